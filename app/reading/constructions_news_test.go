package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// TestNewsIsNoStand: no stand is read as such of what somebody did in passing, of what
// several tell of themselves, of what a question is about, and of what another supposes
// that a party may do.
func TestNewsIsNoStand(t *testing.T) {
	reader := newTestReader(t)
	for _, c := range []struct {
		name, text, party string
		kind              frameKind
		want              bool
	}{
		{"what describes the thing", "The truce that Norland keeps was named in Nordby.", "Norland", fkAct, false},
		{"signing it is a stand there too", "The truce that Norland signed was named in Nordby.", "Norland", fkAct, true},
		{"dropping it is a stand there too", "The truce that Norland scrapped was named in Nordby.", "Norland", fkAct, true},
		{"what describes the party", "Norland, which opened the truce talks in May, asked for money.", "Norland", fkAct, false},
		{"what describes the party, against it", "Norland, which scrapped the truce, asked for money.", "Norland", fkAct, true},
		{"what the party does", "Norland has kept the truce for a year.", "Norland", fkAct, true},
		{"several of themselves", "Norland and Sudria said they had discussed the truce for hours.", "Norland", fkAssert, false},
		{"several of the thing", "Norland and Sudria said the truce was good for both.", "Norland", fkAssert, true},
		{"supposed by another", "Moor said Sudria could start the truce.", "Sudria", fkAct, false},
		{"signing foretold by another", "Moor said Sudria would sign the truce.", "Sudria", fkAct, true},
		{"wish told by another", "Moor said Sudria might want a truce.", "Sudria", fkAttitude, true},
		{"where they were", "Norland and Sudria opened a camp in the truce zone.", "Norland", fkAct, false},
		{"according to one", "According to Moor, the town began a truce.", "Norland", fkAssert, false},
		{"according to one, of the thing", "According to Moor, the truce is essential.", "Norland", fkAssert, true},
		{"what a question is about", "Moor said the question of giving up the island would be the hardest.", "Norland", fkAssert, false},
		{"what is said to be needed", "Moor said giving up the island was needed.", "Norland", fkAssert, true},
		{"what is said to be wrong", "Moor said it was wrong to give up the island.", "Norland", fkAssert, true},
	} {
		t.Run(c.name, func(t *testing.T) { wantKind(t, reader, c.text, c.party, c.kind, c.want) })
	}
}

// wantKind checks whether a text is read as a stand of a party that shows in one way.
func wantKind(t *testing.T, reader *Reader, text, party string, k frameKind, want bool) {
	t.Helper()
	got := false
	for _, s := range reader.Read(Article{Text: text}) {
		got = got || s.Party == party && s.features.has(ftKinds+feature(k))
	}
	if got != want {
		t.Errorf("%q: %s as %s: %v", text, party, frameKinds[k], got)
	}
}

// TestWhatNothingGivesASide: an act done to what the codebook gives no side shows none,
// unless somebody wants it.
func TestWhatNothingGivesASide(t *testing.T) {
	reader, err := New(dockBook(codebook.Issue{Name: "Canteen", Question: "Who pays for the canteen?", PoleA: "The men", PoleB: "The port", Keywords: []string{"canteen", "kitchen"}}))
	if err != nil {
		t.Fatal(err)
	}
	wantKind(t, reader, "Dock bosses opened the kitchen on Monday.", "Dock bosses", fkAct, false)
	wantKind(t, reader, "Dock bosses said they would open the kitchen on Monday.", "Dock bosses", fkAct, true)
	wantKind(t, reader, "Dock bosses demanded a kitchen.", "Dock bosses", fkAttitude, true)
}
