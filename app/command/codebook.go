package command

import (
	"context"
	"errors"
	"fmt"

	"standpoint/app/codebook"
)

// codebookCommand lists the templates, prints one, or lists the faults of a
// codebook file.
func codebookCommand(_ context.Context, env Env, args []string) error {
	switch {
	case len(args) == 1 && args[0] == "list":
		return listTemplates(env)
	case len(args) == 2 && args[0] == "show":
		text, err := codebook.TemplateSource(args[1])
		if err != nil {
			return err
		}
		_, err = env.Out.Write(text)
		return err
	case len(args) == 2 && args[0] == "check":
		return checkCodebook(env, args[1])
	}
	return wrongUsage("say list, show NAME or check FILE")
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
	faults, err := codebook.CheckFile(path)
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
