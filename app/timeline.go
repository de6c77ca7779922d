package app

import (
	"context"
	"reflect"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// lines keeps the timeline that was drawn last, and which of its cells are to
// be drawn anew. It belongs to a snapshot and is guarded by it.
type lines struct {
	drawn   *compare.Timeline // nil: none yet
	options compare.Options   // by which it was drawn, for all days
	stale   map[compare.Place]bool
}

func newLines() lines { return lines{stale: map[compare.Place]bool{}} }

// update gives the timeline of an input.
func (l *lines) update(in compare.Input, o compare.Options) *compare.Timeline {
	o.AsOf = ""
	if l.drawn == nil || !reflect.DeepEqual(o, l.options) {
		l.drawn, l.options = compare.NewTimeline(in, o), o
	} else if len(l.stale) > 0 {
		places := make([]compare.Place, 0, len(l.stale))
		for p := range l.stale {
			places = append(places, p)
		}
		l.drawn = l.drawn.Redraw(in, places)
	}
	l.stale = map[compare.Place]bool{}
	return l.drawn
}

// timeline gives the timeline of what the dossier holds now.
func (s *snapshot) timeline(ctx context.Context, d *dossier.Dossier, o compare.Options) (*compare.Timeline, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	in, err := s.update(ctx, d)
	if err != nil {
		return nil, err
	}
	return s.line.update(in, o), nil
}

// Timeline gives the matrices of all days; Options.AsOf is not used. After a
// decision only the cells that it touched are made anew. A timeline once given
// stays as it is.
func (k *Desk) Timeline(ctx context.Context, o compare.Options) (*compare.Timeline, error) {
	return k.snapshot.timeline(ctx, k.Dossier, o)
}
