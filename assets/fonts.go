package assets

import "embed"

// Fonts holds the typefaces of printed documents, fonts/NotoSans-*.ttf: the
// four styles of Noto Sans that Fyne shows on screen, under the licence in
// fonts/OFL.txt.
//
//go:embed fonts/*.ttf
var Fonts embed.FS
