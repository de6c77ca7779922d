package e2e

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestArticlesAreImportedByKeysAlone goes through the file dialog without the
// mouse: into the list, down to the article, and out again.
func TestArticlesAreImportedByKeysAlone(t *testing.T) {
	s := newScreen(t, width, height)
	p := start(t, s, newHome(t))
	s.do(t, "mousemove", "640", "400")
	folder, err := filepath.Abs("../../assets/sample")
	if err != nil {
		t.Fatal(err)
	}
	p.press("ctrl+o")
	p.wait("the dialog for dossiers is open", func(now shown) bool { return now.Dialog == "Open a dossier" && now.Focus == "text" })
	p.press("Down")
	p.wait("Down leads into the list", func(now shown) bool { return now.Focus != "text" })
	p.press("Escape")
	p.wait("Escape leaves it from there", func(now shown) bool { return now.Dialog == "" })

	p.press("ctrl+i")
	p.wait("the dialog for articles is open", func(now shown) bool { return now.Dialog == "Import articles" && now.Focus == "text" })
	p.write(folder)
	p.press("Return")
	p.wait("the articles are in", func(now shown) bool {
		return strings.HasPrefix(now.Status[0], "2 sources") && filepath.Base(now.File) == "Dossier.standpoint" && now.Dialog == ""
	})
	p.press("ctrl+z")
	p.wait("the news of the import went with it", func(now shown) bool {
		return strings.HasPrefix(now.Status[0], "0 sources") && !strings.Contains(now.Banner, "imported")
	})
	p.close()
}

// TestLowWindowKeepsItsButtonsInReach: help and templates are higher than the
// window.
func TestLowWindowKeepsItsButtonsInReach(t *testing.T) {
	const low = 420
	s := newScreen(t, width, low)
	p := start(t, s, newHome(t))
	s.do(t, "mousemove", "640", "200")
	s.do(t, "search", "--name", "Standpoint", "windowsize", "700", "420")
	for _, c := range []struct{ key, dialog, button string }{
		{"F1", "Keys and rules", "button:Close"},
		{"ctrl+n", "New dossier from a template", "button:Cancel"},
		{"ctrl+e", "Export the matrix", "button:Cancel"},
	} {
		p.press(c.key)
		p.wait(c.dialog+" has its button in the window", func(now shown) bool {
			at, ok := now.Places[c.button]
			return now.Dialog == c.dialog && ok && at.Y+at.H <= low
		})
		p.click(c.button)
		p.wait("the dialog is closed", func(now shown) bool { return now.Dialog == "" })
	}
	p.close()
}
