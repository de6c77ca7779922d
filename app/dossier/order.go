package dossier

import (
	"context"
	"slices"
)

// MoveParty puts a party in front of another one in the codebook's order;
// before 0 puts it last.
func (d *Dossier) MoveParty(ctx context.Context, id, before ID) error {
	return d.move(ctx, "Move party", "party", id, before)
}

// MoveIssue puts an issue in front of another one in the codebook's order;
// before 0 puts it last.
func (d *Dossier) MoveIssue(ctx context.Context, id, before ID) error {
	return d.move(ctx, "Move issue", "issue", id, before)
}

func (d *Dossier) move(ctx context.Context, label, table string, id, before ID) error {
	return d.act(ctx, d.named(ctx, label, "SELECT name FROM "+table+" WHERE id=?", id), func(t tx) error {
		if err := t.mustHave(table, id); err != nil {
			return err
		}
		var order []ID
		err := t.each("SELECT id FROM "+table+" ORDER BY sort, id", nil, func(scan func(...any) error) error {
			var one ID
			err := scan(&one)
			order = append(order, one)
			return err
		})
		if err != nil {
			return err
		}
		for n, one := range moved(order, id, before) {
			if _, err := t.exec("UPDATE "+table+" SET sort=?1 WHERE id=?2 AND sort<>?1", n, one); err != nil {
				return err
			}
		}
		return nil
	})
}

// moved puts one of a list in front of another one, or last where that is not
// in the list.
func moved(order []ID, id, before ID) []ID {
	if id == before {
		return order
	}
	order = slices.DeleteFunc(slices.Clone(order), func(other ID) bool { return other == id })
	at := slices.Index(order, before)
	if at < 0 {
		at = len(order)
	}
	return slices.Insert(order, at, id)
}
