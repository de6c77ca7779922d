package app

import (
	"context"
	"slices"

	"standpoint/app/dossier"
)

// State says how far the work on a source is.
type State string

// The states of a source.
const (
	NewSource State = "new"           // nobody has decided on any of its passages
	InReview  State = "in review"     // on some
	Done      State = "done"          // on all
	NoPassage State = "nothing found" // there are none
	Copy      State = "duplicate"     // it prints a story of an earlier source, and nobody has decided on its passages
)

// Listed is a source as a list of sources shows it.
type Listed struct {
	dossier.Source
	dossier.Tally
	State State
	// Story is the earliest source that prints the same story, 0 if none else
	// does; Copies are all others that do, the earliest first.
	Story  dossier.ID
	Copies []dossier.ID
}

// IsCopy reports whether an earlier source prints the same story.
func (l Listed) IsCopy() bool { return l.Story != 0 && l.Story != l.ID }

// List lists the sources in the dossier's order.
func (k *Desk) List(ctx context.Context) ([]Listed, error) {
	in, err := k.Input(ctx)
	if err != nil {
		return nil, err
	}
	tallies, err := k.Tallies(ctx)
	if err != nil {
		return nil, err
	}
	all := make([]Listed, len(in.Sources))
	prints := map[dossier.ID][]*dossier.Source{} // of each story
	for i := range in.Sources {
		s := &in.Sources[i]
		all[i] = Listed{Source: *s, Tally: tallies[s.ID], Story: in.Stories[s.ID]}
		all[i].State = all[i].state()
		if story := all[i].Story; story != 0 {
			prints[story] = append(prints[story], s)
		}
	}
	for _, list := range prints {
		slices.SortFunc(list, earliest)
	}
	for i := range all {
		for _, s := range prints[all[i].Story] {
			if s.ID != all[i].ID {
				all[i].Copies = append(all[i].Copies, s.ID)
			}
		}
	}
	return all, nil
}

func (l Listed) state() State {
	decided := l.Accepted + l.Rejected
	switch {
	case decided == 0 && l.IsCopy():
		return Copy
	case decided == 0 && l.Suggested == 0:
		return NoPassage
	case decided == 0:
		return NewSource
	case l.Suggested == 0:
		return Done
	default:
		return InReview
	}
}
