package views

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/app/teaching"
	"standpoint/views/ui"
)

// effect says what a change of the codebook does to other suggestions.
func effect(p teaching.Preview) string {
	n := p.Count()
	text := lang.L("Changes no other suggestion.")
	if n > 0 {
		var parts []string
		for _, part := range []struct {
			n    int
			said string
		}{
			{len(p.Gone), lang.L("{{.N}} gone", map[string]any{"N": len(p.Gone)})},
			{len(p.New), lang.L("{{.N}} new", map[string]any{"N": len(p.New)})},
			{len(p.Turned), lang.L("{{.N}} turned", map[string]any{"N": len(p.Turned)})},
		} {
			if part.n > 0 {
				parts = append(parts, part.said)
			}
		}
		text = lang.N("Changes {{.N}} other suggestions", n, map[string]any{"N": n}) + ": " + strings.Join(parts, ", ") + "."
	}
	if more := len(p.Changed); more > 0 {
		text += " " + lang.N("{{.N}} others change in firmness or confidence only.", more, map[string]any{"N": more})
	}
	return text
}

// shownEach is how many passages of a kind a preview shows.
const shownEach = 3

// effectLines shows the first of the passages that come, go or turn, word for
// word and with their sources.
func (f *lessonForm) effectLines(p teaching.Preview) []fyne.CanvasObject {
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
		{lang.L("Turned"), ui.ColorAccent, turned},
		{lang.L("Gone"), ui.ColorNo, p.Gone},
		{lang.L("New"), ui.ColorYes, p.New},
	} {
		shown := g.all[:min(len(g.all), shownEach)]
		for _, passage := range shown {
			sign := compare.Sign(passage.Stance)
			if before, ok := was[passage.ID]; ok {
				sign = compare.Sign(before) + " → " + sign
			}
			facts := []string{g.name, cellName(p.Codebook, passage), sign}
			lines = append(lines, f.effectLine(facts, g.color, passage))
		}
		if more := len(g.all) - len(shown); more > 0 {
			text := g.name + ": " + lang.N("and {{.N}} more passages", more, map[string]any{"N": more})
			lines = append(lines, ui.NewProse(f.window.kit.Small, ui.ColorMuted, text))
		}
	}
	return lines
}

func (f *lessonForm) effectLine(facts []string, color fyne.ThemeColorName, p dossier.Passage) fyne.CanvasObject {
	k := f.window.kit
	source := f.desk.state.source(p.Source)
	facts = append(facts, ui.Day(string(source.Published)), source.Title)
	return ui.NewColumn(1,
		ui.NewProse(k.SmallBold, color, strings.Join(facts, " · ")).Limit(1),
		ui.NewProse(k.Cell, ui.ColorInk, quoted(p)).Limit(2))
}

// quoted is a passage as it stands, on one line.
func quoted(p dossier.Passage) string {
	return "“" + strings.ReplaceAll(p.Quote, "\n", " ") + "”"
}
