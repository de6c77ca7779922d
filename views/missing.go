package views

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"standpoint/app/teaching"
	"standpoint/views/ui"
)

// missingRow is one word that the codebook misses: where it stands, and what
// it can be added to.
type missingRow struct {
	form    *vocabularyForm
	missing teaching.Missing
	number  int
	target  string // the party or issue chosen; empty: none yet
	box     *fyne.Container
	row     *fyne.Container
	buttons []*ui.Button
}

func newMissingRow(f *vocabularyForm, m teaching.Missing, number int) *missingRow {
	r := &missingRow{form: f, missing: m, number: number, target: m.Issue, row: ui.NewFlow(6)}
	if m.Kind == teaching.AddAlias {
		r.target = m.Party
	}
	k := f.window.kit
	parts := []fyne.CanvasObject{container.New(twoColumns{230}, ui.NewProse(k.Bold, ui.ColorInk, m.Word), ui.NewProse(k.Small, ui.ColorMuted, r.facts()))}
	if len(m.Examples) > 0 {
		parts = append(parts, r.example(m.Examples[0]))
	}
	r.fill()
	r.box = ui.NewCard(ui.NewBackdrop(ui.ColorSoft), 5, 9, append(parts, r.row)...)
	return r
}

// facts says how often it stands where, and who wants it.
func (r *missingRow) facts() string {
	m := r.missing
	parts := []string{
		lang.N("{{.N}} places", m.Count, map[string]any{"N": m.Count}),
		lang.N("{{.N}} sources", m.Sources, map[string]any{"N": m.Sources}),
	}
	if m.Wanted > 0 {
		parts = append(parts, lang.L("wanted {{.N}} ×", map[string]any{"N": m.Wanted}))
	}
	if m.Refused > 0 {
		parts = append(parts, lang.L("refused {{.N}} ×", map[string]any{"N": m.Refused}))
	}
	return strings.Join(parts, " · ")
}

// example is a sentence as it stands, with the word marked, and its source.
func (r *missingRow) example(e teaching.Example) fyne.CanvasObject {
	k := r.form.window.kit
	p := ui.NewProse(k.Cell, ui.ColorInk, "").Limit(3)
	from := max(e.Start-e.From, 0)
	p.Set(strings.ReplaceAll(e.Sentence, "\n", " "), ui.Span{Start: from, End: min(from+e.End-e.Start, len(e.Sentence)), Color: ui.MarkOf(-1)})
	source := r.form.desk.state.source(e.Source)
	return ui.NewColumn(1, p, ui.NewProse(k.Small, ui.ColorMuted, ui.Day(string(source.Published))+" · "+source.Title).Limit(1))
}

// fill makes the buttons for the chosen party or issue.
func (r *missingRow) fill() {
	k, m := r.form.window.kit, r.missing
	r.row.Objects, r.buttons = nil, nil
	switch {
	case r.target == "":
	case m.Kind == teaching.AddAlias:
		r.button(k.Button(lang.L("Speaks for {{.Party}}", map[string]any{"Party": r.target}), func() { r.add(0) }), "add")
	case m.Kind == teaching.AddKeyword:
		r.button(k.Button(lang.L("Is about {{.Issue}}", map[string]any{"Issue": r.target}), func() { r.add(0) }), "add")
	default:
		a, b := r.poles()
		r.button(k.Button(k.Cell.Fit(r.target+": A "+a, widestPole), func() { r.add(-1) }).Explain(a), "add a")
		r.button(k.Button(k.Cell.Fit(r.target+": B "+b, widestPole), func() { r.add(1) }).Explain(b), "add b")
	}
	other := lang.L("Choose an issue …")
	switch {
	case r.target != "":
		other = lang.L("Another …")
	case m.Kind == teaching.AddAlias:
		other = lang.L("Choose a party …")
	}
	r.button(k.Button(other, r.choose).With(ui.Quiet), "choose")
	r.row.Refresh()
}

// widestPole is how wide a button with a pole may be: two and a third fit in
// one line.
const widestPole = 225

func (r *missingRow) button(b *ui.Button, name string) {
	b.Name = name + ":" + strconv.Itoa(r.number)
	b.OnKey = r.form.key
	b.OnFocus = func() { r.form.scroller.Reveal(r.box.Position().Y, r.box.Size().Height) }
	r.buttons = append(r.buttons, b)
	r.row.Add(b)
}

func (r *missingRow) poles() (a, b string) {
	for _, i := range r.form.desk.state.codebook.Issues {
		if i.Name == r.target {
			return i.PoleA, i.PoleB
		}
	}
	return "", ""
}

func (r *missingRow) add(pole int) {
	r.form.add(r.missing.Edit(r.target, r.target, pole))
}

// choose offers all parties or issues below the button.
func (r *missingRow) choose() {
	w := r.form.window
	var items []*fyne.MenuItem
	for _, name := range r.targets() {
		items = append(items, fyne.NewMenuItem(name, func() { r.aim(name) }))
	}
	button := r.buttons[len(r.buttons)-1]
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), w.window.Canvas(), w.origin(button).AddXY(0, button.Size().Height))
}

func (r *missingRow) targets() []string {
	var names []string
	if r.missing.Kind == teaching.AddAlias {
		for _, p := range r.form.desk.state.codebook.Parties {
			names = append(names, p.Name)
		}
		return names
	}
	for _, i := range r.form.desk.state.codebook.Issues {
		names = append(names, i.Name)
	}
	return names
}

// aim chooses a party or issue for the word, and gives the keys to the button
// that adds it there.
func (r *missingRow) aim(name string) {
	r.target = name
	r.fill()
	r.form.scroller.Relayout()
	r.form.window.window.Canvas().Focus(r.buttons[0])
}

func (r *missingRow) places(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	places := buttonPlaces(r.buttons, origin)
	return append(places, ui.Place{Name: "missing:" + strconv.Itoa(r.number), Text: r.missing.Word, At: origin(r.box), Size: r.box.Size()})
}
