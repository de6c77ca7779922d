package e2e

import (
	"strings"
	"testing"
)

// review opens the queue by Ctrl+4 and waits for its first suggestion.
func review(t *testing.T, p *program) shown {
	t.Helper()
	p.screen.do(t, "mousemove", "640", "420") // no window manager: keys go to the window under the pointer
	p.press("ctrl+4")
	return p.wait("Review has the keys", func(now shown) bool {
		return now.View == "review" && now.Focus == "review" && now.Passage != 0 && strings.Contains(now.Places["review:card"].Text, "suggested")
	})
}

// next waits until the decision is saved and another suggestion is shown.
func next(p *program, decision string, from int64) shown {
	p.t.Helper()
	return p.wait(decision+" is done, and the next suggestion is there", func(now shown) bool {
		return strings.HasPrefix(now.Undo, decision) && now.Saved && now.Passage != from && now.Passage != 0
	})
}

// decided gives the status that the dossier file has for a passage's words.
func decided(t *testing.T, rows, words string) []string {
	t.Helper()
	for line := range strings.Lines(rows) {
		if strings.Contains(line, words) {
			return strings.Split(line, "\t")
		}
	}
	t.Fatalf("no passage says %q in\n%s", words, rows)
	return nil
}

// TestFiveSuggestionsAreReviewedByKeysAlone and taken back: accept, reject,
// another stance, another party, and a voice on the one after.
func TestFiveSuggestionsAreReviewedByKeysAlone(t *testing.T) {
	s := newScreen(t, width, height)
	p := start(t, s, newHome(t))
	first := review(t, p)
	p.press("o")
	p.wait("its article is open, and its card beside it", func(now shown) bool {
		return now.View == "article" && now.Article != 0 && now.Passage == first.Passage && now.Focus == "article"
	})
	p.press("Escape")
	p.wait("Escape leads back to it", func(now shown) bool {
		return now.View == "review" && now.Passage == first.Passage && now.Focus == "review"
	})
	p.press("Return")
	second := next(p, "Accept", first.Passage)
	p.press("Delete")
	third := next(p, "Reject", second.Passage)
	p.press("3")
	fourth := next(p, "Set stance", third.Passage)
	p.press("p")
	p.wait("parties are offered", func(now shown) bool { return now.Dialog == "Whose stand is it?" && now.Focus == "text" })
	p.write("United")
	p.press("Return")
	p.wait("it is another party's, and accepted", func(now shown) bool {
		return strings.HasPrefix(now.Undo, "Move passage to another party: ") && now.Saved && now.Focus == "review" &&
			now.Passage == fourth.Passage && strings.Contains(now.Places["review:card"].Text, "accepted by you") &&
			strings.Contains(now.Places["review:card"].Text, "You changed it")
	})
	p.press("Return")
	fifth := p.wait("Enter goes on", func(now shown) bool { return now.Passage != fourth.Passage && now.Passage != 0 })
	p.press("v", "space")
	p.wait("the voice is set, and it is left for later", func(now shown) bool {
		return strings.HasPrefix(now.Undo, "Set voice to") && now.Saved && now.Passage != fifth.Passage &&
			strings.HasPrefix(now.Places["review:progress"].Text, "4 of ")
	})
	picture(t, s, "review.png")
	p.press("ctrl+z")
	p.wait("undo shows the voice's passage again", func(now shown) bool {
		return strings.HasPrefix(now.Redo, "Set voice to") && now.Passage == fifth.Passage
	})
	p.press("ctrl+z")
	p.wait("undo shows the moved passage again, as a suggestion", func(now shown) bool {
		return strings.HasPrefix(now.Redo, "Move passage to another party: ") && now.Passage == fourth.Passage && !strings.Contains(now.Places["review:card"].Text, "by you")
	})
	p.press("ctrl+y")
	file := p.wait("redo moves it again", func(now shown) bool {
		return strings.HasPrefix(now.Undo, "Move passage to another party: ") && now.Saved
	}).File
	p.close()

	rows := run(t, "passages", file)
	if got := strings.Count(rows, "\taccepted\t"); got != 3 {
		t.Errorf("%d passages are accepted in the file, want 3:\n%s", got, rows)
	}
	if row := decided(t, rows, "support an immediate ceasefire"); row[5] != "0" {
		t.Errorf("the third suggestion has stance %s, want 0", row[5])
	}
	if row := decided(t, rows, "before his conditions are met"); row[3] != "United States" {
		t.Errorf("the fourth suggestion is of %s, want the United States", row[3])
	}
}

// TestSuggestionsAreReviewedByMouse: accept, reject, a stance, a split, and all
// that are sure at once.
func TestSuggestionsAreReviewedByMouse(t *testing.T) {
	s := newScreen(t, width, height)
	p := start(t, s, newHome(t))
	p.click("nav:review")
	first := p.wait("Review is shown", func(now shown) bool { return now.View == "review" && now.Passage != 0 })
	p.click("review:accept")
	second := next(p, "Accept", first.Passage)
	p.click("review:reject")
	third := next(p, "Reject", second.Passage)
	p.click("review:stance4")
	fourth := next(p, "Set stance", third.Passage)
	p.click("review:split")
	p.wait("the split is asked for", func(now shown) bool { return now.Dialog == "Split into two passages" })
	p.click("button:split stance3:1")
	p.wait("the first part is between", func(now shown) bool { return strings.Contains(now.Places["part:1"].Text, "· ·") })
	p.click("button:Split")
	p.wait("there are two passages, and the first is shown", func(now shown) bool {
		return strings.HasPrefix(now.Undo, "Split passage: ") && now.Saved && now.Dialog == "" && now.Passage == fourth.Passage
	})
	p.click("review:back")
	p.wait("Back shows the one before", func(now shown) bool { return now.Passage == third.Passage })
	for range 6 { // down to 50 %
		p.click("review:less")
	}
	p.click("review:accept all")
	p.wait("so many are not accepted unasked", func(now shown) bool {
		return strings.HasPrefix(now.Dialog, "Accept ") && strings.HasSuffix(now.Dialog, " suggestions?")
	})
	p.press("Return")
	all := p.wait("all sure ones are accepted as one action", func(now shown) bool {
		return strings.HasPrefix(now.Undo, "Accept ") && strings.HasSuffix(now.Undo, " passages") && now.Saved && now.Dialog == ""
	})
	p.click("button:Undo")
	p.wait("one undo takes it back", func(now shown) bool { return now.Redo == all.Undo && strings.HasPrefix(now.Undo, "Split passage: ") })
	file := p.now().File
	p.close()
	if got := strings.Count(run(t, "passages", file), "\taccepted\t"); got != 4 {
		t.Errorf("%d passages are accepted in the file, want 4: one accepted, one by stance, two of the split", got)
	}
}
