package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"standpoint/app/figure"
	"standpoint/views/ui"
)

// view names what the middle of the window shows.
type view string

const (
	matrixView  view = "matrix"
	sourcesView view = "sources"
	articleView view = "article"
)

// pane is one view in the middle of the window.
type pane struct {
	view view
	// name and tip stand in the navigation, number with Ctrl opens it.
	name, tip string
	number    fyne.KeyName
	icon      fyne.Resource
	object    fyne.CanvasObject
	// side stands beside it in place of the inspector; nil: the inspector does.
	side fyne.CanvasObject
	// wide has it take the room beside it as well.
	wide bool
	// opened is called when it is brought to the middle; may be nil.
	opened func()
	// keys is what has the keys when the pane is opened.
	keys func() fyne.Focusable
	// picture lays out what is shown for a file; nil: it is no picture.
	picture func() func(figure.Metrics) *figure.Figure
	// places names what can be clicked in it, for tests of the real window.
	places func(origin func(fyne.CanvasObject) fyne.Position) []ui.Place
}

// roomForRows is the height below which the matrix takes the room of its legend:
// its headings and two rows.
const roomForRows float32 = 390

func (w *Window) matrixPane() *pane {
	below := newDock(dock{top: w.head.strip, middle: container.New(inset{left: 14, top: 3, right: 4, bottom: 4}, w.grid)})
	framed := newDock(dock{top: w.head.box, spare: true, extra: w.head.legend, want: roomForRows * w.kit.Zoom, middle: below})
	w.docks = append(w.docks, framed, below)
	return &pane{
		view: matrixView, name: lang.L("Matrix"), tip: lang.L("Parties by issues"), number: fyne.Key1, icon: theme.GridIcon(),
		object: framed, keys: w.grid.Focusable,
		picture: func() func(figure.Metrics) *figure.Figure { return w.grid.Picture(w.head.leftOut()) },
		places: func(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
			return append(buttonPlaces(w.head.buttons, origin), w.grid.Places(origin)...)
		},
	}
}

// articlePane is reached from passages and sources, not by the navigation.
func (w *Window) articlePane() *pane {
	return &pane{view: articleView, object: w.reader, keys: w.reader.Focusable, places: func(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
		return append(buttonPlaces(w.reader.Buttons(), origin), w.reader.Places(origin)...)
	}}
}

// open is the action that shows a pane.
func (w *Window) open(p *pane) action {
	return action{label: p.name, shortcut: with(p.number, ctrl), do: func() { w.goTo(p.view) }}
}
