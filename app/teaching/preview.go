package teaching

import (
	"context"
	"fmt"
	"runtime"
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
}

// Preview is what reading all sources with another codebook changes. Passages
// are ordered by source and place in it.
type Preview struct {
	Gone    []dossier.Passage // suggestions that are no longer made
	New     []dossier.Passage // their ID is 0
	Turned  []dossier.Changed // suggestions that change sides
	Changed []dossier.Changed // others that change: firmness, confidence, reasons
	Lost    []dossier.Passage // decided passages that go with a party or issue that the codebook drops
	Same    int
	Settled int // found again where a person has decided; left out
	// Codebook names what the passages refer to. What only the new codebook
	// has is in it with a negative ID.
	Codebook dossier.Codebook
}

// Count says how many suggestions come, go or change sides.
func (p Preview) Count() int { return len(p.Gone) + len(p.New) + len(p.Turned) }

// Look reads all sources with another codebook and says what changes. No
// passage that a person decided is among the changes. progress may be nil;
// calls to it do not overlap.
func Look(ctx context.Context, book dossier.Codebook, changed codebook.Codebook, sources []Source, progress func(done, total int)) (Preview, error) {
	reader, err := reading.New(changed)
	if err != nil {
		return Preview{}, fmt.Errorf("prepare reading with codebook %q: %w", changed.Title, err)
	}
	found, err := ReadAll(ctx, reader, len(sources), func(i int) (reading.Article, error) { return sources[i].Article, nil }, progress)
	if err != nil {
		return Preview{}, err
	}
	return compare(book, changed, sources, found)
}

func compare(book dossier.Codebook, changed codebook.Codebook, sources []Source, found [][]dossier.Found) (Preview, error) {
	p := Preview{Codebook: joined(book, changed)}
	kept := keptIn(book, changed)
	for i, s := range sources {
		fresh := make([]dossier.Passage, len(found[i]))
		for j, f := range found[i] {
			passage, err := f.In(p.Codebook)
			if err != nil {
				return Preview{}, err
			}
			passage.Source = s.ID
			fresh[j] = passage
		}
		r := dossier.Renew(p.Codebook, s.Passages, fresh)
		p.Gone = append(p.Gone, r.Gone...)
		p.New = append(p.New, r.New...)
		for _, c := range r.Changed {
			if c.Turned() {
				p.Turned = append(p.Turned, c)
			} else {
				p.Changed = append(p.Changed, c)
			}
		}
		for _, d := range r.Decided {
			if !kept(d) {
				p.Lost = append(p.Lost, d)
			}
		}
		p.Same += len(r.Same)
		p.Settled += r.Settled
	}
	return p, nil
}

// joined is the dossier's codebook with what only the new one has.
func joined(book dossier.Codebook, changed codebook.Codebook) dossier.Codebook {
	out := dossier.Codebook{Title: changed.Title, Parties: append([]dossier.Party(nil), book.Parties...), Issues: append([]dossier.Issue(nil), book.Issues...)}
	known := map[string]bool{}
	for _, p := range book.Parties {
		known["party "+p.Name] = true
	}
	for _, i := range book.Issues {
		known["issue "+i.Name] = true
	}
	for n, p := range changed.Parties {
		if !known["party "+p.Name] {
			out.Parties = append(out.Parties, dossier.Party{ID: dossier.ID(-n - 1), Party: p})
		}
	}
	for n, i := range changed.Issues {
		if !known["issue "+i.Name] {
			out.Issues = append(out.Issues, dossier.Issue{ID: dossier.ID(-n - 1), Issue: i})
		}
	}
	return out
}

// keptIn tells which passages stay when the changed codebook is set.
func keptIn(book dossier.Codebook, changed codebook.Codebook) func(dossier.Passage) bool {
	names := map[string]bool{}
	for _, p := range changed.Parties {
		names["party "+p.Name] = true
	}
	for _, i := range changed.Issues {
		names["issue "+i.Name] = true
	}
	parties, issues := map[dossier.ID]bool{0: true}, map[dossier.ID]bool{}
	for _, p := range book.Parties {
		parties[p.ID] = names["party "+p.Name]
	}
	for _, i := range book.Issues {
		issues[i.ID] = names["issue "+i.Name]
	}
	return func(p dossier.Passage) bool { return parties[p.Party] && issues[p.Issue] && parties[p.ClaimedBy] }
}

// ReadAll reads n articles on all cores and gives what the dossier would be
// offered of each, in their order: suggestions of at least the default
// confidence. load gives one article; calls to it overlap. progress may be
// nil; calls to it do not.
func ReadAll(ctx context.Context, reader *reading.Reader, n int, load func(i int) (reading.Article, error), progress func(done, total int)) ([][]dossier.Found, error) {
	all := make([][]dossier.Found, n)
	err := eachArticle(ctx, n, load, progress, func(i int, a reading.Article) {
		all[i] = found(a.Text, reader.Read(a), reader.Version())
	})
	if err != nil {
		return nil, err
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
