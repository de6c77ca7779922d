package files

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"standpoint/views/ui"
)

// Save shows a dialog and calls done with a path that ends as its format
// does. Where a file of that name is there, the person is asked first.
func (c *Chooser) Save(s Save, done func(path string)) {
	b := newBrowser(c.kit, ends(s.Formats))
	n := &naming{browser: b, chooser: c, spec: s, done: done}
	b.entry.SetText(s.Name)
	b.entry.SetPlaceHolder(lang.L("A name, or a whole path"))
	b.entry.OnSubmitted = func(string) { n.submit(n.typed()) }
	b.onFile = func(path string) { b.entry.SetText(filepath.Base(path)) }
	var buttons []*ui.Button
	for _, f := range s.Formats {
		buttons = append(buttons, c.kit.Button(f.Label, func() { n.submit(f) }))
	}
	buttons[0].Look = ui.First
	buttons = append(buttons, c.kit.Button(lang.L("Cancel"), func() { n.dialog.Close() }))
	n.dialog = c.dialogs.Show(ui.Spec{Title: s.Title, Body: b.body(), Width: dialogWidth, Buttons: buttons, Focus: b.entry})
	b.onKey = n.dialog.Key
	b.entry.TypedShortcut(&fyne.ShortcutSelectAll{}) // what is typed replaces the name
	b.show(s.Folder)
}

func ends(formats []Format) []string {
	var all []string
	for _, f := range formats {
		all = append(all, f.End)
	}
	return all
}

// naming is a save dialog at work.
type naming struct {
	*browser
	chooser *Chooser
	dialog  *ui.Dialog
	spec    Save
	done    func(string)
}

// submit takes the name typed for a format.
func (n *naming) submit(f Format) {
	if strings.TrimSpace(n.entry.Text) == "" {
		n.say(lang.L("Type a name first."))
		return
	}
	path := n.full(n.entry.Text)
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		n.entry.SetText("")
		n.show(path)
		return
	}
	path = n.ended(path, f)
	if info, err := os.Stat(filepath.Dir(path)); err != nil || !info.IsDir() {
		n.say(lang.L("There is no folder {{.Path}}.", map[string]any{"Path": filepath.Dir(path)}))
		return
	}
	switch {
	case !exists(path):
		n.finish(path)
	case n.spec.New:
		n.say(lang.L("{{.Name}} is there already. Choose another name.", map[string]any{"Name": filepath.Base(path)}))
	default:
		n.ask(path)
	}
}

// typed is the format by whose ending the name typed is, or else the first.
func (n *naming) typed() Format {
	for _, f := range n.spec.Formats {
		if hasEnd(strings.TrimSpace(n.entry.Text), []string{f.End}) {
			return f
		}
	}
	return n.spec.Formats[0]
}

// ended gives a path the ending of its format, unless it has it.
func (n *naming) ended(path string, f Format) string {
	for _, end := range ends(n.spec.Formats) {
		if hasEnd(path, []string{end}) {
			path = path[:len(path)-len(end)]
			break
		}
	}
	return path + f.End
}

func (n *naming) ask(path string) {
	n.chooser.dialogs.Ask(
		lang.L("Replace the file?"),
		lang.L("{{.Name}} is there already. Its contents will be replaced.", map[string]any{"Name": filepath.Base(path)}),
		ui.Answer{Label: lang.L("Choose another name")}, // Enter, pressed once too often, replaces nothing
		ui.Answer{Label: lang.L("Replace"), Do: func() { n.finish(path) }},
	)
}

func (n *naming) finish(path string) {
	n.dialog.Close()
	n.done(path)
}
