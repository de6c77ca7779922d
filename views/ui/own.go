package ui

import (
	"image/color"

	"fyne.io/fyne/v2/lang"

	"standpoint/app/figure"
)

// Tint is a colour that a party can be given, with its name.
type Tint struct{ Hex, Name string }

// Tints are the colours offered for parties: of Okabe and Ito 2008, which the
// colour-blind can tell apart, those that are no colour of a side; and grey.
func Tints() []Tint {
	return []Tint{
		{"#0072b2", lang.L("Blue")},
		{"#56b4e9", lang.L("Light blue")},
		{"#009e73", lang.L("Green")},
		{"#f0e442", lang.L("Yellow")},
		{"#cc79a7", lang.L("Pink")},
		{"#8c4b2f", lang.L("Brown")},
		{"#7f7f89", lang.L("Grey")},
	}
}

// ColorOf is a colour written "#0072b2"; nil for anything else.
func ColorOf(hex string) color.Color {
	family, rgb := figure.FromHex(hex).Kind()
	if family != figure.Given {
		return nil
	}
	c := uint32(rgb)
	return color.NRGBA{R: uint8(c >> 16), G: uint8(c >> 8), B: uint8(c), A: 0xff}
}
