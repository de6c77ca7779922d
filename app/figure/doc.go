// Package figure lays data out as pictures: a timeline, a heat map, the axes of
// issues, each as a list of shapes that a window, an SVG file and a bitmap draw
// alike.
//
// It draws nothing itself, has no fonts and no colours of its own: widths of
// text come from Metrics, and colours have names that whoever draws looks up.
//
// # Units
//
// Lengths are CSS pixels, 96 to the inch, which are also the window's units.
// The origin is at the top left, y grows downwards. A text stands on its
// baseline. Angles are in degrees, clockwise.
//
// # Keys
//
// A shape may carry the key of the datum that it shows. All shapes of one key
// are one mark: it is hit, named and reached by keys as one. What a key means
// is up to whoever gave the data.
package figure
