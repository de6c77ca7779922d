package refi

import (
	"standpoint/app/dossier"
)

// cell is what a dossier holds of a party on an issue.
type cell struct {
	position *dossier.Position
	salience *dossier.Salience
	passages []*dossier.Passage
}

// place is a cell's place in the matrix.
type place struct{ party, issue dossier.ID }

func (b *builder) cells() map[place]*cell {
	all := map[place]*cell{}
	at := func(party, issue dossier.ID) *cell {
		k := place{party, issue}
		if all[k] == nil {
			all[k] = &cell{}
		}
		return all[k]
	}
	for i := range b.whole.Passages {
		if p := &b.whole.Passages[i]; p.Status != dossier.Rejected {
			c := at(p.Party, p.Issue)
			c.passages = append(c.passages, p)
		}
	}
	for i := range b.whole.Positions {
		p := &b.whole.Positions[i]
		at(p.Party, p.Issue).position = p
	}
	for i := range b.whole.Saliences {
		s := &b.whole.Saliences[i]
		at(s.Party, s.Issue).salience = s
	}
	return all
}

// cases are the cells in which there is anything, party by party.
func (b *builder) cases() []kase {
	cells := b.cells()
	var all []kase
	for _, p := range b.whole.Codebook.Parties {
		for _, i := range b.whole.Codebook.Issues {
			if c := cells[place{p.ID, i.ID}]; c != nil {
				all = append(all, b.kase(p, i, c))
			}
		}
	}
	return all
}

func (b *builder) kase(p dossier.Party, i dossier.Issue, c *cell) kase {
	k := kase{
		GUID: made("case", b.parties[p.ID], b.issues[i.ID]), Name: p.Name + " × " + i.Name,
		Codes: []ref{{b.parties[p.ID]}, {b.issues[i.ID]}},
	}
	if c.position != nil {
		var d description
		d.text(keySummary, c.position.Summary)
		d.text(keyNote, c.position.Note)
		k.Description = d.String()
		if c.position.Stance != nil {
			k.Values = append(k.Values, integerValue(stanceVariable, *c.position.Stance))
		}
	}
	if c.salience != nil {
		k.Values = append(k.Values, integerValue(salienceVariable, c.salience.Value))
	}
	cited := map[dossier.ID]bool{}
	for _, passage := range c.passages {
		if !cited[passage.Source] {
			cited[passage.Source] = true
			k.Sources = append(k.Sources, ref{b.sources[passage.Source]})
		}
		k.Selections = append(k.Selections, ref{b.passages[passage.ID]})
	}
	return k
}

// keySummary is the key of a cell's summary in the description of its case.
const keySummary = "Summary"

// notesOn repeats the summaries as notes that point to their evidence: not all
// programs show what a case says.
func (b *builder) notesOn(all []kase) (*memos, *links) {
	var notes memos
	var to links
	for _, k := range all {
		words := describe(k.Description, keySummary, keyNote).text(keySummary)
		if words == "" {
			continue
		}
		n := text{GUID: made("note", k.GUID), Name: cellNote + k.Name, Creator: analyst(), Content: &words}
		notes.All = append(notes.All, n)
		for _, s := range k.Selections {
			to.All = append(to.All, link{
				GUID: made("link", n.GUID, s.Target), Name: "supported by", Direction: "OneWay", Origin: n.GUID, Target: s.Target,
			})
		}
	}
	switch {
	case len(notes.All) == 0:
		return nil, nil
	case len(to.All) == 0:
		return &notes, nil
	}
	return &notes, &to
}

// cellNote begins the names of notes that repeat what a case says.
const cellNote = "Cell summary: "
