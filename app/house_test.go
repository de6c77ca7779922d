package app_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
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
		{"app/compare", "", "standpoint/app/intake"},
		{"app/intake", "", "standpoint/app/reading"},
		{"app/intake", "", "standpoint/app/compare"},
		{"app/dossier", "", "standpoint/app/reading"},
		{"app/dossier", "", "standpoint/app/intake"},
		{"app/dossier", "", "standpoint/app/compare"},
		{"app/codebook", "", "standpoint/app/dossier"},
		{"app/refi", "", "standpoint/app/compare"},
		{"app/duplicates", "", "standpoint/app"},
		{"app/teaching", "", "modernc.org"},
		{"app/teaching", "", "standpoint/app/compare"},
		{"app/reading", "", "standpoint/app/teaching"},
		{"app/dossier", "", "standpoint/app/teaching"},
		{"", "app/fetch.go", "standpoint/app/intake/web"},
		{"", "main.go", "fyne.io/fyne/v2/app"},
		{"", "main.go", "standpoint/views/clipboard"},
	}
	seen := 0
	for file, imports := range importsOf(t, os.DirFS("..")) {
		seen++
		for _, r := range rules {
			if !under(file, r.folder) || file == r.except {
				continue
			}
			if strings.HasSuffix(file, "_test.go") && strings.HasPrefix(r.not, "standpoint/app") {
				continue // a test may join packages of app
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

// TestOnlyOneFolderAsksTheNetwork: app/intake/web for a page that a person asks
// for; and the second start of the app, which talks to the first by a socket in
// the user's own folder. Tests may set up sites.
func TestOnlyOneFolderAsksTheNetwork(t *testing.T) {
	mayAsk := []string{"app/intake/web", "app/handover"}
	network := []string{"net", "net/http", "net/rpc", "net/smtp", "crypto/tls", "golang.org/x/net/http2", "golang.org/x/net/websocket", "golang.org/x/net/proxy"}
	asks := map[string]bool{}
	for file, imports := range importsOf(t, os.DirFS("..")) {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		for _, p := range imports {
			if !slices.Contains(network, p) {
				continue
			}
			asks[path.Dir(file)] = true
			if !slices.Contains(mayAsk, path.Dir(file)) {
				t.Errorf("%s imports %s: only %v may ask the network", file, p, mayAsk)
			}
		}
	}
	if len(asks) != len(mayAsk) {
		t.Errorf("only %v asks the network: the list is out of date, or the walk is broken", asks)
	}
}

// TestPanesKnowNothingOfEachOther keeps each pane of the window usable alone.
func TestPanesKnowNothingOfEachOther(t *testing.T) {
	shared := map[string]bool{"standpoint/views/ui": true, "standpoint/views/chart": true}
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
	eachFile(t, tree, func(name string, _ *token.FileSet, f *ast.File) {
		found[name] = []string{}
		for _, spec := range f.Imports {
			p, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			found[name] = append(found[name], p)
		}
	})
	return found
}

// TestFilesAndFunctionsStayShort keeps what a reader must hold in mind small.
func TestFilesAndFunctionsStayShort(t *testing.T) {
	const longestFile, longestFunction = 500, 60
	eachFile(t, os.DirFS(".."), func(name string, files *token.FileSet, f *ast.File) {
		lines := func(n ast.Node) int {
			return files.Position(n.End()).Line - files.Position(n.Pos()).Line + 1
		}
		if strings.HasSuffix(name, "_test.go") {
			return
		}
		if n := files.File(f.Pos()).LineCount(); n > longestFile {
			t.Errorf("%s has %d lines: split it by subject", name, n)
		}
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && lines(fn) > longestFunction {
				t.Errorf("%s: %s has %d lines: split it", name, fn.Name.Name, lines(fn))
			}
		}
	})
}

// eachFile parses every Go file of the tree.
func eachFile(t *testing.T, tree fs.FS, look func(name string, files *token.FileSet, f *ast.File)) {
	t.Helper()
	err := fs.WalkDir(tree, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(name) != ".go" {
			return err
		}
		text, err := fs.ReadFile(tree, name)
		if err != nil {
			return err
		}
		files := token.NewFileSet()
		parsed, err := parser.ParseFile(files, name, text, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		look(name, files, parsed)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func under(p, folder string) bool {
	return folder == "" || p == folder || strings.HasPrefix(p, folder+"/")
}
