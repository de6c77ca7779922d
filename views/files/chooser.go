package files

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/views/ui"
)

// Open says which files are to be chosen.
type Open struct {
	Title  string
	Action string   // on the button
	Folder string   // where to begin
	Ends   []string // endings to show, ".txt"; none: all files
	Many   bool     // several files, or whole folders
}

// Save says what is to be saved.
type Save struct {
	Title   string
	Folder  string
	Name    string // without its ending
	Formats []Format
	// New refuses files that are there already, instead of asking.
	New bool
}

// Format is one way to save.
type Format struct {
	Label string // on its button
	End   string // ".xlsx"
}

// Chooser shows the dialogs.
type Chooser struct {
	kit     *ui.Kit
	dialogs *ui.Dialogs
}

// New makes a chooser for a window.
func New(kit *ui.Kit, dialogs *ui.Dialogs) *Chooser {
	return &Chooser{kit: kit, dialogs: dialogs}
}

const (
	dialogWidth float32 = 560
	listHeight  float32 = 300
)

// browser is what both dialogs share: a path to type and a folder to click.
type browser struct {
	kit     *ui.Kit
	entry   *ui.Entry
	list    *ui.List
	note    *ui.Prose
	folder  string
	ends    []string
	names   []item
	onFile  func(path string)
	marked  func(path string) bool
	listing ui.Generation
	onKey   func(*fyne.KeyEvent) // of the dialog, once it is shown
}

type item struct {
	name   string
	folder bool
}

func newBrowser(kit *ui.Kit, ends []string) *browser {
	b := &browser{kit: kit, ends: ends, marked: func(string) bool { return false }}
	b.entry = ui.NewEntry("", "")
	b.note = ui.NewProse(kit.Small, ui.ColorMuted, " ")
	b.list = newRows(b)
	b.entry.OnKey, b.list.OnKey = b.key, b.key
	return b
}

// show lists a folder, in the background: it may be on a slow disk.
func (b *browser) show(folder string) {
	folder = filepath.Clean(folder)
	ui.Load(b.kit.Work, &b.listing, func(context.Context) ([]item, error) {
		return list(folder, b.ends)
	}, func(names []item, err error) {
		if err != nil {
			b.say(lang.L("This folder cannot be listed: {{.Why}}", map[string]any{"Why": err.Error()}))
			return
		}
		b.list.Home()
		b.folder, b.names = folder, names
		b.say(folder)
		b.list.ScrollToTop()
		b.list.Refresh()
	})
}

// key hands what the parts have no use for to their dialog; Down leads from
// the field into the list.
func (b *browser) key(ev *fyne.KeyEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b.entry); ev.Name == fyne.KeyDown && c != nil && c.Focused() == fyne.Focusable(b.entry) {
		c.Focus(b.list)
		return
	}
	if b.onKey != nil {
		b.onKey(ev)
	}
}

func (b *browser) say(text string) { b.note.Set(text) }

// list gives the folders and the files with those endings, folders first.
func list(folder string, ends []string) ([]item, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	items := []item{{"..", true}}
	for _, e := range entries {
		name := e.Name()
		if strings.HasPrefix(name, ".") {
			continue
		}
		isFolder := e.IsDir()
		if e.Type()&fs.ModeSymlink != 0 {
			if info, err := os.Stat(filepath.Join(folder, name)); err == nil {
				isFolder = info.IsDir()
			}
		}
		if isFolder || len(ends) == 0 || hasEnd(name, ends) {
			items = append(items, item{name, isFolder})
		}
	}
	slices.SortStableFunc(items[1:], func(a, b item) int {
		if a.folder != b.folder {
			if a.folder {
				return -1
			}
			return 1
		}
		return strings.Compare(strings.ToLower(a.name), strings.ToLower(b.name))
	})
	return items, nil
}

func hasEnd(name string, ends []string) bool {
	return slices.ContainsFunc(ends, func(end string) bool { return strings.HasSuffix(strings.ToLower(name), end) })
}

func (b *browser) body() fyne.CanvasObject {
	places := ui.NewFlow(6)
	for _, p := range homes() {
		button := b.kit.Button(p.name, func() { b.show(p.path) })
		button.Name, button.OnKey = "place "+p.name, b.key
		places.Add(button)
	}
	sized := container.New(ui.Fixed{Width: dialogWidth, Height: listHeight}, b.list)
	return ui.NewColumn(8, b.entry, places, b.note, sized)
}

type place struct{ name, path string }

// homes are folders to begin at, those that are there.
func homes() []place {
	home, err := os.UserHomeDir()
	if err != nil {
		return nil
	}
	all := []place{{lang.L("Home"), home}}
	for _, name := range []string{"Documents", "Downloads", "Desktop"} {
		path := filepath.Join(home, name)
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			all = append(all, place{name, path})
		}
	}
	return all
}

// exists tells whether something is at a path, as far as can be seen.
func exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

// full makes what was typed into a path from the root.
func (b *browser) full(typed string) string {
	typed = strings.TrimSpace(typed)
	if rest, ok := strings.CutPrefix(typed, "~"); ok {
		if home, err := os.UserHomeDir(); err == nil {
			return filepath.Join(home, rest)
		}
	}
	if filepath.IsAbs(typed) {
		return filepath.Clean(typed)
	}
	return filepath.Join(b.folder, typed)
}
