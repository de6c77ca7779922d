package reading

import (
	"reflect"
	"strings"
	"testing"

	"standpoint/app/dossier"
)

// stand is a suggestion as Weigh looks at one.
func stand(party string, side, sure int) Suggestion {
	return Suggestion{Party: party, Issue: "Truce", Stance: 2 * side, Confidence: sure, alone: sure, Why: []string{"holder: " + party, "=> "}}
}

// within is an article whose suggestions all take all its words.
func within(text string, all ...Suggestion) Reading {
	for i := range all {
		all[i].End = len(text)
	}
	return Reading{Text: text, Suggestions: all}
}

func TestOtherArticlesConfirmAndDoubt(t *testing.T) {
	r := newTestReader(t)
	said := func(party string, side, times int) []Stand {
		return []Stand{{Party: party, Issue: "Truce", Side: side, Sure: 80, Times: times}}
	}
	own := within("Norland wants a truce.", stand("Norland", 1, 50))
	for _, c := range []struct {
		name      string
		of        Reading
		elsewhere []Stand
		sign      int    // what becomes of the confidence of its first suggestion
		told      string // in its reasons
	}{
		{"alone", own, nil, 0, ""},
		{"the same article does not count", within("Norland wants one.", stand("Norland", 1, 50), stand("Norland", 1, 90), stand("Sudland", -1, 90)), nil, 0, ""},
		{"the party says so elsewhere", own, said("Norland", 1, 5), 1, "5 to the same effect, 0 to the contrary"},
		{"the party says the opposite elsewhere", own, said("Norland", -1, 5), -1, "0 to the same effect, 5 to the contrary"},
		{"its opponent says the opposite elsewhere", own, said("Sudland", -1, 5), 1, ""},
		{"between the poles", within("Norland is torn.", stand("Norland", 0, 50)), said("Norland", -1, 5), 0, ""},
		{"too doubtful alone", within("Norland?", stand("Norland", 1, LeastAlone-1)), said("Norland", 1, 5), 0, ""},
		{"another issue", own, []Stand{{Party: "Norland", Issue: "Tolls", Side: -1, Sure: 90, Times: 9}}, 0, ""},
		{"a person is against it", own, []Stand{{Party: "Norland", Issue: "Truce", Side: -1, Times: 9}}, 0, ""},
	} {
		g := r.Weigh([]Reading{c.of}, c.elsewhere)[0][0]
		was := c.of.Suggestions[0]
		if sign(g.Confidence-was.Confidence) != c.sign || g.Stance != was.Stance {
			t.Errorf("%s: from %d to %d", c.name, was.Confidence, g.Confidence)
		}
		if why := strings.Join(g.Why, " / "); c.told == "" && len(g.Why) != 2 || !strings.Contains(why, c.told) {
			t.Errorf("%s: told as %q", c.name, why)
		}
	}
}

func TestArticlesAreWeighedBesideEachOther(t *testing.T) {
	r := newTestReader(t)
	articles := []Reading{
		within("Norland wants a truce.", stand("Norland", 1, 90)),
		within("A truce is what Norland wants.", stand("Norland", 1, 90)),
		within("Norland did not speak of one.", stand("Norland", -1, 50)),
	}
	first := r.Weigh(articles, nil)
	if got := first[2][0].Confidence; got >= 50 {
		t.Errorf("what two articles speak against is %d %% sure", got)
	}
	if second := r.Weigh(articles, nil); !reflect.DeepEqual(second, first) {
		t.Errorf("weighed again: %+v, not %+v", second, first)
	}
	for i := range first {
		if !reflect.DeepEqual(articles[i].Suggestions[0].Why, []string{"holder: Norland", "=> "}) {
			t.Errorf("the given suggestions were changed: %q", articles[i].Suggestions[0].Why)
		}
		articles[i].Suggestions = first[i]
	}
	if got := r.Weigh(articles, nil)[2][0].Confidence; got != first[2][0].Confidence {
		t.Errorf("weighed twice over it is %d %% sure, not %d", got, first[2][0].Confidence)
	}
}

// TestReprintsDoNotConfirmEachOther: a story in five papers counts as one.
func TestReprintsDoNotConfirmEachOther(t *testing.T) {
	r := newTestReader(t)
	reprint := func() Reading { return within("Norland wants a truce.", stand("Norland", 1, 50)) }
	asked := within("A truce is what Norland wants.", stand("Norland", 1, 50))
	five := r.Weigh([]Reading{reprint(), reprint(), reprint(), reprint(), reprint()}, nil)
	if got := five[0][0].Confidence; got != 50 {
		t.Errorf("among its reprints it is %d %% sure", got)
	}
	beside := r.Weigh([]Reading{reprint(), reprint(), reprint(), asked}, nil)[3][0]
	if alone := r.Weigh([]Reading{reprint(), asked}, nil)[1][0]; !reflect.DeepEqual(beside, alone) {
		t.Errorf("beside three reprints %+v, beside one %+v", beside, alone)
	}
}

// TestDecisionsCountInPlaceOfSuggestions: where a person has rejected what the
// machine read, it speaks for nothing elsewhere, and what one accepted does.
func TestDecisionsCountInPlaceOfSuggestions(t *testing.T) {
	r := newTestReader(t)
	read := within("Norland wants a truce.", stand("Norland", 1, 90))
	asked := within("A truce is what Norland wants.", stand("Norland", 1, 50))
	confidence := func(decided ...Stand) int {
		read.Decided = decided
		return r.Weigh([]Reading{read, asked}, nil)[1][0].Confidence
	}
	untouched := confidence()
	rejected := confidence(Stand{Party: "Norland", Issue: "Truce", Side: 1, Times: 2})
	turned := confidence(Stand{Party: "Norland", Issue: "Truce", Side: -1, Sure: Settled, Times: 2})
	if untouched <= 50 || rejected != 50 || turned >= 50 {
		t.Errorf("%d %% sure beside suggestions, %d beside rejected ones, %d beside accepted ones on the other side", untouched, rejected, turned)
	}
}

// TestWeighingTakesWhatReadingGives: of a reading itself, too, nothing changes but
// confidence and reasons.
func TestWeighingTakesWhatReadingGives(t *testing.T) {
	r := newTestReader(t)
	text := story()
	found := r.ReadFrom(Article{Text: text, Published: dossier.Date("2025-04-26")}, LeastAlone)
	weighed := r.Weigh([]Reading{{Text: text, Suggestions: found}}, []Stand{{found[0].Party, found[0].Issue, 1, 90, 9}})[0]
	changed := 0
	for i := range weighed {
		if weighed[i].Confidence != found[i].Confidence {
			changed++
		}
		weighed[i].Confidence, weighed[i].Why = found[i].Confidence, found[i].Why
	}
	if !reflect.DeepEqual(weighed, found) || changed == 0 {
		t.Errorf("%d of %d have another confidence, or something else changed", changed, len(found))
	}
}
