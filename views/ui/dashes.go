package ui

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Dashes is a frame, or a line, of dashes: it stands for what nobody has
// decided. One picture is much cheaper to draw than a line for each dash.
type Dashes struct {
	*canvas.Raster
	ink  color.NRGBA
	line bool
}

// NewFrame makes a dashed frame along the edges of its rectangle.
func NewFrame() *Dashes { return newDashes(false) }

// NewDashedLine makes a dashed line as thick as its rectangle.
func NewDashedLine() *Dashes { return newDashes(true) }

func newDashes(line bool) *Dashes {
	d := &Dashes{line: line}
	d.Raster = canvas.NewRaster(d.draw)
	return d
}

// Paint sets the colour, and how much of it is seen, from 0 to 1.
func (d *Dashes) Paint(name fyne.ThemeColorName, opacity float32) {
	c := color.NRGBAModel.Convert(Color(name)).(color.NRGBA)
	c.A = uint8(opacity * 0xff)
	if d.ink != c {
		d.ink = c
		d.Refresh()
	}
}

// draw paints w × h pixels; dashes are 4 units long, 3 apart and 1 thick.
func (d *Dashes) draw(w, h int) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, max(w, 1), max(h, 1)))
	scale := float32(w) / max(d.Size().Width, 1)
	dash, period := max(int(4*scale), 1), max(int(7*scale), 2)
	thick, corner := max(int(scale+0.5), 1), int(3*scale)
	if d.line {
		thick, corner = h, 0
	}
	for x := corner; x < w-corner; x++ {
		if (x-corner)%period >= dash {
			continue
		}
		for t := range min(thick, h) {
			img.SetNRGBA(x, t, d.ink)
			img.SetNRGBA(x, h-1-t, d.ink)
		}
	}
	for y := corner; y < h-corner && !d.line; y++ {
		if (y-corner)%period >= dash {
			continue
		}
		for t := range min(thick, w) {
			img.SetNRGBA(t, y, d.ink)
			img.SetNRGBA(w-1-t, y, d.ink)
		}
	}
	return img
}
