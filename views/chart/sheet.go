package chart

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"standpoint/app/figure"
	"standpoint/views/ui"
)

// Sheet shows a figure that may be larger than the room it has, and scrolls it.
// Only what is in sight is drawn.
type Sheet struct {
	widget.BaseWidget

	// Chart is what takes keys and clicks; OnMove, OnKey, OnWheel, OnDrag and
	// OnSize of it are the sheet's own.
	Chart *Chart
	// OnMove, OnKey and OnSize are those of a Chart. OnSize tells the room.
	OnMove func(key string)
	OnKey  func(*fyne.KeyEvent)
	OnSize func(fyne.Size)

	scroll *container.Scroll
	holder *fyne.Container
	extent extent
}

// NewSheet makes a sheet that shows nothing yet.
func NewSheet(kit *ui.Kit) *Sheet {
	s := &Sheet{Chart: New(kit)}
	s.holder = container.New(&s.extent, s.Chart)
	s.scroll = container.NewScroll(s.holder)
	s.scroll.OnScrolled = func(fyne.Position) { s.look() }
	s.Chart.OnMove = s.moved
	s.Chart.OnKey = s.key
	s.Chart.OnWheel = func(_ fyne.Position, by fyne.Delta) { s.scroll.Scrolled(&fyne.ScrollEvent{Scrolled: by}) }
	s.Chart.OnDrag = func(by fyne.Delta) { s.scrollTo(s.scroll.Offset.SubtractXY(by.DX, by.DY)) }
	s.ExtendBaseWidget(s)
	return s
}

// Set shows a figure.
func (s *Sheet) Set(f *figure.Figure) {
	s.extent.size = fyne.NewSize(float32(f.Width), float32(f.Height))
	s.Chart.show(f, s.inSight())
	s.holder.Refresh()
	s.scroll.Refresh()
	s.scrollTo(s.scroll.Offset) // there may be less of it now
}

// Top goes back to the beginning.
func (s *Sheet) Top() { s.scrollTo(fyne.Position{}) }

// Offset is how far it is scrolled.
func (s *Sheet) Offset() fyne.Position { return s.scroll.Offset }

// inSight is the part of the figure that is in sight.
func (s *Sheet) inSight() figure.Box {
	at, size := s.scroll.Offset, s.scroll.Size()
	return figure.Box{X: float64(at.X), Y: float64(at.Y), W: float64(size.Width), H: float64(size.Height)}
}

func (s *Sheet) look() { s.Chart.show(s.Chart.figure, s.inSight()) }

func (s *Sheet) scrollTo(at fyne.Position) {
	room, size := s.scroll.Size(), s.extent.size
	at.X = max(min(at.X, size.Width-room.Width), 0)
	at.Y = max(min(at.Y, size.Height-room.Height), 0)
	if at != s.scroll.Offset {
		s.scroll.ScrollToOffset(at) // which tells nobody
	}
	s.look()
}

// Reveal scrolls as little as needed to bring a mark into sight.
func (s *Sheet) Reveal(key string) {
	p, ok := s.Chart.place(key)
	if !ok {
		return
	}
	const room = 8
	view, at := s.inSight(), s.scroll.Offset
	if p.X-room < view.X {
		at.X = float32(p.X - room)
	} else if p.Right()+room > view.Right() {
		at.X = float32(p.Right() + room - view.W)
	}
	if p.Y-room < view.Y || p.H > view.H {
		at.Y = float32(p.Y - room)
	} else if p.Bottom()+room > view.Bottom() {
		at.Y = float32(p.Bottom() + room - view.H)
	}
	s.scrollTo(at)
}

func (s *Sheet) moved(key string) {
	s.Reveal(key)
	if s.OnMove != nil {
		s.OnMove(key)
	}
}

// key scrolls by pages; all else is not its own.
func (s *Sheet) key(ev *fyne.KeyEvent) {
	page := s.scroll.Size().Height * 0.9
	switch ev.Name {
	case fyne.KeyPageUp:
		s.scrollTo(s.scroll.Offset.SubtractXY(0, page))
	case fyne.KeyPageDown:
		s.scrollTo(s.scroll.Offset.AddXY(0, page))
	default:
		if s.OnKey != nil {
			s.OnKey(ev)
		}
	}
}

// Places names the marks that are in sight, for tests of the real window.
func (s *Sheet) Places(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	if !s.Visible() {
		return nil
	}
	whole := ui.Place{At: origin(s), Size: s.Size()}
	var all []ui.Place
	for _, p := range s.Chart.Places(origin) {
		if p.Within(whole) {
			all = append(all, p)
		}
	}
	return all
}

// MinSize is small: the rest is scrolled.
func (s *Sheet) MinSize() fyne.Size {
	s.ExtendBaseWidget(s)
	return s.Chart.MinSize()
}

// CreateRenderer is Fyne's way to draw it.
func (s *Sheet) CreateRenderer() fyne.WidgetRenderer {
	return &sheetRenderer{WidgetRenderer: widget.NewSimpleRenderer(s.scroll), sheet: s}
}

type sheetRenderer struct {
	fyne.WidgetRenderer
	sheet *Sheet
	size  fyne.Size
}

// Layout tells when there is more room, or less.
func (r *sheetRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	if r.size == size {
		return
	}
	if r.size = size; r.sheet.OnSize != nil {
		r.sheet.OnSize(size)
	}
	r.sheet.look()
}

// extent gives its object the size of the figure, or the room if that is more.
type extent struct{ size fyne.Size }

func (e *extent) MinSize([]fyne.CanvasObject) fyne.Size { return e.size }

func (e *extent) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(e.size.Max(size))
	}
}
