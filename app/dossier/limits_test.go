package dossier_test

import (
	"runtime"
	"testing"
)

func TestHugeRowsAreRefusedAndNotRead(t *testing.T) {
	for name, tamper := range map[string]string{
		"giant text": `UPDATE source SET note=printf('%.*c', 70000000, 'x') WHERE id=1`,
		"zeros":      `UPDATE passage SET note=CAST(zeroblob(70000000) AS TEXT) WHERE id=1`,
	} {
		t.Run(name, func(t *testing.T) {
			path := stored(t, 3)
			meddle(t, path, tamper)
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			if !look(t.Context(), path) {
				t.Error("nothing was noticed")
			}
			runtime.ReadMemStats(&after)
			if grown := after.TotalAlloc - before.TotalAlloc; grown > 64<<20 {
				t.Errorf("looking at it took %d MB", grown>>20)
			}
		})
	}
}

func TestOrderIsByStepWhateverTheClockSaid(t *testing.T) {
	d := create(t)
	add(t, d, articles(0, 3)...)
	must(t, d.Accept(t.Context(), 1))
	must(t, d.Reject(t.Context(), 2))
	must(t, d.Close())
	// The clock was set back a year before the last action.
	meddle(t, d.Path(), `UPDATE step SET at='2001-01-01T00:00:00Z' WHERE id=(SELECT max(id) FROM step)`)
	d = open(t, d.Path())
	steps, err := d.History(t.Context())
	must(t, err)
	last := steps[len(steps)-1]
	if last.At != "2001-01-01T00:00:00Z" {
		t.Errorf("the last action is not last: %+v", steps)
	}
	undone, err := d.Undo(t.Context())
	must(t, err)
	if undone.ID != last.ID {
		t.Errorf("undo took back %q, not %q", undone.Label, last.Label)
	}
}
