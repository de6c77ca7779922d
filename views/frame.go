package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"standpoint/views/ui"
)

// backdrop is a plain background that follows the theme.
type backdrop struct {
	widget.BaseWidget
	name fyne.ThemeColorName
}

func newBackdrop(name fyne.ThemeColorName) *backdrop {
	b := &backdrop{name: name}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer is Fyne's way to draw it.
func (b *backdrop) CreateRenderer() fyne.WidgetRenderer {
	return &backdropRenderer{backdrop: b, fill: canvas.NewRectangle(ui.Color(b.name))}
}

type backdropRenderer struct {
	backdrop *backdrop
	fill     *canvas.Rectangle
}

func (r *backdropRenderer) Destroy()                     {}
func (r *backdropRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *backdropRenderer) Layout(size fyne.Size)        { r.fill.Resize(size) }
func (r *backdropRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.fill} }

func (r *backdropRenderer) Refresh() {
	r.fill.FillColor = ui.Color(r.backdrop.name)
	r.fill.Refresh()
}

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

// tall lets an object whose height follows from its width stand in Fyne's own
// layouts, which ask for the height first: it answers for the last width.
type tall struct{}

// Layout places the objects on top of each other.
func (tall) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(size)
	}
}

// MinSize is the height at the width there is.
func (tall) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, o := range objects {
		width := max(o.Size().Width, 320)
		s.Height = max(s.Height, ui.HeightOf(o, width))
	}
	return s
}

// rule is a thin line between parts of the window.
func rule() fyne.CanvasObject {
	return container.New(ui.Fixed{Width: 1, Height: 1}, newBackdrop(ui.ColorLine))
}
