package command

import (
	"context"
	"flag"
	"fmt"
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
	asked := newSelection(flags)
	words, err := parse(flags, args)
	if err != nil {
		return err
	}
	form, err := asked.form()
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
		in, err := k.Input(ctx)
		if err != nil {
			return err
		}
		selection, err := asked.in(in.Codebook, form)
		if err != nil {
			return err
		}
		r, err := k.Report(ctx, selection)
		if err != nil {
			return err
		}
		for _, file := range files {
			notes, err := env.Export(ctx, file, r)
			if err != nil {
				return err
			}
			for _, note := range notes {
				fmt.Fprintf(env.Err, "standpoint export: %s: %s\n", filepath.Base(file), note)
			}
		}
		return nil
	})
}
