package export_test

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"standpoint/app"
	"standpoint/app/dossier"
	"standpoint/app/returned"
)

// ownPositions is the sample with a stance, words and a note by the analyst on
// one cell, and a stance on one of which nothing was said.
func ownPositions(t *testing.T) (*app.Desk, app.Report) {
	t.Helper()
	k := sample(t)
	in, err := k.Input(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	party, issue := idsOf(t, in.Codebook, "Ukraine", "Crimea")
	silent, silentIssue := idsOf(t, in.Codebook, "Russia", "Minerals")
	between, against := 0, -1
	for _, p := range []dossier.Position{
		{Party: party, Issue: issue, Stance: &between, Summary: "Not for sale, in my words", Note: "Asked the envoy;\nanswer due in May"},
		{Party: silent, Issue: silentIssue, Stance: &against, Note: "Silent so far"},
	} {
		if err := k.SetPosition(t.Context(), p); err != nil {
			t.Fatal(err)
		}
	}
	r, err := k.Report(t.Context(), app.Selection{Options: app.DefaultOptions()})
	if err != nil {
		t.Fatal(err)
	}
	return k, r
}

func idsOf(t *testing.T, cb dossier.Codebook, party, issue string) (p, i dossier.ID) {
	t.Helper()
	for _, one := range cb.Parties {
		if one.Name == party {
			p = one.ID
		}
	}
	for _, one := range cb.Issues {
		if one.Name == issue {
			i = one.ID
		}
	}
	if p == 0 || i == 0 {
		t.Fatalf("no %s on %s", party, issue)
	}
	return p, i
}

// TestOwnPositionsStandInEveryDocument: what the analyst set, what the passages
// say instead, and the note.
func TestOwnPositionsStandInEveryDocument(t *testing.T) {
	_, r := ownPositions(t)
	for _, layout := range []app.Layout{app.Standard, app.FourColumns} {
		r.Layout = layout
		for _, ending := range []string{".pdf", ".docx", ".html", ".md", ".csv", ".xlsx", ".svg"} {
			document, _ := exportedAs(t, ending, r)
			text := oneLine(wordsIn(t, ending, document))
			for _, want := range []string{"set by the analyst; the passages say BB", "Not for sale, in my words", "Asked the envoy; answer due in May", "Russia on Minerals"} {
				if ending == ".svg" && strings.HasPrefix(want, "Asked") || strings.HasSuffix(ending, "csv") && strings.HasPrefix(want, "Russia on") {
					continue // no picture holds notes, and a table of positions only rows
				}
				if !strings.Contains(strings.ToLower(text), strings.ToLower(want)) {
					t.Errorf("%s (%s) does not say %q", ending, layout, want)
				}
			}
		}
	}
}

// TestNotesAreReadBack: a note can be changed, and set where no passage stands.
func TestNotesAreReadBack(t *testing.T) {
	k, _ := ownPositions(t)
	f := exported(t, k)
	row, silent := rowOf(t, f, "Ukraine", "Crimea"), rowOf(t, f, "Russia", "Minerals")
	if got := cell(t, f, "Positions", "H"+strconv.Itoa(row)); got != "Asked the envoy;\nanswer due in May" {
		t.Errorf("the note is %q", got)
	}
	if p := plan(t, k, f); len(p.Differences)+len(p.Misfits) != 0 {
		t.Fatalf("untouched, it would change %+v; %+v", p.Differences, p.Misfits)
	}
	enter(t, f, "Positions", "H", row, "=1+1 is what the envoy said")
	enter(t, f, "Positions", "H", silent, nil)
	p := plan(t, k, f)
	if len(p.Differences) != 2 || p.Differences[0].Field != returned.Note || p.Differences[1].Old != "Silent so far" && p.Differences[0].Old != "Silent so far" {
		t.Fatalf("differences %+v; %+v", p.Differences, p.Misfits)
	}
	if err := k.TakeReturned(t.Context(), "edited.xlsx", p.Differences); err != nil {
		t.Fatal(err)
	}
	set, err := k.Positions(t.Context())
	if err != nil || len(set) != 2 {
		t.Fatalf("%+v, %v", set, err)
	}
	for _, s := range set {
		if s.Stance == nil || *s.Stance == 0 && s.Note != "=1+1 is what the envoy said" || *s.Stance == -1 && s.Note != "" {
			t.Errorf("the dossier has %+v", s)
		}
	}
}

// wordsIn are the words of a document.
func wordsIn(t *testing.T, ending string, document []byte) string {
	t.Helper()
	switch ending {
	case ".pdf":
		return strings.Join(pages(t, document), " ")
	case ".html":
		return pageText(t, string(document))
	case ".svg":
		return svgTexts(t, document)
	case ".docx", ".xlsx":
		z, err := zip.NewReader(bytes.NewReader(document), int64(len(document)))
		if err != nil {
			t.Fatal(err)
		}
		var all strings.Builder
		for _, f := range z.File {
			r, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			if _, err := io.Copy(&all, r); err != nil {
				t.Fatal(err)
			}
			r.Close()
		}
		return regexp.MustCompile("<[^>]*>").ReplaceAllString(all.String(), " ")
	}
	return string(document)
}
