package codebook

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"standpoint/app/revision"
	"standpoint/views/ui"
)

// field is one part of the form, with its help and its faults.
type field struct {
	form  *form
	spec  fieldSpec
	box   *fyne.Container
	fault *ui.Prose

	entry   *text        // of lines, lists and prose
	poles   []*ui.Button // of support: A, B, neither
	tint    *ui.Button   // of a colour
	swatch  *canvas.Rectangle
	persons *personsColumn // of persons
	shown   string         // what the entry was filled with
}

// Rows of a field for more than one line: as many as it holds, in these limits.
const (
	leastRows, mostRows = 2, 9
)

func newField(f *form, spec fieldSpec) *field {
	k := f.pane.kit
	d := &field{form: f, spec: spec, fault: ui.NewProse(k.SmallBold, ui.ColorNo, "")}
	d.fault.Hide()
	var control fyne.CanvasObject
	switch spec.kind {
	case persons:
		d.persons = newPersonsColumn(d)
		control = d.persons.box
	case support:
		control = d.newPoles()
	case colour:
		control = d.newTint()
	default:
		d.entry = newText(d)
		control = d.entry
	}
	d.box = ui.NewColumn(3, ui.NewProse(k.Bold, ui.ColorInk, spec.label), ui.NewProse(k.Small, ui.ColorMuted, spec.help), control, d.fault)
	return d
}

// newPoles offers the poles that support can mean.
func (d *field) newPoles() fyne.CanvasObject {
	row := ui.NewFlow(6)
	for _, choice := range []struct{ value, label string }{
		{"a", lang.L("Pole A")}, {"b", lang.L("Pole B")}, {"", lang.L("Neither, or not known")},
	} {
		b := d.form.button(choice.label, "support:"+choice.value, func() { d.write(choice.value) })
		b.OnFocus = d.reveal
		d.poles = append(d.poles, b)
		row.Add(b)
	}
	return row
}

// newTint shows a colour, and asks for another one.
func (d *field) newTint() fyne.CanvasObject {
	d.swatch = canvas.NewRectangle(nil)
	d.swatch.CornerRadius = 3
	d.tint = d.form.button("", "colour", d.pickTint)
	d.tint.OnFocus = d.reveal
	sample := container.NewCenter(container.New(ui.Fixed{Width: swatchSize, Height: swatchSize}, d.swatch))
	return ui.NewFlow(6, container.NewHBox(sample, d.tint))
}

// swatchSize is that of a colour beside its name.
const swatchSize float32 = 16

func (d *field) showTint(hex string) {
	d.tint.Label = lang.L("None")
	if d.swatch.FillColor = ui.ColorOf(hex); d.swatch.FillColor != nil {
		d.tint.Label = hex
	}
	for _, t := range ui.Tints() {
		if t.Hex == hex {
			d.tint.Label = t.Name
		}
	}
	d.tint.Refresh()
	d.swatch.Refresh()
}

// pickTint asks which colour the party is to have.
func (d *field) pickTint() {
	if d.form.pane.model.ReadOnly {
		return
	}
	options, hexes := []ui.Option{{Label: lang.L("None")}}, []string{""}
	chosen := 0
	for _, t := range ui.Tints() {
		if t.Hex == d.form.text(d.spec.key) {
			chosen = len(options)
		}
		options, hexes = append(options, ui.Option{Label: t.Name, Tint: ui.ColorOf(t.Hex)}), append(hexes, t.Hex)
	}
	d.form.pane.dialogs.Pick(ui.PickSpec{Title: lang.L("Colour"), Options: options, Chosen: chosen, Take: func(at int) { d.write(hexes[at]) }})
}

// focusable is what has the keys in the field.
func (d *field) focusable() fyne.Focusable {
	switch d.spec.kind {
	case persons:
		return d.persons.first()
	case support:
		return d.poles[0]
	case colour:
		return d.tint
	default:
		return d.entry
	}
}

// fill shows what the draft has, unless the field shows it already.
func (d *field) fill(e *revision.Entry) {
	switch d.spec.kind {
	case persons:
		d.persons.fill(e)
		return
	case support:
		for i, value := range []string{"a", "b", ""} {
			d.poles[i].Chosen = e.Text(d.spec.key) == value
			d.poles[i].Refresh()
		}
		return
	case colour:
		d.showTint(e.Text(d.spec.key))
		return
	}
	now := d.form.text(d.spec.key)
	if d.shown == now && d.form.same {
		return // what is typed just now, with its blanks, stays
	}
	d.shown = now
	d.entry.setRows(now)
	d.entry.set(now)
	d.entry.CursorRow, d.entry.CursorColumn = 0, 0
}

// write puts what the field shows into the draft.
func (d *field) write(value string) {
	d.form.put(d.spec.key, value)
	d.shown = d.form.text(d.spec.key)
	if d.entry == nil {
		d.fill(d.form.entry)
	}
	d.form.pane.touched()
}

// say shows what is wrong with the field.
func (d *field) say(message string, warning bool) {
	if message == d.fault.Text() {
		return
	}
	d.fault.Set(message)
	d.fault.Paint(ui.ColorNo)
	if warning {
		d.fault.Paint(ui.ColorMuted)
	}
	d.fault.Hidden = message == ""
	d.box.Refresh()
}

// reveal scrolls the field into view.
func (d *field) reveal() {
	d.form.scroller.Reveal(d.box.Position().Y+formPad, d.box.Size().Height)
}

// text is an entry that gives Tab and Escape away and is as high as its lines.
type text struct {
	widget.Entry
	field *field
	rows  int
	held  bool // it has the keys
}

func newText(d *field) *text {
	t := &text{field: d}
	t.MultiLine = d.spec.kind != line
	switch d.spec.kind {
	case prose:
		t.Wrapping = fyne.TextWrapWord
	case list:
		t.Wrapping = fyne.TextWrapOff
	}
	t.OnChanged = t.changed
	t.ExtendBaseWidget(t)
	t.setRows("")
	return t
}

// TraceName is what tests call it.
func (t *text) TraceName() string { return string(t.field.spec.key) }

// AcceptsTab leaves Tab to lead to the next field.
func (t *text) AcceptsTab() bool { return false }

// TypedKey gives Escape to the pane: it leads back to the list.
func (t *text) TypedKey(ev *fyne.KeyEvent) {
	switch {
	case ev.Name == fyne.KeyEscape:
		t.field.form.pane.focusList()
	case t.field.form.pane.model.ReadOnly && ev.Name != fyne.KeyUp && ev.Name != fyne.KeyDown:
	default:
		t.Entry.TypedKey(ev)
	}
}

// FocusGained scrolls to the field. A list gets an empty line at its end, to
// write on at once.
func (t *text) FocusGained() {
	if t.field.spec.kind == list && t.Text != "" && !strings.HasSuffix(t.Text, "\n") && !t.field.form.pane.model.ReadOnly {
		t.set(t.Text + "\n")
		t.CursorRow, t.CursorColumn = strings.Count(t.Text, "\n"), 0
	}
	t.held = true
	t.Entry.FocusGained()
	t.field.reveal()
}

// FocusLost takes empty lines out of a list.
func (t *text) FocusLost() {
	t.held = false
	t.Entry.FocusLost()
	if t.field.spec.kind == list && t.Text != t.field.shown {
		t.set(t.field.shown)
	}
}

// set shows a text that nobody has typed.
func (t *text) set(now string) {
	t.field.form.filling = true
	t.SetText(now)
	t.field.form.filling = false
}

func (t *text) changed(now string) {
	if t.field.form.filling {
		return
	}
	if t.setRows(now) {
		t.field.form.scroller.Relayout()
	}
	t.field.write(now)
}

// setRows gives room for the lines, and tells whether that has changed.
func (t *text) setRows(now string) bool {
	if !t.MultiLine {
		return false
	}
	rows := strings.Count(strings.TrimRight(now, "\n"), "\n") + 1
	switch t.field.spec.kind {
	case prose:
		rows = rows + len(now)/charsInLine
	default:
		rows = max(rows+1, leastRows) // with one to write on
	}
	if rows = min(rows, mostRows); rows == t.rows {
		return false
	}
	t.rows = rows
	t.SetMinRowsVisible(rows)
	return true
}

// charsInLine is about how many letters stand in a line of prose.
const charsInLine = 62

// button is a wide button of the form.
func (f *form) button(label, name string, do func()) *ui.Button {
	b := f.pane.kit.Button(label, do)
	b.Name, b.OnKey = name, f.key
	return b
}

// spacer leaves room between parts of the form.
func spacer(height float32) fyne.CanvasObject {
	return container.New(ui.Fixed{Width: 1, Height: height})
}
