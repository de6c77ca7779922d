package command_test

import (
	"bytes"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"standpoint/app"
	"standpoint/app/command"
	"standpoint/app/returned"
)

func TestApplyReadsAWorkbookBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "D.standpoint")
	mustRun(t, "build", "-o", path, rome, whiteHouse)
	book, now := turned(t, path)
	applied := func(args ...string) result {
		var out, errs bytes.Buffer
		env := command.Env{Out: &out, Err: &errs, ReadBack: func(string) (returned.Book, error) { return book, nil }}
		status := command.Run(t.Context(), env, append([]string{"apply", path, "edited.xlsx"}, args...))
		return result{status: status, out: out.String(), err: errs.String()}
	}
	r := applied("-n")
	if r.status != command.Done || !strings.Contains(r.out, "stance\t"+now) || !strings.Contains(r.err, "1 of 2 differences would be applied; nothing was changed") {
		t.Errorf("tried: status %d\n%s%s", r.status, r.out, r.err)
	}
	if !strings.Contains(r.out, "the dossier has changed") || !strings.Contains(r.err, "row 9, Atlantis on Water: the row has no PartyID") {
		t.Errorf("it does not say what is wrong:\n%s%s", r.out, r.err)
	}
	if r = applied(); r.status != command.Done || !strings.Contains(r.err, "1 of 2 differences applied, as one step") {
		t.Errorf("done: status %d\n%s%s", r.status, r.out, r.err)
	}
	if r = applied("-all"); !strings.Contains(r.err, "1 of 1 differences applied") {
		t.Errorf("what was left: status %d\n%s%s", r.status, r.out, r.err)
	}
	if r = applied(); !strings.Contains(r.err, "0 of 0") {
		t.Errorf("again: status %d\n%s%s", r.status, r.out, r.err)
	}
	if r = run(t, "apply", path); r.status != command.WrongUsage {
		t.Errorf("without a workbook: status %d", r.status)
	}
}

// turned is a workbook in which two cells changed sides; of the second it says
// that the dossier had another stance when it was written.
func turned(t *testing.T, path string) (returned.Book, string) {
	t.Helper()
	k, err := app.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer k.Close()
	m, _, err := k.Matrix(t.Context(), app.DefaultOptions())
	if err != nil {
		t.Fatal(err)
	}
	b := returned.Book{Misfits: []returned.Misfit{{Row: 9, What: "Atlantis on Water", Reason: "the row has no PartyID"}}}
	first := ""
	for i, party := range m.Parties {
		cell := m.Cells[i][0]
		if !cell.Known || cell.Stance == 0 || len(b.Rows) == 2 {
			continue
		}
		was := strconv.Itoa(cell.Stance)
		if len(b.Rows) == 0 {
			first = was + "\t" + strconv.Itoa(-cell.Stance)
		} else {
			was = "0"
		}
		b.Rows = append(b.Rows, returned.Row{
			Number: 2 + i, Party: party.UID, Issue: m.Issues[0].UID,
			Stance:   returned.Value{Is: strconv.Itoa(-cell.Stance), Was: was, Based: true},
			Words:    returned.Value{Based: true},
			Salience: returned.Value{Based: true},
		})
	}
	return b, first
}
