package e2e

import (
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// TestWorkbookIsReadBackInTheWindow: a stance and a note changed in a workbook
// are shown, taken over as one step, and one undo takes them back.
func TestWorkbookIsReadBackInTheWindow(t *testing.T) {
	p := start(t, newScreen(t, width, height), newHome(t))
	folder := t.TempDir()
	path := filepath.Join(folder, "Talks.xlsx")
	p.press("ctrl+e")
	p.wait("the form is open", func(now shown) bool { return now.Dialog == "Export the matrix" && now.Focus == "text" })
	p.press("ctrl+a")
	p.write(path)
	p.click("button:Export")
	before := p.wait("the workbook is written", func(now shown) bool { return strings.Contains(now.Banner, path) && now.Dialog == "" })
	row := editPosition(t, path, "Ukraine", "Crimea")

	p.press("ctrl+p")
	p.wait("the palette is open", func(now shown) bool { return now.Dialog == "Find an action" && now.Focus == "text" })
	p.write("Read a workbook back")
	p.wait("the action is found", func(now shown) bool { return now.Places["found:Read a workbook back …"].W > 0 })
	p.press("Return")
	p.wait("a file is asked for", func(now shown) bool { return now.Dialog == "Read a workbook back" && now.Focus == "text" })
	p.press("ctrl+a")
	p.write(path)
	p.press("Return")
	at := "button:Row " + strconv.Itoa(row) + " · Ukraine · Crimea"
	p.wait("the differences are shown", func(now shown) bool {
		return now.Dialog == "What differs in Talks.xlsx" && now.Places[at].W > 0 && now.Places["button:Apply"].W > 0
	})
	p.click("button:Apply")
	p.wait("they are one step", func(now shown) bool {
		return now.Dialog == "" && now.Undo == "Read positions from Talks.xlsx (2 changes)"
	})
	p.press("ctrl+z")
	p.wait("one undo takes them back", func(now shown) bool {
		return now.Undo == before.Undo && now.Redo == "Read positions from Talks.xlsx (2 changes)"
	})
	p.close()
}

// editPosition changes the stance and the note of a pair in a workbook, as a
// person in a spreadsheet does, and returns the row.
func editPosition(t *testing.T, path, party, issue string) int {
	t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows("Positions")
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		if row[0] != issue || row[1] != party {
			continue
		}
		for column, value := range map[string]any{"C": 1, "H": "Ask the envoy"} {
			if err := f.SetCellValue("Positions", column+strconv.Itoa(i+1), value); err != nil {
				t.Fatal(err)
			}
		}
		if err := f.Save(); err != nil {
			t.Fatal(err)
		}
		return i + 1
	}
	t.Fatalf("the workbook has no row for %s on %s", party, issue)
	return 0
}
