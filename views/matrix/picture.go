package matrix

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/app/figure"
	"standpoint/views/ui"
)

// The room for a saved picture and the size of its text.
const (
	pictureWidth = 1200
	pictureText  = 12
)

// Picture lays the matrix out for a page as it is arranged now, all of it and
// not only what is in sight. facts are said below its title.
func (g *Grid) Picture(facts []string) func(figure.Metrics) *figure.Figure {
	x := g.picture(facts)
	return func(m figure.Metrics) *figure.Figure {
		return x.Figure(figure.Room{Width: pictureWidth, Text: pictureText}, m)
	}
}

func (g *Grid) picture(facts []string) *figure.Matrix {
	x := &figure.Matrix{Words: figure.MatrixWords{Reviewed: lang.L("reviewed"), Suggested: lang.L("only suggested")}}
	if g.matrix == nil {
		return x
	}
	x.Title, x.Facts = g.pictureTitle(), facts
	for i := range x.Words.Stances {
		x.Words.Stances[i] = ui.StanceName(i - 2)
	}
	words, notes := newWording(g.view.Density), map[string]string{}
	words.nothing = Nothing(g.matrix, g.options)
	for j := range g.table.columns() {
		x.Across = append(x.Across, g.pictureHead(g.table.head(false, j)))
	}
	for i := range g.table.rows() {
		x.Down = append(x.Down, g.pictureHead(g.table.head(true, i)))
		row := make([]figure.MatrixCell, g.table.columns())
		for j := range row {
			cell := g.table.cell(i, j)
			row[j] = pictureCell(words.describe(cell, g.moveOf(cell)), cell)
			notes[row[j].Key] = oneLine(g.name(Head{Party: cell.Party}) + " · " + g.name(Head{Issue: cell.Issue}))
			if row[j].Moved {
				x.Words.Moved = lang.L("moved since {{.Day}}", map[string]any{"Day": ui.Day(string(g.since))})
			}
		}
		x.Cells = append(x.Cells, row)
	}
	x.Note = func(key string) string { return notes[key] }
	return x
}

// pictureTitle says of what talks and of what day the picture is.
func (g *Grid) pictureTitle() string {
	day := g.matrix.AsOf
	if day == "" {
		day = g.matrix.Last
	}
	if day == "" {
		return oneLine(g.matrix.Title)
	}
	return oneLine(g.matrix.Title + " · " + lang.L("as of {{.Day}}", map[string]any{"Day": ui.Day(string(day))}))
}

// pictureHead is a heading as the picture has it: an issue with its poles.
func (g *Grid) pictureHead(h Head) figure.MatrixHead {
	out := figure.MatrixHead{Name: oneLine(g.name(h))}
	for _, p := range g.matrix.Parties {
		if p.ID == h.Party {
			out.Colour = figure.FromHex(p.Colour)
		}
	}
	for _, i := range g.matrix.Issues {
		if i.ID == h.Issue {
			out.Under = []string{oneLine(poleA(i)), oneLine(poleB(i))}
		}
	}
	return out
}

// pictureCell is a cell as the picture has it.
func pictureCell(said content, c *compare.Cell) figure.MatrixCell {
	out := figure.MatrixCell{
		Key: cellKey(c.Party, c.Issue), Known: said.kind != empty, Stance: said.stance, Reviewed: said.kind == decided, Moved: said.moved,
		Summary: oneLine(said.summary), Shift: oneLine(said.shift.long),
	}
	if said.voices {
		out.Mark = lang.L("two voices")
	}
	for _, line := range said.foot {
		out.Foot = append(out.Foot, oneLine(line.long))
	}
	if c.Set && c.Drawn != c.Stance && len(out.Foot) > 0 {
		out.Foot = append(out.Foot, lang.L("the passages say {{.Sign}}", map[string]any{"Sign": compare.Sign(c.Drawn)}))
	}
	return out
}

// oneLine makes all white space single.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

func cellKey(party, issue dossier.ID) string { return fmt.Sprintf("%d/%d", party, issue) }
