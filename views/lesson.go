package views

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/app/teaching"
	"standpoint/views/ui"
)

// lessonForm is the dialog that teaches the codebook from one passage: what
// was wrong, what would have avoided it, and what that changes elsewhere.
// Nothing is changed before its first button is pressed.
type lessonForm struct {
	window *Window
	desk   *desk
	lesson lesson
	dialog *ui.Dialog

	proposing, previewing ui.Generation
	reason                teaching.Mistake
	proposals             []teaching.Proposal
	previews              map[int]teaching.Preview

	reasons  []*ui.Button
	note     *ui.Prose // how far it is
	choices  *ui.Choices
	summary  *ui.Prose // of the preview
	passages *fyne.Container
	scroller *ui.Scroller
	apply    *ui.Button
}

const lessonWidth, lessonHeight = 640, 420

// mistakes are what may be wrong with a suggestion, in the order of their keys.
func mistakes() []teaching.Mistake {
	return []teaching.Mistake{teaching.WrongParty, teaching.WrongIssue, teaching.WrongSide, teaching.NoStand}
}

func mistakeName(m teaching.Mistake) string {
	switch m {
	case teaching.WrongParty:
		return lang.L("Wrong party")
	case teaching.WrongIssue:
		return lang.L("Wrong issue")
	case teaching.WrongSide:
		return lang.L("Wrong side")
	default:
		return lang.L("Not a stand")
	}
}

func (w *Window) showLesson(l lesson) {
	k := w.kit
	f := &lessonForm{window: w, desk: w.desk, lesson: l}
	f.note = ui.NewProse(k.Cell, ui.ColorMuted, "")
	f.summary = ui.NewProse(k.Bold, ui.ColorInk, "")
	f.choices = ui.NewChoices(k.Cell)
	f.choices.OnChoose, f.choices.OnKey = f.choose, f.key
	f.passages = ui.NewColumn(7)
	f.scroller = ui.NewScroller(f.body())
	f.apply = k.Button(lang.L("Change the codebook"), f.teach).With(ui.First)
	f.apply.Name = "Apply"
	f.apply.Disable()
	cancel := k.Button(lang.L("Cancel"), func() { f.close() })
	f.dialog = w.dialogs.Show(ui.Spec{
		Title: lang.L("Teach the codebook"), Width: lessonWidth, Focus: f.choices, Buttons: []*ui.Button{f.apply, cancel},
		Body: container.New(ui.Fixed{Width: lessonWidth, Height: lessonHeight}, f.scroller),
	})
	f.dialog.OnEscape, f.dialog.Places = f.close, f.places
	for _, b := range append([]*ui.Button{f.apply, cancel}, f.reasons...) {
		b.OnKey = f.key
	}
	if l.rejected {
		f.note.Set(lang.L("Say what was wrong, and a small change of the codebook is looked for that would have avoided it."))
		f.scroller.Relayout()
		return
	}
	f.propose("")
}

func (f *lessonForm) body() fyne.CanvasObject {
	k, p := f.window.kit, f.lesson.passage
	read, ok := p.AsRead(f.lesson.book)
	if !ok {
		read = p
	}
	facts := cellName(f.lesson.book, read) + " · " + compare.Sign(read.Stance) + " · " + f.lesson.source.Title
	column := ui.NewColumn(8, ui.NewProse(k.Body, ui.ColorInk, ui.Quoted(p)).Limit(4), ui.NewProse(k.Small, ui.ColorMuted, facts))
	if f.lesson.rejected {
		column.Add(ui.NewProse(k.Bold, ui.ColorInk, lang.L("What was wrong with it?")))
		row := ui.NewFlow(8)
		for i, m := range mistakes() {
			b := k.Button(mistakeName(m), func() { f.propose(m) }).Key(strconv.Itoa(i + 1))
			b.Name = string(m)
			f.reasons = append(f.reasons, b)
			row.Add(b)
		}
		column.Add(row)
	}
	for _, o := range []fyne.CanvasObject{f.note, f.choices, f.summary, f.passages} {
		column.Add(o)
	}
	return column
}

// propose looks for small changes in the background.
func (f *lessonForm) propose(reason teaching.Mistake) {
	f.reason, f.proposals, f.previews = reason, nil, map[int]teaching.Preview{}
	for i, b := range f.reasons {
		b.Chosen = mistakes()[i] == reason
		b.Refresh()
	}
	f.previewing.Stop()
	f.choices.Set(nil)
	f.note.Set(lang.L("Looking for small changes …"))
	f.clearPreview("")
	f.window.window.Canvas().Focus(f.choices)
	k, id := f.desk.Desk, f.lesson.passage.ID
	ui.Load(f.window.work, &f.proposing, func(ctx context.Context) ([]teaching.Proposal, error) {
		return k.Propose(ctx, id, reason)
	}, f.show)
}

func (f *lessonForm) show(proposals []teaching.Proposal, err error) {
	switch {
	case err != nil:
		f.note.Set(reason(err))
	case len(proposals) == 0:
		f.note.Set(lang.L("No small change of the codebook would have avoided this without harm. Your decision stands, and is not suggested again."))
	default:
		f.note.Set(lang.N("{{.N}} small changes would have avoided this. Nothing is changed until you say so.", len(proposals), map[string]any{"N": len(proposals)}))
	}
	f.proposals = proposals
	words := make([]string, len(proposals))
	for i, p := range proposals {
		words[i] = p.Words
	}
	f.choices.Set(words)
	f.scroller.Relayout()
	f.choices.Choose(0)
}

// choose previews a proposal in the background.
func (f *lessonForm) choose(at int) {
	if p, ok := f.previews[at]; ok {
		f.previewing.Stop()
		f.showPreview(p)
		return
	}
	f.clearPreview(lang.L("Looking at what it changes …"))
	k, cb := f.desk.Desk, f.proposals[at].Codebook
	ui.Load(f.window.work, &f.previewing, func(ctx context.Context) (teaching.Preview, error) {
		return k.Preview(ctx, cb, nil)
	}, func(p teaching.Preview, err error) {
		if err != nil {
			f.clearPreview(reason(err))
			return
		}
		f.previews[at] = p
		f.showPreview(p)
	})
}

func (f *lessonForm) clearPreview(text string) {
	f.apply.Disable()
	f.summary.Set(text)
	f.passages.Objects = nil
	f.scroller.Relayout()
}

func (f *lessonForm) showPreview(p teaching.Preview) {
	f.summary.Set(effect(p))
	f.passages.Objects = ui.EffectLines(f.window.kit, p, f.desk.state.source)
	f.apply.Enable()
	f.scroller.Relayout()
}

// teach makes the chosen change, as one action.
func (f *lessonForm) teach() {
	at := f.choices.Chosen()
	if at < 0 {
		return
	}
	w, d, p := f.window, f.desk, f.proposals[at]
	f.close()
	if w.refuse() {
		return
	}
	w.renew(func(ctx context.Context) (dossier.Renewed, error) {
		return d.Teach(ctx, p.Edits, nil)
	}, func(r dossier.Renewed) {
		w.status.say(p.Label + ". " + renewed(r) + " " + lang.L("Ctrl+Z undoes it."))
	})
}

func (f *lessonForm) close() {
	f.proposing.Stop()
	f.previewing.Stop()
	f.dialog.Close()
}

// key does what the keys mean that no part of the dialog has a use for.
func (f *lessonForm) key(ev *fyne.KeyEvent) {
	for i, b := range f.reasons {
		if string(ev.Name) == strconv.Itoa(i+1) {
			b.Tapped(nil)
			return
		}
	}
	switch ev.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyHome, fyne.KeyEnd:
		f.scroller.Key(ev)
	default:
		f.dialog.Key(ev)
	}
}

// places names what the dialog holds, for tests of the real window.
func (f *lessonForm) places(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	places := buttonPlaces(f.reasons, origin)
	places = append(places, f.choices.Places(func(at int) string { return "proposal:" + strconv.Itoa(at) }, origin)...)
	for name, p := range map[string]*ui.Prose{"note": f.note, "preview": f.summary} {
		if p.Text() != "" {
			places = append(places, ui.Place{Name: name, Text: p.Text(), At: origin(p), Size: p.Size()})
		}
	}
	return places
}
