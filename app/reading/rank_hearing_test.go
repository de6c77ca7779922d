package reading

import "testing"

// TestWhatElseIsHeard: what else an article says of the same party on the same issue
// is told apart by how sure it is, and what is hardly a suggestion is not heard.
func TestWhatElseIsHeard(t *testing.T) {
	type one struct{ side, sure int }
	for _, c := range []struct {
		name string
		of   one
		rest []one
		want hearing
	}{
		{"nothing", one{1, 50}, nil, heardOnce},
		{"the same", one{1, 50}, []one{{1, 30}}, heardAlike},
		{"the contrary, less sure", one{1, 50}, []one{{-1, 49}}, heardOnce},
		{"the contrary, surer", one{1, 50}, []one{{-1, 51}}, heardAgainst},
		{"the contrary twice", one{-1, 50}, []one{{1, 30}, {1, 30}}, heardAgainst},
		{"both, the same surer", one{-1, 50}, []one{{1, 60}, {-1, 30}}, heardAlike},
		{"both, the contrary surer", one{-1, 50}, []one{{1, 90}, {-1, 30}}, heardAgainst},
		{"hardly a suggestion", one{1, 50}, []one{{1, leastHeard - 1}, {-1, leastHeard - 1}}, heardOnce},
		{"between the poles", one{1, 50}, []one{{0, 90}}, heardOnce},
		{"hardly one itself", one{1, leastHeard - 1}, []one{{1, 60}}, heardAlike},
		{"hardly one itself, and the contrary", one{1, leastHeard - 1}, []one{{-1, leastHeard}}, heardAgainst},
	} {
		var h heard
		for _, o := range append(c.rest, c.of) {
			h.add(o.side, o.sure)
		}
		if got := h.hearing(c.of.side, c.of.sure); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, hearingRows[got], hearingRows[c.want])
		}
	}
}

// TestOutvotedIsLessSure: with the weights of the pack, who is contradicted by what is
// surer loses confidence, and who is the only one on its side gains.
func TestOutvotedIsLessSure(t *testing.T) {
	e := newTestReader(t).e
	for _, sure := range []int{25, 45, 65, 85} {
		only, outvoted := int(e.hearing[heardOnce][sure]), int(e.hearing[heardAgainst][sure])
		if only <= sure || outvoted >= sure || outvoted < 1 || only > 99 {
			t.Errorf("%d %% becomes %d alone, %d outvoted", sure, only, outvoted)
		}
	}
}
