package export

import (
	"archive/zip"
	"bytes"
	"cmp"
	"compress/flate"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"regexp"
	"slices"
	"time"
)

// contentTypes is the part that names the kinds of all others; programs look
// for it first.
const contentTypes = "[Content_Types].xml"

// packing is how hard parts are packed: this takes less than half the time of
// the usual 6 and makes a long sheet an eighth larger.
const packing = 3

// parcel takes the parts of a workbook in whatever order the library makes
// them, and writes them in one order with one time. The rows of tables are not
// among what it takes: they go to the file as they are made.
type parcel struct {
	to    io.Writer
	parts []*part
	rows  map[string]*rowWriter // of the parts that are tables
}

// part is a part of a workbook.
type part struct {
	name string
	bytes.Buffer
}

// Create begins the next part.
func (p *parcel) Create(name string) (io.Writer, error) {
	p.parts = append(p.parts, &part{name: name})
	return p.parts[len(p.parts)-1], nil
}

// AddFS is asked of whatever the library writes to, and never called by it.
func (p *parcel) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close writes all parts.
func (p *parcel) Close() error {
	slices.SortFunc(p.parts, func(a, b *part) int {
		return cmp.Or(first(a.name, contentTypes)-first(b.name, contentTypes), cmp.Compare(a.name, b.name))
	})
	out := zip.NewWriter(p.to)
	packer, err := flate.NewWriter(io.Discard, packing)
	if err != nil {
		return err
	}
	out.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		packer.Reset(w)
		return packer, nil
	})
	for _, part := range p.parts {
		w, err := out.CreateHeader(&zip.FileHeader{
			Name: part.name, Method: zip.Deflate, Modified: time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC),
		})
		if err == nil {
			err = p.write(w, part)
		}
		if err != nil {
			return fmt.Errorf("write %s of the workbook: %w", part.name, err)
		}
	}
	return out.Close()
}

func first(name, wanted string) int {
	if name == wanted {
		return 0
	}
	return 1
}

func (p *parcel) write(w io.Writer, part *part) error {
	if rows := p.rows[part.name]; rows != nil {
		return writeTable(w, part.Bytes(), rows)
	}
	data := part.Bytes()
	if part.name == contentTypes {
		data = sortDefaults(data)
	}
	_, err := w.Write(data)
	return err
}

// sortDefaults puts the kinds of file endings, which come in the order of a
// map, into one order.
func sortDefaults(data []byte) []byte {
	element := regexp.MustCompile(`<Default [^>]*?(?:/>|></Default>)`)
	found := element.FindAll(data, -1)
	slices.SortFunc(found, bytes.Compare)
	next := 0
	return element.ReplaceAllFunc(data, func([]byte) []byte {
		next++
		return found[next-1]
	})
}
