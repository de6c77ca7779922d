package command

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"standpoint/app"
	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// isDossier says whether a word names a dossier rather than an article.
func isDossier(word string) bool {
	return strings.HasSuffix(strings.ToLower(word), app.Ending)
}

// gather opens the dossier, or reads the articles under the codebook called
// book, without suggestions below minConfidence percent. What could not be
// read is said on env.Err. The sources have their texts, the passages all that
// is known of them.
func gather(ctx context.Context, env Env, words []string, book string, minConfidence int) (in compare.Input, err error) {
	err = gathered(ctx, env, words, book, minConfidence, (*app.Desk).Everything, func(all compare.Input) error {
		in = all
		return nil
	})
	in.Passages, in.Sorted = atLeast(in.Passages, minConfidence), nil
	return in, err
}

// gathered hands over what one of the dossier's use cases reads, while the
// dossier is open, or what is read in the articles.
func gathered(ctx context.Context, env Env, words []string, book string, minConfidence int,
	read func(*app.Desk, context.Context) (compare.Input, error), use func(compare.Input) error,
) error {
	switch {
	case len(words) == 0:
		return wrongUsage("name a dossier or at least one article")
	case len(words) > 1 && slices.ContainsFunc(words, isDossier):
		return wrongUsage("name one dossier or some articles, not both")
	case isDossier(words[0]) && book != "":
		return wrongUsage("a dossier has its own codebook; -codebook is for articles")
	case isDossier(words[0]):
		return withDossier(ctx, words[0], func(k *app.Desk) error {
			in, err := read(k, ctx)
			if err != nil {
				return err
			}
			return use(in)
		})
	}
	cb, err := findCodebook(book)
	if err != nil {
		return err
	}
	draft, err := app.NewDraft(ctx, cb, words, minConfidence)
	if err != nil {
		return err
	}
	for _, o := range draft.Left {
		if o.Duplicate {
			first := draft.Sources[o.Source-1].FileName // a draft counts its sources from 1
			fmt.Fprintf(env.Err, "%s: the same text as %s\n", filepath.Base(o.File), first)
			continue
		}
		fmt.Fprintf(env.Err, "skipped: %s\n", o.Skipped)
	}
	if len(draft.Sources) == 0 {
		return errors.New("no article could be read")
	}
	return use(draft.Input)
}

// withDossier opens a dossier, works on it, and closes it whatever happens.
func withDossier(ctx context.Context, path string, work func(*app.Desk) error) error {
	k, err := openKept(ctx, path)
	if err != nil {
		return err
	}
	err = work(k)
	if closeErr := k.Close(); err == nil {
		err = closeErr
	}
	return err
}

// openKept opens a dossier of which backups are kept where that is possible:
// before it is renewed, and before what calls for one.
func openKept(ctx context.Context, path string) (*app.Desk, error) {
	shelves, err := app.Shelves()
	if err != nil {
		shelves = "" // no home, no backups
	}
	return app.OpenKept(ctx, path, shelves, nil)
}

// checkDate is wrong usage unless a date is one.
func checkDate(option string, date dossier.Date) error {
	if err := date.Check(); err != nil {
		return wrongUsage("%s: %v", option, err)
	}
	return nil
}

// atLeast leaves out suggestions below minConfidence percent; what a person
// decided stays.
func atLeast(passages []*dossier.Passage, minConfidence int) []*dossier.Passage {
	var out []*dossier.Passage
	for _, p := range passages {
		if p.Status != dossier.Suggested || p.Confidence >= minConfidence {
			out = append(out, p)
		}
	}
	return out
}
