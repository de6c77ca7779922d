package matrix

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// narrowed keeps of a table what is named as typed: what has a word that begins
// so or, where nothing has, a name that holds it. Parties or issues of which
// none is named so all stay.
func (t table) narrowed(typed string) table {
	typed = strings.ToLower(strings.TrimSpace(typed))
	begins := func(name string) bool {
		return strings.HasPrefix(name, typed) || strings.Contains(name, " "+typed)
	}
	holds := func(name string) bool { return strings.Contains(name, typed) }
	for _, fits := range []func(string) bool{begins, holds} {
		parties := named(t.parties, fits, func(i int) string { return t.matrix.Parties[i].Name + " " + t.matrix.Parties[i].Short })
		issues := named(t.issues, fits, func(i int) string { return t.matrix.Issues[i].Name })
		if len(parties)+len(issues) == 0 {
			continue
		}
		if len(parties) > 0 {
			t.parties = parties
		}
		if len(issues) > 0 {
			t.issues = issues
		}
		break
	}
	return t
}

func named(places []int, fits func(string) bool, name func(int) string) []int {
	var kept []int
	for _, i := range places {
		if fits(strings.ToLower(name(i))) {
			kept = append(kept, i)
		}
	}
	return kept
}

// Typed is what narrows the matrix by name, and how many parties and issues it
// leaves; empty: nothing does.
func (g *Grid) Typed() (text string, parties, issues int) {
	return g.typed, len(g.table.parties), len(g.table.issues)
}

// Names reports whether any party or issue is named as typed.
func (g *Grid) Names() bool {
	all := arrange(g.matrix, g.view, "")
	return len(g.table.parties) < len(all.parties) || len(g.table.issues) < len(all.issues)
}

// Type narrows the matrix to what is named so.
func (g *Grid) Type(text string) {
	if text == g.typed {
		return
	}
	g.typed = text
	g.rearrange()
	if g.row < 0 && g.rows.count() > 0 && g.columns.count() > 0 {
		g.choose(0, 0)
	}
	if g.OnType != nil {
		g.OnType()
	}
}

// types adds a letter, or what may stand in a name after one.
func (g *Grid) types(r rune) {
	if unicode.IsLetter(r) || g.typed != "" && unicode.IsPrint(r) {
		g.Type(g.typed + string(r))
	}
}

// untype takes the last letter away.
func (g *Grid) untype() {
	_, size := utf8.DecodeLastRuneInString(g.typed)
	g.Type(g.typed[:len(g.typed)-size])
}
