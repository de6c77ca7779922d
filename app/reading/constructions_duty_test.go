package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// TestWhatSomebodyHasToDo: what a party must do, or has so long to do, is not what it
// wants; what it says must be done is.
func TestWhatSomebodyHasToDo(t *testing.T) {
	reader, err := New(dockBook(
		overtime,
		codebook.Issue{Name: "Wage deal", Question: "Is there a deal on wages?", PoleA: "No deal", PoleB: "A deal", Affirmative: "b", Keywords: []string{"wage deal", "contract"}},
	))
	if err != nil {
		t.Fatal(err)
	}
	deal := []string{"Dockers|Wage deal|+", "Dock bosses|Wage deal|+"}
	readAllWith(t, reader, []wording{
		{"must approve", "The dockers must approve the wage deal.", nil, deal},
		{"must decide", "The dockers must decide this evening whether to sign the wage deal.", nil, deal},
		{"have until a day", "The dockers have until Friday to accept the wage deal.", nil, deal},
		{"had only until an hour", "The dockers had only until 5 p.m. to sign the wage deal.", nil, deal},
		{"said that they had until a day", "The harbour master said the dockers had until Friday to sign the wage deal.", nil, deal},
		{"must, says another", "Dock bosses said the dockers must sign the wage deal.", []string{"Dock bosses|Wage deal|+"}, []string{"Dockers|Wage deal|+"}},
		{"we must", "“We must have a wage deal by Friday,” the dockers said.", []string{"Dockers|Wage deal|+"}, nil},
		{"did not have it until a day", "The dockers rejected the wage deal, which they did not have until Friday.", []string{"Dockers|Wage deal|-"}, nil},
	})
}

// TestCalledSomething: who calls a strike a folly has called no strike.
func TestCalledSomething(t *testing.T) {
	reader, err := New(dockBook(codebook.Issue{Name: "Strike", Question: "Do the dockers strike?", PoleA: "Called off", PoleB: "Strike goes ahead", Keywords: []string{"strike"}}))
	if err != nil {
		t.Fatal(err)
	}
	bosses := []string{"Dock bosses|Strike|+"}
	readAllWith(t, reader, []wording{
		{"called it reckless", "Dock bosses called the strike irresponsible.", []string{"Dock bosses|Strike|-"}, bosses},
		{"called it truly", "Dock bosses called the strike completely unnecessary.", []string{"Dock bosses|Strike|-"}, bosses},
		{"called it a thing", "Dock bosses have called the strike a disaster for the town.", []string{"Dock bosses|Strike|-"}, bosses},
		{"called it in quotation marks", "Dock bosses called the three-day strike “unfair”.", []string{"Dock bosses|Strike|-"}, bosses},
		{"called one", "The dockers called a strike on Monday.", []string{"Dockers|Strike|+"}, nil},
		{"called one for a day", "The dockers have called a three-day strike a day after the vote.", []string{"Dockers|Strike|+"}, nil},
		{"called it after all", "The dockers called the strike after the talks had failed.", []string{"Dockers|Strike|+"}, nil},
		{"called off", "The dockers called the strike off.", []string{"Dockers|Strike|-"}, []string{"Dockers|Strike|+"}},
	})
}
