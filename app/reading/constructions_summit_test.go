package reading

import "testing"

// summits are about speeches that go on over several clauses, about who "it" and
// "they" are in them, and about complaints.
var summits = []wording{
	{"complained that it is bad", "Moor complained that the truce was unfair.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"complained that it is done", "Moor complained that the truce would be broken.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"said that one thing and that another", "Moor said no state would accept being blamed, and that there should be a truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"said this but that", "Vale said she was saddened by the news but that the offer of a truce remained open.", []string{"Sudria|Ceasefire|+"}, nil},
	{"it after what describes a thing", "Norland never gave up the lake on which Sudria has been drilling, and it wants a truce.", []string{"Norland|Ceasefire|+"}, []string{"Sudria|Ceasefire|+"}},
	{"they named under a preposition", "For Sudrian officials, that would be too narrow: they want a truce.", []string{"Sudria|Ceasefire|+"}, []string{"Sudria|Ceasefire|-"}},
	{"reported after a description", "Norland rejected an offer by Sudria of the fish that Vale had brought, saying nobody wants a truce.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"nobody wants it", "Nobody wants a truce, Moor said.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"no one wants it", "“No one wants the truce,” Vale said.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"nobody refused it", "Moor said nobody had refused the truce.", nil, []string{"Norland|Ceasefire|-"}},
	{"whose friend goes on after another verb", "Carol Dietz of Bremner Research expects Norland to leave but considers a truce unfair.", nil, []string{"Norland|Ceasefire|-"}},
	{"said after a description with a comma", "Norland, which holds five forts, more than any other state, rejected a truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"said after a description with a year", "Vale, who has led the army since 2019, when the war began, rejected a truce.", []string{"Sudria|Ceasefire|-"}, nil},
	{"made it plain that", "Moor had made it plain that she wants a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"complained somewhere that", "Norlandish officials complained in private that the truce was a joke.", []string{"Norland|Ceasefire|-"}, nil},
	{"demanded after what it said of a thing", "Moor said the rain meant more war, and demanded a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"cut by a third", "Moor is ready to talk if the ships are cut by a third and a truce is signed.", nil, []string{"Norland|Ceasefire|-"}},
	{"its spokesman, then he", "Norland came late. Its spokesman, Kwesi Amoah, was calm. He rejected a truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"what is to be undone", "Moor called for the island truce to be suspended at once.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"and others that want it", "Norland and three other states that are pressing for a truce met on Monday.", []string{"Norland|Ceasefire|+"}, nil},
	{"have complained and urged", "Sudrian officials have complained that the war is too long and urged Norland to accept a truce.", []string{"Sudria|Ceasefire|+"}, []string{"Sudria|Ceasefire|-"}},
	{"a position that is not told", "“Our position on the truce has not changed,” Moor said.", nil, []string{"Norland|Ceasefire|+", "Norland|Ceasefire|-"}},
	{"rights that are to be undone", "Moor called for truce rights to be suspended at once.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"called for it after naming the problem", "Moor said the real problem was the heat and called for a truce.", []string{"Norland|Ceasefire|+"}, nil},
}

func TestSummits(t *testing.T) { readAll(t, summits) }
