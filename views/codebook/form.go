package codebook

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/revision"
	"standpoint/views/ui"
)

// form shows and writes the chosen party or issue, or the codebook itself.
type form struct {
	pane   *Pane
	object *fyne.Container
	entry  *revision.Entry // nil: the codebook itself

	head, fate *ui.Prose
	buttons    []*ui.Button
	flow       *fyne.Container
	fields     []*field
	scroller   *ui.Scroller

	filling bool // texts are being set, not typed
	same    bool // the entry is the one shown before
}

const formPad float32 = 14

func newForm(p *Pane, specs []fieldSpec) *form {
	k := p.kit
	f := &form{pane: p, head: ui.NewProse(k.Small, ui.ColorMuted, ""), fate: ui.NewProse(k.Bold, ui.ColorNo, ""), flow: ui.NewFlow(6)}
	column := container.New(ui.Column{Gap: 13, Pad: formPad})
	f.fate.Hide()
	column.Add(ui.NewColumn(6, f.head, f.flow, f.fate))
	for _, spec := range specs {
		d := newField(f, spec)
		f.fields = append(f.fields, d)
		column.Add(d.box)
	}
	column.Add(spacer(20))
	f.scroller = ui.NewScroller(column)
	f.object = container.NewStack(f.scroller)
	return f
}

// newBookForm is the form of the codebook itself: its title, files and
// templates.
func newBookForm(p *Pane) *form {
	f := newForm(p, bookFields())
	f.buttons = []*ui.Button{
		f.button(lang.L("Take from a template …"), "template", func() { p.do.Template() }),
		f.button(lang.L("Load a codebook file …"), "load", func() { p.do.Load() }),
		f.button(lang.L("Save as a codebook file …"), "save file", func() { p.do.Save() }),
		f.button(lang.L("Missing vocabulary …"), "vocabulary", func() { p.do.Vocabulary() }),
	}
	f.layFlow()
	f.head.Set(lang.L("The codebook says who negotiates, and about what. Choose a party or issue at the left: Enter leads into its form, Escape back. What you write is tried first: nothing changes in the dossier before you apply it."))
	return f
}

func (f *form) layFlow() {
	f.flow.Objects = nil
	for _, b := range f.buttons {
		f.flow.Add(b)
	}
	f.flow.Refresh()
}

// fill shows an entry.
func (f *form) fill(e *revision.Entry) {
	f.same = f.entry == e && e != nil
	f.entry = e
	for _, d := range f.fields {
		d.fill(e)
	}
	f.refresh()
	if !f.same {
		f.scroller.Top()
	}
	f.scroller.Relayout()
	f.same = true
}

// text is what the draft has in a field.
func (f *form) text(key revision.Field) string {
	if f.entry == nil {
		return f.pane.draft.Title
	}
	return f.entry.Text(key)
}

func (f *form) put(key revision.Field, value string) {
	if f.entry == nil {
		f.pane.draft.PutTitle(value)
		return
	}
	f.entry.Put(key, value)
}

// refresh shows what else follows from the draft: what can be done with the
// entry, what becomes of it, what is wrong with its fields.
func (f *form) refresh() {
	if f.entry != nil {
		f.head.Set(f.headWords())
		f.refreshButtons()
		words := f.pane.fateOf(f.entry)
		f.fate.Set(words)
		f.fate.Hidden = words == ""
	}
	for _, d := range f.fields {
		message, warning := "", true
		for _, fault := range f.pane.faults {
			if fault.Entry == f.entry && fault.Field == d.spec.key && (message == "" || warning && !fault.Warning) {
				message, warning = fault.Message, fault.Warning
			}
		}
		d.say(message, warning)
	}
	f.scroller.Relayout()
}

func (f *form) headWords() string {
	kind := lang.L("Party")
	if f.entry.Kind == revision.Issue {
		kind = lang.L("Issue")
	}
	if f.entry.ID == 0 {
		return kind + " · " + lang.L("new")
	}
	return kind + " · " + factsOf(f.pane.uses(f.entry))
}

// refreshButtons offers what can be done with the entry now.
func (f *form) refreshButtons() {
	p, e := f.pane, f.entry
	want := []struct {
		show  bool
		label string
		name  string
		do    func()
	}{
		{!e.Stays(), lang.L("Keep it"), "keep", p.Keep},
		{e.Stays() && len(p.others(e)) > 0, lang.L("Merge with another …"), "merge", p.Merge},
		{e.Stays() && e.Kind == revision.Issue, lang.L("Turn the poles"), "turn", p.TurnPoles},
		{e.Stays(), lang.L("Remove"), "remove", p.Remove},
		{e.Stays() && e.ID != 0 && e.Changed(), lang.L("Take its changes back"), "restore", p.Restore},
	}
	var names, have string
	for _, w := range want {
		if w.show {
			names += w.name + " "
		}
	}
	for _, b := range f.buttons {
		have += b.Name + " "
	}
	if names == have {
		return
	}
	f.buttons = nil
	for _, w := range want {
		if w.show {
			f.buttons = append(f.buttons, f.button(w.label, w.name, w.do))
		}
	}
	f.layFlow()
}

// hold keeps the field that has the keys in view, where the room has changed.
func (f *form) hold() {
	for _, d := range f.fields {
		if d.entry != nil && d.entry.held {
			d.reveal()
		}
	}
}

// key leads from the form's buttons back to the list.
func (f *form) key(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyEscape, fyne.KeyLeft:
		f.pane.focusList()
	default:
		if !f.scroller.Key(ev) {
			f.pane.do.Key(ev)
		}
	}
}

// focus gives a field the keys, the first one where the name is empty.
func (f *form) focus(key revision.Field) {
	d := f.fields[0]
	for _, other := range f.fields {
		if other.spec.key == key {
			d = other
		}
	}
	f.pane.focus(d.focusable())
}
