package app_test

import (
	"path/filepath"
	"strings"
	"testing"

	"standpoint/app"
	"standpoint/app/compare"
)

// TestSampleReadsAsWritten checks the first thing a new user sees: the sample's
// matrix says what the two digests say. "?" is a cell on which careful readers
// may differ.
func TestSampleReadsAsWritten(t *testing.T) {
	k := newDesk(t)
	if _, err := k.Import(t.Context(), []string{sampleFolder}, nil); err != nil {
		t.Fatal(err)
	}
	want := []struct {
		party         string
		april, august string // Crimea NATO Guarantees Minerals Ceasefire Direct-talks
	}{
		{"United States", "AAABB-", "AABBA?"},
		{"Ukraine", "BBBBB?", "BBBBBB"},
		{"Russia", "AAA-Aa", "AAA-Aa"},
		{"European allies", "B-B-B-", "B?B-BB"},
	}
	april, august := drawn(t, k, "2025-04-26"), drawn(t, k, "")
	for p, w := range want {
		for i, issue := range august.Issues {
			checkSide(t, w.party+" on "+issue.Name+" in April", w.april[i], &april.Cells[p][i])
			checkSide(t, w.party+" on "+issue.Name+" in August", w.august[i], &august.Cells[p][i])
		}
	}
	if got := august.Cells[0][2].Shift.Kind; got != compare.ChangedSides {
		t.Errorf("United States on Guarantees: shift is %q", got)
	}
}

func TestDossierIsMadeInAFolderThatIsThere(t *testing.T) {
	folder := t.TempDir()
	for _, want := range []string{"Dossier.standpoint", "Dossier 2.standpoint"} {
		k, err := app.NewIn(t.Context(), folder)
		if err != nil {
			t.Fatal(err)
		}
		if k.Path() != filepath.Join(folder, want) {
			t.Errorf("it is %s", k.Path())
		}
		if err := k.Close(); err != nil {
			t.Error(err)
		}
	}
	if _, err := app.NewIn(t.Context(), filepath.Join(folder, "none")); err == nil || !strings.Contains(err.Error(), "is no folder") {
		t.Errorf("in a folder that is not there: %v", err)
	}
}
