package dossier_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"standpoint/app/dossier"
)

func TestSameTextIsOneSource(t *testing.T) {
	d := create(t)
	again := article(1)
	again.Source.Title, again.Source.FileName = "Elsewhere", "b.txt"
	fates := add(t, d, article(1), article(2), again)
	if fates[0].Duplicate || fates[1].Duplicate || !fates[2].Duplicate || fates[2].ID != fates[0].ID {
		t.Errorf("fates within one import: %+v", fates)
	}
	later := add(t, d, again, article(3))
	if !later[0].Duplicate || later[0].ID != fates[0].ID || later[1].Duplicate {
		t.Errorf("fates of a later import: %+v", later)
	}
	sources, err := d.Sources(t.Context())
	must(t, err)
	if len(sources) != 3 || sources[0].Title != "Article 1" || sources[0].Passages != 2 {
		t.Errorf("sources %+v", sources)
	}
}

func TestRemovedSourceComesBackWithItsDecisions(t *testing.T) {
	d := create(t)
	first := add(t, d, article(1))
	must(t, d.Accept(t.Context(), 1))
	must(t, d.Reject(t.Context(), 2))
	must(t, d.RemoveSources(t.Context(), first[0].ID))
	if n := len(passages(t, d)); n != 0 {
		t.Errorf("%d passages of a removed source are shown", n)
	}
	if _, err := d.Source(t.Context(), first[0].ID); !errors.Is(err, dossier.ErrNotFound) {
		t.Errorf("a removed source is shown: %v", err)
	}
	if err := d.Accept(t.Context(), 2); !errors.Is(err, dossier.ErrNotFound) {
		t.Errorf("a decision on a removed passage: %v", err)
	}
	in := article(1)
	in.Passages = append(in.Passages, dossier.Passage{Start: 0, End: 7, Party: 1, Issue: 2, Confidence: 60})
	fates := add(t, d, in)
	if !fates[0].Restored || fates[0].ID != first[0].ID {
		t.Errorf("fates %+v", fates)
	}
	all := passages(t, d)
	if len(all) != 3 || all[0].Issue != 2 && all[1].Issue != 2 {
		t.Fatalf("passages %+v", all)
	}
	status := map[dossier.ID]dossier.Status{}
	for _, p := range all {
		status[p.ID] = p.Status
	}
	if status[1] != dossier.Accepted || status[2] != dossier.Rejected || status[3] != dossier.Suggested {
		t.Errorf("statuses %v", status)
	}
	_, err := d.Undo(t.Context())
	must(t, err)
	if n := len(passages(t, d)); n != 0 {
		t.Errorf("%d passages after undoing the import", n)
	}
}

func TestUndoneImportCanBeImportedAgain(t *testing.T) {
	d := create(t)
	add(t, d, article(1))
	_, err := d.Undo(t.Context())
	must(t, err)
	fates := add(t, d, article(1))
	if fates[0].Duplicate || fates[0].Restored || len(passages(t, d)) != 2 {
		t.Errorf("fates %+v with %d passages", fates, len(passages(t, d)))
	}
	d = reopen(t, d)
	if n := countRows(t, d, "source"); n != 1 {
		t.Errorf("%d texts in the file, want 1", n)
	}
}

func TestCancelledImportLeavesTheDossierAsItWas(t *testing.T) {
	d := create(t)
	add(t, d, article(1))
	_, err := d.Undo(t.Context())
	must(t, err)
	want := digest(t, d)
	ctx, cancel := context.WithCancel(t.Context())
	calls := 0
	_, err = d.AddSources(ctx, "Import", articles(10, 170), func(done, total int) {
		calls++
		if total != 160 {
			t.Errorf("total %d", total)
		}
		if done >= 100 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	if calls != 2 {
		t.Errorf("progress was told %d times, want twice", calls)
	}
	if got := digest(t, d); got != want {
		t.Errorf("changed from\n%s\nto\n%s", want, got)
	}
	if n := countRows(t, d, "source"); n != 1 {
		t.Errorf("%d texts in the file, want the undone one", n)
	}
	if _, err := d.Redo(t.Context()); err != nil {
		t.Errorf("what was undone before cannot be redone: %v", err)
	}
	faults, err := d.Check(t.Context(), nil)
	must(t, err)
	if len(faults) > 0 {
		t.Errorf("check: %q", faults)
	}
}

func TestOtherActionsGoOnDuringAnImport(t *testing.T) {
	d := create(t)
	add(t, d, article(1))
	_, err := d.AddSources(t.Context(), "Import", articles(10, 120), func(done, _ int) {
		if err := d.SetStance(t.Context(), 1, done%5-2); err != nil {
			t.Error(err)
		}
		if sources, err := d.Sources(t.Context()); err != nil || len(sources) != 1 {
			t.Errorf("%d sources are shown during the import: %v", len(sources), err)
		}
	})
	must(t, err)
	sources, err := d.Sources(t.Context())
	must(t, err)
	if len(sources) != 111 {
		t.Errorf("%d sources", len(sources))
	}
}

func TestWhatDoesNotFitIsNotStored(t *testing.T) {
	for name, spoil := range map[string]func(*dossier.Incoming){
		"empty":           func(in *dossier.Incoming) { in.Source.Text = " \n" },
		"NUL":             func(in *dossier.Incoming) { in.Source.Text += "\x00" },
		"not UTF-8":       func(in *dossier.Incoming) { in.Source.Text += "\xff" },
		"date":            func(in *dossier.Incoming) { in.Source.Published = "2025-02-30" },
		"after the end":   func(in *dossier.Incoming) { in.Passages[0].End = 10_000 },
		"empty span":      func(in *dossier.Incoming) { in.Passages[0].End = in.Passages[0].Start },
		"negative":        func(in *dossier.Incoming) { in.Passages[0].Start = -1 },
		"cut character":   func(in *dossier.Incoming) { in.Passages[1].Start++ },
		"other quote":     func(in *dossier.Incoming) { in.Passages[1].Quote = "something else" },
		"unknown party":   func(in *dossier.Incoming) { in.Passages[1].Party = 77 },
		"unknown issue":   func(in *dossier.Incoming) { in.Passages[1].Issue = 77 },
		"unknown claimer": func(in *dossier.Incoming) { in.Passages[1].ClaimedBy = 77 },
		"stance":          func(in *dossier.Incoming) { in.Passages[1].Stance = 3 },
		"confidence":      func(in *dossier.Incoming) { in.Passages[1].Confidence = 101 },
	} {
		t.Run(name, func(t *testing.T) {
			d := create(t)
			want := digest(t, d)
			bad := article(1)
			spoil(&bad)
			if _, err := d.AddSources(t.Context(), "Import", []dossier.Incoming{article(2), bad}, nil); err == nil {
				t.Error("no error")
			}
			if got := digest(t, d); got != want {
				t.Errorf("changed from\n%s\nto\n%s", want, got)
			}
			if n := countRows(t, d, "source") + countRows(t, d, "intake"); n != 0 {
				t.Errorf("%d rows are left in the file", n)
			}
		})
	}
}

func TestPassageKeepsWhatTheMachineSaid(t *testing.T) {
	d := create(t)
	in := article(1)
	in.Passages[1].ClaimedBy = 1
	in.Passages[0].ClaimedBy = 1 // the party itself
	in.Passages[0].Record = &dossier.Record{Why: []string{"a step\nin two lines", "another"}, Engine: "test 1"}
	add(t, d, in)
	suggestedBy := passages(t, d)
	if p := suggestedBy[0]; p.ClaimedBy != 0 || fmt.Sprint(p.Why()) != "[a step in two lines another]" || len(p.Why()) != 2 {
		t.Errorf("passage %+v", p)
	}
	party, issue, voice := dossier.ID(1), dossier.ID(2), dossier.Quote
	must(t, d.EditPassage(t.Context(), 2, dossier.PassageEdit{Party: &party, Issue: &issue, Voice: &voice}))
	must(t, d.SetStance(t.Context(), 2, 2))
	p, err := d.Passage(t.Context(), 2)
	must(t, err)
	was := suggestedBy[1]
	if p.Party != 1 || p.Issue != 2 || p.Stance != 2 || p.Status != dossier.Accepted || p.ClaimedBy != 0 {
		t.Errorf("edited passage %+v", p)
	}
	if p.Confidence != was.Confidence || fmt.Sprint(p.Why()) != fmt.Sprint(was.Why()) || p.Engine() != "test 1" || p.AsSuggested() != was.AsSuggested() || p.Origin != dossier.Machine {
		t.Errorf("the machine's part changed from %+v to %+v", was, p)
	}
	id, err := d.AddPassage(t.Context(), dossier.Passage{Source: 1, Start: 0, End: 2, Party: 1, Issue: 1, Confidence: 9, Record: &dossier.Record{Why: []string{"no"}}})
	must(t, err)
	own, err := d.Passage(t.Context(), id)
	must(t, err)
	if own.Origin != dossier.ByAnalyst || own.Status != dossier.Accepted || own.Quote != "In" || own.Confidence != 0 || own.AsSuggested() != "" {
		t.Errorf("own passage %+v", own)
	}
	must(t, d.Reject(t.Context(), id))
	must(t, d.Reopen(t.Context(), id, 2))
	if own, err = d.Passage(t.Context(), id); err != nil || own.Status != dossier.Accepted {
		t.Errorf("own passage after reopening %+v: %v", own, err)
	}
	if p, err = d.Passage(t.Context(), 2); err != nil || p.Status != dossier.Suggested {
		t.Errorf("suggestion after reopening %+v: %v", p, err)
	}
}

func TestSourceFactsEnteredByHandSaySo(t *testing.T) {
	d := create(t)
	in := article(1)
	in.Source.TitleHow, in.Source.PublishedHow, in.Source.PublishedWhy = dossier.Derived, dossier.Inferred, "a weekday"
	add(t, d, in)
	outlet, date := "The Post", dossier.Date("2025-08")
	must(t, d.EditSource(t.Context(), 1, dossier.SourceEdit{Outlet: &outlet, Published: &date}))
	s, err := d.Source(t.Context(), 1)
	must(t, err)
	if s.Outlet != outlet || s.Published != date || s.PublishedHow != dossier.Analyst || s.PublishedWhy != "" || s.TitleHow != dossier.Derived {
		t.Errorf("source %+v", s)
	}
	none := dossier.Date("")
	must(t, d.EditSource(t.Context(), 1, dossier.SourceEdit{Published: &none}))
	if s, err = d.Source(t.Context(), 1); err != nil || s.Published != "" || s.PublishedHow != dossier.Unknown {
		t.Errorf("source without a date %+v: %v", s, err)
	}
}
