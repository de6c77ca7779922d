package reading

import "testing"

// papers are about what speaks for a party, and about clauses that show a stand
// by how they are built.
var papers = []wording{
	{"plan calls for", "Moor's plan calls for a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"offer includes", "Vale's offer includes a truce.", []string{"Sudria|Ceasefire|+"}, nil},
	{"bill would", "The Sudrian bill would end the truce.", []string{"Sudria|Ceasefire|-"}, nil},
	{"budget demands", "Moor's budget demands a truce at sea.", []string{"Norland|Ceasefire|+"}, nil},
	{"plan would see another do it", "Vale's plan would see Norland give up the island.", []string{"Sudria|Island|-"}, []string{"Norland|Island|-"}},
	{"plan would have another do it", "Vale's plan would have Moor accept a truce.", []string{"Sudria|Ceasefire|+"}, []string{"Norland|Ceasefire|+"}},
	{"plan would not see another do it", "Vale's plan would not see Norland give up the island.", nil, []string{"Sudria|Island|-"}},
	{"plan that failed", "Moor's plan for a truce failed.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"named after who backs it", "A Norland-backed truce is near.", []string{"Norland|Ceasefire|+"}, nil},
	{"named after who leads there", "The Norland-based truce monitors left.", nil, []string{"Norland|Ceasefire|+", "Norland|Ceasefire|-"}},
	{"is one of its goals", "A truce is one of Vale's main goals.", []string{"Sudria|Ceasefire|+"}, nil},
	{"remains its demand", "A truce remains Moor's central demand.", []string{"Norland|Ceasefire|+"}, nil},
	{"is an answer to its demand", "The truce is a late answer to Vale's demand.", nil, []string{"Sudria|Ceasefire|+"}},
	{"complained that", "Moor complained that Sudria was ending the truce.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|-"}, nil},
	{"fears that", "Vale fears that a truce would split his party.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"fears, without that", "Vale fears the truce will hold.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"protested that it is bad", "Vale protested that the truce was unfair.", nil, []string{"Sudria|Ceasefire|+"}},
	{"wants to see it ended", "Vale wants to see the truce ended.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"was forced to ask", "Moor has been forced to ask for a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"no one without the other", "“If there is no truce, there is no trade,” Moor said.", []string{"Norland|Ceasefire|+"}, nil},
	{"must go", "The truce must go, said Vale.", []string{"Sudria|Ceasefire|-"}, nil},
	{"must go to parliament", "The truce must go to parliament, said Vale.", nil, []string{"Sudria|Ceasefire|-"}},
	{"relief from", "Sudria seeks relief from the truce.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"under a plan", "Under the plan, Norland would give up the island.", nil, []string{"Norland|Island|-", "Norland|Island|+"}},
	{"under a text that others describe", "Under the text, which two newspapers have seen, Norland would give up the island.", nil, []string{"Norland|Island|-", "Norland|Island|+"}},
	{"under another's plan", "Under the plan drafted by Vale, Norland would give up the island.", []string{"Sudria|Island|-"}, []string{"Norland|Island|-"}},
	{"would have to, under another's plan", "Under Vale's plan, Norland would have to give up the island.", []string{"Sudria|Island|-"}, []string{"Norland|Island|-"}},
	{"would have to, under a plan", "Under the plan, Norland would have to give up the island.", nil, []string{"Norland|Island|-", "Norland|Island|+"}},
	{"plan rules out", "Moor's plan rules out a truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"plan would keep another from", "The Sudrian plan would bar Norland from giving up the island.", []string{"Sudria|Island|+"}, []string{"Norland|Island|-"}},
	{"calls that worry others", "Moor's calls for a truce are worrying Sudria.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"plays down talk of", "Moor played down talk of a truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"must show that it is ready for", "Vale said Norland must show it is ready for a truce.", []string{"Sudria|Ceasefire|+"}, []string{"Norland|Ceasefire|+"}},
	{"must prove it is serious about", "Norland has to prove it is serious about a truce, said Vale.", []string{"Sudria|Ceasefire|+"}, []string{"Norland|Ceasefire|+"}},
	{"has shown that it is ready for", "Norland has shown it is ready for a truce, said Vale.", []string{"Norland|Ceasefire|+"}, nil},
	{"under pressure", "Under pressure from Vale, Norland would accept a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"under a plan, on the word of", "Under the plan, Norland rejects a truce.", []string{"Norland|Ceasefire|-"}, nil},
}

func TestPapers(t *testing.T) { readAll(t, papers) }
