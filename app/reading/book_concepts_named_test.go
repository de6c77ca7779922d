package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// namedMatters are sentences with words that only the thesaurus knows for an issue.
var namedMatters = []wording{
	{"two broad keywords and a pole name the talks", "Norland wants to go on negotiating.", []string{"Norland|Ferry talks|+"}, nil},
	{"and against them", "Sudria got up from the table on Monday.", []string{"Sudria|Ferry talks|-"}, []string{"Sudria|Ferry talks|+"}},
	{"who urges others to negotiate", "Norland urged Sudria to negotiate.", []string{"Norland|Ferry talks|+"}, nil},
	{"two broad keywords that no pole is worded with", "Norland wants to press on with the offensive.", nil, []string{"Norland|Harbour watch|+", "Norland|Harbour watch|-"}},
	{"an answer in kind", "Sudria will answer in kind.", []string{"Sudria|Reprisals|+"}, nil},
	{"and none", "Norland wants to mend fences.", []string{"Norland|Reprisals|-"}, []string{"Norland|Reprisals|+"}},
	{"a second vote", "Norland promised to let the people decide.", []string{"Norland|Plebiscite|+"}, nil},
	{"without much debate", "Sudria rushed the dredging bill through.", []string{"Sudria|Debate|-"}, []string{"Sudria|Debate|+"}},
	{"more time", "Norland asked the court to prolong the talks.", []string{"Norland|Closing day|+"}, nil},
	{"somebody from outside", "Sudria called in the mediator.", []string{"Sudria|Mediator|+"}, nil},
	{"and nobody", "Norland refused the mediator.", []string{"Norland|Mediator|-"}, []string{"Norland|Mediator|+"}},
	{"back where one works", "Norland wants its pilots to be at their posts on Monday.", []string{"Norland|Pilots' walkout|-"}, []string{"Norland|Pilots' walkout|+"}},
	{"one more of them", "Sudria threatened a 48-hour stoppage.", []string{"Sudria|Pilots' walkout|+"}, nil},
	{"a post of another kind", "Norland wants taller posts on the pier.", nil, []string{"Norland|Pilots' walkout|-", "Norland|Pilots' walkout|+"}},
	{"what is offered for a company", "Sudria said the bank must sweeten its bid.", []string{"Sudria|Price of the yard|+"}, nil},
	{"and enough of it", "Norland called that a handsome premium.", []string{"Norland|Price of the yard|-"}, []string{"Norland|Price of the yard|+"}},
	{"who sits on its board", "Norland put up a rival slate.", []string{"Norland|Yard's board|+"}, nil},
	{"how long a contract runs", "Sudria wants a multi-year deal.", []string{"Sudria|Length of the lease|+"}, nil},
	{"with a way out", "Norland demands an exit clause.", []string{"Norland|Length of the lease|-"}, []string{"Norland|Length of the lease|+"}},
	{"with much of it", "Norland demands proper scrutiny.", []string{"Norland|Debate|+"}, nil},
}

func TestMattersNamed(t *testing.T) {
	reader, err := New(codebook.Codebook{
		Title:   "Ferries",
		Parties: []codebook.Party{{Name: "Norland"}, {Name: "Sudria"}},
		Issues: []codebook.Issue{
			{Name: "Ferry talks", Question: "Do they sit down?", PoleA: "Stay apart", PoleB: "Talk", Keywords: []string{"diplomacy", "envoy"}},
			{Name: "Harbour watch", Question: "Who guards the harbour?", PoleA: "The town", PoleB: "The state", Keywords: []string{"violence", "escalation"}},
			{Name: "Reprisals", Question: "Is it paid back?", PoleA: "Hold back", PoleB: "Hit back", Keywords: []string{"retaliation"}},
			{Name: "Plebiscite", Question: "Do the voters decide?", PoleA: "No plebiscite", PoleB: "A plebiscite", Keywords: []string{"plebiscite"}},
			{Name: "Closing day", Question: "Is there more time?", PoleA: "On time", PoleB: "Postponement", Keywords: []string{"postponement"}},
			{Name: "Mediator", Question: "Does a mediator help?", PoleA: "No mediator", PoleB: "A mediator", Keywords: []string{"conciliation"}},
			{Name: "Pilots' walkout", Question: "Do the pilots go on?", PoleA: "Back to work", PoleB: "Stay out", Keywords: []string{"walkout"}},
			{Name: "Price of the yard", Question: "Is the bid high enough?", PoleA: "It is fair", PoleB: "It must be raised", Keywords: []string{"price", "bid", "undervalues"}},
			{Name: "Yard's board", Question: "Is the board replaced?", PoleA: "Keep the board", PoleB: "Elect new directors", Keywords: []string{"proxy fight"}},
			{Name: "Length of the lease", Question: "How long does it run?", PoleA: "A shorter lease", PoleB: "Ten years", Keywords: []string{"ten-year", "opt-out", "length"}},
			{Name: "Debate", Question: "Is there time for debate?", PoleA: "Guillotine", PoleB: "Full debate", Keywords: []string{"guillotine"}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, namedMatters)
}

// inOffice are sentences on who governs and what becomes law, in words that only the
// thesaurus knows for an issue.
var inOffice = []wording{
	{"two broad keywords and a pole name the bill", "Dockers are balking at the price.", []string{"Dockers|Pier bill|-"}, []string{"Dockers|Pier bill|+"}},
	{"what it takes to pass it", "Dock bosses worked all night to round up votes.", []string{"Dock bosses|Pier bill|+"}, nil},
	{"and what would stop it", "Dock bosses threatened a veto.", []string{"Dock bosses|Pier bill|-"}, []string{"Dock bosses|Pier bill|+"}},
	{"another thing to pass", "Dock bosses passed the lighthouse.", nil, []string{"Dock bosses|Pier bill|+", "Dock bosses|Pier bill|-"}},
	{"who demands that he go", "Dockers demanded to remove him from office.", []string{"Dockers|Harbour master|+"}, nil},
	{"who would keep him", "Dock bosses want to keep Harlow in office.", []string{"Dock bosses|Harbour master|-"}, []string{"Dock bosses|Harbour master|+"}},
	{"who holds on to it", "Dock bosses said Harlow was not going anywhere.", []string{"Dock bosses|Harbour master|-"}, []string{"Dock bosses|Harbour master|+"}},
	{"whom to ask", "Dockers want to let the voters decide.", []string{"Dockers|Town poll|+"}, nil},
	{"later", "Dock bosses want to put off the vote.", []string{"Dock bosses|Town poll|-"}, []string{"Dock bosses|Town poll|+"}},
	{"what the voters said", "Dock bosses said that the people had spoken.", []string{"Dock bosses|Result|+"}, nil},
	{"and that they were cheated", "Dockers will petition the court.", []string{"Dockers|Result|-"}, []string{"Dockers|Result|+"}},
	{"a text that all must agree to", "Dockers broke the consensus and blocked the text.", []string{"Dockers|Harbour charter|-"}, []string{"Dockers|Harbour charter|+"}},
	{"and that is good enough", "Dock bosses endorsed the draft.", []string{"Dock bosses|Harbour charter|+"}, nil},
	{"into the streets", "Dockers vowed to stay in the square.", []string{"Dockers|Marches|+"}, nil},
	{"and home again", "Dockers cleared the square on Monday.", []string{"Dockers|Marches|-"}, []string{"Dockers|Marches|+"}},
	{"how many work", "Dock bosses want to trim the workforce.", []string{"Dock bosses|Jobs|-"}, []string{"Dock bosses|Jobs|+"}},
}

func TestMattersOfState(t *testing.T) {
	reader, err := New(dockBook(
		codebook.Issue{Name: "Pier bill", Question: "Is it passed?", PoleA: "Block it", PoleB: "Pass it", Keywords: []string{"measure", "floor vote"}},
		codebook.Issue{Name: "Harbour master", Question: "Does he resign?", PoleA: "He stays", PoleB: "He resigns", Keywords: []string{"resignation", "resign"}},
		codebook.Issue{Name: "Town poll", Question: "Is there an early election?", PoleA: "No election", PoleB: "An election", Keywords: []string{"snap election"}},
		codebook.Issue{Name: "Result", Question: "Does the count stand?", PoleA: "Void", PoleB: "Valid", Keywords: []string{"tally", "winner"}},
		codebook.Issue{Name: "Harbour charter", Question: "Is it adopted?", PoleA: "Blocked", PoleB: "Adopted", Keywords: []string{"convention", "consensus"}},
		codebook.Issue{Name: "Marches", Question: "Do they go on?", PoleA: "Call them off", PoleB: "Go on", Keywords: []string{"march", "rally"}},
		codebook.Issue{Name: "Jobs", Question: "Are the jobs safe?", PoleA: "Cut", PoleB: "Kept", Keywords: []string{"job security", "layoffs"}},
	))
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, inOffice)
}
