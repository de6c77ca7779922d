package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// List is Fyne's list with keys that a long one needs: Enter besides space,
// Home, End and pages. Those it has no use for it hands on.
type List struct {
	widget.List

	// OnKey gets the keys that the list has no use for.
	OnKey func(*fyne.KeyEvent)
}

// NewList makes a list; see widget.NewList.
func NewList(length func() int, create func() fyne.CanvasObject, update func(widget.ListItemID, fyne.CanvasObject)) *List {
	l := &List{}
	l.Length, l.CreateItem, l.UpdateItem = length, create, update
	l.ExtendBaseWidget(l)
	return l
}

// Home goes to the first row.
func (l *List) Home() { l.step(fyne.KeyUp, l.Length()) }

// TypedKey moves and chooses.
func (l *List) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		l.List.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	case fyne.KeyUp, fyne.KeyDown, fyne.KeySpace:
		l.List.TypedKey(ev)
	case fyne.KeyHome:
		l.Home()
	case fyne.KeyEnd:
		l.step(fyne.KeyDown, l.Length())
	case fyne.KeyPageUp:
		l.step(fyne.KeyUp, l.page())
	case fyne.KeyPageDown:
		l.step(fyne.KeyDown, l.page())
	default:
		if l.OnKey != nil {
			l.OnKey(ev)
		}
	}
}

// step presses an arrow key so often: what Fyne's list moves by it is not to
// be had otherwise. On a long way, of thousands of rows, none is shown but the last.
func (l *List) step(arrow fyne.KeyName, times int) {
	size, fill := l.Size(), l.UpdateItem
	if times > longWay {
		l.UpdateItem = func(widget.ListItemID, fyne.CanvasObject) {}
		l.Resize(fyne.NewSize(size.Width, 1))
	}
	for range times {
		l.List.TypedKey(&fyne.KeyEvent{Name: arrow})
	}
	if times > longWay {
		l.UpdateItem = fill
		l.Resize(size)
		l.List.TypedKey(&fyne.KeyEvent{Name: arrow}) // at the end already: the row comes into sight
		l.Refresh()
	}
}

// longWay is more rows than a page has.
const longWay = 200

// page is how many rows fit into the view, less one to hold on to.
func (l *List) page() int {
	return max(int(l.Size().Height/l.CreateItem().MinSize().Height)-1, 1)
}
