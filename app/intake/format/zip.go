package format

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"strings"
)

// Packed is a zip archive, kept to bounds. Names in it are names of parts and
// never paths on this computer.
type Packed struct {
	parts map[string]*zip.File
	files []*zip.File
}

func unpack(data []byte) (*Packed, error) { return Unpack(bytes.NewReader(data), int64(len(data))) }

// Unpack opens a zip archive. It reads no more than the list of its files.
func Unpack(from io.ReaderAt, size int64) (*Packed, error) {
	r, err := zip.NewReader(from, size)
	if err != nil {
		return nil, errDamaged
	}
	if len(r.File) > maxEntries {
		return nil, &Error{"holds more than 5,000 files", "Put the articles into several archives, or unpack it and import the folder."}
	}
	p := &Packed{parts: make(map[string]*zip.File, len(r.File)), files: r.File}
	for _, f := range r.File {
		if _, twice := p.parts[f.Name]; !twice {
			p.parts[f.Name] = f
		}
	}
	return p, nil
}

// part reads a part; nil where there is none.
func (p *Packed) part(name string) ([]byte, error) {
	f, ok := p.parts[name]
	if !ok {
		return nil, nil
	}
	return readPart(f)
}

// readPart counts what comes out: the sizes that an archive states may be lies.
func readPart(f *zip.File) ([]byte, error) {
	if f.Flags&1 != 0 {
		return nil, errLocked
	}
	r, err := f.Open()
	if err != nil {
		return nil, errDamaged
	}
	defer r.Close()
	most := mostOf(f)
	if f.UncompressedSize64 > uint64(most) {
		return nil, errHuge
	}
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	switch {
	case int64(len(data)) > most:
		return nil, errHuge
	case err != nil && !errors.Is(err, zip.ErrChecksum):
		return nil, errDamaged
	case err != nil:
		return nil, &Error{"is damaged: its contents are not those that were packed", "Copy or download it again."}
	}
	return data, nil
}

var errLocked = &Error{"is protected with a password", "Open it, save it without a password, and import that file."}

func sniffZip(data []byte) Kind {
	p, err := unpack(data)
	if err != nil {
		return Archive
	}
	return p.kind()
}

func (p *Packed) kind() Kind {
	mime := ""
	if f := p.parts["mimetype"]; f != nil && f.UncompressedSize64 < 200 {
		raw, _ := readPart(f) // an archive without one is of another kind
		mime = strings.TrimSpace(string(raw))
	}
	switch {
	case p.parts["word/document.xml"] != nil:
		return Word
	case mime == "application/epub+zip", p.parts["META-INF/container.xml"] != nil:
		return Book
	case strings.HasPrefix(mime, "application/vnd.oasis.opendocument.text"), mime == "" && p.parts["content.xml"] != nil && p.parts["META-INF/manifest.xml"] != nil:
		return OpenDocument
	}
	return Archive
}

// mostOf is how much may come out of a part.
func mostOf(f *zip.File) int64 {
	if f.CompressedSize64 >= maxPart/maxRatio {
		return maxPart
	}
	return max(freeSize, int64(f.CompressedSize64)*maxRatio)
}

// Files lists the files of the archive in its order: what to ask File for.
// Folders, hidden files and the pictures and scripts that browsers save beside
// a page are left out.
func (p *Packed) Files() []string {
	var names []string
	for _, f := range p.files {
		if !f.Mode().IsDir() && !strings.HasSuffix(f.Name, "/") && p.parts[f.Name] == f && !isBeside(f.Name) {
			names = append(names, f.Name)
		}
	}
	return names
}

// File reads a file of the archive. The error is *Error.
func (p *Packed) File(name string) ([]byte, error) {
	if p.parts[name] == nil {
		return nil, errDamaged
	}
	return p.part(name)
}

// Size is how many bytes the files would have, unpacked. A file that has more
// than the archive says of it is refused.
func (p *Packed) Size() uint64 {
	var all uint64
	for _, f := range p.files {
		all += min(f.UncompressedSize64, maxPart+1)
	}
	return all
}

// HoldsFiles says whether the archive is one of other files and no document itself.
func (p *Packed) HoldsFiles() bool { return p.kind() == Archive }

func isBeside(name string) bool {
	name = path.Clean(strings.ReplaceAll(name, `\`, "/"))
	for folder := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(folder, ".") && folder != ".." || folder == "__MACOSX" {
			return true
		}
	}
	return strings.Contains(path.Dir(name)+"/", "_files/")
}
