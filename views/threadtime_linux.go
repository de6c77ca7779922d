package views

import (
	"time"

	"golang.org/x/sys/unix"
)

// threadTime is the processor time that the calling thread has taken so far.
func threadTime() time.Duration {
	var t unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_THREAD_CPUTIME_ID, &t); err != nil {
		return 0 // no Linux since 2.6 says that
	}
	return time.Duration(t.Nano())
}
