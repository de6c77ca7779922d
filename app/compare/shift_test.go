package compare_test

import (
	"testing"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

func TestAmericanGuaranteesChangedSides(t *testing.T) {
	in := talks(
		dossier.Passage{Source: april, Stance: -2, Confidence: 70},
		dossier.Passage{Source: april, Stance: -1, Confidence: 60},
		dossier.Passage{Source: august, Stance: 2, Confidence: 90},
		dossier.Passage{Source: august, Stance: 1, Confidence: 65},
	)
	got := compare.NewMatrix(in, compare.Options{}).Cell(us, guarantees).Shift
	want := compare.Shift{
		Kind: compare.ChangedSides, From: -2, To: 2,
		FromDate: "2025-04-26", ToDate: "2025-08-18", Before: 1, After: 3,
	}
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	moves := compare.Shifts(in, compare.Options{}, "2025-04-26", "2025-08-18")
	if len(moves) != 1 || moves[0].Shift != want || moves[0].Party != us || moves[0].Issue != guarantees {
		t.Errorf("the comparison of two days gave %+v", moves)
	}
}

func TestShiftNamesTheWay(t *testing.T) {
	cases := []struct {
		from, to int
		want     compare.ShiftKind
	}{
		{-2, 2, compare.ChangedSides},
		{1, -1, compare.ChangedSides},
		{1, 2, compare.Hardened},
		{-1, -2, compare.Hardened},
		{0, 1, compare.Hardened},
		{2, 1, compare.Softened},
		{-1, 0, compare.Softened},
		{0, 0, compare.Unchanged},
		{-2, -2, compare.Unchanged},
	}
	for _, c := range cases {
		in := talks(dossier.Passage{Source: april, Stance: c.from}, dossier.Passage{Source: august, Stance: c.to})
		s := compare.NewMatrix(in, compare.Options{}).Cell(us, guarantees).Shift
		if s.Kind != c.want || s.From != c.from || s.To != c.to {
			t.Errorf("%d to %d is %+v, want %q", c.from, c.to, s, c.want)
		}
	}
}

func TestShiftNeedsTwoDates(t *testing.T) {
	cases := []struct {
		name     string
		passages []dossier.Passage
		want     compare.ShiftKind
	}{
		{"heard in the earliest source only", []dossier.Passage{{Source: april, Stance: 1}}, compare.NoShift},
		{"heard in a later source only", []dossier.Passage{{Source: august, Stance: 1}}, compare.New},
		{"undated only", []dossier.Passage{{Source: noDate, Stance: 1}}, compare.NoShift},
		{"undated, then dated", []dossier.Passage{{Source: noDate, Stance: -1}, {Source: august, Stance: 1}}, compare.NoShift},
		{"a rejected one is no earlier position", []dossier.Passage{{Source: april, Stance: -1, Status: dossier.Rejected}, {Source: august, Stance: 1}}, compare.New},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if s := compare.NewMatrix(talks(c.passages...), compare.Options{}).Cell(us, guarantees).Shift; s.Kind != c.want {
				t.Errorf("got %+v, want %q", s, c.want)
			}
		})
	}
}

func TestShiftFromAClaimIsMarked(t *testing.T) {
	in := talks(
		dossier.Passage{Source: april, Stance: -2, ClaimedBy: russia},
		dossier.Passage{Source: august, Stance: 2},
	)
	s := compare.NewMatrix(in, compare.Options{}).Cell(us, guarantees).Shift
	if s.Kind != compare.ChangedSides || !s.FromClaim || s.ToClaim {
		t.Errorf("got %+v", s)
	}
}

func TestShiftToTheAnalystsStance(t *testing.T) {
	minus := -2
	in := talks(dossier.Passage{Source: april, Stance: -1}, dossier.Passage{Source: august, Stance: 2})
	in.Set = []dossier.Position{{Party: us, Issue: guarantees, Stance: &minus}}
	if s := compare.NewMatrix(in, compare.Options{}).Cell(us, guarantees).Shift; s.Kind != compare.Hardened || s.To != -2 {
		t.Errorf("got %+v", s)
	}
}

func TestGoneSilentOnlyWhereThePartyStillSpeaks(t *testing.T) {
	silent := talks(
		dossier.Passage{Source: april, Stance: 2},
		dossier.Passage{Source: august, Stance: 1, Issue: crimea},
	)
	moves := compare.Shifts(silent, compare.Options{}, "2025-04-26", "2025-08-18")
	if len(moves) != 2 || moves[0].Kind != compare.GoneSilent || moves[0].Before != 1 || moves[0].After != 0 || moves[1].Kind != compare.New {
		t.Errorf("spoke of Crimea but not of guarantees: %+v", moves)
	}
	absent := talks(
		dossier.Passage{Source: april, Stance: 2},
		dossier.Passage{Source: august, Stance: 1, Party: russia},
	)
	for _, m := range compare.Shifts(absent, compare.Options{}, "2025-04-26", "2025-08-18") {
		if m.Party == us {
			t.Errorf("nobody heard the party, and it is said to have %q", m.Kind)
		}
	}
	claimed := talks(
		dossier.Passage{Source: april, Stance: 2},
		dossier.Passage{Source: august, Stance: 1, Issue: crimea},
		dossier.Passage{Source: august, Stance: -1, ClaimedBy: russia},
	)
	for _, m := range compare.Shifts(claimed, compare.Options{}, "2025-04-26", "2025-08-18") {
		if m.Issue == guarantees {
			t.Errorf("what another party says of it counts as a shift: %+v", m)
		}
	}
}

func TestShiftsOfTheSameDayAreNone(t *testing.T) {
	in := talks(dossier.Passage{Source: april, Stance: 2}, dossier.Passage{Source: august, Stance: -2})
	if moves := compare.Shifts(in, compare.Options{}, "2025-08-18", "2025-08-18"); len(moves) != 0 {
		t.Errorf("got %+v", moves)
	}
}
