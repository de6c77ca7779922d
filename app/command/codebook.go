package command

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"standpoint/app"
	"standpoint/app/codebook"
)

// codebookCommand lists the templates, prints a template or a codebook of other
// programs, or lists the faults of a codebook file.
func codebookCommand(_ context.Context, env Env, args []string) error {
	switch {
	case len(args) == 1 && args[0] == "list":
		return listTemplates(env)
	case len(args) == 2 && args[0] == "show":
		return showCodebook(env, args[1])
	case len(args) == 2 && args[0] == "check":
		return checkCodebook(env, args[1])
	}
	return wrongUsage("say list, show NAME-OR-QDC or check FILE")
}

// showCodebook prints a template as a file; of a codebook of other programs,
// the same as TOML.
func showCodebook(env Env, name string) error {
	if !strings.EqualFold(filepath.Ext(name), app.QDCEnding) {
		text, err := codebook.TemplateSource(name)
		if err != nil {
			return err
		}
		_, err = env.Out.Write(text)
		return err
	}
	cb, notes, err := app.LoadCodebook(name)
	if err != nil {
		return err
	}
	for _, n := range notes {
		fmt.Fprintf(env.Err, "%s: %s\n", filepath.Base(name), n)
	}
	_, err = env.Out.Write(codebook.Encode(cb))
	return err
}

func listTemplates(env Env) error {
	for _, name := range codebook.Templates() {
		cb, err := codebook.Template(name)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(env.Out, "%s\t%s\t%d parties\t%d issues\n", name, cb.Title, len(cb.Parties), len(cb.Issues)); err != nil {
			return err
		}
	}
	return nil
}

// checkCodebook prints each fault with its line and fails if there is any
// that keeps the file from loading.
func checkCodebook(env Env, path string) error {
	faults, err := app.CheckCodebook(path)
	if err != nil {
		return err
	}
	for _, fault := range faults {
		fmt.Fprintln(env.Out, fault.Error())
	}
	if len(faults.Errors()) > 0 {
		return errors.New("the codebook cannot be loaded; mend the lines above")
	}
	return nil
}
