package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"standpoint/app/wrap"
)

// Span is a range of bytes of a text with a colour under it.
type Span struct {
	Start, End int
	Color      fyne.ThemeColorName
	Rule       Rule // a line below the words in place of a ground behind them
}

// Rule is a line below some words; each is told from the others by its shape.
type Rule int

// The rules, and none.
const (
	NoRule Rule = iota
	SolidRule
	DashedRule
	DoubleRule
)

// Prose is a short text, wrapped to its width, with coloured spans. It takes
// no clicks and no keys. Its height follows from its width: see HeightFor.
type Prose struct {
	widget.BaseWidget

	face  *Face
	color fyne.ThemeColorName
	text  string
	spans []Span
	limit int

	lines []wrap.Line
	width float32 // what lines were made for
}

var _ Tall = (*Prose)(nil)

// NewProse makes a text in a face and colour.
func NewProse(face *Face, color fyne.ThemeColorName, text string) *Prose {
	p := &Prose{face: face, color: color, text: text}
	p.ExtendBaseWidget(p)
	return p
}

// Limit cuts the text after so many lines; 0 shows all.
func (p *Prose) Limit(lines int) *Prose {
	p.limit = lines
	return p
}

// Text is what is shown.
func (p *Prose) Text() string { return p.text }

// Set changes the text and its spans.
func (p *Prose) Set(text string, spans ...Span) {
	p.text, p.spans, p.width = text, spans, -1
	p.Refresh()
}

// Paint changes the text's colour.
func (p *Prose) Paint(color fyne.ThemeColorName) {
	p.color = color
	p.Refresh()
}

// HeightFor is the height at a width.
func (p *Prose) HeightFor(width float32) float32 {
	if p.text == "" {
		return 0
	}
	p.breakAt(width)
	return float32(p.shown()) * p.face.Line
}

// Line is where the line lies that holds a byte of the text.
func (p *Prose) Line(at int) (y, height float32) {
	p.breakAt(p.Size().Width)
	for i, line := range p.lines {
		if at < line.End || i == len(p.lines)-1 {
			return float32(i) * p.face.Line, p.face.Line
		}
	}
	return 0, p.face.Line
}

// At is the byte of the text at a place, the nearest one where none is there.
func (p *Prose) At(pos fyne.Position) int {
	p.breakAt(p.Size().Width)
	line := p.lines[min(max(int(pos.Y/p.face.Line), 0), len(p.lines)-1)]
	var x float32
	for i, r := range p.text[line.Start:line.End] {
		if x += p.face.Advance(r); x > pos.X {
			return line.Start + i
		}
	}
	return line.End
}

func (p *Prose) breakAt(width float32) {
	if width == p.width && p.lines != nil {
		return
	}
	p.width = width
	p.lines = p.face.Lines(p.text, width)
}

func (p *Prose) shown() int {
	if p.limit > 0 && p.limit < len(p.lines) {
		return p.limit
	}
	return len(p.lines)
}

// MinSize is the height at the present width, or of one line before there is one.
func (p *Prose) MinSize() fyne.Size {
	p.ExtendBaseWidget(p)
	if p.Size().Width <= 0 {
		return fyne.NewSize(p.face.Size, p.face.Line)
	}
	return fyne.NewSize(p.face.Size, p.HeightFor(p.Size().Width))
}

// CreateRenderer is Fyne's way to draw it.
func (p *Prose) CreateRenderer() fyne.WidgetRenderer {
	return &proseRenderer{prose: p}
}

type proseRenderer struct {
	prose   *Prose
	objects []fyne.CanvasObject
}

func (r *proseRenderer) Destroy()                     {}
func (r *proseRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *proseRenderer) MinSize() fyne.Size           { return r.prose.MinSize() }
func (r *proseRenderer) Layout(fyne.Size)             { r.build() }

func (r *proseRenderer) Refresh() {
	r.build()
	canvas.Refresh(r.prose)
}

func (r *proseRenderer) build() {
	p := r.prose
	r.objects = r.objects[:0:0]
	if p.text == "" || p.Size().Width <= 0 {
		return
	}
	p.breakAt(p.Size().Width)
	texts := wrap.Texts(p.text, p.lines, p.limit, p.width-slack, p.face.Advance)
	for i := range texts {
		r.under(p.lines[i], float32(i)*p.face.Line)
	}
	for i, text := range texts {
		t := canvas.NewText(text, Color(p.color))
		t.TextSize, t.TextStyle = p.face.Size, p.face.Style
		t.Move(fyne.NewPos(0, float32(i)*p.face.Line))
		t.Resize(fyne.NewSize(p.width, p.face.Line))
		r.objects = append(r.objects, t)
	}
}

// under lays the spans' colours under one line.
func (r *proseRenderer) under(line wrap.Line, y float32) {
	p := r.prose
	for _, s := range p.spans {
		from, to := max(s.Start, line.Start), min(s.End, line.End)
		if from >= to {
			continue
		}
		x, width := p.face.Exact(p.text[line.Start:from]), p.face.Exact(p.text[from:to])
		if s.Rule != NoRule {
			r.rule(s, x, y, width)
			continue
		}
		box := canvas.NewRectangle(Color(s.Color))
		box.CornerRadius = 2
		box.Move(fyne.NewPos(x-1, y))
		box.Resize(fyne.NewSize(width+2, p.face.Line))
		r.objects = append(r.objects, box)
	}
}

// underBaseline is where, in a line's height, the room below its letters begins.
const underBaseline = 0.82

// rule draws a span's line.
func (r *proseRenderer) rule(s Span, x, top, width float32) {
	y := top + r.prose.face.Line*underBaseline
	line := func(y, thick float32) {
		box := canvas.NewRectangle(Color(s.Color))
		box.Move(fyne.NewPos(x, y))
		box.Resize(fyne.NewSize(width, thick))
		r.objects = append(r.objects, box)
	}
	switch s.Rule {
	case DoubleRule:
		line(y, 1)
		line(y+2, 1)
	case DashedRule:
		d := NewDashedLine()
		d.Paint(s.Color, 1)
		d.Move(fyne.NewPos(x, y+0.5))
		d.Resize(fyne.NewSize(width, 1.6))
		r.objects = append(r.objects, d.Raster)
	default:
		line(y+0.5, 1.6)
	}
}
