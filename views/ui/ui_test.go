package ui

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

func TestEveryColourIsThereLightAndDark(t *testing.T) {
	th := NewTheme(AsSystem, 1)
	for name := range palette {
		for _, v := range []fyne.ThemeVariant{theme.VariantLight, theme.VariantDark} {
			if _, _, _, a := th.Color(name, v).RGBA(); a == 0 {
				t.Errorf("%s is nothing at all", name)
			}
		}
	}
	for fynes, ours := range ofFyne {
		if _, ok := palette[ours]; !ok {
			t.Errorf("%s stands for %s, which has no colour", ours, fynes)
		}
	}
	test.AssertAllColorNamesDefined(t, th, "standpoint")
}

// contrast is WCAG 2's ratio of two colours, 1 to 21.
func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c color.Color) float64 {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(n.R) + 0.7152*linear(n.G) + 0.0722*linear(n.B)
}

func TestTextCanBeReadOnItsGround(t *testing.T) {
	pairs := [][2]fyne.ThemeColorName{
		{ColorInk, ColorPaper},
		{ColorInk, ColorDesk},
		{ColorInk, ColorSoft},
		{ColorInk, ColorHover},
		{ColorMuted, ColorPaper},
		{ColorMuted, ColorDesk},
		{ColorMuted, ColorHover},
		{ColorOnAcc, ColorAccent},
		{ColorAccent, ColorPaper},
		{ColorAccent, ColorSoft},
		{ColorYes, ColorYesBg},
		{ColorYes, ColorPaper},
		{ColorNo, ColorPaper},
		{ColorOnTip, ColorTip},
	}
	for s := -2; s <= 2; s++ {
		pairs = append(pairs,
			[2]fyne.ThemeColorName{OnFillOf(s), FillOf(s)},
			[2]fyne.ThemeColorName{ColorInk, MarkOf(s)},
			[2]fyne.ThemeColorName{InkOf(s), ColorPaper},
			[2]fyne.ThemeColorName{InkOf(s), ColorDesk})
	}
	const readable = 4.5 // WCAG 2, level AA
	th := NewTheme(AsSystem, 1)
	for _, p := range pairs {
		for v, name := range map[fyne.ThemeVariant]string{theme.VariantLight: "light", theme.VariantDark: "dark"} {
			if c := contrast(th.Color(p[0], v), th.Color(p[1], v)); c < readable {
				t.Errorf("%s: %s on %s has contrast %.2f, want %.1f", name, p[0], p[1], c, readable)
			}
		}
	}
}

func window(t *testing.T, content fyne.CanvasObject) fyne.Window {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(NewTheme(AsSystem, 1))
	w := test.NewTempWindow(t, content)
	w.Resize(fyne.NewSize(700, 500))
	return w
}

func TestProseIsAsHighAsItsLines(t *testing.T) {
	window(t, NewProse(NewFace(TextBody, false), ColorInk, "x"))
	face := NewFace(TextBody, false)
	p := NewProse(face, ColorInk, "one two three four five six seven eight nine ten")
	wide, narrow := p.HeightFor(2000), p.HeightFor(60)
	if wide != face.Line || narrow < 4*face.Line {
		t.Errorf("heights %v and %v for lines of %v", wide, narrow, face.Line)
	}
	if got := p.Limit(2).HeightFor(60); got != 2*face.Line {
		t.Errorf("limited to two lines it is %v high", got)
	}
	p.Set("")
	if got := p.HeightFor(60); got != 0 {
		t.Errorf("empty it is %v high", got)
	}
}

func TestSummedWidthsHoldTheDrawnLine(t *testing.T) {
	window(t, NewProse(NewFace(TextBody, false), ColorInk, "x"))
	face := NewFace(TextCell, false)
	for _, s := range []string{"Will help to guarantee security, with Europe in front", "AVAWAToTeLy fi ffl", "“Żółć” – naïve…"} {
		if sum, drawn := face.Width(s), face.Exact(s); drawn > sum+2*slack {
			t.Errorf("%q: summed %v, drawn %v", s, sum, drawn)
		}
	}
}

func TestColumnGivesEachItsHeight(t *testing.T) {
	face := NewFace(TextBody, false)
	long := NewProse(face, ColorInk, "one two three four five six seven eight nine ten eleven twelve")
	short := NewProse(face, ColorInk, "one")
	hidden := NewProse(face, ColorInk, "hidden")
	hidden.Hide()
	c := NewColumn(10, long, hidden, short)
	window(t, c)
	width := float32(120)
	want := long.HeightFor(width) + 10 + face.Line
	if got := HeightOf(c, width); got != want {
		t.Errorf("height %v, want %v", got, want)
	}
	c.Resize(fyne.NewSize(width, want))
	if short.Position().Y != long.HeightFor(width)+10 {
		t.Errorf("the second begins at %v", short.Position().Y)
	}
}

func TestFlowGoesOnInTheNextLine(t *testing.T) {
	k := NewKit(&Work{Now: true})
	a, b, c := k.Button("first", nil), k.Button("second", nil), k.Button("third", nil)
	f := NewFlow(6, a, b, c)
	window(t, f)
	width := a.MinSize().Width + b.MinSize().Width + 10
	f.Resize(fyne.NewSize(width, 200))
	if b.Position().Y != 0 || c.Position().Y != a.MinSize().Height+6 || c.Position().X != 0 {
		t.Errorf("second at %v, third at %v", b.Position(), c.Position())
	}
}

func TestButtonByMouseAndKeys(t *testing.T) {
	k := NewKit(&Work{Now: true})
	taps, other := 0, 0
	b := k.Button("Do", func() { taps++ })
	b.OnKey = func(*fyne.KeyEvent) { other++ }
	window(t, b)
	test.Tap(b)
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeySpace, fyne.KeyEscape} {
		b.TypedKey(&fyne.KeyEvent{Name: key})
	}
	b.Disable()
	test.Tap(b)
	if taps != 3 || other != 1 {
		t.Errorf("%d taps and %d other keys, want 3 and 1", taps, other)
	}
}

func TestDialogAnswersToEscapeAndEnter(t *testing.T) {
	k := NewKit(&Work{Now: true})
	below := k.Button("below", nil)
	w := window(t, below)
	d := NewDialogs(k, w.Canvas())
	w.Canvas().Focus(below)
	done := ""
	ask := func() {
		done = ""
		d.Ask("Sure?", "A question.", Answer{"Yes", func() { done = "yes" }}, Answer{Label: "No"})
	}
	for _, c := range []struct {
		key  fyne.KeyName
		want string
	}{{fyne.KeyEscape, ""}, {fyne.KeyReturn, "yes"}, {fyne.KeyEnter, "yes"}} {
		ask()
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: c.key})
		if done != c.want || d.Top() != nil {
			t.Errorf("%s: done %q, open %v", c.key, done, d.Top() != nil)
		}
		if w.Canvas().Focused() != fyne.Focusable(below) {
			t.Errorf("%s: the keys did not go back to where they were", c.key)
		}
	}
}

func TestEscapeFromAFieldClosesItsDialog(t *testing.T) {
	k := NewKit(&Work{Now: true})
	w := window(t, k.Button("below", nil))
	d := NewDialogs(k, w.Canvas())
	e := NewEntry("", "")
	g := d.Show(Spec{Title: "Name", Body: e, Focus: e})
	e.OnKey = g.Key
	test.Type(e, "abc")
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.Top() != nil || e.Text != "abc" {
		t.Errorf("open %v, text %q", d.Top() != nil, e.Text)
	}
}

func TestDays(t *testing.T) {
	for date, want := range map[string]string{
		"2025-08-18": "18 Aug 2025", "2025-04-06": "6 Apr 2025", "2025-04": "Apr 2025", "2025": "2025", "": "no date", "2025-99-99": "2025-99-99",
	} {
		if got := Day(date); got != want {
			t.Errorf("Day(%q) = %q, want %q", date, got, want)
		}
	}
	if got := Period("2025-04-26", "2025-04-26"); got != "26 Apr 2025" {
		t.Errorf("a period of a day is %q", got)
	}
}

func TestButtonsOfADialogAreInSightInALowWindow(t *testing.T) {
	k := NewKit(&Work{Now: true})
	w := window(t, k.Button("below", nil))
	w.Resize(fyne.NewSize(700, 300))
	rows := NewColumn(0)
	for range 60 {
		rows.Add(NewProse(k.Body, ColorInk, "A line of many."))
	}
	ok := k.Button("Close", nil)
	g := NewDialogs(k, w.Canvas()).Show(Spec{Title: "Long", Body: rows, Buttons: []*Button{ok}})
	bottom := fyne.CurrentApp().Driver().AbsolutePositionForObject(ok).Y + ok.Size().Height
	if height := w.Canvas().Size().Height; bottom > height {
		t.Errorf("the button ends at %v in a window of %v", bottom, height)
	}
	for _, c := range []struct {
		key  fyne.KeyName
		down bool
	}{{fyne.KeyEnd, true}, {fyne.KeyHome, false}, {fyne.KeyPageDown, true}, {fyne.KeyUp, false}} {
		before := g.body.Offset()
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: c.key})
		if down := g.body.Offset() > before; down != c.down || g.body.Offset() == before {
			t.Errorf("%s scrolls from %v to %v", c.key, before, g.body.Offset())
		}
	}
}

func TestFirstButtonOfADialogShowsThatItHasTheKeys(t *testing.T) {
	k := NewKit(&Work{Now: true})
	w := window(t, k.Button("below", nil))
	g := NewDialogs(k, w.Canvas()).Message("Done", "All is well.", "Close")
	if w.Canvas().Focused() != fyne.Focusable(g.Buttons[0]) || !g.Buttons[0].focused {
		t.Errorf("%T has the keys", w.Canvas().Focused())
	}
}
