package pdf

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// forEver is no limit for a test.
const forEver = 24 * time.Hour

// child starts a child with these limits that waits for its file.
func child(t *testing.T, l Limits) (cmd *exec.Cmd, in io.WriteCloser, out *bytes.Buffer) {
	t.Helper()
	cmd, out = exec.Command(os.Args[0]), &bytes.Buffer{}
	cmd.Env = append(os.Environ(), childVariable+"="+l.String())
	cmd.Stdout = out
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	return cmd, in, out
}

// TestChildEndsItselfAtItsLimits gives the child a file that never ends. Only
// its own limits can end it then.
func TestChildEndsItselfAtItsLimits(t *testing.T) {
	for _, c := range []struct {
		name   string
		limits Limits
		file   int // bytes, before it waits for more
		status int
	}{
		{"memory", Limits{Memory: 64 << 20, Time: forEver, Text: 5 << 20}, 90 << 20, tookMuch},
		{"time", Limits{Memory: 1 << 30, Time: 30 * time.Millisecond, Text: 5 << 20}, 0, tookLong},
	} {
		t.Run(c.name, func(t *testing.T) {
			cmd, in, _ := child(t, c.limits)
			_, _ = in.Write(make([]byte, c.file)) // the child may end before it has read all
			err := cmd.Wait()
			if got := cmd.ProcessState.ExitCode(); got != c.status {
				t.Errorf("it ended with %d (%v), want %d", got, err, c.status)
			}
		})
	}
}

// TestLimitsAreWhatEndsIt gives a file of the same size to a child that may take
// more: it answers.
func TestLimitsAreWhatEndsIt(t *testing.T) {
	cmd, in, out := child(t, Limits{Memory: 1 << 30, Time: forEver, Text: 5 << 20})
	if _, err := in.Write(make([]byte, 90<<20)); err != nil {
		t.Fatal(err)
	}
	if err := in.Close(); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err != nil || !strings.Contains(out.String(), ErrDamaged.Error()) {
		t.Errorf("it ended with %v and answered %.100q", err, out)
	}
}

func TestWhatTakesTooMuchIsSaid(t *testing.T) {
	good := build("", column(72, 700, "Some text."))
	large := append(bytes.Clone(good), make([]byte, 90<<20)...)
	for _, c := range []struct {
		name   string
		limits Limits
		data   []byte
		want   error
	}{
		{"too much memory", Limits{Memory: 64 << 20, Time: forEver, Text: 5 << 20}, large, ErrHuge},
		{"too much time", Limits{Memory: 1 << 30, Time: 1, Text: 5 << 20}, good, ErrSlow},
		{"enough of both", Limits{Memory: 1 << 30, Time: forEver, Text: 5 << 20}, good, nil},
	} {
		if d, err := c.limits.Read(t.Context(), c.data); !errors.Is(err, c.want) || err == nil && d.Text == "" {
			t.Errorf("%s: %q, %v", c.name, d.Text, err)
		}
	}
	if l, ok := limitsOf(Usual().String()); !ok || l != Usual() {
		t.Errorf("the child is told %v: %v", l, ok)
	}
}
