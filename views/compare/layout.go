package compare

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/figure"
	"standpoint/views/chart"
)

// sides gives the heat map and the pair their room beside each other, or below
// each other where it is narrow; the axes get all of it.
type sides struct{ pane *Pane }

const (
	narrow              = 640
	many                = 12 // more parties need the room for the heat map
	pairLeast, pairMost = 360, 640
)

// Layout places the pictures that are shown.
func (s *sides) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	p := s.pane
	place := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(max(w, 0), max(h, 0)))
	}
	place(p.axes, 0, 0, size.Width, size.Height)
	place(p.nothing, 12, 12, size.Width-24, size.Height-24)
	zoom := p.kit.Zoom
	if size.Width < narrow*zoom {
		half := size.Height / 2
		place(p.heat, 0, 0, size.Width, half)
		place(p.line, 0, half, size.Width, 1)
		place(p.pair, 0, half+1, size.Width, half-1)
		return
	}
	w := min(max(size.Width*0.44, pairLeast*zoom), pairMost*zoom, size.Width/2)
	if len(p.content.Matrix.Parties) > many {
		w = min(w, pairLeast*zoom)
	}
	place(p.heat, 0, 0, size.Width-w-1, size.Height)
	place(p.line, size.Width-w-1, 0, 1, size.Height)
	place(p.pair, size.Width-w, 0, w, size.Height)
}

// MinSize is small: the pictures scroll.
func (s *sides) MinSize([]fyne.CanvasObject) fyne.Size { return s.pane.heat.MinSize() }

// lay shows the pictures that are chosen, laid out for the room that there is,
// or says why there are none.
func (p *Pane) lay() {
	why := p.why()
	show := func(o fyne.CanvasObject, on bool) {
		if on {
			o.Show()
		} else {
			o.Hide()
		}
	}
	show(p.nothing, why != "")
	p.nothing.Set(why)
	show(p.axes, why == "" && p.choice.axes)
	for _, o := range []fyne.CanvasObject{p.heat, p.line, p.pair} {
		show(o, why == "" && !p.choice.axes)
	}
	p.Body.Refresh()
	p.layHeat()
	p.layPair()
	p.layAxes()
}

// why says in words why there is nothing to see; empty where there is.
func (p *Pane) why() string {
	c := &p.content
	switch parties, issues := len(c.Matrix.Parties), len(c.Matrix.Issues); {
	case p.model.Matrix == nil:
		return lang.L("The positions are being read.")
	case len(p.model.Matrix.Parties) < 2 || len(p.model.Matrix.Issues) == 0:
		return lang.L("To compare there must be two parties and an issue. Add them in the codebook (Ctrl+6), or begin with a template.")
	case parties < 2 || issues == 0:
		return lang.L("Two parties and an issue must count to be compared. Press P to choose them.")
	case p.model.Matrix.Filled() == 0:
		return lang.L("No statement of any party was found yet. Import articles (Ctrl+I), or end the filter.")
	}
	return ""
}

func (p *Pane) room(s *chart.Sheet) (figure.Room, bool) {
	size := p.rooms[s]
	r := figure.Room{Width: float64(size.Width), Height: float64(size.Height), Text: float64(p.kit.Cell.Size)}
	return r, s.Visible() && r.Width > 0 && p.model.Matrix != nil
}

func (p *Pane) layHeat() {
	if r, ok := p.room(p.heat); ok {
		p.heat.Set(p.content.heatMap().Figure(r, p.metrics))
	}
}

func (p *Pane) layPair() {
	if r, ok := p.room(p.pair); ok {
		p.pair.Set(p.content.versus(p.model).Figure(r, p.metrics))
	}
}

func (p *Pane) layAxes() {
	if r, ok := p.room(p.axes); ok {
		p.axes.Set(p.content.axes(p.model).Figure(r, p.metrics))
	}
}
