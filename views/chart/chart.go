// Package chart shows figures in the window: it draws their shapes, finds what
// lies under the pointer, and moves from mark to mark by keys.
//
// It lays nothing out and knows nothing of what a figure shows: package figure
// does the one, whoever made the figure the other.
package chart

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"standpoint/app/figure"
	"standpoint/views/ui"
)

// Chart shows a figure. Create it with New.
type Chart struct {
	widget.BaseWidget

	// OnTap is called when a mark is clicked, or on Enter.
	OnTap func(key string)
	// OnMove is called when keys have moved to another mark.
	OnMove func(key string)
	// OnEdge is called when keys find no further mark in a direction.
	OnEdge func(figure.Way)
	// OnKey and OnRune get the keys that the chart has no use for.
	OnKey  func(*fyne.KeyEvent)
	OnRune func(rune)
	// OnWheel is called when the wheel is turned, OnDrag while the picture is
	// dragged.
	OnWheel func(at fyne.Position, by fyne.Delta)
	OnDrag  func(by fyne.Delta)
	// OnEmpty is called when no mark stands where it was clicked.
	OnEmpty func(at fyne.Position)
	// OnSpan is asked first when something is dragged, and again until it is let
	// go: true takes it, and OnDrag is not called. May be nil.
	OnSpan func(from, to fyne.Position, done bool) bool
	// OnCopy is called on Ctrl+C; nil: it means nothing.
	OnCopy func()
	// OnSize is called when there is more room, or less: the figure is to be
	// laid out anew.
	OnSize func(fyne.Size)

	// Quiet has tooltips come with the pointer only, not with the keys: where
	// what they say is shown elsewhere.
	Quiet bool

	kit     *ui.Kit
	figure  *figure.Figure
	inSight figure.Box // shapes above and below it are not drawn; empty: all are
	places  []figure.Place
	current string // key of the mark that has the keys; empty: none
	over    string // key of the mark under the pointer
	focused bool

	dragged      bool
	dragFrom, at fyne.Position // where a drag began, and is now

	pool        pool
	ring, hover *canvas.Rectangle
	objects     []fyne.CanvasObject
}

var (
	_ fyne.Tappable      = (*Chart)(nil)
	_ fyne.Focusable     = (*Chart)(nil)
	_ fyne.Scrollable    = (*Chart)(nil)
	_ fyne.Draggable     = (*Chart)(nil)
	_ fyne.Shortcutable  = (*Chart)(nil)
	_ desktop.Hoverable  = (*Chart)(nil)
	_ desktop.Cursorable = (*Chart)(nil)
)

// New makes a chart that shows nothing yet.
func New(kit *ui.Kit) *Chart {
	c := &Chart{kit: kit, figure: &figure.Figure{}, pool: newPool()}
	c.ring, c.hover = canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
	c.ring.CornerRadius, c.hover.CornerRadius = ui.Radius, ui.Radius
	c.ring.StrokeWidth, c.hover.StrokeWidth = 2.5, 1.5
	c.ExtendBaseWidget(c)
	return c
}

// Set shows a figure. The mark that has the keys keeps them as long as it is
// there.
func (c *Chart) Set(f *figure.Figure) { c.show(f, figure.Box{}) }

// show is Set for a figure of which only a part is in sight.
func (c *Chart) show(f *figure.Figure, inSight figure.Box) {
	if f != c.figure {
		c.places = f.Places()
	}
	c.figure, c.inSight = f, inSight
	c.draw()
}

// Figure is what is shown.
func (c *Chart) Figure() *figure.Figure { return c.figure }

// Current is the key of the mark that has the keys; empty: none has.
func (c *Chart) Current() string { return c.current }

// SetCurrent gives the keys to a mark.
func (c *Chart) SetCurrent(key string) {
	c.current = key
	c.drawRings()
}

// HasKeys tells whether the keys go to the chart.
func (c *Chart) HasKeys() bool { return c.focused }

// First gives the keys to the first mark that is one of those looked for.
func (c *Chart) First(is func(key string) bool) {
	for _, p := range c.places {
		if is(p.Key) {
			c.moveTo(p)
			return
		}
	}
}

// place is where a key stands.
func (c *Chart) place(key string) (figure.Place, bool) {
	if key != "" {
		for _, p := range c.places {
			if p.Key == key {
				return p, true
			}
		}
	}
	return figure.Place{}, false
}

// draw shows the figure in the colours of the theme in force.
func (c *Chart) draw() {
	c.objects = c.pool.draw(c.figure, c.inSight, c.objects[:0])
	c.objects = append(c.objects, c.hover, c.ring)
	c.drawRings()
}

func (c *Chart) drawRings() {
	name := ui.ColorRing
	if !c.focused {
		name = ui.ColorMuted
	}
	c.frame(c.ring, c.current, name)
	over := c.over
	if over == c.current {
		over = ""
	}
	c.frame(c.hover, over, ui.ColorMuted)
	canvas.Refresh(c)
}

func (c *Chart) frame(r *canvas.Rectangle, key string, name fyne.ThemeColorName) {
	p, ok := c.place(key)
	if r.Hidden = !ok; !ok {
		return
	}
	const room = 2
	r.StrokeColor = ui.Color(name)
	r.Move(fyne.NewPos(float32(p.X)-room, float32(p.Y)-room))
	r.Resize(fyne.NewSize(float32(p.W)+2*room, float32(p.H)+2*room))
}

// MinSize is small: a figure is laid out for the room that there is.
func (c *Chart) MinSize() fyne.Size {
	c.ExtendBaseWidget(c)
	return fyne.NewSize(160, 100)
}

// CreateRenderer is Fyne's way to draw it.
func (c *Chart) CreateRenderer() fyne.WidgetRenderer { return &renderer{chart: c} }

type renderer struct {
	chart *Chart
	size  fyne.Size
}

func (r *renderer) Destroy()                     {}
func (r *renderer) MinSize() fyne.Size           { return r.chart.MinSize() }
func (r *renderer) Objects() []fyne.CanvasObject { return r.chart.objects }

func (r *renderer) Layout(size fyne.Size) {
	if r.size != size && r.chart.OnSize != nil {
		r.size = size
		r.chart.OnSize(size)
	}
}

// Refresh draws all anew, as colours may have changed with the theme.
func (r *renderer) Refresh() { r.chart.draw() }

// Places names the marks for tests of the real window: "mark:KEY".
func (c *Chart) Places(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	var all []ui.Place
	from := origin(c)
	for _, p := range c.places {
		all = append(all, ui.Place{
			Name: "mark:" + p.Key, Text: c.note(p.Key),
			At: from.AddXY(float32(p.X), float32(p.Y)), Size: fyne.NewSize(float32(p.W), float32(p.H)),
		})
	}
	return all
}

func (c *Chart) note(key string) string {
	if c.figure.Note == nil {
		return ""
	}
	return c.figure.Note(key)
}
