package command

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"time"

	"standpoint/app"
	"standpoint/app/backup"
)

// makeBackup makes a backup of a dossier and prints where it is.
func makeBackup(ctx context.Context, env Env, args []string) error {
	path, err := oneDossier(flag.NewFlagSet("backup", flag.ContinueOnError), args)
	if err != nil {
		return err
	}
	shelves, err := app.Shelves()
	if err != nil {
		return err
	}
	return withDossier(ctx, path, func(k *app.Desk) error {
		if k.ReadOnly() {
			return fmt.Errorf("%s can only be read, and so does not change: a copy of the file is its backup", path)
		}
		if err := k.BackUp(ctx); err != nil {
			return fmt.Errorf("no backup was made of %s: %w", path, err)
		}
		all, err := app.Backups(shelves, path)
		if err != nil {
			return err
		}
		fmt.Fprintln(env.Out, all[0].Path) // of the state that the dossier is in
		return nil
	})
}

// listBackups lists the backups of a dossier, which need not be there any more.
func listBackups(_ context.Context, env Env, args []string) error {
	path, err := oneDossier(flag.NewFlagSet("backups", flag.ContinueOnError), args)
	if err != nil {
		return err
	}
	all, _, err := backupsOf(path)
	if err != nil {
		return err
	}
	fmt.Fprintln(env.Out, "n\tmade\tbytes\tfile")
	for n, b := range all {
		fmt.Fprintf(env.Out, "%d\t%s\t%d\t%s\n", n+1, b.At.Format(time.RFC3339), b.Size, oneLine(b.Path))
	}
	return nil
}

// restoreBackup makes a dossier of a backup and prints where it is. Neither
// the backup nor the dossier that it is of is touched.
func restoreBackup(ctx context.Context, env Env, args []string) error {
	flags := flag.NewFlagSet("restore", flag.ContinueOnError)
	number := flags.Int("n", 1, "")
	out := flags.String("o", "", "")
	path, err := oneDossier(flags, args)
	if err != nil {
		return err
	}
	if *out != "" && !isDossier(*out) {
		return wrongUsage("the name of a dossier ends in %s, and %s does not", app.Ending, *out)
	}
	all, shelves, err := backupsOf(path)
	if err != nil {
		return err
	}
	if len(all) == 0 {
		return fmt.Errorf("there is no backup of %s; backups go by the place where the dossier lay", path)
	}
	if *number < 1 || *number > len(all) {
		return wrongUsage("-n: there are backups 1 to %d, the newest first", len(all))
	}
	k, err := recovered(ctx, all[*number-1], path, *out, shelves)
	if err != nil {
		return err
	}
	fmt.Fprintln(env.Out, k.Path())
	return k.Close()
}

func recovered(ctx context.Context, b backup.Backup, path, out, shelves string) (*app.Desk, error) {
	if out != "" {
		return app.RecoverAs(ctx, b, out, shelves)
	}
	return app.Recover(ctx, b, path, shelves)
}

// salvage makes a dossier of what can be read of a damaged one and says what is
// missing.
func salvage(ctx context.Context, env Env, args []string) error {
	flags := flag.NewFlagSet("salvage", flag.ContinueOnError)
	out := flags.String("o", "", "")
	path, err := oneDossier(flags, args)
	if err != nil {
		return err
	}
	if !isDossier(*out) {
		return wrongUsage("name the new dossier with -o; its name ends in %s", app.Ending)
	}
	k, notes, err := app.Salvage(ctx, *out, path, nil)
	if err != nil {
		return err
	}
	for _, n := range notes {
		fmt.Fprintln(env.Err, n)
	}
	fmt.Fprintln(env.Out, k.Path())
	return k.Close()
}

func oneDossier(flags *flag.FlagSet, args []string) (string, error) {
	words, err := parse(flags, args)
	if err != nil {
		return "", err
	}
	if len(words) != 1 || !isDossier(words[0]) {
		return "", wrongUsage("name one dossier")
	}
	return words[0], nil
}

func backupsOf(path string) (all []backup.Backup, shelves string, err error) {
	if shelves, err = app.Shelves(); err != nil {
		return nil, "", errors.Join(errors.New("backups lie in your data folder"), err)
	}
	all, err = app.Backups(shelves, path)
	return all, shelves, err
}
