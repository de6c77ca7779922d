package returned_test

import (
	"reflect"
	"strconv"
	"strings"
	"testing"

	"standpoint/app/codebook"
	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/app/returned"
)

func stance(v int) *int { return &v }

// talks is a matrix of two parties on two issues: Veldria is for the harbour by
// a passage, on the guard by the analyst; Marrow was heard on the harbour only.
func talks(t *testing.T) (*compare.Matrix, []dossier.Position) {
	t.Helper()
	cb := dossier.Codebook{
		Parties: []dossier.Party{
			{ID: 1, UID: "veldria", Party: codebook.Party{Name: "Veldria"}},
			{ID: 2, UID: "marrow", Party: codebook.Party{Name: "Marrow"}},
		},
		Issues: []dossier.Issue{
			{ID: 1, UID: "harbour", Issue: codebook.Issue{Name: "Harbour"}},
			{ID: 2, UID: "guard", Issue: codebook.Issue{Name: "Guard"}},
		},
	}
	passage := func(id, party, issue dossier.ID, stance int, words string) *dossier.Passage {
		return &dossier.Passage{ID: id, Source: 1, Party: party, Issue: issue, Stance: stance, Quote: words, Start: int(id) * 100, End: int(id)*100 + len(words), Voice: dossier.Report, Status: dossier.Accepted, Origin: dossier.ByAnalyst}
	}
	set := []dossier.Position{
		{Party: 1, Issue: 2, Stance: stance(-1), Summary: "No ships, by and large", Note: "Ask the envoy\nabout spring"},
		{Party: 2, Issue: 2, Note: "Silent so far"},
	}
	m := compare.NewMatrix(compare.Input{
		Codebook: cb, Sources: []dossier.Source{{ID: 1, Published: "2025-08-18"}}, Set: set,
		Passages: []*dossier.Passage{passage(1, 1, 1, 2, "Veldria wants the harbour"), passage(2, 1, 2, -2, "Veldria sends no ships"), passage(3, 2, 1, 1, "Marrow may share the harbour")},
	}, compare.Options{})
	return m, set
}

// row is a row of the workbook as it was exported.
func row(number int, party, issue, stance, words, note, salience string) returned.Row {
	was := func(s string) returned.Value { return returned.Value{Is: s, Was: s, Based: true} }
	return returned.Row{Number: number, Party: party, Issue: issue, PartyName: "P:" + party, IssueName: "I:" + issue, Stance: was(stance), Words: was(words), Note: was(note), Salience: was(salience)}
}

// exported are the rows of an untouched workbook.
func exported(m *compare.Matrix) []returned.Row {
	measures := compare.Measure(m, compare.BySalience)
	salience := func(party, issue int) string { return strconv.Itoa(measures.Salience(party, issue).Value) }
	return []returned.Row{
		row(2, "veldria", "harbour", "2", "“Veldria wants the harbour”", "", salience(0, 0)),
		row(3, "veldria", "guard", "-1", "No ships, by and large", "Ask the envoy about spring", salience(0, 1)),
		row(4, "marrow", "harbour", "1", "“Marrow may share the harbour”", "", salience(1, 0)),
		row(5, "marrow", "guard", "", "No statement found in 1 source", "Silent so far", salience(1, 1)),
	}
}

// TestRowsAreComparedWithTheDossier gives for each kind of edit what it would
// change, or why it does not fit.
func TestRowsAreComparedWithTheDossier(t *testing.T) {
	long := strings.Repeat("ä", 40000)
	for _, c := range []struct {
		name string
		edit func(rows []returned.Row) []returned.Row
		want string // the difference as "row field old -> new", or a misfit as "row! reason"; joined by "|"
	}{
		{"nothing", func(r []returned.Row) []returned.Row { return r }, ""},
		{"a changed stance", func(r []returned.Row) []returned.Row { r[0].Stance.Is = "-2"; return r }, "2 stance 2 -> -2"},
		{"a stance with a true minus and a decimal", func(r []returned.Row) []returned.Row { r[0].Stance.Is = " −1.0 "; return r }, "2 stance 2 -> -1"},
		{"a stance with a plus, as it was", func(r []returned.Row) []returned.Row { r[0].Stance.Is = "+2"; return r }, ""},
		{"a stance set by hand, emptied", func(r []returned.Row) []returned.Row { r[1].Stance.Is = ""; return r }, "3 stance -1 -> -2 clears"},
		{"a stance of passages, emptied", func(r []returned.Row) []returned.Row { r[0].Stance.Is = ""; return r }, "2! comes from passages"},
		{"a stance without a passage", func(r []returned.Row) []returned.Row { r[3].Stance.Is = "1"; return r }, "5! no passage stands there"},
		{"a formula in a stance", func(r []returned.Row) []returned.Row { r[0].Stance.Is = "=C3+1"; return r }, "2! “=C3+1” is no stance"},
		{"an error in a stance", func(r []returned.Row) []returned.Row { r[0].Stance.Is = "#VALUE!"; return r }, "2! “#VALUE!” is no stance"},
		{"a hostile stance", func(r []returned.Row) []returned.Row { r[0].Stance.Is = "=cmd|'/c calc'!A1"; return r }, "2! /c calc'!A1” is no stance"},
		{"an endless stance", func(r []returned.Row) []returned.Row { r[0].Stance.Is = long; return r }, "2! “" + strings.Repeat("ä", 40) + "…” is no stance"},
		{"no number", func(r []returned.Row) []returned.Row { r[0].Stance.Is = "NaN"; return r }, "2! “NaN” is no stance"},
		{"a number beyond all", func(r []returned.Row) []returned.Row { r[0].Stance.Is = "1e999"; return r }, "2! “1e999” is no stance"},
		{"new words", func(r []returned.Row) []returned.Row { r[0].Words.Is = "=It wants all of it"; return r }, "2 words Veldria wants the harbour -> =It wants all of it"},
		{"words in other quotation marks", func(r []returned.Row) []returned.Row { r[0].Words.Is = "\"Veldria wants  the harbour\""; return r }, ""},
		{"words set by hand, emptied", func(r []returned.Row) []returned.Row { r[1].Words.Is = " "; return r }, "3 words No ships, by and large ->  clears"},
		{"words of a passage, emptied", func(r []returned.Row) []returned.Row { r[0].Words.Is = ""; return r }, "2! those of a passage"},
		{"words without a passage", func(r []returned.Row) []returned.Row { r[3].Words.Is = "It is against"; return r }, "5! no passage stands there"},
		{"words that were cut", func(r []returned.Row) []returned.Row {
			r[0].Words.Is, r[0].Words.Locked = "other", "they were cut"
			return r
		}, "2! they were cut"},
		{"a new note", func(r []returned.Row) []returned.Row { r[0].Note.Is = "Ask again\nin May"; return r }, "2 note  -> Ask again\nin May"},
		{"a note without a passage", func(r []returned.Row) []returned.Row { r[3].Note.Is = "Spoke at last"; return r }, "5 note Silent so far -> Spoke at last"},
		{"a note emptied", func(r []returned.Row) []returned.Row { r[1].Note.Is = ""; return r }, "3 note Ask the envoy\nabout spring -> "},
		{"a note that was cut", func(r []returned.Row) []returned.Row {
			r[1].Note.Is, r[1].Note.Locked = "other", "it was cut"
			return r
		}, "3! it was cut"},
		{"a hostile note", func(r []returned.Row) []returned.Row { r[0].Note.Is = "=HYPERLINK(\"http://example.org\")"; return r }, "2 note  -> =HYPERLINK(\"http://example.org\")"},
		{"a salience", func(r []returned.Row) []returned.Row { r[0].Salience.Is = "7"; return r }, "2 salience 100 -> 7"},
		{"a salience beyond the scale", func(r []returned.Row) []returned.Row { r[0].Salience.Is = "100.5"; return r }, "2! “100.5” is no salience"},
		{"a salience below it", func(r []returned.Row) []returned.Row { r[0].Salience.Is = "-1"; return r }, "2! “-1” is no salience"},
		{"a salience of passages, emptied", func(r []returned.Row) []returned.Row { r[0].Salience.Is = ""; return r }, ""},
		{"an unknown party", func(r []returned.Row) []returned.Row { r[0].Party = "P99"; r[0].Stance.Is = "1"; return r }, "2! no such party"},
		{"an unknown issue", func(r []returned.Row) []returned.Row { r[0].Issue = ""; return r }, "2! no such issue"},
		{"a deleted row", func(r []returned.Row) []returned.Row { return r[1:] }, ""},
		{"a row twice, changed in the second", func(r []returned.Row) []returned.Row {
			again := r[0]
			again.Number, again.Stance.Is = 6, "-2"
			return append(r, again)
		}, "6! row 2 speaks of the same"},
		{"rows in another order", func(r []returned.Row) []returned.Row { r[0].Stance.Is = "1"; r[0], r[2] = r[2], r[0]; return r }, "2 stance 2 -> 1"},
		{"a value of which nothing was kept", func(r []returned.Row) []returned.Row { r[0].Stance = returned.Value{Is: "2"}; return r }, ""},
		{"another value of which nothing was kept", func(r []returned.Row) []returned.Row { r[0].Stance = returned.Value{Is: "0"}; return r }, "2 stance 2 -> 0"},
		{"a dossier that moved on", func(r []returned.Row) []returned.Row {
			r[0].Stance = returned.Value{Is: "0", Was: "1", Based: true}
			return r
		}, "2 stance 2 -> 0 moved from 1"},
		{"a dossier that moved on to the same", func(r []returned.Row) []returned.Row {
			r[0].Stance = returned.Value{Is: "2", Was: "1", Based: true}
			return r
		}, ""},
		{"a note that moved on", func(r []returned.Row) []returned.Row {
			r[3].Note = returned.Value{Is: "Mine", Was: "Older", Based: true}
			return r
		}, "5 note Silent so far -> Mine moved from Older"},
		{"several at once", func(r []returned.Row) []returned.Row {
			r[2].Stance.Is, r[2].Note.Is, r[2].Salience.Is = "x", "Yes", "3"
			return r
		}, "4 note  -> Yes|4 salience 100 -> 3|4! “x” is no stance"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m, set := talks(t)
			plan := returned.NewPlan(returned.Book{Rows: c.edit(exported(m))}, m, set)
			if got := told(plan, c.want); got != c.want {
				t.Errorf("it says %q, want %q", got, c.want)
			}
		})
	}
}

// told puts a plan into words; of a reason it gives as much as want names.
func told(p returned.Plan, want string) string {
	var all []string
	for _, d := range p.Differences {
		text := strconv.Itoa(d.Row) + " " + string(d.Field) + " " + d.Old + " -> " + d.New
		if d.Clears {
			text += " clears"
		}
		if d.Moved {
			text += " moved from " + d.Exported
		}
		all = append(all, text)
	}
	for _, m := range p.Misfits {
		text := strconv.Itoa(m.Row) + "! " + m.Reason
		for _, part := range strings.Split(want, "|") {
			if row, reason, is := strings.Cut(part, "! "); is && row == strconv.Itoa(m.Row) && strings.Contains(m.Reason, reason) {
				text = part
			}
		}
		all = append(all, text)
	}
	return strings.Join(all, "|")
}

// TestApplyKeepsWhatWasNotChosen: what the analyst set beside what was edited
// stays.
func TestApplyKeepsWhatWasNotChosen(t *testing.T) {
	_, set := talks(t)
	cell := func(f returned.Field, then string, clears bool) returned.Difference {
		return returned.Difference{Party: 1, Issue: 2, Field: f, New: then, Clears: clears}
	}
	for _, c := range []struct {
		name   string
		chosen []returned.Difference
		want   returned.Changes
	}{
		{"nothing", nil, returned.Changes{}},
		{"a note", []returned.Difference{cell(returned.Note, "Done", false)}, returned.Changes{Positions: []dossier.Position{{Party: 1, Issue: 2, Stance: stance(-1), Summary: set[0].Summary, Note: "Done"}}}},
		{"a stance given back", []returned.Difference{cell(returned.Stance, "-2", true)}, returned.Changes{Positions: []dossier.Position{{Party: 1, Issue: 2, Summary: set[0].Summary, Note: set[0].Note}}}},
		{"all of a cell", []returned.Difference{cell(returned.Stance, "2", false), cell(returned.Words, "", true), cell(returned.Note, "", false), cell(returned.Salience, "9", false)}, returned.Changes{
			Positions: []dossier.Position{{Party: 1, Issue: 2, Stance: stance(2)}}, Saliences: []dossier.Salience{{Party: 1, Issue: 2, Value: 9}},
		}},
		{"a salience given back", []returned.Difference{cell(returned.Salience, "", true)}, returned.Changes{Cleared: []compare.Place{{Party: 1, Issue: 2}}}},
		{"a cell of which nothing was set", []returned.Difference{{Party: 2, Issue: 1, Field: returned.Words, New: "Mine"}}, returned.Changes{Positions: []dossier.Position{{Party: 2, Issue: 1, Summary: "Mine"}}}},
	} {
		if got := returned.Apply(c.chosen, set); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
	if *set[0].Stance != -1 || set[0].Note == "" {
		t.Errorf("what was set before is changed: %+v", set[0])
	}
}
