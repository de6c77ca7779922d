package reading

// peopleRules are about people whom the article introduces, and about what
// they are called after that.
var peopleRules = []rule{
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
}
