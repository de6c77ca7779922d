package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// programs makes a folder of programs that note how they were called, in a file
// of their name with ".log", and do what their script says. It gives the PATH
// on which they come first.
func programs(t *testing.T, scripts map[string]string) (folder, path string) {
	t.Helper()
	folder = t.TempDir()
	for name, script := range scripts {
		text := "#!/bin/sh\nprintf '%s\\n' \"$@\" >> \"" + filepath.Join(folder, name+".log") + "\"\n" + script + "\n"
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	return folder, "PATH=" + folder + string(os.PathListSeparator) + os.Getenv("PATH")
}

// TestExportInTheWindow: the form shows what will be written, the file is there
// when the window says so, and it is handed on.
func TestExportInTheWindow(t *testing.T) {
	s := newScreen(t, width, height)
	h := newHome(t)
	called, path := programs(t, map[string]string{"xdg-open": ""})
	p := startWith(t, s, h, []string{path})
	p.press("ctrl+e")
	p.wait("the workbook is shown in outline", func(now shown) bool { return strings.Contains(now.Places["look"].Text, "first sheet") })
	p.press("Escape")
	p.wait("nothing is exported", func(now shown) bool { return now.Dialog == "" })
	p.click("button:Export")
	p.click("button:format:.pdf")
	p.wait("page one is shown", func(now shown) bool { return strings.HasPrefix(now.Places["look"].Text, "Page 1 of ") })
	p.click("button:export:paper Letter")
	p.click("button:parties")
	p.wait("the parties are listed", func(now shown) bool { return now.Dialog == "Which parties" })
	p.click("button:part:Russia")
	p.click("button:Take these")
	p.wait("a party is left out", func(now shown) bool { return strings.HasPrefix(now.Places["button:parties"].Text, "3 of 4") })
	p.click("button:Export")
	p.wait("it is written", func(now shown) bool {
		return strings.HasPrefix(now.Banner, "Written:") && strings.HasSuffix(now.Banner, ".pdf")
	})
	written := strings.TrimPrefix(p.now().Banner, "Written: ")
	if data, err := os.ReadFile(written); err != nil || !strings.HasPrefix(string(data), "%PDF-") {
		t.Errorf("%s holds %.20q: %v", written, data, err)
	}
	p.click("button:Open")
	p.wait("the file is handed on", func(shown) bool {
		log, err := os.ReadFile(filepath.Join(called, "xdg-open.log"))
		return err == nil && strings.TrimSpace(string(log)) == written
	})
	p.close()
}

// twoPrinters is what lpstat says where there are two.
const twoPrinters = `case "$1" in -e) echo Hall; echo Office;; -d) echo "system default destination: Office";; esac`

// TestPrintInTheWindow: the pages are shown and can be turned, and lp is told
// what was chosen.
func TestPrintInTheWindow(t *testing.T) {
	s := newScreen(t, width, height)
	called, path := programs(t, map[string]string{
		"lp":     "echo request id is Office-1",
		"lpstat": twoPrinters,
	})
	p := startWith(t, s, newHome(t), []string{path})
	p.press("ctrl+shift+e")
	p.wait("page one is shown, and the printers", func(now shown) bool {
		return strings.HasPrefix(now.Places["look"].Text, "Page 1 of ") && now.Places["button:printer:Hall"].W > 0
	})
	p.click("button:next page")
	p.wait("page two is shown", func(now shown) bool { return strings.HasPrefix(now.Places["look"].Text, "Page 2 of ") })
	p.click("button:two sides")
	p.click("button:grey")
	p.click("button:Print")
	p.wait("lp took it", func(now shown) bool {
		return now.Dialog == "" && strings.Contains(strings.Join(now.Status, " "), "on its way")
	})
	log, err := os.ReadFile(filepath.Join(called, "lp.log"))
	if got := strings.Split(string(log), "\n"); err != nil || !strings.HasPrefix(strings.Join(got, " "), "-d Office -t Russia-Ukraine peace talks, 2025 -n 1 -o media=A4 -o sides=two-sided-long-edge -o print-color-mode=monochrome -- /") {
		t.Errorf("lp was called with %q: %v", got, err)
	}
	p.close()
}
