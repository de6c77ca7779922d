package reading

// peopleRules are about people whom the article introduces, and about what
// they are called after that.
var peopleRules = []rule{
	{
		"somebody of no party in the same sentence",
		[]marked{
			is("Ms Moor arrived. The hall heard that she wants a truce.", northStops),
			is("Ms Moor met Mary Berg, and she rejected a truce.", northFights),
			is("Vale arrived. The officials rejected a truce.", southFights),
		},
		[]marked{
			is("Ms Moor arrived. The hall was full, with Mary Berg asking for a truce that she wants.", northStops),
			is("Mr Vale slept. The race goes on, with Peter Berg near the truce that he rejects.", southFights),
			is("Sudrian officials arrived. Two other Peruvian officials rejected a truce.", southFights),
		},
	},
	{
		"introduced by an office after the name",
		[]marked{
			is("Pia Lund, a spokeswoman for Norland, arrived. Lund rejected a truce.", northFights),
			is("Otto Brandt, leader of the Sudrian delegation, arrived. Brandt rejected a truce.", southFights),
			is("Otto Brandt, deputy head of Norland's mission, arrived. Brandt called for a truce.", northStops),
		},
		[]marked{
			is("Otto Brandt, an analyst of Norland, arrived. Brandt rejected a truce.", nobodyStops...),
			is("Otto Brandt, a guest who met Norland's envoys, arrived. Brandt rejected a truce.", nobodyStops...),
			is("Otto Brandt, leader of a choir in Norland's south, arrived. Brandt rejected a truce.", nobodyStops...),
		},
	},
	{
		"he and she by title and first name",
		[]marked{
			is("Ms Moor met Mr Vale. She rejected a truce.", northFights),
			is("Ada Moor met Tom Vale in Nordby. He wants a truce.", southStops),
			is("Mr Vale spoke first. Ms Moor arrived. He rejected a truce.", southFights),
			is("Ms Moor arrived. Peter Berg, a farmer, said it rained. She wants a truce.", northStops),
		},
		[]marked{
			is("Ms Moor met Mr Vale. She rejected a truce.", southFights),
			is("Mr Vale spoke first. Ms Moor arrived. He rejected a truce.", northFights),
			is("Ms Moor arrived. Peter Berg, a farmer, said it rained. He wants a truce.", northStops),
			is("Mr Vale arrived. Then Tom Berg, a farmer, said he wants a truce.", southStops),
		},
	},
	{
		"in the capital of a party",
		[]marked{
			is("Foreign Minister Ludo Orav said in Nordby on Monday that his country rejects a truce.", northFights),
			is("Defence Minister Mira Saal told reporters in Sudport that she wants a truce.", southStops),
			is("Interior Minister Ludo Orav said in Nordby that it rained. Orav rejected a truce.", northFights),
		},
		[]marked{
			is("Zeelandic Foreign Minister Ludo Orav said in Nordby that his country rejects a truce.", nobodyStops...),
			is("Farmer Ludo Orav said in Nordby that he rejects a truce.", nobodyStops...),
			is("Foreign Minister Ludo Orav of Zeeland said in Nordby that he rejects a truce.", nobodyStops...),
		},
	},
	{
		"said of somebody by several",
		[]marked{
			is("Moor came to Nordby. Aides said she rejected a truce.", northFights),
			is("Vale came to Sudport. Officials said he wanted a truce.", southStops),
			is("Vale came to Sudport. Two people close to the talks said he wanted a truce.", southStops),
		},
		[]marked{
			is("Moor came to Nordby. A lobbyist said he rejected a truce.", nobodyStops...),
			is("Moor came to Nordby. A farmer said she wanted a truce.", nobodyStops...),
			is("Moor came to Nordby. Lobbyists said they wanted a truce.", nobodyStops...),
		},
	},
	{
		"a person of no party takes the talk over",
		[]marked{
			is("Mr Vale arrived. Peter Berg keeps bees. Mr Vale came back. \"We want a truce,\" he said.", southStops),
			is("Ms Moor arrived. Peter Berg keeps bees. \"We reject a truce,\" she said.", northFights),
			is("Mr Vale arrived. The bridge was closed. \"We want a truce,\" he said.", southStops),
		},
		[]marked{
			is("Mr Vale arrived. Peter Berg keeps bees. \"We want a truce,\" he said.", nobodyStops...),
			is("Vale arrived. Her colleague Pia Lund, who keeps bees, does not follow the talks. \"A truce, they say,\" she said.", nobodyStops...),
			is("Norland fired. It said little. Pia Lund keeps bees. \"We need a truce,\" she says.", nobodyStops...),
		},
	},
	{
		"an office of somebody of no party",
		[]marked{
			is("Norland's new leader rejected a truce.", northFights),
			is("Vale arrived. The leader rejected a truce.", southFights),
			is("Vale arrived. Sudria's foreign minister wants a truce.", southStops),
		},
		[]marked{
			is("Vale arrived. The insurgents' new leader rejected a truce.", nobodyStops...),
			is("Vale arrived. The miners' president wants a truce.", nobodyStops...),
			is("Moor arrived. The farmers' chief negotiator wants a truce.", nobodyStops...),
		},
	},
	{
		"it is a body or country of no party",
		[]marked{
			is("Sudria had doubts. It rejected a truce.", southFights),
			is("Peru had doubts. Then Sudria spoke. It rejected a truce.", southFights),
			is("Norland published pictures that it said showed that it wanted a truce.", northStops),
		},
		[]marked{
			is("Sudria had doubts. Peru was angry. It rejected a truce.", nobodyStops...),
			is("Sudria had doubts. The vote was taken by Interpol. Then Interpol said no. It rejected a truce.", nobodyStops...),
			is("Sudria had doubts. Interpol published pictures that it said showed a truce.", nobodyStops...),
		},
	},
	{
		"a name that goes on after a body",
		[]marked{
			is("The Sudrian Council wants a truce.", southStops),
			is("The Sudrian Council on Monday rejected a truce.", southFights),
			is("The Sudrian Council on Friday called for a truce.", southStops),
		},
		[]marked{
			is("Pia Lund of the Sudrian Council on Foreign Relations says a truce is needed.", nobodyStops...),
			is("The Sudrian Council on Refugee Affairs wants a truce.", nobodyStops...),
			is("The Sudrian Council on Human Rights rejected a truce.", nobodyStops...),
		},
	},
	{
		"taken by arms, which is no stand",
		[]marked{
			is("Norland wants to keep the island.", northKeeps),
			is("Norland signed a truce.", northStops),
			is("Norland suspended the truce.", northFights),
		},
		[]marked{
			is("Norland seized a village during the truce.", nobodyStops...),
			is("Sudria shelled the road to the island.", southKeeps, southClaims),
			is("Norland's forces captured a farm on the island.", northKeeps, northCedes),
		},
	},
}
