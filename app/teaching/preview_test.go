package teaching_test

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"standpoint/app/codebook"
	"standpoint/app/dossier"
	"standpoint/app/reading"
	"standpoint/app/teaching"
)

// shelf is the codebook as a dossier has it, and sources with the suggestions
// that it gives.
func shelf(t *testing.T, articles ...string) (dossier.Codebook, []teaching.Source) {
	t.Helper()
	var b dossier.Codebook
	for i, p := range book().Parties {
		b.Parties = append(b.Parties, dossier.Party{ID: dossier.ID(i + 1), UID: "p" + p.Name, Party: p})
	}
	for i, issue := range book().Issues {
		b.Issues = append(b.Issues, dossier.Issue{ID: dossier.ID(i + 1), UID: "i" + issue.Name, Issue: issue})
	}
	reader, err := reading.New(book())
	if err != nil {
		t.Fatal(err)
	}
	var all []teaching.Source
	for i, text := range articles {
		s := teaching.Source{ID: dossier.ID(i + 1), Article: reading.Article{Text: text}}
		found, err := teaching.ReadAll(t.Context(), reader, 1, func(int) (reading.Article, error) { return s.Article, nil }, make([][]reading.Stand, 1), nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range found[0] {
			p, err := f.In(b)
			if err != nil {
				t.Fatal(err)
			}
			p.ID, p.Source = dossier.ID(100*i+len(s.Passages)+1), s.ID
			p.Record = &dossier.Record{Why: p.Why(), AsSuggested: asSuggested(b, p)}
			s.Passages = append(s.Passages, p)
		}
		all = append(all, s)
	}
	return b, all
}

func TestPreviewSaysWhatChanges(t *testing.T) {
	b, sources := shelf(t,
		"Norland demanded security checks at the lighthouse.",
		"Norland demanded security checks in the port.\nSudland demanded a toll.",
		"Norland demanded a levy.\nSudland demanded a toll.",
	)
	changed, err := teaching.Apply(book(), []teaching.Edit{
		{Kind: teaching.AddExclude, Issue: "Guarantees", Word: "security checks"},
		{Kind: teaching.AddKeyword, Issue: "Toll", Word: "levy"},
	})
	if err != nil {
		t.Fatal(err)
	}
	p, err := teaching.Look(t.Context(), b, changed, sources, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Gone) != 2 || len(p.New) != 1 || len(p.Turned) != 0 || p.Count() != 3 || p.Same+len(p.Changed) != 2 {
		t.Errorf("previewed %+v", p)
	}
	if len(p.New) == 1 && (p.New[0].Source != 3 || p.New[0].Party != 1 || p.New[0].Issue != 2) {
		t.Errorf("new is %+v", p.New[0])
	}
	again, err := teaching.Look(t.Context(), b, changed, sources, nil)
	if err != nil || !reflect.DeepEqual(p, again) {
		t.Errorf("previewed otherwise the second time (%v)", err)
	}
	sources[0].Passages[0].Status = dossier.Accepted
	sources[1].Passages[0].Status = dossier.Rejected
	p, err = teaching.Look(t.Context(), b, changed, sources, nil)
	if err != nil || len(p.Gone) != 0 || len(p.New) != 1 {
		t.Errorf("decided passages are among what changes: %+v (%v)", p, err)
	}
}

// asSuggested is what a dossier keeps of a suggestion.
func asSuggested(b dossier.Codebook, p dossier.Passage) string {
	return `{"start":` + strconv.Itoa(p.Start) + `,"end":` + strconv.Itoa(p.End) + `,"party":"` + b.Parties[p.Party-1].UID + `","issue":"` + b.Issues[p.Issue-1].UID +
		`","stance":` + strconv.Itoa(p.Stance) + `,"voice":"` + p.Voice.String() + `","speaker":"` + p.Speaker + `"}`
}

func TestPreviewNamesNewIssuesAndLostDecisions(t *testing.T) {
	b, sources := shelf(t, "Sudland demanded a toll.\nNorland demanded binding guarantees.")
	for j := range sources[0].Passages {
		sources[0].Passages[j].Status = dossier.Accepted
	}
	changed := book()
	changed.Issues = slices.Concat(changed.Issues[:1], []codebook.Issue{{
		Name: "Fees", Question: "Are there fees?", PoleA: "Free passage", PoleB: "A fee", Keywords: []string{"toll"},
	}})
	p, err := teaching.Look(t.Context(), b, changed, sources, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Lost) != 1 || p.Lost[0].Issue != 2 {
		t.Errorf("lost: %+v", p.Lost)
	}
	fees := slices.IndexFunc(p.Codebook.Issues, func(i dossier.Issue) bool { return i.Name == "Fees" })
	if len(p.New) != 1 || p.New[0].Issue >= 0 || p.Codebook.Issues[fees].ID != p.New[0].Issue {
		t.Errorf("new: %+v in %+v", p.New, p.Codebook.Issues)
	}
}

func TestPreviewCanBeCancelled(t *testing.T) {
	b, sources := shelf(t, "Sudland demanded a toll.", "Norland demanded a toll.")
	ctx, cancel := context.WithCancel(t.Context())
	_, err := teaching.Look(ctx, b, book(), sources, func(int, int) { cancel() })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}
