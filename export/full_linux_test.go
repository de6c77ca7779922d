package export_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// fullDisk tells the test that it runs in a process of its own, in which no
// file may grow beyond a few kilobytes.
const fullDisk = "STANDPOINT_TEST_FULL_DISK"

func TestFullDiskLeavesTheOldFile(t *testing.T) {
	if path := os.Getenv(fullDisk); path != "" {
		limit := &syscall.Rlimit{Cur: 8192, Max: 8192}
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, limit); err != nil {
			t.Fatal(err)
		}
		if err := toFile(t, path, talks(t)); err == nil || !strings.Contains(err.Error(), path) {
			t.Errorf("the disk is full, and the error is %v", err)
		}
		return
	}
	path := filepath.Join(t.TempDir(), "old.pdf")
	if err := os.WriteFile(path, []byte("the old one"), 0o600); err != nil {
		t.Fatal(err)
	}
	child := exec.Command(os.Args[0], "-test.run=^TestFullDiskLeavesTheOldFile$")
	child.Env = append(os.Environ(), fullDisk+"="+path)
	if out, err := child.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	onlyTheOldFile(t, path)
}
