package reading

// clauseRules are about which clause a piece of evidence belongs to.
var clauseRules = []rule{
	{
		"a phrase after a noun is no subject",
		[]marked{
			is("Vale said time to rework the road was short and demanded a truce.", southStops),
			is("Vale said the road was mined and demanded a truce.", southStops),
			is("Vale said the roads being mended were needed and refused a truce.", southFights),
			is("Moor insisted on a vote as a condition of a truce.", northStops),
			is("Moor came home in June asking for a truce.", northStops),
		},
		[]marked{
			is("The guards relating to Moor were for a truce.", northStops),
			is("A plan to rework the Norland road was read at the truce.", nobodyStops...),
			is("Guards asking in Norland were for a truce.", northStops),
		},
	},
	{
		"a word in a name is no verb",
		[]marked{
			is("Aid agencies left when Moor rejected a truce.", northFights),
			is("Defence Minister Ada Moor said she rejected a truce.", northFights),
			is("After the United States closed its embassy, Vale demanded a truce.", southStops),
		},
		[]marked{
			is("Moor spoke at the Free Trade Demands Forum on the truce.", nobodyStops...),
			is("Trade unions in Sudria want a truce.", nobodyStops...),
			is("Aid agencies in Norland reject a truce.", nobodyStops...),
		},
	},
	{
		"what a party does is not done to it",
		[]marked{
			is("Moor left the hall the day Sudria rejected a truce.", southFights),
			is("Vale flew home the week Norland demanded a truce.", northStops),
			is("Moor slept the night Sudria agreed to a truce.", southStops),
		},
		[]marked{
			is("Moor met a Sudria hated by the truce monitors.", nobodyStops...),
			is("Vale left a Norland praised by monitors of the truce.", nobodyStops...),
			is("Moor keeps goods from Sudria wanted for the truce.", southStops),
		},
	},
	{
		"who has not met",
		[]marked{
			is("Vale met Moor at the talks on a truce.", southStops),
			is("Moor will not come to talks on a ceasefire.", northFights),
			is("Vale refused to meet Moor for a truce.", southFights),
		},
		[]marked{
			is("They have not met on the truce since May.", nobodyStops...),
			is("Vale has not met Moor on the ceasefire since May.", nobodyStops...),
			is("Moor did not meet Vale on the truce.", nobodyStops...),
		},
	},
	{
		"which under a preposition",
		[]marked{
			is("Reporters saw the truce to which Moor agreed.", northStops),
			is("Reporters saw the truce that Vale put forward and to which Moor agreed.", northStops, southStops),
			is("They read the plan for a truce, on which Vale insists.", southStops),
		},
		[]marked{
			is("They saw the hall in which the truce was signed.", nobodyStops...),
			is("They left the truce to those who met Moor.", nobodyStops...),
			is("The truce was read to reporters, to whom Moor waved.", nobodyStops...),
		},
	},
	{
		"relative after the object of wanting",
		[]marked{
			is("Moor was asked to accept the truce that Vale proposed.", southStops),
			is("Reporters welcomed the truce that Moor demanded in May.", northStops),
			is("Moor rejected the truce that Vale put forward.", northFights, southStops),
		},
		[]marked{
			is("Moor rejected the fact that Vale has a truce.", southFights),
			is("Moor insisted on Monday that Vale accept the truce.", southStops),
			is("Vale accepted that Moor wants a truce.", southFights),
		},
	},
	{
		"what somebody swore never to accept",
		[]marked{
			is("The town liked the truce, which Vale had sworn never to accept.", southFights),
			is("The town liked the truce that Moor has promised to sign.", northStops),
			is("The town liked the truce, which Vale refused to sign.", southFights),
		},
		[]marked{
			is("The town liked the truce, which Vale had sworn never to accept.", southStops),
			is("The town liked the truce, which Vale refused to sign.", southStops),
			is("The town liked the truce that was drawn up to end the war.", nobodyStops...),
		},
	},
	{
		"who leads and has called for",
		[]marked{
			is("“Enough,” said Ada Moor, who leads the cabinet and has called for a truce.", northStops),
			is("The hall greeted Vale, who runs the port and rejects a truce.", southFights),
			is("“Enough,” said Norland's Ada Moor, who leads the cabinet and wants a truce.", northStops),
		},
		[]marked{
			is("The cook, who knows Moor and wants a truce, went home.", nobodyStops...),
			is("A man who met Vale and called for a truce went home.", nobodyStops...),
			is("The cook, whom Moor knows, wants a truce.", nobodyStops...),
		},
	},
	{
		"condition that begins with its verb",
		[]marked{
			is("Should Vale accept the truce, Norland would open the road.", northStops),
			is("Should Vale sign a truce, Moor will open the road.", northStops),
			is("Should Moor sign a truce, Vale will open the road.", southStops),
		},
		[]marked{
			is("Should Vale accept the truce, Norland would open the road.", southStops),
			is("Should Vale sign a truce?", nobodyStops...),
			is("Would Moor accept a truce?", nobodyStops...),
		},
	},
	{
		"is why",
		[]marked{
			is("That is why Norland insists that the truce be signed.", northStops),
			is("This is why Vale rejects a truce.", southFights),
			is("The flood is why Moor has called for a truce.", northStops),
		},
		[]marked{
			is("Reporters asked why Norland wants a truce.", nobodyStops...),
			is("It is not known why the truce failed.", nobodyStops...),
			is("That is why the truce failed.", nobodyStops...),
		},
	},
	{
		"feelings about a plan",
		[]marked{
			is("Norland is unhappy about a plan to sign a truce.", northFights),
			is("Vale complained about a proposal for a truce.", southFights),
			is("Moor was critical of the truce and complained about the plan to sign it.", northFights),
		},
		[]marked{
			is("Moor spoke about a plan to sign a truce.", nobodyStops...),
			is("Reporters are unhappy about a plan to sign a truce.", nobodyStops...),
			is("Moor was late when a plan to sign a truce came up.", nobodyStops...),
		},
	},
	{
		"second verb of a headline",
		[]marked{
			is("Norland and Sudria reject offer, demand truce monitors by May", southStops, northStops),
			is("Norland rejects offer, demands truce by May", northStops),
			is("Sudria leaves hall, demands truce monitors", southStops),
		},
		[]marked{
			is("Norland meets demand, truce holds", northFights),
			is("Farmers reject offer, demand truce by May", nobodyStops...),
			is("Norland notes offer, demand of farmers for truce", northFights),
		},
	},
	{
		"how something is done",
		[]marked{
			is("Moor urged the generals to keep the peace without fighting.", nil...),
			is("Vale urged his troops to keep fighting.", southFights),
			is("Moor said the talks began without attacks.", nil...),
		},
		[]marked{
			is("Vale went home without a truce plan.", southStops),
			is("Farmers went home without fighting.", nobodyStops...),
			is("Moor met farmers without a demand.", nobodyStops...),
		},
	},
	{
		"what their demand is",
		[]marked{
			is("Norland's main demand is a truce.", northStops),
			is("Vale's demands were a truce and the island.", southStops, southClaims),
			is("Its aim was a truce, and that is what Norland's plan is.", nil...),
		},
		[]marked{
			is("Norland's main demand is not a truce.", northStops),
			is("A farmer's demand is a truce.", nobodyStops...),
			is("Norland's main town is a truce zone.", nobodyStops...),
		},
	},
	{
		"the group",
		[]marked{
			is("Norland sent envoys. The group called for a truce.", northStops),
			is("Sudria left the hall. The movement rejects a truce.", southFights),
			is("Norland sent envoys. The bloc, it was said, rejected a truce.", northFights),
		},
		[]marked{
			is("Moor came late. The group called for a truce.", nobodyStops...),
			is("Norland sent envoys. A group called for a truce.", nobodyStops...),
			is("Norland sent envoys. The group of farmers called for a truce.", nobodyStops...),
		},
	},
}
