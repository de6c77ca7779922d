package pdf

import (
	"fmt"
	"os"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// Limits are what the child may take for one file. It ends itself at them, also
// where nobody waits for it any more.
type Limits struct {
	Memory uint64 // bytes
	Time   time.Duration
	Text   int // bytes of text
}

// Usual are the limits for any PDF that comes along.
func Usual() Limits { return Limits{Memory: 1 << 30, Time: 20 * time.Second, Text: 5 << 20} }

// String is how the child is told of its limits.
func (l Limits) String() string { return fmt.Sprintf("%d %d %d", l.Memory, l.Time, l.Text) }

// limitsOf reads them again; ok is false if there are none.
func limitsOf(s string) (l Limits, ok bool) {
	n, err := fmt.Sscanf(s, "%d %d %d", &l.Memory, &l.Time, &l.Text)
	return l, n == 3 && err == nil
}

// How the child ends at a limit.
const (
	tookMuch = 3
	tookLong = 4
)

// lookEvery is the pause between two looks at the memory.
const lookEvery = 20 * time.Millisecond

// watch ends the child at its limits.
type watch struct {
	limits Limits
	since  time.Time
}

// watch begins. The memory limit of the runtime alone would only make it
// collect garbage without end.
func (l Limits) watch() watch {
	debug.SetMemoryLimit(int64(l.Memory / 4 * 3))
	debug.SetMaxStack(256 << 20)
	w := watch{l, time.Now()}
	go func() {
		for range time.Tick(min(lookEvery, max(l.Time, 1))) {
			w.look()
		}
	}()
	return w
}

// look ends the program if it has taken more than it may.
func (w watch) look() {
	sample := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	metrics.Read(sample)
	if sample[0].Value.Uint64()-sample[1].Value.Uint64() > w.limits.Memory {
		fmt.Fprintln(os.Stderr, "more memory than allowed")
		os.Exit(tookMuch)
	}
	if time.Since(w.since) > w.limits.Time {
		fmt.Fprintln(os.Stderr, "more time than allowed")
		os.Exit(tookLong)
	}
}
