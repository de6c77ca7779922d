package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// weighed is about what is chosen over something else, warned of, denied of all,
// or only on paper.
var weighed = []wording{
	{"prefers one to the other", "Moor prefers war to a truce.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"prefers it", "Moor prefers a truce to war.", []string{"Norland|Ceasefire|+"}, nil},
	{"rather this than that, with a cue", "Moor said she would rather resign than give up the island.", []string{"Norland|Island|+"}, []string{"Norland|Island|-"}},
	{"sooner this than that", "Vale would sooner lose his post than sign a truce.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"a pause instead of", "Moor offered a short pause instead of a truce.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"far from doing it", "Far from accepting a truce, Vale ordered new attacks.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"nobody in", "Nobody in Sudria wants a truce.", []string{"Sudria|Ceasefire|-"}, nil},
	{"no one in the cabinet of", "No one in the Norlandish cabinet is prepared to sign a truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"neither the one nor the other", "Neither the Norlandish government nor the Sudrian army wants a truce.", []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|-"}, nil},
	{"denied having offered", "Sudria denied having offered a truce.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"no choice but", "Vale said he had no choice but to accept a truce.", []string{"Sudria|Ceasefire|+"}, []string{"Sudria|Ceasefire|-"}},
	{"no alternative to", "There is no alternative to a truce, Vale said.", []string{"Sudria|Ceasefire|+"}, []string{"Sudria|Ceasefire|-"}},
	{"cannot afford", "Moor said Norland could not afford a truce.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"took the credit", "Vale took credit for the truce.", []string{"Sudria|Ceasefire|+"}, nil},
	{"fights to keep", "Norland is fighting to keep the island.", []string{"Norland|Island|+"}, []string{"Norland|Island|-"}},
	{"wants it gone", "Vale wants the truce scrapped.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"interest has waned", "Sudria's interest in a truce has waned.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"support has evaporated", "Norlandish support for the truce has evaporated.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"willing, but not", "Moor is willing to look at a prisoner swap, but not at signing a truce.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"with the votes of", "The truce passed with the votes of Norland and Sudria.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"warned of what it would bring", "A truce would let Sudria regroup, Moor warned.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"said what it would bring", "Moor said a truce would save lives.", []string{"Norland|Ceasefire|+"}, nil},
	{"warned of its end", "Moor warned that the truce would collapse.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"warned that it would harm", "Vale warned that a truce would hurt the south.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"fears that it would harm", "Vale fears that a truce would hurt the south.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"protested that it was unfair", "Moor protested that the truce was unfair.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"refused to say whether", "Moor refused to say if Norland would keep the island.", nil, []string{"Norland|Island|+", "Norland|Island|-"}},
	{"what a plan would do", "Under the plan, Norland would give up the island in return for loans.", nil, []string{"Norland|Island|+", "Norland|Island|-"}},
	{"what never came", "If Norland had accepted the truce, it would have kept the island.", nil, []string{"Norland|Island|+", "Norland|Ceasefire|+"}},
	{"had it wanted it", "Had Sudria wanted a truce, it would have signed last week, Moor said.", nil, []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}},
	{"has since", "Moor has since accepted the truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"no sign that", "There was no sign that Norland would accept a truce.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"an opponent in apposition", "Vale, a lifelong opponent of any truce, left early.", []string{"Sudria|Ceasefire|-"}, nil},
	{"though opposed to", "Sudria, though opposed to a truce, sent an envoy.", []string{"Sudria|Ceasefire|-"}, nil},
	{"not a single one in", "Not a single minister in Nordby is against the truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"quoted as saying", "Moor quoted Vale as saying that he wanted a truce.", []string{"Sudria|Ceasefire|+"}, []string{"Norland|Ceasefire|+"}},
	{"all one wants", "All Norland wants is a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"the last thing needed", "The last thing Sudria needs now is a truce, Vale said.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"dropped after protests", "Moor dropped the truce after protests from Sudria.", []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|-"}, nil},
	{"accused of harming by", "Vale accused Moor of putting lives before honour by accepting a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"would have to wait", "Moor said a truce would have to wait.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"an act while it lasts", "Sudria suspended a minister during the truce.", nil, []string{"Sudria|Ceasefire|-"}},
}

func TestWeighed(t *testing.T) { readAll(t, weighed) }

// TestTooLittleAndTooMuch holds that who finds the amount of a thing wrong speaks
// for the pole that would put it right.
func TestTooLittleAndTooMuch(t *testing.T) {
	reader, err := New(codebook.Codebook{
		Title:   "A fund",
		Parties: []codebook.Party{{Name: "Norland", Aliases: []string{"Moor"}}, {Name: "Sudria", Aliases: []string{"Vale"}}},
		Issues:  []codebook.Issue{{Name: "Fund", Question: "How large is the fund?", PoleA: "Smaller contributions", PoleB: "More money", Keywords: []string{"fund", "contributions", "pledge"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"Moor said the fund was far too small.":                       "Norland|Fund|+",
		"Moor dismissed the pledge as inadequate.":                    "Norland|Fund|+",
		"Moor rejected the pledge as too low.":                        "Norland|Fund|+",
		"Vale said the contributions asked of Sudria were excessive.": "Sudria|Fund|-",
		"Vale said that the fund was not too small.":                  "Sudria|Fund|-",
		"Vale called the fund too costly.":                            "Sudria|Fund|-",
	} {
		got := map[string]bool{}
		for _, s := range reader.Read(Article{Text: text}) {
			got[s.Party+"|"+s.Issue+"|"+sideMark(s.Stance)] = true
		}
		if !got[want] {
			t.Errorf("%q: %s is not read; read: %v", text, want, got)
		}
	}
}
