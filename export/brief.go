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

// The white space at the edges of a page, in millimetres.
const (
	margin   = 16.0
	footRoom = 18.0 // below the text, the page's foot within it
)

// leaf is the size of an upright page, in millimetres.
type leaf struct{ wide, tall float64 }

func leafOf(p app.Paper) leaf {
	if p == app.Letter {
		return leaf{215.9, 279.4}
	}
	return leaf{210, 297}
}

// pagesAlias stands for the number of pages until it is known. No text can
// hold it, nor bytes that look like it: the typeface lacks these characters and
// U+FFF8, and printable takes them out.
const pagesAlias = "\uf8ff\uf8fe"

// family is what the brief's typeface is called inside the document.
const family = "Noto"

// PDF writes the brief of a report, on the paper and in the layout that it asks
// for.
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
	b, err := draw(w, c, f)
	if err != nil {
		return fmt.Errorf("make the brief: %w", err)
	}
	w.note(b.faults()...)
	w.note(b.notListed()...)
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
	leaf    leaf
	links   map[string]int
	fit     map[string]string // texts as the typeface can show them
	missing map[rune]int      // characters that it does not have, counted once in each text
	cuts    []string          // texts that were drawn shortened

	y, left, width, bottom float64
	running                string // what the page continues
	made                   int    // parts of the document

	filled   colour // the colour that was chosen last, and on which page
	filledOn int
}

func draw(j *job, c *content, f *face) (*brief, error) {
	size := leafOf(c.report.Paper)
	b := &brief{
		content: c, job: j, face: f, leaf: size,
		pdf:   gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "mm", Size: gofpdf.SizeType{Wd: size.wide, Ht: size.tall}}),
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
	if c.report.Layout == app.FourColumns {
		b.columnPages()
	} else {
		b.matrixPages()
		b.issuePages()
	}
	if c.report.PartySheets {
		b.partySheets()
	}
	b.sourcePages()
	b.methodPage()
	return b, b.pdf.Error()
}

// part tells that another issue or party is drawn, or reports that no more are
// wanted.
func (b *brief) part() bool {
	parts := len(b.report.Matrix.Issues)
	if b.report.PartySheets {
		parts += len(b.report.Matrix.Parties)
	}
	b.job.at(b.made, parts)
	b.made++
	return b.pdf.Ok()
}

// describe sets the document's properties: no clock, one order of its parts.
func (b *brief) describe() {
	at := dayOf(b.status())
	maker := strings.TrimSpace("Standpoint " + b.report.Version)
	b.pdf.SetAutoPageBreak(false, 0)
	b.pdf.AliasNbPages(pagesAlias)
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
	orientation, w, h := "P", b.leaf.wide, b.leaf.tall
	if landscape {
		orientation, w, h = "L", h, w
	}
	b.pdf.AddPageFormat(orientation, gofpdf.SizeType{Wd: b.leaf.wide, Ht: b.leaf.tall})
	b.left, b.width, b.bottom, b.y = margin, w-2*margin, h-footRoom, margin
	name := b.fitted(firstWords(b.title(), 80)+" · "+b.statusWords(), plain, 7.5, b.width-30, grey)
	name.draw(b, margin, h-11)
	page := b.one(fmt.Sprintf("Page %d of", b.pdf.PageNo()), plain, 7.5, grey)
	const room = 5 // for the number of pages, in millimetres
	page.draw(b, w-margin-room-page.wide(b), h-11)
	b.pdf.Text(w-margin-room, h-11+page.rise(), " "+pagesAlias)
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
	b.pdf.Bookmark(b.printable(oneLine(text)), level, y+b.leaf.tall-height)
}

func issueLink(id dossier.ID) string { return fmt.Sprintf("issue %d", id) }
func cellLink(cell *compare.Cell) string {
	return fmt.Sprintf("cell %d %d", cell.Party, cell.Issue)
}
func sourceLink(id dossier.ID) string { return fmt.Sprintf("source %d", id) }
