package matrix

import (
	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// cache keeps cells laid out: breaking the lines of ten thousand of them takes a
// while, and a decision changes one.
type cache struct {
	width   float32
	density Density
	words   *wording
	silent  *cellText // of all cells without a statement
	cells   map[dossierCell]cached
	used    int
}

type dossierCell struct{ party, issue dossier.ID }

type cached struct {
	facts facts
	text  *cellText
}

// facts are what a cell says. Equal facts are said in equal words.
type facts struct {
	known, reviewed, voices bool
	stance                  int
	shift, moved            compare.Shift
	summary, quote          string
	foot                    footFacts
}

func factsOf(c *compare.Cell, moved compare.Shift) facts {
	f := facts{
		known: c.Known, reviewed: c.Reviewed, voices: c.TwoVoices.Any(), stance: c.Stance, shift: c.Shift, moved: moved, summary: c.Summary,
		foot: footFacts{c.Accepted, c.Suggested, c.Set, c.SummaryByAnalyst, c.Claimed, c.Latest},
	}
	if best := c.Best(); best != nil {
		f.quote = best.Passage.Quote
	}
	return f
}

// begin prepares for cells of a width; what was laid out for another width is
// forgotten. nothing is what a cell without a statement says.
func (c *cache) begin(width float32, d Density, nothing string) {
	if c.cells == nil || c.width != width || c.density != d {
		c.cells, c.words, c.silent = map[dossierCell]cached{}, newWording(d), nil
	}
	if c.words.nothing != nothing {
		c.words.nothing, c.silent = nothing, nil
	}
	c.width, c.density, c.used = width, d, 0
}

// text is a cell laid out. moved is its shift between the days compared.
func (c *cache) text(k *ui.Kit, cell *compare.Cell, moved compare.Shift) *cellText {
	t := c.laid(k, cell, moved)
	c.used = max(c.used, len(t.summary)+len(t.foot))
	return t
}

func (c *cache) laid(k *ui.Kit, cell *compare.Cell, moved compare.Shift) *cellText {
	if !cell.Known {
		if c.silent == nil {
			c.silent = lay(k, c.words.describe(cell, moved), c.width, c.density.measures())
		}
		return c.silent
	}
	at, f := dossierCell{cell.Party, cell.Issue}, factsOf(cell, moved)
	old, ok := c.cells[at]
	if !ok || old.facts != f {
		old = cached{f, lay(k, c.words.describe(cell, moved), c.width, c.density.measures())}
		c.cells[at] = old
	}
	return old.text
}
