package wrap

import (
	"reflect"
	"strings"
	"testing"
)

// one counts every rune as one unit wide.
func one(rune) float32 { return 1 }

func texts(text string, width float32) []string {
	return Texts(text, Lines(text, width, one), 0, width, one)
}

func TestLines(t *testing.T) {
	cases := []struct {
		name, text string
		width      float32
		want       []string
	}{
		{"fits", "one two", 7, []string{"one two"}},
		{"breaks at spaces", "one two three", 7, []string{"one two", "three"}},
		{"several spaces break once", "one   two", 5, []string{"one", "two"}},
		{"space at the edge is dropped", "one two", 3, []string{"one", "two"}},
		{"hyphen stays on its line", "well-known", 6, []string{"well-", "known"}},
		{"long word is cut", "abcdefgh", 3, []string{"abc", "def", "gh"}},
		{"long word after a short one", "ab cdefgh", 4, []string{"ab", "cdef", "gh"}},
		{"paragraphs", "a\n\nb", 9, []string{"a", "", "b"}},
		{"empty", "", 9, []string{""}},
		{"no-break space holds", "a b\u00a0c", 3, []string{"a", "b\u00a0c"}},
		{"runes count, not bytes", "ééé ñññ", 3, []string{"ééé", "ñññ"}},
		{"narrower than a rune", "ab", 0.5, []string{"a", "b"}},
		{"trailing space", "ab  ", 2, []string{"ab"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := texts(c.text, c.width); !reflect.DeepEqual(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestLinesNeverLoseWords(t *testing.T) {
	text := "It is – as they say – a long-winded, over/under sentence with an inordinatelylongishword."
	want := strings.Join(strings.Fields(text), "")
	for width := float32(1); width < 60; width++ {
		lines := texts(text, width)
		got := strings.Join(strings.Fields(strings.Join(lines, "")), "")
		if got != want {
			t.Fatalf("width %v: got %q", width, got)
		}
		for _, l := range lines {
			if n := float32(len([]rune(l))); n > width {
				t.Errorf("width %v: line %q is %v wide", width, l, n)
			}
		}
	}
}

func TestFit(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float32
		want  string
	}{{"short", 5, "short"}, {"longer", 5, "long…"}, {"to be", 4, "to…"}, {"", 3, ""}} {
		if got := Fit(c.text, c.width, one); got != c.want {
			t.Errorf("Fit(%q, %v) = %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestTextsMarkWhatIsCut(t *testing.T) {
	text := "one two three four"
	got := Texts(text, Lines(text, 5, one), 2, 5, one)
	if want := []string{"one", "two…"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
