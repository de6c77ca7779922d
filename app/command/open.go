package command

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"standpoint/app"
	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// isDossier says whether the words name one dossier rather than articles.
func isDossier(words []string) bool {
	return len(words) == 1 && strings.HasSuffix(strings.ToLower(words[0]), app.Ending)
}

// material is what passages and matrix work on, from a dossier or from
// articles that are read on the way.
type material struct {
	compare.Input // its sources have their texts
}

// gather opens the dossier, or reads the articles under the codebook called
// book, without suggestions below minConfidence percent. What could not be
// read is said on env.Err.
func gather(ctx context.Context, env Env, words []string, book string, minConfidence int) (material, error) {
	if len(words) == 0 {
		return material{}, wrongUsage("name a dossier or at least one article")
	}
	if isDossier(words) {
		if book != "" {
			return material{}, wrongUsage("a dossier has its own codebook; -codebook is for articles")
		}
		return fromDossier(ctx, words[0], minConfidence)
	}
	cb, err := findCodebook(book)
	if err != nil {
		return material{}, err
	}
	draft, err := app.NewDraft(ctx, cb, words, minConfidence)
	if err != nil {
		return material{}, err
	}
	for _, o := range draft.Skipped {
		fmt.Fprintf(env.Err, "skipped: %s\n", o.Skipped)
	}
	if len(draft.Sources) == 0 {
		return material{}, errors.New("no article could be read")
	}
	return material{draft.Input}, nil
}

func fromDossier(ctx context.Context, path string, minConfidence int) (m material, err error) {
	k, err := app.Open(ctx, path)
	if err != nil {
		return m, err
	}
	defer func() {
		if closeErr := k.Close(); err == nil {
			err = closeErr
		}
	}()
	m.Input, err = k.Everything(ctx)
	if err != nil {
		return m, err
	}
	m.Passages = atLeast(m.Passages, minConfidence)
	return m, nil
}

// atLeast leaves out suggestions below minConfidence percent; what a person
// decided stays.
func atLeast(passages []dossier.Passage, minConfidence int) []dossier.Passage {
	var out []dossier.Passage
	for _, p := range passages {
		if p.Status != dossier.Suggested || p.Confidence >= minConfidence {
			out = append(out, p)
		}
	}
	return out
}
