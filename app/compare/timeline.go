package compare

import (
	"cmp"
	"context"
	"slices"
	"sync"

	"standpoint/app/dossier"
)

// Timeline gives the matrix of an input as of any day, fast: its passages are
// sorted once, and a cell is drawn once for each number of passages. It may be used by
// several goroutines at once. The input must not change while it is in use.
type Timeline struct {
	in    Input // sorted
	o     Options
	order []*dossier.Source // that count, newest first
	dates []dossier.Date
	cells [][]*history // [party][issue]
}

// history is a cell through time.
type history struct {
	at       place
	issue    dossier.Issue
	set      dossier.Position
	evidence []Evidence // newest first, copies of a story apart

	mu    sync.Mutex
	drawn map[int]*Cell // with so many of these passages
	held  int           // how much evidence is in those
}

// mostHeld is how much evidence all drawn cells of a timeline may hold, as not to
// fill the memory with all days of a large dossier. Each history has an equal
// part of that; where it is longer only its latest cells are kept.
const mostHeld = 1_500_000

func (t *Timeline) share() int {
	return mostHeld / max(1, len(t.in.Codebook.Parties)*len(t.in.Codebook.Issues))
}

// NewTimeline sorts what counts by the options; Options.AsOf is not used.
func NewTimeline(in Input, o Options) *Timeline {
	o.AsOf = ""
	in.Sorted = in.sorted()
	t := &Timeline{in: in, o: o, cells: make([][]*history, len(in.Codebook.Parties))}
	for _, s := range in.Sorted.order {
		if o.Holds(s) {
			t.order = append(t.order, s)
		}
	}
	for _, s := range t.order {
		if s.Published != "" {
			t.dates = append(t.dates, s.Published)
		}
	}
	slices.Reverse(t.dates)
	t.dates = slices.Compact(t.dates)
	for i := range t.cells {
		t.cells[i] = make([]*history, len(in.Codebook.Issues))
	}
	t.gather(func(place) bool { return true })
	return t
}

// gather makes the histories of some cells from the input.
func (t *Timeline) gather(wanted func(place) bool) {
	set := setBy(t.in.Set)
	for i, party := range t.in.Codebook.Parties {
		for j, issue := range t.in.Codebook.Issues {
			at := place{party.ID, issue.ID}
			if !wanted(at) {
				continue
			}
			t.cells[i][j] = &history{
				at: at, issue: issue, set: set[at], evidence: t.in.Sorted.at(at, t.o), drawn: map[int]*Cell{},
			}
		}
	}
}

// Redraw gives the timeline of an input that differs from the one of t only in
// passages of some cells, and in what the analyst set for them or as salience:
// see [Matrix.Redraw]. What t has drawn of the other cells is shared, and t stays
// as it was.
func (t *Timeline) Redraw(in Input, touched []Place) *Timeline {
	in.Sorted = in.sorted()
	next := &Timeline{in: in, o: t.o, dates: t.dates, order: t.order, cells: make([][]*history, len(t.cells))}
	for i := range t.cells {
		next.cells[i] = slices.Clone(t.cells[i])
	}
	wanted := map[place]bool{}
	for _, p := range touched {
		wanted[place{p.Party, p.Issue}] = true
	}
	next.gather(func(at place) bool { return wanted[at] })
	return next
}

// Dates are the dates of the sources that count, earliest first, each once.
func (t *Timeline) Dates() []dossier.Date { return t.dates }

// Prepare draws the cells of all days ahead, so that a jump to a far day costs
// no more than a step to the next. It is meant for the background: AsOf may be
// asked meanwhile. With 50,000 passages it takes about a second of one processor.
// Histories too long for all their days to be kept are left as they are.
func (t *Timeline) Prepare(ctx context.Context) error {
	first := dossier.Date("")
	if len(t.dates) > 0 {
		first = t.dates[0]
	}
	for i := range t.cells {
		for _, h := range t.cells[i] {
			if err := ctx.Err(); err != nil {
				return err
			}
			if n := len(h.evidence); n*n/2 > t.share() {
				continue
			}
			for _, e := range h.evidence {
				t.draw(h, e.Source.Published, first)
			}
		}
	}
	return nil
}

// AsOf gives the matrix as of a day: the same as NewMatrix with Options.AsOf.
func (t *Timeline) AsOf(day dossier.Date) *Matrix {
	m := &Matrix{
		Title: t.in.Codebook.Title, Parties: t.in.Codebook.Parties, Issues: t.in.Codebook.Issues,
		AsOf: day, Salience: t.in.Salience,
	}
	seen := t.order[laterThan(t.order, day, func(s *dossier.Source) dossier.Date { return s.Published }):]
	m.Sources = len(seen)
	if len(seen) > 0 {
		m.Last = seen[0].Published
	}
	if len(t.dates) > 0 && m.Last != "" {
		m.First = t.dates[0]
	}
	m.Cells = make([][]Cell, len(t.cells))
	eachRow(len(t.cells), func(i int) {
		m.Cells[i] = make([]Cell, len(t.cells[i]))
		for j := range t.cells[i] {
			m.Cells[i][j] = t.draw(t.cells[i][j], day, m.First)
		}
	})
	return m
}

// Shifts gives what moved between two days: the same as the function Shifts.
func (t *Timeline) Shifts(from, to dossier.Date) []Move {
	later, earlier := t.AsOf(to), t.AsOf(from)
	for i := range earlier.Cells {
		for j := range earlier.Cells[i] {
			if c := &earlier.Cells[i][j]; c.Set {
				h := t.cells[i][j]
				*c = t.in.newCell(h.at, h.issue, c.Evidence, dossier.Position{}, earlier.First, t.o)
			}
		}
	}
	return movesBetween(earlier, later, from)
}

// draw draws a cell as of a day, unless it was drawn from the same passages before.
func (t *Timeline) draw(h *history, day, first dossier.Date) Cell {
	evidence := h.evidence[laterThan(h.evidence, day, func(e Evidence) dossier.Date { return e.Source.Published }):]
	known := len(evidence)
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.drawn[known] == nil {
		if h.held += known; h.held > t.share() {
			clear(h.drawn)
			h.held = known
		}
		c := t.in.newCell(h.at, h.issue, t.in.Sorted.once(h.at, evidence, t.in.Stories), h.set, first, t.o)
		h.drawn[known] = &c
	}
	return *h.drawn[known]
}

// laterThan counts what is dated after a day, in a list that begins with it.
func laterThan[T any](list []T, day dossier.Date, date func(T) dossier.Date) int {
	n, _ := slices.BinarySearchFunc(list, true, func(x T, want bool) int {
		return cmp.Compare(one(until(date(x), day)), one(want))
	})
	return n
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
