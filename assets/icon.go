package assets

import _ "embed"

// Icon is the app's icon, a PNG of 512 by 512 pixels. icon/standpoint.svg is
// what it is drawn from.
//
//go:embed icon/standpoint.png
var Icon []byte
