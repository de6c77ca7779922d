package views

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/app"
)

// crashed is a dossier as a stopped program leaves it: copied while it was open.
func crashed(t *testing.T, change func([]byte) []byte) string {
	t.Helper()
	o := openSample(t, Options{Sample: true})
	path := filepath.Join(t.TempDir(), "Talks"+app.Ending)
	if err := o.desk.SaveCopy(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	content[18], content[19] = 2, 2 // it waits for a log
	if err := os.WriteFile(path, change(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestDossierIsLookedThroughAfterACrash(t *testing.T) {
	for name, c := range map[string]struct {
		change  func([]byte) []byte
		says    string
		buttons []string
	}{
		"sound": {func(b []byte) []byte { return b }, "the file is whole", []string{"Check everything …"}},
		"damaged": {func(b []byte) []byte {
			return []byte(strings.ReplaceAll(string(b), "rome.txt", "roma.txt"))
		}, "The dossier is damaged: Not as Standpoint wrote it", []string{"Ways on …", "Check everything …"}},
	} {
		t.Run(name, func(t *testing.T) {
			path := crashed(t, c.change)
			o := openSample(t, Options{Sample: true})
			o.openDossier(path)
			if !strings.Contains(o.banner.text, c.says) || o.dialog() != "" {
				t.Fatalf("dialog %q, banner %q", o.dialog(), o.banner.text)
			}
			for n, label := range c.buttons {
				if o.banner.buttons[n].Label != label {
					t.Errorf("button %d is %q, want %q", n, o.banner.buttons[n].Label, label)
				}
			}
			o.banner.buttons[len(c.buttons)-1].Tapped(nil)
			if o.dialog() != "Check dossier" {
				t.Errorf("the full check: dialog %q", o.dialog())
			}
			o.dialogs.Top().Close()
			o.openSample()
			o.openDossier(path)
			if name == "sound" && o.banner.text != "" {
				t.Errorf("after it was closed well the banner says %q", o.banner.text)
			}
		})
	}
}

func TestLookAfterACrashCanBeStopped(t *testing.T) {
	path := crashed(t, func(b []byte) []byte { return b })
	o := openSample(t, Options{Sample: true})
	o.openDossier(path)
	o.stopLooking(o.desk)
	if !strings.HasPrefix(o.banner.text, "Stopped") || o.banner.buttons[0].Label != "Check everything …" {
		t.Errorf("banner %q", o.banner.text)
	}
}
