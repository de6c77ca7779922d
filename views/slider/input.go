package slider

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"standpoint/views/ui"
)

// MouseDown takes the handle under the pointer; elsewhere it brings the handle of
// the day shown there, or with Shift the other one.
func (d *Days) MouseDown(ev *desktop.MouseEvent) {
	d.kit.Tips.Hide()
	if ev.Button != desktop.MouseButtonPrimary || len(d.model.Stops) == 0 {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(d); c != nil {
		c.Focus(d)
	}
	d.held = d.handleAt(ev.Position.X)
	if d.held != none {
		return
	}
	d.held = nowHandle
	if ev.Modifier&fyne.KeyModifierShift != 0 {
		d.held = thenHandle
	}
	d.drag(ev.Position.X)
}

// MouseUp lets go.
func (d *Days) MouseUp(*desktop.MouseEvent) { d.leave() }

// Dragged moves the handle that was taken to the nearest stop.
func (d *Days) Dragged(ev *fyne.DragEvent) { d.drag(ev.Position.X) }

// DragEnd lets go.
func (d *Days) DragEnd() { d.leave() }

func (d *Days) drag(x float32) {
	switch d.held {
	case nowHandle:
		d.moveTo(nowHandle, d.nearest(x))
	case thenHandle:
		d.moveTo(thenHandle, min(d.nearest(x), d.earlier()))
	}
}

// handleAt is the handle at a place; of two that lie upon each other the one of
// the day shown, unless the pointer is before it.
func (d *Days) handleAt(x float32) handle {
	now, then := x-d.x(d.model.Now), float32(3*knob)
	if d.model.Then != "" {
		then = x - d.x(d.model.Then)
	}
	onNow, onThen := abs(now) <= knob+2, abs(then) <= knob+2
	switch {
	case onNow && onThen && abs(then) < abs(now), onThen && !onNow:
		return thenHandle
	case onNow:
		return nowHandle
	}
	return none
}

func abs(x float32) float32 { return max(x, -x) }

// MouseIn prepares the tooltip.
func (d *Days) MouseIn(ev *desktop.MouseEvent) { d.MouseMoved(ev) }

// MouseMoved says what appeared on the day under the pointer.
func (d *Days) MouseMoved(ev *desktop.MouseEvent) {
	if d.held == none {
		at := ev.AbsolutePosition.Subtract(ev.Position).AddXY(ev.Position.X-40, d.Size().Height+4)
		d.kit.Tips.SoonAt(at, d.tip(ev.Position.X))
	}
}

// MouseOut takes the tooltip away.
func (d *Days) MouseOut() { d.kit.Tips.Hide() }

// tip says what the stop nearest to a place holds.
func (d *Days) tip(x float32) string {
	if len(d.model.Stops) == 0 {
		return strings.Join(append([]string{lang.L("No article has a date: there is no day to go back to.")}, d.undated()...), "\n")
	}
	day, on, until := d.nearest(x), 0, 0
	for _, s := range d.model.Stops {
		if s.Day <= day {
			until += s.Sources
		}
		if s.Day == day {
			on = s.Sources
		}
	}
	lines := []string{ui.Day(string(day)) + ": " + lang.N("{{.N}} sources", on, map[string]any{"N": on}) + ", " + lang.L("{{.N}} until then", map[string]any{"N": until})}
	lines = append(lines, d.undated()...)
	return strings.Join(append(lines, lang.L("Round handle: the day shown (drag, or arrow keys). Square handle: the day compared with (drag, or Shift and arrow keys).")), "\n")
}

// undated says that sources without a date count on every day.
func (d *Days) undated() []string {
	n := d.model.Undated
	if n == 0 {
		return nil
	}
	return []string{lang.N("{{.N}} sources without a date count on every day.", n, map[string]any{"N": n})}
}

// FocusGained shows that it has the keys.
func (d *Days) FocusGained() {
	d.focused = true
	d.draw()
}

// FocusLost shows that it has not.
func (d *Days) FocusLost() {
	d.focused, d.shift = false, false
	d.kit.Tips.Hide()
	d.draw()
}

// KeyDown notes that Shift is held: it moves the other handle.
func (d *Days) KeyDown(ev *fyne.KeyEvent) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		d.shift = true
	}
}

// KeyUp notes that it is not.
func (d *Days) KeyUp(ev *fyne.KeyEvent) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		d.shift = false
	}
}

// TypedRune is part of having the keys.
func (d *Days) TypedRune(rune) {}

// TypedKey moves from stop to stop.
func (d *Days) TypedKey(ev *fyne.KeyEvent) {
	page := max(len(d.model.Stops)/10, 1)
	switch ev.Name {
	case fyne.KeyLeft, fyne.KeyDown:
		d.Step(d.shift, -1)
	case fyne.KeyRight, fyne.KeyUp:
		d.Step(d.shift, 1)
	case fyne.KeyPageDown:
		d.Step(d.shift, -page)
	case fyne.KeyPageUp:
		d.Step(d.shift, page)
	case fyne.KeyHome:
		d.Step(d.shift, -len(d.model.Stops))
	case fyne.KeyEnd:
		d.Step(d.shift, len(d.model.Stops))
	default:
		if d.OnKey != nil {
			d.OnKey(ev)
		}
	}
}

// Step moves the handle of the day shown, or the other one, by so many stops.
func (d *Days) Step(other bool, by int) {
	d.kit.Tips.Hide()
	if !other {
		d.moveTo(nowHandle, d.step(d.model.Now, by))
	} else if d.model.Then != "" {
		d.moveTo(thenHandle, min(d.step(d.model.Then, by), d.earlier()))
	}
	d.leave()
}
