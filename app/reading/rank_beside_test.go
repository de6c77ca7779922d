package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// TestWhatStandsBeside: how sure a suggestion is rests on what the sentences around it
// say of its party and issue, on what else its own says, and on words of cues that are
// not all there.
func TestWhatStandsBeside(t *testing.T) {
	reader, err := New(dockBook(
		codebook.Issue{
			Name: "Radar", Question: "Do crews get a radar?", PoleA: "None", PoleB: "A radar for crews",
			Keywords: []string{"radar"}, CuesB: []string{"shared watch", "cannot spare"}, CuesA: []string{"port alone"},
		},
		codebook.Issue{
			Name: "Parking", Question: "Do dockers park for free?", PoleA: "Paid", PoleB: "Free parking",
			Keywords: []string{"parking"}, CuesB: []string{"free parking"},
		},
	))
	if err != nil {
		t.Fatal(err)
	}
	const agreeing, against = ftBeside + 1, ftBeside
	for _, c := range []struct {
		name, text string // the last suggestion on the radar counts
		want, not  []feature
	}{
		{"the same next to it", "Docks\n\nThe dockers demanded a shared watch. The dockers want the radar.", []feature{against, agreeing}, []feature{ftOutdone, ftLoneHeadline}},
		{"another's", "Docks\n\nDock bosses demanded a shared watch. The dockers want the radar.", []feature{against}, []feature{agreeing}},
		{"far away", "Docks\n\nThe dockers demanded a shared watch. The dockers want parking. The dockers like parking. The dockers demand parking. The dockers want the radar.", []feature{against}, []feature{agreeing}},
		{"the opposite next to it", "Docks\n\nThe dockers demanded a shared watch. The dockers want the port alone.", nil, []feature{against, agreeing}},
		{"turned by what is next to it", "Docks\n\nThe dockers demanded a shared watch. The dockers insist on a shared watch. The dockers reject the radar.", []feature{against}, []feature{agreeing}},
		{"surer of something else", "Docks\n\nThe dockers, who kept the radar on, demanded free parking.", []feature{ftOutdone}, []feature{ftOutdoneByOther}},
		{"another is surer", "Docks\n\nThe dockers were at the radar when Dock bosses rejected free parking.", []feature{ftOutdoneByOther}, []feature{ftOutdone}},
		{"a headline alone", "Dockers want the radar\n\nIt rained.", []feature{ftLoneHeadline}, nil},
		{"nothing below", "Dockers want the radar", nil, []feature{ftLoneHeadline}},
		{"a headline and its article", "Dockers want the radar\n\nThe dockers demanded a shared watch.", nil, []feature{ftLoneHeadline}},
		{"words of a cue", "Docks\n\nThe dockers want the radar to be shared by all.", []feature{ftCueWord}, []feature{ftCueOtherWord, ftSoleWord}},
		{"those of the other side", "Docks\n\nThe dockers reject the radar if it is shared by all.", []feature{ftCueOtherWord}, []feature{ftCueWord}},
		{"all that a cue says", "Docks\n\nThe dockers want the radar and will spare nothing.", []feature{ftSoleWord, ftCueWord}, nil},
		{"the cue itself", "Docks\n\nThe dockers want a shared watch.", nil, []feature{ftSoleWord, ftCueTurned}},
		{"a cue that is refused", "Docks\n\nThe dockers reject a shared watch.", []feature{ftCueTurned}, nil},
		{"a keyword that is refused", "Docks\n\nThe dockers reject the radar.", nil, []feature{ftCueTurned}},
		{"a pronoun beside words of the pole", "Docks\n\nDock bosses reject the radar. The dockers want it shared.", []feature{ftCarriedWord}, nil},
		{"a pronoun", "Docks\n\nDock bosses reject the radar. The dockers want it.", nil, []feature{ftCarriedWord}},
	} {
		var last *Suggestion
		found := reader.Read(Article{Text: c.text})
		for i := range found {
			if found[i].Issue == "Radar" {
				last = &found[i]
			}
		}
		if last == nil {
			t.Errorf("%s: nothing is read", c.name)
			continue
		}
		for _, f := range c.want {
			if !last.features.has(f) {
				t.Errorf("%s: %s is missing in %+d %v", c.name, featureNames[f], last.Stance, last.features.names())
			}
		}
		for _, f := range c.not {
			if last.features.has(f) {
				t.Errorf("%s: has %s in %+d %v", c.name, featureNames[f], last.Stance, last.features.names())
			}
		}
	}
}
