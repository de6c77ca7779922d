package codebook

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

const full = `# A comment [[party]] is not a table.
title = "Harbour talks"

[[party]]
name = "Northland"
short = "N"
colour = "#0072B2"
note = """Its council
and its harbour master."""
aliases = [
  "Ada Moor",   # "mayor"
  "Port House",
]
aliases_exact = ["NL"]
adjectives = ["Northern"]
groups = ["the coast"]

[[party.person]]
name = "Ada Moor"
short = "Moor"
titles = ["mayor"]
pronoun = "she"
from = 2025-01-20
until = "2025-12-31"

[[party]]
name = "Southland"

[[issue]]
name = "Dues"
question = "Who pays for the lighthouse?"
pole_a = "Northland alone"
pole_b = "Both"
note = "Not: the ferry."
affirmative = "b"
keywords = ["lighthouse*", "harbour dues"]
cues_a = ["pay|bear * alone"]
cues_b = ["share the cost"]
exclude = ["lighthouse keeper"]
`

func TestParseReadsEveryField(t *testing.T) {
	got, err := Parse("full", []byte(full))
	if err != nil {
		t.Fatal(err)
	}
	want := Codebook{
		Title: "Harbour talks",
		Parties: []Party{
			{
				Name: "Northland", Short: "N", Colour: "#0072b2", Note: "Its council\nand its harbour master.",
				Aliases: []string{"Ada Moor", "Port House"}, AliasesExact: []string{"NL"},
				Adjectives: []string{"Northern"}, Groups: []string{"the coast"},
				Persons: []Person{{
					Name: "Ada Moor", Short: "Moor", Titles: []string{"mayor"}, Pronoun: "she",
					From: "2025-01-20", Until: "2025-12-31",
				}},
			},
			{Name: "Southland"},
		},
		Issues: []Issue{{
			Name: "Dues", Question: "Who pays for the lighthouse?", PoleA: "Northland alone", PoleB: "Both",
			Note: "Not: the ferry.", Affirmative: "b", Keywords: []string{"lighthouse*", "harbour dues"},
			CuesA: []string{"pay|bear * alone"}, CuesB: []string{"share the cost"}, Exclude: []string{"lighthouse keeper"},
		}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if faults := Check("full", []byte(full)); len(faults) != 0 {
		t.Errorf("faults in a good file: %v", faults)
	}
}

func TestParseTakesByteOrderMarkAndWindowsLines(t *testing.T) {
	want, err := Parse("full", []byte(full))
	if err != nil {
		t.Fatal(err)
	}
	got, err := Parse("full", []byte("\uFEFF"+strings.ReplaceAll(full, "\n", "\r\n")))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestEncodeIsReadBackEqual(t *testing.T) {
	books := map[string]Codebook{}
	for _, name := range Templates() {
		cb, err := Template(name)
		if err != nil {
			t.Fatal(err)
		}
		books[name] = cb
	}
	cb, err := Parse("full", []byte(full))
	if err != nil {
		t.Fatal(err)
	}
	cb.Parties[0].Note = "tab\there, \"quoted\", back\\slash\nand a second line with “marks” — é"
	books["full"] = cb
	for name, cb := range books {
		data := Encode(cb)
		back, err := Parse(name, data)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		// A tab inside a line counts as a blank.
		if name == "full" {
			cb.Parties[0].Note = strings.ReplaceAll(cb.Parties[0].Note, "\t", " ")
		}
		if !reflect.DeepEqual(back, cb) {
			t.Errorf("%s: read back differs:\n%s", name, data)
		}
		if !slices.Equal(Encode(back), Encode(cb)) {
			t.Errorf("%s: encoded twice differs", name)
		}
	}
}

// small is a good file; the tests break one line of it.
const small = `title = "T"
[[party]]
name = "P"

[[issue]]
name = "I"
question = "Q?"
pole_a = "no"
pole_b = "yes"
keywords = ["k"]
`

func TestFaultsNameTheLine(t *testing.T) {
	for _, c := range []struct {
		name, old, new string
		line           int
		message        string
		warning        bool
	}{
		{"broken TOML", `name = "P"`, `name = "P`, 3, "newlines", false},
		{"key twice", `name = "P"`, "name = \"P\"\nname = \"R\"", 4, "already", false},
		{"party without name", `name = "P"`, `short = "P"`, 2, `name is missing; add name = "..."`, false},
		{"no colour", `name = "P"`, "name = \"P\"\ncolour = \"blue\"", 4, `colour is "blue"`, false},
		{"empty name", `name = "P"`, `name = "  "`, 3, "name is empty", false},
		{"second party of the name", `name = "P"`, "name = \"P\"\n[[party]]\nnote = \"x\"\nname = \"p\"", 6, `a second party called "p" (the first is on line 3)`, false},
		{"second issue of the name", `name = "I"`, "name = \"I\"\nquestion = \"q\"\npole_a = \"a\"\npole_b = \"b\"\n[[issue]]\nname = \"I\"", 11, `a second issue called "I"`, false},
		{"missing pole", `pole_b = "yes"`, ``, 5, "I: pole_b is missing", false},
		{"same poles", `pole_b = "yes"`, `pole_b = "no"`, 9, "both poles say the same", false},
		{"wrong type", `pole_a = "no"`, `pole_a = 7`, 8, "pole_a must be a text", false},
		{"list as text", `keywords = ["k"]`, `keywords = "k"`, 10, "keywords must be a list", false},
		{"number in a list", `keywords = ["k"]`, "keywords = [\n\"k\",\n7]", 10, "entry 2 of keywords must be a text", false},
		{"affirmative", `keywords = ["k"]`, `affirmative = "c"`, 10, `affirmative is "c"`, false},
		{"bidi override", `keywords = ["k"]`, "keywords = [\n  \"k\",\n  \"a\u202Eb\",\n]", 12, "control character U+202E", false},
		{"escaped control character", `name = "P"`, `name = "P\u0007"`, 3, "control character U+0007", false},
		{"too long", `name = "P"`, `name = "` + strings.Repeat("x", 300) + `"`, 3, "300 characters long", false},
		{"matches everything", `keywords = ["k"]`, `keywords = ["*"]`, 10, "would match every sentence", false},
		{"person without name", `name = "P"`, "name = \"P\"\n[[party.person]]\nshort = \"A\"", 4, "name is missing", false},
		{"pronoun", `name = "P"`, "name = \"P\"\n[[party.person]]\nname = \"A\"\npronoun = \"it\"", 6, `pronoun is "it"`, false},
		{"until before from", `name = "P"`, "name = \"P\"\n[[party.person]]\nname = \"A\"\nfrom = 2025-02-01\nuntil = 2025-01-01", 7, "before from", false},
		{"no day", `name = "P"`, "name = \"P\"\n[[party.person]]\nname = \"A\"\nfrom = \"soon\"", 6, "from must be a day", false},
		{"time of day", `name = "P"`, "name = \"P\"\n[[party.person]]\nname = \"A\"\nfrom = 10:00:00", 6, "from must be a day", false},
		{"text among inline tables", `[[party]]` + "\n" + `name = "P"`, "party = [\n{name = \"P\"},\n7,\n]", 2, "entry 2 of party must be a table", false},
		{"single brackets", `[[party]]`, `[party]`, 2, "double brackets", false},
		{"no title", `title = "T"`, ``, 0, "no title", true},
		{"unknown field", `name = "P"`, "name = \"P\"\nalias = [\"x\"]", 4, `P: unknown field "alias"`, true},
		{"unknown table", `title = "T"`, "title = \"T\"\n[partys]", 2, `unknown field "partys"`, true},
		{"word twice", `keywords = ["k"]`, "keywords = [\"k\",\n\"k\"]", 11, `"k" stands twice`, true},
		{"nothing to find it by", `keywords = ["k"]`, ``, 5, "no keywords and no cues", true},
		{"star at the end", `keywords = ["k"]`, `cues_a = ["give up *"]`, 10, "no effect", true},
		{"open alternative", `keywords = ["k"]`, `cues_a = ["give| up"]`, 10, "one side of a |", true},
		{"shared alias", `name = "P"`, "name = \"P\"\naliases = [\"x\"]\n[[party]]\nname = \"R\"\naliases = [\"X\"]", 7, `"X" means both R and P`, true},
		{"alias that is another's name", `name = "P"`, "name = \"P\"\naliases = [\"r\"]\n[[party]]\nname = \"R\"", 4, `"r" means both P and R`, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := strings.Replace(small, c.old, c.new, 1)
			faults := Check("f.toml", []byte(text))
			i := slices.IndexFunc(faults, func(f Fault) bool { return strings.Contains(f.Message, c.message) })
			if i < 0 {
				t.Fatalf("no fault %q in:\n%v", c.message, faults)
			}
			if f := faults[i]; f.Line != c.line || f.Warning != c.warning || f.File != "f.toml" {
				t.Errorf("got %+v, want line %d, warning %t", f, c.line, c.warning)
			}
			_, err := Parse("f.toml", []byte(text))
			var asFaults Faults
			if c.warning != (err == nil) || !c.warning && !errors.As(err, &asFaults) {
				t.Errorf("Parse: %v", err)
			}
		})
	}
}

func TestOneMistakeIsOneFault(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"name of another type", `name = "P"`, `name = 5`, "f:3: name must be a text in quotation marks"},
		{"name with a control character", `name = "P"`, `name = "a\u0007b"`, "f:3: name holds the control character U+0007; delete it"},
		{"single brackets", `[[party]]`, `[party]`, "f:2: party must be written with double brackets, [[party]]"},
		{"issue without name", `name = "I"`, ``, `f:5: name is missing; add name = "..."`},
	} {
		t.Run(c.name, func(t *testing.T) {
			faults := Check("f", []byte(strings.Replace(small, c.old, c.new, 1)))
			if faults.Error() != c.want {
				t.Errorf("got\n%v\nwant\n%s", faults, c.want)
			}
		})
	}
}

func TestIssueWithoutNameIsWarnedOfByItsLine(t *testing.T) {
	text := strings.Replace(strings.Replace(small, `name = "I"`, "", 1), `keywords = ["k"]`, "", 1)
	if all := Check("f", []byte(text)).Error(); !strings.Contains(all, "f:5: warning: the issue has no keywords") {
		t.Errorf("got\n%s", all)
	}
}

func TestFaultReadsAsFileLineMessage(t *testing.T) {
	_, err := Parse("talks.toml", []byte(strings.Replace(small, `pole_b = "yes"`, "", 1)))
	if err == nil || err.Error() != `talks.toml:5: I: pole_b is missing; add pole_b = "..."` {
		t.Errorf("got %v", err)
	}
}

func TestWhatIsNoCodebookIsRefused(t *testing.T) {
	for _, c := range []struct {
		name    string
		data    []byte
		message string
	}{
		{"empty", nil, "no party"},
		{"prose", []byte("Dear all,\nplease find attached"), "f:1: "},
		{"binary", []byte("PK\x03\x04\x00\x00"), "not a text file"},
		{"Latin-1", []byte("title = \"Entente\"\nx = \"caf\xe9\"\n"), "f:2: not UTF-8"},
		{"UTF-16", []byte("\xff\xfet\x00i\x00"), "not a text file"},
		{"too large", []byte(strings.Repeat("# filler\n", 200_000)), "larger than 1 MB"},
		{"nested brackets", []byte("x = " + strings.Repeat("[", 500_000)), "nested too deeply"},
		{"nested keys", []byte(strings.Repeat("a.", 400_000) + "a = 1"), "nested too deeply"},
		{"many nested keys", manyNestedKeys(), "no party"},
		{"too many parties", []byte(strings.Repeat("[[party]]\n", 600)), "at most 500"},
	} {
		t.Run(c.name, func(t *testing.T) {
			cb, err := Parse("f", c.data)
			if err == nil || !strings.Contains(err.Error(), c.message) {
				t.Errorf("got %v, want %q", err, c.message)
			}
			if !reflect.DeepEqual(cb, Codebook{}) {
				t.Error("a codebook came with the error")
			}
		})
	}
}

func manyNestedKeys() []byte {
	var b bytes.Buffer
	for i := range 15_000 {
		fmt.Fprintf(&b, "k%d.%sa = 1\n", i, strings.Repeat("a.", 19))
	}
	return b.Bytes()
}

func TestLoadSaysWhichFileIsMissing(t *testing.T) {
	_, err := Load(filepath.Join(t.TempDir(), "absent.codebook.toml"))
	if !errors.Is(err, os.ErrNotExist) || !strings.Contains(err.Error(), "absent.codebook.toml") {
		t.Errorf("got %v", err)
	}
}

func TestFileIsCalledAsTheUserCalledIt(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "talks.codebook.toml")
	if err := os.WriteFile(path, []byte("title = 5\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Load(path); err == nil || !strings.HasPrefix(err.Error(), path+": ") {
		t.Errorf("Load: %v", err)
	}
	if faults, err := CheckFile(path); err != nil || !strings.HasPrefix(faults.Error(), path+": ") {
		t.Errorf("CheckFile: %v, %v", faults, err)
	}
	if _, err := Load(folder); err == nil || !strings.Contains(err.Error(), folder+" is a folder") {
		t.Errorf("a folder: %v", err)
	}
}

func TestTemplatesHaveNoFaults(t *testing.T) {
	if !slices.Contains(Templates(), "ukraine-2025") {
		t.Fatalf("templates: %v", Templates())
	}
	for _, name := range Templates() {
		data, err := TemplateSource(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range Check(name, data) {
			t.Error(f)
		}
	}
}

func TestUkraineTemplateHasTheNamesOfTheTalks(t *testing.T) {
	cb, err := Template("ukraine-2025")
	if err != nil {
		t.Fatal(err)
	}
	var parties, issues []string
	for _, p := range cb.Parties {
		parties = append(parties, p.Name)
	}
	for _, s := range cb.Issues {
		issues = append(issues, s.Name)
	}
	if want := []string{"United States", "Ukraine", "Russia", "European allies"}; !slices.Equal(parties, want) {
		t.Errorf("parties %v", parties)
	}
	if want := []string{"Crimea", "NATO", "Guarantees", "Minerals", "Ceasefire", "Direct talks"}; !slices.Equal(issues, want) {
		t.Errorf("issues %v", issues)
	}
}

func TestUnknownTemplateNamesThoseThatThereAre(t *testing.T) {
	_, err := Template("../secrets")
	if err == nil || !strings.Contains(err.Error(), "ukraine-2025") {
		t.Errorf("got %v", err)
	}
}

// The customer's codebooks lie beside the project, not in it.
func TestSharedCodebooksLoadAsTheyStand(t *testing.T) {
	shared := filepath.Join("..", "..", "..", "shared", "accuracy")
	var files []string
	for _, pattern := range []string{"*.codebook.toml", filepath.Join("train", "*.codebook.toml")} {
		found, err := filepath.Glob(filepath.Join(shared, pattern))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	if len(files) == 0 {
		t.Skipf("no codebooks in %s", shared)
	}
	for _, file := range files {
		cb, err := Load(file)
		if err != nil {
			t.Error(err)
			continue
		}
		back, err := Parse(file, Encode(cb))
		if err != nil || !reflect.DeepEqual(back, cb) {
			t.Errorf("%s: encoded and read back: %v", file, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(full))
	f.Add([]byte(small))
	f.Add([]byte("party = [{name = \"a\"}, {}]\nissue = [1]"))
	f.Add([]byte("[[party]]\n[[party.person]]\n[[issue]]\nname = '''a''''\n\"pole_a\" = \"\"\"x\\\n y\"\"\""))
	f.Fuzz(func(t *testing.T, data []byte) {
		cb, err := Parse("f", data)
		if err != nil {
			return
		}
		back, err := Parse("f", Encode(cb))
		if err != nil || !reflect.DeepEqual(back, cb) {
			t.Errorf("read back: %v\n%+v\n%+v", err, cb, back)
		}
		for _, fault := range Check("f", data) {
			if fault.Line < 0 || fault.Line > strings.Count(string(data), "\n")+1 {
				t.Errorf("line of %v", fault)
			}
		}
	})
}
