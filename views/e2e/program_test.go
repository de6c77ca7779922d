package e2e

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// shown is what the window says of itself: see package views on the trace.
type shown struct {
	Ready   bool
	File    string
	View    string
	Cell    string
	Passage int64
	Focus   string
	Dialog  string
	Status  []string
	Banner  string
	Undo    string
	Redo    string
	Saved   bool
	Article int64
	Late    int64
	Worst   int64
	Held    map[string]int64
	HeldBy  string
	Places  map[string]rectangle
}

// rectangle is where something stands on the screen, in pixels, and what it
// says.
type rectangle struct {
	X, Y, W, H int
	Text       string
}

// program is Standpoint, running in a window.
type program struct {
	t      *testing.T
	screen screen
	cmd    *exec.Cmd
	trace  string
	errors *bytes.Buffer
	cost   int // clicks, keys and drops so far; what is typed into a field does not count
}

// home is the folder in which the program keeps settings and dossiers, so
// that a test may start it twice.
type home string

func newHome(t *testing.T) home { return home(t.TempDir()) }

// start opens the window on the files and waits until the matrix is shown.
func start(t *testing.T, s screen, h home, files ...string) *program {
	t.Helper()
	return startWith(t, s, h, nil, files...)
}

// startWith is start with more settings in the environment.
func startWith(t *testing.T, s screen, h home, env []string, files ...string) *program {
	t.Helper()
	trace, err := os.CreateTemp(t.TempDir(), "trace")
	if err != nil {
		t.Fatal(err)
	}
	trace.Close()
	p := &program{t: t, screen: s, trace: trace.Name(), errors: &bytes.Buffer{}}
	p.cmd = exec.Command(binary, files...)
	p.cmd.Stderr = p.errors
	p.cmd.Dir = string(h) // where it offers to write, until the person has chosen
	p.cmd.Env = append(os.Environ(),
		"DISPLAY="+s.display, "WAYLAND_DISPLAY=", "LANG=en_GB.UTF-8", "FYNE_SCALE=1", "FYNE_THEME=light",
		"HOME="+string(h), "XDG_CONFIG_HOME="+filepath.Join(string(h), "config"), "XDG_DATA_HOME="+filepath.Join(string(h), "data"),
		"STANDPOINT_TRACE="+p.trace)
	p.cmd.Env = append(p.cmd.Env, env...)
	if err := p.cmd.Start(); err != nil {
		t.Fatalf("start the program: %v", err)
	}
	t.Cleanup(func() {
		if p.cmd.ProcessState == nil { // the test failed before close
			_ = p.cmd.Process.Kill()
			_ = p.cmd.Wait()
		}
	})
	p.wait("the matrix is shown", func(now shown) bool { return now.Ready })
	return p
}

// now is what the window shows.
func (p *program) now() shown {
	p.t.Helper()
	text, err := os.ReadFile(p.trace)
	if err != nil {
		p.t.Fatal(err)
	}
	end := bytes.LastIndexByte(text, '\n')
	if end < 0 {
		return shown{}
	}
	var s shown
	if err := json.Unmarshal(text[bytes.LastIndexByte(text[:end], '\n')+1:end], &s); err != nil {
		p.t.Fatalf("read the trace: %v", err)
	}
	return s
}

// wait looks until the window shows what is expected.
func (p *program) wait(what string, isSo func(shown) bool) shown {
	p.t.Helper()
	deadline := time.Now().Add(patience)
	for time.Now().Before(deadline) {
		if now := p.now(); isSo(now) {
			return now
		}
		time.Sleep(pollEvery)
	}
	now := p.now()
	places := make([]string, 0, len(now.Places))
	for name, at := range now.Places {
		places = append(places, fmt.Sprintf("%s %q", name, at.Text))
	}
	slices.Sort(places)
	now.Places = nil
	p.t.Fatalf("waited in vain until %s; the window shows %+v\n%s\n%s", what, now, strings.Join(places, "\n"), p.errors)
	return shown{}
}

// click clicks the middle of a named place once it is there and has stopped
// moving: a list may still be scrolling to what was chosen.
func (p *program) click(place string) {
	p.t.Helper()
	const still = 8
	var last rectangle
	same := 0
	p.wait(place+" can be clicked", func(now shown) bool {
		at, ok := now.Places[place]
		if !ok || at != last {
			same, last = 0, at
			return false
		}
		same++
		return same >= still
	})
	p.cost++
	p.screen.do(p.t, "mousemove", fmt.Sprint(last.X+last.W/2), fmt.Sprint(last.Y+last.H/2), "click", "1")
}

// drag selects the words from near the left of a place to its middle.
func (p *program) drag(at rectangle) {
	p.t.Helper()
	p.cost++
	y := fmt.Sprint(at.Y + at.H/2)
	p.screen.do(p.t, "mousemove", fmt.Sprint(at.X+4), y, "mousedown", "1",
		"mousemove", fmt.Sprint(at.X+at.W/4), y, "mousemove", fmt.Sprint(at.X+at.W/2), y, "mouseup", "1")
}

// press presses keys one after another, by their X names.
func (p *program) press(keys ...string) {
	p.t.Helper()
	p.cost += len(keys)
	p.screen.do(p.t, append([]string{"key", "--delay", "40"}, keys...)...)
}

// write types text.
func (p *program) write(text string) {
	p.t.Helper()
	p.screen.do(p.t, "type", "--delay", "15", text)
}

// drop drops files on the middle of the window.
func (p *program) drop(paths ...string) {
	p.t.Helper()
	p.cost++
	if err := dropFiles(p.screen.display, 600, 400, paths...); err != nil {
		p.t.Fatal(err)
	}
}

// close ends the program as a log-out does, and fails on anything unexpected
// that it said.
func (p *program) close() {
	p.t.Helper()
	now := p.wait("all is saved", func(now shown) bool { return now.Saved })
	p.t.Logf("kept waiting for more than 50 ms: %d times, at worst %d ms", now.Late, now.Worst)
	p.t.Logf("held in one go, in µs: %v, the longest result by %s", now.Held, now.HeldBy)
	if now.Worst > blockedAtMost {
		p.t.Errorf("the window kept a person waiting for %d ms", now.Worst)
	}
	for _, kind := range []string{"result", "events", "layout"} {
		if took := now.Held[kind]; took == 0 || took > heldAtMost {
			p.t.Errorf("%s held the window for %d µs of processor time, and may up to %d (0: it was not measured; the longest result was by %s)", kind, took, heldAtMost, now.HeldBy)
		}
	}
	if err := p.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		p.t.Fatal(err)
	}
	p.ended()
	for line := range strings.Lines(p.errors.String()) {
		if !expected(line) {
			p.t.Errorf("on standard error: %s", line)
		}
	}
}

// ended waits for the program's end. One that does not come is killed, and says
// before what each of its goroutines was at.
func (p *program) ended() {
	p.t.Helper()
	done := make(chan error, 1)
	go func() { done <- p.cmd.Wait() }()
	for _, last := range []os.Signal{syscall.SIGQUIT, syscall.SIGKILL} {
		select {
		case err := <-done:
			if err != nil {
				p.t.Errorf("the program ended with %v", err)
			}
			return
		case <-time.After(patience):
			p.t.Errorf("the program was to end and did not: %v", last)
			_ = p.cmd.Process.Signal(last) // it may have ended just now
		}
	}
	<-done
}

// heldAtMost is how long, in microseconds of processor time, the window's own
// code may hold its goroutine in one go.
const heldAtMost = 50_000

// blockedAtMost is how long, in milliseconds, the window may keep everything
// else waiting: far above the 50 that it promises, as a busy test machine that
// paints by software takes its time.
const blockedAtMost = 3000

// expected are lines that Fyne prints in an empty home: settings that are not
// there yet, folders of the desktop that do not exist.
func expected(line string) bool {
	for _, part := range []string{"Preferences load error", "Getting favorite locations", "Cause: EOF", "At: ", "Cause: exec: "} {
		if strings.Contains(line, part) {
			return true
		}
	}
	return strings.TrimSpace(line) == ""
}

// run runs a command of the program without a window.
func run(t *testing.T, args ...string) string {
	t.Helper()
	cmd := exec.Command(binary, args...)
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("standpoint %s: %v\n%s", strings.Join(args, " "), err, &errs)
	}
	return string(out)
}
