package ui

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"standpoint/app/dossier"
)

// PickParty asks which party a view is to show; 0 is all of them.
func (d *Dialogs) PickParty(parties []dossier.Party, chosen dossier.ID, take func(dossier.ID)) {
	p := partPick{options: []Option{{Label: lang.L("All parties")}}, ids: []dossier.ID{0}}
	for _, party := range parties {
		p.add(party.ID, Option{Label: party.Name, Hint: party.Short})
	}
	p.ask(d, lang.L("Which party is to be shown?"), chosen, take)
}

// PickIssue asks which issue a view is to show; 0 is all of them.
func (d *Dialogs) PickIssue(issues []dossier.Issue, chosen dossier.ID, take func(dossier.ID)) {
	p := partPick{options: []Option{{Label: lang.L("All issues")}}, ids: []dossier.ID{0}}
	for _, issue := range issues {
		p.add(issue.ID, Option{Label: issue.Name})
	}
	p.ask(d, lang.L("Which issue is to be shown?"), chosen, take)
}

// partPick is a choice among parties or issues.
type partPick struct {
	options []Option
	ids     []dossier.ID
}

func (p *partPick) add(id dossier.ID, o Option) {
	p.options, p.ids = append(p.options, o), append(p.ids, id)
}

func (p *partPick) ask(d *Dialogs, title string, chosen dossier.ID, take func(dossier.ID)) {
	d.Pick(PickSpec{Title: title, Options: p.options, Chosen: slices.Index(p.ids, chosen), Take: func(at int) { take(p.ids[at]) }})
}
