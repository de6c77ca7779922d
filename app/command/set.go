package command

import (
	"context"
	"flag"
	"fmt"
	"strings"

	"standpoint/app"
	"standpoint/app/dossier"
)

// set records what an article does not say of itself.
func set(ctx context.Context, _ Env, args []string) error {
	flags := flag.NewFlagSet("set", flag.ContinueOnError)
	date := flags.String("date", "", "")
	title := flags.String("title", "", "")
	outlet := flags.String("outlet", "", "")
	words, err := parse(flags, args)
	if err != nil {
		return err
	}
	if len(words) != 2 || flags.NFlag() == 0 {
		return wrongUsage("name a dossier, one of its sources, and what to set")
	}
	edit, err := editOf(flags, oneLine(*date), oneLine(*title), oneLine(*outlet))
	if err != nil {
		return err
	}
	return withDossier(ctx, words[0], func(k *app.Desk) error {
		id, err := findSource(ctx, k, words[1])
		if err != nil {
			return err
		}
		return k.EditSource(ctx, id, edit)
	})
}

// editOf is what the options change, of which only those count that were
// given. An empty date or outlet is taken back to unknown.
func editOf(flags *flag.FlagSet, date, title, outlet string) (edit dossier.SourceEdit, err error) {
	flags.Visit(func(f *flag.Flag) {
		switch f.Name {
		case "date":
			edit.Published = (*dossier.Date)(&date)
		case "title":
			edit.Title = &title
		case "outlet":
			edit.Outlet = &outlet
		}
	})
	if edit.Title != nil && title == "" {
		return edit, wrongUsage("-title is empty; a source needs a title")
	}
	return edit, checkDate("-date", dossier.Date(date))
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// findSource is the one source whose file name or title is word, or begins
// with it.
func findSource(ctx context.Context, k *app.Desk, word string) (dossier.ID, error) {
	sources, err := k.Sources(ctx)
	if err != nil {
		return 0, err
	}
	for _, fits := range []func(name string) bool{
		func(name string) bool { return name == word },
		func(name string) bool { return strings.HasPrefix(name, word) },
	} {
		var found []dossier.Source
		for _, s := range sources {
			if fits(s.FileName) || fits(s.Title) {
				found = append(found, s)
			}
		}
		switch len(found) {
		case 0:
			continue
		case 1:
			return found[0].ID, nil
		}
		return 0, fmt.Errorf("%d sources in %s are called %q; write more of the file's name, or of the title:\n%s", len(found), k.Path(), word, sourceList(found))
	}
	return 0, fmt.Errorf("no source in %s is called %q; its sources are:\n%s", k.Path(), word, sourceList(sources))
}

// sourceList gives a line to each of the first sources, and counts the rest.
func sourceList(sources []dossier.Source) string {
	const most = 10
	var lines []string
	for _, s := range sources[:min(len(sources), most)] {
		lines = append(lines, fmt.Sprintf("  %s  (%s)", s.FileName, s.Title))
	}
	if more := len(sources) - most; more > 0 {
		lines = append(lines, fmt.Sprintf("  and %d more", more))
	}
	return strings.Join(lines, "\n")
}
