package teaching

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"sync"

	"golang.org/x/sync/errgroup"

	"standpoint/app/codebook"
	"standpoint/app/dossier"
	"standpoint/app/reading"
)

// Source is one source of a dossier with all its passages, rejected ones too.
type Source struct {
	ID       dossier.ID
	Article  reading.Article
	Passages []dossier.Passage
	Decided  []reading.Stand // of those that a person has decided on; see reading.Reading
}

// Preview is what reading all sources with another codebook changes. Passages
// are ordered by source and place in it.
type Preview struct {
	Gone    []dossier.Passage // suggestions that are no longer made
	New     []dossier.Passage // their ID is 0
	Turned  []dossier.Changed // suggestions that change sides
	Changed []dossier.Changed // others that change: firmness, confidence, reasons
	Lost    []dossier.Passage // decided passages that go with a party or issue that the codebook drops
	Moved   int               // passages that go over to another party or issue, or change sides with its poles
	Same    int
	Settled int // found again where a person has decided; left out
	// Codebook names what the passages refer to. What only the new codebook
	// has is in it with a negative ID.
	Codebook dossier.Codebook
}

// Count says how many suggestions come, go or change sides.
func (p Preview) Count() int { return len(p.Gone) + len(p.New) + len(p.Turned) }

// Look reads all sources with another codebook and says what changes; parties
// and issues go by their names. No passage that a person decided is among the
// changes. progress may be nil; calls to it do not overlap.
func Look(ctx context.Context, book dossier.Codebook, changed codebook.Codebook, sources []Source, progress func(done, total int)) (Preview, error) {
	return LookAt(ctx, book, dossier.RevisionTo(book, changed), sources, progress)
}

// LookAt is Look for a codebook that is revised.
func LookAt(ctx context.Context, book dossier.Codebook, r dossier.Revision, sources []Source, progress func(done, total int)) (Preview, error) {
	plan, err := r.Plan(book)
	if err != nil {
		return Preview{}, err
	}
	changed := plan.Codebook.Plain()
	reader, err := reading.New(changed)
	if err != nil {
		return Preview{}, fmt.Errorf("prepare reading with codebook %q: %w", changed.Title, err)
	}
	decided := make([][]reading.Stand, len(sources))
	for i, s := range sources {
		decided[i] = s.Decided
	}
	found, err := ReadAll(ctx, reader, len(sources), func(i int) (reading.Article, error) { return sources[i].Article, nil }, decided, progress)
	if err != nil {
		return Preview{}, err
	}
	return compare(book, plan, sources, found)
}

func compare(book dossier.Codebook, plan dossier.Plan, sources []Source, found [][]dossier.Found) (Preview, error) {
	p := Preview{Codebook: joined(book, plan.Codebook)}
	for i, s := range sources {
		fresh := make([]dossier.Passage, len(found[i]))
		for j, f := range found[i] {
			passage, err := f.In(plan.Codebook)
			if err != nil {
				return Preview{}, err
			}
			passage.Source = s.ID
			fresh[j] = passage
		}
		p.add(dossier.Renew(plan.Codebook, p.carry(plan, s.Passages), fresh))
	}
	return p, nil
}

// carry gives the passages as the revision leaves them, and notes what goes.
func (p *Preview) carry(plan dossier.Plan, passages []dossier.Passage) []dossier.Passage {
	var kept []dossier.Passage
	for _, before := range passages {
		after, stays := plan.Carry(before)
		switch {
		case stays:
			kept = append(kept, after)
		case plan.Decided(before):
			p.Lost = append(p.Lost, before)
		default:
			p.Gone = append(p.Gone, before)
		}
		if stays && (after.Party != before.Party || after.Issue != before.Issue || after.Stance != before.Stance) {
			p.Moved++
		}
	}
	return kept
}

func (p *Preview) add(r dossier.Renewal) {
	p.Gone = append(p.Gone, r.Gone...)
	p.New = append(p.New, r.New...)
	for _, c := range r.Changed {
		if c.Turned() {
			p.Turned = append(p.Turned, c)
		} else {
			p.Changed = append(p.Changed, c)
		}
	}
	p.Same += len(r.Same)
	p.Settled += r.Settled
}

// joined is the codebook as it will be, with what it has no more.
func joined(before, after dossier.Codebook) dossier.Codebook {
	out := dossier.Codebook{Title: after.Title, Parties: slices.Clone(after.Parties), Issues: slices.Clone(after.Issues)}
	for _, p := range before.Parties {
		if !slices.ContainsFunc(after.Parties, func(o dossier.Party) bool { return o.ID == p.ID }) {
			out.Parties = append(out.Parties, p)
		}
	}
	for _, i := range before.Issues {
		if !slices.ContainsFunc(after.Issues, func(o dossier.Issue) bool { return o.ID == i.ID }) {
			out.Issues = append(out.Issues, i)
		}
	}
	return out
}

// ReadAll reads n articles on all cores and gives what the dossier would be
// offered of each, in their order: suggestions of at least the default
// confidence, weighed beside each other and what persons have decided in each.
// load gives one article; calls to it overlap. progress may be nil; calls to it do
// not.
func ReadAll(ctx context.Context, reader *reading.Reader, n int, load func(i int) (reading.Article, error), decided [][]reading.Stand, progress func(done, total int)) ([][]dossier.Found, error) {
	readings := make([]reading.Reading, n)
	err := eachArticle(ctx, n, load, progress, func(i int, a reading.Article) {
		readings[i] = reading.Reading{Text: a.Text, Suggestions: reader.ReadFrom(a, reading.LeastAlone), Decided: decided[i]}
	})
	if err != nil {
		return nil, err
	}
	all := make([][]dossier.Found, n)
	for i, weighed := range reader.Weigh(readings, nil) {
		all[i] = found(readings[i].Text, weighed, reader.Version())
	}
	return all, nil
}

// eachArticle loads n articles and calls do with each, on all cores, in no
// order.
func eachArticle(ctx context.Context, n int, load func(i int) (reading.Article, error), progress func(done, total int), do func(int, reading.Article)) error {
	var (
		mu   sync.Mutex
		done int
	)
	jobs, stop := errgroup.WithContext(ctx)
	jobs.SetLimit(runtime.NumCPU())
	for i := range n {
		jobs.Go(func() error {
			if err := stop.Err(); err != nil {
				return err
			}
			a, err := load(i)
			if err != nil {
				return err
			}
			do(i, a)
			mu.Lock()
			defer mu.Unlock()
			if done++; progress != nil {
				progress(done, n)
			}
			return nil
		})
	}
	if err := jobs.Wait(); err != nil {
		return err
	}
	return ctx.Err()
}

func found(text string, suggestions []reading.Suggestion, engine string) []dossier.Found {
	var all []dossier.Found
	for _, s := range suggestions {
		if s.Confidence < reading.DefaultThreshold {
			continue
		}
		all = append(all, dossier.Found{
			PartyName: s.Party, IssueName: s.Issue, ClaimedByName: s.ClaimedBy,
			Passage: s.Passage(text, engine),
		})
	}
	return all
}
