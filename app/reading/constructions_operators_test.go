package reading

import "testing"

// operators are about what turns a stand round on the way from its evidence to
// its holder, and what only stands nearby.
var operators = []wording{
	{"verb after a name with a number", "Members of Lodge 41 turned down the truce that Vale had offered.", []string{"Sudria|Ceasefire|+"}, nil},
	{"noun after that", "Moor said that trade would increase without the truce.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"what would come of it", "Moor said the talks would collapse without the truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"what would not last", "Moor said the peace would not survive without the truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"no less than", "Moor called for no less than a truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"nothing less than", "Vale wants nothing less than a ceasefire.", []string{"Sudria|Ceasefire|+"}, []string{"Sudria|Ceasefire|-"}},
	{"until after", "Moor will not open the port until after there is a truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"until after another does it", "“We will open nothing until after you accept the truce,” Moor said.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"now that", "Now that Vale wants the truce lifted, Moor is waiting.", []string{"Sudria|Ceasefire|-"}, nil},
	{"threat counted", "Moor has several times threatened to leave unless Vale accepts a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"main verb after a condition", "Moor will come if Vale sends the ships, and has demanded a truce.", []string{"Norland|Ceasefire|+"}, []string{"Sudria|Ceasefire|+"}},
	{"in exchange for it, of a noun that is not", "Moor proposed to extend the non-binding protection of herring in exchange for a truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"reaction to what was done to it", "Vale blocked the truce, drawing protests from Moor.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|-"}, []string{"Norland|Ceasefire|-"}},
	{"reaction to the thing", "The truce drew protests from Moor.", []string{"Norland|Ceasefire|-"}, nil},
	{"predicate of a group's plan", "Moor said the truce of a group of mayors is unacceptable.", []string{"Norland|Ceasefire|-"}, nil},
	{"describes a noun", "Moor has the will to make difficult decisions for a truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"calls it so", "Moor called the truce unacceptable.", []string{"Norland|Ceasefire|-"}, nil},
	{"verb with a particle and its doer", "The truce, hammered out by Moor last week, is old.", []string{"Norland|Ceasefire|+"}, nil},
	{"first name and initial after a list", "Weeks of talks between Tom Vale and Speaker Ann A. Moor ended, and Speaker Ann A. Moor rejected a truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"opposition to another's demand", "It was a Norlandish demand for a truce, despite Sudrian opposition.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|-"}, nil},
	{"by which means", "Moor ended the quarrel by agreeing to a truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"by which means it was kept from ending", "Moor drew out the quarrel by refusing a truce.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"but with a participle", "Moor was ready to work with Vale to end the quarrel but stressing that any pact must include a truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"a participle after another's demand", "Moor turned down Vale's demand that the boats be freed, insisting on a truce.", []string{"Norland|Ceasefire|+"}, []string{"Sudria|Ceasefire|+", "Sudria|Ceasefire|-"}},
	{"a participle after what was said", "Moor said that Vale had left the hall, rejecting a truce.", []string{"Sudria|Ceasefire|-"}, nil},
	{"a delay", "Moor wants to delay a truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"lets go of it", "Vale is ready to let go of the truce.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"lays blame for not having it", "Vale laid the blame on Moor for the failure to reach a truce.", []string{"Sudria|Ceasefire|+"}, []string{"Sudria|Ceasefire|-"}},
	{"makes it depend", "Moor made the truce conditional on the return of the boats.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"disappointed by it", "Vale was disappointed by the truce.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"over with what it lasts", "Moor described as candid the talks over a truce.", nil, []string{"Norland|Ceasefire|-"}},
	{"over at the end", "Moor declared the truce over.", []string{"Norland|Ceasefire|-"}, nil},
	{"nor is it a bad light", "Moor said the truce would run over four weeks.", nil, []string{"Norland|Ceasefire|-"}},
	{"keeps it from coming about", "Moor wants to keep Sudria from calling a truce.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"none of it, whatever was said before", "Moor rejected a truce. Moor dismissed the truce. Moor said there was no truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"leaves it alone", "Moor promised to leave the truce alone.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"lifts what is paid", "Moor vowed to lift pay under the truce.", nil, []string{"Norland|Ceasefire|-"}},
	{"walks out over it, which tells no side", "Guards of Norland will strike over the truce.", nil, []string{"Norland|Ceasefire|-", "Norland|Ceasefire|+"}},
	{"gets ready for it, as for a thing feared", "Moor is getting ready for a truce.", nil, []string{"Norland|Ceasefire|+"}},
	{"across in a word", "Vale wants an across-the-board truce.", []string{"Sudria|Ceasefire|+"}, nil},
}

func TestOperators(t *testing.T) { readAll(t, operators) }

// deeds are about who does what is praised, blamed or lamented, and about verbs
// that say that a thing does not do what it should.
var deeds = []wording{
	{"blamed for a deed", "Vale blamed Moor for the collapse of the truce.", []string{"Sudria|Ceasefire|+", "Norland|Ceasefire|-"}, nil},
	{"praised for a thing", "Vale praised Moor for the truce.", []string{"Sudria|Ceasefire|+", "Norland|Ceasefire|+"}, nil},
	{"done by", "The truce by Norland came late.", []string{"Norland|Ceasefire|+"}, nil},
	{"rejected by is no deed", "The truce rejected by Norland came late.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"a plan that fails to bring it", "Vale said the plan fails to bring a truce.", []string{"Sudria|Ceasefire|+"}, []string{"Sudria|Ceasefire|-"}},
	{"a plan that falls short of it", "Vale said the plan falls short of a truce.", []string{"Sudria|Ceasefire|+"}, []string{"Sudria|Ceasefire|-"}},
	{"who fails to", "Vale failed to bring a truce.", nil, []string{"Sudria|Ceasefire|-"}},
	{"does nothing to", "Vale said the plan does nothing to secure a truce.", []string{"Sudria|Ceasefire|+"}, []string{"Sudria|Ceasefire|-"}},
	{"more harm than good", "Vale said the truce would do more harm than good.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"fewer", "Moor wants fewer truce patrols and fewer ceasefires.", []string{"Norland|Ceasefire|-"}, nil},
	{"past that looks like its base, after and", "Moor gave in and cut the truce short.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"before it is done", "Moor demanded a truce before the blockade is eased.", []string{"Norland|Ceasefire|+"}, nil},
	{"before it is made, once", "Moor demands that the guards leave before a truce is signed.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"hostilities are no hostility", "Moor proposed a halt to hostilities to win a truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"had to", "Moor said the truce had to end.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"has to do it", "Moor said Vale had to accept the truce.", []string{"Norland|Ceasefire|+"}, []string{"Sudria|Ceasefire|+"}},
	{"in return for", "Moor offered herring in return for a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"to be done away with", "Moor wants the truce to be scrapped.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"never allow it to be done away with", "Moor said she would never allow the truce to be scrapped.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"let it expire", "Moor allowed the truce to expire.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"the scrapping of", "Vale hailed the scrapping of the truce as a victory.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"the signing of", "Vale hailed the signing of the truce as a victory.", []string{"Sudria|Ceasefire|+"}, []string{"Sudria|Ceasefire|-"}},
	{"dropped her opposition", "Moor dropped her opposition to a truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"repeated her opposition", "Moor repeated her opposition to a truce.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"vowed to retaliate if", "Vale vowed to retaliate if the truce is broken.", []string{"Sudria|Ceasefire|+"}, []string{"Sudria|Ceasefire|-"}},
	{"retaliate against", "Vale vowed to retaliate against the truce.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"no verb but the saying", "No truce, said Moor.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"what somebody did not get", "Moor did not win a truce on Friday.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"what somebody will not get", "Moor will not obtain a truce, said Vale.", nil, []string{"Norland|Ceasefire|+"}},
	{"instead of", "Instead of a truce, Moor wants victory.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"as for", "As for the truce, Moor said nothing.", nil, []string{"Norland|Ceasefire|+", "Norland|Ceasefire|-"}},
	{"plan that met resistance", "Moor's plan to scrap the truce met resistance from Vale.", []string{"Sudria|Ceasefire|+"}, []string{"Sudria|Ceasefire|-"}},
}

func TestDeeds(t *testing.T) { readAll(t, deeds) }
