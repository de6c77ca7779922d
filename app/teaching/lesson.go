package teaching

import (
	"slices"
	"strings"

	"standpoint/app/reading"
)

// Mistake says what is wrong with a suggestion, or that one is missing.
type Mistake string

// The mistakes that a codebook can be taught about.
const (
	WrongParty Mistake = "wrong party"
	WrongIssue Mistake = "wrong issue"
	WrongSide  Mistake = "wrong side"
	NoStand    Mistake = "not a stand"
	Missed     Mistake = "missed"
)

// Lesson is a decision to learn from.
type Lesson struct {
	Mistake    Mistake
	Article    reading.Article
	Start, End int // bytes of the passage

	Party, Issue string // as the machine suggested; empty where it missed the passage
	Stance       int
	Speaker      string // as written; may be empty

	// What is right; the party or issue is empty where it is as suggested or
	// not known, the stance 0 likewise.
	RightParty, RightIssue string
	RightStance            int

	// Elsewhere are the words of accepted passages on the suggested issue:
	// what a narrower keyword should go on finding.
	Elsewhere []string
	// Others are other articles of the dossier, or some of them: a proposal
	// that changes less in them comes first.
	Others []reading.Article
}

// target is the cell and side in which the passage belongs.
func (l Lesson) target() (party, issue string, side int) {
	party, issue, side = l.Party, l.Issue, sign(l.RightStance)
	if l.RightParty != "" {
		party = l.RightParty
	}
	if l.RightIssue != "" {
		issue = l.RightIssue
	}
	return party, issue, side
}

// read reads the article and the others, each weighed beside the rest.
func (l Lesson) read(reader *reading.Reader) (own []reading.Suggestion, others []map[place]bool) {
	var all []reading.Reading
	for _, a := range slices.Concat([]reading.Article{l.Article}, l.Others) {
		all = append(all, reading.Reading{Text: a.Text, Suggestions: reader.ReadFrom(a, reading.LeastAlone)})
	}
	weighed := reader.Weigh(all, nil)
	for _, w := range weighed[1:] {
		others = append(others, places(w))
	}
	return weighed[0], others
}

func (l Lesson) meets(s reading.Suggestion) bool {
	return s.Confidence >= reading.DefaultThreshold && s.Start < l.End && l.Start < s.End
}

// verdict says whether a reading has learned the lesson, and whether it also
// finds what is right.
func (l Lesson) verdict(read []reading.Suggestion) (learned, right bool) {
	party, issue, side := l.target()
	wrong := false
	for _, s := range read {
		if !l.meets(s) {
			continue
		}
		if s.Party == party && s.Issue == issue && (side == 0 || sign(s.Stance) == side) {
			right = true
		}
		if s.Party == l.Party && s.Issue == l.Issue && (l.Mistake != WrongSide || sign(s.Stance) != side) {
			wrong = true
		}
	}
	switch l.Mistake {
	case Missed:
		return right, right
	case WrongSide:
		return right && !wrong, right
	case NoStand:
		return !wrong, false
	}
	return !wrong, right && (l.RightParty != "" || l.RightIssue != "")
}

// place is a suggestion as it matters for a matrix.
type place struct {
	start, end   int
	party, issue string
	side         int
}

// nearby counts the other suggestions on the article that differ between two
// readings.
func (l Lesson) nearby(before, after []reading.Suggestion, edits []Edit) int {
	return l.differing(l.others(before), l.others(after), edits)
}

// differing counts the suggestions that are in one reading only, but not those
// that were meant: who has a name now speaks everywhere, and a phrase that is
// left out is left out everywhere. Whether that is right in accepted passages,
// holding counts.
func (l Lesson) differing(was, is map[place]bool, edits []Edit) int {
	n := 0
	for p := range was {
		if !is[p] && !only(AddExclude, edits) {
			n++
		}
	}
	for p := range is {
		if !was[p] && !(l.Mistake == Missed && only(AddAlias, edits)) {
			n++
		}
	}
	return n
}

func only(kind Kind, edits []Edit) bool {
	return !slices.ContainsFunc(edits, func(e Edit) bool { return e.Kind != kind })
}

// places gives the suggestions on an article as they matter.
func places(read []reading.Suggestion) map[place]bool {
	all := map[place]bool{}
	for _, s := range read {
		if s.Confidence >= reading.DefaultThreshold {
			all[place{s.Start, s.End, s.Party, s.Issue, sign(s.Stance)}] = true
		}
	}
	return all
}

func (l Lesson) others(read []reading.Suggestion) map[place]bool {
	party, issue, _ := l.target()
	all := map[place]bool{}
	for _, s := range read {
		own := s.Party == l.Party && s.Issue == l.Issue || s.Party == party && s.Issue == issue
		if s.Confidence >= reading.DefaultThreshold && !(l.meets(s) && own) {
			all[place{s.Start, s.End, s.Party, s.Issue, sign(s.Stance)}] = true
		}
	}
	return all
}

// holding counts the passages elsewhere that hold words which the edits leave
// out.
func (l Lesson) holding(edits []Edit) int {
	n := 0
	for _, quote := range l.Elsewhere {
		for _, e := range edits {
			word := strings.ToLower(strings.TrimSuffix(e.Word, "*"))
			if (e.Kind == AddExclude || e.Kind == DropKeyword || e.Kind == DropCue) && strings.Contains(strings.ToLower(quote), word) {
				n++
				break
			}
		}
	}
	return n
}

func sign(n int) int { return max(-1, min(1, n)) }
