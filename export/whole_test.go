package export_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"standpoint/app"
	"standpoint/app/dossier"
	"standpoint/app/refi"
	"standpoint/export"
)

// TestProjectHoldsTheDossier: what is exported for programs for qualitative
// analysis reads back, also where every text tries to break it.
func TestProjectHoldsTheDossier(t *testing.T) {
	for name, r := range map[string]app.Report{"talks": talks(t), "hostile": hostile(t)} {
		r.Whole = wholeOf(r)
		var first, second, codes bytes.Buffer
		for _, to := range []*bytes.Buffer{&first, &second} {
			if err := export.QDPX(to, r); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
		}
		if !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Errorf("%s: exported twice, the files differ", name)
		}
		got, notes, err := refi.Read(bytes.NewReader(first.Bytes()), int64(first.Len()))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if len(notes) > 0 {
			t.Errorf("%s: notes %q", name, notes)
		}
		if len(got.Sources) != len(r.Whole.Sources) || len(got.Codebook.Parties) != len(r.Whole.Codebook.Parties) || len(r.Whole.Sources) == 0 {
			t.Errorf("%s: %d sources and %d parties came back, of %d and %d", name, len(got.Sources), len(got.Codebook.Parties), len(r.Whole.Sources), len(r.Whole.Codebook.Parties))
		}
		if err := export.QDC(&codes, r); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		book, _, err := refi.ReadCodebook(strings.NewReader(codes.String()))
		if err != nil || len(book.Parties) != len(r.Whole.Codebook.Parties) {
			t.Errorf("%s: %v, %d parties", name, err, len(book.Parties))
		}
	}
}

// wholeOf is a dossier that holds what a report shows.
func wholeOf(r app.Report) dossier.Whole {
	w := dossier.Whole{Codebook: dossier.Codebook{Title: r.Title}, Sources: slices.Clone(r.Sources), Passages: slices.Clone(r.Passages)}
	for n, p := range r.Codebook.Parties {
		p.UID = fmt.Sprint("party ", n)
		w.Codebook.Parties = append(w.Codebook.Parties, p)
	}
	for n, i := range r.Codebook.Issues {
		i.UID = fmt.Sprint("issue ", n)
		w.Codebook.Issues = append(w.Codebook.Issues, i)
	}
	utf8 := func(s string) string { return strings.ReplaceAll(s, "\xff", "?") } // as every dossier is
	for n := range w.Sources {
		if w.Sources[n].Published.Check() != nil {
			w.Sources[n].Published = "" // a dossier holds only dates
		}
		w.Sources[n].Text = utf8(w.Sources[n].Text)
		w.Sources[n].UID, w.Sources[n].TextSHA256 = fmt.Sprint("source ", n), "" // the texts of reports are made up
	}
	for n := range w.Passages {
		w.Passages[n].Quote = utf8(w.Passages[n].Quote)
		w.Passages[n].Record = &dossier.Record{UID: fmt.Sprint("passage ", n), Why: w.Passages[n].Why(), Engine: w.Passages[n].Engine()}
		w.Passages[n].Voice = dossier.Quote
	}
	return w
}
