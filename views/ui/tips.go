package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// Tips shows one tooltip above everything in the window. It lies on top but
// takes no events, so that nothing below it goes deaf.
type Tips struct {
	Layer *fyne.Container // to be put on top of the window's content

	work *Work
	back *canvas.Rectangle
	text *Prose
	turn int
}

const (
	tipDelay           = 500 * time.Millisecond
	tipWidth   float32 = 300
	tipPadding float32 = 7
)

func newTips(work *Work, face *Face) *Tips {
	t := &Tips{work: work, back: canvas.NewRectangle(nil), text: NewProse(face, ColorOnTip, "")}
	t.back.CornerRadius = 4
	t.back.Hide()
	t.text.Hide()
	t.Layer = container.NewWithoutLayout(t.back, t.text)
	return t
}

// Soon shows a text below an object if nothing hides it before.
func (t *Tips) Soon(o fyne.CanvasObject, text string) {
	t.turn++
	mine := t.turn
	t.work.After(tipDelay, func() {
		if t.turn != mine {
			return
		}
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
		t.show(text, at.AddXY(0, o.Size().Height+4))
	})
}

// SoonAt shows a text at a place in the window if nothing hides it before.
func (t *Tips) SoonAt(at fyne.Position, text string) {
	t.turn++
	mine := t.turn
	t.work.After(tipDelay, func() {
		if t.turn == mine {
			t.show(text, at)
		}
	})
}

func (t *Tips) show(text string, at fyne.Position) {
	layer := t.Layer.Size()
	width := tipWidth
	if w := t.text.face.Width(text) + slack + 2; w < width {
		width = w
	}
	t.text.Set(text)
	size := fyne.NewSize(width, t.text.HeightFor(width))
	outer := size.AddWidthHeight(2*tipPadding, 2*tipPadding)
	at.X = max(min(at.X, layer.Width-outer.Width-4), 4)
	if at.Y+outer.Height > layer.Height-4 {
		at.Y = max(at.Y-outer.Height-40, 4)
	}
	t.back.FillColor = Color(ColorTip)
	t.back.Move(at)
	t.back.Resize(outer)
	t.text.Move(at.AddXY(tipPadding, tipPadding))
	t.text.Resize(size)
	t.back.Show()
	t.text.Show()
	t.Layer.Refresh() // what was never seen has no canvas to repaint; the layer has
}

// Hide takes the tooltip away, also one that is still to come.
func (t *Tips) Hide() {
	t.turn++
	if t.back.Visible() {
		t.back.Hide()
		t.text.Hide()
	}
}
