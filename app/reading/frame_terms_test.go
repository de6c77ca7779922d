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
		{"at once is no condition", "The dockers are ready to return to work at once.", []string{"Dockers|Return to work|+"}, []string{"Dockers|Return to work|-"}},
		{"of another clause", "The dockers agreed to return to work, and the cranes will run only after tests.", []string{"Dockers|Return to work|+"}, []string{"Dockers|Return to work|-"}},
		{"where no pole has one", "The dockers accept overtime, but only after a pay rise.", []string{"Dockers|Overtime|+"}, []string{"Dockers|Overtime|-"}},
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
		{"not", "The dockers said flags must not be chosen by owners.", []string{"Dockers|Flag|-"}, []string{"Dockers|Flag|+"}},
		{"worded with a negation", "The dockers want no other foreign flag.", []string{"Dockers|Flag|-"}, []string{"Dockers|Flag|+"}},
	})
}
