package e2e

import (
	"strings"
	"testing"
)

// TestAliasIsAddedInTheCodebookByKeysAlone: write it, see what it does, apply
// it, take it back.
func TestAliasIsAddedInTheCodebookByKeysAlone(t *testing.T) {
	s := newScreen(t, width, height)
	p := start(t, s, newHome(t), straitDossier(t))
	s.do(t, "mousemove", "640", "400")
	p.press("ctrl+6")
	begin := p.wait("the list of the codebook has the keys", func(now shown) bool { return now.View == "codebook" && now.Focus == "codebook" })
	p.press("Down", "Return")
	p.wait("the name of Norland has the keys", func(now shown) bool {
		return now.Focus == "field:name" && now.Places["field:name"].Text == "Norland"
	})
	p.press("Tab", "Tab", "Tab")
	p.wait("Tab leads to the aliases", func(now shown) bool { return now.Focus == "field:aliases" })
	p.write("Lena Varga")
	p.press("Return")
	p.write("Varga")
	p.wait("what the aliases do is shown, and nothing has changed", func(now shown) bool {
		return strings.HasPrefix(now.Places["codebook:effect"].Text, "1 new suggestion.") &&
			strings.Contains(now.Places["codebook:changes"].Text, "Change the aliases of Norland") && now.Undo == begin.Undo
	})
	picture(t, s, "codebook.png")
	p.press("ctrl+Return")
	p.wait("they are applied, as one step", func(now shown) bool {
		_, pending := now.Places["codebook:changes"]
		return now.Undo == "Change the aliases of Norland" && now.Saved && !pending && now.Dialog == "" &&
			now.Focus == "codebook" && now.Status[1] != begin.Status[1]
	})
	p.press("ctrl+z")
	p.wait("one undo takes all of it back, in the form too", func(now shown) bool {
		return now.Undo == begin.Undo && now.Saved && now.Status[1] == begin.Status[1] && now.Places["field:aliases"].Text == ""
	})
	p.close()
}
