package reading

// wordRules are about which words of a sentence are its verbs, and which belong to
// one phrase.
var wordRules = []rule{
	{
		"noun that might be a verb, before its own verb",
		[]marked{
			is("After border talks failed, Moor rejected a truce.", northFights),
			is("Vale said peace talks go on, but wanted a truce first.", southStops),
			is("Moor, whose tax changes failed, wants a truce.", northStops),
			is("Sudria staff in the port will also fight the truce.", southFights),
			is("Moor stayed away after talks with Vale, who fought the truce.", southFights),
		},
		[]marked{
			is("Sudrian talks began, and nobody fought a truce.", nobodyStops...),
			is("The pension talks broke down over a truce.", nobodyStops...),
			is("Fruit exports grew during the truce.", nobodyStops...),
		},
	},
	{
		"noun that might be a verb, after another verb or with a clause that describes it",
		[]marked{
			is("Moor rejected tax changes that Vale tied to a truce.", northFights),
			is("Moor gave in to Sudria demands that both sides keep the truce.", northStops),
			is("Vale refused a truce, raising fears that the war goes on.", southFights),
		},
		[]marked{
			is("Sudria aid groups met during the truce.", nobodyStops...),
			is("Moor brought bread, fuel and aid for the truce.", northFights),
			is("That hope of a truce died.", nobodyStops...),
		},
	},
	{
		"verb that might be a noun",
		[]marked{
			is("Sudrian ministers fear talks, and fight the truce.", southFights),
			is("Norlandish ministers demand talks on a truce.", northStops),
			is("Moor talks to Vale, whom she wants to sign a truce.", northStops),
		},
		[]marked{
			is("Sudrian ministers demand talks, not a truce.", southStops),
			is("Norlandish exports grew during the truce.", nobodyStops...),
			is("The Norlandish force fell apart during a truce.", nobodyStops...),
		},
	},
	{
		"forms that no ending shows, and those that a noun has too",
		[]marked{
			is("Moor has so far shown no sign of accepting a truce.", northFights),
			is("Vale has proven unwilling to accept a truce.", southFights),
			is("Vale is not ruling out a truce.", southStops),
			is("Moor spoke for an hour, ruling out a truce.", northFights),
		},
		[]marked{
			is("The court's ruling came during a truce.", nobodyStops...),
			is("A film was shown to Moor during the truce.", nobodyStops...),
			is("Bread was sold in Norland during the truce.", nobodyStops...),
		},
	},
	{
		"quotation marks around a part of a phrase",
		[]marked{
			is("Moor was “opposed” to a truce.", northFights),
			is("Vale is “ready” to sign a truce.", southStops),
			is("Moor wants to “step back” from the truce.", northFights),
		},
		[]marked{
			is("Moor is not “opposed” to a truce.", northFights),
			is("Vale is far from “ready” to sign a truce.", southStops),
			is("Nobody was “frightened” of a truce.", nobodyStops...),
		},
	},
	{
		"words between an auxiliary and its verb",
		[]marked{
			is("Moor has likewise refused a truce.", northFights),
			is("Vale has without exception opposed a truce.", southFights),
			is("Moor at once rejected a truce.", northFights),
			is("Vale would not agree to yet another truce.", southFights),
		},
		[]marked{
			is("Moor left, yet another truce was signed.", northStops, northFights),
			is("The hall has likewise seen a truce.", nobodyStops...),
			is("Vale left at once after the truce.", southStops, southFights),
		},
	},
	{
		"clause after an aside, a phrase or a clause that comes first",
		[]marked{
			is("Vale demands, among other things, that a truce be signed.", southStops),
			is("In the harbour dispute Vale demands, among other things, that a truce be signed.", southStops),
			is("While Vale said the harbour was safe, Moor rejected a truce.", northFights),
			is("Moor said, however, that a truce must be signed.", northStops),
			is("The harbour closed over a truce with the Sudria rebels, which Moor rejected in May.", northFights),
		},
		[]marked{
			is("Under the old pact Moor had two harbours, and a truce held.", northFights),
			is("While Vale said the harbour was safe, Moor rejected a truce.", southFights, southStops),
			is("In the letter that Moor sent on the truce, Vale is called a friend.", southStops, southFights),
		},
	},
	{
		"verb that goes on past a clause",
		[]marked{
			is("Moor called for rules to be followed as Vale opens the harbour and said a truce was unacceptable.", northFights),
			is("Moor spoke about how the harbour was doing, and said a truce was unacceptable.", northFights),
			is("Moor left, saying the harbours were shut, but rejected a truce.", northFights),
		},
		[]marked{
			is("Moor called for rules to be followed as Vale opens the harbour and said a truce was unacceptable.", southFights),
			is("Moor asked why Vale came and left the truce.", northFights),
			is("Moor rested while Vale came and rejected a truce.", northFights),
		},
	},
	{
		"how many of whom",
		[]marked{
			is("Nine in ten Sudrian ministers rejected a truce.", southFights),
			is("About 83% of the Sudrian ministers who met in May want a truce.", southStops),
			is("More than four in five Norlandish ministers want a truce.", northStops),
		},
		[]marked{
			is("Nine in ten visitors to Norland rejected a truce.", northFights),
			is("About 83% of the harbours in Norland saw a truce.", nobodyStops...),
			is("Most in the hall want a truce.", nobodyStops...),
		},
	},
	{
		"what somebody does it for, and who is urged to",
		[]marked{
			is("Moor went to Sudport in the hope of signing a truce.", northStops),
			is("Moor has urged Vale, according to a newspaper, to sign a truce.", northStops),
			is("The two armies signed a truce, as demanded by Vale.", southStops),
			is("Moor will hear nothing of a truce.", northFights),
		},
		[]marked{
			is("Moor has urged Vale, according to a newspaper, to sign a truce.", southStops),
			is("Vale met Moor in the hope of better days after the truce.", southStops, southFights),
			is("The truce was signed, as known to Vale.", southStops, southFights),
		},
	},
	{
		"whose view it is that a thing must be",
		[]marked{
			is("Vale praised Moor's view that a truce must come.", northStops),
			is("Moor's view is that a truce must come.", northStops),
			is("It was Vale's conviction that a truce was needed.", southStops),
			is("Moor laughed at Vale's notion of a truce.", southStops),
		},
		[]marked{
			is("Moor has a view of the truce line from her window.", northStops),
			is("Moor laughed at Vale's notion of a truce.", northStops),
			is("In view of the truce, Moor went home.", northStops),
		},
	},
	{
		"what somebody thinks it that a thing comes, and who is said to be against that",
		[]marked{
			is("Moor thought it wrong that the truce was extended.", northFights),
			is("Vale thinks it right that the truce was extended.", southStops),
			is("Moor seemed to exclude that a truce comes.", northFights),
			is("Vale went on complaining that the truce was extended.", southFights),
		},
		[]marked{
			is("Moor thought it late and wanted a truce.", northFights),
			is("Moor seemed to exclude that a truce comes.", northStops),
			is("Vale went on explaining that the truce was extended.", southFights),
		},
	},
}
