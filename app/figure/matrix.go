package figure

import (
	"math"
	"strings"
)

// Matrix is parties against issues, either way round, with a box for each pair:
// its colour and its sign say where the party stands, and a tick or a dashed
// line whether a person has looked at it.
type Matrix struct {
	Title  string
	Facts  []string // below the title: which day is shown, what is left out
	Corner string   // above the names that run down
	Down   []MatrixHead
	Across []MatrixHead
	Cells  [][]MatrixCell // [down][across]
	Words  MatrixWords
	Note   func(key string) string
}

// MatrixHead is the name of a party or of an issue.
type MatrixHead struct {
	Name   string
	Under  []string // in less weight: the poles of an issue
	Colour Colour   // the party's own; None: it has none
}

// MatrixCell is what a party holds on an issue.
type MatrixCell struct {
	Key      string
	Known    bool
	Stance   int
	Reviewed bool   // else it is only suggested
	Moved    bool   // since the day compared with
	Mark     string // beside the sign, where there is more to know
	Summary  string // all that is said where nothing is known
	Shift    string // how it moved, in words
	Foot     []string
}

// MatrixWords are the words in the legend; parts without words are left out.
type MatrixWords struct {
	Stances   [5]string // from -2 to +2
	Reviewed  string
	Suggested string
	Moved     string
	Mark      string // what Mark means, as it stands in the cells
}

// Sizes of a matrix. Words wrap; what takes more lines than these is cut, ends
// in "…", and is named in Figure.Cut.
const (
	leastBox, mostBox   = 136.0, 250.0 // width of a cell
	leastHead, mostHead = 120.0, 190.0 // width of the names that run down
	boxPad              = 7.0
	boxGap              = 3.0
	mostTitle           = 3
	mostFacts           = 6
	mostName            = 6
	mostUnder           = 4
	mostSummary         = 12
	mostFoot            = 5
)

// matrixDrawing is a Matrix being laid out.
type matrixDrawing struct {
	*Matrix
	room    Room
	metrics Metrics
	figure  *Figure
	headW   float64
	boxW    float64
}

// Figure lays the matrix out, as wide and as high as it needs to be.
func (x *Matrix) Figure(r Room, m Metrics) *Figure {
	d := &matrixDrawing{Matrix: x, room: r, metrics: m, figure: &Figure{Title: x.Title, Note: x.Note}}
	d.measure()
	y := d.top()
	y = d.heads(y)
	for i := range d.Down {
		y = d.row(i, y)
	}
	placed, height := captions(m, d.room, d.room.Text*1.9, d.legend())
	d.figure.caption(placed, y+margin, d.room)
	d.figure.Width = d.room.Width
	d.figure.Height = max(y+2*margin+height, r.Height)
	return d.figure
}

// measure finds out how wide cells are, and takes the room that they need.
func (d *matrixDrawing) measure() {
	word := func(heads []MatrixHead) float64 {
		w := 0.0
		for _, h := range heads {
			for part := range strings.FieldsSeq(h.Name) {
				w = max(w, Width(d.metrics, part, d.room.Text, true)+2*boxPad+slack)
			}
		}
		return math.Ceil(w)
	}
	d.headW = min(max(leastHead, word(d.Down), d.room.Width*0.16), mostHead)
	n := float64(max(len(d.Across), 1))
	free := d.room.Width - d.headW - 2*margin
	d.boxW = min(max(math.Floor(free/n), leastBox, min(word(d.Across), mostHead)), mostBox)
	d.room.Width = max(d.headW+n*d.boxW+2*margin, min(d.room.Width, 560))
}

// paragraph writes a text as t says, but for its place, in at most so many
// lines, and returns where it ends.
func (d *matrixDrawing) paragraph(t Text, x, top, width float64, limit int) float64 {
	t.X = x
	if t.Text == "" {
		return top
	}
	if len(d.lines(t, width, 0)) > limit {
		d.figure.Cut = append(d.figure.Cut, t.Text)
	}
	return d.figure.paragraph(d.metrics, t, top, width, limit)
}

func (d *matrixDrawing) lines(t Text, width float64, limit int) []string {
	if t.Text == "" {
		return nil
	}
	return lines(d.metrics, t.Text, t.Size, t.Bold, width, limit)
}

// tall is how high a text is that paragraph writes.
func (d *matrixDrawing) tall(t Text, width float64, limit int) float64 {
	return float64(len(d.lines(t, width, limit))) * t.Size * lineHeight
}

// top writes the title and what is said below it.
func (d *matrixDrawing) top() float64 {
	width, y := d.room.Width-2*margin, margin
	y = d.paragraph(Text{Text: d.Title, Size: math.Round(d.room.Text * 1.3), Bold: true, Fill: Ink}, margin, y, width, mostTitle)
	for _, fact := range d.Facts {
		y = d.paragraph(Text{Text: fact, Size: d.room.small(), Fill: Muted}, margin, y, width, mostFacts)
	}
	return y + margin
}

// named is the name of a head, with what stands below it.
func (d *matrixDrawing) named(h MatrixHead) []Text {
	all := []Text{{Text: h.Name, Size: d.room.Text, Bold: true, Fill: Ink}}
	for _, words := range h.Under {
		all = append(all, Text{Text: words, Size: d.room.tiny(), Fill: Muted})
	}
	return all
}

// limit is how many lines the n-th text of a head may take.
func limit(n int) int {
	if n == 0 {
		return mostName
	}
	return mostUnder
}

func (d *matrixDrawing) headTall(h MatrixHead, width float64) float64 {
	tall := 0.0
	for n, t := range d.named(h) {
		tall += d.tall(t, width, limit(n))
	}
	return tall
}

// head writes a head from a height on.
func (d *matrixDrawing) head(h MatrixHead, x, y, width float64) {
	for n, t := range d.named(h) {
		y = d.paragraph(t, x, y, width, limit(n))
	}
}

func (d *matrixDrawing) left(column int) float64 {
	return margin + d.headW + float64(column)*d.boxW
}

// colourBar is how thick a party's own colour stands beside its name.
const colourBar = 3.0

// heads writes the names across, all ending at one height.
func (d *matrixDrawing) heads(y float64) float64 {
	corner := Text{Text: d.Corner, Size: d.room.small(), Fill: Muted}
	tall := d.tall(corner, d.headW-boxPad, mostUnder)
	for _, h := range d.Across {
		tall = max(tall, d.headTall(h, d.boxW-2*boxPad))
	}
	d.paragraph(corner, margin, y+tall-d.tall(corner, d.headW-boxPad, mostUnder), d.headW-boxPad, mostUnder)
	for j, h := range d.Across {
		x := d.left(j)
		d.head(h, x+boxPad, y+tall-d.headTall(h, d.boxW-2*boxPad), d.boxW-2*boxPad)
		if h.Colour != None {
			d.figure.add(Rect{Box: Box{x + boxGap, y + tall + 2, d.boxW - boxGap, colourBar}, Fill: h.Colour})
		}
	}
	return y + tall + 4 + colourBar
}

// row draws the boxes of a row and returns where it ends.
func (d *matrixDrawing) row(i int, y float64) float64 {
	h := d.Down[i]
	tall := d.headTall(h, d.headW-2*boxPad)
	for _, c := range d.Cells[i] {
		tall = max(tall, d.cellTall(c))
	}
	tall += 2*boxPad + boxGap
	d.head(h, margin, y+boxPad, d.headW-2*boxPad)
	if h.Colour != None {
		d.figure.add(Rect{Box: Box{margin + d.headW - 2*colourBar, y, colourBar, tall - boxGap}, Fill: h.Colour})
	}
	for j, c := range d.Cells[i] {
		d.cell(c, Box{d.left(j) + boxGap, y, d.boxW - boxGap, tall - boxGap})
	}
	return y + tall
}

// inner is how wide words in a cell may be.
func (d *matrixDrawing) inner() float64 { return d.boxW - boxGap - 2*boxPad }

func (d *matrixDrawing) signSize() float64 { return math.Round(d.room.Text * 1.2) }

// words are the texts of a cell below its sign, in the ink of its ground.
func (d *matrixDrawing) words(c MatrixCell) (summary, shift Text, foot []Text) {
	ink := Muted
	if c.Known {
		ink = OnFillOf(c.Stance)
	}
	small, tiny := d.room.small(), d.room.tiny()
	summary, shift = Text{Text: c.Summary, Size: small, Fill: ink, Key: c.Key}, Text{Text: c.Shift, Size: tiny, Bold: true, Fill: ink, Key: c.Key}
	for _, words := range c.Foot {
		foot = append(foot, Text{Text: words, Size: tiny, Fill: ink, Key: c.Key})
	}
	return summary, shift, foot
}

// cellTall is how high the words of a cell are.
func (d *matrixDrawing) cellTall(c MatrixCell) float64 {
	summary, shift, foot := d.words(c)
	tall := d.tall(summary, d.inner(), mostSummary) + d.tall(shift, d.inner(), mostFoot)
	for _, t := range foot {
		tall += d.tall(t, d.inner(), mostFoot)
	}
	if c.Known {
		tall += d.signSize()*lineHeight + 3
	}
	return tall
}

// cell draws a box with what it says: the sign above, the foot below.
func (d *matrixDrawing) cell(c MatrixCell, b Box) {
	summary, shift, foot := d.words(c)
	x, y := b.X+boxPad, b.Y+boxPad
	if !c.Known {
		d.figure.add(Rect{Box: b, Radius: 4, Fill: Paper, Stroke: Rule, Width: 1, Key: c.Key})
		d.paragraph(summary, x, y, d.inner(), mostSummary)
		return
	}
	ink, size := OnFillOf(c.Stance), d.signSize()
	d.figure.add(Rect{Box: b, Radius: 4, Fill: FillOf(c.Stance), Key: c.Key})
	d.seal(c, b)
	d.figure.signAt(x, y+size*ascent, size, c.Stance, ink, c.Key)
	if c.Mark != "" {
		at := x + Width(d.metrics, "AA ", size, true)
		d.figure.add(Text{X: at, Y: y + size*ascent, Text: c.Mark, Size: d.room.tiny(), Bold: true, Fill: ink, Key: c.Key})
	}
	y = d.paragraph(summary, x, y+size*lineHeight, d.inner(), mostSummary) + 3
	y = d.paragraph(shift, x, y, d.inner(), mostFoot)
	rest := 0.0
	for _, t := range foot {
		rest += d.tall(t, d.inner(), mostFoot)
	}
	y = max(y, b.Bottom()-boxPad-rest)
	for _, t := range foot {
		y = d.paragraph(t, x, y, d.inner(), mostFoot)
	}
}

// seal shows whether a person has looked at a cell, and whether it has moved.
func (d *matrixDrawing) seal(c MatrixCell, b Box) {
	ink := OnFillOf(c.Stance)
	if c.Reviewed {
		d.figure.tick(b.Right()-boxPad-10, b.Y+boxPad+2, ink, c.Key)
	} else {
		d.figure.dashed(b, 3, ink, c.Key)
	}
	if c.Moved {
		d.figure.add(Rect{Box: Box{b.X + 1.5, b.Y + 6, 2.5, b.H - 12}, Fill: ink, Key: c.Key})
	}
}

// signAt writes the sign of a stance with its left end on a baseline; the dot of
// the middle is drawn, as in sign.
func (f *Figure) signAt(x, baseline, size float64, stance int, ink Colour, key string) {
	if stance == 0 {
		f.add(Circle{X: x + size*0.3, Y: baseline - size*0.33, R: size * 0.2, Fill: ink, Key: key})
		return
	}
	letters := [...]string{"AA", "A", "", "B", "BB"}[step(stance)]
	f.add(Text{X: x, Y: baseline, Text: letters, Size: size, Bold: true, Fill: ink, Key: key})
}

// tick draws a tick, 10 wide and 8 high.
func (f *Figure) tick(x, y float64, ink Colour, key string) {
	f.add(
		Line{X1: x, Y1: y + 4, X2: x + 3.5, Y2: y + 7.5, Stroke: ink, Width: 1.8, Key: key},
		Line{X1: x + 3.2, Y1: y + 7.5, X2: x + 10, Y2: y, Stroke: ink, Width: 1.8, Key: key},
	)
}

// dashed draws a dashed frame within a box, so far from its edge.
func (f *Figure) dashed(b Box, inset float64, ink Colour, key string) {
	left, top, right, bottom := b.X+inset, b.Y+inset, b.Right()-inset, b.Bottom()-inset
	for _, l := range []Line{{X1: left, Y1: top, X2: right, Y2: top}, {X1: right, Y1: top, X2: right, Y2: bottom}, {X1: right, Y1: bottom, X2: left, Y2: bottom}, {X1: left, Y1: bottom, X2: left, Y2: top}} {
		l.Stroke, l.Width, l.Dash, l.Key = ink, 1, 4, key
		f.add(l)
	}
}

// legend explains signs, ticks and dashes.
func (d *matrixDrawing) legend() []caption {
	f, size := d.figure, d.room.Text
	wide, tall := size*2.2, size*1.5
	box := func(x, y float64) Box { return Box{x, y - tall/2, wide, tall} }
	var all []caption
	for i, words := range d.Words.Stances {
		stance := i - 2
		all = append(all, caption{words: words, width: wide, draw: func(x, y float64) {
			f.add(Rect{Box: box(x, y), Radius: 3, Fill: FillOf(stance)})
			f.sign(x+wide/2, y, d.room.small(), stance, OnFillOf(stance), "")
		}})
	}
	return append(
		all,
		caption{words: d.Words.Reviewed, width: 12, draw: func(x, y float64) { f.tick(x, y-4, Ink, "") }},
		caption{words: d.Words.Suggested, width: wide, draw: func(x, y float64) { f.dashed(box(x, y), 0, Ink, "") }},
		caption{words: d.Words.Moved, width: 4, draw: func(x, y float64) {
			f.add(Rect{Box: Box{x, y - tall/2, 2.5, tall}, Fill: Ink})
		}},
		caption{words: d.Words.Mark},
	)
}
