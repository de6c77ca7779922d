package ui

import (
	"context"
	"errors"
	"reflect"
	"sync"
	"testing"

	"fyne.io/fyne/v2/test"
)

// TestOldResultsAreDropped begins a second load before the first has come
// back.
func TestOldResultsAreDropped(t *testing.T) {
	test.NewTempApp(t)
	var (
		w     Work
		g     Generation
		mu    sync.Mutex
		shown []int
	)
	release := make(chan struct{})
	show := func(n int, _ error) {
		mu.Lock()
		defer mu.Unlock()
		shown = append(shown, n)
	}
	var stopped error
	Load(&w, &g, func(ctx context.Context) (int, error) {
		<-release
		stopped = ctx.Err()
		return 1, nil
	}, show)
	Load(&w, &g, func(context.Context) (int, error) { return 2, nil }, show)
	close(release)
	w.running.Wait()
	if !reflect.DeepEqual(shown, []int{2}) {
		t.Errorf("shown %v, want only the newer result", shown)
	}
	if !errors.Is(stopped, context.Canceled) {
		t.Error("the older load was not told to stop")
	}
}

func TestActionsKeepTheirOrder(t *testing.T) {
	test.NewTempApp(t)
	var w Work
	var done []int
	for i := range 100 {
		w.Do(func() error { done = append(done, i); return nil }, func(error) {})
	}
	w.Wait()
	for i, n := range done {
		if i != n {
			t.Fatalf("action %d came at place %d", n, i)
		}
	}
	if len(done) != 100 {
		t.Errorf("%d of 100 actions were done", len(done))
	}
}
