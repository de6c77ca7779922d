package app

import (
	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// Report is all that an exported document may hold. It has no clock in it: the
// same dossier gives the same report.
type Report struct {
	Title    string
	Matrix   *compare.Matrix
	Options  compare.Options // with which the matrix was drawn
	Codebook dossier.Codebook
	Sources  []dossier.Source  // with their texts, in the dossier's order
	Passages []dossier.Passage // those that count in the matrix, in the order of the sources
	Version  string            // of the app that made it

	PartiesDown bool // the matrix of the workbook has a row for each party, not for each issue

	// Whole is all that the dossier holds, also what does not count in the
	// matrix: for the forms from which a dossier can be made again.
	Whole dossier.Whole
}
