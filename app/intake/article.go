package intake

import (
	"bytes"
	"context"
	"errors"
	"path"
	"path/filepath"
	"strings"

	"standpoint/app/dossier"
	"standpoint/app/intake/format"
)

// Format names what a file is.
type Format string

// The formats that are read.
const (
	PlainText    Format = "plain text"
	WebPage      Format = "web page"
	SavedPage    Format = "saved web page"
	Word         Format = "Word"
	OpenDocument Format = "OpenDocument"
	Book         Format = "e-book"
	RTF          Format = "RTF"
	Mail         Format = "mail"
	PDF          Format = "PDF"
	Archive      Format = "archive"
)

var formats = map[format.Kind]Format{
	format.None: PlainText, format.Page: WebPage, format.SavedPage: SavedPage, format.Word: Word,
	format.OpenDocument: OpenDocument, format.FlatOpenDocument: OpenDocument, format.Book: Book, format.RTF: RTF,
	format.Mail: Mail, format.Archive: Archive,
}

// Article is one that was found in a file, or why there is none.
type Article struct {
	// Name is the file's; of one within another, the names of those around it
	// come first: "Letter.eml/report.docx".
	Name     string
	Format   Format
	Size     int      // bytes of the file
	Encoding Encoding // of plain text
	Source   dossier.Source
	Err      error // *Error where it could not be read
}

// Bounds of what is read out of one file.
const (
	mostWithin = 3    // files within files within files
	mostFound  = 5000 // articles of one file
)

// Articles reads a file, the files attached to a mail and those in a zip archive,
// each as an article of its own. Cancelling ctx ends it between two of them.
func Articles(ctx context.Context, path string, o Options) []Article {
	name := filepath.Base(path)
	data, err := load(path)
	if err != nil {
		return []Article{{Name: name, Err: err}}
	}
	return ArticlesOf(ctx, name, data, o)
}

// ArticlesOf is Articles of a file in memory.
func ArticlesOf(ctx context.Context, name string, data []byte, o Options) []Article {
	u := &unpacking{ctx: ctx, options: o, left: maxArchive}
	u.read(name, name, data, around{})
	return u.found
}

// unpacking reads a file and what is in it.
type unpacking struct {
	ctx     context.Context
	options Options
	found   []Article
	left    int64 // bytes that may still come out
	full    bool  // enough was read
}

// around is what a file lies in.
type around struct {
	depth  int    // files within files
	mailed string // the day of the mail that it is attached to
}

// read reads a file; name is its own, and full begins with those around it.
func (u *unpacking) read(name, full string, data []byte, in around) {
	u.left -= int64(len(data))
	if packed := unpackable(name, data, u.left); packed != nil {
		for _, entry := range packed.Files() {
			u.within(plainName(entry), full, in, func() ([]byte, error) { return packed.File(entry) })
		}
		return
	}
	o := u.options
	o.mailed = in.mailed
	a, doc := readBytes(name, data, o)
	a.Name = full
	// A mail that is nothing but what is attached to it is no article.
	if e, ok := errors.AsType[*Error](a.Err); !ok || !e.empty || len(doc.Carried) == 0 {
		u.found = append(u.found, a)
	}
	in.mailed = doc.Published.Day // of a mail: nothing else carries files
	for _, f := range doc.Carried {
		u.within(plainName(f.Name), full, in, func() ([]byte, error) { return f.Data, nil })
	}
}

// within reads a file out of another one.
func (u *unpacking) within(name, outer string, in around, data func() ([]byte, error)) {
	if u.ctx.Err() != nil || u.full {
		return
	}
	full, base := outer+"/"+name, path.Base(name)
	if u.full = len(u.found) >= mostFound || u.left < 0; u.full {
		u.refuse(full, &Error{Name: base, What: "and what comes after it was not read: the file around it holds more than 5,000 articles or 1 GB", Do: unpack})
		return
	}
	if in.depth++; in.depth > mostWithin {
		u.refuse(full, &Error{Name: base, What: "lies in a file within a file within a file", Do: unpack})
		return
	}
	raw, err := data()
	if err != nil {
		u.refuse(full, named(base, err))
		return
	}
	u.read(base, full, raw, in)
}

func (u *unpacking) refuse(full string, err error) {
	u.found = append(u.found, Article{Name: full, Err: err})
}

// unpackable is a zip of articles; nil where a file is something else, or unpacks
// to more than may come out.
func unpackable(name string, data []byte, most int64) *format.Packed {
	if !strings.EqualFold(path.Ext(name), ".zip") {
		return nil
	}
	packed, err := format.Unpack(bytes.NewReader(data), int64(len(data)))
	if err != nil || !packed.HoldsFiles() || len(packed.Files()) == 0 || packed.Size() > uint64(max(most, 0)) {
		return nil
	}
	return packed
}

// plainName is a name out of an archive or a mail, with the slashes of all systems
// as one.
func plainName(name string) string { return strings.ReplaceAll(name, `\`, "/") }
