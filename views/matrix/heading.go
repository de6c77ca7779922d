package matrix

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"

	"standpoint/views/ui"
)

// headings are the texts of the sticky rows and columns, laid out once.
type headings struct {
	columns [][]headLine
	rows    [][]headLine
	height  float32 // of the column headings
	// The colours that the codebook gives to parties; nil: none.
	columnColours, rowColours []color.Color
}

// headLine is one line of a heading.
type headLine struct {
	text  string
	face  *ui.Face
	color fyne.ThemeColorName
}

const (
	maxNameLines = 3
	maxRowLines  = 5 // the row is as high as its cells
	maxPoleLines = 2
)

func (g *Grid) layHeadings(rowWidth, columnWidth float32) headings {
	var h headings
	for c := range g.table.columns() {
		lines := g.headLines(g.table.head(false, c), columnWidth, maxNameLines)
		h.columns = append(h.columns, lines)
		h.height = max(h.height, heightOf(lines))
		h.columnColours = append(h.columnColours, g.colour(g.table.head(false, c)))
	}
	for r := range g.table.rows() {
		h.rows = append(h.rows, g.headLines(g.table.head(true, r), rowWidth, maxRowLines))
		h.rowColours = append(h.rowColours, g.colour(g.table.head(true, r)))
	}
	return h
}

// headLines are the name and, where there is room for more than signs, the
// number of passages of a party, the poles of an issue.
func (g *Grid) headLines(h Head, width float32, most int) []headLine {
	k, name := g.kit, g.shortName(h)
	lines := appendLines(nil, g.headFace(), ui.ColorInk, name, width, most)
	if g.view.Density == Signs {
		return lines
	}
	for _, i := range g.matrix.Issues {
		if i.ID == h.Issue {
			lines = appendLines(lines, k.Small, ui.InkOf(-2), poleA(i), width, maxPoleLines)
			return appendLines(lines, k.Small, ui.InkOf(2), poleB(i), width, maxPoleLines)
		}
	}
	n := 0
	for i, p := range g.matrix.Parties {
		if p.ID == h.Party {
			for _, c := range g.matrix.Cells[i] {
				n += c.Accepted + c.Suggested
			}
		}
	}
	return appendLines(lines, k.Small, ui.ColorMuted, lang.N("{{.N}} passages", n, map[string]any{"N": n}), width, 1)
}

// colour is what the codebook gives a party, nil where it gives none.
func (g *Grid) colour(h Head) color.Color {
	for _, p := range g.matrix.Parties {
		if p.ID == h.Party {
			return ui.ColorOf(p.Colour)
		}
	}
	return nil
}

// headFace is what headings are written in.
func (g *Grid) headFace() *ui.Face {
	if g.view.Density == Signs {
		return g.kit.SmallBold
	}
	return g.kit.Bold
}

// shortName is what a heading says: where only signs are shown, a party's short
// name if it has one.
func (g *Grid) shortName(h Head) string {
	for _, p := range g.matrix.Parties {
		if p.ID == h.Party && g.view.Density == Signs && p.Short != "" {
			return p.Short
		}
	}
	return g.name(h)
}

// name is that of a party or issue.
func (g *Grid) name(h Head) string {
	for _, p := range g.matrix.Parties {
		if p.ID == h.Party {
			return p.Name
		}
	}
	for _, i := range g.matrix.Issues {
		if i.ID == h.Issue {
			return i.Name
		}
	}
	return ""
}

func appendLines(lines []headLine, face *ui.Face, c fyne.ThemeColorName, text string, width float32, limit int) []headLine {
	for _, t := range face.Texts(text, width, limit) {
		lines = append(lines, headLine{t, face, c})
	}
	return lines
}

func heightOf(lines []headLine) float32 {
	var h float32
	for _, l := range lines {
		h += l.face.Line
	}
	return h
}

// strip draws the headings in sight along one side, from a pool of texts.
type strip struct {
	box   *fyne.Container
	texts []*canvas.Text
	used  int
	bars  []*canvas.Rectangle // in the colours of parties
	lent  int
}

func newStrip() *strip { return &strip{box: &fyne.Container{}} }

func (s *strip) begin() { s.used, s.lent = 0, 0 }

// draw puts a heading's lines at a place.
func (s *strip) draw(lines []headLine, at fyne.Position, width float32) {
	for _, l := range lines {
		if s.used == len(s.texts) {
			t := canvas.NewText("", color.Black)
			s.texts = append(s.texts, t)
			s.box.Objects = append(s.box.Objects, t)
		}
		t := s.texts[s.used]
		s.used++
		t.Hidden = false
		t.Move(at)
		t.Resize(fyne.NewSize(width, l.face.Line))
		if c := ui.Color(l.color); t.Text != l.text || t.Color != c || t.TextSize != l.face.Size || t.TextStyle != l.face.Style {
			t.Text, t.Color, t.TextSize, t.TextStyle = l.text, c, l.face.Size, l.face.Style
			canvas.Refresh(t)
		}
		at.Y += l.face.Line
	}
}

// bar puts the colour of a party beside its heading.
func (s *strip) bar(c color.Color, at fyne.Position, size fyne.Size) {
	if c == nil {
		return
	}
	if s.lent == len(s.bars) {
		b := canvas.NewRectangle(nil)
		b.CornerRadius = headBarWide / 2
		s.bars = append(s.bars, b)
		s.box.Objects = append(s.box.Objects, b)
	}
	b := s.bars[s.lent]
	s.lent++
	b.Hidden = false
	b.Move(at)
	b.Resize(size)
	if b.FillColor != c {
		b.FillColor = c
		canvas.Refresh(b)
	}
}

// headBarWide is how wide a party's colour is beside its heading.
const headBarWide float32 = 4

func (s *strip) end() {
	for _, b := range s.bars[s.lent:] {
		b.Hide()
	}
	for _, t := range s.texts[s.used:] {
		if !t.Hidden {
			t.Hide()
		}
	}
}
