package intake

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// sameFiles are one article of our own in every format, made by LibreOffice and
// Chromium; see testdata/same/README.md.
func sameFiles(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/same/*.*")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	return files
}

// TestSameArticleInEveryFormatGivesTheSameText holds every reader to the words
// and the paragraphs of the plain text.
func TestSameArticleInEveryFormatGivesTheSameText(t *testing.T) {
	want, err := os.ReadFile("testdata/same/article.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range sameFiles(t) {
		if strings.HasSuffix(path, ".md") {
			continue
		}
		t.Run(filepath.Base(path), func(t *testing.T) {
			s, err := File(path, "2026-12-31")
			if err != nil {
				t.Fatal(err)
			}
			if strings.TrimSpace(s.Text) != strings.TrimSpace(string(want)) {
				t.Errorf("got:\n%s", s.Text)
			}
			if s.Title != "Rome talks leave Crimea open as Kyiv presses for guarantees" || s.Published != "2025-04-26" || s.PublishedHow != "stated" || s.Agency != "Meridian" || s.Place != "Rome" {
				t.Errorf("got %q, %s (%s, %s), %s, %s", s.Title, s.Published, s.PublishedHow, s.PublishedWhy, s.Agency, s.Place)
			}
		})
	}
}
