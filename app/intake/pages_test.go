package intake

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/app/dossier"
	"standpoint/app/intake/measure"
)

// wanted is what should come off a page: its facts, an empty line, its text.
// A fact that the page does not state is empty.
type wanted struct {
	facts map[string]string
	text  string
}

func wantedOf(t *testing.T, page string) wanted {
	t.Helper()
	data, err := os.ReadFile(strings.TrimSuffix(page, ".html") + ".want")
	if err != nil {
		t.Fatal(err)
	}
	head, text, _ := strings.Cut(string(data), "\n\n")
	w := wanted{facts: map[string]string{}, text: text}
	for line := range strings.Lines(head) {
		name, value, _ := strings.Cut(line, ":")
		w.facts[name] = strings.TrimSpace(value)
	}
	return w
}

func factsOf(s dossier.Source) map[string]string {
	return map[string]string{
		"title": s.Title, "published": string(s.Published), "outlet": s.Outlet,
		"author": s.Author, "address": s.Address, "lang": s.Lang,
	}
}

// fact counts how often a fact was read right, wrong, or not at all.
type fact struct{ right, wrong, missing int }

func (f *fact) count(got, want string) bool {
	switch {
	case strings.EqualFold(got, want):
		if want != "" {
			f.right++
		}
		return true
	case got == "":
		f.missing++
	default:
		f.wrong++
	}
	return false
}

// TestPagesGiveTheirArticleAndTheirFacts reads pages as kinds of sites that the
// layouts of app/intake/format leave out make them. They were written before
// anybody had looked at what the reader makes of them; see testdata/pages.
func TestPagesGiveTheirArticleAndTheirFacts(t *testing.T) {
	pages, err := filepath.Glob("testdata/pages/*.html")
	if err != nil || len(pages) < 26 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	facts := map[string]*fact{"title": {}, "published": {}, "outlet": {}, "author": {}, "address": {}, "lang": {}}
	var common, inGot, inWant int
	for _, page := range pages {
		w := wantedOf(t, page)
		data, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		s, err := Bytes(filepath.Base(page), data, "2026-12-31")
		if err != nil {
			t.Logf("%s: %v", filepath.Base(page), err)
		}
		c, g, n := measure.Shared(s.Text, w.text)
		common, inGot, inWant = common+c, inGot+g, inWant+n
		t.Logf("precision %.3f  recall %.3f  %s", float64(c)/float64(max(g, 1)), float64(c)/float64(n), filepath.Base(page))
		for name, got := range factsOf(s) {
			if !facts[name].count(got, w.facts[name]) {
				t.Logf("%s: %s %q, want %q", filepath.Base(page), name, got, w.facts[name])
			}
		}
	}
	p, r := float64(common)/float64(inGot), float64(common)/float64(inWant)
	t.Logf("%d pages: precision %.3f, recall %.3f", len(pages), p, r)
	if p < 0.93 || r < 0.95 {
		t.Errorf("precision %.3f, recall %.3f; the floors are 0.93 and 0.95", p, r)
	}
	for name, f := range facts {
		t.Logf("%s: %d right, %d wrong, %d missing", name, f.right, f.wrong, f.missing)
		if f.wrong > 0 || f.missing > 4 {
			t.Errorf("%s: %d wrong and %d missing; a wrong one is worse than none", name, f.wrong, f.missing)
		}
	}
}
