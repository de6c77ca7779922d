//go:build linux || freebsd || openbsd || netbsd || dragonfly

package clipboard

import (
	"errors"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// init keeps xgb from writing to standard error what its calls return as well.
func init() { xgb.Logger = log.New(io.Discard, "", 0) }

// Usable tells whether there is a clipboard to put pictures on. A window under
// Wayland has a display of X too, which hands on what is put there.
func Usable() bool { return os.Getenv("DISPLAY") != "" }

// Picture puts a PNG file on the clipboard. X keeps nothing itself: the picture
// can be pasted until another program copies something, or this one ends.
func Picture(png []byte) error {
	o, err := own(png)
	if err != nil {
		return fmt.Errorf("put the picture on the clipboard: %w", err)
	}
	go o.serve()
	return nil
}

// owner is who has the clipboard, in the words of the Inter-Client
// Communication Conventions Manual, version 2.0, section 2.
type owner struct {
	conn   *xgb.Conn
	window xproto.Window
	since  xproto.Timestamp
	atoms  atoms
	png    []byte
	rest   map[asked][]byte // what is still to be handed over in pieces
}

// asked is where another program wants the clipboard's content.
type asked struct {
	window   xproto.Window
	property xproto.Atom
}

type atoms struct{ clipboard, targets, timestamp, png, incr xproto.Atom }

// own takes the clipboard.
func own(png []byte) (*owner, error) {
	conn, err := xgb.NewConn()
	if err != nil {
		return nil, err
	}
	o := &owner{conn: conn, png: png, rest: map[asked][]byte{}}
	for _, step := range []func() error{o.learn, o.open, o.take} {
		if err := step(); err != nil {
			conn.Close()
			return nil, err
		}
	}
	return o, nil
}

// learn asks for the numbers of the names that are needed.
func (o *owner) learn() error {
	for name, to := range map[string]*xproto.Atom{
		"CLIPBOARD": &o.atoms.clipboard, "TARGETS": &o.atoms.targets, "TIMESTAMP": &o.atoms.timestamp,
		"image/png": &o.atoms.png, "INCR": &o.atoms.incr,
	} {
		reply, err := xproto.InternAtom(o.conn, false, uint16(len(name)), name).Reply()
		if err != nil {
			return err
		}
		*to = reply.Atom
	}
	return nil
}

// open makes the window that stands for the owner; it is never shown.
func (o *owner) open() error {
	var err error
	if o.window, err = xproto.NewWindowId(o.conn); err != nil {
		return err
	}
	screen := xproto.Setup(o.conn).DefaultScreen(o.conn)
	return xproto.CreateWindowChecked(o.conn, 0, o.window, screen.Root, -10, -10, 1, 1, 0,
		xproto.WindowClassInputOnly, screen.RootVisual, xproto.CwEventMask, []uint32{xproto.EventMaskPropertyChange}).Check()
}

// take makes the window the clipboard's owner, from a moment by the display's
// own clock: that moment settles who was last.
func (o *owner) take() error {
	xproto.ChangeProperty(o.conn, xproto.PropModeAppend, o.window, o.atoms.timestamp, xproto.AtomInteger, 32, 0, nil)
	for o.since == 0 {
		event, err := o.conn.WaitForEvent()
		if err != nil {
			return err
		}
		if event == nil {
			return errGone
		}
		if e, ok := event.(xproto.PropertyNotifyEvent); ok {
			o.since = e.Time
		}
	}
	if err := xproto.SetSelectionOwnerChecked(o.conn, o.window, o.atoms.clipboard, o.since).Check(); err != nil {
		return err
	}
	now, err := xproto.GetSelectionOwner(o.conn, o.atoms.clipboard).Reply()
	if err == nil && now.Owner != o.window {
		err = errors.New("another program took the clipboard; copy again")
	}
	return err
}

var errGone = errors.New("the display is gone")

// serve hands the picture to all who ask, until another program has the
// clipboard and those who had begun to read have all of it.
func (o *owner) serve() {
	defer o.conn.Close()
	for lost := false; !lost || len(o.rest) > 0; {
		event, err := o.conn.WaitForEvent()
		if event == nil && err == nil {
			return // the display is gone
		}
		switch e := event.(type) {
		case xproto.SelectionClearEvent:
			lost = true
		case xproto.SelectionRequestEvent:
			o.answer(e)
		case xproto.PropertyNotifyEvent:
			if e.State == xproto.PropertyDelete {
				o.goOn(asked{e.Window, e.Atom})
			}
		case xproto.DestroyNotifyEvent:
			for to := range o.rest {
				if to.window == e.Window {
					delete(o.rest, to)
				}
			}
		}
	}
}

// answer gives what was asked for, or says that there is no such thing.
func (o *owner) answer(r xproto.SelectionRequestEvent) {
	to := asked{r.Requestor, r.Property}
	if to.property == xproto.AtomNone {
		to.property = r.Target // as old programs want it
	}
	switch r.Target {
	case o.atoms.targets:
		o.numbers(to, xproto.AtomAtom, uint32(o.atoms.targets), uint32(o.atoms.timestamp), uint32(o.atoms.png))
	case o.atoms.timestamp:
		o.numbers(to, xproto.AtomInteger, uint32(o.since))
	case o.atoms.png:
		o.begin(to)
	default:
		to.property = xproto.AtomNone
	}
	notify := xproto.SelectionNotifyEvent{Time: r.Time, Requestor: r.Requestor, Selection: r.Selection, Target: r.Target, Property: to.property}
	xproto.SendEvent(o.conn, false, r.Requestor, xproto.EventMaskNoEvent, string(notify.Bytes()))
}

func (o *owner) numbers(to asked, kind xproto.Atom, numbers ...uint32) {
	data := make([]byte, 4*len(numbers))
	for i, n := range numbers {
		xgb.Put32(data[4*i:], n)
	}
	xproto.ChangeProperty(o.conn, xproto.PropModeReplace, to.window, to.property, kind, 32, uint32(len(numbers)), data)
}

// piece is how much is handed over at once: a request to the display may be no
// longer than 256 KB.
const piece = 64 << 10

// begin hands the picture over, or where it is long says how long it is: the
// other side then deletes the property each time it is ready for a piece.
func (o *owner) begin(to asked) {
	if len(o.png) <= piece {
		o.give(to, o.png)
		return
	}
	mask := []uint32{xproto.EventMaskPropertyChange | xproto.EventMaskStructureNotify}
	xproto.ChangeWindowAttributes(o.conn, to.window, xproto.CwEventMask, mask)
	o.rest[to] = o.png
	o.numbers(to, o.atoms.incr, uint32(len(o.png)))
}

// goOn hands over the next piece; the last is empty.
func (o *owner) goOn(to asked) {
	rest, begun := o.rest[to]
	if !begun {
		return
	}
	n := min(piece, len(rest))
	o.give(to, rest[:n])
	if o.rest[to] = rest[n:]; n == 0 {
		delete(o.rest, to)
	}
}

func (o *owner) give(to asked, data []byte) {
	xproto.ChangeProperty(o.conn, xproto.PropModeReplace, to.window, to.property, o.atoms.png, 8, uint32(len(data)), data)
}
