package export_test

import (
	"bytes"
	"strings"
	"testing"

	"standpoint/app"
	"standpoint/export"
)

// TestEveryFormIsTheSameBytesEachTime exports the same report twice in each of
// the forms that there are, with all that can be chosen.
func TestEveryFormIsTheSameBytesEachTime(t *testing.T) {
	for _, ending := range export.Endings() {
		var documents [2][]byte
		var notes [2]string
		for i := range documents {
			r := large(t) // made anew, so that no order of a map is kept
			r.Us, r.PartySheets, r.Whole = r.Matrix.Parties[1].ID, true, wholeOf(r)
			documents[i], notes[i] = exportedAs(t, ending, r)
		}
		if !bytes.Equal(documents[0], documents[1]) || notes[0] != notes[1] || len(documents[0]) == 0 {
			t.Errorf("%s: exported twice, the files of %d and %d bytes differ, or what is said of them", ending, len(documents[0]), len(documents[1]))
		}
	}
}

// TestHostileTextsGoThroughEveryForm: each is written, and each that cannot hold
// a text as it is says so.
func TestHostileTextsGoThroughEveryForm(t *testing.T) {
	exact := []string{".json", ".data.csv", ".qdpx", ".qdc"} // these hold every text, or tell when read back
	for _, ending := range export.Endings() {
		for _, layout := range []app.Layout{app.Standard, app.FourColumns} {
			r := hostile(t)
			r.Layout, r.PartySheets, r.PartiesDown, r.Us, r.Whole = layout, true, layout == app.FourColumns, r.Matrix.Parties[0].ID, wholeOf(r)
			document, notes := exportedAs(t, ending, r)
			if len(document) == 0 {
				t.Errorf("%s: nothing was written", ending)
			}
			if lossless := strings.Contains(strings.Join(exact, " ")+" ", ending+" "); notes == "" && !lossless {
				t.Errorf("%s says nothing of what it cannot hold", ending)
			}
			if layout == app.FourColumns {
				continue
			}
			if _, err := export.Preview(t.Context(), ending, r); err != nil {
				t.Errorf("%s cannot be shown: %v", ending, err)
			}
		}
	}
}
