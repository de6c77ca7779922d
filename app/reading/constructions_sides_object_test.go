package reading

import "testing"

// doneToAnother are about verbs that do something to another thing than what is spoken of.
var doneToAnother = []wording{
	{"what it would put an end to", "Moor said that signing the truce would put an end to the flooding.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"what a truce would end", "Moor said a truce would stop the looting.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"it ends itself", "Moor said the truce must end.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"refuses one thing unless there is another", "Moor refused to pay for the road unless a truce materialised.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"refuses it for good", "Moor refused to agree to a truce.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"squeezed out of it", "Vale wants to squeeze more out of the truce.", nil, []string{"Sudria|Ceasefire|-"}},
	{"put back in", "Vale demanded that a truce be put back in the text.", []string{"Sudria|Ceasefire|+"}, []string{"Sudria|Ceasefire|-"}},
	{"put back", "Vale demanded that the truce be put back.", nil, []string{"Sudria|Ceasefire|+"}},
	{"called feeble", "Moor brands Vale's truce feeble.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
}

func TestDoneToAnother(t *testing.T) { readAll(t, doneToAnother) }
