package views

import (
	"context"
	"slices"

	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/app/revision"
	"standpoint/views/ui"
)

// keepDraft keeps what is written in the codebook and not applied yet, so that
// it is there after closing, or a crash.
func (w *Window) keepDraft(d *revision.Draft) {
	if w.desk == nil || !w.desk.draftRead || w.desk.ReadOnly() {
		return
	}
	var text []byte
	if d.Changed() {
		var err error
		if text, err = d.Encode(); err != nil {
			w.fail(lang.L("The changes of the codebook cannot be kept"), err)
			return
		}
	}
	if slices.Equal(text, w.desk.draft) {
		return
	}
	w.desk.draft = text
	path := w.desk.Path()
	w.work.Do(func() error { return app.KeepDraft(path, text) }, func(err error) {
		if err != nil {
			w.status.say(lang.L("What you write in the codebook cannot be kept: apply it before you close Standpoint."))
		}
	})
}

// resumeDraft goes on with what was written in the codebook before and not
// applied, and says so.
func (w *Window) resumeDraft() {
	d := w.desk
	if d.ReadOnly() {
		return
	}
	ui.Load(w.work, &d.drafts, func(context.Context) (*revision.Draft, error) {
		text, err := app.KeptDraft(d.Path())
		if err != nil || len(text) == 0 {
			return nil, err
		}
		return revision.Resume(text, d.state.codebook)
	}, func(kept *revision.Draft, err error) {
		d.draftRead = true
		switch {
		case err != nil:
			w.status.say(lang.L("Changes of the codebook were kept, but cannot be read."))
		case kept != nil && w.editor.Resume(kept):
			w.banner.say(lang.L("The codebook has changes that you have not applied yet. They are there again: Ctrl+6."))
		case w.editor.Dirty():
			w.keepDraft(w.editor.Draft())
		}
	})
}
