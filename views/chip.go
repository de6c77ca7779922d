package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"standpoint/views/ui"
)

// chip is a small patch of colour with a sign on it.
type chip struct {
	widget.BaseWidget
	kit       *ui.Kit
	fill, ink fyne.ThemeColorName
	sign      string
	dashed    bool
}

// CreateRenderer is Fyne's way to draw it.
func (c *chip) CreateRenderer() fyne.WidgetRenderer {
	r := &chipRenderer{chip: c, back: canvas.NewRectangle(nil), seam: ui.NewFrame(), text: canvas.NewText(c.sign, nil)}
	r.back.CornerRadius = 3
	r.text.TextSize, r.text.TextStyle = c.kit.SmallBold.Size-1, c.kit.SmallBold.Style
	r.text.Alignment = fyne.TextAlignCenter
	r.paint()
	return r
}

type chipRenderer struct {
	chip *chip
	back *canvas.Rectangle
	seam *ui.Dashes
	text *canvas.Text
}

func (r *chipRenderer) Destroy()           {}
func (r *chipRenderer) MinSize() fyne.Size { return fyne.Size{} }
func (r *chipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.seam.Raster, r.text}
}

func (r *chipRenderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	r.seam.Resize(size)
	r.text.Resize(size)
}

func (r *chipRenderer) Refresh() {
	r.paint()
	canvas.Refresh(r.chip)
}

func (r *chipRenderer) paint() {
	r.back.FillColor = ui.Color(r.chip.fill)
	r.text.Color = ui.Color(r.chip.ink)
	r.seam.Hidden = !r.chip.dashed
	r.seam.Paint(r.chip.ink, 1)
}
