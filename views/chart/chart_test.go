package chart_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"standpoint/app/figure"
	"standpoint/views/chart"
	"standpoint/views/ui"
)

func dot(key string, x, y float64) figure.Circle {
	return figure.Circle{X: x, Y: y, R: 8, Fill: figure.FillOf(1), Key: key}
}

// shown is a chart in a window, with what it told.
type shown struct {
	*chart.Chart
	taken, moved []string
	edges        []figure.Way
}

func show(t *testing.T, f *figure.Figure) *shown {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(ui.NewTheme(ui.Light, 1))
	s := &shown{Chart: chart.New(ui.NewKit(&ui.Work{Now: true}))}
	s.OnTap = func(key string) { s.taken = append(s.taken, key) }
	s.OnMove = func(key string) { s.moved = append(s.moved, key) }
	s.OnEdge = func(way figure.Way) { s.edges = append(s.edges, way) }
	w := test.NewTempWindow(t, s.Chart)
	w.Resize(fyne.NewSize(300, 200))
	s.Set(f)
	return s
}

// TestEveryColourOfAFigureIsInTheTheme: Fyne draws an unknown name as nothing.
func TestEveryColourOfAFigureIsInTheTheme(t *testing.T) {
	for _, shade := range []ui.Shade{ui.Light, ui.Dark} {
		theme := ui.NewTheme(shade, 1)
		for c := figure.None + 1; int(c) < figure.Colours; c++ {
			if _, _, _, alpha := theme.Color(chart.ThemeName(c), 0).RGBA(); alpha == 0 {
				t.Errorf("%s: colour %d, %q, is nothing", shade, c, chart.ThemeName(c))
			}
		}
	}
}

func TestChartFindsMarksByPointerAndKeys(t *testing.T) {
	s := show(t, &figure.Figure{Shapes: []figure.Shape{dot("a", 40, 40), dot("b", 120, 40), dot("c", 120, 120)}})
	s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(121, 118)})
	s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(200, 150)})
	if len(s.taken) != 1 || s.taken[0] != "c" || s.Current() != "c" {
		t.Fatalf("clicks took %q, the keys are at %q", s.taken, s.Current())
	}
	for _, c := range []struct {
		key  fyne.KeyName
		want string
	}{{fyne.KeyUp, "b"}, {fyne.KeyLeft, "a"}, {fyne.KeyEnd, "c"}, {fyne.KeyHome, "a"}} {
		s.TypedKey(&fyne.KeyEvent{Name: c.key})
		if s.Current() != c.want || s.moved[len(s.moved)-1] != c.want {
			t.Errorf("%s leads to %q, want %q", c.key, s.Current(), c.want)
		}
	}
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if s.taken[len(s.taken)-1] != "a" {
		t.Errorf("Enter took %q", s.taken)
	}
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	if len(s.edges) != 1 || s.edges[0] != figure.Left || s.Current() != "a" {
		t.Errorf("beyond the last mark: %v, the keys are at %q", s.edges, s.Current())
	}
	s.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(40, 40)}})
	if s.Cursor() != desktop.PointerCursor {
		t.Error("over a mark the pointer is no hand")
	}
}

// TestChartDrawsWithTheSameObjectsAgain: a figure of as many shapes needs no
// new ones, and each shape of another one is drawn.
func TestChartDrawsWithTheSameObjectsAgain(t *testing.T) {
	cells := figure.Cells{Box: figure.Box{X: 5, Y: 5, W: 60, H: 30}, Columns: 100, Fills: make([]figure.Colour, 5000)}
	f := &figure.Figure{Shapes: []figure.Shape{
		dot("a", 40, 40),
		figure.Rect{Box: figure.Box{W: 10, H: 10}, Fill: figure.Ink},
		cells,
		figure.Polygon{X: 80, Y: 80, R: 10, Sides: 4, Stroke: figure.Ink, Width: 1},
		figure.Line{X2: 50, Y2: 50, Stroke: figure.Ink, Width: 1},
		figure.Text{X: 60, Y: 60, Text: "words", Size: 12, Fill: figure.Ink},
	}}
	s := show(t, f)
	objects := func() []fyne.CanvasObject {
		return append([]fyne.CanvasObject{}, test.WidgetRenderer(s.Chart).Objects()...)
	}
	before := objects()
	if want := len(f.Shapes) + 2; len(before) != want {
		t.Fatalf("%d shapes are drawn with %d objects, want %d", len(f.Shapes), len(before), want)
	}
	s.Set(f)
	for i, o := range objects() {
		if o != before[i] {
			t.Errorf("object %d is another one", i)
		}
	}
	picture, ok := before[2].(*canvas.Image)
	if !ok || picture.Image.Bounds().Dx() != 100 || picture.Image.Bounds().Dy() != 50 {
		t.Errorf("5000 cells are drawn as %T", before[2])
	}
	s.Set(&figure.Figure{Shapes: f.Shapes[:1]})
	if n := len(objects()); n != 1+2 {
		t.Errorf("one shape is drawn with %d objects", n)
	}
}
