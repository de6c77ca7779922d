package reading

// joinRules are about words that "and", "or" and "but" join, and about the
// clauses that begin after them.
var joinRules = []rule{
	{
		"another clause after what a verb governs",
		[]marked{
			is("Moor asked for bread and Vale rejected a truce.", southFights),
			is("Sudria insisted on the island and it wants a truce.", southStops),
			is("Farmers waited in a hall in Nordby and Vale called for a truce.", southStops),
		},
		[]marked{
			is("The talks of Moor and Vale ended the truce.", nobodyStops...),
			is("The cook met Moor in Nordby and Sudport ended the rain.", nobodyStops...),
			is("Farmers asked for bread and the cook rejected a truce.", nobodyStops...),
		},
	},
	{
		"a passive infinitive joined to another, each with its own subject",
		[]marked{
			is("Moor wants the cook to leave the hall and the truce to be scrapped.", northFights),
			is("Vale wants the farmers to quit and the truce to be kept.", southStops),
			is("Vale wants the cook to quit the hall and a truce to be signed.", southStops),
		},
		[]marked{
			is("Moor wants the cook to leave the hall and the truce to be scrapped.", northStops),
			is("Vale wants the farmers to quit and the truce to be kept.", southFights),
			is("The cook wants Moor to leave the hall and the truce to be scrapped.", nobodyStops...),
		},
	},
	{
		"'s for is and has",
		[]marked{
			is("“I think it’s time for a truce,” Moor said.", northStops),
			is("Moor said it's a bad truce.", northFights),
			is("Moor said that there's no need for a truce.", northFights),
		},
		[]marked{
			is("Moor said it's a bad truce.", northStops),
			is("Moor said that's not a bad truce.", northFights),
			is("Moor said that who's rejecting a truce is known.", nobodyStops...),
		},
	},
	{
		"what is listed after an end to something",
		[]marked{
			is("Moor demanded an end to the rain, a new road and a truce.", northStops),
			is("Vale called for the withdrawal of farmers and a truce.", southStops),
			is("Vale repeated his opposition to bread and his demand for a truce.", southStops),
			is("Vale called for the closing of roads and for a truce.", southStops),
		},
		[]marked{
			is("Moor demanded an end to the rain, a new road and a truce.", northFights),
			is("Moor demanded an end to the island and the truce.", northStops),
			is("Moor spoke of her opposition to bread and to a truce.", northStops),
		},
	},
	{
		"urged one to wait and another to sign",
		[]marked{
			is("Moor urged farmers to stop the rain and Vale to accept a truce.", northStops),
			is("Moor asked Sudria to wait and it to accept a truce.", northStops),
			is("Vale urged Moor to drop her bread and Norland to sign a truce.", southStops),
		},
		[]marked{
			is("Moor urged farmers to stop the rain and Vale to accept a truce.", northFights),
			is("Vale urged Moor to drop her bread and Norland to sign a truce.", southFights),
			is("The cook urged Moor to wait and Vale to sign a truce.", nobodyStops...),
		},
	},
	{
		"several of whom only some are parties",
		[]marked{
			is("Norland, farmers and bakers rejected a truce.", northFights),
			is("Moor's Norland and Vale's Sudria agreed on a truce.", northStops, southStops),
			is("The old Norlandish army and several villages rejected a truce.", northFights),
			is("Norland's government and farmers who follow it rejected a truce.", northFights),
			is("The Norlandish government as well as Sudria rejected a truce.", northFights, southFights),
			is("Moor, the president, and Vale rejected a truce.", northFights, southFights),
			is("Norland, Sudria and many members of the guild rejected a truce.", northFights, southFights),
			is("More than 300 Norlandish officials rejected a truce.", northFights),
			is("Several states, including Norland and Sudria, rejected a truce.", northFights, southFights),
			is("Many states, among them Norland, rejected a truce.", northFights),
		},
		[]marked{
			is("Last week, Moor met the cook, and Vale rejected a truce.", northFights),
			is("In talks with Norland, bakers and farmers rejected a truce.", northFights),
			is("Norland wants bread, and Sudria rejected a truce.", northFights),
			is("Moor's neighbour Vale and the baker rejected a truce.", northFights),
		},
	},
	{
		"passives joined",
		[]marked{
			is("The truce was put forward by Moor and rejected by Vale.", northStops, southFights),
			is("The truce had been drawn up by farmers but never accepted by Vale.", southFights),
			is("The truce was drafted by the cook, changed by Vale and welcomed by Moor.", northStops),
		},
		[]marked{
			is("The truce was put forward by Moor and rejected by Vale.", southStops),
			is("The truce was put forward by farmers. The bread was baked by Moor and rejected by Vale.", nobodyStops...),
			is("The truce was never signed, but the road was opened by Moor and closed by Vale.", southFights),
		},
	},
	{
		"agents and owners in a list",
		[]marked{
			is("The truce was rejected by Westmark, Norland and Sudria.", northFights, southFights),
			is("The truce will be signed on Friday by ministers from Westmark, Norland and Sudria.", northStops, southStops),
			is("Calls by Norland and Sudria for a truce went unheard.", northStops, southStops),
		},
		[]marked{
			is("The truce was rejected by farmers, and Norland and Sudria waited.", northFights, southFights),
			is("The truce will be signed by ministers, as Norland and Sudria know.", southStops),
			is("The truce was rejected by Westmark, and Norland and Sudria waited.", northFights, southFights),
		},
	},
	{
		"with whose support and over whose objections",
		[]marked{
			is("Despite opposition from Sudria, Norland called for a truce.", northStops, southFights),
			is("Norland called for a truce with the support of Sudria.", northStops, southStops),
			is("Norland pushed for a truce over the objections of Sudria and others.", southFights),
		},
		[]marked{
			is("Norland called for a truce after criticism from Sudria.", southFights),
			is("In support of Sudria, Norland called for a truce.", southFights),
			is("Despite the rain in Sudria, Norland called for a truce.", southStops, southFights),
		},
	},
	{
		"not only",
		[]marked{
			is("Vale not only rejected a truce but also left.", southFights),
			is("Moor wants not only a truce but also bread.", northStops),
			is("Moor did not just demand a truce, she wrote it.", northStops),
		},
		[]marked{
			is("Vale not only rejected a truce but also left.", southStops),
			is("Moor wants not only a truce but also bread.", northFights),
			is("Moor did not only wait; Vale rejected a truce.", northFights, northStops),
		},
	},
	{
		"what was said ends at the and",
		[]marked{
			is("Moor said the rain will stop soon and urged Vale to accept a truce.", northStops),
			is("Moor says the farmers left and calls for a truce.", northStops),
			is("Vale said the bread was good, welcoming a truce.", southStops),
		},
		[]marked{
			is("Moor said Vale will leave and reject a truce.", northFights),
			is("Moor said Vale came home and rejected a truce.", northFights),
			is("The cook said Vale must wait and called for a truce.", southStops),
		},
	},
	{
		"with two of them saying",
		[]marked{
			is("With Norland and the Sudrian government demanding a truce, the hall fell silent.", northStops, southStops),
			is("The cook left, with Moor rejecting a truce and Vale demanding bread.", northFights),
			is("The cook left, with Moor demanding bread and Vale rejecting a truce.", southFights),
		},
		[]marked{
			is("With Moor demanding a truce, Vale left.", southStops),
			is("With farmers demanding a truce, Vale left.", southStops),
			is("The cook left, with Moor demanding bread and Vale rejecting a truce.", northFights, northStops),
		},
	},
	{
		"both of whom another speaks",
		[]marked{
			is("Norland and Sudria met. The Westmark envoy said both sides had accepted a truce.", northStops, southStops),
			is("Norland and Sudria have both said they want a truce.", northStops, southStops),
			is("Moor and Vale both demanded a truce.", northStops, southStops),
		},
		[]marked{
			is("Norland and Sudria have both rejected a truce.", northStops, southStops),
			is("Moor met the cook. Both demanded bread. Vale demanded a truce.", northStops),
			is("The cook and the baker have both said they want a truce.", nobodyStops...),
		},
	},
	{
		"said this and that",
		[]marked{
			is("The cook said that Vale called Moor and that Norland would sign a truce.", northStops),
			is("Moor said she wants bread, that Vale must leave and that a truce must come.", northStops),
			is("Moor said that Vale demanded bread and that there should be a truce.", northStops),
		},
		[]marked{
			is("Moor said that Vale demanded bread and that there should be a truce.", southStops),
			is("Moor said she wants a truce, that Vale must leave and that the bread is good.", southFights),
			is("The cook said that Vale demanded bread and that there should be a truce.", southStops),
		},
	},
	{
		"two who want it",
		[]marked{
			is("Norland and Sudria, which want a truce, sent bread.", northStops, southStops),
			is("The cook met Moor and Vale, who want a truce.", northStops, southStops),
			is("The baker wrote to Norland and Sudria, which reject a truce.", northFights, southFights),
		},
		[]marked{
			is("The cook met Norland and Sudria, which wants a truce.", northStops),
			is("The cook met Moor, and Vale, who demanded a truce, left.", northStops),
			is("Norland and the bakers, who want a truce, sent bread.", southStops),
		},
	},
	{
		"but the other refuses",
		[]marked{
			is("Norland wants a truce but Sudria refuses.", northStops, southFights),
			is("Moor offered a truce, and Vale agreed.", northStops, southStops),
			is("While Norland wants a truce, Sudria does not.", northStops, southFights),
			is("Moor rejected a truce but Vale accepted.", northFights, southStops),
		},
		[]marked{
			is("Norland wants a truce but Sudria refuses bread.", southFights, southStops),
			is("Norland wants a truce but the bakers refuse.", southFights),
			is("While Norland wants a truce, Sudria does not want bread.", southStops),
		},
	},
	{
		"voiced support",
		[]marked{
			is("Moor voiced support for a truce.", northStops),
			is("Vale announced plans to drop the truce.", southFights),
			is("Moor launched a push for a truce.", northStops),
		},
		[]marked{
			is("Moor rejected calls for a truce.", northStops),
			is("Moor never voiced support for a truce.", northStops),
			is("The cook voiced support for Moor and a truce.", northStops, southStops),
		},
	},
	{
		"a Norlandish attack",
		[]marked{
			is("The truce ended after a Sudrian attack and a Norlandish demand for a truce.", northStops),
			is("Moor wants a Sudrian state and a truce.", northStops),
			is("Vale said a Norlandish demand for a truce had come.", northStops),
		},
		[]marked{
			is("Farmers saw a Sudrian attack the truce could not end.", southFights),
			is("Vale spoke of a Norlandish state next to the truce line.", northStops, northFights),
			is("A Norlandish guard had a truce flag.", northStops, northFights),
		},
	},
	{
		"initials in a name",
		[]marked{
			is("Ada A. Moor demanded a truce.", northStops),
			is("Talks with Ada A. Moor began. Vale rejected a truce.", southFights),
			is("Speaker Ada A. Moor rejected a truce.", northFights),
		},
		[]marked{
			is("Talks between the cook and Ada A. Moor ended the truce.", northFights, northStops),
			is("A. Cook rejected a truce.", nobodyStops...),
			is("Ada A. Cook demanded a truce.", southStops),
		},
	},
	{
		"has to and is going to",
		[]marked{
			is("Moor said Sudria has to accept a truce.", northStops),
			is("Moor said Sudria is going to reject a truce.", southFights),
			is("“We are going to keep the truce,” Vale said.", southStops),
			is("“Vale is never going to break the truce,” Moor said.", northStops),
		},
		[]marked{
			is("Moor said Sudria has to accept a truce.", southStops),
			is("Moor said Sudria is going to reject a truce.", northFights),
			is("The road has to be mended before the truce.", nobodyStops...),
		},
	},
	{
		"who in May refused",
		[]marked{
			is("Moor, who in May had rejected a truce, left.", northFights),
			is("Vale, who after talks in Nordby demanded a truce, left.", southStops),
			is("The cook met Moor, who at a meeting with Vale rejected a truce.", northFights),
		},
		[]marked{
			is("Vale, who after talks in Nordby demanded a truce, left.", northStops),
			is("The cook, who in Nordby had rejected a truce, left.", nobodyStops...),
			is("The bread, which in May Vale had eaten, and the truce are gone.", southFights),
		},
	},
	{
		"nobody among them",
		[]marked{
			is("Moor told reporters that nobody in the cabinet wants a truce.", northFights),
			is("None of the ministers of Sudria wants a truce.", southFights),
			is("None of the Norlandish ministers has demanded a truce.", northFights),
		},
		[]marked{
			is("Moor told reporters that nobody in the cabinet wants a truce.", northStops),
			is("None of the ministers of Sudria wants a truce.", southStops),
			is("None of the farmers wants a truce.", nobodyStops...),
		},
	},
	{
		"done by means of it",
		[]marked{
			is("Moor accused Vale of ending the talks with demands for a truce.", southStops),
			is("Vale broke the silence with a call for a truce.", southStops),
			is("Norland stopped the rain with a truce.", northStops),
		},
		[]marked{
			is("Norland stopped the rain with a truce.", northFights),
			is("Norland broke off the truce with Sudria.", northStops),
			is("Vale dropped the truce with his friends.", southStops),
		},
	},
	{
		"the party itself",
		[]marked{
			is("Moor herself has demanded a truce.", northStops),
			is("Vale met Moor. Norland itself has rejected a truce.", northFights),
			is("Vale, who himself has called for a truce, left.", southStops),
		},
		[]marked{
			is("Vale came. Moor herself has demanded a truce.", southStops),
			is("Vale came. The cook himself rejected a truce.", southFights),
			is("Moor left. The war itself ended the truce.", nobodyStops...),
		},
	},
}
