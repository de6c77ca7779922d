package export

import "fmt"

// colour is a colour as 0xRRGGBB.
type colour uint32

// The colours of the documents, besides those of the stances.
const (
	ink    colour = 0x1C1C24
	grey   colour = 0x5E5E68
	line   colour = 0xC4C4CC
	pale   colour = 0xF3F3F7
	white  colour = 0xFFFFFF
	band   colour = 0x2B2A3F
	linkTo colour = 0x1F4EA8
	alarm  colour = 0x9C1C1C
)

// hex writes the colour as a workbook wants it.
func (c colour) hex() string { return fmt.Sprintf("%06X", uint32(c)) }

// rgb returns the parts of the colour, 0 to 255.
func (c colour) rgb() (r, g, b int) {
	return int(c >> 16 & 0xFF), int(c >> 8 & 0xFF), int(c & 0xFF)
}

// fillOf is the colour of a stance: ColorBrewer's PuOr, which colour-blind
// readers can tell apart.
func fillOf(stance int) colour {
	return [...]colour{0xE66101, 0xFDB863, 0xEEEEEE, 0xB2ABD2, 0x5E3C99}[min(max(stance, -2), 2)+2]
}

// barOf is the colour of the bar or frame that shows a stance on a pale ground.
func barOf(stance int) colour {
	if stance == 0 {
		return 0xA8A8B0
	}
	return fillOf(stance)
}

// tint is a colour mixed with much white.
func tint(c colour) colour {
	mix := func(v int) colour { return colour(255 - (255-v)*22/100) }
	r, g, b := c.rgb()
	return mix(r)<<16 | mix(g)<<8 | mix(b)
}

// ground gives the colours of a cell: of its text, of itself, and of its bar.
// A suggestion is pale with a bar, so that it differs from a reviewed position
// also on a printer without colours.
func ground(stance int, reviewed bool) (text, fill, bar colour) {
	if reviewed {
		return inkOn(stance), fillOf(stance), 0
	}
	return ink, tint(fillOf(stance)), barOf(stance)
}

// inkOn is the colour of text on a stance's colour; the contrast is at least
// 5 : 1.
func inkOn(stance int) colour {
	if stance >= 2 {
		return white
	}
	return ink
}
