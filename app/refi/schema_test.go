package refi_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/jacoelho/xsd"

	"standpoint/app/codebook"
	"standpoint/app/dossier"
	"standpoint/app/refi"
)

// official is where the schemas of the standard and samples are; they are no
// part of the project.
func official(t *testing.T, name string) string {
	t.Helper()
	path := filepath.Join("..", "..", "..", "shared", "refi", name)
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		t.Skipf("%s is not here: the schema and samples of REFI-QDA were not looked at", name)
	}
	return path
}

func valid(t *testing.T, schema *xsd.Schema, name, document string) {
	t.Helper()
	if err := schema.Validate(strings.NewReader(document)); err != nil {
		t.Errorf("%s is not valid: %v", name, err)
	}
}

func TestProjectIsValidByTheOfficialSchema(t *testing.T) {
	schema, err := xsd.LoadFile(official(t, "Project.xsd"))
	must(t, err)
	w := worked(t)
	valid(t, schema, "worked", unpacked(t, written(t, w))["project.qde"])
	valid(t, schema, "empty", unpacked(t, written(t, dossier.Whole{}))["project.qde"])
	w.Codebook.Parties[1].Colour = "#1f77b4ff"
	w.Codebook.Title = "\x00\x01\xff"
	w.Sources[0].Published = "0099-13-77"
	valid(t, schema, "odd", unpacked(t, written(t, w))["project.qde"])
	if err := schema.Validate(strings.NewReader(`<Project xmlns="urn:QDA-XML:project:1.0" name="x"><Sets/></Project>`)); err == nil {
		t.Error("the schema accepts anything")
	}
}

func TestCodebookIsValidByTheOfficialSchema(t *testing.T) {
	schema, err := xsd.LoadFile(official(t, "Codebook.xsd"))
	must(t, err)
	for name, cb := range map[string]codebook.Codebook{"worked": book(), "empty": {}} {
		var out bytes.Buffer
		must(t, refi.WriteCodebook(&out, cb, maker))
		valid(t, schema, name, out.String())
	}
}

// references are what a schema cannot see in a project.
type references struct {
	kinds   map[string]string // element by GUID
	targets []target
	paths   []string
}

type target struct{ from, guid string }

// TestReferencesOfAProjectHold makes the checks that no schema makes.
func TestReferencesOfAProjectHold(t *testing.T) {
	files := unpacked(t, written(t, worked(t)))
	r := &references{kinds: map[string]string{}}
	r.walk(t, files["project.qde"])
	may := map[string][]string{
		"CodeRef": {"Code"}, "VariableRef": {"Variable"}, "SourceRef": {"TextSource"}, "SelectionRef": {"PlainTextSelection"},
		"originGUID": {"Note"}, "targetGUID": {"PlainTextSelection"}, "creatingUser": {"User"}, "creatingUserGUID": {"User"},
	}
	for _, g := range r.targets {
		if !slices.Contains(may[g.from], r.kinds[g.guid]) {
			t.Errorf("%s refers to %s, which is a %q", g.from, g.guid, r.kinds[g.guid])
		}
	}
	if len(r.targets) < 20 || len(r.paths) < 2 {
		t.Fatalf("%d references and %d paths: the walk is broken", len(r.targets), len(r.paths))
	}
	here := map[string]bool{}
	for _, p := range r.paths {
		name := "sources/" + strings.TrimPrefix(p, "internal://")
		if _, found := files[name]; !found || here[name] {
			t.Errorf("%s is not in the project, or belongs to two sources", p)
		}
		here[name] = true
	}
	for name := range files {
		if strings.HasPrefix(name, "sources/") && !here[name] {
			t.Errorf("%s belongs to no source", name)
		}
	}
}

// walk gathers GUIDs and references, and holds the words of each selection
// against its text.
func (r *references) walk(t *testing.T, document string) {
	t.Helper()
	for in := xml.NewDecoder(strings.NewReader(document)); ; {
		token, err := in.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		must(t, err)
		e, is := token.(xml.StartElement)
		if !is {
			continue
		}
		at := map[string]string{}
		for _, a := range e.Attr {
			at[a.Name.Local] = a.Value
		}
		if guid := at["guid"]; guid != "" {
			if r.kinds[guid] != "" || guid != strings.ToUpper(guid) {
				t.Errorf("the GUID %s of a %s is not in capitals, or that of a %s too", guid, e.Name.Local, r.kinds[guid])
			}
			r.kinds[guid] = e.Name.Local
		}
		for _, name := range []string{"creatingUser", "creatingUserGUID", "originGUID", "targetGUID"} {
			if at[name] == "" {
				continue
			}
			from := name
			if strings.HasSuffix(e.Name.Local, "Ref") {
				from = e.Name.Local
			}
			r.targets = append(r.targets, target{from, at[name]})
		}
		if p := at["plainTextPath"]; p != "" {
			r.paths = append(r.paths, p)
		}
		if e.Name.Local == "PlainTextSelection" {
			start, _ := strconv.Atoi(at["startPosition"])
			end, _ := strconv.Atoi(at["endPosition"])
			if runes := []rune(talk); start < 0 || end <= start || end > len(runes) || string(runes[start:end]) != at["name"] {
				t.Errorf("selection %d to %d is not %q", start, end, at["name"])
			}
		}
	}
}

func TestSampleProjectOfOthersIsRead(t *testing.T) {
	data, err := os.ReadFile(official(t, "sample.qdpx"))
	must(t, err)
	w, notes := read(t, data)
	w = restored(t, w)
	if len(w.Sources) != 1 || len(w.Passages) != 2 || len(w.Positions) != 1 {
		t.Fatalf("%d sources, %d passages, %d positions; notes %q", len(w.Sources), len(w.Passages), len(w.Positions), notes)
	}
	s := w.Sources[0]
	if s.Title != "Example article" || s.Published != "2026-01-09" || s.Outlet != "Example Wire" {
		t.Errorf("source %+v", s)
	}
	for _, p := range w.Passages {
		if p.Origin != dossier.ByAnalyst || p.Status != dossier.Accepted || p.Stance != 0 {
			t.Errorf("passage %+v", p)
		}
	}
	if w.Passages[0].Quote != "“will not recognise Russia’s occupation of Crimea”" || w.Positions[0].Summary != "Rejects recognition of Russian control." {
		t.Errorf("passage %q, summary %q", w.Passages[0].Quote, w.Positions[0].Summary)
	}
	for _, want := range []string{"Opposes", "Position (0-100)", "January round", "taken as 0", "poles"} {
		if !strings.Contains(strings.Join(notes, "\n"), want) {
			t.Errorf("the notes do not speak of %q: %q", want, notes)
		}
	}
}

func TestSampleCodebookOfOthersIsRead(t *testing.T) {
	f, err := os.Open(official(t, "codebook.qdc"))
	must(t, err)
	defer f.Close()
	cb, notes, err := refi.ReadCodebook(f)
	must(t, err)
	if len(cb.Parties) != 1 || len(cb.Issues) != 1 {
		t.Fatalf("codebook %+v", cb)
	}
	if p := cb.Parties[0]; p.Name != "Ukraine" || p.Colour != "#1f77b4" || p.Note != "Government of Ukraine; aliases: Kyiv, Zelenskyy" {
		t.Errorf("party %+v", p)
	}
	if cb.Issues[0].Name != "Crimea" || len(notes) != 1 || !strings.Contains(notes[0], "Territory") {
		t.Errorf("issue %+v, notes %q", cb.Issues[0], notes)
	}
}
