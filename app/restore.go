package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"standpoint/app/dossier"
	"standpoint/app/exchange"
)

// WholeEnding is the ending of files that hold a whole dossier as JSON.
const WholeEnding = ".json"

// IsWhole reports whether a file's name says that it holds a whole dossier.
func IsWhole(file string) bool { return strings.EqualFold(filepath.Ext(file), WholeEnding) }

// Restore makes a new dossier at path from a file that holds a whole one. The
// dossier must not exist, and does not after an error. progress may be nil.
func Restore(ctx context.Context, path, file string, progress func(done, total int)) (*Desk, error) {
	whole, err := readWhole(file)
	if err != nil {
		return nil, err
	}
	d, err := dossier.Create(ctx, path)
	if err != nil {
		return nil, err
	}
	if err := d.Restore(ctx, "Read "+filepath.Base(file), whole, progress); err != nil {
		return nil, errors.Join(fmt.Errorf("make a dossier of %s: %w", file, err), d.Close(), os.Remove(path))
	}
	return newDesk(d), nil
}

func readWhole(file string) (dossier.Whole, error) {
	f, err := os.Open(file)
	if err != nil {
		return dossier.Whole{}, fmt.Errorf("open %s: %w", file, err)
	}
	defer f.Close()
	whole, err := exchange.Read(f)
	if err != nil {
		return whole, fmt.Errorf("%s: %w", file, err)
	}
	return whole, nil
}
