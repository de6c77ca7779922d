package intake

import (
	"context"
	"os"
	"path"
	"path/filepath"
	"strings"

	"standpoint/app/intake/format"
)

// Zip is a zip of articles. It may be read from several goroutines at once.
type Zip struct {
	name   string
	file   *os.File
	packed *format.Packed
}

// maxArchive is how many bytes an archive's files may have together.
const maxArchive = 1 << 30

// OpenZip opens a zip of articles; nil where the file is something else or
// too large unpacked, which File will say or read. Close it.
func OpenZip(path string) *Zip {
	if !strings.EqualFold(filepath.Ext(path), ".zip") {
		return nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil
	}
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		_ = f.Close() // read only: there is nothing to lose
		return nil
	}
	packed, err := format.Unpack(f, info.Size())
	if err != nil || !packed.HoldsFiles() || len(packed.Files()) == 0 || packed.Size() > maxArchive {
		_ = f.Close()
		return nil
	}
	return &Zip{name: filepath.Base(path), file: f, packed: packed}
}

// Close closes the file.
func (a *Zip) Close() error { return a.file.Close() }

// Files lists what is in the archive, in its order. The names are for File and
// for people; they are no paths on this computer.
func (a *Zip) Files() []string { return a.packed.Files() }

// Articles reads a file of the archive as the function Articles does one of a folder.
func (a *Zip) Articles(ctx context.Context, name string, o Options) []Article {
	base := path.Base(plainName(name))
	data, err := a.packed.File(name)
	if err != nil {
		return []Article{{Name: base, Err: named(base, err)}}
	}
	u := &unpacking{ctx: ctx, options: o, left: maxArchive}
	u.read(base, base, data, around{depth: 1})
	return u.found
}
