package views

import (
	"encoding/json"
	"fmt"
	"io"
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"standpoint/views/ui"
)

// A line of the trace is a dot where all is as the line before says, so that
// tests can count how often the window was looked at, or a JSON object:
//
//	ready     the first matrix is on the screen
//	file      path of the dossier
//	view      "matrix", "compare", "timeline", "review", "sources", "codebook", "history", "search" or "article"
//	cell      "United States/Crimea", the chosen cell, or empty
//	passage   id of the current passage, 0 for none
//	focus     "matrix", "article", "sources", "inspector", "button:Import", "text", "" or a Go type
//	dialog    title of the dialog on top, or empty
//	status    the texts of the status bar
//	banner    the text above the view
//	undo,redo what they would do
//	saved     no action is under way
//	busy      something was begun in the background whose result is not shown yet
//	article   id of the source shown in the article view, 0 for none
//	late      how often the window kept others waiting for more than 50 ms
//	worst     the longest that it did, in milliseconds
//	held      {"result", "events", "layout"}: the longest that the window's own code held
//	          the goroutine in one go, in microseconds of its thread's processor time
//	heldBy    the function of the longest result
//	scale     pixels for one of Fyne's units; places are in pixels already
//	places    {"name": {"x", "y", "w", "h", "text"}}: what can be clicked now
//
// Names of places: "button:Import" and so on; "nav:matrix"; in dialogs
// "button:Close"; "cell:PARTY/ISSUE", "card:PASSAGE", "accept:PASSAGE",
// "reject:PASSAGE", "stance1:PASSAGE" to "stance5:PASSAGE",
// "article:PASSAGE", "mark:PASSAGE", "source:SOURCE" with "sort:date", "filter",
// "button:source-remove" and so on; in the article "end:PASSAGE",
// "bar", "found", "button:bar:PARTY" and so on, see reader.Places. Teaching adds
// "button:Teach", "teach:PASSAGE"; in its dialogs "button:not a stand" and so on, "note",
// "proposal:0", "preview"; "said", "missing:0", "button:add:0". Review has
// "review:accept" and so on, see review.Places; the codebook "row:NAME" and "field:aliases", see codebook.Places; a list to pick from "pick:LABEL";
// the table of an import "incoming:0", "field:title", "note", "preview"; fetching "fetch-address", "fetch-host", "fetch-fault";
// export and print "look", "button:format:.pdf", "button:printer:NAME" and so on.
type traceLine struct {
	Ready   bool             `json:"ready"`
	File    string           `json:"file"`
	View    view             `json:"view"`
	Cell    string           `json:"cell"`
	Passage int64            `json:"passage"`
	Focus   string           `json:"focus"`
	Dialog  string           `json:"dialog"`
	Status  []string         `json:"status"`
	Banner  string           `json:"banner"`
	Undo    string           `json:"undo"`
	Redo    string           `json:"redo"`
	Saved   bool             `json:"saved"`
	Busy    bool             `json:"busy"`
	Article int64            `json:"article"`
	Late    int64            `json:"late"`
	Worst   int64            `json:"worst"`
	Held    map[string]int64 `json:"held"`
	HeldBy  string           `json:"heldBy"`
	Scale   float32          `json:"scale"`
	Places  map[string]place `json:"places"`
}

type place struct {
	X    int    `json:"x"`
	Y    int    `json:"y"`
	W    int    `json:"w"`
	H    int    `json:"h"`
	Text string `json:"text,omitempty"`
}

// traceEvery is how often the window is looked at.
const traceEvery = 40 * time.Millisecond

// tracer writes what is on the screen. A nil tracer does nothing.
type tracer struct {
	window *Window
	to     io.Writer
	last   string
	dog    watchdog
	once   sync.Once
	done   chan struct{}
}

// newTracer has what comes to the window measured from now on.
func newTracer(w *Window, to io.Writer) *tracer {
	t := &tracer{window: w, to: to, done: make(chan struct{})}
	w.work.Watch = t.dog.around
	return t
}

func (t *tracer) start() {
	ticking := fyne.NewAnimation(time.Second, t.dog.tick)
	ticking.RepeatCount = fyne.AnimationRepeatForever
	ticking.Start()
	go t.dog.watch(t.done)
	go func() {
		ticks := time.NewTicker(traceEvery)
		defer ticks.Stop()
		for {
			select {
			case <-t.done:
				return
			case <-ticks.C:
				fyne.Do(t.write)
			}
		}
	}()
}

// stop ends it. It may be called more than once.
func (t *tracer) stop() {
	if t != nil {
		t.once.Do(func() { close(t.done) })
	}
}

// stopped tells whether there may be no window any more: then Fyne would look
// at it on the goroutine that asks.
func (t *tracer) stopped() bool {
	select {
	case <-t.done:
		return true
	default:
		return false
	}
}

func (t *tracer) write() {
	if t.stopped() {
		return
	}
	defer t.dog.rest()
	now := t.window.traced()
	now.Late, now.Worst = t.dog.late.Load(), t.dog.worstMilliseconds()
	now.Held, now.HeldBy = t.dog.heldMicroseconds(), t.dog.longest
	line, err := json.Marshal(now)
	if err != nil || string(line) == t.last {
		fmt.Fprintln(t.to, ".")
		return
	}
	t.last = string(line)
	fmt.Fprintln(t.to, t.last)
}

// traced describes what is on the screen.
func (w *Window) traced() traceLine {
	d := w.desk
	line := traceLine{
		Ready: d.ready, File: d.Path(), View: w.shown, Passage: int64(w.currentPassage()),
		Focus: w.focusName(), Banner: w.banner.text, Undo: d.state.undo, Redo: d.state.redo,
		Saved: w.status.pending == 0, Busy: w.work.Busy(), Scale: w.window.Canvas().Scale(), Places: map[string]place{},
		Status: []string{w.status.sources.Text, w.status.count.Text, w.status.saved.Text, w.status.last.Text()},
	}
	if w.shown == articleView {
		line.Article = int64(w.reader.Source())
	}
	if party, issue, ok := w.grid.Selected(); ok {
		line.Cell = d.state.party(party).Name + "/" + d.state.issue(issue).Name
	}
	if g := w.dialogs.Top(); g != nil {
		line.Dialog = g.Title
		w.note(&line, buttonPlaces(g.Buttons, w.origin))
		if g.Places != nil {
			w.note(&line, g.Places(w.origin))
		}
		return line
	}
	w.note(&line, w.places())
	return line
}

func (w *Window) note(line *traceLine, places []ui.Place) {
	for _, p := range places {
		line.Places[p.Name] = place{
			X: int(p.At.X * line.Scale), Y: int(p.At.Y * line.Scale),
			W: int(p.Size.Width * line.Scale), H: int(p.Size.Height * line.Scale), Text: p.Text,
		}
	}
}

// places are what can be clicked where no dialog is open.
func (w *Window) places() []ui.Place {
	places := append(buttonPlaces(w.bar.buttons, w.origin), w.bar.days.Places(w.origin)...)
	if w.banner.box.Visible() {
		places = append(places, buttonPlaces(w.banner.buttons, w.origin)...)
	}
	if w.offer.box.Visible() {
		places = append(places, buttonPlaces(w.offer.buttons, w.origin)...)
	}
	for v, b := range w.nav.entries {
		places = append(places, ui.Place{Name: "nav:" + string(v), Text: b.Label, At: w.origin(b), Size: b.Size()})
	}
	if p := w.middle[w.shown]; p.side == nil && !p.wide {
		places = append(places, w.inspector.Places(w.origin)...)
	}
	return append(places, w.middle[w.shown].places(w.origin)...)
}

func buttonPlaces(buttons []*ui.Button, origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	var places []ui.Place
	for _, b := range buttons {
		if b.Disabled() || !b.Visible() {
			continue
		}
		places = append(places, ui.Place{Name: "button:" + b.TraceName(), Text: b.Label, At: origin(b), Size: b.Size()})
	}
	return places
}

func (w *Window) origin(o fyne.CanvasObject) fyne.Position {
	return w.app.Driver().AbsolutePositionForObject(o)
}

func (w *Window) focusName() string {
	switch has := w.window.Canvas().Focused().(type) {
	case nil:
		return ""
	case *ui.Button:
		return "button:" + has.TraceName()
	case *ui.Entry, *ui.Words:
		return "text"
	case interface{ TraceName() string }:
		return "field:" + has.TraceName()
	default:
		return w.paneName(has)
	}
}

func (w *Window) paneName(has fyne.Focusable) string {
	if has == fyne.Focusable(w.inspector) {
		return "inspector"
	}
	for v, p := range w.middle {
		if has == p.keys() {
			return string(v)
		}
	}
	return fmt.Sprintf("%T", has)
}
