package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Backdrop is a plain background that follows the theme.
type Backdrop struct {
	widget.BaseWidget
	name fyne.ThemeColorName
}

// NewBackdrop makes a background of the colour of that name.
func NewBackdrop(name fyne.ThemeColorName) *Backdrop {
	b := &Backdrop{name: name}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer is Fyne's way to draw it.
func (b *Backdrop) CreateRenderer() fyne.WidgetRenderer {
	return &backdropRenderer{backdrop: b, fill: canvas.NewRectangle(Color(b.name))}
}

type backdropRenderer struct {
	backdrop *Backdrop
	fill     *canvas.Rectangle
}

func (r *backdropRenderer) Destroy()                     {}
func (r *backdropRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *backdropRenderer) Layout(size fyne.Size)        { r.fill.Resize(size) }
func (r *backdropRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.fill} }

func (r *backdropRenderer) Refresh() {
	r.fill.FillColor = Color(r.backdrop.name)
	r.fill.Refresh()
}
