package inspector

import (
	"strconv"

	"fyne.io/fyne/v2"

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
// be made anew.
func (p *Inspector) ownsFocus() bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(p)
	if c == nil {
		return false
	}
	has, ok := c.Focused().(*ui.Button)
	if !ok {
		return false
	}
	for _, v := range p.cards {
		for _, b := range v.buttons {
			if b == has {
				return true
			}
		}
	}
	return false
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
}

// TypedRune is not used: keys come as TypedKey.
func (p *Inspector) TypedRune(rune) {}

// TypedKey moves between passages and decides.
func (p *Inspector) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
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
		return false
	}
	return true
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
	if !ok || c.Passage.Status == dossier.Rejected {
		return
	}
	p.advance(id)
	call(p.OnReject, id)
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
