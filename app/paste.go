package app

import (
	"context"
	"errors"
	"fmt"
	"time"

	"standpoint/app/dossier"
	"standpoint/app/intake"
	"standpoint/app/reading"
)

// pastedName stands for the file name of a pasted article.
const pastedName = "pasted"

// Described is what intake finds out about a pasted text: title, date, outlet
// and the rest, each with how it is known.
func Described(text string) (dossier.Source, error) {
	return intake.Bytes(pastedName, []byte(text), latestDay(time.Now()))
}

// Paste adds a text as an article and suggests passages, as one action. What
// edit says of it goes before what intake finds.
func (k *Desk) Paste(ctx context.Context, text string, edit dossier.SourceEdit) (Outcome, error) {
	source, err := Described(text)
	if err != nil {
		return Outcome{}, err
	}
	if err := apply(edit, &source); err != nil {
		return Outcome{}, err
	}
	book, err := k.Codebook(ctx)
	if err != nil {
		return Outcome{}, err
	}
	reader, err := readerFor(book.Plain())
	if err != nil {
		return Outcome{}, err
	}
	strong := suggest(reader, source, reading.DefaultThreshold)
	item := dossier.Incoming{Source: source, Passages: namesOf(book).passages(source.Text, strong, reader.Version())}
	fates, err := k.AddSources(ctx, "Paste an article", []dossier.Incoming{item}, nil)
	if err != nil {
		return Outcome{}, fmt.Errorf("add the article to %s: %w", k.Path(), err)
	}
	o := Outcome{File: pastedName, Source: fates[0].ID, Title: source.Title, Duplicate: fates[0].Duplicate, Restored: fates[0].Restored}
	if !o.Duplicate && !o.Restored {
		o.Passages = len(item.Passages)
	}
	return o, k.keepReport(ctx, ImportReport{Outcomes: []Outcome{o}})
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
