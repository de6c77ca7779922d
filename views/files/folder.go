package files

import (
	"os"

	"fyne.io/fyne/v2/lang"

	"standpoint/views/ui"
)

// Folder shows a dialog, beginning at a folder, and calls done with the one
// chosen. Files with the ending are shown, so that one sees what is there.
func (c *Chooser) Folder(title, now, end string, done func(folder string)) {
	b := newBrowser(c.kit, []string{end})
	b.entry.SetPlaceHolder(lang.L("Type a path, or choose below"))
	b.onFile = func(string) {}
	var dialog *ui.Dialog
	take := func() {
		folder := b.folder
		if b.entry.Text != "" {
			folder = b.full(b.entry.Text)
		}
		if info, err := os.Stat(folder); err != nil || !info.IsDir() {
			b.say(lang.L("There is no folder {{.Path}}.", map[string]any{"Path": folder}))
			return
		}
		dialog.Close()
		done(folder)
	}
	b.entry.OnSubmitted = func(string) { take() }
	dialog = c.dialogs.Show(ui.Spec{Title: title, Body: b.body(), Width: dialogWidth, Focus: b.entry, Buttons: []*ui.Button{
		c.kit.Button(lang.L("This folder"), take).With(ui.First), c.kit.Button(lang.L("Cancel"), func() { dialog.Close() }),
	}})
	b.onKey = dialog.Key
	b.show(now)
}
