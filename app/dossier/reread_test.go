package dossier_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"standpoint/app/codebook"
	"standpoint/app/dossier"
)

// found is what another reading finds on an article of this package: the
// first two sentences, as the first reading had them.
func found(t testing.TB, d *dossier.Dossier, source dossier.ID) []dossier.Found {
	t.Helper()
	b := book()
	s, err := d.Source(t.Context(), source)
	must(t, err)
	var n int
	_, err = fmt.Sscanf(s.FileName, "a%d.txt", &n)
	must(t, err)
	var all []dossier.Found
	for i, p := range article(n).Passages {
		p.Record = &dossier.Record{Why: p.Why(), Engine: "test 2"}
		all = append(all, dossier.Found{Passage: p, PartyName: b.Parties[i].Name, IssueName: b.Issues[0].Name})
	}
	return all
}

func readAgain(t testing.TB, d *dossier.Dossier, cb *codebook.Codebook, all ...dossier.Found) dossier.Renewed {
	t.Helper()
	done, err := d.ReplaceSuggestions(t.Context(), "Read again", cb, map[dossier.ID][]dossier.Found{1: all})
	must(t, err)
	return done
}

func TestReadingAgainKeepsTheSameSuggestions(t *testing.T) {
	d := create(t)
	add(t, d, article(1))
	before, steps := digest(t, d), labels(t, d)
	if done := readAgain(t, d, nil, found(t, d, 1)...); done != (dossier.Renewed{Same: 2}) {
		t.Errorf("reading the same again did %+v", done)
	}
	if digest(t, d) != before || labels(t, d) != steps {
		t.Errorf("reading the same again changed the dossier: %s", labels(t, d))
	}
}

func TestReadingAgainIsOneStepThatUndoTakesBack(t *testing.T) {
	d := create(t)
	add(t, d, article(1))
	before := digest(t, d)
	changed := book()
	changed.Issues = append(changed.Issues, codebook.Issue{Name: "Lamps", Question: "Are there lamps?", PoleA: "No lamps", PoleB: "Lamps"})
	now := found(t, d, 1)
	now[0].Stance, now[0].Confidence, now[0].ClaimedByName = -2, 88, "Southland"
	now[1].IssueName = "Lamps"
	if done := readAgain(t, d, &changed, now...); done != (dossier.Renewed{Changed: 1, Gone: 1, New: 1}) {
		t.Errorf("did %+v", done)
	}
	all := passages(t, d)
	if len(all) != 2 || all[0].ID != 1 || all[0].Stance != -2 || all[0].Confidence != 88 || all[0].ClaimedBy != 2 || all[0].Engine() != "test 2" {
		t.Errorf("the changed suggestion is not the same one with another stance: %+v", all)
	}
	if all[1].ID == 2 || all[1].Status != dossier.Suggested || all[1].Origin != dossier.Machine {
		t.Errorf("the new suggestion has the number of the one that went: %+v", all[1])
	}
	after := digest(t, d)
	step, err := d.Undo(t.Context())
	must(t, err)
	if step.Label != "Read again" || digest(t, d) != before {
		t.Errorf("undoing %q does not give the dossier as it was, codebook and all", step.Label)
	}
	d = reopen(t, d)
	_, err = d.Redo(t.Context())
	must(t, err)
	if digest(t, d) != after {
		t.Error("redo does not give the dossier as it was read again")
	}
	faults, err := d.Check(t.Context(), nil)
	must(t, err)
	if len(faults) > 0 {
		t.Errorf("check: %q", faults)
	}
}

func TestReadingAgainTouchesNothingThatAPersonDecided(t *testing.T) {
	party, issue, note := dossier.ID(2), dossier.ID(2), "look again"
	cases := map[string]func(d *dossier.Dossier) error{
		"accepted": func(d *dossier.Dossier) error { return d.Accept(t.Context(), 1) },
		"rejected": func(d *dossier.Dossier) error { return d.Reject(t.Context(), 1) },
		"stance":   func(d *dossier.Dossier) error { return d.SetStance(t.Context(), 1, -2) },
		"party": func(d *dossier.Dossier) error {
			return d.EditPassage(t.Context(), 1, dossier.PassageEdit{Party: &party})
		},
		"issue": func(d *dossier.Dossier) error {
			return d.EditPassage(t.Context(), 1, dossier.PassageEdit{Issue: &issue})
		},
		"note": func(d *dossier.Dossier) error { return d.EditPassage(t.Context(), 1, dossier.PassageEdit{Note: &note}) },
	}
	for name, decide := range cases {
		d := create(t)
		add(t, d, article(1))
		must(t, decide(d))
		before := digest(t, d)
		now := found(t, d, 1)
		now[0].Stance, now[0].End = -1, now[0].End-4 // the same words, but for the last
		if done := readAgain(t, d, nil, now...); done != (dossier.Renewed{Same: 1, Settled: 1}) {
			t.Errorf("%s: found again, did %+v", name, done)
		}
		if digest(t, d) != before {
			t.Errorf("%s: found again, the dossier changed", name)
		}
		if done := readAgain(t, d, nil, now[1]); done != (dossier.Renewed{Same: 1}) {
			t.Errorf("%s: not found again, did %+v", name, done)
		}
		if digest(t, d) != before {
			t.Errorf("%s: not found again, the dossier changed", name)
		}
	}
}

func TestReadingAgainLeavesAnAnalystsPassage(t *testing.T) {
	d := create(t)
	add(t, d, article(1))
	_, err := d.AddPassage(t.Context(), dossier.Passage{Source: 1, Start: 5, End: 20, Party: 1, Issue: 2, Stance: 1})
	must(t, err)
	now := found(t, d, 1)
	now[0].IssueName = "Ferry"
	if done := readAgain(t, d, nil, now...); done != (dossier.Renewed{Same: 1, Gone: 1, Settled: 1}) {
		t.Errorf("did %+v", done)
	}
	if all := passages(t, d); len(all) != 2 || all[0].Origin != dossier.ByAnalyst || all[0].Status != dossier.Accepted {
		t.Errorf("left with %+v", all)
	}
}

func TestReadingWithNamesThatAreGoneChangesNothing(t *testing.T) {
	d := create(t)
	add(t, d, article(1))
	before := digest(t, d)
	changed := book()
	changed.Title = "Other talks"
	for name, rename := range map[string]func(*dossier.Found){
		"party":   func(f *dossier.Found) { f.PartyName = "Eastland" },
		"issue":   func(f *dossier.Found) { f.IssueName = "Lamps" },
		"claimer": func(f *dossier.Found) { f.ClaimedByName = "Eastland" },
	} {
		now := found(t, d, 1)
		rename(&now[1])
		_, err := d.ReplaceSuggestions(t.Context(), "Read again", &changed, map[dossier.ID][]dossier.Found{1: now})
		if !errors.Is(err, dossier.ErrNotFound) || digest(t, d) != before {
			t.Errorf("%s: error %v; the dossier is as before: %v", name, err, digest(t, d) == before)
		}
	}
}

func TestReadingAgainSkipsRemovedSources(t *testing.T) {
	d := create(t)
	add(t, d, article(1), article(2))
	now := found(t, d, 1)
	must(t, d.RemoveSources(t.Context(), 1))
	before := digest(t, d)
	if done := readAgain(t, d, nil, now[:1]...); done != (dossier.Renewed{}) || digest(t, d) != before {
		t.Errorf("did %+v", done)
	}
}

// TestReadingAgainAmongOtherActions takes reading again into a random walk and
// goes all the way back and forth.
func TestReadingAgainAmongOtherActions(t *testing.T) {
	w := &walker{Dossier: create(t), t: t, random: rand.New(rand.NewPCG(3, 9))}
	states := []string{digest(t, w.Dossier)}
	for len(states) < 40 {
		before := w.steps()
		if w.random.IntN(3) == 0 {
			must(t, w.readAgain())
		} else {
			must(t, w.act())
		}
		if w.steps() > before {
			states = append(states, digest(t, w.Dossier))
		}
	}
	for n := len(states) - 2; n >= 0; n-- {
		step, err := w.Undo(t.Context())
		must(t, err)
		if digest(t, w.Dossier) != states[n] {
			t.Fatalf("undoing step %d (%s) does not give the state before it", n+1, step.Label)
		}
	}
	for n := 1; n < len(states); n++ {
		step, err := w.Redo(t.Context())
		must(t, err)
		if digest(t, w.Dossier) != states[n] {
			t.Fatalf("redoing step %d (%s) does not give the state after it", n, step.Label)
		}
	}
}

func (w *walker) readAgain() error {
	ctx := w.t.Context()
	sources, err := w.Sources(ctx)
	if err != nil {
		return err
	}
	b, err := w.Codebook(ctx)
	if err != nil {
		return err
	}
	all := map[dossier.ID][]dossier.Found{}
	for _, s := range sources {
		all[s.ID] = nil
		for range w.random.IntN(3) {
			f := dossier.Found{PartyName: b.Parties[w.random.IntN(len(b.Parties))].Name, IssueName: b.Issues[w.random.IntN(len(b.Issues))].Name}
			f.Start = w.random.IntN(3) * 5
			f.End, f.Stance, f.Confidence = f.Start+7, w.random.IntN(5)-2, 60+w.random.IntN(3)
			all[s.ID] = append(all[s.ID], f)
		}
	}
	_, err = w.ReplaceSuggestions(ctx, "Read again", nil, all)
	return err
}
