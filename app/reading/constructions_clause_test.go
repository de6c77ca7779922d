package reading

import "testing"

// clauses are about which clause hangs on which, and who its agents are.
var clauses = []wording{
	{"that opens what is promised", "Vale offered a truce. Moor promised that there would be bread.", nil, []string{"Norland|Ceasefire|+"}},
	{"that opens what is hoped", "Vale rejected a truce. “I hope that in the end the rain will stop,” Moor said.", nil, []string{"Norland|Ceasefire|+", "Norland|Ceasefire|-"}},
	{"that means the topic", "Vale offered a truce. Moor rejected that.", []string{"Norland|Ceasefire|-"}, nil},
	{"a new clause after what is unlikely", "Vale said it is unlikely that the bread will come, and the truce is a disaster.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"harmed, at the end of a quotation", "“They wait,” Vale said. “They are hurting the truce.”", []string{"Sudria|Ceasefire|+"}, []string{"Sudria|Ceasefire|-"}},
	{"law that demands it, voted against", "Norland voted against a draft that demands a truce.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"another's resolution that demands it, voted against", "Norland voted against a Sudrian resolution that blames its army and demands a truce.", []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|+"}, nil},
	{"rejected that it is so", "Moor rejected that there had been a truce.", nil, []string{"Sudria|Ceasefire|-"}},
	{"who after an apposition", "The plan sets Vale at odds with Moor, his closest ally, who has ruled out a truce.", []string{"Norland|Ceasefire|-"}, []string{"Sudria|Ceasefire|-"}},
	{"signed by two", "The truce was signed in Nordby on Friday by Moor and Vale.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"list of three", "In the north, Westmark, Norland and Sudria said they want a truce.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"name under a preposition is not in the list", "After talks in Nordby, Vale and the Sudrian government demanded a truce.", []string{"Sudria|Ceasefire|+"}, []string{"Norland|Ceasefire|+"}},
	{"two who said it claim nothing of each other", "Norland and Sudria said they want a truce.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
}

func TestClauses(t *testing.T) { readAll(t, clauses) }
