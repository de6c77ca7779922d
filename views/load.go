package views

import (
	"context"
	"errors"
	"slices"

	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/app/compare"
	"standpoint/app/dossier"
	editor "standpoint/views/codebook"
	"standpoint/views/slider"
	"standpoint/views/ui"
)

// desk is the dossier that the window shows now, with what was loaded of it.
type desk struct {
	*app.Desk
	options compare.Options
	sample  bool
	fresh   bool            // made just now for articles dropped on the sample
	brought []*app.Gathered // by imports since it was opened, the last one last
	state   state

	unsubscribe func()
	loads       ui.Generation // of state
	cells       ui.Generation // of the inspector
	articles    ui.Generation // of the reader
	lookups     ui.Generation // of single passages
	finds       ui.Generation // of the search
	days        ui.Generation // of what the slider will show
	drawings    ui.Generation // of the days to which it has come
	proposals   ui.Generation // of what can be made of an article's words
	drafts      ui.Generation // of the codebook's draft
	backups     ui.Generation
	rooms       ui.Generation // of how much of the disk is free
	losses      ui.Generation // of the backups of a dossier that was not opened
	looks       ui.Generation // at the whole dossier, after a crash

	actions int  // done while it is shown, to see when it rests
	warned  bool // that the disk is nearly full
	looked  bool // it was looked through after a crash, or is being

	draft     []byte // of the codebook, as it was kept last
	draftRead bool   // the one kept before was looked for

	party, issue dossier.ID // the chosen cell
	passage      dossier.ID // to have the keys once its cell is shown
	early        []earlyKey // decisions made before their cell was shown
	source       dossier.ID // the article shown
	around       surroundings
	marking      marking // what helps to make passages of its words
	ready        bool    // the first load is on the screen

	then dossier.Date // the earlier of the two days compared, as chosen; empty: the date before the one shown

	loading, again bool // a state is being read; another one is asked for

	next            *state // was read, and its days are not drawn yet; nil: none
	drawing, behind bool   // days are being drawn; the handles have moved on since
}

// state is what one load brought.
type state struct {
	compared
	title    string
	codebook dossier.Codebook
	set      []dossier.Position // what the analyst set for cells
	sources  []dossier.Source
	days     []dossier.Date // of the sources, newest first
	stops    []slider.Stop  // the days for the slider
	undated  int            // how many sources have none
	passages int            // not rejected
	reviewed int            // accepted
	open     int            // what is left to be decided in Review
	history  []dossier.Step // what can be undone or done again, oldest first
	undo     string         // what Undo would undo; empty: nothing
	redo     string
	ofParty  map[dossier.ID]editor.Uses
	ofIssue  map[dossier.ID]editor.Uses
	options  compare.Options   // by which the matrix was drawn
	line     *compare.Timeline // the matrices of all days by these options
}

// loadState reads all that the frame and the matrix show, as of one moment, and
// compares it with a day: see sinceOf.
func loadState(ctx context.Context, k *app.Desk, o compare.Options, then dossier.Date) (state, error) {
	m, in, err := k.Matrix(ctx, o)
	if err != nil {
		return state{}, err
	}
	s := state{options: o, codebook: in.Codebook, sources: in.Sources, set: in.Set}
	if s.line, err = k.Timeline(ctx, o); err != nil {
		return state{}, err
	}
	s.compared = drawDays(s.line, o.AsOf, then)
	s.matrix = m
	s.stops, s.undated = stopsOf(in.Sources, s.line.Dates())
	s.history, err = k.Undoable(ctx)
	s.undo, s.redo = nextSteps(s.history)
	s.title, s.days, s.passages = s.matrix.Title, daysOf(in.Sources), len(in.Passages)
	tallies := in.Tallies()
	for _, t := range tallies {
		s.reviewed += t.Reviewed
		s.open += t.Questions
	}
	s.ofParty, s.ofIssue = usesOf(tallies)
	return s, err
}

// nextSteps names what undo and redo would do. History is oldest first, what
// was undone stands at its end.
func nextSteps(history []dossier.Step) (undo, redo string) {
	for _, step := range history {
		switch {
		case !step.Undone:
			undo = step.Label
		case redo == "":
			redo = step.Label
		}
	}
	return undo, redo
}

func daysOf(sources []dossier.Source) []dossier.Date {
	var days []dossier.Date
	for _, s := range sources {
		if s.Published != "" {
			days = append(days, s.Published)
		}
	}
	slices.Sort(days)
	days = slices.Compact(days)
	slices.Reverse(days)
	return days
}

// take makes a desk the one that the window shows.
func (w *Window) take(k *app.Desk, sample bool) {
	d := &desk{Desk: k, options: app.DefaultOptions(), sample: sample, then: w.kept(k.Path()).Since}
	d.unsubscribe = k.Subscribe(func(c dossier.Change) {
		w.work.Show(func() {
			if w.desk == d {
				d.marking.heed(c)
				w.offer.heed(c)
				w.follow(c)
				w.reviewing.heed(c)
				w.backUpAtRest()
				w.reload()
			}
		})
	})
	w.desk = d
	w.keepBackups()
	w.grid.SetView(w.kept(k.Path()).View)
	w.grid.Type("")
	w.noteRecent(k.Path())
	w.inspector.Clear()
	w.banner.hide()
	w.offer.hide()
	w.reviewing.forget()
	w.editor.Clear()
	w.comparing.forget()
	w.timelining.forget()
	w.changing.pane.Clear()
	w.bridger.forget()
	w.bar.refresh()
	w.status.refresh()
	w.window.SetTitle(fileTitle(k.Path()) + " – Standpoint")
	w.greet()
	w.reload()
}

// greet says what is special about the dossier.
func (w *Window) greet() {
	d := w.desk
	switch {
	case d.LeftOpen() && !d.looked:
		w.lookAfterCrash()
	case d.ReadOnly():
		w.banner.say(lang.L("This dossier can only be read: {{.Path}}. To work on it, save a copy (File, Save a copy).", map[string]any{"Path": d.Path()}))
	case d.sample:
		w.banner.welcome()
	case len(d.Notices()) > 0:
		w.banner.say(d.Notices()[0])
	default:
		w.warnOfCloud()
	}
}

func (d *desk) close() error {
	d.unsubscribe()
	d.loads.Stop()
	d.cells.Stop()
	d.articles.Stop()
	d.lookups.Stop()
	d.finds.Stop()
	d.days.Stop()
	d.drawings.Stop()
	d.proposals.Stop()
	d.drafts.Stop()
	d.backups.Stop()
	d.rooms.Stop()
	d.losses.Stop()
	d.looks.Stop()
	return d.Close()
}

// reload reads the dossier anew and shows what changed. What is asked for while
// it reads is read when that is shown: were each load cut short by the next,
// quick decisions in a large dossier would leave the window as it was.
func (w *Window) reload() {
	d := w.desk
	if d.loading {
		d.again = true
		return
	}
	d.loading = true
	k, o, then := d.Desk, d.options, d.then
	ui.Load(w.work, &d.loads, func(ctx context.Context) (state, error) {
		return loadState(ctx, k, o, then)
	}, func(s state, err error) {
		d.loading = false
		if d.again {
			d.again = false
			defer w.reload()
		}
		if err != nil {
			w.cannotShow(err)
			return
		}
		w.showLoaded(s)
	})
}

// cannotShow says why a dossier that is open cannot be read.
func (w *Window) cannotShow(err error) {
	title := lang.L("The dossier cannot be shown")
	if errors.Is(err, dossier.ErrDamaged) && w.dialogs.Top() == nil {
		w.recover(title, reason(err), w.desk.Path())
		return
	}
	w.fail(title, err)
}

func (w *Window) showState() {
	d := w.desk
	if d.party == 0 {
		d.party, d.issue = firstKnown(d.state.matrix)
		w.grid.Select(d.party, d.issue)
	}
	w.showMatrix()
	w.sourcing.load()
	w.history.Set(d.state.history)
	w.showCodebook()
	w.timelining.heed()
	w.nav.count(reviewView, d.state.open)
	w.nav.count(sourcesView, len(d.state.sources))
	w.bar.refresh()
	w.status.refresh()
	w.refreshArticle()
	w.prepareDays()
	if d.ready {
		return
	}
	d.ready = true
	w.began()
	w.resumeDraft()
}

// showMatrix shows what follows from the two days compared. It is called for each
// step of the slider, so it must be done within a frame.
func (w *Window) showMatrix() {
	d := w.desk
	w.grid.Compare(d.state.then, d.state.moves)
	w.grid.Set(d.state.matrix, d.state.options)
	w.head.refresh()
	w.bar.showDays()
	w.comparing.heed()
	w.bridger.heed()
	w.timelining.follow()
	w.changing.heed()
	if w.inspecting() { // else when it is shown again
		w.showCell()
	}
}

// firstKnown is the first cell with a statement, or the first of all.
func firstKnown(m *compare.Matrix) (party, issue dossier.ID) {
	for _, row := range m.Cells {
		for _, c := range row {
			if c.Known {
				return c.Party, c.Issue
			}
		}
	}
	if len(m.Parties) == 0 || len(m.Issues) == 0 {
		return 0, 0
	}
	return m.Parties[0].ID, m.Issues[0].ID
}

// began does what waits for the first matrix on the screen.
func (w *Window) began() {
	if files := w.options.Import; len(files) > 0 {
		w.options.Import = nil
		if len(files) == 1 && (app.IsWhole(files[0]) || isDossier(files[0])) {
			w.openAny(files[0])
		} else {
			w.importFiles(files)
		}
	}
	if err := w.options.Trouble; err != nil {
		w.options.Trouble = nil
		w.notOpened(err)
	}
	if len(w.desk.state.sources) == 0 && w.banner.text == "" && w.dialogs.Top() == nil && !w.desk.ReadOnly() {
		w.banner.invite()
	}
	if ready := w.options.Ready; ready != nil {
		w.options.Ready = nil
		ready()
	}
}

// setOptions draws the matrix by other rules.
func (w *Window) setOptions(change func(*compare.Options)) {
	change(&w.desk.options)
	w.window.SetMainMenu(w.menu()) // its ticks have changed
	w.reload()
}

func (w *Window) setAsOf(day dossier.Date) {
	w.setOptions(func(o *compare.Options) { o.AsOf = day })
}
