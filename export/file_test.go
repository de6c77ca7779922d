package export_test

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"standpoint/app"
	"standpoint/export"
)

func TestFileWritesWhatItsEndingNames(t *testing.T) {
	for ending, begins := range map[string]string{".xlsx": "PK", ".PDF": "%PDF-"} {
		path := filepath.Join(t.TempDir(), "Łódź talks"+ending)
		if err := toFile(t, path, talks(t)); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(path)
		if err != nil || !strings.HasPrefix(string(data), begins) {
			t.Errorf("%s: %v, begins with %q", ending, err, data[:min(8, len(data))])
		}
	}
}

func TestFileNamesTheEndingsItKnows(t *testing.T) {
	for _, name := range []string{"matrix.doc", "matrix", ".pdf.txt"} {
		err := toFile(t, filepath.Join(t.TempDir(), name), talks(t))
		if err == nil || !strings.Contains(err.Error(), ".xlsx or .pdf or .docx") || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestPlaceThatTakesNoFileIsToldWithWhatToDo(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "a file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(folder, "taken.pdf"), 0o700); err != nil {
		t.Fatal(err)
	}
	for path, says := range map[string]string{
		filepath.Join(folder, "missing", "a.xlsx"): "there is no folder",
		filepath.Join(folder, "taken.pdf"):         "give the file another name",
		filepath.Join(folder, ".xlsx"):             "no name before its ending",
		filepath.Join(file, "a.pdf"):               "a file",
	} {
		err := toFile(t, path, talks(t))
		if err == nil || !strings.Contains(err.Error(), says) || !strings.Contains(err.Error(), path) {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func TestFailedExportLeavesTheOldFile(t *testing.T) {
	broken := talks(t)
	broken.Matrix.Cells = nil // makes the drawing of the matrix panic
	cases := map[string]app.Report{"no matrix": {Title: "Empty"}, "broken matrix": broken}
	for name, r := range cases {
		for _, ending := range export.Endings() {
			if name == "broken matrix" && slices.Contains([]string{".passages.csv", ".data.csv", ".json", ".qdpx", ".qdc"}, ending) {
				continue // these look at no cell
			}
			folder := t.TempDir()
			path := filepath.Join(folder, "old"+ending)
			if err := os.WriteFile(path, []byte("the old one"), 0o600); err != nil {
				t.Fatal(err)
			}
			if err := toFile(t, path, r); err == nil {
				t.Errorf("%s%s: no error", name, ending)
			}
			onlyTheOldFile(t, path)
		}
	}
}

func TestExportKeepsTheFilesPermissions(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such permissions")
	}
	path := filepath.Join(t.TempDir(), "old.xlsx")
	if err := os.WriteFile(path, []byte("the old one"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := toFile(t, path, talks(t)); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, permissions %v", err, info.Mode())
	}
}

func TestExportToAMissingFolderSaysSo(t *testing.T) {
	path := filepath.Join(t.TempDir(), "gone", "brief.pdf")
	if err := toFile(t, path, talks(t)); err == nil || !strings.Contains(err.Error(), path) {
		t.Errorf("got %v", err)
	}
}

// onlyTheOldFile fails unless the file is as it was and alone in its folder.
func onlyTheOldFile(t *testing.T, path string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil || string(data) != "the old one" {
		t.Errorf("the old file is gone: %v %q", err, data[:min(8, len(data))])
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Errorf("half a file was left: %v %v", entries, err)
	}
}

// toFile is export.File, watched by nobody.
func toFile(t testing.TB, path string, r app.Report) error {
	_, err := export.File(t.Context(), path, r, nil)
	return err
}
