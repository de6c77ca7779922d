package e2e

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

const (
	// patience is how long a thing may take to appear on a busy machine
	// before the test gives up.
	patience = 90 * time.Second
	// pollEvery is the pause between two looks.
	pollEvery = 20 * time.Millisecond
)

// screen is an X display of its own.
type screen struct {
	display string
}

// newScreen starts Xvfb on a free display for the length of the test. It is not
// to start over when its last client leaves, as it does unless told otherwise:
// a program that connects in that moment waits for an answer that never comes.
func newScreen(t *testing.T, width, height int) screen {
	t.Helper()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	xvfb := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", fmt.Sprintf("%dx%dx24", width, height), "-nolisten", "tcp", "-noreset")
	xvfb.ExtraFiles = []*os.File{write}
	if err := xvfb.Start(); err != nil {
		t.Fatalf("start Xvfb: %v", err)
	}
	write.Close()
	t.Cleanup(func() {
		if err := xvfb.Process.Signal(syscall.SIGTERM); err != nil {
			t.Logf("stop Xvfb: %v", err)
		}
		_ = xvfb.Wait() // killed by our signal: its status says so
	})
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		t.Fatalf("Xvfb named no display: %v", err)
	}
	return screen{display: ":" + strings.TrimSpace(number)}
}

// do runs xdotool.
func (s screen) do(t *testing.T, args ...string) {
	t.Helper()
	cmd := exec.Command("xdotool", args...)
	cmd.Env = append(os.Environ(), "DISPLAY="+s.display)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("xdotool %s: %v\n%s", strings.Join(args, " "), err, out)
	}
}

// picture writes what the screen shows as a PNG file, once it shows the same
// for a few looks: what the trace tells is painted a moment later.
func (s screen) picture(t *testing.T, path string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	const still = 4
	var last []byte
	for same, deadline := 0, time.Now().Add(patience); same < still; {
		if time.Now().After(deadline) {
			t.Fatal("the screen does not come to rest")
		}
		now := s.look(t)
		if bytes.Equal(now, last) {
			same++
		} else {
			same, last = 0, now
		}
	}
	if err := os.WriteFile(path, last, 0o644); err != nil {
		t.Fatal(err)
	}
}

// look is a PNG of what the screen shows now.
func (s screen) look(t *testing.T) []byte {
	t.Helper()
	cmd := exec.Command("import", "-display", s.display, "-window", "root", "-strip", "-define", "png:exclude-chunks=date,time", "png:-")
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("take a picture: %v\n%s", err, &errs)
	}
	return out
}
