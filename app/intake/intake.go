// Package intake turns article files into sources: it finds out what a file
// is, decodes and cleans its text, and reads title, place, date, author,
// agency and outlet off it, each with how it is known.
//
// It never asks the network or the clock, looks for no positions, and stores
// nothing.
package intake

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"standpoint/app/dossier"
	"standpoint/app/intake/format"
)

const (
	maxFile  = 64 << 20 // bytes of a file
	maxText  = format.MaxText
	longText = format.LongText
)

// Error says why a file gave no source, and what the user can do.
type Error struct {
	Name string // base name of the file
	What string // what is wrong, "is a PDF file"
	Do   string // what to do, a sentence

	empty bool // there was no text in it
	long  bool // there was more of it than an article has
	cause error
}

// Error gives the name, what is wrong and what to do.
func (e *Error) Error() string { return fmt.Sprintf("%s %s. %s", e.Name, e.What, e.Do) }

// Unwrap gives the error of the operating system, where there is one.
func (e *Error) Unwrap() error { return e.cause }

// IsLong reports whether a file was refused as it holds a text of more than 5 MB,
// which Options can allow.
func IsLong(err error) bool {
	e, ok := errors.AsType[*Error](err)
	return ok && e.long
}

// Options say how files are read.
type Options struct {
	Latest   dossier.Date // the last day on which an article can have appeared; empty: no bound
	Encoding string       // of a plain text, one of Encodings; empty: find it out
	Long     bool         // a text may have more than 5 MB

	mailed string // the day of the mail that the file was attached to; empty: none
}

// File reads an article file and nothing that it carries. latest is the last day
// on which the article can have appeared; empty: no bound. The error is *Error.
func File(path string, latest dossier.Date) (dossier.Source, error) {
	data, err := load(path)
	if err != nil {
		return dossier.Source{}, err
	}
	return Bytes(filepath.Base(path), data, latest)
}

// Bytes reads an article as File does, from memory; name is the file's name.
func Bytes(name string, data []byte, latest dossier.Date) (dossier.Source, error) {
	a, _ := readBytes(name, data, Options{Latest: latest})
	return a.Source, a.Err
}

// readBytes reads an article, and gives what its file holds, the files that it
// carries for one.
func readBytes(name string, data []byte, o Options) (Article, format.Document) {
	name = filepath.Base(name)
	a := Article{Name: name, Size: len(data)}
	if int64(len(data)) > mostOf(name) {
		a.Err = tooLarge(name)
		return a, format.Document{}
	}
	doc, notes, err := readFile(name, data, o, &a)
	if err != nil {
		a.Err = err
		return a, doc
	}
	a.Source = dossier.Source{
		FileName:   name,
		FileSHA256: hash(data),
		Text:       doc.Text,
		TextSHA256: hash([]byte(doc.Text)),
		Lang:       language(doc.Text),
	}
	describe(&a.Source, doc, o, notes)
	return a, doc
}

// readFile finds out what a file is and reads it, and notes in a how it went. Of
// plain text a document has the text only.
func readFile(name string, data []byte, o Options, a *Article) (format.Document, []string, error) {
	if isPDFFile(data) {
		a.Format = PDF
		doc, err := readPDF(name, data, o)
		if err != nil {
			return format.Document{}, nil, err
		}
		return tidy(name, doc, o)
	}
	kind := format.Sniff(name, data)
	a.Format = formats[kind]
	if kind == format.None || kind == format.Archive {
		if err := refuse(name, data); err != nil {
			return format.Document{}, nil, err
		}
		text, enc, notes, err := readText(name, data, o)
		a.Format, a.Encoding = PlainText, enc
		return format.Document{Text: text}, notes, err
	}
	doc, err := readFormat(name, data, kind, o)
	if err != nil {
		return doc, nil, err
	}
	return tidy(name, doc, o)
}

// tidy normalises a document's text, and what it states. Of the text something
// must be left.
func tidy(name string, doc format.Document, o Options) (format.Document, []string, error) {
	text, notes := cleaned(doc.Text)
	switch {
	case isTooLong(text, o):
		return format.Document{Carried: doc.Carried, Published: doc.Published}, nil, tooLong(name, len(text))
	case strings.Trim(text, blanks) == "":
		return format.Document{Carried: doc.Carried, Published: doc.Published}, nil, holdsNoText(name)
	}
	doc.Text = text
	for _, fact := range []*string{&doc.Title, &doc.Author, &doc.Outlet, &doc.Address, &doc.Language, &doc.Published.Why} {
		*fact = stated(*fact)
	}
	for _, note := range doc.Notes {
		notes = append(notes, stated(note))
	}
	return doc, notes, nil
}

// load reads a file that is an ordinary one and not too large. A dossier is
// not even opened: closing it again would drop SQLite's locks on it.
func load(path string) ([]byte, error) {
	name := filepath.Base(path)
	if strings.EqualFold(filepath.Ext(path), ".standpoint") {
		return nil, &Error{Name: name, What: "is a dossier, not an article", Do: "Open it with Open dossier."}
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &Error{Name: name, What: "is not there", Do: "Check the name, or whether the file was moved.", cause: err}
	case err != nil:
		return nil, unreadable(name, err)
	case info.IsDir():
		if _, err := os.ReadDir(path); err != nil {
			return nil, unreadable(name, err)
		}
		return nil, &Error{Name: name, What: "is a folder", Do: "Choose the articles inside it; of a whole folder only files are taken that end in " + strings.Join(endings, ", ") + "."}
	case !info.Mode().IsRegular():
		return nil, &Error{Name: name, What: "is not an ordinary file", Do: "Save the article as a file and import that."}
	case info.Size() > mostOf(path):
		return nil, tooLarge(name)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, unreadable(name, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, mostOf(path)+1))
	if err != nil {
		return nil, unreadable(name, err)
	}
	return data, nil
}

func unreadable(name string, err error) error {
	if errors.Is(err, fs.ErrPermission) {
		return &Error{Name: name, What: "could not be read", Do: "You may not read it; change its permissions or copy it.", cause: err}
	}
	reason := err
	if pathErr, ok := errors.AsType[*fs.PathError](err); ok {
		reason = pathErr.Err
	}
	return &Error{Name: name, What: fmt.Sprintf("could not be read (%v)", reason), Do: "Try again, or copy the file to another place first.", cause: err}
}

func tooLarge(name string) error {
	return &Error{Name: name, What: fmt.Sprintf("is larger than %d MB", mostOf(name)>>20), Do: "Save each article as a file of its own."}
}

func hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
