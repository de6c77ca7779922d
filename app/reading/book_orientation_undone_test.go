package reading

import "standpoint/app/codebook"

// orientationsUndone are issues whose poles leave a thing alone, undo it or deny it.
var orientationsUndone = []orientationCase{
	{
		"what is left alone is kept",
		codebook.Issue{Name: "Moorings", Question: "Are the moorings reduced?", PoleA: "Leave the moorings alone", PoleB: "Rearrange the moorings", Keywords: []string{"moorings"}},
		map[string]int{"moorings": -1},
	},
	{
		"what is held down is less of it",
		codebook.Issue{Name: "Berth fees", Question: "How much do boats pay?", PoleA: "Hold fees down", PoleB: "Charge boats more", Keywords: []string{"fees"}},
		map[string]int{"fees": 1},
	},
	{
		"none of a thing that has a bad word in it",
		codebook.Issue{Name: "Inquiry", Question: "May the panel say who sank the ferry?", PoleA: "No right to name the guilty", PoleB: "Right to assign blame", Keywords: []string{"right", "mandate"}},
		map[string]int{"right": 1, "mandate": 1},
	},
	{
		"no freeze is against the freeze",
		codebook.Issue{Name: "Fare freeze", Question: "Are fares frozen?", PoleA: "No freeze", PoleB: "Freeze all fares", Keywords: []string{"freeze", "fares"}},
		map[string]int{"freeze": 1, "fares": -1},
	},
	{
		"an infinitive does nothing to what it is the aim of",
		codebook.Issue{Name: "Talks", Question: "Do they meet?", PoleA: "Stay away", PoleB: "Talks to end the feud", Keywords: []string{"talks", "feud"}},
		map[string]int{"talks": 1, "feud": -1},
	},
	{
		"given up",
		codebook.Issue{Name: "Pass", Question: "Is the harbour pass given up?", PoleA: "Keep the rule", PoleB: "Suspend it", Keywords: []string{"pass", "rule"}},
		map[string]int{"pass": -1, "rule": -1},
	},
	{
		"who stays out does not join",
		codebook.Issue{Name: "Norland's membership", Question: "Does Norland join the league?", PoleA: "Stay out", PoleB: "Join", Keywords: []string{"join", "pull out", "withdraw"}},
		map[string]int{"join": 1, "pull out": -1, "withdraw": -1},
	},
	{
		"what cuts a debate short",
		codebook.Issue{Name: "Cutting debate", Question: "Is the debate cut short?", PoleA: "Full debate", PoleB: "Cut debate, vote at once", Keywords: []string{"debate", "guillotine", "gag"}},
		map[string]int{"debate": -1, "guillotine": 1, "gag": 1},
	},
	{
		"what comes without something is not undone",
		codebook.Issue{Name: "Mooring lease", Question: "Is the lease renewed?", PoleA: "Lapses or for a fee", PoleB: "Renewed without a fee", Keywords: []string{"lease", "renew"}},
		map[string]int{"lease": 1, "renew": 1},
	},
	{
		"a pole that begins with “without” is no no",
		codebook.Issue{Name: "Impounded boats", Question: "Are the boats handed back without terms?", PoleA: "Only for something in return", PoleB: "Without terms", Keywords: []string{"boats"}},
		map[string]int{"boats": 1},
	},
	{
		"who is without somebody",
		codebook.Issue{Name: "Harbour board", Question: "Who runs the quay until May?", PoleA: "The mayor's cabinet", PoleB: "A board of experts without the mayor", Keywords: []string{"board", "mayor"}},
		map[string]int{"board": 1, "mayor": -1},
	},
	{
		"a participle before what it describes",
		codebook.Issue{Name: "Ferry crews", Question: "May the expelled ferry crews return?", PoleA: "Stay away", PoleB: "Return", Keywords: []string{"ferry crews"}},
		map[string]int{"ferry crews": 1},
	},
	{
		"numbers of the same thing",
		codebook.Issue{Name: "Pilots", Question: "Are the two pilot stations merged?", PoleA: "Two stations", PoleB: "One station", CuesB: []string{"unify the pilots"}, Keywords: []string{"merge"}},
		map[string]int{"merge": 1},
	},
}
