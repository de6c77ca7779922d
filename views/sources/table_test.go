package sources_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"standpoint/app"
	"standpoint/app/dossier"
	"standpoint/views/sources"
	"standpoint/views/ui"
)

// shelf is a table in a window, with five sources: 2 and 4 print the story of 1.
type shelf struct {
	*sources.Table
	window fyne.Window
	opened []dossier.ID
	typed  string
	pasted string
	other  []fyne.KeyName
}

func newShelf(t *testing.T) *shelf {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(ui.NewTheme(ui.Light, 1))
	s := &shelf{Table: sources.New(ui.NewKit(&ui.Work{Now: true}))}
	s.OnOpen = func(id dossier.ID) { s.opened = append(s.opened, id) }
	s.OnType = func(text string) { s.typed += text }
	s.OnPaste = func(text string) { s.pasted = text }
	s.OnKey = func(ev *fyne.KeyEvent) { s.other = append(s.other, ev.Name) }
	s.window = test.NewTempWindow(t, s.Table)
	s.window.Resize(fyne.NewSize(900, 500))
	s.Set(listed())
	s.window.Canvas().Focus(s.Focusable())
	return s
}

func listed() []app.Listed {
	one := func(id dossier.ID, title, outlet string, day dossier.Date, how dossier.How, state app.State, passages int) app.Listed {
		return app.Listed{
			Source: dossier.Source{ID: id, Title: title, Outlet: outlet, Published: day, PublishedHow: how},
			Tally:  dossier.Tally{Suggested: passages}, State: state,
		}
	}
	all := []app.Listed{
		one(1, "Bridge opens", "Wire", "2025-04-01", dossier.Stated, app.NewSource, 3),
		one(2, "A bridge is open", "Star", "2025-04-02", dossier.Stated, app.Copy, 3),
		one(3, "apples", "Courier", "", dossier.Unknown, app.Done, 0),
		one(4, "Bridge", "Post", "2025-04-03", dossier.Inferred, app.Copy, 2),
		one(5, "Zebras", "Wire", "2025-01-01", dossier.Analyst, app.InReview, 9),
	}
	for _, i := range []int{0, 1, 3} {
		all[i].Story = 1
	}
	all[0].Copies = []dossier.ID{2, 4}
	all[1].Copies, all[3].Copies = []dossier.ID{1, 4}, []dossier.ID{1, 2}
	return all
}

func (s *shelf) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		s.Focusable().TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// holding presses keys while Shift is held.
func (s *shelf) holding(keys ...fyne.KeyName) {
	body := s.Focusable().(desktop.Keyable)
	body.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	s.press(keys...)
	body.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}

// click clicks the row of a source, with keys held.
func (s *shelf) click(t *testing.T, name string, held fyne.KeyModifier) {
	t.Helper()
	for _, p := range s.Places(origin) {
		if p.Name != name {
			continue
		}
		body := s.Focusable().(fyne.CanvasObject)
		at := p.At.Subtract(origin(body)).AddXY(60, p.Size.Height/2)
		s.Focusable().(desktop.Mouseable).MouseDown(&desktop.MouseEvent{Modifier: held, Button: desktop.MouseButtonPrimary})
		s.Focusable().(fyne.Tappable).Tapped(&fyne.PointEvent{Position: at})
		return
	}
	t.Fatalf("%s is not in sight", name)
}

func origin(o fyne.CanvasObject) fyne.Position {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
}

// order is that of the rows in sight.
func (s *shelf) order() string {
	var ids []string
	for _, p := range s.Places(origin) {
		if id, ok := strings.CutPrefix(p.Name, "source:"); ok {
			ids = append(ids, id)
		}
	}
	return strings.Join(ids, " ")
}

func (s *shelf) chosen() []dossier.ID {
	var ids []dossier.ID
	for _, l := range s.Chosen() {
		ids = append(ids, l.ID)
	}
	return ids
}

func TestColumnsOrderTheRowsAndCopiesStayBelowTheirStory(t *testing.T) {
	s := newShelf(t)
	for _, c := range []struct{ heading, want, turned string }{
		{"sort:title", "3 1 2 4 5", "5 1 2 4 3"},
		{"sort:outlet", "3 1 2 4 5", "1 2 4 5 3"},
		{"sort:date", "3 5 1 2 4", "1 2 4 5 3"},
		{"sort:passages", "3 1 2 4 5", "5 1 2 4 3"},
		{"sort:state", "1 2 4 5 3", "3 5 1 2 4"},
	} {
		for _, want := range []string{c.want, c.turned} {
			s.tapHeading(t, c.heading)
			if got := s.order(); got != want {
				t.Errorf("by %s the rows are %s, want %s", c.heading, got, want)
			}
		}
	}
	s.press(fyne.KeyRight)
	if got := s.order(); got != "3 1 2 4 5" {
		t.Errorf("Right from the last column does not order by the first: %s", got)
	}
}

func (s *shelf) tapHeading(t *testing.T, name string) {
	t.Helper()
	for _, p := range s.Places(origin) {
		if p.Name == name {
			test.TapCanvas(s.window.Canvas(), p.At.AddXY(p.Size.Width/2, p.Size.Height/2))
			return
		}
	}
	t.Fatalf("no heading %s", name)
}

func TestFilterFindsWhatIsKnownOfASource(t *testing.T) {
	s := newShelf(t)
	for words, want := range map[string]string{
		"": "1 2 4 5 3", "bridge": "1 2 4", "BRIDGE star": "2", "post": "4", "set by you": "5", "apr 2025": "1 2 4", "unknown": "3", "duplicate": "4 2", "nowhere": "",
	} {
		s.Filter(words)
		if got := s.order(); got != want {
			t.Errorf("%q finds %q, want %q", words, got, want)
		}
	}
}

func TestSeveralRowsAreChosenByMouseAndKeys(t *testing.T) {
	s := newShelf(t)
	s.Sort(0) // 3 1 2 4 5
	is := func(what string, want ...dossier.ID) {
		t.Helper()
		if got := s.chosen(); !slices.Equal(got, want) {
			t.Errorf("%s: chosen are %v, want %v", what, got, want)
		}
	}
	s.click(t, "source:3", 0)
	is("a click", 3)
	s.click(t, "source:4", fyne.KeyModifierShift)
	is("Shift and a click", 3, 1, 2, 4)
	s.click(t, "source:1", fyne.KeyModifierShortcutDefault)
	is("Ctrl and a click on one that is chosen", 3, 2, 4)
	s.click(t, "source:5", fyne.KeyModifierShortcutDefault)
	is("Ctrl and a click", 3, 2, 4, 5)
	s.press(fyne.KeyUp)
	is("an arrow", 4)
	s.holding(fyne.KeyUp, fyne.KeyUp)
	is("Shift and arrows", 1, 2, 4)
	s.holding(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
	is("Shift and arrows back over the first", 4, 5)
	s.Focusable().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	is("Ctrl+A", 3, 1, 2, 4, 5)
	s.Set(listed()[2:])
	is("some gone", 3, 4, 5)
	s.Choose(4)
	s.Set(slices.Delete(listed(), 3, 4))
	is("the one gone that the keys were at", 1)
}

func TestKeysOpenFilterAndPaste(t *testing.T) {
	s := newShelf(t)
	s.press(fyne.KeyHome, fyne.KeyReturn, fyne.KeyEnd, fyne.KeyReturn)
	if !slices.Equal(s.opened, []dossier.ID{1, 3}) {
		t.Errorf("opened %v, want the first and the last row", s.opened)
	}
	s.Focusable().TypedRune('a')
	s.press(fyne.KeyA, fyne.KeyR, fyne.Key1, fyne.KeyDelete, fyne.KeyF2)
	if s.typed != "a" || !slices.Equal(s.other, []fyne.KeyName{fyne.KeyDelete, fyne.KeyF2}) {
		t.Errorf("typed %q, handed on %v: letters are for the filter and must decide nothing", s.typed, s.other)
	}
	clip := test.NewClipboard()
	clip.SetContent("An article")
	s.Focusable().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	if s.pasted != "An article" {
		t.Errorf("pasted %q", s.pasted)
	}
	s.Choose(5)
	s.Focusable().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutCopy{Clipboard: clip})
	if rows := strings.Split(strings.TrimSpace(clip.Content()), "\n"); len(rows) != 2 || rows[1] != "Zebras\tWire\t2025-01-01\tset by you\t0 of 9\tin review" {
		t.Errorf("copied %q", rows)
	}
}

func BenchmarkTable20000(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(ui.NewTheme(ui.Light, 1))
	t := sources.New(ui.NewKit(&ui.Work{Now: true}))
	w := test.NewTempWindow(b, t)
	w.Resize(fyne.NewSize(900, 600))
	var all []app.Listed
	for i := range 20000 {
		l := listed()[4]
		l.ID = dossier.ID(i + 1)
		all = append(all, l)
	}
	for b.Loop() {
		t.Set(all)
		t.Focusable().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
}
