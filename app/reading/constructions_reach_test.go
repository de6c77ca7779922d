package reading

import "testing"

// reaches are about how far an end, a refusal or a denial reaches, and what it
// leaves as it is.
var reaches = []wording{
	{"an end, and more of a list", "Norland wants an immediate end to the embargo, the release of the prisoners and a start to the truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"wants an end to it", "Norland wants a swift end to the truce.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"wants it ended", "Norland wants the truce ended.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"what kind of talks", "Norland welcomed the withdrawal truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"withdrawal from it", "Norland welcomed the withdrawal from the truce.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"ended by it", "Norland wants to end the quarrel by truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"ended itself", "Norland wants to end the truce by Friday.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"stopped in exchange", "Moor called on Sudria to stop its strikes in exchange for a truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"without, far before", "Moor proposed a summit without a longer, formal truce.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"to have it stopped", "Moor went to the council to have the truce stopped.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"it being dropped", "Moor opposes the truce being dropped.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"will leave if it is not kept", "Norland will quit the pact if the truce is not signed.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"not going to it", "Moor said his aides were not going to the truce talks.", nil, []string{"Norland|Ceasefire|+"}},
	{"going to sign it", "Moor said he was going to accept the truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"so many did", "Moor said 70% voted against the truce.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"that it remain, and repeated", "Moor insisted that the levy remain in force and repeated his opposition to the truce.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"without articles", "Norland leaves door open to truce", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"challenged it", "Norland will challenge the truce.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"challenged another to", "Moor challenged Sudria to accept a truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"hopes it comes to an end", "Moor hopes that the truce will soon come to an end.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"holds it to ransom", "Norland must not hold the truce to ransom, said Vale.", []string{"Sudria|Ceasefire|+"}, []string{"Sudria|Ceasefire|-"}},
}

func TestHowFarItReaches(t *testing.T) { readAll(t, reaches) }
