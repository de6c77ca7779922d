package e2e

import (
	"fmt"
	"strings"
	"testing"
)

// TestMatrixIsArrangedByKeysAlone: narrowed by name, a row moved and brought
// back, turned, cells selected and copied, an own summary written.
func TestMatrixIsArrangedByKeysAlone(t *testing.T) {
	s := newScreen(t, width, height)
	p := start(t, s, newHome(t))
	s.do(t, "mousemove", "640", "740")
	p.wait("the matrix has the keys", func(now shown) bool { return now.Focus == "matrix" && now.Cell == "United States/Crimea" })

	p.write("rus")
	p.wait("only Russia is left", func(now shown) bool {
		_, others := now.Places["row:Ukraine"]
		_, russia := now.Places["row:Russia"]
		return russia && !others && now.Undo == "Import 2 articles"
	})
	p.press("Escape")
	p.wait("Escape shows all", func(now shown) bool { return now.Places["row:Ukraine"].W > 0 })
	p.press("Home", "ctrl+shift+Up")
	p.wait("Russia stands before Ukraine", func(now shown) bool {
		return strings.HasPrefix(now.Undo, "Move party: ") && now.Saved && now.Places["row:Russia"].Y < now.Places["row:Ukraine"].Y && now.Cell == "Russia/Crimea"
	})
	p.press("ctrl+z")
	p.wait("it stands behind it again", func(now shown) bool {
		return strings.HasPrefix(now.Redo, "Move party: ") && now.Places["row:Russia"].Y > now.Places["row:Ukraine"].Y
	})
	p.press("ctrl+shift+r")
	p.wait("issues go down", func(now shown) bool { return now.Places["row:Crimea"].W > 0 && now.Places["column:Russia"].W > 0 })
	p.press("shift+Down", "shift+Right", "ctrl+c")
	p.wait("four cells are copied", func(now shown) bool { return strings.Contains(now.Status[3], "4 cells copied") })

	p.press("ctrl+shift+p")
	p.wait("the summary has the keys", func(now shown) bool { return now.Focus == "text" })
	p.write("Wants all of it")
	p.press("Return")
	p.wait("the summary is kept", func(now shown) bool {
		return strings.HasPrefix(now.Undo, "Set position: ") && now.Saved && now.Focus == "inspector" && strings.Contains(now.Places["cell:Russia/Crimea"].Text, "Wants all of it")
	})
	p.press("ctrl+z")
	p.wait("the passage's words are back", func(now shown) bool {
		return strings.HasPrefix(now.Redo, "Set position: ") && !strings.Contains(now.Places["cell:Russia/Crimea"].Text, "Wants all of it")
	})
	p.close()
}

// TestMatrixIsArrangedByMouse: a row dragged by its heading, hidden from the
// menu of the heading and shown again, a filter put on and cleared.
func TestMatrixIsArrangedByMouse(t *testing.T) {
	s := newScreen(t, width, height)
	p := start(t, s, newHome(t))
	p.click("button:Close banner")
	p.wait("there is room for three rows", func(now shown) bool { return now.Banner == "" && now.Places["row:Russia"].W > 0 })

	from, to := p.still("row:Russia"), p.still("row:United States")
	x := fmt.Sprint(from.X + from.W/2)
	s.do(t, "mousemove", x, fmt.Sprint(from.Y+from.H/2), "mousedown", "1")
	for y := from.Y + from.H/2; y > to.Y+to.H/4; y -= 12 {
		s.do(t, "mousemove", x, fmt.Sprint(y))
	}
	s.do(t, "mouseup", "1")
	p.wait("Russia stands first", func(now shown) bool {
		return strings.HasPrefix(now.Undo, "Move party: ") && now.Saved && now.Places["row:Russia"].Y < now.Places["row:United States"].Y
	})

	at := p.still("row:Russia")
	s.do(t, "mousemove", fmt.Sprint(at.X+20), fmt.Sprint(at.Y+at.H/2), "click", "3")
	s.do(t, "mousemove", fmt.Sprint(width-100), "20") // away from the entries
	p.press("Down", "Down", "Down", "Down", "Return")
	p.wait("Russia is hidden, and the strip says so", func(now shown) bool {
		_, shown := now.Places["row:Russia"]
		return !shown && now.Places["button:Show all"].W > 0
	})
	p.click("button:Show all")
	p.wait("it is back", func(now shown) bool { return now.Places["row:Russia"].W > 0 })

	p.click("button:Filter")
	p.wait("the filter is asked for", func(now shown) bool { return strings.HasPrefix(now.Dialog, "Filter") })
	p.click("filter:reviewed")
	p.click("button:Close")
	p.wait("the cells are empty, and say why", func(now shown) bool {
		return now.Dialog == "" && strings.Contains(now.Places[cell].Text, "No reviewed statement") && now.Places["button:Clear filter"].W > 0
	})
	p.click("button:Clear filter")
	p.wait("the cells are back", func(now shown) bool { return strings.Contains(now.Places[cell].Text, "suggested") })
	p.close()
}
