package export

import (
	"archive/zip"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"regexp"
	"slices"
	"time"
)

// contentTypes is the part that names the kinds of all others; programs look
// for it first.
const contentTypes = "[Content_Types].xml"

// repack writes the parts of a workbook in one order with one time, which the
// library does not promise.
func repack(w io.Writer, document []byte) error {
	in, err := zip.NewReader(bytes.NewReader(document), int64(len(document)))
	if err != nil {
		return fmt.Errorf("read back the workbook: %w", err)
	}
	parts := slices.Clone(in.File)
	slices.SortFunc(parts, func(a, b *zip.File) int {
		return cmp.Or(first(a.Name, contentTypes)-first(b.Name, contentTypes), cmp.Compare(a.Name, b.Name))
	})
	out := zip.NewWriter(w)
	for _, part := range parts {
		if err := copyPart(out, part); err != nil {
			return fmt.Errorf("write %s of the workbook: %w", part.Name, err)
		}
	}
	if err := out.Close(); err != nil {
		return fmt.Errorf("write the workbook: %w", err)
	}
	return nil
}

func first(name, wanted string) int {
	if name == wanted {
		return 0
	}
	return 1
}

func copyPart(out *zip.Writer, part *zip.File) error {
	r, err := part.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	data, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	if part.Name == contentTypes {
		data = sortDefaults(data)
	}
	w, err := out.CreateHeader(&zip.FileHeader{
		Name: part.Name, Method: zip.Deflate,
		Modified: time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC),
	})
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	return err
}

// sortDefaults puts the kinds of file endings, which come in the order of a
// map, into one order.
func sortDefaults(data []byte) []byte {
	element := regexp.MustCompile(`<Default [^>]*?(?:/>|></Default>)`)
	found := element.FindAll(data, -1)
	slices.SortFunc(found, bytes.Compare)
	next := 0
	return element.ReplaceAllFunc(data, func([]byte) []byte {
		next++
		return found[next-1]
	})
}
