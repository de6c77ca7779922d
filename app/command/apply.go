package command

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"path/filepath"
	"slices"

	"standpoint/app"
	"standpoint/app/returned"
)

// apply reads the positions of an edited workbook into its dossier.
func apply(ctx context.Context, env Env, args []string) error {
	flags := flag.NewFlagSet("apply", flag.ContinueOnError)
	dry := flags.Bool("n", false, "")
	all := flags.Bool("all", false, "")
	words, err := parse(flags, args)
	if err != nil {
		return err
	}
	if len(words) != 2 || !isDossier(words[0]) {
		return wrongUsage("name a dossier and the workbook that was exported from it")
	}
	if env.ReadBack == nil {
		return errors.New("this program cannot read workbooks")
	}
	book, err := env.ReadBack(words[1])
	if err != nil {
		return err
	}
	return withDossier(ctx, words[0], func(k *app.Desk) error {
		plan, err := k.Returned(ctx, book)
		if err != nil {
			return err
		}
		chosen := slices.DeleteFunc(slices.Clone(plan.Differences), func(d returned.Difference) bool { return d.Moved && !*all })
		tellPlan(env, plan, *all)
		if *dry || len(chosen) == 0 {
			fmt.Fprintf(env.Err, "%d of %d differences would be applied; nothing was changed\n", len(chosen), len(plan.Differences))
			return nil
		}
		if err := k.TakeReturned(ctx, filepath.Base(words[1]), chosen); err != nil {
			return err
		}
		fmt.Fprintf(env.Err, "%d of %d differences applied, as one step\n", len(chosen), len(plan.Differences))
		return nil
	})
}

// tellPlan prints the differences as a table, and what does not fit as messages.
func tellPlan(env Env, plan returned.Plan, all bool) {
	fmt.Fprintln(env.Out, "row\tparty\tissue\twhat\told\tnew\tremark")
	for _, d := range plan.Differences {
		remark := ""
		if d.Clears {
			remark = "back to what the passages say"
		}
		if d.Moved {
			remark = fmt.Sprintf("the dossier has changed: %q when exported", d.Exported)
			if !all {
				remark += "; left as it is, -all takes the workbook's"
			}
		}
		fmt.Fprintf(env.Out, "%d\t%s\t%s\t%s\t%s\t%s\t%s\n", d.Row, oneLine(d.PartyName), oneLine(d.IssueName), d.Field, oneLine(d.Old), oneLine(d.New), remark)
	}
	for _, m := range plan.Misfits {
		fmt.Fprintf(env.Err, "row %d, %s: %s\n", m.Row, oneLine(m.What), m.Reason)
	}
}
