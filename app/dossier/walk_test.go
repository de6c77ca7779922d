package dossier_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"standpoint/app/codebook"
	"standpoint/app/dossier"
)

// walker takes random actions of every kind.
type walker struct {
	*dossier.Dossier
	t      *testing.T
	random *rand.Rand
	next   int // number of the next new article
}

func TestEveryActionCanBeUndoneAndRedone(t *testing.T) {
	w := &walker{Dossier: create(t), t: t, random: rand.New(rand.NewPCG(7, 7))}
	states := []string{digest(t, w.Dossier)}
	for len(states) <= walkSteps {
		if len(states)%(walkSteps/5) == 0 {
			w.Dossier = reopen(t, w.Dossier)
		}
		before := w.steps()
		must(t, w.act())
		switch w.steps() - before {
		case 0:
			if got := digest(t, w.Dossier); got != states[len(states)-1] {
				t.Fatal("an action without a step changed the dossier")
			}
		case 1:
			states = append(states, digest(t, w.Dossier))
		default:
			t.Fatal("an action left more than one step")
		}
	}
	for n := len(states) - 2; n >= 0; n-- {
		if n%(walkSteps/5) == 0 {
			w.Dossier = reopen(t, w.Dossier)
		}
		step, err := w.Undo(t.Context())
		must(t, err)
		if digest(t, w.Dossier) != states[n] {
			t.Fatalf("undoing step %d (%s) does not give the state before it", n+1, step.Label)
		}
	}
	for n := 1; n < len(states); n++ {
		if n%(walkSteps/5) == 0 {
			w.Dossier = reopen(t, w.Dossier)
		}
		step, err := w.Redo(t.Context())
		must(t, err)
		if digest(t, w.Dossier) != states[n] {
			t.Fatalf("redoing step %d (%s) does not give the state after it", n, step.Label)
		}
	}
	faults, err := w.Check(t.Context(), nil)
	must(t, err)
	if len(faults) > 0 {
		t.Errorf("check: %q", faults)
	}
}

func (w *walker) steps() int {
	all, err := w.History(w.t.Context())
	must(w.t, err)
	return len(all)
}

func (w *walker) act() error {
	ctx := w.t.Context()
	all := passages(w.t, w.Dossier)
	some := w.some(all)
	switch kind := w.random.IntN(13); {
	case kind == 0 && w.random.IntN(2) == 0:
		return w.revise()
	case kind == 0:
		return w.SetCodebook(ctx, w.book())
	case kind == 1 || len(all) == 0:
		return w.add()
	case kind == 2:
		return w.removeSource()
	case kind == 3:
		return w.Accept(ctx, some...)
	case kind == 4:
		return w.Reject(ctx, some...)
	case kind == 5:
		return w.Reopen(ctx, some...)
	case kind == 6:
		return w.SetStance(ctx, some[0], w.random.IntN(5)-2)
	case kind == 7:
		return w.editPassage(some[0])
	case kind == 8:
		return w.addPassage(all[w.random.IntN(len(all))].Source)
	case kind == 9:
		return w.editSource(all[w.random.IntN(len(all))].Source)
	case kind == 10:
		return w.setSalience()
	default:
		return w.setPosition()
	}
}

func (w *walker) some(all []dossier.Passage) []dossier.ID {
	var ids []dossier.ID
	for range min(len(all), 1+w.random.IntN(4)) {
		ids = append(ids, all[w.random.IntN(len(all))].ID)
	}
	return ids
}

// book is the small codebook with something gone, changed or new.
func (w *walker) book() codebook.Codebook {
	b := book()
	b.Title = fmt.Sprintf("Talks ü %d", w.random.IntN(3))
	if w.random.IntN(3) == 0 {
		b.Parties = b.Parties[1:]
	}
	if w.random.IntN(3) == 0 {
		b.Issues[0], b.Issues[1] = b.Issues[1], b.Issues[0]
	}
	if w.random.IntN(3) == 0 {
		b.Parties = append(b.Parties, codebook.Party{Name: fmt.Sprintf("Isle %d", w.random.IntN(3)), Aliases: []string{"the \"Isle\"", "ø"}})
	}
	b.Issues[0].Keywords = append(b.Issues[0].Keywords, fmt.Sprint("word", w.random.IntN(4)))
	return b
}

// revise merges, renames and turns what there is.
func (w *walker) revise() error {
	r := revised(w.t, w.Dossier)
	if n := len(r.Parties); n > 2 {
		r.Parties[0].TakesIn = []dossier.ID{r.Parties[n-1].ID}
		r.Parties = r.Parties[:n-1]
	}
	r.Parties[0].Name = fmt.Sprintf("Port %d", w.random.IntN(9))
	at := w.random.IntN(len(r.Issues))
	r.Issues[at].Turned = true
	r.Issues[at].PoleA, r.Issues[at].PoleB = r.Issues[at].PoleB, r.Issues[at].PoleA
	_, err := w.Revise(w.t.Context(), "Revise", r, nil)
	return err
}

// cell is a random party and issue.
func (w *walker) cell() (party, issue dossier.ID) {
	b, err := w.Codebook(w.t.Context())
	must(w.t, err)
	return b.Parties[w.random.IntN(len(b.Parties))].ID, b.Issues[w.random.IntN(len(b.Issues))].ID
}

// add brings an article that may be new, known or removed before.
func (w *walker) add() error {
	n := w.random.IntN(w.next + 2)
	w.next = max(w.next, n)
	in := article(n)
	for i := range in.Passages {
		in.Passages[i].Party, in.Passages[i].Issue = w.cell()
	}
	_, err := w.AddSources(w.t.Context(), "Import article", []dossier.Incoming{in, in}, nil)
	return err
}

func (w *walker) removeSource() error {
	all, err := w.Sources(w.t.Context())
	if err != nil {
		return err
	}
	return w.RemoveSources(w.t.Context(), all[w.random.IntN(len(all))].ID)
}

func (w *walker) editPassage(id dossier.ID) error {
	party, issue := w.cell()
	claimer, _ := w.cell()
	voice, note := dossier.Paraphrase, fmt.Sprint("\"note\" ", w.random.IntN(9), " …\n")
	return w.EditPassage(w.t.Context(), id, dossier.PassageEdit{Party: &party, Issue: &issue, ClaimedBy: &claimer, Voice: &voice, Note: &note})
}

func (w *walker) addPassage(source dossier.ID) error {
	party, issue := w.cell()
	_, err := w.AddPassage(w.t.Context(), dossier.Passage{Source: source, Start: 3, End: 12, Party: party, Issue: issue, Stance: -1, Voice: dossier.Quote})
	return err
}

func (w *walker) editSource(id dossier.ID) error {
	title, date := fmt.Sprint("Title ", w.random.IntN(5)), dossier.Date(fmt.Sprintf("2025-0%d", 1+w.random.IntN(9)))
	return w.EditSource(w.t.Context(), id, dossier.SourceEdit{Title: &title, Published: &date})
}

func (w *walker) setPosition() error {
	p := dossier.Position{Note: "n"}
	p.Party, p.Issue = w.cell()
	if stance := w.random.IntN(6) - 2; stance <= 2 {
		p.Stance = &stance
	} else {
		p.Note = ""
	}
	return w.SetPosition(w.t.Context(), p)
}

func (w *walker) setSalience() error {
	party, issue := w.cell()
	if w.random.IntN(4) == 0 {
		return w.ClearSalience(w.t.Context(), party, issue)
	}
	return w.SetSalience(w.t.Context(), dossier.Salience{Party: party, Issue: issue, Value: w.random.IntN(101)})
}
