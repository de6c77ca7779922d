package codebook

import (
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	book "standpoint/app/codebook"
	"standpoint/app/revision"
	"standpoint/views/ui"
)

// personsColumn lists a party's persons; each opens a dialog.
type personsColumn struct {
	field   *field
	box     *fyne.Container
	buttons []*ui.Button
	shown   []string
}

func newPersonsColumn(d *field) *personsColumn {
	c := &personsColumn{field: d, box: ui.NewColumn(4)}
	c.set(nil)
	return c
}

// fill lists the persons of a party.
func (c *personsColumn) fill(e *revision.Entry) {
	var lines []string
	for _, p := range e.Party.Persons {
		lines = append(lines, personWords(p))
	}
	if strings.Join(lines, "\n") != strings.Join(c.shown, "\n") || len(lines) != len(c.shown) {
		c.set(lines)
	}
}

func (c *personsColumn) set(lines []string) {
	c.shown, c.buttons, c.box.Objects = lines, nil, nil
	for i, words := range lines {
		b := c.field.form.button(words, "person:"+strconv.Itoa(i), func() { c.field.form.pane.editPerson(i) })
		b.Wide = true
		c.add(b)
	}
	more := c.field.form.button(lang.L("Add a person …"), "add person", func() { c.field.form.pane.editPerson(-1) })
	more.Wide, more.Icon, more.Look = true, theme.ContentAddIcon(), ui.Quiet
	c.add(more)
	c.box.Refresh()
}

func (c *personsColumn) add(b *ui.Button) {
	b.OnFocus = func() {
		c.field.form.scroller.Reveal(c.field.box.Position().Y+formPad+c.box.Position().Y+b.Position().Y, b.Size().Height)
	}
	c.buttons = append(c.buttons, b)
	c.box.Add(b)
}

func (c *personsColumn) first() fyne.Focusable { return c.buttons[0] }

// personWords is a person on one line.
func personWords(p book.Person) string {
	parts := []string{p.Name}
	if len(p.Titles) > 0 {
		parts = append(parts, strings.Join(p.Titles, ", "))
	}
	switch {
	case p.From != "" && p.Until != "":
		parts = append(parts, p.From+" – "+p.Until)
	case p.From != "":
		parts = append(parts, lang.L("from {{.Day}}", map[string]any{"Day": p.From}))
	case p.Until != "":
		parts = append(parts, lang.L("until {{.Day}}", map[string]any{"Day": p.Until}))
	}
	return strings.Join(parts, " · ")
}

// personForm is the dialog of one person.
type personForm struct {
	pane   *Pane
	party  *revision.Entry
	at     int // -1: a new one
	dialog *ui.Dialog

	name, short, titles, pronoun, from, until *ui.Entry
	note                                      *ui.Prose
}

// editPerson shows the dialog of a party's person, or with -1 of a new one.
func (p *Pane) editPerson(at int) {
	if p.model.ReadOnly || p.chosen == nil {
		return
	}
	f := &personForm{pane: p, party: p.chosen, at: at, note: ui.NewProse(p.kit.Small, ui.ColorMuted, lang.L("A day is written 2024-05-01. Leave it empty if it is not known."))}
	var now book.Person
	if at >= 0 {
		now = p.chosen.Party.Persons[at]
	}
	column := ui.NewColumn(4)
	for _, row := range []struct {
		to           **ui.Entry
		label, value string
		example      string
	}{
		{&f.name, lang.L("Full name"), now.Name, "Ada Moor"},
		{&f.short, lang.L("How later sentences call the person"), now.Short, "Moor"},
		{&f.titles, lang.L("Titles, with commas between"), strings.Join(now.Titles, ", "), "president, head of state"},
		{&f.pronoun, lang.L("Pronoun: he, she or they"), now.Pronoun, "she"},
		{&f.from, lang.L("In office from"), now.From, "2024-05-01"},
		{&f.until, lang.L("In office until"), now.Until, ""},
	} {
		e := ui.NewEntry(row.value, row.example)
		e.OnSubmitted = func(string) { f.save() }
		e.OnKey = func(ev *fyne.KeyEvent) { f.dialog.Key(ev) }
		*row.to = e
		column.Add(ui.NewProse(p.kit.Cell, ui.ColorMuted, row.label))
		column.Add(e)
	}
	column.Add(f.note)
	buttons := []*ui.Button{p.kit.Button(lang.L("Keep"), f.save).With(ui.First)}
	buttons[0].Name = "Keep person"
	if at >= 0 {
		buttons = append(buttons, p.kit.Button(lang.L("Remove"), f.remove))
	}
	buttons = append(buttons, p.kit.Button(lang.L("Cancel"), func() { f.dialog.Close() }))
	f.dialog = p.dialogs.Show(ui.Spec{Title: lang.L("Person"), Body: column, Buttons: buttons, Focus: f.name})
}

func (f *personForm) save() {
	from, until := strings.TrimSpace(f.from.Text), strings.TrimSpace(f.until.Text)
	pronoun := strings.ToLower(strings.TrimSpace(f.pronoun.Text))
	switch {
	case strings.TrimSpace(f.name.Text) == "":
		f.say(lang.L("The name is needed."))
	case !isDay(from) || !isDay(until):
		f.say(lang.L("A day is written 2024-05-01. Leave it empty if it is not known."))
	case from != "" && until != "" && until < from:
		f.say(lang.L("The last day is before the first one."))
	case pronoun != "" && pronoun != "he" && pronoun != "she" && pronoun != "they":
		f.say(lang.L("The pronoun is he, she or they, or left empty."))
	default:
		f.dialog.Close()
		at := f.at
		if at < 0 {
			at = len(f.party.Party.Persons)
		}
		f.party.PutPerson(at, book.Person{
			Name: f.name.Text, Short: f.short.Text, Titles: titlesIn(f.titles.Text), Pronoun: pronoun, From: from, Until: until,
		})
		f.done(at)
	}
}

func (f *personForm) remove() {
	f.dialog.Close()
	f.party.DropPerson(f.at)
	f.done(0)
}

// done shows the persons anew and gives one of them the keys.
func (f *personForm) done(at int) {
	p := f.pane
	p.Touched()
	for _, d := range p.current.fields {
		if d.persons != nil {
			p.focus(d.persons.buttons[min(at, len(d.persons.buttons)-1)])
		}
	}
}

func (f *personForm) say(text string) {
	f.note.Set(text)
	f.note.Paint(ui.ColorNo)
}

func isDay(text string) bool {
	if text == "" {
		return true
	}
	_, err := time.Parse(time.DateOnly, text)
	return err == nil
}

func titlesIn(text string) []string {
	var all []string
	for title := range strings.SplitSeq(text, ",") {
		if title = strings.Join(strings.Fields(title), " "); title != "" {
			all = append(all, title)
		}
	}
	return all
}
