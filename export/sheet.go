package export

import (
	"fmt"
	"image"

	imagedraw "golang.org/x/image/draw"

	"standpoint/app"
	"standpoint/app/compare"
	"standpoint/app/figure"
)

// sheet is an outline of the workbook's first sheet.
type sheet struct{ picture image.Image }

// Count is 1: the other sheets are lists.
func (s *sheet) Count() int { return 1 }

// Size is that of the picture, in points.
func (s *sheet) Size(int) (width, height float64) {
	b := s.picture.Bounds()
	return float64(b.Dx()) / pixelsPerUnit, float64(b.Dy()) / pixelsPerUnit
}

// Draw draws it so many pixels wide.
func (s *sheet) Draw(_, width int) (image.Image, error) {
	from := s.picture.Bounds()
	if width < 1 || from.Empty() {
		return nil, fmt.Errorf("draw a sheet %d pixels wide: it must be at least one", width)
	}
	to := image.NewRGBA(image.Rect(0, 0, width, max(1, from.Dy()*width/from.Dx())))
	imagedraw.CatmullRom.Scale(to, to.Bounds(), s.picture, from, imagedraw.Src, nil)
	return to, nil
}

// Sizes of the outline, in points. What is further right or below is cut off, as
// on a screen.
const (
	sheetWide, sheetTall    = 420.0, 297.0
	sheetHead, sheetColumn  = 120.0, 75.0
	sheetTop, sheetRow      = 34.0, 26.0
	sheetLetters            = 8.5
	sheetRows, sheetColumns = 11, 4
)

// drawSheet draws the sheet Matrix in outline: its heads, colours and signs.
func drawSheet(r app.Report) (*sheet, error) {
	letters, err := newFace()
	if err != nil {
		return nil, err
	}
	c, err := newContent(r)
	if err != nil {
		return nil, err
	}
	f := &figure.Figure{Width: sheetWide, Height: sheetTall}
	text := func(x, y, size, width float64, words string, heavy bool, ink figure.Colour) {
		line := letters.lines(oneLine(words), plain, size, width)
		if len(line) == 0 {
			return
		}
		f.Shapes = append(f.Shapes, figure.Text{X: x, Y: y, Text: line[0], Size: size, Bold: heavy, Fill: ink})
	}
	text(6, 15, 11, sheetWide-12, c.title(), true, figure.Ink)
	rows, columns := len(r.Matrix.Issues), len(r.Matrix.Parties)
	if r.PartiesDown {
		rows, columns = columns, rows
	}
	rows, columns = min(rows, sheetRows), min(columns, sheetColumns)
	for j := range columns {
		text(sheetHead+float64(j)*sheetColumn+4, sheetTop-5, sheetLetters, sheetColumn-8, headOf(r, j, !r.PartiesDown), true, figure.Ink)
	}
	for i := range rows {
		y := sheetTop + float64(i)*sheetRow
		text(6, y+16, sheetLetters, sheetHead-10, headOf(r, i, r.PartiesDown), true, figure.Ink)
		for j := range columns {
			party, issue := j, i
			if r.PartiesDown {
				party, issue = i, j
			}
			cell := &r.Matrix.Cells[party][issue]
			box := figure.Box{X: sheetHead + float64(j)*sheetColumn, Y: y, W: sheetColumn, H: sheetRow}
			if !cell.Known {
				f.Shapes = append(f.Shapes, figure.Rect{Box: box, Stroke: figure.Rule, Width: 0.5})
				text(box.X+5, y+16, sheetLetters, sheetColumn-8, "–", false, figure.Muted)
				continue
			}
			f.Shapes = append(f.Shapes, figure.Rect{Box: box, Fill: figure.FillOf(cell.Stance), Stroke: figure.Rule, Width: 0.5})
			text(box.X+5, y+16, sheetLetters, sheetColumn-8, compare.Sign(cell.Stance)+"  "+fmt.Sprintf("%+d", cell.Stance), true, figure.OnFillOf(cell.Stance))
		}
	}
	picture, err := paint(f)
	if err != nil {
		return nil, err
	}
	return &sheet{picture}, nil
}

// headOf is the name of a party, or of an issue.
func headOf(r app.Report, at int, party bool) string {
	if party {
		return shortName(r.Matrix.Parties[at])
	}
	return r.Matrix.Issues[at].Name
}
