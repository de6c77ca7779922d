package exchange_test

import (
	"bytes"
	"errors"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"standpoint/app/codebook"
	"standpoint/app/dossier"
	"standpoint/app/exchange"
)

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

const text = "Нордия 🕊 will keep the harbour, its envoy said.\n“Never,” answered Łódź & <co>.\n"

// worked is a dossier in which something of every kind was done.
func worked(t testing.TB) *dossier.Dossier {
	t.Helper()
	ctx := t.Context()
	d, err := dossier.Create(ctx, filepath.Join(t.TempDir(), "worked.standpoint"))
	must(t, err)
	t.Cleanup(func() { must(t, d.Close()) })
	must(t, d.SetCodebook(ctx, codebook.Codebook{
		Title: "Talks & <more>",
		Parties: []codebook.Party{
			{
				Name: "Нордия", Short: "N", Note: "first", Aliases: []string{"envoy"}, AliasesExact: []string{"NO"}, Adjectives: []string{"Nordian"}, Groups: []string{"both"},
				Persons: []codebook.Person{{Name: "Ada Moor", Short: "Moor", Titles: []string{"minister", "envoy"}, Pronoun: "she", From: "2025-01-01"}},
			},
			{Name: "Łódź", Colour: "#1F77B4"},
		},
		Issues: []codebook.Issue{
			{Name: "Harbour", Question: "Whose?", PoleA: "theirs", PoleB: "ours", Affirmative: "a", Keywords: []string{"harbour*"}, CuesA: []string{"keep * harbour"}, CuesB: []string{"give up"}, Exclude: []string{"harbour master"}, Note: "n"},
			{Name: "Guard", Question: "Who?", PoleA: "nobody", PoleB: "ships"},
		},
	}))
	at := func(words string) (start, end int) {
		start = strings.Index(text, words)
		return start, start + len(words)
	}
	keep, keepEnd := at("will keep the harbour, its envoy said.")
	never, neverEnd := at("“Never,” answered Łódź")
	_, err = d.AddSources(ctx, "Import", []dossier.Incoming{
		{
			Source: dossier.Source{
				Title: "One", TitleHow: dossier.Derived, Outlet: "Post", Agency: "dpa", Author: "A", Place: "Łódź", Address: "https://example.org/1", Lang: "en",
				Published: "2025-04", PublishedHow: dossier.Inferred, PublishedWhy: "a weekday", FileName: "one.txt", FileSHA256: strings.Repeat("0", 64), Note: "odd", Text: text,
			},
			Passages: []dossier.Passage{
				{Start: keep, End: keepEnd, Party: 1, Issue: 1, Stance: -2, Voice: dossier.Paraphrase, Speaker: "its envoy", Confidence: 81, Record: &dossier.Record{Why: []string{"holder: Нордия", "cue"}, Engine: "e1"}},
				{Start: never, End: neverEnd, Party: 2, Issue: 1, Stance: 2, Voice: dossier.Quote, ClaimedBy: 1, Confidence: 44, Record: &dossier.Record{Engine: "e1"}},
			},
		},
		{Source: dossier.Source{Title: "Two", Text: "Nothing is said here."}},
	}, nil)
	must(t, err)
	must(t, d.Accept(ctx, 1))
	must(t, d.Reject(ctx, 2))
	must(t, d.SetStance(ctx, 1, -1))
	_, err = d.AddPassage(ctx, dossier.Passage{Source: 1, Start: never, End: neverEnd, Party: 2, Issue: 2, Stance: -1, Note: "mine"})
	must(t, err)
	stance := 1
	must(t, d.SetPosition(ctx, dossier.Position{Party: 1, Issue: 1, Stance: &stance, Summary: "in words", Note: "why"}))
	must(t, d.SetPosition(ctx, dossier.Position{Party: 2, Issue: 1, Summary: "only words"}))
	must(t, d.SetSalience(ctx, dossier.Salience{Party: 1, Issue: 2, Value: 70}))
	must(t, d.Separate(ctx, 2))
	return d
}

func written(t testing.TB, w dossier.Whole) string {
	t.Helper()
	var out bytes.Buffer
	must(t, exchange.Write(&out, w, "Standpoint 0"))
	return out.String()
}

// TestWholeDossierComesBack takes a dossier through a file into a new dossier
// and back into a file.
func TestWholeDossierComesBack(t *testing.T) {
	d := worked(t)
	before, err := d.Whole(t.Context())
	must(t, err)
	first := written(t, before)
	read, err := exchange.Read(strings.NewReader(first))
	must(t, err)
	copied, err := dossier.Create(t.Context(), filepath.Join(t.TempDir(), "copy.standpoint"))
	must(t, err)
	defer copied.Close()
	must(t, copied.Restore(t.Context(), "Read one.json", read, nil))
	after, err := copied.Whole(t.Context())
	must(t, err)
	if second := written(t, after); second != first {
		t.Errorf("written again\n%s\nwant\n%s", second, first)
	}
	for i := range before.Sources { // which lists count passages
		before.Sources[i].ID, after.Sources[i].ID = 0, 0
	}
	if !reflect.DeepEqual(after.Sources, before.Sources) || len(after.Passages) != 3 {
		t.Errorf("sources\n%+v\nwant\n%+v", after.Sources, before.Sources)
	}
	faults, err := copied.Check(t.Context(), nil)
	must(t, err)
	if len(faults) > 0 {
		t.Errorf("check found %q", faults)
	}
	if hits, err := copied.Search(t.Context(), "harbour", 10); err != nil || len(hits) == 0 {
		t.Errorf("search in the copy: %d hits, %v", len(hits), err)
	}
}

func TestRestoringIsOneStep(t *testing.T) {
	w, err := worked(t).Whole(t.Context())
	must(t, err)
	d, err := dossier.Create(t.Context(), filepath.Join(t.TempDir(), "copy.standpoint"))
	must(t, err)
	defer d.Close()
	must(t, d.Restore(t.Context(), "Read one.json", w, nil))
	full := dump(t, d)
	step, err := d.Undo(t.Context())
	must(t, err)
	empty, err := d.Whole(t.Context())
	must(t, err)
	if step.Label != "Read one.json" || len(empty.Sources)+len(empty.Passages)+len(empty.Codebook.Parties) > 0 {
		t.Errorf("after undoing %q: %+v", step.Label, empty)
	}
	_, err = d.Redo(t.Context())
	must(t, err)
	if got := dump(t, d); got != full {
		t.Errorf("after redo\n%s\nwant\n%s", got, full)
	}
	if err := d.Restore(t.Context(), "Again", w, nil); !errors.Is(err, dossier.ErrNotEmpty) {
		t.Errorf("restored over work: %v", err)
	}
}

func dump(t testing.TB, d *dossier.Dossier) string {
	t.Helper()
	w, err := d.Whole(t.Context())
	must(t, err)
	return written(t, w)
}

func TestPlacesCountCodePoints(t *testing.T) {
	got := dump(t, worked(t))
	start := len([]rune(text[:strings.Index(text, "will keep")]))
	if start != 9 || !strings.Contains(got, `"start": 9,`) {
		t.Errorf("the passage does not begin at character %d", start)
	}
}

func TestWhatDoesNotFitIsNamed(t *testing.T) {
	good := dump(t, worked(t))
	for name, c := range map[string]struct{ old, new, says string }{
		"another form":  {`"standpoint-dossier"`, `"geojson"`, "no dossier in JSON"},
		"newer":         {`"version": 1`, `"version": 2`, "newer version"},
		"half":          {good[len(good)/2:], "", "no dossier in JSON"},
		"changed text":  {`its envoy said.\n`, `its envoy sang.\n`, "SHA-256 differs"},
		"place outside": {`"end": 47`, `"end": 4700`, "are not in a text of"},
		"voice":         {`"voice": "quote"`, `"voice": "sung"`, "none of quote"},
		"status":        {`"status": "rejected"`, `"status": "maybe"`, "none of suggested"},
		"stance":        {`"stance": -1`, `"stance": 7`, "not between -2 and 2"},
		"quotation":     {`"quote": "`, `"quote": "x`, "not what it quotes"},
		"day":           {`"published": "2025`, `"published": "2O25`, "the source"},
		"source without uid": {`"sources": [
  {
   "uid": "`, `"sources": [
  {
   "uid": "", "note": "`, "one has none"},
	} {
		bad := strings.Replace(good, c.old, c.new, 1)
		if bad == good {
			t.Fatalf("%s: nothing to change in\n%s", name, good)
		}
		if _, err := exchange.Read(strings.NewReader(bad)); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestWrongQuoteIsRefused: the places fit, the words do not.
func TestWrongQuoteIsRefused(t *testing.T) {
	w, err := worked(t).Whole(t.Context())
	must(t, err)
	w.Passages[0].Quote = "something else"
	d, err := dossier.Create(t.Context(), filepath.Join(t.TempDir(), "copy.standpoint"))
	must(t, err)
	defer d.Close()
	if err := d.Restore(t.Context(), "Read", w, nil); err == nil || !strings.Contains(err.Error(), "not what it quotes") {
		t.Errorf("restored a quotation that does not stand there: %v", err)
	}
	if left, err := d.Whole(t.Context()); err != nil || len(left.Sources) > 0 {
		t.Errorf("something was left behind: %+v, %v", left, err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(dump(f, worked(f)))
	f.Add(`{"format":"standpoint-dossier","version":1,"passages":[{"start":-1}]}`)
	f.Add(`[]`)
	f.Fuzz(func(t *testing.T, data string) {
		w, err := exchange.Read(strings.NewReader(data))
		if err != nil {
			return
		}
		texts := map[dossier.ID]string{}
		for _, s := range w.Sources {
			if texts[s.ID] = s.Text; !utf8.ValidString(s.Text) || s.Published.Check() != nil {
				t.Errorf("source %+v", s)
			}
		}
		for _, p := range w.Passages {
			if text := texts[p.Source]; p.Start < 0 || p.End <= p.Start || p.End > len(text) || text[p.Start:p.End] != p.Quote {
				t.Errorf("passage %+v", p)
			}
		}
		first := written(t, w)
		again, err := exchange.Read(strings.NewReader(first))
		must(t, err)
		if second := written(t, again); second != first {
			t.Errorf("wrote\n%s\nand then\n%s", first, second)
		}
	})
}
