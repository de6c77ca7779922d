package command

import (
	"context"
	"flag"
	"path/filepath"
	"slices"
	"strings"

	"standpoint/app"
)

// fileList is an option that may be given several times.
type fileList []string

func (l *fileList) String() string { return strings.Join(*l, " ") }

func (l *fileList) Set(s string) error {
	*l = append(*l, s)
	return nil
}

// export writes the dossier to one or more files, each by its ending.
func export(ctx context.Context, env Env, args []string) error {
	flags := flag.NewFlagSet("export", flag.ContinueOnError)
	var files fileList
	flags.Var(&files, "o", "")
	partiesDown := flags.Bool("parties-down", false, "")
	words, err := parse(flags, args)
	if err != nil {
		return err
	}
	if len(words) == 0 || len(files) == 0 {
		return wrongUsage("name a dossier, and with -o the files to write")
	}
	files = append(files, words[1:]...)
	for _, file := range files {
		if !slices.Contains(env.Endings, strings.ToLower(filepath.Ext(file))) {
			return wrongUsage("%s: the name must end in %s", file, strings.Join(env.Endings, " or "))
		}
	}
	return withDossier(ctx, words[0], func(k *app.Desk) error {
		r, err := k.Report(ctx, app.DefaultOptions())
		if err != nil {
			return err
		}
		r.PartiesDown = *partiesDown
		for _, file := range files {
			if err := env.Export(file, r); err != nil {
				return err
			}
		}
		return nil
	})
}
