package export_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"strconv"
	"testing"
)

// longBook tells the test that it runs in a process of its own, whose memory
// it measures.
const longBook = "STANDPOINT_TEST_LONG_BOOK"

// TestLongWorkbookTakesLittleMemory writes 100,000 passages, with the report
// that holds them in memory too.
func TestLongWorkbookTakesLittleMemory(t *testing.T) {
	const most = 120 // MB, of the whole process
	if path := os.Getenv(longBook); path != "" {
		r := long(manyRows)
		debug.FreeOSMemory()
		before := resident(t, "VmRSS")
		if err := os.WriteFile("/proc/self/clear_refs", []byte("5"), 0o200); err != nil {
			t.Skipf("the peak cannot be reset: %v", err)
		}
		if err := toFile(t, path, r); err != nil {
			t.Fatal(err)
		}
		peak := resident(t, "VmHWM")
		t.Logf("before %d MB, peak %d MB", before, peak)
		if peak >= most {
			t.Errorf("the process took %d MB, %d of them before; at most %d are promised", peak, before, most)
		}
		return
	}
	child := exec.Command(os.Args[0], "-test.run=^TestLongWorkbookTakesLittleMemory$", "-test.v")
	child.Env = append(os.Environ(), longBook+"="+filepath.Join(t.TempDir(), "long.xlsx"))
	out, err := child.CombinedOutput()
	if err != nil {
		t.Errorf("%v", err)
	}
	t.Logf("%s", out)
}

// resident reads a figure of this process's memory, in MB.
func resident(t *testing.T, name string) int {
	t.Helper()
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(name + `:\s+(\d+) kB`).FindSubmatch(status)
	if found == nil {
		t.Fatalf("no %s in\n%s", name, status)
	}
	kB, err := strconv.Atoi(string(found[1]))
	if err != nil {
		t.Fatal(err)
	}
	return kB / 1024
}
