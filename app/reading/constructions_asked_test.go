package reading

import "testing"

// asked are about what one side asks of another, thanks or blames it for, and
// about what answers whom.
var asked = []wording{
	{"seeks what another gives", "Moor is seeking Sudrian support for a truce.", []string{"Norland|Ceasefire|+"}, []string{"Sudria|Ceasefire|+"}},
	{"asks for a commitment", "Norland asked for a Sudrian commitment to a truce.", []string{"Norland|Ceasefire|+"}, []string{"Sudria|Ceasefire|+"}},
	{"accepts what another gives", "Moor accepted Sudrian support for a truce.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"requires of another that", "Moor has long required of Sudria that the port accept a truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"acts if another does not come to it", "Moor said on Monday that he would raise duties if Sudria did not come to a truce in June.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"thanked for their effort", "Moor thanked Vale for his efforts to reach a truce.", []string{"Sudria|Ceasefire|+"}, nil},
	{"thanked somebody else", "Vale thanked him for his efforts to keep the island.", nil, []string{"Norland|Island|+"}},
	{"blamed for a refusal", "Vale blamed Moor for her refusal of a truce.", []string{"Norland|Ceasefire|-"}, []string{"Sudria|Ceasefire|-"}},
	{"in response to a call", "Moor closed the port in response to a call by Vale for a truce.", []string{"Sudria|Ceasefire|+"}, []string{"Norland|Ceasefire|+"}},
	{"proposed in response to a demand", "Moor proposed a boat race in answer to a demand from Vale for a truce.", []string{"Sudria|Ceasefire|+"}, []string{"Norland|Ceasefire|+"}},
	{"demand from another's ally", "Moor turned to Pia Lund after a demand from Norland's neighbour Vale for a truce.", []string{"Sudria|Ceasefire|+"}, []string{"Norland|Ceasefire|+"}},
	{"there was a demand from", "There was a demand from Vale for a truce.", []string{"Sudria|Ceasefire|+"}, nil},
	{"a thing makes it impossible", "Moor said the storms made a truce impossible.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"a thing makes it harder", "The storms made it harder to agree a truce, Moor said.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"calls it impossible", "Moor called a truce impossible.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"a thing complicates it", "The storms complicate a truce, Vale said.", []string{"Sudria|Ceasefire|+"}, []string{"Sudria|Ceasefire|-"}},
	{"acts after it", "Moor will send bread after a truce.", nil, []string{"Norland|Ceasefire|+", "Norland|Ceasefire|-"}},
	{"somebody else's saying above it", "It was a surprise for a farmer who told Vale that a truce was near.", nil, []string{"Sudria|Ceasefire|+"}},
	{"what another does when it is over", "Vale said the rain will stop when Norland cedes the island.", nil, []string{"Norland|Island|-"}},
	{"has yet to decide whether to", "Moor has two days to decide whether to accept the truce.", nil, []string{"Norland|Ceasefire|+"}},
	{"can choose whether to", "Vale can choose whether to accept the truce or leave the hills.", nil, []string{"Sudria|Ceasefire|+", "Sudria|Ceasefire|-"}},
	{"decided to", "Vale decided to accept the truce.", []string{"Sudria|Ceasefire|+"}, nil},
	{"his is not of troops", "Vale said that the Norlandish troops were tired and that his army rejected a truce.", []string{"Sudria|Ceasefire|-"}, []string{"Norland|Ceasefire|-"}},
}

func TestAsked(t *testing.T) { readAll(t, asked) }
