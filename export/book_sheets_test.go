package export_test

import (
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

func TestMatrixRunsEitherWay(t *testing.T) {
	r := talks(t)
	r.PartiesDown = true
	f, _ := workbook(t, r)
	for name, want := range map[string]string{"A4": "Party", "A5": "Republic of Veldria", "A7": "Marrow", "C4": "Guard", "B7": "AA", "C5": "BB", "C6": "2 passages"} {
		if got := cell(t, f, "Matrix", name); !strings.HasPrefix(got, want) {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	if got := cell(t, f, "Matrix", "C4"); !strings.Contains(got, "B  foreign ships") {
		t.Errorf("the issue's head does not name its poles: %q", got)
	}
}

func TestNotesQuoteTheBestPassages(t *testing.T) {
	f, _ := workbook(t, talks(t))
	notes, err := f.GetComments("Matrix")
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for _, n := range notes {
		texts[n.Cell] = noteText(n)
	}
	if len(texts) != 5 {
		t.Errorf("%d notes for 5 positions", len(texts))
	}
	first, against, found := strings.Cut(texts["B7"], "AA  ")
	if !found || !strings.Contains(first, "BB  “Veldria is now ready to guard the strait with its own ships") ||
		!strings.Contains(first, "paraphrased, her spokesman, 18 Aug 2025, S2, suggested [E4]") || !strings.Contains(against, "We will never send soldiers") {
		t.Errorf("the note says %q", texts["B7"])
	}
	long, _ := workbook(t, hostile(t))
	if notes, err = long.GetComments("Matrix"); err != nil || len(notes) == 0 {
		t.Fatalf("%d notes, %v", len(notes), err)
	}
	for _, n := range notes {
		if words := len([]rune(noteText(n))); words == 0 || words > 2000 {
			t.Errorf("the note at %s has %d characters", n.Cell, words)
		}
	}
}

func noteText(n excelize.Comment) string {
	text := n.Text
	for _, run := range n.Paragraph {
		text += run.Text
	}
	return text
}

func TestMethodsSaysWhatWasMachineAndWhatHuman(t *testing.T) {
	f, _ := workbook(t, talks(t))
	said := map[string]string{}
	for _, row := range raw(t, f, "Methods") {
		if len(row) > 1 {
			said[row[0]] = row[1]
		}
	}
	for topic, want := range map[string]string{
		"Passages":             "8 in all: 5 suggested by the machine and not reviewed, 2 suggested and accepted by a person, 1 added by a person. 1 of them",
		"Positions":            "5 in all: 3 rest on suggestions that nobody has reviewed, 2 on accepted passages, 0 were set by the analyst.",
		"Extent":               "positions on 5 of 16 pairs (31%)",
		"Dates of the sources": "26 April 2025 to 18 August 2025",
		"Made by":              "Standpoint 0.1.0",
		"Distance":             "Gower 1971",
	} {
		if !strings.Contains(said[topic], want) {
			t.Errorf("%s says %q, not %q", topic, said[topic], want)
		}
	}
}

func TestOnlyStancesCanBeEntered(t *testing.T) {
	f, _ := workbook(t, talks(t))
	all, err := f.GetDataValidations("Positions")
	if err != nil || len(all) != 2 {
		t.Fatalf("%d rules, %v", len(all), err)
	}
	for _, v := range all {
		if v.Error == nil || *v.Error == "" || v.Prompt == nil || *v.Prompt == "" {
			t.Errorf("%s says nothing to a person who errs", v.Sqref)
		}
	}
	if all[0].Sqref != "C2:C17" || all[0].Formula1 != `"-2,-1,0,1,2"` || all[1].Sqref != "G2:G17" {
		t.Errorf("rules %+v, %+v", all[0], all[1])
	}
	formats, err := f.GetConditionalFormats("Positions")
	if err != nil || len(formats["C2:D17"]) != 5 {
		t.Errorf("stances are not coloured as they change: %v, %v", formats, err)
	}
}

func TestLongTablesLinkByFormula(t *testing.T) {
	f, _ := workbook(t, long(6000))
	got, err := f.GetCellFormula("Evidence", "K5999")
	if err != nil || !strings.HasPrefix(got, `HYPERLINK("#Sources!A`) {
		t.Errorf("the source is reached by %q, %v", got, err)
	}
	want := strings.TrimSuffix(got[strings.Index(got, `,"`)+2:], `")`)
	if shown := cell(t, f, "Evidence", "K5999"); shown != want || !strings.HasPrefix(shown, "S") {
		t.Errorf("it shows %q, and calculates %q", shown, want)
	}
}

func TestWorkbookTellsWhatItWasMadeFrom(t *testing.T) {
	r := talks(t)
	r.Options.OfficialOnly = true
	f, _ := workbook(t, r)
	props, err := f.GetCustomProps()
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]any{}
	for _, p := range props {
		said[p.Name] = p.Value
	}
	if said["Standpoint form"] != int32(2) || !strings.Contains(said["Standpoint options"].(string), `"OfficialOnly":true`) {
		t.Errorf("properties %v", said)
	}
	var calc excelize.CalcPropsOptions
	if calc, err = f.GetCalcProps(); err != nil || calc.FullCalcOnLoad == nil || !*calc.FullCalcOnLoad {
		t.Errorf("calculation %+v, %v", calc, err)
	}
}
