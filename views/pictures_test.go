package views

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"standpoint/app/figure"
	"standpoint/views/matrix"
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

// TestMatrixIsCopiedAsItIsArranged: all of it, also what is out of sight, less
// what is hidden, which is named.
func TestMatrixIsCopiedAsItIsArranged(t *testing.T) {
	var drawn *figure.Figure
	o := openSample(t, Options{CopyPicture: func(draw func(figure.Metrics) *figure.Figure) error {
		drawn = draw(broad{})
		return nil
	}})
	o.window.Resize(fyne.NewSize(500, 300))
	m := o.desk.state.matrix
	o.hideHead(matrix.Head{Party: m.Parties[0].ID})
	o.transpose()
	o.act("Copy the picture")
	if drawn == nil || len(drawn.Places()) != (len(m.Parties)-1)*len(m.Issues) {
		t.Fatalf("copied is %+v", drawn)
	}
	var texts []string
	for _, s := range drawn.Shapes {
		if text, ok := s.(figure.Text); ok {
			texts = append(texts, text.Text)
		}
	}
	said := strings.Join(texts, " ")
	for _, want := range []string{o.desk.state.title + " · as of 18 Aug 2025", "Hidden, but counted: " + m.Parties[0].Name, m.Parties[1].Name + " " + m.Parties[2].Name, "2 passages, suggested", "only suggested", "No statement found in 2 sources"} {
		if !strings.Contains(said, want) {
			t.Errorf("the picture does not say %q: %s", want, said)
		}
	}
}
