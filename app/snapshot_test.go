package app_test

import (
	"context"
	"math/rand/v2"
	"reflect"
	"testing"

	"standpoint/app"
	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// TestInputIsWhatTheDossierHolds does things in turn, and looks after each
// whether what the window draws from is what stands in the file.
func TestInputIsWhatTheDossierHolds(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	t.Setenv("HOME", t.TempDir())
	k, err := app.OpenSample(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = k.Close() })
	chance := rand.New(rand.NewPCG(1, 2))
	actions := randomActions(t.Context(), k, chance)
	for n := range 300 {
		a := actions[chance.IntN(len(actions))]
		_ = a.do() // nothing to undo, say, is no fault here
		if n%3 == 1 {
			continue // two actions before one look
		}
		got, err := k.Input(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		c, err := k.Contents(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		want := compare.Input{Codebook: c.Codebook, Sources: c.Sources, Passages: c.Passages, Set: c.Positions, Salience: c.Saliences, Stories: map[dossier.ID]dossier.ID{}}
		reasons := got.Reasons
		got.Reasons, got.Sorted = nil, nil // the matrix below shows whether they are right
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("after %d actions, the last %q: %d passages, %d sources, %d positions; the dossier holds %d, %d, %d",
				n+1, a.name, len(got.Passages), len(got.Sources), len(got.Set), len(want.Passages), len(want.Sources), len(want.Set))
		}
		want.Reasons = reasons
		if got, _, err := k.Matrix(t.Context(), app.DefaultOptions()); err != nil || !reflect.DeepEqual(got, compare.NewMatrix(want, app.DefaultOptions())) {
			t.Fatalf("after %d actions, the last %q, the matrix drawn cell by cell is another: %v", n+1, a.name, err)
		}
		line, err := k.Timeline(t.Context(), app.DefaultOptions())
		if err != nil {
			t.Fatal(err)
		}
		for _, day := range append(line.Dates(), "") {
			o := app.DefaultOptions()
			o.AsOf = day
			if !reflect.DeepEqual(line.AsOf(day), compare.NewMatrix(want, o)) {
				t.Fatalf("after %d actions, the last %q, the timeline shows another matrix as of %q", n+1, a.name, day)
			}
		}
	}
}

type randomAction struct {
	name string
	do   func() error
}

func randomActions(ctx context.Context, k *app.Desk, chance *rand.Rand) []randomAction {
	one := func() dossier.Passage {
		all, err := k.Passages(ctx, dossier.Filter{WithRejected: true})
		if err != nil || len(all) == 0 {
			return dossier.Passage{}
		}
		return all[chance.IntN(len(all))]
	}
	return []randomAction{
		{"accept", func() error { return k.Accept(ctx, one().ID) }},
		{"accept three", func() error { return k.Accept(ctx, one().ID, one().ID, one().ID) }},
		{"reject", func() error { return k.Reject(ctx, one().ID) }},
		{"reopen", func() error { return k.Reopen(ctx, one().ID) }},
		{"stance", func() error { return k.SetStance(ctx, one().ID, chance.IntN(5)-2) }},
		{"add a passage", func() error {
			p := one()
			_, err := k.AddPassage(ctx, dossier.Passage{Source: p.Source, Start: p.Start, End: p.End, Party: 1, Issue: dossier.ID(1 + chance.IntN(5)), Stance: 1, Origin: dossier.ByAnalyst})
			return err
		}},
		{"move a passage", func() error {
			issue := dossier.ID(1 + chance.IntN(5))
			return k.EditPassage(ctx, one().ID, dossier.PassageEdit{Issue: &issue})
		}},
		{"set salience", func() error {
			return k.SetSalience(ctx, dossier.Salience{Party: 1, Issue: 2, Value: chance.IntN(101)})
		}},
		{"set a position", func() error {
			return k.SetPosition(ctx, dossier.Position{Party: 1, Issue: 1, Summary: []string{"", "in words"}[chance.IntN(2)]})
		}},
		{"name a source", func() error {
			title := []string{"One", "Two"}[chance.IntN(2)]
			return k.EditSource(ctx, one().Source, dossier.SourceEdit{Title: &title})
		}},
		{"undo", func() error { return undoButTheFirst(ctx, k) }},
		{"undo", func() error { return undoButTheFirst(ctx, k) }},
		{"redo", func() error { _, err := k.Redo(ctx); return err }},
	}
}

// undoButTheFirst leaves the import alone: without articles nothing more could
// be done.
func undoButTheFirst(ctx context.Context, k *app.Desk) error {
	steps, err := k.Undoable(ctx)
	if err != nil || len(steps) < 2 || steps[1].Undone {
		return err
	}
	_, err = k.Undo(ctx)
	return err
}
