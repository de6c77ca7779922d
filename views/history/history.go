// Package history is the pane that lists what was done in a dossier, with the
// times, and leads back to any point of it.
//
// It does nothing itself: it says which point is wanted.
package history

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// List shows the steps, newest first. Create it with New.
type List struct {
	ui.List

	// OnGoTo is called to go to the point right after a step. The zero step
	// means before all of them.
	OnGoTo func(dossier.Step)

	steps []dossier.Step // newest first; the last row, the beginning, is none
	now   int            // row of the step that was done last
}

// New makes an empty list.
func New(kit *ui.Kit) *List {
	l := &List{}
	l.Length = func() int { return len(l.steps) + 1 }
	l.CreateItem = func() fyne.CanvasObject { return ui.NewLine(kit) }
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) { l.show(i, o.(*ui.Line)) }
	l.OnSelected = l.choose
	l.ExtendBaseWidget(l)
	return l
}

// Set shows these steps, given oldest first. Those at the end that are undone
// can be done again.
func (l *List) Set(steps []dossier.Step) {
	l.steps = make([]dossier.Step, 0, len(steps))
	for i := len(steps) - 1; i >= 0; i-- {
		l.steps = append(l.steps, steps[i])
	}
	l.now = 0
	for l.now < len(l.steps) && l.steps[l.now].Undone {
		l.now++
	}
	l.Refresh()
}

func (l *List) show(i int, line *ui.Line) {
	line.Marked, line.Faint = i == l.now, i < l.now
	line.Remark = ""
	switch {
	case i == l.now:
		line.Remark = lang.L("the dossier stands here")
	case i < l.now:
		line.Remark = lang.L("undone")
	}
	if i == len(l.steps) {
		line.Title, line.Facts = lang.L("The beginning"), lang.L("before anything was done")
	} else {
		line.Title, line.Facts = l.steps[i].Label, when(l.steps[i].At)
	}
	line.Refresh()
}

// when is a moment as the person's clock shows it.
func when(at string) string {
	t, err := time.Parse(time.RFC3339, at)
	if err != nil {
		return at
	}
	t = t.Local()
	return ui.Day(t.Format(time.DateOnly)) + ", " + t.Format("15:04:05")
}

func (l *List) choose(i widget.ListItemID) {
	l.UnselectAll()
	switch {
	case i == l.now || l.OnGoTo == nil:
	case i == len(l.steps):
		l.OnGoTo(dossier.Step{})
	case i < len(l.steps):
		l.OnGoTo(l.steps[i])
	}
}

// Places names the rows for tests of the real window, "step:3" by its id;
// "step:0" is the beginning.
func (l *List) Places(kit *ui.Kit, origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	return ui.RowPlaces(&l.List, ui.LineHeight(kit), len(l.steps)+1, func(i int) (string, string) {
		if i == len(l.steps) {
			return "step:0", lang.L("The beginning")
		}
		return "step:" + strconv.FormatInt(l.steps[i].ID, 10), l.steps[i].Label
	}, origin)
}
