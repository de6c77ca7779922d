package paper

import "time"

// Paper is a document.
type Paper struct {
	Title    string
	Subject  string
	Language string    // of the document's own words, as BCP 47 has it: "en"
	Maker    string    // the program that made it
	Day      time.Time // of what it says, for the document's properties
	Letter   bool      // US Letter in place of A4
	Running  string    // stands at the foot of each page
	Sections []Section
}

// Section is a run of pages of one orientation. On a screen it is none.
type Section struct {
	Landscape bool
	Blocks    []Block
}

// Block is a Heading, Paragraph, List or Table.
type Block interface{ isBlock() }

// Heading is a title: level 0 the document's, 1 a part's, and so on to 4.
type Heading struct {
	Level int
	Text  string
	ID    string // what links lead to: letters, digits and _; "" for none
}

// Kind is what a paragraph is for.
type Kind int

// The kinds of paragraphs.
const (
	Body      Kind = iota
	Quotation      // words of a source
	Small          // facts beside something else
	Lead           // the lines under the document's title
)

// Paragraph is text that runs on.
type Paragraph struct {
	ID   string // what links lead to, as in Heading
	Kind Kind
	Runs []Run
	Keep bool   // on the page of what follows
	Bar  string // colour of the bar beside a quotation, as RRGGBB; "" for none
}

// List is a list of points.
type List struct{ Items [][]Run }

// Table is a table whose first row and first column name the others.
type Table struct {
	Caption string
	Widths  []float64 // of the columns; what counts is their proportion. None: all the same
	Head    []Cell
	Rows    [][]Cell
	Compact bool // signs in the middle of small cells, and no text
}

// Cell is a cell of a table.
type Cell struct {
	Paragraphs [][]Run
	Ground     string // RRGGBB; "" for none
	Ink        string // RRGGBB; "" for that of the document
	Bar        string // RRGGBB of a thick left edge; "" for none
	Heading    bool   // it names its row
}

// Run is a stretch of text of one look.
type Run struct {
	Text   string
	Bold   bool
	Italic bool
	Muted  bool   // of less weight than the rest
	Alarm  bool   // to be noticed
	To     string // a web address, or "#" and the ID of a heading
	Note   []Run  // a footnote whose mark follows the text
}

func (Heading) isBlock()   {}
func (Paragraph) isBlock() {}
func (List) isBlock()      {}
func (Table) isBlock()     {}

// Plain makes a run of a text.
func Plain(text string) []Run { return []Run{{Text: text}} }
