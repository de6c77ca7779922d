package specimen

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"standpoint/app/dossier"
)

// importsOf is how many articles come with one import.
const importsOf = 1000

// Write makes a dossier at path, where no file may be. progress, which may be
// nil, is told how many articles are in it.
func Write(ctx context.Context, path string, size Size, progress func(done, total int)) (err error) {
	d, err := dossier.Create(ctx, path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, d.Close()) }()
	if err := d.SetCodebook(ctx, Codebook()); err != nil {
		return err
	}
	for done := 0; done < size.Sources; {
		items := make([]dossier.Incoming, min(importsOf, size.Sources-done))
		for i := range items {
			n := done + i
			items[i] = Article(n, size.Passages*(n+1)/size.Sources-size.Passages*n/size.Sources)
		}
		if _, err := d.AddSources(ctx, fmt.Sprintf("Import %d articles", len(items)), items, nil); err != nil {
			return err
		}
		done += len(items)
		if progress != nil {
			progress(done, size.Sources)
		}
	}
	return decide(ctx, d, size)
}

// decide does what an analyst does all day, for the history.
func decide(ctx context.Context, d *dossier.Dossier, size Size) error {
	for n := range size.Decisions {
		id := dossier.ID(1 + n*7919%size.Passages)
		var err error
		switch n % 4 {
		case 0, 1:
			err = d.Accept(ctx, id)
		case 2:
			err = d.SetStance(ctx, id, n%5-2)
		default:
			err = d.Reject(ctx, id)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// Articles writes so many articles as text files into a folder, from a number on,
// and gives their paths. Those of Write have the numbers below its size.
func Articles(folder string, from, count int) ([]string, error) {
	const passages = 25
	paths := make([]string, count)
	for i := range paths {
		source := Article(from+i, passages).Source
		paths[i] = filepath.Join(folder, source.FileName)
		if err := os.WriteFile(paths[i], []byte(source.Text), 0o600); err != nil {
			return nil, err
		}
	}
	return paths, nil
}
