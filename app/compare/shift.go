package compare

import "standpoint/app/dossier"

// Move is the shift of one cell between two dates.
type Move struct {
	Party, Issue dossier.ID
	Shift
}

// Shifts compares the positions as of two days, both inclusive, in the order
// of parties and issues. Options.AsOf is not used. A stance that the analyst
// set counts for the later day only, since it has no date of its own, and only
// where the party was heard in between.
//
// A cell has gone silent if it had a position by the first day and no passage
// after it, although later sources show the party speaking on other issues. A
// party of which later sources show nothing is left out: its position may well
// stand, and nobody asked.
func Shifts(in Input, o Options, from, to dossier.Date) []Move {
	o.AsOf = to
	later := NewMatrix(in, o)
	o.AsOf = from
	in.Set = nil
	earlier := NewMatrix(in, o)
	return movesBetween(earlier, later, from)
}

// movesBetween compares two matrices of one input.
func movesBetween(earlier, later *Matrix, from dossier.Date) []Move {
	var moves []Move
	for i := range later.Cells {
		heard := heardAfter(later.Cells[i], from)
		for j := range later.Cells[i] {
			s := between(&earlier.Cells[i][j], &later.Cells[i][j], from, heard)
			if s.Kind != NoShift {
				moves = append(moves, Move{later.Cells[i][j].Party, later.Cells[i][j].Issue, s})
			}
		}
	}
	return moves
}

// heardAfter reports whether a party itself is heard on anything after a day.
func heardAfter(cells []Cell, day dossier.Date) bool {
	for _, c := range cells {
		if c.Known && !c.Claimed && !until(c.Day, day) {
			return true
		}
	}
	return false
}

func between(before, after *Cell, from dossier.Date, heard bool) Shift {
	if !after.Known {
		return Shift{}
	}
	s := Shift{
		From: before.Stance, FromDate: before.Day, FromClaim: before.Claimed,
		To: after.Stance, ToDate: after.Day, ToClaim: after.Claimed, After: after.Basis[0],
	}
	if !before.Known {
		s.Kind = New
		return s
	}
	s.Before = before.Basis[0]
	switch {
	case before.Day == "":
		return Shift{}
	case !until(after.Day, from):
		s.Kind = kind(s.From, s.To)
	case heard && until(after.Latest, from):
		s = Shift{Kind: GoneSilent, From: s.From, FromDate: s.FromDate, FromClaim: s.FromClaim, Before: s.Before}
	default:
		return Shift{}
	}
	return s
}

// latestShift compares a position with the one before it. first is the date of
// the earliest source.
func latestShift(now position, evidence []Evidence, first dossier.Date) Shift {
	if now.day == "" {
		return Shift{}
	}
	s := Shift{
		To: now.stance, ToDate: now.day, ToClaim: now.claimed, After: now.basis[0].Passage.ID,
	}
	before, known := positionBefore(evidence, now.day)
	switch {
	case known && before.day == "":
		return Shift{}
	case known:
		s.Kind = kind(before.stance, now.stance)
		s.From, s.FromDate, s.FromClaim = before.stance, before.day, before.claimed
		s.Before = before.basis[0].Passage.ID
	case first < now.day:
		s.Kind = New
	default:
		return Shift{}
	}
	return s
}

// kind names the way from one stance to another.
func kind(from, to int) ShiftKind {
	switch {
	case side(from)*side(to) < 0:
		return ChangedSides
	case side(to)*to > side(from)*from:
		return Hardened
	case side(to)*to < side(from)*from:
		return Softened
	}
	return Unchanged
}
