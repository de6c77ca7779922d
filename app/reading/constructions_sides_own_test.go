package reading

import "testing"

// ownPlans are about what is done to a thing as it is now, and to what one wanted oneself.
var ownPlans = []wording{
	{"what is now, and is to be changed", "Moor wants to rewrite the charter, which keeps the truce.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"a plan to change what is now", "Vale opposed Norland's plan to overhaul the pact, which brings a truce each winter.", []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|+"}, nil},
	{"what would be, if it were changed", "Moor wants to rewrite the charter, which would bring a truce.", nil, []string{"Norland|Ceasefire|-"}},
	{"what is signed is not changed", "Moor wants to sign the charter, which keeps the truce.", nil, []string{"Norland|Ceasefire|-"}},
	{"set aside for now", "Moor set aside for now his call for a truce.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"a demand that is lowered stays one", "Vale lowered its demand for a truce from ten days to six.", []string{"Sudria|Ceasefire|+"}, []string{"Sudria|Ceasefire|-"}},
	{"a demand that is dropped", "Vale dropped its demand for a truce.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
}

func TestOwnPlans(t *testing.T) { readAll(t, ownPlans) }
