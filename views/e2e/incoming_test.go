package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestDoubtfulEncodingIsChosenBeforeTheImport drops, with two articles, a file of
// four letters, which could be in several encodings, chooses another one by its preview, imports, and
// corrects the date afterwards, all by keys but for the button that leads there.
func TestDoubtfulEncodingIsChosenBeforeTheImport(t *testing.T) {
	s := newScreen(t, width, height)
	p := start(t, s, newHome(t))
	s.do(t, "mousemove", "640", "400") // no window manager: keys go to the window under the pointer
	file := filepath.Join(t.TempDir(), "notice.txt")
	if err := os.WriteFile(file, []byte("\xC8a\xB9a"), 0o600); err != nil {
		t.Fatal(err)
	}
	p.drop(append([]string{file}, articles(t)...)...)
	p.wait("the window asks about the encoding", func(now shown) bool {
		return now.Dialog == "What is to be imported" && now.Places["preview"].Text == "Čaša" && !now.Busy
	})
	picture(t, s, "incoming.png")
	p.click("button:incoming-encoding")
	p.wait("encodings are offered", func(now shown) bool {
		return strings.HasPrefix(now.Dialog, "In which encoding") && now.Focus == "text"
	})
	p.write("8859-15")
	p.wait("one is left", func(now shown) bool {
		_, there := now.Places["pick:ISO-8859-15"]
		_, others := now.Places["pick:ISO-8859-2"]
		return there && !others
	})
	p.press("Return")
	p.wait("the text is read anew", func(now shown) bool {
		return now.Dialog == "What is to be imported" && now.Places["preview"].Text == "Èa¹a" && !now.Busy
	})
	p.press("Return")
	p.wait("it is imported", func(now shown) bool {
		return now.Dialog == "" && now.Undo == "Import 3 articles" && now.Saved && !now.Busy
	})

	p.click("button:Correct …")
	p.wait("what was imported can be corrected", func(now shown) bool {
		return now.Dialog == "Correct what was imported" && now.Places["preview"].Text == "Èa¹a" && !now.Busy
	})
	p.click("field:date")
	p.wait("the date has the keys", func(now shown) bool { return now.Focus == "text" })
	p.write("2025-05-04")
	p.wait("the date is typed", func(now shown) bool { return now.Places["field:date"].Text == "2025-05-04" })
	p.press("Return")
	p.wait("the date is saved", func(now shown) bool {
		return now.Dialog == "" && now.Undo == "Correct what was imported" && now.Saved && !now.Busy
	})
	p.close()
}
