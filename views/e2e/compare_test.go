package e2e

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/app"
	"standpoint/app/codebook"
	"standpoint/app/dossier"
)

// TestFromAPairToTheArticle goes from the heat map to two parties side by side,
// to a passage of theirs, into its article, and back; leaves the article out of
// all numbers and puts it back.
func TestFromAPairToTheArticle(t *testing.T) {
	s := newScreen(t, width, height)
	p := start(t, s, newHome(t))
	p.press("ctrl+2")
	now := p.wait("the heat map is shown", func(now shown) bool { return now.View == "compare" && beginning(now, "mark:pair:") != "" })
	p.click(beginning(now, "mark:pair:"))
	now = p.wait("two parties stand side by side", func(now shown) bool {
		return beginning(now, "pair:mark:passage:") != "" && beginning(now, "pair:mark:without:") != ""
	})
	quote := now.Places[beginning(now, "pair:mark:passage:")].Text
	p.click(beginning(now, "pair:mark:passage:"))
	p.wait("the article is open, with the passage in sight: "+quote, inItsArticle)
	p.press("Escape")
	now = p.wait("the pair is shown again", func(now shown) bool { return now.View == "compare" && beginning(now, "pair:mark:without:") != "" })
	p.click(beginning(now, "pair:mark:without:"))
	now = p.wait("the source is left out, and that is said", func(now shown) bool { return beginning(now, "button:put back") != "" })
	p.click(beginning(now, "button:put back"))
	p.wait("it counts again", func(now shown) bool {
		return beginning(now, "button:put back") == "" && beginning(now, "pair:mark:without:") != ""
	})
	p.press("2")
	p.wait("the axes are shown", func(now shown) bool { return beginning(now, "mark:mark:") != "" })
	p.close()
}

// beginning is the first place by name of those of which the name begins so.
func beginning(now shown, begin string) string {
	first := ""
	for name := range now.Places {
		if strings.HasPrefix(name, begin) && (first == "" || name < first) {
			first = name
		}
	}
	return first
}

// TestManyPartiesAreCompared shows 12 parties on 16 issues, light and dark.
func TestManyPartiesAreCompared(t *testing.T) {
	for _, l := range looks[:2] {
		t.Run(l.name, func(t *testing.T) {
			s := newScreen(t, l.width, l.height)
			p := startWith(t, s, newHome(t), []string{"FYNE_SCALE=" + l.scale, "FYNE_THEME=" + l.theme}, manyParties(t))
			s.do(t, "search", "--name", "Standpoint", "windowsize", fmt.Sprint(l.width), fmt.Sprint(l.height))
			s.do(t, "mousemove", fmt.Sprint(l.width/2), fmt.Sprint(l.height-4))
			p.wait("the window fills the screen", func(now shown) bool {
				at := now.Places["button:Export"]
				return at.X+at.W > l.width*9/10
			})
			p.press("ctrl+2")
			p.wait("all pairs are shown", func(now shown) bool {
				pairs := 0
				for name := range now.Places {
					if strings.HasPrefix(name, "mark:pair:") {
						pairs++
					}
				}
				return pairs == 12*11 && len(misplaced(l, now)) == 0
			})
			p.press("Right", "Right")
			p.wait("two parties stand side by side", func(now shown) bool { return beginning(now, "pair:mark:passage:") != "" })
			lookAt(t, s, "compare-many-"+l.name+".png")
			p.press("2")
			p.wait("the axes are shown", func(now shown) bool { return beginning(now, "mark:mark:") != "" && len(misplaced(l, now)) == 0 })
			lookAt(t, s, "axes-many-"+l.name+".png")
			for _, v := range []struct{ key, view string }{{"ctrl+3", "timeline"}, {"ctrl+8", "changes"}, {"ctrl+9", "bridging"}, {"ctrl+1", "matrix"}} {
				p.press(v.key)
				p.wait(v.view+" is shown", func(now shown) bool { return now.View == v.view && now.Focus == v.view && len(misplaced(l, now)) == 0 })
				lookAt(t, s, v.view+"-many-"+l.name+".png")
			}
			p.close()
		})
	}
}

// camps are who wants what in the dossier of many parties: each camp has its
// own view, and its members are now and then of another mind.
var camps = [...]struct {
	stance  int
	members []string
}{
	{-2, []string{"Norland", "Ostmark", "Veria", "Sund"}},
	{2, []string{"Tarsia", "Calland", "Mereva"}},
	{1, []string{"Lowmark", "Hesper"}},
	{0, []string{"League of Ports", "Island Council", "Free Cities"}},
}

// manyParties makes a dossier of 12 parties and 16 issues.
func manyParties(t *testing.T) string {
	t.Helper()
	var book codebook.Codebook
	var stances []int
	for _, c := range camps {
		for _, name := range c.members {
			book.Parties, stances = append(book.Parties, codebook.Party{Name: name}), append(stances, c.stance)
		}
	}
	matters := strings.Fields("Harbour Fishing Tolls Language Border Pipeline Prisoners Ceasefire Debt Schools Railway Water Elections Monitors Trade Return")
	for _, name := range matters {
		book.Issues = append(book.Issues, codebook.Issue{Name: name, Question: "What becomes of it?", PoleA: "All stays as it is", PoleB: "All is shared"})
	}
	path := filepath.Join(t.TempDir(), "Many"+app.Ending)
	k, err := app.Create(t.Context(), path, book)
	if err != nil {
		t.Fatal(err)
	}
	var items []dossier.Incoming
	for n := range 40 {
		in := dossier.Incoming{Source: dossier.Source{
			Title: fmt.Sprintf("Report of day %d", n+1), Outlet: fmt.Sprint("Courier ", n%7+1), Published: dossier.Date(fmt.Sprintf("2025-%02d-%02d", 1+n/5, 3+n%5*5)),
		}}
		for j := range 7 {
			party, issue := (n*5+j*7)%len(book.Parties), (n*7+j*j*3+n/12)%len(book.Issues)
			sentence := fmt.Sprintf("On the matter of %s, %s said that it would not give up what it holds.\n", strings.ToLower(matters[issue]), book.Parties[party].Name)
			start := len([]rune(in.Source.Text))
			in.Source.Text += sentence
			in.Passages = append(in.Passages, dossier.Passage{
				Start: start, End: start + len([]rune(sentence)) - 1, Party: dossier.ID(party + 1), Issue: dossier.ID(issue + 1),
				Stance: min(max(stances[party]+(n+2*issue)%3-1, -2), 2), Confidence: 70, Speaker: "a spokesman", Record: &dossier.Record{Engine: "en 1", Why: []string{"by hand"}},
			})
		}
		items = append(items, in)
	}
	if _, err := k.AddSources(t.Context(), "Import", items, nil); err != nil {
		t.Fatal(err)
	}
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}
