package views

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/views/ui"
)

// askAddress asks for a web address, and says what fetching it means.
func (w *Window) askAddress() {
	if w.dialogs.Top() != nil || w.cannotImport() {
		return
	}
	copied := strings.TrimSpace(w.app.Clipboard().Content())
	if !strings.HasPrefix(copied, "http") || strings.ContainsAny(copied, " \n\t") || len(copied) > 2000 {
		copied = ""
	}
	w.fetchForm(copied, "")
}

// fetchForm is the dialog; fault is why the last try failed.
func (w *Window) fetchForm(address, fault string) {
	entry := ui.NewEntry(address, "https://")
	who := ui.NewProse(w.kit.Body, ui.ColorInk, "")
	wrong := ui.NewProse(w.kit.Body, ui.ColorNo, fault)
	body := ui.NewColumn(10, entry, wrong, who, ui.NewProse(w.kit.Small, ui.ColorMuted,
		lang.L("This asks the network, now and for this one page; nothing else in Standpoint does. Pictures, scripts and links in the page are not followed, and no cookies and nothing about you are sent. What you see only when signed in has to be saved from the browser and imported as a file.")))
	var dialog *ui.Dialog
	fetch := w.kit.Button(lang.L("Fetch"), func() {
		if _, _, err := app.CheckAddress(entry.Text); err != nil {
			wrong.Set(err.Error())
			body.Refresh()
			dialog.Relayout()
			return
		}
		dialog.Close()
		w.fetch(app.Address{Typed: entry.Text})
	}).With(ui.First)
	tell := func(string) {
		who.Set(lang.L("No site is asked before you press Fetch."))
		if _, host, err := app.CheckAddress(entry.Text); err == nil {
			who.Set(lang.L("Fetch asks {{.Host}} for the page.", map[string]any{"Host": host}))
		}
	}
	tell("")
	entry.OnChanged = func(text string) {
		wrong.Set("")
		tell(text)
		body.Refresh()
	}
	entry.OnSubmitted = func(string) { fetch.OnTap() }
	dialog = w.dialogs.Show(ui.Spec{Title: lang.L("Import from a web address"), Body: body, Width: 560, Focus: entry, Buttons: []*ui.Button{
		fetch, w.kit.Button(lang.L("Cancel"), func() { dialog.Close() }),
	}})
	entry.OnKey = dialog.Key
	dialog.Places = func(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
		return []ui.Place{
			{Name: "fetch-address", Text: entry.Text, At: origin(entry), Size: entry.Size()},
			{Name: "fetch-host", Text: who.Text(), At: origin(who), Size: who.Size()},
			{Name: "fetch-fault", Text: wrong.Text(), At: origin(wrong), Size: wrong.Size()},
		}
	}
}

// fetch asks for a page and imports it; from the sample, into a new dossier, which
// is made only once there is something to put in.
func (w *Window) fetch(a app.Address) {
	toNew := w.importsElsewhere()
	ctx, cancel := context.WithCancel(context.Background())
	p := w.showProgress(lang.L("Fetching a page"), cancel)
	hops := 0
	a.OnHop = func(address string) {
		p.tell(app.Progress{Done: hops, Total: mostHops, Name: lang.L("Asking {{.Address}}", map[string]any{"Address": address})})
		hops++
	}
	w.status.begin()
	var asked ui.Generation
	ui.Load(w.work, &asked, func(context.Context) (*app.Fetched, error) {
		page, err := app.Fetch(ctx, a)
		if err == nil && toNew {
			err = page.Check(ctx)
		}
		return page, err
	}, func(page *app.Fetched, err error) {
		cancel()
		w.status.end()
		p.dialog.Close()
		gather := func() {
			w.gather(func(ctx context.Context, d *app.Desk, _ func(app.Progress)) (*app.Gathered, error) {
				return d.GatherFetched(ctx, page)
			})
		}
		switch {
		case app.IsPrivateAddress(err):
			w.askPrivate(a, err)
		case errors.Is(err, context.Canceled):
			w.status.say(lang.L("Import cancelled: nothing was added."))
		case err != nil:
			w.fetchForm(a.Typed, err.Error())
		case toNew:
			w.newFor(gather)
		default:
			gather()
		}
	})
}

// mostHops is how many addresses a fetch asks at most, for its progress.
const mostHops = 7

// askPrivate asks whether a site in the network around this computer is meant.
func (w *Window) askPrivate(a app.Address, err error) {
	host := app.PrivateHost(err)
	w.dialogs.Ask(lang.L("Ask a computer of your own network?"), err.Error(),
		ui.Answer{Label: lang.L("Do not ask it")},
		ui.Answer{Label: lang.L("Ask {{.Host}}", map[string]any{"Host": host}), Do: func() {
			a.Private = host
			w.fetch(a)
		}},
		ui.Answer{Label: lang.L("Cancel")})
}
