package review

import (
	"strconv"

	"fyne.io/fyne/v2"

	"standpoint/app/dossier"
)

// FocusGained shows where the keys are.
func (p *Review) FocusGained() { p.setFocus(true) }

// FocusLost takes that away.
func (p *Review) FocusLost() { p.setFocus(false) }

func (p *Review) setFocus(has bool) {
	p.focused = has
	p.card.paint()
}

// takeKeys gives the pane the keys back after a click on one of its buttons:
// the next Enter must not press that button once more.
func (p *Review) takeKeys() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil && p.dialogs.Top() == nil {
		c.Focus(p)
	}
}

// TypedRune is not used: keys come as TypedKey.
func (p *Review) TypedRune(rune) {}

// TypedKey decides and moves. What a letter does another key does too: on
// keyboards with other letters than ours there are no letters to press.
func (p *Review) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyA, fyne.KeyReturn, fyne.KeyEnter:
		p.accept()
	case fyne.KeyR, fyne.KeyDelete:
		p.reject()
	case fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5:
		n, _ := strconv.Atoi(string(ev.Name))
		p.stance(n - 3)
	case fyne.KeyN, fyne.KeySpace, fyne.KeyRight, fyne.KeyDown:
		p.skip()
	case fyne.KeyB, fyne.KeyLeft, fyne.KeyUp:
		p.goBack()
	case fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyHome, fyne.KeyEnd:
		p.card.scroller.Key(ev)
	case fyne.KeyEscape:
		p.do.Escape()
	default:
		if !p.correct(ev.Name) {
			p.do.Key(ev)
		}
	}
}

// correct does what changes a passage, or the queue; false for other keys.
func (p *Review) correct(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyP, fyne.KeyF2:
		p.ask(p.do.Party)
	case fyne.KeyI, fyne.KeyF3:
		p.ask(p.do.Issue)
	case fyne.KeyS, fyne.KeyF4:
		p.ask(p.do.Split)
	case fyne.KeyV, fyne.KeyF5:
		p.voice()
	case fyne.KeyW, fyne.KeyF6:
		p.ask(p.do.Speaker)
	case fyne.KeyC, fyne.KeyF7:
		p.ask(p.do.Claim)
	case fyne.KeyO, fyne.KeyF8:
		p.article()
	case fyne.KeyF, fyne.KeyF9:
		p.askFilter()
	case fyne.KeyU:
		p.reopen()
	case fyne.KeyPlus, fyne.KeyEqual:
		p.raise(thresholdStep)
	case fyne.KeyMinus:
		p.raise(-thresholdStep)
	default:
		return false
	}
	return true
}

// decidable is the current passage, if anything may be done with it.
func (p *Review) decidable() (dossier.Passage, bool) {
	now, ok := p.queue.now()
	return now, ok && !p.readOnly
}

// accept accepts the current passage, and goes on; also from one that is
// accepted already.
func (p *Review) accept() {
	now, ok := p.decidable()
	if !ok {
		return
	}
	p.queue.decide(func(q *dossier.Passage) { q.Status = dossier.Accepted })
	p.show()
	if now.Status != dossier.Accepted {
		p.do.Accept(now.ID)
	}
}

func (p *Review) reject() {
	now, ok := p.decidable()
	if !ok {
		return
	}
	p.queue.decide(func(q *dossier.Passage) { q.Status = dossier.Rejected })
	p.show()
	if now.Status != dossier.Rejected {
		p.do.Reject(now.ID)
	}
}

// stance says where the passage stands, which accepts it, and goes on.
func (p *Review) stance(to int) {
	now, ok := p.decidable()
	if !ok {
		return
	}
	p.queue.decide(func(q *dossier.Passage) { q.Stance, q.Status = to, dossier.Accepted })
	p.show()
	if now.Stance != to || now.Status != dossier.Accepted {
		p.do.Stance(now.ID, to)
	}
}

// reopen takes the decision on the current passage back, and stays.
func (p *Review) reopen() {
	if now, ok := p.decidable(); ok && now.Status != dossier.Suggested {
		p.do.Reopen(now.ID)
	}
}

// voices are in the order of the key that changes them.
func voices() [3]dossier.Voice {
	return [3]dossier.Voice{dossier.Quote, dossier.Paraphrase, dossier.Report}
}

// voice goes on to the next of the three voices, and stays.
func (p *Review) voice() {
	now, ok := p.decidable()
	if !ok {
		return
	}
	all := voices()
	next := all[0]
	for i, v := range all {
		if v == now.Voice {
			next = all[(i+1)%len(all)]
		}
	}
	p.do.Voice(now.ID, next)
}

func (p *Review) ask(what func(dossier.ID)) {
	if now, ok := p.decidable(); ok {
		what(now.ID)
	}
}

func (p *Review) article() {
	if now, ok := p.queue.now(); ok {
		p.do.Article(now.ID)
	}
}

func (p *Review) skip() {
	p.queue.goOn()
	p.show()
}

func (p *Review) goBack() {
	if p.queue.back() {
		p.show()
	}
}
