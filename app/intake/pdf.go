package intake

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"standpoint/app/intake/format"
	"standpoint/app/intake/pdf"
)

// isPDFFile says whether a file is a PDF. Some programs write a line before its
// mark.
func isPDFFile(data []byte) bool {
	return bytes.HasPrefix(data, []byte("%PDF-")) || bytes.Contains(data[:min(len(data), 1024)], []byte("\n%PDF-1."))
}

// readPDF reads a PDF's text layer in a process of its own.
func readPDF(name string, data []byte, o Options) (format.Document, error) {
	limits := pdf.Usual()
	if o.Long {
		limits.Text = longText
	}
	d, err := limits.Read(context.Background(), data)
	if err != nil {
		return format.Document{}, pdfFault(name, err, o)
	}
	doc := format.Document{Text: d.Text, Title: d.Title}
	if m := pdfDay.FindStringSubmatch(d.Created); m != nil {
		doc.Published = format.Created(m[1] + "-" + m[2] + "-" + m[3])
	}
	if author := oneLine(d.Author); author != "" {
		doc.Notes = append(doc.Notes, "the file names “"+cutBytes(author, 120)+"” as its maker")
	}
	doc.Notes = append(doc.Notes, "read from a PDF: look at the text where lines or columns meet")
	return doc, nil
}

var pdfDay = regexp.MustCompile(`^(?:D:)?((?:19|20)\d\d)(\d\d)(\d\d)`)

func pdfFault(name string, err error, o Options) error {
	e := &Error{Name: name, What: "could not be read", Do: copyText, cause: err}
	switch {
	case errors.Is(err, pdf.ErrScan):
		e.What, e.Do = "has no text layer: this PDF is a scan, pictures of pages", "Have its text recognised (OCR) by another program, and import what that gives; or type what matters and use Paste an article."
	case errors.Is(err, pdf.ErrLocked):
		e.What, e.Do = "is encrypted", "Open it with its password, print it to a new PDF, and import that file."
	case errors.Is(err, pdf.ErrRubbish):
		e.What = "does not say which letters its signs are, as some PDFs do"
	case errors.Is(err, pdf.ErrLong) && !o.Long:
		e.What, e.Do, e.long = fmt.Sprintf("holds more than %d MB of text", maxText>>20), splitOrAsk, true
	case errors.Is(err, pdf.ErrHuge), errors.Is(err, pdf.ErrLong):
		e.What, e.Do = "holds far more than an article can", "Print the pages of the article to a PDF of their own, and import that file."
	case errors.Is(err, pdf.ErrDamaged):
		e.What, e.Do = "is damaged or not a PDF that this version can read", "Open it in another program, print it to a new PDF, and import that file."
	case errors.Is(err, pdf.ErrSlow):
		e.What = fmt.Sprintf("took longer than %.0f seconds to read", pdf.Usual().Time.Seconds())
	}
	return e
}

// mostOf is how large a file may be, by its name and start.
func mostOf(path string) int64 {
	if strings.HasSuffix(strings.ToLower(path), ".pdf") {
		return pdf.MaxFile
	}
	return maxFile
}
