package incoming

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/app/dossier"
	"standpoint/app/intake"
	"standpoint/views/ui"
)

// Input is what a form works with.
type Input struct {
	Rows  []app.Row
	Facts bool      // the facts have the keys first, and no row can be left out
	Size  fyne.Size // of the form
	// Text gives the text of a row.
	Text func(ctx context.Context, r app.Row) (string, error)
	// Reread reads a row's file again, in an encoding (empty: found out), or
	// however long its text is.
	Reread  func(ctx context.Context, r app.Row, encoding string, long bool) (app.Row, error)
	Dialogs *ui.Dialogs
	// Done is what Enter does.
	Done func()
}

// Form is the table with what is known of the chosen row and its text beside it.
type Form struct {
	Object fyne.CanvasObject
	// First has the keys when the form is shown.
	First fyne.Focusable

	kit     *ui.Kit
	input   Input
	dialog  *ui.Dialog
	table   *table
	fields  []field
	note    *ui.Prose // what is wrong, or why the date is as it is
	facts   *fyne.Container
	coding  *ui.Button
	long    *ui.Button
	leave   *ui.Button
	text    *ui.Prose
	scroll  *ui.Scroller
	filling bool // fields are being filled: nobody types
	load    ui.Generation
	reread  ui.Generation
}

// field is one of the facts that can be corrected.
type field struct {
	entry *ui.Entry
	now   func(app.Row) string
	of    func(*dossier.SourceEdit) **string // nil: the date
}

const sideShare = 0.42 // of the width, for what stands beside the table

// NewForm makes a form.
func NewForm(kit *ui.Kit, in Input) *Form {
	f := &Form{kit: kit, input: in}
	f.table = newTable(kit, in.Rows)
	f.table.onMove, f.table.onLeave, f.table.onKey = f.show, f.toggle, f.key
	f.facts = ui.NewColumn(6)
	f.build()
	f.text = ui.NewProse(kit.Cell, ui.ColorInk, "")
	f.scroll = ui.NewScroller(ui.NewColumn(8, f.facts, f.text))
	f.Object = container.New(ui.Fixed{Width: in.Size.Width, Height: in.Size.Height}, f.parts(in.Size))
	f.First = f.table
	if in.Facts {
		f.First = f.fields[0].entry
	}
	f.table.at = max(slices.IndexFunc(in.Rows, app.Row.Asks), 0)
	f.show()
	return f
}

// parts are the table and what stands beside it; below it where the table has one
// row and there is room.
func (f *Form) parts(size fyne.Size) fyne.CanvasObject {
	if high := f.table.height() + 1; len(f.table.rows) == 1 && size.Height > 4*high {
		return ui.NewColumn(gap, container.New(ui.Fixed{Width: size.Width, Height: high}, f.table.scroll),
			container.New(ui.Fixed{Width: size.Width, Height: size.Height - high - gap}, f.scroll))
	}
	side := float32(int(size.Width * sideShare))
	return container.New(beside{gap}, container.New(ui.Fixed{Width: size.Width - side - gap, Height: size.Height}, f.table.scroll),
		container.New(ui.Fixed{Width: side, Height: size.Height}, f.scroll))
}

func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

const gap float32 = 16

// beside puts two objects of fixed widths next to each other.
type beside struct{ gap float32 }

func (b beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for _, o := range objects {
		width := o.MinSize().Width
		place(o, x, 0, width, size.Height)
		x += width + b.gap
	}
}

func (b beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(-b.gap, 0)
	for _, o := range objects {
		s := o.MinSize()
		size = fyne.NewSize(size.Width+s.Width+b.gap, max(size.Height, s.Height))
	}
	return size
}

// build makes the fields and buttons, which are filled for each row.
func (f *Form) build() {
	add := func(label, placeholder string, now func(app.Row) string, of func(*dossier.SourceEdit) **string) {
		e := ui.NewEntry("", placeholder)
		at := len(f.fields)
		e.OnChanged = func(text string) { f.typed(at, text) }
		e.OnSubmitted = func(string) { f.input.Done() }
		e.OnKey = f.fieldKey
		f.fields = append(f.fields, field{entry: e, now: now, of: of})
		f.facts.Add(container.New(labelled{70 * f.kit.Zoom}, ui.NewProse(f.kit.Small, ui.ColorMuted, label), e))
	}
	add(lang.L("Title"), "", title, func(e *dossier.SourceEdit) **string { return &e.Title })
	add(lang.L("Date"), lang.L("2025-08-18, 2025-08 or 2025"), published, nil)
	add(lang.L("Outlet"), "", outlet, func(e *dossier.SourceEdit) **string { return &e.Outlet })
	add(lang.L("Author"), "", author, func(e *dossier.SourceEdit) **string { return &e.Author })
	add(lang.L("Language"), lang.L("en, de, uk …"), langOf, func(e *dossier.SourceEdit) **string { return &e.Lang })
	f.note = ui.NewProse(f.kit.Small, ui.ColorMuted, "")
	f.coding = f.button("", "incoming-encoding", f.chooseEncoding)
	f.long = f.button(lang.L("It is meant so: import it"), "incoming-long", func() { f.again("", true) })
	f.leave = f.button("", "incoming-leave", f.toggle)
	f.facts.Add(f.note)
	f.facts.Add(ui.NewFlow(8, f.coding, f.long, f.leave))
}

// labelled puts a label before a field.
type labelled struct{ width float32 }

func (l labelled) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	high := objects[1].MinSize().Height
	place(objects[0], 0, (high-ui.HeightOf(objects[0], l.width))/2, l.width, high)
	place(objects[1], l.width, 0, size.Width-l.width, high)
}

func (l labelled) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.width+80, objects[1].MinSize().Height)
}

func (f *Form) button(label, name string, do func()) *ui.Button {
	b := f.kit.Button(label, do)
	b.Name, b.OnKey = name, f.key
	return b
}

// Rows are the rows with what was corrected.
func (f *Form) Rows() []app.Row { return f.table.rows }

// In tells the form which dialog it is in.
func (f *Form) In(d *ui.Dialog) {
	f.dialog = d
	d.Places = f.places
}

// Stop ends what is done for the form in the background.
func (f *Form) Stop() {
	f.load.Stop()
	f.reread.Stop()
}

func (f *Form) row() *app.Row { return &f.table.rows[f.table.at] }

// key does what keys mean that no part of the form has a use for.
func (f *Form) key(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		f.input.Done()
	case fyne.KeyF2:
		f.focus(f.fields[0].entry)
	default:
		f.dialog.Key(ev)
	}
}

// fieldKey goes to another row from a field, and stays in the field: so one fact
// is corrected down the table.
func (f *Form) fieldKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyUp:
		f.table.move(f.table.at - 1)
	case fyne.KeyDown:
		f.table.move(f.table.at + 1)
	default:
		f.dialog.Key(ev)
	}
}

func (f *Form) focus(on fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(f.table); c != nil {
		c.Focus(on)
	}
}

// typed notes what is corrected of the row.
func (f *Form) typed(at int, text string) {
	if f.filling {
		return
	}
	r, text := f.row(), strings.TrimSpace(text)
	was := *r
	was.Edit = dossier.SourceEdit{}
	same := text == strings.TrimSpace(f.fields[at].now(was))
	if of := f.fields[at].of; of != nil {
		if *of(&r.Edit) = &text; same {
			*of(&r.Edit) = nil
		}
	} else {
		date := dossier.Date(text)
		if r.Edit.Published = &date; same {
			r.Edit.Published = nil
		}
	}
	f.sayNote()
	f.table.draw()
}

// show fills in what is known of the chosen row, and its text.
func (f *Form) show() {
	r := *f.row()
	f.filling = true
	for _, field := range f.fields {
		field.entry.SetText(field.now(r))
		if r.Skipped != "" {
			field.entry.Disable()
		} else {
			field.entry.Enable()
		}
	}
	f.filling = false
	f.coding.Label = lang.L("Encoding: {{.Name}} …", map[string]any{"Name": r.Encoding.Name})
	shownIf(f.coding, r.Format == intake.PlainText && r.Encoding.Name != "")
	shownIf(f.long, r.IsLong)
	shownIf(f.leave, r.Skipped == "" && !f.input.Facts)
	f.leave.Label = lang.L("Leave out")
	if r.LeftOut {
		f.leave.Label = lang.L("Take it after all")
	}
	f.coding.Refresh()
	f.leave.Refresh()
	f.sayNote()
	f.loadText(r)
}

// mostShown is how much of a text is shown, in bytes; more would be slow to lay out.
const mostShown = 4000

func (f *Form) loadText(r app.Row) {
	f.scroll.Top()
	if r.Skipped != "" {
		f.load.Stop()
		f.sayText(r.Skipped)
		return
	}
	ui.Load(f.kit.Work, &f.load, func(ctx context.Context) (string, error) { return f.input.Text(ctx, r) }, func(text string, err error) {
		if err != nil {
			text = err.Error()
		}
		f.sayText(text)
	})
}

func (f *Form) sayText(text string) {
	if len(text) > mostShown {
		text = strings.ToValidUTF8(text[:mostShown], "") + " …"
	}
	f.text.Set(text)
	f.facts.Refresh()
	f.scroll.Relayout()
}

// sayNote says what is wrong with what was entered, else what is to be known.
func (f *Form) sayNote() {
	r, words, color := *f.row(), "", ui.ColorMuted
	switch fault := Trouble(r); {
	case fault != "":
		words, color = fault, ui.ColorNo
	case r.Encoding.Doubtful:
		words, color = lang.L("Too few letters tell the encoding apart. Read the text below: if some are wrong, choose another encoding."), ui.ColorNo
	case r.Edit.Published == nil && r.Source.PublishedWhy != "":
		words = lang.L("Date: {{.Why}}", map[string]any{"Why": r.Source.PublishedWhy})
	case r.Skipped == "" && published(r) == "":
		words = lang.L("No date was found. Without one it counts as the earliest and shows no shift.")
	case r.Same != "":
		words = lang.L("Its text is the same as that of “{{.Title}}”: it becomes no source of its own.", map[string]any{"Title": r.Same})
	case r.Near != "":
		words = lang.L("It prints the story of “{{.Title}}”: their words count once.", map[string]any{"Title": r.Near})
	}
	f.note.Set(words)
	f.note.Paint(color)
	f.facts.Refresh()
	f.scroll.Relayout()
}

// Trouble is why a row cannot be taken as it was corrected; empty: it can.
func Trouble(r app.Row) string {
	switch {
	case r.Skipped != "" || r.LeftOut:
		return ""
	case dossier.Date(published(r)).Check() != nil:
		return lang.L("A date is written 2025-08-18, 2025-08 or 2025. Leave it empty if it is not known.")
	case !dossier.IsLang(langOf(r)):
		return HowLanguage()
	case title(r) == "":
		return lang.L("An article needs a title.")
	}
	return ""
}

// Sound goes to the first row that cannot be taken as it is; true: there is none.
func (f *Form) Sound() bool {
	at := slices.IndexFunc(f.table.rows, func(r app.Row) bool { return Trouble(r) != "" })
	if at < 0 {
		return true
	}
	f.table.move(at)
	f.sayNote()
	return false
}

// toggle leaves the row out, or takes it after all.
func (f *Form) toggle() {
	if r := f.row(); r.Skipped == "" && !f.input.Facts {
		r.LeftOut = !r.LeftOut
		f.show()
		f.table.draw()
	}
}

// chooseEncoding asks for another encoding; the text beside the table shows it.
func (f *Form) chooseEncoding() {
	names := intake.Encodings()
	options := make([]ui.Option, len(names))
	for i, name := range names {
		options[i] = ui.Option{Label: name}
	}
	f.input.Dialogs.Pick(ui.PickSpec{
		Title:   lang.L("In which encoding is {{.Name}}?", map[string]any{"Name": filepath.Base(f.row().File)}),
		Options: options, Digits: true, Chosen: slices.Index(names, f.row().Encoding.Name),
		Take: func(at int) { f.again(names[at], f.row().IsLong) },
	})
}

// again reads the row's file anew and shows what it gives.
func (f *Form) again(encoding string, long bool) {
	at, r := f.table.at, *f.row()
	ui.Load(f.kit.Work, &f.reread, func(ctx context.Context) (app.Row, error) {
		return f.input.Reread(ctx, r, encoding, long)
	}, func(next app.Row, err error) {
		if err != nil {
			f.note.Set(err.Error())
			f.note.Paint(ui.ColorNo)
			f.facts.Refresh()
			f.scroll.Relayout()
			return
		}
		next.LeftOut, next.Edit = f.table.rows[at].LeftOut, f.table.rows[at].Edit
		f.table.rows[at] = next
		f.show()
		f.table.draw()
	})
}

func shownIf(o fyne.CanvasObject, shown bool) {
	if shown {
		o.Show()
	} else {
		o.Hide()
	}
}

// places names the parts of the form for tests of the real window.
func (f *Form) places(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	places := f.table.places(origin)
	for i, name := range []string{"title", "date", "outlet", "author", "language"} {
		e := f.fields[i].entry
		places = append(places, ui.Place{Name: "field:" + name, Text: e.Text, At: origin(e), Size: e.Size()})
	}
	places = append(places, ui.Place{Name: "note", Text: f.note.Text(), At: origin(f.note), Size: f.note.Size()},
		ui.Place{Name: "preview", Text: f.text.Text(), At: origin(f.text), Size: f.text.Size()})
	for _, b := range []*ui.Button{f.coding, f.long, f.leave} {
		if b.Visible() {
			places = append(places, ui.Place{Name: "button:" + b.TraceName(), Text: b.Label, At: origin(b), Size: b.Size()})
		}
	}
	return places
}
