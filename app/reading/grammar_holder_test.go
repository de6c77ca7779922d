package reading

// holderRules find out who holds a position.
var holderRules = []rule{
	{
		"quotation over sentences",
		[]marked{
			is("“We are tired. We need a ceasefire now,” said Vale.", southStops),
			is("“It cannot go on,” Moor said. “We want a truce.”", northStops),
			is("Moor spoke for an hour. “Enough blood has flowed. I reject this truce.”", northFights),
			is("Vale told reporters:\n“The guns must fall silent.\n“We accept the ceasefire.”", southStops),
		},
		[]marked{
			is("“We want a truce,” said a farmer. Moor did not comment.", nobodyStops...),
			is("“We need a ceasefire,” Vale said. Moor went home.", northStops),
			is("“It rained,” said Moor. “We reject a truce,” Vale said.", northFights, northStops),
		},
	},
	{
		"he and she",
		[]marked{
			is("Moor came to Sudport. She demanded a ceasefire.", northStops),
			is("Vale met the envoys on Monday. Later he rejected a truce.", southFights),
			is("Vale said he would accept a ceasefire.", southStops),
			is("His patience at an end, Vale said he opposed a truce.", southFights),
		},
		[]marked{
			is("Moor came to Sudport. She demanded a ceasefire.", southStops),
			is("Vale met a shopkeeper. “I want a truce,” the shopkeeper said.", southStops),
			is("Moor heard the pope. The pope said he wanted a ceasefire.", northStops),
		},
	},
	{
		"the president",
		[]marked{
			is("Norlandish President Ada Moor arrived. The president demanded a ceasefire.", northStops),
			is("Sudrian Prime Minister Tom Vale spoke. The prime minister rejected a truce.", southFights),
			is("President Ada Moor met Prime Minister Tom Vale. The prime minister ruled out a ceasefire.", southFights),
		},
		[]marked{
			is("President Ada Moor met Prime Minister Tom Vale. The prime minister ruled out a ceasefire.", northFights),
			is("Norland's president arrived. A president of a bank demanded a truce.", nobodyStops...),
			is("Moor met Vale. The president of Ostland demanded a ceasefire.", nobodyStops...),
		},
	},
	{
		"the two leaders and both sides",
		[]marked{
			is("Norland and Sudria met. Both sides agreed to a ceasefire.", northStops, southStops),
			is("Moor met Vale. The two leaders called for a truce.", northStops, southStops),
			is("Moor and Vale spoke. Neither side accepted the truce.", northFights, southFights),
			is("Moor and Vale spoke. They rejected a truce.", northFights, southFights),
		},
		[]marked{
			is("Norland and Sudria met. Both sides agreed to a ceasefire.", northFights, southFights),
			is("Moor met Vale. The two farmers called for a truce.", nobodyStops...),
			is("On both sides of the river, people want a truce.", nobodyStops...),
		},
	},
	{
		"appositions and spokespeople",
		[]marked{
			is("Otto Brandt, Moor's foreign policy adviser, said a truce was unacceptable.", northFights),
			is("A spokesman for Norland rejected the ceasefire.", northFights),
			is("Pia Lund, a spokeswoman for the Sudrian army, welcomed the truce.", southStops),
			is("Vale, the leader of Sudria, demanded a ceasefire.", southStops),
		},
		[]marked{
			is("A spokesman for the church rejected the ceasefire.", nobodyStops...),
			is("Otto Brandt, who once wrote about Norland, rejected a truce.", nobodyStops...),
			is("Pia Lund, a critic of Vale, demanded a ceasefire.", southStops),
		},
	},
	{
		"unknown people by title and nationality",
		[]marked{
			is("Norlandish Deputy Foreign Minister Ida Holm rejected a truce.", northFights),
			is("Sudrian officials demanded a ceasefire.", southStops),
			is("A senior Sudrian diplomat said they would accept a truce.", southStops),
			is("Sudrian envoy Pia Lund arrived. Lund rejected a ceasefire.", southFights),
		},
		[]marked{
			is("Ostland officials demanded a ceasefire.", nobodyStops...),
			is("A Norlandish singer demanded a ceasefire.", nobodyStops...),
			is("Sudrian beer sold well after a truce was agreed.", nobodyStops...),
		},
	},
	{
		"passive and by-agent",
		[]marked{
			is("The ceasefire was rejected by Sudria.", southFights),
			is("A truce has been demanded by Moor since May.", northStops),
			is("The ceasefire, which was accepted by Vale, begins today.", southStops),
			is("Sudria's call for a truce was rejected by Moor.", southStops, northFights),
			is("The truce, rejected by Vale, was a surprise.", southFights),
			is("Having accepted a truce, Moor flew home.", northStops),
		},
		[]marked{
			is("The ceasefire was rejected.", nobodyStops...),
			is("The truce was broken by noon.", nobodyStops...),
			is("The ceasefire was rejected by Sudria.", southStops, northFights),
		},
	},
	{
		"claims about others",
		[]marked{
			is("Vale said Norland wants to keep the island.", northKeeps),
			is("Moor accused Sudria of refusing a ceasefire.", southFights),
			is("According to Vale, Moor has accepted the truce.", northStops),
		},
		[]marked{
			is("Vale said Norland wants to keep the island.", southKeeps),
			is("Moor accused Sudria of refusing a ceasefire.", northFights),
			is("Vale said Moor opposes a truce.", southFights),
		},
	},
	{
		"experts, reporters and questions",
		[]marked{
			is("Asked whether Sudria wants a truce, Vale said yes, it wanted a ceasefire.", southStops),
			is("Moor said analysts were wrong and that she wanted a ceasefire.", northStops),
			is("Moor asked Vale to accept a ceasefire.", northStops),
		},
		[]marked{
			is("Reporters asked whether Norland wants a ceasefire.", northStops, northFights),
			is("Analysts said a ceasefire would fail.", nobodyStops...),
			is("Will Norland accept a truce?", northStops, northFights),
			is("An expert at a Norlandish university said a truce was needed.", northStops),
			is("A poll found that most people in Sudria want a ceasefire.", southStops),
		},
	},
	{
		"what is said of the listener",
		[]marked{
			is("“You must accept a truce,” Moor said.", northStops),
			is("“You and we want a truce,” Moor said.", northStops),
			is("“You know that we want a truce,” Vale said.", southStops),
		},
		[]marked{
			is("“I know that you want a truce,” Moor said.", northStops),
			is("“You want a truce,” Vale said.", southStops),
			is("“You have rejected a ceasefire,” Vale said.", southFights),
		},
	},
	{
		"topic carried over",
		[]marked{
			is("Vale offered a ceasefire. Moor rejected the offer.", northFights),
			is("Moor called for a truce. Vale welcomed it.", southStops),
			is("Vale proposed a ceasefire on Sunday.\nMoor rejected the proposal on Monday.", northFights),
		},
		[]marked{
			is("Vale offered a ceasefire. Moor rejected a cup of tea.", northFights),
			is("Moor spoke of a truce. The weather was bad. It rained. Buses stopped. Vale rejected it.", southFights),
			is("Vale proposed a truce. It was raining when Moor left.", northStops, northFights),
			is("Vale proposed a truce. “This was the best of our evenings,” said Moor.", northStops, northFights),
		},
	},
}
