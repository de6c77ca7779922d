package command

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"standpoint/app"
	"standpoint/app/codebook"
)

// build makes a dossier from articles, or adds them to one that is there.
func build(ctx context.Context, env Env, args []string) error {
	flags := flag.NewFlagSet("build", flag.ContinueOnError)
	out := flags.String("o", "", "")
	book := flags.String("codebook", "", "")
	files, err := parse(flags, args)
	if err != nil {
		return err
	}
	if *out == "" || len(files) == 0 {
		return wrongUsage("name the dossier with -o and at least one article")
	}
	if !isDossier(*out) {
		return wrongUsage("the name of a dossier ends in %s, and %s does not", app.Ending, *out)
	}
	if app.IsWhole(files[0]) {
		return restore(ctx, env, *out, *book, files)
	}
	k, made, err := openOrCreate(ctx, *out, *book)
	if err != nil {
		return err
	}
	report, err := k.Import(ctx, files, nil)
	isEmpty := err != nil || report.Imported() == 0
	if closeErr := k.Close(); err == nil {
		err = closeErr
	}
	if made && isEmpty {
		// Left behind, it would hold on to its codebook at the next try.
		err = errors.Join(err, os.Remove(*out))
	}
	if err != nil {
		return err
	}
	return tell(env, report)
}

// restore makes a dossier from a file that holds a whole one, and says what of
// it was not taken.
func restore(ctx context.Context, env Env, out, book string, files []string) error {
	if len(files) > 1 || book != "" {
		return wrongUsage("%s holds a whole dossier with its codebook; name it alone", files[0])
	}
	k, notes, err := app.Restore(ctx, out, files[0], nil)
	if err != nil {
		return err
	}
	for _, n := range notes {
		fmt.Fprintf(env.Err, "%s: %s\n", filepath.Base(files[0]), n)
	}
	return k.Close()
}

// openOrCreate opens the dossier at path, or makes it with the named codebook.
// A dossier that is there keeps its own codebook.
func openOrCreate(ctx context.Context, path, book string) (k *app.Desk, made bool, err error) {
	if _, err := os.Stat(path); err == nil {
		if book != "" {
			return nil, false, wrongUsage("%s has its own codebook; -codebook is for new dossiers", path)
		}
		if k, err = openKept(ctx, path); err != nil {
			return nil, false, err
		}
		k.KeepBackups("") // scripts add articles often; the person makes backups when it suits
		return k, false, nil
	} else if !errors.Is(err, fs.ErrNotExist) {
		return nil, false, fmt.Errorf("look for %s: %w", path, err)
	}
	cb, err := findCodebook(book)
	if err != nil {
		return nil, false, err
	}
	k, err = app.Create(ctx, path, cb)
	return k, true, err
}

// findCodebook is the template or the file called name, or the default
// template if name is empty.
func findCodebook(name string) (codebook.Codebook, error) {
	if name == "" {
		return codebook.Template(app.DefaultTemplate)
	}
	for _, t := range codebook.Templates() {
		if t == name {
			return codebook.Template(name)
		}
	}
	cb, err := app.SoundCodebook(name)
	if errors.Is(err, fs.ErrNotExist) {
		return cb, fmt.Errorf("%q is neither a template (see standpoint codebook list) nor a file", name)
	}
	return cb, err
}

// tell says what became of each article. Articles that could not be read make
// the command fail only if none could.
func tell(env Env, report app.ImportReport) error {
	read := 0
	for _, o := range report.Outcomes {
		name := filepath.Base(o.File)
		switch {
		case o.Skipped != "":
			fmt.Fprintf(env.Err, "skipped: %s\n", o.Skipped)
			continue
		case o.Duplicate:
			fmt.Fprintf(env.Err, "%s: the same text is in the dossier already\n", name)
		default:
			fmt.Fprintf(env.Err, "%s: %d passages suggested\n", name, o.Passages)
		}
		read++
	}
	if read == 0 {
		return errors.New("no article could be read")
	}
	return nil
}
