package pages

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"image"
	"io"
	"regexp"
	"strconv"

	"golang.org/x/image/font/sfnt"
)

// Book is a brief whose pages can be drawn, by several goroutines at once.
type Book struct {
	pages []page
	fonts map[string]*sfnt.Font // by the names that the pages use
}

type page struct {
	width, height float64 // points
	content       []byte
}

var (
	kidsIn    = regexp.MustCompile(`/Kids \[([^\]]*)\]`)
	numberIn  = regexp.MustCompile(`(\d+) 0 R`)
	boxIn     = regexp.MustCompile(`/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]`)
	contentIn = regexp.MustCompile(`/Contents (\d+) 0 R`)
	lengthIn  = regexp.MustCompile(`/Length (\d+)`)
	fontIn    = regexp.MustCompile(`(?m)^/(F[0-9a-f]+) (\d+) 0 R$`)
	nameIn    = regexp.MustCompile(`/BaseFont /(\S+)`)
	tableAt   = regexp.MustCompile(`startxref\n(\d+)\n%%EOF\s*$`)
)

// errForeign says that a document was not written by this app.
var errForeign = errors.New("the document is built in a way that cannot be shown")

// The first objects of every brief.
const (
	pagesObject     = 1
	resourcesObject = 2
)

// Read finds the pages of a brief. font gives the typeface of a name under
// which the brief keeps one.
func Read(pdf []byte, font func(name string) (*sfnt.Font, error)) (*Book, error) {
	objects, err := table(pdf)
	if err != nil {
		return nil, err
	}
	b := &Book{fonts: map[string]*sfnt.Font{}}
	for _, m := range fontIn.FindAllSubmatch(objects.at(resourcesObject), -1) {
		name := nameIn.FindSubmatch(objects.at(whole(m[2])))
		if name == nil {
			return nil, errForeign
		}
		if b.fonts[string(m[1])], err = font(string(name[1])); err != nil {
			return nil, err
		}
	}
	kids := kidsIn.FindSubmatch(objects.at(pagesObject))
	if kids == nil {
		return nil, errForeign
	}
	for _, kid := range numberIn.FindAllSubmatch(kids[1], -1) {
		p, err := objects.page(whole(kid[1]))
		if err != nil {
			return nil, err
		}
		b.pages = append(b.pages, p)
	}
	return b, nil
}

// Count is how many pages there are.
func (b *Book) Count() int { return len(b.pages) }

// Size is that of a page, the first being 0, in points.
func (b *Book) Size(n int) (width, height float64) { return b.pages[n].width, b.pages[n].height }

// Draw draws a page, the first being 0, so many pixels wide.
func (b *Book) Draw(n, width int) (image.Image, error) {
	if n < 0 || n >= len(b.pages) || width < 1 {
		return nil, fmt.Errorf("draw page %d: there are %d", n+1, len(b.pages))
	}
	p := newPainter(b.pages[n], b.fonts, width)
	if err := p.run(b.pages[n].content); err != nil {
		return nil, fmt.Errorf("draw page %d: %w", n+1, err)
	}
	return p.image, nil
}

// objects are the parts of a document, by number.
type objects struct {
	pdf     []byte
	offsets []int
}

// table reads where each object begins.
func table(pdf []byte) (*objects, error) {
	at := tableAt.FindSubmatch(pdf)
	if at == nil || whole(at[1]) >= len(pdf) {
		return nil, errForeign
	}
	lines := bytes.Split(pdf[whole(at[1]):], []byte("\n"))
	if len(lines) < 3 || string(lines[0]) != "xref" {
		return nil, errForeign
	}
	o := &objects{pdf: pdf}
	for _, line := range lines[2:] {
		fields := bytes.Fields(line)
		if len(fields) != 3 {
			break
		}
		o.offsets = append(o.offsets, whole(fields[0]))
	}
	return o, nil
}

// at is an object and what follows it up to the object's end mark; nil where
// there is none.
func (o *objects) at(n int) []byte {
	if n < 1 || n >= len(o.offsets) || o.offsets[n] >= len(o.pdf) {
		return nil
	}
	rest := o.pdf[o.offsets[n]:]
	if end := bytes.Index(rest, []byte("\nendobj")); end >= 0 {
		return rest[:end]
	}
	return nil
}

// stream is what an object holds beside its description.
func (o *objects) stream(n int) ([]byte, error) {
	if n < 1 || n >= len(o.offsets) || o.offsets[n] >= len(o.pdf) {
		return nil, errForeign
	}
	rest := o.pdf[o.offsets[n]:]
	head, body, found := bytes.Cut(rest, []byte("\nstream\n"))
	length := lengthIn.FindSubmatch(head)
	if !found || length == nil || whole(length[1]) > len(body) {
		return nil, errForeign
	}
	body = body[:whole(length[1])]
	if !bytes.Contains(head, []byte("/FlateDecode")) {
		return body, nil
	}
	unpacked, err := zlib.NewReader(bytes.NewReader(body))
	if err != nil {
		return nil, fmt.Errorf("unpack a page: %w", err)
	}
	defer unpacked.Close()
	return io.ReadAll(unpacked)
}

func (o *objects) page(n int) (page, error) {
	about := o.at(n)
	box := boxIn.FindSubmatch(about)
	if box == nil {
		box = boxIn.FindSubmatch(o.at(pagesObject))
	}
	content := contentIn.FindSubmatch(about)
	if box == nil || content == nil {
		return page{}, errForeign
	}
	stream, err := o.stream(whole(content[1]))
	return page{decimal(box[1]), decimal(box[2]), stream}, err
}

// whole and decimal read what a pattern found to be a number.
func whole(digits []byte) int {
	n, _ := strconv.Atoi(string(digits)) // too long a number is a place beyond the document
	return n
}

func decimal(digits []byte) float64 {
	x, _ := strconv.ParseFloat(string(digits), 64)
	return x
}
