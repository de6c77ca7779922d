package specimen

import (
	"strings"

	"standpoint/app/codebook"
)

// sides are the parties with the adjective and the one who speaks for each.
var sides = []struct{ name, adjective, person, office string }{
	{"Arvania", "Arvanian", "Tilda Aske", "prime minister"},
	{"Belmar", "Belmarian", "Osric Bane", "foreign minister"},
	{"Corland", "Corlandic", "Ines Calder", "president"},
	{"Dovria", "Dovrian", "Petr Dolan", "chancellor"},
	{"Estmark", "Estmarkish", "Maren Eide", "harbour minister"},
	{"Feldia", "Feldian", "Rufus Farrow", "envoy"},
	{"Galdova", "Galdovan", "Nadia Grel", "trade minister"},
	{"Harmund", "Harmundish", "Jost Haller", "admiral"},
	{"Ilmaria", "Ilmarian", "Sanna Ivers", "premier"},
	{"Jorvana", "Jorvanian", "Kamil Joss", "secretary"},
	{"Kestria", "Kestrian", "Lucia Kern", "ambassador"},
	{"Lundova", "Lundovan", "Emil Lasko", "governor"},
}

// matters are the issues: the name, and the two ends of what is in dispute.
var matters = []struct{ name, question, poleA, poleB, keywords string }{
	{"Strait tolls", "Shall ships pay to pass the strait?", "free passage", "a toll on every ship", "strait tolls|the toll|tolls"},
	{"Fishing zones", "Shall each coast have waters of its own?", "open waters", "closed fishing zones", "fishing zones|the fishing zone"},
	{"Ferry inspections", "Shall ferries be searched at sea?", "no searches", "searches of every ferry", "ferry inspections|the inspections"},
	{"Grain quotas", "Shall exports of grain be limited?", "free trade in grain", "a quota for each country", "grain quotas|the quota"},
	{"Pilot duty", "Shall large ships carry a pilot?", "no duty", "a pilot on every large ship", "pilot duty|pilots on board"},
	{"Joint patrols", "Shall the coastguards patrol together?", "patrols of their own", "joint patrols", "joint patrols|the patrols"},
	{"Harbour fees", "Shall fees be the same in all harbours?", "fees as each likes", "one fee for all", "harbour fees|the fee"},
	{"Lighthouse fund", "Shall all pay for the lighthouses?", "each pays for its own", "a common fund", "lighthouse fund|the fund"},
	{"Sand dredging", "Shall sand be dredged on the banks?", "a ban", "dredging by licence", "sand dredging|the dredging"},
	{"Cable route", "Shall the power cable cross the bay?", "no cable", "a cable through the bay", "cable route|the cable"},
	{"Seasonal permits", "Shall workers come for a season?", "no permits", "permits for a season", "seasonal permits|the permits"},
	{"Island council", "Shall the islands have a council?", "rule from the mainland", "a council of the islands", "island council|the council"},
	{"Bridge toll", "Shall the bridge cost money?", "a free bridge", "a toll for cars", "bridge toll|the bridge"},
	{"Oil terminal", "Shall the terminal be built?", "no terminal", "a terminal at the cape", "oil terminal|the terminal"},
	{"Court of arbitration", "Shall a court settle disputes?", "talks only", "a court whose word binds", "court of arbitration|the arbitration"},
	{"Border markers", "Shall the border be marked at sea?", "no markers", "markers every mile", "border markers|the markers"},
}

// Codebook is that of every dossier invented here: 12 parties, 16 issues.
func Codebook() codebook.Codebook {
	book := codebook.Codebook{Title: "The talks of the invented bay"}
	for _, s := range sides {
		first, short, _ := strings.Cut(s.person, " ")
		book.Parties = append(book.Parties, codebook.Party{
			Name: s.name, Short: s.name[:3], Aliases: []string{s.person}, Adjectives: []string{s.adjective},
			Persons: []codebook.Person{{Name: first + " " + short, Short: short, Titles: []string{s.office}}},
		})
	}
	for _, m := range matters {
		book.Issues = append(book.Issues, codebook.Issue{
			Name: m.name, Question: m.question, PoleA: m.poleA, PoleB: m.poleB,
			Affirmative: "b", Keywords: strings.Split(m.keywords, "|"),
		})
	}
	return book
}
