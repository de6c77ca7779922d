package reading

// standRules find out which way a position points, and whether it is one.
var standRules = []rule{
	{
		"nominal forms",
		[]marked{
			is("Despite Norland's refusal of a ceasefire, the meeting went on.", northFights),
			is("The Sudrian demand for a ceasefire was repeated.", southStops),
			is("Moor's opposition to a truce is well known.", northFights),
			is("Sudria's goal of a lasting truce was clear.", southStops),
		},
		[]marked{
			is("Despite Norland's refusal of a ceasefire, the meeting went on.", northStops),
			is("The refusal of a ceasefire surprised Moor.", northFights),
			is("The demand for a truce grew in Norland.", northStops),
		},
	},
	{
		"acts of another year",
		[]marked{
			is("Norland signed the truce in May.", northStops),
			is("The truce was signed by Sudria in Nordby.", southStops),
			is("Norland will sign the truce in 2031.", northStops),
		},
		[]marked{
			is("The truce was signed by Sudria in 2009.", southStops),
			is("Norland broke the truce in 1998.", northFights),
			is("Sudria signed the ceasefire in 2012, and the road was opened.", southStops),
		},
	},
	{
		"causatives",
		[]marked{
			is("Vale pushed Norland to give up the island.", southClaims),
			is("Moor urged Sudria to accept a truce.", northStops),
			is("Moor pressed Vale into accepting a ceasefire.", northStops),
			is("Moor persuaded Vale not to reject the truce.", northStops),
		},
		[]marked{
			is("Vale pushed Norland to give up the island.", northCedes),
			is("Moor urged Sudria to accept a truce.", southStops),
			is("Norland is under pressure to give up the island.", northCedes),
		},
	},
	{
		"conditions",
		[]marked{
			is("Moor said there would be no talks until Sudria agreed to a ceasefire.", northStops),
			is("Norland will leave only if there is a ceasefire.", northStops),
			is("Vale said Moor must first accept a truce.", southStops),
			is("Moor said Norland would not sign unless a ceasefire began.", northStops),
			is("Once a truce is in place, Norland will talk, Moor said.", northStops),
			is("Moor warned of war if Vale rejected a truce.", northStops),
			is("Moor said there would be war if Vale rejected a truce.", northStops),
		},
		[]marked{
			is("If there is a truce, the shops will open.", nobodyStops...),
			is("Moor said there would be no talks until Sudria agreed to a ceasefire.", southStops, northFights),
			is("Norland will leave only if there is a ceasefire.", northFights),
		},
	},
	{
		"concessions",
		[]marked{
			is("Norland wants peace even if it includes a ceasefire on bad terms.", northStops),
			is("Although Vale dislikes it, Sudria accepts the truce.", southStops),
			is("Moor backed the ceasefire despite the doubts of her army.", northStops),
		},
		[]marked{
			is("Norland wants peace even if it includes a ceasefire on bad terms.", northFights),
			is("Although Vale dislikes it, Sudria accepts the truce.", southFights),
			is("Despite the ceasefire, Moor stayed at home.", northStops, northFights),
		},
	},
	{
		"double negation",
		[]marked{
			is("Vale did not rule out a ceasefire.", southStops),
			is("Moor said Norland would not oppose a truce.", northStops),
			is("Moor ruled out ending the truce.", northStops),
			is("Norland refused to give up the island.", northKeeps),
			is("Moor never rejected a ceasefire, she said.", northStops),
			is("“We will never, ever accept a truce,” said Moor.", northFights),
		},
		[]marked{
			is("Vale did not rule out a ceasefire.", southFights),
			is("Moor ruled out ending the truce.", northFights),
			is("Norland refused to give up the island.", northCedes),
			is("Norland has yet to agree to a ceasefire.", northStops),
			is("Moor has not decided whether to accept a truce.", northStops, northFights),
		},
	},
	{
		"exceptions",
		[]marked{
			is("Moor accepts everything except a ceasefire.", northFights),
			is("Norland would agree to anything but a truce.", northFights),
			is("Vale wants nothing but a truce.", southStops),
			is("Norland wants peace without a ceasefire.", northFights),
			is("Vale agreed to every point excluding a ceasefire.", southFights),
		},
		[]marked{
			is("Moor accepts everything except a ceasefire.", northStops),
			is("Norland would agree to anything but a truce.", northStops),
			is("Vale wants nothing but a truce.", southFights),
		},
	},
	{
		"acts",
		[]marked{
			is("Norland signed a ceasefire with Sudria.", northStops, southStops),
			is("Sudria suspended the truce on Friday.", southFights),
			is("Vale called off the ceasefire.", southFights),
			is("Moor walked out of the talks on a truce.", northFights),
		},
		[]marked{
			is("Norland signed a ceasefire with Sudria.", northFights, southFights),
			is("Sudria suspended a minister during the truce.", southFights, southStops),
			is("Moor walked out of the hotel before the ceasefire began.", northFights, northStops),
		},
	},
	{
		"background, adjuncts and forecasts",
		[]marked{
			is("Amid talk of rain, Moor demanded a truce.", northStops),
			is("Moor, speaking before the ceasefire, rejected any truce.", northFights),
			is("Moor said she expects Sudria to accept a truce, and she wants one.", northStops),
		},
		[]marked{
			is("Moor came to Nordby before the ceasefire began.", northStops, northFights),
			is("Vale arrived amid fears about the truce.", southStops, southFights),
			is("A truce is likely to fail, a bank said.", nobodyStops...),
			is("Moor is expected to reject a ceasefire.", northFights),
			is("Moor met Vale in Nordby on Monday.", nobodyStops...),
		},
	},
	{
		"headlines and bullets",
		[]marked{
			is("Norland rejects ceasefire\nNORDBY - It rained.", northFights),
			is("Moor: Sudria must accept truce\nIt rained.", northStops),
			is("What they want:\n- Norland demands a truce\n- Sudria rejects a ceasefire", northStops, southFights),
			is("Sudria to sign truce\nIt rained on Monday.", southStops),
		},
		[]marked{
			is("Norland rejects ceasefire\nNORDBY - It rained.", northStops),
			is("Truce: what we know\nMoor was in Nordby.", nobodyStops...),
			is("Norland's long road to a ceasefire\nIt rained.", nobodyStops...),
		},
	},
	{
		"judgements",
		[]marked{
			is("Vale called the ceasefire “unacceptable”.", southFights),
			is("Moor sees the truce as a step forward.", northStops),
			is("Vale rejected what he called “a truce on bad terms”.", southFights),
			is("Moor dismissed what she called a hasty ceasefire.", northFights),
			is("Vale cast doubt on the ceasefire.", southFights),
		},
		[]marked{
			is("Vale rejected what he called “a truce on bad terms”.", southStops),
			is("Moor welcomed what she called a fair truce.", northFights),
			is("Moor called Vale a fool on the eve of the ceasefire.", northFights, northStops),
		},
	},
}
