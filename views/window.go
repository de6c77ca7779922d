package views

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"slices"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/app/dossier"
	editor "standpoint/views/codebook"
	"standpoint/views/files"
	"standpoint/views/history"
	"standpoint/views/inspector"
	"standpoint/views/matrix"
	"standpoint/views/outgoing"
	"standpoint/views/reader"
	"standpoint/views/search"
	"standpoint/views/ui"
)

//go:embed translations
var translations embed.FS

// Window is Standpoint's window on one dossier at a time. All its methods are
// for Fyne's main goroutine.
type Window struct {
	app     fyne.App
	window  fyne.Window
	options Options

	work    *ui.Work
	kit     *ui.Kit
	dialogs *ui.Dialogs
	files   *files.Chooser

	desk    *desk
	shown   view
	cameVia view // where Back in the article leads to

	bar          *toolbar
	banner       *banner
	offer        *offer
	lessons      ui.Generation
	status       *statusBar
	nav          *navigation
	head         *matrixHead
	grid         *matrix.Grid
	reader       *reader.Reader
	sourcing     *sourcing
	history      *history.List
	found        *search.List
	foundCount   *ui.Prose
	searchedFrom view      // where the search leads back to
	place        textPlace // to be shown once its article is
	inspector    *inspector.Inspector
	reviewing    *reviewing
	editor       *editor.Pane
	afterApply   func() // what waits for the codebook's changes to be applied
	comparing    *comparing
	timelining   *timelining
	changing     *changing
	bridger      *bridger
	panes        []*pane // in the order of the navigation
	middle       map[view]*pane
	docks        []*fyne.Container
	waiting      []string         // files that came while a dialog was open
	lookOnce     bool             // the next import begins with the table of what files become
	split        *container.Split // the views and the inspector
	wide         *fyne.Container  // in their place, views that take all the room
	trace        *tracer
	exportForm   *outgoing.Form // the latest

	left    context.Context // ends when the window is being left
	leave   context.CancelFunc
	closing sync.Once
	closed  error // what came of closing the dossier
}

// Open makes the window on a desk and begins to load it. The window owns the
// desk from now on. Call it on the main goroutine, before the app runs.
func Open(a fyne.App, d *app.Desk, o Options) (*Window, error) {
	return open(a, d, o, &ui.Work{})
}

func open(a fyne.App, d *app.Desk, o Options, work *ui.Work) (*Window, error) {
	if d == nil {
		return nil, errors.New("open the window: there is no dossier to show")
	}
	if err := lang.AddTranslationsFS(translations, "translations"); err != nil {
		return nil, fmt.Errorf("open the window: read its translations: %w", err)
	}
	w := &Window{app: a, options: o, work: work}
	w.left, w.leave = context.WithCancel(context.Background())
	if o.Trace != nil {
		w.trace = newTracer(w, o.Trace)
	}
	a.Settings().SetTheme(ui.NewTheme(w.shade(), w.zoom()))
	w.window = a.NewWindow("Standpoint")
	w.furnish()
	w.build()
	w.window.SetMainMenu(w.menu())
	w.window.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) { w.drop(uris) })
	w.window.Canvas().SetOnTypedKey(w.key)
	w.window.SetOnClosed(w.Leave)
	w.window.SetMaster()
	w.window.SetCloseIntercept(func() {
		w.beforeLeaving(func() {
			w.keepPlace()
			w.window.Close()
		})
	})
	w.window.Resize(w.size())
	w.take(d, o.Sample)
	a.Settings().AddListener(func(fyne.Settings) { w.work.Show(w.repaint) })
	if o.Trace != nil {
		w.trace.start()
	}
	return w, nil
}

// Show puts the window on the screen.
func (w *Window) Show() {
	w.window.Show()
	w.focusView()
}

// build makes the panes and puts them in their places.
func (w *Window) build() {
	w.bar, w.status, w.banner, w.head = newToolbar(w), newStatusBar(w), newBanner(w), newMatrixHead(w)
	w.middle = map[view]*pane{}
	w.offer = newOffer(w)
	w.buildPanes()
	w.panes = []*pane{w.matrixPane(), w.comparePane(), w.timelinePane(), w.changesPane(), w.bridgingPane(), w.reviewPane(), w.sourcesPane(), w.codebookPane(), w.historyPane()}
	w.nav = newNavigation(w)
	wide := container.NewStack()
	stack, beside := container.NewStack(ui.NewBackdrop(ui.ColorDesk)), container.NewStack(w.inspector)
	for _, p := range append(w.panes, w.articlePane(), w.searchPane()) {
		w.middle[p.view] = p
		if p.wide {
			wide.Add(p.object)
		} else {
			stack.Add(p.object)
		}
		if p.side != nil {
			beside.Add(p.side)
		}
	}
	center := newDock(dock{top: w.banner.box, middle: stack})
	side := newDock(dock{bottom: w.offer.box, middle: beside})
	w.split = w.newSplit(center, side)
	w.wide = newDock(dock{middle: wide})
	content := newDock(dock{top: w.bar.box, bottom: w.status.box, left: w.nav.box, middle: container.NewStack(w.split, w.wide)})
	w.docks = append(w.docks, content, center, side)
	w.window.SetPadded(false)
	all := container.NewStack(ui.NewBackdrop(ui.ColorPaper), content, w.kit.Tips.Layer)
	if w.trace != nil {
		all.Add(newLimit(w.trace.dog.laidOut))
	}
	w.window.SetContent(all)
	w.show(matrixView)
}

func (w *Window) buildPanes() {
	w.grid = matrix.New(w.kit)
	w.grid.OnSelect, w.grid.OnOpen, w.grid.OnKey = w.selectCell, w.openCell, w.key
	w.grid.OnMove, w.grid.OnMenu, w.grid.OnHeadMenu, w.grid.OnCopy = w.moveHead, w.cellMenu, w.headMenu, w.copyMatrix
	w.grid.OnType = func() { w.head.refresh() }
	w.reader = reader.New(w.kit)
	w.reader.OnMark, w.reader.OnBack, w.reader.OnKey = w.selectPassage, w.back, w.articleKey
	w.reader.OnDetails, w.reader.OnWords, w.reader.OnAdd, w.reader.OnMove = w.details, w.offerWords, w.addPassage, w.moveEnds
	w.sourcing = newSourcing(w)
	w.history = history.New(w.kit)
	w.found = search.New(w.kit)
	w.found.OnOpen, w.found.OnKey = w.openFound, w.key
	w.history.OnGoTo, w.history.OnKey = w.goToStep, w.key
	w.inspector = inspector.New(w.kit)
	p := w.inspector
	p.OnAccept, p.OnReject, p.OnDelete, p.OnReopen, p.OnStance = w.accept, w.reject, w.deletePassage, w.reopen, w.setStance
	p.OnTeach = func(id dossier.ID) { w.teachFrom(id) }
	p.OnCorrect = w.correct
	p.OnOwnStance, p.OnOwnWords, p.OnOwnBack = w.setOwnStance, w.setOwnWords, w.clearPosition
	p.OnArticle, p.OnCurrent, p.OnKey = w.openPassage, w.followCard, w.key
	w.reviewing = newReviewing(w)
	w.editor = w.newEditor()
	w.comparing = newComparing(w)
	w.timelining = newTimelining(w)
	w.changing = newChanging(w)
	w.bridger = newBridger(w)
}

// show brings a view to the middle.
func (w *Window) show(v view) {
	if w.shown == v {
		return
	}
	if v == articleView {
		w.cameVia = w.shown
	}
	if w.shown == timelineView {
		w.timelining.left()
	}
	w.shown = v
	for name, p := range w.middle {
		if name == v {
			p.object.Show()
		} else {
			p.object.Hide()
		}
	}
	w.showSide()
	w.banner.follow(v)
	w.nav.mark(v)
	w.relayout() // Show does not repaint by itself
	w.middle[v].object.Refresh()
	w.split.Refresh()
	if opened := w.middle[v].opened; opened != nil {
		opened()
	}
}

// showSide shows what stands beside the view.
func (w *Window) showSide() {
	own, was := w.middle[w.shown].side, w.inspecting()
	w.split.Hidden, w.wide.Hidden = w.middle[w.shown].wide, !w.middle[w.shown].wide
	w.inspector.Hidden = own != nil
	if !was && w.inspecting() {
		w.showCell() // it was not kept up to date
	}
	for _, p := range w.middle {
		if p.side != nil {
			p.side.Hide()
		}
	}
	if own != nil {
		own.Show()
	}
}

// inspecting tells whether the inspector can be seen.
func (w *Window) inspecting() bool { return w.inspector.Visible() && w.split.Visible() }

// focusInspector gives the keys to the passages of the cell.
func (w *Window) focusInspector() {
	if p := w.middle[w.shown]; p.side != nil || p.wide {
		w.show(matrixView)
	}
	w.inspector.Focus()
}

// repaint gives new colours to what Fyne does not refresh by itself when the
// system turns light or dark.
func (w *Window) repaint() {
	w.kit.Tips.Hide()
	w.status.refresh()
	w.reader.Refresh()
}

// relayout gives everything its place anew, where something above or below the
// views has become higher or lower.
//
// Nothing is refreshed: to draw every text of the window anew takes longer than
// a person waits for a key.
func (w *Window) relayout() {
	for _, c := range slices.Backward(w.docks) { // the outer ones come last
		c.Layout.Layout(c.Objects, c.Size())
	}
}

// goTo shows a view and gives it the keys.
func (w *Window) goTo(v view) {
	w.show(v)
	w.focusView()
}

// focusView gives the keys to the view in the middle.
func (w *Window) focusView() {
	if w.dialogs.Top() != nil {
		return
	}
	w.window.Canvas().Focus(w.middle[w.shown].keys())
}

// back leaves the article, or gives the keys back to the view.
func (w *Window) back() {
	if w.shown == searchView {
		w.endSearch()
		return
	}
	if w.shown == articleView && w.window.Canvas().Focused() != fyne.Focusable(w.inspector) {
		w.goTo(w.cameVia)
		return
	}
	w.focusView()
}

// key does what the keys mean that no pane has a use for.
func (w *Window) key(ev *fyne.KeyEvent) {
	if d := w.dialogs.Top(); d != nil {
		d.Key(ev)
		return
	}
	switch ev.Name {
	case fyne.KeyF1:
		w.help()
	case fyne.KeyEscape:
		w.back()
	default:
		w.decide(ev)
	}
}

// decide does what a key means for the current passage.
func (w *Window) decide(ev *fyne.KeyEvent) {
	d := w.desk
	switch {
	case w.shown == reviewView || w.shown == codebookView || w.shown == compareView:
	case d.state.matrix != nil && d.state.matrix.Cell(d.party, d.issue) != nil && !w.inspector.Shows(d.party, d.issue):
		d.early = append(d.early, earlyKey{d.party, d.issue, ev})
	default:
		w.inspector.Decide(ev)
	}
}
