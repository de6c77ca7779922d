package views

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"standpoint/app"
	"standpoint/app/codebook"
	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/app/teaching"
	editor "standpoint/views/codebook"
	"standpoint/views/files"
	"standpoint/views/ui"
)

const codebookView view = "codebook"

// codebookEnding is how the names of codebook files end.
const codebookEnding = ".codebook.toml"

// newEditor makes the pane, with what was written in the one before.
func (w *Window) newEditor() *editor.Pane {
	p := editor.New(w.kit, w.dialogs, editor.Intents{
		Preview: func(ctx context.Context, r dossier.Revision, progress func(app.Progress)) (teaching.Preview, error) {
			return w.desk.PreviewRevision(ctx, r, progress)
		},
		Apply: w.applyCodebook,
		Load:  w.loadCodebook, Save: w.saveCodebook, Template: w.takeTemplate, Vocabulary: w.vocabulary,
		Keep: w.keepDraft, Key: w.key,
	})
	if w.editor != nil {
		p.TakeOver(w.editor)
	}
	return p
}

func (w *Window) codebookPane() *pane {
	p := w.editor
	return &pane{
		view: codebookView, name: lang.L("Codebook"), tip: lang.L("Parties and issues"), number: fyne.Key6, icon: theme.DocumentCreateIcon(),
		object: p.Object(), wide: true, keys: p.Focusable, places: p.Places,
	}
}

// editing are the actions of the codebook's pane.
func (w *Window) editing() []action {
	in := func(do func()) func() {
		return func() {
			if w.shown == codebookView {
				do()
			}
		}
	}
	return []action{
		{label: lang.L("Apply the changes of the codebook"), shortcut: with(fyne.KeyReturn, ctrl), do: in(w.editor.Apply)},
		{label: lang.L("Discard the changes of the codebook …"), do: in(w.editor.AskDiscard)},
		{label: lang.L("Move the party or issue up"), shortcut: with(fyne.KeyUp, ctrl|fyne.KeyModifierShift), do: func() { w.moveHere(-1, fyne.KeyUp) }},
		{label: lang.L("Move the party or issue down"), shortcut: with(fyne.KeyDown, ctrl|fyne.KeyModifierShift), do: func() { w.moveHere(1, fyne.KeyDown) }},
		{label: lang.L("Merge the party or issue with another …"), key: "M", do: in(w.editor.Merge)},
		{label: lang.L("Take from a template …"), do: w.takeTemplate},
		{label: lang.L("Load a codebook file …"), do: w.loadCodebook},
		{label: lang.L("Save as a codebook file …"), do: w.saveCodebook},
	}
}

// moveHere moves what is chosen: in the codebook the party or issue, in the
// matrix the row of the cell. A menu's shortcut goes before the pane's own keys.
func (w *Window) moveHere(by int, arrow fyne.KeyName) {
	switch {
	case w.shown == codebookView:
		w.editor.Move(by)
	case w.window.Canvas().Focused() == w.grid.Focusable():
		w.grid.MoveChosen(arrow)
	}
}

// usesOf counts the passages on each party and issue.
func usesOf(tallies map[compare.Place]compare.Tally) (parties, issues map[dossier.ID]editor.Uses) {
	parties, issues = map[dossier.ID]editor.Uses{}, map[dossier.ID]editor.Uses{}
	for cell, t := range tallies {
		at, on := parties[cell.Party], issues[cell.Issue]
		parties[cell.Party] = editor.Uses{Passages: at.Passages + t.Passages, Reviewed: at.Reviewed + t.Reviewed}
		issues[cell.Issue] = editor.Uses{Passages: on.Passages + t.Passages, Reviewed: on.Reviewed + t.Reviewed}
	}
	return parties, issues
}

// showCodebook brings the editor what was loaded.
func (w *Window) showCodebook() {
	d := w.desk
	w.editor.Set(editor.Model{
		Book: d.state.codebook, Parties: d.state.ofParty, Issues: d.state.ofIssue, Source: d.state.source, ReadOnly: d.ReadOnly(),
	})
}

// applyCodebook makes what was written in the editor the codebook, and reads
// all articles with it, as one action.
func (w *Window) applyCodebook(label string, r dossier.Revision) {
	if w.refuse() {
		return
	}
	d := w.desk
	ctx, cancel := context.WithCancel(context.Background())
	p := w.showProgress(lang.L("Reading all articles again …"), cancel)
	var done dossier.Renewed
	var now dossier.Codebook
	w.status.begin()
	w.work.Do(func() error {
		var err error
		if done, err = d.Revise(ctx, label, r, p.tell); err == nil {
			now, err = d.Codebook(context.Background())
		}
		return err
	}, func(err error) {
		cancel()
		w.status.end()
		p.dialog.Close()
		switch {
		case w.desk != d:
		case errors.Is(err, context.Canceled):
			w.status.say(lang.L("Stopped: nothing was changed. What you wrote is still there."))
		case err != nil:
			w.fail(lang.L("That was not done"), err)
		default:
			w.editor.Applied(now)
			w.status.say(label + ". " + renewed(done) + " " + lang.L("Ctrl+Z undoes it."))
			if next := w.afterApply; next != nil {
				w.afterApply = nil
				next()
			}
		}
	})
}

// beforeLeaving goes on at once, or where the codebook has changes that were
// not applied asks first what is to become of them.
func (w *Window) beforeLeaving(next func()) {
	if !w.editor.Dirty() || w.desk.ReadOnly() {
		next()
		return
	}
	if w.dialogs.Top() != nil {
		return
	}
	w.goTo(codebookView)
	w.dialogs.Ask(lang.L("The codebook has changes that are not applied"),
		lang.L("Standpoint keeps them for this dossier on this computer, and shows them again when you open it. Until you apply them they change nothing."),
		ui.Answer{Label: lang.L("Keep for later"), Do: func() { w.keepDraft(w.editor.Draft()); next() }},
		ui.Answer{Label: lang.L("Apply now"), Do: func() { w.afterApply = next; w.editor.Apply() }},
		ui.Answer{Label: lang.L("Discard"), Do: func() { w.editor.Discard(); next() }},
		ui.Answer{Label: lang.L("Go on editing")})
}

// takeTemplate asks for a template to take parties and issues from.
func (w *Window) takeTemplate() {
	if w.refuse() {
		return
	}
	w.goTo(codebookView)
	var all []codebook.Codebook
	var options []ui.Option
	for _, name := range codebook.Templates() {
		cb, err := codebook.Template(name)
		if err != nil {
			w.fail(lang.L("The template cannot be read"), err)
			return
		}
		all = append(all, cb)
		options = append(options, ui.Option{Label: cb.Title})
	}
	w.dialogs.Pick(ui.PickSpec{Title: lang.L("Take from a template"), Options: options, Chosen: -1, Take: func(at int) { w.editor.Offer(all[at]) }})
}

// loadCodebook asks for a codebook file and offers what is in it.
func (w *Window) loadCodebook() {
	if w.refuse() {
		return
	}
	w.goTo(codebookView)
	w.files.Open(files.Open{
		Title: lang.L("Load a codebook file"), Action: lang.L("Load"), Folder: w.folder(), Ends: []string{".toml", app.QDCEnding},
	}, func(paths []string) {
		w.remember(paths[0])
		w.offerFile(paths[0])
	})
}

// offerFile offers the parties and issues of a file, or says what is wrong with
// it.
func (w *Window) offerFile(path string) {
	cb, notes, err := app.LoadCodebook(path)
	if err != nil {
		w.fail(lang.L("The codebook file cannot be used"), err)
		return
	}
	if cb.Title == "" {
		cb.Title = filepath.Base(path)
	}
	if len(notes) > 0 {
		w.dialogs.Ask(lang.L("Not everything in the codebook file can be taken"), strings.Join(notes, "\n"),
			ui.Answer{Label: lang.L("Go on"), Do: func() { w.editor.Offer(cb) }}, ui.Answer{Label: lang.L("Cancel")})
		return
	}
	w.editor.Offer(cb)
}

// saveCodebook writes what the editor shows as a codebook file.
func (w *Window) saveCodebook() {
	if w.dialogs.Top() != nil {
		return
	}
	cb := w.editor.Codebook()
	w.files.Save(files.Save{
		Title: lang.L("Save as a codebook file"), Folder: w.folder(), Name: plainName(cb.Title),
		Formats: []files.Format{{Label: lang.L("Save"), End: codebookEnding}, {Label: lang.L("Save for QDA programs"), End: app.QDCEnding}},
	}, func(path string) {
		w.remember(path)
		w.work.Do(func() error { return app.SaveCodebook(path, cb) }, func(err error) {
			if err != nil {
				w.fail(lang.L("The codebook file was not saved"), err)
				return
			}
			w.status.say(lang.L("Codebook saved: {{.Path}}", map[string]any{"Path": path}))
		})
	})
}
