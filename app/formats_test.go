package app_test

import (
	"archive/zip"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/app"
	"standpoint/app/dossier"
)

const sameFolder = "intake/testdata/same"

// zipOf writes an archive of files by their names in it.
func zipOf(t *testing.T, files ...[2]string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "Articles.zip")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	w := zip.NewWriter(f)
	for _, file := range files {
		part, err := w.Create(file[0])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := part.Write([]byte(file[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func sameFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(sameFolder, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestZipOfArticlesIsTakenInFileByFile(t *testing.T) {
	k := newDesk(t)
	path := zipOf(
		t, [2]string{"notes/", ""}, [2]string{"../../escape.txt", "Zelensky said that Crimea belongs to Ukraine. Nothing else was said."},
		[2]string{"week 1/rome.html", sameFile(t, "article.html")}, [2]string{"week 1/rome_files/frame.html", "<html><p>An advert for boots.</html>"},
		[2]string{"week 1/rome.docx", sameFile(t, "article.docx")}, [2]string{"photo.jpg", "\xFF\xD8\xFF\xE0rest"},
		[2]string{"inner.zip", "PK\x03\x04\x14\x00\x00\x00"}, [2]string{"__MACOSX/._rome", "x"},
	)
	report, err := k.Import(t.Context(), []string{path}, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := []struct{ file, skipped string }{
		{"/../../escape.txt", ""}, {"/week 1/rome.html", ""}, {"/week 1/rome.docx", ""}, {"/photo.jpg", "is a picture"}, {"/inner.zip", "zip archive"},
	}
	if len(report.Outcomes) != len(want) {
		t.Fatalf("got %+v", report.Outcomes)
	}
	for i, o := range report.Outcomes {
		if o.File != path+want[i].file || !strings.Contains(o.Skipped, want[i].skipped) || (o.Skipped == "") != (want[i].skipped == "") {
			t.Errorf("got %+v, want %+v", o, want[i])
		}
	}
	if first, second := report.Outcomes[1], report.Outcomes[2]; second.Source != first.Source || !second.Duplicate {
		t.Errorf("the page and the Word file of the same text: %+v, %+v", first, second)
	}
	if steps, err := k.History(t.Context()); err != nil || steps[len(steps)-1].Label != "Import 3 articles" {
		t.Errorf("%v, %+v", err, steps)
	}
}

// quotesOf lists the passages of a dossier, offsets apart.
func quotesOf(t *testing.T, k *app.Desk) string {
	t.Helper()
	passages, err := k.Passages(t.Context(), dossier.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, p := range passages {
		fmt.Fprintf(&b, "%d %d %+d %d %s\n", p.Party, p.Issue, p.Stance, p.Confidence, p.Quote)
	}
	return b.String()
}

// TestSamePassagesFromEveryFormat imports each form of one article into a
// dossier of its own.
func TestSamePassagesFromEveryFormat(t *testing.T) {
	quotes := func(path string) string {
		k := newDesk(t)
		report, err := k.Import(t.Context(), []string{path}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if o := report.Outcomes[0]; o.Skipped != "" {
			t.Fatal(o.Skipped)
		}
		return quotesOf(t, k)
	}
	want := quotes(filepath.Join(sameFolder, "article.txt"))
	if strings.Count(want, "\n") < 5 {
		t.Fatalf("the text gives few passages only:\n%s", want)
	}
	files, err := filepath.Glob(sameFolder + "/*.*")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range files {
		if strings.HasSuffix(path, ".md") {
			continue
		}
		if got := quotes(path); got != want {
			t.Errorf("%s gives\n%s\nwant\n%s", path, got, want)
		}
	}
	k := newDesk(t)
	pasted(t, k, sameFile(t, "article.txt"), dossier.SourceEdit{})
	if got := quotesOf(t, k); got != want {
		t.Errorf("pasted, it gives\n%s\nwant\n%s", got, want)
	}
}

func TestFolderBesideASavedPageIsLeftOut(t *testing.T) {
	folder := t.TempDir()
	for name, text := range map[string]string{
		"saved/talks.html": "<p>Talks", "saved/talks_files/frame.html": "<p>Advert", "saved/press_files/one.html": "<p>Its name ends so, but no page is called press",
	} {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	below, err := app.FilesBelow(t.Context(), []string{folder})
	if err != nil || len(below) != 2 || filepath.Base(below[0]) != "one.html" || filepath.Base(below[1]) != "talks.html" {
		t.Errorf("%v, %v", below, err)
	}
}
