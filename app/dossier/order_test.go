package dossier_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"standpoint/app/codebook"
	"standpoint/app/dossier"
)

func TestPartiesAndIssuesMoveInTheCodebook(t *testing.T) {
	d := create(t)
	var book codebook.Codebook
	for _, name := range []string{"A", "B", "C", "D"} {
		book.Parties = append(book.Parties, codebook.Party{Name: name})
		book.Issues = append(book.Issues, codebook.Issue{Name: name})
	}
	must(t, d.SetCodebook(t.Context(), book))
	order := func() (parties, issues string) {
		t.Helper()
		now, err := d.Codebook(t.Context())
		must(t, err)
		for _, p := range now.Parties {
			parties += p.Name
		}
		for _, i := range now.Issues {
			issues += i.Name
		}
		return parties, issues
	}
	now, err := d.Codebook(t.Context())
	must(t, err)
	party := func(name string) dossier.ID {
		i := slices.IndexFunc(now.Parties, func(p dossier.Party) bool { return p.Name == name })
		if i < 0 {
			return 0
		}
		return now.Parties[i].ID
	}
	for _, c := range []struct{ move, before, want string }{
		{"C", "A", "CABD"}, {"A", "", "BCDA"}, {"A", "D", "BCAD"}, {"B", "D", "ACBD"}, {"B", "B", "ABCD"}, {"A", "B", "ABCD"}, {"D", "", "ABCD"},
	} {
		steps := labels(t, d)
		must(t, d.MoveParty(t.Context(), party(c.move), party(c.before)))
		got, issues := order()
		if got != c.want || issues != "ABCD" {
			t.Errorf("%s before %q: parties %s, issues %s, want %s", c.move, c.before, got, issues, c.want)
		}
		if c.want == "ABCD" {
			if labels(t, d) != steps {
				t.Errorf("%s before %q changes nothing and is a step", c.move, c.before)
			}
			continue
		}
		step, err := d.Undo(t.Context())
		must(t, err)
		if got, _ := order(); got != "ABCD" || !strings.HasPrefix(step.Label, "Move party: ") {
			t.Errorf("undo of %q gives %s", step.Label, got)
		}
	}
	must(t, d.MoveIssue(t.Context(), now.Issues[3].ID, now.Issues[1].ID))
	if parties, issues := order(); parties != "ABCD" || issues != "ADBC" {
		t.Errorf("parties %s, issues %s", parties, issues)
	}
	if err := d.MoveParty(t.Context(), 99, 1); !errors.Is(err, dossier.ErrNotFound) {
		t.Errorf("move of nobody: %v", err)
	}
}
