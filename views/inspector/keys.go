package inspector

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"standpoint/app/dossier"
	"standpoint/views/ui"
)

var _ fyne.Focusable = (*Inspector)(nil)

// Focus gives the inspector the keys.
func (p *Inspector) Focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(p)
	}
}

// ownsFocus tells whether a button of a card has the keys, which is about to
// ownButton is the button of the pane that has the keys, nil for none.
func (p *Inspector) ownButton() *ui.Button {
	c := fyne.CurrentApp().Driver().CanvasForObject(p)
	if c == nil {
		return nil
	}
	has, ok := c.Focused().(*ui.Button)
	if !ok {
		return nil
	}
	if slices.Contains(p.folds, has) {
		return has
	}
	for _, v := range p.cards {
		if slices.Contains(v.buttons, has) {
			return has
		}
	}
	return nil
}

// refocus gives the keys to what has taken the place of a button that was
// made anew: the one that shows more cards or fewer, or else the pane.
func (p *Inspector) refocus(name string) {
	for _, b := range p.folds {
		if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil && b.Name == name {
			c.Focus(b)
			return
		}
	}
	p.Focus()
}

// markFocus shows that the pane has the keys where no card can.
func (p *Inspector) markFocus() {
	p.ring.StrokeColor = ui.Color(ui.ColorRing)
	if shown := p.focused && p.position() < 0; shown != p.ring.Visible() {
		p.ring.Hidden = !shown
		canvas.Refresh(p)
	}
}

// FocusGained shows where the keys are.
func (p *Inspector) FocusGained() { p.setFocus(true) }

// FocusLost takes that away.
func (p *Inspector) FocusLost() { p.setFocus(false) }

func (p *Inspector) setFocus(has bool) {
	p.focused = has
	for _, v := range p.cards {
		if v.current {
			v.Refresh()
		}
	}
	p.markFocus()
}

// TypedRune is not used: keys come as TypedKey.
func (p *Inspector) TypedRune(rune) {}

// TypedKey moves between passages and decides.
func (p *Inspector) TypedKey(ev *fyne.KeyEvent) {
	if p.awaits && p.OnKey != nil {
		if ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter {
			ev = &fyne.KeyEvent{Name: fyne.KeyA} // what they mean here
		}
		p.OnKey(ev)
		return
	}
	if len(p.listed()) == 0 && p.scroller.Key(ev) {
		return
	}
	switch ev.Name {
	case fyne.KeyPageUp, fyne.KeyPageDown:
		p.scroller.Key(ev)
	case fyne.KeyUp:
		p.move(-1)
	case fyne.KeyDown:
		p.move(1)
	case fyne.KeyHome:
		p.move(-len(p.listed()))
	case fyne.KeyEnd:
		p.move(len(p.listed()))
	case fyne.KeyReturn, fyne.KeyEnter:
		p.accept(p.current)
	case fyne.KeyX:
		p.ToggleAgainst()
	default:
		if !p.Decide(ev) && p.OnKey != nil {
			p.OnKey(ev)
		}
	}
}

// Decide does what a key means for the current passage: A accepts, R and
// Delete reject, 1 to 5 set the stance, O opens the article. It tells whether
// the key means anything.
func (p *Inspector) Decide(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyA:
		p.accept(p.current)
	case fyne.KeyR, fyne.KeyDelete:
		p.reject(p.current)
	case fyne.KeyO:
		p.open(p.current)
	case fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5:
		n, _ := strconv.Atoi(string(ev.Name))
		p.stance(p.current, n-3)
	default:
		what := CorrectionBy(ev.Name)
		if what != "" {
			p.correct(p.current, what)
		}
		return what != ""
	}
	return true
}

// Correction is something of a passage that a person can change.
type Correction string

// What can be changed besides the stance.
const (
	Party   Correction = "party"
	Issue   Correction = "issue"
	Voice   Correction = "voice"
	Speaker Correction = "speaker"
	Claim   Correction = "claim"
	Split   Correction = "split"
	// Anything asks which of them.
	Anything Correction = "anything"
)

// CorrectionBy is what a key changes; keyboards without our letters have the
// keys with a number. Empty: nothing.
func CorrectionBy(key fyne.KeyName) Correction {
	switch key {
	case fyne.KeyP, fyne.KeyF2:
		return Party
	case fyne.KeyI, fyne.KeyF3:
		return Issue
	case fyne.KeyS, fyne.KeyF4:
		return Split
	case fyne.KeyV, fyne.KeyF5:
		return Voice
	case fyne.KeyW, fyne.KeyF6:
		return Speaker
	case fyne.KeyC, fyne.KeyF7:
		return Claim
	}
	return ""
}

func (p *Inspector) correct(id dossier.ID, what Correction) {
	if _, ok := p.card(id); ok && p.OnCorrect != nil {
		p.OnCorrect(id, what)
	}
}

func (p *Inspector) move(by int) {
	cards := p.listed()
	if len(cards) == 0 {
		return
	}
	at := min(max(p.position()+by, 0), len(cards)-1)
	if cards[at].Passage.ID == p.current {
		return
	}
	p.SetCurrent(cards[at].Passage.ID)
	call(p.OnCurrent, p.current)
}

// card finds a passage that can be decided.
func (p *Inspector) card(id dossier.ID) (Card, bool) {
	for _, c := range p.listed() {
		if c.Passage.ID == id {
			return c, !p.model.ReadOnly
		}
	}
	return Card{}, false
}

// accept asks to accept and goes on to the next passage that nobody has
// decided.
func (p *Inspector) accept(id dossier.ID) {
	c, ok := p.card(id)
	if !ok || c.Passage.Status == dossier.Accepted {
		return
	}
	p.advance(id)
	call(p.OnAccept, id)
}

func (p *Inspector) reject(id dossier.ID) {
	c, ok := p.card(id)
	switch {
	case !ok:
	case c.Passage.Origin == dossier.ByAnalyst:
		call(p.OnDelete, id)
	case c.Passage.Status != dossier.Rejected:
		p.advance(id)
		call(p.OnReject, id)
	}
}

// stance asks for a stance, and stays: the person may think again.
func (p *Inspector) stance(id dossier.ID, stance int) {
	if _, ok := p.card(id); ok && p.OnStance != nil {
		p.OnStance(id, stance)
	}
}

func (p *Inspector) open(id dossier.ID) {
	if id != 0 {
		p.SetCurrent(id)
		call(p.OnArticle, id)
	}
}

// advance moves the keys from a passage just decided to the next suggestion,
// if there is one.
func (p *Inspector) advance(id dossier.ID) {
	cards := p.listed()
	from := 0
	for i, c := range cards {
		if c.Passage.ID == id {
			from = i
		}
	}
	for i := 1; i < len(cards); i++ {
		c := cards[(from+i)%len(cards)]
		if c.Passage.Status == dossier.Suggested {
			p.SetCurrent(c.Passage.ID)
			return
		}
	}
}
