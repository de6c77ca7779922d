package pdf

import (
	"math"
	"strings"

	pdf "github.com/ledongthuc/pdf"
)

// matrix places things on the page, as PDF writes it: a b c d e f.
type matrix [6]float64

var one = matrix{1, 0, 0, 1, 0, 0}

func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// state is what PDF's operators set.
type state struct {
	ctm, text, line matrix
	font            *face
	size, leading   float64
	letter, word    float64 // more room after each sign, and each blank
	scale           float64
}

// piece is text set at a place.
type piece struct {
	x0, x1, y, size float64
	text            string
}

// setter follows a page's operators and notes which text stands where.
type setter struct {
	state
	page   pdf.Page
	saved  []state
	fonts  map[string]*face
	pieces []piece
}

// face is a font with what is needed to know how wide its signs are.
type face struct {
	decode pdf.TextEncoding
	isWide bool // signs of two bytes
	widths map[int]float64
	other  float64
}

func newFace(f pdf.Font) *face {
	if letters := f.V.Key("ToUnicode"); letters.Kind() == pdf.Stream && endsOpen(letters) {
		panic(ErrDamaged) // of this page only: see rowsOf
	}
	out := &face{decode: f.Encoder(), widths: map[int]float64{}}
	if f.V.Key("Subtype").Name() != "Type0" {
		first := f.FirstChar()
		for i, w := range f.Widths() {
			out.widths[first+i] = w
		}
		out.other = f.V.Key("FontDescriptor").Key("MissingWidth").Float64()
		return out
	}
	out.isWide, out.other = true, 1000
	below := f.V.Key("DescendantFonts").Index(0)
	if below.Key("DW").Kind() != pdf.Null {
		out.other = below.Key("DW").Float64()
	}
	out.readWidths(below.Key("W"))
	return out
}

// readWidths reads "first [w w w]" and "first last w".
func (f *face) readWidths(w pdf.Value) {
	for i := 0; i+1 < w.Len(); {
		from := int(w.Index(i).Int64())
		if list := w.Index(i + 1); list.Kind() == pdf.Array {
			for j := 0; j < list.Len(); j++ {
				f.widths[from+j] = list.Index(j).Float64()
			}
			i += 2
			continue
		}
		to := min(int(w.Index(i+1).Int64()), from+0xFFFF)
		for code := from; code <= to; code++ {
			f.widths[code] = w.Index(i + 2).Float64()
		}
		i += 3
	}
}

func (s *setter) do(stk *pdf.Stack, op string) {
	args := make([]pdf.Value, stk.Len())
	for i := len(args) - 1; i >= 0; i-- {
		args[i] = stk.Pop()
	}
	number := func(i int) float64 {
		if i < len(args) {
			return args[i].Float64()
		}
		return 0
	}
	six := func() matrix { return matrix{number(0), number(1), number(2), number(3), number(4), number(5)} }
	switch op {
	case "q":
		if len(s.saved) < 1000 {
			s.saved = append(s.saved, s.state)
		}
	case "Q":
		if n := len(s.saved); n > 0 {
			s.state, s.saved = s.saved[n-1], s.saved[:n-1]
		}
	case "cm":
		s.ctm = six().times(s.ctm)
	case "BT":
		s.text, s.line = one, one
	case "Tm":
		s.text, s.line = six(), six()
	case "TL":
		s.leading = number(0)
	case "Tc":
		s.letter = number(0)
	case "Tw":
		s.word = number(0)
	case "Tz":
		s.scale = number(0) / 100
	case "Tf":
		if len(args) == 2 {
			s.choose(args[0].Name(), number(1))
		}
	default:
		s.set(op, args, number)
	}
}

func (s *setter) choose(name string, size float64) {
	if s.fonts[name] == nil {
		s.fonts[name] = newFace(s.page.Font(name))
	}
	s.font, s.size = s.fonts[name], size
}

// set moves to another line, or sets text.
func (s *setter) set(op string, args []pdf.Value, number func(int) float64) {
	switch op {
	case "TD":
		s.leading = -number(1)
		s.move(number(0), number(1))
	case "Td":
		s.move(number(0), number(1))
	case "T*":
		s.move(0, -s.leading)
	case "'", "\"":
		s.move(0, -s.leading)
		if len(args) > 0 {
			s.show(args[len(args)-1].RawString())
		}
	case "Tj":
		if len(args) == 1 {
			s.show(args[0].RawString())
		}
	case "TJ":
		for i := 0; len(args) == 1 && i < args[0].Len(); i++ {
			if v := args[0].Index(i); v.Kind() == pdf.String {
				s.show(v.RawString())
			} else {
				s.advance(-v.Float64() / 1000 * s.size * s.scale)
			}
		}
	}
}

func (s *setter) move(x, y float64) {
	s.line = matrix{1, 0, 0, 1, x, y}.times(s.line)
	s.text = s.line
}

func (s *setter) advance(x float64) { s.text = matrix{1, 0, 0, 1, x, 0}.times(s.text) }

// maxPieces bounds what one page may set.
const maxPieces = 500_000

func (s *setter) show(raw string) {
	if s.font == nil || len(s.pieces) > maxPieces {
		return
	}
	at := s.text.times(s.ctm)
	start := at[4]
	s.advance(s.width(raw))
	after := s.text.times(s.ctm)
	size := s.size * math.Hypot(at[2], at[3])
	if math.Abs(at[1]) > math.Abs(at[0]) {
		return // set sideways: the name of a paper up the margin, or a watermark
	}
	text := s.font.decode.Decode(raw)
	if text != "" {
		s.pieces = append(s.pieces, piece{x0: start, x1: after[4], y: at[5], size: math.Abs(size), text: text})
	}
}

func (s *setter) width(raw string) float64 {
	var all float64
	step := 1
	if s.font.isWide {
		step = 2
	}
	for i := 0; i+step <= len(raw); i += step {
		code := int(raw[i])
		if s.font.isWide {
			code = code<<8 | int(raw[i+1])
		}
		w, ok := s.font.widths[code]
		if !ok {
			w = s.font.other
		}
		all += w/1000*s.size + s.letter
		if !s.font.isWide && code == ' ' {
			all += s.word
		}
	}
	return all * s.scale
}

// row is a line of text on the page.
type row struct {
	x0, x1, y, size float64
	text            string
}

// ligatures are signs that stand for several letters.
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st")

// rows joins what stands beside each other. The order is that of the file, in
// which columns stand one after another.
func (s *setter) rows() []row {
	var out []row
	for _, p := range s.pieces {
		n := len(out) - 1
		if n < 0 || math.Abs(p.y-out[n].y) > 0.5*max(p.size, out[n].size) || p.x0 < out[n].x0-p.size || p.x0 > out[n].x1+8*p.size {
			if strings.TrimSpace(p.text) != "" {
				out = append(out, row(p))
			}
			continue
		}
		last := &out[n]
		if p.x0-last.x1 > 0.18*p.size && !strings.HasSuffix(last.text, " ") && !strings.HasPrefix(p.text, " ") {
			last.text += " "
		}
		last.text += p.text
		if strings.TrimSpace(p.text) != "" {
			last.x1 = max(last.x1, p.x1)
		}
		last.size = max(last.size, p.size)
	}
	for i := range out {
		out[i].text = strings.Join(strings.Fields(ligatures.Replace(out[i].text)), " ")
	}
	return out
}
