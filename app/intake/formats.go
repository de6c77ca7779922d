package intake

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"standpoint/app/dossier"
	"standpoint/app/intake/format"
)

// endings are those of the files that are looked for in folders.
var endings = []string{".txt", ".text", ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".docx", ".odt", ".fodt", ".rtf", ".epub", ".eml", ".pdf", ".zip"}

// Endings are those of the files that Standpoint reads, in small letters. A
// file is told by what is in it: these serve to look for articles in folders.
func Endings() []string { return slices.Clone(endings) }

// patience is how long the reading of one file may take.
const patience = 20 * time.Second

// readFormat reads a file of a format other than plain text.
func readFormat(name string, data []byte, kind format.Kind, o Options) (format.Document, error) {
	return guarded(name, patience, func() (format.Document, error) {
		return format.Read(kind, data, format.Options{Decode: guessed, Long: o.Long})
	})
}

// guarded reads a file so that a fault which it brings out, or reading without
// end, costs that file only.
func guarded(name string, patience time.Duration, read func() (format.Document, error)) (format.Document, error) {
	type result struct {
		doc format.Document
		err error
	}
	out := make(chan result, 1)
	go func() {
		defer func() {
			if fault := recover(); fault != nil {
				out <- result{err: fmt.Errorf("a fault in Standpoint: %v", fault)}
			}
		}()
		doc, err := read()
		out <- result{doc, err}
	}()
	ctx, stop := context.WithTimeout(context.Background(), patience)
	defer stop()
	select {
	case r := <-out:
		return r.doc, named(name, r.err)
	case <-ctx.Done():
		return format.Document{}, &Error{Name: name, What: "took longer than 20 seconds to read", Do: saveAsText}
	}
}

// guessed decodes bytes of which nothing says the encoding.
func guessed(data []byte) (string, error) {
	d, err := decodeAs(data)
	return d.text, err
}

// named makes an *Error of what a reader says.
func named(name string, err error) error {
	if err == nil {
		return nil
	}
	if e, ok := errors.AsType[*format.Error](err); ok {
		return &Error{Name: name, What: e.What, Do: e.Do, empty: e.IsEmpty(), long: e.IsLong()}
	}
	return &Error{Name: name, What: "could not be read", Do: saveAsText, cause: err}
}

// take fills what a document states of itself, where it goes before what its
// text says.
func take(s *dossier.Source, d format.Document) {
	if title := oneLine(d.Title); d.Firm && title != "" {
		s.Title, s.TitleHow = cutBytes(title, 500), dossier.Stated
	}
	if d.Firm && d.Author != "" {
		s.Author = cutBytes(oneLine(d.Author), 300)
	}
	if d.Firm && d.Outlet != "" {
		s.Outlet = cutBytes(oneLine(d.Outlet), 200)
	}
	if d.Address != "" {
		s.Address = d.Address
	}
	if s.Lang == "" {
		s.Lang = foreign(d.Language)
	}
}

// foreign is the language that a document names, in two or three letters. That
// it is English the text itself would show: programs write "en" into anything.
func foreign(tag string) string {
	lang, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(tag)), "-")
	if lang == "en" || len(lang) < 2 || len(lang) > 3 || strings.Trim(lang, "abcdefghijklmnopqrstuvwxyz") != "" {
		return ""
	}
	return lang
}

// publishStated sets the day that a document states. It says whether that goes
// before what the text says; a day that is only likely does not.
func publishStated(s *dossier.Source, d format.Date, latest dossier.Date) bool {
	day := dossier.Date(d.Day)
	switch {
	case d.Day == "":
		return false
	case isAfter(day, latest):
		s.PublishedWhy = fmt.Sprintf("%s: %s, which is after %s", d.Why, day, latest)
		return false
	}
	s.Published, s.PublishedHow, s.PublishedWhy = day, dossier.Stated, d.Why
	if d.Likely {
		s.PublishedHow = dossier.Likely
	}
	return !d.Likely
}

// joined takes the year of a likely day for a dateline without one, where the
// two are at most a week apart.
func joined(d day, likely format.Date) (dossier.Date, string, bool) {
	at, err := time.Parse(time.DateOnly, likely.Day)
	if err != nil || d.year > 0 {
		return "", "", false
	}
	const week = 7 * 24 * time.Hour
	for _, year := range []int{at.Year(), at.Year() - 1} {
		if t, ok := d.in(year); ok && !t.After(at.Add(24*time.Hour)) && at.Sub(t) <= week {
			return dossier.Date(t.Format(time.DateOnly)), fmt.Sprintf("the dateline says %s without a year; %s: %s", d.words(), likely.Why, likely.Day), true
		}
	}
	return "", "", false
}
