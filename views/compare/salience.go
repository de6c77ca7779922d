package compare

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"standpoint/views/ui"
)

// salienceForm is the dialog in which a person says how much an issue matters
// to a party.
type salienceForm struct {
	pane   *Pane
	dialog *ui.Dialog
	entry  *ui.Entry
	note   *ui.Prose
	take   func(value int)
}

// askSalience asks for it.
func (p *Pane) askSalience(text string) {
	i, j, ok := p.content.at(text)
	if !ok {
		return
	}
	cell, now := &p.content.Matrix.Cells[i][j], p.content.Salience(i, j)
	names := map[string]any{"Party": p.content.name(i), "Issue": p.content.Matrix.Issues[j].Name}
	f := &salienceForm{pane: p, take: func(value int) { p.do.Salience(cell.Party, cell.Issue, value) }}
	f.entry = ui.NewEntry(strconv.Itoa(now.Value), "")
	f.entry.OnSubmitted = func(string) { f.set() }
	f.entry.OnKey = func(ev *fyne.KeyEvent) { f.dialog.Key(ev) }
	f.note = ui.NewProse(p.kit.Small, ui.ColorMuted, lang.L("A whole number from 0, not at all, to 100, nothing matters more. Where you set none, it follows from how much the party says of the issue."))
	set := p.kit.Button(lang.L("Set"), f.set).With(ui.First)
	drawn := p.kit.Button(lang.L("As much as it says"), func() { f.dialog.Close(); f.take(-1) })
	drawn.Name = "salience drawn"
	f.dialog = p.dialogs.Show(ui.Spec{
		Title:   lang.L("How much does {{.Issue}} matter to {{.Party}}?", names),
		Body:    ui.NewColumn(8, f.entry, f.note),
		Buttons: []*ui.Button{set, drawn}, Focus: f.entry,
	})
	f.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// set takes the number, or says that it is none.
func (f *salienceForm) set() {
	value, err := strconv.Atoi(strings.TrimSpace(f.entry.Text))
	if err != nil || value < 0 || value > 100 {
		f.note.Paint(ui.ColorNo)
		return
	}
	f.dialog.Close()
	f.take(value)
}
