package export

import (
	"unicode/utf8"

	"standpoint/app/dossier"
)

// places counts the code points of a text up to a place in it, quickly also
// where a long text is asked for many of them.
type places struct {
	text  string
	until []int // code points before each placeStep bytes
}

// placeStep is how many bytes lie between two counts that are kept.
const placeStep = 512

func newPlaces(text string) *places {
	p := &places{text: text, until: []int{0}}
	for end := placeStep; end <= len(text); end += placeStep {
		p.until = append(p.until, p.until[len(p.until)-1]+starts(text[end-placeStep:end]))
	}
	return p
}

// starts counts the code points that begin in a stretch of text.
func starts(s string) int {
	n := 0
	for i := range len(s) {
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	return n
}

func (p *places) at(offset int) int {
	k := offset / placeStep
	return p.until[k] + starts(p.text[k*placeStep:offset])
}

// codePoints returns the place of a passage in its source, counted in code
// points, or false if it has none.
func (c *content) codePoints(p *dossier.Passage) (start, end int, known bool) {
	counted := c.places[p.Source]
	if counted == nil {
		counted = newPlaces(c.sourceOf[p.Source].Text)
		c.places[p.Source] = counted
	}
	if p.Start < 0 || p.End > len(counted.text) || p.Start > p.End {
		return 0, 0, false
	}
	return counted.at(p.Start), counted.at(p.End), true
}
