package export_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/app"
	"standpoint/app/dossier"
	"standpoint/export"
)

// exportedAs is a report in the form of an ending, with what is said of it.
func exportedAs(t testing.TB, ending string, r app.Report) (document []byte, notes string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "talks"+ending)
	all, err := export.File(t.Context(), path, r, nil)
	if err != nil {
		t.Fatal(err)
	}
	document, err = os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return document, strings.Join(all, "\n")
}

// svgTexts are the texts of a picture, each with its mark's title before it.
func svgTexts(t *testing.T, document []byte) string {
	t.Helper()
	var out []string
	for d := xml.NewDecoder(bytes.NewReader(document)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return strings.Join(out, "\n")
		}
		if err != nil {
			t.Fatalf("%v in\n%.2000s", err, document)
		}
		if words, ok := token.(xml.CharData); ok && strings.TrimSpace(string(words)) != "" {
			out = append(out, string(words))
		}
	}
}

func TestPictureOfTheMatrixSaysWhatTheMatrixSays(t *testing.T) {
	r := talks(t)
	r.Us = r.Matrix.Parties[0].ID
	document, notes := exportedAs(t, ".svg", r)
	text := svgTexts(t, document)
	for _, want := range []string{
		"Talks on the strait", "Positions as of 18 August 2025", "Republic of Veldria", "our side", "Harbour", "A  it goes to Marrow", "B  it stays with the islanders",
		"AA\n“Marrow insists on the harbour.”", "Unchanged since 26 Apr 2025", "2 passages, 1 reviewed · 18 Aug 2025", "Suggested, not reviewed",
		"Changed sides: was AA on 26 Apr 2025", "No statement found in 2 sources", "only suggested by the machine", "has moved since the statement before",
		"Marrow on Harbour: firmly A, reviewed",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the picture does not say %q:\n%s", want, text)
		}
	}
	if notes != "" {
		t.Errorf("it is said of the picture: %s", notes)
	}
	if n := strings.Count(string(document), "stroke-dasharray"); n != 4*(3+1) {
		t.Errorf("%d dashed lines around 3 suggested cells and in the legend", n)
	}
}

// TestPictureOfAPartNamesWhatItLeavesOut, and runs the way that was chosen.
func TestPictureOfAPartNamesWhatItLeavesOut(t *testing.T) {
	k := sample(t)
	in, err := k.Input(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	cb := in.Codebook
	r, err := k.Report(t.Context(), app.Selection{Options: app.DefaultOptions(), Parties: []dossier.ID{cb.Parties[1].ID}, Issues: []dossier.ID{cb.Issues[0].ID}, PartiesDown: true})
	if err != nil {
		t.Fatal(err)
	}
	document, _ := exportedAs(t, ".svg", r)
	text := svgTexts(t, document)
	for _, want := range []string{"left out: " + cb.Parties[0].Name, "Chosen were 1 of ", "\nParty\n" + cb.Issues[0].Name} {
		if !strings.Contains(text, want) {
			t.Errorf("the picture does not say %q:\n%s", want, text)
		}
	}
	if strings.Contains(text, "\n"+cb.Parties[0].Name+"\n") {
		t.Errorf("the picture shows %s, which was not chosen:\n%s", cb.Parties[0].Name, text)
	}
}

// TestMatrixIsAPictureInEveryForm of the same size.
func TestMatrixIsAPictureInEveryForm(t *testing.T) {
	bitmap, _ := exportedAs(t, ".png", talks(t))
	picture, err := png.Decode(bytes.NewReader(bitmap))
	if err != nil || darkened(picture) < 5000 {
		t.Fatalf("the bitmap: %v", err)
	}
	document, _ := exportedAs(t, ".matrix.pdf", talks(t))
	all := pages(t, document)
	if len(all) != 1 || !strings.Contains(oneLine(all[0]), "Marrow insists on the harbour") {
		t.Errorf("%d pages: %q", len(all), all)
	}
	p, err := export.Preview(t.Context(), ".svg", talks(t))
	if err != nil || p.Pages.Count() != 1 || p.Likeness {
		t.Fatalf("the preview: %+v, %v", p, err)
	}
	wide, tall := p.Pages.Size(0)
	if b := picture.Bounds(); b.Dx() != int(wide/0.75*2+0.5) || b.Dy() < int(tall/0.75*2) || b.Dy() > int(tall/0.75*2)+1 {
		t.Errorf("the bitmap measures %v, the page %.2f by %.2f points", b, wide, tall)
	}
}

// TestPictureTellsWhatItCannotShow: cut texts in every form, missing letters
// where the file holds none of its own.
func TestPictureTellsWhatItCannotShow(t *testing.T) {
	for _, ending := range []string{".svg", ".png", ".matrix.pdf"} {
		document, notes := exportedAs(t, ending, hostile(t))
		if !strings.Contains(notes, "cuts ") || !strings.Contains(notes, "“äääää") {
			t.Errorf("%s: cut texts are not named: %s", ending, notes)
		}
		if strings.Contains(notes, "U+1F600") != (ending != ".svg") {
			t.Errorf("%s: of characters it says: %s", ending, notes)
		}
		if ending == ".svg" && !strings.Contains(svgTexts(t, document), "😀 emoji 𝔘") {
			t.Error("the SVG picture lost an emoji")
		}
	}
}
