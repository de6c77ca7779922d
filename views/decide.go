package views

import (
	"context"
	"errors"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// do has an action done in the background and says so. What it changed is
// told by the dossier itself; see take.
func (w *Window) do(done string, action func(context.Context) error) {
	w.doThen(done, action, func(error) {})
}

// doThen is do with something to do afterwards, whether it was done or not.
func (w *Window) doThen(done string, action func(context.Context) error, then func(error)) {
	if w.refuse() {
		then(errRefused)
		return
	}
	w.status.begin()
	w.work.Do(func() error { return action(context.Background()) }, func(err error) {
		w.status.end()
		defer then(err)
		if err != nil {
			w.notSaved(err, func() { w.doThen(done, action, then) })
			return
		}
		w.status.say(done)
	})
}

// errRefused is what becomes of an action where nothing may be changed.
var errRefused = errors.New("nothing may be changed now")

// refuse tells whether nothing may be changed now, and says so. A menu's
// shortcut works while a dialog is open, so that is asked here too.
func (w *Window) refuse() bool {
	if w.dialogs.Top() != nil {
		return true
	}
	if w.desk.ReadOnly() {
		w.status.say(lang.L("This dossier can only be read."))
		return true
	}
	return false
}

// decideOn has a decision made on a passage, and on those with the same words
// in other prints of its story: they are one question, and one step. It is also
// told of how many others it was made.
func (w *Window) decideOn(id dossier.ID, done string, action func(ctx context.Context, ids []dossier.ID) error) {
	if w.refuse() {
		return
	}
	d, others := w.desk, 0
	w.status.begin()
	w.work.Do(func() error {
		ids, err := d.Reprints(context.Background(), id)
		if err != nil {
			return err
		}
		others = len(ids) - 1
		return action(context.Background(), ids)
	}, func(err error) {
		w.status.end()
		if err != nil {
			w.notSaved(err, func() { w.decideOn(id, done, action) })
			return
		}
		if others > 0 {
			done += " " + lang.N("So it is for the same words in {{.N}} other articles.", others, map[string]any{"N": others})
		}
		w.status.say(done)
	})
}

func (w *Window) accept(id dossier.ID) {
	d := w.desk
	w.decideOn(id, lang.L("Accepted. Ctrl+Z undoes it."), func(ctx context.Context, ids []dossier.ID) error { return d.Accept(ctx, ids...) })
}

// reject rejects also what the matrix counts with the passage though it is read
// otherwise.
func (w *Window) reject(id dossier.ID) {
	d, also := w.desk, w.desk.state.matrix.WithCopies(id)
	w.decideOn(id, lang.L("Rejected. Ctrl+Z undoes it."), func(ctx context.Context, ids []dossier.ID) error {
		for _, copied := range also {
			if !slices.Contains(ids, copied) {
				ids = append(ids, copied)
			}
		}
		return d.Reject(ctx, ids...)
	})
}

func (w *Window) reopen(id dossier.ID) {
	d := w.desk
	w.decideOn(id, lang.L("A suggestion again. Ctrl+Z undoes it."), func(ctx context.Context, ids []dossier.ID) error { return d.Reopen(ctx, ids...) })
}

func (w *Window) setStance(id dossier.ID, stance int) {
	d := w.desk
	w.decideOn(id, lang.L("Stance set. Ctrl+Z undoes it."), func(ctx context.Context, ids []dossier.ID) error { return d.SetStances(ctx, stance, ids...) })
}

// textHistory is a field of text that can undo by itself.
type textHistory interface {
	Undo()
	Redo()
}

// undo takes back the last action, or what was typed where a field has the
// keys.
func (w *Window) undo() {
	if field, ok := w.window.Canvas().Focused().(textHistory); ok {
		field.Undo()
		return
	}
	w.travel(w.desk.undoStep, dossier.ErrNothingToUndo, lang.L("There is nothing to undo."), func(what string) string {
		return lang.L("Undone: {{.What}}", map[string]any{"What": what})
	})
}

// undoStep takes back the last step that the person may take back. The history
// is looked at anew: what the window shows may be a few steps old.
func (d *desk) undoStep(ctx context.Context) (dossier.Step, error) {
	history, err := d.Undoable(ctx)
	if err != nil {
		return dossier.Step{}, err
	}
	if undo, _ := nextSteps(history); undo == "" {
		return dossier.Step{}, dossier.ErrNothingToUndo
	}
	return d.Undo(ctx)
}

func (w *Window) redo() {
	if field, ok := w.window.Canvas().Focused().(textHistory); ok {
		field.Redo()
		return
	}
	w.travel(w.desk.Redo, dossier.ErrNothingToRedo, lang.L("There is nothing to do again."), func(what string) string {
		return lang.L("Done again: {{.What}}", map[string]any{"What": what})
	})
}

func (w *Window) travel(step func(context.Context) (dossier.Step, error), none error, nothing string, said func(what string) string) {
	if w.refuse() {
		return
	}
	var taken dossier.Step
	w.status.begin()
	w.work.Do(func() error {
		var err error
		taken, err = step(context.Background())
		return err
	}, func(err error) {
		w.status.end()
		switch {
		case errors.Is(err, none):
			w.status.say(nothing)
		case err != nil:
			w.notSaved(err, func() { w.travel(step, none, nothing, said) })
		default:
			if w.banner.ofImport {
				w.banner.hide()
			}
			w.status.say(said(taken.Label))
		}
	})
}

// copyWords copies what is selected, wherever the keys are: words of an article
// also where the field that names their party has them.
func (w *Window) copyWords() {
	has := w.window.Canvas().Focused()
	if field, ok := has.(*ui.Entry); ok && field.SelectedText() == "" && w.shown == articleView {
		has = w.reader.Focusable()
	}
	if o, ok := has.(fyne.Shortcutable); ok {
		o.TypedShortcut(&fyne.ShortcutCopy{Clipboard: w.app.Clipboard()})
	}
}

// fail says what happened. The dossier's errors say what to do.
func (w *Window) fail(what string, err error) {
	if errors.Is(err, context.Canceled) {
		return
	}
	w.dialogs.Message(what, reason(err), lang.L("Close"))
}

// reason is what is wrong and what to do, without what the program was doing
// at the time.
func reason(err error) string {
	if e, ok := errors.AsType[*dossier.Error](err); ok {
		return e.Error()
	}
	return err.Error()
}
