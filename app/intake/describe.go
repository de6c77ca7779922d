package intake

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"standpoint/app/dossier"
	"standpoint/app/intake/format"
)

// describe fills what a source's text, and the file it came in, tell about the
// source. notes are what was noticed before.
func describe(s *dossier.Source, d format.Document, o Options, notes []string) {
	h := readHead(s.Text)
	c := readCredits(s.Text)
	s.Title, s.TitleHow = oneLine(h.title), dossier.Stated
	if weak := oneLine(d.Title); s.Title == "" && weak != "" && !strings.EqualFold(weak, s.FileName) {
		s.Title, s.TitleHow = cutBytes(weak, 500), dossier.Stated
	}
	if s.Title == "" {
		s.Title, s.TitleHow = titleFrom(h.lead), dossier.Derived
	}
	if s.Title == "" {
		s.Title, s.TitleHow = s.FileName, dossier.Unknown
	}
	s.Author, s.Place, s.Address = oneLine(h.author), oneLine(h.place), h.address
	s.Agency, s.Outlet = creditedTo(h, c)
	take(s, d)
	publish(s, h, d.Published, o)
	if len(c.lines) > 0 {
		notes = append(notes, "the last lines are credits: "+quoteAll(c.lines))
	}
	s.Note = strings.Join(notes, "; ")
}

// creditedTo says from which agency a text comes and who printed it. An agency
// that signs at the end of another agency's text is the one that printed it.
func creditedTo(h head, c credits) (agency, outlet string) {
	agencies, outlets := unique(h.agencies), unique(append(h.outlets, c.outlets...))
	switch {
	case len(agencies) == 0:
		agencies = unique(c.agencies)
	case len(outlets) == 0 && len(agencies) > 1 && len(c.agencies) > 0:
		outlets = c.agencies[len(c.agencies)-1:]
	}
	return oneLine(strings.Join(agencies, "/")), oneLine(strings.Join(outlets, "/"))
}

func unique(names []string) []string {
	var out []string
	for _, n := range names {
		if !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

func quoteAll(lines []string) string {
	quoted := make([]string, len(lines))
	for i, l := range lines {
		quoted[i] = fmt.Sprintf("“%s”", oneLine(cutBytes(l, 120)))
	}
	return strings.Join(quoted, ", ")
}

// language is "en" where enough of the first words are English, else empty.
func language(text string) string {
	words := strings.FieldsFunc(cutBytes(text, 16<<10), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' })
	found, kinds := 0, map[string]bool{}
	for _, w := range words {
		if w = strings.ToLower(w); known().stopwords[w] {
			found++
			kinds[w] = true
		}
	}
	if found*7 < len(words) || len(kinds) < 3 {
		return ""
	}
	return "en"
}
