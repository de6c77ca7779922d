package views

import (
	"reflect"
	"runtime"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"standpoint/views/ui"
)

// watchdog measures how long the window's goroutine keeps others waiting: while
// it does, no key, click or repaint gets through. It runs only where a trace is
// written.
//
// It measures twice. How long anyone waited is told by the clock, painting and
// a busy machine included. What the window's own code holds the goroutine for
// in one go is told by the processor time of its thread, which Fyne locks it
// to: that is the same on a busy machine, and painting is not in it.
//
// Fyne's loop takes what was brought to its goroutine one by one, and sixty
// times a second the keys and the mouse, a tick of the animations, the sizes
// and layouts of all that is shown, and last the painting. So three points are
// enough to tell what is whose: the beginning and the end of each function, the
// tick, and the mark (see limit), to which Fyne's walk comes last.
type watchdog struct {
	worst atomic.Int64 // nanoseconds
	late  atomic.Int64 // how often it took longer than lateAfter

	// The rest belongs to the window's goroutine.
	turn    turn
	since   time.Duration            // of threadTime, when the turn began
	held    map[string]time.Duration // the longest of each kind
	longest string                   // the result that took longest
}

// turn is what the window's goroutine is at, as far as it can be told.
type turn int

const (
	painting  turn = iota // and after that it may be at the keys
	waiting               // nothing since the last function but keys and mouse
	layingOut             // from the tick on
)

// Kinds of what holds the goroutine.
const (
	heldByResult = "result" // a function brought to it
	heldByEvents = "events" // keys and mouse
	heldByLayout = "layout" // sizes and places of what is shown
)

const (
	watchEvery = 20 * time.Millisecond
	// lateAfter is what the window may take for one thing.
	lateAfter = 50 * time.Millisecond
)

// watch asks again and again, one question at a time, until done.
func (d *watchdog) watch(done <-chan struct{}) {
	answered := make(chan struct{}, 1)
	for {
		select {
		case <-done:
			return
		case <-time.After(watchEvery):
		}
		asked := time.Now()
		fyne.Do(func() { answered <- struct{}{} })
		select {
		case <-done:
			return
		case <-answered:
			d.note(time.Since(asked))
		}
	}
}

func (d *watchdog) note(took time.Duration) {
	if took > lateAfter {
		d.late.Add(1)
	}
	if int64(took) > d.worst.Load() {
		d.worst.Store(int64(took))
	}
}

// worstMilliseconds is the longest that anything waited.
func (d *watchdog) worstMilliseconds() int64 { return d.worst.Load() / int64(time.Millisecond) }

// around runs a function that was brought to the window's goroutine; of is what
// it was brought for.
func (d *watchdog) around(of any, f func()) {
	begun := threadTime()
	f()
	if d.hold(heldByResult, threadTime()-begun) {
		d.longest = runtime.FuncForPC(reflect.ValueOf(of).Pointer()).Name()
	}
	d.rest()
}

// rest begins to measure anew: what comes next are functions, or keys and mouse.
func (d *watchdog) rest() { d.turn, d.since = waiting, threadTime() }

// tick is called when keys and mouse were heeded, before the layouts.
func (d *watchdog) tick(float32) {
	now := threadTime()
	if d.turn == waiting {
		d.hold(heldByEvents, now-d.since)
	}
	d.turn, d.since = layingOut, now
}

// laidOut is called when all is laid out, before the painting.
func (d *watchdog) laidOut() {
	if d.turn == layingOut {
		d.hold(heldByLayout, threadTime()-d.since)
		d.turn = painting
	}
}

// hold notes what was held, and tells whether it is the longest of its kind.
func (d *watchdog) hold(kind string, took time.Duration) bool {
	if d.held == nil {
		d.held = map[string]time.Duration{}
	}
	if took <= d.held[kind] {
		return false
	}
	d.held[kind] = took
	return true
}

// heldMicroseconds is the longest of each kind.
func (d *watchdog) heldMicroseconds() map[string]int64 {
	all := map[string]int64{}
	for kind, took := range d.held {
		all[kind] = took.Microseconds()
	}
	return all
}

// limit stands after all else that is shown. Fyne asks everything for its least
// size once before it paints, in the order in which it stands.
type limit struct {
	widget.BaseWidget
	reached func()
}

// newLimit wraps the limit so that nothing but Fyne's walk asks it.
func newLimit(reached func()) fyne.CanvasObject {
	l := &limit{reached: reached}
	l.ExtendBaseWidget(l)
	return container.New(ui.Fixed{Width: 1, Height: 1}, l)
}

// CreateRenderer shows nothing.
func (l *limit) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

// MinSize tells that the walk came here.
func (l *limit) MinSize() fyne.Size {
	l.reached()
	return fyne.Size{}
}
