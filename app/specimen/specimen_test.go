package specimen_test

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"standpoint/app"
	"standpoint/app/dossier"
	"standpoint/app/specimen"
)

// made is all of a specimen but the marks by which rows are told apart.
type made struct {
	Book     any
	Sources  []dossier.Source
	Passages []dossier.Passage
	Steps    []string
	Stories  map[dossier.ID]dossier.ID
}

func write(t *testing.T, size specimen.Size) made {
	t.Helper()
	path := filepath.Join(t.TempDir(), "Specimen"+app.Ending)
	told := 0
	if err := specimen.Write(t.Context(), path, size, func(done, total int) { told = done }); err != nil {
		t.Fatal(err)
	}
	if told != size.Sources {
		t.Errorf("told of %d articles", told)
	}
	k, err := app.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer k.Close()
	in, err := k.Everything(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	all, err := k.Passages(t.Context(), dossier.Filter{WithRejected: true})
	if err != nil {
		t.Fatal(err)
	}
	steps, err := k.History(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	out := made{Book: in.Codebook.Plain(), Sources: in.Sources, Passages: all, Stories: in.Stories}
	for i := range out.Sources {
		out.Sources[i].UID = ""
	}
	for i := range out.Passages {
		record := *out.Passages[i].Record
		record.UID, record.AsSuggested = "", "" // names parties and issues by their marks
		out.Passages[i].Record = &record
	}
	for _, s := range steps {
		out.Steps = append(out.Steps, s.Label)
	}
	return out
}

func TestSpecimenIsTheSameEachTimeAndAsLargeAsAsked(t *testing.T) {
	size := specimen.Size{Sources: 120, Passages: 1000, Decisions: 37}
	got := write(t, size)
	if again := write(t, size); !reflect.DeepEqual(got, again) {
		t.Error("the second is not like the first")
	}
	dates, undated, decided := map[dossier.Date]bool{}, 0, 0
	for _, s := range got.Sources {
		dates[s.Published[:min(4, len(s.Published))]] = true
		if s.Published == "" {
			undated++
		}
	}
	cells := map[[2]dossier.ID]bool{}
	for _, p := range got.Passages {
		cells[[2]dossier.ID{p.Party, p.Issue}] = true
		if p.Status != dossier.Suggested {
			decided++
		}
	}
	years := []dossier.Date{"2021", "2022", "2023", "2024"}
	for _, year := range years {
		if !dates[year] {
			t.Errorf("no article of %s", year)
		}
	}
	if len(got.Sources) != size.Sources || len(got.Passages) != size.Passages || decided == 0 || undated == 0 || len(dates) > len(years)+1 {
		t.Errorf("%d articles, %d without a date, dates %v, %d passages, %d of them decided", len(got.Sources), undated, dates, len(got.Passages), decided)
	}
	// The codebook and an import come before the decisions, of which a few change
	// nothing and are no step.
	if n := len(got.Steps) - 2; n > size.Decisions || n < size.Decisions*9/10 {
		t.Errorf("%d steps for %d decisions: %q", len(got.Steps), size.Decisions, got.Steps[:3])
	}
	if len(cells) < 12*16*9/10 {
		t.Errorf("%d cells of 192 have a passage", len(cells))
	}
	if want := 2 * size.Sources / 10; len(got.Stories) != want {
		t.Errorf("%d articles print a story with others, want %d", len(got.Stories), want)
	}
}

func TestArticlesAreNotThoseOfTheDossier(t *testing.T) {
	paths, err := specimen.Articles(t.TempDir(), 120, 12)
	if err != nil || len(paths) != 12 {
		t.Fatalf("%d articles: %v", len(paths), err)
	}
	there := map[string]bool{}
	for n := range 120 {
		there[specimen.Article(n, 25).Source.Text] = true
	}
	for n, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if there[string(text)] || len(specimen.Article(120+n, 25).Passages) != 25 || string(text) != specimen.Article(120+n, 25).Source.Text {
			t.Errorf("article %d is %.80q", 120+n, text)
		}
		there[string(text)] = true
	}
}
