package dossier

import (
	"context"
	"slices"
)

// Correction is what is wrong with a source.
type Correction struct {
	ID   ID
	Edit SourceEdit
	// Gone takes the source out, as RemoveSources does.
	Gone bool
	// Instead takes it out and puts this in its place: its text was decoded
	// wrongly, and a text is never changed. Edit then holds for this one.
	Instead *Incoming
}

// CorrectSources corrects sources, each in its own way, all in one step. It gives
// what became of each that was to be put in the place of another, by its ID.
func (d *Dossier) CorrectSources(ctx context.Context, label string, corrections []Correction) (map[ID]Fate, error) {
	if err := d.mayAct(); err != nil {
		return nil, err
	}
	corrections = slices.Clone(corrections)
	in, instead := &intake{d: d}, map[ID]int{} // the item of each source
	for i := range corrections {
		c := &corrections[i]
		if err := c.Edit.check(); err != nil {
			return nil, err
		}
		if c.Instead != nil {
			instead[c.ID] = len(in.items)
			in.items = append(in.items, *c.Instead)
		}
	}
	err := in.run(ctx, label, func(t tx) error {
		if err := in.show(t); err != nil {
			return err
		}
		for _, c := range corrections {
			at, changed := instead[c.ID]
			target := c.ID
			if changed {
				target = in.fates[at].ID
			}
			if err := t.correct(c, target); err != nil {
				return err
			}
		}
		return nil
	}, nil)
	if err != nil {
		return nil, d.explain(label, err)
	}
	fates := make(map[ID]Fate, len(instead))
	for id, at := range instead {
		fates[id] = in.fates[at]
	}
	return fates, nil
}

// correct takes a source out, or edits the one that is there now.
func (t tx) correct(c Correction, target ID) error {
	if err := t.mustHave("source", c.ID); err != nil {
		return err
	}
	if c.Gone || target != c.ID {
		if _, err := t.exec("UPDATE source SET deleted_at=? WHERE id=?", now(), c.ID); err != nil {
			return err
		}
	}
	if c.Gone {
		return nil
	}
	return t.editSource(target, c.Edit)
}
