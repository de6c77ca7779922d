package app_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"standpoint/app"
	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// sharedArticles holds real articles for measuring. They belong to their
// publishers and stay outside the project.
const sharedArticles = "../../shared/accuracy/articles"

// seeds are the two articles of the first case, with the days they appeared.
var seeds = []struct {
	file string
	date dossier.Date
}{
	{"000_d91bb9a41e43ac61.txt", "2025-04-26"},
	{"002_487afd3e3b9a1808.txt", "2025-08-18"},
}

// TestSeedArticlesGiveTheKnownMatrix checks the matrix that a person draws from
// the two articles: "-" is no statement, "?" anything.
func TestSeedArticlesGiveTheKnownMatrix(t *testing.T) {
	k := seedDesk(t)
	want := []struct {
		party             string
		april, august     string // by issue: Crimea NATO Guarantees Minerals Ceasefire Direct-talks
		guaranteesShifted bool
	}{
		{party: "United States", april: "A-ABB-", august: "AABBB-", guaranteesShifted: true},
		{party: "Ukraine", april: "B?BBBA", august: "BBBBBB"},
		{party: "Russia", april: "??--?a", august: "AA--?a"}, // a: A or between
		{party: "European allies", april: "--?---", august: "--B--B"},
	}
	april := drawn(t, k, "2025-04-26")
	august := drawn(t, k, "")
	for p, w := range want {
		for i, issue := range august.Issues {
			checkSide(t, w.party+" on "+issue.Name+" in April", w.april[i], &april.Cells[p][i])
			checkSide(t, w.party+" on "+issue.Name+" in August", w.august[i], &august.Cells[p][i])
		}
		if shifted := august.Cells[p][2].Shift.Kind == compare.ChangedSides; shifted != w.guaranteesShifted {
			t.Errorf("%s on Guarantees: shift is %q", w.party, august.Cells[p][2].Shift.Kind)
		}
	}
	if got := april.Cells[1][5]; got.Claims == 0 {
		t.Errorf("Ukraine on Direct talks in April is known from Russia's adviser only, but is not marked as a claim")
	}
}

func seedDesk(t *testing.T) *app.Desk {
	t.Helper()
	if _, err := os.Stat(sharedArticles); errors.Is(err, fs.ErrNotExist) {
		t.Skip("the shared articles are not here; nothing to measure on")
	}
	k, err := app.NewFromTemplate(t.Context(), filepath.Join(t.TempDir(), "Seeds.standpoint"), app.DefaultTemplate)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := k.Close(); err != nil {
			t.Error(err)
		}
	})
	for _, s := range seeds {
		report, err := k.Import(t.Context(), []string{filepath.Join(sharedArticles, s.file)}, nil)
		if err != nil {
			t.Fatal(err)
		}
		edit := dossier.SourceEdit{Published: &s.date}
		if err := k.EditSource(t.Context(), report.Outcomes[0].Source, edit); err != nil {
			t.Fatal(err)
		}
	}
	return k
}

func drawn(t *testing.T, k *app.Desk, asOf dossier.Date) *compare.Matrix {
	t.Helper()
	o := app.DefaultOptions()
	o.AsOf = asOf
	in, err := k.Input(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return compare.NewMatrix(in, o)
}

func checkSide(t *testing.T, what string, want byte, c *compare.Cell) {
	t.Helper()
	got := byte('-')
	switch {
	case c.Known && c.Stance < 0:
		got = 'A'
	case c.Known && c.Stance > 0:
		got = 'B'
	case c.Known:
		got = '0'
	}
	right := got == want || want == '?' || want == 'a' && (got == 'A' || got == '0')
	if !right {
		t.Errorf("%s: side %c, want %c (%s)", what, got, want, c.Summary)
	}
	if c.Known && len(c.Evidence) == 0 {
		t.Errorf("%s: no passage stands under it", what)
	}
}
