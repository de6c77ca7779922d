package reading

import "testing"

// placed are about words that judge only where they are not the beginning of a place
// or time, and about what is only called after a party.
var placed = []wording{
	{"spread over years", "Moor made an offer of a truce over four years.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"seen over a town", "Moor saw drones over the town before the truce that she wants.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"it is over", "Moor called the truce over.", nil, []string{"Norland|Ceasefire|+"}},
	{"since something bad", "Moor saw Vale on a truce for the first time since the disaster.", nil, []string{"Norland|Ceasefire|-"}},
	{"sees something bad", "Moor sees the truce as a disaster.", []string{"Norland|Ceasefire|-"}, nil},
	{"called after a party", "Row over Norland truce puts trade at risk.", nil, []string{"Norland|Ceasefire|+"}},
	{"a party's own wish for it", "Row over Norland's demand for a truce puts trade at risk.", []string{"Norland|Ceasefire|+"}, nil},
	{"concludes something", "Moor called on Vale to conclude a truce.", []string{"Norland|Ceasefire|+"}, []string{"Sudria|Ceasefire|+"}},
	{"concludes that", "Moor concluded that a truce was needed.", []string{"Norland|Ceasefire|+"}, nil},
}

func TestPlaced(t *testing.T) { readAll(t, placed) }
