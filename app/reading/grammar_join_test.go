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
