package e2e

import (
	"strings"
	"testing"
)

// TestBridgingByKeys: two parties chosen, what is not known said as such, how
// much an issue matters set and undone, and from a number to its definition.
func TestBridgingByKeys(t *testing.T) {
	s := newScreen(t, width, height)
	p := start(t, s, newHome(t))
	s.do(t, "mousemove", "640", "770")
	p.click("button:Close banner")
	p.press("ctrl+9")
	says := func(now shown, words string) bool {
		for name, at := range now.Places {
			if strings.HasPrefix(name, "mark:") && strings.Contains(at.Text, words) {
				return true
			}
		}
		return false
	}
	p.wait("the bridging has the keys", func(now shown) bool { return now.Focus == "bridging" && says(now, "Ukraine · Minerals") })

	p.press("p")
	p.wait("the parties are asked for", func(now shown) bool { return now.Dialog != "" && now.Focus == "text" })
	p.write("Russia")
	p.press("Return")
	p.wait("the other one is asked for", func(now shown) bool { return now.Dialog == "And who else?" })
	p.write("Ukraine")
	p.press("Return")
	p.wait("only these two are shown", func(now shown) bool {
		return now.Dialog == "" && now.Places["button:bridging parties"].Text == "Ukraine – Russia" && !says(now, "United States ·")
	})

	p.press("Down", "Down")
	p.wait("the cell is shown beside it", func(now shown) bool { return now.Passage != 0 })
	p.press("s")
	p.wait("the salience is asked for", func(now shown) bool { return strings.HasPrefix(now.Dialog, "How much does") && now.Focus == "text" })
	p.write("7")
	p.press("Return")
	p.wait("it is set", func(now shown) bool {
		return strings.HasPrefix(now.Undo, "Set salience") && now.Saved && says(now, "7 of 100")
	})
	p.press("ctrl+z")
	p.wait("it is as it was", func(now shown) bool { return strings.HasPrefix(now.Redo, "Set salience") && !says(now, "7 of 100") })

	p.press("Up", "Return")
	p.wait("the order is explained", func(now shown) bool {
		return now.Dialog == "How the numbers are made" && now.Places["measure:Order of issues"].W > 0
	})
	p.press("Escape")
	p.wait("the keys are back", func(now shown) bool { return now.Dialog == "" && now.Focus == "bridging" })
	p.close()
}
