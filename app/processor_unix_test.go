//go:build unix

package app_test

import (
	"syscall"
	"testing"
	"time"
)

// reportProcessor adds to a benchmark what it took of all processors. Where
// others use them too that says more than the clock.
func reportProcessor(b *testing.B, since time.Duration) {
	b.ReportMetric(float64((processor()-since).Microseconds())/1000/float64(b.N), "cpu-ms/op")
}

func processor() time.Duration {
	var used syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &used) != nil {
		return 0
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
