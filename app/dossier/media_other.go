//go:build !linux && !darwin && !windows

package dossier

// onNetwork reports whether a file lies on a file system that is not local.
// There is no common way to ask here; SQLite itself refuses a write-ahead log
// where it has no shared memory.
func onNetwork(string) bool { return false }
