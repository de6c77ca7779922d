package sources

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"standpoint/app"
	"standpoint/views/ui"
)

// body is the part that scrolls: it draws the rows in sight and takes pointer
// and keys for all of them.
type body struct {
	widget.BaseWidget
	table *Table

	rows    *ui.Rows
	focused bool
	over    int // row under the pointer, -1: none
	shift   bool
	ctrl    bool
}

func newBody(t *Table) *body {
	b := &body{table: t, rows: ui.NewRows(t.kit), over: -1}
	b.ExtendBaseWidget(b)
	return b
}

// MinSize is that of all rows.
func (b *body) MinSize() fyne.Size {
	return fyne.NewSize(200, float32(len(b.table.rows))*b.rows.Height())
}

// draw shows the rows in sight.
func (b *body) draw() {
	first, after := b.rows.InSight(b.table.scroll, len(b.table.rows))
	b.rows.Draw(first, after, b.Size().Width, b.look)
	canvas.Refresh(b)
}

func (b *body) look(at int) ui.Row {
	t, k, r := b.table, b.table.kit, b.table.rows[at]
	row := ui.Row{Fill: ui.ColorPaper, HasRing: b.focused && r.ID == t.cursor, Columns: make([]ui.RowText, len(columns))}
	switch {
	case t.chosen[r.ID]:
		row.Fill = ui.ColorSoft
	case at == b.over:
		row.Fill = ui.ColorHover
	}
	if r.under {
		row.Mark = "↳"
	}
	for i, span := range t.spans(b.Size().Width) {
		face, ink := k.Cell, ui.ColorInk
		if i == 0 && !r.under {
			face = k.CellBold
		}
		if columns[i].name == "state" {
			face, ink = stateLook(k, r.State)
		}
		row.Columns[i] = ui.RowText{
			At: span.at, Room: span.width - colGap/2, Face: face, Ink: ink,
			Text: columns[i].text(t, *r.Listed), Below: columns[i].below(t, *r.Listed),
		}
	}
	return row
}

// stateLook tells what is done from what is still to do by weight and colour;
// the words say it too.
func stateLook(k *ui.Kit, s app.State) (*ui.Face, fyne.ThemeColorName) {
	switch s {
	case app.Done:
		return k.CellBold, ui.ColorYes
	case app.InReview, app.NewSource:
		return k.CellBold, ui.ColorInk
	default:
		return k.Cell, ui.ColorMuted
	}
}

// MouseIn is part of being hoverable.
func (b *body) MouseIn(ev *desktop.MouseEvent) { b.MouseMoved(ev) }

// MouseMoved marks the row under the pointer; what does not fit into it is
// shown in full after a while.
func (b *body) MouseMoved(ev *desktop.MouseEvent) {
	at := b.rows.At(ev.Position.Y, len(b.table.rows))
	if at == b.over {
		return
	}
	b.over = at
	b.draw()
	b.table.kit.Tips.Hide()
	if at < 0 {
		return
	}
	r := b.table.rows[at]
	below := ev.AbsolutePosition.Subtract(ev.Position).AddXY(ev.Position.X, float32(at+1)*b.rows.Height()+2)
	b.table.kit.Tips.SoonAt(below, r.Title+"\n"+Facts(r.Source))
}

// MouseOut takes the mark away.
func (b *body) MouseOut() {
	b.over = -1
	b.table.kit.Tips.Hide()
	b.draw()
}

// CreateRenderer is Fyne's way to draw it.
func (b *body) CreateRenderer() fyne.WidgetRenderer { return &bodyRenderer{b} }

type bodyRenderer struct{ body *body }

func (r *bodyRenderer) Destroy()                     {}
func (r *bodyRenderer) Layout(fyne.Size)             {}
func (r *bodyRenderer) MinSize() fyne.Size           { return r.body.MinSize() }
func (r *bodyRenderer) Objects() []fyne.CanvasObject { return r.body.rows.Objects }
func (r *bodyRenderer) Refresh()                     { r.body.draw() }
