package codebook

import (
	"context"
	"reflect"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"standpoint/app"
	book "standpoint/app/codebook"
	"standpoint/app/dossier"
	"standpoint/app/revision"
	"standpoint/app/teaching"
	"standpoint/views/ui"
)

// Uses counts the passages on a party or issue that are not rejected.
type Uses struct{ Passages, Reviewed int }

// Model is what the pane is made from.
type Model struct {
	Book            dossier.Codebook
	Parties, Issues map[dossier.ID]Uses
	Source          func(dossier.ID) dossier.Source
	ReadOnly        bool
}

// Intents are what the pane asks for. None may be nil.
type Intents struct {
	// Preview says what a revision would change; it is called in the background.
	Preview func(context.Context, dossier.Revision, func(app.Progress)) (teaching.Preview, error)
	// Apply makes the change; the window calls Applied when that is done.
	Apply                            func(label string, r dossier.Revision)
	Load, Save, Template, Vocabulary func()
	// Keep is called when what is not applied yet has changed, to keep it.
	Keep func(*revision.Draft)
	// Key gets the keys that the pane has no use for.
	Key func(*fyne.KeyEvent)
}

// Pane is the editor. Create it with New.
type Pane struct {
	kit     *ui.Kit
	dialogs *ui.Dialogs
	do      Intents

	model    Model
	draft    *revision.Draft
	chosen   *revision.Entry // nil: the codebook itself
	faults   []revision.Fault
	turn     int // counts changes, so that only the last one is looked at
	previews ui.Generation

	object  *fyne.Container
	list    *outline
	forms   [3]*form // of the codebook itself, of a party, of an issue
	current *form
	bar     *bar
	effect  *effect
}

// New makes a pane without a codebook.
func New(kit *ui.Kit, dialogs *ui.Dialogs, do Intents) *Pane {
	p := &Pane{kit: kit, dialogs: dialogs, do: do, draft: revision.New(dossier.Codebook{})}
	p.model.Source = func(dossier.ID) dossier.Source { return dossier.Source{} }
	p.list, p.bar, p.effect = newOutline(p), newBar(p), newEffect(p)
	p.forms = [3]*form{newBookForm(p), newForm(p, partyFields()), newForm(p, issueFields())}
	stack := container.NewStack()
	for _, f := range p.forms {
		f.object.Hide()
		stack.Add(f.object)
	}
	p.object = container.New(room{zoom: kit.Zoom}, ui.NewBackdrop(ui.ColorPaper), p.list.column(), stack, p.bar.box, p.effect.object)
	p.choose(nil)
	return p
}

// Object is what the window shows.
func (p *Pane) Object() fyne.CanvasObject { return p.object }

// Focusable is what has the keys when the pane is opened.
func (p *Pane) Focusable() fyne.Focusable { return p.list.body }

// Dirty says that there are changes that were not applied.
func (p *Pane) Dirty() bool { return p.draft.Changed() }

// Draft is what the person has written so far, for saving and for loading into;
// call Touched after a change.
func (p *Pane) Draft() *revision.Draft { return p.draft }

// Set takes the codebook that the dossier has by now. What was not applied yet
// stays.
func (p *Pane) Set(m Model) {
	same := reflect.DeepEqual(m.Book, p.model.Book)
	p.model = m
	if same {
		p.list.refresh()
		p.current.refresh()
		return
	}
	p.draft.Rebase(m.Book)
	p.redraw()
	p.look()
}

// TakeOver goes on with what was written in another pane.
func (p *Pane) TakeOver(from *Pane) {
	from.previews.Stop()
	from.turn++
	p.model, p.draft, p.chosen = from.model, from.draft, from.chosen
	p.redraw()
	p.look()
}

// Clear forgets all, for another dossier.
func (p *Pane) Clear() {
	p.previews.Stop()
	p.turn++
	p.model.Book, p.model.Parties, p.model.Issues = dossier.Codebook{}, nil, nil
	p.draft, p.chosen, p.faults = revision.New(dossier.Codebook{}), nil, nil
	p.redraw()
	p.look()
}

// Applied takes the codebook that a change has led to. The entry that was
// chosen stays so, as far as it is still there.
func (p *Pane) Applied(now dossier.Codebook) {
	kind, name := revision.Party, ""
	if p.chosen != nil {
		kind, name = p.chosen.Kind, p.chosen.Name()
		if p.chosen.Into != nil {
			name = p.chosen.Into.Name()
		}
	}
	p.draft, p.model.Book = revision.New(now), now
	p.chosen = p.draft.Find(kind, name)
	p.redraw()
	p.look()
}

// Resume goes on with a draft that was kept, unless something was written
// since; it tells whether there is anything in it.
func (p *Pane) Resume(d *revision.Draft) bool {
	if p.Dirty() || !d.Changed() {
		return false
	}
	p.draft, p.chosen = d, nil
	p.redraw()
	p.look()
	return true
}

// Discard gives up all that was not applied.
func (p *Pane) Discard() { p.Applied(p.draft.Base()) }

// Touched is to be called when the draft was changed from outside.
func (p *Pane) Touched() {
	p.redraw()
	p.look()
}

// choose shows the form of an entry, or with nil that of the codebook.
func (p *Pane) choose(e *revision.Entry) {
	p.chosen = e
	at := 0
	if e != nil {
		at = 1 + int(e.Kind)
	}
	for i, f := range p.forms {
		if i == at {
			f.object.Show()
		} else {
			f.object.Hide()
		}
	}
	p.current = p.forms[at]
	p.current.fill(e)
	p.list.refresh()
	p.object.Refresh()
}

// redraw shows the draft anew, where it was changed by other means than the
// form.
func (p *Pane) redraw() {
	if p.chosen != nil && !p.has(p.chosen) {
		p.chosen = nil
	}
	p.choose(p.chosen)
}

func (p *Pane) has(e *revision.Entry) bool {
	for _, other := range p.draft.Entries(e.Kind) {
		if other == e {
			return true
		}
	}
	return false
}

// pause is how long nothing is typed before the change is looked at.
const pause = 500 * time.Millisecond

// touched is called when something was written in the form: the list follows
// at once, the effect is looked for when the person pauses.
func (p *Pane) touched() {
	p.list.refresh()
	p.current.refresh()
	p.turn++
	if p.kit.Work.Now {
		p.look()
		return
	}
	p.previews.Stop()
	p.effect.wait()
	p.bar.refresh()
	p.object.Refresh()
	p.current.hold()
	mine := p.turn
	p.kit.Work.After(pause, func() {
		if p.turn == mine {
			p.look()
		}
	})
}

// look checks the draft and previews what it would change.
func (p *Pane) look() {
	p.turn++
	p.previews.Stop()
	p.faults = nil
	if p.draft.Changed() {
		p.faults = p.draft.Faults()
	}
	p.list.refresh()
	p.current.refresh()
	p.do.Keep(p.draft)
	switch {
	case !p.draft.Changed():
		p.effect.hide()
	case !revision.Usable(p.faults):
		p.effect.showFaults(p.faults)
	default:
		p.preview()
	}
	p.bar.refresh()
	p.object.Refresh()
}

func (p *Pane) preview() {
	r := p.draft.Revision()
	p.effect.begin()
	ui.Load(p.kit.Work, &p.previews, func(ctx context.Context) (teaching.Preview, error) {
		return p.do.Preview(ctx, r, p.effect.progressOf(p.turn))
	}, func(found teaching.Preview, err error) {
		p.effect.show(found, err)
		p.bar.refresh()
		p.object.Refresh()
	})
}

// Apply asks for the changes to be made, if they can be.
func (p *Pane) Apply() {
	if p.model.ReadOnly || !p.draft.Changed() {
		return
	}
	if p.faults = p.draft.Faults(); !revision.Usable(p.faults) {
		p.look()
		p.goToFault()
		return
	}
	p.focusList()
	p.do.Apply(p.draft.Label(), p.draft.Revision())
}

// goToFault shows the first fault that keeps the draft from being applied.
func (p *Pane) goToFault() {
	for _, f := range p.faults {
		if !f.Warning {
			p.goTo(f)
			return
		}
	}
}

func (p *Pane) goTo(f revision.Fault) {
	p.choose(f.Entry)
	p.current.focus(f.Field)
}

func (p *Pane) focus(o fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p.object); c != nil {
		c.Focus(o)
	}
}

func (p *Pane) focusList() { p.focus(p.list.body) }

// Codebook is what the draft will make of the codebook.
func (p *Pane) Codebook() book.Codebook { return p.draft.Codebook() }

func (p *Pane) uses(e *revision.Entry) Uses {
	if e.Kind == revision.Party {
		return p.model.Parties[e.ID]
	}
	return p.model.Issues[e.ID]
}
