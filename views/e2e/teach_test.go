package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// straitCodebook takes every word on security for one on guarantees.
const straitCodebook = `title = "Strait talks"
[[party]]
name = "Norland"
[[party]]
name = "Sudland"
[[issue]]
name = "Guarantees"
question = "Are there guarantees?"
pole_a = "No guarantees"
pole_b = "Binding guarantees"
keywords = ["guarantee*", "security"]
[[issue]]
name = "Toll"
question = "Is there a toll in the strait?"
pole_a = "Free passage"
pole_b = "A toll"
keywords = ["toll"]
`

// straitDossier is built from three articles of our own.
func straitDossier(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	book := filepath.Join(folder, "strait.codebook.toml")
	files := map[string]string{
		book:                           straitCodebook,
		filepath.Join(folder, "1.txt"): "Norland demanded security checks at the lighthouse.",
		filepath.Join(folder, "2.txt"): "Norland demanded security checks in the port.\nNorland's minister Lena Varga arrived.\nVarga demanded a toll.",
		filepath.Join(folder, "3.txt"): "Norland demanded binding guarantees.\nVarga demanded a toll.",
	}
	args := []string{"build", "-o", filepath.Join(folder, "Strait.standpoint"), "-codebook", book}
	for _, name := range []string{"strait.codebook.toml", "1.txt", "2.txt", "3.txt"} {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(files[path]), 0o600); err != nil {
			t.Fatal(err)
		}
		if path != book {
			args = append(args, path)
		}
	}
	run(t, args...)
	return args[2]
}

// TestRejectedPassageTeachesTheCodebook goes the whole way: reject, say what
// was wrong, look at what a change does elsewhere, make it, take it back.
func TestRejectedPassageTeachesTheCodebook(t *testing.T) {
	s := newScreen(t, width, height)
	p := start(t, s, newHome(t), straitDossier(t))
	p.click("cell:Norland/Guarantees")
	now := p.wait("the cell is chosen", func(now shown) bool { return now.Cell == "Norland/Guarantees" && now.Passage != 0 })
	count := now.Status[1]
	passage := cardOn(t, p, "lighthouse")
	reject := fmt.Sprintf("reject:%d", passage)
	p.press("ctrl+0", "Home")
	p.wait("its buttons are in sight", func(now shown) bool {
		if _, ok := now.Places[reject]; ok {
			return true
		}
		p.press("Down")
		return false
	})
	p.click(reject)
	p.wait("it is rejected and teaching is offered", func(now shown) bool {
		_, offered := now.Places["button:Teach"]
		return strings.HasPrefix(now.Undo, "Reject") && now.Saved && offered
	})
	p.click("button:Teach")
	p.wait("the dialog asks what was wrong", func(now shown) bool {
		_, asks := now.Places["button:not a stand"]
		return now.Dialog == "Teach the codebook" && asks
	})
	p.press("4")
	proposed := -1
	p.wait("excluding the phrase is proposed", func(now shown) bool {
		for name, at := range now.Places {
			var i int
			if _, err := fmt.Sscanf(name, "proposal:%d", &i); err == nil && strings.Contains(at.Text, "“security checks”") {
				proposed = i
			}
		}
		return proposed >= 0
	})
	p.click(fmt.Sprintf("proposal:%d", proposed))
	rejected := p.wait("the preview says what changes elsewhere", func(now shown) bool {
		_, ready := now.Places["button:Apply"]
		return now.Places["preview"].Text == "Changes 1 other suggestion: 1 gone. 1 other changes in firmness or confidence only." && ready && strings.HasPrefix(now.Undo, "Reject")
	})
	picture(t, s, "teach.png")
	p.click("button:Apply")
	p.wait("the codebook has changed and the other suggestion is gone", func(now shown) bool {
		return now.Dialog == "" && now.Undo == "Exclude “security checks” from Guarantees" && now.Saved && now.Status[1] != rejected.Status[1]
	})
	p.press("ctrl+z")
	p.wait("one undo takes it back", func(now shown) bool {
		return strings.HasPrefix(now.Undo, "Reject") && now.Saved && now.Status[1] == rejected.Status[1]
	})
	p.press("ctrl+z")
	p.wait("the rejection is taken back, and the offer with it", func(now shown) bool {
		_, offered := now.Places["button:Teach"]
		return now.Undo != "" && !strings.HasPrefix(now.Undo, "Reject") && now.Saved && now.Status[1] == count && !offered
	})
	p.close()
}

// cardOn finds the passage of the chosen cell that says the words.
func cardOn(t *testing.T, p *program, words string) int64 {
	t.Helper()
	var id int64
	p.wait("a passage on "+words+" is in the cell", func(now shown) bool {
		for name, at := range now.Places {
			var found int64
			if _, err := fmt.Sscanf(name, "card:%d", &found); err == nil && strings.Contains(at.Text, words) {
				id = found
			}
		}
		return id != 0
	})
	return id
}

// TestMissingVocabularyIsAddedFromTheList by one click.
func TestMissingVocabularyIsAddedFromTheList(t *testing.T) {
	s := newScreen(t, width, height)
	p := start(t, s, newHome(t), straitDossier(t))
	s.do(t, "mousemove", "640", "400")
	p.wait("the matrix has the keys", func(now shown) bool { return now.Focus == "matrix" })
	p.press("ctrl+m")
	p.wait("a name that speaks for Norland is listed", func(now shown) bool {
		return now.Places["missing:0"].Text == "Varga" && now.Places["button:add:0"].Text == "Speaks for Norland"
	})
	p.click("button:add:0")
	p.wait("it is an alias, and the list is made anew", func(now shown) bool {
		return now.Undo == "Add alias “Varga” to Norland" && now.Saved && now.Places["missing:0"].Text != "Varga" && strings.Contains(now.Places["said"].Text, "new suggestion")
	})
	p.press("Escape")
	p.wait("the dialog is closed", func(now shown) bool { return now.Dialog == "" })
	p.press("ctrl+z")
	p.wait("it is no alias any more", func(now shown) bool { return now.Redo == "Add alias “Varga” to Norland" && now.Saved })
	p.close()
}
