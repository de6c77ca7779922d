package review

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// scale is the issue's axis with a place for each stance. The present one is
// full where a person decided, and dashed where it is only suggested; what the
// machine had suggested elsewhere keeps a dashed ring. A click sets a stance.
type scale struct {
	widget.BaseWidget
	pane    *Review
	passage dossier.Passage
	read    int // what the machine suggested
	issue   dossier.Issue
	over    int // the stance under the pointer, outside of -2 to 2: none
}

var (
	_ fyne.Tappable      = (*scale)(nil)
	_ desktop.Hoverable  = (*scale)(nil)
	_ desktop.Cursorable = (*scale)(nil)
	_ ui.Tall            = (*scale)(nil)
)

const (
	stepHeight float32 = 30
	stepGap    float32 = 4
	nowhere            = 9
)

func newScale(p *Review) *scale {
	s := &scale{pane: p, over: nowhere}
	s.ExtendBaseWidget(s)
	return s
}

func (s *scale) set(p dossier.Passage, read int, issue dossier.Issue) {
	s.passage, s.read, s.issue = p, read, issue
	s.Refresh()
}

// HeightFor holds the steps and the words of both poles.
func (s *scale) HeightFor(width float32) float32 {
	left, right := s.poles(width)
	return stepHeight + 5 + float32(max(len(left), len(right)))*s.pane.kit.Small.Line
}

func (s *scale) poles(width float32) (left, right []string) {
	w := (width - 16) / 2
	face := s.pane.kit.Small
	return face.Texts("A · "+s.issue.PoleA, w, 3), face.Texts("B · "+s.issue.PoleB, w, 3)
}

// MinSize is what it needs at its width.
func (s *scale) MinSize() fyne.Size {
	s.ExtendBaseWidget(s)
	return fyne.NewSize(200, s.HeightFor(max(s.Size().Width, 200)))
}

// step is where a stance stands.
func (s *scale) step(stance int) (at fyne.Position, size fyne.Size) {
	w := (s.Size().Width - 4*stepGap) / 5
	return fyne.NewPos(float32(stance+2)*(w+stepGap), 0), fyne.NewSize(w, stepHeight)
}

func (s *scale) at(pos fyne.Position) int {
	for stance := -2; stance <= 2; stance++ {
		at, size := s.step(stance)
		if pos.X >= at.X && pos.X < at.X+size.Width && pos.Y >= 0 && pos.Y < size.Height {
			return stance
		}
	}
	return nowhere
}

// Tapped sets the stance.
func (s *scale) Tapped(ev *fyne.PointEvent) {
	if stance := s.at(ev.Position); stance != nowhere {
		s.pane.stance(stance)
		s.pane.takeKeys()
	}
}

// MouseIn marks what is under the pointer.
func (s *scale) MouseIn(ev *desktop.MouseEvent) { s.hover(s.at(ev.Position)) }

// MouseMoved follows the pointer.
func (s *scale) MouseMoved(ev *desktop.MouseEvent) { s.hover(s.at(ev.Position)) }

// MouseOut takes the mark away.
func (s *scale) MouseOut() { s.hover(nowhere) }

func (s *scale) hover(stance int) {
	if stance != s.over {
		s.over = stance
		s.Refresh()
	}
}

// Cursor says that a click does something.
func (s *scale) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is Fyne's way to draw it.
func (s *scale) CreateRenderer() fyne.WidgetRenderer { return &scaleRenderer{scale: s} }

type scaleRenderer struct {
	scale   *scale
	objects []fyne.CanvasObject
}

func (r *scaleRenderer) Destroy()                     {}
func (r *scaleRenderer) MinSize() fyne.Size           { return r.scale.MinSize() }
func (r *scaleRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *scaleRenderer) Layout(fyne.Size)             { r.build() }

func (r *scaleRenderer) Refresh() {
	r.build()
	canvas.Refresh(r.scale)
}

func (r *scaleRenderer) build() {
	r.objects = r.objects[:0:0]
	s := r.scale
	if s.Size().Width <= 0 {
		return
	}
	for stance := -2; stance <= 2; stance++ {
		r.step(stance)
	}
	left, right := s.poles(s.Size().Width)
	face, y := s.pane.kit.Small, stepHeight+5
	for i, line := range left {
		r.text(line, ui.InkOf(-2), fyne.NewPos(0, y+float32(i)*face.Line), face)
	}
	for i, line := range right {
		r.text(line, ui.InkOf(2), fyne.NewPos(s.Size().Width-face.Exact(line), y+float32(i)*face.Line), face)
	}
}

// step draws the place of one stance: its sign and its key.
func (r *scaleRenderer) step(stance int) {
	s := r.scale
	at, size := s.step(stance)
	box := canvas.NewRectangle(ui.Color(ui.ColorPaper))
	box.CornerRadius, box.StrokeWidth, box.StrokeColor = ui.Radius, 1, ui.Color(ui.ColorLine)
	box.Move(at)
	box.Resize(size)
	r.objects = append(r.objects, box)
	ink := ui.InkOf(stance)
	switch {
	case stance == s.passage.Stance:
		box.FillColor, box.StrokeColor, ink = ui.Color(ui.FillOf(stance)), color.Transparent, ui.OnFillOf(stance)
		if s.passage.Status == dossier.Suggested {
			r.dashes(at.AddXY(3, 3), size.SubtractWidthHeight(6, 6), ui.OnFillOf(stance))
		}
	case stance == s.read:
		box.StrokeWidth = 0
		r.dashes(at, size, ui.InkOf(stance))
	case stance == s.over:
		box.FillColor = ui.Color(ui.ColorHover)
	}
	face := s.pane.kit.CellBold
	sign, key := compare.Sign(stance), strconv.Itoa(stance+3)
	x := at.X + (size.Width-face.Width(sign)-s.pane.kit.Small.Width(key)-7)/2
	y := at.Y + (size.Height-face.Line)/2
	r.text(sign, ink, fyne.NewPos(x, y), face)
	muted := ui.ColorMuted
	if stance == s.passage.Stance {
		muted = ink
	}
	r.text(key, muted, fyne.NewPos(x+face.Width(sign)+7, y+1), s.pane.kit.Small)
}

func (r *scaleRenderer) dashes(at fyne.Position, size fyne.Size, name fyne.ThemeColorName) {
	d := ui.NewFrame()
	d.Paint(name, 1)
	d.Move(at)
	d.Resize(size)
	r.objects = append(r.objects, d.Raster)
}

func (r *scaleRenderer) text(s string, name fyne.ThemeColorName, at fyne.Position, face *ui.Face) {
	t := canvas.NewText(s, ui.Color(name))
	t.TextSize, t.TextStyle = face.Size, face.Style
	t.Move(at)
	t.Resize(fyne.NewSize(face.Width(s), face.Line))
	r.objects = append(r.objects, t)
}
