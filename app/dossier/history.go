package dossier

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// errNoChange rolls back an action that would leave an empty step.
var errNoChange = errors.New("nothing changed")

// act runs one action as one step of the history, then tells the listeners.
func (d *Dossier) act(ctx context.Context, label string, do func(tx) error) error {
	if err := d.mayAct(); err != nil {
		return err
	}
	var change Change
	err := d.writer.transact(ctx, func(t tx) error {
		step, err := t.beginStep(label)
		if err != nil {
			return err
		}
		if err := do(t); err != nil {
			return err
		}
		if change, err = t.endStep(step); err != nil {
			return err
		}
		return nil
	})
	if errors.Is(err, errNoChange) {
		return nil
	}
	if err != nil {
		return d.explain(label, err)
	}
	d.listeners.tell(change)
	return nil
}

// mayAct refuses actions on a dossier that can only be read, and on one whose
// file is no longer where it was: what is written to a deleted file is lost
// when it is closed, however well it was written.
func (d *Dossier) mayAct() error {
	if d.writer == nil {
		return &Error{Name: d.path, What: "is open for reading only", Kind: ErrReadOnly, Do: "Save a copy and go on there."}
	}
	if !d.file.isInPlace() {
		return takenAway(d.path, nil)
	}
	return nil
}

// beginStep drops what was undone and can now no longer be redone, and starts
// to record.
func (t tx) beginStep(label string) (Step, error) {
	if _, err := t.exec("DELETE FROM step WHERE id>(SELECT max(id) FROM step WHERE undone=0)"); err != nil {
		return Step{}, err
	}
	step := Step{Label: label, At: now()}
	id, err := t.insert("INSERT INTO step(session,coder_id,label,at) VALUES(?,1,?,?)", t.w.session, label, step.At)
	if err != nil {
		return Step{}, err
	}
	step.ID = int64(id)
	_, err = t.exec("UPDATE recording SET step=?", step.ID)
	return step, err
}

func (t tx) endStep(step Step) (Change, error) {
	if _, err := t.exec("UPDATE recording SET step=NULL"); err != nil {
		return Change{}, err
	}
	change, err := t.changed(step)
	if err == nil && change.empty() {
		err = errNoChange
	}
	return change, err
}

// changed lists what a step touches.
func (t tx) changed(step Step) (Change, error) {
	change := Change{Step: step}
	seen := map[ID]bool{}
	err := t.each("SELECT tbl,row FROM step_row WHERE step_id=? ORDER BY id", []any{step.ID}, func(scan func(...any) error) error {
		var name string
		var row ID
		if err := scan(&name, &row); err != nil {
			return err
		}
		switch name {
		case "passage":
			if !seen[row] {
				seen[row] = true
				change.Passages = append(change.Passages, row)
			}
		case "source":
			change.Sources = true
		case "position", "salience":
			change.Positions = true
		default:
			change.Codebook = true
		}
		return nil
	})
	return change, err
}

// Undo takes back the latest action that stands, and says which it was.
func (d *Dossier) Undo(ctx context.Context) (Step, error) {
	return d.travel(ctx, "undo", `SELECT id,label,at FROM step WHERE undone=0 AND id>1 ORDER BY id DESC LIMIT 1`, ErrNothingToUndo)
}

// Redo does again the action that was undone last.
func (d *Dossier) Redo(ctx context.Context) (Step, error) {
	return d.travel(ctx, "redo", `SELECT id,label,at FROM step WHERE undone=1 ORDER BY id LIMIT 1`, ErrNothingToRedo)
}

func (d *Dossier) travel(ctx context.Context, doing, next string, none error) (Step, error) {
	if err := d.mayAct(); err != nil {
		return Step{}, err
	}
	undo := doing == "undo"
	change := Change{Undo: undo, Redo: !undo}
	err := d.writer.transact(ctx, func(t tx) error {
		step := Step{Undone: undo}
		err := t.row(next, nil, &step.ID, &step.Label, &step.At)
		if errors.Is(err, sql.ErrNoRows) {
			return none
		}
		if err != nil {
			return err
		}
		if err := t.replay(step.ID, undo); err != nil {
			return damaged(d.path, fmt.Sprintf("has a damaged history: %s %q is not possible", doing, step.Label), err)
		}
		touched, err := t.changed(step)
		if err != nil {
			return err
		}
		change.Step, change.Codebook, change.Sources = touched.Step, touched.Codebook, touched.Sources
		change.Positions, change.Passages = touched.Positions, touched.Passages
		_, err = t.exec("UPDATE step SET undone=? WHERE id=?", undo, step.ID)
		return err
	})
	if errors.Is(err, none) {
		return Step{}, none
	}
	if err != nil {
		return Step{}, d.explain(doing, err)
	}
	d.listeners.tell(change)
	return change.Step, nil
}

// replayed is how many row images are read at a time.
const replayed = 1000

// replay puts every row of a step back to how it was before, in reverse order,
// or forward to how it was after, in order. A cascade is recorded before the
// deletion that caused it, so that parents come back before their children.
func (t tx) replay(step int64, back bool) error {
	query, at := "SELECT id,tbl,row,old,new FROM step_row WHERE step_id=? AND id>? ORDER BY id LIMIT ?", int64(-1)
	if back {
		query, at = "SELECT id,tbl,row,old,new FROM step_row WHERE step_id=? AND id<? ORDER BY id DESC LIMIT ?", int64(1)<<62
	}
	for {
		var images []rowImage
		err := t.each(query, []any{step, at, replayed}, func(scan func(...any) error) error {
			var i rowImage
			err := scan(&i.id, &i.name, &i.row, &i.old, &i.new)
			images = append(images, i)
			return err
		})
		if err != nil {
			return err
		}
		for _, i := range images {
			if err := t.restore(i, back); err != nil {
				return err
			}
			at = i.id
		}
		if len(images) < replayed {
			return nil
		}
	}
}

// History lists the actions, oldest first; those at its end that are undone
// can be done again by Redo.
func (d *Dossier) History(ctx context.Context) ([]Step, error) {
	var steps []Step
	err := d.read(ctx, func(ctx context.Context, conn *sql.Conn) error {
		rows, err := conn.QueryContext(ctx, "SELECT id,label,at,undone FROM step WHERE id>1 ORDER BY id")
		if err != nil {
			return err
		}
		return eachRow(rows, func(scan func(...any) error) error {
			var s Step
			err := scan(&s.ID, &s.Label, &s.At, &s.Undone)
			steps = append(steps, s)
			return err
		})
	})
	return steps, d.explain("read the history", err)
}
