package reading

import "testing"

// doneForIt are about what something is done for, which the doing does not turn.
var doneForIt = []wording{
	{"in order to", "Norland cancelled the tour in order to reach a ceasefire.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"so as to, with a negator", "Moor did not fly home so as to reach a ceasefire.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"leaves time to", "Norland dropped its tolls to reach a ceasefire.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"who will not do it for that", "Moor refused to give way so as to reach a ceasefire.", []string{"Norland|Ceasefire|-"}, nil},
	{"it is dropped", "Norland dropped a plan to reach a ceasefire.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"plans for something else are dropped", "Moor dropped his plans to widen the road in order to reach a ceasefire.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"in the hope of, after an infinitive", "Norland, which agreed to restrict its fleet in the hope of reaching a ceasefire, met Sudria.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"a paper for it is dropped", "Norland dropped a bill to reach a ceasefire.", nil, []string{"Norland|Ceasefire|+"}},
}

func TestDoneForIt(t *testing.T) { readAll(t, doneForIt) }

// bareStances are about a stance or an ultimatum of which nothing is said, which tells
// of no stand on what else the sentence names.
var bareStances = []wording{
	{"the ultimatum of", "The ceasefire ultimatum of Norland surprised them.", nil, []string{"Norland|Ceasefire|+"}},
	{"the stance of", "The ceasefire stance of Norland surprised them.", nil, []string{"Norland|Ceasefire|+"}},
	{"a stance that", "Norland's stance that a ceasefire is needed came late.", []string{"Norland|Ceasefire|+"}, nil},
	{"an ultimatum to", "Norland's ultimatum to keep a ceasefire came late.", []string{"Norland|Ceasefire|+"}, nil},
}

func TestBareStances(t *testing.T) { readAll(t, bareStances) }
