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
	shift                   compare.Shift
	summary, quote          string
	foot                    footFacts
}

func factsOf(c *compare.Cell) facts {
	f := facts{
		known: c.Known, reviewed: c.Reviewed, voices: c.TwoVoices.Any(), stance: c.Stance, shift: c.Shift, summary: c.Summary,
		foot: footFacts{c.Accepted, c.Suggested, c.Set, c.SummaryByAnalyst, c.Claimed, c.Latest},
	}
	if best := c.Best(); best != nil {
		f.quote = best.Passage.Quote
	}
	return f
}

// begin prepares for cells of a width in other words; what was laid out for
// another width, or where silence was said in other words, is forgotten.
func (c *cache) begin(width float32, d Density, words *wording) {
	if c.cells == nil || c.width != width || c.density != d || c.words.nothing != words.nothing {
		c.cells = map[dossierCell]cached{}
	}
	c.width, c.density, c.words, c.used = width, d, words, 0
}

// text is a cell laid out.
func (c *cache) text(k *ui.Kit, cell *compare.Cell) *cellText {
	at, f := dossierCell{cell.Party, cell.Issue}, factsOf(cell)
	old, ok := c.cells[at]
	if !ok || old.facts != f {
		old = cached{f, lay(k, c.words.describe(cell), c.width, c.density.measures())}
		c.cells[at] = old
	}
	c.used = max(c.used, len(old.text.summary)+len(old.text.foot))
	return old.text
}
