package views

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"standpoint/app"
	"standpoint/app/dossier"
	"standpoint/views/sources"
	"standpoint/views/ui"
)

// sourcing is the view of the sources at work.
type sourcing struct {
	window  *Window
	table   *sources.Table
	panel   *sources.Panel
	filter  *ui.Entry
	count   *ui.Prose
	buttons []*ui.Button
	loads   ui.Generation
	wanted  dossier.ID // to be gone to once it is there
}

func newSourcing(w *Window) *sourcing {
	s := &sourcing{window: w, table: sources.New(w.kit), filter: ui.NewEntry("", lang.L("Type to filter")), count: ui.NewProse(w.kit.Small, ui.ColorMuted, " ")}
	s.panel = sources.NewPanel(w.kit, s.table)
	s.table.OnOpen, s.table.OnSelect, s.table.OnKey = w.openSource, s.describe, s.key
	s.table.OnType, s.table.OnPaste = s.typed, w.pasteText
	s.filter.OnChanged = func(text string) {
		s.table.Filter(text)
		s.describe()
	}
	s.filter.OnSubmitted = func(string) { s.toTable() }
	s.filter.OnKey = s.filterKey
	s.panel.OnOpen, s.panel.OnKey = w.openSource, s.key
	s.panel.OnGoTo = func(id dossier.ID) { s.table.Choose(id) }
	s.panel.OnDetails, s.panel.OnRemove = w.sourceDetails, w.removeSources
	s.panel.OnSeparate, s.panel.OnRejoin = w.separateSources, w.rejoinSources
	for _, b := range []*ui.Button{
		w.kit.Button(lang.L("Import …"), w.chooseArticles).Explain(lang.L("Files or a whole folder")),
		w.kit.Button(lang.L("Paste …"), w.pasteArticle).Explain(lang.L("The article that was copied")),
		w.kit.Button(lang.L("Removed …"), w.showRemoved).Explain(lang.L("Bring removed sources back")),
		w.kit.Button(lang.L("Imports …"), w.showImports).Explain(lang.L("What was imported when")),
	} {
		b.OnKey = s.key
		s.buttons = append(s.buttons, b)
	}
	return s
}

// filterWidth is that of the field to filter by.
const filterWidth float32 = 156

// sourcesPane is the table with what belongs to it.
func (w *Window) sourcesPane() *pane {
	s := w.sourcing
	tools := ui.NewFlow(6)
	tools.Add(container.New(ui.Fixed{Width: filterWidth * w.kit.Zoom, Height: s.filter.MinSize().Height}, s.filter))
	for _, b := range s.buttons {
		tools.Add(b)
	}
	head := container.New(ui.Column{Gap: 6, Pad: 12}, ui.NewProse(w.kit.Title, ui.ColorInk, lang.L("Sources")), s.count, tools)
	table := container.New(inset{left: 8, right: 4, bottom: 4}, s.table)
	side := container.NewStack(ui.NewBackdrop(ui.ColorDesk), s.panel)
	return &pane{
		view: sourcesView, name: lang.L("Sources"), tip: lang.L("The articles"), number: fyne.Key5, icon: theme.ListIcon(),
		object: container.NewStack(ui.NewBackdrop(ui.ColorPaper), newDock(dock{top: head, middle: table})),
		side:   side, opened: s.load, keys: s.table.Focusable,
		places: func(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
			places := append(s.table.Places(origin), buttonPlaces(append(s.buttons, s.panel.Buttons()...), origin)...)
			return append(places, ui.Place{Name: "filter", Text: s.filter.Text, At: origin(s.filter), Size: s.filter.Size()})
		},
	}
}

// load reads the sources anew, if they are in sight.
func (s *sourcing) load() {
	w := s.window
	if w.shown != sourcesView {
		return
	}
	d := w.desk
	ui.Load(w.work, &s.loads, d.List, func(listed []app.Listed, err error) {
		if err != nil {
			w.fail(lang.L("The sources cannot be shown"), err)
			return
		}
		s.table.Set(listed)
		if s.wanted != 0 && s.table.Source(s.wanted).ID != 0 {
			s.table.Choose(s.wanted)
			s.wanted = 0
		}
		s.describe()
	})
}

// reveal goes to a source once it is in the table.
func (s *sourcing) reveal(id dossier.ID) {
	s.wanted = id
	s.load()
}

// describe says what is chosen, and how many fit the filter.
func (s *sourcing) describe() {
	s.panel.Describe(s.window.desk.ReadOnly())
	fit, all := s.table.Shown()
	text := lang.N("{{.N}} sources", all, map[string]any{"N": all})
	if fit != all {
		text = lang.L("{{.Fit}} of {{.All}} sources fit", map[string]any{"Fit": fit, "All": all})
	}
	if n := len(s.table.Chosen()); n > 1 {
		text += " · " + lang.N("{{.N}} chosen", n, map[string]any{"N": n})
	}
	s.count.Set(text)
}

// typed puts what was typed in the table into the filter, and the keys too.
func (s *sourcing) typed(text string) {
	old := []rune(s.filter.Text)
	switch {
	case text != "\b":
		s.filter.SetText(s.filter.Text + text)
	case len(old) > 0:
		s.filter.SetText(string(old[:len(old)-1]))
	default:
		return
	}
	s.filter.CursorColumn = len([]rune(s.filter.Text))
	s.filter.Refresh()
	s.window.window.Canvas().Focus(s.filter)
}

func (s *sourcing) filterKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyEscape:
		s.filter.SetText("")
		s.toTable()
	case fyne.KeyDown:
		s.toTable()
	}
}

func (s *sourcing) toTable() { s.window.window.Canvas().Focus(s.table.Focusable()) }

// key does what a key means for the chosen sources.
func (s *sourcing) key(ev *fyne.KeyEvent) {
	w := s.window
	switch ev.Name {
	case fyne.KeyDelete:
		w.removeSources()
	case fyne.KeyF2:
		w.sourceDetails()
	case fyne.KeyEscape:
		s.filter.SetText("")
		s.toTable()
	case fyne.KeyF1:
		w.help()
	}
}

// chosenSources are those that an action is meant for: those chosen in the
// table, or the article that is open.
func (w *Window) chosenSources() []app.Listed {
	switch w.shown {
	case sourcesView:
		return w.sourcing.table.Chosen()
	case articleView:
		if s := w.desk.state.source(w.desk.source); s.ID != 0 {
			return []app.Listed{{Source: s}}
		}
	}
	return nil
}

func idsOf(listed []app.Listed) []dossier.ID {
	ids := make([]dossier.ID, len(listed))
	for i, l := range listed {
		ids[i] = l.ID
	}
	return ids
}

// separateSources says that the chosen sources are not the same story as others.
func (w *Window) separateSources() {
	d, ids := w.desk, idsOf(w.chosenSources())
	if len(ids) > 0 {
		w.do(lang.L("Taken apart. Ctrl+Z undoes it."), func(ctx context.Context) error { return d.Separate(ctx, ids...) })
	}
}

// rejoinSources takes that back.
func (w *Window) rejoinSources() {
	d, ids := w.desk, idsOf(w.chosenSources())
	if len(ids) > 0 {
		w.do(lang.L("Compared again. Ctrl+Z undoes it."), func(ctx context.Context) error { return d.Rejoin(ctx, ids...) })
	}
}

func (w *Window) sourceActions() actionGroup {
	return actionGroup{lang.L("Sources"), [][]action{
		{
			{label: lang.L("Paste an article …"), shortcut: with(fyne.KeyV, ctrl|fyne.KeyModifierShift), do: w.pasteArticle},
			{label: lang.L("What was imported when …"), do: w.showImports},
		},
		{
			{label: lang.L("Details of the chosen sources …"), key: "F2", do: w.sourceDetails},
			{label: lang.L("Not the same story"), do: w.separateSources},
			{label: lang.L("Compare again with other stories"), do: w.rejoinSources},
		},
		{
			{label: lang.L("Remove the chosen sources …"), key: lang.L("Del"), do: w.removeSources},
			{label: lang.L("Removed sources …"), do: w.showRemoved},
		},
	}}
}
