package command_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"standpoint/app"
	"standpoint/app/codebook"
	"standpoint/app/command"
	"standpoint/app/dossier"
	"standpoint/app/refi"
)

const (
	rome       = "../../assets/sample/2025-04-26-rome.txt"
	whiteHouse = "../../assets/sample/2025-08-18-white-house.txt"
)

// result is what a command left behind.
type result struct {
	status   int
	out, err string
	exported map[string]app.Report
}

func run(t *testing.T, args ...string) result {
	t.Helper()
	var out, errs bytes.Buffer
	r := result{exported: map[string]app.Report{}}
	env := command.Env{Out: &out, Err: &errs, Endings: []string{".xlsx", ".pdf"}, Export: func(_ context.Context, path string, report app.Report) ([]string, error) {
		r.exported[path] = report
		return []string{"a note"}, nil
	}}
	r.status = command.Run(t.Context(), env, args)
	r.out, r.err = out.String(), errs.String()
	return r
}

func mustRun(t *testing.T, args ...string) result {
	t.Helper()
	r := run(t, args...)
	if r.status != command.Done {
		t.Fatalf("standpoint %s: status %d\n%s", strings.Join(args, " "), r.status, r.err)
	}
	return r
}

func TestWrongUsageIsTold(t *testing.T) {
	dossier := filepath.Join(t.TempDir(), "D.standpoint")
	tests := []struct {
		name, says string
		args       []string
	}{
		{"no such command", `no command "paint"`, []string{"paint"}},
		{"build without a dossier", "name the dossier", []string{"build", rome}},
		{"build without articles", "at least one article", []string{"build", "-o", dossier}},
		{"an unknown option", "-colour", []string{"build", "-o", dossier, "-colour", "red", rome}},
		{"confidence above one", "from 0 to 1", []string{"passages", "-min", "55", rome}},
		{"confidence that is no number", "from 0 to 1", []string{"passages", "-min", "NaN", rome}},
		{"a day that is none", `"2025-13-40"`, []string{"matrix", "-as-of", "2025-13-40", rome}},
		{"a dossier among articles", "not both", []string{"passages", dossier, rome}},
		{"a dossier called like something else", ".standpoint", []string{"build", "-o", filepath.Join(filepath.Dir(dossier), "talks"), rome}},
		{"a mistyped command", `no command "buidl"`, []string{"buidl", "-o", dossier, rome}},
		{"an option before the command", "no command", []string{"-colour", "build"}},
		{"passages of nothing", "name a dossier", []string{"passages"}},
		{"export to nowhere", "files to write", []string{"export", dossier}},
		{"set a day that is none", `"2025-02-30"`, []string{"set", dossier, "rome", "-date", "2025-02-30"}},
		{"set no title", "title", []string{"set", dossier, "rome", "-title", " "}},
		{"set without a fact", "what to set", []string{"set", dossier, "rome"}},
		{"codebook without a verb", "list, show NAME", []string{"codebook"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := run(t, tt.args...)
			if r.status != command.WrongUsage || !strings.Contains(r.err, tt.says) {
				t.Errorf("status %d, says %q; want status %d and %q", r.status, r.err, command.WrongUsage, tt.says)
			}
			if r.out != "" {
				t.Errorf("messages on standard output: %q", r.out)
			}
		})
	}
}

func TestMistypedCommandOpensNoWindow(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	if err := os.WriteFile("article", []byte("A text without an ending."), 0o600); err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]bool{
		"matrix": true, "matrx": true, "--version": true, "-colour": true,
		"article": false, "missing.txt": false, "Talks.standpoint": false, filepath.Join(folder, "talks"): false,
	} {
		if got := command.Is(word); got != want {
			t.Errorf("%q is for the command line: %t", word, got)
		}
	}
}

func TestFailureIsToldAndNamesTheFile(t *testing.T) {
	folder := t.TempDir()
	text := filepath.Join(folder, "notes.standpoint")
	if err := os.WriteFile(text, []byte("not a dossier at all, only a note\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, says string
		args       []string
	}{
		{"a dossier that is not there", "missing.standpoint", []string{"matrix", filepath.Join(folder, "missing.standpoint")}},
		{"a text called a dossier", "notes.standpoint", []string{"export", text, "-o", filepath.Join(folder, "x.xlsx")}},
		{"an article that is not there", "missing.txt", []string{"passages", filepath.Join(folder, "missing.txt")}},
		{"an unknown template", "atlantis", []string{"codebook", "show", "atlantis"}},
		{"an unknown codebook", "atlantis", []string{"passages", "-codebook", "atlantis", rome}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := run(t, tt.args...)
			if r.status != command.Failed || !strings.Contains(r.err, tt.says) {
				t.Errorf("status %d, says %q; want status %d and %q", r.status, r.err, command.Failed, tt.says)
			}
		})
	}
}

func TestHelpIsAResult(t *testing.T) {
	for _, args := range [][]string{{"help"}, {"-h"}, {"--help"}, {"build", "-h"}, {"set", "D.standpoint", "--help"}} {
		r := mustRun(t, args...)
		if r.err != "" || !strings.Contains(r.out, "standpoint ") {
			t.Errorf("%q says %q and on standard error %q", args, r.out, r.err)
		}
	}
	if one := mustRun(t, "build", "-h").out; !strings.Contains(one, "build -o") || strings.Contains(one, "codebook list") {
		t.Errorf("help on one command speaks of others: %q", one)
	}
}

// A dossier that is left behind would have taken the default codebook, and a
// second try with -codebook would be refused.
func TestBuildOfNothingLeavesNoDossier(t *testing.T) {
	folder := t.TempDir()
	dossier := filepath.Join(folder, "Talks.standpoint")
	r := run(t, "build", "-o", dossier, "missing.txt")
	if r.status != command.Failed {
		t.Fatalf("status %d", r.status)
	}
	left, err := os.ReadDir(folder)
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	mustRun(t, "build", "-o", dossier, rome)
	if r := run(t, "build", "-o", dossier, "missing.txt"); r.status != command.Failed {
		t.Errorf("status %d", r.status)
	}
	if rows := table(t, mustRun(t, "passages", dossier).out); len(rows) == 0 {
		t.Error("a failed build took away what was there")
	}
}

func TestFolderWithoutArticlesIsTold(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "scans")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	r := run(t, "passages", folder)
	if r.status != command.Failed || !strings.Contains(r.err, "scans") || !strings.Contains(r.err, ".txt") {
		t.Errorf("status %d, says %q", r.status, r.err)
	}
}

func TestArticleIsCalledByItsWholeName(t *testing.T) {
	text, err := os.ReadFile(rome)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "two  blanks.txt")
	if err := os.WriteFile(file, text, 0o600); err != nil {
		t.Fatal(err)
	}
	rows := table(t, mustRun(t, "passages", file).out)
	if len(rows) == 0 || rows[0]["article"] != "two  blanks.txt" {
		t.Errorf("%d rows, %v", len(rows), rows)
	}
}

func TestLongListOfSourcesIsCut(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "Talks.standpoint")
	for i := range 30 {
		name := filepath.Join(folder, "article "+strconv.Itoa(i)+".txt")
		if err := os.WriteFile(name, []byte("Report "+strconv.Itoa(i)+" from the harbour."), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	mustRun(t, "build", "-o", path, folder)
	r := run(t, "set", path, "article", "-outlet", "Own digest")
	if !strings.Contains(r.err, "30 sources") || strings.Count(r.err, "\n") > 15 || !strings.Contains(r.err, "and 20 more") {
		t.Errorf("says %s", r.err)
	}
}

func TestSourcesOfOneNameAreToldApart(t *testing.T) {
	folder := t.TempDir()
	dossier := filepath.Join(folder, "Talks.standpoint")
	for _, file := range []string{rome, whiteHouse} {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		same := filepath.Join(t.TempDir(), "article.txt")
		if err := os.WriteFile(same, text, 0o600); err != nil {
			t.Fatal(err)
		}
		mustRun(t, "build", "-o", dossier, same)
	}
	r := run(t, "set", dossier, "article.txt", "-outlet", "Own digest")
	if r.status != command.Failed || !strings.Contains(r.err, "2 sources") || !strings.Contains(r.err, "St. Peter's") {
		t.Errorf("status %d, says %q", r.status, r.err)
	}
	mustRun(t, "set", dossier, "Trump and Zelensky talk in St. Peter's", "-outlet", "Own digest")
}

func TestPassagesAreVerbatimAtCodePoints(t *testing.T) {
	text, err := os.ReadFile(whiteHouse)
	if err != nil {
		t.Fatal(err)
	}
	points := []rune(string(text))
	rows := table(t, mustRun(t, "passages", whiteHouse).out)
	if len(rows) == 0 {
		t.Fatal("no passages in the sample")
	}
	for _, row := range rows {
		start, end := number(t, row["start"]), number(t, row["end"])
		if got := strings.Join(strings.Fields(string(points[start:end])), " "); got != row["text"] {
			t.Errorf("text at %d-%d is %q, the row says %q", start, end, got, row["text"])
		}
		if row["article"] != filepath.Base(whiteHouse) || row["status"] != "suggested" || row["why"] == "" {
			t.Errorf("article %q, status %q, why %q", row["article"], row["status"], row["why"])
		}
		if c, err := strconv.ParseFloat(row["confidence"], 64); err != nil || c < 0.42 || c > 1 {
			t.Errorf("confidence %q", row["confidence"])
		}
	}
}

func TestMinimumConfidenceFilters(t *testing.T) {
	all := table(t, mustRun(t, "passages", "-min", "0", rome, whiteHouse).out)
	few := table(t, mustRun(t, "passages", rome, "-min", "0.95", whiteHouse).out)
	if len(few) >= len(all) {
		t.Errorf("%d passages at 0.95, %d at 0", len(few), len(all))
	}
}

func TestDossierFromArticlesToExport(t *testing.T) {
	dossier := filepath.Join(t.TempDir(), "Talks.standpoint")
	mustRun(t, "build", "-o", dossier, rome)
	added := mustRun(t, "build", "-o", dossier, rome, whiteHouse)
	if !strings.Contains(added.err, "in the dossier already") {
		t.Errorf("the same article again is not told: %q", added.err)
	}

	dossier = filepath.Join(t.TempDir(), "At once.standpoint")
	mustRun(t, "build", "-o", dossier, rome, whiteHouse)
	fromArticles := mustRun(t, "passages", rome, whiteHouse).out
	if got := mustRun(t, "passages", dossier).out; got != fromArticles {
		t.Errorf("a dossier lists other passages than its articles:\n%s\n%s", got, fromArticles)
	}
	if got, want := mustRun(t, "matrix", dossier).out, mustRun(t, "matrix", rome, whiteHouse).out; got != want {
		t.Errorf("a dossier gives another matrix than its articles:\n%s\n%s", got, want)
	}

	mustRun(t, "set", dossier, "2025-08-18-white-house", "-date", "2025-08-19", "-outlet", "Own digest")
	exported := mustRun(t, "export", dossier, "-o", "one.xlsx", "two.pdf").exported
	if len(exported) != 2 {
		t.Fatalf("exported to %v", exported)
	}
	r := exported["two.pdf"]
	if len(r.Sources) != 2 || r.Sources[1].Published != "2025-08-19" || r.Sources[1].Outlet != "Own digest" {
		t.Errorf("the report does not hold what was set: %+v", r.Sources)
	}
	if r.Matrix.Filled() == 0 || len(r.Passages) == 0 || r.Sources[0].Text == "" {
		t.Errorf("the report is empty: %d cells, %d passages", r.Matrix.Filled(), len(r.Passages))
	}
}

// TestDossierThroughOtherPrograms takes a dossier and its codebook out in the
// forms of programs for qualitative analysis, and back.
func TestDossierThroughOtherPrograms(t *testing.T) {
	folder := t.TempDir()
	at := func(name string) string { return filepath.Join(folder, name) }
	mustRun(t, "build", "-o", at("Talks.standpoint"), rome)
	whole := mustRun(t, "export", at("Talks.standpoint"), "-o", "x.pdf").exported["x.pdf"].Whole
	var project, book bytes.Buffer
	if err := errors.Join(refi.Write(&project, whole, "test"), refi.WriteCodebook(&book, whole.Codebook.Plain(), "test"),
		os.WriteFile(at("talks.qdpx"), project.Bytes(), 0o600), os.WriteFile(at("talks.qdc"), book.Bytes(), 0o600)); err != nil {
		t.Fatal(err)
	}
	if r := mustRun(t, "build", "-o", at("Again.standpoint"), at("talks.qdpx")); r.err != "" {
		t.Errorf("our own project was read with notes: %s", r.err)
	}
	want := mustRun(t, "passages", at("Talks.standpoint")).out
	if got := mustRun(t, "passages", at("Again.standpoint")).out; got != want {
		t.Errorf("the dossier that came back lists\n%s\nwant\n%s", got, want)
	}
	if got := mustRun(t, "passages", "-codebook", at("talks.qdc"), rome).out; got != want {
		t.Errorf("with the codebook that came back\n%s\nwant\n%s", got, want)
	}
	shown := mustRun(t, "codebook", "show", at("talks.qdc")).out
	if shown != string(codebook.Encode(whole.Codebook.Plain())) {
		t.Errorf("the codebook is shown as\n%s", shown)
	}
	if checked := mustRun(t, "codebook", "check", at("talks.qdc")).out; checked != "" {
		t.Errorf("the codebook has faults: %s", checked)
	}
}

func TestCodebookOfOthersNamesWhatItLacks(t *testing.T) {
	file := filepath.Join(t.TempDir(), "other.qdc")
	const text = `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="0F3A6C1E-0000-4000-8000-000000000001" name="Parties" isCodable="false">
		<Code guid="0F3A6C1E-0000-4000-8000-000000000002" name="Norland" isCodable="true"/></Code>
		<Code guid="0F3A6C1E-0000-4000-8000-000000000003" name="Issues" isCodable="false">
		<Code guid="0F3A6C1E-0000-4000-8000-000000000004" name="Port" isCodable="true"><Description>Question: Whose?</Description></Code></Code>
		<Code guid="0F3A6C1E-0000-4000-8000-000000000005" name="Tone" isCodable="true"/></Codes></CodeBook>`
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	r := run(t, "codebook", "check", file)
	for _, want := range []string{"not taken (1): Tone", "Port: its description has no line “Pole A: …”", "“Pole B: …”"} {
		if r.status != command.Failed || !strings.Contains(r.out, want) {
			t.Errorf("status %d, %q is not in\n%s", r.status, want, r.out)
		}
	}
	if r := run(t, "passages", "-codebook", file, rome); r.status != command.Failed || !strings.Contains(r.err, "Pole A") {
		t.Errorf("status %d: %s", r.status, r.err)
	}
	if r := mustRun(t, "codebook", "show", file); !strings.Contains(r.out, `question = "Whose?"`) || !strings.Contains(r.err, "Tone") {
		t.Errorf("shown as %s, with %s", r.out, r.err)
	}
}

func TestNothingIsExportedWhereOneNameIsWrong(t *testing.T) {
	path := filepath.Join(t.TempDir(), "Talks.standpoint")
	mustRun(t, "build", "-o", path, rome)
	r := run(t, "export", path, "-o", "one.XLSX", "two.docx")
	if r.status != command.WrongUsage || !strings.Contains(r.err, "two.docx") || !strings.Contains(r.err, ".xlsx or .pdf") {
		t.Errorf("status %d, says %q", r.status, r.err)
	}
	if len(r.exported) != 0 {
		t.Errorf("exported all the same: %d files", len(r.exported))
	}
}

func TestUnreadableArticleStopsNothing(t *testing.T) {
	dossier := filepath.Join(t.TempDir(), "Talks.standpoint")
	r := mustRun(t, "build", "-o", dossier, "missing.txt", rome)
	if !strings.Contains(r.err, "skipped") || !strings.Contains(r.err, "missing.txt") {
		t.Errorf("the missing article is not told: %q", r.err)
	}
	if rows := table(t, mustRun(t, "passages", dossier).out); len(rows) == 0 {
		t.Error("the other article was not read")
	}
}

// A claim that reads as the party's own word would mislead more than an empty
// cell, and so would the machine's word in the analyst's place.
func TestMatrixTellsClaimsAndWhatTheAnalystSet(t *testing.T) {
	path := filepath.Join(t.TempDir(), "Talks.standpoint")
	mustRun(t, "build", "-o", path, rome)
	k, err := app.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	in, err := k.Everything(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	us, russia := in.Codebook.Parties[0].ID, in.Codebook.Parties[2]
	minerals := in.Codebook.Issues[3].ID
	if _, err := k.AddPassage(t.Context(), dossier.Passage{
		Source: in.Sources[0].ID, Start: 0, End: 5, Party: russia.ID, Issue: minerals,
		Stance: -1, Voice: dossier.Report, ClaimedBy: us,
	}); err != nil {
		t.Fatal(err)
	}
	firmlyA := -2
	if err := k.SetPosition(t.Context(), dossier.Position{Party: us, Issue: minerals, Stance: &firmlyA}); err != nil {
		t.Fatal(err)
	}
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	var lines []string
	for line := range strings.Lines(mustRun(t, "matrix", path).out) {
		if strings.HasPrefix(line, "  Minerals") {
			lines = append(lines, line)
		}
	}
	if len(lines) != 4 || !strings.Contains(lines[0], "set by the analyst") || strings.Contains(lines[0], "claimed") ||
		!strings.Contains(lines[2], "claimed by United States") || strings.Contains(lines[2], "set by") {
		t.Errorf("got\n%s", strings.Join(lines, ""))
	}
}

func TestSameTextUnderTwoNamesIsTold(t *testing.T) {
	text, err := os.ReadFile(rome)
	if err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(t.TempDir(), "copy.txt")
	if err := os.WriteFile(copied, text, 0o600); err != nil {
		t.Fatal(err)
	}
	r := mustRun(t, "passages", rome, copied)
	if strings.Contains(r.out, "copy.txt") || !strings.Contains(r.err, "copy.txt: the same text as 2025-04-26-rome.txt") {
		t.Errorf("says %q", r.err)
	}
}

func TestMatrixAsOfLeavesOutLaterSources(t *testing.T) {
	before := mustRun(t, "matrix", "-as-of", "2025-05-01", rome, whiteHouse).out
	if strings.Contains(before, "2025-08-18") || !strings.Contains(before, "as of 2025-05-01") {
		t.Errorf("the matrix of May knows of August:\n%s", before)
	}
}

func TestTemplatesAreListedShownAndSound(t *testing.T) {
	list := mustRun(t, "codebook", "list").out
	for line := range strings.Lines(list) {
		name, _, _ := strings.Cut(line, "\t")
		file := filepath.Join(t.TempDir(), name+".codebook.toml")
		if err := os.WriteFile(file, []byte(mustRun(t, "codebook", "show", name).out), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := mustRun(t, "codebook", "check", file).out; got != "" {
			t.Errorf("template %s has faults:\n%s", name, got)
		}
	}
	if !strings.Contains(list, app.DefaultTemplate+"\t") {
		t.Errorf("the default template is not listed:\n%s", list)
	}
}

func TestCodebookFaultsHaveLines(t *testing.T) {
	file := filepath.Join(t.TempDir(), "bad.codebook.toml")
	text := "title = \"Port talks\"\n\n[[party]]\nname = \"Norland\"\n\n[[party]]\nname = \"Norland\"\n"
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	r := run(t, "codebook", "check", file)
	if r.status != command.Failed || !strings.Contains(r.out, file+":7:") {
		t.Errorf("status %d, faults:\n%s", r.status, r.out)
	}
}

// table reads tab-separated rows by the names in the header.
func table(t *testing.T, text string) []map[string]string {
	t.Helper()
	var rows []map[string]string
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	header := strings.Split(lines[0], "\t")
	for _, line := range lines[1:] {
		fields := strings.Split(line, "\t")
		if len(fields) != len(header) {
			t.Fatalf("%d fields under %d headings: %q", len(fields), len(header), line)
		}
		row := map[string]string{}
		for i, f := range fields {
			row[header[i]] = f
		}
		rows = append(rows, row)
	}
	return rows
}

func number(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}
