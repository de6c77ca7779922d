// Package export makes the documents that leave the app: the workbook (Excel)
// and the brief (PDF), both from an app.Report.
//
// It opens no dossier, decides nothing about positions and knows no window. It
// has no clock: the same report gives the same bytes.
//
// Each quotation is checked against the text of its source while a document is
// made. One that does not stand there is printed with a warning beside it, and
// named in the document's list of warnings; it is never left out silently.
package export
