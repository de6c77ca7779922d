package app_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"standpoint/app"
	"standpoint/app/codebook"
	"standpoint/app/dossier"
)

const sampleFolder = "../assets/sample"

// newDesk opens an empty dossier with the default template.
func newDesk(t *testing.T) *app.Desk {
	t.Helper()
	k, err := app.NewFromTemplate(t.Context(), filepath.Join(t.TempDir(), "Talks.standpoint"), app.DefaultTemplate)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := k.Close(); err != nil {
			t.Error(err)
		}
	})
	return k
}

// contents is what a dossier holds, without what differs by file: ids are
// given in the order of import and stay comparable.
func contents(t *testing.T, k *app.Desk) app.Report {
	t.Helper()
	r, err := k.Report(t.Context(), app.Selection{Options: app.DefaultOptions()})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestImportListsWhatBecameOfEachFile(t *testing.T) {
	k := newDesk(t)
	folder := t.TempDir()
	text, err := os.ReadFile(filepath.Join(sampleFolder, "2025-04-26-rome.txt"))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{
		"1 rome.txt":      text,
		"2 same rome.txt": []byte(strings.ReplaceAll(string(text), "\n", "\r\n")),
		"3 empty.txt":     nil,
		"4 archive.txt":   []byte("PK\x03\x04\x14\x00\x00\x00"),
		"not an article":  []byte("has no ending, so a folder does not bring it"),
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var last app.Progress
	report, err := k.Import(t.Context(), []string{folder, filepath.Join(folder, "missing.txt")}, func(p app.Progress) { last = p })
	if err != nil {
		t.Fatal(err)
	}
	want := []struct {
		file      string
		duplicate bool
		skipped   bool
	}{
		{"1 rome.txt", false, false},
		{"2 same rome.txt", true, false},
		{"3 empty.txt", false, true},
		{"4 archive.txt", false, true},
		{"missing.txt", false, true},
	}
	if len(report.Outcomes) != len(want) {
		t.Fatalf("%d outcomes, want %d: %+v", len(report.Outcomes), len(want), report.Outcomes)
	}
	for i, w := range want {
		o := report.Outcomes[i]
		if filepath.Base(o.File) != w.file || o.Duplicate != w.duplicate || (o.Skipped != "") != w.skipped {
			t.Errorf("outcome %d is %+v, want %+v", i, o, w)
		}
		if w.skipped && !strings.Contains(o.Skipped, w.file) {
			t.Errorf("the message does not name the file %s: %s", w.file, o.Skipped)
		}
	}
	if report.Imported() != 1 || last.Done != len(want) || last.Total != len(want) {
		t.Errorf("%d imported, progress ended at %+v", report.Imported(), last)
	}
}

func TestFolderThatMayNotBeReadStopsNothing(t *testing.T) {
	k := newDesk(t)
	shut := filepath.Join(t.TempDir(), "shut")
	if err := os.Mkdir(shut, 0); err != nil {
		t.Fatal(err)
	}
	if _, err := os.ReadDir(shut); err == nil {
		t.Skip("this user may read every folder")
	}
	report, err := k.Import(t.Context(), []string{shut, filepath.Join(sampleFolder, "2025-04-26-rome.txt")}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if report.Imported() != 1 || !strings.Contains(report.Outcomes[0].Skipped, "shut could not be read. You may not") {
		t.Errorf("got %+v", report.Outcomes)
	}
}

func TestCancelledImportLeavesTheDossierAsItWas(t *testing.T) {
	k := newDesk(t)
	before := contents(t, k)
	ctx, cancel := context.WithCancel(t.Context())
	_, err := k.Import(ctx, []string{sampleFolder}, func(app.Progress) { cancel() })
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("a cancelled import returned %v", err)
	}
	if after := contents(t, k); !reflect.DeepEqual(before, after) {
		t.Errorf("the dossier changed: %d sources, %d passages", len(after.Sources), len(after.Passages))
	}
	history, err := k.History(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range history {
		if strings.HasPrefix(step.Label, "Import") {
			t.Errorf("the history has a step %q", step.Label)
		}
	}
}

func TestDateInTheFutureIsNotBelieved(t *testing.T) {
	k := newDesk(t)
	file := filepath.Join(t.TempDir(), "ahead.txt")
	text := "Envoys meet again\n\nGENEVA, 3 May 2099 - The envoys of both sides met for a second day by the lake.\n"
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := k.Import(t.Context(), []string{file}, nil); err != nil {
		t.Fatal(err)
	}
	s := contents(t, k).Sources[0]
	if s.Published != "" || s.PublishedHow != dossier.Unknown || !strings.Contains(s.PublishedWhy, "2099") {
		t.Errorf("published %q, known how: %s, why: %q", s.Published, s.PublishedHow, s.PublishedWhy)
	}
}

func TestRemovedSourceComesBackAsItWas(t *testing.T) {
	k := newDesk(t)
	file := filepath.Join(sampleFolder, "2025-04-26-rome.txt")
	first, err := k.Import(t.Context(), []string{file}, nil)
	if err != nil {
		t.Fatal(err)
	}
	passages := contents(t, k).Passages
	if err := k.Accept(t.Context(), passages[0].ID); err != nil {
		t.Fatal(err)
	}
	if err := k.RemoveSources(t.Context(), first.Outcomes[0].Source); err != nil {
		t.Fatal(err)
	}
	again, err := k.Import(t.Context(), []string{file}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if o := again.Outcomes[0]; !o.Restored || o.Passages != 0 || o.Source != first.Outcomes[0].Source {
		t.Errorf("the outcome is %+v", o)
	}
	got := contents(t, k).Passages
	if len(got) != len(passages) || got[0].Status != dossier.Accepted {
		t.Errorf("%d passages are back of %d, the first is %s", len(got), len(passages), got[0].Status)
	}
}

func TestImportIsOneUndo(t *testing.T) {
	k := newDesk(t)
	empty := contents(t, k)
	if _, err := k.Import(t.Context(), []string{sampleFolder}, nil); err != nil {
		t.Fatal(err)
	}
	full := contents(t, k)
	if len(full.Sources) != 2 || len(full.Passages) == 0 {
		t.Fatalf("%d sources, %d passages", len(full.Sources), len(full.Passages))
	}
	if _, err := k.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := contents(t, k); !reflect.DeepEqual(got, empty) {
		t.Errorf("after undo: %d sources, %d passages", len(got.Sources), len(got.Passages))
	}
	if _, err := k.Redo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := contents(t, k); !reflect.DeepEqual(got, full) {
		t.Errorf("after redo the dossier differs: %d sources, %d passages", len(got.Sources), len(got.Passages))
	}
}

// TestMatrixDoesNotDependOnTheOrderOfImport compares what two dossiers show,
// not their ids.
func TestMatrixDoesNotDependOnTheOrderOfImport(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(sampleFolder, "*.txt"))
	if err != nil || len(files) != 2 {
		t.Fatal(files, err)
	}
	show := func(order ...string) []string {
		k := newDesk(t)
		for _, f := range order {
			if _, err := k.Import(t.Context(), []string{f}, nil); err != nil {
				t.Fatal(err)
			}
		}
		m := contents(t, k).Matrix
		var cells []string
		for p := range m.Parties {
			for i := range m.Issues {
				c := m.Cells[p][i]
				cells = append(cells, strings.Join([]string{m.Parties[p].Name, m.Issues[i].Name, c.Summary, string(c.Shift.Kind), string(c.Latest)}, "|"))
			}
		}
		return cells
	}
	one, two := show(files[0], files[1]), show(files[1], files[0])
	if !reflect.DeepEqual(one, two) {
		t.Errorf("the order of import matters:\n%q\n%q", one, two)
	}
}

func TestEveryPassageStandsInItsSource(t *testing.T) {
	k := newDesk(t)
	if _, err := k.Import(t.Context(), []string{sampleFolder}, nil); err != nil {
		t.Fatal(err)
	}
	r := contents(t, k)
	texts := map[dossier.ID]string{}
	for _, s := range r.Sources {
		texts[s.ID] = s.Text
	}
	for _, p := range r.Passages {
		if texts[p.Source][p.Start:p.End] != p.Quote {
			t.Errorf("passage %d is not in its source: %q", p.ID, p.Quote)
		}
		if len(p.Why()) == 0 || p.Engine() == "" {
			t.Errorf("passage %d has no reasons or does not say what made it", p.ID)
		}
	}
}

func TestDossierThatCannotTakeItsCodebookIsNotLeftBehind(t *testing.T) {
	path := filepath.Join(t.TempDir(), "Talks.standpoint")
	twice := codebook.Codebook{Parties: []codebook.Party{{Name: "Norland"}, {Name: "Norland"}}}
	if k, err := app.Create(t.Context(), path, twice); err == nil {
		k.Close()
		t.Fatal("two parties of one name were taken")
	}
	if left, err := os.ReadDir(filepath.Dir(path)); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestSampleIsMadeOnceAndKept(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	k, err := app.OpenSample(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	r := contents(t, k)
	if err := k.Accept(t.Context(), r.Passages[0].ID); err != nil {
		t.Fatal(err)
	}
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := app.OpenSample(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	p, err := again.Passage(t.Context(), r.Passages[0].ID)
	if err != nil || p.Status != dossier.Accepted {
		t.Errorf("what was done in the sample is lost: %v, %v", p.Status, err)
	}
}

func TestFreePathNeverNamesAFileThatIsThere(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	seen := map[string]bool{}
	for range 3 {
		path, err := app.FreePath("Talks")
		if err != nil {
			t.Fatal(err)
		}
		if seen[path] {
			t.Fatalf("%s twice", path)
		}
		seen[path] = true
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func TestVersionIsTheOneInTheAppFile(t *testing.T) {
	text, err := os.ReadFile("../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), `Version = "`+app.Version+`"`) {
		t.Errorf("FyneApp.toml has another version than %s", app.Version)
	}
}
