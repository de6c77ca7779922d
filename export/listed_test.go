package export_test

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"standpoint/app"
	"standpoint/app/dossier"
	"standpoint/export"
)

// archive is a report of 702 sources, nearly all of which say one thing.
func archive(t *testing.T) app.Report {
	t.Helper()
	r := talks(t)
	sources := r.Sources
	statements := []statement{{1, 2, 1, -2, "Marrow will keep the harbour", dossier.Passage{}}, {2, 1, 2, 2, "Veldria is now ready to guard the strait", dossier.Passage{}}}
	for n := range 700 {
		words := fmt.Sprintf("On day %d Marrow insists on the harbour.", n)
		sources = append(sources, dossier.Source{
			Title: fmt.Sprintf("Report number %d", n), Published: dossier.Date(fmt.Sprintf("2024-%02d-%02d", 1+n/28%12, 1+n%28)), PublishedHow: dossier.Inferred, Text: words,
		})
		statements = append(statements, statement{len(sources), 2, 1, -2, words, dossier.Passage{}})
	}
	return reportOf(t, r.Codebook, sources, statements, options())
}

// TestALongListOfSourcesIsCutToThoseReferredTo: a brief of thousands of articles
// has no page after page of sources that nobody quotes; whatever it refers to is
// in the list, and it says how many are not.
func TestALongListOfSourcesIsCutToThoseReferredTo(t *testing.T) {
	reference, entry := regexp.MustCompile(`href="#(source_\d+)"`), regexp.MustCompile(`id="(source_\d+)"`)
	for _, form := range []app.Selection{{}, {PartySheets: true}, {Layout: app.FourColumns}} {
		r := archive(t)
		r.PartySheets, r.Layout = form.PartySheets, form.Layout
		path := filepath.Join(t.TempDir(), "talks.html")
		page := written(t, path, r)
		listed := map[string]bool{}
		for _, m := range entry.FindAllStringSubmatch(page, -1) {
			listed[m[1]] = true
		}
		for _, m := range reference.FindAllStringSubmatch(page, -1) {
			if !listed[m[1]] {
				t.Errorf("%+v: the page refers to %s, which is not in its list", form, m[1])
			}
		}
		if len(listed) < 8 || len(listed) > 60 {
			t.Errorf("%+v: %d sources are listed", form, len(listed))
		}
		words := fmt.Sprintf("Listed are the %d sources to which this document refers; %d more stand in the dossier and in the workbook.", len(listed), 702-len(listed))
		if !strings.Contains(page, words) {
			t.Errorf("%+v: the page does not say %q", form, words)
		}
		notes, err := export.File(t.Context(), filepath.Join(t.TempDir(), "talks.pdf"), r, nil)
		if err != nil || !strings.Contains(strings.Join(notes, " "), "more stand in the dossier and in the workbook.") {
			t.Errorf("%+v: of the brief it is said %q, %v", form, notes, err)
		}
		if brief := text(t, r); strings.Count(brief, "Report number") > 200 || !strings.Contains(brief, "more stand in the dossier and in the workbook.") {
			t.Errorf("%+v: the brief lists %d sources", form, strings.Count(brief, "Report number"))
		}
	}
	f, _ := workbook(t, archive(t))
	rows, err := f.GetRows("Sources")
	if err != nil || len(rows) < 702 {
		t.Errorf("the workbook lists %d sources: %v", len(rows), err)
	}
}
