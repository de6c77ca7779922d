package outgoing

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// fill puts the fields of the form below each other.
func (f *Form) fill() {
	f.First = ui.NewEntry(f.Choice.Name, lang.L("A name, or a whole path"))
	f.First.OnChanged = func(name string) {
		f.Choice.Name = name
		if now := f.ended(name); now != f.Choice.Ending {
			f.Choice.Ending = now
			f.refresh()
			return
		}
		f.Say("")
		f.sayPlace()
		f.fields.Refresh()
	}
	f.First.OnSubmitted, f.First.OnKey = func(string) { f.input.Done() }, f.key
	f.place = ui.NewProse(f.kit.Small, ui.ColorMuted, "")
	f.fault = ui.NewProse(f.kit.Bold, ui.ColorNo, "")
	f.fault.Hide()
	always := func(string) bool { return true }
	f.folder = f.button(lang.L("Other folder …"), "folder", f.otherFolder)
	f.add(always, lang.L("Name"), f.First)
	f.add(always, "", ui.NewColumn(4, f.place, ui.NewFlow(6, f.folder), f.fault))
	f.parties = f.button("", "parties", f.chooseParties)
	f.issues = f.button("", "issues", f.chooseIssues)
	f.add(isChosen, lang.L("What of it"), ui.NewFlow(6, f.parties, f.issues))
	f.add(isChosen, lang.L("From"), f.day(f.Choice.Selection.Options.From, func(s *app.Selection, d dossier.Date) { s.Options.From = d }, lang.L("the first day")))
	f.add(isChosen, lang.L("Until"), f.day(f.Choice.Selection.Options.AsOf, func(s *app.Selection, d dossier.Date) { s.Options.AsOf = d }, lang.L("the last day")))
	f.add(isChosen, lang.L("Moves since"), f.day(f.Choice.Selection.Since, func(s *app.Selection, d dossier.Date) { s.Since = d }, lang.L("the position before")))
	f.add(isChosen, lang.L("Passages"), ui.NewFlow(6,
		f.toggle(lang.L("Also suggested"), "suggested", func(c Choice) bool { return !c.Selection.Options.ReviewedOnly }, func(c *Choice) { c.Selection.Options.ReviewedOnly = false }),
		f.toggle(lang.L("Reviewed only"), "reviewed", func(c Choice) bool { return c.Selection.Options.ReviewedOnly }, func(c *Choice) { c.Selection.Options.ReviewedOnly = true })))
	f.us = f.button("", "us", f.chooseUs)
	f.add(hasUs, lang.L("For us"), ui.NewFlow(6, f.us))
	f.add(hasPaper, lang.L("Paper"), ui.NewFlow(6, f.paper(app.A4), f.paper(app.Letter)))
	f.add(isBrief, lang.L("Layout"), ui.NewFlow(6,
		f.layout(lang.L("Section for each issue"), app.Standard), f.layout(lang.L("Four columns"), app.FourColumns),
		f.toggle(lang.L("Page for each party"), "party sheets", func(c Choice) bool { return c.Selection.PartySheets }, func(c *Choice) { c.Selection.PartySheets = !c.Selection.PartySheets })))
	f.add(hasSheet, lang.L("Rows are"), ui.NewFlow(6,
		f.toggle(lang.L("Issues"), "issues down", func(c Choice) bool { return !c.Selection.PartiesDown }, func(c *Choice) { c.Selection.PartiesDown = false }),
		f.toggle(lang.L("Parties"), "parties down", func(c Choice) bool { return c.Selection.PartiesDown }, func(c *Choice) { c.Selection.PartiesDown = true })))
}

// add adds a line with a name to the left.
func (f *Form) add(of func(string) bool, name string, o fyne.CanvasObject) {
	label := ui.NewProse(f.kit.Body, ui.ColorMuted, name)
	line := container.New(named{88 * f.kit.Zoom}, label, o)
	f.rows = append(f.rows, row{line, of})
	for i := range f.switches {
		if f.switches[i].of == nil {
			f.switches[i].of = of
		}
	}
	f.fields.Add(line)
}

func (f *Form) toggle(label, name string, on func(Choice) bool, turn func(*Choice)) *ui.Button {
	b := f.button(label, "export:"+name, func() {
		turn(&f.Choice)
		f.refresh()
	})
	f.switches = append(f.switches, toggle{button: b, on: on})
	return b
}

func (f *Form) paper(p app.Paper) *ui.Button {
	return f.toggle(string(p), "paper "+string(p), func(c Choice) bool { return orA4(c.Selection.Paper) == p }, func(c *Choice) { c.Selection.Paper = p })
}

func orA4(p app.Paper) app.Paper {
	if p == "" {
		return app.A4
	}
	return p
}

func (f *Form) layout(label string, l app.Layout) *ui.Button {
	return f.toggle(label, "layout "+string(l), func(c Choice) bool {
		return c.Selection.Layout == l || c.Selection.Layout == "" && l == app.Standard
	}, func(c *Choice) { c.Selection.Layout = l })
}

// day is a field for a day, which counts as soon as it is one.
func (f *Form) day(now dossier.Date, set func(*app.Selection, dossier.Date), placeholder string) *ui.Entry {
	e := ui.NewEntry(string(now), placeholder)
	e.OnKey, e.OnSubmitted = f.key, func(string) { f.input.Done() }
	e.OnChanged = func(text string) {
		d := dossier.Date(strings.TrimSpace(text))
		if f.faulty[e] = d.Check() != nil; f.faulty[e] {
			return // it is still being typed
		}
		f.Say("")
		set(&f.Choice.Selection, d)
		f.refresh()
	}
	return e
}

// ended is the format by whose ending a name is typed, or else that in force.
func (f *Form) ended(name string) string {
	longest := ""
	for _, o := range f.formats {
		if strings.HasSuffix(strings.ToLower(strings.TrimSpace(name)), o.Ending) && len(o.Ending) > len(longest) {
			longest = o.Ending
		}
	}
	if longest == "" {
		return f.Choice.Ending
	}
	return longest
}

func (f *Form) otherFolder() {
	f.input.Folder(f.Choice.Folder, func(folder string) {
		f.Choice.Folder = folder
		f.Say("")
		f.refresh()
	})
}

// sayParts says which parties and issues are chosen.
func (f *Form) sayParts() {
	s, cb := f.Choice.Selection, f.input.Codebook
	f.parties.Label = lang.L("All parties …")
	if n := len(s.Parties); n > 0 {
		f.parties.Label = lang.L("{{.N}} of {{.All}} parties …", map[string]any{"N": n, "All": len(cb.Parties)})
	}
	f.issues.Label = lang.L("All issues …")
	if n := len(s.Issues); n > 0 {
		f.issues.Label = lang.L("{{.N}} of {{.All}} issues …", map[string]any{"N": n, "All": len(cb.Issues)})
	}
	f.us.Label = lang.L("No party is ours …")
	for _, p := range cb.Parties {
		if p.ID == s.Us {
			f.us.Label = lang.L("{{.Party}} is ours …", map[string]any{"Party": p.Name})
		}
	}
	for _, b := range []*ui.Button{f.parties, f.issues, f.us} {
		b.Refresh()
	}
}

func (f *Form) chooseParties() {
	parts := &parts{title: lang.L("Which parties"), chosen: f.Choice.Selection.Parties}
	for _, p := range f.input.Codebook.Parties {
		parts.ids, parts.names = append(parts.ids, p.ID), append(parts.names, p.Name)
	}
	parts.done = func(ids []dossier.ID) {
		s := &f.Choice.Selection
		if s.Parties = ids; len(ids) > 0 && !slices.Contains(ids, s.Us) {
			s.Us = 0
		}
		f.refresh()
	}
	parts.show(f.kit, f.input.Dialogs)
}

func (f *Form) chooseIssues() {
	parts := &parts{title: lang.L("Which issues"), chosen: f.Choice.Selection.Issues}
	for _, i := range f.input.Codebook.Issues {
		parts.ids, parts.names = append(parts.ids, i.ID), append(parts.names, i.Name)
	}
	parts.done = func(ids []dossier.ID) {
		f.Choice.Selection.Issues = ids
		f.refresh()
	}
	parts.show(f.kit, f.input.Dialogs)
}

// chooseUs asks which party the brief is written for.
func (f *Form) chooseUs() {
	s := &f.Choice.Selection
	ids, spec := []dossier.ID{0}, ui.PickSpec{Title: lang.L("Which party is ours"), Chosen: -1}
	spec.Options = []ui.Option{{Label: lang.L("None")}}
	for _, p := range f.input.Codebook.Parties {
		if len(s.Parties) > 0 && !slices.Contains(s.Parties, p.ID) {
			continue
		}
		ids, spec.Options = append(ids, p.ID), append(spec.Options, ui.Option{Label: p.Name, Hint: p.Short})
	}
	spec.Chosen = slices.Index(ids, s.Us)
	spec.Take = func(at int) {
		s.Us = ids[at]
		f.refresh()
	}
	f.input.Dialogs.Pick(spec)
}

// named puts a name to the left of something.
type named struct{ first float32 }

// HeightFor is that of the higher one.
func (n named) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	return max(ui.HeightOf(objects[0], n.first)+labelDrop, ui.HeightOf(objects[1], width-n.first))
}

// labelDrop brings a name to the height of the words beside it.
const labelDrop float32 = 6

// Layout places the two.
func (n named) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(0, labelDrop))
	objects[0].Resize(fyne.NewSize(n.first, size.Height-labelDrop))
	objects[1].Move(fyne.NewPos(n.first, 0))
	objects[1].Resize(fyne.NewSize(size.Width-n.first, size.Height))
}

// MinSize is narrow: the height is known only with the width.
func (n named) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(n.first*2, 0) }
