package reading

import "testing"

// whose verb it is: members of somebody, counted ones after a preposition, who
// an offer is from, what a demand is, and what a relative clause leaves to the verb
// before it.
var whoseVerbItIs = []wording{
	{"two names with their initials", "Talks began. Norland (NRL) and Sudria (SDR) refused a truce.", []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|-"}, nil},
	{"a name with its initials, an aside", "Talks began. Sudria (SDR), a state of herdsmen, refused a truce.", []string{"Sudria|Ceasefire|-"}, nil},
	{"a place before a dash is a dateline", "NORLAND (AP) — Bakers refused a truce.", nil, []string{"Norland|Ceasefire|-"}},
	{"hundreds of members", "Hundreds of members of Sudria demanded a truce.", []string{"Sudria|Ceasefire|+"}, nil},
	{"guards at the three gates", "The guards at the three gates of Norland demanded a truce.", nil, []string{"Sudria|Ceasefire|+"}},
	{"backed by one who is told of", "Moor, with the backing of the bishop, who lives in a tower, demands a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"on a day, one who is told of", "On Monday, Moor, with the backing of the bishop, who lives in a tower, demanded a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"what one wants and another rejects", "Moor now proposes a truce, which is rejected by bakers.", []string{"Norland|Ceasefire|+"}, nil},
	{"what one wants and the other rejects", "Moor demands a truce which was refused by Vale.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|-"}, nil},
	{"what is wanted, under which", "Moor accepted the plan, under which a truce would be kept by bakers.", []string{"Norland|Ceasefire|+"}, nil},
	{"left where something was done", "Vale left the hall, where a truce was read.", nil, nobodyStops},
	{"both sides hope", "Moor met Vale. Both sides hope to agree a truce.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"a plan of arms", "An arms plan to reach a truce was printed.", nil, nobodyStops},
	{"insisted ahead of something that", "Moor insisted ahead of a dinner of the envoys with the archbishop of the town that she would not accept a truce.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"a word in quotation marks before the noun", "Vale's “final” demand is for a truce.", []string{"Sudria|Ceasefire|+"}, nil},
	{"a row with its name in quotation marks", "Moor in the “bridges” row demanded a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"thereby", "Vale thereby refused a truce.", []string{"Sudria|Ceasefire|-"}, nil},
	{"an offer from a described one", "Bakers read an offer from northern neighbour Norland for a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"a demand from a stranger", "Bakers read an offer from the archbishop for a truce.", nil, nobodyStops},
	{"the demand is an end", "One of Norland's main demands is an end to the fighting.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"the demand is no end", "One of Norland's main demands is the start of a truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"activists of a party", "Norland activists refuse a truce.", []string{"Norland|Ceasefire|-"}, nil},
}

func TestWhoseVerbItIs(t *testing.T) { readAll(t, whoseVerbItIs) }
