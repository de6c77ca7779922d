package dossier

import (
	"slices"
	"sync"
)

// Change says what an action, an undo or a redo touched.
type Change struct {
	Step       Step
	Codebook   bool // parties, issues or the title
	Sources    bool // sources came, went or have other facts; passages may come and go with them
	Positions  bool // what the analyst set for cells: a position or its salience
	Passages   []ID // added, changed or removed, each once
	Undo, Redo bool
}

func (c Change) empty() bool {
	return !c.Codebook && !c.Sources && !c.Positions && len(c.Passages) == 0
}

// listeners are those who want to know of changes.
type listeners struct {
	mu   sync.Mutex
	last int
	all  []listener
}

type listener struct {
	id   int
	call func(Change)
}

// Subscribe has told called after every change, when it is on disk, on the
// goroutine of whoever made it. Call cancel to hear no more.
func (d *Dossier) Subscribe(told func(Change)) (cancel func()) {
	return d.listeners.add(told)
}

func (l *listeners) add(call func(Change)) (cancel func()) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.last++
	id := l.last
	l.all = append(l.all, listener{id, call})
	return func() {
		l.mu.Lock()
		defer l.mu.Unlock()
		l.all = slices.DeleteFunc(slices.Clone(l.all), func(other listener) bool { return other.id == id })
	}
}

func (l *listeners) tell(c Change) {
	l.mu.Lock()
	all := l.all
	l.mu.Unlock()
	for _, one := range all {
		one.call(c)
	}
}

func (l *listeners) clear() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.all = nil
}
