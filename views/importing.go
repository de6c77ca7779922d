package views

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"standpoint/app"
	"standpoint/views/files"
	"standpoint/views/ui"
)

// chooseArticles asks for files to import.
func (w *Window) chooseArticles() {
	w.lookOnce = false
	w.chooseFiles()
}

// lookBefore is chooseArticles with the table before the import.
func (w *Window) lookBefore() {
	w.lookOnce = true
	w.chooseFiles()
}

func (w *Window) chooseFiles() {
	if w.dialogs.Top() != nil || w.cannotImport() {
		return
	}
	w.files.Open(files.Open{
		Title: lang.L("Import articles"), Action: lang.L("Import"), Folder: w.folder(),
		Ends: app.ArticleEndings(), Many: true,
	}, func(paths []string) {
		w.remember(paths[0])
		w.importAll(paths)
	})
}

// importAll imports files and folders. Where there are articles in folders
// below those, it asks whether they are meant too.
func (w *Window) importAll(paths []string) {
	d := w.desk
	ui.Load(w.work, &d.lookups, func(ctx context.Context) ([]string, error) {
		return app.FilesBelow(ctx, paths)
	}, func(below []string, err error) {
		switch {
		case err != nil:
			w.fail(lang.L("The articles were not imported"), err)
		case len(below) == 0 || w.dialogs.Top() != nil:
			w.importFiles(paths)
		default:
			w.dialogs.Ask(lang.L("Folders within the folder"),
				lang.N("In folders below there are {{.N}} more articles. Import them too?", len(below), map[string]any{"N": len(below)}),
				ui.Answer{Label: lang.L("Import them too"), Do: func() { w.importFiles(append(paths, below...)) }},
				ui.Answer{Label: lang.L("Only the folder itself"), Do: func() { w.importFiles(paths) }},
				ui.Answer{Label: lang.L("Cancel")})
		}
	})
}

// cannotImport tells whether the dossier takes no articles, and says so.
func (w *Window) cannotImport() bool {
	if !w.desk.ReadOnly() || w.importsElsewhere() {
		return false
	}
	w.dialogs.Message(lang.L("The articles were not imported"),
		lang.L("This dossier can only be read: {{.Path}}. To work on it, save a copy (File, Save a copy).", map[string]any{"Path": w.desk.Path()}),
		lang.L("Close"))
	return true
}

// drop takes what was dropped on the window.
func (w *Window) drop(uris []fyne.URI) {
	paths := make([]string, len(uris))
	for i, u := range uris {
		paths[i] = u.Path()
	}
	w.bring(paths)
}

// Bring takes files that a second start was given, and shows the window. It may
// be called on any goroutine.
func (w *Window) Bring(paths []string) {
	w.work.Show(func() {
		w.window.RequestFocus()
		w.bring(paths)
	})
}

// bring opens a dossier and imports all else. While a dialog is open they wait.
func (w *Window) bring(paths []string) {
	switch {
	case len(paths) == 0:
	case w.dialogs.Top() != nil:
		w.waiting = append(w.waiting, paths...)
		w.status.say(lang.N("{{.N}} files wait until the dialog is closed.", len(w.waiting), map[string]any{"N": len(w.waiting)}))
	case len(paths) == 1 && (isDossier(paths[0]) || app.IsWhole(paths[0])):
		w.openAny(paths[0])
	default:
		w.importAll(paths)
	}
}

// bringWaiting takes the files that waited for a dialog. It lets whoever closed
// the dialog finish first: another one may open at once.
func (w *Window) bringWaiting() {
	if len(w.waiting) == 0 {
		return
	}
	w.work.Show(func() {
		paths := w.waiting
		w.waiting = nil
		w.bring(paths)
	})
}

// importFiles brings articles into the dossier; from the sample, into a new
// one of their own. Where something needs a person, or a look was asked for, the
// table of what they become is shown before.
func (w *Window) importFiles(paths []string) {
	if w.importsElsewhere() {
		w.newFor(func() { w.importFiles(paths) })
		return
	}
	if w.dialogs.Top() != nil || w.cannotImport() {
		return
	}
	w.gather(func(ctx context.Context, d *app.Desk, tell func(app.Progress)) (*app.Gathered, error) {
		return d.Gather(ctx, paths, tell)
	})
}

// importsElsewhere tells whether what is imported goes into a new dossier, as the
// sample is shown.
func (w *Window) importsElsewhere() bool { return w.desk.sample && w.options.NewPath != nil }

// gather reads articles and brings them in, with progress.
func (w *Window) gather(read func(ctx context.Context, d *app.Desk, tell func(app.Progress)) (*app.Gathered, error)) {
	d, look := w.desk, w.looksFirst()
	ctx, cancel := context.WithCancel(context.Background())
	p := w.showProgress(lang.L("Importing articles"), cancel)
	var done imported
	w.status.begin()
	w.work.Do(func() error {
		g, err := read(ctx, d.Desk, p.tell)
		if err == nil {
			done, err = bringIn(ctx, d.Desk, g, look)
		}
		return err
	}, func(err error) {
		tooLate := ctx.Err() != nil
		cancel()
		w.status.end()
		p.dialog.Close()
		w.tellImported(done, tooLate, err)
	})
}

// newFor makes a dossier for articles dropped on the sample, and goes on in it.
func (w *Window) newFor(goOn func()) {
	path, err := w.options.NewPath(lang.L("Dossier"))
	if err != nil {
		w.fail(lang.L("No new dossier was made"), err)
		return
	}
	w.switchTo(func(ctx context.Context) (*app.Desk, error) {
		return app.NewFromTemplate(ctx, path, app.DefaultTemplate)
	}, func() {
		w.desk.fresh = true
		goOn()
	})
}

// progress is the dialog of an import, or another reading, under way.
type progress struct {
	dialog   *ui.Dialog
	work     *ui.Work
	bar      *widget.ProgressBar
	name     *ui.Prose
	stopping bool        // cancelled, and not yet at an end
	queued   atomic.Bool // an update is on its way to the window
	latest   atomic.Pointer[app.Progress]
}

func (w *Window) showProgress(title string, cancel context.CancelFunc) *progress {
	p := &progress{work: w.work, bar: widget.NewProgressBar(), name: ui.NewProse(w.kit.Small, ui.ColorMuted, " ").Limit(1)}
	stop := w.kit.Button(lang.L("Cancel"), nil)
	stop.OnTap = func() {
		stop.Disable()
		p.stopping = true
		p.name.Set(lang.L("Stopping …"))
		cancel()
	}
	body := ui.NewColumn(8, p.bar, container.New(ui.Fixed{Width: 440, Height: w.kit.Small.Line}, p.name))
	p.dialog = w.dialogs.Show(ui.Spec{Title: title, Body: body, Width: 440, Buttons: []*ui.Button{stop}})
	p.dialog.OnEscape = stop.OnTap
	return p
}

// tell shows how far the import is. It is called from the background for each
// file, and shows no more than the window can draw.
func (p *progress) tell(now app.Progress) {
	p.latest.Store(&now)
	if p.queued.Swap(true) {
		return
	}
	p.work.Show(func() {
		p.queued.Store(false)
		at := p.latest.Load()
		p.bar.Max, p.bar.Value = float64(max(at.Total, 1)), float64(at.Done)
		p.bar.Refresh()
		switch {
		case p.stopping:
		case at.Done == at.Total:
			p.name.Set(lang.L("Putting them into the dossier …"))
		default:
			p.name.Set(at.Name)
		}
	})
}

// showImported says what became of the files: in the banner where all went
// well, as a list where something was left out.
func (w *Window) showImported(r app.ImportReport, tooLate bool) {
	text := summary(r)
	if tooLate {
		text = lang.L("It was too late to cancel: Ctrl+Z takes the import back.") + " " + text
	}
	if w.desk.fresh {
		w.desk.fresh = false
		text += " " + lang.L("They are in a new dossier, {{.Path}}", map[string]any{"Path": w.desk.Path()})
	}
	list := w.kit.Button(lang.L("What was imported"), func() { w.listImported(text, r) })
	w.banner.say(text, append([]*ui.Button{list}, w.correcting()...)...)
	w.banner.ofImport = true
	w.status.say(text)
	if r.Imported() < len(r.Outcomes) {
		w.listImported(text, r)
	}
}

// summary counts what became of the files.
func summary(r app.ImportReport) string {
	n, passages, known, skipped := r.Imported(), 0, 0, 0
	for _, o := range r.Outcomes {
		passages += o.Passages
		switch {
		case o.Skipped != "":
			skipped++
		case o.Duplicate:
			known++
		}
	}
	parts := []string{lang.N("{{.N}} articles imported", n, map[string]any{"N": n})}
	if n > 0 {
		parts = append(parts, lang.N("{{.N}} passages suggested", passages, map[string]any{"N": passages}))
	}
	if known > 0 {
		parts = append(parts, lang.N("{{.N}} in the dossier already", known, map[string]any{"N": known}))
	}
	if skipped > 0 {
		parts = append(parts, lang.N("{{.N}} files not imported", skipped, map[string]any{"N": skipped}))
	}
	text := strings.Join(parts, ", ") + "."
	if n > 0 && passages == 0 {
		text += " " + lang.L("Nothing in them was found to show where a party stands: see whether this dossier's parties and issues are the right ones.")
	}
	return text
}

// listImported shows the fate of each file.
func (w *Window) listImported(text string, r app.ImportReport) {
	if w.dialogs.Top() != nil {
		return
	}
	rows := ui.NewColumn(7, ui.NewProse(w.kit.Body, ui.ColorInk, text))
	fates := worstFirst(r.Outcomes)
	for _, o := range fates[:min(len(fates), manyOutcomes)] {
		name, color := outcome(o)
		rows.Add(ui.NewColumn(0,
			ui.NewProse(w.kit.CellBold, ui.ColorInk, filepath.Base(o.File)),
			ui.NewProse(w.kit.Small, color, name)))
	}
	if rest := len(fates) - manyOutcomes; rest > 0 {
		rows.Add(ui.NewProse(w.kit.Body, ui.ColorMuted, lang.N("and {{.N}} more files, in Sources", rest, map[string]any{"N": rest})))
	}
	const width, most = 520, 380
	var g *ui.Dialog
	buttons := []*ui.Button{w.kit.Button(lang.L("Close"), func() { g.Close() }).With(ui.First)}
	g = w.dialogs.Show(ui.Spec{Title: lang.L("What was imported"), Body: rows, Width: width, Height: most, Buttons: buttons})
}

// manyOutcomes are listed at most; a text each, they are slow to lay out.
const manyOutcomes = 100

// worstFirst puts what was left out before what was imported.
func worstFirst(outcomes []app.Outcome) []app.Outcome {
	rank := func(o app.Outcome) int {
		switch {
		case o.Skipped != "":
			return 0
		case o.Duplicate:
			return 1
		default:
			return 2
		}
	}
	sorted := slices.Clone(outcomes)
	slices.SortStableFunc(sorted, func(a, b app.Outcome) int { return rank(a) - rank(b) })
	return sorted
}

// outcome puts the fate of a file into words.
func outcome(o app.Outcome) (string, fyne.ThemeColorName) {
	switch {
	case o.Skipped != "":
		return lang.L("Not imported: {{.Why}}", map[string]any{"Why": o.Skipped}), ui.ColorNo
	case o.Duplicate:
		return lang.L("In the dossier already: {{.Title}}", map[string]any{"Title": o.Title}), ui.ColorMuted
	default:
		return lang.L("Imported: {{.Title}}", map[string]any{"Title": o.Title}) + " · " +
			lang.N("{{.N}} passages suggested", o.Passages, map[string]any{"N": o.Passages}), ui.ColorYes
	}
}
