package slider

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// Sizes, in Fyne's units. Least is the width below which it is of no use, Most
// that above which it gains nothing.
const (
	Least float32 = 110
	Most  float32 = 300

	knob   = 7        // half the width of a handle
	trackY = knob + 3 // the middle of the track
)

// reach is the first and the last day of the track.
func (d *Days) reach() (first, last int) {
	if len(d.model.Stops) == 0 {
		return 0, 0
	}
	first, _, _ = d.model.Stops[0].Day.Days()
	last, _, _ = d.model.Stops[len(d.model.Stops)-1].Day.Days()
	return first, last
}

// x is where a day stands; those out of reach stand at the ends.
func (d *Days) x(day dossier.Date) float32 {
	first, last := d.reach()
	at, _, dated := day.Days()
	room := d.Size().Width - 2*(knob+2)
	switch {
	case !dated || last <= first:
		return knob + 2 + room
	default:
		return knob + 2 + room*float32(min(max(at, first), last)-first)/float32(last-first)
	}
}

// nearest is the day of the stop nearest to a place.
func (d *Days) nearest(x float32) dossier.Date {
	var best dossier.Date
	least := float32(math.Inf(1))
	for _, s := range d.model.Stops {
		if away := abs(d.x(s.Day) - x); away <= least {
			best, least = s.Day, away
		}
	}
	return best
}

// place puts a mark where sources appeared, one for each place.
func (d *Days) place() {
	used, last := 0, float32(-1)
	for _, s := range d.model.Stops {
		x := float32(math.Round(float64(d.x(s.Day))))
		if x == last {
			continue
		}
		last = x
		if used == len(d.ticks) {
			d.ticks = append(d.ticks, canvas.NewLine(nil))
		}
		t := d.ticks[used]
		t.StrokeWidth = 1
		t.Position1, t.Position2 = fyne.NewPos(x, trackY-5), fyne.NewPos(x, trackY+5)
		used++
	}
	d.objects = append(d.objects[:0], d.frame, d.track)
	for _, t := range d.ticks[:used] {
		d.objects = append(d.objects, t)
	}
	d.objects = append(d.objects, d.span, d.then, d.now, d.caption)
	d.draw()
}

// draw puts the handles in their places and takes the colours of the theme.
func (d *Days) draw() {
	size := d.Size()
	d.frame.StrokeWidth, d.frame.CornerRadius = 0, ui.Radius
	if d.focused {
		d.frame.StrokeWidth, d.frame.StrokeColor = 1.5, ui.Color(ui.ColorRing)
	}
	d.frame.Resize(size)
	put(d.track, knob+2, trackY-1.5, size.Width-2*(knob+2), 3)
	d.track.FillColor, d.span.FillColor = ui.Color(ui.ColorLine), ui.Color(ui.ColorAccent)
	for _, t := range d.ticks {
		t.StrokeColor = ui.Color(ui.ColorMuted)
	}
	now, then := d.x(d.model.Now), d.x(d.model.Then)
	put(d.span, then, trackY-1.5, max(now-then, 0), 3)
	put(d.now, now-knob, trackY-knob, 2*knob, 2*knob)
	put(d.then, then-knob, trackY-knob, 2*knob, 2*knob)
	d.now.FillColor, d.now.StrokeColor, d.now.StrokeWidth = ui.Color(ui.ColorPaper), ui.Color(ui.ColorAccent), 3
	d.then.FillColor, d.then.StrokeColor, d.then.StrokeWidth = ui.Color(ui.ColorPaper), ui.Color(ui.ColorAccent), 2
	none := len(d.model.Stops) == 0
	d.now.Hidden = none
	d.then.Hidden = none || d.model.Then == ""
	d.span.Hidden = d.then.Hidden
	d.say(size)
	canvas.Refresh(d)
}

// say names the day compared with, below the track.
func (d *Days) say(size fyne.Size) {
	face := d.kit.Small
	text := lang.L("since {{.Day}}", map[string]any{"Day": ui.Day(string(d.model.Then))})
	switch {
	case len(d.model.Stops) == 0:
		text = lang.L("no dates")
	case d.model.Then == "":
		text = lang.L("nothing earlier")
	}
	if n := d.model.Undated; n > 0 && len(d.model.Stops) > 0 {
		if longer := text + " · " + lang.L("{{.N}} undated", map[string]any{"N": n}); face.Width(longer) < size.Width-4 {
			text = longer
		}
	}
	d.caption.Text, d.caption.TextSize, d.caption.Color = face.Fit(text, size.Width), face.Size, ui.Color(ui.ColorMuted)
	width := face.Width(d.caption.Text) + 2
	x := min(max(d.x(d.model.Then)-width/2, 3), max(size.Width-width-3, 0))
	put(d.caption, x, trackY+knob+1, width, face.Line)
}

func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

// CreateRenderer is Fyne's way to draw it.
func (d *Days) CreateRenderer() fyne.WidgetRenderer {
	d.place()
	return &renderer{d}
}

type renderer struct{ days *Days }

func (r *renderer) Destroy()                     {}
func (r *renderer) MinSize() fyne.Size           { return r.days.MinSize() }
func (r *renderer) Objects() []fyne.CanvasObject { return r.days.objects }
func (r *renderer) Layout(fyne.Size)             { r.days.place() }
func (r *renderer) Refresh()                     { r.days.draw() }
