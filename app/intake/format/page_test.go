package format

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"standpoint/app/intake/measure"
)

func pageOfLayout(t *testing.T, l layout, s story) []byte {
	t.Helper()
	text := l.page(s)
	if !strings.Contains(text, "windows-1252") {
		return []byte(text)
	}
	data, err := charmap.Windows1252.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return []byte(data)
}

func noGuess([]byte) (string, error) { return "", errDamaged }

// TestTheArticleAloneComesOffAPage measures the words that come off pages made
// as news sites make them: 24 layouts, each with four articles.
func TestTheArticleAloneComesOffAPage(t *testing.T) {
	var allCommon, allGot, allWant, pages int
	for _, l := range layouts() {
		var common, inGot, inWant int
		for _, s := range stories() {
			d, err := Read(Page, pageOfLayout(t, l, s), Options{Decode: noGuess})
			if err != nil {
				t.Errorf("%s: %v", l.name, err)
				continue
			}
			c, g, w := measure.Shared(d.Text, s.text())
			common, inGot, inWant, pages = common+c, inGot+g, inWant+w, pages+1
			if d.Title != s.title {
				t.Errorf("%s: title %q, want %q", l.name, d.Title, s.title)
			}
		}
		if inGot == 0 || inWant == 0 {
			continue
		}
		p, r := float64(common)/float64(inGot), float64(common)/float64(inWant)
		t.Logf("precision %.3f  recall %.3f  %s", p, r, l.name)
		if p < 0.90 || r < 0.95 {
			d, _ := Read(Page, pageOfLayout(t, l, stories()[0]), Options{Decode: noGuess})
			t.Errorf("%s: precision %.3f, recall %.3f:\n%s", l.name, p, r, d.Text)
		}
		allCommon, allGot, allWant = allCommon+common, allGot+inGot, allWant+inWant
	}
	p, r := float64(allCommon)/float64(allGot), float64(allCommon)/float64(allWant)
	t.Logf("%d pages: precision %.3f, recall %.3f", pages, p, r)
	if pages < 80 || p < 0.97 || r < 0.98 {
		t.Errorf("%d pages: precision %.3f, recall %.3f; the floors are 0.97 and 0.98", pages, p, r)
	}
}
