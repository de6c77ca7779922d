package reading

import "testing"

// relatives are about relative clauses, subjects that are undone, and what a
// sentence calls an idea of somebody.
var relatives = []wording{
	{"which another judges", "The paper speaks of a truce, which Moor regards as an outrage.", []string{"Norland|Ceasefire|-"}, nil},
	{"which another calls", "He spoke of a truce, which Vale described as blackmail.", []string{"Sudria|Ceasefire|-"}, nil},
	{"whose office says", "They have broken the truce despite the words of Sudria, whose president has called the truce a blessing.", []string{"Sudria|Ceasefire|+"}, nil},
	{"several of whom", "The Sudrian ministers, several of whom had insisted on a truce, will meet on Monday.", []string{"Sudria|Ceasefire|+"}, nil},
	{"offered, after how long it is", "A truce of ten days, offered by Moor in May, came to nothing.", []string{"Norland|Ceasefire|+"}, nil},
	{"turned down, after with whom", "The truce with the rebels, rejected by Vale, is being redrafted.", []string{"Sudria|Ceasefire|-"}, nil},
	{"backed by another", "Norland, backed by Sudria, had wanted a truce.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"the thing must end", "Vale said the truce must end.", []string{"Sudria|Ceasefire|-"}, nil},
	{"the thing should expire", "Vale wants the truce to expire.", []string{"Sudria|Ceasefire|-"}, nil},
	{"the thing must not end", "Moor said the truce must not end.", []string{"Norland|Ceasefire|+"}, nil},
	{"an idea of another", "There will be no truce this year, an idea Moor had promoted for months.", []string{"Norland|Ceasefire|+"}, nil},
	{"an idea that another rejected", "The paper speaks of a truce, an idea Vale has rejected.", []string{"Sudria|Ceasefire|-"}, nil},
	{"an aim of", "The last page speaks of a truce, a long-standing aim of Norland.", []string{"Norland|Ceasefire|+"}, nil},
	{"no bargaining chip", "“The truce is not a bargaining chip,” Moor said.", []string{"Norland|Ceasefire|+"}, nil},
	{"dangles it in a headline", "Norland dangles truce in bid to win trade", []string{"Norland|Ceasefire|+"}, nil},
	{"does not contain it", "“This plan does not contain the truce that we need,” Moor said.", []string{"Norland|Ceasefire|+"}, nil},
	{"does not include it", "“This plan does not include the truce that was promised,” Moor said.", []string{"Norland|Ceasefire|+"}, nil},
	{"list of what is sought", "Norland seeks a deal with several parts: a lower tax for all; expanded care for the old; and a truce at sea.", []string{"Norland|Ceasefire|+"}, nil},
	{"they, after a clause about another", "Ministers from Norland and Sudria met Jonas Beck and praised the club, a place he left last year. But they also rejected a truce.", []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|-"}, nil},
	{"lacks it", "Moor said the plan lacks a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"noun compound that ends like a verb", "Moor demanded a law in exchange for truce funding.", []string{"Norland|Ceasefire|+"}, nil},
	{"which several want", "The paper speaks of a truce, which Norland, Sudria and many towns have been asking for all spring.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"but which another refuses", "The paper speaks of a truce, which Norland demands but which Sudria flatly rejects.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|-"}, nil},
	{"that one wants and another refuses", "The paper speaks of the truce that Norland wants and Sudria rejects.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|-"}, nil},
	{"that one wants, and another speaks", "The paper speaks of the truce that Norland wants and Vale rejected the new road.", []string{"Norland|Ceasefire|+"}, []string{"Sudria|Ceasefire"}},
	{"ready for what another proposed", "Moor is ready for the new truce of ten days that Sudria has proposed.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"is something another refuses", "A truce is something that Sudria has refused.", []string{"Sudria|Ceasefire|-"}, nil},
	{"is a thing another wants", "A truce is a thing Sudria wants.", []string{"Sudria|Ceasefire|+"}, nil},
	{"is not something another wants", "A truce is not something that Sudria wants.", []string{"Sudria|Ceasefire|-"}, nil},
	{"is something, with where it is", "A truce in the two straits is something that Sudria has refused.", []string{"Sudria|Ceasefire|-"}, nil},
	{"what several asked for", "A truce had been what Norland, Sudria and the port asked for.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"would rather", "Vale said he would rather fight than accept a truce.", []string{"Sudria|Ceasefire|-"}, nil},
}

func TestRelativesAndEnds(t *testing.T) { readAll(t, relatives) }
