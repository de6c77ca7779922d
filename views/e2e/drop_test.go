package e2e

import (
	"errors"
	"fmt"
	"net/url"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// dropper is the sending side of the X drag-and-drop protocol, version 5
// (freedesktop.org/wiki/Specifications/XDND), as a file manager plays it.
type dropper struct {
	conn   *xgb.Conn
	window xproto.Window // ours
	atoms  map[string]xproto.Atom
	uris   []byte
}

// dropFiles drops files on the point x, y of the display.
func dropFiles(display string, x, y int, paths ...string) error {
	conn, err := xgb.NewConnDisplay(display)
	if err != nil {
		return fmt.Errorf("connect to display %s: %w", display, err)
	}
	defer conn.Close()
	d := &dropper{conn: conn, atoms: map[string]xproto.Atom{}}
	for _, p := range paths {
		d.uris = append(d.uris, (&url.URL{Scheme: "file", Path: p}).String()+"\r\n"...)
	}
	if err := d.own(); err != nil {
		return err
	}
	target, err := d.target()
	if err != nil {
		return err
	}
	return d.drop(target, x, y)
}

func (d *dropper) atom(name string) xproto.Atom {
	if a, ok := d.atoms[name]; ok {
		return a
	}
	reply, err := xproto.InternAtom(d.conn, false, uint16(len(name)), name).Reply()
	if err != nil {
		return xproto.AtomNone
	}
	d.atoms[name] = reply.Atom
	return reply.Atom
}

// own makes a window and takes the drag-and-drop selection.
func (d *dropper) own() error {
	screen := xproto.Setup(d.conn).DefaultScreen(d.conn)
	window, err := xproto.NewWindowId(d.conn)
	if err != nil {
		return fmt.Errorf("make a window: %w", err)
	}
	d.window = window
	err = xproto.CreateWindowChecked(d.conn, 0, window, screen.Root, -10, -10, 1, 1, 0,
		xproto.WindowClassInputOnly, screen.RootVisual, 0, nil).Check()
	if err != nil {
		return fmt.Errorf("make a window: %w", err)
	}
	return xproto.SetSelectionOwnerChecked(d.conn, window, d.atom("XdndSelection"), xproto.TimeCurrentTime).Check()
}

// target is the first top-level window that takes drops.
func (d *dropper) target() (xproto.Window, error) {
	root := xproto.Setup(d.conn).DefaultScreen(d.conn).Root
	tree, err := xproto.QueryTree(d.conn, root).Reply()
	if err != nil {
		return 0, fmt.Errorf("list the windows: %w", err)
	}
	for _, w := range tree.Children {
		p, err := xproto.GetProperty(d.conn, false, w, d.atom("XdndAware"), xproto.GetPropertyTypeAny, 0, 1).Reply()
		if err == nil && p.ValueLen > 0 {
			return w, nil
		}
	}
	return 0, errors.New("no window takes drops")
}

func (d *dropper) drop(target xproto.Window, x, y int) error {
	copyAction := uint32(d.atom("XdndActionCopy"))
	d.send(target, "XdndEnter", 5<<24, uint32(d.atom("text/uri-list")))
	d.send(target, "XdndPosition", 0, uint32(x)<<16|uint32(y), xproto.TimeCurrentTime, copyAction)
	if err := d.await("XdndStatus"); err != nil {
		return err
	}
	d.send(target, "XdndDrop", 0, xproto.TimeCurrentTime)
	return d.await("XdndFinished")
}

func (d *dropper) send(target xproto.Window, name string, data ...uint32) {
	all := make([]uint32, 5)
	all[0] = uint32(d.window)
	copy(all[1:], data)
	event := xproto.ClientMessageEvent{
		Format: 32, Window: target, Type: d.atom(name), Data: xproto.ClientMessageDataUnionData32New(all),
	}
	xproto.SendEvent(d.conn, false, target, xproto.EventMaskNoEvent, string(event.Bytes()))
}

// await answers requests for the dropped files until the named message comes.
func (d *dropper) await(name string) error {
	deadline := time.Now().Add(patience)
	for time.Now().Before(deadline) {
		event, err := d.conn.PollForEvent()
		if err != nil {
			return fmt.Errorf("drop: %s", err.Error())
		}
		switch e := event.(type) {
		case xproto.ClientMessageEvent:
			if e.Type == d.atom(name) {
				return nil
			}
		case xproto.SelectionRequestEvent:
			d.answer(e)
		case nil:
			time.Sleep(pollEvery)
		}
	}
	return fmt.Errorf("drop: the window sent no %s", name)
}

func (d *dropper) answer(r xproto.SelectionRequestEvent) {
	xproto.ChangeProperty(d.conn, xproto.PropModeReplace, r.Requestor, r.Property, r.Target, 8, uint32(len(d.uris)), d.uris)
	notify := xproto.SelectionNotifyEvent{
		Time: r.Time, Requestor: r.Requestor, Selection: r.Selection, Target: r.Target, Property: r.Property,
	}
	xproto.SendEvent(d.conn, false, r.Requestor, xproto.EventMaskNoEvent, string(notify.Bytes()))
}
