package compare

import "standpoint/views/ui"

// askSalience asks how much the issue of a mark matters to its party.
func (p *Pane) askSalience(text string) {
	i, j, ok := p.content.at(text)
	if !ok {
		return
	}
	cell, now := &p.content.Matrix.Cells[i][j], p.content.Salience(i, j)
	p.dialogs.AskSalience(ui.SalienceSpec{
		Party: p.content.name(i), Issue: p.content.Matrix.Issues[j].Name, Now: now.Value, Set: now.Set,
		Take: func(value int) { p.do.Salience(cell.Party, cell.Issue, value) },
	})
}
