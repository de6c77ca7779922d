package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"standpoint/views/ui"
)

// inset leaves room around its objects.
type inset struct{ left, top, right, bottom float32 }

// Layout places the objects on top of each other.
func (i inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(i.left, i.top))
		o.Resize(fyne.NewSize(size.Width-i.left-i.right, size.Height-i.top-i.bottom))
	}
}

// MinSize is that of the largest object, and the room.
func (i inset) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, o := range objects {
		s = s.Max(o.MinSize())
	}
	return s.AddWidthHeight(i.left+i.right, i.top+i.bottom)
}

// rule is a thin line between parts of the window.
func rule() fyne.CanvasObject {
	return container.New(ui.Fixed{Width: 1, Height: 1}, ui.NewBackdrop(ui.ColorLine))
}

// dock lays out a frame without the gaps that Fyne's own leaves: edges as high
// or wide as they want to be, the rest for the middle.
type dock struct {
	top, bottom, left, right, middle fyne.CanvasObject
	// spare lets the top go where the middle would be lower than it can be.
	spare bool
	// extra is the part of the top that goes first: where the middle would be
	// lower than want.
	extra *fyne.Container
	want  float32
}

// newDock is a container docked so; edges may be nil.
func newDock(d dock) *fyne.Container {
	var objects []fyne.CanvasObject
	for _, o := range []fyne.CanvasObject{d.middle, d.top, d.bottom, d.left, d.right} {
		if o != nil {
			objects = append(objects, o)
		}
	}
	return container.New(d, objects...)
}

// Layout places the edges and gives the middle what is left.
func (d dock) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	x, y, w, h := float32(0), float32(0), size.Width, size.Height
	if d.extra != nil {
		d.extra.Hidden = false // to measure with it; the top is laid out anew below if it goes
		d.extra.Hidden = h-ui.HeightOf(d.top, w) < d.want
	}
	if d.spare {
		d.showTop(h-ui.HeightOf(d.top, w) >= d.middle.MinSize().Height)
	}
	if n := need(d.top, w).Height; n > 0 {
		put(d.top, x, y, w, n)
		y, h = y+n, h-n
	}
	if n := need(d.bottom, w).Height; n > 0 {
		put(d.bottom, x, y+h-n, w, n)
		h -= n
	}
	if n := need(d.left, w).Width; n > 0 {
		put(d.left, x, y, n, h)
		x, w = x+n, w-n
	}
	if n := need(d.right, w).Width; n > 0 {
		put(d.right, x+w-n, y, n, h)
		w -= n
	}
	put(d.middle, x, y, max(w, 0), max(h, 0))
}

func (d dock) showTop(fits bool) {
	switch {
	case fits && !d.top.Visible():
		d.top.Show()
	case !fits && d.top.Visible():
		d.top.Hide()
	}
}

// need is how large an edge wants to be at a width; nothing if hidden.
func need(o fyne.CanvasObject, width float32) fyne.Size {
	if o == nil || !o.Visible() {
		return fyne.Size{}
	}
	return fyne.NewSize(o.MinSize().Width, ui.HeightOf(o, width))
}

func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

// MinSize is that of the middle and the edges around it.
func (d dock) MinSize([]fyne.CanvasObject) fyne.Size {
	s := d.middle.MinSize()
	for _, o := range []fyne.CanvasObject{d.left, d.right} {
		if o != nil && o.Visible() {
			s.Width += o.MinSize().Width
			s.Height = max(s.Height, o.MinSize().Height)
		}
	}
	for _, o := range []fyne.CanvasObject{d.top, d.bottom} {
		if o != nil && o.Visible() && (o != d.top || !d.spare) {
			s.Height += ui.HeightOf(o, max(s.Width, 480))
			s.Width = max(s.Width, o.MinSize().Width)
		}
	}
	return s
}
