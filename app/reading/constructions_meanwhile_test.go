package reading

import (
	"fmt"
	"testing"

	"standpoint/app/codebook"
)

// shown is a stand that is suggested, or is not, from a confidence on.
type shown struct {
	text, mark string
	want       bool
}

// TestWhatSomethingIsDoneMeanwhile holds that a matter which only tells when, why or
// against what somebody wants something else is no stand on it.
func TestWhatSomethingIsDoneMeanwhile(t *testing.T) {
	checkShown(t, DefaultThreshold, []shown{
		{"Moor pressed Vale for more aid amid the truce.", northStops, false},
		{"Moor urged an inquiry after the truce talks.", northStops, false},
		{"Moor stands by her plan to tax salt despite a truce.", northStops, false},
		{"Moor plans to raise wages in answer to the truce.", northStops, false},
		{"Moor demanded a truce after talks with Vale.", northStops, true},
		{"Moor wants a truce before the election.", northStops, true},
		{"Moor wants better roads after the harvest: a truce would help, she said.", northStops, true},
		{"Moor was angry after the truce.", northFights, true},
	})
}

// TestWhoHasOnlyToDoWithAMatter holds that to be given a thing, to deal with others while
// a thing is talked of, and to stand beside an agreement is no stand.
func TestWhoHasOnlyToDoWithAMatter(t *testing.T) {
	checkShown(t, 0, []shown{
		{"Vale has held up Norland's entry into the truce.", northStops, false},
		{"The harbour gives Norland access to the island.", northKeeps, false},
		{"Norland agreed that the truce with Sudria was a success.", southStops, false},
		{"Norland signed a truce with the Sudria-backed guards.", southStops, false},
		{"Norland agreed to press for a truce with Sudria.", southStops, false},
		{"Norland signed a truce with Sudria.", southStops, true},
		{"Norland agreed with Sudria to keep a truce.", southStops, true},
	})
	checkShown(t, DefaultThreshold, []shown{
		{"Moor believes that Sudria is able to keep a truce.", southStops, false},
		{"Moor said that Sudria was free to accept a truce.", southStops, false},
		{"Sudria is not able to accept a truce.", southFights, true},
	})
	checkShown(t, 20, []shown{
		{"Moor spoke of limited progress in talks on a truce with Vale.", northStops, false},
		{"Norland in talks with Sudria over a truce", northStops, true},
		{"The union of Norland, in favour of a truce, met Vale.", northStops, true},
	})
}

// TestWhoseDeedIsToldOf holds that a deed is a stand where the sentence is about it.
func TestWhoseDeedIsToldOf(t *testing.T) {
	r, err := New(codebook.Codebook{
		Parties: []codebook.Party{{Name: "Cooks"}, {Name: "Canteens"}},
		Issues:  []codebook.Issue{{Name: "Strike", Question: "Do the cooks strike?", PoleA: "No strike", PoleB: "Strike", Keywords: []string{"strike"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	checkShownBy(t, r, 0, []shown{
		{"The strike by the Cooks went on in the rain.", "Cooks|Strike|+", true},
		{"The town stood still after ten days of a strike by the Cooks.", "Cooks|Strike|+", false},
		{"Reporters asked for news of the strike by the Cooks.", "Cooks|Strike|+", false},
	})
}

func checkShown(t *testing.T, least int, table []shown) {
	t.Helper()
	checkShownBy(t, newTestReader(t), least, table)
}

func checkShownBy(t *testing.T, r *Reader, least int, table []shown) {
	t.Helper()
	for _, c := range table {
		found := false
		for _, s := range r.ReadFrom(Article{Text: c.text}, least) {
			found = found || fmt.Sprintf("%s|%s|%s", s.Party, s.Issue, sideMark(s.Stance)) == c.mark
		}
		if found != c.want {
			t.Errorf("%q: %s is suggested: %v", c.text, c.mark, found)
		}
	}
}
