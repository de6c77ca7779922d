package files

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpoint/views/ui"
)

// chooser is a chooser in a window, on a folder with some files.
type chooser struct {
	*Chooser
	t       *testing.T
	dialogs *ui.Dialogs
	window  fyne.Window
	folder  string
}

func newChooser(t *testing.T) *chooser {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(ui.NewTheme(ui.AsSystem, 1))
	kit := ui.NewKit(&ui.Work{Now: true})
	w := test.NewTempWindow(t, kit.Button("below", nil))
	w.Resize(fyne.NewSize(900, 700))
	c := &chooser{t: t, window: w, folder: t.TempDir(), dialogs: ui.NewDialogs(kit, w.Canvas())}
	c.Chooser = New(kit, c.dialogs)
	for _, name := range []string{"b.txt", "A.txt", "note.md", ".hidden.txt"} {
		if err := os.WriteFile(filepath.Join(c.folder, name), []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(c.folder, "sub"), 0o700); err != nil {
		t.Fatal(err)
	}
	return c
}

func (c *chooser) path(name string) string { return filepath.Join(c.folder, name) }

// enter types into the dialog's field and presses Enter.
func (c *chooser) enter(text string) {
	c.t.Helper()
	e, ok := c.window.Canvas().Focused().(*ui.Entry)
	if !ok {
		c.t.Fatal("no field has the keys")
	}
	e.SetText(text)
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func TestListShowsFoldersFirstAndOnlyWhatIsAskedFor(t *testing.T) {
	c := newChooser(t)
	items, err := list(c.folder, []string{".txt"})
	if err != nil {
		t.Fatal(err)
	}
	want := []item{{"..", true}, {"sub", true}, {"A.txt", false}, {"b.txt", false}}
	if !reflect.DeepEqual(items, want) {
		t.Errorf("got %v, want %v", items, want)
	}
}

func TestOpenByTypedPath(t *testing.T) {
	c := newChooser(t)
	for _, typed := range []string{"note.md", c.path("note.md")} {
		var got []string
		c.Open(Open{Title: "Open", Action: "Open", Folder: c.folder}, func(p []string) { got = p })
		c.enter("missing.txt")
		if got != nil || c.dialogs.Top() == nil {
			t.Fatal("a file that is not there was taken")
		}
		c.enter(typed)
		if !reflect.DeepEqual(got, []string{c.path("note.md")}) || c.dialogs.Top() != nil {
			t.Errorf("%s: got %v", typed, got)
		}
	}
}

func TestOpenSeveralByClicks(t *testing.T) {
	c := newChooser(t)
	var got []string
	b := newBrowser(c.kit, nil)
	p := &picking{browser: b, many: true, action: "Import", ok: c.kit.Button("Import", nil), done: func(paths []string) { got = paths }}
	b.onFile = p.toggle
	p.dialog = c.dialogs.Show(ui.Spec{Title: "Open", Body: b.body()})
	b.show(c.folder)
	for _, i := range []int{2, 3, 4, 3} { // A, b, note, and b again: not b
		b.pick(i)
	}
	p.submit()
	if want := []string{c.path("A.txt"), c.path("note.md")}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestSave(t *testing.T) {
	two := []Format{{"Excel", ".xlsx"}, {"PDF", ".pdf"}}
	for _, c := range []struct{ name, typed, want string }{
		{"ending is added", "Matrix", "Matrix.xlsx"},
		{"ending is kept", "Matrix.xlsx", "Matrix.xlsx"},
		{"another format's ending chooses it", "Matrix.pdf", "Matrix.pdf"},
		{"so it does in capitals", "MATRIX.PDF", "MATRIX.pdf"},
		{"dots in the name stay", "26.4. Rome", "26.4. Rome.xlsx"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newChooser(t)
			got := ""
			s.Save(Save{Title: "Save", Folder: s.folder, Name: "x", Formats: two}, func(p string) { got = p })
			s.enter(c.typed)
			if got != s.path(c.want) {
				t.Errorf("got %s, want %s", got, s.path(c.want))
			}
			if exists(s.path(c.want)) {
				t.Error("the dialog made the file")
			}
		})
	}
}

func TestSaveAsksBeforeReplacing(t *testing.T) {
	c := newChooser(t)
	if err := os.WriteFile(c.path("Old.pdf"), []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	got := ""
	c.Save(Save{Title: "Save", Folder: c.folder, Name: "Old", Formats: []Format{{"PDF", ".pdf"}}}, func(p string) { got = p })
	c.enter("Old")
	if got != "" || c.dialogs.Top().Title != "Replace the file?" {
		t.Fatalf("got %q, dialog %q", got, c.dialogs.Top().Title)
	}
	c.dialogs.Top().Key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if got != "" || c.dialogs.Top().Title != "Save" {
		t.Fatal("Escape from the question does not lead back to the name")
	}
	data, err := os.ReadFile(c.path("Old.pdf"))
	if err != nil || string(data) != "old" {
		t.Errorf("the file was touched: %q %v", data, err)
	}
}

func TestSaveNewRefusesANameThatIsTaken(t *testing.T) {
	c := newChooser(t)
	got := ""
	c.Save(Save{Title: "New", Folder: c.folder, Name: "b", New: true, Formats: []Format{{"Create", ".txt"}}}, func(p string) { got = p })
	c.enter("b")
	if got != "" || c.dialogs.Top() == nil {
		t.Errorf("took %q", got)
	}
	c.enter("missing folder/b")
	if got != "" {
		t.Errorf("took %q in a folder that is not there", got)
	}
	c.enter("c")
	if got != c.path("c.txt") {
		t.Errorf("got %q", got)
	}
}

// press sends a key to whatever has the keys.
func (c *chooser) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		c.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func TestListIsReachedUsedAndLeftByKeys(t *testing.T) {
	c := newChooser(t)
	var got []string
	c.Open(Open{Title: "Open", Action: "Open", Folder: c.folder}, func(p []string) { got = p })
	c.press(fyne.KeyDown, fyne.KeyEnd, fyne.KeyReturn)
	if want := []string{c.path("note.md")}; !reflect.DeepEqual(got, want) {
		t.Errorf("the last file by keys: got %v, want %v", got, want)
	}
	c.Open(Open{Title: "Open", Action: "Open", Folder: c.folder}, func(p []string) { got = p })
	c.press(fyne.KeyDown, fyne.KeyEscape)
	if c.dialogs.Top() != nil {
		t.Error("Escape in the list does not close the dialog")
	}
}

func TestAnotherFolderIsListedFromItsFirstRow(t *testing.T) {
	c := newChooser(t)
	if err := os.WriteFile(filepath.Join(c.folder, "sub", "only.txt"), []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	var got []string
	c.Open(Open{Title: "Open", Action: "Open", Folder: c.folder}, func(p []string) { got = p })
	c.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn)
	if want := []string{filepath.Join(c.folder, "sub", "only.txt")}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestWhatIsTypedReplacesTheNameOffered(t *testing.T) {
	c := newChooser(t)
	got := ""
	c.Save(Save{Title: "Save", Folder: c.folder, Name: "Offered", Formats: []Format{{"Excel", ".xlsx"}}}, func(p string) { got = p })
	test.Type(c.window.Canvas().Focused(), "Mine")
	c.press(fyne.KeyReturn)
	if want := c.path("Mine.xlsx"); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
