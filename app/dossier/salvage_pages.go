package dossier

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

// scan reads rows off the pages of a file whose list of tables is lost, where
// SQLite reads nothing. A row is told by the number of its columns and what is in
// each; the rules of the table decide in the end. It asks SQLite nothing of the
// file, so that nothing in it is run.
type scan struct {
	file  io.ReaderAt
	pages uint32
	free  map[uint32]bool // pages that hold what was deleted
	left  int64           // bytes of further pages that may still be read: rows share none
}

const (
	pageSize = 4096
	leafPage = 0x0D // of a table
	// most of a row that stands in its own page, and what does at least, as
	// SQLite's file format has it.
	mostLocal  = pageSize - 35
	leastLocal = (pageSize-12)*32/255 - 23
	// mostRow is more than any row of a dossier has.
	mostRow = 64 << 20
)

var errNoRow = errors.New("no row")

// shape is a table as its rows look on a page.
type shape struct {
	name    string
	columns []string
	isText  []bool
	isNull  []bool // it may be NULL
	added   int    // columns that rows of older formats lack
}

// scanned takes over all rows that the pages of a file hold.
func (m *move) scanned(path string) error {
	shapes, err := m.shapes()
	if err != nil {
		return err
	}
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("open the copy: %w", err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	s := &scan{file: f, pages: uint32(info.Size() / pageSize), left: 2 * info.Size()}
	s.findFree()
	for n := uint32(2); n <= s.pages; n++ {
		if err := m.ctx.Err(); err != nil {
			return err
		}
		page, err := s.page(n)
		if err != nil || page[0] != leafPage || s.free[n] {
			continue
		}
		for i := range int(binary.BigEndian.Uint16(page[3:])) {
			id, row, err := s.row(page, 8+2*i)
			if err == nil {
				m.put(shapes, id, row)
			}
		}
	}
	for _, name := range salvaged {
		m.broken[name] = true // nobody can tell what is missing
	}
	return nil
}

// shapes are those of the tables that hold work, as they are today.
func (m *move) shapes() ([]shape, error) {
	var all []shape
	for _, name := range salvaged {
		s := shape{name: name}
		if name == "source" {
			s.added = 1
		}
		rows, err := m.to.QueryContext(m.ctx, `SELECT name, type='TEXT', "notnull"=0 FROM pragma_table_info(?) ORDER BY cid`, name)
		if err != nil {
			return nil, err
		}
		err = eachRow(rows, func(scan func(...any) error) error {
			var column string
			var isText, isNull bool
			err := scan(&column, &isText, &isNull)
			s.columns, s.isText, s.isNull = append(s.columns, column), append(s.isText, isText), append(s.isNull, isNull)
			return err
		})
		if err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, nil
}

// put gives a row to the first table whose rules it keeps.
func (m *move) put(shapes []shape, id int64, row []any) {
	for _, s := range shapes {
		if !s.fits(row) {
			continue
		}
		row[0] = id
		query := fmt.Sprintf("INSERT INTO main.%s(%s) VALUES(?%s)", s.name, `"`+strings.Join(s.columns[:len(row)], `","`)+`"`, strings.Repeat(",?", len(row)-1))
		if _, err := m.to.ExecContext(m.ctx, query, row...); err == nil {
			return
		}
		row[0] = nil
	}
}

// fits tells whether a row can be one of the table. Its number stands beside it,
// and NULL in its place.
func (s shape) fits(row []any) bool {
	if len(row) > len(s.columns) || len(row) < len(s.columns)-s.added || row[0] != nil {
		return false
	}
	for i, v := range row[1:] {
		switch v.(type) {
		case nil:
			if !s.isNull[i+1] {
				return false
			}
		case string:
			if !s.isText[i+1] {
				return false
			}
		case int64:
			if s.isText[i+1] {
				return false
			}
		default:
			return false
		}
	}
	return true
}

func (s *scan) page(n uint32) ([]byte, error) {
	if n < 1 || n > s.pages {
		return nil, errNoRow
	}
	page := make([]byte, pageSize)
	_, err := s.file.ReadAt(page, int64(n-1)*pageSize)
	return page, err
}

// findFree finds the pages that are not in use, as far as the file says so.
func (s *scan) findFree() {
	s.free = map[uint32]bool{}
	head, err := s.page(1)
	if err != nil {
		return
	}
	for n := binary.BigEndian.Uint32(head[32:]); n != 0 && !s.free[n]; {
		trunk, err := s.page(n)
		if err != nil {
			return
		}
		s.free[n] = true
		for i := range min(binary.BigEndian.Uint32(trunk[4:]), pageSize/4-2) {
			s.free[binary.BigEndian.Uint32(trunk[8+4*i:])] = true
		}
		n = binary.BigEndian.Uint32(trunk)
	}
}

// row reads the row to which the place at of a page points.
func (s *scan) row(page []byte, at int) (id int64, row []any, err error) {
	if at+2 > len(page) {
		return 0, nil, errNoRow
	}
	cell := page[min(int(binary.BigEndian.Uint16(page[at:])), len(page)):]
	size, cell := varint(cell)
	number, cell := varint(cell)
	if size == 0 || size > mostRow || len(cell) == 0 {
		return 0, nil, errNoRow
	}
	data, err := s.whole(cell, int(size))
	if err != nil {
		return 0, nil, err
	}
	row, err = record(data)
	return int64(number), row, err
}

// whole is a row of which the beginning stands in a cell, and the rest in pages of
// its own.
func (s *scan) whole(cell []byte, size int) ([]byte, error) {
	local := size
	if size > mostLocal {
		if local = leastLocal + (size-leastLocal)%(pageSize-4); local > mostLocal {
			local = leastLocal
		}
	}
	if local > len(cell) || size > local && local+4 > len(cell) {
		return nil, errNoRow
	}
	data := append(make([]byte, 0, min(size, 1<<20)), cell[:local]...)
	if size == local {
		return data, nil
	}
	for next := binary.BigEndian.Uint32(cell[local:]); len(data) < size; {
		page, err := s.page(next)
		if s.left -= pageSize; err != nil || s.left < 0 {
			return nil, errNoRow
		}
		data = append(data, page[4:4+min(size-len(data), pageSize-4)]...)
		next = binary.BigEndian.Uint32(page)
	}
	return data, nil
}

// record reads the columns of a row.
func record(data []byte) ([]any, error) {
	size, kinds := varint(data)
	if size > uint64(len(data)) || size < uint64(len(data)-len(kinds)) {
		return nil, errNoRow
	}
	kinds, body := data[len(data)-len(kinds):size], data[size:]
	var row []any
	for len(kinds) > 0 {
		var kind uint64
		kind, kinds = varint(kinds)
		width := widthOf(kind)
		if width > uint64(len(body)) || len(row) > 64 {
			return nil, errNoRow
		}
		row, body = append(row, valueOf(kind, body[:width])), body[width:]
	}
	if len(row) == 0 || len(body) > 0 {
		return nil, errNoRow
	}
	return row, nil
}

func widthOf(kind uint64) uint64 {
	switch {
	case kind <= 4:
		return kind
	case kind == 5:
		return 6
	case kind <= 7:
		return 8
	case kind < 12:
		return 0
	}
	return (kind - 12) / 2
}

// valueOf is a text, a number or nil; what a dossier has none of is false.
func valueOf(kind uint64, data []byte) any {
	switch {
	case kind == 0:
		return nil
	case kind <= 6:
		n := int64(int8(data[0]))
		for _, b := range data[1:] {
			n = n<<8 | int64(b)
		}
		return n
	case kind == 8, kind == 9:
		return int64(kind - 8)
	case kind >= 13 && kind%2 == 1:
		return string(data)
	}
	return false
}

// varint is a number as SQLite writes it, and what follows it; nothing follows
// where it is cut off.
func varint(data []byte) (n uint64, rest []byte) {
	for i, b := range data[:min(len(data), 9)] {
		if i == 8 {
			return n<<8 | uint64(b), data[9:]
		}
		if n = n<<7 | uint64(b&0x7F); b < 0x80 {
			return n, data[i+1:]
		}
	}
	return 0, nil
}
