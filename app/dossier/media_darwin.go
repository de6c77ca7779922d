package dossier

import "golang.org/x/sys/unix"

// onNetwork reports whether a file lies on a file system that is not local:
// shared memory, which a write-ahead log needs, does not reach there.
func onNetwork(path string) bool {
	var fs unix.Statfs_t
	err := unix.Statfs(path, &fs)
	return err == nil && fs.Flags&unix.MNT_LOCAL == 0
}
