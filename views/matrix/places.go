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
		if v.row < 0 || v.row >= len(g.matrix.Parties) || v.column >= len(g.matrix.Issues) {
			continue
		}
		at, size := g.body.rect(v.row, v.column)
		name := "cell:" + g.matrix.Parties[v.row].Name + "/" + g.matrix.Issues[v.column].Name
		if p := (ui.Place{Name: name, At: from.Add(at), Size: size, Text: v.words()}); p.Within(view) {
			places = append(places, p)
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
