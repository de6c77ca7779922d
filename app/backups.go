package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"standpoint/app/backup"
	"standpoint/app/dossier"
)

// Shelves is the folder in which the backups of all dossiers lie. It is made
// with the first of them.
func Shelves() (string, error) {
	folder, err := dataPath()
	return filepath.Join(folder, "backups"), err
}

// Backups lists the good backups of the dossier at path, the newest first.
func Backups(shelves, path string) ([]backup.Backup, error) {
	if shelves == "" {
		return nil, nil
	}
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	return backup.For(shelves, path).List()
}

// OpenKept opens a dossier of which backups are kept on its shelf among those
// in a folder; none are where that is empty. One of an older format is backed up
// before it is renewed; progress, which may be nil, is told while that is done.
// Where the context ends before, the dossier is as it was.
func OpenKept(ctx context.Context, path, shelves string, progress func(done, total int)) (*Desk, error) {
	r := dossier.Renewing{Progress: progress}
	if shelves != "" {
		r.Keep = func(ctx context.Context, d *dossier.Dossier, format int) error {
			return keepOlder(ctx, d, shelves, format)
		}
	}
	d, err := dossier.OpenRenewing(ctx, path, r)
	if err != nil {
		return nil, err
	}
	k := newDesk(d)
	k.KeepBackups(shelves)
	return k, nil
}

// IsOlder tells whether a file is a dossier of an older format, which takes its
// time to open for the first time.
func IsOlder(path string) bool { return dossier.IsOlder(path) }

// keepOlder backs up a dossier that is about to be brought from an older format.
func keepOlder(ctx context.Context, d *dossier.Dossier, shelves string, format int) error {
	mark, err := d.Mark(ctx)
	if err != nil {
		return err
	}
	return backUp(ctx, d, shelves, fmt.Sprintf("format%dx%s", format, mark), checkOlder)
}

// KeepBackups has backups of the dossier kept from now on: before imports and
// other readings of all articles, and whenever BackUp is called. An empty
// folder ends it.
func (k *Desk) KeepBackups(shelves string) { k.shelves.Store(&shelves) }

// BackUp makes a backup, if anything was done since the newest and backups are
// kept. It counts only once it was opened and checked. That a dossier is
// damaged is the error, ErrDamaged, and older backups stay; backup.ErrNoRoom
// says that the disk is too full.
func (k *Desk) BackUp(ctx context.Context) error {
	shelves := k.shelves.Load()
	if shelves == nil || *shelves == "" || k.ReadOnly() {
		return nil
	}
	mark, err := k.Mark(ctx)
	if err != nil {
		return err
	}
	return backUp(ctx, k.Dossier, *shelves, mark, checkBackup)
}

// backUpFirst makes a backup before much is changed. What stands in its way
// stops nobody: everything can be undone, and the next backup at rest tells.
func (k *Desk) backUpFirst(ctx context.Context) { _ = k.BackUp(ctx) }

func backUp(ctx context.Context, d *dossier.Dossier, shelves, of string, check func(context.Context, string) error) error {
	size, err := d.Size()
	if err != nil {
		return err
	}
	room, err := backup.Room(shelves)
	if err != nil {
		return err
	}
	return backup.For(shelves, d.Path()).Make(ctx, backup.Order{
		At: time.Now(), Of: of, Size: size, Room: room, Write: d.SaveCopy, Check: check,
	})
}

// checkOlder opens a copy in an older format and looks it through. It is not
// renewed by that.
func checkOlder(ctx context.Context, path string) error {
	return checked(ctx, path, dossier.OpenReading)
}

// checkBackup opens a copy for work and looks it through.
func checkBackup(ctx context.Context, path string) error {
	return checked(ctx, path, dossier.Open)
}

func checked(ctx context.Context, path string, open func(context.Context, string) (*dossier.Dossier, error)) error {
	d, err := open(ctx, path)
	if err != nil {
		return err
	}
	found, err := d.Check(ctx, nil)
	if closed := d.Close(); err == nil {
		err = closed
	}
	if err == nil && len(found) > 0 {
		err = fmt.Errorf("%w: %s", dossier.ErrDamaged, strings.Join(found, " "))
	}
	return err
}

// Recover opens a backup as a dossier of its own, beside the one at path that
// it is of, or in the data folder where that folder is no more. The backup
// stays where it is.
func Recover(ctx context.Context, b backup.Backup, path, shelves string) (*Desk, error) {
	copied, err := recoveredPath(b, path)
	if err != nil {
		return nil, err
	}
	return RecoverAs(ctx, b, copied, shelves)
}

// RecoverAs is Recover with a path of one's own, which no file may have yet.
func RecoverAs(ctx context.Context, b backup.Backup, path, shelves string) (*Desk, error) {
	err := copyNew(b.Path, path)
	if errors.Is(err, fs.ErrExist) {
		return nil, fmt.Errorf("%s is there already. Choose another name", path)
	}
	if err != nil {
		return nil, fmt.Errorf("open a backup as a copy: %w", err)
	}
	return OpenKept(ctx, path, shelves, nil)
}

// recoveredPath is a path that no file has yet.
func recoveredPath(b backup.Backup, path string) (string, error) {
	return beside(path, b.At.Local().Format(" (backup of 2006-01-02 15.04)"))
}

// beside is a path that no file has yet, of the name of a dossier with more
// behind it: in its folder, or in the data folder where nothing can be made
// there.
func beside(path, more string) (string, error) {
	name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)) + more
	folder := filepath.Dir(path)
	if info, err := os.Stat(folder); err != nil || !info.IsDir() || !mayMake(folder) {
		return FreePath(name)
	}
	return freeIn(folder, name)
}

// mayMake tells whether files can be made in a folder, by making one.
func mayMake(folder string) bool {
	f, err := os.CreateTemp(folder, ".standpoint-try-")
	if err != nil {
		return false
	}
	return errors.Join(f.Close(), os.Remove(f.Name())) == nil
}

// copyNew copies a file to a name that no file has yet, and onto the disk.
func copyNew(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	if err = errors.Join(err, out.Sync(), out.Close()); err != nil {
		return errors.Join(err, os.Remove(to))
	}
	return nil
}

// freeIn is a path in a folder that no file has yet, for a dossier called name:
// "Talks.standpoint", "Talks 2.standpoint" and so on.
func freeIn(folder, name string) (string, error) {
	for n := 1; ; n++ {
		file := name
		if n > 1 {
			file = fmt.Sprintf("%s %d", name, n)
		}
		path := filepath.Join(folder, file+Ending)
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
			return path, nil
		} else if err != nil {
			return "", fmt.Errorf("look for a free name in %s: %w", folder, err)
		}
	}
}
