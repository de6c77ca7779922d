package timeline

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"standpoint/app/dossier"
)

// TestTwoDatesArePickedOnTheAxis drags over the axis, and clicks two dates on it,
// the later one first.
func TestTwoDatesArePickedOnTheAxis(t *testing.T) {
	var got []dossier.Date
	p := newPane(t, Intents{Key: func(*fyne.KeyEvent) {}, Days: func(then, now dossier.Date) { got = []dossier.Date{then, now} }})
	p.Set(manyPassages(3, 4, 500, 300))
	place := func(date dossier.Date) fyne.Position {
		first, _, _ := date.Days()
		return fyne.NewPos(float32(p.plot.X(float64(first)+0.5)), float32(p.plot.Box.Y)-12)
	}
	dates := p.content.dates
	early, late := dates[20], dates[200]
	drag := func(from, to fyne.Position) {
		p.Chart.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: from.AddXY(1, 0)}, Dragged: fyne.NewDelta(1, 0)})
		p.Chart.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}, Dragged: fyne.NewDelta(to.X-from.X-1, 0)})
		p.Chart.DragEnd()
	}
	check := func(what string, then, now dossier.Date) {
		t.Helper()
		if len(got) != 2 || got[0] != then || got[1] != now {
			t.Errorf("%s: %v, want %s and %s", what, got, then, now)
		}
		got = nil
	}
	drag(place(early), place(late))
	check("dragged", early, late)
	p.Chart.Tapped(&fyne.PointEvent{Position: place(late)})
	if got != nil || !strings.Contains(p.facts.Text(), "now click the other day") {
		t.Errorf("after one click: %v, %q", got, p.facts.Text())
	}
	p.Chart.Tapped(&fyne.PointEvent{Position: place(early)})
	check("clicked", early, late)
	p.Compare(early, late)
	before := p.view.Period
	below := fyne.NewPos(place(early).X, float32(p.plot.Box.Bottom())-2)
	drag(below, below.AddXY(80, 0))
	if got != nil || p.view.Period == before {
		t.Errorf("dragging the lanes chose %v, and shows %v", got, p.view.Period)
	}
	p.Chart.SetCurrent(p.Chart.Figure().Places()[0].Key)
	p.all()
	for _, place := range p.Chart.Figure().Places() {
		if e, ok := p.content.passages.at(place.Key); ok {
			p.Chart.SetCurrent(place.Key)
			p.key(&fyne.KeyEvent{Name: fyne.KeyF})
			check("F", e.Source.Published, late)
			p.key(&fyne.KeyEvent{Name: fyne.KeyT})
			check("T", early, e.Source.Published)
			return
		}
	}
	t.Error("no mark of a single passage")
}
