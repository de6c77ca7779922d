package export

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/image/font/sfnt"

	"standpoint/app"
	"standpoint/assets"
	"standpoint/export/pages"
)

// previewText is how many bytes of a text are looked at.
const previewText = 3000

// Preview shows a report in the format of an ending. What is shown is the
// document itself: the pages of the brief as its file has them, and the words
// with which a text begins. A workbook is drawn in outline; Word documents and
// web pages, which have no pages before they are opened, are likened to the
// brief. Pictures of the matrix are shown as the PDF has them. A REFI-QDA project is packed and shows nothing.
func Preview(ctx context.Context, ending string, r app.Report) (app.Preview, error) {
	f, known := formatOf("x" + ending)
	if !known {
		return app.Preview{}, fmt.Errorf("show %s: there is no such format", ending)
	}
	switch f.ending {
	case ".xlsx":
		picture, err := drawSheet(r)
		return app.Preview{Pages: picture, Likeness: true}, err
	case ".pdf", ".docx", ".html":
		return previewPages(ctx, r, pdf, f.ending != ".pdf")
	case ".svg", ".png", ".matrix.pdf":
		return previewPages(ctx, r, matrixPicture(".pdf"), false)
	case ".qdpx":
		f.write = qde // of an archive, the document
	}
	if f.ending == ".qdpx" {
		return app.Preview{}, nil // packed, with nothing to see
	}
	start := &beginning{}
	j := &job{ctx: ctx, to: start}
	if err := f.write(j, r); err != nil && !errors.Is(err, errEnough) {
		return app.Preview{}, fmt.Errorf("show the %s: %w", f.name, err)
	}
	text := strings.ToValidUTF8(start.String(), "") // its last letter may be cut
	return app.Preview{Text: strings.TrimPrefix(strings.ReplaceAll(text, "\r\n", "\n"), byteOrderMark)}, nil
}

// previewPages draws the pages of a PDF that is written so.
func previewPages(ctx context.Context, r app.Report, write func(*job, app.Report) error, likeness bool) (app.Preview, error) {
	var document bytes.Buffer
	j := &job{ctx: ctx, to: &document}
	if err := write(j, r); err != nil {
		return app.Preview{}, err
	}
	book, err := pages.Read(document.Bytes(), fontOf)
	if err != nil {
		return app.Preview{}, fmt.Errorf("show the pages: %w", err)
	}
	p := app.Preview{Pages: book, Likeness: likeness}
	if !likeness {
		p.Notes = j.notes
	}
	return p, nil
}

// fontOf is the typeface that the brief keeps under a name.
func fontOf(name string) (*sfnt.Font, error) {
	for _, file := range fontFiles() {
		if !strings.EqualFold(name, "utf8"+family+string(file.style)) {
			continue
		}
		data, err := assets.Fonts.ReadFile(file.file)
		if err != nil {
			return nil, fmt.Errorf("read typeface: %w", err)
		}
		return sfnt.Parse(data)
	}
	return nil, fmt.Errorf("show the brief: there is no typeface %s", name)
}

// beginning takes the first bytes of a document and then ends its making.
type beginning struct{ bytes.Buffer }

var errEnough = errors.New("enough is known of the document")

// Write takes what there is room for.
func (b *beginning) Write(p []byte) (int, error) {
	n := min(len(p), previewText-b.Len())
	b.Buffer.Write(p[:n])
	if n < len(p) {
		return n, errEnough
	}
	return n, nil
}
