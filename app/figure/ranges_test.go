package figure_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"standpoint/app/figure"
)

// ranges makes issues with what parties accept by chance.
func ranges(parties, issues int) *figure.Ranges {
	chance := rand.New(rand.NewPCG(5, 6))
	a := &figure.Ranges{
		Title: "What all accept", Notice: "Arithmetic, not advice", FindingsTitle: "Trades",
		Findings: []figure.Finding{{Key: "trade", Text: "One gives way on this, the other on that."}, {Text: "No more."}},
		Words:    figure.RangesWords{Range: "accepts", Meets: "acceptable to all", Move: "would move", Hollow: "only suggested", Claim: "claimed", Weight: "how much it matters"},
	}
	for j := range issues {
		issue := figure.RangeIssue{
			Name: strconv.Itoa(j+1) + "  Control over the crossings", PoleA: "Stays with the one side as it was in the beginning", PoleB: "Goes to the other",
			Facts: figure.Finding{Key: fmt.Sprint("order", j), Text: "a gap of 2 steps · contention 0.40"}, Meets: j%2 == 0, Lo: -1, Hi: 1, Meeting: j%2 == 1, At: 0.5,
			Outcome: figure.Finding{Key: fmt.Sprint("moves", j), Text: "Smallest set of moves: the one 1 step towards A, the other 2 steps towards B. They meet in between."},
			Aside:   "No statement found, so left out: somebody",
		}
		for i := range parties {
			lo := chance.IntN(5) - 2
			hi := lo + chance.IntN(3-lo)
			lane := figure.RangeLane{
				Keys: []string{fmt.Sprintf("%d/%d", i, j)}, Name: partyName(i), Lo: lo, Hi: hi, Stance: hi, Form: figure.Form(chance.IntN(4)), Hollow: chance.IntN(2) == 0,
				Moves: chance.IntN(2) == 0, From: float64(lo), To: float64(hi), Weight: figure.Finding{Key: fmt.Sprintf("weight %d/%d", i, j), Text: "100 set"},
			}
			if i%7 == 6 {
				lane.Keys, lane.Weight = append(lane.Keys, lane.Keys[0]+"'"), figure.Finding{}
			}
			issue.Lanes = append(issue.Lanes, lane)
		}
		a.Issues = append(a.Issues, issue)
	}
	return a
}

// TestRangesKeepTheirMarksApart lays out none, few and many: all lies in the
// picture, no text covers another, and everything can be hit.
func TestRangesKeepTheirMarksApart(t *testing.T) {
	for _, c := range sizes {
		t.Run(fmt.Sprint(c), func(t *testing.T) {
			f := ranges(c.parties, c.issues).Figure(figure.Room{Width: c.width, Height: c.height, Text: 12}, typewriter{})
			checkFigure(t, f)
			shared := c.parties / 7
			if got, want := len(f.Places()), c.issues*(2*c.parties-shared+2)+1; got != want {
				t.Errorf("%d marks can be chosen, want %d", got, want)
			}
			if got, want := len(f.Groups), c.issues*shared; got != want {
				t.Errorf("%d marks stand for several parties, want %d", got, want)
			}
		})
	}
}

// TestRangesOfTwo looks at where a range, the overlap and a move are drawn.
func TestRangesOfTwo(t *testing.T) {
	lane := figure.RangeLane{Keys: []string{"one"}, Name: "One", Lo: -2, Hi: 0, Stance: -2, Moves: true, From: 0, To: 1}
	other := figure.RangeLane{Keys: []string{"other"}, Name: "Two", Lo: 1, Hi: 1, Stance: 1}
	a := &figure.Ranges{Issues: []figure.RangeIssue{{Name: "Land", Lanes: []figure.RangeLane{lane, other}, Meets: true, Lo: -1, Hi: 0, Meeting: true, At: 1}}}
	f := a.Figure(figure.Room{Width: 400, Text: 10}, typewriter{})
	at := map[int]float64{} // of the stances
	for _, s := range f.Shapes {
		if l, ok := s.(figure.Line); ok && l.Stroke == figure.Rule && l.X1 == l.X2 {
			at[len(at)-2] = l.X1
		}
	}
	var band, bars []figure.Box
	var arrows []figure.Line
	meeting := 0.0
	for _, s := range f.Shapes {
		switch s := s.(type) {
		case figure.Rect:
			if s.Fill == figure.Heat(2) {
				band = append(band, s.Box)
			} else if s.Fill == figure.Desk {
				bars = append(bars, s.Box)
			}
		case figure.Line:
			if s.Stroke == figure.Accent && s.Y1 == s.Y2 {
				arrows = append(arrows, s)
			} else if s.Stroke == figure.Accent && s.X1 == s.X2 {
				meeting = s.X1
			}
		}
	}
	reaches := func(b figure.Box, lo, hi int) bool {
		return b.X < at[lo] && b.X > at[lo-1] && b.Right() > at[hi] && b.Right() < at[hi+1]
	}
	at[-3] = 0
	if len(band) != 1 || !reaches(band[0], -1, 0) {
		t.Errorf("what all accept is at %v, stances at %v", band, at)
	}
	if len(bars) != 1 || !reaches(bars[0], -2, 0) {
		t.Errorf("ranges at %v, want one from -2 to 0, as the other is one stance; stances at %v", bars, at)
	}
	if len(arrows) != 1 || arrows[0].X1 < at[0] || arrows[0].X2 != at[1] || meeting != at[1] {
		t.Errorf("moves %v to the meeting at %v; stances at %v", arrows, meeting, at)
	}
	places := f.Places()
	if len(places) != 2 || places[0].Bottom() > places[1].Y {
		t.Errorf("places %v", places)
	}
}

// TestNoteOfSeveralPartiesHasThemAll: a mark that several share is told of as
// one of several.
func TestNoteOfSeveralPartiesHasThemAll(t *testing.T) {
	var asked []string
	a := &figure.Ranges{
		Issues: []figure.RangeIssue{{Lanes: []figure.RangeLane{{Keys: []string{"a", "b"}}, {Keys: []string{"c"}}}}},
		Note:   func(keys []string) string { asked = keys; return "" },
	}
	f := a.Figure(figure.Room{Width: 400, Text: 10}, typewriter{})
	for i, want := range [][]string{{"a", "b"}, {"c"}} {
		f.Note(f.Places()[i].Key)
		if !reflect.DeepEqual(asked, want) || i == 0 && !slices.Equal(f.Groups[f.Places()[0].Key], want) {
			t.Errorf("mark %d is asked for as %v, want %v", i, asked, want)
		}
	}
}
