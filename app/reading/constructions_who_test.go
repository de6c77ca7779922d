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
	{"named beside", "Her colleague in the north, Ada Moor, demanded a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"a stranger named beside", "Her colleague in the north, Otto Brandt, demanded a truce.", nil, []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}},
	{"and eight others", "Moor and eight others demanded a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"and the pope", "Vale and the pope demanded a truce.", []string{"Sudria|Ceasefire|+"}, nil},
	{"a memorandum of theirs", "The Sudrian memorandum that was handed over on Monday calls for a truce.", []string{"Sudria|Ceasefire|+"}, nil},
	{"her own draft", "Moor spoke first. Her own draft calls for a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"a step meant to", "Moor closed the port, a step meant to push Vale towards a truce.", []string{"Norland|Ceasefire|+"}, []string{"Sudria|Ceasefire|+"}},
	{"no order to", "Vale gave no order to accept a truce.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"if they find that", "Moor will go home if she finds that a truce is not wanted.", nil, []string{"Norland|Ceasefire|-", "Norland|Ceasefire|+"}},
	{"not mentioned", "A truce had not been mentioned, Moor said.", nil, []string{"Norland|Ceasefire|-", "Norland|Ceasefire|+"}},
	{"would not be happy without", "Moor would not be happy if there were no truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"what a stranger rejected, they say", "Moor said Westmark's Otto Brandt had rejected a truce.", nil, []string{"Norland|Ceasefire|-", "Norland|Ceasefire|+"}},
	{"what another state wants, they say", "Moor said France wanted a truce.", nil, []string{"Norland|Ceasefire|+"}},
	{"what another state wants, in a quotation", "“France has rejected a truce,” Moor said.", nil, []string{"Norland|Ceasefire|-"}},
	{"what another state must do, they say", "Moor said France must accept a truce.", []string{"Norland|Ceasefire|+"}, nil},
}

func TestWhoIsMeant(t *testing.T) { readAll(t, whoIsMeant) }
