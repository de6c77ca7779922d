package figure

import (
	"math"
	"strconv"
	"strings"
)

// HeatMap is how far apart some parties are, each from each: the darker, the
// further. Every cell says its number too.
type HeatMap struct {
	Title  string
	Names  []string // of the parties, in the order in which they stand
	Short  []string // for narrow columns
	Groups []int    // how many parties belong together, from the first on
	Cells  [][]HeatCell
	Words  HeatWords
	Note   func(key string) string
}

// HeatCell is how far apart two parties are. One without a key shows nothing:
// it lies on the diagonal.
type HeatCell struct {
	Key   string
	Known bool
	Weak  bool    // it rests on too little: the number is shown without a shade
	Value float64 // 0 to 1
	Share float64 // how much is known of the two, 0 to 1
	Cover string  // the same in words, "5/8"
}

// HeatWords are the words in a heat map's legend; parts without words are left
// out.
type HeatWords struct {
	Near, Far string // at the ends of the scale
	Weak      string
	Unknown   string
	Group     string
	Cover     string // what stands below a number
	Bar       string // what the bar means that stands there in small cells
}

const (
	leastCellW, leastCellH = 21.0, 18.0
	mostCellW, mostCellH   = 104.0, 66.0
)

// heating is a heat map being laid out.
type heating struct {
	*HeatMap
	room    Room
	metrics Metrics
	figure  *Figure

	top, head      float64 // where the heads of the columns begin, and their height
	nameW          float64
	cellW, cellH   float64
	numbered       bool // columns are named by numbers, as their names do not fit
	small          bool // there is no room for the coverage in words
	captions       []caption
	captionsHeight float64
}

// Figure lays the heat map out.
func (h *HeatMap) Figure(r Room, m Metrics) *Figure {
	d := &heating{HeatMap: h, room: r, metrics: m, figure: &Figure{Title: h.Title, Width: r.Width, Note: h.Note}}
	d.top = d.figure.heading(m, h.Title, r)
	d.measure()
	d.legend()
	d.sizeCells()
	d.heads()
	d.cells()
	d.groups()
	d.figure.caption(d.captions, d.body().Bottom()+margin, d.room)
	d.figure.Height = max(d.body().Bottom()+margin+d.captionsHeight+margin, r.Height)
	return d.figure
}

// measure finds out how wide cells may be and whether columns need numbers.
func (d *heating) measure() {
	n := float64(max(len(d.Names), 1))
	text := d.room.Text
	number := Width(d.metrics, "88 ", d.room.small(), false)
	widest, word := 0.0, 0.0
	for i, name := range d.Names {
		widest = max(widest, Width(d.metrics, name, text, true))
		for _, part := range strings.Fields(d.Short[i]) {
			word = max(word, Width(d.metrics, part, d.room.small(), false))
		}
	}
	d.nameW = math.Ceil(min(widest+slack+number, max(d.room.Width*0.26, 60)) + 2*margin)
	free := d.room.Width - d.nameW - margin
	d.cellW = min(max(math.Floor(free/n), leastCellW), mostCellW)
	d.numbered = word+slack+4 > d.cellW
	line := d.room.small() * lineHeight
	d.head = 2*line + 4
	if d.numbered {
		d.head = line + 4
	}
	if need := d.nameW + d.cellW*n + margin; need > d.room.Width {
		d.figure.Width, d.room.Width = need, need
	}
}

// sizeCells finds out how high cells are and what there is room for.
func (d *heating) sizeCells() {
	n := float64(max(len(d.Names), 1))
	d.cellH = min(d.cellW*0.72, mostCellH)
	if d.room.Height > 0 {
		free := d.room.Height - d.top - d.head - d.captionsHeight - 3*margin
		d.cellH = min(d.cellH, math.Floor(free/n))
	}
	d.cellH = max(math.Floor(d.cellH), leastCellH)
	cover := Width(d.metrics, "0.00", d.room.Text, true)
	for _, row := range d.Cells {
		for _, c := range row {
			cover = max(cover, Width(d.metrics, c.Cover, d.room.tiny(), false))
		}
	}
	d.small = cover+slack+4 > d.cellW || d.cellH < 2.5*d.room.Text
	if !d.small {
		d.captionsFor(d.Words.Cover, "")
		return
	}
	d.captionsFor("", d.Words.Bar)
}

// body is the box of all cells.
func (d *heating) body() Box {
	n := float64(len(d.Names))
	return Box{d.nameW, d.top + d.head, n * d.cellW, n * d.cellH}
}

func (d *heating) cell(row, column int) Box {
	return Box{d.nameW + float64(column)*d.cellW, d.top + d.head + float64(row)*d.cellH, d.cellW, d.cellH}
}

// heads writes the names at the left and above.
func (d *heating) heads() {
	text, tiny := d.room.Text, d.room.small()
	for i, name := range d.Names {
		box := d.cell(i, i)
		x, y := margin, box.Y+box.H/2+text*middle
		if d.numbered {
			w := Width(d.metrics, "88 ", tiny, false)
			d.figure.add(Text{X: margin + w - 4, Y: y, Anchor: End, Text: strconv.Itoa(i + 1), Size: tiny, Fill: Muted})
			x += w
		}
		d.figure.add(Text{X: x, Y: y, Text: fit(d.metrics, name, text, true, d.nameW-x-4), Size: text, Bold: true, Fill: Ink})
		if d.numbered {
			d.figure.add(Text{X: box.X + box.W/2, Y: d.top + tiny*ascent, Anchor: Middle, Text: strconv.Itoa(i + 1), Size: tiny, Fill: Muted})
			continue
		}
		texts := lines(d.metrics, d.Short[i], tiny, false, d.cellW-4, 2)
		y = d.top + float64(2-len(texts))*tiny*lineHeight
		for _, t := range texts {
			d.figure.add(Text{X: box.X + box.W/2, Y: y + tiny*ascent, Anchor: Middle, Text: t, Size: tiny, Fill: Ink})
			y += tiny * lineHeight
		}
	}
}

// stepOf is the shade of a number from 0 to 1.
func stepOf(value float64) int { return int(min(max(value, 0)*Steps, Steps-1)) }

// cells draws the shades as one grid, with lines between, and what cells say.
func (d *heating) cells() {
	if len(d.Names) == 0 {
		return
	}
	grid := Cells{Box: d.body(), Columns: len(d.Names)}
	for _, row := range d.Cells {
		for _, c := range row {
			fill := Paper
			switch {
			case c.Key == "":
				fill = Rule
			case c.Known && !c.Weak:
				fill = Heat(stepOf(c.Value))
			}
			grid.Fills = append(grid.Fills, fill)
		}
	}
	d.figure.add(grid)
	d.lines()
	for i, row := range d.Cells {
		for j, c := range row {
			if c.Key != "" {
				d.say(d.cell(i, j), c)
			}
		}
	}
}

// lines parts the cells.
func (d *heating) lines() {
	b := d.body()
	for i := range len(d.Names) + 1 {
		x, y := b.X+float64(i)*d.cellW, b.Y+float64(i)*d.cellH
		d.figure.add(
			Line{X1: x, Y1: b.Y, X2: x, Y2: b.Bottom(), Stroke: Rule, Width: 1},
			Line{X1: b.X, Y1: y, X2: b.Right(), Y2: y, Stroke: Rule, Width: 1},
		)
	}
}

// say writes the number of a cell, and below it on how much it rests.
func (d *heating) say(b Box, c HeatCell) {
	d.figure.add(Rect{Box: b, Key: c.Key}) // so that all of the cell is hit
	x, y := b.Centre()
	ink, cover, number := Muted, Muted, "?"
	if c.Known {
		number = Number(c.Value)
		if !c.Weak {
			ink = OnHeat(stepOf(c.Value))
			cover = ink
		}
	}
	size := d.room.Text
	if d.small {
		number = strings.TrimPrefix(number, "0")
		size = math.Floor(min(size, b.H*0.52, size*(b.W-4)/max(Width(d.metrics, "1.00", size, true), 1)))
		d.figure.add(Text{X: x, Y: y - 1 + size*middle, Anchor: Middle, Text: number, Size: size, Bold: true, Fill: ink, Key: c.Key})
		if w := (b.W - 4) * min(c.Share, 1); w > 0 {
			d.figure.add(Rect{Box: Box{b.X + 2, b.Bottom() - 4, w, 2}, Fill: cover, Key: c.Key})
		}
		return
	}
	tiny := d.room.tiny()
	d.figure.add(
		Text{X: x, Y: y - 1, Anchor: Middle, Text: number, Size: size, Bold: true, Fill: ink, Key: c.Key},
		Text{X: x, Y: y + tiny*1.15, Anchor: Middle, Text: c.Cover, Size: tiny, Fill: cover, Key: c.Key},
	)
}

// groups draws a frame around those that belong together, and lines from it to
// the edges, so that rows and columns of groups are told apart.
func (d *heating) groups() {
	b, first := d.body(), 0
	for i, n := range d.Groups {
		x, y := b.X+float64(first)*d.cellW, b.Y+float64(first)*d.cellH
		if i > 0 {
			d.figure.add(
				Line{X1: x, Y1: b.Y, X2: x, Y2: b.Bottom(), Stroke: Muted, Width: 2},
				Line{X1: b.X, Y1: y, X2: b.Right(), Y2: y, Stroke: Muted, Width: 2},
			)
		}
		first += n
	}
	first = 0
	for _, n := range d.Groups {
		if n > 1 {
			box := d.cell(first, first)
			box.W, box.H = float64(n)*d.cellW, float64(n)*d.cellH
			d.figure.add(Rect{Box: box, Stroke: Ink, Width: 2.5})
		}
		first += n
	}
}

// legend makes room for the legend before it is known what cells can say.
func (d *heating) legend() { d.captionsFor(d.Words.Cover, d.Words.Bar) }

// captionsFor explains the scale, and what stands below the numbers.
func (d *heating) captionsFor(cover, bar string) {
	side, f := d.room.Text*1.2, d.figure
	scale := caption{words: d.Words.Far, width: Steps*side + Width(d.metrics, d.Words.Near, d.room.small(), false) + 5}
	scale.draw = func(x, y float64) {
		size := d.room.small()
		f.add(Text{X: x, Y: y + size*middle, Text: d.Words.Near, Size: size, Fill: Muted})
		x += scale.width - Steps*side
		for i := range Steps {
			f.add(Rect{Box: Box{x + float64(i)*side, y - side/2, side, side}, Fill: Heat(i)})
		}
	}
	sample := func(text string) func(x, y float64) {
		return func(x, y float64) {
			f.add(Rect{Box: Box{x, y - side/2, 2 * side, side}, Stroke: Rule, Width: 1})
			f.add(Text{X: x + side, Y: y + d.room.small()*middle, Anchor: Middle, Text: text, Size: d.room.small(), Bold: true, Fill: Muted})
		}
	}
	all := []caption{
		scale,
		{words: cover},
		{words: bar, width: 2 * side, draw: func(x, y float64) {
			f.add(Rect{Box: Box{x, y - 1, 2 * side, 2}, Fill: Muted})
		}},
		{words: d.Words.Weak, width: 2 * side, draw: sample(".5")},
		{words: d.Words.Unknown, width: 2 * side, draw: sample("?")},
		{words: d.Words.Group, width: side, draw: func(x, y float64) {
			f.add(Rect{Box: Box{x, y - side/2, side, side}, Stroke: Ink, Width: 2.5})
		}},
	}
	d.captions, d.captionsHeight = captions(d.metrics, d.room, d.room.Text*1.7, all)
}
