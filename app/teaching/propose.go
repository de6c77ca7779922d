package teaching

import (
	"context"
	"fmt"
	"runtime"
	"slices"

	"golang.org/x/sync/errgroup"

	"standpoint/app/codebook"
	"standpoint/app/reading"
)

// Proposal is a change of the codebook that a re-reading has shown to work.
type Proposal struct {
	Edits    []Edit
	Words    string // what it means, as a sentence
	Label    string // its name in the history
	Codebook codebook.Codebook
	Right    bool // the passage is then found as it should be, not only avoided
	// Nearby counts the other suggestions, on this article and the lesson's
	// others, that it changes and that it was not meant for.
	Nearby int
	// Elsewhere counts the accepted passages on the issue that hold the words
	// which it leaves out.
	Elsewhere int

	cost int
}

// weight is what a proposal changes, for the order: a word of the user's that
// goes counts like two or three suggestions.
func (p Proposal) weight() int { return p.Nearby + p.Elsewhere + p.cost/10 }

// Apply makes the proposal's edits in another version of the codebook.
func (p Proposal) Apply(cb codebook.Codebook) (codebook.Codebook, error) { return Apply(cb, p.Edits) }

// What is tried and offered at most. A trial prepares a reader, which takes
// some 50 ms.
const (
	maxTrials    = 32
	maxProposals = 5
	maxAlike     = 2 // proposals of the same kinds of edits
)

// candidate is a change that may work.
type candidate struct {
	edits []Edit
	cost  int // the smaller, the less it changes for a reader of the codebook
}

// Propose gives the smallest changes of the codebook that would have avoided
// the mistake, best first: those first that also find what is right, then
// those that change least here and elsewhere. It reads the article again with each and offers
// only what works; there may be none. The same lesson gives the same
// proposals.
func Propose(ctx context.Context, cb codebook.Codebook, l Lesson) ([]Proposal, error) {
	reader, err := reading.New(cb)
	if err != nil {
		return nil, fmt.Errorf("prepare reading with codebook %q: %w", cb.Title, err)
	}
	before, others := l.read(reader)
	if learned, _ := l.verdict(before); learned || !l.teachable() {
		return nil, nil
	}
	s := newStudy(cb, l, reader)
	t := trials{cb: cb, lesson: l, before: before, others: others}
	return try(ctx, t, trimmed(cb, s.candidates()))
}

// teachable reports a lesson that says enough to learn from.
func (l Lesson) teachable() bool {
	party, issue, side := l.target()
	switch l.Mistake {
	case WrongSide, Missed:
		return party != "" && issue != "" && side != 0
	case WrongParty, WrongIssue, NoStand:
		return l.Party != "" && l.Issue != ""
	}
	return false
}

// trimmed drops candidates that change nothing or the same as another, and
// those beyond what can be tried.
func trimmed(cb codebook.Codebook, all []candidate) []candidate {
	slices.SortStableFunc(all, func(a, b candidate) int { return a.cost - b.cost })
	seen := map[string]bool{string(codebook.Encode(cb)): true}
	var out []candidate
	for _, c := range all {
		changed, err := Apply(cb, c.edits)
		if err != nil || divided(changed, c.edits) {
			continue
		}
		key := string(codebook.Encode(changed))
		if seen[key] || len(out) == maxTrials {
			continue
		}
		seen[key] = true
		out = append(out, c)
	}
	return out
}

// divided reports that an alias that was added is another party's as well.
func divided(cb codebook.Codebook, edits []Edit) bool {
	for _, e := range edits {
		for _, p := range cb.Parties {
			names := slices.Concat([]string{p.Name, p.Short}, p.Aliases, p.AliasesExact, p.Adjectives, p.Groups)
			if e.Kind == AddAlias && p.Name != e.Party && contains(names, e.Word) {
				return true
			}
		}
	}
	return false
}

// trials is what a candidate is tried on.
type trials struct {
	cb     codebook.Codebook
	lesson Lesson
	before []reading.Suggestion // on the article, with the codebook as it is
	others []map[place]bool     // likewise, on the lesson's other articles
}

// try reads the article with each candidate and keeps those that work.
func try(ctx context.Context, t trials, all []candidate) ([]Proposal, error) {
	results := make([]*Proposal, len(all))
	jobs, stop := errgroup.WithContext(ctx)
	jobs.SetLimit(runtime.NumCPU())
	for i := range all {
		jobs.Go(func() error {
			if err := stop.Err(); err != nil {
				return err
			}
			p, err := t.try(all[i])
			results[i] = p
			return err
		})
	}
	if err := jobs.Wait(); err != nil {
		return nil, err
	}
	var works []Proposal
	for _, p := range results {
		if p != nil {
			works = append(works, *p)
		}
	}
	slices.SortStableFunc(works, func(a, b Proposal) int {
		if a.Right != b.Right {
			return rank(a.Right) - rank(b.Right)
		}
		return a.weight() - b.weight()
	})
	return varied(works), nil
}

func rank(right bool) int {
	if right {
		return 0
	}
	return 1
}

// try gives the proposal if it works.
func (t trials) try(c candidate) (*Proposal, error) {
	l, edits := t.lesson, c.edits
	changed, err := Apply(t.cb, edits)
	if err != nil {
		return nil, err
	}
	reader, err := reading.New(changed)
	if err != nil {
		return nil, fmt.Errorf("try %s: %w", Label(edits), err)
	}
	after, others := l.read(reader)
	learned, right := l.verdict(after)
	// What is put elsewhere and not found there is better only left out.
	if !learned || len(edits) > 1 && !right && l.Mistake != NoStand {
		return nil, nil
	}
	p := &Proposal{
		Edits: edits, Words: explain(t.cb, edits), Label: Label(edits), Codebook: changed,
		Right: right, Nearby: l.nearby(t.before, after, edits), Elsewhere: l.holding(edits), cost: c.cost,
	}
	for i := range others {
		p.Nearby += l.differing(t.others[i], others[i], edits)
	}
	return p, nil
}

// varied keeps the best few: not too many of one kind, and none that does more
// than one which comes before it.
func varied(works []Proposal) []Proposal {
	alike := map[string]int{}
	var out []Proposal
	for _, p := range works {
		if slices.ContainsFunc(out, func(o Proposal) bool { return within(o.Edits, p.Edits) }) {
			continue
		}
		kinds := ""
		for _, e := range p.Edits {
			kinds += string(e.Kind) + ", "
		}
		if alike[kinds]++; alike[kinds] <= maxAlike && len(out) < maxProposals {
			out = append(out, p)
		}
	}
	return out
}

func within(few, more []Edit) bool {
	return len(few) < len(more) && !slices.ContainsFunc(few, func(e Edit) bool { return !slices.Contains(more, e) })
}
