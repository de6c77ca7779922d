package slider_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"standpoint/app/dossier"
	"standpoint/views/slider"
	"standpoint/views/ui"
)

const first, second, third, fourth = "2025-01-01", "2025-01-11", "2025-02", "2025-04-11"

// shown is a slider in a window that does as it is told.
type shown struct {
	*slider.Days
	model slider.Model
	left  int // how often a handle was let go
}

func show(t *testing.T, m slider.Model) *shown {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(ui.NewTheme(ui.Light, 1))
	s := &shown{Days: slider.New(ui.NewKit(&ui.Work{Now: true})), model: m}
	s.OnNow = func(day dossier.Date) { s.model.Now = day; s.Set(s.model) }
	s.OnThen = func(day dossier.Date) { s.model.Then = day; s.Set(s.model) }
	s.OnLeave = func() { s.left++ }
	w := test.NewTempWindow(t, s.Days)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(218, 40))
	s.Set(m)
	w.Canvas().Focus(s.Days)
	return s
}

func fourStops() slider.Model {
	return slider.Model{
		Stops: []slider.Stop{{Day: first, Sources: 1}, {Day: second, Sources: 2}, {Day: third, Sources: 1}, {Day: fourth, Sources: 3}},
		Now:   fourth, Then: third, Undated: 2,
	}
}

func (s *shown) at(place string) fyne.Position {
	for _, p := range s.Places(func(fyne.CanvasObject) fyne.Position { return fyne.Position{} }) {
		if p.Name == place {
			return p.At.AddXY(p.Size.Width/2, p.Size.Height/2)
		}
	}
	return fyne.Position{}
}

func (s *shown) press(at fyne.Position, held fyne.KeyModifier) {
	s.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary, Modifier: held})
}

func (s *shown) drag(to fyne.Position) {
	s.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}})
}

func TestKeysStepThroughTheDatesOfSources(t *testing.T) {
	s := show(t, fourStops())
	shift := func(key fyne.KeyName) func() {
		return func() {
			s.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
			s.TypedKey(&fyne.KeyEvent{Name: key})
			s.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		}
	}
	plain := func(key fyne.KeyName) func() { return func() { s.TypedKey(&fyne.KeyEvent{Name: key}) } }
	for _, c := range []struct {
		name      string
		do        func()
		now, then dossier.Date
	}{
		{"left", plain(fyne.KeyLeft), third, third},
		{"home", plain(fyne.KeyHome), first, third},
		{"left of the first", plain(fyne.KeyLeft), first, third},
		{"end", plain(fyne.KeyEnd), fourth, third},
		{"shift left", shift(fyne.KeyLeft), fourth, second},
		{"shift home", shift(fyne.KeyHome), fourth, first},
		{"shift end stays before the day shown", shift(fyne.KeyEnd), fourth, third},
		{"shift right too", shift(fyne.KeyRight), fourth, third},
	} {
		c.do()
		if s.model.Now != c.now || s.model.Then != c.then {
			t.Errorf("%s: %s compared with %s, want %s with %s", c.name, s.model.Now, s.model.Then, c.now, c.then)
		}
	}
	if s.left == 0 {
		t.Error("nobody was told that the handle has stopped")
	}
	var other fyne.KeyName
	s.OnKey = func(ev *fyne.KeyEvent) { other = ev.Name }
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if other != fyne.KeyEscape {
		t.Error("Escape was not handed on")
	}
}

func TestADayBetweenTwoDatesLiesOnTheWay(t *testing.T) {
	for key, want := range map[fyne.KeyName]dossier.Date{fyne.KeyLeft: first, fyne.KeyRight: second} {
		m := fourStops()
		m.Now, m.Then = "2025-01-05", ""
		s := show(t, m)
		s.TypedKey(&fyne.KeyEvent{Name: key})
		if s.model.Now != want {
			t.Errorf("%s leads to %s, want %s", key, s.model.Now, want)
		}
	}
}

func TestHandlesAreDragged(t *testing.T) {
	s := show(t, fourStops())
	left, middle := fyne.NewPos(5, 10), fyne.NewPos(30, 10)
	s.press(s.at("as of"), 0)
	s.drag(middle)
	if s.model.Now != second || s.left != 0 {
		t.Fatalf("dragged to %s, let go %d times", s.model.Now, s.left)
	}
	s.DragEnd()
	s.MouseUp(nil)
	if s.left != 1 {
		t.Errorf("let go %d times", s.left)
	}
	s.model.Now = fourth
	s.Set(s.model)
	s.press(s.at("since"), 0)
	s.drag(left)
	if s.model.Then != first || s.model.Now != fourth {
		t.Errorf("the square handle went to %s, the round one to %s", s.model.Then, s.model.Now)
	}
	s.drag(fyne.NewPos(500, 10))
	if s.model.Then != third {
		t.Errorf("it passed the day shown: %s", s.model.Then)
	}
	s.DragEnd()
	s.press(middle, 0)
	if s.model.Now != second {
		t.Errorf("a click brings %s", s.model.Now)
	}
	s.MouseUp(nil)
	s.model.Now = fourth
	s.Set(s.model)
	s.press(middle, fyne.KeyModifierShift)
	if s.model.Then != second || s.model.Now != fourth {
		t.Errorf("a click with Shift brings %s, and %s", s.model.Then, s.model.Now)
	}
}

func TestItSaysWhatHasNoDate(t *testing.T) {
	s := show(t, fourStops())
	words := func() string {
		return s.Places(func(fyne.CanvasObject) fyne.Position { return fyne.Position{} })[0].Text
	}
	if got := words(); !strings.Contains(got, "2 undated") || !strings.Contains(got, "since Feb 2025") {
		t.Errorf("it says %q", got)
	}
	s.Set(slider.Model{Undated: 2})
	if got := words(); got != "no dates" {
		t.Errorf("without dates it says %q", got)
	}
	s.press(fyne.NewPos(50, 10), 0)
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	if s.model.Now != fourth {
		t.Errorf("without dates it goes to %s", s.model.Now)
	}
	s.Set(slider.Model{Stops: []slider.Stop{{Day: first, Sources: 1}}, Now: first})
	if got := words(); got != "nothing earlier" {
		t.Errorf("of one day it says %q", got)
	}
}
