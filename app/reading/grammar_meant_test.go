package reading

// meantRules are about who speaks where something stands between them and their
// words, and what a sentence names in one clause and judges in another.
var meantRules = []rule{
	{
		name: "who goes somewhere and says, who puts out a paper saying",
		reads: []marked{
			is("Norlandish officials came out of a meeting in Sudport saying they had rejected the truce.", northFights),
			is("The Norlandish government put out a statement saying it had rejected the truce.", northFights),
			is("Norlandish envoys returned from the hall in Sudport saying they wanted a truce.", northStops),
			is("Norland has sent a letter saying it will accept a truce.", northStops),
		},
		leaves: []marked{
			is("Norland heard from miners saying they wanted a truce.", northStops),
			is("Norland was visited by farmers saying they wanted a truce.", northStops),
			is("A statement put out in the night said farmers wanted a truce.", nobodyStops...),
		},
	},
	{
		name: "what somebody says of it that they will not do",
		reads: []marked{
			is("The row is about a truce, which Norland has said it will not accept.", northFights),
			is("The row is about a truce which Norland says it would welcome.", northStops),
			is("Farmers asked for the truce to which Norland says Sudria had agreed.", southStops),
		},
		leaves: []marked{
			is("The row is about a truce which Norland says it has heard of.", northStops, northFights),
			is("The row is about a mill which Norland says it will not sell.", nobodyStops...),
			is("The row is about a truce, and Norland says it will not sell the mill.", northFights),
		},
	},
	{
		name: "sorry, sure and out to see that it happens",
		reads: []marked{
			is("“We are sorry that Sudria has rejected the truce,” Moor said.", northStops, southFights),
			is("Norland will make sure that the truce is kept.", northStops),
			is("The Norlandish envoys are ready to see to it that the truce is kept.", northStops),
			is("Norland signed on the understanding that Sudria would keep the truce.", northStops),
		},
		leaves: []marked{
			is("The truce, of which Norland is sure, was the talk of the town.", northFights),
			is("It is not clear to Norland that a truce is near.", northStops),
			is("The clerk made sure that the truce was printed on thick paper.", nobodyStops...),
		},
	},
	{
		name: "what somebody wants besides",
		reads: []marked{
			is("In addition to a truce, Norland is pushing for a ferry.", northStops),
			is("Besides a truce, Norland wants a ferry.", northStops),
			is("On top of a truce, Sudria demands a ferry.", southStops),
		},
		leaves: []marked{
			is("Besides the truce, the paper tells of a ferry.", nobodyStops...),
			is("In addition to the envoys of the truce, farmers came, and Norland wants a ferry.", southStops),
			is("Besides, Norland wants a ferry.", nobodyStops...),
		},
	},
	{
		name: "the other clause says it of “it”",
		reads: []marked{
			is("The truce was accepted by Norland, while Vale turned it down.", northStops, southFights),
			is("Farmers liked the truce, although Norland rejected it.", northFights),
			is("The truce ran out at noon, but Norland said that it had prolonged it.", northStops),
		},
		leaves: []marked{
			is("The truce was read out, while Norland sold it a mill.", northFights),
			is("The truce must be printed before Norland can sign it.", northFights),
			is("The truce was signed, while Norland has to think of it.", northFights),
		},
	},
}
