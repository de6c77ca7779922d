package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Words is a field for a few sentences. Enter keeps what was typed, as leaving
// the field does; Escape takes it back. Unlike Fyne's it lets Tab pass, so that
// nobody is caught in it without a mouse.
type Words struct {
	widget.Entry

	// OnKeep is called with other words than those kept before.
	OnKeep func(text string)
	// OnLeave is called on Enter, and on Escape where there is nothing to take
	// back.
	OnLeave func()

	kept string
}

// NewWords makes a field of so many lines.
func NewWords(placeholder string, lines int) *Words {
	w := &Words{}
	w.MultiLine, w.Wrapping = true, fyne.TextWrapWord
	w.ExtendBaseWidget(w)
	w.SetPlaceHolder(placeholder)
	w.SetMinRowsVisible(lines)
	return w
}

// Offer puts in what is kept elsewhere, unless other words are being typed.
func (w *Words) Offer(text string) {
	typing := w.Text != w.kept
	w.kept = text
	if !typing && w.Text != text {
		w.SetText(text)
	}
}

// Keep hands on what was typed.
func (w *Words) Keep() {
	if w.Text == w.kept {
		return
	}
	w.kept = w.Text
	if w.OnKeep != nil {
		w.OnKeep(w.Text)
	}
}

// Take puts in other words, and forgets what was typed.
func (w *Words) Take(text string) {
	w.kept = text
	w.SetText(text)
}

// AcceptsTab lets Tab go on to the next part of the window.
func (w *Words) AcceptsTab() bool { return false }

// TypedKey keeps on Enter and takes back on Escape.
func (w *Words) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		w.Keep()
		w.leave()
	case fyne.KeyEscape:
		if w.Text != w.kept {
			w.SetText(w.kept)
			return
		}
		w.leave()
	default:
		w.Entry.TypedKey(ev)
	}
}

func (w *Words) leave() {
	if w.OnLeave != nil {
		w.OnLeave()
	}
}

// FocusLost keeps what was typed.
func (w *Words) FocusLost() {
	w.Entry.FocusLost()
	w.Keep()
}
