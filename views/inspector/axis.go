package inspector

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// axis draws the line between the poles with the position on it, and the
// earlier one where it has moved.
type axis struct {
	widget.BaseWidget
	kit   *ui.Kit
	model Model
}

func newAxis(kit *ui.Kit) *axis {
	a := &axis{kit: kit}
	a.ExtendBaseWidget(a)
	return a
}

func (a *axis) set(m Model) {
	a.model = m
	a.Refresh()
}

const (
	dotRadius  float32 = 10
	axisInset  float32 = 26
	poleGap    float32 = 12
	trackY     float32 = 14
	daysHeight float32 = 18
)

// shownShift is the earlier position, if there is one elsewhere.
func (a *axis) shownShift() (from int, ok bool) {
	s := a.model.Cell.Shift
	switch s.Kind {
	case compare.Hardened, compare.Softened, compare.ChangedSides:
		return s.From, a.model.Cell.Known
	default:
		return 0, false
	}
}

// HeightFor holds the track, the days and both poles.
func (a *axis) HeightFor(width float32) float32 {
	left, right := a.poles(width)
	lines := float32(max(len(left), len(right)))
	return trackY + dotRadius + 4 + daysHeight + lines*a.kit.Small.Line
}

func (a *axis) poles(width float32) (left, right []string) {
	w := (width - poleGap) / 2
	return a.kit.Small.Texts("A · "+a.model.Issue.PoleA, w, 4), a.kit.Small.Texts("B · "+a.model.Issue.PoleB, w, 4)
}

// MinSize is what it needs at its width.
func (a *axis) MinSize() fyne.Size {
	a.ExtendBaseWidget(a)
	return fyne.NewSize(120, a.HeightFor(max(a.Size().Width, 120)))
}

// CreateRenderer is Fyne's way to draw it.
func (a *axis) CreateRenderer() fyne.WidgetRenderer { return &axisRenderer{axis: a} }

type axisRenderer struct {
	axis    *axis
	objects []fyne.CanvasObject
}

func (r *axisRenderer) Destroy()                     {}
func (r *axisRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *axisRenderer) MinSize() fyne.Size           { return r.axis.MinSize() }
func (r *axisRenderer) Layout(size fyne.Size)        { r.build(size) }

func (r *axisRenderer) Refresh() {
	r.build(r.axis.Size())
	canvas.Refresh(r.axis)
}

func (r *axisRenderer) build(size fyne.Size) {
	r.objects = r.objects[:0:0]
	if size.Width <= 0 {
		return
	}
	r.track(size.Width)
	cell := r.axis.model.Cell
	from, moved := r.axis.shownShift()
	if moved {
		r.way(size.Width, from, cell.Stance)
		r.dot(size.Width, from, true)
	}
	if cell.Known {
		r.dot(size.Width, cell.Stance, !cell.Reviewed)
		r.days(size.Width, from, moved)
		r.sign(size.Width, cell.Stance, !cell.Reviewed)
	}
	r.ends(size)
}

// x is where a stance stands.
func x(width float32, stance int) float32 {
	return axisInset + (width-2*axisInset)*float32(stance+2)/4
}

func (r *axisRenderer) line(a, b fyne.Position, name fyne.ThemeColorName, width float32) {
	l := canvas.NewLine(ui.Color(name))
	l.StrokeWidth, l.Position1, l.Position2 = width, a, b
	r.objects = append(r.objects, l)
}

func (r *axisRenderer) track(width float32) {
	r.line(fyne.NewPos(x(width, -2)-12, trackY), fyne.NewPos(x(width, 2)+12, trackY), ui.ColorLine, 4)
	for s := -2; s <= 2; s++ {
		r.line(fyne.NewPos(x(width, s), trackY-5), fyne.NewPos(x(width, s), trackY+5), ui.ColorMuted, 1)
	}
}

// way is the stretch from the earlier position to the one now.
func (r *axisRenderer) way(width float32, from, to int) {
	a, b := x(width, from), x(width, to)
	r.line(fyne.NewPos(a, trackY), fyne.NewPos(b, trackY), ui.InkOf(to), 2)
	tip := b - dotRadius - 3
	back := tip - 6
	if b < a {
		tip = b + dotRadius + 3
		back = tip + 6
	}
	r.line(fyne.NewPos(back, trackY-5), fyne.NewPos(tip, trackY), ui.InkOf(to), 2)
	r.line(fyne.NewPos(back, trackY+5), fyne.NewPos(tip, trackY), ui.InkOf(to), 2)
}

// dot is full where a person decided, hollow where not or where it is past.
func (r *axisRenderer) dot(width float32, stance int, hollow bool) {
	c := canvas.NewCircle(ui.Color(ui.FillOf(stance)))
	if hollow {
		c.FillColor = ui.Color(ui.ColorPaper)
	}
	c.StrokeColor, c.StrokeWidth = ui.Color(ui.FillOf(stance)), 3
	if stance == 0 {
		c.StrokeColor = ui.Color(ui.ColorMuted)
	}
	c.Move(fyne.NewPos(x(width, stance)-dotRadius, trackY-dotRadius))
	c.Resize(fyne.NewSquareSize(2 * dotRadius))
	r.objects = append(r.objects, c)
}

// sign stands in the dot of the position now.
func (r *axisRenderer) sign(width float32, stance int, hollow bool) {
	ink := ui.Color(ui.OnFillOf(stance))
	if hollow {
		ink = ui.Color(ui.InkOf(stance))
	}
	t := r.text(compare.Sign(stance), ink, fyne.NewPos(0, 0))
	t.TextSize, t.TextStyle.Bold = 8, true
	size := fyne.MeasureText(t.Text, t.TextSize, t.TextStyle)
	t.Move(fyne.NewPos(x(width, stance)-size.Width/2, trackY-size.Height/2))
}

func (r *axisRenderer) text(s string, c color.Color, at fyne.Position) *canvas.Text {
	t := canvas.NewText(s, c)
	t.TextSize = r.axis.kit.Small.Size
	t.Move(at)
	r.objects = append(r.objects, t)
	return t
}

// days names the day of the position now and, if it has moved, of the one
// before, each below its own.
func (r *axisRenderer) days(width float32, from int, moved bool) {
	cell := r.axis.model.Cell
	now, at := r.dayAt(width, cell.Stance, cell.Latest)
	if moved {
		then, past := r.dayAt(width, from, cell.Shift.FromDate)
		if from < cell.Stance {
			past, at = r.apart(width, then, past, now, at)
		} else {
			at, past = r.apart(width, now, at, then, past)
		}
		r.day(then, from, past)
	}
	r.day(now, cell.Stance, at)
}

// dayAt is the name of a day and where it stands below a stance, within the
// width.
func (r *axisRenderer) dayAt(width float32, stance int, date dossier.Date) (string, float32) {
	s := ui.Day(string(date))
	w := r.axis.kit.SmallBold.Width(s)
	return s, min(max(x(width, stance)-w/2, 0), width-w-1)
}

// apart moves two days away from each other where they would overlap.
func (r *axisRenderer) apart(width float32, left string, atLeft float32, right string, atRight float32) (float32, float32) {
	face := r.axis.kit.SmallBold
	const between = 10
	room := face.Width(left) + between
	over := atLeft + room - atRight
	if over <= 0 {
		return atLeft, atRight
	}
	atRight = min(max(atRight+over/2, room), width-face.Width(right)-1)
	return atRight - room, atRight
}

func (r *axisRenderer) day(s string, stance int, at float32) {
	t := r.text(s, ui.Color(ui.InkOf(stance)), fyne.NewPos(at, trackY+dotRadius+2))
	t.TextStyle.Bold = true
}

func (r *axisRenderer) ends(size fyne.Size) {
	left, right := r.axis.poles(size.Width)
	y := trackY + dotRadius + 4 + daysHeight
	for i, s := range left {
		r.text(s, ui.Color(ui.InkOf(-2)), fyne.NewPos(0, y+float32(i)*r.axis.kit.Small.Line))
	}
	for i, s := range right {
		w := r.axis.kit.Small.Exact(s)
		r.text(s, ui.Color(ui.InkOf(2)), fyne.NewPos(size.Width-w, y+float32(i)*r.axis.kit.Small.Line))
	}
}
