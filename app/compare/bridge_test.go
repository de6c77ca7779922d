package compare_test

import (
	"reflect"
	"testing"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// backed gives each known cell of a grid a passage with its stance.
func backed(m *compare.Matrix) *compare.Matrix {
	source := &dossier.Source{ID: april, Published: "2025-04-26"}
	id := dossier.ID(0)
	for i := range m.Cells {
		for j := range m.Cells[i] {
			c := &m.Cells[i][j]
			if !c.Known {
				continue
			}
			id++
			p := &dossier.Passage{ID: id, Source: april, Party: c.Party, Issue: c.Issue, Stance: c.Stance, Status: dossier.Suggested}
			c.Evidence, c.Basis, c.Day = []compare.Evidence{{Passage: p, Source: source}}, []dossier.ID{id}, source.Published
		}
	}
	return m
}

func TestMeetingTakesTheFewestSteps(t *testing.T) {
	type meeting struct {
		at, lo, hi, total float64
		movers            int
	}
	for _, c := range []struct {
		name           string
		stances        []int
		saliences      []int
		median, weight meeting
		mean           float64
	}{
		{"two at the poles meet halfway", []int{-2, 2}, []int{50, 50}, meeting{0, -2, 2, 1, 2}, meeting{0, -2, 2, 1, 2}, 0},
		{"the one who cares less moves", []int{-2, 2}, []int{40, 50}, meeting{0, -2, 2, 1, 2}, meeting{2, 2, 2, 1, 1}, 0},
		{"three: the one between need not move", []int{-2, 1, 2}, []int{50, 50, 50}, meeting{1, 1, 1, 1, 2}, meeting{1, 1, 1, 1, 2}, 1.0 / 3},
		{"where most stand", []int{-2, -2, -2, 2}, []int{10, 10, 10, 100}, meeting{-2, -2, -2, 1, 1}, meeting{2, 2, 2, 3, 3}, -1},
		{"of equal totals the one with fewer movers", []int{-2, -2, -1, 2}, []int{50, 50, 50, 50}, meeting{-2, -2, -1, 1.25, 2}, meeting{-2, -2, -1, 1.25, 2}, -0.75},
		{"silence is left out", []int{1, 9, 1}, []int{50, 50, 50}, meeting{1, 1, 1, 0, 0}, meeting{1, 1, 1, 0, 0}, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			rows := make([][]int, len(c.stances))
			var set []dossier.Salience
			for i, stance := range c.stances {
				rows[i] = []int{stance}
				set = append(set, dossier.Salience{Party: dossier.ID(i + 1), Issue: 1, Value: c.saliences[i]})
			}
			m := backed(grid(rows...))
			m.Salience = set
			b := compare.Measure(m, compare.BySalience).Bridge(0, compare.RecentDays)
			for name, pair := range map[string]struct {
				got  compare.Meeting
				want meeting
			}{"median": {b.Median, c.median}, "weighted": {b.Weighted, c.weight}, "ranges of one stance each": {b.Ranges, c.median}} {
				g := pair.got
				if got := (meeting{g.At, g.Lo, g.Hi, g.Total, g.Movers}); got != pair.want {
					t.Errorf("%s: %+v, want %+v", name, got, pair.want)
				}
			}
			if !near(b.Mean.At, c.mean) {
				t.Errorf("mean %v, want %v", b.Mean.At, c.mean)
			}
		})
	}
}

func TestOneSpeakerHasNothingToBridge(t *testing.T) {
	b := compare.Measure(backed(grid([]int{2}, []int{9})), compare.BySalience).Bridge(0, compare.RecentDays)
	if b.On != 1 || b.Overlap.Any() || b.Median.Moves != nil {
		t.Errorf("%+v", b)
	}
}

func TestMovesSayWhoGoesWhereAndHowFar(t *testing.T) {
	b := compare.Measure(backed(grid([]int{-2}, []int{9}, []int{1}, []int{2})), compare.BySalience).Bridge(0, compare.RecentDays)
	want := []compare.MoveTo{{Party: 0, From: -2, By: 0.75}, {Party: 2, From: 1}, {Party: 3, From: 2, By: -0.25}}
	if !reflect.DeepEqual(b.Median.Moves, want) {
		t.Errorf("%+v, want %+v", b.Median.Moves, want)
	}
}

// acceptable draws the range of the United States on guarantees.
func acceptable(days int, passages ...dossier.Passage) compare.Range {
	in := talks(passages...)
	in.Sources = append(in.Sources,
		dossier.Source{ID: 5, Title: "Late July", Published: "2025-07-25"},
		dossier.Source{ID: 6, Title: "Some day in August", Published: "2025-08"},
	)
	return compare.Measure(compare.NewMatrix(in, compare.Options{}), compare.BySalience).Acceptable(0, 0, days)
}

func TestAcceptableIsFromTheSoftestToTheFirmestRecentStance(t *testing.T) {
	const july, someDay = 5, 6
	for _, c := range []struct {
		name     string
		days     int
		passages []dossier.Passage
		want     [2]int
		by       [2]dossier.ID
	}{
		{"one stance", 90, []dossier.Passage{{Source: august, Stance: 2}}, [2]int{2, 2}, [2]dossier.ID{1, 1}},
		{"both ends of a day", 90, []dossier.Passage{{Source: august, Stance: 2}, {Source: august, Stance: -1}}, [2]int{-1, 2}, [2]dossier.ID{2, 1}},
		{"weeks before count", 90, []dossier.Passage{{Source: august, Stance: 2}, {Source: july, Stance: 0}}, [2]int{0, 2}, [2]dossier.ID{2, 1}},
		{"not where the time is short", 23, []dossier.Passage{{Source: august, Stance: 2}, {Source: july, Stance: 0}}, [2]int{2, 2}, [2]dossier.ID{1, 1}},
		{"the last day of the time", 24, []dossier.Passage{{Source: august, Stance: 2}, {Source: july, Stance: 0}}, [2]int{0, 2}, [2]dossier.ID{2, 1}},
		{"months before do not", 90, []dossier.Passage{{Source: august, Stance: 2}, {Source: april, Stance: -2}}, [2]int{2, 2}, [2]dossier.ID{1, 1}},
		{"a month is no day", 90, []dossier.Passage{{Source: august, Stance: 2}, {Source: someDay, Stance: -2}, {Source: july, Stance: 1}}, [2]int{1, 2}, [2]dossier.ID{3, 1}},
		{"what is only suggested beside what was accepted", 90, []dossier.Passage{{Source: august, Stance: 2, Status: dossier.Accepted}, {Source: august, Stance: -2}}, [2]int{2, 2}, [2]dossier.ID{1, 1}},
		{"claims of others", 90, []dossier.Passage{{Source: august, Stance: 2}, {Source: august, Stance: -2, ClaimedBy: russia}}, [2]int{2, 2}, [2]dossier.ID{1, 1}},
		{"claims alone", 90, []dossier.Passage{{Source: august, Stance: 1, ClaimedBy: russia}, {Source: july, Stance: -2, ClaimedBy: russia}}, [2]int{-2, 1}, [2]dossier.ID{2, 1}},
		{"the surest of two that show it", 90, []dossier.Passage{{Source: august, Stance: 2, Confidence: 50}, {Source: july, Stance: 2, Confidence: 90}}, [2]int{2, 2}, [2]dossier.ID{2, 2}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := acceptable(c.days, c.passages...)
			if !r.Known || r.Lo != c.want[0] || r.Hi != c.want[1] || r.LoBy != c.by[0] || r.HiBy != c.by[1] {
				t.Errorf("%+v, want %v by %v", r, c.want, c.by)
			}
		})
	}
	if r := acceptable(90); r.Known {
		t.Errorf("silence accepts %+v", r)
	}
}

func TestStanceThatTheAnalystSetStandsAlone(t *testing.T) {
	minus := -1
	in := talks(dossier.Passage{Source: august, Stance: 2}, dossier.Passage{Source: august, Stance: 0})
	in.Set = []dossier.Position{{Party: us, Issue: guarantees, Stance: &minus}}
	r := compare.Measure(compare.NewMatrix(in, compare.Options{}), compare.BySalience).Acceptable(0, 0, 90)
	if r.Lo != -1 || r.Hi != -1 {
		t.Errorf("%+v", r)
	}
}

func TestOverlapIsWhereAllRangesMeet(t *testing.T) {
	said := func(party dossier.ID, stances ...int) (all []dossier.Passage) {
		for _, s := range stances {
			all = append(all, dossier.Passage{Source: august, Party: party, Stance: s})
		}
		return all
	}
	for _, c := range []struct {
		name         string
		us, russia   []int
		any          bool
		on, lo, hi   int
		gap, rangeAt float64
		movers       int
	}{
		{"they meet", []int{-1, 1}, []int{0, 2}, true, 2, 0, 1, 0, 0.5, 0},
		{"they touch", []int{-2, 0}, []int{0, 2}, true, 2, 0, 0, 0, 0, 0},
		{"a gap of a step", []int{-2, 0}, []int{1, 2}, false, 2, 1, 0, 0.25, 0.5, 2},
		{"one is silent", []int{-2, 0}, nil, false, 1, -2, 0, 0, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := compare.NewMatrix(talks(append(said(us, c.us...), said(russia, c.russia...)...)...), compare.Options{})
			b := compare.Measure(m, compare.BySalience).Bridge(0, compare.RecentDays)
			o := b.Overlap
			if o.Any() != c.any || o.On != c.on || o.Lo != c.lo || o.Hi != c.hi || o.Gap() != c.gap {
				t.Errorf("%+v", o)
			}
			if b.Ranges.At != c.rangeAt || b.Ranges.Movers != c.movers {
				t.Errorf("they meet at %+v", b.Ranges)
			}
		})
	}
}

func TestAgendaGoesFromCommonGroundToTheHardest(t *testing.T) {
	m := backed(grid(
		[]int{-2, 9, 1, 0, 1, 1},
		[]int{2, 1, 2, 0, 1, 1},
		[]int{2, 9, 9, 0, 1, 2},
	))
	m.Salience = []dossier.Salience{{Party: 1, Issue: 4, Value: 100}, {Party: 1, Issue: 5, Value: 10}}
	var order []int
	for _, item := range compare.Measure(m, compare.BySalience).Agenda(compare.RecentDays) {
		order = append(order, item.Issue)
	}
	// No gap on the fourth and fifth, of which the fifth matters less. A step on
	// the third and sixth: contention 0.25 and 0.24. One party only on the second.
	if want := []int{4, 3, 5, 2, 0, 1}; !reflect.DeepEqual(order, want) {
		t.Errorf("%v, want %v", order, want)
	}
}
