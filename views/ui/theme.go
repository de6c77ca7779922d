package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Names of the colours that Standpoint adds to Fyne's. Fyne draws an unknown
// name as nothing at all, without a word, so all are in the one table below.
const (
	ColorDesk   fyne.ThemeColorName = "standpointDesk"   // behind the matrix
	ColorPaper  fyne.ThemeColorName = "standpointPaper"  // panes, cards, empty cells
	ColorLine   fyne.ThemeColorName = "standpointLine"   // borders and rules
	ColorInk    fyne.ThemeColorName = "standpointInk"    // text
	ColorMuted  fyne.ThemeColorName = "standpointMuted"  // text of less weight, still readable
	ColorRing   fyne.ThemeColorName = "standpointRing"   // around what is chosen and has the keys
	ColorAccent fyne.ThemeColorName = "standpointAccent" // what is chosen, the first button
	ColorOnAcc  fyne.ThemeColorName = "standpointOnAccent"
	ColorSoft   fyne.ThemeColorName = "standpointSoft"   // the chosen entry's background
	ColorHover  fyne.ThemeColorName = "standpointHover"  // under the pointer
	ColorYes    fyne.ThemeColorName = "standpointYes"    // accepted: text and border
	ColorYesBg  fyne.ThemeColorName = "standpointYesBg"  // accepted: background
	ColorNo     fyne.ThemeColorName = "standpointNo"     // rejected, faults
	ColorHit    fyne.ThemeColorName = "standpointHit"    // behind words that were looked for
	ColorTip    fyne.ThemeColorName = "standpointTip"    // tooltips
	colorPale   fyne.ThemeColorName = "standpointPale"   // what cannot be done now; Fyne writes shortcuts in menus in it too
	colorShadow fyne.ThemeColorName = "standpointShadow" // softer than Fyne's, which darkens cells at the edge
	ColorOnTip  fyne.ThemeColorName = "standpointOnTip"
)

// The colours of a stance: its fill, the text upon it, a soft fill to lay
// under the article's own words, and an ink to write in on paper.
const (
	fillPrefix = "standpointFill"
	onPrefix   = "standpointOn"
	softPrefix = "standpointMark"
	inkPrefix  = "standpointSide"
)

var stanceSuffix = [5]string{"FirmA", "LeanA", "Between", "LeanB", "FirmB"}

func stanceName(prefix string, stance int) fyne.ThemeColorName {
	return fyne.ThemeColorName(prefix + stanceSuffix[min(max(stance, -2), 2)+2])
}

// FillOf is the colour of a stance, -2 firmly A to +2 firmly B.
func FillOf(stance int) fyne.ThemeColorName { return stanceName(fillPrefix, stance) }

// OnFillOf is the colour of text upon FillOf.
func OnFillOf(stance int) fyne.ThemeColorName { return stanceName(onPrefix, stance) }

// MarkOf is the colour under an article's words that show a stance.
func MarkOf(stance int) fyne.ThemeColorName { return stanceName(softPrefix, stance) }

// InkOf is the colour to write of a stance on paper.
func InkOf(stance int) fyne.ThemeColorName { return stanceName(inkPrefix, stance) }

// HeatOf is the colour of a step of a heat map, 0 the weakest, 5 the strongest.
func HeatOf(step int) fyne.ThemeColorName {
	return fyne.ThemeColorName("standpointHeat" + string(rune('0'+min(max(step, 0), 5))))
}

// OnHeatOf is the colour of text upon HeatOf.
func OnHeatOf(step int) fyne.ThemeColorName {
	return fyne.ThemeColorName("standpointOnHeat" + string(rune('0'+min(max(step, 0), 5))))
}

type pair struct{ light, dark color.NRGBA }

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xff}
}

func both(light, dark uint32) pair { return pair{rgb(light), rgb(dark)} }

// palette is ColorBrewer's PuOr for the stances, which the colour-blind can
// tell apart, with darker middles where the window is dark.
var palette = map[fyne.ThemeColorName]pair{
	ColorDesk:   both(0xf4f5f8, 0x17171d),
	ColorPaper:  both(0xffffff, 0x212129),
	ColorLine:   both(0xd9dbe3, 0x3b3b47),
	ColorInk:    both(0x1c1c28, 0xececf2),
	ColorMuted:  both(0x62626e, 0xa9a9b6),
	ColorRing:   both(0x14141f, 0xf5f5ff),
	ColorAccent: both(0x5e3c99, 0xa98fdd),
	ColorOnAcc:  both(0xffffff, 0x17131f),
	ColorSoft:   both(0xece7f6, 0x362d49),
	ColorHover:  both(0xf0f0f5, 0x2d2d38),
	ColorYes:    both(0x1b6b3a, 0x86d3a2),
	ColorYesBg:  both(0xe6f5ec, 0x1d3526),
	ColorNo:     both(0xa8232d, 0xf09aa0),
	ColorHit:    both(0xffe873, 0x615600),
	ColorTip:    both(0x2a2a36, 0xe8e8f0),
	ColorOnTip:  both(0xffffff, 0x1c1c28),
	colorPale:   both(0x85858f, 0x83838f),
	colorShadow: {color.NRGBA{A: 0x16}, color.NRGBA{A: 0x50}},

	FillOf(-2): both(0xe66101, 0xe66101), OnFillOf(-2): both(0x1a0d00, 0x140900),
	FillOf(-1): both(0xfdb863, 0x8a5518), OnFillOf(-1): both(0x2a1a00, 0xfff3e2),
	FillOf(0): both(0xe4e4ea, 0x44444f), OnFillOf(0): both(0x1c1c28, 0xf0f0f5),
	FillOf(1): both(0xb2abd2, 0x554c86), OnFillOf(1): both(0x1b1630, 0xf4f1ff),
	FillOf(2): both(0x5e3c99, 0x9b7fd6), OnFillOf(2): both(0xffffff, 0x120b1f),

	MarkOf(-2): both(0xffd3ad, 0x6b3508), InkOf(-2): both(0xa84400, 0xff9a4d),
	MarkOf(-1): both(0xffe6c7, 0x51371a), InkOf(-1): both(0x94530b, 0xf0b878),
	MarkOf(0): both(0xe6e6ec, 0x3d3d48), InkOf(0): both(0x5c5c68, 0xbcbcc8),
	MarkOf(1): both(0xe6e2f3, 0x37324f), InkOf(1): both(0x645a9a, 0xb9b0e0),
	MarkOf(2): both(0xd3c5ec, 0x4b3a72), InkOf(2): both(0x5e3c99, 0xc0a8f0),

	// One hue, away from the colours of the sides, and as legible in grey.
	HeatOf(0): both(0xe6f3f4, 0x1f2d30), OnHeatOf(0): both(0x1c1c28, 0xf0f0f5),
	HeatOf(1): both(0xbfe0e2, 0x1d4247), OnHeatOf(1): both(0x1c1c28, 0xf0f0f5),
	HeatOf(2): both(0x93cbd0, 0x1c5a61), OnHeatOf(2): both(0x1c1c28, 0xf0f0f5),
	HeatOf(3): both(0x5fb1b8, 0x1f757e), OnHeatOf(3): both(0x1c1c28, 0xf4f4f8),
	HeatOf(4): both(0x36989f, 0x49a3ac), OnHeatOf(4): both(0x0c0c18, 0x0c0c18),
	HeatOf(5): both(0x0b5a63, 0x98d8de), OnHeatOf(5): both(0xffffff, 0x0c0c18),
}

// Shade is whether the window is light or dark.
type Shade string

// The shades; AsSystem, or FYNE_THEME, is where nothing was chosen.
const (
	AsSystem Shade = ""
	Light    Shade = "light"
	Dark     Shade = "dark"
)

// Theme is Fyne's own theme in Standpoint's colours and sizes.
type Theme struct {
	fyne.Theme
	shade Shade
	zoom  float32
}

var _ fyne.Theme = Theme{}

// NewTheme makes the theme. zoom is the size of text, 1 as designed.
func NewTheme(shade Shade, zoom float32) Theme { return Theme{theme.DefaultTheme(), shade, zoom} }

// ofFyne says which of our colours stand in for Fyne's.
var ofFyne = map[fyne.ThemeColorName]fyne.ThemeColorName{
	theme.ColorNameBackground:          ColorPaper,
	theme.ColorNameForeground:          ColorInk,
	theme.ColorNamePrimary:             ColorAccent,
	theme.ColorNameForegroundOnPrimary: ColorOnAcc,
	theme.ColorNameHyperlink:           ColorAccent,
	theme.ColorNamePlaceHolder:         ColorMuted,
	theme.ColorNameSeparator:           ColorLine,
	theme.ColorNameInputBorder:         ColorLine,
	theme.ColorNameInputBackground:     ColorDesk,
	theme.ColorNameMenuBackground:      ColorPaper,
	theme.ColorNameOverlayBackground:   ColorPaper,
	theme.ColorNameHover:               ColorHover,
	theme.ColorNameError:               ColorNo,
	theme.ColorNameSelection:           MarkOf(2),
	theme.ColorNameDisabled:            colorPale,
	theme.ColorNameShadow:              colorShadow,
	theme.ColorNameFocus:               ColorSoft,
}

// Color gives the colour of that name for a light or dark window.
func (t Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	switch t.shade {
	case Light:
		variant = theme.VariantLight
	case Dark:
		variant = theme.VariantDark
	}
	if ours, ok := ofFyne[name]; ok {
		name = ours
	}
	p, ok := palette[name]
	switch {
	case !ok:
		return t.Theme.Color(name, variant)
	case variant == theme.VariantDark:
		return p.dark
	default:
		return p.light
	}
}

// Size gives Fyne's sizes, with text a little smaller: a matrix is dense.
func (t Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameText:
		return TextBody * t.zoom
	case theme.SizeNameScrollBar:
		return 10
	default:
		return t.Theme.Size(name)
	}
}

// Color is the colour of that name in the theme in force.
func Color(name fyne.ThemeColorName) color.Color { return theme.Color(name) }

// Sizes of text and shapes that panes share, in Fyne's units.
const (
	TextTitle float32 = 16
	TextBody  float32 = 13
	TextCell  float32 = 12
	TextSmall float32 = 11
	Radius    float32 = 6
	Gap       float32 = 8
)
