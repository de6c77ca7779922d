package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/views/ui"
)

// numbers shows how the numbers are made, with those who published it. It
// begins with a measure, or where that is empty with how positions are drawn.
func (w *Window) numbers(measure string) {
	k := w.kit
	heading := func(text string) fyne.CanvasObject { return ui.NewProse(k.Bold, ui.ColorInk, text) }
	words := func(text string) fyne.CanvasObject { return ui.NewProse(k.Cell, ui.ColorInk, text) }
	column := ui.NewColumn(6, words(lang.L(compare.Caution)), heading(lang.L("How positions are drawn")), words(lang.L(compare.Rule)))
	first := map[string]fyne.CanvasObject{}
	for _, d := range compare.Definitions() {
		head := heading(lang.L(d.Measure))
		first[d.Measure] = head
		column.Add(head)
		column.Add(words(lang.L(d.Means)))
		if d.Source != "" {
			column.Add(ui.NewProse(k.Small, ui.ColorMuted, lang.L("Source: {{.Source}}", map[string]any{"Source": lang.L(d.Source)})))
		}
	}
	var g *ui.Dialog
	ok := k.Button(lang.L("Close"), func() { g.Close() }).With(ui.First)
	other := k.Button(lang.L("Keys and rules"), func() { g.Close(); w.help() })
	g = w.dialogs.Show(ui.Spec{Title: lang.L("How the numbers are made"), Body: column, Width: helpWidth, Height: helpHeight, Buttons: []*ui.Button{ok, other}})
	if at, found := first[measure]; found {
		g.ShowFrom(at)
	}
	g.Places = func(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
		var all []ui.Place
		for measure, o := range first {
			all = append(all, ui.Place{Name: "measure:" + measure, At: origin(o), Size: o.Size()})
		}
		return all
	}
}

// explainNumbers is numbers where no dialog is open.
func (w *Window) explainNumbers() {
	if w.dialogs.Top() == nil {
		w.numbers("")
	}
}
