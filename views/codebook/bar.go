package codebook

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/revision"
	"standpoint/views/ui"
)

// bar says what was written and not applied yet.
type bar struct {
	pane           *Pane
	box            *fyne.Container
	count, words   *ui.Prose
	apply, discard *ui.Button
}

func newBar(p *Pane) *bar {
	k := p.kit
	b := &bar{pane: p, count: ui.NewProse(k.Bold, ui.ColorInk, ""), words: ui.NewProse(k.Small, ui.ColorMuted, "").Limit(2)}
	b.apply = k.Button(lang.L("Apply"), p.Apply).With(ui.First).Explain(lang.L("Change the codebook and read all articles again, as one step that Undo takes back (Ctrl+Enter)"))
	b.discard = k.Button(lang.L("Discard …"), p.AskDiscard).Explain(lang.L("Give up what was written since the last Apply"))
	b.apply.Name, b.discard.Name = "Apply", "Discard"
	for _, button := range []*ui.Button{b.apply, b.discard} {
		button.OnKey = b.key
	}
	words := ui.NewColumn(3, b.count, b.words)
	b.box = ui.NewCard(ui.NewBackdrop(ui.ColorSoft), 0, 10, container.New(beside{}, words, container.NewHBox(b.apply, b.discard)))
	b.box.Hide()
	return b
}

func (b *bar) key(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyEscape {
		b.pane.focusList()
		return
	}
	b.pane.do.Key(ev)
}

func (b *bar) refresh() {
	p := b.pane
	if !p.draft.Changed() {
		b.box.Hide()
		return
	}
	changes := p.draft.Changes()
	said := make([]string, len(changes))
	for i, c := range changes {
		said[i] = c.What
	}
	b.count.Set(lang.N("{{.N}} changes are not applied yet", len(changes), map[string]any{"N": len(changes)}))
	b.words.Set(strings.Join(said, " · "))
	if p.model.ReadOnly || !revision.Usable(p.faults) {
		b.apply.Disable()
	} else {
		b.apply.Enable()
	}
	b.box.Show()
	b.box.Refresh()
}

// AskDiscard gives up what was not applied, if the person wants that.
func (p *Pane) AskDiscard() {
	if !p.draft.Changed() {
		return
	}
	n := len(p.draft.Changes())
	p.dialogs.Ask(lang.N("Discard {{.N}} changes?", n, map[string]any{"N": n}), p.bar.words.Text(),
		ui.Answer{Label: lang.L("Discard"), Do: func() { p.Discard(); p.focusList() }},
		ui.Answer{Label: lang.L("Go on editing")})
}
