package views

import (
	"sync"

	"standpoint/app/dossier"
)

// surroundings remembers the words around passages that were shown: a source's
// text never changes, and after a decision all cards of a cell are shown again.
type surroundings struct {
	mu    sync.Mutex
	known map[textPlace]wordsAround
}

type wordsAround struct{ before, after string }

// mostSurroundings bounds the memory to a few megabytes.
const mostSurroundings = 10_000

func (s *surroundings) of(p dossier.Passage) (wordsAround, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	w, ok := s.known[textPlace{p.Source, p.Start, p.End}]
	return w, ok
}

func (s *surroundings) keep(p dossier.Passage, w wordsAround) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.known == nil || len(s.known) >= mostSurroundings {
		s.known = map[textPlace]wordsAround{}
	}
	s.known[textPlace{p.Source, p.Start, p.End}] = w
}
