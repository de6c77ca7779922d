package reading

import "testing"

// events are about what merely happens, what is only asked, and what "it" is.
var events = []wording{
	{"met on it", "Moor and Vale held a meeting on the truce.", nil, []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}},
	{"held talks on it", "Moor held long talks with Vale on a ceasefire.", nil, []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}},
	{"discussed it", "Moor discussed a truce with Vale.", nil, []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}},
	{"returned to where it is talked about", "Vale returned to the truce talks on Monday.", nil, []string{"Sudria|Ceasefire|+"}},
	{"met to press for it", "Moor will meet Sudrian officials to demand a truce.", []string{"Norland|Ceasefire|+"}, []string{"Sudria|Ceasefire|+"}},
	{"agreed to talk about it is a stand", "Vale agreed to hold talks on a truce.", []string{"Sudria|Ceasefire|+"}, nil},
	{"question of the writer", "Will Norland accept a truce?", nil, []string{"Norland|Ceasefire|+"}},
	{"question of the writer about a refusal", "Why has Vale rejected the truce?", nil, []string{"Sudria|Ceasefire|-"}},
	{"demands of another", "Moor ruled out a ceasefire and insisted on the whole island. Vale rejected those demands.", []string{"Sudria|Ceasefire|+", "Sudria|Island|-"}, []string{"Norland|Ceasefire|+"}},
	{"own proposal defended", "Vale offered a ceasefire on Monday. She defended the offer before her party.", []string{"Sudria|Ceasefire|+"}, []string{"Sudria|Ceasefire|-"}},
	{"topic of a question", "Will Norland accept a truce? Moor rejected the idea.", []string{"Norland|Ceasefire|-"}, nil},
	{"the terms of it", "Vale proposed a truce at sea. Moor rejected the terms.", []string{"Norland|Ceasefire|-"}, nil},
	{"it is the deal", "Moor came home. The deal was published on Monday. It bans any truce.", nil, []string{"Norland|Ceasefire|-"}},
	{"it is the party", "Norland was not asked. It rejected the truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"it is the party again, named in the sentence", "The deal was published on Monday. Norland said it rejects the truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"it was then that", "Vale came. Moor spoke. It was then that Vale rejected a truce.", []string{"Sudria|Ceasefire|-"}, []string{"Norland|Ceasefire|-"}},
	{"it is time to", "Moor came home. “It is time to accept a truce,” said Vale.", []string{"Sudria|Ceasefire|+"}, []string{"Norland|Ceasefire|+"}},
	{"it is ready to", "Norland was not asked. It is ready to accept a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"aside after according to", "The talks go on, according to Vale, as envoys try to agree on a truce.", nil, []string{"Sudria|Ceasefire|+"}},
}

func TestEvents(t *testing.T) { readAll(t, events) }
