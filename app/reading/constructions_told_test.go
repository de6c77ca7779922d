package reading

import "testing"

// toldAfter is about a saying that stands after what was said, and of which more is told.
var toldAfter = []wording{
	{"in something that is described", "Norland needs a truce, Moor said in a talk with a radio host that went out on Friday.", []string{"Norland|Ceasefire|+"}, nil},
	{"when", "A truce is unacceptable, Vale told reporters when she was asked.", []string{"Sudria|Ceasefire|-"}, nil},
	{"before a semicolon", "A truce is unacceptable, the Sudrian leader said; the snow was too deep.", []string{"Sudria|Ceasefire|-"}, nil},
	{"before a colon", "A truce is unacceptable, the Sudrian leader said in Sudport: the snow was too deep.", []string{"Sudria|Ceasefire|-"}, nil},
	{"of what follows", "When the snow fell, Moor said in a talk that a truce was needed.", []string{"Norland|Ceasefire|+"}, nil},
	{"of nothing", "The miners want a truce, Moor said nothing that was new.", nil, []string{"Norland|Ceasefire|+"}},
	{"insisted, between commas", "A truce, Moor insisted, must come before the snow.", []string{"Norland|Ceasefire|+"}, nil},
	{"told to do it", "The miners left, Moor told them to accept a truce.", []string{"Norland|Ceasefire|+"}, nil},
}

// happened is about what is more than that something has been done, which TestHappened
// holds to be no stand.
var happened = []wording{
	{"what must be done", "Moor said the truce must come into force in the autumn.", []string{"Norland|Ceasefire|+"}, nil},
	{"praised", "Moor said the truce had been a great success.", []string{"Norland|Ceasefire|+"}, nil},
	{"what the other side wants", "Moor said Vale had rejected the truce.", []string{"Sudria|Ceasefire|-"}, []string{"Norland|Ceasefire|-"}},
}

// whoBeside is about who else stands beside the subject of a clause.
var whoBeside = []wording{
	{"told after a quotation and an aside", "“There has to be a truce before any snow falls here,” Ada Moor of Nordby, the leader in the hall, said at a talk on Monday.", []string{"Norland|Ceasefire|+"}, nil},
	{"two in a clause with which", "Jonas Beck said the truce which Norland and its Sudrian partners want would cost too much.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"two in a clause without that", "Jonas Beck sought a truce, something Norland and Sudria reject because of the snow.", []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|-"}, nil},
	{"two after a noun", "Jonas Beck spoke of the truce Norland and Sudria want.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"a name in an aside", "Its largest union, Sudria, voted against a truce.", []string{"Sudria|Ceasefire|-"}, nil},
	{"two names in an aside", "The two old enemies, Norland and Sudria, have agreed to a truce.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"whom they met is no name of theirs", "The farmers, after talks with Sudria, rejected a truce.", nil, []string{"Sudria|Ceasefire|-"}},
	{"adverbs joined", "Vale has long and loudly rejected a truce.", []string{"Sudria|Ceasefire|-"}, nil},
	{"at somebody's request", "The town's judges ended the truce at Sudria's request.", []string{"Sudria|Ceasefire|-"}, nil},
	{"at the urging of", "The truce was ended at the urging of Sudria.", []string{"Sudria|Ceasefire|-"}, nil},
	{"request for something else", "Jonas Beck, who ended the truce, was angry at Sudria's request for talks.", nil, []string{"Sudria|Ceasefire|-"}},
}

// namedAgain is about words that stand for what the sentence has named, and who wants it.
var namedAgain = []wording{
	{"the thing for which", "The judges could not pay for the truce, the thing for which Norland had been pressing.", []string{"Norland|Ceasefire|+"}, nil},
	{"one that", "Jonas Beck dropped the idea of a truce, one that Norland had pressed for.", []string{"Norland|Ceasefire|+"}, nil},
	{"one that is refused", "Jonas Beck spoke of a truce, one that Norland had rejected.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"something there is none of", "The text holds no truce, something Norland had long asked for.", []string{"Norland|Ceasefire|+"}, nil},
	{"that had been the demand", "Nothing in the text brings a truce, although that had been Norland's demand when it began.", []string{"Norland|Ceasefire|+"}, nil},
	{"which is a demand", "Jonas Beck spoke of a truce, which is one of Norland's demands.", []string{"Norland|Ceasefire|+"}, nil},
	{"that had been a demand for something else", "Nothing in the text brings a truce, although that had been Norland's demand for the fishermen.", nil, []string{"Norland|Ceasefire|+"}},
	{"another demand", "Vale agreed to a truce, another of Moor's key demands.", []string{"Sudria|Ceasefire|+", "Norland|Ceasefire|+"}, nil},
	{"one of them did something else", "Jonas Beck spoke of a truce, one that cost Norland much.", nil, []string{"Norland|Ceasefire|+", "Norland|Ceasefire|-"}},
	{"as proposed by", "A truce as proposed by Norland would help Jonas Beck.", []string{"Norland|Ceasefire|+"}, nil},
	{"proposed, after where", "Jonas Beck likes the truce in the hills proposed by Norland.", []string{"Norland|Ceasefire|+"}, nil},
	{"proposed, after whom", "Jonas Beck seeks a truce with farmers led by Norland.", nil, []string{"Norland|Ceasefire|+"}},
	{"in a motion", "The hall voted to end the truce, in a motion supported by Sudria and opposed by Norland.", []string{"Sudria|Ceasefire|-", "Norland|Ceasefire|+"}, nil},
	{"despite, after what it is for", "The hall gets power to end the truce despite Norland's objections.", []string{"Norland|Ceasefire|+"}, nil},
}

// wantedThing is about what names a stand: what somebody wants, their view, their no.
var wantedThing = []wording{
	{"is what they want", "A truce is what Norland wants.", []string{"Norland|Ceasefire|+"}, nil},
	{"at the heart of what they wanted", "Giving up the island was at the heart of what Sudria wanted.", []string{"Sudria|Island|-"}, nil},
	{"is not what they want", "A truce is not what Norland wants.", nil, []string{"Norland|Ceasefire|+"}},
	{"is far from what they want", "A truce is far from what Norland wants.", nil, []string{"Norland|Ceasefire|+"}},
	{"what they want most", "What Norland wants most of all is a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"asked what they want", "Jonas Beck asked what Norland wants for the truce.", nil, []string{"Norland|Ceasefire|+"}},
	{"their view is", "The Sudrian view is that the truce must hold.", []string{"Sudria|Ceasefire|+"}, nil},
	{"shares their view", "Jonas Beck shares Norland's view that the truce must hold.", []string{"Norland|Ceasefire|+"}, nil},
	{"their no", "Norland's no to a truce makes it harder, Jonas Beck says", []string{"Norland|Ceasefire|-"}, nil},
	{"for one and not for the other", "A truce is vital for Norland but out of the question for Sudria.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|-"}, nil},
	{"for both", "A truce is vital for Norland, and good for Sudria.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"a non-starter with", "The truce was a non-starter with Norland.", []string{"Norland|Ceasefire|-"}, nil},
	{"what the offer has", "Norland's new offer has a truce in it.", []string{"Norland|Ceasefire|+"}, nil},
	{"what the offer has yet to get", "Norland's offer has yet to bring a truce.", nil, []string{"Norland|Ceasefire|+"}},
}

func TestWantedThing(t *testing.T) { readAll(t, wantedThing) }

func TestNamedAgain(t *testing.T) { readAll(t, namedAgain) }

func TestWhoBeside(t *testing.T) { readAll(t, whoBeside) }

func TestToldAfter(t *testing.T) { readAll(t, toldAfter) }

func TestHappened(t *testing.T) {
	reader := newTestReader(t)
	for _, text := range []string{
		"Moor said the truce had come up twice in the autumn.",
		"Moor said Vale had read the text of the truce in Sudport.",
	} {
		for _, s := range reader.Read(Article{Text: text}) {
			t.Errorf("%q: %s|%s is read (%d), if only as a doubtful one", text, s.Party, s.Issue, s.Confidence)
		}
	}
	readAll(t, happened)
}
