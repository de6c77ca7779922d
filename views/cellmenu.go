package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/matrix"
	"standpoint/views/ui"
)

// popUp offers a choice at a place of the window.
func (w *Window) popUp(at fyne.Position, items ...*fyne.MenuItem) {
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), w.window.Canvas(), at)
}

// cellMenu offers what can be done with the chosen cell.
func (w *Window) cellMenu(at fyne.Position) {
	d := w.desk
	c := d.state.matrix.Cell(d.party, d.issue)
	if c == nil {
		return
	}
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(lang.L("Open its passages"), func() { w.openCell(d.party, d.issue) }),
		fyne.NewMenuItem(lang.N("Review its {{.N}} suggestions", c.Suggested, map[string]any{"N": c.Suggested}), w.reviewCell),
		fyne.NewMenuItemSeparator(),
		w.stanceMenu(c),
	}
	if c.Set || c.SummaryByAnalyst {
		items = append(items, fyne.NewMenuItem(lang.L("Back to what the passages say"), w.clearPosition))
	}
	items[1].Disabled = c.Suggested == 0
	items[3].Disabled = !c.Known || d.ReadOnly()
	w.popUp(at, append(items, fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(lang.L("Copy as a table"), w.copyMatrix),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(lang.L("Hide {{.Name}}", map[string]any{"Name": w.headName(matrix.Head{Party: d.party})}), func() { w.hideHead(matrix.Head{Party: d.party}) }),
		fyne.NewMenuItem(lang.L("Hide {{.Name}}", map[string]any{"Name": w.headName(matrix.Head{Issue: d.issue})}), func() { w.hideHead(matrix.Head{Issue: d.issue}) }))...)
}

// stanceMenu sets the analyst's own position for a cell.
func (w *Window) stanceMenu(c *compare.Cell) *fyne.MenuItem {
	set := fyne.NewMenuItem(lang.L("Set the position"), nil)
	set.ChildMenu = fyne.NewMenu("")
	for stance := -2; stance <= 2; stance++ {
		item := fyne.NewMenuItem(compare.Sign(stance)+"  "+ui.StanceName(stance), func() { w.setOwnStance(stance) })
		item.Checked = c.Set && c.Stance == stance
		set.ChildMenu.Items = append(set.ChildMenu.Items, item)
	}
	return set
}

// headMenu offers what can be done with a row or column.
func (w *Window) headMenu(h matrix.Head, at fyne.Position) {
	var items []*fyne.MenuItem
	if h.Party != 0 {
		items = append(items, fyne.NewMenuItem(lang.L("Sort by closeness to {{.Name}}", map[string]any{"Name": w.headName(h)}), func() { w.sortNear(h.Party) }))
	} else {
		items = append(items, fyne.NewMenuItem(lang.L("Sort by contention of the issues"), func() { w.sortBy(compare.ByContention) }))
	}
	if w.grid.View().Order != compare.AsInCodebook {
		items = append(items, fyne.NewMenuItem(lang.L("Sort as in the codebook"), func() { w.sortBy(compare.AsInCodebook) }))
	}
	first, last := fyne.NewMenuItem(lang.L("Move to the beginning"), func() { w.moveHead(h, w.firstOf(h)) }), fyne.NewMenuItem(lang.L("Move to the end"), func() { w.moveHead(h, 0) })
	first.Disabled, last.Disabled = w.desk.ReadOnly(), w.desk.ReadOnly()
	items = append(items, first, last, fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(lang.L("Hide {{.Name}}", map[string]any{"Name": w.headName(h)}), func() { w.hideHead(h) }))
	if v := w.grid.View(); len(v.Parties)+len(v.Issues) > 0 {
		items = append(items, fyne.NewMenuItem(lang.L("Show all parties and issues"), w.showAll))
	}
	w.popUp(at, items...)
}

// firstOf is the first party or issue of the codebook.
func (w *Window) firstOf(h matrix.Head) dossier.ID {
	if h.Party != 0 {
		return w.desk.state.codebook.Parties[0].ID
	}
	return w.desk.state.codebook.Issues[0].ID
}
