package codebook

import (
	"strconv"

	"fyne.io/fyne/v2/lang"

	book "standpoint/app/codebook"
	"standpoint/app/revision"
	"standpoint/views/ui"
)

// offered is a party or issue of another codebook that can be taken.
type offered struct {
	kind   revision.Kind
	party  book.Party
	issue  book.Issue
	button *ui.Button
}

func (o *offered) name() string {
	if o.kind == revision.Party {
		return o.party.Name
	}
	return o.issue.Name
}

// takeForm is the dialog that offers another codebook: all of it, some of it,
// or in place of this one.
type takeForm struct {
	pane   *Pane
	from   book.Codebook
	dialog *ui.Dialog
	all    []*offered
	take   *ui.Button
}

const takeWidth, takeHeight float32 = 520, 430

// Offer lets the person take a codebook, or parties and issues of it, into the
// draft. Nothing is applied by that.
func (p *Pane) Offer(from book.Codebook) {
	if p.model.ReadOnly {
		return
	}
	f := &takeForm{pane: p, from: from}
	k := p.kit
	column := ui.NewColumn(5, ui.NewProse(k.Cell, ui.ColorMuted, lang.L("Choose what to take. What is here too is united with it. You see what it does before you apply it.")))
	section := func(title string) { column.Add(ui.NewProse(k.SmallBold, ui.ColorMuted, title)) }
	section(lang.L("Parties ({{.N}})", map[string]any{"N": len(from.Parties)}))
	for _, party := range from.Parties {
		column.Add(f.offer(&offered{kind: revision.Party, party: party}))
	}
	section(lang.L("Issues ({{.N}})", map[string]any{"N": len(from.Issues)}))
	for _, issue := range from.Issues {
		column.Add(f.offer(&offered{kind: revision.Issue, issue: issue}))
	}
	f.take = k.Button("", f.takeChosen).With(ui.First)
	f.take.Name = "Take"
	replace := k.Button(lang.L("Replace all by it"), f.replace).Explain(lang.L("What is here and not in it goes, with its passages"))
	replace.Name = "Replace"
	cancel := k.Button(lang.L("Cancel"), func() { f.dialog.Close() })
	f.refresh()
	f.dialog = p.dialogs.Show(ui.Spec{Title: from.Title, Width: takeWidth, Height: takeHeight, Body: column, Buttons: []*ui.Button{f.take, replace, cancel}})
	for _, o := range f.all {
		o.button.OnKey = f.dialog.Key
	}
	f.dialog.Places = f.places
}

// offer is a button that is pressed in where its party or issue is chosen.
func (f *takeForm) offer(o *offered) *ui.Button {
	hint := lang.L("new")
	switch n := f.pane.draft.Brings(o.kind, o.party, o.issue); {
	case n == 0:
		hint = lang.L("is here")
	case n > 0:
		hint = lang.N("is here, {{.N}} words more", n, map[string]any{"N": n})
	}
	o.button = f.pane.kit.Button("", func() {
		o.button.Chosen = !o.button.Chosen
		f.refresh()
	}).Key(hint)
	o.button.Wide, o.button.Name, o.button.Chosen = true, "take:"+strconv.Itoa(len(f.all)), true
	f.all = append(f.all, o)
	return o.button
}

func (f *takeForm) refresh() {
	n := 0
	for _, o := range f.all {
		mark := "☐ "
		if o.button.Chosen {
			mark = "☑ "
			n++
		}
		o.button.Label = mark + f.pane.kit.Cell.Fit(o.name(), takeWidth*0.6)
		o.button.Refresh()
	}
	f.take.Label = lang.N("Take {{.N}}", n, map[string]any{"N": n})
	if n == 0 {
		f.take.Disable()
	} else {
		f.take.Enable()
	}
	f.take.Refresh()
}

// chosen is the codebook without what is not chosen.
func (f *takeForm) chosen() book.Codebook {
	cb := book.Codebook{Title: f.from.Title}
	for _, o := range f.all {
		switch {
		case !o.button.Chosen:
		case o.kind == revision.Party:
			cb.Parties = append(cb.Parties, o.party)
		default:
			cb.Issues = append(cb.Issues, o.issue)
		}
	}
	return cb
}

func (f *takeForm) takeChosen() {
	f.dialog.Close()
	f.pane.draft.Take(f.chosen())
	f.pane.Touched()
	f.pane.focusList()
}

func (f *takeForm) replace() {
	f.dialog.Close()
	f.pane.draft.Replace(f.from)
	f.pane.Touched()
	f.pane.focusList()
}
