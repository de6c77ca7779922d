package reading

import "testing"

// notTheirs is about words that stand where a party would, and are none.
var notTheirs = []wording{
	{"who works at it", "Cooks at Zeeland's Norland have rejected a truce.", nil, []string{"Norland|Ceasefire|-"}},
	{"whose party it is", "Zeeland's Norland has rejected a truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"who is from it", "Envoys of Zeeland's Norland have rejected a truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"chief is no chief", "Moor came home. The chief papers want an immediate ceasefire.", nil, []string{"Norland|Ceasefire|+"}},
	{"chief", "Moor came home. The chief wants a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"official results", "Moor came home. The official maps want an immediate ceasefire.", nil, []string{"Norland|Ceasefire|+"}},
	{"officials", "Moor came home. The official wants a truce.", []string{"Norland|Ceasefire|+"}, nil},
}

func TestNotTheirs(t *testing.T) { readAll(t, notTheirs) }
