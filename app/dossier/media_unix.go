//go:build unix

package dossier

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// mayWrite reports whether files can be made in a folder. A folder that
// nobody may write counts as such for the superuser too: who took the right
// away meant it.
func mayWrite(folder string) bool {
	info, err := os.Stat(folder)
	return err == nil && info.Mode().Perm()&0o222 != 0 && unix.Access(folder, unix.W_OK) == nil
}

func isReadOnlyMedium(err error) bool { return errors.Is(err, unix.EROFS) }
