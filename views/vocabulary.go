package views

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/app/teaching"
	"standpoint/views/ui"
)

// vocabularyForm is the dialog of words that the codebook misses. One click
// adds one, which reads all articles again; then the list is made anew.
type vocabularyForm struct {
	window *Window
	desk   *desk
	dialog *ui.Dialog

	loads   ui.Generation
	missing []teaching.Missing
	kind    teaching.Kind // of those shown
	busy    bool          // something is being added, or taken back
	added   int           // actions that Undo can take back

	kinds    []*ui.Button
	said     *ui.Prose // how far it is, and what was done last
	body     *fyne.Container
	column   *fyne.Container
	rows     []*missingRow
	scroller *ui.Scroller
	undo     *ui.Button
}

const vocabularyWidth, vocabularyHeight = 640, 440

// manyMissing are shown of a kind: further down it is chance.
const manyMissing = 40

// kindsOfWords are the kinds that a codebook can miss, in the order shown.
func kindsOfWords() []teaching.Kind {
	return []teaching.Kind{teaching.AddAlias, teaching.AddKeyword, teaching.AddCue}
}

func kindName(k teaching.Kind, n int) string {
	counted := map[string]any{"N": n}
	switch k {
	case teaching.AddAlias:
		return lang.L("Who speaks ({{.N}})", counted)
	case teaching.AddKeyword:
		return lang.L("What is wanted or refused ({{.N}})", counted)
	default:
		return lang.L("What is to be done with it ({{.N}})", counted)
	}
}

// vocabulary shows the words that the codebook misses.
func (w *Window) vocabulary() {
	if w.refuse() {
		return
	}
	k := w.kit
	f := &vocabularyForm{window: w, desk: w.desk, kind: teaching.AddAlias}
	f.said = ui.NewProse(k.Cell, ui.ColorInk, "")
	f.column = ui.NewColumn(10)
	f.scroller = ui.NewScroller(f.column)
	tabs := ui.NewFlow(6)
	for i, kind := range kindsOfWords() {
		b := k.Button(kindName(kind, 0), func() { f.turn(kind) }).Key(strconv.Itoa(i + 1))
		b.Name = string(kind)
		f.kinds = append(f.kinds, b)
		tabs.Add(b)
	}
	done := k.Button(lang.L("Close"), func() { f.close() }).With(ui.First)
	f.undo = k.Button(lang.L("Undo"), f.takeBack)
	f.undo.Disable()
	head := container.New(ui.Column{Gap: 8}, tabs, f.said, container.New(ui.Fixed{Width: 1, Height: 2}))
	f.body = newDock(dock{top: head, middle: f.scroller})
	f.dialog = w.dialogs.Show(ui.Spec{
		Title: lang.L("Missing vocabulary"), Width: vocabularyWidth, Buttons: []*ui.Button{done, f.undo},
		Body: container.New(ui.Fixed{Width: vocabularyWidth, Height: vocabularyHeight}, f.body),
	})
	f.dialog.OnEscape, f.dialog.Places = f.close, f.places
	for _, b := range append([]*ui.Button{done, f.undo}, f.kinds...) {
		b.OnKey = f.key
	}
	f.load(lang.L("Looking through the articles …"), lang.L("Words that the articles use and the codebook does not know. Add what is right: all articles are read again with it. The rest is chance."))
}

// load makes the list anew; loaded is said when it is there.
func (f *vocabularyForm) load(loading, loaded string) {
	f.say(loading)
	k := f.desk.Desk
	ui.Load(f.window.work, &f.loads, func(ctx context.Context) ([]teaching.Missing, error) {
		return k.Vocabulary(ctx, nil)
	}, func(all []teaching.Missing, err error) {
		if err != nil {
			f.say(reason(err))
			return
		}
		f.busy, f.missing = false, all
		f.window.window.Canvas().Focus(f.dialog.Buttons[0]) // the one that had the keys goes with the list
		f.say(loaded)
		f.show()
	})
}

func (f *vocabularyForm) say(text string) {
	f.said.Set(text)
	f.body.Refresh()
}

// turn shows the words of another kind.
func (f *vocabularyForm) turn(kind teaching.Kind) {
	f.kind = kind
	f.scroller.Top()
	f.show()
}

func (f *vocabularyForm) show() {
	counts := map[teaching.Kind]int{}
	f.rows, f.column.Objects = nil, nil
	for _, m := range f.missing {
		counts[m.Kind]++
		if m.Kind == f.kind && len(f.rows) < manyMissing {
			f.rows = append(f.rows, newMissingRow(f, m, len(f.rows)))
			f.column.Add(f.rows[len(f.rows)-1].box)
		}
	}
	if len(f.rows) == 0 {
		f.column.Add(ui.NewProse(f.window.kit.Body, ui.ColorMuted, lang.L("Nothing of this kind is missing.")))
	}
	for i, kind := range kindsOfWords() {
		f.kinds[i].Label, f.kinds[i].Chosen = kindName(kind, counts[kind]), kind == f.kind
		f.kinds[i].Refresh()
	}
	f.body.Refresh()
	f.scroller.Relayout()
}

// add puts a word into the codebook, as one action.
func (f *vocabularyForm) add(e teaching.Edit) {
	if f.busy {
		return
	}
	label := teaching.Label([]teaching.Edit{e})
	d := f.desk
	f.act(func(ctx context.Context) (string, error) {
		r, err := d.Teach(ctx, []teaching.Edit{e}, nil)
		return label + ". " + renewed(r), err
	})
}

// takeBack undoes what was added last.
func (f *vocabularyForm) takeBack() {
	if f.busy || f.added == 0 {
		return
	}
	d := f.desk
	f.act(func(ctx context.Context) (string, error) {
		step, err := d.Undo(ctx)
		return lang.L("Undone: {{.What}}", map[string]any{"What": step.Label}), err
	})
}

// act does something in the background and makes the list anew.
func (f *vocabularyForm) act(action func(context.Context) (string, error)) {
	w, d := f.window, f.desk
	f.busy = true
	f.say(lang.L("Reading all articles again …"))
	var said string
	steps := 0
	w.status.begin()
	w.work.Do(func() error {
		ctx := context.Background()
		before, err := stepsDone(ctx, d.Desk)
		if err != nil {
			return err
		}
		if said, err = action(ctx); err != nil {
			return err
		}
		after, err := stepsDone(ctx, d.Desk)
		steps = after - before
		return err
	}, func(err error) {
		w.status.end()
		if err != nil {
			f.busy = false
			f.say(reason(err))
			return
		}
		w.status.say(said)
		f.added += steps
		enable(f.undo, f.added > 0)
		f.load(said, said)
	})
}

// stepsDone counts the actions that are not undone.
func stepsDone(ctx context.Context, k *app.Desk) (int, error) {
	history, err := k.History(ctx)
	n := 0
	for _, step := range history {
		if !step.Undone {
			n++
		}
	}
	return n, err
}

func (f *vocabularyForm) close() {
	f.loads.Stop()
	f.dialog.Close()
}

// key does what the keys mean that no part of the dialog has a use for.
func (f *vocabularyForm) key(ev *fyne.KeyEvent) {
	for i, b := range f.kinds {
		if string(ev.Name) == strconv.Itoa(i+1) {
			b.Tapped(nil)
			return
		}
	}
	if !f.scroller.Key(ev) {
		f.dialog.Key(ev)
	}
}

// places names what the dialog holds, for tests of the real window.
func (f *vocabularyForm) places(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	places := append(buttonPlaces(f.kinds, origin), ui.Place{Name: "said", Text: f.said.Text(), At: origin(f.said), Size: f.said.Size()})
	view := ui.Place{At: origin(f.scroller), Size: f.scroller.Size()}
	for _, r := range f.rows {
		for _, p := range r.places(origin) {
			if p.Within(view) {
				places = append(places, p)
			}
		}
	}
	return places
}
