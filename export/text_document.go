package export

import (
	"fmt"
	"io"
	"net/url"
	"strings"

	"standpoint/app"
	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/export/paper"
)

// Word writes the brief of a report as a Word document.
func Word(w io.Writer, r app.Report) error { return word(alone(w), r) }

// HTML writes the brief of a report as one web page: the form for readers of
// screens, and for scripts that the typeface of the PDF lacks.
func HTML(w io.Writer, r app.Report) error { return html(alone(w), r) }

// Markdown writes the brief of a report as Markdown.
func Markdown(w io.Writer, r app.Report) error { return markdown(alone(w), r) }

func word(j *job, r app.Report) error     { return textDocument(j, r, paper.Word) }
func html(j *job, r app.Report) error     { return textDocument(j, r, paper.HTML) }
func markdown(j *job, r app.Report) error { return textDocument(j, r, paper.Markdown) }

func textDocument(w *job, r app.Report, write func(io.Writer, *paper.Paper) error) (err error) {
	defer caught("document", &err)
	c, err := newContent(r)
	if err != nil {
		return fmt.Errorf("make the document: %w", err)
	}
	d := &document{content: c}
	made := d.paper()
	w.note(d.faults()...)
	w.note(d.notListed()...)
	return write(w, made)
}

// document is a brief being written for programs that break the lines
// themselves.
type document struct {
	*content
	removed int // control characters left out
}

func (d *document) paper() *paper.Paper {
	maker := strings.TrimSpace("Standpoint " + d.report.Version)
	p := &paper.Paper{
		Title: d.line(d.title()), Subject: d.line(d.statusWords()), Language: "en", Maker: maker,
		Day: dayOf(d.status()), Running: d.line(firstWords(d.title(), 80) + " · " + d.statusWords()),
	}
	p.Letter = d.report.Paper == app.Letter
	p.Sections = []paper.Section{{Blocks: d.summaryPart()}}
	if d.report.Layout == app.FourColumns {
		p.Sections = append(p.Sections, paper.Section{Landscape: true, Blocks: d.columnsPart()})
	} else {
		p.Sections = append(p.Sections, paper.Section{Landscape: true, Blocks: d.matrixPart()}, paper.Section{Blocks: d.issuesPart()})
	}
	if d.report.PartySheets {
		p.Sections = append(p.Sections, paper.Section{Blocks: d.partiesPart()})
	}
	p.Sections = append(p.Sections, paper.Section{Blocks: d.sourcesPart()})
	last := &p.Sections[len(p.Sections)-1]
	last.Blocks = append(last.Blocks, d.methodPart()...) // when all that was left out is known
	return p
}

// line makes a text fit for one line of a document.
func (d *document) line(s string) string { return oneLine(d.fit(s)) }

// fit makes a text fit for a document and counts what that took away.
func (d *document) fit(s string) string {
	s, removed := clean(s)
	d.removed += removed
	return s
}

func (d *document) heading(level int, id, text string) paper.Heading {
	return paper.Heading{Level: level, ID: id, Text: d.line(text)}
}

func (d *document) paragraph(kind paper.Kind, text string) paper.Paragraph {
	return paper.Paragraph{Kind: kind, Runs: paper.Plain(d.line(text))}
}

// beside is a line of facts that stays with what follows.
func (d *document) beside(text string) paper.Paragraph {
	p := d.paragraph(paper.Small, text)
	p.Keep = true
	return p
}

func (d *document) points(lines []string) paper.List {
	var l paper.List
	for _, s := range lines {
		l.Items = append(l.Items, paper.Plain(d.line(s)))
	}
	return l
}

// summaryPart is what a reader takes away in two minutes.
func (d *document) summaryPart() []paper.Block {
	blocks := []paper.Block{
		d.heading(0, "summary", d.title()),
		d.paragraph(paper.Lead, d.statusWords()),
		d.paragraph(paper.Lead, d.extent()),
		d.heading(1, "", "Bottom line"),
		d.points(d.bottomLine()),
		d.heading(1, "", "At a glance"),
	}
	blocks = append(blocks, d.glance()...)
	blocks = append(blocks, d.heading(1, "nearness", "Nearest and furthest"))
	blocks = append(blocks, d.nearnessPart()...)
	if us := d.us(); us >= 0 {
		blocks = append(blocks, d.heading(1, "us", "For us: "+d.report.Matrix.Parties[us].Name), d.foundPoints(d.forUs(us)))
	}
	blocks = append(blocks, d.heading(1, "changed", "What changed"))
	if moves := d.moves(); len(moves) == 0 {
		blocks = append(blocks, d.paragraph(paper.Body, d.movesSentence()))
	} else {
		blocks = append(blocks, d.changes(moves))
	}
	blocks = append(blocks, d.heading(1, "unknown", "What is not known"))
	if all := d.unknowns(); len(all) > 0 {
		return append(blocks, d.points(all))
	}
	return append(blocks, d.paragraph(paper.Body, "Every party was heard on every issue, and every source has a date."))
}

func (d *document) changes(moves []move) paper.List {
	var l paper.List
	for _, m := range moves {
		s := m.cell.Shift
		words := fmt.Sprintf(": %s, from %s on %s to %s on %s", s.Kind, stoodAt(s), longDate(s.FromDate), standing(s.To), longDate(s.ToDate))
		l.Items = append(l.Items, []paper.Run{
			{Text: d.line(m.party.Name + " on " + m.issue.Name), To: "#" + d.cellTarget(m.cell)}, {Text: words},
		})
	}
	return l
}

// signsWide is how many parties stand side by side in a table of signs.
const signsWide = 16

// glance is a table of signs, the widest spread first.
func (d *document) glance() []paper.Block {
	m := d.report.Matrix
	if len(m.Parties) == 0 || len(m.Issues) == 0 {
		return []paper.Block{d.paragraph(paper.Body, "The codebook has no parties or no issues yet.")}
	}
	var blocks []paper.Block
	for _, columns := range groupsOf(len(m.Parties), signsWide) {
		t := paper.Table{Compact: true, Caption: "Where each party stands. " + legend + " A pale ground with a bar: suggested, not reviewed. ← moved towards A, → towards B. –: no statement found."}
		t.Head = []paper.Cell{{Paragraphs: [][]paper.Run{{{Text: "Issue", Bold: true}}}}}
		t.Widths = []float64{3}
		for _, p := range m.Parties[columns.from:columns.to] {
			t.Head = append(t.Head, paper.Cell{Paragraphs: [][]paper.Run{{{Text: d.line(shortName(p)), Bold: true}}}})
			t.Widths = append(t.Widths, 1)
		}
		for _, s := range d.spreads() {
			issue := m.Issues[s.issue]
			row := []paper.Cell{{Heading: true, Paragraphs: [][]paper.Run{{{Text: d.line(issue.Name), To: "#" + issueID(issue.ID)}}}}}
			for i := columns.from; i < columns.to; i++ {
				row = append(row, signCell(&m.Cells[i][s.issue]))
			}
			t.Rows = append(t.Rows, row)
		}
		blocks = append(blocks, t)
	}
	return blocks
}

// group is a run of columns that fit beside each other.
type group struct{ from, to int }

// groupsOf parts n columns into groups of about one size, none larger than
// most.
func groupsOf(n, most int) []group {
	count := (n + most - 1) / most
	var groups []group
	for k := range count {
		groups = append(groups, group{k * n / count, (k + 1) * n / count})
	}
	return groups
}

func signCell(cell *compare.Cell) paper.Cell {
	if !cell.Known {
		return paper.Cell{Paragraphs: [][]paper.Run{{{Text: "–", Muted: true}}}}
	}
	out := grounded(cell)
	sign := paper.Run{Text: compare.Sign(cell.Stance), Bold: true}
	switch direction(cell.Shift) {
	case -1:
		sign.Text += " ←"
	case 1:
		sign.Text += " →"
	}
	out.Paragraphs = [][]paper.Run{{sign}}
	return out
}

// grounded is an empty cell in the colours of a position.
func grounded(cell *compare.Cell) paper.Cell {
	text, fill, bar := ground(cell.Stance, cell.Reviewed)
	out := paper.Cell{Ground: fill.hex(), Ink: text.hex()}
	if !cell.Reviewed {
		out.Bar = bar.hex()
	}
	return out
}

// issueID and the like are what links within a document lead to.
func issueID(id dossier.ID) string     { return fmt.Sprintf("issue_%d", id) }
func sourceID(id dossier.ID) string    { return fmt.Sprintf("source_%d", id) }
func cellID(cell *compare.Cell) string { return fmt.Sprintf("cell_%d_%d", cell.Party, cell.Issue) }

// cellTarget is what a link to a position leads to: the four columns have no
// headings for single positions.
func (d *document) cellTarget(cell *compare.Cell) string {
	if d.report.Layout == app.FourColumns {
		return issueID(cell.Issue)
	}
	return cellID(cell)
}

func webAddress(s string) (string, bool) {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return "", false
	}
	return u.String(), true
}
