package views

import (
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
)

// watchdog measures how long the window's goroutine keeps others waiting: while
// it does, no key, click or repaint gets through. It runs only where a trace is
// written.
type watchdog struct {
	worst atomic.Int64 // nanoseconds
	late  atomic.Int64 // how often it took longer than lateAfter
}

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
