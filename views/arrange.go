package views

import (
	"context"
	"encoding/json"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/matrix"
)

// settingViews holds how the matrix of each dossier is arranged: a JSON list of
// keptView, the latest first.
const settingViews = "views"

// mostViews is how many dossiers' arrangements are kept.
const mostViews = 24

type keptView struct {
	Path  string       `json:"path"`
	View  matrix.View  `json:"view"`
	Since dossier.Date `json:"since,omitempty"` // the earlier of the two days compared
}

func (w *Window) keptViews() []keptView {
	var all []keptView
	if json.Unmarshal([]byte(w.app.Preferences().String(settingViews)), &all) != nil {
		return nil // it is a convenience, and nothing hangs on it
	}
	return all
}

// kept is how a dossier was looked at last.
func (w *Window) kept(path string) keptView {
	for _, k := range w.keptViews() {
		if k.Path == path {
			return k
		}
	}
	return keptView{Path: path}
}

// keep notes something of how the dossier shown is looked at.
func (w *Window) keep(change func(*keptView)) {
	now := w.kept(w.desk.Path())
	change(&now)
	all := slices.DeleteFunc(w.keptViews(), func(k keptView) bool { return k.Path == now.Path })
	all = append([]keptView{now}, all...)
	if text, err := json.Marshal(all[:min(len(all), mostViews)]); err == nil {
		w.app.Preferences().SetString(settingViews, string(text))
	}
}

// setView arranges the matrix, and keeps it so for this dossier.
func (w *Window) setView(v matrix.View) {
	w.keep(func(k *keptView) { k.View = v })
	w.grid.SetView(v)
	w.window.SetMainMenu(w.menu()) // its ticks have changed
	w.head.refresh()
}

// changeView changes something of how the matrix is arranged.
func (w *Window) changeView(change func(*matrix.View)) {
	v := w.grid.View()
	change(&v)
	w.setView(v)
}

func (w *Window) transpose() {
	w.changeView(func(v *matrix.View) { v.Transposed = !v.Transposed })
}

func (w *Window) sortBy(order compare.Order) {
	w.changeView(func(v *matrix.View) { v.Order, v.Near = order, 0 })
}

// sortNear puts those close to a party next to it.
func (w *Window) sortNear(party dossier.ID) {
	if party != 0 {
		w.changeView(func(v *matrix.View) { v.Order, v.Near = compare.ByCloseness, party })
	}
}

func (w *Window) hideHead(h matrix.Head) {
	if h == (matrix.Head{}) {
		return
	}
	w.changeView(func(v *matrix.View) { *v = v.Hide(h) })
	w.status.say(lang.L("Hidden: {{.Name}}. It still counts; “Show all” brings it back.", map[string]any{"Name": w.headName(h)}))
}

func (w *Window) showAll() {
	w.changeView(func(v *matrix.View) { v.Parties, v.Issues = nil, nil })
}

// headName is the name of a party or an issue.
func (w *Window) headName(h matrix.Head) string {
	if h.Party != 0 {
		return w.desk.state.party(h.Party).Name
	}
	return w.desk.state.issue(h.Issue).Name
}

// moveHead puts a party or issue in front of another one in the codebook.
func (w *Window) moveHead(h matrix.Head, before dossier.ID) {
	if w.grid.View().Sorts(h) {
		w.status.say(lang.L("The matrix is sorted. Choose “Sort: as in the codebook” to move rows and columns."))
		return
	}
	d := w.desk
	said := lang.L("Moved: {{.Name}}. Ctrl+Z undoes it.", map[string]any{"Name": w.headName(h)})
	w.do(said, func(ctx context.Context) error {
		if h.Party != 0 {
			return d.MoveParty(ctx, h.Party, before)
		}
		return d.MoveIssue(ctx, h.Issue, before)
	})
}

// moveChosen moves the row or column of the chosen cell.
func (w *Window) moveChosen(arrow fyne.KeyName) {
	w.goTo(matrixView)
	w.grid.MoveChosen(arrow)
}

// copyMatrix copies what is selected in the matrix as a table.
func (w *Window) copyMatrix() {
	text, rows, columns := w.grid.Copy()
	if rows == 0 {
		w.status.say(lang.L("Nothing is selected."))
		return
	}
	w.app.Clipboard().SetContent(text)
	w.status.say(lang.N("{{.N}} cells copied as text: paste them as a table into Excel or Word.", rows*columns, map[string]any{"N": rows * columns}))
}

// copyAll copies every cell shown.
func (w *Window) copyAll() {
	w.goTo(matrixView)
	w.grid.SelectAll()
	w.copyMatrix()
}

// orderNames are the ways to sort, in words.
func orderNames() []struct {
	order compare.Order
	name  string
} {
	return []struct {
		order compare.Order
		name  string
	}{
		{compare.AsInCodebook, lang.L("as in the codebook")},
		{compare.ByContention, lang.L("most contested issues first")},
		{compare.ByCoverage, lang.L("most positions first")},
		{compare.ByChange, lang.L("latest change first")},
	}
}

// orderName says how the matrix is sorted.
func (w *Window) orderName() string {
	v := w.grid.View()
	if v.Order == compare.ByCloseness {
		return lang.L("closest to {{.Party}} first", map[string]any{"Party": w.headName(matrix.Head{Party: v.Near})})
	}
	for _, o := range orderNames() {
		if o.order == v.Order {
			return o.name
		}
	}
	return ""
}

// matrixActions are what can be done with the matrix.
func (w *Window) matrixActions() actionGroup {
	return actionGroup{lang.L("Matrix"), [][]action{
		{
			{label: lang.L("Filter …"), shortcut: with(fyne.KeyL, ctrl|fyne.KeyModifierShift), do: w.chooseFilter},
			{label: lang.L("Clear the filter"), do: w.clearFilter},
		},
		w.sortActions(),
		{
			{label: lang.L("Turn rows and columns"), shortcut: with(fyne.KeyR, ctrl|fyne.KeyModifierShift), ticked: func() bool { return w.grid.View().Transposed }, do: w.transpose},
		},
		w.densityActions(),
		{
			{label: lang.L("Move the row up"), key: "Ctrl+Shift+↑", do: func() { w.moveChosen(fyne.KeyUp) }},
			{label: lang.L("Move the row down"), key: "Ctrl+Shift+↓", do: func() { w.moveChosen(fyne.KeyDown) }},
			{label: lang.L("Move the column left"), key: "Ctrl+Shift+←", do: func() { w.moveChosen(fyne.KeyLeft) }},
			{label: lang.L("Move the column right"), key: "Ctrl+Shift+→", do: func() { w.moveChosen(fyne.KeyRight) }},
		},
		{
			{label: lang.L("Hide the party of the cell"), do: func() { w.hideHead(matrix.Head{Party: w.desk.party}) }},
			{label: lang.L("Hide the issue of the cell"), do: func() { w.hideHead(matrix.Head{Issue: w.desk.issue}) }},
			{label: lang.L("Show all parties and issues"), do: w.showAll},
		},
		{
			{label: lang.L("Your position …"), shortcut: with(fyne.KeyP, ctrl|fyne.KeyModifierShift), do: w.editOwn},
			{label: lang.L("Back to what the passages say"), do: w.clearPosition},
			{label: lang.L("Strongest passage against the position first"), key: "X", do: func() { w.focusInspector(); w.inspector.ToggleAgainst() }},
		},
		{
			{label: lang.L("Copy the whole matrix as a table"), do: w.copyAll},
		},
	}}
}

func (w *Window) sortActions() []action {
	var all []action
	for _, o := range orderNames() {
		all = append(all, action{
			label:  lang.L("Sort: {{.Order}}", map[string]any{"Order": o.name}),
			ticked: func() bool { return w.grid.View().Order == o.order }, do: func() { w.sortBy(o.order) },
		})
	}
	return append(all, action{
		label:  lang.L("Sort: closest to the party of the cell first"),
		ticked: func() bool { return w.grid.View().Order == compare.ByCloseness }, do: func() { w.sortNear(w.desk.party) },
	})
}

func (w *Window) densityActions() []action {
	var all []action
	for _, d := range []matrix.Density{matrix.Signs, matrix.Normal, matrix.Full} {
		all = append(all, w.density(densityName(d), d))
	}
	return all
}

// densityName says how much cells say now.
func (w *Window) densityName() string { return densityName(w.grid.View().Density) }

func densityName(d matrix.Density) string {
	switch d {
	case matrix.Signs:
		return lang.L("Signs only")
	case matrix.Full:
		return lang.L("Full text")
	default:
		return lang.L("Signs and words")
	}
}

func (w *Window) density(label string, d matrix.Density) action {
	return action{
		label: label, ticked: func() bool { return w.grid.View().Density == d },
		do: func() { w.changeView(func(v *matrix.View) { v.Density = d }) },
	}
}
