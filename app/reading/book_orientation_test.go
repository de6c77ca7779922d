package reading

import (
	"slices"
	"testing"

	"standpoint/app/codebook"
)

// orientationCase says which pole wanting a keyword means: -1 A, +1 B, 0 unknown.
type orientationCase struct {
	name  string
	issue codebook.Issue
	want  map[string]int
}

// orientations are issues of our own words.
var orientations = []orientationCase{
	{
		"an opposite of a pole's word",
		codebook.Issue{Name: "Flour lorries", Question: "Do the lorries get to the town?", PoleA: "Kept out", PoleB: "Let through", Keywords: []string{"lorries", "roadblock", "siege", "corridor"}},
		map[string]int{"lorries": 1, "roadblock": -1, "siege": -1, "corridor": 1},
	},
	{
		"fighting that stops",
		codebook.Issue{Name: "Guns", Question: "Does the shelling stop?", PoleA: "Shelling goes on", PoleB: "Shelling stops", Keywords: []string{"truce", "bombing", "halt to the fighting"}},
		map[string]int{"truce": 1, "bombing": -1, "halt to the fighting": 1},
	},
	{
		"what has been done to whom the question is about",
		codebook.Issue{Name: "Students", Question: "Are arrested students set free?", PoleA: "Kept in custody", PoleB: "Set free", Keywords: []string{"arrested", "bail", "students"}},
		map[string]int{"arrested": -1, "bail": 1, "students": 1},
	},
	{
		"troops that leave",
		codebook.Issue{Name: "Garrison", Question: "Do Norland's soldiers leave the island?", PoleA: "Stay", PoleB: "Leave", Keywords: []string{"soldiers", "withdrawal", "pull out", "presence"}},
		map[string]int{"soldiers": -1, "withdrawal": 1, "pull out": 1, "presence": -1},
	},
	{
		"more against a freeze",
		codebook.Issue{Name: "Wages", Question: "How far do wages rise?", PoleA: "Little or not", PoleB: "More, with prices", Keywords: []string{"wages", "raise", "pay freeze"}},
		map[string]int{"wages": 1, "raise": 1, "pay freeze": -1},
	},
	{
		"what a question undoes",
		codebook.Issue{Name: "Returns", Question: "Does Sudria stop the boats?", PoleA: "No", PoleB: "Yes, all of them", Keywords: []string{"boats", "coast guard"}},
		map[string]int{"boats": -1, "coast guard": 1},
	},
	{
		"what a question keeps",
		codebook.Issue{Name: "Tribunal", Question: "Does the Harbour Panel stay?", PoleA: "It stays", PoleB: "Something new", Keywords: []string{"Harbour Panel", "judges"}},
		map[string]int{"Harbour Panel": -1, "judges": -1},
	},
	{
		"a clause of the question that is about something else",
		codebook.Issue{Name: "Deal", Question: "Is the offer taken and the walkout ended?", PoleA: "No", PoleB: "Yes", Keywords: []string{"offer", "walkout"}},
		map[string]int{"offer": 1, "walkout": -1},
	},
	{
		"a cap that is denied",
		codebook.Issue{Name: "Berths", Question: "Is the number of berths capped?", PoleA: "Cap it", PoleB: "No cap", Keywords: []string{"cap", "moorings"}},
		map[string]int{"cap": -1, "moorings": 1},
	},
	{
		"a verb after and, which begins something else",
		codebook.Issue{Name: "Front", Question: "Do both sides leave the ridge?", PoleA: "Fight on", PoleB: "Truce and pull back guns", Keywords: []string{"truce", "guns"}},
		map[string]int{"truce": 1, "guns": -1},
	},
	{
		"what each wants to hold",
		codebook.Issue{Name: "Harbour", Question: "Who keeps the harbour?", PoleA: "Norland gives it up", PoleB: "Sudria leaves", Keywords: []string{"harbour", "quay"}},
		map[string]int{"quay": 0},
	},
	{
		"a question that has no yes",
		codebook.Issue{Name: "Blame", Question: "Who caused the collapse?", PoleA: "Norland", PoleB: "Sudria", Keywords: []string{"report"}},
		map[string]int{"report": 0},
	},
	{
		"a cue that has the keyword inside a verb",
		codebook.Issue{Name: "Pact", Question: "Is the pact ratified?", PoleA: "Rejected", PoleB: "Ratified", Keywords: []string{"pact", "vote"}, CuesA: []string{"vote against"}},
		map[string]int{"pact": 1, "vote": 1},
	},
	{
		"a pole that is itself the keyword",
		codebook.Issue{Name: "Round", Question: "Is there another round?", PoleA: "Called off", PoleB: "It is held", Keywords: []string{"called off", "round"}},
		map[string]int{"called off": -1, "round": 1},
	},
	{
		"a bad thing that no pole names",
		codebook.Issue{Name: "Ferry", Question: "Is a ferry built?", PoleA: "No ferry", PoleB: "A ferry", Keywords: []string{"ferry", "burden", "harbour"}},
		map[string]int{"ferry": 1, "burden": -1, "harbour": 1},
	},
	{
		"the end of a month is no end",
		codebook.Issue{Name: "Visas", Question: "Are the visas prolonged?", PoleA: "They end", PoleB: "They are prolonged", Keywords: []string{"end of May"}},
		map[string]int{"end of May": 1},
	},
	{
		"nor is the end of the year",
		codebook.Issue{Name: "Deadline", Question: "Is it done this year?", PoleA: "No hurry", PoleB: "This year", Keywords: []string{"by the end of the year", "deadline"}},
		map[string]int{"by the end of the year": 1, "deadline": 1},
	},
	{
		"neutral against joining",
		codebook.Issue{Name: "League", Question: "May Norland join the League?", PoleA: "Stays neutral", PoleB: "May join", Keywords: []string{"League", "accession", "non-aligned"}},
		map[string]int{"League": 1, "accession": 1, "non-aligned": -1},
	},
	{
		"a word that only says of which kind",
		codebook.Issue{Name: "Toll", Question: "Is there a toll in the strait?", PoleA: "Free passage", PoleB: "A toll", Keywords: []string{"passage fee", "open passage"}},
		map[string]int{"passage fee": 1, "open passage": -1},
	},
	{
		"a noun that limits is the thing where it is at issue, and against what it limits",
		codebook.Issue{Name: "Catch", Question: "Is the catch held down?", PoleA: "No cap on the catch", PoleB: "A cap on the catch", Keywords: []string{"cap", "catch"}},
		map[string]int{"cap": 1, "catch": -1},
	},
	{
		"a person named after a deed is no deed",
		codebook.Issue{Name: "Exchange", Question: "Are captured men exchanged?", PoleA: "Put in prison", PoleB: "Exchanged", Keywords: []string{"prisoners", "swap", "tribunal"}},
		map[string]int{"prisoners": 1, "swap": 1, "tribunal": -1},
	},
	{
		"a question that puts two things has no yes",
		codebook.Issue{Name: "Justice", Question: "Are the rebels pardoned, or put on trial?", PoleA: "Put on trial", PoleB: "Amnesty", Keywords: []string{"pardon", "tribunal"}},
		map[string]int{"pardon": 1, "tribunal": -1},
	},
	{
		"one of the alternatives of a cue is done to the thing, not all",
		codebook.Issue{Name: "Relief", Question: "Does relief arrive?", PoleA: "Not yet", PoleB: "Freely", Keywords: []string{"relief"}, CuesA: []string{"block|stop relief"}},
		map[string]int{"relief": 1},
	},
	{
		"secret against public, though no pole has the question's word",
		codebook.Issue{Name: "Minutes", Question: "Are the board's minutes made public?", PoleA: "Sealed", PoleB: "Published", Keywords: []string{"minutes", "secrecy", "disclosure", "privacy"}},
		map[string]int{"minutes": 1, "secrecy": -1, "disclosure": 1, "privacy": -1},
	},
	{
		"a rebate that is scrapped, and one that is less money",
		codebook.Issue{Name: "Diesel", Question: "Do carters keep the rebate?", PoleA: "Rebate scrapped", PoleB: "Rebate kept", Keywords: []string{"rebate", "diesel"}},
		map[string]int{"rebate": 1, "diesel": 1},
	},
	{
		"a freeze that is ended",
		codebook.Issue{Name: "Rents", Question: "What becomes of the rents?", PoleA: "End the freeze", PoleB: "Rents stay frozen", Keywords: []string{"increase", "freeze"}},
		map[string]int{"increase": -1, "freeze": 1},
	},
	{
		"less pay is a discount",
		codebook.Issue{Name: "Fee", Question: "How much does the station pay?", PoleA: "Less than now", PoleB: "More than now", Keywords: []string{"discount", "rise"}},
		map[string]int{"discount": -1, "rise": 1},
	},
	{
		"own staff against contractors",
		codebook.Issue{Name: "Laundry", Question: "Is the laundry taken back?", PoleA: "Stay with the contractor", PoleB: "Back in-house", Keywords: []string{"outsourcing", "payroll", "subcontractor"}},
		map[string]int{"outsourcing": -1, "payroll": 1, "subcontractor": -1},
	},
	{
		"what goes home and what stays on loan",
		codebook.Issue{Name: "Bronzes", Question: "What becomes of the bronzes?", PoleA: "On loan only", PoleB: "Returned for good", Keywords: []string{"restitution", "long-term loan", "repatriation"}},
		map[string]int{"restitution": 1, "long-term loan": -1, "repatriation": 1},
	},
	{
		"those who must leave are evicted",
		codebook.Issue{Name: "Squat", Question: "Does the squat end?", PoleA: "They stay", PoleB: "They leave the mill", Keywords: []string{"eviction", "squat"}},
		map[string]int{"eviction": 1, "squat": -1},
	},
	{
		"who survives does not resign",
		codebook.Issue{Name: "Cabinet", Question: "Does the cabinet survive?", PoleA: "Toppled", PoleB: "It survives", Keywords: []string{"cabinet", "resign", "resignation", "early election"}},
		map[string]int{"cabinet": 1, "resign": -1, "resignation": -1, "early election": -1},
	},
	{
		"the codebook's word goes before",
		codebook.Issue{Name: "Toll", Question: "Is the toll lifted?", PoleA: "It stays", PoleB: "It goes", Affirmative: "a", Keywords: []string{"bridge"}},
		map[string]int{"bridge": -1},
	},
}

func TestKeywordsLeanAsThePolesAreWorded(t *testing.T) {
	for _, c := range slices.Concat(orientations, orientationsByWords, orientationsByRestraint, orientationsUndone) {
		r, err := New(codebook.Codebook{Issues: []codebook.Issue{c.issue}, Parties: []codebook.Party{{Name: "Norland"}, {Name: "Sudria"}}})
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]int{}
		for _, k := range r.e.keywords {
			if k.concept == 0 {
				got[k.text] = k.orient
			}
		}
		for _, k := range sortedKeys(c.want) {
			if side, ok := got[k]; !ok || side != c.want[k] {
				t.Errorf("%s: wanting %q means %+d, and should mean %+d", c.name, k, side, c.want[k])
			}
		}
	}
}

// TestWhoHoldsWantsItForItself reads things that mean another pole for each
// party, but not where a question looks for who is to blame.
func TestWhoHoldsWantsItForItself(t *testing.T) {
	for question, want := range map[string][2]int{"Who keeps the lighthouse?": {-1, 1}, "Who is to blame for the lighthouse?": {-1, -1}} {
		r, err := New(codebook.Codebook{
			Parties: []codebook.Party{{Name: "Norland"}, {Name: "Sudria"}},
			Issues:  []codebook.Issue{{Name: "Lighthouse", Question: question, PoleA: "Goes to Norland", PoleB: "Goes to Sudria", Keywords: []string{"lighthouse"}, CuesA: []string{"occupy|hold the lighthouse"}}},
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range r.Read(Article{Text: "Norland demanded the lighthouse. Sudria demanded the lighthouse."}) {
			side := want[0]
			if s.Party == "Sudria" {
				side = want[1]
			}
			if sign(s.Stance) != side {
				t.Errorf("%s: %s at %+d, and should be at %+d", question, s.Party, s.Stance, side)
			}
		}
	}
}

// TestNameGivesOnlyWhatItIsAbout keeps "new" from being a keyword of "New
// harbour", unless the issue has no other keywords.
func TestNameGivesOnlyWhatItIsAbout(t *testing.T) {
	for _, keywords := range [][]string{{"quay"}, nil} {
		r, err := New(codebook.Codebook{Issues: []codebook.Issue{{Name: "Broad harbour", Question: "Is it built?", PoleA: "No", PoleB: "Yes", Keywords: keywords}}})
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]bool{}
		for _, k := range r.e.keywords {
			got[k.text] = true
		}
		if !got["harbour"] || !got["broad harbour"] || got["Broad"] != (keywords == nil) {
			t.Errorf("with keywords %v the name gives %v", keywords, got)
		}
	}
}
