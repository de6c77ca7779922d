package dossier

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// leaseAt is the byte that a program locks while it has a dossier open. It
// lies beyond every byte that SQLite reads, writes or locks, and the lock
// ends with the process, so that no lock file can be left behind.
const leaseAt = 1 << 61

// takeLease locks the dossier against other writers; errLeased says that
// another has it. errNoLocks says that
// the file system knows no such locks.
func takeLease(file *os.File) error {
	lock := unix.Flock_t{Type: unix.F_WRLCK, Start: leaseAt, Len: 1}
	err := unix.FcntlFlock(file.Fd(), unix.F_OFD_SETLK, &lock)
	switch {
	case errors.Is(err, unix.EAGAIN), errors.Is(err, unix.EACCES):
		return errLeased
	case errors.Is(err, unix.EINVAL), errors.Is(err, unix.ENOLCK), errors.Is(err, unix.ENOSYS), errors.Is(err, unix.EOPNOTSUPP):
		return errNoLocks
	}
	return err
}
