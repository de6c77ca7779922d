// Package sources is the pane that lists the articles of a dossier.
//
// It changes nothing: it says which article is to be opened.
package sources

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// List shows the sources. Create it with New.
type List struct {
	ui.List

	// OnOpen is called to open an article.
	OnOpen func(dossier.ID)

	kit     *ui.Kit
	sources []dossier.Source
}

// New makes an empty list.
func New(kit *ui.Kit) *List {
	l := &List{kit: kit}
	l.Length = func() int { return len(l.sources) }
	l.CreateItem = func() fyne.CanvasObject { return newRow(kit) }
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) { o.(*row).show(l.sources[i]) }
	l.OnSelected = l.open
	l.ExtendBaseWidget(l)
	return l
}

// Set shows these sources, in this order.
func (l *List) Set(sources []dossier.Source) {
	l.sources = sources
	l.Refresh()
}

func (l *List) open(i widget.ListItemID) {
	l.UnselectAll()
	if i < len(l.sources) && l.OnOpen != nil {
		l.OnOpen(l.sources[i].ID)
	}
}

// Facts says in a line what is known of a source.
func Facts(s dossier.Source) string {
	var parts []string
	for _, p := range []string{s.Outlet, s.Agency, s.Author, s.Place} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(append(parts, day(s), s.FileName), " · ")
}

// day says when it was published and how that is known.
func day(s dossier.Source) string {
	if s.Published == "" {
		return lang.L("date unknown")
	}
	text := ui.Day(string(s.Published))
	switch s.PublishedHow {
	case dossier.Inferred:
		return text + " " + lang.L("(inferred)")
	case dossier.Likely:
		return text + " " + lang.L("(likely)")
	case dossier.Analyst:
		return text + " " + lang.L("(set by you)")
	default:
		return text
	}
}

// row is one line of the list; the list uses it again for others.
type row struct {
	widget.BaseWidget
	kit    *ui.Kit
	source dossier.Source

	title, facts, count *canvas.Text
	rule                *canvas.Rectangle
}

func newRow(kit *ui.Kit) *row {
	r := &row{kit: kit, title: canvas.NewText("", nil), facts: canvas.NewText("", nil), count: canvas.NewText("", nil), rule: canvas.NewRectangle(nil)}
	r.ExtendBaseWidget(r)
	return r
}

func (r *row) show(s dossier.Source) {
	r.source = s
	r.Refresh()
}

// CreateRenderer is Fyne's way to draw it.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return &rowRenderer{row: r} }

type rowRenderer struct{ row *row }

const rowPad float32 = 8

func (r *rowRenderer) Destroy() {}
func (r *rowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.row.rule, r.row.title, r.row.facts, r.row.count}
}

func (r *rowRenderer) MinSize() fyne.Size {
	k := r.row.kit
	return fyne.NewSize(200, k.Bold.Line+k.Small.Line+2*rowPad)
}

func (r *rowRenderer) Layout(size fyne.Size) {
	w, k := r.row, r.row.kit
	n := w.source.Passages
	count := lang.N("{{.N}} passages", n, map[string]any{"N": n})
	right := k.Small.Width(count) + 4
	room := size.Width - 2*rowPad - right - 12
	set(w.title, k.Bold, ui.ColorInk, k.Bold.Fit(w.source.Title, room), fyne.NewPos(rowPad, rowPad))
	set(w.facts, k.Small, ui.ColorMuted, k.Small.Fit(Facts(w.source), room), fyne.NewPos(rowPad, rowPad+k.Bold.Line))
	set(w.count, k.Small, ui.ColorMuted, count, fyne.NewPos(size.Width-rowPad-right, (size.Height-k.Small.Line)/2))
	w.rule.FillColor = ui.Color(ui.ColorLine)
	w.rule.Move(fyne.NewPos(0, size.Height-1))
	w.rule.Resize(fyne.NewSize(size.Width, 1))
}

func set(t *canvas.Text, face *ui.Face, name fyne.ThemeColorName, text string, at fyne.Position) {
	t.Text, t.TextSize, t.TextStyle, t.Color = text, face.Size, face.Style, ui.Color(name)
	t.Move(at)
}

func (r *rowRenderer) Refresh() {
	r.Layout(r.row.Size())
	canvas.Refresh(r.row)
}

// Places names the rows for tests of the real window, "source:3" by its id.
func (l *List) Places(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	var places []ui.Place
	height := l.MinSize().Height
	if row := newRow(l.kit); row != nil {
		height = row.MinSize().Height + 4
	}
	from := origin(l)
	for i, s := range l.sources {
		at := from.AddXY(0, float32(i)*height-l.GetScrollOffset())
		p := ui.Place{Name: "source:" + strconv.FormatInt(int64(s.ID), 10), Text: s.Title, At: at, Size: fyne.NewSize(l.Size().Width, height)}
		if p.Within(ui.Place{At: from, Size: l.Size()}) {
			places = append(places, p)
		}
	}
	return places
}
