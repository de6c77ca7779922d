// Write makes an invented dossier of any size, or articles to import into one,
// for people to try.
//
// It is no part of the app.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"

	"standpoint/app/specimen"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "write:", err)
		os.Exit(1)
	}
}

func run() error {
	size := specimen.Full
	flag.IntVar(&size.Sources, "sources", size.Sources, "how many `articles`")
	flag.IntVar(&size.Passages, "passages", size.Passages, "how many passages in all")
	flag.IntVar(&size.Decisions, "decisions", size.Decisions, "how many decisions were made one by one")
	dossier := flag.String("o", "", "the dossier to write, a `file` that does not exist")
	folder := flag.String("articles", "", "a `folder` for 500 articles more, to be imported")
	flag.Parse()
	if *dossier != "" {
		progress := func(done, total int) { fmt.Fprintf(os.Stderr, "\r%d of %d articles", done, total) }
		err := specimen.Write(context.Background(), *dossier, size, progress)
		fmt.Fprintln(os.Stderr)
		if err != nil {
			return err
		}
	}
	if *folder == "" {
		return nil
	}
	if err := os.MkdirAll(*folder, 0o755); err != nil {
		return err
	}
	_, err := specimen.Articles(*folder, size.Sources, 500)
	return err
}
