package command

import (
	"context"
	"flag"
	"fmt"

	"standpoint/app"
)

// check looks a dossier through and lists what is wrong with it.
func check(ctx context.Context, env Env, args []string) error {
	words, err := parse(flag.NewFlagSet("check", flag.ContinueOnError), args)
	if err != nil {
		return err
	}
	if len(words) != 1 || !isDossier(words[0]) {
		return wrongUsage("name one dossier")
	}
	return withDossier(ctx, words[0], func(k *app.Desk) error {
		c, err := k.CheckUp(ctx, nil)
		if err != nil {
			return err
		}
		for _, line := range append(k.Notices(), append(c.Mended, c.Faults...)...) {
			fmt.Fprintln(env.Out, line)
		}
		if len(c.Faults) > 0 {
			return fmt.Errorf("%s is damaged. %s", words[0], c.Advice())
		}
		fmt.Fprintf(env.Out, "%s is sound. Articles: %d. Passages: %d.\n", words[0], c.Sources, c.Passages)
		return nil
	})
}
