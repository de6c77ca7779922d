package reader

import (
	"fyne.io/fyne/v2"

	"standpoint/views/ui"
)

// Places names the marks in sight for tests of the real window: "mark:12" is
// the first line of the passage with that id, "end:12" the handle at the end of
// the chosen one; "bar" and "found" are what they say.
func (r *Reader) Places(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	b := r.body
	from := origin(b)
	view := ui.Place{At: origin(r.scroll), Size: r.scroll.Size()}
	var places []ui.Place
	add := func(p ui.Place) {
		if p.Within(view) {
			places = append(places, p)
		}
	}
	for _, m := range b.text.marks {
		i := b.text.lineOf(m.Start)
		x, w, ok := b.stretch(i, m.Start, m.End)
		if !ok {
			continue
		}
		add(ui.Place{
			Name: markName(m.ID), Text: b.text.text[m.Start:m.End],
			At: from.AddXY(x, topPad+b.text.tops[i]), Size: fyne.NewSize(w, r.face.Line),
		})
	}
	if m := b.movable(); m >= 0 {
		_, end := b.gripsOf(m)
		add(ui.Place{Name: "end:" + number(r.current), At: from.AddXY(end.X-gripSize/2, end.Y), Size: fyne.NewSize(gripSize, r.face.Line)})
	}
	if r.bar.Visible() {
		places = append(places, ui.Place{Name: "bar", Text: r.bar.title.Text(), At: origin(r.bar), Size: r.bar.Size()})
	}
	if r.find.open {
		places = append(places, ui.Place{Name: "found", Text: r.find.count.Text(), At: origin(r.find.row), Size: r.find.row.Size()})
	}
	return places
}
