package export

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// millimetre is a millimetre in points, the unit of type sizes.
const millimetre = 72 / 25.4

// block is text that was broken into lines and can be drawn.
type block struct {
	lines   []string
	style   style
	size    float64 // points
	ink     colour
	leading float64 // millimetres from line to line
	cut     string  // the whole text, where the lines hold less
}

// text breaks a text to a width in millimetres.
func (b *brief) text(s string, st style, size, width float64, c colour) block {
	lines := b.face.lines(b.printable(s), st, size, width*millimetre)
	return block{lines: lines, style: st, size: size, ink: c, leading: size * 1.32 / millimetre}
}

// one is a text on one line, however long.
func (b *brief) one(s string, st style, size float64, c colour) block {
	return block{lines: []string{b.printable(oneLine(s))}, style: st, size: size, ink: c, leading: size * 1.32 / millimetre}
}

// fitted is a text on one line, cut with an ellipsis to a width.
func (b *brief) fitted(s string, st style, size, width float64, c colour) block {
	l := b.one(s, st, size, c)
	if l.wide(b) <= width {
		return l
	}
	l.cut = l.lines[0]
	room := width*millimetre - b.face.width("…", st, size)
	for i, r := range l.lines[0] {
		room -= b.face.width(string(r), st, size)
		if room < 0 {
			l.lines[0] = strings.TrimRight(l.lines[0][:i], " ") + "…"
			break
		}
	}
	return l
}

// atMost cuts a block after n lines.
func (l block) atMost(n int) block {
	if len(l.lines) > n {
		l.cut = strings.Join(l.lines, " ")
		l.lines = append([]string(nil), l.lines[:n]...)
		l.lines[n-1] = strings.TrimRight(l.lines[n-1], " ,;:") + " …"
	}
	return l
}

// tall is the height of the block in millimetres.
func (l block) tall() float64 { return float64(len(l.lines)) * l.leading }

// wide is the width of the longest line in millimetres.
func (l block) wide(b *brief) float64 {
	w := 0.0
	for _, line := range l.lines {
		w = max(w, b.face.width(line, l.style, l.size))
	}
	return w / millimetre
}

// draw puts the block's upper left corner at a place.
func (l block) draw(b *brief, x, y float64) {
	b.use(l)
	for i, line := range l.lines {
		b.pdf.Text(x, y+float64(i)*l.leading+l.rise(), line)
	}
}

// drawCentred puts each line into the middle of a width.
func (l block) drawCentred(b *brief, x, y, width float64) {
	b.use(l)
	for i, line := range l.lines {
		indent := (width - b.face.width(line, l.style, l.size)/millimetre) / 2
		b.pdf.Text(x+indent, y+float64(i)*l.leading+l.rise(), line)
	}
}

// rise is how far the base of a line lies below its top.
func (l block) rise() float64 { return l.size * 1.03 / millimetre }

// use chooses a block's typeface and colour. Text is drawn in the colour that
// shapes are filled with: of another one the library would write into each line.
func (b *brief) use(l block) {
	if l.cut != "" && !slices.Contains(b.cuts, l.cut) {
		b.cuts = append(b.cuts, l.cut)
	}
	b.pdf.SetFont(family, string(l.style), l.size)
	b.fill(l.ink)
}

// fill chooses the colour of shapes and of text.
func (b *brief) fill(c colour) {
	if b.filled == c && b.filledOn == b.pdf.PageNo() {
		return
	}
	b.pdf.SetFillColor(c.rgb())
	b.pdf.SetTextColor(c.rgb())
	b.filled, b.filledOn = c, b.pdf.PageNo()
}

// flow draws a block at the left edge plus an indent, line by line over as
// many pages as it needs.
func (b *brief) flow(l block, indent float64) {
	b.use(l)
	for _, line := range l.lines {
		page := b.pdf.PageNo()
		b.room(l.leading)
		if b.pdf.PageNo() != page {
			b.use(l)
		}
		b.pdf.Text(b.left+indent, b.y+l.rise(), line)
		b.y += l.leading
	}
}

// heading draws a heading that stays with what follows.
func (b *brief) heading(s string, size, after float64) {
	h := b.text(s, bold, size, b.width, band)
	b.room(h.tall() + after)
	h.draw(b, b.left, b.y)
	b.y += h.tall() + 1.5
}

// printable makes a text fit for the typeface: composed letters, no controls,
// and a sign that the typeface has in place of one that it lacks, which is
// counted. The library gives up on characters that it cannot encode and prints
// boxes for those that the typeface lacks.
func (b *brief) printable(s string) string {
	if isPlain(s) {
		return s
	}
	if fit, known := b.fit[s]; known {
		return fit
	}
	b.fit[s] = b.face.printable(s, func(r rune) { b.missing[r]++ })
	return b.fit[s]
}

// printable is a text as the typeface can show it; missed is told of each
// character that it lacks.
func (f *face) printable(s string, missed func(rune)) string {
	text, _ := clean(s)
	var out strings.Builder
	for _, r := range norm.NFC.String(text) {
		switch {
		case isBidi(r) || r == '\u200b' || r == '\ufeff' || r == '\u00ad' || unicode.Is(unicode.Variation_Selector, r):
		case r == '\t' || r == '\n':
			out.WriteByte(' ')
		case r >= ' ' && r < 0x7F || r <= 0xFFFF && f.has(r):
			out.WriteRune(r)
		default:
			out.WriteString(instead(r))
			missed(r)
		}
	}
	return out.String()
}

// isPlain reports that a text is of letters and signs that every typeface has.
func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= 0x7F {
			return false
		}
	}
	return true
}

// instead is what is printed for a character that the typeface lacks.
func instead(r rune) string {
	switch r {
	case '\u2212':
		return "–"
	case '\u2192', '\u21d2':
		return "->"
	case '\u2190':
		return "<-"
	case '\u2194':
		return "<->"
	case '\u2264':
		return "<="
	case '\u2265':
		return ">="
	case '\u25a0', '\u25cf', '\u25aa', '\u25ba':
		return "•"
	}
	return lacking
}

// lacking stands for a character of which the typeface has nothing.
const lacking = "\uFFFD"

// Shapes, in millimetres.

func (b *brief) fillBox(x, y, w, h float64, c colour) {
	b.fill(c)
	b.pdf.Rect(x, y, w, h, "F")
}

func (b *brief) frame(x, y, w, h, thick float64, c colour) {
	b.pdf.SetDrawColor(c.rgb())
	b.pdf.SetLineWidth(thick)
	b.pdf.Rect(x+thick/2, y+thick/2, w-thick, h-thick, "D")
}

func (b *brief) stroke(x1, y1, x2, y2, thick float64, c colour) {
	b.pdf.SetDrawColor(c.rgb())
	b.pdf.SetLineWidth(thick)
	b.pdf.Line(x1, y1, x2, y2)
}
