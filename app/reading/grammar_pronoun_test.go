package reading

// pronounRules are about whom a pronoun means.
var pronounRules = []rule{
	{
		"it stands for what follows",
		[]marked{
			is("Norland had doubts. It refused to accept a truce.", northFights),
			is("Moor said it made no sense to reject a truce.", northStops),
			is("Moor said that it was wrong to refuse a truce.", northStops),
		},
		[]marked{
			is("Norland had doubts. It has been a struggle to reach a truce.", northStops),
			is("Norland had doubts. It made no sense to reach a truce.", northStops, northFights),
			is("Sudria had doubts. It is hard to demand a truce.", southStops, southFights),
		},
	},
	{
		"he and she are nobody's government and no army",
		[]marked{
			is("Moor spoke first. The Sudrian government then left the hall. On Monday she demanded a truce.", northStops),
			is("The Sudrian envoy spoke first. On Monday he demanded a truce.", southStops),
			is("Vale spoke first. The Norlandish troops left the hills. On Monday he rejected a truce.", southFights),
		},
		[]marked{
			is("Moor spoke first. The Sudrian government then left the hall. On Monday she demanded a truce.", southStops),
			is("The Sudrian army left the hills. On Monday he demanded a truce.", southStops),
			is("Vale spoke first. The Norlandish troops left the hills. On Monday he rejected a truce.", northFights),
		},
	},
	{
		"they are whose thing the sentence before was about, he is one of a list",
		[]marked{
			is("Sudria had doubts. The Norlandish envoys' offer, made on Friday, was low. They rejected a truce.", northFights),
			is("Vale spoke first. The Norlandish ministers' last letter was short. They demanded a truce.", northStops),
			is("The Norlandish troops and Vale left the hills. On Monday he demanded a truce.", southStops),
		},
		[]marked{
			is("Sudria had doubts. The Norlandish envoys' offer, made on Friday, was low. They rejected a truce.", southFights),
			is("Sudria had doubts. The Norlandish envoys' offer, made on Friday, was low. The hall was cold. They rejected a truce.", northFights),
			is("The Norlandish troops and Vale left the hills. On Monday he demanded a truce.", northStops),
		},
	},
	{
		"before the main verb, the main subject",
		[]marked{
			is("Sudria had doubts. Having repeated its demand for a truce, Norland left.", northStops),
			is("Vale spoke first. Even as she demanded a truce, Moor left.", northStops),
			is("Sudria had doubts. Despite its demand for a truce, Norland kept the island.", northStops),
		},
		[]marked{
			is("Sudria had doubts. Having repeated its demand for a truce, Norland left.", southStops),
			is("Vale spoke first. Even as she demanded a truce, Moor left.", southStops),
			is("Vale spoke first. He rejected a truce, Moor said.", northFights),
		},
	},
	{
		"who says something speaks of themselves",
		[]marked{
			is("Sudria left the talks. President Moor's government said on Monday it was prepared to accept a truce.", northStops),
			is("Vale left the talks. The Norlandish PM said that he would accept a truce.", northStops),
			is("Sudrian officials left the talks. Moor and her generals said on Monday that they were prepared to accept a truce.", northStops),
			is("Sudria left the talks. Moor said on Monday it was prepared to accept a truce.", northStops),
		},
		[]marked{
			is("Sudria left the talks. President Moor's government said on Monday it was prepared to accept a truce.", southStops),
			is("Vale left the talks. The Norlandish PM said that he would accept a truce.", southStops),
			is("Sudria left the talks. Moor said it would accept a truce.", southStops),
			is("Sudrian officials left the talks. Moor and her generals said on Monday that they were prepared to accept a truce.", southStops),
		},
	},
	{
		"that which only opens a clause means nothing",
		[]marked{
			is("Vale offered a truce. Moor rejected that.", northFights),
			is("Vale offered a truce. Moor refused to accept that today.", northFights),
			is("Vale offered a truce. Moor sees that as good.", northStops),
		},
		[]marked{
			is("Vale offered a truce. Moor rejected a law that would close the road.", northFights),
			is("Vale offered a truce. Moor insisted that “nobody knows the way.”", northStops, northFights),
			is("Vale offered a truce. Moor backs a law that calls for rain.", northStops),
		},
	},
	{
		"US is no us",
		[]marked{
			is("“Let us have a truce,” Moor said.", northStops),
			is("“Sudria owes us a truce,” Moor said.", northStops),
			is("Moor demanded a truce before the US election.", northStops),
		},
		[]marked{
			is("Guards already in the US demand a truce.", nobodyStops...),
			is("Vale met guards in the US who reject a truce.", nobodyStops...),
			is("“Guards already in the US demand a truce,” reporters heard from Moor.", nobodyStops...),
		},
	},
}
