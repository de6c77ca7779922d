package views

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"standpoint/app"
	"standpoint/views/ui"
)

// palette opens it and gives the field that has the keys.
func (o *opened) palette() *ui.Entry {
	o.t.Helper()
	o.shortcut(with(fyne.KeyP, ctrl))
	if o.dialog() != "Find an action" {
		o.t.Fatalf("Ctrl+P shows %q", o.dialog())
	}
	field, ok := o.window.Canvas().Focused().(*ui.Entry)
	if !ok {
		o.t.Fatalf("in the palette %T has the keys", o.window.Canvas().Focused())
	}
	return field
}

func TestPaletteFindsWhatIsTyped(t *testing.T) {
	all := []find{
		{label: "Undo", hint: "Edit · Ctrl+Z"},
		{label: "Read all articles again", hint: "Codebook"},
		{label: "Import articles …", hint: "File · Ctrl+I"},
		{label: "European Union", hint: "party"},
		{label: "EU’s allies meet in London", hint: "article · 2 May 2025"},
	}
	for _, c := range []struct{ typed, first string }{
		{"", "Undo"},
		{"und", "Undo"},
		{"art", "Read all articles again"},
		{"articles im", "Import articles …"},
		{"EU", "European Union"},
		{"ctrl+i", "Import articles …"},
		{"lond", "EU’s allies meet in London"},
		{"nothing like it", ""},
	} {
		got := ""
		if found := matching(all, c.typed); len(found) > 0 {
			got = found[0].label
		}
		if got != c.first {
			t.Errorf("%q finds %q first, want %q", c.typed, got, c.first)
		}
	}
}

func TestPaletteDoesWhatIsChosen(t *testing.T) {
	o := openSample(t, Options{})
	p := o.palette()
	p.SetText("sources")
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if o.dialog() != "" || o.shown != sourcesView {
		t.Errorf("after “sources” and Enter: dialog %q, view %s", o.dialog(), o.shown)
	}
	p = o.palette()
	p.SetText("ukraine")
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if cell := o.traced().Cell; !strings.HasPrefix(cell, "Ukraine/") {
		t.Errorf("after a party’s name and Enter the cell is %q", cell)
	}
	p = o.palette()
	p.SetText("quit")
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if o.dialog() != "" {
		t.Error("Escape does not close the palette")
	}
}

// TestEveryActionHasItsOwnKeys: two actions of one key would hide each other.
func TestEveryActionHasItsOwnKeys(t *testing.T) {
	o := openSample(t, Options{Export: func(context.Context, string, app.Report, func(int, int)) ([]string, error) { return nil, nil }, Formats: []string{".xlsx", ".pdf"}})
	owner := map[string]string{}
	for _, g := range o.actions() {
		for _, section := range g.sections {
			for _, a := range section {
				if k := a.keys(); k != "" && owner[k] != "" {
					t.Errorf("%s is the key of %q and %q", k, owner[k], a.label)
				} else if k != "" {
					owner[k] = a.label
				}
				if a.label == "" || a.do == nil {
					t.Errorf("an action in %s has no name or does nothing: %+v", g.name, a)
				}
			}
		}
	}
}
