package codebook

import (
	"fyne.io/fyne/v2"

	"standpoint/views/ui"
)

// room divides the pane: the list at the left; the form, with the bar above it
// and the effect beside it or, where it is narrow, below.
type room struct{ zoom float32 }

// Its objects, in their order.
const (
	roomBack = iota
	roomList
	roomForm
	roomBar
	roomEffect
)

// Sizes of the parts, at text as designed.
const (
	leastList, mostList   float32 = 190, 280
	besideFrom            float32 = 760 // from this width on the effect stands beside the form
	effectWidth           float32 = 330
	mostForm              float32 = 760
	effectShare           float32 = 0.4 // of the height, where it stands below
	roomLeast, roomLowest float32 = 420, 240
)

// Layout places the parts.
func (r room) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	put(objects[roomBack], 0, 0, size.Width, size.Height)
	list := min(max(size.Width*0.26, leastList*r.zoom), mostList*r.zoom, size.Width/2)
	put(objects[roomList], 0, 0, list, size.Height)
	x, y, w, h := list, float32(0), size.Width-list, size.Height
	if bar := objects[roomBar]; bar.Visible() {
		high := ui.HeightOf(bar, w)
		put(bar, x, y, w, high)
		y, h = y+high, h-high
	}
	form, effect := objects[roomForm], objects[roomEffect]
	switch {
	case !effect.Visible():
		put(form, x, y, min(w, mostForm*r.zoom), h)
	case w >= besideFrom*r.zoom:
		beside := effectWidth * r.zoom
		wide := min(w-beside, mostForm*r.zoom)
		put(form, x, y, wide, h)
		put(effect, x+wide, y, w-wide, h)
	default:
		low := h * effectShare
		put(form, x, y, w, h-low)
		put(effect, x, y+h-low, w, low)
	}
}

// MinSize lets the window be small.
func (r room) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(roomLeast, roomLowest) }

func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(max(w, 0), max(h, 0)))
}

// tower puts objects upon each other at their heights; the one that stretches
// has the rest. A line marks its edge at one side.
type tower struct {
	stretch int
	pad     float32
}

// Layout places the objects.
func (t tower) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := size.Width - 2*t.pad
	rest := size.Height
	for i, o := range objects {
		if i != t.stretch && o.Visible() {
			rest -= ui.HeightOf(o, width)
		}
	}
	var y float32
	for i, o := range objects {
		high := rest
		if i != t.stretch {
			if !o.Visible() {
				continue
			}
			high = ui.HeightOf(o, width)
		}
		put(o, t.pad, y, width, high)
		y += max(high, 0)
	}
}

// MinSize lets it be small.
func (t tower) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(10, 10) }

// beside puts its second object at the right of the first one.
type beside struct{}

const besideGap float32 = 12

// HeightFor is that of the higher one.
func (beside) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	right := objects[1].MinSize()
	return max(ui.HeightOf(objects[0], width-right.Width-besideGap), right.Height)
}

// Layout places the objects.
func (beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	right := objects[1].MinSize()
	put(objects[0], 0, 0, size.Width-right.Width-besideGap, size.Height)
	put(objects[1], size.Width-right.Width, 0, right.Width, right.Height)
}

// MinSize is narrow: the height is known only with the width.
func (beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[1].MinSize().Width+besideGap, 0)
}

// edged draws a thin line at the left or right of its one other object.
type edged struct{ right bool }

// Layout places the object and the line, which comes last.
func (e edged) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if e.right {
		put(objects[0], 0, 0, size.Width-1, size.Height)
		put(objects[1], size.Width-1, 0, 1, size.Height)
		return
	}
	put(objects[0], 1, 0, size.Width-1, size.Height)
	put(objects[1], 0, 0, 1, size.Height)
}

// MinSize is that of the object.
func (e edged) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }
