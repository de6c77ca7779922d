package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"standpoint/app/dossier"
	"standpoint/app/exchange"
	"standpoint/app/refi"
)

// ProjectEnding is the ending of REFI-QDA projects.
const ProjectEnding = ".qdpx"

// WholeEndings are the endings of files that hold a whole dossier: as JSON, and
// as a project of programs for qualitative analysis.
func WholeEndings() []string { return []string{".json", ProjectEnding} }

// IsWhole reports whether a file's name says that it holds a whole dossier.
func IsWhole(file string) bool {
	return slices.Contains(WholeEndings(), strings.ToLower(filepath.Ext(file)))
}

// Restore makes a new dossier at path from a file that holds a whole one. The
// dossier must not exist, and does not after an error. The notes say what in
// the file could not be taken, or was repaired. progress may be nil.
func Restore(ctx context.Context, path, file string, progress func(done, total int)) (*Desk, []string, error) {
	whole, notes, err := readWhole(file)
	if err != nil {
		return nil, nil, err
	}
	if len(notes) > 0 && len(whole.Sources)+len(whole.Codebook.Parties)+len(whole.Codebook.Issues) == 0 {
		return nil, nil, fmt.Errorf("%s: there is nothing in it that Standpoint can take. %s", file, strings.Join(notes, ". "))
	}
	d, err := dossier.Create(ctx, path)
	if err != nil {
		return nil, nil, err
	}
	if err := d.Restore(ctx, "Read "+filepath.Base(file), whole, progress); err != nil {
		return nil, nil, errors.Join(fmt.Errorf("make a dossier of %s: %w", file, err), d.Close(), os.Remove(path))
	}
	return newDesk(d), notes, nil
}

func readWhole(file string) (dossier.Whole, []string, error) {
	f, err := os.Open(file)
	if err != nil {
		return dossier.Whole{}, nil, fmt.Errorf("open %s: %w", file, err)
	}
	defer f.Close()
	whole, notes, err := readOpened(f)
	if err != nil {
		return whole, nil, fmt.Errorf("%s: %w", file, err)
	}
	return whole, notes, nil
}

func readOpened(f *os.File) (dossier.Whole, []string, error) {
	if !strings.EqualFold(filepath.Ext(f.Name()), ProjectEnding) {
		whole, err := exchange.Read(f)
		return whole, nil, err
	}
	info, err := f.Stat()
	if err != nil {
		return dossier.Whole{}, nil, err
	}
	return refi.Read(f, info.Size())
}
