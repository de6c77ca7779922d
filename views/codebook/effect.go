package codebook

import (
	"context"
	"errors"
	"strings"
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/app/revision"
	"standpoint/app/teaching"
	"standpoint/views/ui"
)

// effect shows what the draft would change, or what keeps it from being
// applied.
type effect struct {
	pane     *Pane
	object   *fyne.Container
	scroller *ui.Scroller
	summary  *ui.Prose
	note     *ui.Prose
	lines    *fyne.Container
	stop     *ui.Button
	faults   []*ui.Button

	queued atomic.Bool // a progress is on its way to the window
	latest atomic.Pointer[app.Progress]
}

func newEffect(p *Pane) *effect {
	k := p.kit
	e := &effect{pane: p, summary: ui.NewProse(k.Bold, ui.ColorInk, ""), note: ui.NewProse(k.Small, ui.ColorMuted, ""), lines: ui.NewColumn(8)}
	e.stop = k.Button(lang.L("Stop looking"), e.cancel)
	e.stop.Name, e.stop.OnKey = "Stop", e.key
	e.stop.Hide()
	column := container.New(ui.Column{Gap: 7, Pad: 12}, ui.NewProse(k.SmallBold, ui.ColorMuted, lang.L("What the changes do")), e.summary, e.note, ui.NewFlow(6, e.stop), e.lines)
	e.scroller = ui.NewScroller(column)
	e.object = container.New(edged{}, e.scroller, ui.NewBackdrop(ui.ColorLine))
	e.object.Hide()
	return e
}

func (e *effect) key(ev *fyne.KeyEvent) {
	switch {
	case ev.Name == fyne.KeyEscape:
		e.pane.focusList()
	case !e.scroller.Key(ev):
		e.pane.do.Key(ev)
	}
}

func (e *effect) hide() {
	e.set("", "", nil)
	e.object.Hide()
}

func (e *effect) set(summary, note string, lines []fyne.CanvasObject) {
	e.faults = nil
	e.summary.Set(summary)
	e.note.Set(note)
	e.lines.Objects = lines
	e.stop.Hide()
	e.object.Show()
	e.scroller.Relayout()
}

// wait says that the last change was not looked at yet.
func (e *effect) wait() { e.set(lang.L("…"), "", nil) }

// begin says that it is being looked for.
func (e *effect) begin() {
	e.set(lang.L("Looking at what it changes …"), "", nil)
	e.stop.Show()
	e.scroller.Relayout()
}

// cancel ends the looking; the changes can be applied without it.
func (e *effect) cancel() {
	e.pane.previews.Stop()
	e.set(lang.L("Not looked at."), lang.L("You can apply the changes without having seen what they do: Undo takes them back."), nil)
	e.pane.object.Refresh()
	e.pane.focusList()
}

// progressOf shows how far the looking is, for as long as nothing else was
// changed. It is called from the background.
func (e *effect) progressOf(turn int) func(app.Progress) {
	return func(now app.Progress) {
		e.latest.Store(&now)
		if e.queued.Swap(true) {
			return
		}
		e.pane.kit.Work.Show(func() {
			e.queued.Store(false)
			if at := e.latest.Load(); e.pane.turn == turn && e.stop.Visible() {
				e.note.Set(lang.L("{{.Done}} of {{.Total}} articles read", map[string]any{"Done": at.Done, "Total": at.Total}))
				e.scroller.Relayout()
			}
		})
	}
}

// show shows a preview.
func (e *effect) show(p teaching.Preview, err error) {
	switch {
	case errors.Is(err, context.Canceled):
	case err != nil:
		e.set(lang.L("What the changes do cannot be shown"), err.Error(), nil)
	default:
		summary, note := effectWords(p)
		e.set(summary, note, ui.EffectLines(e.pane.kit, p, e.pane.model.Source))
		e.scroller.Top()
	}
}

// effectWords counts what changes.
func effectWords(p teaching.Preview) (summary, note string) {
	var parts []string
	count := func(n int, said string) {
		if n > 0 {
			parts = append(parts, said)
		}
	}
	count(len(p.New), lang.N("{{.N}} new suggestions", len(p.New), map[string]any{"N": len(p.New)}))
	count(len(p.Gone), lang.N("{{.N}} suggestions gone", len(p.Gone), map[string]any{"N": len(p.Gone)}))
	count(len(p.Turned), lang.N("{{.N}} suggestions turned", len(p.Turned), map[string]any{"N": len(p.Turned)}))
	summary = strings.Join(parts, ", ") + "."
	if len(parts) == 0 {
		summary = lang.L("No suggestion comes, goes or changes sides.")
	}
	var notes []string
	if p.Moved > 0 {
		notes = append(notes, lang.N("{{.N}} passages go over to another party or issue, or change sides with their poles.", p.Moved, map[string]any{"N": p.Moved}))
	}
	if n := len(p.Lost); n > 0 {
		notes = append(notes, lang.N("{{.N}} passages that you decided on go with their party or issue.", n, map[string]any{"N": n}))
	}
	if n := len(p.Changed); n > 0 {
		notes = append(notes, lang.N("{{.N}} others change in firmness or confidence only.", n, map[string]any{"N": n}))
	}
	if p.Settled > 0 {
		notes = append(notes, lang.L("What you decided on stays."))
	}
	return summary, strings.Join(notes, " ")
}

// showFaults lists what has to be corrected first; each leads to its field.
func (e *effect) showFaults(faults []revision.Fault) {
	p := e.pane
	var lines []fyne.CanvasObject
	var buttons []*ui.Button
	for _, f := range faults {
		if f.Warning {
			continue
		}
		where := p.draft.Title
		if f.Entry != nil {
			where = f.Entry.Name()
		}
		if where == "" {
			where = lang.L("(no name yet)")
		}
		b := p.kit.Button(p.kit.Cell.Fit(where, effectWidth*p.kit.Zoom-80), func() { p.goTo(f) })
		b.Wide, b.Name, b.OnKey = true, "fault:"+string(f.Field), e.key
		buttons = append(buttons, b)
		words := f.Message
		if name := p.labelOf(f); name != "" {
			words = name + ": " + words
		}
		lines = append(lines, ui.NewColumn(2, b, ui.NewProse(p.kit.Small, ui.ColorNo, words)))
	}
	e.set(lang.L("First this has to be put right:"), "", lines)
	e.faults = buttons
	e.scroller.Top()
}

// labelOf is what the form calls the field of a fault.
func (p *Pane) labelOf(f revision.Fault) string {
	at := 0
	if f.Entry != nil {
		at = 1 + int(f.Entry.Kind)
	}
	for _, d := range p.forms[at].fields {
		if d.spec.key == f.Field && (f.Entry != nil || f.Field == revision.Title) {
			return d.spec.label
		}
	}
	return ""
}
