package reading

// outcomeRules are about what comes about, and who is for it or against it.
var outcomeRules = []rule{
	{
		"what comes about under somebody's plan",
		[]marked{
			is("The truce will be kept under a plan that Norland published on Tuesday.", northStops),
			is("The truce would end in May under plans drawn up by Norland.", northFights),
			is("The truce will be extended under Vale's proposal.", southStops),
		},
		[]marked{
			is("The truce will be kept under pressure, and Norland has a plan.", nobodyStops...),
			is("The truce will be kept under a plan that the envoys published.", nobodyStops...),
			is("The truce ended as Norland's plan was read out.", northStops),
		},
	},
	{
		"a noun that sums up what comes about, which somebody is for or against",
		[]marked{
			is("The truce was extended, a move Vale opposes.", southFights),
			is("The truce will be extended, something that Norland had demanded.", northStops),
			is("The truce would end in May, a condition that Vale has set for joining.", southFights),
		},
		[]marked{
			is("The truce was extended by Berg, a farmer Vale opposes.", nobodyStops...),
			is("The truce was extended near the harbour, a place Vale wants.", southStops),
			is("The truce was extended, a move that Berg opposes.", nobodyStops...),
		},
	},
	{
		"as somebody had demanded, which somebody welcomed, to somebody's dismay",
		[]marked{
			is("There will be a truce, as Norland had demanded.", northStops),
			is("The truce is to be dropped, which Vale welcomed.", southFights),
			is("The truce was dropped, to the dismay of Norland.", northStops),
		},
		[]marked{
			is("There will be a truce, as Norland had forecast.", northStops, northFights),
			is("The truce is to be dropped, which Vale heard on the radio.", southFights, southStops),
			is("The truce was dropped, to the dismay of farmers.", nobodyStops...),
		},
	},
	{
		"a bill of somebody's would do it",
		[]marked{
			is("A bill by Vale would scrap the truce.", southFights),
			is("The outline that Vale sketched would end the truce.", southFights),
			is("The measure, introduced by Moor, would bring a truce.", northStops),
		},
		[]marked{
			is("A bill on the table would scrap the truce, Vale's aides heard.", southFights),
			is("The outline that Vale tore up would end the truce.", southFights),
			is("A bill by a farmer would scrap the truce.", nobodyStops...),
		},
	},
	{
		"an act that shows an attitude does nothing to its object",
		[]marked{
			is("Norland walked out in protest at the truce.", northFights),
			is("Moor broke ranks to vote for the truce.", northStops),
			is("Norland quit the council in protest at the truce.", northFights),
		},
		[]marked{
			is("Norland walked out in protest at the truce.", northStops),
			is("Moor broke ranks to vote against the truce.", northStops),
			is("Norland walked out in protest at the noise.", nobodyStops...),
		},
	},
	{
		"what stands after its object is what it is deemed to be",
		[]marked{
			is("Vale considers the truce a mistake.", southFights),
			is("Moor found the truce unfair.", northFights),
			is("Vale thought it a blunder to sign the truce.", southFights),
		},
		[]marked{
			is("Vale considers a bad truce.", southFights),
			is("Moor found the truce on a page.", northFights),
			is("Vale thought of the truce.", southFights),
		},
	},
	{
		"a saying after a comma takes a clause without “that”",
		[]marked{
			is("Moor rejected the bill, saying the truce would hurt the poor.", northFights),
			is("Vale voted against the bill, arguing the truce was unfair.", southFights),
			is("Moor shrugged, saying the truce was good news.", northStops),
		},
		[]marked{
			is("Moor rejected the bill, saying the truce would hurt the poor.", northStops),
			is("Signing the truce would hurt the poor, Berg said.", nobodyStops...),
			is("Moor left, saying Berg would sign the truce.", northFights),
		},
	},
	{
		"“the measure” means what the bill would bring about",
		[]marked{
			is("The Senate passed a bill that would outlaw the truce. Moor welcomed the measure.", northFights),
			is("The council debated a plan to end the truce. Vale opposes the plan.", southStops),
			is("Under the bill, the truce would be extended. It rained. Vale voted against the legislation.", southFights),
			is("The Senate passed a bill on Monday that would end the truce. Moor signed the bill.", northFights),
		},
		[]marked{
			is("The Senate passed a bill that would outlaw the truce. Moor welcomed the measure.", northStops),
			is("Vale spoke of the truce. Moor rejected it.", northStops),
			is("The council debated a plan to end the truce. A farmer opposes the plan.", nobodyStops...),
		},
	},
	{
		"what it would be to do it",
		[]marked{
			is("Ending the truce would be a mistake, Vale said.", southStops),
			is("Any move to end the truce would be seen as a betrayal, Moor said.", northStops),
			is("To end the truce now would be a mistake, Vale said.", southStops),
			is("“Killing the truce now would be insane,” Moor said.", northStops),
		},
		[]marked{
			is("Ending the truce would be a mistake, Vale said.", southFights),
			is("Any move to extend the truce would be seen as a betrayal, Moor said.", northStops),
			is("The move that ended the truce would be seen in May, Berg said.", nobodyStops...),
		},
	},
	{
		"that demand, the town's mayor, and it is for them to decide",
		[]marked{
			is("Norland asked for a truce. Vale backs that demand.", southStops),
			is("A truce will go ahead, the town's Norlandish mayor said.", northStops),
			is("Norland asked for a truce. Vale rejects that request.", southFights),
		},
		[]marked{
			is("The truce was discussed. Vale said it was for Norland to decide.", nobodyStops...),
			is("A truce will go ahead, the town's oldest baker said.", nobodyStops...),
			is("Groups that demand a truce met Vale.", southStops),
		},
	},
}
