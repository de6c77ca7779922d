package command_test

import (
	"path/filepath"
	"strings"
	"testing"

	"standpoint/app"
	"standpoint/app/command"
	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// comparison reads the two tables that the command prints.
func comparison(t *testing.T, args ...string) (distances, shifts []map[string]string) {
	t.Helper()
	out := mustRun(t, append([]string{"compare"}, args...)...).out
	first, second, found := strings.Cut(out, "\n\n")
	if !found || !strings.HasPrefix(first, "party_a\tparty_b\tdistance\tcoverage\n") ||
		!strings.HasPrefix(second, "party\tissue\tkind\tfrom\tto\tfrom_date\tto_date\tbefore\tafter\n") {
		t.Fatalf("no two tables:\n%s", out)
	}
	return table(t, first), table(t, second)
}

func TestCompareListsEveryPairAndWhatMoved(t *testing.T) {
	path := filepath.Join(t.TempDir(), "Talks.standpoint")
	mustRun(t, "build", "-o", path, rome, whiteHouse)
	distances, shifts := comparison(t, path)
	if len(distances) != 6 {
		t.Fatalf("%d pairs of four parties", len(distances))
	}
	known := 0
	for _, row := range distances {
		if (row["distance"] == "") != (row["coverage"] == "0.00") {
			t.Errorf("an unknown distance, or none on no issue: %v", row)
		}
		if row["distance"] != "" {
			known++
		}
	}
	if known == 0 {
		t.Error("no distance is known")
	}
	quotes := map[string]bool{}
	for _, row := range table(t, mustRun(t, "passages", path).out) {
		quotes[row["text"]] = true
	}
	seen := map[string]bool{}
	for _, row := range shifts {
		seen[row["kind"]] = true
		hasBefore, hasAfter := row["kind"] != string(compare.New), row["kind"] != string(compare.GoneSilent)
		if quotes[row["before"]] != hasBefore || quotes[row["after"]] != hasAfter || (row["from"] != "") != hasBefore || (row["to"] != "") != hasAfter {
			t.Errorf("the passages do not show it: %v", row)
		}
	}
	if !seen[string(compare.ChangedSides)] || !seen[string(compare.New)] {
		t.Errorf("from Rome to the White House nobody changed sides or began to speak: %v", shifts)
	}
	fromArticles, _ := comparison(t, rome, whiteHouse)
	for i, row := range fromArticles {
		if row["distance"] != distances[i]["distance"] {
			t.Errorf("from articles %v, from their dossier %v", row, distances[i])
		}
	}
}

func TestCompareAsOfLeavesOutWhatIsLater(t *testing.T) {
	_, shifts := comparison(t, "-as-of", "2025-05-01", rome, whiteHouse)
	if len(shifts) != 0 {
		t.Errorf("one day has moves: %v", shifts)
	}
	_, shifts = comparison(t, "-since", "2025-08-18", rome, whiteHouse)
	if len(shifts) != 0 {
		t.Errorf("moves since the last day: %v", shifts)
	}
	r := run(t, "compare", "-since", "2025-08-18", "-as-of", "2025-05-01", rome)
	if r.status != command.WrongUsage || !strings.Contains(r.err, "later than") {
		t.Errorf("status %d, says %q", r.status, r.err)
	}
}

// TestDaysOutsideTheSources: what cannot be said is said so, and a month as the
// earlier day must end before the later one.
func TestDaysOutsideTheSources(t *testing.T) {
	for _, c := range []struct {
		args   []string
		status int
		says   string // on standard error
	}{
		{[]string{"matrix", "-as-of", "2020-01-01"}, command.Done, "the earliest is of 2025-04-26"},
		{[]string{"matrix", "-as-of", "2025-04"}, command.Done, ""},
		{[]string{"compare", "-as-of", "2020-01-01"}, command.Done, "the earliest is of 2025-04-26"},
		{[]string{"compare", "-since", "2030-01-01"}, command.Done, "nothing can have moved"},
		{[]string{"compare", "-since", "1990"}, command.Done, ""},
		{[]string{"compare", "-since", "2025-04", "-as-of", "2025-08"}, command.Done, ""},
		{[]string{"compare", "-since", "2025-08-10", "-as-of", "2025-08"}, command.Done, ""},
		{[]string{"compare", "-since", "2025-08", "-as-of", "2025-08-18"}, command.WrongUsage, "later than"},
		{[]string{"compare", "-since", "2025-08-18", "-as-of", "2025-04"}, command.WrongUsage, "later than"},
		{[]string{"compare", "-since", "spring"}, command.WrongUsage, "is no date"},
		{[]string{"matrix", "-as-of", "26.4.2025"}, command.WrongUsage, "is no date"},
		{[]string{"matrix", "-since", "2025-04-26"}, command.WrongUsage, "usage: standpoint matrix"},
	} {
		r := run(t, append(c.args, rome, whiteHouse)...)
		if r.status != c.status || c.says == "" && r.err != "" || !strings.Contains(r.err, c.says) {
			t.Errorf("%v: status %d, says %q; want %d, %q", c.args, r.status, r.err, c.status, c.says)
		}
	}
}

func TestSalienceWeighsTheDistance(t *testing.T) {
	path := filepath.Join(t.TempDir(), "Talks.standpoint")
	mustRun(t, "build", "-o", path, rome, whiteHouse)
	k, err := app.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	in, err := k.Input(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	us, ukraine := in.Codebook.Parties[0], in.Codebook.Parties[1]
	m := compare.NewMatrix(in, app.DefaultOptions())
	apart := -1
	for j, issue := range in.Codebook.Issues {
		d, known := compare.Measure(m, compare.Alike).On(0, 1, j)
		if known && d == 1 {
			apart = j
			continue
		}
		for _, p := range in.Codebook.Parties[:2] {
			if err := k.SetSalience(t.Context(), dossier.Salience{Party: p.ID, Issue: issue.ID}); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	if apart < 0 {
		t.Fatalf("%s and %s stand nowhere at opposite poles", us.Name, ukraine.Name)
	}
	distances, _ := comparison(t, path)
	if distances[0]["distance"] != "1.00" {
		t.Errorf("where nothing matters but what they disagree on: %v", distances[0])
	}
}
