package reader

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// FocusGained shows the caret.
func (b *body) FocusGained() { b.reader.setFocus(true) }

// FocusLost takes it away; who holds Shift then lets go of it elsewhere.
func (b *body) FocusLost() {
	b.shift, b.extended = false, false
	b.reader.setFocus(false)
}

// TypedRune begins to type the name of the party or issue that is asked for.
func (b *body) TypedRune(r rune) {
	if b.reader.bar.asks() && !unicode.IsSpace(r) {
		b.reader.bar.begin(r)
	}
}

// TypedShortcut copies, selects all, and moves by words.
func (b *body) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		if start, end := b.selection(); start < end {
			s.Clipboard.SetContent(b.text.text[start:end])
		}
	case *fyne.ShortcutSelectAll:
		b.reader.bar.hide()
		b.anchor, b.caret = 0, len(b.text.text)
		b.Refresh()
	case *desktop.CustomShortcut:
		extend := s.Modifier&fyne.KeyModifierShift != 0
		if s.Modifier&fyne.KeyModifierShortcutDefault != 0 && b.moveWord(s.KeyName, extend) {
			b.extended = extend
		}
	}
}

// TypedKey moves the caret, goes from passage to passage, and asks what the
// selected words show.
func (b *body) TypedKey(ev *fyne.KeyEvent) {
	r := b.reader
	if b.move(ev.Name, b.shift) {
		b.extended = b.shift
		return
	}
	if r.bar.asks() && (len(ev.Name) == 1 || ev.Name == fyne.KeySpace) {
		return // it comes again as a rune
	}
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		r.ask(true)
	case fyne.KeyEscape:
		b.escape(ev)
	case fyne.KeySpace:
		b.movePage(!b.shift, false)
	case fyne.KeyN:
		r.Next()
	case fyne.KeyB:
		r.Previous()
	case fyne.KeyE:
		r.edit()
	default:
		r.key(ev)
	}
}

// escape takes back one thing after another, and at last leaves the article.
func (b *body) escape(ev *fyne.KeyEvent) {
	r := b.reader
	switch {
	case r.bar.Visible() || r.hasSelection() && !r.revealed:
		r.bar.hide()
		b.anchor = b.caret
		b.Refresh()
	case r.find.open:
		r.CloseFind()
	default:
		r.key(ev)
	}
}
