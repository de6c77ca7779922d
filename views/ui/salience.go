package ui

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// SalienceSpec says of whom and of what AskSalience asks.
type SalienceSpec struct {
	Party, Issue string
	Now          int  // what counts
	Set          bool // the analyst set it
	// Take gets a number from 0 to 100, or -1: as much as the party says of it.
	Take func(value int)
}

// AskSalience asks how much an issue matters to a party.
func (d *Dialogs) AskSalience(s SalienceSpec) {
	field := NewEntry(strconv.Itoa(s.Now), "")
	note := NewProse(d.kit.Small, ColorMuted, lang.L("A whole number from 0, not at all, to 100, nothing matters more. Where you set none, it follows from how much the party says of the issue."))
	var g *Dialog
	set := func() {
		value, err := strconv.Atoi(strings.TrimSpace(field.Text))
		if err != nil || value < 0 || value > 100 {
			note.Paint(ColorNo)
			return
		}
		g.Close()
		s.Take(value)
	}
	buttons := []*Button{d.kit.Button(lang.L("Set"), set).With(First)}
	if s.Set {
		drawn := d.kit.Button(lang.L("As much as it says"), func() { g.Close(); s.Take(-1) })
		drawn.Name = "salience drawn"
		buttons = append(buttons, drawn)
	}
	g = d.Show(Spec{
		Title: lang.L("How much does {{.Issue}} matter to {{.Party}}?", map[string]any{"Issue": s.Issue, "Party": s.Party}),
		Body:  NewColumn(8, field, note), Buttons: buttons, Focus: field,
	})
	field.OnSubmitted = func(string) { set() }
	field.OnKey = g.Key
	field.TypedShortcut(&fyne.ShortcutSelectAll{})
}
