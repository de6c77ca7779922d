package reading

import (
	"fmt"
	"testing"
)

// shown are about what is suggested to a user who asks for no weak ones.
type shown struct {
	text, mark string
	want       bool
}

// TestWhatSomethingIsDoneMeanwhile holds that a matter which only tells when, why or
// against what somebody wants something else is no stand on it.
func TestWhatSomethingIsDoneMeanwhile(t *testing.T) {
	checkShown(t, []shown{
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

func checkShown(t *testing.T, table []shown) {
	t.Helper()
	r := newTestReader(t)
	for _, c := range table {
		found := false
		for _, s := range r.ReadFrom(Article{Text: c.text}, DefaultThreshold) {
			found = found || fmt.Sprintf("%s|%s|%s", s.Party, s.Issue, sideMark(s.Stance)) == c.mark
		}
		if found != c.want {
			t.Errorf("%q: %s is suggested: %v", c.text, c.mark, found)
		}
	}
}
