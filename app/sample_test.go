package app_test

import (
	"testing"

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
