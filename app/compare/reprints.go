package compare

import (
	"standpoint/app/dossier"
	"standpoint/app/duplicates"
)

// ReadAlike reports whether two passages stand in different sources and are
// read alike: same party, issue, claimer and stance.
func ReadAlike(a, b *dossier.Passage) bool {
	return a.Source != b.Source && a.Party == b.Party && a.Issue == b.Issue && a.ClaimedBy == b.ClaimedBy && a.Stance == b.Stance
}

// reading is what passages must share to be one question.
type reading struct {
	story, party, issue, claimedBy dossier.ID
	stance                         int
}

// Reprints finds the machine's passages with the same words in several prints of
// one story, read alike: whoever decides on one has decided on all. Each of them
// is given with all of its group, in the order in which they came.
func Reprints(passages []*dossier.Passage, stories map[dossier.ID]dossier.ID) map[dossier.ID][]dossier.ID {
	groups := map[reading][][]*dossier.Passage{}
	for _, p := range passages {
		story := stories[p.Source]
		if story == 0 || p.Origin != dossier.Machine {
			continue
		}
		key := reading{story, p.Party, p.Issue, p.ClaimedBy, p.Stance}
		groups[key] = joined(groups[key], p)
	}
	kin := map[dossier.ID][]dossier.ID{}
	for _, alike := range groups {
		for _, group := range alike {
			if len(group) == 1 {
				continue
			}
			ids := make([]dossier.ID, len(group))
			for i, p := range group {
				ids[i] = p.ID
			}
			for _, id := range ids {
				kin[id] = ids
			}
		}
	}
	return kin
}

// joined puts a passage to the first group whose words it has.
func joined(groups [][]*dossier.Passage, p *dossier.Passage) [][]*dossier.Passage {
	for i, group := range groups {
		if duplicates.SameWords(group[0].Quote, p.Quote) {
			groups[i] = append(group, p)
			return groups
		}
	}
	return append(groups, []*dossier.Passage{p})
}

// Questions counts what is left to be decided: the suggestions, those with the
// same words in several prints of one story once.
func Questions(passages []*dossier.Passage, stories map[dossier.ID]dossier.ID) int {
	n := 0
	var printed []*dossier.Passage
	sources := map[dossier.ID]dossier.ID{}
	for _, p := range passages {
		switch {
		case p.Status != dossier.Suggested:
		case stories[p.Source] == 0:
			n++
		default:
			printed = append(printed, p)
			sources[p.ID] = p.Source
		}
	}
	kin := Reprints(printed, stories)
	for _, p := range printed {
		if group := kin[p.ID]; len(group) == 0 || group[0] == p.ID || sources[group[0]] == p.Source {
			n++
		}
	}
	return n
}
