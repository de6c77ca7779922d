package reading

import "testing"

// verbsAndAsides are about where a clause has its verb and its subject: past forms in
// asides, words that look like offices, what serves as what.
var verbsAndAsides = []wording{
	{"participle in an aside, with a list", "The plan, drawn up in the capital by experts from Westmark, Ostland and Sudria, ends the truce.", nil, []string{"Sudria|Ceasefire|-"}},
	{"participle in an aside, with who backs it", "The plan, floated by Moor in May, calls for a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"closed for a year", "The Norlandish government, shaken by strikes, demands a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"a second verb is no aside", "Vale listened, nodded at the end, and accepted the truce.", []string{"Sudria|Ceasefire|+"}, nil},
	{"issued statements", "Norland issued statements of support for a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"appointed envoys", "Sudria appointed envoys and rejected a truce.", []string{"Sudria|Ceasefire|-"}, nil},
	{"a guarantee of one", "A Sudria guarantee that Moor wants is not a truce.", nil, []string{"Sudria|Ceasefire|+", "Sudria|Ceasefire|-"}},
	{"as a requirement for", "Norland insisted on a vote as a requirement for a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"as the price of a thing of others", "An expert spoke of a vote as a requirement for a truce.", nil, nobodyStops},
	{"12 of whom", "Sudrian lawmakers, 12 of whom demanded a truce, went home.", []string{"Sudria|Ceasefire|+"}, nil},
	{"in a decade long past", "In the 1990s Norland signed a truce.", nil, []string{"Norland|Ceasefire|+"}},
	{"in a year long past, at the beginning", "In 2014 Sudria rejected no truce but signed one.", nil, []string{"Sudria|Ceasefire|-"}},
	{"in a month", "In May Norland signed a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"what another wants is", "A pause that Vale wants is a truce by another name.", []string{"Sudria|Ceasefire|+"}, nil},
	{"however, between not and its verb", "Norland did not, however, rule out a truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"though, after did", "Sudria did, though, offer a truce.", []string{"Sudria|Ceasefire|+"}, nil},
	{"a turn of speech after has", "Norland has, for now, rejected the truce.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"a turn of speech before an adjective", "Norland is, in fact, opposed to a truce.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"less time for it", "Vale could not shorten the truce, he said.", []string{"Sudria|Ceasefire|+"}, []string{"Sudria|Ceasefire|-"}},
}

func TestVerbsAndAsides(t *testing.T) { readAll(t, verbsAndAsides) }
