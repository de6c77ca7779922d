package review

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// side lists what was decided last and what comes next, each in a few words.
type side struct {
	widget.BaseWidget
	pane     *Review
	back     *canvas.Rectangle
	column   *fyne.Container
	scroller *ui.Scroller
	rows     []*row
}

const (
	shownBefore = 3
	shownNext   = 12
)

func newSide(p *Review) *side {
	s := &side{pane: p, back: canvas.NewRectangle(nil), column: container.New(ui.Column{Gap: 4, Pad: 10})}
	s.scroller = ui.NewScroller(s.column)
	s.ExtendBaseWidget(s)
	return s
}

// show lists anew.
func (s *side) show() {
	p := s.pane
	s.rows, s.column.Objects = nil, nil
	if before := p.queue.before(shownBefore); len(before) > 0 {
		s.title(lang.L("Before"))
		s.list(before)
	}
	t := p.queue.tally()
	next := p.queue.upcoming(shownNext)
	switch {
	case len(next) > 0:
		s.title(lang.L("Next"))
		s.list(next)
		if rest := t.open() - len(next) - 1; p.queue.filter.Show == ShowOpen && rest > 0 {
			s.title(lang.N("and {{.N}} more", rest, map[string]any{"N": rest}))
		}
	case p.queue.current != 0:
		s.title(lang.L("Nothing comes after this one."))
	}
	s.scroller.Relayout()
	s.Refresh()
}

func (s *side) title(text string) {
	s.column.Objects = append(s.column.Objects, ui.NewProse(s.pane.kit.SmallBold, ui.ColorMuted, text))
}

func (s *side) list(passages []dossier.Passage) {
	for _, p := range passages {
		r := newRow(s.pane, p)
		s.rows = append(s.rows, r)
		s.column.Objects = append(s.column.Objects, r)
	}
}

// CreateRenderer is Fyne's way to draw it.
func (s *side) CreateRenderer() fyne.WidgetRenderer { return &sideRenderer{s} }

type sideRenderer struct{ side *side }

func (r *sideRenderer) Destroy()           {}
func (r *sideRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 120) }
func (r *sideRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.side.back, r.side.scroller}
}

func (r *sideRenderer) Layout(size fyne.Size) {
	r.side.back.Resize(size)
	r.side.scroller.Resize(size)
}

func (r *sideRenderer) Refresh() {
	r.side.back.FillColor = ui.Color(ui.ColorPaper)
	canvas.Refresh(r.side)
}

// row is one passage of the list. A click goes there.
type row struct {
	widget.BaseWidget
	pane    *Review
	passage dossier.Passage
	over    bool

	chip, ground *canvas.Rectangle
	seam         *ui.Dashes
	sign, cell   *canvas.Text
	mark         *canvas.Text // what was decided, or how sure the machine is
	quote        *ui.Prose
}

var (
	_ fyne.Tappable     = (*row)(nil)
	_ desktop.Hoverable = (*row)(nil)
)

const (
	rowPad   float32 = 6
	chipWide float32 = 26
)

func newRow(p *Review, q dossier.Passage) *row {
	k := p.kit
	r := &row{pane: p, passage: q, chip: canvas.NewRectangle(nil), ground: canvas.NewRectangle(nil), seam: ui.NewFrame()}
	r.chip.CornerRadius, r.ground.CornerRadius = 4, ui.Radius
	text := func(s string, face *ui.Face) *canvas.Text {
		t := canvas.NewText(s, nil)
		t.TextSize, t.TextStyle = face.Size, face.Style
		return t
	}
	r.sign = text(compare.Sign(q.Stance), k.SmallBold)
	r.sign.Alignment = fyne.TextAlignCenter
	r.cell = text("", k.SmallBold)
	r.mark = text(r.said(), k.Small)
	r.quote = ui.NewProse(k.Small, ui.ColorMuted, strings.ReplaceAll(q.Quote, "\n", " ")).Limit(2)
	r.ExtendBaseWidget(r)
	return r
}

// said is what was decided, or how sure the machine is.
func (r *row) said() string {
	switch r.passage.Status {
	case dossier.Accepted:
		return lang.L("accepted")
	case dossier.Rejected:
		return lang.L("rejected")
	}
	return lang.L("{{.N}} %", map[string]any{"N": r.passage.Confidence})
}

// HeightFor is the height at a width.
func (r *row) HeightFor(width float32) float32 {
	return 2*rowPad + r.pane.kit.SmallBold.Line + 2 + r.quote.HeightFor(width-2*rowPad)
}

// MinSize is narrow: the height is known only with the width.
func (r *row) MinSize() fyne.Size {
	r.ExtendBaseWidget(r)
	return fyne.NewSize(120, 0)
}

// Tapped goes to the passage.
func (r *row) Tapped(*fyne.PointEvent) {
	r.pane.GoTo(r.passage.ID)
	r.pane.takeKeys()
}

// MouseIn marks the row.
func (r *row) MouseIn(*desktop.MouseEvent) { r.over = true; r.Refresh() }

// MouseMoved is part of being hoverable.
func (r *row) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the mark away.
func (r *row) MouseOut() { r.over = false; r.Refresh() }

// CreateRenderer is Fyne's way to draw it.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	d := &rowRenderer{row: r}
	d.paint()
	return d
}

type rowRenderer struct{ row *row }

func (d *rowRenderer) Destroy()           {}
func (d *rowRenderer) MinSize() fyne.Size { return d.row.MinSize() }
func (d *rowRenderer) Objects() []fyne.CanvasObject {
	r := d.row
	return []fyne.CanvasObject{r.ground, r.chip, r.seam.Raster, r.sign, r.cell, r.mark, r.quote}
}

func (d *rowRenderer) Layout(size fyne.Size) {
	r, k := d.row, d.row.pane.kit
	line := k.SmallBold.Line
	r.ground.Resize(size)
	chip := fyne.NewSize(chipWide, line)
	for _, o := range []fyne.CanvasObject{r.chip, r.seam.Raster, r.sign} {
		o.Move(fyne.NewPos(rowPad, rowPad))
		o.Resize(chip)
	}
	said := k.Small.Width(r.mark.Text) + 2
	room := size.Width - 2*rowPad - chipWide - 6 - said - 6
	r.cell.Text = k.SmallBold.Fit(r.pane.party(r.passage.Party).Name+" · "+r.pane.issue(r.passage.Issue).Name, room)
	r.cell.Move(fyne.NewPos(rowPad+chipWide+6, rowPad))
	r.mark.Move(fyne.NewPos(size.Width-rowPad-said, rowPad))
	r.quote.Move(fyne.NewPos(rowPad, rowPad+line+2))
	r.quote.Resize(fyne.NewSize(size.Width-2*rowPad, r.quote.HeightFor(size.Width-2*rowPad)))
}

func (d *rowRenderer) Refresh() {
	d.paint()
	canvas.Refresh(d.row)
}

// paint dashes what is only suggested.
func (d *rowRenderer) paint() {
	r := d.row
	stance := r.passage.Stance
	r.ground.FillColor = color.Transparent
	if r.over {
		r.ground.FillColor = ui.Color(ui.ColorHover)
	}
	r.chip.FillColor, r.sign.Color = ui.Color(ui.FillOf(stance)), ui.Color(ui.OnFillOf(stance))
	r.seam.Hidden = r.passage.Status != dossier.Suggested
	r.seam.Paint(ui.OnFillOf(stance), 0.6)
	r.cell.Color, r.mark.Color = ui.Color(ui.ColorInk), ui.Color(ui.ColorMuted)
	switch r.passage.Status {
	case dossier.Accepted:
		r.mark.Color = ui.Color(ui.ColorYes)
	case dossier.Rejected:
		r.mark.Color = ui.Color(ui.ColorNo)
	}
}
