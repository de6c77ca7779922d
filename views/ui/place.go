package ui

import "fyne.io/fyne/v2"

// Place names a rectangle of the window and what stands there, for tests of
// the real window.
type Place struct {
	Name string
	Text string
	At   fyne.Position
	Size fyne.Size
}

// Within tells whether the middle of the place lies in another: whether a
// click there would hit it.
func (p Place) Within(o Place) bool {
	x, y := p.At.X+p.Size.Width/2, p.At.Y+p.Size.Height/2
	return x >= o.At.X && x < o.At.X+o.Size.Width && y >= o.At.Y && y < o.At.Y+o.Size.Height
}
