package incoming

import (
	"path/filepath"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"standpoint/app"
	"standpoint/views/ui"
)

// table lists the rows and draws those in sight.
type table struct {
	widget.BaseWidget

	kit     *ui.Kit
	rows    []app.Row
	at      int // the row that is chosen
	onMove  func()
	onLeave func() // the chosen row is to be left out, or taken after all
	onKey   func(*fyne.KeyEvent)

	scroll  *container.Scroll
	drawn   *ui.Rows
	focused bool
}

const columns = 5 // title, outlet, date, format, state

var (
	_ fyne.Focusable     = (*table)(nil)
	_ fyne.Tappable      = (*table)(nil)
	_ desktop.Cursorable = (*table)(nil)
)

const (
	colGap float32 = 12
	// narrow is the width below which an outlet stands below its title.
	narrow float32 = 560
	slack  float32 = 4 // by which text may be drawn wider than it was measured
)

func newTable(kit *ui.Kit, rows []app.Row) *table {
	t := &table{kit: kit, rows: rows, drawn: ui.NewRows(kit)}
	t.ExtendBaseWidget(t)
	t.scroll = container.NewVScroll(t)
	t.scroll.OnScrolled = func(fyne.Position) { t.draw() }
	return t
}

func (t *table) height() float32 { return t.drawn.Height() }

// MinSize is that of all rows.
func (t *table) MinSize() fyne.Size {
	return fyne.NewSize(200, float32(len(t.rows))*t.height())
}

// draw shows the rows in sight.
func (t *table) draw() {
	first, after := t.drawn.InSight(t.scroll, len(t.rows))
	t.drawn.Draw(first, after, t.Size().Width, t.look)
	canvas.Refresh(t)
}

// widths divides a width among the columns.
func (t *table) widths(width float32) [columns]float32 {
	var w [columns]float32
	w[2] = t.kit.Cell.Width(ui.Day("2025-08-28")) + colGap + slack
	w[3] = t.kit.Small.Width("windows-1252 · 99 KB") + colGap + slack
	w[4] = t.kit.Small.Width(lang.L("encoding in doubt")) + colGap + slack
	room := max(width-w[2]-w[3]-w[4]-2*ui.RowPad, 0)
	if width < narrow*t.kit.Zoom {
		w[3] = t.kit.Cell.Width(lang.L("OpenDocument")) + colGap + slack
		room = max(width-w[2]-w[3]-w[4]-2*ui.RowPad, 0)
		w[0] = room
		return w
	}
	w[0], w[1] = room*0.7, room*0.3
	return w
}

// texts are what stands in a row, by column.
func texts(r app.Row, isNarrow bool) (upper, lower [columns]string) {
	word, below, _ := state(r)
	file := filepath.Base(r.File)
	encoding := r.Encoding.Name
	lower[0] = joined(author(r), file)
	if isNarrow {
		lower[0] = joined(outlet(r), author(r), file)
		encoding = ""
	}
	upper[0], upper[1], upper[3], upper[4] = title(r), outlet(r), formatWords(r.Format), word
	lower[3], lower[4] = joined(encoding, sizeWords(r.Size)), below
	if r.Skipped == "" {
		lower[1] = language(langOf(r))
		upper[2], lower[2] = ui.Day(published(r)), how(r)
	}
	return upper, lower
}

func (t *table) look(at int) ui.Row {
	k, r, width := t.kit, t.rows[at], t.Size().Width
	row := ui.Row{Fill: ui.ColorPaper, HasRing: t.focused && at == t.at, Columns: make([]ui.RowText, columns)}
	if at == t.at {
		row.Fill = ui.ColorSoft
	}
	_, _, tint := state(r)
	upper, lower := texts(r, width < narrow*k.Zoom)
	x := ui.RowPad
	for i, wide := range t.widths(width) {
		face, ink := k.Cell, ui.ColorInk
		switch {
		case i == columns-1:
			face, ink = k.CellBold, tint
		case r.LeftOut || r.Skipped != "":
			ink = ui.ColorMuted
		case i == 0:
			face = k.CellBold
		}
		row.Columns[i] = ui.RowText{At: x, Room: max(wide-colGap, 0), Text: upper[i], Below: lower[i], Face: face, Ink: ink}
		x += wide
	}
	return row
}

// move chooses another row and brings it into sight.
func (t *table) move(to int) {
	to = min(max(to, 0), len(t.rows)-1)
	if to < 0 || to == t.at {
		return
	}
	t.at = to
	t.drawn.Reveal(t.scroll, to)
	t.draw()
	t.onMove()
}

// Cursor says that a click does something.
func (t *table) Cursor() desktop.Cursor { return desktop.PointerCursor }

// Tapped chooses a row.
func (t *table) Tapped(ev *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil {
		c.Focus(t)
	}
	if at := t.drawn.At(ev.Position.Y, len(t.rows)); at >= 0 {
		t.move(at)
	}
}

// FocusGained shows the ring.
func (t *table) FocusGained() { t.focused = true; t.draw() }

// FocusLost takes it away.
func (t *table) FocusLost() { t.focused = false; t.draw() }

// TypedRune is not used: keys come as TypedKey.
func (t *table) TypedRune(rune) {}

// TypedKey moves, and leaves rows out.
func (t *table) TypedKey(ev *fyne.KeyEvent) {
	page := max(int(t.scroll.Size().Height/t.height())-1, 1)
	switch ev.Name {
	case fyne.KeyUp:
		t.move(t.at - 1)
	case fyne.KeyDown:
		t.move(t.at + 1)
	case fyne.KeyHome:
		t.move(0)
	case fyne.KeyEnd:
		t.move(len(t.rows) - 1)
	case fyne.KeyPageUp:
		t.move(t.at - page)
	case fyne.KeyPageDown:
		t.move(t.at + page)
	case fyne.KeySpace, fyne.KeyDelete:
		t.onLeave()
	default:
		t.onKey(ev)
	}
}

// CreateRenderer is Fyne's way to draw it.
func (t *table) CreateRenderer() fyne.WidgetRenderer { return &tableRenderer{t} }

type tableRenderer struct{ table *table }

func (r *tableRenderer) Destroy()                     {}
func (r *tableRenderer) Layout(fyne.Size)             { r.table.draw() }
func (r *tableRenderer) MinSize() fyne.Size           { return r.table.MinSize() }
func (r *tableRenderer) Objects() []fyne.CanvasObject { return r.table.drawn.Objects }
func (r *tableRenderer) Refresh()                     { r.table.draw() }

// places names the rows in sight, "incoming:0", for tests of the real window.
func (t *table) places(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	var places []ui.Place
	view := ui.Place{At: origin(t.scroll), Size: t.scroll.Size()}
	first, after := t.drawn.InSight(t.scroll, len(t.rows))
	for i := first; i < after; i++ {
		word, below, _ := state(t.rows[i])
		text := title(t.rows[i]) + " | " + joined(word, below)
		if i == t.at {
			text += " | chosen"
		}
		p := ui.Place{
			Name: "incoming:" + strconv.Itoa(i), Text: text,
			At: view.At.AddXY(0, float32(i)*t.height()-t.scroll.Offset.Y), Size: fyne.NewSize(view.Size.Width, t.height()),
		}
		if p.Within(view) {
			places = append(places, p)
		}
	}
	return places
}
