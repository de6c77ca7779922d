package refi_test

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"standpoint/app/codebook"
	"standpoint/app/dossier"
	"standpoint/app/exchange"
	"standpoint/app/refi"
)

const maker = "Standpoint 0"

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// talk has characters of one to four bytes before its passages.
const talk = "🇺🇦 Нордия 🕊 will keep the harbour, its envoy said.\n“Never,” answered Łódź & <co>.\n"

// hostile are texts that break what is not written with care.
func hostile() []string {
	return []string{
		"=cmd|'/c calc'!A1", "Note: not a note", "a; b\\; c\\", " blanks ", "two\nlines\tand a tab", "]]>", "<Code guid=\"x\"/>", "&amp;&#0;",
		"\u202ebackwards\u202c", "😀 𝔘", "שלום العربية", "e\u0301", strings.Repeat("ä", 40_000), "..\\..\\etc", "\ufeffmark", "Alias|other * gap",
	}
}

func book() codebook.Codebook {
	odd := hostile()
	cb := codebook.Codebook{
		Title: "Talks & <more>",
		Parties: []codebook.Party{
			{
				Name: "Нордия", Short: "N", Note: "first\nsecond", Aliases: odd, AliasesExact: []string{"NO"}, Adjectives: []string{"Nordian"}, Groups: []string{"both"},
				Persons: []codebook.Person{{Name: "Ada; Moor", Short: "Moor=x", Titles: []string{"minister", "envoy; acting"}, Pronoun: "she", From: "2025-01-01"}},
			},
			{Name: "Łódź", Colour: "#1f77b4", Persons: []codebook.Person{{Name: "A"}, {Name: "B", Until: "2025-02-02"}}},
		},
		Issues: []codebook.Issue{
			{Name: "Harbour", Question: "Whose?", PoleA: "theirs", PoleB: "ours", Affirmative: "a", Keywords: []string{"harbour*"}, CuesA: []string{"keep * harbour|hold it"}, CuesB: []string{"give up"}, Exclude: []string{"harbour master"}, Note: "n"},
			{Name: "Guard", Question: "Who?", PoleA: "nobody", PoleB: "ships", Keywords: odd},
		},
	}
	return cb
}

// worked is a dossier in which something of every kind was done, with texts
// that try to break a document.
func worked(t testing.TB) dossier.Whole {
	t.Helper()
	ctx := t.Context()
	d, err := dossier.Create(ctx, filepath.Join(t.TempDir(), "worked.standpoint"))
	must(t, err)
	defer func() { must(t, d.Close()) }()
	must(t, d.SetCodebook(ctx, book()))
	at := func(words string) (start, end int) {
		start = strings.Index(talk, words)
		return start, start + len(words)
	}
	keep, keepEnd := at("will keep the harbour, its envoy said.")
	never, neverEnd := at("“Never,” answered Łódź")
	items := []dossier.Incoming{
		{
			Source: dossier.Source{
				Title: "One", TitleHow: dossier.Derived, Outlet: "Post", Agency: "dpa", Author: "A", Place: "Łódź", Address: "https://example.org/1", Lang: "en",
				Published: "2025-04", PublishedHow: dossier.Inferred, PublishedWhy: "a weekday", FileName: "one.txt", Note: "odd", Text: talk,
			},
			Passages: []dossier.Passage{
				{Start: keep, End: keepEnd, Party: 1, Issue: 1, Stance: -2, Voice: dossier.Paraphrase, Speaker: "its envoy", Confidence: 81, Record: &dossier.Record{Why: []string{"holder: Нордия", "cue"}, Engine: "e1"}},
				{Start: never, End: neverEnd, Party: 2, Issue: 1, Stance: 2, Voice: dossier.Quote, ClaimedBy: 1, Confidence: 44, Record: &dossier.Record{Engine: "e1"}},
				{Start: keep, End: keepEnd, Party: 2, Issue: 2, Stance: 1, Voice: dossier.Report, Confidence: 30, Record: &dossier.Record{Engine: "e1"}},
			},
		},
		{Source: dossier.Source{Title: "Two", Published: "2025-04-26", Text: "Nothing is said here."}},
	}
	for _, odd := range hostile() {
		items = append(items, dossier.Incoming{Source: dossier.Source{Title: odd, Outlet: odd, Text: "x" + odd}})
	}
	_, err = d.AddSources(ctx, "Import", items, nil)
	must(t, err)
	must(t, d.Accept(ctx, 1))
	must(t, d.Reject(ctx, 2))
	must(t, d.SetStance(ctx, 1, -1))
	_, err = d.AddPassage(ctx, dossier.Passage{Source: 1, Start: never, End: neverEnd, Party: 2, Issue: 2, Stance: -1, Note: "mine\nStatus: odd"})
	must(t, err)
	stance := 1
	must(t, d.SetPosition(ctx, dossier.Position{Party: 1, Issue: 1, Stance: &stance, Summary: "in words\nand more", Note: "why"}))
	must(t, d.SetPosition(ctx, dossier.Position{Party: 2, Issue: 1, Summary: "only words"}))
	must(t, d.SetSalience(ctx, dossier.Salience{Party: 1, Issue: 2, Value: 70}))
	w, err := d.Whole(ctx)
	must(t, err)
	return w
}

func written(t testing.TB, w dossier.Whole) []byte {
	t.Helper()
	var out bytes.Buffer
	must(t, refi.Write(&out, w, maker))
	return out.Bytes()
}

func read(t testing.TB, data []byte) (dossier.Whole, []string) {
	t.Helper()
	w, notes, err := refi.Read(bytes.NewReader(data), int64(len(data)))
	must(t, err)
	return w, notes
}

func asJSON(t testing.TB, w dossier.Whole) string {
	t.Helper()
	var out bytes.Buffer
	must(t, exchange.Write(&out, w, maker))
	return out.String()
}

// restored takes what was read through a dossier.
func restored(t testing.TB, w dossier.Whole) dossier.Whole {
	t.Helper()
	d, err := dossier.Create(t.Context(), filepath.Join(t.TempDir(), "copy.standpoint"))
	must(t, err)
	defer func() { must(t, d.Close()) }()
	must(t, d.Restore(t.Context(), "Read", w, nil))
	faults, err := d.Check(t.Context(), nil)
	must(t, err)
	if len(faults) > 0 {
		t.Errorf("check found %q", faults)
	}
	out, err := d.Whole(t.Context())
	must(t, err)
	return out
}

// TestDossierComesBack: export, import into a new dossier, and export give the
// same file, and nothing is lost on the way.
func TestDossierComesBack(t *testing.T) {
	for name, w := range map[string]dossier.Whole{"worked": worked(t), "empty": {}} {
		first := written(t, w)
		got, notes := read(t, first)
		if len(notes) > 0 {
			t.Errorf("%s: notes on our own file: %q", name, notes)
		}
		after := restored(t, got)
		if before, after := asJSON(t, w), asJSON(t, after); before != after {
			t.Errorf("%s: came back as\n%.3000s\nwant\n%.3000s", name, after, before)
		}
		if second := written(t, after); !bytes.Equal(first, second) {
			t.Errorf("%s: the second file differs from the first", name)
		}
	}
}

// TestProjectChangedElsewhere: without what we keep beside the standard, as
// after another program wrote it, all that the standard holds comes back.
func TestProjectChangedElsewhere(t *testing.T) {
	w := worked(t)
	files := unpacked(t, written(t, w))
	changed := repacked(t, files, map[string]string{"project.qde": strings.Replace(files["project.qde"], "Talks &amp;", "Talks and", 1)})
	_, notes := read(t, changed)
	if len(notes) == 0 || !strings.Contains(notes[0], "was changed since") {
		t.Errorf("notes %q do not say that our own part no longer holds", notes)
	}
	bare := repacked(t, files, map[string]string{"standpoint/project.json": "", "standpoint/dossier.json": ""})
	got, notes := read(t, bare)
	if len(notes) > 0 {
		t.Errorf("notes %q", notes)
	}
	got = restored(t, got)
	kept := 0
	for _, p := range w.Passages {
		if p.Status != dossier.Rejected {
			kept++
		}
	}
	if len(got.Sources) != len(w.Sources) || len(got.Passages) != kept || len(got.Positions) != 2 || len(got.Saliences) != 1 {
		t.Fatalf("%d sources, %d passages, %d positions, %d saliences", len(got.Sources), len(got.Passages), len(got.Positions), len(got.Saliences))
	}
	for i, p := range got.Codebook.Parties {
		if want := w.Codebook.Parties[i]; p.UID != want.UID || p.Name != want.Name || p.Note != want.Note || len(p.Persons) != len(want.Persons) {
			t.Errorf("party %+v, want %+v", p, want)
		}
	}
	byUID := map[string]dossier.Passage{}
	for _, p := range w.Passages {
		byUID[p.UID()] = p
	}
	for _, p := range got.Passages {
		want := byUID[p.UID()]
		if p.Quote != want.Quote || p.Stance != want.Stance || p.Status != want.Status || p.Origin != want.Origin || p.Voice != want.Voice ||
			p.Speaker != want.Speaker || p.Confidence != want.Confidence || p.Note != want.Note {
			t.Errorf("passage %+v, want %+v", p, want)
		}
	}
	at := slices.IndexFunc(got.Sources, func(s dossier.Source) bool { return s.Title == "One" })
	if one := got.Sources[at]; one.Outlet != "Post" || one.Published != "2025-04" || one.Text != talk || one.Lang != "en" {
		t.Errorf("source %+v", one)
	}
}

// TestPositionsCountCodePoints: neither bytes nor UTF-16.
func TestPositionsCountCodePoints(t *testing.T) {
	qde := unpacked(t, written(t, worked(t)))["project.qde"]
	start := len([]rune(talk[:strings.Index(talk, "will keep")]))
	if start != 12 || !strings.Contains(qde, `startPosition="12" endPosition="50"`) {
		t.Errorf("the passage begins at character %d; project:\n%.4000s", start, qde)
	}
	if n := strings.Count(qde, "<PlainTextSelection "); n != 3 {
		t.Errorf("%d selections: the rejected suggestion has no place in a project", n)
	}
}
