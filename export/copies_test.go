package export_test

import (
	"strings"
	"testing"

	"standpoint/app"
	"standpoint/app/codebook"
	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// reprinted is one story in two papers, and a sentence of it in both.
func reprinted(t *testing.T) app.Report {
	t.Helper()
	cb := dossier.Codebook{
		Title:   "Talks on the strait",
		Parties: []dossier.Party{{Party: codebook.Party{Name: "Marrow"}}},
		Issues:  []dossier.Issue{{Issue: codebook.Issue{Name: "Harbour", PoleA: "Leave it", PoleB: "Keep it"}}},
	}
	sources := []dossier.Source{
		{Title: "Wire", Outlet: "Wire", Published: "2025-04-26", Text: april},
		{Title: "Reprint", Outlet: "Evening Star", Published: "2025-04-28", Text: april + " "},
	}
	const words = "Marrow will keep the harbour"
	r := reportOf(t, cb, sources, []statement{{source: 1, party: 1, issue: 1, stance: 2, words: words}, {source: 2, party: 1, issue: 1, stance: 2, words: words}}, options())
	r.Matrix = compare.NewMatrix(compare.Input{Codebook: r.Codebook, Sources: r.Sources, Passages: compare.Pointers(r.Passages), Stories: map[dossier.ID]dossier.ID{1: 1, 2: 1}}, options())
	return r
}

func TestReprintIsListedAndCountsOnce(t *testing.T) {
	r := reprinted(t)
	f, _ := workbook(t, r)
	if n := table(t, f, "Positions")[0]["Passages"]; n != "1" {
		t.Errorf("the position counts %s passages, want 1", n)
	}
	evidence := table(t, f, "Evidence")
	if len(evidence) != 2 || evidence[0]["In the position"] != "yes" || evidence[1]["In the position"] != "counted once, with E1" {
		t.Errorf("evidence %v", evidence)
	}
	if n := len(table(t, f, "Sources")); n != 2 {
		t.Errorf("%d sources are listed, want both", n)
	}
	if text := strings.Join(pages(t, brief(t, r)), "\n"); !strings.Contains(text, "reported by 2 outlets") {
		t.Errorf("the brief does not say by how many it was reported:\n%s", text)
	}
}
