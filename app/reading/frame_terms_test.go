package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// TestOnlyOnceTermsAreMet: where one pole comes after a condition and the other
// does not, who sets a condition stands at the former.
func TestOnlyOnceTermsAreMet(t *testing.T) {
	reader, err := New(dockBook(
		codebook.Issue{Name: "Return to work", Question: "When do the dockers go back to work?", PoleA: "Only once terms are met", PoleB: "At once", Affirmative: "b", Keywords: []string{"return to work"}},
		codebook.Issue{Name: "Overtime", Question: "Is there overtime?", PoleA: "None", PoleB: "As before", Affirmative: "b", Keywords: []string{"overtime"}},
	))
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, []wording{
		{"none", "The dockers agreed to return to work.", []string{"Dockers|Return to work|+"}, []string{"Dockers|Return to work|-"}},
		{"after a condition", "The dockers agreed to return to work, but only after a pay rise.", []string{"Dockers|Return to work|-"}, []string{"Dockers|Return to work|+"}},
		{"once", "The dockers are ready to return to work once their leaders are free.", []string{"Dockers|Return to work|-"}, []string{"Dockers|Return to work|+"}},
		{"a condition at the beginning", "Once their leaders are free, the dockers are willing to return to work.", []string{"Dockers|Return to work|-"}, []string{"Dockers|Return to work|+"}},
		{"on condition that", "The dockers accept a return to work on condition that nobody is sacked.", []string{"Dockers|Return to work|-"}, []string{"Dockers|Return to work|+"}},
		{"if another does something", "The dockers offered to return to work if Dock bosses sacked the foreman.", []string{"Dockers|Return to work|-"}, []string{"Dockers|Return to work|+"}},
		{"if another does the same", "The dockers offered to return to work if Dock bosses agreed.", []string{"Dockers|Return to work|+"}, []string{"Dockers|Return to work|-"}},
		{"as soon as", "The dockers are willing to return to work as soon as the cranes have been checked.", []string{"Dockers|Return to work|-"}, []string{"Dockers|Return to work|+"}},
		{"as soon as possible is no condition", "The dockers are willing to return to work as soon as possible.", []string{"Dockers|Return to work|+"}, []string{"Dockers|Return to work|-"}},
		{"of which it is the subject", "The dockers said a return to work could begin only when the cranes have been checked.", []string{"Dockers|Return to work|-"}, []string{"Dockers|Return to work|+"}},
		{"in return for", "The dockers offered a return to work in return for safer cranes.", []string{"Dockers|Return to work|-"}, []string{"Dockers|Return to work|+"}},
		{"at once is no condition", "The dockers are ready to return to work at once.", []string{"Dockers|Return to work|+"}, []string{"Dockers|Return to work|-"}},
		{"of another clause", "The dockers agreed to return to work, and the cranes will run only after tests.", []string{"Dockers|Return to work|+"}, []string{"Dockers|Return to work|-"}},
		{"where no pole has one", "The dockers accept overtime, but only after a pay rise.", []string{"Dockers|Overtime|+"}, []string{"Dockers|Overtime|-"}},
	})
}

// TestWhatPolesSayOfTerms: a pole that is "unconditional" makes the other the one
// with conditions.
func TestWhatPolesSayOfTerms(t *testing.T) {
	reader, err := New(dockBook())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"Not before a deal", "At once", -1},
		{"No, conditions first", "Yes", -1},
		{"Let it lapse", "Extend unconditionally", -1},
		{"Free without conditions", "Only in a swap", 1},
		{"No truce", "Truce", 0},
		{"Keep coal", "Clean power", 0},
	} {
		if got := reader.e.termsOf(c.a, c.b); got != c.want {
			t.Errorf("%q against %q: %d, and should be %d", c.a, c.b, got, c.want)
		}
	}
}

// TestBeforeSomethingElse: what must come before a thing puts the thing off, and what
// follows unless it is done speaks for it.
func TestBeforeSomethingElse(t *testing.T) {
	reader, err := New(dockBook(
		codebook.Issue{Name: "Return to work", Question: "Do the dockers go back to work?", PoleA: "Stay out", PoleB: "Go back", Affirmative: "b", Keywords: []string{"return to work"}},
		codebook.Issue{Name: "Fine", Question: "Is the fine lifted?", PoleA: "It stays", PoleB: "It is lifted", Keywords: []string{"fine"}},
		codebook.Issue{Name: "Cameras", Question: "Are there cameras?", PoleA: "None", PoleB: "Cameras", Keywords: []string{"camera"}},
	))
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, []wording{
		{"must first", "The dockers said the port must pay the crews before the return to work can begin.", []string{"Dockers|Return to work|-"}, []string{"Dockers|Return to work|+"}},
		{"must first, and then who said so", "The port must pay the crews before the return to work can begin, the dockers said.", []string{"Dockers|Return to work|-"}, []string{"Dockers|Return to work|+"}},
		{"must, and nothing after it", "The dockers said the return to work must begin on Monday.", []string{"Dockers|Return to work|+"}, []string{"Dockers|Return to work|-"}},
		{"never before", "The dockers vowed never to unload before the fine is lifted.", []string{"Dockers|Fine|+"}, []string{"Dockers|Fine|-"}},
		{"needed unless", "The dockers said tougher pickets are needed if the fine is not lifted.", []string{"Dockers|Fine|+"}, []string{"Dockers|Fine|-"}},
		{"a comma between adjectives", "The dockers want a deal without a cheap, noisy camera.", []string{"Dockers|Cameras|-"}, []string{"Dockers|Cameras|+"}},
		{"a comma between things", "The dockers want a deal without fines, better cameras and a pay rise.", nil, []string{"Dockers|Cameras|-"}},
	})
}

// TestDeniedWithinACue: a negation between the words of a cue turns it, unless
// the cue is worded with one.
func TestDeniedWithinACue(t *testing.T) {
	reader, err := New(dockBook(
		codebook.Issue{Name: "Flag", Question: "Do ships fly foreign flags?", PoleA: "Own flag", PoleB: "Any flag", Keywords: []string{"flags"}, CuesA: []string{"no * foreign flag"}, CuesB: []string{"recognise * foreign flag", "flag * chosen by owners"}},
	))
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, []wording{
		{"not denied", "The dockers recognise every foreign flag.", []string{"Dockers|Flag|+"}, []string{"Dockers|Flag|-"}},
		{"no", "The dockers recognise no foreign flag.", []string{"Dockers|Flag|-"}, []string{"Dockers|Flag|+"}},
		{"no this and no that", "The dockers want no fines and no other foreign flag.", []string{"Dockers|Flag|-"}, []string{"Dockers|Flag|+"}},
		{"not", "The dockers said flags must not be chosen by owners.", []string{"Dockers|Flag|-"}, []string{"Dockers|Flag|+"}},
		{"worded with a negation", "The dockers want no other foreign flag.", []string{"Dockers|Flag|-"}, []string{"Dockers|Flag|+"}},
	})
}

// TestWordsWithANegator: the "no" of "no confidence" denies no word of a cue around it.
func TestWordsWithANegator(t *testing.T) {
	reader, err := New(dockBook(
		codebook.Issue{Name: "Harbour master", Question: "Does the harbour master fall?", PoleA: "He stays", PoleB: "He falls", Keywords: []string{"no confidence"}, CuesB: []string{"vote * confidence in", "file * motion against"}},
	))
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, []wording{
		{"a word with a no", "The dockers will vote no confidence in the harbour master.", []string{"Dockers|Harbour master|+"}, []string{"Dockers|Harbour master|-"}},
		{"with a hyphen", "The dockers filed a no-confidence motion against the harbour master.", []string{"Dockers|Harbour master|+"}, []string{"Dockers|Harbour master|-"}},
		{"a no of its own", "The dockers will file no motion against the harbour master.", []string{"Dockers|Harbour master|-"}, []string{"Dockers|Harbour master|+"}},
	})
}

// TestLiftedRates: a rate that is lifted rises, where a ban that is lifted ends.
func TestLiftedRates(t *testing.T) {
	reader, err := New(dockBook(
		codebook.Issue{Name: "Income tax", Question: "Does the income tax on crews rise?", PoleA: "Leave it", PoleB: "Raise it", Affirmative: "b", Keywords: []string{"income tax"}},
		codebook.Issue{Name: "Night ban", Question: "Does the night ban stay?", PoleA: "End it", PoleB: "Keep it", Affirmative: "b", Keywords: []string{"night ban"}},
	))
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, []wording{
		{"a tax", "The dockers want to lift the income tax.", []string{"Dockers|Income tax|+"}, []string{"Dockers|Income tax|-"}},
		{"a tax, not", "The dockers refused to lift the income tax.", []string{"Dockers|Income tax|-"}, []string{"Dockers|Income tax|+"}},
		{"a ban", "The dockers want to lift the night ban.", []string{"Dockers|Night ban|-"}, []string{"Dockers|Night ban|+"}},
	})
}

// TestSettledAndLeft: a strike that is settled ends, resistance is overcome for the
// sake of what it is against, and how somebody is left gives nothing up.
func TestSettledAndLeft(t *testing.T) {
	reader, err := New(dockBook(
		codebook.Issue{Name: "Strike", Question: "Do the dockers strike?", PoleA: "Work", PoleB: "Strike", Affirmative: "b", Keywords: []string{"strike"}},
		codebook.Issue{Name: "Night work", Question: "Is there night work?", PoleA: "No night work", PoleB: "Night work", Affirmative: "b", Keywords: []string{"night work"}},
	))
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, []wording{
		{"settles a strike", "The dockers want to settle the strike.", []string{"Dockers|Strike|-"}, []string{"Dockers|Strike|+"}},
		{"overcomes resistance", "The dockers tried to overcome resistance to night work.", []string{"Dockers|Night work|+"}, []string{"Dockers|Night work|-"}},
		{"resists", "The dockers vowed resistance to night work.", []string{"Dockers|Night work|-"}, []string{"Dockers|Night work|+"}},
		{"left somehow", "The dockers left the yard unable to agree on night work.", nil, []string{"Dockers|Night work|-"}},
	})
}
