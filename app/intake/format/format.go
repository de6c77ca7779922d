// Package format reads the text out of files of other formats than plain text
// (web pages, Word, OpenDocument, RTF, e-books, mails), and what such a file
// states of itself: title, date, outlet, author, address, language.
//
// It judges nothing of what it reads, cleans no characters, asks no network and
// no clock, and takes every file for hostile: sizes, depths and numbers of parts
// have bounds.
package format

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
)

// Kind is a format.
type Kind int

// The formats that Read reads. None is all else, plain text first of all.
const (
	None      Kind = iota
	Page           // HTML
	SavedPage      // MHTML
	Word           // .docx
	OpenDocument
	FlatOpenDocument // one XML file instead of a zip
	Book             // EPUB
	RTF
	Mail
	Archive // a zip of other files
)

// Document is what a file holds.
type Document struct {
	Text string // paragraphs as lines, a blank line between them

	// Firm says that the facts below go before what the text says: those of a
	// web page do. Properties of a file that nobody looks at do not.
	Firm     bool
	Title    string
	Author   string
	Outlet   string
	Address  string
	Language string // as in HTML, "en-GB"

	Published Date

	Notes []string // what the user should know of how it was read

	Carried []File // by a mail: what is attached to it and may be an article
}

// File is a file within another one.
type File struct {
	Name string
	Data []byte
}

// Date is a day that a file states.
type Date struct {
	Day    string // 2025-08-18, or empty
	Likely bool   // one weak sign only
	Why    string // where it stands, in words
}

// Error says why a file gave no text, and what the user can do.
type Error struct {
	What string // "is protected with a password"
	Do   string // a sentence
}

// Error gives what is wrong and what to do.
func (e *Error) Error() string { return e.What + ". " + e.Do }

// IsEmpty says whether there was nothing but no text to complain of.
func (e *Error) IsEmpty() bool { return e == errNoText }

// IsLong says whether there was more text than an article has, which
// Options.Most can allow.
func (e *Error) IsLong() bool { return e == errLong }

// Bounds of what is read.
const (
	MaxText    = 5 << 20  // bytes of one article's text, a long book's worth
	LongText   = 32 << 20 // bytes of one that a person says is meant so
	maxPart    = 64 << 20
	maxRatio   = 200 // of unpacked to packed size, above freeSize
	freeSize   = 1 << 20
	maxEntries = 5000
	maxDepth   = 256 // of XML elements
	maxNesting = 12  // of mail parts
	maxParts   = 2000
	maxElems   = 100_000 // of a web page
)

var (
	errLong    = &Error{fmt.Sprintf("holds more than %d MB of text", MaxText>>20), "Save each article as a file of its own, or import it in the window, which asks."}
	errTooLong = &Error{fmt.Sprintf("holds more than %d MB of text", LongText>>20), "Save each article as a file of its own."}
	errDamaged = &Error{"is damaged or not what its name says", "Open it in the program it was made with, save it again, and import that file."}
	errHuge    = &Error{"unpacks to far more than an article can hold", "Do not trust this file. If you know it, save the article as plain text (.txt) and import that."}
	errNoText  = &Error{"holds no text", "Nothing was imported from it; check that it was saved in full."}
)

// Decoder turns bytes of an encoding that nothing names into text.
type Decoder func(data []byte) (string, error)

// Options say how a file is read.
type Options struct {
	Decode Decoder
	Long   bool // its text may have LongText instead of MaxText
}

// prose is where the text is collected.
func (o Options) prose() prose { return prose{isLong: o.Long} }

// Read reads a file of a format that Sniff found. The error is *Error; what a mail
// carries, and when it was sent, is given even where it has no text of its own.
func Read(kind Kind, data []byte, o Options) (Document, error) {
	switch kind {
	case Page:
		return readPage(data, "", o)
	case SavedPage, Mail:
		return readMail(data, kind == SavedPage, o)
	case Word:
		return readWord(data, o)
	case OpenDocument:
		return readOpenDocument(data, o)
	case FlatOpenDocument:
		return readFlatOpenDocument(data, o)
	case Book:
		return readBook(data, o)
	case RTF:
		return readRTF(data, o)
	default:
		return Document{}, errDamaged
	}
}

// Sniff tells the format by what is in the file, and by its ending only where
// that alone would not do.
func Sniff(name string, data []byte) Kind {
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) || bytes.HasPrefix(data, []byte("PK\x05\x06")) {
		return sniffZip(data)
	}
	ending := strings.ToLower(filepath.Ext(name))
	start := strings.ToLower(string(bytes.TrimLeft(data[:min(len(data), 4096)], "\uFEFF \t\r\n")))
	switch {
	case strings.HasPrefix(start, `{\rtf`):
		return RTF
	case strings.HasPrefix(start, "<?xml") && strings.Contains(start, "office:document"):
		return FlatOpenDocument
	case isMarkup(start) || isPageEnding(ending) && strings.Contains(narrow(start), "<"):
		return Page
	}
	return sniffMail(ending, start)
}

func isPageEnding(ending string) bool {
	return ending == ".html" || ending == ".htm" || ending == ".xhtml"
}

// narrow is the text of UTF-16 without its zeros: enough to find a tag in it.
func narrow(s string) string { return strings.ReplaceAll(s, "\x00", "") }

func isMarkup(start string) bool {
	start = strings.TrimLeft(narrow(strings.TrimLeft(start, "\uFFFD")), " \t\r\n")
	for strings.HasPrefix(start, "<!--") || strings.HasPrefix(start, "<?xml") {
		_, rest, ok := strings.Cut(start, ">")
		if !ok {
			return false
		}
		start = strings.TrimLeft(rest, " \t\r\n")
	}
	for _, mark := range []string{"<!doctype html", "<html", "<head", "<body", "<title", "<article"} {
		if strings.HasPrefix(start, mark) {
			return true
		}
	}
	return false
}

// sniffMail tells a mail, or a page saved as one, by the fields above its text.
// An article may begin "Date: ..." too: without a field that only mails have it
// is one only where its name says so.
func sniffMail(ending, start string) Kind {
	fields := map[string]bool{}
	for line := range strings.Lines(start) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" {
			break
		}
		name, _, ok := strings.Cut(line, ":")
		switch {
		case line[0] == ' ' || line[0] == '\t':
			continue
		case strings.HasPrefix(line, "from ") && len(fields) == 0:
			continue // the first line of a mail from a Unix mailbox
		case !ok || strings.ContainsAny(name, " \t"):
			if len(fields) < 2 {
				return None
			}
			continue
		}
		fields[name] = true
	}
	switch {
	case fields["snapshot-content-location"], (ending == ".mht" || ending == ".mhtml") && len(fields) > 0:
		return SavedPage
	case fields["mime-version"], fields["message-id"], fields["received"], fields["return-path"],
		ending == ".eml" && fields["from"] || fields["content-type"] && fields["from"]:
		if strings.Contains(start, "from: <saved by ") {
			return SavedPage
		}
		return Mail
	}
	return None
}
