package app

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"standpoint/app/dossier"
)

// pastedName stands for the file name of a pasted article.
const pastedName = "pasted"

// GatherText reads a text that was pasted, as Gather does a file.
func (k *Desk) GatherText(ctx context.Context, text string) (*Gathered, error) {
	return k.gather(ctx, []articleFile{{path: pastedName, name: pastedName, data: []byte(text), pasted: true}}, nil)
}

// apply enters what a person says of a source that is not in a dossier yet.
func apply(edit dossier.SourceEdit, s *dossier.Source) error {
	if edit.Title != nil && *edit.Title != s.Title {
		if *edit.Title == "" {
			return errors.New("an article needs a title: enter one")
		}
		s.Title, s.TitleHow = *edit.Title, dossier.Analyst
	}
	for _, fact := range []struct {
		now *string
		of  *string
	}{{edit.Outlet, &s.Outlet}, {edit.Author, &s.Author}, {edit.Place, &s.Place}, {edit.Address, &s.Address}} {
		if fact.now != nil {
			*fact.of = *fact.now
		}
	}
	if edit.Lang != nil {
		if s.Lang = strings.ToLower(*edit.Lang); !dossier.IsLang(s.Lang) {
			return fmt.Errorf("%q is no language: enter it as en, de or uk, or leave it empty", s.Lang)
		}
	}
	if edit.Published != nil && *edit.Published != s.Published {
		if err := edit.Published.Check(); err != nil {
			return err
		}
		s.Published, s.PublishedHow, s.PublishedWhy = *edit.Published, dossier.Analyst, ""
		if s.Published == "" {
			s.PublishedHow = dossier.Unknown
		}
	}
	return nil
}
