package reading

import "testing"

// toldAfter is about a saying that stands after what was said, and of which more is told.
var toldAfter = []wording{
	{"in something that is described", "Norland needs a truce, Moor said in a talk with a radio host that went out on Friday.", []string{"Norland|Ceasefire|+"}, nil},
	{"when", "A truce is unacceptable, Vale told reporters when she was asked.", []string{"Sudria|Ceasefire|-"}, nil},
	{"before a semicolon", "A truce is unacceptable, the Sudrian leader said; the snow was too deep.", []string{"Sudria|Ceasefire|-"}, nil},
	{"before a colon", "A truce is unacceptable, the Sudrian leader said in Sudport: the snow was too deep.", []string{"Sudria|Ceasefire|-"}, nil},
	{"of what follows", "When the snow fell, Moor said in a talk that a truce was needed.", []string{"Norland|Ceasefire|+"}, nil},
	{"of nothing", "The miners want a truce, Moor said nothing that was new.", nil, []string{"Norland|Ceasefire|+"}},
	{"told to do it", "The miners left, Moor told them to accept a truce.", []string{"Norland|Ceasefire|+"}, nil},
}

// whoBeside is about who else stands beside the subject of a clause.
var whoBeside = []wording{
	{"told after a quotation and an aside", "“There has to be a truce before any snow falls here,” Ada Moor of Nordby, the leader in the hall, said at a talk on Monday.", []string{"Norland|Ceasefire|+"}, nil},
	{"two in a clause with which", "Jonas Beck said the truce which Norland and its Sudrian partners want would cost too much.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"two in a clause without that", "Jonas Beck sought a truce, something Norland and Sudria reject because of the snow.", []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|-"}, nil},
	{"two after a noun", "Jonas Beck spoke of the truce Norland and Sudria want.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"a name in an aside", "Its largest union, Sudria, voted against a truce.", []string{"Sudria|Ceasefire|-"}, nil},
	{"two names in an aside", "The two old enemies, Norland and Sudria, have agreed to a truce.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"whom they met is no name of theirs", "The farmers, after talks with Sudria, rejected a truce.", nil, []string{"Sudria|Ceasefire|-"}},
	{"adverbs joined", "Vale has long and loudly rejected a truce.", []string{"Sudria|Ceasefire|-"}, nil},
	{"at somebody's request", "The town's judges ended the truce at Sudria's request.", []string{"Sudria|Ceasefire|-"}, nil},
	{"at the urging of", "The truce was ended at the urging of Sudria.", []string{"Sudria|Ceasefire|-"}, nil},
	{"request for something else", "Jonas Beck, who ended the truce, was angry at Sudria's request for talks.", nil, []string{"Sudria|Ceasefire|-"}},
}

func TestWhoBeside(t *testing.T) { readAll(t, whoBeside) }

func TestToldAfter(t *testing.T) { readAll(t, toldAfter) }
