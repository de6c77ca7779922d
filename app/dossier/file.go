package dossier

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// errLeased says that another program or window holds the lease.
var errLeased = errors.New("leased")

// errNoLocks says that nobody can be kept out, as the file's drive has no locks.
var errNoLocks = errors.New("no locks")

// file is a dossier's file, before SQLite opens it.
type file struct {
	path     string   // as the user gave it, made absolute
	real     string   // without symbolic links; SQLite puts its sidecars beside it
	handle   *os.File // holds the lease, unless readOnly
	readOnly bool
	shared   bool // another computer may have it open too, and nothing would tell
	header   header
}

// openFile finds a dossier, leases it if it may be written, and reads its
// header. It changes nothing and makes nothing.
func openFile(path string) (*file, error) { return findFile(path, false) }

// openFileToRead is openFile for those who will not write.
func openFileToRead(path string) (*file, error) { return findFile(path, true) }

func findFile(path string, toRead bool) (*file, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	real, err := filepath.EvalSymlinks(absolute)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, missing(path)
	}
	if err != nil {
		return nil, err
	}
	info, err := os.Stat(real)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, notDossier(path, "is a folder or a device, not a dossier")
	}
	f := &file{path: absolute, real: real}
	f.readOnly = toRead || info.Mode().Perm()&0o222 == 0 || !mayWrite(filepath.Dir(real))
	if err := f.lease(); err != nil {
		return nil, err
	}
	if f.header, err = readHeader(f.handle, info.Size()); err != nil {
		f.close()
		return nil, notDossier(path, err.Error())
	}
	return f, nil
}

func (f *file) lease() error {
	if !f.readOnly {
		handle, err := os.OpenFile(f.real, os.O_RDWR, 0)
		if err == nil {
			f.handle = handle
			return f.takeLease()
		}
		if !errors.Is(err, fs.ErrPermission) && !isReadOnlyMedium(err) {
			return err
		}
		f.readOnly = true
	}
	handle, err := os.Open(f.real)
	if err != nil {
		return &Error{Name: f.path, What: "may not be read", Kind: ErrMissing, Err: err, Do: "Ask for the right to read it."}
	}
	f.handle = handle
	return nil
}

func (f *file) takeLease() error {
	return f.leased(takeLease(f.handle))
}

// leased makes of what became of the lease what becomes of the opening.
func (f *file) leased(err error) error {
	if errors.Is(err, errNoLocks) {
		f.shared = true
		return nil
	}
	if err == nil {
		return nil
	}
	f.close()
	if errors.Is(err, errLeased) {
		return inUse(f.path)
	}
	return fmt.Errorf("lock %s: %w", f.path, err)
}

func (f *file) close() error { return f.handle.Close() }

// leftOpen reports that the file was not closed: something lies beside it, or it
// waits for a log, as only an open dossier does.
func (f *file) leftOpen() bool { return f.header.wal || len(leftovers(f.real)) > 0 }

// isInPlace reports whether the open file is still the one of that name.
func (f *file) isInPlace() bool {
	open, err := f.handle.Stat()
	if errors.Is(err, os.ErrClosed) {
		return true // the dossier is closed, and says so itself
	}
	named, missing := os.Stat(f.real)
	return err == nil && missing == nil && os.SameFile(open, named)
}

// header is what the first 100 bytes of a SQLite file say.
type header struct {
	wal           bool // written with a write-ahead log
	pageSize      int64
	pages         int64 // 0 where the header does not know
	applicationID uint32
	format        int
}

const headerSize = 100

// readHeader reads what a file says it is. Its errors complete the sentence
// "the file ...".
func readHeader(r io.ReaderAt, size int64) (header, error) {
	if size == 0 {
		return header{}, errors.New("is empty, not a dossier")
	}
	raw := make([]byte, headerSize)
	if _, err := r.ReadAt(raw, 0); err != nil || string(raw[:16]) != "SQLite format 3\x00" {
		return header{}, errors.New("is not a dossier")
	}
	big := binary.BigEndian
	h := header{
		wal:           raw[18] == 2,
		pageSize:      int64(big.Uint16(raw[16:])),
		applicationID: big.Uint32(raw[68:]),
		format:        int(int32(big.Uint32(raw[60:]))),
	}
	if h.pageSize == 1 {
		h.pageSize = 65536
	}
	if big.Uint32(raw[24:]) == big.Uint32(raw[92:]) {
		h.pages = int64(big.Uint32(raw[28:]))
	}
	if h.applicationID != applicationID {
		return header{}, errors.New("is a database of another program, not a dossier")
	}
	return h, nil
}

// checkSize refuses a file that was cut short. With a sidecar beside it the
// file may rightly be shorter than its header says.
func (f *file) checkSize() error {
	info, err := f.handle.Stat()
	if err != nil {
		return err
	}
	if want := f.header.pages * f.header.pageSize; info.Size() < want {
		return damaged(f.path, fmt.Sprintf("is cut short: %d of %d bytes are there", info.Size(), want), nil)
	}
	return nil
}
