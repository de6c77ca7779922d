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

// inkOn is the colour of text on a stance's colour; the contrast is at least
// 5 : 1.
func inkOn(stance int) colour {
	if stance >= 2 {
		return white
	}
	return ink
}
