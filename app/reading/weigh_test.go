package reading

import "testing"

// TestWhatElseIsSaidWeighs: a stand is surer where its party has taken that
// side elsewhere in the article than where it has taken the other.
func TestWhatElseIsSaidWeighs(t *testing.T) {
	const said = "Norland wants a ceasefire. "
	last := func(before string) int {
		t.Helper()
		found := newTestReader(t).Read(Article{Text: before + said})
		return found[len(found)-1].Confidence
	}
	same, other := last("Norland demanded a ceasefire. "), last("Norland rejected a ceasefire. ")
	if same <= other {
		t.Errorf("confidence is %d after a stand of that side, %d after one of the other", same, other)
	}
}
