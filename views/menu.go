package views

import "fyne.io/fyne/v2"

// menu holds every action of the app.
func (w *Window) menu() *fyne.MainMenu {
	main := fyne.NewMainMenu()
	for _, g := range w.actions() {
		main.Items = append(main.Items, w.menuOf(g))
	}
	return main
}

func (w *Window) menuOf(g actionGroup) *fyne.Menu {
	m := fyne.NewMenu(g.name)
	for i, section := range g.sections {
		if i > 0 {
			m.Items = append(m.Items, fyne.NewMenuItemSeparator())
		}
		for _, a := range section {
			m.Items = append(m.Items, w.menuItem(a))
		}
	}
	return m
}

func (w *Window) menuItem(a action) *fyne.MenuItem {
	label := a.label
	if a.shortcut == nil && a.key != "" {
		label += " (" + a.key + ")"
	}
	i := fyne.NewMenuItem(label, func() { w.run(a) })
	i.Shortcut, i.IsQuit = a.shortcut, a.quit
	i.Checked = a.ticked != nil && a.ticked()
	return i
}

func (w *Window) nextPassage() {
	if w.shown == articleView {
		w.reader.Next()
	}
}

func (w *Window) previousPassage() {
	if w.shown == articleView {
		w.reader.Previous()
	}
}
