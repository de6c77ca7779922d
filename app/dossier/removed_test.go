package dossier_test

import (
	"errors"
	"reflect"
	"testing"

	"standpoint/app/dossier"
)

func TestRemovedSourcesAreListedAndComeBackWithTheirDecisions(t *testing.T) {
	d := create(t)
	add(t, d, articles(0, 3)...)
	must(t, d.Accept(t.Context(), 1))
	want := digest(t, d)
	must(t, d.RemoveSources(t.Context(), 1, 3))
	removed, err := d.RemovedSources(t.Context())
	must(t, err)
	if len(removed) != 2 || removed[0].ID != 1 || removed[0].Passages != 2 || removed[0].At == "" {
		t.Fatalf("removed %+v", removed)
	}
	must(t, d.RestoreSources(t.Context(), 1, 3))
	if got := digest(t, d); got != want {
		t.Errorf("restored it shows\n%s\nnot\n%s", got, want)
	}
	if removed, err := d.RemovedSources(t.Context()); err != nil || len(removed) != 0 {
		t.Errorf("after that %+v are removed, %v", removed, err)
	}
	step, err := d.Undo(t.Context())
	must(t, err)
	if step.Label != "Restore 2 sources" || len(sources(t, d)) != 1 {
		t.Errorf("undo of %q leaves %d sources", step.Label, len(sources(t, d)))
	}
	if err := d.RestoreSources(t.Context(), 2); !errors.Is(err, dossier.ErrNotFound) {
		t.Errorf("restoring one that is there: %v", err)
	}
}

func TestSourcesOfAnUndoneImportAreNotAmongTheRemoved(t *testing.T) {
	d := create(t)
	add(t, d, article(0))
	_, err := d.Undo(t.Context())
	must(t, err)
	if removed, err := d.RemovedSources(t.Context()); err != nil || len(removed) != 0 {
		t.Errorf("removed %+v, %v", removed, err)
	}
	if err := d.RestoreSources(t.Context(), 1); !errors.Is(err, dossier.ErrNotFound) {
		t.Errorf("restored past the history: %v", err)
	}
}

func TestSeveralSourcesAreCorrectedInOneAction(t *testing.T) {
	d := create(t)
	add(t, d, articles(0, 3)...)
	outlet, date, address := "  Bridge\nPost ", dossier.Date("2025-04"), "https://bridge.example/1"
	must(t, d.EditSources(t.Context(), dossier.SourceEdit{Outlet: &outlet, Published: &date, Address: &address}, 1, 3))
	for _, s := range sources(t, d) {
		changed := s.Outlet == "Bridge Post" && s.Published == "2025-04" && s.PublishedHow == dossier.Analyst && s.Address == address
		if changed != (s.ID != 2) {
			t.Errorf("source %d: %+v", s.ID, s)
		}
	}
	step, err := d.Undo(t.Context())
	must(t, err)
	if step.Label != "Correct details of 2 articles" {
		t.Errorf("undone %q", step.Label)
	}
	for _, s := range sources(t, d) {
		if s.Outlet != "" || s.PublishedHow != dossier.Stated {
			t.Errorf("undone, source %d is %+v", s.ID, s)
		}
	}
}

func TestWhatWasImportedWhenIsKept(t *testing.T) {
	d := create(t)
	first := add(t, d, article(0), article(1))
	must(t, d.NoteImport(t.Context(), first[1].ID, "two files and a picture"))
	add(t, d, article(2))
	must(t, d.RemoveSources(t.Context(), 2))
	d = reopen(t, d)
	all, err := d.Imports(t.Context())
	must(t, err)
	if len(all) != 2 || all[0].Note != "" || all[1].Note != "two files and a picture" || all[1].At == "" {
		t.Fatalf("imports %+v", all)
	}
	want := []dossier.Imported{{ID: 1, FileName: "a0.txt", Title: "Article 0"}, {ID: 2, FileName: "a1.txt", Title: "Article 1", Gone: true}}
	if !reflect.DeepEqual(all[1].Sources, want) {
		t.Errorf("the first import brought %+v", all[1].Sources)
	}
}

func TestPassagesAreCountedByDecision(t *testing.T) {
	d := create(t)
	add(t, d, articles(0, 2)...)
	must(t, d.Accept(t.Context(), 1))
	must(t, d.Reject(t.Context(), 2))
	got, err := d.Tallies(t.Context())
	must(t, err)
	if want := (map[dossier.ID]dossier.Tally{1: {Accepted: 1, Rejected: 1}, 2: {Suggested: 2}}); !reflect.DeepEqual(got, want) {
		t.Errorf("tallies %+v, want %+v", got, want)
	}
}
