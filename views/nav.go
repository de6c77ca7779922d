package views

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"standpoint/views/ui"
)

// navigation is the column of views at the left.
type navigation struct {
	box     fyne.CanvasObject
	entries map[view]*ui.Button
}

const navWidth float32 = 136

func newNavigation(w *Window) *navigation {
	n := &navigation{entries: map[view]*ui.Button{}}
	n.entries[matrixView] = w.kit.Button(lang.L("Matrix"), func() { w.goTo(matrixView) }).Explain(lang.L("Parties by issues (Ctrl+1)"))
	n.entries[sourcesView] = w.kit.Button(lang.L("Sources"), func() { w.goTo(sourcesView) }).Explain(lang.L("The articles (Ctrl+2)"))
	n.entries[matrixView].Icon = theme.GridIcon()
	n.entries[sourcesView].Icon = theme.ListIcon()
	for v, b := range n.entries {
		b.Look, b.Wide, b.Name, b.OnKey = ui.Quiet, true, "nav:"+string(v), w.key
	}
	column := container.New(ui.Column{Gap: 4, Pad: 8}, n.entries[matrixView], n.entries[sourcesView])
	sized := container.New(ui.Fixed{Width: navWidth, Height: 10}, newBackdrop(ui.ColorPaper), column)
	n.box = newDock(dock{right: rule(), middle: sized})
	return n
}

// mark shows which view is in the middle; an article belongs to the sources.
func (n *navigation) mark(v view) {
	for name, b := range n.entries {
		b.Chosen = name == v || v == articleView && name == sourcesView
		b.Refresh()
	}
}

// count puts the number of sources beside their entry.
func (n *navigation) count(sources int) {
	n.entries[sourcesView].Hint = strconv.Itoa(sources)
	n.entries[sourcesView].Refresh()
}
