package matrix

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// FocusGained makes the ring strong.
func (b *body) FocusGained() {
	b.focused = true
	if b.grid.row < 0 {
		b.grid.choose(0, 0)
	}
	b.drawRing()
}

// FocusLost makes it weak.
func (b *body) FocusLost() {
	b.focused, b.shift = false, false
	b.drawRing()
}

// KeyDown notes that Shift is held: arrows stretch the selection then.
func (b *body) KeyDown(ev *fyne.KeyEvent) {
	if isShift(ev.Name) {
		b.shift = true
	}
}

// KeyUp notes that it is not.
func (b *body) KeyUp(ev *fyne.KeyEvent) {
	if isShift(ev.Name) {
		b.shift = false
	}
}

func isShift(key fyne.KeyName) bool {
	return key == desktop.KeyShiftLeft || key == desktop.KeyShiftRight
}

// TypedRune narrows the matrix by name.
func (b *body) TypedRune(r rune) { b.grid.types(r) }

// TypedShortcut copies, selects all, and moves the row or column of the chosen
// cell. With Alt a letter is no part of a name but the key that it is elsewhere.
func (b *body) TypedShortcut(s fyne.Shortcut) {
	g := b.grid
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		if g.OnCopy != nil {
			g.OnCopy()
		}
	case *fyne.ShortcutSelectAll:
		g.SelectAll()
	case *desktop.CustomShortcut:
		switch s.Modifier {
		case fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift:
			g.MoveChosen(s.KeyName)
		case fyne.KeyModifierAlt:
			if g.OnKey != nil {
				g.OnKey(&fyne.KeyEvent{Name: s.KeyName})
			}
		}
	}
}

// MoveChosen asks to move the chosen cell's row up or down, its column left or right.
func (g *Grid) MoveChosen(arrow fyne.KeyName) {
	if g.row < 0 {
		return
	}
	switch arrow {
	case fyne.KeyUp:
		g.step(true, -1)
	case fyne.KeyDown:
		g.step(true, 1)
	case fyne.KeyLeft:
		g.step(false, -1)
	case fyne.KeyRight:
		g.step(false, 1)
	}
}

// TypedKey moves and opens. A letter alone is part of a name that is typed.
func (b *body) TypedKey(ev *fyne.KeyEvent) {
	g := b.grid
	g.kit.Tips.Hide()
	row, column := g.end()
	if row, column, moves := g.moved(ev.Name, row, column); moves {
		if b.shift {
			g.extend(row, column)
		} else {
			g.choose(row, column)
		}
		return
	}
	switch {
	case ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter:
		if g.row >= 0 && g.OnOpen != nil {
			g.OnOpen(g.party, g.issue)
		}
	case ev.Name == fyne.KeyBackspace && g.typed != "":
		g.untype()
	case ev.Name == fyne.KeyEscape && g.typed != "":
		g.Type("")
	case ev.Name == fyne.KeyEscape && g.unmark():
	case ev.Name == desktop.KeyMenu || ev.Name == fyne.KeyF10 && b.shift:
		b.menu()
	case len(ev.Name) == 1 && (g.typed != "" || ev.Name >= fyne.KeyA && ev.Name <= fyne.KeyZ):
	case g.OnKey != nil:
		g.OnKey(ev)
	}
}

// moved is where a key leads from a cell.
func (g *Grid) moved(key fyne.KeyName, row, column int) (int, int, bool) {
	switch key {
	case fyne.KeyUp:
		return row - 1, column, true
	case fyne.KeyDown:
		return row + 1, column, true
	case fyne.KeyLeft:
		return row, column - 1, true
	case fyne.KeyRight:
		return row, column + 1, true
	case fyne.KeyHome:
		return row, 0, true
	case fyne.KeyEnd:
		return row, g.columns.count() - 1, true
	case fyne.KeyPageUp:
		return row - g.page(), column, true
	case fyne.KeyPageDown:
		return row + g.page(), column, true
	}
	return row, column, false
}

// menu asks what can be done with the chosen cell, below it.
func (b *body) menu() {
	g := b.grid
	if g.row < 0 || g.OnMenu == nil {
		return
	}
	at, size := b.rect(g.row, g.column)
	origin := fyne.CurrentApp().Driver().AbsolutePositionForObject(b)
	g.OnMenu(origin.Add(at).AddXY(pad, size.Height/2))
}

// page is how many rows fit into the view, less one to hold on to.
func (g *Grid) page() int {
	first, after := g.rows.span(g.scroll.Offset.Y, g.scroll.Size().Height)
	return max(after-first-1, 1)
}
