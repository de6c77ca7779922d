package dossier_test

import (
	"errors"
	"strings"
	"testing"

	"standpoint/app/dossier"
)

// undoes checks that an action is one step of a label, and undo takes all of it
// back.
func undoes(t *testing.T, d *dossier.Dossier, label string, action func() error) {
	t.Helper()
	before := digest(t, d)
	must(t, action())
	after := digest(t, d)
	if after == before {
		t.Fatal("nothing was changed")
	}
	step, err := d.Undo(t.Context())
	must(t, err)
	if step.Label != label {
		t.Errorf("the step is %q, want %q", step.Label, label)
	}
	if got := digest(t, d); got != before {
		t.Errorf("after undo\n%s\nwant\n%s", got, before)
	}
	_, err = d.Redo(t.Context())
	must(t, err)
	if got := digest(t, d); got != after {
		t.Errorf("after redo\n%s\nwant\n%s", got, after)
	}
	faults, err := d.Check(t.Context(), nil)
	must(t, err)
	if len(faults) > 0 {
		t.Errorf("check found %q", faults)
	}
}

// cellOf is how labels name a cell of the small codebook.
func cellOf(t *testing.T, d *dossier.Dossier, p dossier.Passage) string {
	t.Helper()
	book, err := d.Codebook(t.Context())
	must(t, err)
	return book.Parties[p.Party-1].Name + " · " + book.Issues[p.Issue-1].Name
}

func TestOwnPassageIsAddedAndDeleted(t *testing.T) {
	d := create(t)
	add(t, d, article(1))
	own := dossier.Passage{Source: 1, Start: 3, End: 9, Party: 2, Issue: 1, Stance: 1, Voice: dossier.Paraphrase}
	var id dossier.ID
	undoes(t, d, "Add passage: "+cellOf(t, d, own), func() (err error) {
		id, err = d.AddPassage(t.Context(), own)
		return err
	})
	got, err := d.Passage(t.Context(), id)
	must(t, err)
	if got.Origin != dossier.ByAnalyst || got.Status != dossier.Accepted || got.Voice != dossier.Paraphrase {
		t.Errorf("added %+v", got)
	}
	undoes(t, d, "Delete passage: "+cellOf(t, d, own), func() error { return d.DeletePassage(t.Context(), id) })
	if _, err := d.Passage(t.Context(), id); !errors.Is(err, dossier.ErrNotFound) {
		t.Errorf("the deleted passage is still there: %v", err)
	}
	if err := d.DeletePassage(t.Context(), passages(t, d)[0].ID); !errors.Is(err, dossier.ErrBadPassage) {
		t.Errorf("a machine's passage was deleted: %v", err)
	}
}

// TestMovedEndsKeepWhatWasSuggested: the machine's words, its confidence and
// its reasons stay, and another reading does not bring the old ends back.
func TestMovedEndsKeepWhatWasSuggested(t *testing.T) {
	d := create(t)
	add(t, d, article(1))
	was := passages(t, d)[0]
	end := was.Start + strings.Index(was.Quote, " on the bridge")
	undoes(t, d, "Move ends of passage: "+cellOf(t, d, was), func() error { return d.MoveSpan(t.Context(), was.ID, was.Start, end) })
	now, err := d.Passage(t.Context(), was.ID)
	must(t, err)
	if now.End != end || now.Quote != was.Quote[:end-was.Start] || now.Status != dossier.Suggested {
		t.Errorf("moved to %+v", now)
	}
	if now.AsSuggested() != was.AsSuggested() || now.Confidence != was.Confidence || strings.Join(now.Why(), "\n") != strings.Join(was.Why(), "\n") {
		t.Errorf("of what was suggested %+v is left", now)
	}
	book, err := d.Codebook(t.Context())
	must(t, err)
	if r := dossier.Renew(book, []dossier.Passage{now}, []dossier.Passage{was}); r.Settled != 1 || len(r.Changed) > 0 || len(r.New) > 0 {
		t.Errorf("another reading takes the moved passage for its own: %+v", r)
	}
}

func TestEndsOutsideTheTextAreRefused(t *testing.T) {
	d := create(t)
	add(t, d, article(1))
	before, p := digest(t, d), passages(t, d)[1]
	for name, at := range map[string][2]int{
		"behind the text":    {p.Start, 10_000},
		"nothing":            {p.Start, p.Start},
		"inside a character": {p.Start + 1, p.End},
	} {
		if err := d.MoveSpan(t.Context(), p.ID, at[0], at[1]); !errors.Is(err, dossier.ErrBadPassage) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if digest(t, d) != before {
		t.Error("a refused action changed the dossier")
	}
}
