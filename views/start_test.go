package views

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"standpoint/app"
	"standpoint/views/ui"
)

// TestLongMessageDoesNotWidenTheWindow: a path in the status bar once pushed
// the inspector off the screen.
func TestLongMessageDoesNotWidenTheWindow(t *testing.T) {
	o := openSample(t, Options{Sample: true})
	before := o.window.Content().MinSize()
	o.status.say("Written: " + strings.Repeat("a folder with a long name, ", 20))
	if after := o.window.Content().MinSize(); after.Width > before.Width {
		t.Errorf("the window wants %v, before the message %v", after, before)
	}
}

func TestTroubleAtTheStartIsTold(t *testing.T) {
	o := openSample(t, Options{Sample: true, Trouble: errors.New("Talks.standpoint is open in another Standpoint")})
	if got := o.dialog(); got != "The dossier was not opened" {
		t.Errorf("the dialog on top is %q", got)
	}
}

func TestDossierShownIsRemembered(t *testing.T) {
	o := openSample(t, Options{Sample: true})
	if got := o.app.Preferences().String(LastDossier); got != o.desk.Path() {
		t.Errorf("remembered %q, shown %q", got, o.desk.Path())
	}
}

func TestRefusalSaysWhyAndQuits(t *testing.T) {
	a := test.NewTempApp(t)
	Refuse(a, errors.New("Sample.standpoint is open in another Standpoint"), nil)
	windows := a.Driver().AllWindows()
	shown := windows[len(windows)-1]
	if shown.Title() != "Standpoint" || shown.Canvas().Focused() == nil {
		t.Errorf("window %q: the button that quits has not the keys", shown.Title())
	}
}

// TestRefusalOffersAnotherFolder: where the app's own folder is full or shut, work
// begins in another.
func TestRefusalOffersAnotherFolder(t *testing.T) {
	a := test.NewTempApp(t)
	folder := t.TempDir()
	made := make(chan string, 1)
	Refuse(a, errors.New("the disk is full"), func(into string) (func() error, error) {
		desk, err := app.NewIn(context.Background(), into)
		if err != nil {
			made <- err.Error()
			return nil, err
		}
		return func() error {
			err := desk.Close()
			made <- desk.Path()
			return err
		}, nil
	})
	windows := a.Driver().AllWindows()
	shown := windows[len(windows)-1]
	var entry *ui.Entry
	var try *ui.Button
	for _, o := range test.LaidOutObjects(shown.Content()) {
		switch o := o.(type) {
		case *ui.Entry:
			entry = o
		case *ui.Button:
			if o.Label == "New dossier in this folder" {
				try = o
			}
		}
	}
	closed := make(chan struct{})
	shown.SetOnClosed(func() { close(closed) })
	entry.SetText(folder)
	try.Tapped(nil)
	if got := <-made; filepath.Dir(got) != folder {
		t.Fatalf("the dossier is %s", got)
	}
	<-closed // in favour of the window that was opened
}
