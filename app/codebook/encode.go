package codebook

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Encode writes a codebook as a file that Parse reads back equal. The same
// codebook gives the same bytes.
func Encode(cb Codebook) []byte {
	w := &writer{}
	w.text("title", cb.Title)
	for _, p := range cb.Parties {
		w.header("party")
		w.text("name", p.Name)
		w.text("short", p.Short)
		w.text("note", p.Note)
		w.text("colour", p.Colour)
		w.list("aliases", p.Aliases)
		w.list("aliases_exact", p.AliasesExact)
		w.list("adjectives", p.Adjectives)
		w.list("groups", p.Groups)
		for _, q := range p.Persons {
			w.person(q)
		}
	}
	for _, s := range cb.Issues {
		w.header("issue")
		w.text("name", s.Name)
		w.text("question", s.Question)
		w.text("pole_a", s.PoleA)
		w.text("pole_b", s.PoleB)
		w.text("note", s.Note)
		w.text("affirmative", s.Affirmative)
		w.list("keywords", s.Keywords)
		w.list("cues_a", s.CuesA)
		w.list("cues_b", s.CuesB)
		w.list("exclude", s.Exclude)
	}
	return w.Bytes()
}

// lineWidth is where a list goes on on the next line, in bytes.
const lineWidth = 110

type writer struct{ bytes.Buffer }

func (w *writer) header(name string) { fmt.Fprintf(w, "\n[[%s]]\n", name) }

func (w *writer) person(p Person) {
	w.header("party.person")
	w.text("name", p.Name)
	w.text("short", p.Short)
	w.list("titles", p.Titles)
	w.text("pronoun", p.Pronoun)
	w.day("from", p.From)
	w.day("until", p.Until)
}

func (w *writer) text(key, s string) {
	if s != "" {
		fmt.Fprintf(w, "%s = %s\n", key, quoted(s))
	}
}

func (w *writer) day(key, day string) {
	if day != "" {
		fmt.Fprintf(w, "%s = %s\n", key, day)
	}
}

func (w *writer) list(key string, items []string) {
	if len(items) == 0 {
		return
	}
	whole := make([]string, len(items))
	for i, s := range items {
		whole[i] = quoted(s)
	}
	if line := fmt.Sprintf("%s = [%s]\n", key, strings.Join(whole, ", ")); len(line) <= lineWidth {
		w.WriteString(line)
		return
	}
	fmt.Fprintf(w, "%s = [\n", key)
	width := 0
	for _, s := range whole {
		switch {
		case width == 0:
			w.WriteString("  ")
			width = 2
		case width+len(s)+2 > lineWidth:
			w.WriteString("\n  ")
			width = 2
		default:
			w.WriteString(" ")
			width++
		}
		w.WriteString(s + ",")
		width += len(s) + 1
	}
	w.WriteString("\n]\n")
}

// quoted is s as a TOML basic string.
func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range strings.ToValidUTF8(s, string(utf8.RuneError)) {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r < 0x20 || r == 0x7F:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
