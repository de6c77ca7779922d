package e2e

import (
	"fmt"
	"strings"
	"testing"
)

// openReader opens the sample, and in it the article of a cell's passage.
func openReader(t *testing.T, s screen) (*program, shown) {
	t.Helper()
	p := start(t, s, newHome(t))
	s.do(t, "mousemove", "640", "400") // no window manager: keys go to the window under the pointer
	p.wait("the matrix has the keys", func(now shown) bool { return now.Focus == "matrix" && now.Cell != "" })
	p.press("Right", "Right")
	p.wait("the cell is chosen", func(now shown) bool { return "cell:"+now.Cell == cell })
	p.press("Return")
	p.wait("the cell's passages have the keys", func(now shown) bool {
		return now.Focus == "inspector" && !now.Busy && now.Places[fmt.Sprintf("card:%d", now.Passage)].W > 0
	})
	p.press("o")
	now := p.wait("the article is open and has the keys", func(now shown) bool {
		return now.View == "article" && now.Focus == "article" && now.Places[fmt.Sprintf("mark:%d", now.Passage)].W > 0
	})
	return p, now
}

// passagesIn is how many passages the status bar counts.
func passagesIn(now shown) int {
	n := 0
	fmt.Sscanf(now.Status[1], "%d passages", &n)
	return n
}

// TestAddingAPassageTakesThreeActionsByMouse: drag over the words, click the
// party, click the issue. Then its end is dragged, and it is deleted.
func TestAddingAPassageTakesThreeActionsByMouse(t *testing.T) {
	s := newScreen(t, width, height)
	p, before := openReader(t, s)
	p.drag(fmt.Sprintf("mark:%d", before.Passage))
	p.wait("the party is asked for", func(now shown) bool { return now.Places["bar"].Text == "Whose stand is it?" })
	p.click("button:bar:Ukraine")
	p.wait("the issue is asked for", func(now shown) bool { return now.Places["bar"].Text == "Ukraine: on what?" })
	picture(t, s, "marking.png")
	p.click("button:bar:Minerals")
	made := p.wait("the passage is there", func(now shown) bool {
		return now.Undo == "Add passage: Ukraine · Minerals" && now.Saved && passagesIn(now) == passagesIn(before)+1 &&
			now.Cell == "Ukraine/Minerals" && strings.HasPrefix(now.Places["bar"].Text, "Added: Ukraine")
	})
	words := made.Places[fmt.Sprintf("mark:%d", made.Passage)].Text
	p.click("button:bar stance2")
	p.wait("its stance is set", func(now shown) bool { return strings.HasPrefix(now.Undo, "Set stance to -1: ") && now.Saved })

	p.press("Escape")
	end := fmt.Sprintf("end:%d", made.Passage)
	p.wait("the bar is gone", func(now shown) bool { return now.Places["bar"].W == 0 && now.Places[end].W > 0 })
	h := p.still(end)
	y := fmt.Sprint(h.Y + h.H/2)
	s.do(t, "mousemove", fmt.Sprint(h.X+h.W/2), y, "mousedown", "1", "mousemove", fmt.Sprint(h.X+20), y, "mousemove", fmt.Sprint(h.X+90), y, "mouseup", "1")
	p.wait("its end is moved", func(now shown) bool {
		text := now.Places[fmt.Sprintf("mark:%d", made.Passage)].Text
		return now.Undo == "Move ends of passage: Ukraine · Minerals" && now.Saved && strings.HasPrefix(text, words) && len(text) > len(words)
	})
	p.click(fmt.Sprintf("delete:%d", made.Passage))
	p.wait("it is deleted", func(now shown) bool {
		return now.Undo == "Delete passage: Ukraine · Minerals" && now.Saved && passagesIn(now) == passagesIn(before)
	})
	p.close()
}

// TestAddingAPassageTakesThreeActionsByKeys: Shift with arrows, the party's
// name, the number. Then a digit sets the stance, Alt+arrow moves the
// end, Ctrl+F finds, and undo takes all of it back.
func TestAddingAPassageTakesThreeActionsByKeys(t *testing.T) {
	s := newScreen(t, width, height)
	p, before := openReader(t, s)
	s.do(t, "keydown", "shift", "key", "--delay", "40", "ctrl+Right", "ctrl+Right", "ctrl+Right", "keyup", "shift")
	p.wait("the party is asked for", func(now shown) bool { return now.Places["bar"].Text == "Whose stand is it?" })
	p.write("ukr")
	p.wait("one party is left", func(now shown) bool {
		_, other := now.Places["button:bar:Russia"]
		return now.Places["button:bar:Ukraine"].W > 0 && !other && now.Focus == "text"
	})
	p.press("Return")
	p.wait("the issue is asked for", func(now shown) bool { return now.Places["bar"].Text == "Ukraine: on what?" })
	p.press("2")
	made := p.wait("the passage is there, and the article has the keys", func(now shown) bool {
		return strings.HasPrefix(now.Undo, "Add passage: Ukraine · ") && now.Saved && now.Focus == "article" &&
			passagesIn(now) == passagesIn(before)+1 && now.Passage != before.Passage
	})
	mark := fmt.Sprintf("mark:%d", made.Passage)
	words := made.Places[mark].Text
	p.press("1")
	p.wait("its stance is set", func(now shown) bool { return strings.HasPrefix(now.Undo, "Set stance to -2: ") && now.Saved })
	p.press("alt+Right")
	p.wait("its end is a word on", func(now shown) bool {
		return strings.HasPrefix(now.Undo, "Move ends") && now.Saved && len(now.Places[mark].Text) > len(words)
	})
	p.press("ctrl+f")
	p.wait("the field to find has the keys", func(now shown) bool { return now.Focus == "text" && now.Places["found"].W > 0 })
	p.write("crimea")
	p.wait("the hits are counted", func(now shown) bool { return strings.HasPrefix(now.Places["found"].Text, "1 of ") })
	p.press("shift+Return")
	p.wait("the last hit is in view", func(now shown) bool {
		var i, n int
		fmt.Sscanf(now.Places["found"].Text, "%d of %d", &i, &n)
		return i == n && n > 0
	})
	p.press("Escape")
	p.wait("the article has the keys again", func(now shown) bool { return now.Focus == "article" && now.Places["found"].W == 0 })
	p.press("ctrl+z", "ctrl+z", "ctrl+z")
	p.wait("all is taken back", func(now shown) bool {
		return strings.HasPrefix(now.Redo, "Add passage") && now.Saved && passagesIn(now) == passagesIn(before)
	})
	p.press("Escape", "Escape")
	p.wait("Escape leaves the article", func(now shown) bool { return now.View == "matrix" })
	p.close()
}
