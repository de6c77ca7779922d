// Package slider is the control with which a person goes through the days of
// the sources: a handle for the day shown, and one for the earlier day with which
// it is compared.
//
// It knows neither passages nor positions: it says which days are wanted.
package slider

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// Stop is a day on which sources appeared.
type Stop struct {
	Day     dossier.Date
	Sources int
}

// Model is what the slider shows.
type Model struct {
	Stops   []Stop       // earliest first
	Undated int          // sources without a date
	Now     dossier.Date // the day shown
	Then    dossier.Date // the day it is compared with; empty: none is earlier
}

// Days is the slider. Create it with New.
type Days struct {
	widget.BaseWidget

	// OnNow and OnThen are called when a handle has come to another day, OnLeave
	// when it was let go.
	OnNow   func(dossier.Date)
	OnThen  func(dossier.Date)
	OnLeave func()
	// OnKey gets the keys that the slider has no use for.
	OnKey func(*fyne.KeyEvent)

	kit     *ui.Kit
	model   Model
	focused bool
	shift   bool   // is held down
	held    handle // by the mouse
	moved   bool   // since it was taken

	track, span, frame *canvas.Rectangle
	now                *canvas.Circle
	then               *canvas.Polygon
	caption            *canvas.Text
	ticks              []*canvas.Line
	objects            []fyne.CanvasObject
}

// handle is one of the two.
type handle int

const (
	none handle = iota
	nowHandle
	thenHandle
)

var (
	_ fyne.Focusable    = (*Days)(nil)
	_ fyne.Draggable    = (*Days)(nil)
	_ desktop.Mouseable = (*Days)(nil)
	_ desktop.Hoverable = (*Days)(nil)
	_ desktop.Keyable   = (*Days)(nil)
)

// New makes a slider without days.
func New(kit *ui.Kit) *Days {
	d := &Days{kit: kit}
	d.track, d.span, d.frame = canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	d.now, d.then = canvas.NewCircle(nil), canvas.NewPolygon(4, nil)
	d.caption = canvas.NewText("", nil)
	d.ExtendBaseWidget(d)
	return d
}

// Set shows other days.
func (d *Days) Set(m Model) {
	same := slices.Equal(m.Stops, d.model.Stops)
	d.model = m
	if same {
		d.draw()
		return
	}
	d.place()
}

// moveTo puts a handle on a day and tells of it.
func (d *Days) moveTo(h handle, day dossier.Date) {
	switch {
	case day == "":
	case h == nowHandle && day != d.model.Now && d.OnNow != nil:
		d.moved = true
		d.OnNow(day)
	case h == thenHandle && day != d.model.Then && day < d.model.Now && d.OnThen != nil:
		d.moved = true
		d.OnThen(day)
	}
}

// leave tells that a handle was let go, if it had moved.
func (d *Days) leave() {
	d.held = none
	if d.moved && d.OnLeave != nil {
		d.moved = false
		d.OnLeave()
	}
}

// step is the day so many stops from another; a day between two stops counts as
// lying on the way.
func (d *Days) step(from dossier.Date, by int) dossier.Date {
	at, on := slices.BinarySearchFunc(d.model.Stops, from, func(s Stop, day dossier.Date) int {
		switch {
		case s.Day < day:
			return -1
		case s.Day > day:
			return 1
		}
		return 0
	})
	if !on && by > 0 {
		by--
	}
	return d.stop(at + by)
}

// stop is the day of a stop, the first or the last where there is none.
func (d *Days) stop(at int) dossier.Date {
	if len(d.model.Stops) == 0 {
		return ""
	}
	return d.model.Stops[min(max(at, 0), len(d.model.Stops)-1)].Day
}

// earlier is the last stop before the day shown.
func (d *Days) earlier() dossier.Date { return d.step(d.model.Now, -1) }

// MinSize is what can still be used.
func (d *Days) MinSize() fyne.Size {
	d.ExtendBaseWidget(d)
	return fyne.NewSize(Least*d.kit.Zoom, trackY+knob+5+d.kit.Small.Line)
}

// TraceName names the slider for tests of the real window.
func (d *Days) TraceName() string { return "days" }

// Places names its handles and what it says, for tests of the real window.
func (d *Days) Places(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	from := origin(d)
	all := []ui.Place{{Name: "days", Text: d.caption.Text, At: from, Size: d.Size()}}
	put := func(name string, day dossier.Date) {
		if day != "" {
			all = append(all, ui.Place{Name: name, Text: string(day), At: from.AddXY(d.x(day)-knob, trackY-knob), Size: fyne.NewSquareSize(2 * knob)})
		}
	}
	if len(d.model.Stops) > 0 {
		put("as of", d.model.Now)
		put("since", d.model.Then)
	}
	return all
}
