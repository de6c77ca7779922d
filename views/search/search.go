// Package search is the pane that lists what a search found.
//
// It does not search: it shows what it is given, and says what is to be opened.
package search

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"standpoint/app"
	"standpoint/views/ui"
)

// Row is something found, in words.
type Row struct {
	Found  app.Found
	Title  string // "Ukraine · NATO  BB", or an article's
	Remark string // the day and so on
}

// List shows what was found. Create it with New.
type List struct {
	ui.List

	// OnOpen is called to go to something found.
	OnOpen func(app.Found)

	rows []Row
}

// New makes an empty list.
func New(kit *ui.Kit) *List {
	l := &List{}
	l.Length = func() int { return len(l.rows) }
	l.CreateItem = func() fyne.CanvasObject { return ui.NewLine(kit) }
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) { show(l.rows[i], o.(*ui.Line)) }
	l.OnSelected = l.open
	l.ExtendBaseWidget(l)
	return l
}

// Set shows these rows.
func (l *List) Set(rows []Row) {
	l.rows = rows
	l.ScrollToTop()
	l.Refresh()
}

// OpenFirst goes to the first thing found; false if there is none.
func (l *List) OpenFirst() bool {
	if len(l.rows) == 0 {
		return false
	}
	l.open(0)
	return true
}

func (l *List) open(i widget.ListItemID) {
	l.UnselectAll()
	if i < len(l.rows) && l.OnOpen != nil {
		l.OnOpen(l.rows[i].Found)
	}
}

func show(r Row, line *ui.Line) {
	line.Title, line.Facts, line.Remark = kindWord(r.Found.Kind)+": "+r.Title, r.Found.Context, r.Remark
	line.Refresh()
}

func kindWord(k app.FoundKind) string {
	switch k {
	case app.FoundCell:
		return lang.L("Cell")
	case app.FoundPassage:
		return lang.L("Passage")
	default:
		return lang.L("Article")
	}
}

// Places names the rows for tests of the real window, "found:0" and so on.
func (l *List) Places(kit *ui.Kit, origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	return ui.RowPlaces(&l.List, ui.LineHeight(kit), len(l.rows), func(i int) (string, string) {
		return "found:" + strconv.Itoa(i), l.rows[i].Title
	}, origin)
}
