package export

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"standpoint/app"
	"standpoint/app/exchange"
	"standpoint/app/refi"
)

// JSON writes all that the dossier holds, in the form of package exchange.
func JSON(w io.Writer, r app.Report) error { return dossierJSON(alone(w), r) }

// QDPX writes all that the dossier holds as a REFI-QDA project, which programs
// for qualitative analysis read.
func QDPX(w io.Writer, r app.Report) error { return qdpx(alone(w), r) }

// QDC writes the dossier's codebook as a REFI-QDA codebook.
func QDC(w io.Writer, r app.Report) error { return qdc(alone(w), r) }

func dossierJSON(j *job, r app.Report) error {
	if r.Matrix == nil {
		return fmt.Errorf("write the dossier as JSON: %w", errEmptyReport)
	}
	return exchange.Write(j, r.Whole, maker(r))
}

func qdpx(j *job, r app.Report) error {
	if r.Matrix == nil {
		return fmt.Errorf("write the REFI-QDA project: %w", errEmptyReport)
	}
	j.note("Other programs see the sources, codes and coded passages of the project, and what you set; rejected suggestions and the machine's reasons only come back to Standpoint.")
	return refi.Write(j, r.Whole, maker(r))
}

// qde is the document in a REFI-QDA project.
func qde(j *job, r app.Report) error {
	if r.Matrix == nil {
		return fmt.Errorf("write the REFI-QDA project: %w", errEmptyReport)
	}
	return refi.WriteDocument(j, r.Whole, maker(r))
}

func qdc(j *job, r app.Report) error {
	if r.Matrix == nil {
		return fmt.Errorf("write the REFI-QDA codebook: %w", errEmptyReport)
	}
	return refi.WriteCodebook(j, r.Whole.Codebook.Plain(), maker(r))
}

var errEmptyReport = errors.New("the report is empty")

// maker is the program that a file says it is of.
func maker(r app.Report) string { return strings.TrimSpace("Standpoint " + r.Version) }
