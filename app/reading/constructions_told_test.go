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

func TestToldAfter(t *testing.T) { readAll(t, toldAfter) }
