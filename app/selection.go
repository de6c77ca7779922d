package app

import (
	"errors"
	"slices"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// Selection says what an exported document is to hold and in which form. With
// no more than DefaultOptions in it a document holds all that the matrix shows.
type Selection struct {
	// Options choose which passages count: the days (From, AsOf), reviewed ones
	// only or also suggestions, and the rest of what the matrix knows.
	Options compare.Options

	Parties []dossier.ID // those the document speaks of; empty: all
	Issues  []dossier.ID // likewise

	// Since is the day from which moves are counted, up to Options.AsOf. Empty:
	// each position is compared with the one before it.
	Since dossier.Date

	Us dossier.ID // the reader's own party, which the brief compares with the others; 0: none

	Paper       Paper
	Layout      Layout
	PartySheets bool // the brief has a page for each party
	PartiesDown bool // the matrix of the workbook has a row for each party, not for each issue
}

// Paper is the size of the pages of a brief. An empty one is A4.
type Paper string

// The sizes of paper.
const (
	A4     Paper = "A4"
	Letter Paper = "Letter"
)

// Layout is how a brief sets out the issues. An empty one is Standard.
type Layout string

// The layouts.
const (
	Standard    Layout = "standard"     // a section for each issue
	FourColumns Layout = "four-columns" // a table: issue, each side, and an empty column for the compromise
)

// ErrNothingSelected says that a selection names parties or issues, and that
// the dossier has none of them.
var ErrNothingSelected = errors.New("none of the chosen parties or issues is in the codebook any more")

// narrows reports whether the selection leaves out parties or issues.
func (s Selection) narrows() bool { return len(s.Parties) > 0 || len(s.Issues) > 0 }

// places gives the places of the chosen parties and issues in a matrix.
func (s Selection) places(m *compare.Matrix) (parties, issues []int, err error) {
	for i, p := range m.Parties {
		if len(s.Parties) == 0 || slices.Contains(s.Parties, p.ID) {
			parties = append(parties, i)
		}
	}
	for i, issue := range m.Issues {
		if len(s.Issues) == 0 || slices.Contains(s.Issues, issue.ID) {
			issues = append(issues, i)
		}
	}
	if len(s.Parties) > 0 && len(parties) == 0 || len(s.Issues) > 0 && len(issues) == 0 {
		return nil, nil, ErrNothingSelected
	}
	return parties, issues, nil
}
