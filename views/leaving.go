package views

// Leave ends the showing of results and the trace, as the app is about to stop:
// once it has, Fyne would run what is brought to its goroutine on another. It
// may be called from any goroutine and more than once.
func (w *Window) Leave() {
	w.work.Stop()
	w.trace.stop()
	w.leave()
}

// Left is closed when the window is being left: by its own ways out, or by
// Leave.
func (w *Window) Left() <-chan struct{} { return w.left.Done() }

// Close waits for the actions under way and closes the dossier. Call it when
// the app has stopped, or will not. It may be called more than once.
func (w *Window) Close() error {
	w.Leave()
	w.desk.backups.Stop()
	w.work.Wait()
	w.closing.Do(func() { w.closed = w.desk.close() })
	return w.closed
}

// quit ends the app as closing the window does.
func (w *Window) quit() {
	w.beforeLeaving(func() {
		w.keepPlace()
		w.Leave()
		w.app.Quit()
	})
}
