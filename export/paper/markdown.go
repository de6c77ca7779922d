package paper

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// Markdown writes a paper as CommonMark with the tables and footnotes of
// GitHub. What has no form there, such as colours, is left out.
func Markdown(w io.Writer, p *Paper) error {
	m := &markdown{out: bufio.NewWriter(w)}
	for _, s := range p.Sections {
		for _, b := range s.Blocks {
			m.block(b)
		}
	}
	for i, note := range m.notes {
		m.line(fmt.Sprintf("[^%d]: %s", i+1, m.runs(note)))
	}
	if err := m.out.Flush(); err != nil {
		return fmt.Errorf("write Markdown: %w", err)
	}
	return nil
}

type markdown struct {
	out   *bufio.Writer
	notes [][]Run
}

// line writes a paragraph of one line and the empty line after it.
func (m *markdown) line(s string) { fmt.Fprintf(m.out, "%s\n\n", s) }

func (m *markdown) block(b Block) {
	switch b := b.(type) {
	case Heading:
		m.line(strings.Repeat("#", b.Level+1) + " " + m.anchor(b.ID) + escapeMarkdown(b.Text))
	case Paragraph:
		text := m.anchor(b.ID) + m.runs(b.Runs)
		if b.Kind == Quotation {
			text = "> " + text
		}
		m.line(text)
	case List:
		for _, item := range b.Items {
			fmt.Fprintf(m.out, "- %s\n", m.runs(item))
		}
		fmt.Fprintln(m.out)
	case Table:
		m.table(b)
	}
}

// safeAddress writes an address so that no part of it ends the link.
var safeAddress = strings.NewReplacer("<", "%3C", ">", "%3E", "\\", "%5C", " ", "%20", "(", "%28", ")", "%29", "|", "%7C")

// anchor is what links lead to, which Markdown has no mark for.
func (m *markdown) anchor(id string) string {
	if id == "" {
		return ""
	}
	return `<a id="` + id + `"></a>`
}

func (m *markdown) table(t Table) {
	if t.Caption != "" {
		m.line("**" + escapeMarkdown(t.Caption) + "**")
	}
	m.row(t.Head)
	fmt.Fprintln(m.out, strings.Repeat("| --- ", len(t.Head))+"|")
	for _, row := range t.Rows {
		m.row(row)
	}
	fmt.Fprintln(m.out)
}

func (m *markdown) row(cells []Cell) {
	for _, c := range cells {
		var lines []string
		for _, p := range c.Paragraphs {
			if text := m.runs(p); text != "" {
				lines = append(lines, text)
			}
		}
		fmt.Fprintf(m.out, "| %s ", strings.Join(lines, "<br>"))
	}
	fmt.Fprintln(m.out, "|")
}

func (m *markdown) runs(runs []Run) string {
	var s strings.Builder
	for _, r := range runs {
		s.WriteString(m.run(r))
	}
	return strings.TrimSpace(s.String())
}

func (m *markdown) run(r Run) string {
	text := escapeMarkdown(r.Text)
	mark := ""
	if r.Bold || r.Alarm {
		mark += "**"
	}
	if r.Italic {
		mark += "*"
	}
	if body := strings.TrimSpace(text); mark != "" && body != "" { // a mark beside a space is none
		before, after, _ := strings.Cut(text, body)
		text = before + mark + body + mark + after
	}
	if r.To != "" {
		text = "[" + text + "](" + safeAddress.Replace(r.To) + ")"
	}
	if r.Note != nil {
		m.notes = append(m.notes, r.Note)
		text += fmt.Sprintf("[^%d]", len(m.notes))
	}
	return text
}

// escapeMarkdown keeps a text from being read as marks, and on one line.
// Leading and trailing spaces stay: they part a run from the next.
func escapeMarkdown(s string) string {
	var out strings.Builder
	for i, r := range spaces.Replace(s) {
		isMark := strings.ContainsRune("\\`*_{}[]<>|~&$!^", r) || i == 0 && strings.ContainsRune("#+-=", r)
		if isMark || r == '.' && isNumber(s[:i]) || r == ')' && isNumber(s[:i]) {
			out.WriteRune('\\')
		}
		out.WriteRune(r)
	}
	return out.String()
}

var spaces = strings.NewReplacer("\r\n", " ", "\n", " ", "\t", " ")

// isNumber reports whether a line that begins so would be read as a point of a
// numbered list.
func isNumber(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
