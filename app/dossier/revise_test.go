package dossier_test

import (
	"errors"
	"testing"

	"standpoint/app/codebook"
	"standpoint/app/dossier"
)

// revised is the dossier's codebook as a revision that changes nothing.
func revised(t testing.TB, d *dossier.Dossier) dossier.Revision {
	t.Helper()
	b, err := d.Codebook(t.Context())
	must(t, err)
	r := dossier.Revision{Title: b.Title}
	for _, p := range b.Parties {
		r.Parties = append(r.Parties, dossier.RevisedParty{ID: p.ID, Party: p.Party})
	}
	for _, i := range b.Issues {
		r.Issues = append(r.Issues, dossier.RevisedIssue{ID: i.ID, Issue: i.Issue})
	}
	return r
}

// worked holds two articles with a decision of each kind, and what the analyst
// set for three cells.
func worked(t testing.TB) *dossier.Dossier {
	t.Helper()
	d := create(t)
	add(t, d, articles(1, 3)...)
	all := passages(t, d)
	must(t, d.Accept(t.Context(), all[1].ID))
	must(t, d.Reject(t.Context(), all[2].ID))
	north := dossier.ID(1)
	must(t, d.EditPassage(t.Context(), all[3].ID, dossier.PassageEdit{ClaimedBy: &north}))
	one, two := 1, 2
	must(t, d.SetPosition(t.Context(), dossier.Position{Party: 1, Issue: 1, Stance: &one}))
	must(t, d.SetPosition(t.Context(), dossier.Position{Party: 2, Issue: 1, Stance: &two}))
	must(t, d.SetPosition(t.Context(), dossier.Position{Party: 2, Issue: 2, Summary: "goes on"}))
	return d
}

// revise changes the codebook, makes sure that it is one step, and that undo
// and redo lead back and forth.
func revise(t *testing.T, d *dossier.Dossier, r dossier.Revision) {
	t.Helper()
	before := digest(t, d)
	_, err := d.Revise(t.Context(), "Revise", r, nil)
	must(t, err)
	after := digest(t, d)
	step, err := d.Undo(t.Context())
	must(t, err)
	if step.Label != "Revise" || digest(t, d) != before {
		t.Fatalf("undoing %q leads to\n%s\nand not back to\n%s", step.Label, digest(t, d), before)
	}
	_, err = d.Redo(t.Context())
	must(t, err)
	if digest(t, d) != after {
		t.Fatal("redo does not lead to the same again")
	}
	faults, err := d.Check(t.Context(), nil)
	must(t, err)
	if len(faults) > 0 {
		t.Errorf("check: %q", faults)
	}
}

func TestRenamedPartyAndIssueKeepTheirPassages(t *testing.T) {
	d := worked(t)
	before := passages(t, d)
	r := revised(t, d)
	r.Parties[0].Name, r.Parties[0].Aliases = "Nordland", []string{"Nordheim"}
	r.Issues[0].Name = "Bridge toll"
	r.Parties[0], r.Parties[1] = r.Parties[1], r.Parties[0]
	revise(t, d, r)
	b, err := d.Codebook(t.Context())
	must(t, err)
	if b.Parties[1].ID != 1 || b.Parties[1].Name != "Nordland" || len(b.Parties[1].Aliases) != 1 || b.Issues[0].ID != 1 || b.Issues[0].Name != "Bridge toll" {
		t.Errorf("the codebook is %+v", b)
	}
	for i, p := range passages(t, d) {
		if p.ID != before[i].ID || p.Party != before[i].Party || p.Issue != before[i].Issue || p.Status != before[i].Status || p.AsSuggested() != before[i].AsSuggested() {
			t.Errorf("passage %d is %+v and was %+v", i, p, before[i])
		}
	}
}

func TestMergedPartiesHandOverPassagesClaimsAndPositions(t *testing.T) {
	d := worked(t)
	before := passages(t, d)
	r := revised(t, d)
	r.Parties = r.Parties[1:]
	r.Parties[0].TakesIn = []dossier.ID{1}
	revise(t, d, r)
	b, err := d.Codebook(t.Context())
	must(t, err)
	if len(b.Parties) != 1 || b.Parties[0].ID != 2 {
		t.Fatalf("parties %+v", b.Parties)
	}
	now := passages(t, d)
	if len(now) != len(before) {
		t.Fatalf("%d passages of %d", len(now), len(before))
	}
	for i, p := range now {
		if p.Party != 2 || p.ClaimedBy != 0 || p.Status != before[i].Status || p.Stance != before[i].Stance || p.Confidence != before[i].Confidence {
			t.Errorf("passage %d is %+v", i, p)
		}
	}
	positions, err := d.Positions(t.Context())
	must(t, err)
	if len(positions) != 2 || *positions[0].Stance != 2 || positions[1].Summary != "goes on" {
		t.Errorf("positions %+v: what the one that is kept has goes before", positions)
	}
}

// TestSuggestionsHandedOverAreStillSuggestions: another reading that finds
// them again leaves them as they are, and one that does not takes them back.
func TestSuggestionsHandedOverAreStillSuggestions(t *testing.T) {
	d := create(t)
	add(t, d, article(1))
	again := found(t, d, 1)
	for i := range again {
		again[i].PartyName = "Southland"
	}
	r := revised(t, d)
	r.Parties = r.Parties[1:]
	r.Parties[0].TakesIn = []dossier.ID{1}
	done, err := d.Revise(t.Context(), "Merge", r, map[dossier.ID][]dossier.Found{1: again[:1]})
	must(t, err)
	if done != (dossier.Renewed{Same: 1, Gone: 1}) || len(passages(t, d)) != 1 {
		t.Errorf("did %+v, and left %+v", done, passages(t, d))
	}
}

func TestMergedIssueTurnsItsPassagesWhereItsPolesDo(t *testing.T) {
	d := worked(t)
	before := passages(t, d)
	r := revised(t, d)
	r.Issues = r.Issues[1:]
	r.Issues[0].TakesIn = []dossier.TakenIssue{{ID: 1, Turned: true}}
	revise(t, d, r)
	for i, p := range passages(t, d) {
		if p.Issue != 2 || p.Stance != -before[i].Stance {
			t.Errorf("passage %d is %+v and was %+v", i, p, before[i])
		}
	}
	positions, err := d.Positions(t.Context())
	must(t, err)
	if len(positions) != 2 || *positions[0].Stance != -1 || positions[1].Stance != nil {
		t.Errorf("positions %+v", positions)
	}
}

// TestPartyAndIssueMergedAtOnce turns a passage once, whatever befalls it.
func TestPartyAndIssueMergedAtOnce(t *testing.T) {
	d := worked(t)
	before := passages(t, d)
	r := revised(t, d)
	r.Parties, r.Issues = r.Parties[1:], r.Issues[:1]
	r.Parties[0].TakesIn = []dossier.ID{1}
	r.Issues[0].Turned, r.Issues[0].TakesIn = true, []dossier.TakenIssue{{ID: 2}}
	revise(t, d, r)
	for i, p := range passages(t, d) {
		if p.Party != 2 || p.Issue != 1 || p.Stance != -before[i].Stance {
			t.Errorf("passage %d is %+v and was %+v", i, p, before[i])
		}
	}
}

func TestNewPartyTakesAnotherIn(t *testing.T) {
	d := worked(t)
	r := revised(t, d)
	r.Parties[0] = dossier.RevisedParty{TakesIn: []dossier.ID{1}, Party: codebook.Party{Name: "The coast"}}
	revise(t, d, r)
	for i, p := range passages(t, d) {
		if i%2 == 0 && (p.Party == 0 || p.Party == 1 || p.Party == 2) {
			t.Errorf("passage %d is %+v", i, p)
		}
	}
}

func TestRevisionLeavesWhatItDoesNotName(t *testing.T) {
	d := worked(t)
	r := dossier.Revision{Title: "Ferry talks", DropIssues: []dossier.ID{1}}
	revise(t, d, r)
	b, err := d.Codebook(t.Context())
	must(t, err)
	if b.Title != "Ferry talks" || len(b.Parties) != 2 || len(b.Parties[0].Persons) != 1 || len(b.Issues) != 1 || b.Issues[0].ID != 2 || len(passages(t, d)) != 0 {
		t.Errorf("the codebook is %+v", b)
	}
}

func TestRevisionsThatDoNotFitChangeNothing(t *testing.T) {
	d := worked(t)
	before, steps := digest(t, d), labels(t, d)
	for _, c := range []struct {
		name   string
		change func(*dossier.Revision)
		want   error
	}{
		{"a party that is not there", func(r *dossier.Revision) { r.Parties[0].ID = 99 }, dossier.ErrNotFound},
		{"an issue taken in that is not there", func(r *dossier.Revision) { r.Issues[0].TakesIn = []dossier.TakenIssue{{ID: 99}} }, dossier.ErrNotFound},
		{"a party that stays and is taken in", func(r *dossier.Revision) { r.Parties[0].TakesIn = []dossier.ID{2} }, nil},
		{"an issue that stays and goes", func(r *dossier.Revision) { r.DropIssues = []dossier.ID{1} }, nil},
		{"two parties of one name", func(r *dossier.Revision) { r.Parties[0].Name = "Southland" }, nil},
		{"no name", func(r *dossier.Revision) { r.Issues[0].Name = "" }, nil},
	} {
		r := revised(t, d)
		c.change(&r)
		_, err := d.Revise(t.Context(), "Revise", r, nil)
		if err == nil || c.want != nil && !errors.Is(err, c.want) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	if digest(t, d) != before || labels(t, d) != steps {
		t.Error("the dossier has changed")
	}
}
