package matrix

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

// headTips lies over the column headings and shows an issue's name, question
// and poles in full: the heading may cut them.
type headTips struct {
	widget.BaseWidget
	grid *Grid
	over int
}

var _ desktop.Hoverable = (*headTips)(nil)

func newHeadTips(g *Grid) *headTips {
	h := &headTips{grid: g, over: -1}
	h.ExtendBaseWidget(h)
	return h
}

// MouseIn is part of being hoverable.
func (h *headTips) MouseIn(ev *desktop.MouseEvent) { h.MouseMoved(ev) }

// MouseMoved prepares the tip of the issue under the pointer.
func (h *headTips) MouseMoved(ev *desktop.MouseEvent) {
	g := h.grid
	column := g.columns.find(ev.Position.X + g.scroll.Offset.X - bodyMargin)
	if column == h.over {
		return
	}
	h.over = column
	g.kit.Tips.Hide()
	if column < 0 || g.matrix == nil {
		return
	}
	issue := g.matrix.Issues[column]
	text := issue.Name + "\n" + issue.Question + "\n" + lang.L("A {{.Pole}}", map[string]any{"Pole": issue.PoleA}) + "\n" + lang.L("B {{.Pole}}", map[string]any{"Pole": issue.PoleB})
	at := ev.AbsolutePosition.Subtract(ev.Position)
	g.kit.Tips.SoonAt(fyne.NewPos(at.X+g.columns.at(column)-g.scroll.Offset.X, at.Y+h.Size().Height), text)
}

// MouseOut takes the tip away.
func (h *headTips) MouseOut() {
	h.over = -1
	h.grid.kit.Tips.Hide()
}

// CreateRenderer is Fyne's way to draw it: there is nothing to draw.
func (h *headTips) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}
