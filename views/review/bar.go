package review

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// bar is the row of what can be done with the suggestion shown.
type bar struct {
	pane                         *Review
	box                          *fyne.Container
	accept, goOn, reject, reopen *ui.Button
	party, issue, split          *ui.Button
	voice, speaker, claim        *ui.Button
	article, skip, back          *ui.Button
	all                          []*ui.Button
}

func newBar(p *Review) *bar {
	b := &bar{pane: p}
	b.accept = p.button(lang.L("Accept"), "accept", p.accept).Key("A").With(ui.Good).Explain(lang.L("It shows the position (A, Enter)"))
	b.goOn = p.button(lang.L("Go on"), "go on", p.accept).Key("A").Explain(lang.L("It is accepted: go on to the next (A, Enter)"))
	b.reject = p.button(lang.L("Reject"), "reject", p.reject).Key("R").Explain(lang.L("It does not show the position (R, Delete)"))
	b.reopen = p.button(lang.L("Reopen"), "reopen", p.reopen).Key("U").Explain(lang.L("Make it a suggestion again"))
	b.party = p.button(lang.L("Party"), "party", func() { p.ask(p.do.Party) }).Key("P").Explain(lang.L("It is another party's: choose it. That accepts it (P, F2)"))
	b.issue = p.button(lang.L("Issue"), "issue", func() { p.ask(p.do.Issue) }).Key("I").Explain(lang.L("It is about another issue: choose it. That accepts it (I, F3)"))
	b.split = p.button(lang.L("Split"), "split", func() { p.ask(p.do.Split) }).Key("S").Explain(lang.L("It holds two stands: make two passages of it (S, F4)"))
	b.voice = p.button(lang.L("Voice"), "voice", p.voice).Key("V").Explain(lang.L("Quote, paraphrase or report: the next of the three (V, F5)"))
	b.speaker = p.button(lang.L("Who"), "speaker", func() { p.ask(p.do.Speaker) }).Key("W").Explain(lang.L("Correct who says it (W, F6)"))
	b.claim = p.button(lang.L("Claim"), "claim", func() { p.ask(p.do.Claim) }).Key("C").Explain(lang.L("Say whether another party claims it (C, F7)"))
	b.article = p.button(lang.L("Article"), "article", p.article).Key("O").Explain(lang.L("Open the passage in its article (O, F8)"))
	b.skip = p.button(lang.L("Skip"), "skip", p.skip).Key("N").Explain(lang.L("Leave it for later (N, space, right)"))
	b.back = p.button(lang.L("Back"), "back", p.goBack).Key("B").Explain(lang.L("The one before, also after a decision (B, left)"))
	b.all = []*ui.Button{b.accept, b.goOn, b.reject, b.reopen, b.party, b.issue, b.split, b.voice, b.speaker, b.claim, b.article, b.skip, b.back}
	flow := ui.NewFlow(4)
	for _, button := range b.all {
		flow.Add(button)
	}
	b.box = container.New(ui.Column{Pad: 9}, flow)
	return b
}

// show says what can be done now.
func (b *bar) show() {
	p := b.pane
	now, ok := p.queue.now()
	for _, button := range b.all {
		button.Hidden = !ok || p.readOnly && button != b.article && button != b.skip && button != b.back
	}
	b.back.Hidden = len(p.queue.trail) == 0
	if ok && !p.readOnly {
		b.accept.Hidden = now.Status == dossier.Accepted
		b.goOn.Hidden = now.Status != dossier.Accepted
		b.reopen.Hidden = now.Status == dossier.Suggested
		b.reject.Hidden = now.Status == dossier.Rejected
	}
	for _, button := range b.all {
		button.Refresh()
	}
	b.box.Refresh()
}
