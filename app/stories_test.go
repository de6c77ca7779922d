package app_test

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"standpoint/app"
	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// wire is a report of our own on the talks, as an agency sends it.
const wire = `A long evening at the station

KYIV, 18 August 2025 (Reuters) - Ukrainian President Volodymyr Zelenskiy said on Monday that Ukraine needs binding security guarantees before any ceasefire. He told reporters at the station that the delegation had packed for a week and that he expected long evenings, since nobody at the table was known for short sentences.

The visitors were shown the new bridge, the flower market and the old fire tower, where a brass band of pupils played two marches and a song that is not sung in public very often. The mayor said that the rain had kept the crowd small, and that the bakers of the town had sold out by noon.

Observers noted that the chairs in the hall had been placed in a circle, which had not been done at any of the earlier meetings, and that the interpreters were seated where they could see both doors. A second round is planned for the coming month, in a town that has not been named.`

// papers writes three prints of the report and another article.
func papers(t *testing.T) (folder string) {
	t.Helper()
	folder = t.TempDir()
	paragraphs := strings.Split(wire, "\n\n")
	head := "Chairs in a circle\n\nKYIV, 20 August 2025 (AP) - "
	second := head + strings.TrimPrefix(paragraphs[1], "KYIV, 18 August 2025 (Reuters) - ") + "\n\n" + paragraphs[2]
	for name, text := range map[string]string{
		"1-wire.txt":         wire,
		"2-cut.txt":          second,
		"3-deep/again.txt":   strings.Join(paragraphs, "\n\n") + "\n\nShares in local breweries rose after the meeting, our reporter adds.",
		"4-other.txt":        "Harvest talks\n\nWARSAW, 19 August 2025 (AP) - Farmers said that the harvest was late and that no price had been agreed on for the winter wheat.",
		"3-deep/.hidden.txt": "not an article",
	} {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func cellOf(t *testing.T, m *compare.Matrix, party, issue string) *compare.Cell {
	t.Helper()
	for i, p := range m.Parties {
		for j, is := range m.Issues {
			if p.Name == party && is.Name == issue {
				return &m.Cells[i][j]
			}
		}
	}
	t.Fatalf("no cell %s/%s", party, issue)
	return nil
}

func list(t *testing.T, k *app.Desk) []app.Listed {
	t.Helper()
	all, err := k.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func byFile(t *testing.T, k *app.Desk) map[string]app.Listed {
	t.Helper()
	found := map[string]app.Listed{}
	for _, l := range list(t, k) {
		found[l.FileName] = l
	}
	return found
}

func TestOneStoryInThreePapers(t *testing.T) {
	k, folder := newDesk(t), papers(t)
	below, err := app.FilesBelow(t.Context(), []string{folder})
	if err != nil || len(below) != 1 || filepath.Base(below[0]) != "again.txt" {
		t.Fatalf("below the folder are %v, %v", below, err)
	}
	if _, err := k.Import(t.Context(), append([]string{folder}, below...), nil); err != nil {
		t.Fatal(err)
	}
	found := byFile(t, k)
	first, cut, again := found["1-wire.txt"], found["2-cut.txt"], found["again.txt"]
	if first.Story == 0 || cut.Story != first.Story || again.Story != first.Story || found["4-other.txt"].Story != 0 {
		t.Fatalf("stories %d, %d, %d and %d", first.Story, cut.Story, again.Story, found["4-other.txt"].Story)
	}
	if cut.State != app.Copy || len(first.Copies) != 2 || first.Copies[1] != cut.ID {
		t.Errorf("the cut print is %q, the first has the copies %v", cut.State, first.Copies)
	}
	in, err := k.Input(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	cell := cellOf(t, compare.NewMatrix(in, app.DefaultOptions()), "Ukraine", "Guarantees")
	if len(cell.Evidence) != 1 || cell.Evidence[0].Outlets() < 2 || cell.Day != "2025-08-18" {
		t.Fatalf("the cell has %d pieces of evidence of %s", len(cell.Evidence), cell.Day)
	}
	report, err := k.Report(t.Context(), app.Selection{Options: app.DefaultOptions()})
	if err != nil || len(report.Sources) != 4 || len(report.Passages) < 3 {
		t.Errorf("the report holds %d sources and %d passages: %v", len(report.Sources), len(report.Passages), err)
	}
}

func TestTakenApartByHandAndBack(t *testing.T) {
	k := newDesk(t)
	if _, err := k.Import(t.Context(), []string{papers(t)}, nil); err != nil {
		t.Fatal(err)
	}
	cut := byFile(t, k)["2-cut.txt"]
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(k.Separate(t.Context(), cut.ID))
	if found := byFile(t, k); found["2-cut.txt"].Story != 0 || found["1-wire.txt"].Story != 0 {
		t.Error("taken apart they are one story still")
	}
	must(k.Rejoin(t.Context(), cut.ID))
	if byFile(t, k)["2-cut.txt"].Story != cut.Story {
		t.Error("compared again they are not one story")
	}
	_, err := k.Undo(t.Context())
	must(err)
	if byFile(t, k)["2-cut.txt"].Story != 0 {
		t.Error("undo does not take them apart again")
	}
}

func TestStateFollowsDecisions(t *testing.T) {
	k := newDesk(t)
	if _, err := k.Import(t.Context(), []string{"../assets/sample"}, nil); err != nil {
		t.Fatal(err)
	}
	source := list(t, k)[0]
	if source.State != app.NewSource {
		t.Fatalf("at first it is %q", source.State)
	}
	passages, err := k.Passages(t.Context(), dossier.Filter{Source: source.ID})
	if err != nil {
		t.Fatal(err)
	}
	var ids []dossier.ID
	for _, p := range passages {
		ids = append(ids, p.ID)
	}
	if err := k.Reject(t.Context(), ids[0]); err != nil || list(t, k)[0].State != app.InReview {
		t.Errorf("after one decision it is %q: %v", list(t, k)[0].State, err)
	}
	if err := k.Accept(t.Context(), ids[1:]...); err != nil || list(t, k)[0].State != app.Done {
		t.Errorf("after all it is %q: %v", list(t, k)[0].State, err)
	}
}

func TestPastImportsSayWhatBecameOfEachFile(t *testing.T) {
	k, folder := newDesk(t), papers(t)
	picture := filepath.Join(folder, "5-picture.txt")
	if err := os.WriteFile(picture, []byte("\x89PNG\r\n\x1a\n\x00"), 0o600); err != nil {
		t.Fatal(err)
	}
	report, err := k.Import(t.Context(), []string{folder}, nil)
	if err != nil {
		t.Fatal(err)
	}
	past, err := k.PastImports(t.Context())
	if err != nil || len(past) != 1 || past[0].At == "" {
		t.Fatalf("past imports %+v, %v", past, err)
	}
	want := slices.Clone(report.Outcomes)
	for i := range want {
		want[i].File = filepath.Base(want[i].File)
	}
	if !reflect.DeepEqual(past[0].Outcomes, want) || past[0].Imported() != 3 {
		t.Errorf("kept %+v, want %+v", past[0].Outcomes, want)
	}
	if _, err := k.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if past, err = k.PastImports(t.Context()); err != nil || len(past) != 1 || !past[0].Gone[want[0].Source] {
		t.Errorf("after undo: %+v, %v", past, err)
	}
}
