package matrix

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// MouseDown notes whether a click stretches the selection.
func (b *body) MouseDown(ev *desktop.MouseEvent) { b.shift = ev.Modifier&fyne.KeyModifierShift != 0 }

// MouseUp is part of being mouseable.
func (b *body) MouseUp(*desktop.MouseEvent) {}

// Tapped chooses the cell, or with Shift stretches the selection to it.
func (b *body) Tapped(ev *fyne.PointEvent) {
	b.grid.kit.Tips.Hide()
	if row, column := b.cellAt(ev.Position); row >= 0 {
		if b.shift {
			b.grid.extend(row, column)
		} else {
			b.grid.choose(row, column)
		}
	}
	b.grid.takeKeys()
}

// TappedSecondary chooses the cell and asks what can be done with it. A block
// that it lies in stays selected.
func (b *body) TappedSecondary(ev *fyne.PointEvent) {
	g := b.grid
	g.kit.Tips.Hide()
	row, column := b.cellAt(ev.Position)
	if row < 0 {
		return
	}
	block, within := g.marked, g.isMarked && g.marked.sorted().holds(row, column)
	g.choose(row, column)
	if within {
		g.mark(block)
	}
	g.takeKeys()
	if g.OnMenu != nil {
		g.OnMenu(ev.AbsolutePosition)
	}
}

// Dragged stretches the selection from the cell where the drag began.
func (b *body) Dragged(ev *fyne.DragEvent) {
	if !b.dragged {
		b.grid.kit.Tips.Hide()
		row, column := b.cellAt(ev.Position.Subtract(ev.Dragged))
		if row < 0 {
			return
		}
		b.dragged = true
		b.grid.takeKeys()
		b.grid.choose(row, column)
	}
	row, column := b.cellAt(ev.Position)
	if row < 0 {
		return
	}
	if r, c := b.grid.end(); row != r || column != c {
		b.grid.extend(row, column)
	}
}

// DragEnd is part of being draggable.
func (b *body) DragEnd() { b.dragged = false }

// MouseIn is part of being hoverable.
func (b *body) MouseIn(ev *desktop.MouseEvent) { b.MouseMoved(ev) }

// MouseMoved marks the cell under the pointer.
func (b *body) MouseMoved(ev *desktop.MouseEvent) {
	row, column := b.cellAt(ev.Position)
	if row == b.overRow && column == b.overCo {
		return
	}
	b.overRow, b.overCo = row, column
	b.drawHover()
	b.grid.kit.Tips.Hide()
	if row < 0 {
		return
	}
	at, size := b.rect(row, column)
	below := ev.AbsolutePosition.Subtract(ev.Position).Add(at).AddXY(0, size.Height+4)
	b.grid.kit.Tips.SoonAt(below, b.grid.tip(b.grid.table.cell(row, column)))
}

// MouseOut takes the mark away.
func (b *body) MouseOut() {
	b.overRow, b.overCo = -1, -1
	b.drawHover()
	b.grid.kit.Tips.Hide()
}
