package e2e

import (
	"bytes"
	"errors"
	"fmt"
	"image/png"
	"strings"
	"testing"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// TestPictureIsCopiedToOtherPrograms: Ctrl+C in a chart, and another program
// pastes a bitmap; what is copied next takes its place.
func TestPictureIsCopiedToOtherPrograms(t *testing.T) {
	s := newScreen(t, width, height)
	p := start(t, s, newHome(t))
	p.press("ctrl+3")
	p.wait("the timeline has its marks and the keys", func(now shown) bool {
		return now.Focus == "timeline" && strings.Contains(fmt.Sprint(now.Places), "mark:")
	})
	p.press("ctrl+c")
	copied := func(now shown) bool { return strings.HasPrefix(now.Status[3], "The picture is copied") }
	p.wait("the picture is copied", copied)
	first, err := paste(s.display, "image/png")
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(first))
	if err != nil {
		t.Fatalf("what was pasted is no picture: %v", err)
	}
	if w := picture.Bounds().Dx(); w != 2400 {
		t.Errorf("the picture is %d pixels wide, want 2400: 1200 for a page, sharp", w)
	}
	if len(first) < 70<<10 {
		t.Errorf("the picture has %d bytes only: that one longer than a piece arrives whole is not tried", len(first))
	}
	if text, err := paste(s.display, "UTF8_STRING"); err == nil {
		t.Errorf("a picture was pasted as the text %q", text)
	}

	p.press("ctrl+1", "ctrl+a", "ctrl+c")
	p.wait("cells are copied", func(now shown) bool { return strings.Contains(now.Status[3], "cells copied") })
	if text, err := paste(s.display, "UTF8_STRING"); err != nil || !strings.Contains(string(text), "Crimea") {
		t.Errorf("after cells were copied, %q is pasted: %v", text, err)
	}
	p.press("ctrl+3", "ctrl+shift+c")
	p.wait("the picture is copied again", copied)
	if again, err := paste(s.display, "image/png"); err != nil || !bytes.Equal(again, first) {
		t.Errorf("the same picture was pasted as %d bytes, then as %d: %v", len(first), len(again), err)
	}
	p.close()
}

// paste reads the clipboard as another program does, also in pieces.
func paste(display, format string) ([]byte, error) {
	conn, err := xgb.NewConnDisplay(display)
	if err != nil {
		return nil, fmt.Errorf("connect to display %s: %w", display, err)
	}
	defer conn.Close()
	d := &dropper{conn: conn, atoms: map[string]xproto.Atom{}}
	screen := xproto.Setup(conn).DefaultScreen(conn)
	window, err := xproto.NewWindowId(conn)
	if err != nil {
		return nil, err
	}
	err = xproto.CreateWindowChecked(conn, 0, window, screen.Root, -10, -10, 1, 1, 0,
		xproto.WindowClassInputOnly, screen.RootVisual, xproto.CwEventMask, []uint32{xproto.EventMaskPropertyChange}).Check()
	if err != nil {
		return nil, err
	}
	xproto.ConvertSelection(conn, window, d.atom("CLIPBOARD"), d.atom(format), d.atom("PASTED"), xproto.TimeCurrentTime)
	var all []byte
	inPieces := false
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); {
		event, xErr := conn.PollForEvent()
		if xErr != nil {
			return nil, errors.New(xErr.Error())
		}
		switch e := event.(type) {
		case nil:
			time.Sleep(pollEvery)
			continue
		case xproto.SelectionNotifyEvent:
			if e.Property == xproto.AtomNone {
				return nil, fmt.Errorf("the clipboard holds no %s", format)
			}
		case xproto.PropertyNotifyEvent:
			if !inPieces || e.State != xproto.PropertyNewValue {
				continue
			}
		}
		got, err := xproto.GetProperty(conn, true, window, d.atom("PASTED"), xproto.GetPropertyTypeAny, 0, 1<<24).Reply()
		switch {
		case err != nil:
			return nil, err
		case got.Type == d.atom("INCR"):
			inPieces = true
		case !inPieces || len(got.Value) == 0:
			return append(all, got.Value...), nil
		default:
			all = append(all, got.Value...)
		}
	}
	return nil, errors.New("the clipboard's owner did not answer")
}
