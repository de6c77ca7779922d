//go:build unix && !linux

package dossier

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// takeLease locks the dossier against other writers; errLeased says that
// another has it. Without Linux's locks of open files the whole file is
// locked in the BSD way, which SQLite's own locks do not see. errNoLocks says
// that the file system knows no such locks.
func takeLease(file *os.File) error {
	err := unix.Flock(int(file.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	switch {
	case errors.Is(err, unix.EWOULDBLOCK):
		return errLeased
	case errors.Is(err, unix.EINVAL), errors.Is(err, unix.ENOLCK), errors.Is(err, unix.EOPNOTSUPP):
		return errNoLocks
	}
	return err
}
