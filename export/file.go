package export

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"standpoint/app"
)

// format is a kind of document by the ending of its file's name.
type format struct {
	ending string
	name   string
	write  func(*job, app.Report) error
}

func formats() []format {
	return []format{
		{".xlsx", "workbook", excel},
		{".pdf", "brief", pdf},
		{".docx", "Word document", word},
		{".html", "web page", html},
		{".md", "Markdown text", markdown},
		{".csv", "table of positions", positionsCSV},
		{".passages.csv", "table of passages", passagesCSV},
		{".data.csv", "table of passages for software", dataCSV},
		{".json", "dossier as JSON", dossierJSON},
		{".qdpx", "REFI-QDA project", qdpx},
		{".qdc", "REFI-QDA codebook", qdc},
		{".svg", "picture of the matrix", matrixPicture(".svg")},
		{".png", "picture of the matrix", matrixPicture(".png")},
		{".matrix.pdf", "picture of the matrix", matrixPicture(".pdf")},
	}
}

// Endings lists the endings of file names that File knows, ".xlsx" first.
func Endings() []string {
	var endings []string
	for _, f := range formats() {
		endings = append(endings, f.ending)
	}
	return endings
}

// File writes a report to path in the format that its ending names. The
// document is complete and on disk when it returns no error; after one, also
// after that of a context that has ended, what stood at path before stands there
// still. step, where it is not nil, is told how much is made. The sentences say
// what the document could not hold as it is.
func File(ctx context.Context, path string, r app.Report, step func(done, all int)) (notes []string, err error) {
	if err := checkPlace(path); err != nil {
		return nil, fmt.Errorf("export to %s: %w", path, err)
	}
	f, known := formatOf(path)
	if !known {
		return nil, fmt.Errorf("export to %s: give the file a name that ends in %s", path, strings.Join(Endings(), " or "))
	}
	j := &job{ctx: ctx, step: step}
	err = replaceFile(path, func(w io.Writer) error {
		j.to = w
		if err := f.write(j, r); err != nil {
			return err
		}
		return j.stopped()
	})
	if err != nil {
		return nil, fmt.Errorf("export the %s to %s: %w", f.name, path, err)
	}
	return j.notes, nil
}

// formatOf finds the format with the longest ending that a file's name has.
func formatOf(path string) (format, bool) {
	var best format
	for _, f := range formats() {
		if strings.HasSuffix(strings.ToLower(filepath.Base(path)), f.ending) && len(f.ending) > len(best.ending) {
			best = f
		}
	}
	return best, best.ending != ""
}

// checkPlace says why no document can stand at path, before one is made.
func checkPlace(path string) error {
	if name := filepath.Base(path); name == filepath.Ext(name) {
		return errors.New("the file has no name before its ending; give it one")
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return errors.New("that is a folder; give the file another name")
	}
	folder := filepath.Dir(path)
	switch info, err := os.Stat(folder); {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("there is no folder %s; make it first, or choose another", folder)
	case err != nil:
		return err
	case !info.IsDir():
		return fmt.Errorf("%s is a file and no folder; choose another place", folder)
	}
	return nil
}

// replaceFile makes the document beside path and renames it, so that no reader
// ever sees half of it.
func replaceFile(path string, write func(io.Writer) error) error {
	temp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if errors.Is(err, fs.ErrPermission) {
		return fmt.Errorf("the folder %s cannot be written to; choose another", filepath.Dir(path))
	} else if err != nil {
		return fmt.Errorf("make a file in the folder %s: %w", filepath.Dir(path), err)
	}
	defer os.Remove(temp.Name()) // finds nothing once the file has its name
	if err := fill(temp, write, modeOf(path)); err != nil {
		return err
	}
	if err := os.Rename(temp.Name(), path); err != nil {
		return fmt.Errorf("put the finished file in its place, where another program may hold the old one open: %w", err)
	}
	return nil
}

// fill writes, flushes and closes; a full disk may show itself in any of them.
func fill(f *os.File, write func(io.Writer) error, mode os.FileMode) error {
	buffered := bufio.NewWriter(f)
	err := write(buffered)
	if err == nil {
		err = buffered.Flush()
	}
	if err == nil {
		err = f.Chmod(mode)
	}
	if err == nil {
		err = f.Sync()
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	return err
}

// modeOf keeps the permissions of the file that is replaced.
func modeOf(path string) os.FileMode {
	if info, err := os.Stat(path); err == nil {
		return info.Mode().Perm()
	}
	return 0o644
}

// caught turns a panic of a library into an error: a document that cannot be
// made must not end the app and lose nothing but itself.
func caught(what string, err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("make the %s: the library that writes it gave up: %v", what, p)
	}
}
