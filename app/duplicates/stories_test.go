package duplicates_test

// Stories of our own, in paragraphs, the headline first.

var ferryTalks = []string{
	"Norland and Sudland resume talks on the strait",
	"PORT MARA (Wire) - Negotiators from Norland and Sudland met on Monday for the first time since the spring to discuss who may collect a toll in the strait, officials on both sides said, after a week in which two ferries were turned back within sight of the harbour.",
	"Norland's minister Lena Varga told reporters before the meeting that her country would accept no toll of any kind on ships that carry food or fuel, and that the patrols would stay where they were until the matter was settled in writing.",
	"\"We have come to listen, but we have not come to give away what our fishermen have held for four generations,\" Varga said, adding that a permanent commission could look after the lights and buoys if both parliaments agreed to pay for it in equal parts.",
	"The head of the Sudland delegation, Oran Tessel, said his government was ready to lower the charge for small boats but insisted that the cost of dredging the eastern channel had to be met by those who used it most, which he said was plainly Norland.",
	"Mediators from the Island League, who rented the old customs house for the week, described the mood as businesslike and said that three working groups would report by Friday on the toll, on the patrols and on the two seamen who have been held since April.",
	"Insurers have doubled the premium for crossings since the second ferry was stopped, and the harbour master of Port Mara said that only eleven ships had called in the past five days, against an average of forty in the same week of other years.",
}

var ferryStrike = []string{
	"Dockers in Port Mara stop work over the strait",
	"PORT MARA (Wire) - Some two hundred dockers walked off the quays on Tuesday in protest at lay-offs which the port company blames on the dispute over the strait, and unions warned that the stoppage could spread to the grain terminals before the weekend.",
	"The company said it had no choice after traffic fell by two thirds, and offered to keep the men on half pay until the end of the month if the unions called off a march that is planned for the day on which ministers return to the customs house.",
	"Union secretary Ada Brok rejected the offer as an insult and said that the families of the dockers had paid for a quarrel between two capitals in which nobody had asked them what they thought of it.",
	"Insurers have doubled the premium for crossings since the second ferry was stopped, and the harbour master of Port Mara said that only eleven ships had called in the past five days, against an average of forty in the same week of other years.",
	"Shopkeepers near the quays reported that flour and lamp oil were becoming scarce, and the mayor said that she would open the municipal stores if no ship had come in by Thursday evening, whatever the ministers had agreed on by then.",
}

// ferryOther is the same meeting by another reporter, who quotes the same words.
var ferryOther = []string{
	"No toll on food, Varga says as strait talks open",
	"By our correspondent in Port Mara. The long table in the customs house was laid for twenty, and twenty came: after months of silence the two shores of the strait are speaking again, although so far mostly about procedure and about who sits next to whom.",
	"\"We have come to listen, but we have not come to give away what our fishermen have held for four generations,\" Varga said on the steps, to the applause of a small crowd with Norland flags and the whistles of a smaller one without any.",
	"Her opposite number Tessel, a former pilot who knows every sandbank in the eastern channel, smiled at the remark and asked who would pay for the dredgers if not the country whose tankers run aground there twice a winter.",
	"Diplomats who have watched both governments for years do not expect a breakthrough. They point to the harvest in Sudland and to the vote in Norland in October, and they say that neither side can be seen to move before the last sack of grain is in.",
	"In the evening there was fish soup for all, cooked by the Island League's own cook, and for an hour nobody spoke of tolls. It was, one of the younger delegates said, the most useful hour of the day by some distance.",
}

var budget = []string{
	"Norland's parliament passes a budget at the third attempt",
	"The parliament of Norland adopted a budget late on Wednesday by a single vote after the Farmers' Party left the chamber, ending a stalemate that had kept teachers and nurses without their spring bonus for eleven weeks.",
	"Finance minister Per Hald said the deficit would fall to two per cent within three years, chiefly because the state would sell its shares in the northern railway and postpone the new bridge until the steel price had come down.",
	"The opposition called the sale a fire sale and promised to take it to the constitutional court, which has already annulled two privatisations since the turn of the decade on the ground that no independent valuer had been heard.",
	"Economists at the merchants' bank were more lenient and wrote that the plan was cautious where it mattered, though they thought the revenue from the tobacco duty was put about a tenth too high for a country that smokes less every year.",
}
