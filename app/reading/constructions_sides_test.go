package reading

import "testing"

// causes are about who is brought to do something, and who reacts to what
// another does.
var causes = []wording{
	{"prompted another to", "The attack prompted Moor to reject the truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"persuaded another to", "Vale persuaded Norland to accept a truce.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"got another to", "Vale got Norland to agree to a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"could not persuade another", "Vale could not persuade Norland to accept a truce.", nil, []string{"Norland|Ceasefire|+"}},
	{"urged another to is no result", "Vale urged Norland to accept a truce.", []string{"Sudria|Ceasefire|+"}, []string{"Norland|Ceasefire|+"}},
	{"judges all that was said", "Vale said there would be a truce, which Moor called a trap.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"judges a thing", "Vale offered a truce, which was called a trap.", []string{"Sudria|Ceasefire|+"}, []string{"Sudria|Ceasefire|-"}},
	{"walked out after it was refused", "Moor walked out of the hall after Vale refused to accept a truce.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|-"}, []string{"Norland|Ceasefire|-"}},
	{"left after it was refused", "Moor flew home after Vale refused to accept a truce.", []string{"Sudria|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"backed by", "Norland, backed by Sudria, had demanded a truce.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"offered in exchange", "Moor offered to give up the island in exchange for a ceasefire.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"proposed in exchange", "Moor proposed lifting the sanctions in exchange for a truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"done in exchange", "Moor suspended deliveries in exchange for a truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"whose minister", "They met Norland, whose minister rejected the truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"as soon as", "Moor said the guards would leave as soon as there was a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"to which", "The truce to which Vale agreed is old.", []string{"Sudria|Ceasefire|+"}, nil},
	{"that one offered and to which another agreed", "They praised the truce that Moor offered in March and to which Vale agreed.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"all along", "Moor, who had all along wanted a truce, left.", []string{"Norland|Ceasefire|+"}, nil},
	{"words of a name", "Vale rejected Moor's proposal to give the Truce Protected Status in the north.", []string{"Sudria|Ceasefire|-", "Norland|Ceasefire|+"}, nil},
	{"some members", "Moor rejected a truce. Some ministers demanded a truce.", nil, []string{"Norland|Ceasefire|+"}},
}

func TestCauses(t *testing.T) { readAll(t, causes) }
