package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestBrokenSampleIsNoDeadEnd(t *testing.T) {
	s := newScreen(t, width, height)
	h := newHome(t)
	folder := filepath.Join(string(h), "data", "standpoint")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "Sample.standpoint"), make([]byte, 9000), 0o600); err != nil {
		t.Fatal(err)
	}
	p := start(t, s, h)
	p.wait("the ways on are offered", func(now shown) bool {
		_, saves := now.Places["button:recover:save"]
		_, opens := now.Places["button:recover:open"]
		return now.Dialog == "The dossier was not opened" && saves && opens
	})
	p.click("button:recover:new")
	p.wait("templates are offered", func(now shown) bool { return strings.HasPrefix(now.Dialog, "New dossier") })
	p.press("Escape")
	p.wait("a fresh sample is shown", func(now shown) bool {
		return now.Dialog == "" && strings.HasSuffix(now.File, "Sample 2.standpoint") && now.View == "matrix"
	})
	p.close()
}
