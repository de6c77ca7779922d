package export

import (
	"fmt"

	"standpoint/app"
	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/app/figure"
)

// The room for the picture of the matrix and the size of its text, in CSS
// pixels. A matrix that needs more takes it.
const (
	matrixPictureWide = 1200
	matrixPictureText = 12
)

// matrixPicture writes the matrix as a picture, in the form of an ending.
func matrixPicture(ending string) func(*job, app.Report) error {
	return func(j *job, r app.Report) (err error) {
		defer caught("picture", &err)
		c, err := newContent(r)
		if err != nil {
			return err
		}
		letters, err := newFace()
		if err != nil {
			return err
		}
		p := picture{face: letters, ending: ending, figure: c.matrixFigure().Figure(figure.Room{Width: matrixPictureWide, Text: matrixPictureText}, letters)}
		p.fit()
		if err := p.write(j); err != nil {
			return err
		}
		j.note(c.warnings...)
		j.note(p.notes()...)
		return nil
	}
}

// matrixFigure puts the report's matrix into a figure.
func (c *content) matrixFigure() *figure.Matrix {
	m := c.report.Matrix
	x := &figure.Matrix{
		Title: c.title(), Facts: append([]string{c.statusWords() + " · " + c.extent()}, c.leftOut()...),
		Words: figure.MatrixWords{
			Reviewed: "reviewed, or set by the analyst", Suggested: "only suggested by the machine",
		},
		Corner: "Issue, with its poles A and B",
	}
	for stance := -2; stance <= 2; stance++ {
		x.Words.Stances[stance+2] = sideWords(stance)
	}
	parties, issues := make([]figure.MatrixHead, len(m.Parties)), make([]figure.MatrixHead, len(m.Issues))
	for i, p := range m.Parties {
		parties[i] = figure.MatrixHead{Name: pictured(p.Name), Colour: figure.FromHex(p.Colour)}
		if p.ID == c.report.Us {
			parties[i].Under = []string{"our side"}
		}
	}
	for j, issue := range m.Issues {
		issues[j] = figure.MatrixHead{Name: pictured(issue.Name), Under: []string{"A  " + pictured(issue.PoleA), "B  " + pictured(issue.PoleB)}}
	}
	x.Down, x.Across = issues, parties
	if c.report.PartiesDown {
		x.Down, x.Across, x.Corner = parties, issues, "Party"
	}
	for i := range x.Down {
		row := make([]figure.MatrixCell, len(x.Across))
		for j := range row {
			party, issue := j, i
			if c.report.PartiesDown {
				party, issue = i, j
			}
			row[j] = c.pictureCell(&m.Cells[party][issue])
			if row[j].Moved {
				x.Words.Moved = c.movedWords()
			}
		}
		x.Cells = append(x.Cells, row)
	}
	x.Note = c.pictureNote
	return x
}

// movedWords explain the bar beside what has moved.
func (c *content) movedWords() string {
	if since := c.report.Since; since != "" {
		return "has moved since " + shortDate(since)
	}
	return "has moved since the statement before"
}

// pictureCell is a cell as a picture has it.
func (c *content) pictureCell(cell *compare.Cell) figure.MatrixCell {
	out := figure.MatrixCell{Key: fmt.Sprintf("%d/%d", cell.Party, cell.Issue)}
	if !cell.Known {
		out.Summary = c.nothingFound()
		return out
	}
	out.Known, out.Stance, out.Reviewed, out.Moved = true, cell.Stance, cell.Reviewed, moved(cell.Shift)
	out.Summary, out.Shift = pictured(c.summary(cell)), capital(shiftWords(cell.Shift, shortDate))
	if cell.TwoVoices.Any() {
		out.Mark = "two voices"
	}
	counts := number(len(cell.Evidence), "passage", "passages")
	if cell.Accepted > 0 {
		counts += fmt.Sprintf(", %d reviewed", cell.Accepted)
	}
	if cell.Latest != "" {
		counts += " · " + shortDate(cell.Latest)
	}
	out.Foot = []string{capital(pictured(c.foundation(cell))), counts}
	return out
}

// pictureNote says whose cell a key stands for, for those who do not see it.
func (c *content) pictureNote(key string) string {
	var party, issue dossier.ID
	if _, err := fmt.Sscanf(key, "%d/%d", &party, &issue); err != nil {
		return ""
	}
	cell := c.report.Matrix.Cell(party, issue)
	words := pictured(c.partyName(party)) + " on " + pictured(c.issueName(issue)) + ": "
	if !cell.Known {
		return words + c.nothingFound()
	}
	return words + sideWords(cell.Stance) + ", " + pictured(c.foundation(cell))
}

// pictured is a text in one line, without what no picture can hold.
func pictured(s string) string {
	text, _ := clean(s)
	return oneLine(text)
}
