package dossier_test

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"standpoint/app/dossier"
)

// bare gives the passages that Contents should have.
func bare(t *testing.T, d *dossier.Dossier) []*dossier.Passage {
	t.Helper()
	all, err := d.Passages(t.Context(), dossier.Filter{})
	must(t, err)
	want := make([]*dossier.Passage, len(all))
	for i, p := range all {
		b := p.Bare()
		want[i] = &b
	}
	return want
}

func samePassages(t *testing.T, d *dossier.Dossier, least int) {
	t.Helper()
	got, err := d.Contents(t.Context())
	must(t, err)
	want := bare(t, d)
	if len(want) < least || len(got.Passages) != len(want) {
		t.Fatalf("%d bare passages of %d, of which there should be %d", len(got.Passages), len(want), least)
	}
	for i, p := range got.Passages {
		if !reflect.DeepEqual(p, want[i]) {
			t.Fatalf("bare passage %d is\n%+v\nwant\n%+v", i, *p, *want[i])
		}
	}
}

// TestBarePassagesAreThoseOfTheDossier reads more than one value of packed rows
// holds, of all kinds, with ids that are missing.
func TestBarePassagesAreThoseOfTheDossier(t *testing.T) {
	const each, many = 500, 12
	d := create(t)
	var items []dossier.Incoming
	for n := range many {
		var text strings.Builder
		in := dossier.Incoming{Source: dossier.Source{Title: fmt.Sprint("Article ", n)}}
		for i := range each {
			start := text.Len()
			fmt.Fprintf(&text, "Ein Satz %d über den Zoll von %d – “kurz”.\n", i, n)
			p := dossier.Passage{
				Start: start, End: text.Len() - 1, Party: dossier.ID(i%2 + 1), Issue: dossier.ID(i/2%2 + 1), Stance: i%5 - 2,
				Voice: []dossier.Voice{dossier.Quote, dossier.Paraphrase, dossier.Report}[i%3], Confidence: i % 101,
			}
			if i%4 == 0 {
				p.Speaker, p.ClaimedBy = fmt.Sprint("speaker ", i%7), dossier.ID((i+1)%2+1)
			}
			if i%9 == 0 {
				p.Origin, p.Note = dossier.ByAnalyst, fmt.Sprint("a note\non ", i)
			}
			in.Passages = append(in.Passages, p)
		}
		in.Source.Text = text.String()
		items = append(items, in)
	}
	add(t, d, items...)
	must(t, d.Reject(t.Context(), 2, 3, each+4))
	must(t, d.Accept(t.Context(), 5, 6))
	must(t, d.DeletePassage(t.Context(), 10))
	must(t, d.RemoveSources(t.Context(), 3))
	samePassages(t, d, each*(many-1)-4)
	path := d.Path()
	must(t, d.Close())
	// Ids far apart, and none at all for a long way.
	meddle(t, path, "UPDATE passage SET id=id+1000000000000 WHERE source_id=5", "UPDATE passage SET id=id+20000 WHERE source_id=7")
	samePassages(t, open(t, path), each*(many-1)-4)
}

// TestBarePassagesOfVeryLongQuotes has more words than one value may take.
func TestBarePassagesOfVeryLongQuotes(t *testing.T) {
	d := create(t)
	text := strings.Repeat(strings.Repeat("x", 999)+" ", 4800) + "end."
	in := dossier.Incoming{Source: dossier.Source{Title: "Long", Text: text}}
	for i := range 7 {
		in.Passages = append(in.Passages, dossier.Passage{Start: i, End: len(text), Party: 1, Issue: 1, Confidence: 50})
	}
	add(t, d, in)
	samePassages(t, d, 7)
}

func TestReasonsAreReadByThemselves(t *testing.T) {
	d := create(t)
	add(t, d, article(1))
	own, err := d.AddPassage(t.Context(), dossier.Passage{Source: 1, Start: 0, End: 2, Party: 1, Issue: 1})
	must(t, err)
	for id, want := range map[dossier.ID][]string{1: {"party: named", "issue: toll"}, own: nil} {
		if got, err := d.Reasons(t.Context(), id); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("reasons of %d: %q, %v", id, got, err)
		}
	}
	if got, err := d.Reasons(t.Context(), 99); !errors.Is(err, dossier.ErrNotFound) {
		t.Errorf("of none: %q, %v", got, err)
	}
}

func TestPassagesOfSomeSources(t *testing.T) {
	d := create(t)
	add(t, d, articles(1, 6)...)
	must(t, d.Reject(t.Context(), 3))
	must(t, d.RemoveSources(t.Context(), 4))
	all := passages(t, d)
	for _, sources := range [][]dossier.ID{{5, 2}, {2, 4}, {99}, nil} {
		var want []dossier.Passage
		for _, p := range all {
			for _, s := range sources {
				if p.Source == s {
					want = append(want, p)
				}
			}
		}
		got, err := d.PassagesOf(t.Context(), sources...)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("of %v: %d passages, want %d: %v", sources, len(got), len(want), err)
		}
	}
	if got, _ := d.PassagesOf(t.Context(), 2); len(got) != 2 || got[0].Status != dossier.Rejected {
		t.Errorf("of the second: %+v", got)
	}
}

func TestKeptStoriesAreThoseOfTheSameSources(t *testing.T) {
	d := create(t)
	ask := func(of string) [][]dossier.ID {
		t.Helper()
		groups, err := d.KeptStories(t.Context(), of)
		must(t, err)
		return groups
	}
	if got := ask("a"); got != nil {
		t.Errorf("before anything was kept: %v", got)
	}
	before := digest(t, d)
	steps, err := d.History(t.Context())
	must(t, err)
	groups := [][]dossier.ID{{1, 3}, {2, 7, 9}}
	must(t, d.KeepStories(t.Context(), "a", groups))
	d = reopen(t, d)
	after, err := d.History(t.Context())
	must(t, err)
	if digest(t, d) != before || len(after) != len(steps) {
		t.Error("to keep stories is an action")
	}
	if got := ask("a"); !reflect.DeepEqual(got, groups) {
		t.Errorf("kept %v", got)
	}
	if got := ask("b"); got != nil {
		t.Errorf("for other sources: %v", got)
	}
	must(t, d.KeepStories(t.Context(), "b", [][]dossier.ID{}))
	if got := ask("b"); got == nil || len(got) != 0 || ask("a") != nil {
		t.Errorf("where none prints what another does: %v, and of the others %v", got, ask("a"))
	}
	path := d.Path()
	must(t, d.Close())
	meddle(t, path, "UPDATE meta SET value='{\"of\":\"b\",' WHERE key='stories'")
	d = open(t, path)
	if got := ask("b"); got != nil {
		t.Errorf("of what is no JSON: %v", got)
	}
	must(t, d.Close())
	reading, err := dossier.OpenReading(t.Context(), path)
	must(t, err)
	defer reading.Close()
	if err := reading.KeepStories(t.Context(), "b", nil); !errors.Is(err, dossier.ErrReadOnly) {
		t.Errorf("kept where nothing may be written: %v", err)
	}
}

// TestPassagesReadBeforeAreGivenAgain reads a dossier again after a decision, a
// correction of words, a removal and an import: what is as it was is not kept
// twice, and nothing is given as it no longer is.
func TestPassagesReadBeforeAreGivenAgain(t *testing.T) {
	d := create(t)
	text := "Russia refuses. Ukraine agrees. Russia waits. Ukraine hopes."
	var in dossier.Incoming
	in.Source = dossier.Source{Title: "One", Text: text}
	for start := 0; start < len(text); {
		end := start + strings.IndexByte(text[start:], '.') + 1
		in.Passages = append(in.Passages, dossier.Passage{Start: start, End: end, Party: 1, Issue: 1, Stance: 2, Voice: dossier.Report, Speaker: "Russia"})
		start = end + 1
	}
	add(t, d, in)
	first, err := d.Contents(t.Context())
	must(t, err)
	were := map[dossier.ID]dossier.Passage{}
	for _, p := range first.Passages {
		were[p.ID] = *p
	}

	must(t, d.Accept(t.Context(), 2))
	must(t, d.Reject(t.Context(), 3))
	in.Source.Title, in.Source.Text = "Two", text+" The end."
	add(t, d, in)
	second, err := d.ContentsAfter(t.Context(), first.Passages)
	must(t, err)
	if want := bare(t, d); !reflect.DeepEqual(second.Passages, want) {
		t.Fatalf("read again: %+v, want %+v", second.Passages, want)
	}
	again := 0
	for _, p := range second.Passages {
		at := slices.IndexFunc(first.Passages, func(q *dossier.Passage) bool { return q.ID == p.ID })
		if at >= 0 && first.Passages[at] == p {
			again++
		}
	}
	if again != 2 { // 1 and 4: 2 was accepted, 3 rejected
		t.Errorf("%d passages are those read before, want 2", again)
	}
	for _, p := range first.Passages {
		if were[p.ID] != *p {
			t.Errorf("passage %d was changed: %+v", p.ID, *p)
		}
	}
	must(t, d.RemoveSources(t.Context(), 1))
	third, err := d.ContentsAfter(t.Context(), second.Passages)
	must(t, err)
	if want := bare(t, d); !reflect.DeepEqual(third.Passages, want) {
		t.Fatalf("after a removal: %+v, want %+v", third.Passages, want)
	}
}
