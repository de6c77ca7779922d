package figure

import (
	"strconv"
	"strings"
)

// Colour names a colour of the palette that whoever draws has: a window one for
// light and one for dark, a document one for paper. The zero Colour is none.
type Colour int

// The colours that belong to no stance.
const (
	None   Colour = iota
	Paper         // behind the picture
	Desk          // behind a part that is set apart
	Rule          // thin lines
	Muted         // text of less weight, lines that matter
	Ink           // text
	Accent        // what stands out
	firstOfStances
)

const (
	fills Colour = firstOfStances + 5*iota
	inksOnFills
	sides
	heats
	inksOnHeats = heats + Steps
	fadeds      = inksOnHeats + Steps
	// Colours is how many there are.
	Colours = int(fadeds + 5)
)

// Steps is how many steps a heat map has.
const Steps = 6

// FillOf is the colour of a stance, -2 firmly A to +2 firmly B.
func FillOf(stance int) Colour { return fills + step(stance) }

// OnFillOf is the colour of text upon FillOf.
func OnFillOf(stance int) Colour { return inksOnFills + step(stance) }

// SideOf is the colour to write or to draw a line in for a stance on paper.
func SideOf(stance int) Colour { return sides + step(stance) }

// FadedOf is the colour of a stance that was taken long ago. SideOf is legible
// upon it.
func FadedOf(stance int) Colour { return fadeds + step(stance) }

// given is what the colours of FromHex begin at.
const given Colour = 1 << 24

// FromHex is a colour of its own, "#0072b2", the same on any ground; None for
// anything else.
func FromHex(hex string) Colour {
	rgb, err := strconv.ParseUint(strings.TrimPrefix(hex, "#"), 16, 24)
	if err != nil || len(hex) != len("#rrggbb") {
		return None
	}
	return given + Colour(rgb)
}

func step(stance int) Colour { return Colour(min(max(stance, -2), 2) + 2) }

// Heat is the colour of a step of a heat map, 0 the weakest.
func Heat(step int) Colour { return heats + Colour(min(max(step, 0), Steps-1)) }

// OnHeat is the colour of text upon Heat.
func OnHeat(step int) Colour { return inksOnHeats + Colour(min(max(step, 0), Steps-1)) }

// Kind tells which of the families a colour is of, with the stance or the step.
func (c Colour) Kind() (Family, int) {
	switch {
	case c >= given:
		return Given, int(c - given)
	case c < firstOfStances:
		return Plain, int(c)
	case c < inksOnFills:
		return Fill, int(c-fills) - 2
	case c < sides:
		return OnFill, int(c-inksOnFills) - 2
	case c < heats:
		return Side, int(c-sides) - 2
	case c < inksOnHeats:
		return HeatStep, int(c - heats)
	case c < fadeds:
		return OnHeatStep, int(c - inksOnHeats)
	default:
		return Faded, int(c-fadeds) - 2
	}
}

// Family is a kind of colours.
type Family int

// The families.
const (
	Plain Family = iota
	Fill
	OnFill
	Side
	HeatStep
	OnHeatStep
	Faded
	Given // of FromHex, with 0xrrggbb
)
