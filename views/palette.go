package views

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"standpoint/views/ui"
)

// find is one thing that the palette can find.
type find struct {
	label string
	hint  string // where it is, or the keys for it
	do    func()
}

// palette finds an action, a party's or issue's place in the matrix, or an
// article by a few letters of its name.
type palette struct {
	window *Window
	dialog *ui.Dialog
	all    []find
	shown  []find
	query  *ui.Entry
	list   *ui.Choices
	column *fyne.Container
}

const (
	paletteWidth  = 520
	paletteHeight = 420
	paletteMost   = 11 // found things shown at once
)

// showPalette asks what to do. It waits for the key that asked for it to be
// over: its letter would go into the field.
func (w *Window) showPalette() { w.work.Show(w.openPalette) }

func (w *Window) openPalette() {
	if w.dialogs.Top() != nil {
		return
	}
	p := &palette{window: w, all: w.findable(), query: ui.NewEntry("", lang.L("Type what you want: “undo”, a party, an issue, an article")), list: ui.NewChoices(w.kit.Cell)}
	p.query.OnChanged = func(string) { p.refresh() }
	p.query.OnSubmitted = func(string) { p.take() }
	p.query.OnKey = p.key
	p.list.OnKey = p.key
	p.list.OnTake = p.take
	p.column = ui.NewColumn(8, p.query, p.list)
	p.refresh()
	p.dialog = w.dialogs.Show(ui.Spec{Title: lang.L("Find an action"), Body: p.column, Width: paletteWidth, Height: paletteHeight, Focus: p.query})
	p.dialog.Places = func(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
		return p.list.Places(func(at int) string { return "found:" + p.shown[at].label }, origin)
	}
}

// findable is all that there is to find now.
func (w *Window) findable() []find {
	var all []find
	for _, g := range w.actions() {
		for _, section := range g.sections {
			for _, a := range section {
				hint := g.name
				if keys := a.keys(); keys != "" {
					hint += " · " + keys
				}
				all = append(all, find{a.label, hint, func() { w.run(a) }})
			}
		}
	}
	return append(all, w.findablePlaces()...)
}

// findablePlaces are the rows, columns and articles of the dossier.
func (w *Window) findablePlaces() []find {
	var all []find
	m := w.desk.state.matrix
	if m == nil {
		return nil
	}
	for _, p := range m.Parties {
		all = append(all, find{p.Name, lang.L("party"), func() { w.goToCell(p.ID, w.desk.issue) }})
	}
	for _, i := range m.Issues {
		all = append(all, find{i.Name, lang.L("issue"), func() { w.goToCell(w.desk.party, i.ID) }})
	}
	for _, s := range w.desk.state.sources {
		all = append(all, find{s.Title, lang.L("article") + " · " + ui.Day(string(s.Published)), func() { w.openSource(s.ID) }})
	}
	return all
}

// refresh shows what fits the words typed.
func (p *palette) refresh() {
	p.shown = matching(p.all, p.query.Text)
	texts := make([]string, len(p.shown))
	for i, f := range p.shown {
		texts[i] = f.label + "   –   " + f.hint
	}
	p.list.Set(texts)
	p.list.Choose(0)
	p.column.Refresh()
}

// matching are the first things in whose name, or keys, every word typed
// begins a word; those whose name begins with what was typed come first.
func matching(all []find, typed string) []find {
	words := strings.Fields(strings.ToLower(typed))
	var first, rest []find
	for _, f := range all {
		switch name := strings.ToLower(f.label); {
		case len(words) > 0 && strings.HasPrefix(name, strings.ToLower(strings.TrimSpace(typed))):
			first = append(first, f)
		case beginAll(strings.Fields(name+" "+strings.ToLower(f.hint)), words):
			rest = append(rest, f)
		}
	}
	found := append(first, rest...)
	return found[:min(len(found), paletteMost)]
}

func beginAll(names, words []string) bool {
	for _, w := range words {
		if !begins(names, w) {
			return false
		}
	}
	return true
}

func begins(names []string, word string) bool {
	for _, n := range names {
		if strings.HasPrefix(strings.TrimLeft(n, "“(‘'"), word) {
			return true
		}
	}
	return false
}

// key moves in the list while the field keeps the letters.
func (p *palette) key(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyUp, fyne.KeyDown:
		p.list.Step(ev.Name)
	case fyne.KeyReturn, fyne.KeyEnter:
		p.take()
	default:
		p.dialog.Key(ev)
	}
}

// take does what is chosen.
func (p *palette) take() {
	at := p.list.Chosen()
	if at < 0 || at >= len(p.shown) {
		return
	}
	p.dialog.Close()
	p.shown[at].do()
}
