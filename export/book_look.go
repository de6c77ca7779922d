package export

import (
	"math"

	"github.com/xuri/excelize/v2"
)

// fontName is a typeface that every office program has or replaces by one as
// wide.
const fontName = "Arial"

// look is how a cell looks. The zero look is plain text at the top left.
type look struct {
	size   float64 // points; 0: 9
	bold   bool
	italic bool
	ink    colour // 0: the ordinary one
	fill   colour // 0: none
	wrap   bool
	middle bool   // between top and bottom
	centre bool   // between left and right
	indent bool   // off the left edge
	frame  edges  // which edges are drawn
	bar    colour // 0: none; else the left edge is a bar of it
	number numberFormat
	link   bool
}

// edges says which edges of a cell are drawn.
type edges int

const (
	noEdges edges = iota
	allEdges
	upperEdges // all but the lower one
	lowerEdges // all but the upper one
)

// numberFormat is how a number is written.
type numberFormat int

const (
	general numberFormat = iota
	dayFormat
	signedFormat
	decimalFormat
)

func (n numberFormat) code() string {
	return [...]string{"", "yyyy-mm-dd", "+0;-0;0", "0.00"}[n]
}

func headLook() look {
	return look{bold: true, ink: white, fill: band, wrap: true, middle: true, frame: allEdges}
}

func cellLook() look { return look{wrap: true, indent: true, frame: allEdges} }

// style returns the workbook's number for a look.
func (b *book) style(l look) int {
	if id, known := b.styles[l]; known {
		return id
	}
	s := &excelize.Style{
		Font:      &excelize.Font{Family: fontName, Size: l.points(), Bold: l.bold, Italic: l.italic, Color: l.colour().hex()},
		Alignment: &excelize.Alignment{Vertical: "top", WrapText: l.wrap},
	}
	if l.middle {
		s.Alignment.Vertical = "center"
	}
	if l.centre {
		s.Alignment.Horizontal = "center"
	}
	if l.indent {
		s.Alignment.Horizontal, s.Alignment.Indent = "left", 1
	}
	if l.fill != 0 {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{l.fill.hex()}}
	}
	if l.link {
		s.Font.Underline = "single"
	}
	if l.number != general {
		code := l.number.code()
		s.CustomNumFmt = &code
	}
	for _, edge := range l.frame.names() {
		border := excelize.Border{Type: edge, Style: 1, Color: line.hex()}
		if edge == "left" && l.bar != 0 {
			border.Style, border.Color = 5, l.bar.hex() // thick
		}
		s.Border = append(s.Border, border)
	}
	id, err := b.file.NewStyle(s)
	b.do(err)
	b.styles[l] = id
	return id
}

func (l look) points() float64 {
	if l.size == 0 {
		return 9
	}
	return l.size
}

func (l look) colour() colour {
	if l.ink == 0 {
		return ink
	}
	return l.ink
}

func (e edges) names() []string {
	return [][]string{
		nil,
		{"left", "top", "right", "bottom"},
		{"left", "top", "right"},
		{"left", "right", "bottom"},
	}[e]
}

// tallest is the height in points beyond which no row can grow.
const tallest = 409

// height returns how tall a row must be, in points, to show a text in a column
// of so many characters, of 8 pixels each less an indent. The widths are those of the
// documents' typeface, which is wider than the workbook's by more than is
// taken off here: a line too many is better than one cut off.
func (b *book) height(text string, columnWidth, size float64, bolds bool) float64 {
	s := plain
	if bolds {
		s = bold
	}
	room := (columnWidth*8 - 16) * 0.75
	text, _ = clean(text)
	return float64(b.face.count(text, s, size*0.94, room)) * math.Ceil(size*1.28)
}

func rowHeight(points float64) float64 { return min(max(points+4, 15), tallest) }
