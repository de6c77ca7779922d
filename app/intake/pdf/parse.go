package pdf

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode"

	pdf "github.com/ledongthuc/pdf"
)

const (
	maxPages  = 5000
	maxStream = 64 << 20 // bytes of one page's operators
)

// parse reads a PDF that has no more than most bytes of text. The library panics
// on many a damaged file.
func parse(data []byte, most int) (d Document, err error) {
	defer func() {
		if recover() != nil {
			d, err = Document{}, ErrDamaged
		}
	}()
	r, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	switch {
	case errors.Is(err, pdf.ErrInvalidPassword), err != nil && strings.Contains(err.Error(), "ncrypt"):
		return Document{}, ErrLocked
	case err != nil:
		return Document{}, ErrDamaged
	}
	d.Pages = r.NumPage()
	if d.Pages > maxPages {
		return Document{}, ErrHuge
	}
	nodes := 0
	if !isTree(r.Trailer().Key("Root").Key("Pages"), 0, &nodes) {
		return Document{}, ErrDamaged
	}
	var pages [][]row
	size, broken := 0, 0
	for n := 1; n <= d.Pages && size <= most; n++ {
		rows, err := rowsOf(r.Page(n))
		if err != nil {
			broken++
		}
		for _, l := range rows {
			size += len(l.text)
		}
		pages = append(pages, rows)
	}
	d.Text = paragraphs(withoutMargins(pages))
	info := r.Trailer().Key("Info")
	d.Title, d.Author, d.Created = info.Key("Title").Text(), info.Key("Author").Text(), info.Key("CreationDate").Text()
	switch {
	case size > most:
		return Document{}, ErrLong
	case d.Text == "" && broken > 0, d.Pages == 0:
		return Document{}, ErrDamaged
	case !strings.ContainsFunc(d.Text, unicode.IsLetter):
		return Document{}, ErrScan
	case isRubbish(d.Text):
		return Document{}, ErrRubbish
	}
	return d, nil
}

// Bounds of a file's tree of pages.
const (
	maxHeight = 32
	maxNodes  = 4 * maxPages
)

// isTree says whether the pages hang on a tree, downwards and upwards: the
// library would follow a circle for ever.
func isTree(node pdf.Value, height int, nodes *int) bool {
	if *nodes++; height > maxHeight || *nodes > maxNodes {
		return false
	}
	if node.Key("Type").Name() != "Pages" {
		above := 0
		for v := node; v.Kind() == pdf.Dict; v = v.Key("Parent") {
			if above++; above > 2*maxHeight {
				return false
			}
		}
		return true
	}
	kids := node.Key("Kids")
	for i := range kids.Len() {
		if !isTree(kids.Index(i), height+1, nodes) {
			return false
		}
	}
	return true
}

// isRubbish says whether the file does not tell which letters its signs are.
func isRubbish(text string) bool {
	odd, all := 0, 0
	for _, r := range text {
		switch {
		case unicode.IsSpace(r):
			continue
		case r == unicode.ReplacementChar, unicode.IsControl(r), unicode.Is(unicode.Co, r):
			odd++
		}
		all++
	}
	return odd*5 > all
}

// endsOpen says whether operators end within a string of hexadecimal digits:
// the library would look for its end for ever.
func endsOpen(operators pdf.Value) bool {
	var streams []io.Reader
	if operators.Kind() == pdf.Array {
		for i := range operators.Len() {
			streams = append(streams, operators.Index(i).Reader())
		}
	} else {
		streams = append(streams, operators.Reader())
	}
	data, err := io.ReadAll(io.LimitReader(io.MultiReader(streams...), maxStream+1))
	if err != nil || len(data) > maxStream {
		return true
	}
	open := bytes.LastIndexByte(data, '<')
	if open < 0 {
		return false
	}
	rest := bytes.Join(bytes.FieldsFunc(data[open+1:], func(r rune) bool { return strings.ContainsRune(" \t\r\n\f\v\x00", r) }), nil)
	return len(bytes.Trim(rest[:len(rest)&^1], "0123456789abcdefABCDEF")) == 0 // in pairs
}

// rowsOf reads a page; what was read before it broke down counts.
func rowsOf(p pdf.Page) (rows []row, err error) {
	s := &setter{fonts: map[string]*face{}, page: p}
	defer func() {
		if recover() != nil {
			err = ErrDamaged
		}
		rows = s.rows()
	}()
	if p.V.IsNull() || p.V.Key("Contents").Kind() == pdf.Null {
		return nil, nil
	}
	if endsOpen(p.V.Key("Contents")) {
		return nil, ErrDamaged
	}
	s.state = state{ctm: one, scale: 1}
	pdf.Interpret(p.V.Key("Contents"), s.do)
	return nil, nil
}
