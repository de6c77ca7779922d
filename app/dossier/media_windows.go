package dossier

import (
	"errors"
	"path/filepath"
	"strings"

	"golang.org/x/sys/windows"
)

// onNetwork reports whether a file lies on another machine: shared memory,
// which a write-ahead log needs, does not reach there.
func onNetwork(path string) bool {
	volume := filepath.VolumeName(path)
	if strings.HasPrefix(volume, `\\`) {
		return true
	}
	root, err := windows.UTF16PtrFromString(volume + `\`)
	return err == nil && windows.GetDriveType(root) == windows.DRIVE_REMOTE
}

// mayWrite reports whether files can be made in a folder. Windows tells when
// one is made, not before.
func mayWrite(string) bool { return true }

func isReadOnlyMedium(err error) bool { return errors.Is(err, windows.ERROR_WRITE_PROTECT) }
