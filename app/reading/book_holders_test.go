package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// assembly is a codebook of parties in a town hall, none of them a state.
func assembly() codebook.Codebook {
	return codebook.Codebook{
		Parties: []codebook.Party{
			{Name: "Reform group", Short: "Reform", Aliases: []string{"Joan Pell", "Pell"}},
			{Name: "Harbour List", Aliases: []string{"Harbourist", "Harbourists"}},
			{Name: "Government", Aliases: []string{"President Lind", "Lind", "Prime Minister Ewa Sol", "Sol"}},
		},
		Issues: []codebook.Issue{{Name: "Toll", Question: "Is a toll raised?", PoleA: "No toll", PoleB: "A toll", Affirmative: "b", Keywords: []string{"toll"}}},
	}
}

// introductions says who wants a toll, or that nobody of the parties does.
var introductions = []struct{ name, text, party string }{
	{"a title that an alias gives", "The president himself demanded a toll.", "Government"},
	{"one of several words", "The prime minister demanded a toll.", "Government"},
	{"of another country", "The prime minister of Norland demanded a toll.", ""},
	{"with an owner", "The chamber's president demanded a toll.", ""},
	{"a minister of the one government", "The finance minister, Jan Wol, demanded a toll.", "Government"},
	{"a spokesman of whom the talk was", "The Harbour List welcomed the vote. “We demand a toll,” spokeswoman Hilde Moe said.", "Harbour List"},
	{"of somebody else", "The Harbour List met the dockers. “We demand a toll,” the dockers' spokeswoman Hilde Moe said.", ""},
	{"a party in brackets", "Councillor Derek Stubb (Reform, Old Town) demanded a toll.", "Reform group"},
	{"a member for a place", "Derek Stubb, the Reform member for Old Town, demanded a toll.", "Reform group"},
	{"a member called by the party's name", "Ines Morr, a Harbourist from Nordby, demanded a toll.", "Harbour List"},
	{"with a clause after it", "“We demand a toll,” said Ines Morr, a Harbourist who sits on the board.", "Harbour List"},
	{"whose party it is", "“We demand a toll,” said Ines Morr, whose Harbour List has twelve seats.", "Harbour List"},
	{"who joined it", "Ines Morr, a former teacher who joined the Harbour List in May, demanded a toll.", "Harbour List"},
	{"who went to law with it", "Ines Morr, the first docker to sue the Harbour List, demanded a toll.", ""},
	{"councillors and backbenchers", "Harbourist backbenchers demanded a toll.", "Harbour List"},
	{"with the name after it", "A Harbourist councillor, Ida Frost, demanded a toll.", "Harbour List"},
}

func TestWhoIsIntroducedSpeaksForTheParty(t *testing.T) {
	r, err := New(assembly())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range introductions {
		got := ""
		for _, s := range r.ReadFrom(Article{Text: c.text}, DefaultThreshold) {
			if s.Stance > 0 {
				got += s.Party
			}
		}
		if got != c.party {
			t.Errorf("%s: %q wants the toll, not %q: %s", c.name, got, c.party, c.text)
		}
	}
}
