package pages

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"strings"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// matrix takes a place on the page to one on the bitmap.
type matrix struct{ a, b, c, d, e, f float64 }

func (m matrix) of(x, y float64) point { return point{m.a*x + m.c*y + m.e, m.b*x + m.d*y + m.f} }

// after is a matrix that does n first and then m.
func (m matrix) after(n matrix) matrix {
	return matrix{
		m.a*n.a + m.c*n.b, m.b*n.a + m.d*n.b,
		m.a*n.c + m.c*n.d, m.b*n.c + m.d*n.d,
		m.a*n.e + m.c*n.f + m.e, m.b*n.e + m.d*n.f + m.f,
	}
}

type point struct{ x, y float64 }

// state is what "q" keeps and "Q" brings back.
type state struct {
	to           matrix
	fill, stroke color.RGBA
	line         float64 // width, on the page
	dash         []float64
	font         *sfnt.Font
	size         float64
}

// painter draws one page.
type painter struct {
	state
	image   *image.RGBA
	fonts   map[string]*sfnt.Font
	scale   float64 // pixels for a point
	kept    []state
	path    path
	at      point // of the next text, on the page
	buffer  sfnt.Buffer
	letters map[letter]glyph
}

type letter struct {
	font *sfnt.Font
	r    rune
}

// glyph is the outline of a letter with its width, in a size of 1.
type glyph struct {
	outline sfnt.Segments
	em      float64
	advance float64
}

func newPainter(p page, fonts map[string]*sfnt.Font, width int) *painter {
	scale := float64(width) / p.width
	out := &painter{
		image: image.NewRGBA(image.Rect(0, 0, width, int(p.height*scale+0.5))),
		fonts: fonts, scale: scale, letters: map[letter]glyph{},
	}
	out.to = matrix{scale, 0, 0, -scale, 0, p.height * scale}
	black := color.RGBA{A: 0xff}
	out.fill, out.stroke, out.line = black, black, 1
	draw.Draw(out.image, out.image.Bounds(), image.White, image.Point{}, draw.Src)
	return out
}

// run does what the page's content says.
func (p *painter) run(content []byte) error {
	s := &scanner{rest: content}
	var words []string
	for word := s.next(); word != ""; word = s.next() {
		if strings.ContainsRune("0123456789+-./([", rune(word[0])) {
			words = append(words, word)
			continue
		}
		if err := p.do(word, words); err != nil {
			return err
		}
		words = words[:0]
	}
	return nil
}

// do does what an operator says.
func (p *painter) do(operator string, words []string) error {
	switch operator {
	case "Tf":
		return p.useFont(words)
	case "Tj":
		if len(words) != 1 || words[0][0] != '(' {
			return errForeign
		}
		return p.text(words[0][1:])
	case "d":
		if len(words) != 2 || words[0][0] != '[' {
			return errForeign
		}
		p.dash = dashes(words[0])
		return nil
	}
	n, ok := numbers(words)
	operands, known := operandsOf[operator]
	if !ok || !known || len(n) != operands {
		return fmt.Errorf("%w: %s", errForeign, operator)
	}
	if strings.Contains("m l c re", operator) {
		p.trace(operator, n)
		return nil
	}
	p.set(operator, n)
	return nil
}

// operandsOf are the operators that take numbers, with how many they take.
var operandsOf = map[string]int{
	"q": 0, "Q": 0, "cm": 6, "J": 1, "j": 1, "w": 1, "g": 1, "G": 1, "rg": 3, "RG": 3, "BT": 0, "ET": 0, "Td": 2,
	"m": 2, "l": 2, "c": 6, "re": 4, "h": 0, "f": 0, "S": 0, "B": 0,
}

// set does what changes the state, or draws the path.
func (p *painter) set(operator string, n []float64) {
	switch operator {
	case "q":
		p.kept = append(p.kept, p.state)
	case "Q":
		if last := len(p.kept) - 1; last >= 0 {
			p.state, p.kept = p.kept[last], p.kept[:last]
		}
	case "cm":
		p.to = p.to.after(matrix{n[0], n[1], n[2], n[3], n[4], n[5]})
	case "w":
		p.line = n[0]
	case "g":
		p.fill = shade(n[0], n[0], n[0])
	case "G":
		p.stroke = shade(n[0], n[0], n[0])
	case "rg":
		p.fill = shade(n[0], n[1], n[2])
	case "RG":
		p.stroke = shade(n[0], n[1], n[2])
	case "BT":
		p.at = point{}
	case "Td":
		p.at = point{p.at.x + n[0], p.at.y + n[1]}
	case "h":
		p.path.close()
	case "f", "S", "B":
		if operator != "S" {
			p.path.fill(p.image, p.fill)
		}
		if operator != "f" {
			p.path.stroke(p.image, p.stroke, p.line*p.scale, p.dash, p.scale)
		}
		p.path = path{}
	}
}

// trace adds to the path.
func (p *painter) trace(operator string, n []float64) {
	switch operator {
	case "m":
		p.path.begin(p.to.of(n[0], n[1]))
	case "l":
		p.path.line(p.to.of(n[0], n[1]))
	case "c":
		p.path.curve(p.to.of(n[0], n[1]), p.to.of(n[2], n[3]), p.to.of(n[4], n[5]))
	case "re":
		p.path.begin(p.to.of(n[0], n[1]))
		p.path.line(p.to.of(n[0]+n[2], n[1]))
		p.path.line(p.to.of(n[0]+n[2], n[1]+n[3]))
		p.path.line(p.to.of(n[0], n[1]+n[3]))
		p.path.close()
	}
}

func shade(r, g, b float64) color.RGBA {
	part := func(x float64) uint8 { return uint8(min(max(x, 0), 1)*255 + 0.5) }
	return color.RGBA{part(r), part(g), part(b), 0xff}
}

func (p *painter) useFont(words []string) error {
	if len(words) != 2 {
		return errForeign
	}
	size, ok := numbers(words[1:])
	font, known := p.fonts[strings.TrimPrefix(words[0], "/")]
	if !ok || !known {
		return errForeign
	}
	p.font, p.size = font, size[0]
	return nil
}

func (p *painter) text(s string) error {
	if p.font == nil {
		return errForeign
	}
	var line path
	x := p.at.x
	for _, r := range s {
		g, err := p.glyph(r)
		if err != nil {
			return err
		}
		place := func(at fixed.Point26_6) point {
			return p.to.of(x+float64(at.X)/64/g.em*p.size, p.at.y-float64(at.Y)/64/g.em*p.size)
		}
		for _, o := range g.outline {
			switch o.Op {
			case sfnt.SegmentOpMoveTo:
				line.close()
				line.begin(place(o.Args[0]))
			case sfnt.SegmentOpLineTo:
				line.line(place(o.Args[0]))
			case sfnt.SegmentOpQuadTo:
				line.bend(place(o.Args[0]), place(o.Args[1]))
			case sfnt.SegmentOpCubeTo:
				line.curve(place(o.Args[0]), place(o.Args[1]), place(o.Args[2]))
			}
		}
		line.close()
		x += g.advance * p.size
	}
	line.fill(p.image, p.fill)
	return nil
}

// glyph gives the outline of a character, in units of the typeface.
func (p *painter) glyph(r rune) (glyph, error) {
	key := letter{p.font, r}
	if g, known := p.letters[key]; known {
		return g, nil
	}
	em := fixed.Int26_6(p.font.UnitsPerEm()) << 6
	index, err := p.font.GlyphIndex(&p.buffer, r)
	if err != nil {
		return glyph{}, err
	}
	outline, err := p.font.LoadGlyph(&p.buffer, index, em, nil)
	if err != nil {
		return glyph{}, fmt.Errorf("outline of %q: %w", r, err)
	}
	g := glyph{outline: append(sfnt.Segments(nil), outline...), em: float64(em) / 64}
	advance, err := p.font.GlyphAdvance(&p.buffer, index, em, font.HintingNone)
	if err != nil {
		return glyph{}, fmt.Errorf("width of %q: %w", r, err)
	}
	g.advance = float64(advance) / float64(em)
	p.letters[key] = g
	return g, nil
}
