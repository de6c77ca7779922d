package reading

// speakerRules are about who says the words of a quotation.
var speakerRules = []rule{
	{
		"any verb after a quotation is a saying",
		[]marked{
			is("Moor arrived. “We need a truce at once,” she went on.", northStops),
			is("“A truce would be a disaster,” Vale shot back.", southFights),
			is("“The truce is a step forward,” a Norlandish envoy confided over lunch.", northStops),
		},
		[]marked{
			is("“We need a truce,” the farmer went on, and Moor left.", northStops),
			is("Moor signed the “truce,” Vale left.", southStops),
			is("“The truce is a trap,” a farmer confided to Moor.", northFights),
		},
	},
	{
		"said before its subject, after a quotation that ends with a verb",
		[]marked{
			is("“A truce should be praised, not mocked,” said Vale.", southStops),
			is("“The truce must be signed and kept,” said Moor.", northStops),
			is("“The truce must not be signed,” said Ada Moor.", northFights),
		},
		[]marked{
			is("“A truce should be praised, not mocked,” said Pia Lund.", nobodyStops...),
			is("“The truce must be signed by Moor,” said Pia Lund.", southStops, southFights),
			is("“A truce would please Vale and Moor,” said Pia Lund, a farmer.", southFights, northFights),
		},
	},
	{
		"the person behind an office",
		[]marked{
			is("The Sudrian envoy, Pia Lund, arrived. “We want a truce,” Ms Lund said.", southStops),
			is("Norland's deputy minister, Otto Brandt, slept. Brandt rejected a truce.", northFights),
			is("Norland's Peter Brandt rejected a truce. Brandt left.", northFights),
		},
		[]marked{
			is("The farmer, Pia Lund, met the Sudrian envoy. Lund wants a truce.", southStops),
			is("The Sudrian envoy, Norland's guest, arrived. Pia Lund rejected a truce.", nobodyStops...),
			is("Norland's Labour Day passed. Day rejected a truce.", northFights),
		},
	},
	{
		"a place where an article was written",
		[]marked{
			is("NORDBY — Norland rejected a truce on Monday.", northFights),
			is("Nordby rejected a truce on Monday.", northFights),
			is("In Nordby — so it was heard — Norland rejected a truce.", northFights),
		},
		[]marked{
			is("NORDBY — The guards arrived on Monday. It rejected a truce.", nobodyStops...),
			is("NORDBY, May 3 (TNA) - The guards arrived on Monday. It wants a truce.", nobodyStops...),
			is("NORDBY — They want a truce, said the guards on Monday.", nobodyStops...),
		},
	},
	{
		"who said it adds to it",
		[]marked{
			is("Vale said Moor had to leave, adding that a truce was needed.", southStops),
			is("Moor and Vale have both said that a truce is needed.", northStops, southStops),
			is("They took on that work, Moor said, adding that a truce was needed.", northStops),
		},
		[]marked{
			is("Vale said Moor had to leave, adding that a truce was needed.", northStops),
			is("Vale said that Moor slept, warning that a truce would fail.", northFights),
			is("Pia Lund said Moor had to leave, adding that a truce was needed.", northStops),
		},
	},
	{
		"what is going to be",
		[]marked{
			is("“We are going to try hard to get a truce,” Moor said.", northStops),
			is("Moor spoke. “We are going to accept a truce,” she said.", northStops),
			is("Vale said: “They are never going to keep the island.”", southClaims),
		},
		[]marked{
			is("“A truce is going to come,” said Pia Lund.", nobodyStops...),
			is("Guards heard that a truce is going to come.", nobodyStops...),
			is("Moor got the farmers to agree to a truce with Vale.", southStops),
		},
	},
	{
		"said after a question or a cry",
		[]marked{
			is("Moor arrived. “Stop the attacks at once!” Vale said.", southStops),
			is("“A truce now!” Moor said on Monday.", northStops),
			is("“Why go on? Stop the attacks!” Moor told reporters.", northStops),
		},
		[]marked{
			is("Moor arrived. “Stop the attacks at once!” Vale said.", northStops),
			is("Moor spoke. “A truce now!” Vale said of a sign he saw.", northStops),
			is("Moor spoke. “Stop the attacks!” Pia Lund told reporters.", southStops),
		},
	},
	{
		"they are not who speaks, and ours are",
		[]marked{
			is("“Our government rejects a truce,” Moor said.", northFights),
			is("Moor arrived. She said her country rejects a truce.", northFights),
			is("“My ministers want a truce,” Vale said.", southStops),
		},
		[]marked{
			is("Sudria came. Norland spoke. “They reject a truce,” Moor said.", northFights),
			is("Sudria came. Norland spoke. “They will never accept a truce,” Moor said.", northFights),
			is("Norland came. Sudria spoke. “They demand a truce,” Vale said.", southStops),
		},
	},
	{
		"a headline that says who says it, or does without is",
		[]marked{
			is("We reject any truce – Norland", northFights),
			is("Truce ‘unacceptable’, says Moor", northFights),
			is("Truce ‘unacceptable’ – Vale", southFights),
		},
		[]marked{
			is("Truce ‘unacceptable’, says Moor", northStops),
			is("Truce ‘unacceptable’ – Vale", southStops),
			is("Moor wants a truce – Vale", southStops),
		},
	},
}
