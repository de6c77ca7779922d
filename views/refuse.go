package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/views/ui"
)

// Refuse shows a window that says why there is no dossier to show, in place
// of Open.
func Refuse(a fyne.App, err error) {
	a.Settings().SetTheme(ui.NewTheme(ui.AsSystem, 1))
	kit := ui.NewKit(&ui.Work{})
	w := a.NewWindow("Standpoint")
	quit := kit.Button(lang.L("Quit"), a.Quit).With(ui.First)
	text := container.New(ui.Column{Gap: 10, Pad: 22},
		ui.NewProse(kit.Title, ui.ColorInk, lang.L("The dossier was not opened")),
		ui.NewProse(kit.Body, ui.ColorInk, reason(err)),
		container.NewHBox(quit))
	w.SetContent(container.NewStack(ui.NewBackdrop(ui.ColorPaper), text))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(520, 260))
	w.Canvas().Focus(quit)
	w.Show()
}
