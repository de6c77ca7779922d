package reading

// apartRules are about what stands apart from what it belongs to: behind an aside,
// before the subject, or after phrases.
var apartRules = []rule{
	{
		"who is eager stands apart",
		[]marked{
			is("Eager for a truce, Vale met Moor.", southStops),
			is("Vale, eager for a truce, met Moor.", southStops),
			is("Moor, long opposed to a truce, signed the bill.", northFights),
			is("Opposed to the truce, Moor left the hall.", northFights),
			is("Vale left the meeting determined to win a truce.", southStops),
		},
		[]marked{
			is("Eager for a truce, Vale met Moor.", northStops),
			is("Vale met miners opposed to a truce.", southFights),
			is("Vale read a letter opposed to a truce.", southFights),
		},
	},
	{
		"who says so on leaving",
		[]marked{
			is("Vale left the meeting saying a truce was needed.", southStops),
			is("Moor closed the hall saying that a truce was a mistake.", northFights),
			is("Vale issued a statement saying that a truce was needed.", southStops),
		},
		[]marked{
			is("Vale left the meeting saying Moor wanted a truce.", southStops),
			is("Vale met miners saying a truce was a mistake.", southFights),
			is("Moor closed the hall saying that a truce was a mistake.", southFights),
		},
	},
	{
		"that, after phrases and asides",
		[]marked{
			is("Moor announced on July 19 in the hall that Vale would sign the truce.", southStops),
			is("Moor told the miners during a long morning meeting in Nordby that Vale will not accept their truce.", southFights),
			is("Moor announced on July 19 in Eastport, Oakland, that Vale would sign the truce.", southStops),
		},
		[]marked{
			is("Moor told the miners of a pact that Vale will not accept.", northFights),
			is("Moor announced in the hall a law that ends the truce.", southFights),
			is("Moor spoke of the pact that binds Vale to a truce.", southFights),
		},
	},
	{
		"demand that is refused",
		[]marked{
			is("Vale's demand that ceasefires be signed was rejected by Moor.", southStops, northFights),
			is("Vale's demand that Moor sign a truce was rejected.", southStops),
			is("Moor's refusal to sign a truce was criticised by Vale.", northFights),
		},
		[]marked{
			is("Vale's demand that ceasefires be signed was rejected by Moor.", southFights),
			is("Vale's demand that Moor sign a truce was rejected.", northStops),
			is("The demand that ceasefires be signed was heard.", nobodyStops...),
		},
	},
	{
		"a law passed by another that brings it",
		[]marked{
			is("Moor rejected a bill passed by the senate bringing a truce.", northFights),
			is("Vale welcomed a pact drawn up by miners bringing a truce.", southStops),
			is("Moor praised a law written by judges keeping the truce.", northStops),
		},
		[]marked{
			is("Moor rejected a bill passed by Vale bringing a truce.", southFights),
			is("Moor spoke at a rally held by miners demanding a truce.", northFights),
			is("The hall was full of people sent by judges reading the truce.", nobodyStops...),
		},
	},
	{
		"that, after a noun or a copula",
		[]marked{
			is("Moor made the point that Sudria might join the truce.", southStops),
			is("The hope is that it will be easier to sign a truce, Moor said.", northStops),
			is("“There is no question that this truce is fair,” Moor said.", northStops),
			is("Moor disliked the fact that Vale is against the truce.", southFights),
		},
		[]marked{
			is("Moor made the point that Sudria might join the truce.", southFights),
			is("The hope is that it will be easier to sign a truce, Moor said.", northFights),
			is("Moor welcomed the truce that Vale was demanding.", northFights, southFights),
		},
	},
	{
		"phrases before the verb",
		[]marked{
			is("The talks on a truce prior to the vote were a disgrace, Moor said.", northFights),
			is("The truce, because of the storm, was extended by Vale.", southStops),
			is("Moor ahead of the vote rejected a truce.", northFights),
		},
		[]marked{
			is("Moor said what he called a law was a truce by another name.", southFights),
			is("Moor dropped the offer because of what he said was a storm at the truce line.", southFights),
			is("The talks prior to the truce were long.", nobodyStops...),
		},
	},
	{
		"a list of infinitives",
		[]marked{
			is("Moor praised the plan to reopen the road, secure the truce, and take steps toward peace.", northStops),
			is("Vale wants to open the road, end the truce and free captives.", southFights),
			is("Vale agreed to open the road, respect the truce and pay.", southStops),
		},
		[]marked{
			is("Vale wants to open the road, end the truce and free captives.", southStops),
			is("Moor agreed to leave, and the miners keep the truce.", northFights),
			is("Moor plans to leave, says Vale, and to read the truce.", southStops),
		},
	},
}
