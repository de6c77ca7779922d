package codebook

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"standpoint/app/revision"
	"standpoint/views/ui"
)

// Add makes a new party or issue and gives its name the keys.
func (p *Pane) Add(k revision.Kind) {
	if p.model.ReadOnly {
		return
	}
	e := p.draft.Add(k)
	p.choose(e)
	p.look()
	p.list.reveal()
	p.current.focus(revision.Name)
}

// Move puts the chosen entry one place further down, or up.
func (p *Pane) Move(by int) {
	if p.model.ReadOnly || p.chosen == nil || !p.draft.Move(p.chosen, by) {
		return
	}
	p.touched()
	p.list.reveal()
}

// Remove lets the chosen entry go, after it has said what goes with it.
func (p *Pane) Remove() {
	e := p.chosen
	if p.model.ReadOnly || e == nil || !e.Stays() {
		return
	}
	remove := func() {
		p.draft.Remove(e)
		p.Touched()
		p.focusList()
	}
	if p.uses(e).Passages == 0 {
		remove()
		return
	}
	p.dialogs.Ask(lang.L("Remove {{.Name}}?", map[string]any{"Name": e.Name()}), p.lossOf(e)+" "+
		lang.L("This happens when you apply the changes, and Undo brings all of it back. To keep the passages, merge it with another one instead."),
		ui.Answer{Label: lang.L("Remove"), Do: remove}, ui.Answer{Label: lang.L("Cancel")})
}

// lossOf says what goes with an entry.
func (p *Pane) lossOf(e *revision.Entry) string {
	u := p.uses(e)
	text := lang.N("Its {{.N}} passages go with it.", u.Passages, map[string]any{"N": u.Passages})
	if u.Reviewed > 0 {
		text += " " + lang.N("{{.N}} of them you have reviewed.", u.Reviewed, map[string]any{"N": u.Reviewed})
	}
	if e.Kind == revision.Party {
		text += " " + lang.L("So does what it claims of other parties.")
	}
	return text
}

// fateOf says what becomes of an entry when the changes are applied; empty
// where it stays.
func (p *Pane) fateOf(e *revision.Entry) string {
	switch {
	case e.Removed && p.uses(e).Passages > 0:
		return lang.L("Goes when you apply the changes.") + " " + p.lossOf(e)
	case e.Removed:
		return lang.L("Goes when you apply the changes.")
	case e.Into != nil:
		return lang.L("Becomes part of {{.Name}} when you apply the changes: its passages go there.", map[string]any{"Name": e.Into.Name()})
	case e.Turned:
		return lang.L("Its poles have changed places: when you apply that, all its passages change sides with them.")
	}
	return ""
}

// Keep takes back that the chosen entry goes or is merged.
func (p *Pane) Keep() {
	if p.chosen != nil {
		p.draft.Keep(p.chosen)
		p.Touched()
		p.focusList()
	}
}

// Restore gives the chosen entry back what the dossier has.
func (p *Pane) Restore() {
	if p.chosen != nil {
		p.draft.Restore(p.chosen)
		p.Touched()
		p.focusList()
	}
}

// TurnPoles lets the poles of the chosen issue change places.
func (p *Pane) TurnPoles() {
	if e := p.chosen; !p.model.ReadOnly && e != nil && e.Kind == revision.Issue && e.Stays() {
		e.TurnPoles()
		p.Touched()
		p.focusList()
	}
}

// others are those that an entry can be merged with.
func (p *Pane) others(e *revision.Entry) []*revision.Entry {
	return slices.DeleteFunc(p.draft.Entries(e.Kind), func(other *revision.Entry) bool { return other == e || !other.Stays() })
}

// Merge asks which one the chosen entry is to become part of.
func (p *Pane) Merge() {
	e := p.chosen
	if p.model.ReadOnly || e == nil || !e.Stays() {
		return
	}
	others := p.others(e)
	if len(others) == 0 {
		return
	}
	options := make([]ui.Option, len(others))
	for i, other := range others {
		options[i] = ui.Option{Label: other.Name(), Hint: factsOf(p.uses(other))}
	}
	p.dialogs.Pick(ui.PickSpec{
		Title: lang.L("{{.Name}} becomes part of", map[string]any{"Name": e.Name()}), Options: options, Chosen: -1,
		Take: func(at int) { p.mergeInto(e, others[at]) },
	})
}

func (p *Pane) mergeInto(e, into *revision.Entry) {
	merge := func(turn bool) {
		p.draft.Merge(e, into, turn)
		p.chosen = into
		p.Touched()
		p.list.reveal()
		p.focusList()
	}
	if e.Kind == revision.Party {
		merge(false)
		return
	}
	names := map[string]any{
		"Into": into.Name(), "IntoA": into.Issue.PoleA, "IntoB": into.Issue.PoleB,
		"From": e.Name(), "FromA": e.Issue.PoleA, "FromB": e.Issue.PoleB,
	}
	text := strings.Join([]string{
		lang.L("{{.Into}}: A {{.IntoA}} – B {{.IntoB}}", names),
		lang.L("{{.From}}: A {{.FromA}} – B {{.FromB}}", names),
		lang.L("If the poles point the other way, its passages change sides when they go over."),
	}, "\n")
	along := ui.Answer{Label: lang.L("Same way"), Do: func() { merge(false) }}
	across := ui.Answer{Label: lang.L("Turn the stances"), Do: func() { merge(true) }}
	answers := []ui.Answer{along, across, {Label: lang.L("Cancel")}}
	if revision.LooksTurned(into.Issue, e.Issue) {
		answers[0], answers[1] = across, along
	}
	p.dialogs.Ask(lang.L("Do the poles point the same way?"), text, answers...)
}
