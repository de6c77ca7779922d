package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/views/ui"
)

// action is one thing a person can do. The menu, the palette and the help are
// all made from the same list of them, so that none offers what another lacks.
type action struct {
	label string
	// shortcut works wherever the keys are: that is why every shortcut of the
	// app is one of a menu item. Nil: there is none.
	shortcut fyne.Shortcut
	// key is what the pane that has the keys takes instead, "A"; it is only
	// shown.
	key string
	do  func()
	// behind lets it be done while a dialog is open, as Undo in a text field.
	behind bool
	// ticked tells whether it is on; nil: it is nothing that can be on.
	ticked func() bool
	// quit is how the system's own menu knows the last one.
	quit bool
}

// actionGroup is a menu: sections of actions with lines between them.
type actionGroup struct {
	name     string
	sections [][]action
}

const ctrl = fyne.KeyModifierShortcutDefault

func with(name fyne.KeyName, modifier fyne.KeyModifier) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: name, Modifier: modifier}
}

// actions are all that a person can do, by menu.
func (w *Window) actions() []actionGroup {
	return []actionGroup{w.fileActions(), w.editActions(), w.passageActions(), w.matrixActions(), w.sourceActions(), w.codebookActions(), w.viewActions(), w.helpActions()}
}

// run does an action, unless a dialog is open: menu shortcuts work there too.
func (w *Window) run(a action) {
	if a.behind || w.dialogs.Top() == nil {
		a.do()
	}
}

// keys is how a person presses an action; empty if no key does it.
func (a action) keys() string {
	switch s := a.shortcut.(type) {
	case *desktop.CustomShortcut:
		return ui.KeyNames(s.Modifier, s.KeyName)
	case *fyne.ShortcutUndo:
		return ui.KeyNames(ctrl, fyne.KeyZ)
	case *fyne.ShortcutRedo:
		return ui.KeyNames(ctrl, fyne.KeyY)
	case *fyne.ShortcutCopy:
		return ui.KeyNames(ctrl, fyne.KeyC)
	}
	return a.key
}

// decision is what a key means for the current passage.
func (w *Window) decision(label, shown string, key fyne.KeyName) action {
	return action{label: label, key: shown, do: func() { w.decideBy(key) }}
}

func (w *Window) fileActions() actionGroup {
	g := actionGroup{lang.L("File"), [][]action{
		{
			{label: lang.L("New from a template …"), shortcut: with(fyne.KeyN, ctrl), do: w.chooseTemplate},
			{label: lang.L("Open a dossier …"), shortcut: with(fyne.KeyO, ctrl), do: w.chooseDossier},
			{label: lang.L("Save a copy …"), shortcut: with(fyne.KeyS, ctrl|fyne.KeyModifierShift), do: w.saveCopy},
			{label: lang.L("Check dossier …"), do: w.checkDossier},
			{label: lang.L("Backups …"), do: w.showBackups},
		},
		w.recentActions(),
		{
			{label: lang.L("Import articles …"), shortcut: with(fyne.KeyI, ctrl), do: w.chooseArticles},
			{label: lang.L("Import with a look first …"), shortcut: with(fyne.KeyI, ctrl|fyne.KeyModifierShift), do: w.lookBefore},
			{label: lang.L("Import from a web address …"), shortcut: with(fyne.KeyL, ctrl), do: w.askAddress},
			{label: lang.L("Correct what was imported …"), do: w.correctImported},
		},
	}}
	if w.options.Export != nil && len(w.options.Formats) > 0 {
		g.sections = append(g.sections, append(w.exportActions(), w.returnedActions()...))
	}
	g.sections = append(g.sections, []action{{label: lang.L("Quit"), shortcut: with(fyne.KeyQ, ctrl), do: w.quit, behind: true, quit: true}})
	return g
}

func (w *Window) exportActions() []action {
	all := []action{{label: lang.L("Export …"), shortcut: with(fyne.KeyE, ctrl), do: w.exportAny}}
	for _, end := range w.options.Formats {
		label := lang.L("Export as {{.Format}} …", map[string]any{"Format": formatName(end)})
		all = append(all, action{label: label, do: func() { w.exportAs(end) }})
	}
	if p := w.options.Printing; p.Print != nil && p.Printers != nil {
		all = append(all, action{label: lang.L("Print the brief …"), shortcut: with(fyne.KeyE, ctrl|fyne.KeyModifierShift), do: w.printBrief})
	}
	return all
}

func (w *Window) editActions() actionGroup {
	return actionGroup{lang.L("Edit"), [][]action{
		{
			{label: lang.L("Undo"), shortcut: &fyne.ShortcutUndo{}, do: w.undo, behind: true},
			{label: lang.L("Redo"), shortcut: &fyne.ShortcutRedo{}, do: w.redo, behind: true},
			{label: lang.L("Redo (other key)"), shortcut: with(fyne.KeyZ, ctrl|fyne.KeyModifierShift), do: w.redo, behind: true},
		},
		{{label: lang.L("Copy what is selected"), shortcut: &fyne.ShortcutCopy{}, do: w.copyWords, behind: true}},
		{{label: lang.L("Search everywhere …"), shortcut: with(fyne.KeyF, ctrl|fyne.KeyModifierShift), do: w.beginSearch}},
		{
			{label: lang.L("Find in the article …"), shortcut: with(fyne.KeyF, ctrl), do: w.inArticle(func() { w.reader.Find() })},
			{label: lang.L("Details of the article"), key: "E", do: w.details},
		},
	}}
}

func (w *Window) passageActions() actionGroup {
	return actionGroup{lang.L("Passage"), [][]action{
		{
			w.decision(lang.L("Accept the passage"), "A", fyne.KeyA),
			w.decision(lang.L("Reject the passage (delete your own)"), "R", fyne.KeyR),
		},
		{
			w.decision(lang.L("Stance: firmly A"), "1", fyne.Key1),
			w.decision(lang.L("Stance: leans to A"), "2", fyne.Key2),
			w.decision(lang.L("Stance: between"), "3", fyne.Key3),
			w.decision(lang.L("Stance: leans to B"), "4", fyne.Key4),
			w.decision(lang.L("Stance: firmly B"), "5", fyne.Key5),
		},
		{
			w.decision(lang.L("Other party …"), "P", fyne.KeyP),
			w.decision(lang.L("Other issue …"), "I", fyne.KeyI),
			w.decision(lang.L("Next voice"), "V", fyne.KeyV),
			w.decision(lang.L("Speaker …"), "W", fyne.KeyW),
			w.decision(lang.L("Claimed by …"), "C", fyne.KeyC),
			w.decision(lang.L("Split into two passages …"), "S", fyne.KeyS),
		},
		{
			{label: lang.L("Review the suggestions of the cell"), do: w.reviewCell},
			{label: lang.L("Accept all sure suggestions shown …"), shortcut: with(fyne.KeyA, ctrl|fyne.KeyModifierShift), do: w.acceptAllShown},
		},
		w.spanActions(),
		{w.decision(lang.L("Passage in its article"), "O", fyne.KeyO)},
		{{label: lang.L("Teach from this passage …"), shortcut: with(fyne.KeyT, ctrl), do: w.teach}},
	}}
}

func (w *Window) codebookActions() actionGroup {
	return actionGroup{lang.L("Codebook"), [][]action{{
		{label: lang.L("Missing vocabulary …"), shortcut: with(fyne.KeyM, ctrl), do: w.vocabulary},
		{label: lang.L("Read all articles again"), do: w.readAgain},
	}, w.editing()}}
}

func (w *Window) viewActions() actionGroup {
	var panes []action
	for _, p := range w.panes {
		panes = append(panes, w.open(p))
	}
	return actionGroup{lang.L("View"), [][]action{
		append(panes, action{label: lang.L("Passages of the cell"), shortcut: with(fyne.Key0, ctrl), do: w.focusInspector}),
		{
			{label: lang.L("Next passage in the article"), shortcut: with(fyne.KeyDown, fyne.KeyModifierAlt), do: w.nextPassage},
			{label: lang.L("Previous passage in the article"), shortcut: with(fyne.KeyUp, fyne.KeyModifierAlt), do: w.previousPassage},
			{label: lang.L("Rejected passages in the article"), do: w.toggleRejected, ticked: func() bool { return w.reader.ShowsRejected() }},
		},
		{
			w.option(lang.L("Official voice only"), func(o *compare.Options) *bool { return &o.OfficialOnly }),
			w.option(lang.L("Reviewed passages only"), func(o *compare.Options) *bool { return &o.ReviewedOnly }),
		},
		w.dayActions(),
		w.pictureActions(),
		w.shadeActions(),
		w.textActions(),
	}}
}

// option switches one of the rules by which the matrix is drawn.
func (w *Window) option(label string, of func(*compare.Options) *bool) action {
	return action{
		label:  label,
		ticked: func() bool { return w.desk != nil && *of(&w.desk.options) },
		do: func() {
			w.setOptions(func(o *compare.Options) { *of(o) = !*of(o) })
		},
	}
}

func (w *Window) helpActions() actionGroup {
	return actionGroup{lang.L("Help"), [][]action{{
		{label: lang.L("Find an action …"), shortcut: with(fyne.KeyP, ctrl), do: w.showPalette},
		{label: lang.L("Keys and rules"), key: "F1", do: w.help},
		{label: lang.L("How the numbers are made"), do: w.explainNumbers},
	}}}
}
