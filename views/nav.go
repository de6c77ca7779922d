package views

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

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
	column := container.New(ui.Column{Gap: 4, Pad: 8})
	for _, p := range w.panes {
		b := w.kit.Button(p.name, func() { w.goTo(p.view) }).Explain(p.tip + " (" + ui.KeyNames(ctrl, p.number) + ")")
		b.Look, b.Wide, b.Name, b.Icon, b.OnKey = ui.Quiet, true, "nav:"+string(p.view), p.icon, w.key
		n.entries[p.view] = b
		column.Add(b)
	}
	sized := container.New(ui.Fixed{Width: navWidth * w.kit.Zoom, Height: 10}, ui.NewBackdrop(ui.ColorPaper), column)
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

// count puts a number beside the entry of a view, in thousands where it would
// need the room of the name.
func (n *navigation) count(v view, number int) {
	n.entries[v].Hint = strconv.Itoa(number)
	if number >= 10_000 {
		n.entries[v].Hint = lang.L("{{.N}}k", map[string]any{"N": number / 1000})
	}
	n.entries[v].Refresh()
}
