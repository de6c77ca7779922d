package matrix

import (
	"fyne.io/fyne/v2"

	"standpoint/views/ui"
)

// Places names the cells in sight for tests of the real window:
// "cell:United States/Crimea", in the window's units.
func (g *Grid) Places(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	if g.matrix == nil {
		return nil
	}
	var places []ui.Place
	from := origin(g.body)
	view := ui.Place{At: origin(g.scroll), Size: g.scroll.Size()}
	for _, v := range g.body.views {
		if v.row < 0 || v.row >= g.table.rows() || v.column >= g.table.columns() {
			continue
		}
		at, size := g.body.rect(v.row, v.column)
		c := g.table.cell(v.row, v.column)
		name := "cell:" + g.name(Head{Party: c.Party}) + "/" + g.name(Head{Issue: c.Issue})
		if p := (ui.Place{Name: name, At: from.Add(at), Size: size, Text: v.words()}); p.Within(view) {
			places = append(places, p)
		}
	}
	return append(places, g.headPlaces(origin)...)
}

// headPlaces names the headings in sight, "row:Russia" and "column:Crimea".
func (g *Grid) headPlaces(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	var places []ui.Place
	for _, h := range []*headBar{g.aboveBar, g.besideBar} {
		view := ui.Place{At: origin(h), Size: h.Size()}
		for i := range h.axis().count() {
			at, size := h.axis().at(i)-h.offset(), h.axis().size(i)
			p := ui.Place{Name: "column:" + g.name(g.table.head(h.ofRows, i)), At: view.At.AddXY(at, 0), Size: fyne.NewSize(size, view.Size.Height)}
			if h.ofRows {
				p = ui.Place{Name: "row:" + g.name(g.table.head(h.ofRows, i)), At: view.At.AddXY(0, at), Size: fyne.NewSize(view.Size.Width, size)}
			}
			if p.Within(view) {
				places = append(places, p)
			}
		}
	}
	return places
}

// words is what the cell says, on one line.
func (v *cellView) words() string {
	if v.shown == nil {
		return ""
	}
	c := v.shown.content
	if c.kind == empty {
		return c.summary
	}
	text := c.sign + " " + c.summary
	if c.shift.long != "" {
		text += "\n" + c.shift.long
	}
	for _, line := range c.foot {
		text += "\n" + line.long
	}
	return text
}
