package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// job is one of the common jobs with what it may cost: clicks, keys and drops.
type job struct {
	name string
	most int
	do   func(t *testing.T, p *program)
}

// run does a job and counts what it cost.
func (j job) run(t *testing.T, p *program) {
	t.Helper()
	before := p.cost
	j.do(t, p)
	if cost := p.cost - before; cost > j.most {
		t.Errorf("%s costs %d, and may cost %d", j.name, cost, j.most)
	}
}

// isCurrent waits until a passage is chosen in the article view.
func inItsArticle(now shown) bool {
	_, marked := now.Places[fmt.Sprintf("mark:%d", now.Passage)]
	return now.View == "article" && marked
}

// TestJobsByMouseAtTheirCost does each common job by mouse alone.
func TestJobsByMouseAtTheirCost(t *testing.T) {
	s := newScreen(t, width, height)
	p := start(t, s, newHome(t))
	folder := t.TempDir()
	for _, j := range []job{
		{"articles to matrix", 1, func(t *testing.T, p *program) {
			p.drop(articles(t)...)
			p.wait("the matrix shows the articles", func(now shown) bool {
				return now.Undo == "Import 2 articles" && now.View == "matrix" && strings.Contains(now.Places[cell].Text, "suggested") &&
					strings.Contains(now.Banner, "imported") && now.Saved
			})
		}},
		{"cell to its passage in the article", 2, func(t *testing.T, p *program) {
			p.click(cell)
			now := p.wait("the cell has a passage", func(now shown) bool {
				card := now.Places[fmt.Sprintf("card:%d", now.Passage)] // not that of the cell before
				return "cell:"+now.Cell == cell && strings.Contains(card.Text, "guarantees") && now.Places[fmt.Sprintf("article:%d", now.Passage)].W > 0
			})
			p.click(fmt.Sprintf("article:%d", now.Passage))
			p.wait("the passage is in sight", inItsArticle)
		}},
		{"accept", 1, func(t *testing.T, p *program) {
			p.click(fmt.Sprintf("accept:%d", p.now().Passage))
			p.wait("it is accepted", func(now shown) bool { return strings.HasPrefix(now.Undo, "Accept") && now.Saved })
		}},
		{"reject", 1, func(t *testing.T, p *program) {
			p.click(fmt.Sprintf("reject:%d", p.now().Passage))
			p.wait("it is rejected", func(now shown) bool { return strings.HasPrefix(now.Undo, "Reject") && now.Saved })
		}},
		{"correct a stance", 1, func(t *testing.T, p *program) {
			p.click(fmt.Sprintf("stance4:%d", p.now().Passage))
			p.wait("the stance is set", func(now shown) bool { return strings.Contains(now.Undo, "stance") && now.Saved })
		}},
		{"add a passage", 3, func(t *testing.T, p *program) {
			p.drag(fmt.Sprintf("mark:%d", p.now().Passage))
			p.click("button:bar:Russia")
			p.click("button:bar:Minerals")
			p.wait("it is there", func(now shown) bool { return now.Undo == "Add passage: Russia · Minerals" && now.Saved })
		}},
		{"matrix to Excel", 2, func(t *testing.T, p *program) {
			p.click("button:Export")
			p.wait("a name is asked for", func(now shown) bool { return now.Dialog == "Export the matrix" })
			p.click("button:Export")
			p.wait("it is written", func(now shown) bool {
				return strings.HasPrefix(now.Banner, "Written:") && strings.Contains(now.Banner, ".xlsx")
			})
		}},
	} {
		j.run(t, p)
	}
	p.close()
	if left, err := os.ReadDir(folder); err != nil || len(left) != 0 {
		t.Errorf("something was written elsewhere: %v, %v", left, err)
	}
}

// TestJobsByKeysAtTheirCost does them by keyboard alone.
func TestJobsByKeysAtTheirCost(t *testing.T) {
	s := newScreen(t, width, height)
	own := filepath.Join(t.TempDir(), "Talks.standpoint")
	run(t, append([]string{"build", "-o", own}, articles(t)...)...)
	p := start(t, s, newHome(t), own)
	s.do(t, "mousemove", "640", "400")
	p.wait("a cell is chosen", func(now shown) bool { return now.Passage != 0 && now.Focus == "matrix" })
	for _, j := range []job{
		{"accept", 1, func(t *testing.T, p *program) {
			p.press("alt+a")
			p.wait("it is accepted", func(now shown) bool { return strings.HasPrefix(now.Undo, "Accept") && now.Saved })
		}},
		{"correct a stance", 1, func(t *testing.T, p *program) {
			p.press("4")
			p.wait("the stance is set", func(now shown) bool { return strings.Contains(now.Undo, "stance") && now.Saved })
		}},
		{"reject", 1, func(t *testing.T, p *program) {
			p.press("alt+r")
			p.wait("it is rejected", func(now shown) bool { return strings.HasPrefix(now.Undo, "Reject") && now.Saved })
		}},
		{"cell to its passage in the article", 2, func(t *testing.T, p *program) {
			p.press("Right", "alt+o")
			p.wait("the passage is in sight", inItsArticle)
		}},
		{"add a passage", 3, func(t *testing.T, p *program) {
			p.press("ctrl+shift+Right")
			p.wait("the party is asked for", func(now shown) bool { return now.Places["bar"].Text == "Whose stand is it?" })
			p.press("1", "2")
			p.wait("it is there", func(now shown) bool { return strings.HasPrefix(now.Undo, "Add passage: ") && now.Saved })
		}},
		{"matrix to a document", 2, func(t *testing.T, p *program) {
			p.press("ctrl+e")
			p.wait("a name is asked for", func(now shown) bool { return now.Dialog == "Export the matrix" })
			p.press("Return")
			p.wait("it is written", func(now shown) bool { return strings.HasPrefix(now.Banner, "Written:") })
		}},
	} {
		j.run(t, p)
	}
	p.close()
}
