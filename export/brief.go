package export

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/jung-kurt/gofpdf"

	"standpoint/app"
	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/assets"
)

// Sizes of the brief's pages, in millimetres.
const (
	pageWidth  = 210.0
	pageHeight = 297.0
	margin     = 16.0
	footRoom   = 18.0 // below the text, the page's foot within it
)

// family is what the brief's typeface is called inside the document.
const family = "Noto"

// PDF writes the brief of a report, on A4.
func PDF(w io.Writer, r app.Report) error { return pdf(alone(w), r) }

func pdf(w *job, r app.Report) (err error) {
	defer caught("brief", &err)
	c, err := newContent(r)
	if err != nil {
		return fmt.Errorf("make the brief: %w", err)
	}
	f, err := newFace()
	if err != nil {
		return fmt.Errorf("make the brief: %w", err)
	}
	counting, err := draw(w, c, f, 0)
	if err != nil {
		return fmt.Errorf("make the brief: %w", err)
	}
	b, err := draw(w, c, f, counting.pdf.PageCount()) // "page 1 of 9" needs the 9
	if err != nil {
		return fmt.Errorf("make the brief: %w", err)
	}
	w.note(b.faults()...)
	var document bytes.Buffer
	if err := b.pdf.Output(&document); err != nil {
		return fmt.Errorf("make the brief: %w", err)
	}
	_, err = w.Write(document.Bytes())
	return err
}

// brief is a brief being drawn. y is where the next thing goes, in millimetres
// from the top of the page.
type brief struct {
	*content
	job     *job
	pdf     *gofpdf.Fpdf
	face    *face
	total   int // pages; 0 in the pass that counts them
	links   map[string]int
	fit     map[string]string // texts as the typeface can show them
	missing map[rune]int      // characters that it does not have, counted once in each text

	y, left, width, bottom float64
	running                string // what the page continues
}

func draw(j *job, c *content, f *face, total int) (*brief, error) {
	b := &brief{
		content: c, job: j, face: f, total: total,
		pdf:   gofpdf.New("P", "mm", "A4", ""),
		links: map[string]int{}, fit: map[string]string{}, missing: map[rune]int{},
	}
	for _, file := range fontFiles() {
		data, err := assets.Fonts.ReadFile(file.file)
		if err != nil {
			return nil, fmt.Errorf("read typeface: %w", err)
		}
		b.pdf.AddUTF8FontFromBytes(family, string(file.style), data) // a copy, into which the library writes
	}
	b.describe()
	b.front()
	b.matrixPages()
	b.issuePages()
	b.sourcePages()
	b.methodPage()
	return b, b.pdf.Error()
}

// describe sets the document's properties: no clock, one order of its parts.
func (b *brief) describe() {
	at := dayOf(b.status())
	maker := strings.TrimSpace("Standpoint " + b.report.Version)
	b.pdf.SetAutoPageBreak(false, 0)
	b.pdf.SetMargins(0, 0, 0)
	b.pdf.SetCellMargin(0)
	b.pdf.SetCatalogSort(true)
	b.pdf.SetCreationDate(at)
	b.pdf.SetModificationDate(at)
	b.pdf.SetProducer(maker, true)
	b.pdf.SetCreator(maker, true)
	b.pdf.SetTitle(b.printable(b.title()), true)
	b.pdf.SetSubject(b.printable(b.statusWords()), true)
	b.pdf.SetDisplayMode("fullpage", "single")
}

// dayOf is the beginning of a day, month or year; of an unknown one, a time
// that nobody takes for the document's own.
func dayOf(d dossier.Date) time.Time {
	for _, form := range []string{"2006-01-02", "2006-01", "2006"} {
		if t, err := time.ParseInLocation(form, string(d), time.UTC); err == nil {
			return t
		}
	}
	return time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
}

// newPage begins a page and draws its foot.
func (b *brief) newPage(landscape bool) {
	if err := b.job.stopped(); err != nil {
		b.pdf.SetError(err) // after which nothing is drawn any more
	}
	b.job.at(b.pdf.PageNo(), b.total)
	orientation, w, h := "P", pageWidth, pageHeight
	if landscape {
		orientation, w, h = "L", pageHeight, pageWidth
	}
	b.pdf.AddPageFormat(orientation, gofpdf.SizeType{Wd: pageWidth, Ht: pageHeight})
	b.left, b.width, b.bottom, b.y = margin, w-2*margin, h-footRoom, margin
	name := b.fitted(firstWords(b.title(), 80)+" · "+b.statusWords(), plain, 7.5, b.width-30, grey)
	name.draw(b, margin, h-11)
	page := b.one(fmt.Sprintf("Page %d of %d", b.pdf.PageNo(), b.total), plain, 7.5, grey)
	page.draw(b, w-margin-page.wide(b), h-11)
}

// room makes sure that so many millimetres are left on the page, on a new one
// if need be. It never loops: what is taller than a page runs off it.
func (b *brief) room(height float64) {
	if b.y+height <= b.bottom {
		return
	}
	b.newPage(false)
	if b.running != "" {
		head := b.fitted(firstWords(b.running, 100)+", continued", plain, 8, b.width, grey)
		head.draw(b, b.left, b.y)
		b.y += 8
	}
}

// link returns the number of a place in the document, by its name.
func (b *brief) link(name string) int {
	id, known := b.links[name]
	if !known {
		id = b.pdf.AddLink()
		b.links[name] = id
	}
	return id
}

// anchor says that a named place is here.
func (b *brief) anchor(name string, y float64) { b.pdf.SetLink(b.link(name), y, -1) }

// bookmark adds a line to the document's outline. The library measures from
// the foot of the document's last page, which is an upright one.
func (b *brief) bookmark(text string, level int, y float64) {
	_, height := b.pdf.GetPageSize()
	b.pdf.Bookmark(b.printable(oneLine(text)), level, y+pageHeight-height)
}

func issueLink(id dossier.ID) string { return fmt.Sprintf("issue %d", id) }
func cellLink(cell *compare.Cell) string {
	return fmt.Sprintf("cell %d %d", cell.Party, cell.Issue)
}
func sourceLink(id dossier.ID) string { return fmt.Sprintf("source %d", id) }
