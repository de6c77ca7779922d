package views

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"standpoint/app/figure"
)

// TestPictureIsCopiedWhereThereIsOne: Ctrl+C in the chart copies it; elsewhere
// the action says where there is a picture, and a fault is told.
func TestPictureIsCopiedWhereThereIsOne(t *testing.T) {
	var drawn *figure.Figure
	fault := error(nil)
	o := openTimeline(t, Options{CopyPicture: func(draw func(figure.Metrics) *figure.Figure) error {
		drawn = draw(broad{})
		return fault
	}})
	o.act("Copy what is selected")
	if drawn == nil || !strings.Contains(drawn.Title, o.desk.state.title) || !strings.HasPrefix(o.status.last.Text(), "The picture is copied") {
		t.Errorf("Ctrl+C copied %+v; the status says %q", drawn, o.status.last.Text())
	}
	drawn, fault = nil, errors.New("the display is gone")
	o.act("Copy the picture")
	if drawn == nil || o.dialog() != "The picture was not copied" {
		t.Errorf("after a fault the dialog is %q", o.dialog())
	}
	o.press(fyne.KeyEscape)
	drawn = nil
	o.shortcut(with(fyne.Key7, ctrl))
	o.act("Copy the picture")
	if drawn != nil || !strings.Contains(o.status.last.Text(), "Timeline") {
		t.Errorf("the history was copied as %+v; the status says %q", drawn, o.status.last.Text())
	}
}
