package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/views/ui"
)

// keyHelp says what a key does.
type keyHelp struct{ keys, does string }

// keysOfThePanes are the keys that the part of the window which has them takes.
func keysOfThePanes() []keyHelp {
	return []keyHelp{
		{"↑ ↓ ← →", lang.L("move in the matrix; between passages beside it")},
		{"Home End PgUp PgDn", lang.L("far in the matrix or the article")},
		{"Enter", lang.L("from a cell to its passages; on a passage: accept")},
		{lang.L("letters"), lang.L("in the matrix: show only the parties and issues of that name; Esc shows all")},
		{lang.L("Shift + arrows"), lang.L("in the matrix: select several cells; Ctrl+A all, Ctrl+C copies them as a table")},
		{lang.L("Ctrl+Shift + arrows"), lang.L("in the matrix: move the row or column of the cell")},
		{"A   R   Delete", lang.L("accept or reject the current passage; in the matrix with Alt: Alt+A, Alt+R")},
		{"1 2 3 4 5", lang.L("set its stance: firmly A, leans to A, between, leans to B, firmly B")},
		{"O", lang.L("open the passage in its article")},
		{"N   B", lang.L("next and previous passage in the article (also Alt+Down, Alt+Up)")},
		{"Shift+↑ ↓ ← →", lang.L("select words in the article; with Ctrl by word")},
		{"Enter", lang.L("make a passage of the selected words: then type party and issue, or their numbers")},
		{"E", lang.L("correct date, title and outlet of the article")},
		{"Esc", lang.L("back")},
		{"Tab", lang.L("to the next part of the window")},
	}
}

// keysOfTheMenus are the keys that work everywhere.
func (w *Window) keysOfTheMenus() []keyHelp {
	var all []keyHelp
	for _, g := range w.actions() {
		for _, section := range g.sections {
			for _, a := range section {
				if a.shortcut != nil {
					all = append(all, keyHelp{a.keys(), a.label})
				}
			}
		}
	}
	return all
}

const helpWidth, helpHeight, keyColumn = 600, 470, 170

// help shows keys, rules and what this is.
func (w *Window) help() {
	if w.dialogs.Top() != nil {
		return
	}
	k := w.kit
	heading := func(text string) fyne.CanvasObject { return ui.NewProse(k.Bold, ui.ColorInk, text) }
	words := func(text string) fyne.CanvasObject { return ui.NewProse(k.Cell, ui.ColorInk, text) }
	column := ui.NewColumn(6, heading(lang.L("Keys")))
	for _, h := range append(keysOfThePanes(), w.keysOfTheMenus()...) {
		column.Add(container.New(twoColumns{keyColumn}, ui.NewProse(k.CellBold, ui.ColorInk, h.keys), words(h.does)))
	}
	for _, o := range []fyne.CanvasObject{
		heading(lang.L("Colours and signs")),
		words(lang.L("Orange and A: the party leans to pole A; violet and B: to pole B; two letters: firmly. Dashes inside a cell: only the machine suggests it. A tick: a person has reviewed it. An empty cell: no statement was found.")),
		heading(lang.L("About")),
		words(lang.L("Standpoint {{.Version}}. All your work stays on this computer. Every action is on disk when you see it, and can be undone.", map[string]any{"Version": w.options.Version})),
	} {
		column.Add(o)
	}
	var g *ui.Dialog
	ok := k.Button(lang.L("Close"), func() { g.Close() }).With(ui.First)
	other := k.Button(lang.L("How the numbers are made"), func() { g.Close(); w.numbers("") })
	g = w.dialogs.Show(ui.Spec{Title: lang.L("Keys and rules"), Body: column, Width: helpWidth, Height: helpHeight, Buttons: []*ui.Button{ok, other}})
}

// twoColumns gives the first object a width and the second the rest.
type twoColumns struct{ first float32 }

// HeightFor is that of the higher one.
func (t twoColumns) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	return max(ui.HeightOf(objects[0], t.first), ui.HeightOf(objects[1], width-t.first))
}

// Layout places the two.
func (t twoColumns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(t.first, size.Height))
	objects[1].Move(fyne.NewPos(t.first, 0))
	objects[1].Resize(fyne.NewSize(size.Width-t.first, size.Height))
}

// MinSize is narrow: the height is known only with the width.
func (t twoColumns) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(t.first*2, 0) }
