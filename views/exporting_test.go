package views

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"fyne.io/fyne/v2"

	"standpoint/app"
	"standpoint/app/dossier"
)

// exported is what an export was asked for.
type exported struct {
	path  string
	r     app.Report
	notes []string
	err   error
}

func (e *exported) write(_ context.Context, path string, r app.Report, step func(done, all int)) ([]string, error) {
	step(1, 2)
	e.path, e.r = path, r
	if e.err != nil {
		return nil, e.err
	}
	return e.notes, os.WriteFile(path, []byte("document"), 0o600)
}

func openExport(t *testing.T, e *exported, endings ...string) *opened {
	t.Helper()
	return openSample(t, Options{Formats: endings, Export: e.write})
}

func TestExportAsksForANameAndWrites(t *testing.T) {
	e := &exported{}
	o := openExport(t, e, ".xlsx", ".pdf")
	folder := t.TempDir()
	for _, c := range []struct{ format, name, end string }{
		{"format:.xlsx", "Matrix", ".xlsx"}, {"format:.pdf", "Matrix", ".pdf"}, {"format:.pdf", "Typed.xlsx", ".xlsx"},
	} {
		o.exportAny()
		o.tap(c.format)
		o.typed(filepath.Join(folder, c.name))
		o.press(fyne.KeyReturn)
		want := filepath.Join(folder, strings.TrimSuffix(c.name, ".xlsx")+c.end)
		if e.path != want || e.r.Title == "" || o.dialog() != "" || !strings.Contains(o.banner.text, want) {
			t.Errorf("wrote %q of %q, want %q; dialog %q, banner %q", e.path, e.r.Title, want, o.dialog(), o.banner.text)
		}
	}
	e.path = ""
	o.exportAny()
	o.press(fyne.KeyReturn)
	if e.path != "" || o.dialog() != "Replace the file?" {
		t.Errorf("the file of the last time is replaced unasked: dialog %q", o.dialog())
	}
	o.press(fyne.KeyReturn)
	if e.path != "" || o.dialog() != "Export the matrix" {
		t.Errorf("Enter on the question: wrote %q, dialog %q", e.path, o.dialog())
	}
	o.dialogs.Top().Buttons[0].Tapped(nil)
	o.dialogs.Top().Buttons[1].Tapped(nil)
	if e.path != filepath.Join(folder, "Typed.xlsx") || o.dialog() != "" {
		t.Errorf("after Replace: wrote %q, dialog %q", e.path, o.dialog())
	}
}

// TestExportHoldsWhatIsChosen goes through the choices, and finds the form of
// the document again the next time, but no party left out.
func TestExportHoldsWhatIsChosen(t *testing.T) {
	e := &exported{}
	o := openExport(t, e, ".xlsx", ".pdf")
	folder := t.TempDir()
	o.exportAs(".pdf")
	for _, place := range []string{"export:reviewed", "export:paper Letter", "export:layout four-columns", "export:party sheets"} {
		o.tap(place)
	}
	o.tap("parties")
	o.tap("no part")
	if !o.dialogs.Top().Buttons[0].Disabled() {
		t.Error("no party at all can be chosen")
	}
	o.tap("part:Russia")
	o.tap("part:Ukraine")
	o.dialogs.Top().Buttons[0].Tapped(nil)
	o.window.Canvas().Focus(o.exportForm.First)
	o.typed(filepath.Join(folder, "Brief"))
	o.press(fyne.KeyReturn)
	s := e.r.Selection
	if !s.Options.ReviewedOnly || s.Paper != app.Letter || s.Layout != app.FourColumns || !s.PartySheets || len(e.r.Matrix.Parties) != 2 {
		t.Errorf("exported %+v with %d parties", s, len(e.r.Matrix.Parties))
	}
	o.exportAny()
	c := o.exportForm.Choice
	if c.Ending != ".pdf" || c.Folder != folder || c.Name != "Brief" || c.Selection.Paper != app.Letter || len(c.Selection.Parties) != 0 || c.Selection.Options.ReviewedOnly {
		t.Errorf("the next time begins with %+v", c)
	}
}

func TestExportFormSaysWhatIsWrong(t *testing.T) {
	e := &exported{}
	o := openExport(t, e, ".pdf")
	folder := t.TempDir()
	for name, says := range map[string]string{
		"": "Type a name first.", filepath.Join(folder, "none", "a"): "There is no folder " + filepath.Join(folder, "none") + ".",
	} {
		o.exportAny()
		o.typed(name)
		o.press(fyne.KeyReturn)
		if e.path != "" || !slices.Contains(wordsOf(o), says) {
			t.Errorf("%q: wrote %q; the form says %q", name, e.path, wordsOf(o))
		}
		o.press(fyne.KeyEscape)
	}
}

// TestExportOfferedFurther: what the document could not hold is listed, and it
// is opened and shown in its folder where the system can.
func TestExportOfferedFurther(t *testing.T) {
	e := &exported{notes: []string{"U+6F22 is printed as another sign"}}
	var opened, shown string
	o := openSample(t, Options{
		Formats: []string{".pdf"}, Export: e.write,
		OpenFile:     func(_ context.Context, path string) error { opened = path; return nil },
		ShowInFolder: func(_ context.Context, path string) error { shown = path; return errors.New("no program") },
	})
	o.exportAny()
	o.typed(filepath.Join(t.TempDir(), "Brief"))
	o.press(fyne.KeyReturn)
	if !slices.Contains(wordsOf(o), e.notes[0]) {
		t.Errorf("dialog %q does not list what was lost", o.dialog())
	}
	o.press(fyne.KeyReturn)
	o.tap("Open")
	o.tap("Show in folder")
	if opened != e.path || shown != e.path || o.dialog() != "No other program took the file" {
		t.Errorf("opened %q, shown %q, dialog %q", opened, shown, o.dialog())
	}
}

func TestExportThatFailsSaysWhatToDo(t *testing.T) {
	for _, c := range []struct {
		err  error
		want string
	}{
		{fmt.Errorf("make a file: %w", &fs.PathError{Op: "open", Path: "x", Err: syscall.EACCES}), "You may not write there. Choose another folder."},
		{&fs.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}, "The disk is full. Make room, or choose another one."},
		{errors.New("a quotation does not stand in its article"), "a quotation does not stand in its article"},
	} {
		e := &exported{err: c.err}
		o := openExport(t, e, ".xlsx")
		o.exportAny()
		o.typed(filepath.Join(t.TempDir(), "Matrix"))
		o.press(fyne.KeyReturn)
		if o.dialog() != "The document was not written" || !slices.Contains(wordsOf(o), c.want) {
			t.Errorf("%v: dialog %q says %q", c.err, o.dialog(), wordsOf(o))
		}
		o.press(fyne.KeyReturn)
		if o.dialog() != "Export the matrix" || o.exportForm.Choice.Name == "" {
			t.Errorf("another try opens %q", o.dialog())
		}
		o.press(fyne.KeyEscape)
	}
}

// TestExportFormLooksAtTheDocument: what is chosen is what is looked at.
func TestExportFormLooksAtTheDocument(t *testing.T) {
	e := &exported{}
	var looked []string
	o := openSample(t, Options{
		Formats: []string{".xlsx", ".csv"}, Export: e.write,
		Preview: func(_ context.Context, ending string, r app.Report) (app.Preview, error) {
			looked = append(looked, fmt.Sprintf("%s %v", ending, r.Options.AsOf))
			return app.Preview{Text: "issue,party", Notes: []string{"a note"}}, nil
		},
	})
	o.exportAny()
	o.tap("format:.csv")
	o.exportForm.Choice.Selection.Options.AsOf = dossier.Date("2025-05")
	o.tap("export:suggested")
	if got := strings.Join(looked, ", "); got != ".xlsx , .csv , .csv 2025-05" {
		t.Errorf("looked at %s", got)
	}
	if words := wordsOf(o); !slices.Contains(words, "issue,party") || !slices.Contains(words, "a note") {
		t.Errorf("the form shows %q", words)
	}
}

// TestExportIsCancelled by the button, while it is under way.
func TestExportIsCancelled(t *testing.T) {
	var o *opened
	o = openSample(t, Options{
		Formats: []string{".pdf"},
		Export: func(ctx context.Context, _ string, _ app.Report, step func(done, all int)) ([]string, error) {
			step(1, 2)
			o.dialogs.Top().Buttons[0].Tapped(nil)
			return nil, ctx.Err()
		},
	})
	o.exportAny()
	o.typed(filepath.Join(t.TempDir(), "Brief"))
	o.press(fyne.KeyReturn)
	if o.dialog() != "" || !strings.Contains(o.status.last.Text(), "cancelled") {
		t.Errorf("dialog %q, status %q", o.dialog(), o.status.last.Text())
	}
}
