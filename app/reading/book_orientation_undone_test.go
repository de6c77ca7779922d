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
}
