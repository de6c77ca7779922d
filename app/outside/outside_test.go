//go:build !windows

package outside_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/app/outside"
)

// fake puts programs first on the PATH that note how they were called, a line
// for each word, and then do what their script says; alone has no other program
// be found. It gives what a program was called with.
func fake(t *testing.T, scripts map[string]string) (called func(program string) []string) {
	t.Helper()
	folder := t.TempDir()
	for name, script := range scripts {
		text := "#!/bin/sh\nprintf '%s\\n' \"$@\" >> '" + filepath.Join(folder, name+".log") + "'\n" + script + "\n"
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", folder)
	return func(program string) []string {
		log, err := os.ReadFile(filepath.Join(folder, program+".log"))
		if err != nil {
			return nil
		}
		return strings.Split(strings.TrimSuffix(string(log), "\n"), "\n")
	}
}

func TestPrintTellsLpAll(t *testing.T) {
	called := fake(t, map[string]string{"lp": "echo request id is Office-1"})
	folder := t.TempDir()
	t.Chdir(folder)
	for _, c := range []struct {
		order outside.Order
		want  string
	}{
		{
			outside.Order{File: "-o raw.pdf", Title: "Talks\nin Łódź", Queue: "Office", Copies: 3, Paper: "A4", TwoSided: true, Pages: "1-3,7"},
			"-d|Office|-t|Talks in Łódź|-n|3|-o|media=A4|-o|sides=two-sided-long-edge|-o|print-color-mode=color|-P|1-3,7|--|" + filepath.Join(folder, "-o raw.pdf"),
		},
		{
			outside.Order{File: "/srv/b.pdf", Paper: "Letter", Grey: true},
			"-n|1|-o|media=Letter|-o|sides=one-sided|-o|print-color-mode=monochrome|--|/srv/b.pdf",
		},
	} {
		before := len(called("lp"))
		if err := outside.Print(t.Context(), c.order); err != nil {
			t.Error(err)
		}
		if got := strings.Join(called("lp")[before:], "|"); got != c.want {
			t.Errorf("lp was called with\n%s, not\n%s", got, c.want)
		}
	}
}

func TestPrintSaysWhatIsWrong(t *testing.T) {
	for name, c := range map[string]struct {
		scripts map[string]string
		is      error
		says    string
	}{
		"no lp":              {nil, outside.ErrNoPrinting, "install CUPS"},
		"no default printer": {map[string]string{"lp": "echo 'lp: Error - No default destination.' >&2; exit 1"}, nil, "no printer is the usual one"},
		"what lp says":       {map[string]string{"lp": "echo 'lp: The printer or class does not exist.' >&2; exit 1"}, nil, "lp: The printer or class does not exist."},
		"nothing said":       {map[string]string{"lp": "exit 3"}, nil, "exit status 3"},
	} {
		fake(t, c.scripts)
		err := outside.Print(t.Context(), outside.Order{File: "b.pdf"})
		if err == nil || c.is != nil && !errors.Is(err, c.is) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestHangingPrinterIsStopped: lp waits for ever, and so does a program that it
// started; both are given up when the context ends.
func TestHangingPrinterIsStopped(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "begun")
	path := os.Getenv("PATH")
	called := fake(t, map[string]string{"lp": "PATH='" + path + "'; touch '" + pipe + "'; sleep 600 & wait"})
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		for ctx.Err() == nil {
			if _, err := os.Stat(pipe); err == nil {
				cancel()
			}
		}
	}()
	if err := outside.Print(ctx, outside.Order{File: "b.pdf"}); !errors.Is(err, context.Canceled) {
		t.Errorf("a printer that hangs: %v", err)
	}
	if len(called("lp")) == 0 {
		t.Error("lp was not called")
	}
}

func TestPrintersAreListedWithTheUsualOne(t *testing.T) {
	for name, c := range map[string]struct {
		lpstat string
		want   string
		is     error
	}{
		"two":        {`case "$1" in -e) echo Office; echo Hall_2;; -d) echo "system default destination: Hall_2";; esac`, "Office,Hall_2*", nil},
		"no default": {`case "$1" in -e) echo Office;; -d) echo "no system default destination"; exit 1;; esac`, "Office", nil},
		"none":       {`case "$1" in -e) ;; -d) echo "no system default destination";; esac`, "", outside.ErrNoPrinter},
		"no CUPS":    {"", "", outside.ErrNoPrinting},
	} {
		scripts := map[string]string{"lpstat": c.lpstat}
		if c.lpstat == "" {
			scripts = nil
		}
		fake(t, scripts)
		queues, err := outside.Printers(t.Context())
		var names []string
		for _, q := range queues {
			if q.Default {
				q.Name += "*"
			}
			names = append(names, q.Name)
		}
		if got := strings.Join(names, ","); got != c.want || !errors.Is(err, c.is) {
			t.Errorf("%s: %s, %v", name, got, err)
		}
	}
}

// TestFileIsHandedOnByItsWholePath, so that no name is taken for an option.
func TestFileIsHandedOnByItsWholePath(t *testing.T) {
	called := fake(t, map[string]string{"xdg-open": "", "open": ""})
	folder := t.TempDir()
	t.Chdir(folder)
	if !outside.CanOpen() {
		t.Fatal("nothing opens files")
	}
	if err := outside.Open(t.Context(), "-h.pdf"); err != nil {
		t.Fatal(err)
	}
	if err := outside.Show(t.Context(), "-h.pdf"); err != nil {
		t.Fatal(err)
	}
	all := append(called("xdg-open"), called("open")...)
	if all[0] != filepath.Join(folder, "-h.pdf") || !strings.HasPrefix(all[len(all)-1], folder) {
		t.Errorf("handed on as %q", all)
	}
	fake(t, nil)
	if outside.CanOpen() || outside.Open(t.Context(), "a.pdf") == nil {
		t.Error("without a program the file is opened")
	}
}
