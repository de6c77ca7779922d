package views

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/views/ui"
)

// statusBar is the line at the bottom.
type statusBar struct {
	window  *Window
	box     fyne.CanvasObject
	row     *fyne.Container
	sources *canvas.Text
	count   *canvas.Text
	saved   *canvas.Text
	last    *ui.Prose // what was done last, cut to the room there is
	hint    *canvas.Text

	pending int // actions under way
}

func newStatusBar(w *Window) *statusBar {
	s := &statusBar{window: w}
	text := func() *canvas.Text {
		t := canvas.NewText("", color.Transparent)
		t.TextSize = w.kit.Small.Size
		return t
	}
	s.sources, s.count, s.saved, s.hint = text(), text(), text(), text()
	s.last = ui.NewProse(w.kit.Small, ui.ColorMuted, "").Limit(1)
	gap := func() fyne.CanvasObject { return container.New(ui.Fixed{Width: 10, Height: 1}) }
	facts := container.NewHBox(s.sources, gap(), s.count, gap(), s.saved, gap())
	s.row = container.NewBorder(nil, nil, facts, container.NewHBox(gap(), s.hint), s.last)
	s.box = newDock(dock{top: rule(), middle: container.New(inset{14, 5, 14, 5}, s.row)})
	return s
}

// refresh says how things stand.
func (s *statusBar) refresh() {
	d := s.window.desk
	s.sources.Text = lang.N("{{.N}} sources", len(d.state.sources), map[string]any{"N": len(d.state.sources)})
	s.count.Text = lang.N("{{.N}} passages, {{.Reviewed}} reviewed", d.state.passages, map[string]any{"N": d.state.passages, "Reviewed": d.state.reviewed})
	switch {
	case d.ReadOnly():
		s.saved.Text = lang.L("Read-only: nothing can be changed")
	case s.pending > 0:
		s.saved.Text = lang.L("Saving …")
	default:
		s.saved.Text = lang.L("All changes saved")
	}
	s.hint.Text = lang.L("F1 keys and rules")
	for _, t := range []*canvas.Text{s.sources, s.count, s.saved, s.hint} {
		t.Color = ui.Color(ui.ColorMuted)
	}
	s.row.Refresh()
}

// say tells what was done last.
func (s *statusBar) say(text string) {
	s.last.Set(text)
	s.refresh()
}

// begin and end count actions under way.
func (s *statusBar) begin() { s.pending++; s.refresh() }
func (s *statusBar) end()   { s.pending--; s.refresh() }
