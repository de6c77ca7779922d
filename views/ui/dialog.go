package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Dialogs shows dialogs in a window. Unlike Fyne's, they close on Escape and
// answer to Enter.
type Dialogs struct {
	// OnIdle is called when the last open dialog has closed; nil: nobody waits.
	OnIdle func()

	kit    *Kit
	canvas fyne.Canvas
	open   []*Dialog
}

// NewDialogs makes the dialogs of a window.
func NewDialogs(kit *Kit, canvas fyne.Canvas) *Dialogs {
	return &Dialogs{kit: kit, canvas: canvas}
}

// Dialog is one dialog on the screen.
type Dialog struct {
	Title   string
	Buttons []*Button // the first is pressed by Enter
	// OnEscape is called on Escape; nil closes the dialog.
	OnEscape func()
	// Places names what the body holds, for tests of the real window; nil:
	// nothing.
	Places func(origin func(fyne.CanvasObject) fyne.Position) []Place

	all    *Dialogs
	popup  *widget.PopUp
	before fyne.Focusable
	body   *Scroller
}

// Spec says what a dialog shows.
type Spec struct {
	Title string
	Body  fyne.CanvasObject // scrolls where it is higher than the room
	Width float32           // 0: a common one
	// Height of the body at most; 0: what it needs. It is less where the
	// window is low: the buttons can always be reached.
	Height float32
	// Buttons from right to left in importance, the first pressed by Enter.
	Buttons []*Button
	// Focus is what has the keys first; nil: the first button.
	Focus fyne.Focusable
}

const (
	dialogWidth   float32 = 460
	dialogPadding float32 = 18
	dialogGap     float32 = 14
	windowMargin  float32 = 24 // between a dialog and the edges of the window
	leastBody     float32 = 60
)

// Show puts a dialog on the screen.
func (d *Dialogs) Show(s Spec) *Dialog {
	if s.Width == 0 {
		s.Width = dialogWidth
	}
	g := &Dialog{Title: s.Title, Buttons: s.Buttons, all: d, before: d.canvas.Focused(), body: NewScroller(s.Body)}
	for _, b := range s.Buttons {
		b.OnKey = g.Key
	}
	title := NewProse(d.kit.Title, ColorInk, s.Title)
	row := buttonRow(s.Buttons)
	height := HeightOf(s.Body, s.Width)
	if s.Height > 0 {
		height = min(height, s.Height)
	}
	others := HeightOf(title, s.Width) + row.MinSize().Height + 2*dialogGap + 2*dialogPadding
	height = max(min(height, d.canvas.Size().Height-others-windowMargin), leastBody)
	if s.Focus == nil && len(s.Buttons) == 0 {
		keys := newKeyCatcher(g.Key)
		row, s.Focus = keys, keys
	}
	body := container.New(Fixed{Width: s.Width, Height: height}, g.body)
	content := container.New(Column{Gap: dialogGap, Pad: dialogPadding}, title, body, row)
	g.popup = widget.NewModalPopUp(container.New(Fixed{Width: s.Width + 2*dialogPadding}, content), d.canvas)
	d.open = append(d.open, g)
	d.kit.Tips.Hide()
	g.popup.Show()
	if s.Focus == nil {
		s.Focus = s.Buttons[0]
	}
	d.canvas.Focus(s.Focus)
	return g
}

// buttonRow puts the most important button at the right.
func buttonRow(buttons []*Button) fyne.CanvasObject {
	row := container.NewHBox()
	for i := len(buttons) - 1; i >= 0; i-- {
		row.Add(buttons[i])
	}
	return container.NewBorder(nil, nil, nil, row)
}

// Message shows a text with one button to close it.
func (d *Dialogs) Message(title, text, button string) *Dialog {
	var g *Dialog
	ok := d.kit.Button(button, func() { g.Close() }).With(First)
	g = d.Show(Spec{Title: title, Body: NewProse(d.kit.Body, ColorInk, text), Buttons: []*Button{ok}})
	return g
}

// Ask shows a question. The first answer is pressed by Enter, Escape is the
// last one.
func (d *Dialogs) Ask(title, text string, answers ...Answer) *Dialog {
	var g *Dialog
	buttons := make([]*Button, len(answers))
	for i, a := range answers {
		buttons[i] = d.kit.Button(a.Label, func() {
			g.Close()
			if a.Do != nil {
				a.Do()
			}
		})
	}
	buttons[0].Look = First
	g = d.Show(Spec{Title: title, Body: NewProse(d.kit.Body, ColorInk, text), Buttons: buttons})
	return g
}

// Answer is one answer to a question; a nil Do only closes it.
type Answer struct {
	Label string
	Do    func()
}

// Top is the dialog that has the keys, nil if there is none.
func (d *Dialogs) Top() *Dialog {
	if len(d.open) == 0 {
		return nil
	}
	return d.open[len(d.open)-1]
}

// ShowFrom scrolls the body so that an object in it comes first.
func (g *Dialog) ShowFrom(o fyne.CanvasObject) { g.body.Reveal(o.Position().Y, g.body.Size().Height+1) }

// Relayout is to be called when the body may have become higher or lower.
func (g *Dialog) Relayout() { g.body.Relayout() }

// Key does what a key means in a dialog.
func (g *Dialog) Key(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyEscape:
		if g.OnEscape != nil {
			g.OnEscape()
			return
		}
		g.Close()
	case fyne.KeyReturn, fyne.KeyEnter:
		if len(g.Buttons) > 0 {
			g.Buttons[0].Tapped(nil)
		}
	default:
		g.body.Key(ev)
	}
}

// Close takes the dialog away and gives the keys back.
func (g *Dialog) Close() {
	for i, o := range g.all.open {
		if o == g {
			g.all.open = append(g.all.open[:i], g.all.open[i+1:]...)
			g.popup.Hide()
			if g.before != nil && len(g.all.open) == 0 {
				g.all.canvas.Focus(g.before)
			}
			if len(g.all.open) == 0 && g.all.OnIdle != nil {
				g.all.OnIdle()
			}
			return
		}
	}
}

// keyCatcher has the keys of a dialog without buttons.
type keyCatcher struct {
	widget.BaseWidget
	onKey func(*fyne.KeyEvent)
}

func newKeyCatcher(onKey func(*fyne.KeyEvent)) *keyCatcher {
	k := &keyCatcher{onKey: onKey}
	k.ExtendBaseWidget(k)
	return k
}

func (k *keyCatcher) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(Color(ColorPaper)))
}

func (k *keyCatcher) MinSize() fyne.Size         { return fyne.NewSize(0, 0) }
func (k *keyCatcher) TypedKey(ev *fyne.KeyEvent) { k.onKey(ev) }
func (k *keyCatcher) TypedRune(rune)             {}
func (k *keyCatcher) FocusGained()               {}
func (k *keyCatcher) FocusLost()                 {}

// Entry is a line of text that hands on Escape, which Fyne's swallows.
type Entry struct {
	widget.Entry
	// OnBack is called on Shift+Enter; nil: as Enter.
	OnBack func()
	// OnKey gets Escape, Up and Down, which an Entry of one line has no use for.
	OnKey func(*fyne.KeyEvent)

	shift bool
}

// NewEntry makes an entry.
func NewEntry(text, placeholder string) *Entry {
	e := &Entry{}
	e.ExtendBaseWidget(e)
	e.SetText(text)
	e.SetPlaceHolder(placeholder)
	return e
}

// KeyDown notes that Shift is held: with it alone Fyne tells of no modifier.
func (e *Entry) KeyDown(ev *fyne.KeyEvent) {
	e.shift = e.shift || ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight
	e.Entry.KeyDown(ev)
}

// KeyUp notes that it no longer is.
func (e *Entry) KeyUp(ev *fyne.KeyEvent) {
	e.shift = e.shift && ev.Name != desktop.KeyShiftLeft && ev.Name != desktop.KeyShiftRight
	e.Entry.KeyUp(ev)
}

// TypedKey hands on what OnKey wants.
func (e *Entry) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if e.shift && e.OnBack != nil {
			e.OnBack()
			return
		}
	case fyne.KeyEscape, fyne.KeyUp, fyne.KeyDown:
		if e.OnKey != nil {
			e.OnKey(ev)
			return
		}
	}
	e.Entry.TypedKey(ev)
}
