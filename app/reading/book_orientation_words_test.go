package reading

import "standpoint/app/codebook"

// orientationsByWords are issues of our own words whose keywords lean by single
// words of the poles: what describes the thing, a figure, an amount.
var orientationsByWords = []orientationCase{
	{
		"the word that describes a thing goes before the thing",
		codebook.Issue{Name: "Ballots", Question: "How do members vote?", PoleA: "By post only", PoleB: "Electronic ballots", Keywords: []string{"post ballot", "electronic ballot"}},
		map[string]int{"post ballot": -1, "electronic ballot": 1},
	},
	{
		"another figure of the same",
		codebook.Issue{Name: "Hours", Question: "How long is the week?", PoleA: "As now", PoleB: "Shorter", Keywords: []string{"40 hours", "32 hours"}, CuesB: []string{"32 hours"}},
		map[string]int{"40 hours": -1, "32 hours": 1},
	},
	{
		"the longer of two times",
		codebook.Issue{Name: "Permit", Question: "How long may pickers stay?", PoleA: "Six months", PoleB: "Two years", Keywords: []string{"longer stay", "short-term visas", "permit"}},
		map[string]int{"longer stay": 1, "short-term visas": -1, "permit": 1},
	},
	{
		"the sooner of two years",
		codebook.Issue{Name: "Coal", Question: "When does the pit close?", PoleA: "By 2044", PoleB: "By 2029", Keywords: []string{"delay", "early exit"}},
		map[string]int{"delay": -1, "early exit": 1},
	},
	{
		"the deeper of two cuts",
		codebook.Issue{Name: "Cuts", Question: "How deep are the cuts?", PoleA: "Cut by 30 percent", PoleB: "Cut by 5 percent", Keywords: []string{"reduction", "increase"}},
		map[string]int{"reduction": -1, "increase": 1},
	},
	{
		"a prefix denies its own word only",
		codebook.Issue{Name: "Fees", Question: "Do guests pay?", PoleA: "Free for all", PoleB: "Fees for non-members", Keywords: []string{"fees", "free entry"}},
		map[string]int{"fees": 1, "free entry": -1},
	},
	{
		"how it is done, said before the thing",
		codebook.Issue{Name: "Lake", Question: "How fast is the lake filled?", PoleA: "Slowly", PoleB: "Quickly", Keywords: []string{"rapid filling", "slow filling"}},
		map[string]int{"rapid filling": 1, "slow filling": -1},
	},
	{
		"a company that stays on its own is not taken over",
		codebook.Issue{Name: "Takeover", Question: "Should Harbro buy Finmill?", PoleA: "Finmill stays independent", PoleB: "The firms merge", Keywords: []string{"takeover", "acquisition", "bid"}},
		map[string]int{"takeover": 1, "acquisition": 1, "bid": 1},
	},
	{
		"the longest word counts",
		codebook.Issue{Name: "Desks", Question: "Where do clerks work?", PoleA: "In the office", PoleB: "From home", Keywords: []string{"home office", "return to office"}},
		map[string]int{"home office": 1, "return to office": -1},
	},
	{
		"more of it, where the question has no yes",
		codebook.Issue{Name: "Grant", Question: "How much does the city give?", PoleA: "Less", PoleB: "More", Keywords: []string{"grant", "discount"}},
		map[string]int{"grant": 1, "discount": -1},
	},
	{
		"a noun made from the pole's verb",
		codebook.Issue{Name: "Goalkeeper", Question: "What becomes of the goalkeeper?", PoleA: "He stays", PoleB: "Sold in summer", Keywords: []string{"sale", "eviction"}},
		map[string]int{"sale": 1, "eviction": 1},
	},
	{
		"a verb with its particle does nothing to itself",
		codebook.Issue{Name: "Water", Question: "Is there water for the fields?", PoleA: "Hold it back", PoleB: "Let it flow", CuesA: []string{"shut down the pumps"}, Keywords: []string{"shut off", "flow"}},
		map[string]int{"shut off": -1, "flow": 1},
	},
	{
		"what is done to both of two things",
		codebook.Issue{Name: "Visas", Question: "Are visas and permits cut back?", PoleA: "Leave them as they are", PoleB: "Cut them back", Keywords: []string{"visas", "permits"}},
		map[string]int{"visas": -1, "permits": -1},
	},
	{
		"two things that are done to two",
		codebook.Issue{Name: "Rents and cap on fares", Question: "Are rents cut and fares capped?", PoleA: "Leave them alone", PoleB: "Cut rents, cap fares", Keywords: []string{"rents", "cap on fares"}},
		map[string]int{"rents": -1, "cap on fares": 1},
	},
	{
		"what a power is for is not done to it",
		codebook.Issue{Name: "Inquiry", Question: "May the panel name who did it?", PoleA: "No power to lay blame", PoleB: "Power to lay blame", Keywords: []string{"powers"}},
		map[string]int{"powers": 1},
	},
	{
		"one verb in two forms is one word of a pair",
		codebook.Issue{Name: "Quiet", Question: "Do the raids stop?", PoleA: "Bombing goes on", PoleB: "Truce kept", Keywords: []string{"raids", "truce"}},
		map[string]int{"raids": -1, "truce": 1},
	},
	{
		"laying arms down is not wanting them",
		codebook.Issue{Name: "Disarmament", Question: "Does the militia disarm?", PoleA: "Keep arms", PoleB: "Disarm", Keywords: []string{"lay down arms"}},
		map[string]int{"lay down arms": 1},
	},
	{
		"a figure tells its own pole",
		codebook.Issue{Name: "Licence", Question: "How long does a licence run?", PoleA: "Ten years or longer", PoleB: "Four years only", Keywords: []string{"four-year"}},
		map[string]int{"four-year": 1},
	},
	{
		"no more of it is less",
		codebook.Issue{Name: "Sailings", Question: "Do the night ferries sail?", PoleA: "No more sailings", PoleB: "Keep sailing", Keywords: []string{"sailings"}},
		map[string]int{"sailings": 1},
	},
	{
		"no or few are few",
		codebook.Issue{Name: "Waivers", Question: "Are boats left out?", PoleA: "No or few waivers", PoleB: "Broad waivers", Keywords: []string{"waivers"}},
		map[string]int{"waivers": 1},
	},
	{
		"a short-term pact is no small one",
		codebook.Issue{Name: "Pact", Question: "Is a pact for now signed?", PoleA: "Only the whole treaty", PoleB: "A short-term pact", Keywords: []string{"pact"}},
		map[string]int{"pact": 1},
	},
	{
		"close to an amount is no close",
		codebook.Issue{Name: "Raise", Question: "How big is the raise?", PoleA: "Close to 2 percent", PoleB: "Close to 8 percent", Keywords: []string{"raise", "wage"}},
		map[string]int{"raise": 1, "wage": 1},
	},
	{
		"few of a thing that only the smaller pole names",
		codebook.Issue{Name: "Berths", Question: "How many good berths do the trawlers get?", PoleA: "Few and narrow moorings", PoleB: "Wide berths", Keywords: []string{"moorings"}},
		map[string]int{"moorings": 1},
	},
	{
		"keeping it off is not keeping it",
		codebook.Issue{Name: "Ferry", Question: "Should the ferry be put back into service?", PoleA: "Keep it off", PoleB: "Put it back", Keywords: []string{"extension"}},
		map[string]int{"extension": 1},
	},
	{
		"off the air and on it",
		codebook.Issue{Name: "Signal", Question: "Is the station shown again?", PoleA: "Off the air", PoleB: "Back on", Keywords: []string{"blackout", "dropped"}},
		map[string]int{"blackout": -1, "dropped": -1},
	},
	{
		"how deep a cut is",
		codebook.Issue{Name: "Pay cut", Question: "How deep is the cut?", PoleA: "Shallow, or made up later", PoleB: "Deep", Keywords: []string{"pay cut", "cut"}},
		map[string]int{"pay cut": 1, "cut": 1},
	},
	{
		"how far a thing is undone",
		codebook.Issue{Name: "Auditor's rights", Question: "How far are the auditor's rights curbed?", PoleA: "Curb the auditor", PoleB: "Keep the auditor strong", Keywords: []string{"auditor", "rights"}},
		map[string]int{"auditor": 1, "rights": 1},
	},
	{
		"what is asked for is a vote, and to vote it down is none",
		codebook.Issue{Name: "Harbour plan", Question: "Does the harbour plan get the votes?", PoleA: "Vote it down", PoleB: "Carry it", Keywords: []string{"harbour plan", "support"}},
		map[string]int{"harbour plan": 1, "support": 1},
	},
	{
		"what is done after it has been ended",
		codebook.Issue{Name: "Grants", Question: "What becomes of the grants?", PoleA: "Keep the grants", PoleB: "End them and refund", Keywords: []string{"grants", "refund"}},
		map[string]int{"grants": -1, "refund": 1},
	},
	{
		"to put a thing off is against it",
		codebook.Issue{Name: "Fair day", Question: "Is the fair of May 3 put off?", PoleA: "Held on the day", PoleB: "Put off", Keywords: []string{"fair"}},
		map[string]int{"fair": -1},
	},
	{
		"a particle before a preposition",
		codebook.Issue{Name: "Ring road", Question: "Is the ring road built now?", PoleA: "Not on these terms", PoleB: "Build it at once", CuesA: []string{"pull out of the pact"}, Keywords: []string{"pull out", "pact"}},
		map[string]int{"pull out": -1, "pact": 1},
	},
	{
		"ending a thing now is not undone by its end",
		codebook.Issue{Name: "Deadline", Question: "Is the deadline put off?", PoleA: "End it now", PoleB: "Give more time", Keywords: []string{"deadline", "extension"}},
		map[string]int{"deadline": -1, "extension": 1},
	},
	{
		"what both amounts are called tells of neither",
		codebook.Issue{Name: "Short lease", Question: "Is the mill let for a short time only?", PoleA: "No more short leases", PoleB: "Another short lease", Keywords: []string{"lease", "leases"}},
		map[string]int{"lease": 1, "leases": 1},
	},
}
