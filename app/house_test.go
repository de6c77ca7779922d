package app_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestImportsFlowOneWay holds the rules of the house: main -> views -> app,
// export -> app; no Fyne below app, export or assets; the GL driver only in
// main.go.
func TestImportsFlowOneWay(t *testing.T) {
	rules := []struct {
		folder string // of the importing file, from the top; "" is every file
		except string // one file the rule leaves alone
		not    string // what it may not import: this path or anything below it
	}{
		{"app", "", "fyne.io"},
		{"export", "", "fyne.io"},
		{"assets", "", "fyne.io"},
		{"app", "", "standpoint/views"},
		{"app", "", "standpoint/export"},
		{"export", "", "standpoint/views"},
		{"views", "", "standpoint/export"},
		{"views", "", "modernc.org"},
		{"export", "", "modernc.org"},
		{"app/reading", "", "standpoint/app/compare"},
		{"app/reading", "", "standpoint/app/intake"},
		{"app/compare", "", "standpoint/app/reading"},
		{"app/dossier", "", "standpoint/app/reading"},
		{"app/codebook", "", "standpoint/app/dossier"},
		{"", "main.go", "fyne.io/fyne/v2/app"},
	}
	seen := 0
	for file, imports := range importsOf(t, os.DirFS("..")) {
		seen++
		for _, r := range rules {
			if !under(file, r.folder) || file == r.except {
				continue
			}
			for _, p := range imports {
				if under(p, r.not) {
					t.Errorf("%s imports %s: nothing under %q may", file, p, r.folder)
				}
			}
		}
	}
	if seen < 20 {
		t.Fatalf("looked at %d files only: the walk is broken", seen)
	}
}

// TestPanesKnowNothingOfEachOther keeps each pane of the window usable alone.
func TestPanesKnowNothingOfEachOther(t *testing.T) {
	shared := map[string]bool{"standpoint/views/ui": true}
	for file, imports := range importsOf(t, os.DirFS("..")) {
		pane := path.Dir(file)
		if !under(file, "views") || pane == "views" || strings.HasSuffix(file, "_test.go") {
			continue
		}
		for _, p := range imports {
			if under(p, "standpoint/views") && !shared[p] && p != "standpoint/"+pane {
				t.Errorf("%s imports another pane, %s", file, p)
			}
		}
	}
}

// importsOf parses the imports of every Go file, by its path.
func importsOf(t *testing.T, tree fs.FS) map[string][]string {
	t.Helper()
	found := map[string][]string{}
	err := fs.WalkDir(tree, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(name) != ".go" {
			return err
		}
		text, err := fs.ReadFile(tree, name)
		if err != nil {
			return err
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), name, text, parser.ImportsOnly)
		if err != nil {
			return err
		}
		found[name] = []string{}
		for _, spec := range parsed.Imports {
			p, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			found[name] = append(found[name], p)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func under(p, folder string) bool {
	return folder == "" || p == folder || strings.HasPrefix(p, folder+"/")
}
