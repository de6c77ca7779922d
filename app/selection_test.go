package app_test

import (
	"errors"
	"slices"
	"testing"

	"standpoint/app"
	"standpoint/app/compare"
	"standpoint/app/dossier"
)

func sampleReport(t *testing.T, k *app.Desk, s app.Selection) app.Report {
	t.Helper()
	s.Options.MinConfidence = app.DefaultOptions().MinConfidence
	r, err := k.Report(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestReportHoldsOnlyWhatWasChosen(t *testing.T) {
	k := newDesk(t)
	if _, err := k.Import(t.Context(), []string{sampleFolder}, nil); err != nil {
		t.Fatal(err)
	}
	all := sampleReport(t, k, app.Selection{})
	first, last := all.Matrix.Parties[1].ID, all.Matrix.Parties[0].ID
	issue := all.Matrix.Issues[0].ID
	r := sampleReport(t, k, app.Selection{Parties: []dossier.ID{first, last, 999}, Issues: []dossier.ID{issue}})
	if len(r.Matrix.Parties) != 2 || r.Matrix.Parties[0].ID != last || len(r.Matrix.Issues) != 1 || len(r.Codebook.Parties) != 2 || len(r.Codebook.Issues) != 1 {
		t.Fatalf("%d parties, %d issues", len(r.Matrix.Parties), len(r.Matrix.Issues))
	}
	if len(r.Passages) == 0 || len(r.Passages) == len(all.Passages) {
		t.Errorf("%d of %d passages", len(r.Passages), len(all.Passages))
	}
	for _, p := range r.Passages {
		if p.Issue != issue || p.Party != first && p.Party != last {
			t.Errorf("a passage of party %d on issue %d", p.Party, p.Issue)
		}
	}
	for _, s := range r.Sources {
		if !slices.ContainsFunc(r.Passages, func(p dossier.Passage) bool { return p.Source == s.ID }) {
			t.Errorf("%s holds no passage of these", s.Title)
		}
	}
	if len(r.Whole.Codebook.Parties) != len(all.Matrix.Parties) || len(r.Whole.Sources) != len(all.Sources) {
		t.Error("the whole is narrowed too")
	}
	one, whole := r.Measures.Salience(0, 0), all.Measures.Salience(0, 0)
	if one != whole {
		t.Errorf("an issue matters otherwise for being alone: %+v, not %+v", one, whole)
	}
}

func TestReportHoldsTheChosenDays(t *testing.T) {
	k := newDesk(t)
	if _, err := k.Import(t.Context(), []string{sampleFolder}, nil); err != nil {
		t.Fatal(err)
	}
	first := sampleReport(t, k, app.Selection{Options: compare.Options{AsOf: "2025-04-30"}})
	if len(first.Sources) != 1 || first.Matrix.AsOf != "2025-04-30" {
		t.Errorf("%d sources by the end of April", len(first.Sources))
	}
	later := sampleReport(t, k, app.Selection{Options: compare.Options{From: "2025-05"}})
	if len(later.Sources) != 1 || later.Sources[0].ID == first.Sources[0].ID {
		t.Errorf("%d sources since May", len(later.Sources))
	}
	if r := sampleReport(t, k, app.Selection{Options: compare.Options{ReviewedOnly: true}}); len(r.Passages) != 0 || r.Matrix.Filled() != 0 {
		t.Errorf("%d passages, though nobody reviewed one", len(r.Passages))
	}
}

func TestMovesAreCountedFromAChosenDay(t *testing.T) {
	k := newDesk(t)
	if _, err := k.Import(t.Context(), []string{sampleFolder}, nil); err != nil {
		t.Fatal(err)
	}
	in, err := k.Input(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	want := compare.Shifts(in, app.DefaultOptions(), "2025-04-26", "")
	r := sampleReport(t, k, app.Selection{Since: "2025-04-26"})
	got := 0
	for _, row := range r.Matrix.Cells {
		for j := range row {
			at := slices.IndexFunc(want, func(m compare.Move) bool { return m.Party == row[j].Party && m.Issue == row[j].Issue })
			switch {
			case at < 0 && row[j].Shift.Kind != compare.NoShift:
				t.Errorf("%+v did not move since", row[j].Shift)
			case at >= 0 && row[j].Shift != want[at].Shift:
				t.Errorf("%+v, not %+v", row[j].Shift, want[at].Shift)
			case at >= 0:
				got++
			}
		}
	}
	if got == 0 || got != len(want) {
		t.Errorf("%d of %d moves", got, len(want))
	}
}

func TestNothingChosenThatIsThere(t *testing.T) {
	k := newDesk(t)
	if _, err := k.Report(t.Context(), app.Selection{Parties: []dossier.ID{12345}}); !errors.Is(err, app.ErrNothingSelected) {
		t.Errorf("a party that is gone: %v", err)
	}
}
