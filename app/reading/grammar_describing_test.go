package reading

// describingRules are about participles and clauses that describe a noun: where
// they end, and what holds for what they name.
var describingRules = []rule{
	{
		"participle before the verb of its clause",
		[]marked{
			is("The truce announced on Monday by Vale was rejected by Moor.", northFights, southStops),
			is("The truce signed in Nordby on February 29 was welcomed by Vale.", southStops),
			is("A second offer aimed at a truce was rejected by Moor.", northFights),
			is("Moor said talks aimed at a truce would resume.", northStops),
		},
		[]marked{
			is("Moor announced on Monday in Nordby that Vale was rejecting a truce.", northFights),
			is("Moor announced talks on a truce were off.", southFights),
			is("The hall built in May was warm, and a truce was read there.", nobodyStops...),
		},
	},
	{
		"participle that describes an object",
		[]marked{
			is("Moor dismissed a package of roads tied to a truce.", northFights),
			is("Vale backs a budget based on a truce.", southStops),
			is("Moor rejected a plan built on a truce.", northFights),
			is("Moor rejected cuts tied to a truce.", northFights),
		},
		[]marked{
			is("Moor met envoys injured before the truce.", nobodyStops...),
			is("Moor rejected a plan backed by Vale for a truce.", southFights),
			is("It is hard to hold a vote with many voters displaced by a truce.", nobodyStops...),
		},
	},
	{
		"participle apart from its noun",
		[]marked{
			is("Vale demanded that the truce — known as the salt pact — be kept.", southStops),
			is("Moor's main demand, a truce, was rejected by Vale.", northStops, southFights),
			is("Vale, a critic of Moor, agreed to a truce.", southStops),
		},
		[]marked{
			is("Vale, a critic of Moor, agreed to a truce.", northStops, northFights),
			is("The talks broke down, angered by a truce.", nobodyStops...),
			is("Vale came, looked at the truce and left.", northStops, northFights),
		},
	},
	{
		"relative clause before the verb",
		[]marked{
			is("The truce that Moor wants was rejected by Vale.", northStops, southFights),
			is("The one thing on which Moor insists is a truce.", northStops),
			is("The miners who reject the offer say Vale backs a truce.", southStops),
			is("Moor said the truce that Vale wants is dead.", northFights),
		},
		[]marked{
			is("Officials who said the truce was dead met Moor.", northFights),
			is("The miners who met Vale rejected a truce.", southFights),
			is("The boats that Moor keeps in the port of Sudria saw no truce.", northFights),
		},
	},
	{
		"infinitive in the subject",
		[]marked{
			is("Moor's plan to sign a truce with the miners was unacceptable, Vale said.", northStops, southFights),
			is("The decision to sign a truce was welcomed by Vale.", southStops),
			is("The step to be taken first is a truce, Moor said.", northStops),
		},
		[]marked{
			is("The decision to sign a truce was welcomed by Vale.", northStops),
			is("A plan to read the truce aloud was long.", nobodyStops...),
			is("Moor's plan to sign a truce was unacceptable, Vale said.", northFights),
		},
	},
	{
		"verb after an aside",
		[]marked{
			is("Vale, the southern leader, demands a truce.", southStops),
			is("Vale — the southern leader — demands a truce.", southStops),
			is("Vale, 63, plans a truce.", southStops),
			is("On Monday Vale, a former miner, supports the truce.", southStops),
		},
		[]marked{
			is("Vale, the southern leader, plans for the truce aside, left.", southStops),
			is("Moor spoke of trade, peace, demands for a truce and fish.", northFights),
			is("In Nordby, the old town, demands for a truce were heard.", northFights, southFights),
		},
	},
	{
		"passive infinitive",
		[]marked{
			is("Moor wants the truce to be ended.", northFights),
			is("Moor demanded on Monday for the truce to be signed.", northStops),
			is("Vale asked for the truce to be kept.", southStops),
			is("Moor refused to allow the truce to be ended.", northStops),
		},
		[]marked{
			is("Moor wants the truce to be ended.", northStops),
			is("The truce is said to be ended.", nobodyStops...),
			is("Moor refused to allow the truce to be ended.", northFights),
		},
	},
	{
		"somebody before a past form is its subject",
		[]marked{
			is("Moor left early, saying Vale wanted a truce.", southStops),
			is("The hall keeps the truce Vale signed in May.", southStops),
			is("The company that runs the mines met Moor and Vale rejected a truce.", southFights),
		},
		[]marked{
			is("Moor left early, saying Vale wanted a truce.", northStops),
			is("The cabinet agreed to a truce, meeting a longstanding Sudrian demand.", southFights),
			is("Moor named an independent Sudrian state in the truce.", southStops),
		},
	},
	{
		"clause without a relative pronoun",
		[]marked{
			is("Vale will keep the truce Moor offered last week.", southStops, northStops),
			is("Vale praised an offer to send grain in exchange for the truce she supports.", southStops),
			is("The truce Moor offered last week was rejected by Vale.", northStops, southFights),
		},
		[]marked{
			is("Moor told the town Vale agreed to a truce.", northFights),
			is("The centre-left Norland played down the truce.", northStops),
			is("Moor rejected the truce Vale offered last week.", southFights),
		},
	},
	{
		"which after a comma",
		[]marked{
			is("Moor rejected the bill, which contains a truce.", northFights),
			is("Vale welcomed the pact, which includes a truce with the miners.", southStops),
			is("Moor rejected a bill, known as the harbour act, that would bring a truce.", northFights),
		},
		[]marked{
			is("Vale rejected a pact with Oakland, which wants a truce.", southFights),
			is("Vale left the hall, where a truce was read.", southFights, southStops),
			is("Nobody knows whether the truce, which ends on Monday, will be read.", nobodyStops...),
		},
	},
	{
		"saying after a clause about another",
		[]marked{
			is("Moor said Vale had left the hall, adding that a truce was needed.", northStops),
			is("Vale said that the bill was fair, telling reporters that she demands a truce.", southStops),
			is("Moor will leave unless it helps, arguing that a truce is a mistake.", northFights),
		},
		[]marked{
			is("Moor said Vale had left the hall, adding that a truce was needed.", southStops),
			is("Moor said Vale left, rejecting a truce.", northFights),
			is("They spoke while Moor was adding salt to the truce soup.", northStops),
		},
	},
	{
		"going on after a passive",
		[]marked{
			is("Vale was promised grain but rejected the truce.", southFights),
			is("Moor said the road must be closed and suggested a truce.", northStops),
			is("Moor was asked about the road and demanded a truce.", northStops),
		},
		[]marked{
			is("The road was closed by Vale and rejected as a truce sign.", southFights),
			is("The truce was hailed and read.", nobodyStops...),
			is("Vale was criticised by Moor and left the truce talks.", northFights),
		},
	},
	{
		"who of several",
		[]marked{
			is("Reporters saw Moor and Vale, both of whom want a truce.", northStops, southStops),
			is("Reporters saw Moor and Vale, who reject a truce.", northFights, southFights),
			is("Reporters saw Vale, who shook hands but rejected the truce.", southFights),
		},
		[]marked{
			is("Reporters saw Moor and Vale, who rejects a truce.", northFights),
			is("Reporters saw Moor, who knows Vale and rejects a truce.", southFights),
			is("Reporters saw Moor and Vale, whose party wants a truce.", northStops),
		},
	},
	{
		"small words between subject and verb",
		[]marked{
			is("Vale, however, rejected a truce.", southFights),
			is("Vale, in a speech on Monday, flatly and repeatedly rejected a truce.", southFights),
			is("Vale had single-handedly rejected a truce.", southFights),
			is("Vale in May rejected a truce.", southFights),
		},
		[]marked{
			is("Moor left, and repeatedly Vale rejected a truce.", northFights),
			is("The truce of May may be read to Vale.", southFights, southStops),
			is("Vale may read of a truce in May.", southFights),
		},
	},
	{
		"what would be done under a plan",
		[]marked{
			is("Moor rejected a proposal under which Norland would accept a truce.", northFights),
			is("Vale put forward a plan in which Norland accepts a truce.", southStops),
			is("Moor rejected any Sudrian plan under which Norland would accept a truce.", northFights, southStops),
		},
		[]marked{
			is("Vale put forward a plan under which Norland would accept a truce.", northStops),
			is("Moor dropped the plan to which Vale had objected.", northStops, northFights),
			is("Moor rejected a Sudrian plan under which Norland would accept a truce.", northStops),
		},
	},
}
