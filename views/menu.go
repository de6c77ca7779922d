package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
)

const ctrl = fyne.KeyModifierShortcutDefault

func with(name fyne.KeyName, modifier fyne.KeyModifier) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: name, Modifier: modifier}
}

// item makes a menu item. Its shortcut works wherever the keys are: that is
// why every shortcut of the app is one of a menu item.
func item(label string, shortcut fyne.Shortcut, do func()) *fyne.MenuItem {
	i := fyne.NewMenuItem(label, do)
	i.Shortcut = shortcut
	return i
}

// menu holds every action of the app.
func (w *Window) menu() *fyne.MainMenu {
	return fyne.NewMainMenu(w.fileMenu(), w.editMenu(), w.codebookMenu(), w.viewMenu(), w.helpMenu())
}

func (w *Window) fileMenu() *fyne.Menu {
	m := fyne.NewMenu(lang.L("File"),
		item(lang.L("New from a template …"), with(fyne.KeyN, ctrl), w.chooseTemplate),
		item(lang.L("Open a dossier …"), with(fyne.KeyO, ctrl), w.chooseDossier),
		item(lang.L("Save a copy …"), with(fyne.KeyS, ctrl|fyne.KeyModifierShift), w.saveCopy),
		fyne.NewMenuItemSeparator(),
		item(lang.L("Import articles …"), with(fyne.KeyI, ctrl), w.chooseArticles),
	)
	if w.options.Export != nil && len(w.options.Formats) > 0 {
		m.Items = append(m.Items, w.exportItems()...)
	}
	quit := item(lang.L("Quit"), with(fyne.KeyQ, ctrl), w.app.Quit)
	quit.IsQuit = true
	m.Items = append(m.Items, fyne.NewMenuItemSeparator(), quit)
	return m
}

func (w *Window) exportItems() []*fyne.MenuItem {
	items := []*fyne.MenuItem{item(lang.L("Export …"), with(fyne.KeyE, ctrl), w.exportAny)}
	for _, end := range w.options.Formats {
		label := lang.L("Export as {{.Format}} …", map[string]any{"Format": formatName(end)})
		items = append(items, item(label, nil, func() { w.exportAs([]string{end}) }))
	}
	return items
}

func (w *Window) editMenu() *fyne.Menu {
	redo := item(lang.L("Redo"), &fyne.ShortcutRedo{}, w.redo)
	again := item(lang.L("Redo (other key)"), with(fyne.KeyZ, ctrl|fyne.KeyModifierShift), w.redo)
	return fyne.NewMenu(lang.L("Edit"),
		item(lang.L("Undo"), &fyne.ShortcutUndo{}, w.undo), redo, again,
		fyne.NewMenuItemSeparator(),
		item(lang.L("Copy selected words"), &fyne.ShortcutCopy{}, w.copyWords),
		fyne.NewMenuItemSeparator(),
		item(lang.L("Details of the article (E)"), nil, w.unlessDialog(w.details)),
		fyne.NewMenuItemSeparator(),
		w.decision(lang.L("Accept the passage (A)"), fyne.KeyA),
		w.decision(lang.L("Reject the passage (R)"), fyne.KeyR),
		w.decision(lang.L("Stance: firmly A (1)"), fyne.Key1),
		w.decision(lang.L("Stance: leans to A (2)"), fyne.Key2),
		w.decision(lang.L("Stance: between (3)"), fyne.Key3),
		w.decision(lang.L("Stance: leans to B (4)"), fyne.Key4),
		w.decision(lang.L("Stance: firmly B (5)"), fyne.Key5),
		fyne.NewMenuItemSeparator(),
		item(lang.L("Teach from this passage …"), with(fyne.KeyT, ctrl), w.unlessDialog(w.teach)),
	)
}

// decision is what a key means for the current passage.
func (w *Window) decision(label string, key fyne.KeyName) *fyne.MenuItem {
	return fyne.NewMenuItem(label, func() {
		if w.dialogs.Top() == nil {
			w.inspector.Decide(&fyne.KeyEvent{Name: key})
		}
	})
}

func (w *Window) viewMenu() *fyne.Menu {
	official := item(lang.L("Official voice only"), nil, func() {
		w.setOptions(func(o *compare.Options) { o.OfficialOnly = !o.OfficialOnly })
	})
	reviewed := item(lang.L("Reviewed passages only"), nil, func() {
		w.setOptions(func(o *compare.Options) { o.ReviewedOnly = !o.ReviewedOnly })
	})
	if w.desk != nil {
		official.Checked, reviewed.Checked = w.desk.options.OfficialOnly, w.desk.options.ReviewedOnly
	}
	return fyne.NewMenu(lang.L("View"),
		item(lang.L("Matrix"), with(fyne.Key1, ctrl), w.unlessDialog(func() { w.goTo(matrixView) })),
		item(lang.L("Sources"), with(fyne.Key2, ctrl), w.unlessDialog(func() { w.goTo(sourcesView) })),
		item(lang.L("Passages of the cell"), with(fyne.Key3, ctrl), w.unlessDialog(w.inspector.Focus)),
		w.decision(lang.L("Passage in its article (O)"), fyne.KeyO),
		fyne.NewMenuItemSeparator(),
		item(lang.L("Next passage in the article"), with(fyne.KeyDown, fyne.KeyModifierAlt), w.unlessDialog(w.nextPassage)),
		item(lang.L("Previous passage in the article"), with(fyne.KeyUp, fyne.KeyModifierAlt), w.unlessDialog(w.previousPassage)),
		fyne.NewMenuItemSeparator(),
		official, reviewed,
		item(lang.L("As of a day …"), with(fyne.KeyD, ctrl), w.unlessDialog(func() { w.bar.chooseDay() })),
	)
}

func (w *Window) helpMenu() *fyne.Menu {
	return fyne.NewMenu(lang.L("Help"),
		item(lang.L("Keys and rules (F1)"), nil, w.unlessDialog(w.help)),
	)
}

// unlessDialog keeps an action from being done behind an open dialog: menu
// shortcuts work there too.
func (w *Window) unlessDialog(do func()) func() {
	return func() {
		if w.dialogs.Top() == nil {
			do()
		}
	}
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
