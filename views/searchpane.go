package views

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/app/compare"
	"standpoint/views/search"
	"standpoint/views/ui"
)

const searchView view = "search"

// mostFound is how many cells, passages and articles a search shows of each.
const mostFound = 50

// searchPane lists what was found. It is reached by typing into the field at
// the top, not by the navigation.
func (w *Window) searchPane() *pane {
	w.foundCount = ui.NewProse(w.kit.Small, ui.ColorMuted, "")
	head := container.New(ui.Column{Gap: 4, Pad: 12}, ui.NewProse(w.kit.Title, ui.ColorInk, lang.L("Search")), w.foundCount)
	return &pane{
		view:   searchView,
		object: container.NewStack(ui.NewBackdrop(ui.ColorPaper), newDock(dock{top: head, middle: w.found})),
		keys:   func() fyne.Focusable { return w.found },
		places: func(origin func(fyne.CanvasObject) fyne.Position) []ui.Place { return w.found.Places(w.kit, origin) },
	}
}

// newSearchField is the field at the top. What is typed is searched for at
// once; Down leads into the list, Enter to the first thing found.
func (w *Window) newSearchField() *ui.Entry {
	e := ui.NewEntry("", lang.L("Search articles, passages, summaries"))
	e.OnChanged = w.search
	e.OnSubmitted = func(string) { w.found.OpenFirst() }
	e.OnKey = func(ev *fyne.KeyEvent) {
		switch ev.Name {
		case fyne.KeyDown:
			if w.shown == searchView {
				w.focusView()
			}
		case fyne.KeyEscape:
			w.endSearch()
		}
	}
	return e
}

// beginSearch gives the keys to the field.
func (w *Window) beginSearch() {
	w.window.Canvas().Focus(w.bar.search)
	w.bar.search.TypedShortcut(&fyne.ShortcutSelectAll{})
	if strings.TrimSpace(w.bar.search.Text) != "" {
		w.show(searchView)
	}
}

// endSearch goes back to the view from which the search began.
func (w *Window) endSearch() {
	w.bar.search.SetText("")
	w.focusView()
}

// search shows what fits the words.
func (w *Window) search(words string) {
	if strings.TrimSpace(words) == "" {
		w.desk.finds.Stop()
		if w.shown == searchView {
			w.show(w.searchedFrom)
		}
		return
	}
	if w.shown != searchView {
		w.searchedFrom = w.shown
	}
	d := w.desk
	ui.Load(w.work, &d.finds, func(ctx context.Context) (app.Findings, error) {
		return d.Find(ctx, words, mostFound)
	}, func(f app.Findings, err error) {
		if err != nil {
			w.fail(lang.L("The search failed"), err)
			return
		}
		w.found.Set(d.state.rowsOf(f.Found))
		w.foundCount.Set(countFound(f))
		w.show(searchView)
	})
}

func countFound(f app.Findings) string {
	n := len(f.Found)
	if f.More {
		return lang.L("More than {{.N}} found, of which these are shown. Further words find less. Down and Enter, or a click, go there.", map[string]any{"N": n})
	}
	if n == 0 {
		return lang.L("Nothing found. All the words must occur together in an article, a passage or a summary.")
	}
	return lang.N("{{.N}} found. Down and Enter, or a click, go there.", n, map[string]any{"N": n})
}

// rowsOf puts what was found into words.
func (s state) rowsOf(found []app.Found) []search.Row {
	rows := make([]search.Row, len(found))
	for i, f := range found {
		r := search.Row{Found: f}
		source := s.source(f.Source)
		switch f.Kind {
		case app.FoundSource:
			r.Title = source.Title
		default:
			r.Title = s.party(f.Party).Name + " · " + s.issue(f.Issue).Name
		}
		if f.Kind == app.FoundCell {
			if c := s.matrix.Cell(f.Party, f.Issue); c != nil && c.Known {
				r.Remark = compare.Sign(c.Stance)
			}
		} else {
			r.Remark = ui.Day(string(source.Published))
		}
		rows[i] = r
	}
	return rows
}

// openFound goes to what was found.
func (w *Window) openFound(f app.Found) {
	switch f.Kind {
	case app.FoundCell:
		w.goToCell(f.Party, f.Issue)
	case app.FoundPassage:
		w.openPassage(f.Passage)
	default:
		w.place = textPlace{f.Source, f.Start, f.End}
		w.openSource(f.Source)
	}
}
