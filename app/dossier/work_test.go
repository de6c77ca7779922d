package dossier_test

import (
	"reflect"
	"testing"

	"standpoint/app/dossier"
)

func TestWorkSurvivesReopening(t *testing.T) {
	d := create(t)
	fates := add(t, d, articles(1, 4)...)
	all := passages(t, d)
	must(t, d.Accept(t.Context(), all[0].ID))
	must(t, d.SetStance(t.Context(), all[1].ID, 2))
	must(t, d.Reject(t.Context(), all[2].ID))
	stance := -2
	must(t, d.SetPosition(t.Context(), dossier.Position{Party: 1, Issue: 2, Stance: &stance, Summary: "silent"}))
	before := digest(t, d)
	d = reopen(t, d)
	if after := digest(t, d); after != before {
		t.Errorf("after reopening\n%s\nwant\n%s", after, before)
	}
	if len(fates) != 3 || fates[0].Duplicate {
		t.Errorf("fates %+v", fates)
	}
	for range 6 {
		_, err := d.Undo(t.Context())
		must(t, err)
	}
	if got := len(passages(t, d)); got != 0 {
		t.Errorf("%d passages after undoing all", got)
	}
	for range 6 {
		_, err := d.Redo(t.Context())
		must(t, err)
	}
	if after := digest(t, d); after != before {
		t.Errorf("after undo and redo of all\n%s\nwant\n%s", after, before)
	}
	faults, err := d.Check(t.Context(), nil)
	must(t, err)
	if len(faults) > 0 {
		t.Errorf("check found %q", faults)
	}
}

func TestContentsAreWhatTheListsSay(t *testing.T) {
	d := create(t)
	add(t, d, articles(1, 4)...)
	must(t, d.Reject(t.Context(), 2))
	must(t, d.SetPosition(t.Context(), dossier.Position{Party: 1, Issue: 1, Summary: "in words"}))
	must(t, d.SetSalience(t.Context(), dossier.Salience{Party: 1, Issue: 1, Value: 40}))
	got, err := d.Contents(t.Context())
	must(t, err)
	var want dossier.Contents
	want.Codebook, err = d.Codebook(t.Context())
	must(t, err)
	want.Sources, err = d.Sources(t.Context())
	must(t, err)
	for i := range want.Sources {
		want.Sources[i].Passages = 0
	}
	all, err := d.Passages(t.Context(), dossier.Filter{})
	must(t, err)
	for _, p := range all {
		bare := p.Bare()
		want.Passages = append(want.Passages, &bare)
	}
	want.Positions, err = d.Positions(t.Context())
	must(t, err)
	want.Saliences, err = d.Saliences(t.Context())
	must(t, err)
	if !reflect.DeepEqual(got, want) || len(got.Passages) != 5 {
		t.Errorf("contents\n%+v\nwant\n%+v", got, want)
	}
}

func TestCodebookComesBackAsItWasSet(t *testing.T) {
	d := create(t)
	got, err := d.Codebook(t.Context())
	must(t, err)
	want := book()
	if got.Title != want.Title {
		t.Errorf("title %q", got.Title)
	}
	for i, p := range got.Parties {
		if !reflect.DeepEqual(p.Party, want.Parties[i]) {
			t.Errorf("party %+v, want %+v", p.Party, want.Parties[i])
		}
	}
	for i, issue := range got.Issues {
		if !reflect.DeepEqual(issue.Issue, want.Issues[i]) {
			t.Errorf("issue %+v, want %+v", issue.Issue, want.Issues[i])
		}
	}
}

func TestSourceKeepsATitleOnOneLine(t *testing.T) {
	d := create(t)
	id := add(t, d, article(1))[0].ID
	ctx := t.Context()
	for _, title := range []string{"", "  \n "} {
		if err := d.EditSource(ctx, id, dossier.SourceEdit{Title: &title}); err == nil {
			t.Errorf("a source may be called %q", title)
		}
	}
	title := " Two lines\n of  title "
	must(t, d.EditSource(ctx, id, dossier.SourceEdit{Title: &title}))
	s, err := d.Source(ctx, id)
	must(t, err)
	if s.Title != "Two lines of title" {
		t.Errorf("the title is %q", s.Title)
	}
}
