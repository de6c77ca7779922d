package export_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"standpoint/app"
	"standpoint/export"
)

func webPage(t *testing.T, r app.Report) string {
	t.Helper()
	var out bytes.Buffer
	if err := export.HTML(&out, r); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestLinksOfWebPageLeadSomewhere(t *testing.T) {
	reports := forms(t)
	reports["talks"] = talks(t)
	for name, r := range reports {
		page := webPage(t, r)
		ids := map[string]bool{}
		for _, m := range regexp.MustCompile(` id="([^"]+)"`).FindAllStringSubmatch(page, -1) {
			ids[m[1]] = true
		}
		links := regexp.MustCompile(`href="#([^"]+)"`).FindAllStringSubmatch(page, -1)
		for _, m := range links {
			if !ids[m[1]] {
				t.Errorf("%s: a link leads to %q, which is not there", name, m[1])
			}
		}
		if len(links) < 10 {
			t.Errorf("%s: %d links", name, len(links))
		}
	}
}

func TestTextDocumentsSayWhatTheBriefSays(t *testing.T) {
	r := large(t)
	r.Us, r.PartySheets = 4, true
	four := large(t)
	four.Layout = app.FourColumns
	page, columns := webPage(t, r), webPage(t, four)
	for _, words := range []string{
		"Nearest and furthest", "For us: Federation of Veldria", "Could bridge", "What speaks against this position", "Party by party",
		"All 400 quotations were compared character for character with their sources", "By machine and by people", "Not heard on",
	} {
		if !strings.Contains(page, words) {
			t.Errorf("the web page does not say %q", words)
		}
	}
	for _, words := range []string{"On the side of pole A", "On the side of pole B", "Compromise", "Against: “"} {
		if !strings.Contains(columns, words) {
			t.Errorf("the four columns do not say %q", words)
		}
	}
	if strings.Contains(columns, "What speaks against this position") || strings.Contains(columns, "Party by party") {
		t.Error("the four columns stand beside the sections of the issues, or with party sheets that nobody asked for")
	}
}

func TestFormsOfTextDocumentsAreTheSameBytesEachTime(t *testing.T) {
	for name, r := range forms(t) {
		var one, two bytes.Buffer
		for _, out := range []*bytes.Buffer{&one, &two} {
			if err := export.Word(out, r); err != nil {
				t.Fatal(err)
			}
			if err := export.Markdown(out, r); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(one.Bytes(), two.Bytes()) {
			t.Errorf("%s: two exports differ", name)
		}
	}
}
