package compare

import (
	"slices"

	"standpoint/app/dossier"
)

// Split is an issue on which a party speaks with two voices.
type Split struct {
	Issue   int // its place
	A, B    Evidence
	Persons bool // the two passages name different speakers
}

// Coherence is how far a party speaks with one voice.
type Coherence struct {
	Splits []Split // in the codebook's order
	On     int     // on how many issues it could have: those with two own passages or more
}

// Share is the share of these issues without a split, from 0 to 1. It returns
// false where there is none.
func (c Coherence) Share() (float64, bool) {
	if c.On == 0 {
		return 0, false
	}
	return 1 - float64(len(c.Splits))/float64(c.On), true
}

// Coherence finds where a party's own passages stand on both sides of an issue
// at about the same time; see TwoVoices.
func (s *Measures) Coherence(party int) Coherence {
	var found Coherence
	for j := range s.Matrix.Cells[party] {
		c := &s.Matrix.Cells[party][j]
		if c.own() > 1 {
			found.On++
		}
		if !c.TwoVoices.Any() {
			continue
		}
		a, b := c.passage(c.TwoVoices.A), c.passage(c.TwoVoices.B)
		found.Splits = append(found.Splits, Split{
			Issue: j, A: a, B: b,
			Persons: a.Passage.Speaker != "" && b.Passage.Speaker != "" && a.Passage.Speaker != b.Passage.Speaker,
		})
	}
	return found
}

// passage is a passage of the cell, which must be there.
func (c *Cell) passage(id dossier.ID) Evidence {
	return c.Evidence[slices.IndexFunc(c.Evidence, func(e Evidence) bool { return e.Passage.ID == id })]
}
