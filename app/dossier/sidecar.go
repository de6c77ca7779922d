package dossier

import (
	"context"
	"database/sql"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// sidecars are the endings of the files that a crash leaves beside a dossier.
// They hold what was acknowledged and is not yet in the file itself.
var sidecars = [...]string{"-wal", "-journal"}

// leftovers lists the endings of the sidecars of a file that hold something.
func leftovers(path string) []string {
	var found []string
	for _, ending := range sidecars {
		if info, err := os.Stat(path + ending); err == nil && info.Size() > 0 {
			found = append(found, ending)
		}
	}
	return found
}

// stamp is what tells whose file this is. Every session has a nonce; it signs
// the file with it first of all, and then every transaction signs with the
// nonce and its own number, both in meta and in the newest step.
type stamp struct {
	session string // "nonce/number"
	opened  string // the stamp before this session's first, until the session has written anything else
	step    string // the one in the newest step
}

func newStamp(nonce string, number int) string { return fmt.Sprintf("%s/%d", nonce, number) }

func readStamp(ctx context.Context, conn *sql.Conn) (stamp, error) {
	var s stamp
	err := conn.QueryRowContext(ctx, `SELECT
		ifnull((SELECT value FROM meta WHERE key='session'),''),
		ifnull((SELECT value FROM meta WHERE key='opened'),''),
		ifnull((SELECT session FROM step ORDER BY id DESC LIMIT 1),'')`).
		Scan(&s.session, &s.opened, &s.step)
	return s, err
}

// succeeds reports whether two stamps are of the same session, or of two with
// nothing written between them.
func (s stamp) succeeds(before stamp) bool {
	nonce, _, _ := strings.Cut(s.session, "/")
	nonceBefore, _, _ := strings.Cut(before.session, "/")
	return nonce == nonceBefore ||
		s.opened != "" && s.opened == before.session ||
		before.opened != "" && before.opened == s.session
}

// replica is a copy of a dossier and its sidecars in a folder of its own, on
// which they can be replayed and looked at without touching the originals.
type replica struct {
	folder   string
	original string
	whole    string // the copy, with copies of the sidecars beside it
}

func newReplica(real string) (*replica, error) {
	folder, err := os.MkdirTemp("", "standpoint-check-")
	if err != nil {
		return nil, err
	}
	r := &replica{folder: folder, original: real, whole: filepath.Join(folder, "copy.standpoint")}
	copies := map[string]string{real: r.whole}
	for _, ending := range leftovers(real) {
		copies[real+ending] = r.whole + ending
	}
	for from, to := range copies {
		if err := copyFile(from, to); err != nil {
			_ = r.remove()
			return nil, err
		}
	}
	return r, nil
}

func (r *replica) remove() error { return os.RemoveAll(r.folder) }

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	if _, err := io.Copy(out, in); err != nil {
		_ = out.Close()
		return fmt.Errorf("copy %s: %w", from, err)
	}
	return out.Close()
}

// inspect checks a file and reads its stamp: opened "rw", after what lies
// beside it was replayed; opened "ro", the file alone, untouched.
func inspect(ctx context.Context, path, mode string) (stamp, error) {
	query := guarded(mode)
	if mode == "ro" {
		query.Set("immutable", "1")
	}
	conn, closeConn, err := openConn(ctx, fileURL(path, query))
	if err != nil {
		return stamp{}, err
	}
	defer closeConn()
	s, err := readStamp(ctx, conn)
	if err != nil {
		return stamp{}, err
	}
	var verdict string
	if err := conn.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&verdict); err != nil {
		return s, err
	}
	if verdict != "ok" {
		return s, fmt.Errorf("integrity check: %s", verdict)
	}
	return s, nil
}

// belongs reports whether the sidecars are of this very file. Those of
// another version of it, beside a restored backup say, would be replayed by
// SQLite without a word, and would corrupt or rewrite it.
func (r *replica) belongs(ctx context.Context) bool {
	after, err := inspect(ctx, r.whole, "rw")
	if err != nil {
		return false
	}
	before, err := inspect(ctx, r.original, "ro")
	torn := err != nil
	if torn {
		// Cut off while it was brought up to date from its log: only the log
		// can say whose it is.
		return after.step == after.session
	}
	return after.succeeds(before) && after.step == after.session
}

// settleSidecars looks at what a crash left beside the file. What belongs to
// it stays and is replayed when SQLite opens the file; what does not is set
// aside, never deleted, and the notices say so.
func (f *file) settleSidecars(ctx context.Context) (notices []string, err error) {
	left := leftovers(f.real)
	if len(left) == 0 {
		return nil, nil
	}
	r, err := newReplica(f.real)
	if err != nil {
		return nil, fmt.Errorf("look at what a crash left beside %s: %w", f.path, err)
	}
	defer r.remove()
	if r.belongs(ctx) {
		return nil, checkCopy(ctx, r.whole, f.path)
	}
	if _, err := inspect(ctx, r.original, "ro"); err != nil {
		return nil, damaged(f.path, "is damaged, and the files that a crash left beside it do not mend it", err)
	}
	for _, ending := range left {
		aside, err := setAside(f.real, ending)
		if err != nil {
			return nil, err
		}
		notices = append(notices, fmt.Sprintf(
			"%s lay beside %s but belongs to another version of it. It was set aside as %s; the dossier is as it was stored.",
			filepath.Base(f.real)+ending, filepath.Base(f.real), filepath.Base(aside)))
	}
	return notices, nil
}

func setAside(real, ending string) (string, error) {
	for n := 1; ; n++ {
		aside := real + ".recover" + ending
		if n > 1 {
			aside = fmt.Sprintf("%s.recover-%d%s", real, n, ending)
		}
		if _, err := os.Lstat(aside); err == nil {
			continue
		}
		if err := os.Rename(real+ending, aside); err != nil {
			return "", fmt.Errorf("set aside %s: %w", real+ending, err)
		}
		return aside, nil
	}
}

func checkCopy(ctx context.Context, copied, path string) error {
	conn, closeConn, err := openConn(ctx, fileURL(copied, guarded("rw")))
	if err != nil {
		return damaged(path, "is damaged", err)
	}
	defer closeConn()
	return checkContents(ctx, conn, path)
}
