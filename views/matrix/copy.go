package matrix

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// Copy gives what is selected as text that spreadsheets and word processors
// paste as a table: a line for each row, cells parted by tabs, with the headings
// of rows and columns. Of a single cell it is what the cell says. rows and
// columns count the cells; there are none where nothing is selected.
func (g *Grid) Copy() (text string, rows, columns int) {
	s, ok := g.selection()
	if !ok || g.matrix == nil || s.lastRow >= g.rows.count() || s.lastColumn >= g.columns.count() {
		return "", 0, 0
	}
	words := newWording(g.view.Density.read())
	words.nothing = nothingFound(g.matrix, g.options)
	say := func(c *compare.Cell) string { return words.plain(c, g.moveOf(c)) }
	rows, columns = s.lastRow-s.row+1, s.lastColumn-s.column+1
	if rows == 1 && columns == 1 {
		return say(g.table.cell(s.row, s.column)), 1, 1
	}
	var lines []string
	head := []string{""}
	for c := s.column; c <= s.lastColumn; c++ {
		head = append(head, g.copiedName(g.table.head(false, c)))
	}
	lines = append(lines, strings.Join(head, "\t"))
	for r := s.row; r <= s.lastRow; r++ {
		line := []string{g.copiedName(g.table.head(true, r))}
		for c := s.column; c <= s.lastColumn; c++ {
			line = append(line, say(g.table.cell(r, c)))
		}
		lines = append(lines, strings.Join(line, "\t"))
	}
	return strings.Join(lines, "\n") + "\n", rows, columns
}

// copiedName is what a heading is called in a copied table; an issue with its
// poles, without which A and B say nothing.
func (g *Grid) copiedName(h Head) string {
	for _, i := range g.matrix.Issues {
		if i.ID == h.Issue {
			return ui.TableCell(i.Name + " (" + poleA(i) + "; " + poleB(i) + ")")
		}
	}
	return ui.TableCell(g.name(h))
}

func poleA(i dossier.Issue) string { return lang.L("A {{.Pole}}", map[string]any{"Pole": i.PoleA}) }
func poleB(i dossier.Issue) string { return lang.L("B {{.Pole}}", map[string]any{"Pole": i.PoleB}) }

// plain is what a cell says, in one line: its sign and words, and in brackets
// what it rests on.
func (w *wording) plain(c *compare.Cell, moved compare.Shift) string {
	said := w.describe(c, moved)
	if said.kind == empty {
		return ui.TableCell(said.summary)
	}
	notes := []string{ui.StanceName(c.Stance)}
	if said.voices {
		notes = append(notes, lang.L("two voices"))
	}
	if said.shift.long != "" {
		notes = append(notes, said.shift.long)
	}
	for _, line := range said.foot {
		notes = append(notes, line.long)
	}
	return ui.TableCell(said.sign + "  " + said.summary + " (" + strings.Join(notes, "; ") + ")")
}
