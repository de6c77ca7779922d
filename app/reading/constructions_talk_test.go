package reading

import "testing"

// talk is about what is said and answered over several sentences.
var talk = []wording{
	{"spokesman after the verb", "“We reject a truce,” said a spokesman for Sudria.", []string{"Sudria|Ceasefire|-"}, nil},
	{"aide to a person", "“We want a truce,” an aide to Moor said.", []string{"Norland|Ceasefire|+"}, nil},
	{"envoy to a country", "“We want a truce,” said an envoy to Norland.", nil, []string{"Norland|Ceasefire|+"}},
	{"one of the advisers", "“We want a truce,” said one of Vale's advisers.", []string{"Sudria|Ceasefire|+"}, nil},
	{"official in a ministry", "“A truce is unacceptable,” a senior official in Norland's foreign ministry said.", []string{"Norland|Ceasefire|-"}, nil},
	{"headline without a verb", "No truce, says Moor", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"headline, the speaker last", "Truce is off the table: Moor", []string{"Norland|Ceasefire|-"}, nil},
	{"headline, one to the other", "Norland to Sudria: Give us a truce", []string{"Norland|Ceasefire|+"}, []string{"Sudria|Ceasefire|+"}},
	{"headline about a time", "After the truce, Moor says", nil, []string{"Norland|Ceasefire|+"}},
	{"quotation after a name alone", "Moor: “We want a truce.”", []string{"Norland|Ceasefire|+"}, nil},
	{"refused", "Norland proposed a truce. Sudria refused.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"agreed at last", "Norland proposed a truce. On Monday Sudria agreed.", []string{"Sudria|Ceasefire|+"}, nil},
	{"refused in the same sentence", "Norland agreed to a truce, but Sudria refused.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|-"}, nil},
	{"refused to do something else", "Norland proposed a truce. Sudria refused to comment.", []string{"Norland|Ceasefire|+"}, []string{"Sudria|Ceasefire|-", "Sudria|Ceasefire|+"}},
	{"must agree", "Norland proposed a truce. Sudria must agree.", []string{"Norland|Ceasefire|+"}, []string{"Sudria|Ceasefire|+"}},
	{"refused by nobody", "Norland proposed a truce. It rained in Sudport.", []string{"Norland|Ceasefire|+"}, []string{"Sudria|Ceasefire|-", "Sudria|Ceasefire|+"}},
	{"does not", "Norland wants a truce. Sudria does not.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"does, of one who does not", "Norland does not want a truce. Sudria does.", []string{"Sudria|Ceasefire|+"}, []string{"Sudria|Ceasefire|-"}},
	{"will not, after a comma", "Norland will accept a truce, Sudria will not.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|-"}, []string{"Norland|Ceasefire|-"}},
	{"so does, in the next sentence", "Norland wants a truce. So does Sudria.", []string{"Sudria|Ceasefire|+"}, nil},
	{"nor does, in the next sentence", "Norland does not want a truce. Nor does Sudria.", []string{"Sudria|Ceasefire|-"}, nil},
	{"followed suit", "Norland rejected the truce. Sudria followed suit.", []string{"Sudria|Ceasefire|-"}, nil},
	{"did the same", "Norland accepted a truce. Sudria did the same.", []string{"Sudria|Ceasefire|+"}, nil},
	{"said yes to an offer", "Norland proposed a truce. Vale said yes.", []string{"Sudria|Ceasefire|+"}, nil},
	{"asked whether, never", "Asked whether she would accept a truce, Moor replied: “Never.”", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"asked whether, of course", "Asked whether she would accept a truce, Moor answered: “Of course.”", []string{"Norland|Ceasefire|+"}, nil},
	{"asked if, would not", "Asked if she would accept a truce, Moor said she would not.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"asked by somebody, did", "Asked by reporters if she backed a truce, Moor said she did.", []string{"Norland|Ceasefire|+"}, nil},
	{"asked about, impossible", "Asked about a truce, Moor said that was impossible.", []string{"Norland|Ceasefire|-"}, nil},
	{"was asked, said no", "Moor was asked whether she would accept a truce. “No,” she said.", []string{"Norland|Ceasefire|-"}, nil},
	{"asked by the writer", "Would she accept a truce? “No,” Moor said.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"asked and not answered", "Asked whether she would accept a truce, Moor said nothing of note.", nil, []string{"Norland|Ceasefire|-", "Norland|Ceasefire|+"}},
	{"that was rejected", "Norland proposed a truce. That was rejected by Sudria.", []string{"Sudria|Ceasefire|-"}, nil},
	{"that is not to", "Norland proposed a truce. That is unacceptable to Sudria.", []string{"Sudria|Ceasefire|-"}, nil},
}

func TestTalk(t *testing.T) { readAll(t, talk) }
