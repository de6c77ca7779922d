package e2e

import (
	"strings"
	"testing"
)

// TestPasteAnArticleByKeyboard copies a text and adds it as an article without
// the mouse, and takes it back.
func TestPasteAnArticleByKeyboard(t *testing.T) {
	s := newScreen(t, width, height)
	p := start(t, s, newHome(t))
	s.do(t, "mousemove", "640", "400") // no window manager: keys go to the window under the pointer
	p.press("ctrl+shift+f")
	p.wait("the search has the keys", func(now shown) bool { return now.Focus == "text" })
	p.write("Ukraine demanded binding security guarantees on Monday.")
	p.wait("the search is shown", func(now shown) bool { return now.View == "search" })
	p.press("ctrl+a", "ctrl+c", "Escape", "ctrl+5")
	p.wait("the sources have the keys", func(now shown) bool { return now.View == "sources" && now.Focus == "sources" })
	p.press("ctrl+v")
	p.wait("the window asks for title and date", func(now shown) bool { return now.Dialog == "Paste an article" && now.Focus == "text" })
	p.press("ctrl+a")
	p.write("A short notice")
	p.press("Tab")
	p.write("2025-09-01")
	p.wait("title and date are typed", func(now shown) bool {
		return now.Places["field:title"].Text == "A short notice" && now.Places["field:date"].Text == "2025-09-01" && !now.Busy
	})
	picture(t, s, "paste.png")
	p.press("Return")
	p.wait("the article is in the table", func(now shown) bool {
		return now.Undo == "Paste an article" && now.Saved && placed(now, "A short notice") && strings.HasPrefix(now.Status[0], "3 sources")
	})
	p.press("ctrl+z")
	p.wait("it is taken back", func(now shown) bool { return now.Redo == "Paste an article" && !placed(now, "A short notice") })
	p.close()
}

// placed tells whether a source of that title is in the table.
func placed(now shown, title string) bool {
	for name, at := range now.Places {
		if strings.HasPrefix(name, "source:") && strings.Contains(at.Text, title) {
			return true
		}
	}
	return false
}

// TestRemoveSourcesAndRestoreThem chooses two with Shift, removes both as one
// action, and brings one back.
func TestRemoveSourcesAndRestoreThem(t *testing.T) {
	s := newScreen(t, width, height)
	p := start(t, s, newHome(t))
	p.click("nav:sources")
	now := p.wait("both sources are listed", func(now shown) bool { return countSources(now) == 2 })
	var names []string
	for name := range now.Places {
		if strings.HasPrefix(name, "source:") {
			names = append(names, name)
		}
	}
	p.click(names[0])
	p.wait("one is chosen", func(now shown) bool { return strings.HasSuffix(now.Places[names[0]].Text, "chosen") })
	s.do(t, "keydown", "shift")
	p.click(names[1])
	s.do(t, "keyup", "shift")
	p.wait("both are chosen", func(now shown) bool {
		return strings.HasSuffix(now.Places[names[0]].Text, "chosen") && strings.HasSuffix(now.Places[names[1]].Text, "chosen")
	})
	p.press("Delete")
	p.wait("it says what goes", func(now shown) bool { return now.Dialog == "Remove from the dossier?" })
	p.press("Return")
	p.wait("both are gone", func(now shown) bool { return now.Undo == "Remove 2 sources" && countSources(now) == 0 && now.Saved })
	p.click("button:Removed …")
	p.wait("it offers them", func(now shown) bool { return now.Dialog == "Which source is to come back?" })
	p.press("1")
	p.wait("one is back", func(now shown) bool { return now.Undo == "Restore source" && countSources(now) == 1 && now.Saved })
	p.close()
}

func countSources(now shown) int {
	n := 0
	for name := range now.Places {
		if strings.HasPrefix(name, "source:") {
			n++
		}
	}
	return n
}
