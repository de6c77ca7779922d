package reading

import "testing"

// nothingCame are about several who did not come together on a thing, which tells of
// nobody who refused it.
var nothingCame = []wording{
	{"could not agree on", "Moor and Vale could not agree on the island.", nil, []string{"Norland|Island|+", "Norland|Island|-", "Sudria|Island|+", "Sudria|Island|-"}},
	{"failed to agree on", "Norland and Sudria failed to agree on a ceasefire.", nil, []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|-"}},
	{"did not settle", "Norland and Sudria did not settle the ceasefire.", nil, []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|-"}},
	{"agreed on", "Norland and Sudria agreed on a ceasefire.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"will not agree to", "Moor will not agree to a ceasefire.", []string{"Norland|Ceasefire|-"}, nil},
	{"far apart on", "Norland and Sudria are far apart on the island.", nil, []string{"Norland|Island|+", "Norland|Island|-", "Sudria|Island|+", "Sudria|Island|-"}},
	{"at variance over", "Norland and Sudria are at variance over the ceasefire.", nil, []string{"Norland|Ceasefire|+", "Norland|Ceasefire|-", "Sudria|Ceasefire|-"}},
	{"at odds with", "Moor is at odds with a ceasefire.", []string{"Norland|Ceasefire|-"}, nil},
	{"a thing in the talks", "Moor named what she had gained in the talks on a ceasefire.", nil, []string{"Norland|Ceasefire|-"}},
	{"negotiates it", "Moor negotiated six truces with a former minister.", nil, []string{"Norland|Ceasefire|+"}},
	{"ready to negotiate it", "Moor is ready to negotiate a ceasefire.", []string{"Norland|Ceasefire|+"}, nil},
	{"in favour of", "A camp in favour of a ceasefire met Moor, who rejected a ceasefire.", []string{"Norland|Ceasefire|-"}, nil},
}

func TestNothingCame(t *testing.T) { readAll(t, nothingCame) }
