package export_test

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"standpoint/app"
	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// forms are large reports in the other forms that a brief can have.
func forms(t testing.TB) map[string]app.Report {
	sheets, columns := large(t), large(t)
	sheets.PartySheets, sheets.Us = true, 4
	columns.Paper, columns.Layout, columns.PartySheets = app.Letter, app.FourColumns, true
	return map[string]app.Report{"party sheets": sheets, "four columns on Letter": columns}
}

func text(t *testing.T, r app.Report) string {
	t.Helper()
	return strings.Join(pages(t, brief(t, r)), " ")
}

func TestPageOneNamesTheNearestAndTheFurthest(t *testing.T) {
	r := large(t)
	one := pages(t, brief(t, r))[0]
	pairs := compare.Measure(r.Matrix, compare.BySalience).Pairs(compare.LeastCoverage)
	for _, p := range []compare.Pair{pairs[0], pairs[1], pairs[2], compare.Furthest(pairs)[0]} {
		a, b := r.Matrix.Parties[p.A], r.Matrix.Parties[p.B]
		words := fmt.Sprintf("%s and %s %.2f (%d of %d)", a.Short, b.Short, p.Distance.Value, p.Distance.Shared, p.Distance.Issues)
		if !strings.Contains(loose(one), loose(words)) {
			t.Errorf("page one does not say %q:\n%s", words, one)
		}
	}
	if strings.Contains(one, "For us") {
		t.Error("page one speaks of an own party, and none was chosen")
	}
}

// loose leaves out the spaces: a reader of columns may put words of one line
// apart.
func loose(s string) string { return strings.ReplaceAll(s, " ", "") }

func TestPageOneSpeaksForTheOwnParty(t *testing.T) {
	r := talks(t)
	set := func(party, issue, stance int) {
		c := &r.Matrix.Cells[party][issue]
		c.Known, c.Stance = true, stance
	}
	for issue, stances := range [][4]int{{-2, 2, 1, -2}, {-2, 2, -1, -1}, {-1, 2, 0, -2}, {-2, 2, 0, -2}} {
		for party, stance := range stances {
			set(party, issue, stance)
		}
	}
	r.Us = 1
	one := pages(t, brief(t, r))[0]
	for _, words := range []string{
		"For us: Republic of Veldria", "Nearest: Neighbouring coastal states 0.15 (4 of 4)", "Furthest: Marrow 0.",
		"On the other side: Marrow on 4 issues, firmly on 4 (Harbour, Guard, Fishing and 1 more)", "Could bridge: ÅØB", "We hold firmly: Harbour (AA), Guard (AA) and Direct talks (AA).",
	} {
		if !strings.Contains(one, words) {
			t.Errorf("page one does not say %q:\n%s", words, one)
		}
	}
}

func TestOnePairIsNeitherNearestNorFurthest(t *testing.T) {
	k := sampleDesk(t)
	all := selected(t, k, app.Selection{})
	two := []dossier.ID{all.Matrix.Parties[1].ID, all.Matrix.Parties[2].ID}
	r := selected(t, k, app.Selection{Parties: two, Issues: []dossier.ID{all.Matrix.Issues[0].ID, all.Matrix.Issues[1].ID}})
	one := pages(t, brief(t, r))[0]
	if !strings.Contains(one, "Alone to be compared UA and RU") || !strings.Contains(one, "equally far apart on all 2 issues") || strings.Contains(one, "Furthest ") {
		t.Errorf("page one says %s", one)
	}
}

func TestBriefShowsWhatSpeaksAgainst(t *testing.T) {
	all := text(t, talks(t))
	_, after, found := strings.Cut(all, "What speaks against this position")
	if !found || !strings.HasPrefix(strings.TrimSpace(after), "“We will never send soldiers") {
		t.Errorf("what speaks against the newer position does not stand there: %.80q", after)
	}
}

func TestBriefCountsTheQuotationsThatWereCompared(t *testing.T) {
	r := talks(t)
	if all := text(t, r); !strings.Contains(all, "All 8 quotations were compared character for character with their sources") {
		t.Error("the brief does not say that all quotations were compared")
	}
	r.Sources[1].Text = strings.Replace(r.Sources[1].Text, "insists on", "gives away", 1)
	if all := text(t, r); !strings.Contains(all, "8 quotations were compared") || !strings.Contains(all, "1 does not stand at the recorded place") {
		t.Error("the brief does not say how many quotations did not match")
	}
}

func TestBriefSaysWhatPeopleDid(t *testing.T) {
	if all := text(t, talks(t)); !strings.Contains(all, "Of 8 passages, the machine suggested 5 that nobody has reviewed and 2 that a person accepted; a person added 1.") {
		t.Error("the brief does not part the machine from people")
	}
}

func TestBriefIsOnTheChosenPaper(t *testing.T) {
	for paper, size := range map[app.Paper]string{app.A4: "595.28 x 841.89", "": "595.28 x 841.89", app.Letter: "612 x 792"} {
		r := talks(t)
		r.Paper = paper
		if info := tool(t, brief(t, r), "pdfinfo", "FILE"); !strings.Contains(info, size) {
			t.Errorf("%q: %s", paper, info)
		}
	}
}

func TestFourColumns(t *testing.T) {
	r := talks(t)
	r.Layout = app.FourColumns
	all := pages(t, brief(t, r))
	for _, head := range []string{"Issue, with its poles A and B", "On the side of pole A", "On the side of pole B", "Compromise"} {
		if !strings.Contains(all[1], head) {
			t.Errorf("there is no column %q", head)
		}
	}
	document := strings.Join(all, " ")
	for _, p := range r.Passages {
		if !strings.Contains(document, p.Quote) {
			t.Errorf("missing: %q", p.Quote)
		}
	}
	if strings.Contains(document, "What the parties say") || !strings.Contains(document, "Against: “We will never send soldiers") {
		t.Error("it is no table of four columns with what speaks against")
	}
	wide := large(t)
	wide.Layout = app.FourColumns
	shown, document := 0, text(t, wide)
	for _, p := range wide.Passages {
		if strings.Contains(document, p.Quote) {
			shown++
		}
	}
	more := 0
	for _, m := range regexp.MustCompile(`(\d+) more passages? stands? in the dossier`).FindAllStringSubmatch(document, -1) {
		n := 0
		if _, err := fmt.Sscan(m[1], &n); err != nil {
			t.Fatal(err)
		}
		more += n
	}
	if shown+more != len(wide.Passages) || shown < 300 {
		t.Errorf("%d passages printed, %d said to be left out, of %d", shown, more, len(wide.Passages))
	}
}

func TestTwoPartiesHaveAColumnEach(t *testing.T) {
	k := sampleDesk(t)
	all := selected(t, k, app.Selection{})
	two := []dossier.ID{all.Matrix.Parties[1].ID, all.Matrix.Parties[2].ID}
	r := selected(t, k, app.Selection{Parties: two, Layout: app.FourColumns})
	second := pages(t, brief(t, r))[1]
	if strings.Contains(second, "side of pole") || strings.Count(second, "Ukraine") < 2 || !strings.Contains(second, "Compromise") {
		t.Errorf("the parties have no columns of their own: %.200q", second)
	}
}

func TestPartySheets(t *testing.T) {
	r := large(t)
	r.PartySheets = true
	sheets := 0
	for _, page := range pages(t, brief(t, r)) {
		if !strings.HasPrefix(page, fmt.Sprintf("Party %d of 12", sheets+1)) {
			continue
		}
		p := r.Matrix.Parties[sheets]
		for _, words := range []string{p.Name, "Nearest and furthest", "What moved", "What speaks against its positions", "Reservations"} {
			if !strings.Contains(page, words) {
				t.Errorf("the sheet of %s does not say %q", p.Name, words)
			}
		}
		sheets++
	}
	if sheets != len(r.Matrix.Parties) {
		t.Errorf("%d sheets for %d parties", sheets, len(r.Matrix.Parties))
	}
}

func TestDocumentsSayWhatWasNotChosen(t *testing.T) {
	k := sampleDesk(t)
	all := selected(t, k, app.Selection{})
	some := app.Selection{Parties: []dossier.ID{all.Matrix.Parties[1].ID, all.Matrix.Parties[2].ID}, Issues: []dossier.ID{all.Matrix.Issues[0].ID}, Since: "2025-04-26"}
	r := selected(t, k, some)
	others := 0
	for _, p := range all.Passages {
		if p.Issue != some.Issues[0] || p.Party != some.Parties[0] && p.Party != some.Parties[1] {
			others++
		}
	}
	folder := t.TempDir()
	for _, name := range []string{"x.pdf", "x.md", "x.html"} {
		document := ""
		if name == "x.pdf" {
			document = text(t, r)
		} else {
			document = written(t, filepath.Join(folder, name), r)
		}
		for _, words := range []string{
			"2 of 4 parties", "1 of 6 issues", "moves since 26 April 2025", "left out: United States and European allies.", "left out: NATO, Guarantees",
			fmt.Sprintf("On what was not chosen the dossier holds %d passages more.", others),
		} {
			if !strings.Contains(document, words) {
				t.Errorf("%s does not say %q", name, words)
			}
		}
		for _, p := range all.Passages {
			chosen := p.Issue == some.Issues[0] && (p.Party == some.Parties[0] || p.Party == some.Parties[1])
			if !chosen && strings.Contains(document, p.Quote) && !cited(r, p.Quote) {
				t.Errorf("%s holds %q", name, p.Quote)
			}
		}
	}
}

// TestTextsCutShortAreNamed in the brief and beside it; where nothing is cut,
// nothing is said.
func TestTextsCutShortAreNamed(t *testing.T) {
	r := talks(t)
	document, notes := exportedAs(t, ".pdf", r)
	const says = "1 text is cut short where there is no room for more, with “…” at the end: “Neighbouring coastal states”."
	if words := oneLine(strings.Join(pages(t, document), " ")); !strings.Contains(notes, says) || !strings.Contains(words, says) || !strings.Contains(words, "Neighbouring coastal…") {
		t.Errorf("of the name that is cut it is said: %s", notes)
	}
	r.Matrix.Parties[3].Short = "Neighbours"
	if document, notes = exportedAs(t, ".pdf", r); notes != "" || strings.Contains(strings.Join(pages(t, document), " "), "cut short") {
		t.Errorf("nothing is cut, but it is said: %s", notes)
	}
}

// TestPageOneOnLetterHasRoom for all that is said for an own party, with 16
// issues.
func TestPageOneOnLetterHasRoom(t *testing.T) {
	r := large(t)
	r.Paper, r.Us = app.Letter, r.Matrix.Parties[0].ID
	document, _ := exportedAs(t, ".pdf", r)
	one := oneLine(pages(t, document)[0])
	for _, want := range []string{"For us: EMU", "Could bridge", "We hold firmly", "What is not known", "Civil-society observers"} {
		if !strings.Contains(one, want) {
			t.Errorf("page one does not say %q: %s", want, one)
		}
	}
	if strings.Contains(one, "no room here") {
		t.Errorf("page one leaves findings out: %s", one)
	}
}

// TestTablesSayWhatWasNotChosen: the workbook in itself, a CSV file beside it.
func TestTablesSayWhatWasNotChosen(t *testing.T) {
	k := sampleDesk(t)
	all := selected(t, k, app.Selection{})
	r := selected(t, k, app.Selection{Issues: []dossier.ID{all.Matrix.Issues[0].ID}})
	_, inCSV := exportedAs(t, ".passages.csv", r)
	book, _ := exportedAs(t, ".xlsx", r)
	for name, words := range map[string]string{".passages.csv": inCSV, ".xlsx": wordsIn(t, ".xlsx", book)} {
		for _, want := range []string{"Chosen were 1 of 6 issues; left out: NATO, Guarantees, Minerals, Ceasefire and Direct talks.", "passages more."} {
			if !strings.Contains(words, want) {
				t.Errorf("%s does not say %q: %.2000s", name, want, words)
			}
		}
	}
	if _, notes := exportedAs(t, ".csv", all); notes != "" {
		t.Errorf("of a whole table it is said: %s", notes)
	}
}

// cited reports whether a passage or the title of a source of a report holds some
// words.
func cited(r app.Report, words string) bool {
	for _, p := range r.Passages {
		if strings.Contains(p.Quote, words) {
			return true
		}
	}
	for _, s := range r.Sources {
		if strings.Contains(s.Title, words) {
			return true
		}
	}
	return false
}

func TestSampleHasNoCharacterThatCannotBePrinted(t *testing.T) {
	if document := text(t, selected(t, sampleDesk(t), app.Selection{})); strings.Contains(document, "could not be printed") || strings.Contains(document, "\uFFFD") {
		t.Error("the typeface lacks a character of the sample")
	}
}
