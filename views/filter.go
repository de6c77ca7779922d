package views

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"standpoint/app"
	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

func (w *Window) clearFilter() {
	w.setOptions(func(o *compare.Options) { *o = app.WithoutFilters(*o) })
}

// filterWords say plainly what a filter leaves of the passages.
func (w *Window) filterWords(o compare.Options) string {
	var parts []string
	if o.From != "" {
		parts = append(parts, lang.L("articles from {{.Day}} on", map[string]any{"Day": ui.Day(string(o.From))}))
	}
	if n := len(o.Except); n > 0 {
		parts = append(parts, lang.N("{{.N}} articles left out", n, map[string]any{"N": n}))
	}
	if len(o.Voices) > 0 {
		names := make([]string, len(o.Voices))
		for i, v := range o.Voices {
			names[i] = voicesName(v)
		}
		parts = append(parts, lang.L("{{.Voices}} only", map[string]any{"Voices": strings.Join(names, ", ")}))
	}
	if o.OfficialOnly {
		parts = append(parts, lang.L("official voice only"))
	}
	if o.ReviewedOnly {
		parts = append(parts, lang.L("reviewed passages only"))
	}
	if o.MinConfidence > app.DefaultOptions().MinConfidence {
		parts = append(parts, lang.L("suggestions of {{.N}} % or more", map[string]any{"N": o.MinConfidence}))
	}
	return strings.Join(parts, " · ")
}

func voicesName(v dossier.Voice) string {
	switch v {
	case dossier.Quote:
		return lang.L("quotations")
	case dossier.Paraphrase:
		return lang.L("paraphrases")
	default:
		return lang.L("reports")
	}
}

// filterForm is the dialog in which a filter is put together. Each change is
// shown at once in the matrix behind it.
type filterForm struct {
	window   *Window
	dialog   *ui.Dialog
	from, to *ui.Entry
	note     *ui.Prose // how a day is written; in red where it is not so
	said     *ui.Prose // what is filtered
	toggles  []toggle
	find     *ui.Entry // narrows the articles
	list     *fyne.Container
	rest     *ui.Prose
	column   *fyne.Container
}

// toggle is a button that is on or off.
type toggle struct {
	button *ui.Button
	on     func(compare.Options) bool
}

const filterFormWidth, filterFormHeight = 520, 430

// chooseFilter asks what of the passages shall count. It waits for the key that
// asked for it to be over.
func (w *Window) chooseFilter() { w.work.Show(w.openFilter) }

func (w *Window) openFilter() {
	if w.dialogs.Top() != nil {
		return
	}
	k := w.kit
	f := &filterForm{window: w}
	f.said = ui.NewProse(k.Bold, ui.ColorInk, "")
	f.note = ui.NewProse(k.Small, ui.ColorMuted, lang.L("A day is written 2025-08-18, 2025-08 or 2025. Articles without a date are left out where a first day is set."))
	f.from = f.day(w.desk.options.From, func(o *compare.Options, d dossier.Date) { o.From = d })
	f.to = f.day(w.desk.options.AsOf, func(o *compare.Options, d dossier.Date) { o.AsOf = d })
	f.column = ui.NewColumn(9, f.said)
	f.row(lang.L("From"), f.from)
	f.row(lang.L("Until"), f.to)
	f.column.Add(f.note)
	f.row(lang.L("Voice"), f.voices())
	f.row(lang.L("Passages"), f.kinds())
	f.row(lang.L("At least"), f.confidences())
	f.row(lang.L("Articles"), f.articles())
	done := k.Button(lang.L("Close"), func() { f.dialog.Close() }).With(ui.First)
	clear := k.Button(lang.L("Clear"), f.clear)
	f.dialog = w.dialogs.Show(ui.Spec{
		Title: lang.L("Filter: which passages count"), Body: f.column, Width: filterFormWidth, Height: filterFormHeight,
		Buttons: []*ui.Button{done, clear}, Focus: f.from,
	})
	f.dialog.Places = f.places
	f.refresh()
}

func (f *filterForm) row(name string, o fyne.CanvasObject) {
	k := f.window.kit
	label := container.New(inset{top: 6}, ui.NewProse(k.Body, ui.ColorMuted, name))
	f.column.Add(container.New(twoColumns{90 * k.Zoom}, label, o))
}

// day is a field for a day, which counts as soon as it is one.
func (f *filterForm) day(now dossier.Date, set func(*compare.Options, dossier.Date)) *ui.Entry {
	e := ui.NewEntry(string(now), lang.L("any day"))
	e.OnKey = func(ev *fyne.KeyEvent) { f.dialog.Key(ev) }
	e.OnSubmitted = func(string) { f.dialog.Close() }
	e.OnChanged = func(text string) {
		d := dossier.Date(strings.TrimSpace(text))
		if d.Check() != nil {
			f.note.Paint(ui.ColorNo)
			return
		}
		f.note.Paint(ui.ColorMuted)
		f.set(func(o *compare.Options) { set(o, d) })
	}
	return e
}

func (f *filterForm) set(change func(*compare.Options)) {
	f.window.setOptions(change)
	f.refresh()
}

func (f *filterForm) button(label, name string, do func()) *ui.Button {
	b := f.window.kit.Button(label, do)
	b.Name = "filter:" + name
	b.OnKey = func(ev *fyne.KeyEvent) { f.dialog.Key(ev) }
	return b
}

func (f *filterForm) toggle(label, name string, on func(compare.Options) bool, turn func(*compare.Options)) *ui.Button {
	b := f.button(label, name, func() { f.set(turn) })
	f.toggles = append(f.toggles, toggle{b, on})
	return b
}

func (f *filterForm) voices() fyne.CanvasObject {
	flow := ui.NewFlow(6)
	for _, v := range []dossier.Voice{dossier.Quote, dossier.Paraphrase, dossier.Report} {
		flow.Add(f.toggle(voicesName(v), v.String(),
			func(o compare.Options) bool { return len(o.Voices) == 0 || slices.Contains(o.Voices, v) },
			func(o *compare.Options) { o.Voices = turned(allVoices(), o.Voices, v) }))
	}
	return flow
}

func allVoices() []dossier.Voice {
	return []dossier.Voice{dossier.Quote, dossier.Paraphrase, dossier.Report}
}

// turned lets a voice count, or not; empty stands for all of them, which is also
// what is left where none would count.
func turned(all, now []dossier.Voice, v dossier.Voice) []dossier.Voice {
	if len(now) == 0 {
		now = all
	}
	var next []dossier.Voice
	for _, one := range all {
		if slices.Contains(now, one) != (one == v) {
			next = append(next, one)
		}
	}
	if len(next) == len(all) {
		return nil
	}
	return next
}

func (f *filterForm) kinds() fyne.CanvasObject {
	return ui.NewFlow(6,
		f.toggle(lang.L("Official voice only"), "official",
			func(o compare.Options) bool { return o.OfficialOnly }, func(o *compare.Options) { o.OfficialOnly = !o.OfficialOnly }),
		f.toggle(lang.L("Reviewed only"), "reviewed",
			func(o compare.Options) bool { return o.ReviewedOnly }, func(o *compare.Options) { o.ReviewedOnly = !o.ReviewedOnly }))
}

func (f *filterForm) confidences() fyne.CanvasObject {
	flow := ui.NewFlow(6)
	for _, n := range []int{app.DefaultOptions().MinConfidence, 50, 60, 70, 80, 90} {
		flow.Add(f.toggle(lang.L("{{.N}} %", map[string]any{"N": n}), strconv.Itoa(n),
			func(o compare.Options) bool { return o.MinConfidence == n }, func(o *compare.Options) { o.MinConfidence = n }))
	}
	return flow
}

// articles are those that count, found by a part of their name where there are
// many.
func (f *filterForm) articles() fyne.CanvasObject {
	k := f.window.kit
	all := f.button(lang.L("All"), "all sources", func() { f.set(func(o *compare.Options) { o.Except = nil }) })
	none := f.button(lang.L("None"), "no source", func() { f.set(func(o *compare.Options) { o.Except = f.everySource() }) })
	f.list, f.rest = ui.NewColumn(4), ui.NewProse(k.Small, ui.ColorMuted, "")
	column := ui.NewColumn(6, ui.NewFlow(6, all, none))
	f.find = ui.NewEntry("", lang.L("Type a part of the name"))
	f.find.OnKey = func(ev *fyne.KeyEvent) { f.dialog.Key(ev) }
	f.find.OnChanged = func(string) {
		f.listArticles()
		f.refresh()
	}
	if len(f.window.desk.state.sources) > mostArticles {
		column.Add(f.find)
	}
	f.listArticles()
	column.Add(f.list)
	column.Add(f.rest)
	return column
}

// mostArticles are shown at once to choose from.
const mostArticles = 20

func (f *filterForm) everySource() []dossier.ID {
	var ids []dossier.ID
	for _, s := range f.window.desk.state.sources {
		ids = append(ids, s.ID)
	}
	return ids
}

// listArticles shows the first of those whose name holds what was typed.
func (f *filterForm) listArticles() {
	f.toggles = slices.DeleteFunc(f.toggles, func(t toggle) bool { return slices.Contains(f.list.Objects, fyne.CanvasObject(t.button)) })
	f.list.RemoveAll()
	left := 0
	for _, s := range f.window.desk.state.sources {
		if !strings.Contains(strings.ToLower(s.Title+" "+s.Outlet), strings.ToLower(strings.TrimSpace(f.find.Text))) {
			continue
		}
		if len(f.list.Objects) == mostArticles {
			left++
			continue
		}
		b := f.toggle(f.window.kit.Cell.Fit(ui.Day(string(s.Published))+"  "+s.Title, filterFormWidth-150), "source:"+strconv.FormatInt(int64(s.ID), 10),
			func(o compare.Options) bool { return !slices.Contains(o.Except, s.ID) },
			func(o *compare.Options) { o.Except = flipped(o.Except, s.ID) })
		b.Wide = true
		f.list.Add(b)
	}
	f.rest.Set("")
	if left > 0 {
		f.rest.Set(lang.N("{{.N}} more: type to find them", left, map[string]any{"N": left}))
	}
}

// flipped puts an id into a list, or takes it out.
func flipped(ids []dossier.ID, id dossier.ID) []dossier.ID {
	if slices.Contains(ids, id) {
		return slices.DeleteFunc(slices.Clone(ids), func(other dossier.ID) bool { return other == id })
	}
	return append(slices.Clone(ids), id)
}

func (f *filterForm) clear() {
	f.from.SetText("")
	f.window.clearFilter()
	f.refresh()
}

// refresh shows what is on.
func (f *filterForm) refresh() {
	o := f.window.desk.options
	words := f.window.filterWords(o)
	if words == "" {
		words = lang.L("No filter: all passages count.")
	}
	f.said.Set(words)
	for _, t := range f.toggles {
		t.button.Chosen = t.on(o)
		t.button.Icon = nil
		if t.button.Chosen {
			t.button.Icon = theme.ConfirmIcon()
		}
		t.button.Refresh()
	}
	f.column.Refresh()
}

// places names the toggles for tests of the real window.
func (f *filterForm) places(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	var places []ui.Place
	for _, t := range f.toggles {
		places = append(places, ui.Place{Name: t.button.Name, Text: t.button.Label, At: origin(t.button), Size: t.button.Size()})
	}
	return append(places, ui.Place{Name: "from", At: origin(f.from), Size: f.from.Size()})
}
