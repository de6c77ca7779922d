package format

import "strings"

// story is an article of our own, as it should come out of every page and file.
type story struct {
	title, author, day, place string
	paras                     []string // one that begins with "## " is a heading
}

func (s story) text() string {
	out := []string{s.title}
	for _, p := range s.paras {
		out = append(out, strings.TrimPrefix(p, "## "))
	}
	return strings.Join(out, "\n\n")
}

func stories() []story {
	return []story{
		{"Ostrava Bay talks stall over who guards the lighthouse", "Mira Toland", "2025-03-14", "PORT ELLEN", []string{
			"PORT ELLEN, 14 March 2025 (Meridian) - Talks between the coastal republics of Varda and Ostrel broke off on Friday after Varda refused to let a third country guard the lighthouse at the mouth of Ostrava Bay.",
			"“We will not hand the light to strangers,” Varda's foreign minister, Henrik Sool, told reporters on the quay. “Whoever holds the light holds the harbour, and the harbour is ours.”",
			"Ostrel's chief negotiator, Dana Irving, said her side could live with a neutral guard for ten years, but not with Vardan soldiers on the rock. She called the refusal “a step back by a whole winter”.",
			"## A light and a border",
			"The lighthouse was built in 1911, when both shores belonged to one kingdom. Since the split it has stood in the middle of the disputed waters, and fishermen from both sides steer by it every night of the year.",
			"Varda demands full sovereignty over the rock and the three miles of water around it. Ostrel says that the border must run through the middle of the channel, as it does on the maps that were drawn after the war.",
			"Mediators from the Inland Union had proposed a joint coast guard under a commander of a third country. Sool rejected the proposal on Thursday; Irving said Ostrel accepts it without conditions.",
			"The next round is planned for the first week of April, in the same hotel. Neither side would say whether its ministers will come.",
		}},
		{"Grain pact: Ostrel accepts inspections, Varda wants them shorter", "Paul Ansen and Ruth Delmar", "2025-04-02", "SANDOR", []string{
			"SANDOR, 2 April 2025 (Meridian) - Ostrel agreed on Wednesday to let inspectors board every grain ship that leaves its ports, a concession that Varda had asked for since the autumn.",
			"The agreement covers ships above two thousand tons. Inspectors may stay on board for up to six hours, look into the holds and copy the papers, according to a draft seen by this reporter.",
			"Varda's trade envoy, Lena Marsh, welcomed the decision but said six hours were too long. “Fresh grain does not wait,” she said. “Three hours is what any honest port needs.”",
			"Ostrel's ministry of agriculture replied that it would not go below five hours and that the matter was closed as far as its farmers were concerned.",
			"Prices fell by four per cent after the news. Millers in the Inland Union, who buy most of the grain, said they hoped that the pact would hold until the harvest.",
			"The pact still has to pass both parliaments. In Varda the Farmers' League has said it will vote against any inspection at all.",
		}},
		{"Fishermen block the strait as quota vote nears", "Olga Brandt", "2025-05-21", "KESTEL", []string{
			"KESTEL, 21 May 2025 (Northwire) - Some eighty boats closed the Kestel strait on Wednesday morning to protest against the cod quota that the two governments want to sign next week.",
			"“They share out fish that are not theirs,” said Jon Prest, who speaks for the boat owners of Varda. “If the ministers sign, we stay here until the snow comes.”",
			"The quota would cut the catch of both fleets by a third. Ostrel supports the cut, which its scientists asked for; Varda's government is divided, and its prime minister has said only that she will respect the vote.",
			"## What the scientists say",
			"A joint committee found last year that the stock had fallen to less than half of what it was ten years ago. It recommended a cut by forty per cent for at least five seasons.",
			"Irving, Ostrel's negotiator, said that anything less than a third would be “a signature under an empty sea”. Her government, she added, would compensate the owners of small boats.",
			"By evening the coast guards of both sides had opened a lane for ferries. No one was hurt.",
		}},
		{"Prisoner exchange agreed in principle, lists still open", "Mira Toland", "2025-06-09", "PORT ELLEN", []string{
			"PORT ELLEN, 9 June 2025 (Meridian) - Varda and Ostrel agreed in principle on Monday to exchange all prisoners of the border clashes, but could not agree whose names belong on the lists.",
			"Varda wants only soldiers to be exchanged. Ostrel insists that the forty-one fishermen who were taken in February come home first, “before a single uniform crosses the bridge”, as Irving put it.",
			"Sool said that the fishermen had been tried by a court and that politics could not undo a verdict. He did not rule out a pardon.",
			"The Red Lantern society, which would carry out the exchange, said it needed both lists at least ten days ahead. It has two ships ready.",
			"Families of the prisoners waited in front of the hotel until late at night. “We have heard ‘in principle’ four times now,” one of them said.",
		}},
	}
}
