package compare_test

import (
	"slices"
	"testing"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

func TestPartySpeaksWithTwoVoices(t *testing.T) {
	const week, month, sameMonth = dossier.ID(11), dossier.ID(12), dossier.ID(13)
	said := func(source dossier.ID, stance int) dossier.Passage {
		return dossier.Passage{Source: source, Stance: stance}
	}
	accepted := func(source dossier.ID, stance int) dossier.Passage {
		return dossier.Passage{Source: source, Stance: stance, Status: dossier.Accepted}
	}
	for _, c := range []struct {
		name     string
		passages []dossier.Passage
		a, b     dossier.ID // passages are numbered from 1
		reviewed bool
	}{
		{"one passage", []dossier.Passage{said(august, 2)}, 0, 0, false},
		{"both on one side", []dossier.Passage{said(august, 2), said(august, 1)}, 0, 0, false},
		{"between is no side", []dossier.Passage{said(august, 2), said(august, 0)}, 0, 0, false},
		{"both sides in one article", []dossier.Passage{said(august, 2), said(august, -1)}, 2, 1, false},
		{"both sides within a week", []dossier.Passage{said(august, -1), said(week, 2)}, 1, 2, false},
		{"both sides months apart is a shift", []dossier.Passage{said(august, -1), said(april, 2)}, 0, 0, false},
		{"long ago, and settled since", []dossier.Passage{said(april, -1), said(april, 2), said(august, 2)}, 0, 0, false},
		{"another party claims the other side", []dossier.Passage{said(august, 2), {Source: august, Stance: -2, ClaimedBy: russia}}, 0, 0, false},
		{"claims alone", []dossier.Passage{{Source: august, Stance: 2, ClaimedBy: russia}, {Source: august, Stance: -2, ClaimedBy: russia}}, 0, 0, false},
		{"rejected", []dossier.Passage{said(august, 2), {Source: august, Stance: -2, Status: dossier.Rejected}}, 0, 0, false},
		{"no date, one article", []dossier.Passage{said(noDate, 2), said(noDate, -2)}, 2, 1, false},
		{"the month alone, two articles", []dossier.Passage{said(month, 2), said(sameMonth, -2)}, 0, 0, false},
		{"the month alone, one article", []dossier.Passage{said(month, 2), said(month, -2)}, 2, 1, false},
		{"both accepted", []dossier.Passage{accepted(august, 2), accepted(week, -1)}, 2, 1, true},
		{"one accepted", []dossier.Passage{accepted(august, 2), said(week, -1)}, 2, 1, false},
		{"the most telling of each side", []dossier.Passage{said(august, 2), {Source: august, Stance: -1, Confidence: 95}, said(august, -2), {Source: august, Stance: 1, Confidence: 90}}, 2, 4, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := talks(c.passages...)
			in.Sources = append(in.Sources,
				dossier.Source{ID: week, Title: "The week before", Published: "2025-08-11"},
				dossier.Source{ID: month, Title: "Some day in September", Published: "2025-09"},
				dossier.Source{ID: sameMonth, Title: "Another day in September", Published: "2025-09"})
			got := compare.NewMatrix(in, compare.Options{}).Cell(us, guarantees).TwoVoices
			if want := (compare.TwoVoices{A: c.a, B: c.b, Reviewed: c.reviewed}); got != want || got.Any() != (c.a != 0) {
				t.Errorf("got %+v, want %+v", got, want)
			}
		})
	}
}

func TestPassagesAgainstThePositionStrongestFirst(t *testing.T) {
	quiet := dossier.Passage{Source: august, Stance: -1, Confidence: 50}
	for _, c := range []struct {
		name     string
		passages []dossier.Passage
		set      *int
		want     []dossier.ID
	}{
		{"nothing found", nil, nil, nil},
		{"none", []dossier.Passage{{Source: august, Stance: 2}, {Source: august, Stance: 0}}, nil, nil},
		{"surer ones first", []dossier.Passage{{Source: august, Stance: 2}, {Source: april, Stance: -1}, {Source: april, Stance: -2, Confidence: 90}}, nil, []dossier.ID{3, 2}},
		{"own words first", []dossier.Passage{{Source: august, Stance: 2}, {Source: april, Stance: -1}, {Source: april, Stance: -1, Voice: dossier.Quote}}, nil, []dossier.ID{3, 2}},
		{"farther ones first", []dossier.Passage{{Source: august, Stance: 2}, {Source: april, Stance: -1}, {Source: april, Stance: -2}}, nil, []dossier.ID{3, 2}},
		{"newer ones first", []dossier.Passage{{Source: august, Stance: 2, Status: dossier.Accepted}, {Source: april, Stance: -1}, {Source: august, Stance: -1}}, nil, []dossier.ID{3, 2}},
		{"claims last", []dossier.Passage{{Source: august, Stance: 2}, {Source: april, Stance: -2, Confidence: 99, ClaimedBy: russia}, quiet}, nil, []dossier.ID{3, 2}},
		{"both sides of a position between", []dossier.Passage{{Source: august, Stance: -1}, {Source: august, Stance: 1, Confidence: 90}}, nil, []dossier.ID{2, 1}},
		{"the analyst's position", []dossier.Passage{{Source: august, Stance: 2}, quiet}, new(-2), []dossier.ID{1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := talks(c.passages...)
			if c.set != nil {
				in.Set = []dossier.Position{{Party: us, Issue: guarantees, Stance: c.set}}
			}
			var got []dossier.ID
			for _, e := range compare.NewMatrix(in, compare.Options{}).Cell(us, guarantees).Against() {
				got = append(got, e.Passage.ID)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestBestPassageIsTheFirstOfTheBasis(t *testing.T) {
	in := talks(dossier.Passage{Source: august, Stance: 2, Confidence: 60}, dossier.Passage{Source: august, Stance: 2, Confidence: 90}, dossier.Passage{Source: april, Stance: 2, Confidence: 99})
	m := compare.NewMatrix(in, compare.Options{})
	if best := m.Cell(us, guarantees).Best(); best == nil || best.Passage.ID != 2 || best.Source.ID != august {
		t.Errorf("the best passage is %+v", best)
	}
	if m.Cell(us, crimea).Best() != nil {
		t.Error("an empty cell has a best passage")
	}
}

func TestPassagesSayWhatTheAnalystChanged(t *testing.T) {
	in := talks(dossier.Passage{Source: august, Stance: 2})
	in.Set = []dossier.Position{{Party: us, Issue: guarantees, Stance: new(-1)}}
	if c := compare.NewMatrix(in, compare.Options{}).Cell(us, guarantees); c.Stance != -1 || c.Drawn != 2 {
		t.Errorf("stance %d, drawn %d; want -1, 2", c.Stance, c.Drawn)
	}
}
