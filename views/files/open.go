package files

import (
	"os"
	"slices"

	"fyne.io/fyne/v2/lang"

	"standpoint/views/ui"
)

// Open shows a dialog and calls done with the paths chosen, at least one. It
// is not called when the person thinks better of it.
func (c *Chooser) Open(o Open, done func(paths []string)) {
	b := newBrowser(c.kit, o.Ends)
	p := &picking{browser: b, many: o.Many, action: o.Action, done: done}
	b.entry.SetPlaceHolder(lang.L("Type a path, or choose below"))
	b.entry.OnSubmitted = func(string) { p.submit() }
	b.onFile, b.marked = p.toggle, func(path string) bool { return slices.Contains(p.paths, path) }
	p.ok = c.kit.Button(o.Action, p.submit).With(ui.First)
	buttons := []*ui.Button{p.ok, c.kit.Button(lang.L("Cancel"), func() { p.dialog.Close() })}
	if o.Many {
		whole := c.kit.Button(lang.L("This whole folder"), func() { p.finish([]string{p.folder}) })
		buttons = slices.Insert(buttons, 1, whole.Explain(lang.L("All articles of the folder shown")))
	}
	p.dialog = c.dialogs.Show(ui.Spec{Title: o.Title, Body: b.body(), Width: dialogWidth, Buttons: buttons, Focus: b.entry})
	b.onKey = p.dialog.Key
	b.show(o.Folder)
}

// picking is an open dialog at work.
type picking struct {
	*browser
	dialog *ui.Dialog
	many   bool
	action string
	ok     *ui.Button
	paths  []string
	done   func([]string)
}

// toggle takes a clicked file in or out.
func (p *picking) toggle(path string) {
	if !p.many {
		p.finish([]string{path})
		return
	}
	if i := slices.Index(p.paths, path); i >= 0 {
		p.paths = slices.Delete(p.paths, i, i+1)
	} else {
		p.paths = append(p.paths, path)
	}
	p.ok.Label = p.action
	if n := len(p.paths); n > 0 {
		p.say(lang.N("{{.N}} files chosen in all", n, map[string]any{"N": n}))
	} else {
		p.say(p.folder)
	}
	p.ok.Refresh()
}

// submit takes what was typed; or else what was clicked; or else, where
// several are wanted, the folder shown.
func (p *picking) submit() {
	typed := p.entry.Text
	if typed == "" {
		switch {
		case len(p.paths) > 0:
			p.finish(p.paths)
		case p.many:
			p.finish([]string{p.folder})
		default:
			p.say(lang.L("Choose a file, or type its path."))
		}
		return
	}
	path := p.full(typed)
	info, err := os.Stat(path)
	switch {
	case err != nil:
		p.say(lang.L("There is no {{.Path}}. Check the path, or choose below.", map[string]any{"Path": path}))
	case info.IsDir() && !p.many:
		p.entry.SetText("")
		p.show(path)
	default:
		p.finish([]string{path})
	}
}

func (p *picking) finish(paths []string) {
	p.dialog.Close()
	p.done(paths)
}
