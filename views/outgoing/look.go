package outgoing

import (
	"context"
	"image"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"standpoint/app"
	"standpoint/views/ui"
)

// fineness is how many pixels a unit of the window has in a picture of a page.
const fineness = 2

// look shows the pages of a document that is not written yet, or its words.
type look struct {
	kit     *ui.Kit
	width   float32
	object  *fyne.Container
	picture *canvas.Image
	text    *ui.Prose
	said    *ui.Prose // which page it is, or what is shown
	notes   *ui.Prose // what the document cannot hold
	back    *ui.Button
	forth   *ui.Button
	load    ui.Generation
	draw    ui.Generation
	shown   app.Preview
	page    int
}

// newLook makes a look of a width and, at most, a height. many lets one turn the
// pages.
func newLook(kit *ui.Kit, width, height float32, many bool) *look {
	l := &look{kit: kit, width: width}
	l.picture = canvas.NewImageFromImage(image.NewRGBA(image.Rect(0, 0, 1, 1)))
	l.picture.FillMode = canvas.ImageFillContain
	l.picture.ScaleMode = canvas.ImageScaleSmooth
	l.text = ui.NewProse(kit.Small, ui.ColorMuted, "").Limit(int((height - 16) / kit.Small.Line))
	l.said, l.notes = ui.NewProse(kit.Small, ui.ColorMuted, lang.L("Drawing …")), ui.NewProse(kit.Small, ui.ColorNo, "").Limit(6)
	frame := container.New(ui.Fixed{Width: width, Height: height}, container.NewStack(ui.NewBackdrop(ui.ColorDesk), l.picture, container.New(ui.Column{Pad: 8}, l.text)))
	l.object = ui.NewColumn(6, frame)
	l.back = kit.Icon(theme.NavigateBackIcon(), "page before", lang.L("Page before"), func() { l.show(l.page - 1) })
	l.forth = kit.Icon(theme.NavigateNextIcon(), "next page", lang.L("Next page"), func() { l.show(l.page + 1) })
	if many {
		l.object.Add(ui.NewFlow(6, l.back, l.forth))
	}
	l.object.Add(l.said)
	l.object.Add(l.notes)
	l.notes.Hide()
	return l
}

// of shows what load brings, in place of what was shown before.
func (l *look) of(load func(context.Context) (app.Preview, error)) {
	l.said.Set(lang.L("Drawing …"))
	l.object.Refresh()
	ui.Load(l.kit.Work, &l.load, load, func(p app.Preview, err error) {
		if err != nil {
			p = app.Preview{}
		}
		l.shown = p
		l.notes.Set(strings.Join(p.Notes, "\n"))
		shownIf(l.notes, len(p.Notes) > 0)
		l.text.Set(p.Text)
		shownIf(l.text, p.Text != "")
		shownIf(l.picture, p.Pages != nil)
		switch {
		case err != nil:
			l.said.Set(lang.L("No picture can be shown: {{.Why}}", map[string]any{"Why": err.Error()}))
		case p.Pages != nil:
			l.show(min(l.page, p.Pages.Count()-1))
		case p.Text != "":
			l.said.Set(lang.L("How the file begins"))
		default:
			l.said.Set(lang.L("There is no picture of this form."))
		}
		l.object.Refresh()
	})
}

// show draws a page.
func (l *look) show(page int) {
	pages := l.shown.Pages
	if pages == nil || page < 0 || page >= pages.Count() {
		return
	}
	l.page = page
	width := int(l.width * fineness)
	ui.Load(l.kit.Work, &l.draw, func(context.Context) (image.Image, error) { return pages.Draw(page, width) }, func(picture image.Image, err error) {
		if err != nil {
			l.said.Set(lang.L("No picture can be shown: {{.Why}}", map[string]any{"Why": err.Error()}))
			return
		}
		l.picture.Image = picture
		l.picture.Refresh()
		l.said.Set(l.words())
		l.object.Refresh()
	})
}

// words say what is shown.
func (l *look) words() string {
	if l.shown.Likeness && l.shown.Pages.Count() == 1 {
		return lang.L("The first sheet in outline")
	}
	of := map[string]any{"N": l.page + 1, "All": l.shown.Pages.Count()}
	if l.shown.Likeness {
		return lang.L("About so: the program that opens it breaks the pages")
	}
	return lang.L("Page {{.N}} of {{.All}}", of)
}

// stop ends what is being drawn.
func (l *look) stop() {
	l.load.Stop()
	l.draw.Stop()
}

// place is the picture, with what is said of it.
func (l *look) place(origin func(fyne.CanvasObject) fyne.Position) ui.Place {
	return ui.Place{Name: "look", Text: l.said.Text(), At: origin(l.picture), Size: l.picture.Size()}
}

func shownIf(o fyne.CanvasObject, shown bool) {
	if shown {
		o.Show()
	} else {
		o.Hide()
	}
}
