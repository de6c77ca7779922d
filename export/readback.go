package export

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/xuri/excelize/v2"

	"standpoint/app/compare"
	"standpoint/app/returned"
)

// What a workbook that comes back may be at most. It may have been through any
// program, and come from anybody.
const (
	largestFile   = 64 << 20  // bytes
	largestInside = 512 << 20 // bytes, unpacked
	inMemory      = 8 << 20   // bytes of a sheet; a larger one goes through a temporary file
	mostRows      = 100_000
	headWithin    = 20 // rows in which the headings are looked for
)

// ErrNoPositions says that a workbook has nothing to read back.
var ErrNoPositions = errors.New("this workbook has no sheets Positions and Codebook as Standpoint writes them, so nothing can be read back; export the dossier as a workbook and change that")

// ReadBack reads the positions of a workbook that was exported and edited.
func ReadBack(path string) (returned.Book, error) {
	info, err := os.Stat(path)
	if err != nil {
		return returned.Book{}, fmt.Errorf("read back %s: %w", path, err)
	}
	if info.Size() > largestFile {
		return returned.Book{}, fmt.Errorf("read back %s: the file has %d MB; workbooks of up to %d MB are read", path, info.Size()>>20, largestFile>>20)
	}
	data, err := os.ReadFile(path)
	if err == nil {
		var book returned.Book
		if book, err = Positions(bytes.NewReader(data)); err == nil {
			return book, nil
		}
	}
	return returned.Book{}, fmt.Errorf("read back %s: %w", path, err)
}

// Positions reads the positions of a workbook that was exported and edited.
func Positions(r io.Reader) (book returned.Book, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the workbook is damaged: %v", p)
		}
	}()
	f, err := excelize.OpenReader(r, excelize.Options{RawCellValue: true, UnzipSizeLimit: largestInside, UnzipXMLSizeLimit: inMemory})
	if err != nil {
		return book, fmt.Errorf("this is no workbook that can be read (%w); save it as .xlsx and try again", err)
	}
	defer f.Close()
	keys, err := keysOf(f)
	if err != nil {
		return book, err
	}
	b := backReader{keys: keys}
	if err := b.read(f); err != nil {
		return book, err
	}
	b.book.Options = optionsOf(f)
	return b.book, nil
}

// optionsOf reads by which options the positions were drawn; nil if the
// workbook does not say so any more.
func optionsOf(f *excelize.File) *compare.Options {
	props, err := f.GetCustomProps()
	if err != nil {
		return nil
	}
	for _, p := range props {
		text, is := p.Value.(string)
		if p.Name != optionsProperty || !is {
			continue
		}
		var o compare.Options
		if json.Unmarshal([]byte(text), &o) == nil {
			return &o
		}
	}
	return nil
}

// keysOf reads which party or issue of a dossier an ID of the workbook means.
func keysOf(f *excelize.File) (map[string]string, error) {
	keys := map[string]string{}
	err := eachRow(f, codebookSheet, []string{"ID", keyHead}, func(_ int, at func(head string) string) error {
		if id := at("ID"); id != "" {
			keys[id] = at(keyHead)
		}
		return nil
	})
	return keys, err
}

// backReader reads the rows of the Positions sheet.
type backReader struct {
	keys map[string]string
	book returned.Book
}

func (b *backReader) read(f *excelize.File) error {
	return eachRow(f, positionsSheet, []string{issueIDHead, partyIDHead, stanceHead, wordsHead}, func(row int, at func(head string) string) error {
		party, issue := at(partyIDHead), at(issueIDHead)
		if party == "" && issue == "" && at(stanceHead) == "" && at("Party") == "" && at("Issue") == "" {
			return nil // an empty row says nothing
		}
		r := returned.Row{
			Number: row, Party: b.keys[party], Issue: b.keys[issue],
			PartyName: firstWords(at("Party"), 80), IssueName: firstWords(at("Issue"), 80),
			Stance: value(at, stanceHead, wasStanceHead), Words: value(at, wordsHead, wasWordsHead), Note: value(at, remarkColumn, wasRemarkColumn), Salience: value(at, salienceHead, wasSalienceHead),
		}
		what := r.PartyName + " on " + r.IssueName
		switch {
		case party == "" || issue == "":
			b.misfit(row, what, "the row has no "+issueIDHead+" or no "+partyIDHead)
		case r.Party == "":
			b.misfit(row, what, "the sheet Codebook does not know the party "+firstWords(party, 20))
		case r.Issue == "":
			b.misfit(row, what, "the sheet Codebook does not know the issue "+firstWords(issue, 20))
		default:
			for _, v := range []*returned.Value{&r.Words, &r.Note} {
				if strings.HasSuffix(v.Was, strings.TrimSpace(cutNotice)) {
					v.Locked = "the text was too long for the workbook and cut there: change it in the dossier"
				}
			}
			b.book.Rows = append(b.book.Rows, r)
		}
		return nil
	})
}

func (b *backReader) misfit(row int, what, reason string) {
	b.book.Misfits = append(b.book.Misfits, returned.Misfit{Row: row, What: what, Reason: reason})
}

// value is a cell with what it was; a workbook from which that column was
// removed does not tell.
func value(at func(head string) string, head, wasHead string) returned.Value {
	const absent = "\x00"
	is, was := at(head), at(wasHead)
	if is == absent {
		return returned.Value{Based: true} // nothing was read, so nothing is changed
	}
	return returned.Value{Is: is, Was: strings.TrimPrefix(was, absent), Based: was != absent}
}

// eachRow visits the rows of a sheet below its headings, whichever order its
// columns are in. Asked for a column that is not there, at gives "\x00".
func eachRow(f *excelize.File, sheet string, needed []string, visit func(row int, at func(head string) string) error) error {
	rows, err := f.Rows(sheet)
	if err != nil {
		return ErrNoPositions
	}
	defer rows.Close()
	var columns map[string]int
	for n := 1; rows.Next(); n++ {
		if n > mostRows {
			return fmt.Errorf("the sheet %s has more than %d rows", sheet, mostRows)
		}
		cells, err := rows.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return fmt.Errorf("read row %d of the sheet %s: %w", n, sheet, err)
		}
		if columns == nil {
			if columns = headings(cells, needed); columns == nil && n >= headWithin {
				return ErrNoPositions
			}
			continue
		}
		at := func(head string) string {
			i, there := columns[head]
			switch {
			case !there:
				return "\x00"
			case i < len(cells):
				text, _ := clean(strings.TrimSpace(cells[i]))
				return text
			}
			return ""
		}
		if err := visit(n, at); err != nil {
			return err
		}
	}
	if err := rows.Error(); err != nil {
		return fmt.Errorf("read the sheet %s: %w", sheet, err)
	}
	if columns == nil {
		return ErrNoPositions
	}
	return nil
}

// headings finds the columns by their headings; nil unless all that are needed
// are there.
func headings(cells, needed []string) map[string]int {
	columns := map[string]int{}
	for i, c := range cells {
		if c = oneLine(c); c != "" {
			if _, there := columns[c]; !there {
				columns[c] = i
			}
		}
	}
	for _, head := range needed {
		if _, there := columns[head]; !there {
			return nil
		}
	}
	return columns
}
