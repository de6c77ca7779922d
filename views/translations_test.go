package views

import (
	"encoding/json"
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"standpoint/app/compare"
)

var update = flag.Bool("update", false, "add missing texts to translations/en.json")

const english = "translations/en.json"

// text is one text that the window shows.
type text struct {
	fallback string
	plural   bool
}

// TestEnglishIsComplete compares the texts in the code with those in en.json,
// from which all other languages are translated.
func TestEnglishIsComplete(t *testing.T) {
	data, err := os.ReadFile(english)
	if err != nil {
		t.Fatal(err)
	}
	var have map[string]any
	if err := json.Unmarshal(data, &have); err != nil {
		t.Fatal(err)
	}
	want := textsInCode(t)
	if *update {
		writeEnglish(t, have, want)
		return
	}
	for _, key := range slices.Sorted(maps.Keys(want)) {
		_, isPlural := have[key].(map[string]any)
		switch {
		case have[key] == nil:
			t.Errorf("en.json has no %q; run go test ./views -run English -update", key)
		case isPlural != want[key].plural:
			t.Errorf("%q must have forms for one and other if and only if lang.N shows it", key)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(have)) {
		if _, ok := want[key]; !ok {
			t.Errorf("en.json has %q, which nothing shows", key)
		}
	}
}

func writeEnglish(t *testing.T, have map[string]any, want map[string]text) {
	out := map[string]any{}
	for key, w := range want {
		switch {
		case have[key] != nil:
			out[key] = have[key]
		case w.plural:
			out[key] = map[string]string{"one": w.fallback, "other": w.fallback}
		default:
			out[key] = w.fallback
		}
	}
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(out); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(english, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// textsInCode finds every lang.L, lang.N and lang.X below this folder.
func textsInCode(t *testing.T) map[string]text {
	t.Helper()
	found := map[string]text{}
	for _, said := range textsOfMeasures() {
		found[said] = text{fallback: said}
	}
	err := filepath.WalkDir(".", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			collect(t, path, n, found)
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// textsOfMeasures are those that package compare has for the window.
func textsOfMeasures() []string {
	all := []string{compare.Rule, compare.Caution}
	for _, d := range compare.Definitions() {
		all = append(all, d.Measure, d.Means)
		if d.Source != "" {
			all = append(all, d.Source)
		}
	}
	return all
}

func collect(t *testing.T, path string, n ast.Node, found map[string]text) {
	call, ok := n.(*ast.CallExpr)
	if !ok {
		return
	}
	f, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return
	}
	pkg, ok := f.X.(*ast.Ident)
	if !ok || pkg.Name != "lang" || !slices.Contains([]string{"L", "N", "X"}, f.Sel.Name) {
		return
	}
	key, ok := literal(call.Args[0])
	if !ok {
		if s, ok := call.Args[0].(*ast.SelectorExpr); !ok || !slices.Contains([]string{"Rule", "Caution", "Measure", "Means", "Source"}, s.Sel.Name) {
			t.Errorf("%s: the text of lang.%s is not written out", path, f.Sel.Name)
		}
		return
	}
	switch f.Sel.Name {
	case "L":
		found[key] = text{fallback: key}
	case "N":
		found[key] = text{fallback: key, plural: true}
	case "X":
		fallback, _ := literal(call.Args[1])
		found[key] = text{fallback: fallback}
	}
}

func literal(e ast.Expr) (string, bool) {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}
