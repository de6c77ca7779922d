package matrix

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/views/ui"
)

// headings are the texts of the sticky rows and columns, laid out once.
type headings struct {
	columns [][]headLine
	rows    [][]headLine
	height  float32 // of the column headings
}

// headLine is one line of a heading.
type headLine struct {
	text  string
	face  *ui.Face
	color fyne.ThemeColorName
}

const (
	maxNameLines  = 3
	maxPartyLines = 5 // the row is as high as its cells
	maxPoleLines  = 2
)

func layHeadings(k *ui.Kit, m *compare.Matrix, rowWidth, columnWidth float32) headings {
	var h headings
	for _, issue := range m.Issues {
		var lines []headLine
		lines = appendLines(lines, k.Bold, ui.ColorInk, issue.Name, columnWidth, maxNameLines)
		lines = appendLines(lines, k.Small, ui.InkOf(-2), lang.L("A {{.Pole}}", map[string]any{"Pole": issue.PoleA}), columnWidth, maxPoleLines)
		lines = appendLines(lines, k.Small, ui.InkOf(2), lang.L("B {{.Pole}}", map[string]any{"Pole": issue.PoleB}), columnWidth, maxPoleLines)
		h.columns = append(h.columns, lines)
		h.height = max(h.height, heightOf(lines))
	}
	for i, party := range m.Parties {
		var lines []headLine
		lines = appendLines(lines, k.Bold, ui.ColorInk, party.Name, rowWidth, maxPartyLines)
		n := 0
		for _, c := range m.Cells[i] {
			n += c.Accepted + c.Suggested
		}
		lines = appendLines(lines, k.Small, ui.ColorMuted, lang.N("{{.N}} passages", n, map[string]any{"N": n}), rowWidth, 1)
		h.rows = append(h.rows, lines)
	}
	return h
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
}

func newStrip() *strip { return &strip{box: &fyne.Container{}} }

func (s *strip) begin() { s.used = 0 }

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

func (s *strip) end() {
	for _, t := range s.texts[s.used:] {
		if !t.Hidden {
			t.Hide()
		}
	}
}
