package ui

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
)

// Work does things in the background and brings their results back to the
// window's goroutine. The zero Work is ready; Now makes it do everything at
// once, on the caller's goroutine, for tests.
type Work struct {
	Now bool
	// Hold gets what Load would do in the background, for tests that choose in
	// which order it is done. Nil: it is done.
	Hold func(load func())
	// Watch runs what is brought to the window's goroutine, with the function
	// it was brought for. Nil: it is run as it is. Set it before anything else.
	Watch func(of any, f func())

	once    sync.Once
	actions chan func()
	running sync.WaitGroup
	stopped atomic.Bool
	under   atomic.Int64 // loads and actions under way
}

// Load runs work in the background and hands its result to done. If another
// load of the same generation was begun in the meantime, the result is old and
// done is not called.
func Load[T any](w *Work, g *Generation, work func(context.Context) (T, error), done func(T, error)) {
	ctx, mine := g.next()
	w.under.Add(1)
	run := func() {
		result, err := work(ctx)
		w.back(done, func() {
			defer w.under.Add(-1)
			if g.number == mine {
				done(result, err)
			}
		})
	}
	switch {
	case w.Hold != nil:
		w.Hold(run)
	case w.Now:
		run()
	default:
		w.running.Go(run)
	}
}

// Do runs an action in the background, after all actions given before it, and
// then calls done. No action is ever dropped.
func (w *Work) Do(action func() error, done func(error)) {
	w.under.Add(1)
	run := func() {
		err := action()
		w.back(done, func() {
			defer w.under.Add(-1)
			done(err)
		})
	}
	if w.Now {
		run()
		return
	}
	w.once.Do(func() {
		w.actions = make(chan func(), 1024)
		go func() {
			for f := range w.actions {
				f()
				w.running.Done()
			}
		}()
	})
	w.running.Add(1)
	w.actions <- run
}

// Busy tells whether something was begun whose result is not shown yet.
func (w *Work) Busy() bool { return w.under.Load() > 0 }

// Stop ends the showing of results, as there is no window any more. What was
// begun goes on to its end.
func (w *Work) Stop() { w.stopped.Store(true) }

// Wait stops and returns when everything begun is done.
func (w *Work) Wait() {
	w.Stop()
	w.running.Wait()
}

func (w *Work) back(of any, f func()) {
	switch {
	case w.stopped.Load():
	case w.Now:
		f()
	case w.Watch != nil:
		fyne.Do(func() { w.Watch(of, f) })
	default:
		fyne.Do(f)
	}
}

// Generation numbers the loads of one thing, so that an old result never
// overtakes a new one. It belongs to the window's goroutine.
type Generation struct {
	number int
	cancel context.CancelFunc
}

func (g *Generation) next() (context.Context, int) {
	g.Stop()
	ctx, cancel := context.WithCancel(context.Background())
	g.cancel = cancel
	return ctx, g.number
}

// Stop makes results under way old.
func (g *Generation) Stop() {
	g.number++
	if g.cancel != nil {
		g.cancel()
	}
}

// Show brings f to the window's goroutine, from whatever goroutine.
func (w *Work) Show(f func()) { w.back(f, f) }

// After runs f on the window's goroutine when d has passed; never, where
// everything is done at once.
func (w *Work) After(d time.Duration, f func()) {
	if w.Now {
		return
	}
	time.AfterFunc(d, func() { w.back(f, f) })
}
