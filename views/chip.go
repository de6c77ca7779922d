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
	tick      bool
	moved     bool // has the bar of a cell that has moved
}

// CreateRenderer is Fyne's way to draw it.
func (c *chip) CreateRenderer() fyne.WidgetRenderer {
	r := &chipRenderer{chip: c, back: canvas.NewRectangle(nil), seam: ui.NewFrame(), text: canvas.NewText(c.sign, nil), bar: canvas.NewRectangle(nil)}
	r.back.CornerRadius = 3
	r.text.TextSize, r.text.TextStyle = c.kit.SmallBold.Size-1, c.kit.SmallBold.Style
	r.text.Alignment = fyne.TextAlignCenter
	for i := range r.tick {
		r.tick[i] = canvas.NewLine(nil)
		r.tick[i].StrokeWidth = 1.8
	}
	r.paint()
	return r
}

type chipRenderer struct {
	chip *chip
	back *canvas.Rectangle
	seam *ui.Dashes
	text *canvas.Text
	tick [2]*canvas.Line
	bar  *canvas.Rectangle
}

func (r *chipRenderer) Destroy()           {}
func (r *chipRenderer) MinSize() fyne.Size { return fyne.Size{} }
func (r *chipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.seam.Raster, r.text, r.tick[0], r.tick[1], r.bar}
}

func (r *chipRenderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	r.seam.Resize(size)
	r.text.Resize(size)
	r.bar.Move(fyne.NewPos(2, 2))
	r.bar.Resize(fyne.NewSize(3, size.Height-4))
	middle := fyne.NewPos(size.Width/2, size.Height/2)
	r.tick[0].Position1, r.tick[0].Position2 = middle.AddXY(-5, 0), middle.AddXY(-1.5, 3.5)
	r.tick[1].Position1, r.tick[1].Position2 = middle.AddXY(-1.5, 3.5), middle.AddXY(5, -4)
}

func (r *chipRenderer) Refresh() {
	r.paint()
	canvas.Refresh(r.chip)
}

func (r *chipRenderer) paint() {
	r.back.FillColor = ui.Color(r.chip.fill)
	r.text.Color = ui.Color(r.chip.ink)
	for _, l := range r.tick {
		l.Hidden, l.StrokeColor = !r.chip.tick, ui.Color(r.chip.ink)
	}
	r.bar.Hidden, r.bar.FillColor = !r.chip.moved, ui.Color(r.chip.ink)
	r.seam.Hidden = !r.chip.dashed
	r.seam.Paint(r.chip.ink, 1)
}
