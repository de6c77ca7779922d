package compare

import (
	"cmp"
	"math"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"standpoint/app/dossier"
)

// place is the party and issue of a cell.
type place struct{ party, issue dossier.ID }

// NewMatrix draws the matrix. A passage on a party, issue or source that the
// input does not hold is left out.
func NewMatrix(in Input, o Options) *Matrix {
	m := &Matrix{
		Title:   in.Codebook.Title,
		Parties: in.Codebook.Parties,
		Issues:  in.Codebook.Issues,
		AsOf:    o.AsOf,

		Salience: in.Salience,
	}
	for _, s := range in.Sources {
		if !o.Holds(&s) {
			continue
		}
		m.Sources++
		if s.Published == "" {
			continue
		}
		if m.First == "" || s.Published < m.First {
			m.First = s.Published
		}
		m.Last = max(m.Last, s.Published)
	}
	in.Sorted = in.sorted()
	set := setBy(in.Set)
	m.Cells = make([][]Cell, len(m.Parties))
	eachRow(len(m.Parties), func(i int) {
		m.Cells[i] = make([]Cell, len(m.Issues))
		for j, issue := range m.Issues {
			at := place{m.Parties[i].ID, issue.ID}
			m.Cells[i][j] = in.draw(at, issue, set[at], m.First, o)
		}
	})
	return m
}

// eachRow draws rows beside each other, as many as there are processors: with a
// goroutine for each row that of the window would wait for all of them to have
// their turn.
func eachRow(rows int, draw func(row int)) {
	var begun atomic.Int64
	var workers sync.WaitGroup
	for range min(rows, runtime.GOMAXPROCS(0)) {
		workers.Go(func() {
			for row := begun.Add(1) - 1; row < int64(rows); row = begun.Add(1) - 1 {
				draw(int(row))
			}
		})
	}
	workers.Wait()
}

// draw draws a cell; the input is sorted.
func (in Input) draw(at place, issue dossier.Issue, set dossier.Position, first dossier.Date, o Options) Cell {
	return in.newCell(at, issue, in.Sorted.once(at, in.Sorted.at(at, o), in.Stories), set, first, o)
}

// setBy finds what the analyst set by its cell.
func setBy(list []dossier.Position) map[place]dossier.Position {
	set := map[place]dossier.Position{}
	for _, p := range list {
		set[place{p.Party, p.Issue}] = p
	}
	return set
}

// Cell returns the cell of a party and an issue, or nil if there is none.
func (m *Matrix) Cell(party, issue dossier.ID) *Cell {
	for i := range m.Cells {
		for j := range m.Cells[i] {
			if c := &m.Cells[i][j]; c.Party == party && c.Issue == issue {
				return c
			}
		}
	}
	return nil
}

// Filled returns how many cells hold a position.
func (m *Matrix) Filled() int {
	n := 0
	for _, row := range m.Cells {
		for _, c := range row {
			if c.Known {
				n++
			}
		}
	}
	return n
}

// Sign writes a stance in letters that need no colour: "AA" firmly A, "A",
// "·" between, "B", "BB" firmly B.
func Sign(stance int) string {
	return [...]string{"AA", "A", "·", "B", "BB"}[min(max(stance, -2), 2)+2]
}

// until reports whether a source of that date had appeared by a day. A source
// without a date always has. "2025-04" as the day means the whole of April.
func until(published, day dossier.Date) bool {
	return published == "" || day == "" || published <= day || strings.HasPrefix(string(published), string(day)+"-")
}

// counts reports whether the options let a passage count.
func counts(p *dossier.Passage, o Options) bool {
	switch p.Status {
	case dossier.Accepted:
	case dossier.Suggested:
		if o.ReviewedOnly || p.Confidence < o.MinConfidence {
			return false
		}
	default:
		return false
	}
	return o.hears(p.Voice) && (!o.OfficialOnly || !isClaim(p))
}

// isClaim reports whether another party says it.
func isClaim(p *dossier.Passage) bool { return p.ClaimedBy != 0 && p.ClaimedBy != p.Party }

// newestFirst is the order of the evidence of a cell. Mostly the day decides, so
// that the rest is not looked at.
func newestFirst(a, b Evidence) int {
	if c := cmp.Compare(b.Day(), a.Day()); c != 0 {
		return c
	}
	if c := newerFirst(a.Source, b.Source); c != 0 {
		return c
	}
	return cmp.Or(cmp.Compare(a.Passage.Start, b.Passage.Start), cmp.Compare(a.Passage.ID, b.Passage.ID))
}

// newerFirst orders sources by date, the undated last, and such of one day so
// that the order of import does not matter.
func newerFirst(a, b *dossier.Source) int {
	if c := cmp.Compare(b.Published, a.Published); c != 0 || a == b {
		return c
	}
	return cmp.Or(
		cmp.Compare(a.Title, b.Title),
		cmp.Compare(a.TextSHA256, b.TextSHA256),
		cmp.Compare(a.ID, b.ID),
	)
}

// newCell draws one cell. first is the date of the earliest source.
func (in Input) newCell(at place, issue dossier.Issue, evidence []Evidence, set dossier.Position, first dossier.Date, o Options) Cell {
	c := Cell{Party: at.party, Issue: at.issue}
	now, known := positionFrom(evidence)
	if !known {
		return c
	}
	c.Drawn = now.stance
	if set.Stance != nil {
		now.stance = min(max(*set.Stance, -2), 2)
		now.basis = mostTelling(now.basis, now.stance)
		c.Set = true
	}
	c.Known = true
	c.Stance = now.stance
	c.Mean = now.mean
	c.Reviewed = c.Set || now.reviewed()
	c.Claimed = now.claimed
	c.Day = now.day
	c.Evidence = evidence
	for _, e := range now.basis {
		c.Basis = append(c.Basis, e.Passage.ID)
	}
	c.Summary = summary(now.basis[0].Passage, issue, in.why)
	if set.Summary != "" {
		c.Summary, c.SummaryByAnalyst = set.Summary, true
	}
	c.count()
	c.TwoVoices = twoVoices(evidence)
	c.Shift = latestShift(now, evidence, first)
	if c.Shift.Kind == New && o.narrows() {
		c.Shift = Shift{} // it may have spoken before, in what is left out
	}
	return c
}

// count fills in what is counted over all evidence of the cell.
func (c *Cell) count() {
	sum, squares := 0, 0
	for _, e := range c.Evidence {
		if e.Passage.Status == dossier.Accepted {
			c.Accepted++
		} else {
			c.Suggested++
		}
		if isClaim(e.Passage) {
			c.Claims++
		}
		c.Latest = max(c.Latest, e.Day())
		sum += e.Passage.Stance
		squares += e.Passage.Stance * e.Passage.Stance
	}
	n := len(c.Evidence)
	c.Spread = math.Sqrt(float64(n*squares-sum*sum)) / float64(n)
}
