package reading

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/app/codebook"
	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// TestSeedArticlesGiveTheirCells reads the two seed articles with the template
// and checks the sides of the cells that they must give.
func TestSeedArticlesGiveTheirCells(t *testing.T) {
	dir := filepath.Join(accuracyDir, "articles")
	seeds := map[string]dossier.Date{"000_d91bb9a41e43ac61.txt": "2025-04-26", "002_487afd3e3b9a1808.txt": "2025-08-18"}
	if _, err := os.Stat(dir); err != nil {
		t.Skip("no seed articles at " + dir)
	}
	cb, err := codebook.Template("ukraine-2025")
	if err != nil {
		t.Fatal(err)
	}
	in := seedInput(t, cb, dir, seeds)
	// A, B, - for no position, . for anything; A? allows between as well.
	want := map[string][2]string{
		"United States":   {"A - A B B -", "A A B B B -"},
		"Ukraine":         {"B - B B B A", "B B B B B B"},
		"Russia":          {"- - - - . A?", "A A - - . A?"},
		"European allies": {"- - B - - -", "- - B - - B"},
	}
	for when, asOf := range []dossier.Date{"2025-04-30", "2025-08-31"} {
		m := compare.NewMatrix(in, compare.Options{AsOf: asOf, MinConfidence: DefaultThreshold})
		for i, p := range m.Parties {
			for j, side := range strings.Fields(want[p.Name][when]) {
				cell := m.Cells[i][j]
				if got := sideOf(cell); side == "." || got == side || got+"?" == side || got == "0" && side == "A?" {
					continue
				}
				t.Errorf("%s on %s as of %s: %s, want %s", p.Name, m.Issues[j].Name, asOf, sideOf(cell), side)
				for _, e := range cell.Evidence {
					t.Logf("    %+d (%d) %s", e.Passage.Stance, e.Passage.Confidence, strings.Join(e.Passage.Why(), " / "))
				}
			}
		}
	}
}

// seedInput reads the seed articles as a dossier would.
func seedInput(t *testing.T, cb codebook.Codebook, dir string, seeds map[string]dossier.Date) compare.Input {
	t.Helper()
	in := compare.Input{}
	for i, p := range cb.Parties {
		in.Codebook.Parties = append(in.Codebook.Parties, dossier.Party{ID: dossier.ID(i + 1), Party: p})
	}
	for i, is := range cb.Issues {
		in.Codebook.Issues = append(in.Codebook.Issues, dossier.Issue{ID: dossier.ID(i + 1), Issue: is})
	}
	reader, err := New(cb)
	if err != nil {
		t.Fatal(err)
	}
	var readings []Reading
	for _, file := range sortedKeys(seeds) {
		text := readText(t, filepath.Join(dir, file))
		readings = append(readings, Reading{Text: text, Suggestions: reader.Read(Article{Text: text, Published: seeds[file]})})
		in.Sources = append(in.Sources, dossier.Source{ID: dossier.ID(len(in.Sources) + 1), Published: seeds[file]})
	}
	for i, weighed := range reader.Weigh(readings, nil) {
		source := in.Sources[i]
		for _, s := range weighed {
			in.Passages = append(in.Passages, &dossier.Passage{
				ID: dossier.ID(len(in.Passages) + 1), Source: source.ID, Start: s.Start, End: s.End,
				Party: partyID(cb, s.Party), Issue: issueID(cb, s.Issue), Stance: s.Stance, ClaimedBy: partyID(cb, s.ClaimedBy),
				Status: dossier.Suggested, Confidence: s.Confidence, Record: &dossier.Record{Why: s.Why},
			})
		}
	}
	return in
}

func sideOf(c compare.Cell) string {
	switch {
	case !c.Known:
		return "-"
	case c.Stance < 0:
		return "A"
	case c.Stance > 0:
		return "B"
	}
	return "0"
}

func partyID(cb codebook.Codebook, name string) dossier.ID {
	for i, p := range cb.Parties {
		if p.Name == name {
			return dossier.ID(i + 1)
		}
	}
	return 0
}

func issueID(cb codebook.Codebook, name string) dossier.ID {
	for i, is := range cb.Issues {
		if is.Name == name {
			return dossier.ID(i + 1)
		}
	}
	return 0
}
