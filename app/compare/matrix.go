package compare

import "standpoint/app/dossier"

// Input is what a matrix is drawn from.
type Input struct {
	Codebook dossier.Codebook
	Sources  []dossier.Source   // their texts are not needed
	Passages []*dossier.Passage // may be bare
	Set      []dossier.Position // what the analyst set by hand
	Salience []dossier.Salience // how much issues matter to parties, where the analyst set it

	// Stories numbers the sources that print one story with others; 0: none
	// does. The same words in copies of one story are one piece of evidence.
	Stories map[dossier.ID]dossier.ID

	// Sorted is what Sort makes of the rest, where it is at hand; nil: it is made
	// when it is needed.
	Sorted *Sorted
	// Reasons gives the steps by which a passage came to be suggested, where
	// Passages are bare; nil: they stand in the passages.
	Reasons func(dossier.ID) []string
}

// why are the reasons for a passage.
func (in Input) why(p *dossier.Passage) []string {
	if in.Reasons == nil || p.Origin != dossier.Machine {
		return p.Why()
	}
	return in.Reasons(p.ID)
}

// Pointers leads to each of some passages, for Input.
func Pointers(all []dossier.Passage) []*dossier.Passage {
	out := make([]*dossier.Passage, len(all))
	for i := range all {
		out[i] = &all[i]
	}
	return out
}

// Options choose which passages count.
type Options struct {
	AsOf          dossier.Date    // passages of later sources do not count; empty: all do
	From          dossier.Date    // passages of earlier sources, and of those without a date, do not count; empty: all do
	Except        []dossier.ID    // sources that do not count; copies of their words in others count on, unlike in Band
	Voices        []dossier.Voice // only these count; empty: all do
	OfficialOnly  bool            // leave out what one party says of another
	ReviewedOnly  bool            // leave out what nobody has accepted
	MinConfidence int             // leave out suggestions below this, in percent
}

// Matrix holds a cell for every party and issue, in the codebook's order.
type Matrix struct {
	Title   string
	Parties []dossier.Party
	Issues  []dossier.Issue
	Cells   [][]Cell // [party][issue]

	Salience []dossier.Salience // where the analyst set how much an issue matters

	Sources int // how many sources were looked through
	First   dossier.Date
	Last    dossier.Date // dates of the earliest and latest of them; empty if none is dated
	AsOf    dossier.Date
}

// Cell is a party's position on an issue with the evidence for it.
type Cell struct {
	Party dossier.ID
	Issue dossier.ID

	Known    bool    // false: no statement found; nothing else is set then
	Stance   int     // -2 ... +2
	Drawn    int     // the stance that the passages give: Stance, unless the analyst set another
	Mean     float64 // of the passages the position is drawn from
	Set      bool    // the analyst set the stance
	Reviewed bool    // it rests on accepted passages or on the analyst
	Claimed  bool    // it rests on what another party says

	Summary          string
	SummaryByAnalyst bool

	TwoVoices TwoVoices // where the party speaks on both sides at about the same time

	Evidence []Evidence   // newest first
	Basis    []dossier.ID // the passages that the position is drawn from, the most telling first
	Day      dossier.Date // of the sources these stand in; empty: not known

	Accepted  int // passages accepted
	Suggested int // passages only suggested
	Claims    int // of all of them, those that another party says

	Latest dossier.Date // of the newest dated passage
	Spread float64      // standard deviation of the stances of all its passages
	Shift  Shift
}

// Evidence is a passage with the source it stands in. Both are those of the
// Input, which must not change while the matrix is in use.
type Evidence struct {
	Passage *dossier.Passage
	Source  *dossier.Source

	copies *[]Evidence // nil: there are none, as of most of half a million
}

// Copies are the same words in other sources of the same story, the earliest
// first. They count no second time.
func (e Evidence) Copies() []Evidence {
	if e.copies == nil {
		return nil
	}
	return *e.copies
}

// ShiftKind says how a position moved.
type ShiftKind string

// The kinds of shift. NoShift stands where there is no earlier position to
// compare with.
const (
	NoShift      ShiftKind = ""
	New          ShiftKind = "new"
	Hardened     ShiftKind = "hardened"
	Softened     ShiftKind = "softened"
	ChangedSides ShiftKind = "changed sides"
	Unchanged    ShiftKind = "unchanged"
	GoneSilent   ShiftKind = "gone silent"
)

// Shift is how a position moved between two dates, with the two passages that
// show it. A new position has no Before, one gone silent no After.
type Shift struct {
	Kind     ShiftKind
	From, To int // stances
	FromDate dossier.Date
	ToDate   dossier.Date
	Before   dossier.ID
	After    dossier.ID

	FromClaim bool // the earlier position rests on what another party says
	ToClaim   bool // so does the later one
}
