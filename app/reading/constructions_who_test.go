package reading

import "testing"

// who is meant: pronouns that are nobody of the talks, titles with a dot, and
// who stands behind a paper that somebody else's words describe.
var whoIsMeant = []wording{
	{"by Mr., with a dot", "The truce was rejected by Mr. Vale.", []string{"Sudria|Ceasefire|-"}, nil},
	{"said Mr., with a dot", "“There will be no truce,” said Mr. Vale.", []string{"Sudria|Ceasefire|-"}, nil},
	{"two with dots", "Mrs. Moor and Mr. Vale rejected a truce.", []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|-"}, nil},
	{"by a stranger with a dot", "Moor came home. The truce was rejected by Mr. Beck of the chamber of trade.", nil, []string{"Norland|Ceasefire|-"}},
	{"a stranger with a dot takes over", "Moor left. “It rained,” said Mrs. Beck of the inn. She demanded a truce.", nil, []string{"Norland|Ceasefire|+"}},
	{"it is hard to", "The Norlandish delegation came. It has been a struggle to reach a truce.", nil, []string{"Norland|Ceasefire|+"}},
	{"it is time to", "Sudria was silent. It is still too early to accept the truce, an observer wrote.", nil, []string{"Sudria|Ceasefire|+"}},
	{"it wants", "The Norlandish delegation came. It has begun to demand a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"they of a plural before", "Sudria was silent. Insurers raised the price after the storm, and they demanded a truce.", nil, []string{"Sudria|Ceasefire|+"}},
	{"they of a plural in the main clause", "Norland was silent. Shopkeepers closed early because they demanded a truce.", nil, []string{"Norland|Ceasefire|+"}},
	{"they of parties before", "Moor and Vale spoke. After an hour they demanded a truce.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"small states", "Twelve states that want a truce met in the capital.", nil, []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}},
	{"backed, and for what", "The move is part of a Norland-backed plan to reach a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"drafted, that demands", "The council took up a Sudria-drafted text that demands a truce.", []string{"Sudria|Ceasefire|+"}, nil},
	{"drafted, and a verb", "The Norland-drafted text calls for a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"backed and refused", "Vale rejected the Norland-backed truce.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|-"}, nil},
	{"bound for", "Norland-bound lorries waited for a truce.", nil, []string{"Norland|Ceasefire|+"}},
	{"drafted by, in an aside", "The text, drafted by Vale, demands a truce.", []string{"Sudria|Ceasefire|+"}, nil},
	{"backed by, in a relative clause", "The proposal, which was backed by Moor, would bring a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"it is no people", "The Norlandish negotiators went home. It forbids a truce from May.", nil, []string{"Norland|Ceasefire|-"}},
	{"it is a country", "Norland answered on Monday. It forbids a truce from May.", []string{"Norland|Ceasefire|-"}, nil},
	{"they are no capital", "Sudport was quiet. They rejected a truce.", nil, []string{"Sudria|Ceasefire|-"}},
	{"they are named in the quotation", "“The Sudrian envoys came late, but they want a truce,” said Vale.", []string{"Sudria|Ceasefire|+"}, nil},
	{"drafted by nobody of the talks", "The text, drafted by a professor, demands a truce.", nil, nobodyStops},
}

func TestWhoIsMeant(t *testing.T) { readAll(t, whoIsMeant) }
