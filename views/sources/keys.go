package sources

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/dossier"
	"standpoint/views/ui"
)

var (
	_ fyne.Focusable     = (*body)(nil)
	_ fyne.Shortcutable  = (*body)(nil)
	_ fyne.Tappable      = (*body)(nil)
	_ desktop.Hoverable  = (*body)(nil)
	_ desktop.Keyable    = (*body)(nil)
	_ desktop.Mouseable  = (*body)(nil)
	_ desktop.Cursorable = (*body)(nil)
)

// Cursor says that a click does something.
func (b *body) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseDown notes which keys are held with a click.
func (b *body) MouseDown(ev *desktop.MouseEvent) {
	b.shift = ev.Modifier&fyne.KeyModifierShift != 0
	b.ctrl = ev.Modifier&fyne.KeyModifierShortcutDefault != 0
}

// MouseUp is part of being mouseable.
func (b *body) MouseUp(*desktop.MouseEvent) {}

// Tapped chooses a row: with Ctrl besides those that are chosen, with Shift up
// to there.
func (b *body) Tapped(ev *fyne.PointEvent) {
	t := b.table
	t.kit.Tips.Hide()
	shift, ctrl := b.shift, b.ctrl
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		c.Focus(b)
	}
	b.shift, b.ctrl = false, false
	at := b.rows.At(ev.Position.Y, len(b.table.rows))
	if at < 0 {
		return
	}
	id := t.rows[at].ID
	switch {
	case ctrl:
		if t.chosen[id] {
			delete(t.chosen, id)
		} else {
			t.chosen[id] = true
		}
		t.cursor, t.anchor = id, id
	case shift:
		t.stretch(at)
	default:
		t.chosen = map[dossier.ID]bool{id: true}
		t.cursor, t.anchor = id, id
	}
	t.changed()
}

// stretch chooses the rows from the anchor to another.
func (t *Table) stretch(to int) {
	from := max(t.at(t.anchor), 0)
	t.chosen = map[dossier.ID]bool{}
	for i := min(from, to); i <= max(from, to); i++ {
		t.chosen[t.rows[i].ID] = true
	}
	t.anchor, t.cursor = t.rows[from].ID, t.rows[to].ID
}

// move goes so many rows down, or up.
func (t *Table) move(by int, extend bool) {
	if len(t.rows) == 0 {
		return
	}
	at := t.at(t.cursor)
	if at < 0 && by > 0 {
		at, by = 0, by-1
	}
	at = min(max(at+by, 0), len(t.rows)-1)
	if extend {
		t.stretch(at)
	} else {
		id := t.rows[at].ID
		t.chosen = map[dossier.ID]bool{id: true}
		t.cursor, t.anchor = id, id
	}
	t.changed()
}

// KeyDown notes that Shift is held, which TypedKey is not told.
func (b *body) KeyDown(ev *fyne.KeyEvent) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		b.shift = true
	}
}

// KeyUp notes that it is not held any more.
func (b *body) KeyUp(ev *fyne.KeyEvent) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		b.shift = false
	}
}

// FocusGained shows the ring, and goes to the first row.
func (b *body) FocusGained() {
	b.focused = true
	if b.table.at(b.table.cursor) < 0 && len(b.table.rows) > 0 {
		b.table.move(1, false)
	}
	b.draw()
}

// FocusLost takes the ring away.
func (b *body) FocusLost() {
	b.focused, b.shift, b.ctrl = false, false, false
	b.draw()
}

// TypedRune goes to the filter.
func (b *body) TypedRune(r rune) {
	if b.table.OnType != nil && (r != ' ' || b.table.filter != "") {
		b.table.OnType(string(r))
	}
}

// TypedShortcut chooses all, copies what is chosen, or takes what is pasted.
func (b *body) TypedShortcut(s fyne.Shortcut) {
	t := b.table
	switch s := s.(type) {
	case *fyne.ShortcutSelectAll:
		for _, r := range t.rows {
			t.chosen[r.ID] = true
		}
		t.changed()
	case *fyne.ShortcutPaste:
		if t.OnPaste != nil && s.Clipboard != nil {
			t.OnPaste(s.Clipboard.Content())
		}
	case *fyne.ShortcutCopy:
		if s.Clipboard != nil {
			s.Clipboard.SetContent(t.text())
		}
	}
}

// text is what is chosen as a table that other programs take.
func (t *Table) text() string {
	heads := []string{lang.L("Title"), lang.L("Outlet"), lang.L("Date"), lang.L("How the date is known"), lang.L("Reviewed"), lang.L("State")}
	out := []string{strings.Join(heads, "\t")}
	for _, l := range t.Chosen() {
		cells := []string{l.Title, outletOf(l.Source), string(l.Published), How(l.Source), reviewed(l), State(l.State)}
		for i := range cells {
			cells[i] = ui.TableCell(cells[i])
		}
		out = append(out, strings.Join(cells, "\t"))
	}
	return strings.Join(out, "\n") + "\n"
}

// TypedKey moves, orders and opens. Letters go to the filter: they are never a
// decision on a passage that is not in sight.
func (b *body) TypedKey(ev *fyne.KeyEvent) {
	t := b.table
	t.kit.Tips.Hide()
	switch ev.Name {
	case fyne.KeyUp:
		t.move(-1, b.shift)
	case fyne.KeyDown:
		t.move(1, b.shift)
	case fyne.KeyHome:
		t.move(-len(t.rows), b.shift)
	case fyne.KeyEnd:
		t.move(len(t.rows), b.shift)
	case fyne.KeyPageUp:
		t.move(-b.page(), b.shift)
	case fyne.KeyPageDown:
		t.move(b.page(), b.shift)
	case fyne.KeyLeft:
		t.Sort((t.by + len(columns) - 1) % len(columns))
	case fyne.KeyRight:
		t.Sort((t.by + 1) % len(columns))
	case fyne.KeyReturn, fyne.KeyEnter:
		if at := t.at(t.cursor); at >= 0 && t.OnOpen != nil {
			t.OnOpen(t.cursor)
		}
	case fyne.KeyBackspace:
		if t.OnType != nil {
			t.OnType("\b")
		}
	case fyne.KeyDelete, fyne.KeyInsert, fyne.KeyEscape, fyne.KeyF1, fyne.KeyF2:
		if t.OnKey != nil {
			t.OnKey(ev)
		}
	}
}

// page is how many rows fit into the view, less one to hold on to.
func (b *body) page() int { return max(int(b.table.scroll.Size().Height/b.rows.Height())-1, 1) }

// headKey leads from a heading into the rows.
func (t *Table) headKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyDown, fyne.KeyEscape:
		if c := fyne.CurrentApp().Driver().CanvasForObject(t.body); c != nil {
			c.Focus(t.body)
		}
	}
}
