package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Look is how a button looks.
type Look int

// The looks of buttons.
const (
	Plain Look = iota // a border
	First             // filled: what one most likely wants
	Quiet             // neither, until the pointer is over it
	Good              // green: accept
)

// Button is smaller than Fyne's and shows the key that does the same.
type Button struct {
	widget.BaseWidget

	Label string
	Hint  string // the key, "A"
	Icon  fyne.Resource
	Look  Look
	// Chosen draws it as the one in force of several.
	Chosen bool
	// Wide puts the label at the left, for entries below each other.
	Wide bool
	// Name is what tests call it; empty: the label.
	Name string
	// OnTap is called on click, Enter and space.
	OnTap func()
	// OnKey gets the keys that are not the button's own.
	OnKey func(*fyne.KeyEvent)
	// OnFocus is called when it gets the keys, so that it can be scrolled into
	// view.
	OnFocus func()
	// Tip is shown while the pointer rests on it.
	Tip string

	disabled, hovered, focused bool
	face                       *Face
	tips                       *Tips
}

var (
	_ fyne.Tappable      = (*Button)(nil)
	_ fyne.Focusable     = (*Button)(nil)
	_ fyne.Disableable   = (*Button)(nil)
	_ desktop.Hoverable  = (*Button)(nil)
	_ desktop.Cursorable = (*Button)(nil)
)

// With sets the look and returns the button.
func (b *Button) With(look Look) *Button {
	b.Look = look
	return b
}

// Key sets the key shown and returns the button.
func (b *Button) Key(hint string) *Button {
	b.Hint = hint
	return b
}

// Explain sets the tooltip and returns the button.
func (b *Button) Explain(text string) *Button {
	b.Tip = text
	return b
}

// TraceName is what tests call the button.
func (b *Button) TraceName() string {
	if b.Name != "" {
		return b.Name
	}
	return b.Label
}

// Tapped does what the button is for.
func (b *Button) Tapped(*fyne.PointEvent) {
	if b.disabled || b.OnTap == nil {
		return
	}
	b.tips.Hide()
	b.OnTap()
}

// TypedKey taps on Enter and space.
func (b *Button) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		b.Tapped(nil)
	default:
		if b.OnKey != nil {
			b.OnKey(ev)
		}
	}
}

// TypedRune is not used: keys come as TypedKey.
func (b *Button) TypedRune(rune) {}

// FocusGained draws the ring.
func (b *Button) FocusGained() {
	b.focused = true
	b.Refresh()
	if b.OnFocus != nil {
		b.OnFocus()
	}
}

// FocusLost takes the ring away.
func (b *Button) FocusLost() { b.focused = false; b.Refresh() }

// Enable makes it work.
func (b *Button) Enable() { b.set(false) }

// Disable makes it pale and deaf.
func (b *Button) Disable() { b.set(true) }

// Disabled tells which.
func (b *Button) Disabled() bool { return b.disabled }

func (b *Button) set(disabled bool) {
	if b.disabled != disabled {
		b.disabled = disabled
		b.Refresh()
	}
}

// MouseIn marks it and prepares the tooltip.
func (b *Button) MouseIn(*desktop.MouseEvent) {
	b.hovered = true
	b.Refresh()
	if b.Tip != "" {
		b.tips.Soon(b, b.Tip)
	}
}

// MouseMoved is part of being hoverable.
func (b *Button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes mark and tooltip away.
func (b *Button) MouseOut() {
	b.hovered = false
	b.Refresh()
	b.tips.Hide()
}

// Cursor is a hand where there is something to do.
func (b *Button) Cursor() desktop.Cursor {
	if b.disabled {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

const (
	buttonPadX float32 = 10
	buttonPadY float32 = 5
	iconSize   float32 = 16
)

// MinSize holds icon, label and key.
func (b *Button) MinSize() fyne.Size {
	b.ExtendBaseWidget(b)
	w := 2 * buttonPadX
	if b.Icon != nil {
		w += iconSize
	}
	if b.Label != "" {
		w += b.face.Width(b.Label) + slack
		if b.Icon != nil {
			w += 5
		}
	}
	if b.Hint != "" {
		w += b.face.Width(b.Hint) + 6 + slack
	}
	if b.Label == "" && b.Hint == "" {
		w -= 4
	}
	return fyne.NewSize(w, max(b.face.Line, iconSize)+2*buttonPadY)
}

// CreateRenderer is Fyne's way to draw it.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{
		button: b,
		back:   canvas.NewRectangle(nil),
		label:  canvas.NewText("", nil),
		hint:   canvas.NewText("", nil),
		icon:   canvas.NewImageFromResource(nil),
	}
	r.back.CornerRadius = Radius
	r.icon.FillMode = canvas.ImageFillContain
	r.update()
	return r
}

type buttonRenderer struct {
	button      *Button
	back        *canvas.Rectangle
	label, hint *canvas.Text
	icon        *canvas.Image
}

func (r *buttonRenderer) Destroy()           {}
func (r *buttonRenderer) MinSize() fyne.Size { return r.button.MinSize() }
func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.icon, r.label, r.hint}
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	b := r.button
	r.back.Resize(size)
	x := buttonPadX
	if b.Label == "" && b.Hint == "" {
		x -= 2
	}
	if free := size.Width - b.MinSize().Width; free > 0 && !b.Wide {
		x += free / 2
	}
	if b.Icon != nil {
		r.icon.Move(fyne.NewPos(x, (size.Height-iconSize)/2))
		r.icon.Resize(fyne.NewSquareSize(iconSize))
		x += iconSize + 5
	}
	y := (size.Height - b.face.Line) / 2
	r.label.Move(fyne.NewPos(x, y))
	r.label.Resize(fyne.NewSize(b.face.Width(b.Label), b.face.Line))
	at := x + b.face.Width(b.Label) + 6
	if b.Wide {
		at = size.Width - buttonPadX - b.face.Width(b.Hint) - slack
	} else if b.Label == "" {
		at = x
	}
	r.hint.Move(fyne.NewPos(at, y))
	r.hint.Resize(fyne.NewSize(b.face.Width(b.Hint), b.face.Line))
}

func (r *buttonRenderer) Refresh() {
	r.update()
	r.Layout(r.button.Size())
	canvas.Refresh(r.button)
}

func (r *buttonRenderer) update() {
	b := r.button
	fill, line, ink := b.colours()
	r.back.FillColor = Color(fill)
	r.back.StrokeColor, r.back.StrokeWidth = Color(line), 1
	if b.Look == Quiet && fill == ColorPaper { // whatever is behind it
		r.back.FillColor, r.back.StrokeColor = color.Transparent, color.Transparent
	}
	if b.focused {
		r.back.StrokeColor, r.back.StrokeWidth = Color(ColorRing), 2
	}
	r.label.Text, r.label.Color = b.Label, Color(ink)
	r.label.TextSize, r.label.TextStyle = b.face.Size, fyne.TextStyle{Bold: b.Chosen && b.Wide}
	r.hint.Text, r.hint.TextSize = b.Hint, b.face.Size
	r.hint.Color = Color(ink)
	if b.Look != First && !b.disabled {
		r.hint.Color = Color(ColorMuted)
	}
	r.icon.Hidden = b.Icon == nil
	if b.Icon != nil {
		r.icon.Resource = theme.NewColoredResource(b.Icon, ink)
		r.icon.Refresh()
	}
}

// colours of fill, border and text.
func (b *Button) colours() (fill, line, ink fyne.ThemeColorName) {
	fill, line, ink = ColorPaper, ColorLine, ColorInk
	switch {
	case b.Chosen && b.Look != First:
		fill, line, ink = ColorSoft, ColorAccent, ColorAccent
		if b.Look == Quiet {
			line = ColorSoft
		}
	case b.Look == First:
		fill, line, ink = ColorAccent, ColorAccent, ColorOnAcc
	case b.Look == Good:
		fill, line, ink = ColorYesBg, ColorYes, ColorYes
	case b.Look == Quiet:
		line = ColorPaper
	}
	if b.hovered && !b.disabled && b.Look != First && !b.Chosen {
		fill = ColorHover
	}
	if b.disabled {
		fill, line, ink = ColorPaper, ColorLine, theme.ColorNameDisabled
		if b.Look == Quiet {
			line = ColorPaper
		}
	}
	return fill, line, ink
}
