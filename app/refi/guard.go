package refi

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"unicode/utf8"
)

// What a file may hold at most. A project of twenty thousand articles stays
// below a quarter of each.
const (
	maxCodebook = 64 << 20  // bytes of a .qdc
	maxEntries  = 200_000   // files in a project
	maxProject  = 512 << 20 // bytes of its project.qde
	maxText     = 16 << 20  // bytes of one text
	maxTotal    = 1 << 30   // bytes of all that is read
	maxDepth    = 200       // elements within elements

	// A file that grows more than this when it is unpacked, and beyond what
	// does no harm, was made to fill the memory.
	maxRatio = 250
	harmless = 16 << 20
)

// ErrTooBig is returned where a file is larger than these forms have reason to
// be, or was made to be.
var ErrTooBig = errors.New("there is more in it than can be read")

// atMost reads all, and not more than max bytes.
func atMost(r io.Reader, most int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	if err == nil && int64(len(data)) > most {
		return nil, ErrTooBig
	}
	return data, err
}

// archive is a project's ZIP, read with care: what is said of sizes in it is
// not believed, and nothing is unpacked but what is asked for.
type archive struct {
	files  map[string]*zip.File
	folded map[string]string // their names in lower case; none where two are alike
	size   int64
	left   int64 // bytes that may still be unpacked
}

func openArchive(r io.ReaderAt, size int64) (*archive, error) {
	z, err := zip.NewReader(r, size)
	switch {
	case errors.Is(err, zip.ErrFormat):
		return nil, errors.New("it is damaged, or no such file at all; export it again from the program that made it")
	case err != nil:
		return nil, err
	}
	if len(z.File) > maxEntries {
		return nil, fmt.Errorf("%w: it holds %d files", ErrTooBig, len(z.File))
	}
	a := &archive{files: map[string]*zip.File{}, folded: map[string]string{}, size: size, left: maxTotal}
	for _, f := range z.File {
		switch {
		case !isInside(f.Name):
			return nil, fmt.Errorf("it holds a file with the name %.80q, which leads out of it; it was not made by a program for such projects", f.Name)
		case f.Flags&1 != 0:
			return nil, errors.New("it is protected by a password; unpack it and pack it again without one")
		case a.files[f.Name] != nil:
			return nil, fmt.Errorf("it holds two files with the name %.80q, and they may differ", f.Name)
		}
		a.files[f.Name] = f
		if _, alike := a.folded[strings.ToLower(f.Name)]; alike {
			a.folded[strings.ToLower(f.Name)] = ""
			continue
		}
		a.folded[strings.ToLower(f.Name)] = f.Name
	}
	return a, nil
}

// isInside refuses names that would be places outside of the archive.
func isInside(name string) bool {
	if strings.ContainsAny(name, "\\\x00:") || path.IsAbs(name) || !utf8.ValidString(name) {
		return false
	}
	for part := range strings.SplitSeq(name, "/") {
		if part == ".." {
			return false
		}
	}
	return true
}

// read unpacks a file.
func (a *archive) read(name string, most int64) ([]byte, error) {
	f := a.files[name]
	if f == nil {
		return nil, fmt.Errorf("there is no file %.80q in it", name)
	}
	packed := int64(min(f.CompressedSize64, uint64(a.size)))
	most = min(most, a.left, max(harmless, packed*maxRatio))
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("unpack %.80s: %w", name, err)
	}
	defer r.Close()
	data, err := atMost(r, most)
	if err != nil {
		return nil, fmt.Errorf("unpack %.80s: %w", name, err)
	}
	a.left -= int64(len(data))
	return data, nil
}

// readXML reads a document without DTD and without bottomless nesting.
func readXML(r io.Reader, into any) error {
	in := bufio.NewReader(r)
	if mark, err := in.Peek(3); err == nil && bytes.Equal(mark, []byte("\uFEFF")) {
		if _, err := in.Discard(len(mark)); err != nil {
			return err
		}
	}
	return xml.NewTokenDecoder(&guarded{of: xml.NewDecoder(in)}).Decode(into)
}

// guarded hands on the tokens of a document that does no harm.
type guarded struct {
	of    *xml.Decoder
	depth int
}

// Token is the next one as it stands: the decoder that reads from here matches
// the elements.
func (g *guarded) Token() (xml.Token, error) {
	token, err := g.of.RawToken()
	if err != nil {
		return nil, err
	}
	switch token.(type) {
	case xml.Directive:
		return nil, errors.New("it has a document type of its own, which such files have no need of")
	case xml.StartElement:
		if g.depth++; g.depth > maxDepth {
			return nil, fmt.Errorf("its elements are nested more than %d deep", maxDepth)
		}
	case xml.EndElement:
		g.depth--
	}
	return token, nil
}
