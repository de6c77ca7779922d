// Package backup keeps copies of a dossier on a shelf of its own in the app's
// data folder: the last three, one of each of seven days and one of each of
// four weeks.
//
// It does not write the copies itself and knows nothing of what is in them:
// who makes a backup hands it the functions that write and check one.
package backup

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// ErrNoRoom says that a backup would take too much of the disk.
var ErrNoRoom = errors.New("not enough room for a backup")

// Shelf is where the backups of one dossier lie.
type Shelf struct {
	folder string
	ending string
}

// For is the shelf of the dossier at path among all shelves in a folder.
// Nothing is made before the first backup.
func For(shelves, path string) Shelf {
	hash := sha256.Sum256([]byte(path))
	ending := filepath.Ext(path)
	name := strings.TrimSuffix(filepath.Base(path), ending)
	if len(name) > 80 {
		name = strings.ToValidUTF8(name[:80], "")
	}
	return Shelf{folder: filepath.Join(shelves, name+"-"+hex.EncodeToString(hash[:4])), ending: ending}
}

// Folder is where the backups lie; it need not exist.
func (s Shelf) Folder() string { return s.folder }

// Backup is one good copy.
type Backup struct {
	Path string
	At   time.Time // UTC, to the millisecond
	Of   string    // marks the state of the dossier that it holds
	Size int64     // bytes
}

// moment is how a backup's name says when it was made.
const moment = "20060102T150405.000Z"

// List gives the backups, the newest first. What is half made, or was put
// there by others, is not among them.
func (s Shelf) List() ([]Backup, error) {
	entries, err := os.ReadDir(s.folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("list the backups: %w", err)
	}
	var all []Backup
	for _, e := range entries {
		when, of, ok := strings.Cut(strings.TrimSuffix(e.Name(), s.ending), "-")
		at, err := time.Parse(moment, when)
		info, gone := e.Info()
		if !ok || err != nil || gone != nil || !strings.HasSuffix(e.Name(), s.ending) {
			continue
		}
		all = append(all, Backup{Path: filepath.Join(s.folder, e.Name()), At: at, Of: of, Size: info.Size()})
	}
	slices.SortFunc(all, func(a, b Backup) int { return b.At.Compare(a.At) })
	return all, nil
}

// Order is what a backup is to be made of.
type Order struct {
	At    time.Time
	Of    string // marks the state of the dossier; letters and digits
	Size  int64  // of the dossier, in bytes
	Room  uint64 // free where the shelf is, in bytes
	Write func(ctx context.Context, path string) error
	Check func(ctx context.Context, path string) error
}

// Make puts a new backup on the shelf, unless the newest is of the same state
// already. It counts, and older ones go, only once it is written and checked;
// after an error the shelf is as it was.
func (s Shelf) Make(ctx context.Context, o Order) error {
	all, err := s.List()
	if err != nil {
		return err
	}
	if len(all) > 0 && all[0].Of == o.Of {
		return nil
	}
	if o.Room < uint64(o.Size)*6/5 {
		return fmt.Errorf("back up %d MB: %w", o.Size>>20, ErrNoRoom)
	}
	if err := os.MkdirAll(s.folder, 0o700); err != nil {
		return fmt.Errorf("make a folder for backups: %w", err)
	}
	half, err := os.MkdirTemp(s.folder, ".making-")
	if err != nil {
		return fmt.Errorf("make room for a backup: %w", err)
	}
	defer os.RemoveAll(half)
	draft := filepath.Join(half, "draft"+s.ending)
	if err := o.Write(ctx, draft); err != nil {
		return fmt.Errorf("write a backup: %w", err)
	}
	if err := o.Check(ctx, draft); err != nil {
		return fmt.Errorf("check a backup: %w", err)
	}
	if err := os.Rename(draft, filepath.Join(s.folder, o.At.UTC().Format(moment)+"-"+o.Of+s.ending)); err != nil {
		return fmt.Errorf("put a backup on its shelf: %w", err)
	}
	return s.thin()
}

// thin deletes the backups that are no longer kept.
func (s Shelf) thin() error {
	all, err := s.List()
	if err != nil {
		return err
	}
	kept := Kept(all)
	for _, b := range all {
		if slices.Contains(kept, b) {
			continue
		}
		if err := os.Remove(b.Path); err != nil {
			return fmt.Errorf("delete an old backup: %w", err)
		}
	}
	return nil
}

const last, days, weeks = 3, 7, 4

// Kept chooses the backups to keep of all, the newest first: the last three,
// the newest of each of the last seven days that have one, and of each of the
// last four weeks that have one. Days on which nothing was done cost nothing.
func Kept(all []Backup) []Backup {
	day := func(b Backup) string { return b.At.Format(time.DateOnly) }
	week := func(b Backup) string {
		year, n := b.At.ISOWeek()
		return fmt.Sprint(year, " ", n)
	}
	keep := map[string]bool{}
	for _, b := range all[:min(len(all), last)] {
		keep[b.Path] = true
	}
	for _, r := range []struct {
		of   func(Backup) string
		most int
	}{{day, days}, {week, weeks}} {
		seen := map[string]bool{}
		for _, b := range all {
			if name := r.of(b); !seen[name] && len(seen) < r.most {
				seen[name] = true
				keep[b.Path] = true
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(all), func(b Backup) bool { return !keep[b.Path] })
}
