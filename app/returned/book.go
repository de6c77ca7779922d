// Package returned finds what a person changed in the positions of an exported
// workbook: each difference with the dossier, and each row that does not fit
// with the reason.
//
// It reads no workbook and changes no dossier.
package returned

import (
	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// Book is what a workbook says of positions.
type Book struct {
	Options *compare.Options // by which its positions were drawn; nil: it does not say
	Rows    []Row
	Misfits []Misfit // rows that cannot be read
}

// Row is what a workbook says of one party on one issue.
type Row struct {
	Number    int    // of the row in its sheet
	Party     string // the party's UID
	Issue     string // the issue's UID
	PartyName string // as the workbook has it
	IssueName string
	Stance    Value
	Words     Value
	Note      Value
	Salience  Value
}

// Value is a value as it is and as it was when the workbook was written.
type Value struct {
	Is, Was string
	Based   bool   // the workbook says what it was
	Locked  string // why it cannot be read back, if it was changed; empty: it can
}

// edited reports that somebody changed the value, as far as the workbook tells.
func (v Value) edited() bool { return !v.Based || v.Is != v.Was }

// Field is what of a row can be read back.
type Field string

// The fields.
const (
	Stance   Field = "stance"
	Words    Field = "words"
	Note     Field = "note"
	Salience Field = "salience"
)

// Difference is a value of the workbook that the dossier has not.
type Difference struct {
	Row       int // in the workbook
	Party     dossier.ID
	Issue     dossier.ID
	PartyName string
	IssueName string
	Field     Field
	Old, New  string // what the dossier says now, and what the workbook says
	Clears    bool   // what was set by hand is taken back: New is what then counts

	// Moved says that the dossier has changed here since the workbook was
	// written, when it said Exported.
	Moved    bool
	Exported string
}

// Misfit is a row, or a value in it, that cannot be taken over.
type Misfit struct {
	Row    int
	What   string // "Marrow on Harbour"
	Reason string
}

// Plan is what reading a workbook back would do.
type Plan struct {
	Differences []Difference
	Misfits     []Misfit
	Rows        int // that were looked at
}
