package views

import (
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/views/ui"
)

// Refuse shows a window that says why there is no dossier to show, in place of
// Open, and offers to make one in another folder. elsewhere does that, in the
// background, and gives what opens the window on it, which is done on the main
// goroutine; then this one closes.
func Refuse(a fyne.App, err error, elsewhere func(folder string) (open func() error, err error)) {
	a.Settings().SetTheme(ui.NewTheme(ui.AsSystem, 1))
	kit := ui.NewKit(&ui.Work{})
	w := a.NewWindow("Standpoint")
	home, _ := os.UserHomeDir() // unknown: the field is empty
	folder := ui.NewEntry(home, "")
	wrong := ui.NewProse(kit.Body, ui.ColorNo, "")
	try := kit.Button(lang.L("New dossier in this folder"), nil)
	quit := kit.Button(lang.L("Quit"), a.Quit).With(ui.First)
	text := container.New(ui.Column{Gap: 10, Pad: 22},
		ui.NewProse(kit.Title, ui.ColorInk, lang.L("The dossier was not opened")),
		ui.NewProse(kit.Body, ui.ColorInk, reason(err)),
		ui.NewProse(kit.Body, ui.ColorInk, lang.L("Where another disk has room, or another folder can be written to, work can begin there:")),
		folder, wrong, ui.NewFlow(8, try, quit))
	busy := false
	tell := func(err error) {
		busy = false
		wrong.Set(reason(err))
		text.Refresh()
	}
	try.OnTap = func() {
		if busy {
			return
		}
		busy = true
		into := folder.Text
		go func() {
			open, err := elsewhere(into)
			fyne.Do(func() {
				if err == nil {
					err = open()
				}
				if err != nil {
					tell(err)
					return
				}
				w.Close()
			})
		}()
	}
	folder.OnSubmitted = func(string) { try.OnTap() }
	w.SetContent(container.NewStack(ui.NewBackdrop(ui.ColorPaper), text))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(520, 340))
	w.Canvas().Focus(quit)
	w.Show()
}
