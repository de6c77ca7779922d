package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/app/teaching"
)

// shownEach is how many passages of a kind a preview shows.
const shownEach = 3

// EffectLines shows the first of the passages that come, go or turn with a
// change of the codebook, word for word and with their sources.
func EffectLines(kit *Kit, p teaching.Preview, source func(dossier.ID) dossier.Source) []fyne.CanvasObject {
	var lines []fyne.CanvasObject
	var turned []dossier.Passage
	was := map[dossier.ID]int{}
	for _, c := range p.Turned {
		turned = append(turned, c.After)
		was[c.After.ID] = c.Before.Stance
	}
	for _, g := range []struct {
		name  string
		color fyne.ThemeColorName
		all   []dossier.Passage
	}{
		{lang.L("Turned"), ColorAccent, turned},
		{lang.L("Gone"), ColorNo, p.Gone},
		{lang.L("Lost"), ColorNo, p.Lost},
		{lang.L("New"), ColorYes, p.New},
	} {
		shown := g.all[:min(len(g.all), shownEach)]
		for _, passage := range shown {
			sign := compare.Sign(passage.Stance)
			if before, ok := was[passage.ID]; ok {
				sign = compare.Sign(before) + " → " + sign
			}
			s := source(passage.Source)
			facts := []string{g.name, cellIn(p.Codebook, passage), sign, Day(string(s.Published)), s.Title}
			lines = append(lines, NewColumn(1,
				NewProse(kit.SmallBold, g.color, strings.Join(facts, " · ")).Limit(2),
				NewProse(kit.Cell, ColorInk, Quoted(passage)).Limit(3)))
		}
		if more := len(g.all) - len(shown); more > 0 {
			text := g.name + ": " + lang.N("and {{.N}} more passages", more, map[string]any{"N": more})
			lines = append(lines, NewProse(kit.Small, ColorMuted, text))
		}
	}
	return lines
}

// cellIn names the cell of a passage.
func cellIn(book dossier.Codebook, p dossier.Passage) string {
	party := slices.IndexFunc(book.Parties, func(o dossier.Party) bool { return o.ID == p.Party })
	issue := slices.IndexFunc(book.Issues, func(o dossier.Issue) bool { return o.ID == p.Issue })
	if party < 0 || issue < 0 {
		return ""
	}
	return book.Parties[party].Name + " · " + book.Issues[issue].Name
}

// Quoted is a passage as it stands, on one line.
func Quoted(p dossier.Passage) string {
	return "“" + strings.ReplaceAll(p.Quote, "\n", " ") + "”"
}
