package views

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/dossier"
	"standpoint/views/inspector"
	"standpoint/views/ui"
)

// correct does what a card of the inspector asks for.
func (w *Window) correct(id dossier.ID, what inspector.Correction) {
	switch what {
	case inspector.Anything:
		w.correctAnything(id)
	case inspector.Party:
		w.otherParty(id)
	case inspector.Issue:
		w.otherIssue(id)
	case inspector.Speaker:
		w.otherSpeaker(id)
	case inspector.Claim:
		w.otherClaim(id)
	case inspector.Split:
		w.splitPassage(id)
	case inspector.Voice:
		w.withPassage(id, func(p dossier.Passage) { w.setVoice(id, nextVoice(p.Voice)) })
	}
}

// correctAnything asks what is to be corrected.
func (w *Window) correctAnything(id dossier.ID) {
	if w.refuse() {
		return
	}
	all := []inspector.Correction{inspector.Party, inspector.Issue, inspector.Voice, inspector.Speaker, inspector.Claim, inspector.Split}
	w.dialogs.Pick(ui.PickSpec{
		Title: lang.L("What is to be corrected?"),
		Options: []ui.Option{
			{Label: lang.L("Another party"), Hint: "P"},
			{Label: lang.L("Another issue"), Hint: "I"},
			{Label: lang.L("The next voice"), Hint: "V"},
			{Label: lang.L("The speaker"), Hint: "W"},
			{Label: lang.L("Who claims it"), Hint: "C"},
			{Label: lang.L("Split it in two"), Hint: "S"},
		},
		Take: func(at int) { w.correct(id, all[at]) },
	})
}

func nextVoice(v dossier.Voice) dossier.Voice {
	return map[dossier.Voice]dossier.Voice{dossier.Quote: dossier.Paraphrase, dossier.Paraphrase: dossier.Report, dossier.Report: dossier.Quote}[v]
}

// edit changes a passage, and what is one question with it, as one action.
func (w *Window) edit(id dossier.ID, done string, edit dossier.PassageEdit) {
	d := w.desk
	w.decideOn(id, done, func(ctx context.Context, ids []dossier.ID) error { return d.EditPassages(ctx, edit, ids...) })
}

// asked looks a passage up to ask what is to be changed of it.
func (w *Window) asked(id dossier.ID, ask func(dossier.Passage)) {
	if w.refuse() {
		return
	}
	w.withPassage(id, func(p dossier.Passage) {
		if w.dialogs.Top() == nil {
			ask(p)
		}
	})
}

// otherParty asks whose stand it is. The answer accepts the passage: who says
// whose it is has looked at it.
func (w *Window) otherParty(id dossier.ID) {
	w.asked(id, func(p dossier.Passage) {
		w.pickParty(lang.L("Whose stand is it?"), p.Party, func(party dossier.Party) {
			if party.ID != p.Party {
				w.edit(id, lang.L("Moved to {{.Where}} and accepted. Ctrl+Z undoes it.", map[string]any{"Where": party.Name}), dossier.PassageEdit{Party: &party.ID, Accept: true})
			}
		})
	})
}

// otherIssue asks what it is about; the answer accepts it as well.
func (w *Window) otherIssue(id dossier.ID) {
	w.asked(id, func(p dossier.Passage) {
		w.pickIssue(lang.L("What is it about?"), p.Issue, func(issue dossier.Issue) {
			if issue.ID != p.Issue {
				w.edit(id, lang.L("Moved to {{.Where}} and accepted. Ctrl+Z undoes it.", map[string]any{"Where": issue.Name}), dossier.PassageEdit{Issue: &issue.ID, Accept: true})
			}
		})
	})
}

func (w *Window) pickParty(title string, now dossier.ID, take func(dossier.Party)) {
	parties := w.desk.state.codebook.Parties
	options := make([]ui.Option, len(parties))
	chosen := -1
	for i, party := range parties {
		options[i].Label = party.Name
		if party.ID == now {
			chosen, options[i].Hint = i, lang.L("now")
		}
	}
	w.dialogs.Pick(ui.PickSpec{Title: title, Options: options, Chosen: chosen, Take: func(at int) { take(parties[at]) }})
}

func (w *Window) pickIssue(title string, now dossier.ID, take func(dossier.Issue)) {
	issues := w.desk.state.codebook.Issues
	options := make([]ui.Option, len(issues))
	chosen := -1
	for i, issue := range issues {
		options[i].Label = issue.Name
		if issue.ID == now {
			chosen, options[i].Hint = i, lang.L("now")
		}
	}
	w.dialogs.Pick(ui.PickSpec{Title: title, Options: options, Chosen: chosen, Take: func(at int) { take(issues[at]) }})
}

// otherClaim asks whether another party says it of them.
func (w *Window) otherClaim(id dossier.ID) {
	w.asked(id, func(p dossier.Passage) {
		options := []ui.Option{{Label: lang.L("Their own word, or the writer's report")}}
		claimers := []dossier.ID{0}
		chosen := 0
		for _, party := range w.desk.state.codebook.Parties {
			if party.ID == p.Party {
				continue
			}
			if party.ID == p.ClaimedBy {
				chosen = len(options)
			}
			options, claimers = append(options, ui.Option{Label: party.Name}), append(claimers, party.ID)
		}
		w.dialogs.Pick(ui.PickSpec{Title: lang.L("Who claims it?"), Options: options, Chosen: chosen, Take: func(at int) {
			w.edit(id, lang.L("Claim corrected. Ctrl+Z undoes it."), dossier.PassageEdit{ClaimedBy: &claimers[at]})
		}})
	})
}

func (w *Window) setVoice(id dossier.ID, to dossier.Voice) {
	w.edit(id, lang.L("Voice set. Ctrl+Z undoes it."), dossier.PassageEdit{Voice: &to})
}

// otherSpeaker asks who says it, as written in the article.
func (w *Window) otherSpeaker(id dossier.ID) {
	w.asked(id, func(p dossier.Passage) {
		entry := ui.NewEntry(p.Speaker, lang.L("as written in the article"))
		var g *ui.Dialog
		save := func() {
			g.Close()
			if speaker := strings.TrimSpace(entry.Text); speaker != p.Speaker {
				w.edit(id, lang.L("Speaker corrected. Ctrl+Z undoes it."), dossier.PassageEdit{Speaker: &speaker})
			}
		}
		entry.OnSubmitted = func(string) { save() }
		entry.OnKey = func(ev *fyne.KeyEvent) { g.Key(ev) }
		quote := ui.NewProse(w.kit.Cell, ui.ColorMuted, ui.Quoted(p)).Limit(5)
		g = w.dialogs.Show(ui.Spec{
			Title: lang.L("Who says it?"), Body: container.New(ui.Column{Gap: 10}, quote, entry), Focus: entry,
			Buttons: []*ui.Button{w.kit.Button(lang.L("Save"), save).With(ui.First), w.kit.Button(lang.L("Cancel"), func() { g.Close() })},
		})
		entry.TypedShortcut(&fyne.ShortcutSelectAll{}) // what is typed replaces it
	})
}
