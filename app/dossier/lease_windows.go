package dossier

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// leaseAt is the byte that a program locks while it has a dossier open. It
// lies beyond every byte that SQLite reads, writes or locks, and the lock
// ends with the process, so that no lock file can be left behind.
const leaseAt = 1 << 61

// takeLease locks the dossier against other writers; errLeased says that
// another has it.
func takeLease(file *os.File) error {
	at := windows.Overlapped{OffsetHigh: leaseAt >> 32}
	err := windows.LockFileEx(windows.Handle(file.Fd()),
		windows.LOCKFILE_EXCLUSIVE_LOCK|windows.LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &at)
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) || errors.Is(err, windows.ERROR_IO_PENDING) {
		return errLeased
	}
	return err
}
