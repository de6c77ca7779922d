package app

import (
	"context"
	"slices"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// Report is all that an exported document may hold. It has no clock in it: the
// same dossier and the same selection give the same report.
type Report struct {
	Selection // by which the rest was chosen

	Title    string
	Matrix   *compare.Matrix   // of the chosen parties and issues
	Codebook dossier.Codebook  // likewise
	Sources  []dossier.Source  // that count, with their texts, in the dossier's order; of some parties or issues those with a passage
	Passages []dossier.Passage // those that count in the matrix, in the order of the sources
	Version  string            // of the app that made it

	// Measures are the numbers of the matrix. How much an issue matters to a
	// party is drawn from all issues, also from those that were not chosen. Nil:
	// measure the matrix.
	Measures *compare.Measures

	// Whole is all that the dossier holds, also what does not count in the
	// matrix: for the forms from which a dossier can be made again, and to say
	// what a document leaves out.
	Whole dossier.Whole
}

// Report gathers what an exported document may hold.
func (k *Desk) Report(ctx context.Context, s Selection) (Report, error) {
	in, everything, err := k.everything(ctx)
	if err != nil {
		return Report{}, err
	}
	saliences, err := k.Saliences(ctx)
	if err != nil {
		return Report{}, err
	}
	all := compare.NewMatrix(in, s.Options)
	parties, issues, err := s.places(all)
	if err != nil {
		return Report{}, err
	}
	measures := compare.Measure(all, compare.BySalience).Among(parties, issues)
	m := measures.Matrix
	m.Salience = slices.DeleteFunc(slices.Clone(m.Salience), func(v dossier.Salience) bool { return m.Cell(v.Party, v.Issue) == nil })
	if s.Since != "" {
		moveSince(m, compare.Shifts(in, s.Options, s.Since, s.Options.AsOf))
	}
	r := Report{
		Selection: s, Title: m.Title, Matrix: m, Measures: measures, Codebook: in.Codebook,
		Passages: shown(m, in.Passages), Version: Version,
		Whole: dossier.Whole{Codebook: in.Codebook, Sources: in.Sources, Passages: everything, Positions: in.Set, Saliences: saliences},
	}
	r.Codebook.Parties, r.Codebook.Issues = m.Parties, m.Issues
	r.Sources = s.sources(in.Sources, r.Passages)
	return r, nil
}

// moveSince puts moves between two days in the place of each cell's latest one.
func moveSince(m *compare.Matrix, moves []compare.Move) {
	at := map[compare.Place]compare.Shift{}
	for _, v := range moves {
		at[compare.Place{Party: v.Party, Issue: v.Issue}] = v.Shift
	}
	for _, row := range m.Cells {
		for j := range row {
			row[j].Shift = at[compare.Place{Party: row[j].Party, Issue: row[j].Issue}]
		}
	}
}

// sources keeps those that count and, where parties or issues were chosen, hold
// a passage of them.
func (s Selection) sources(all []dossier.Source, passages []dossier.Passage) []dossier.Source {
	cited := map[dossier.ID]bool{}
	for _, p := range passages {
		cited[p.Source] = true
	}
	var kept []dossier.Source
	for i := range all {
		if s.Options.Holds(&all[i]) && (cited[all[i].ID] || !s.narrows()) {
			kept = append(kept, all[i])
		}
	}
	return kept
}

// shown keeps the passages that stand in a cell of the matrix, also as copies of
// others.
func shown(m *compare.Matrix, passages []*dossier.Passage) []dossier.Passage {
	in := map[dossier.ID]bool{}
	for _, row := range m.Cells {
		for _, cell := range row {
			for _, e := range cell.Evidence {
				for _, r := range e.Reports() {
					in[r.Passage.ID] = true
				}
			}
		}
	}
	var out []dossier.Passage
	for _, p := range passages {
		if in[p.ID] {
			out = append(out, *p)
		}
	}
	return out
}
