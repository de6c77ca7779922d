package reading

import (
	"slices"
	"strings"
	"testing"

	"standpoint/app/codebook"
)

// sideOfTerm gives how a term came to stand for an issue: its side, or 9 if it
// does not.
func sideOfTerm(t *testing.T, cb codebook.Codebook, issue int, word string) int {
	t.Helper()
	r, err := New(cb)
	if err != nil {
		t.Fatal(err)
	}
	for _, ev := range evidenceOf(r, word) {
		if ev.issue == issue && ev.concept != 0 {
			return sign(ev.value)
		}
	}
	return 9
}

func evidenceOf(r *Reader, text string) []evidence {
	a := &analysis{}
	a.begin(r.e, Article{Text: text})
	a.run()
	return a.evidence
}

func TestConceptsGiveAnIssueItsOtherWords(t *testing.T) {
	truce := codebook.Issue{Name: "Ceasefire", PoleA: "Fighting goes on", PoleB: "Attacks stop", Keywords: []string{"ceasefire"}}
	strike := codebook.Issue{Name: "Strike", PoleA: "Called off", PoleB: "Strike goes ahead", Keywords: []string{"strike"}}
	troops := codebook.Issue{Name: "Troops", PoleA: "They stay", PoleB: "They leave", Keywords: []string{"troops", "withdrawal"}}
	sanctions := codebook.Issue{Name: "Sanctions", PoleA: "Kept", PoleB: "Lifted", Keywords: []string{"sanctions"}}
	prisoners := codebook.Issue{Name: "Prisoners", PoleA: "Held", PoleB: "Released", Keywords: []string{"prisoners"}}
	talks := codebook.Issue{Name: "Peace talks", PoleA: "Broken off", PoleB: "Go on", Keywords: []string{"peace talks", "dialogue"}}
	tests := []struct {
		name   string
		issues []codebook.Issue
		word   string
		want   int // side of the first issue, 9 if the word is not its
	}{
		{"same thing", []codebook.Issue{truce}, "a cessation of hostilities", 1},
		{"verb with a gap", []codebook.Issue{truce}, "lay down their arms", 1},
		{"inflected", []codebook.Issue{truce}, "laid down their weapons", 1},
		{"opposite", []codebook.Issue{truce}, "keep fighting", -1},
		{"opposite pole", []codebook.Issue{strike}, "return to work", -1},
		{"called out, where a pole is to call off", []codebook.Issue{strike}, "call out the crews", 1},
		{"tools laid down", []codebook.Issue{strike}, "lay down their tools", 1},
		{"the action alone", []codebook.Issue{strike}, "suspend all action", -1},
		{"raids kept up", []codebook.Issue{truce}, "keep up their raids", -1},
		{"likewise", []codebook.Issue{truce}, "reciprocate", 1},
		{"the door", []codebook.Issue{talks}, "leave the door open", 1},
		{"a call brushed aside", []codebook.Issue{talks}, "brush aside the call", -1},
		{"named by negotiating", []codebook.Issue{{Name: "Negotiating", PoleA: "Stalls", PoleB: "Negotiate now", Keywords: []string{"negotiate", "table"}}}, "leave the door open", 1},
		{"which is no evidence itself", []codebook.Issue{talks}, "bargain", 9},
		{"a market reopened", []codebook.Issue{{Name: "Import ban", PoleA: "Ban imports", PoleB: "Open the market", Keywords: []string{"import ban", "market access"}}}, "end all the curbs", 1},
		{"a pole that is a verb with its particle", []codebook.Issue{{Name: "Strike", PoleA: "Called off", PoleB: "Goes on", Keywords: []string{"strike"}}}, "end the walkout", -1},
		{"other noun", []codebook.Issue{strike}, "the picket lines", 1},
		{"an advance halted", []codebook.Issue{truce}, "halting the long advance", 1},
		{"roads opened", []codebook.Issue{{Name: "Aid", PoleA: "Blocked", PoleB: "Let in", Keywords: []string{"aid", "relief", "convoys"}}}, "opening the roads", 1},
		{"no walking free", []codebook.Issue{{Name: "Amnesty", PoleA: "Trials", PoleB: "Amnesty", Keywords: []string{"amnesty", "trial"}}}, "answering for their crimes", -1},
		{"seated", []codebook.Issue{talks}, "sitting down in spring", 1},
		{"a quarrel settled", []codebook.Issue{talks}, "settling the old grazing quarrel", 1},
		{"nothing to hear", []codebook.Issue{talks}, "no point in meeting", -1},
		{"sent to talks", []codebook.Issue{talks}, "send a new delegation", 1},
		{"contact cut off", []codebook.Issue{talks}, "break off all contact", -1},
		{"two broad words name it", []codebook.Issue{troops}, "bring our soldiers home", 1},
		{"pole words turn it", []codebook.Issue{sanctions}, "tighten sanctions", -1},
		{"and its opposite", []codebook.Issue{sanctions}, "ease the sanctions", 1},
		{"let go, with a gap", []codebook.Issue{{Name: "Hostages", PoleA: "Kept", PoleB: "Freed", Keywords: []string{"hostages"}}}, "let the divers go", 1},
		{"a bid seen off", []codebook.Issue{{Name: "Takeover", PoleA: "Turned down", PoleB: "Accepted", Keywords: []string{"takeover", "bid"}}}, "see off the third bid", -1},
		{"an end to it is for the opposite", []codebook.Issue{{Name: "Wages", PoleA: "As they are", PoleB: "Higher", Keywords: []string{"wage", "pay"}}}, "put an end to low pay", 1},
		{"called out", []codebook.Issue{strike}, "order the crews out", 1},
		{"the works stand still", []codebook.Issue{strike}, "shutting down the mill", 1},
		{"going on as before", []codebook.Issue{strike}, "carrying on serving guests", -1},
		{"past the board", []codebook.Issue{{Name: "Takeover", PoleA: "Turned down", PoleB: "Accepted", Keywords: []string{"takeover", "bid"}}}, "an appeal to win over the shareholders", 1},
		{"an offer turned down", []codebook.Issue{{Name: "Takeover", PoleA: "Turned down", PoleB: "Accepted", Keywords: []string{"takeover", "bid"}}}, "turning the first offer down", -1},
		{"a term of office", []codebook.Issue{{Name: "Coalition", PoleA: "Ends", PoleB: "Goes on", Keywords: []string{"coalition", "partners"}}}, "serving out the term", 1},
		{"locked, with a gap", []codebook.Issue{{Name: "Lockout", PoleA: "None", PoleB: "Lock them out", Keywords: []string{"lockout"}}}, "lock the weavers out", 1},
		{"another word", []codebook.Issue{prisoners}, "free the detainees", 1},
		{"asked of its opposite", []codebook.Issue{{Name: "Pensions", Question: "Is the pension reform halted?", PoleA: "Kept", PoleB: "Halted", Keywords: []string{"pension*"}}}, "the pension overhaul", -1},
		{"asked of the thing", []codebook.Issue{{Name: "Pensions", Question: "Are the pensions kept?", PoleA: "Cut", PoleB: "Kept", Keywords: []string{"pension*"}}}, "the pension overhaul", -1},
		{"one broad word does not", []codebook.Issue{{Name: "Port", PoleA: "Shut", PoleB: "Open", Keywords: []string{"offensive"}}}, "a humanitarian pause", 9},
		{"own word of another issue", []codebook.Issue{truce, {Name: "Monitors", PoleA: "None", PoleB: "Let in", Keywords: []string{"humanitarian pause"}}}, "a humanitarian pause", 9},
		{"two issues name it alike", []codebook.Issue{
			{Name: "North", PoleA: "No", PoleB: "Yes", Keywords: []string{"wages", "salaries"}},
			{Name: "South", PoleA: "No", PoleB: "Yes", Keywords: []string{"wages", "salaries"}},
		}, "remuneration", 9},
		{"the one that it is about takes it", []codebook.Issue{strike, {Name: "Contract", PoleA: "No", PoleB: "Yes", Keywords: []string{"contract", "strike"}}}, "the picket lines", 1},
		{"well kept issues are left alone", []codebook.Issue{{Name: "Ceasefire", PoleA: "No", PoleB: "Yes", Keywords: strings.Fields("ceasefire b c d e f g h i j k l")}}, "a humanitarian pause", 9},
		{"nothing to do with it", []codebook.Issue{truce}, "dairy farmers", 9},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			cb := testCodebook()
			cb.Issues = tt.issues
			if got := sideOfTerm(t, cb, 0, "They spoke of "+tt.word+" again."); got != tt.want {
				t.Errorf("%q: side %d, want %d", tt.word, got, tt.want)
			}
		})
	}
}

func TestConceptsSayWhatTheyStandFor(t *testing.T) {
	cb := testCodebook()
	cb.Issues = []codebook.Issue{{Name: "Ceasefire", PoleA: "Fighting goes on", PoleB: "Attacks stop", Keywords: []string{"ceasefire"}}}
	r, err := New(cb)
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"Norland demanded a humanitarian pause.": `(word for "Ceasefire", +1)`,
		"Sudria refused to keep fighting.":       `(opposite of "Ceasefire", -2)`,
	} {
		all := r.Read(Article{Text: text})
		if !slices.ContainsFunc(all, func(s Suggestion) bool {
			return s.Stance > 0 && strings.Contains(strings.Join(s.Why, "\n"), want)
		}) {
			t.Errorf("%q: no suggestion for pole B with %s: %+v", text, want, all)
		}
	}
}

func TestConceptsOrientKeywords(t *testing.T) {
	r, err := New(codebook.Codebook{Issues: []codebook.Issue{
		{Name: "Violence", PoleA: "Fighting goes on", PoleB: "Attacks stop", Keywords: []string{"ceasefire", "truce"}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	for _, ev := range evidenceOf(r, "A truce is near.") {
		if ev.value != 1 {
			t.Errorf("a truce means %+d where the attacks stop at pole B", ev.value)
		}
	}
}

// TestWhatAnIssueIsCalledByIsAsThePolesPutIt reads a name that is also a word for the
// opposite of the concept that it names.
func TestWhatAnIssueIsCalledByIsAsThePolesPutIt(t *testing.T) {
	r, err := New(codebook.Codebook{Issues: []codebook.Issue{
		{Name: "Pension overhaul", Question: "What becomes of the age of 68?", PoleA: "Keep the overhaul", PoleB: "Freeze or undo it", Keywords: []string{"pension", "age"}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	for _, ev := range evidenceOf(r, "They spoke of the pension overhaul again.") {
		if ev.to-ev.from > 1 && ev.value != -1 {
			t.Errorf("the overhaul means %+d where pole A keeps it", ev.value)
		}
	}
}

func TestStem(t *testing.T) {
	p, err := loadPack()
	if err != nil {
		t.Fatal(err)
	}
	for _, same := range [][]string{
		{"release", "released", "releases", "releasing"},
		{"stop", "stopped", "stopping", "stops"},
		{"hostility", "hostilities"},
		{"strike", "struck", "strikes", "striking"},
		{"wage", "wages"},
		{"process", "processes"},
	} {
		for _, w := range same[1:] {
			if a, b := stem(same[0], p.irregular), stem(w, p.irregular); a != b {
				t.Errorf("%s is %s, %s is %s", same[0], a, w, b)
			}
		}
	}
}

func TestThesaurusRefusesFaults(t *testing.T) {
	for _, row := range [][]string{
		{"x", "+", "wide", "truce"},
		{"x", "0", "narrow", "truce"},
		{"x", "+", "narrow", "truce; ; peace"},
	} {
		if err := newThesaurus().add(row, nil); err == nil {
			t.Errorf("%v was taken", row)
		}
	}
}
