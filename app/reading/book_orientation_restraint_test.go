package reading

import "standpoint/app/codebook"

// orientationsByRestraint are issues of restraints and freedom from them, of much
// and little, and of exceptions.
var orientationsByRestraint = []orientationCase{
	{
		"restraints against freedom from them, whatever they are called",
		codebook.Issue{Name: "Wool", Question: "What becomes of the wool tariffs?", PoleA: "Tariffs", PoleB: "Gone within a year", Keywords: []string{"tariff", "import cap", "exemption", "duty-free", "relief"}},
		map[string]int{"tariff": -1, "import cap": -1, "exemption": 1, "duty-free": 1, "relief": 1},
	},
	{
		"limits are against access, and so is what is strict",
		codebook.Issue{Name: "Lamb", Question: "How much lamb may come in?", PoleA: "Strict limits", PoleB: "Free access", Keywords: []string{"quota", "duties", "safeguard", "lamb", "open market"}},
		map[string]int{"quota": -1, "duties": -1, "safeguard": -1, "lamb": 1, "open market": 1},
	},
	{
		"what the question restrains",
		codebook.Issue{Name: "Diesel boats", Question: "Are diesel boats barred from the lake?", PoleA: "Still allowed", PoleB: "Barred", Keywords: []string{"diesel boats", "ban", "loophole"}},
		map[string]int{"diesel boats": -1, "ban": 1, "loophole": -1},
	},
	{
		"a restraint on a thing that is lifted",
		codebook.Issue{Name: "Lorries", Question: "Does Sudria cut its toll on lorries?", PoleA: "It stays", PoleB: "It comes down", Keywords: []string{"lorries", "toll"}},
		map[string]int{"lorries": 1, "toll": -1},
	},
	{
		"an exception is against what the issue is about",
		codebook.Issue{Name: "Levy", Question: "Do airlines pay the levy?", PoleA: "They do not", PoleB: "They pay", Keywords: []string{"levy", "waiver", "grace period", "carve-out"}},
		map[string]int{"levy": 1, "waiver": -1, "grace period": -1, "carve-out": -1},
	},
	{
		"more of it against less",
		codebook.Issue{Name: "Mine rent", Question: "What does the mine pay?", PoleA: "40 crowns or less", PoleB: "More than 40", Keywords: []string{"rent", "discount", "reduction"}},
		map[string]int{"rent": 1, "discount": -1, "reduction": -1},
	},
	{
		"a small one and a big one",
		codebook.Issue{Name: "Cocoa", Question: "How much cocoa is let in?", PoleA: "A tight quota", PoleB: "A bigger quota", Keywords: []string{"quota", "cocoa", "cap"}},
		map[string]int{"quota": 1, "cocoa": 1, "cap": -1},
	},
	{
		"little of the thing is a no to it",
		codebook.Issue{Name: "Austerity", Question: "How far must spending be cut?", PoleA: "Little austerity", PoleB: "Deep cuts", Keywords: []string{"austerity", "spending"}},
		map[string]int{"austerity": 1, "spending": -1},
	},
	{
		"the sooner year is the yes to when",
		codebook.Issue{Name: "Peat exit", Question: "When does peat burning end?", PoleA: "2045 or later", PoleB: "By 2032", Keywords: []string{"peat burning", "peat exit", "delay"}},
		map[string]int{"peat burning": -1, "peat exit": 1, "delay": -1},
	},
	{
		"a no that answers another question",
		codebook.Issue{Name: "Kilns", Question: "Are kilns allowed in the valley?", PoleA: "Only far from houses, rules stay", PoleB: "No distance rule", Keywords: []string{"kilns", "rules"}},
		map[string]int{"rules": -1},
	},
	{
		"paid back against written off, equal against preferred",
		codebook.Issue{Name: "Old loans", Question: "How much is written off?", PoleA: "Little or nothing", PoleB: "A deep haircut", Keywords: []string{"haircut", "repayment", "write-off"}},
		map[string]int{"haircut": 1, "repayment": -1, "write-off": 1},
	},
	{
		"equal against preferred",
		codebook.Issue{Name: "Lenders", Question: "Do all lenders lose alike?", PoleA: "Exemptions for some", PoleB: "Same terms for all", Keywords: []string{"parity", "preferred lender", "special terms"}},
		map[string]int{"parity": 1, "preferred lender": -1, "special terms": -1},
	},
	{
		"what is exempt goes free",
		codebook.Issue{Name: "Peat embargo", Question: "Is Sudrian peat banned?", PoleA: "No ban, or exemptions", PoleB: "A full embargo", Keywords: []string{"peat", "embargo"}, CuesA: []string{"exempt peat by rail"}},
		map[string]int{"peat": -1, "embargo": 1},
	},
	{
		"with or without denies nothing",
		codebook.Issue{Name: "Filling of the lake", Question: "How fast is the lake filled?", PoleA: "Slowly, after a treaty", PoleB: "Fast, with or without a treaty", Keywords: []string{"filling", "lake"}},
		map[string]int{"filling": 1, "lake": 1},
	},
	{
		"whom one complains to is not complained of",
		codebook.Issue{Name: "Answer", Question: "Does Sudria hit back?", PoleA: "It keeps talking", PoleB: "It hits back", Keywords: []string{"trade court"}, CuesB: []string{"complain to the trade court"}},
		map[string]int{"trade court": 1},
	},
	{
		"cuts to a thing, and rises of it",
		codebook.Issue{Name: "Rents", Question: "Are rents capped?", PoleA: "Not capped", PoleB: "Capped", Keywords: []string{"rent freeze", "rent increases", "ceiling"}},
		map[string]int{"rent freeze": 1, "rent increases": -1, "ceiling": 1},
	},
	{
		"what is over is not wanted",
		codebook.Issue{Name: "Joint plan", Question: "Do the two agree on a plan?", PoleA: "Talks over, no plan", PoleB: "A joint plan", Keywords: []string{"talks", "plan"}},
		map[string]int{"talks": 1, "plan": 1},
	},
	{
		"barriers to two things",
		codebook.Issue{Name: "Island trade", Question: "Are barriers to island wool and honey lifted?", PoleA: "Keep barriers", PoleB: "Lift barriers", Keywords: []string{"wool", "honey"}},
		map[string]int{"wool": 1, "honey": 1},
	},
	{
		"what a restraint of a cue is put on",
		codebook.Issue{Name: "Island goods", Question: "What becomes of island goods?", PoleA: "As now", PoleB: "As before", CuesB: []string{"lift duties on wool"}, Keywords: []string{"wool"}},
		map[string]int{"wool": 1},
	},
	{
		"what the issue is called after is what the question asks for",
		codebook.Issue{Name: "Pullback", Question: "Do the guards leave the ridge?", PoleA: "Stay on the ridge", PoleB: "Leave", Keywords: []string{"pullback", "guards"}},
		map[string]int{"pullback": 1, "guards": -1},
	},
	{
		"where the thing is to go, nothing is known of other words",
		codebook.Issue{Name: "Weir", Question: "Is the weir removed?", PoleA: "Keep the weir", PoleB: "Remove it", Keywords: []string{"weir", "eels"}},
		map[string]int{"weir": -1, "eels": 0},
	},
	{
		"where it is to stay, other words are for it",
		codebook.Issue{Name: "Weir", Question: "Does the weir stay?", PoleA: "Remove it", PoleB: "Keep the weir", Keywords: []string{"weir", "eels"}},
		map[string]int{"weir": 1, "eels": 1},
	},
}
