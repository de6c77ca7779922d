package views

import (
	"context"
	"strings"

	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/views/ui"
)

// pasteArticle takes the text that was copied as an article.
func (w *Window) pasteArticle() { w.pasteText(w.app.Clipboard().Content()) }

// pasteText shows what a text becomes as an article, as for a file, to be corrected
// before it is added.
func (w *Window) pasteText(text string) {
	if w.refuse() {
		return
	}
	if strings.TrimSpace(text) == "" {
		w.dialogs.Message(lang.L("Paste an article"), lang.L("There is no text to paste. Copy the article first, in the browser for instance: its headline, its date and all of its words."), lang.L("Close"))
		return
	}
	d := w.desk
	ui.Load(w.work, &d.lookups, func(ctx context.Context) (*app.Gathered, error) {
		g, err := d.GatherText(ctx, text)
		if err != nil {
			return nil, err
		}
		return g, d.Compare(ctx, g)
	}, func(g *app.Gathered, err error) {
		switch {
		case err != nil:
			w.fail(lang.L("The text was not taken as an article"), err)
		case w.dialogs.Top() == nil:
			w.askPasted(g)
		}
	})
}

func (w *Window) askPasted(g *app.Gathered) {
	w.showIncoming(g, incomingWords{
		title: lang.L("Paste an article"), take: lang.L("Add to the dossier"), facts: true,
		help: lang.L("Nothing is added yet. Correct what is known of the text; Enter adds it."),
	}, nil, func() { w.takeIncoming(g) })
}
