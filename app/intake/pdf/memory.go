package pdf

import (
	"fmt"
	"os"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// maxMemory is what the child may take.
const maxMemory = 1 << 30

// limitMemory ends the program when it takes more than it may. The limit of the
// runtime alone would only make it collect garbage without end.
func limitMemory() {
	debug.SetMemoryLimit(maxMemory * 3 / 4)
	debug.SetMaxStack(256 << 20)
	go func() {
		sample := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
		for range time.Tick(20 * time.Millisecond) {
			metrics.Read(sample)
			if sample[0].Value.Uint64()-sample[1].Value.Uint64() > maxMemory {
				fmt.Fprintln(os.Stderr, "more memory than allowed")
				os.Exit(3)
			}
		}
	}()
}
