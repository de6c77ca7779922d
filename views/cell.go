package views

import (
	"context"
	"encoding/json"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/inspector"
	"standpoint/views/matrix"
	"standpoint/views/ui"
)

// selectCell shows a cell in the inspector.
func (w *Window) selectCell(party, issue dossier.ID) {
	w.desk.party, w.desk.issue = party, issue
	w.showCell()
}

// goToCell shows a cell in the matrix.
func (w *Window) goToCell(party, issue dossier.ID) {
	w.goTo(matrixView)
	w.grid.Select(party, issue)
	w.selectCell(party, issue)
}

// openCell gives the keys to the cell's passages.
func (w *Window) openCell(party, issue dossier.ID) {
	w.selectCell(party, issue)
	w.inspector.Focus()
}

// showCell loads the chosen cell into the inspector.
func (w *Window) showCell() {
	d := w.desk
	m := d.state.matrix
	if m == nil {
		return
	}
	cell := m.Cell(d.party, d.issue)
	if cell == nil {
		w.inspector.Clear()
		return
	}
	w.inspector.Expect(d.party, d.issue)
	k, s := d.Desk, d.state
	c := *cell
	ui.Load(w.work, &d.cells, func(ctx context.Context) (inspector.Model, error) {
		return loadCell(ctx, k, s, c, &d.around)
	}, func(model inspector.Model, err error) {
		if err != nil {
			w.fail(lang.L("The cell cannot be shown"), err)
			return
		}
		w.inspector.Set(model)
		if d.passage != 0 {
			w.inspector.SetCurrent(d.state.matrix.SpokenFor(d.passage))
			d.passage = 0
		}
		early := d.early
		d.early = nil
		for _, key := range early {
			if key.party == d.party && key.issue == d.issue {
				w.decide(key.event)
			}
		}
	})
}

// earlyKey is a decision on a cell that was chosen and is not shown yet.
type earlyKey struct {
	party, issue dossier.ID
	event        *fyne.KeyEvent
}

// loadCell finds the words around each passage of a cell, and the rejected
// passages, which the matrix leaves out.
func loadCell(ctx context.Context, k *app.Desk, s state, c compare.Cell, around *surroundings) (inspector.Model, error) {
	m := inspector.Model{Cell: c, ReadOnly: k.ReadOnly(), Nothing: s.nothing(), Claimant: s.partyName}
	m.Party, m.Issue, m.Own = s.party(c.Party), s.issue(c.Issue), s.own(c.Party, c.Issue)
	if c.TwoVoices.Any() {
		m.Voices = matrix.TwoVoices + "  " + matrix.VoicesWords(c.TwoVoices)
	}
	all, err := k.Passages(ctx, dossier.Filter{Party: c.Party, Issue: c.Issue, WithRejected: true})
	if err != nil {
		return m, err
	}
	whole := make(map[dossier.ID]dossier.Passage, len(all))
	for _, p := range all {
		whole[p.ID] = p
	}
	texts := contexts{desk: k, around: around, texts: map[dossier.ID]string{}}
	basis := map[dossier.ID]bool{}
	for _, id := range c.Basis {
		basis[id] = true
	}
	for n, e := range c.Evidence {
		p, there := whole[e.Passage.ID]
		if !there { // moved away since; the cell will be shown anew
			p = *e.Passage
		}
		card, err := texts.card(ctx, p, *e.Source, n < mostSurrounded)
		if err != nil {
			return m, err
		}
		card.Basis, card.Corrected = basis[p.ID], s.corrected(p)
		card.Also = inspector.AlsoIn(e)
		m.Cards = append(m.Cards, card)
	}
	return m, texts.addRejected(ctx, &m, s, all)
}

// mostSurrounded cards of a cell have the words around their passages: to read
// thousands of articles for what few will look at takes too long.
const mostSurrounded = 400

// addRejected adds the rejected ones of a cell's passages.
func (c contexts) addRejected(ctx context.Context, m *inspector.Model, s state, all []dossier.Passage) error {
	for _, p := range all {
		if p.Status != dossier.Rejected {
			continue
		}
		card, err := c.card(ctx, p, s.source(p.Source), len(m.Rejected) < mostSurrounded)
		if err != nil {
			return err
		}
		card.Corrected = s.corrected(p)
		m.Rejected = append(m.Rejected, card)
	}
	return nil
}

// corrected says what the machine suggested of a passage that a person changed.
func (s state) corrected(p dossier.Passage) string {
	read, ok := p.AsRead(s.codebook)
	if !ok || p.Origin != dossier.Machine {
		return ""
	}
	return ui.Corrected(read, p, s.partyName, func(id dossier.ID) string { return s.issue(id).Name })
}

func (s state) nothing() string {
	if len(s.sources) == 0 {
		return lang.L("There are no articles yet: import some, or drop them on the window.")
	}
	return matrix.Nothing(s.matrix, s.options) + "."
}

func (s state) party(id dossier.ID) dossier.Party {
	for _, p := range s.codebook.Parties {
		if p.ID == id {
			return p
		}
	}
	return dossier.Party{}
}

func (s state) partyName(id dossier.ID) string { return s.party(id).Name }

func (s state) issue(id dossier.ID) dossier.Issue {
	for _, i := range s.codebook.Issues {
		if i.ID == id {
			return i
		}
	}
	return dossier.Issue{}
}

func (s state) source(id dossier.ID) dossier.Source {
	for i := range s.sources {
		if s.sources[i].ID == id {
			return s.sources[i]
		}
	}
	return dossier.Source{}
}

// contexts reads each source's text once.
type contexts struct {
	desk   *app.Desk
	around *surroundings
	texts  map[dossier.ID]string
}

// around is how many bytes of context a card shows on either side, at most.
const around = 130

// card makes a card of a passage, with the words around it where they are known
// already or wanted.
func (c contexts) card(ctx context.Context, p dossier.Passage, s dossier.Source, wanted bool) (inspector.Card, error) {
	card := inspector.Card{Passage: p, Source: s, Machine: suggestedStance(p)}
	words, known := c.around.of(p)
	if !known && !wanted {
		return card, nil
	}
	if !known {
		text, err := c.text(ctx, p.Source)
		if err != nil {
			return card, err
		}
		if p.Start < 0 || p.End > len(text) || p.Start > p.End {
			return card, nil
		}
		words = wordsAround{before(text[:p.Start]), after(text[p.End:])}
		c.around.keep(p, words)
	}
	card.Before, card.After = words.before, words.after
	return card, nil
}

// text is that of a source.
func (c contexts) text(ctx context.Context, id dossier.ID) (string, error) {
	if text, ok := c.texts[id]; ok {
		return text, nil
	}
	source, err := c.desk.Source(ctx, id)
	if err == nil {
		c.texts[id] = source.Text
	}
	return source.Text, err
}

// suggestedStance is the stance that the machine gave, the present one where it
// is not known.
func suggestedStance(p dossier.Passage) int {
	var was struct {
		Stance *int `json:"stance"`
	}
	if err := json.Unmarshal([]byte(p.AsSuggested()), &was); err != nil || was.Stance == nil {
		return p.Stance
	}
	return *was.Stance
}

// before is the end of a text: the sentence so far, cut at a word if long.
func before(text string) string {
	if i := strings.LastIndexByte(text, '\n'); i >= 0 {
		text = text[i+1:]
	}
	return tail(text, around)
}

// tail is the end of a text, cut at a word if it is longer than most.
func tail(text string, most int) string {
	if len(text) <= most {
		return text
	}
	start := len(text) - most
	for start < len(text) && !utf8.RuneStart(text[start]) {
		start++
	}
	text = text[start:]
	if i := strings.IndexByte(text, ' '); i >= 0 {
		text = text[i:]
	}
	return "…" + text
}

// after is the beginning of a text: the rest of the sentence, cut at a word
// if long.
func after(text string) string {
	if i := strings.IndexByte(text, '\n'); i >= 0 {
		text = text[:i]
	}
	return front(text, around)
}

// front is the beginning of a text, cut at a word if it is longer than most.
func front(text string, most int) string {
	if len(text) <= most {
		return text
	}
	end := most
	for end > 0 && !utf8.RuneStart(text[end]) {
		end--
	}
	text = text[:end]
	if i := strings.LastIndexByte(text, ' '); i >= 0 {
		text = text[:i+1]
	}
	return text + "…"
}
