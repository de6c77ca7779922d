package command

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"standpoint/app"
	"standpoint/app/outside"
)

// printCommand prints the brief of a dossier.
func printCommand(ctx context.Context, env Env, args []string) error {
	flags := flag.NewFlagSet("print", flag.ContinueOnError)
	printer := flags.String("printer", "", "")
	copies := flags.Int("copies", 1, "")
	twoSided, grey := flags.Bool("two-sided", false, ""), flags.Bool("grey", false, "")
	asked := newSelection(flags)
	words, err := parse(flags, args)
	if err != nil {
		return err
	}
	form, err := asked.form()
	if err != nil {
		return err
	}
	if len(words) != 1 {
		return wrongUsage("name one dossier")
	}
	if *copies < 1 {
		return wrongUsage("-copies %d: at least one is printed", *copies)
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
		order := outside.Order{Queue: *printer, Copies: *copies, Paper: string(form.Paper), TwoSided: *twoSided, Grey: *grey}
		return env.print(ctx, k, selection, order)
	})
}

// print writes the brief to a file of its own, which the printer's list keeps a
// copy of, and prints it.
func (env Env) print(ctx context.Context, k *app.Desk, s app.Selection, order outside.Order) error {
	folder, err := os.MkdirTemp("", "standpoint-")
	if err != nil {
		return fmt.Errorf("make a place for the brief: %w", err)
	}
	if runtime.GOOS != "windows" { // where what prints reads the file later
		defer os.RemoveAll(folder)
	}
	r, err := k.Report(ctx, s)
	if err != nil {
		return err
	}
	name := strings.TrimSuffix(filepath.Base(k.Path()), app.Ending)
	order.File, order.Title = filepath.Join(folder, name+".pdf"), r.Title
	notes, err := env.Export(ctx, order.File, r)
	if err != nil {
		return err
	}
	for _, note := range notes {
		fmt.Fprintf(env.Err, "standpoint print: %s\n", note)
	}
	return env.Print(ctx, order)
}
