package app

import "image"

// Preview is a look at a document before it is written.
type Preview struct {
	// Pages are those of the document; nil: it has none that can be drawn.
	Pages Pages
	// Likeness says that the pages only show about how the document looks.
	Likeness bool
	// Text is how the document begins, where it is plain text.
	Text string
	// Notes say what the document cannot hold as it is.
	Notes []string
}

// Pages are pages that can be drawn, by several goroutines at once.
type Pages interface {
	Count() int
	// Size is that of a page, the first being 0, in points.
	Size(n int) (width, height float64)
	// Draw draws a page, so many pixels wide.
	Draw(n, width int) (image.Image, error)
}
