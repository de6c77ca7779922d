package review

import (
	"slices"

	"standpoint/app/dossier"
)

// queue is the suggestions in the order in which they are gone through, and
// where the person is. What is decided in it counts at once.
type queue struct {
	all    []dossier.Passage // the machine's
	index  map[dossier.ID]int
	kin    map[dossier.ID][]dossier.ID // the same words in prints of one story; see compare.Reprints
	ranks  ranks
	filter Filter
	order  Order

	line    []int // places in all of what the filter lets through
	place   map[dossier.ID]int
	current dossier.ID
	trail   []dossier.ID // those before the current one, the last at the end
}

// longestTrail is how many steps Back can go.
const longestTrail = 1000

// set takes other passages and keeps the place in them.
func (q *queue) set(passages []dossier.Passage, kin map[dossier.ID][]dossier.ID, r ranks) {
	q.all = q.all[:0:0]
	for _, p := range passages {
		if p.Origin == dossier.Machine {
			q.all = append(q.all, p)
		}
	}
	q.ranks, q.kin = r, kin
	q.reindex()
}

func (q *queue) reindex() {
	q.index = make(map[dossier.ID]int, len(q.all))
	for i := range q.all {
		q.index[q.all[i].ID] = i
	}
	q.arrange()
}

// arrange makes the line anew, by filter and order.
func (q *queue) arrange() {
	was := q.place[q.current]
	q.line = q.ranks.sorted(q.all, q.asked, q.order)
	q.place = make(map[dossier.ID]int, len(q.line))
	for at, i := range q.line {
		q.place[q.all[i].ID] = at
	}
	if _, ok := q.index[q.current]; !ok {
		q.advance(was)
	}
}

// choose takes another filter and order, and begins at its first.
func (q *queue) choose(f Filter, o Order) {
	q.filter, q.order = f, o
	q.current = 0
	q.arrange()
}

// update brings in what became of some passages. The line stays as it is where
// none came or went, and where the same words are still one question.
func (q *queue) update(now []dossier.Passage, gone []dossier.ID) {
	same := true
	before := q.questions(now)
	for _, p := range now {
		if i, ok := q.index[p.ID]; ok && p.Origin == dossier.Machine {
			q.all[i] = p
		} else if p.Origin == dossier.Machine {
			q.all = append(q.all, p)
			same = false
		}
	}
	same = same && slices.Equal(before, q.questions(now))
	for _, id := range gone {
		if _, ok := q.index[id]; ok {
			q.all = slices.DeleteFunc(q.all, func(p dossier.Passage) bool { return p.ID == id })
			same = false
		}
	}
	if !same {
		q.reindex()
		return
	}
	if q.current == 0 {
		q.advance(0)
	}
}

// now is the passage to be decided on.
func (q *queue) now() (dossier.Passage, bool) { return q.passage(q.current) }

func (q *queue) passage(id dossier.ID) (dossier.Passage, bool) {
	i, ok := q.index[id]
	if !ok {
		return dossier.Passage{}, false
	}
	return q.all[i], true
}

// decide notes a decision on the current passage, and on its copies, and goes
// on.
func (q *queue) decide(change func(*dossier.Passage)) {
	i, ok := q.index[q.current]
	if !ok {
		return
	}
	copies := q.copies(q.current)
	change(&q.all[i])
	for _, id := range copies {
		change(&q.all[q.index[id]])
	}
	q.goOn()
}

// goOn leaves the current passage for the next one that is wanted; false if
// there is none but itself.
func (q *queue) goOn() bool {
	was, from := q.current, 0
	if at, ok := q.place[q.current]; ok {
		from = at + 1
	}
	q.advance(from)
	if q.current == was {
		return false
	}
	q.remember(was)
	return true
}

// advance goes to the first passage that is wanted from a place in the line on,
// and then from its beginning.
func (q *queue) advance(from int) {
	for n := range q.line {
		p := q.all[q.line[(from+n)%len(q.line)]]
		if q.filter.wants(p) {
			q.current = p.ID
			return
		}
	}
	q.current = 0
}

func (q *queue) remember(id dossier.ID) {
	if id != 0 {
		q.trail = append(q.trail, id)
		q.trail = q.trail[max(0, len(q.trail)-longestTrail):]
	}
}

// goTo goes to a passage, also one that the filter does not let through; to the
// one that is asked about in its place, if it is a copy.
func (q *queue) goTo(id dossier.ID) {
	if _, ok := q.place[id]; !ok {
		for _, other := range q.copies(id) {
			if _, ok := q.place[other]; ok {
				id = other
				break
			}
		}
	}
	if _, ok := q.index[id]; ok && id != q.current {
		q.remember(q.current)
		q.current = id
	}
}

// back returns to the passage before, whatever was decided on it.
func (q *queue) back() bool {
	for len(q.trail) > 0 {
		id := q.trail[len(q.trail)-1]
		q.trail = q.trail[:len(q.trail)-1]
		if _, ok := q.index[id]; ok && id != q.current {
			q.current = id
			return true
		}
	}
	return false
}

// before are the last passages on the trail, the latest last.
func (q *queue) before(most int) []dossier.Passage {
	var last []dossier.Passage
	for i := len(q.trail) - 1; i >= 0 && len(last) < most; i-- {
		if p, ok := q.passage(q.trail[i]); ok && p.ID != q.current {
			last = append(last, p)
		}
	}
	slices.Reverse(last)
	return last
}

// upcoming are the next passages that are wanted.
func (q *queue) upcoming(most int) []dossier.Passage {
	var next []dossier.Passage
	from := 0
	if at, ok := q.place[q.current]; ok {
		from = at + 1
	}
	for n := 0; n < len(q.line) && len(next) < most; n++ {
		p := q.all[q.line[(from+n)%len(q.line)]]
		if q.filter.wants(p) && p.ID != q.current {
			next = append(next, p)
		}
	}
	return next
}

// tally counts what the filter lets through.
type tally struct{ all, accepted, rejected int }

func (t tally) reviewed() int { return t.accepted + t.rejected }
func (t tally) open() int     { return t.all - t.reviewed() }

func (q *queue) tally() tally {
	t := tally{all: len(q.line)}
	for _, i := range q.line {
		switch q.all[i].Status {
		case dossier.Accepted:
			t.accepted++
		case dossier.Rejected:
			t.rejected++
		}
	}
	return t
}

// everything counts all suggestions, whatever the filter lets through.
func (q *queue) everything() tally {
	whole := queue{all: q.all, index: q.index, kin: q.kin}
	for i := range q.all {
		if whole.asked(i) {
			whole.line = append(whole.line, i)
		}
	}
	return whole.tally()
}

// above are the open suggestions shown of at least that confidence, in order.
func (q *queue) above(confidence int) []dossier.ID {
	var ids []dossier.ID
	for _, i := range q.line {
		if p := &q.all[i]; p.Status == dossier.Suggested && p.Confidence >= confidence {
			ids = append(ids, p.ID)
		}
	}
	return ids
}
