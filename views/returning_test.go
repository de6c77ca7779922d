package views

import (
	"maps"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/app/returned"
)

// edited is a workbook of the sample in which somebody set the stance of two
// cells; of the second it says that it was another one when exported.
func edited(m *compare.Matrix) returned.Book {
	var b returned.Book
	for i, party := range m.Parties {
		cell := m.Cells[i][0]
		if !cell.Known || len(b.Rows) == 2 {
			continue
		}
		was := strconv.Itoa(cell.Stance)
		if len(b.Rows) == 1 {
			was = "0"
		}
		b.Rows = append(b.Rows, returned.Row{
			Number: 5 + i, Party: party.UID, Issue: m.Issues[0].UID,
			Stance:   returned.Value{Is: strconv.Itoa(-cell.Stance), Was: was, Based: true},
			Words:    returned.Value{Is: "x", Was: "x", Based: true},
			Salience: returned.Value{Is: "1", Was: "1", Based: true},
		})
	}
	b.Misfits = []returned.Misfit{{Row: 9, What: "Atlantis on Water", Reason: "the row has no PartyID"}}
	return b
}

func TestWorkbookIsReadBackAsOneStep(t *testing.T) {
	var book returned.Book
	o := openSample(t, Options{ReadBack: func(string) (returned.Book, error) { return book, nil }})
	book = edited(o.desk.state.matrix)
	steps := o.steps()
	o.readBack("/tmp/edited.xlsx")
	if o.dialog() != "What differs in edited.xlsx" {
		t.Fatalf("dialog %q", o.dialog())
	}
	words := strings.Join(wordsOf(o), "\n")
	for _, says := range []string{"2 differences with the dossier. 1 ticked", "It said: 0", "Row 9, Atlantis on Water: the row has no PartyID"} {
		if !strings.Contains(words, says) {
			t.Errorf("the dialog does not say %q:\n%s", says, words)
		}
	}
	boxes := 0
	for name := range maps.Keys(o.traced().Places) {
		if strings.HasPrefix(name, "button:Row") {
			boxes++
			o.tapPlace(name) // only what the dossier has changed meanwhile is ticked now
		}
	}
	if boxes != 2 {
		t.Fatalf("%d boxes", boxes)
	}
	o.dialogs.Top().Buttons[0].Tapped(nil)
	if o.dialog() != "" || o.steps() != steps+1 {
		t.Fatalf("dialog %q, %d steps after %d", o.dialog(), o.steps(), steps)
	}
	set, err := o.desk.Positions(t.Context())
	if second := o.party(book.Rows[1].Party); err != nil || len(set) != 1 || set[0].Party != second {
		t.Errorf("positions set: %+v, %v", set, err)
	}
	o.shortcut(&fyne.ShortcutUndo{})
	if set, err = o.desk.Positions(t.Context()); err != nil || len(set) != 0 {
		t.Errorf("after one undo: %+v, %v", set, err)
	}
}

// party is the party of a UID.
func (o *opened) party(uid string) dossier.ID {
	for _, p := range o.desk.state.matrix.Parties {
		if p.UID == uid {
			return p.ID
		}
	}
	return 0
}

func TestUntouchedWorkbookIsSaidToBeSo(t *testing.T) {
	o := openSample(t, Options{ReadBack: func(string) (returned.Book, error) { return returned.Book{}, nil }})
	o.readBack("edited.xlsx")
	if o.dialog() != "Nothing was changed" {
		t.Errorf("dialog %q", o.dialog())
	}
}
