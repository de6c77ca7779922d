package reading

import (
	"strings"
	"testing"
)

// TestWhatGoesOnAboutATopic holds which last sentences still tell a stand on what was
// spoken of before, and which tell something else.
func TestWhatGoesOnAboutATopic(t *testing.T) {
	reader := newTestReader(t)
	for _, c := range []struct {
		name, text string
		tells      bool
	}{
		{"wants on", "“We want a truce,” Moor said. “We want the children to sleep at last.”", true},
		{"must", "“We want a truce,” Moor said. “The children must sleep at last.”", true},
		{"we can", "“We want a truce,” Moor said. “We can finish this work soon.”", true},
		{"what was", "“We want a truce,” Moor said. “We held their hands in the snow.”", false},
		{"how things are", "“We want a truce,” Moor said. “The snow lies deep in the hills.”", false},
		{"what others want", "“We want a truce,” Moor said. “They want to sleep in the snow.”", false},
		{"it may be rejected", "Moor wants a truce. Vale rejected it.", true},
		{"that too", "Moor wants a truce. Vale said that was a trap.", true},
		{"those who talk", "Moor wants a truce. Vale said they had talked about apples.", false},
		{"some of them", "Moor wants two truces. Vale said he would welcome some of them to his house.", false},
		{"among them", "Moor wants two truces. Vale called for rest, among them sleep.", false},
		{"rejects them", "Moor wants two truces. Vale rejected them.", true},
		{"it wants apples", "Moor wants a truce. Vale said it wanted apples.", false},
		{"makes it hard to", "Moor wants a truce. Vale said the snow made it hard to sleep.", false},
		{"makes it plain", "Moor wants a truce. Vale made it plain how he had slept.", false},
		{"is that there are", "Moor wants a truce. The trouble, Vale said, is that there are three of us.", false},
	} {
		last := strings.LastIndex(strings.TrimRight(c.text, ".”"), ". ") + 2
		told := ""
		for _, s := range reader.ReadFrom(Article{Text: c.text}, 15) {
			if s.Start >= last {
				told = s.Party + " | " + strings.Join(s.Why, " / ")
			}
		}
		if (told != "") != c.tells {
			t.Errorf("%s: %q: read %q", c.name, c.text, told)
		}
	}
}
