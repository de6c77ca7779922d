package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// threeArticles are those of the sample, and one of a day between them.
func threeArticles(t *testing.T) []string {
	t.Helper()
	const text = `Talks go on in Istanbul

ISTANBUL, June 2, 2025 - Russian and Ukrainian delegations met for an hour.

Ukraine's President Volodymyr Zelensky said his country demands an immediate and unconditional ceasefire. Russian Foreign Minister Sergei Lavrov said that Crimea will remain Russian.
`
	all := articles(t)
	path := filepath.Join(filepath.Dir(all[0]), "2025-06-02-istanbul.txt")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return append(all, path)
}

// TestTheSliderByMouseAndKeys drags both handles, and moves them by keys alone:
// the matrix follows while the button is held, and stays so.
func TestTheSliderByMouseAndKeys(t *testing.T) {
	s := newScreen(t, width, height)
	p := start(t, s, newHome(t), threeArticles(t)...)
	now := p.wait("three days are there", func(now shown) bool {
		return now.Places["as of"].Text == "2025-08-18" && now.Places["since"].Text == "2025-06-02" && strings.HasPrefix(now.Status[0], "3 sources")
	})
	track, round, square := now.Places["days"], now.Places["as of"], now.Places["since"]
	y := fmt.Sprint(round.Y + round.H/2)
	at := func(x int) []string { return []string{"mousemove", fmt.Sprint(x), y} }

	s.do(t, append(at(round.X+round.W/2), "mousedown", "1")...)
	for x := round.X; x > square.X+square.W/2; x -= 20 {
		s.do(t, at(x)...)
	}
	p.wait("the matrix follows while the button is held", func(now shown) bool {
		return now.Places["as of"].Text == "2025-06-02" && now.Places["since"].Text == "2025-04-26" &&
			strings.Contains(now.Places["cell:Russia/Crimea"].Text, "2 Jun 2025")
	})
	s.do(t, at(track.X+8)...)
	p.wait("on the first day nothing is earlier", func(now shown) bool {
		return now.Places["as of"].Text == "2025-04-26" && now.Places["days"].Text == "nothing earlier" &&
			strings.Contains(now.Places["cell:Russia/Crimea"].Text, "26 Apr 2025")
	})
	s.do(t, append(at(track.X+track.W-8), "mouseup", "1")...)
	p.wait("let go at the end, it shows the latest", func(now shown) bool {
		return now.Places["as of"].Text == "2025-08-18" && now.Places["since"].Text == "2025-06-02" && now.Saved
	})
	s.do(t, append(at(square.X+square.W/2), "mousedown", "1")...)
	s.do(t, at(square.X-20)...)
	s.do(t, append(at(track.X+8), "mouseup", "1")...)
	p.wait("the square handle stands on the first day", func(now shown) bool {
		return now.Places["since"].Text == "2025-04-26" && now.Places["as of"].Text == "2025-08-18" && strings.Contains(now.Places[cell].Text, "changed sides")
	})

	p.press("ctrl+shift+d", "Left")
	p.wait("an arrow goes to the date before", func(now shown) bool {
		return now.Focus == "field:days" && now.Places["as of"].Text == "2025-06-02" && !strings.Contains(now.Places[cell].Text, "changed sides")
	})
	p.press("End", "shift+Right")
	p.wait("with Shift it moves the square handle", func(now shown) bool {
		return now.Places["as of"].Text == "2025-08-18" && now.Places["since"].Text == "2025-06-02"
	})
	p.press("Home", "Escape", "alt+Next")
	p.wait("Escape leaves it, and the days are stepped from the matrix", func(now shown) bool {
		return now.Focus == "matrix" && now.Places["as of"].Text == "2025-06-02" && now.Saved
	})
	p.close()
}

// TestFromAChangeToItsPassages goes through the list of what changed by keys and
// by mouse, to the old passage, the new one, and the cell.
func TestFromAChangeToItsPassages(t *testing.T) {
	s := newScreen(t, width, height)
	p := start(t, s, newHome(t))
	p.click("button:Close banner")
	p.press("ctrl+8")
	p.wait("the changes are listed", func(now shown) bool {
		return now.View == "changes" && now.Focus == "changes" && strings.Contains(now.Places["change:0"].Text, "Guarantees")
	})
	p.click("then:0")
	first := p.wait("a click on the old passage opens its article", inItsArticle)
	p.press("Escape", "Right", "Return")
	p.wait("Enter on the new one opens the other article", func(now shown) bool { return inItsArticle(now) && now.Article != first.Article })
	p.press("ctrl+8", "k", "k")
	p.wait("K shows one kind after the other", func(now shown) bool { return strings.Contains(now.Places["change:0"].Text, "Softened") })
	p.press("ctrl+c")
	p.wait("they are copied", func(now shown) bool { return strings.Contains(now.Status[3], "1 change copied") })
	p.press("Home", "Left", "Left", "Return")
	p.wait("Enter on the name goes to the cell", func(now shown) bool { return now.View == "matrix" && now.Cell == "Russia/Direct talks" })
	p.close()
}
