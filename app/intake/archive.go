package intake

import (
	"os"
	"path"
	"path/filepath"
	"strings"

	"standpoint/app/dossier"
	"standpoint/app/intake/format"
)

// Archive is a zip of articles. It may be read from several goroutines at once.
type Archive struct {
	name   string
	file   *os.File
	packed *format.Packed
}

// maxArchive is how many bytes an archive's files may have together.
const maxArchive = 1 << 30

// OpenArchive opens a zip of articles; nil where the file is something else or
// too large unpacked, which File will say or read. Close it.
func OpenArchive(path string) *Archive {
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
	return &Archive{name: filepath.Base(path), file: f, packed: packed}
}

// Close closes the file.
func (a *Archive) Close() error { return a.file.Close() }

// Files lists what is in the archive, in its order. The names are for File and
// for people; they are no paths on this computer.
func (a *Archive) Files() []string { return a.packed.Files() }

// File reads an article of the archive as the function File does from a folder.
func (a *Archive) File(name string, latest dossier.Date) (dossier.Source, error) {
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	data, err := a.packed.File(name)
	if err != nil {
		return dossier.Source{}, named(base, err)
	}
	return Bytes(base, data, latest)
}
