package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"standpoint/views/ui"
)

// banner is a strip above the view that says something without stopping
// anybody: ways on at the first start, what an import brought, that nothing
// can be changed.
type banner struct {
	window  *Window
	box     *fyne.Container
	buttons []*ui.Button
	text    string
	words   *ui.Prose // that show it
	// ofImport says that the text tells of an import, which can be undone.
	ofImport bool
	// ofMatrix says that it is for those who look at the matrix: elsewhere it
	// would only take room.
	ofMatrix bool
}

func newBanner(w *Window) *banner {
	b := &banner{window: w, box: container.New(ui.Column{Back: true})}
	b.box.Hide()
	return b
}

// say shows a text with buttons, and one to close it.
func (b *banner) say(text string, buttons ...*ui.Button) {
	k := b.window.kit
	hide := k.Icon(theme.CancelIcon(), "Close banner", lang.L("Close"), b.hide).With(ui.Quiet)
	b.text, b.buttons, b.ofImport, b.ofMatrix = text, append(buttons, hide), false, false
	row := ui.NewFlow(8)
	for _, button := range buttons {
		button.OnKey = b.window.key
		row.Add(button)
	}
	hide.OnKey = b.window.key
	b.words = ui.NewProse(k.Cell, ui.ColorInk, text)
	column := container.New(ui.Column{Gap: 8, Pad: 10}, b.words)
	if len(buttons) > 0 {
		column.Add(row)
	}
	b.box.Objects = []fyne.CanvasObject{ui.NewBackdrop(ui.ColorSoft), container.New(besideClose{}, column, hide)}
	b.box.Show()
	b.box.Refresh()
	b.window.relayout()
}

// retell changes the text, if it is still the one that was said, and leaves the
// buttons alone: one of them may have the keys.
func (b *banner) retell(old, text string) bool {
	if b.text != old {
		return false
	}
	b.text = text
	b.words.Set(text)
	return true
}

// follow shows it where it belongs.
func (b *banner) follow(shown view) {
	hidden := b.text == "" || b.ofMatrix && shown != matrixView
	if hidden == b.box.Hidden {
		return
	}
	b.box.Hidden = hidden
	b.window.relayout()
}

// overMatrix makes it one for the matrix only.
func (b *banner) overMatrix() {
	b.ofMatrix = true
	b.follow(b.window.shown)
}

func (b *banner) hide() {
	b.text, b.buttons = "", nil
	b.box.Objects = nil
	b.box.Hide()
	b.window.relayout()
}

// welcome offers three ways on from the sample.
func (b *banner) welcome() {
	w := b.window
	b.say(lang.L("Welcome to a sample dossier. Choose a cell, or begin your own work:"),
		w.kit.Button(lang.L("Import articles …"), w.chooseArticles).With(ui.First),
		w.kit.Button(lang.L("Open a dossier …"), w.chooseDossier),
		w.kit.Button(lang.L("New from a template …"), w.chooseTemplate))
	b.overMatrix()
}

// invite says how a dossier without articles gets some.
func (b *banner) invite() {
	w := b.window
	b.say(lang.L("This dossier has no articles yet. Import some, or drop them on the window."),
		w.kit.Button(lang.L("Import articles …"), w.chooseArticles).With(ui.First))
	b.overMatrix()
}

// besideClose leaves room at the right for the button that closes.
type besideClose struct{}

const closeRoom float32 = 40

// HeightFor is that of the first object.
func (besideClose) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	return ui.HeightOf(objects[0], width-closeRoom)
}

// Layout places both.
func (besideClose) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	put(objects[0], 0, 0, size.Width-closeRoom, size.Height)
	s := objects[1].MinSize()
	put(objects[1], size.Width-s.Width-6, 6, s.Width, s.Height)
}

// MinSize is narrow: the height is known only with the width.
func (besideClose) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 0) }
