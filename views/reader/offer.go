package reader

import (
	"fyne.io/fyne/v2"

	"standpoint/app/dossier"
)

// make has a passage made of selected words. Keys wait for it: people go on
// typing, and mean the new passage.
func (r *Reader) make(o Offer, party, issue dossier.ID) {
	r.making, r.early = true, nil
	r.OnAdd(o.Start, o.End, party, issue)
}

// Made chooses the passage that was made of selected words. As soon as the
// article is shown with it, the bar tells of it, and keys that waited for it are
// heeded.
func (r *Reader) Made(id dossier.ID) {
	r.fresh = id
	r.SetCurrent(id)
	r.tell()
}

// NotMade says that there is no passage to wait for.
func (r *Reader) NotMade() { r.making, r.early = false, nil }

// settle ends the waiting where the article is shown without the passage that
// was made: it was taken back at once.
func (r *Reader) settle() {
	if r.fresh != 0 {
		r.fresh = 0
		r.NotMade()
	}
}

// heedEarly does what was waiting for the passage just made.
func (r *Reader) heedEarly() {
	early := r.early
	r.NotMade()
	for _, ev := range early {
		r.key(ev)
	}
}

// tell has the bar tell of the passage just made, as it stands now.
func (r *Reader) tell() {
	m, ok := r.Mark()
	telling := r.bar.Visible() && r.bar.stage == addedStage
	switch {
	case ok && m.ID == r.fresh:
		r.fresh = 0
		r.bar.told(m)
		r.heedEarly()
	case ok && telling:
		r.bar.told(m)
	case telling:
		r.bar.hide()
	}
}

func (r *Reader) hasSelection() bool { return r.body.anchor != r.body.caret }

// ask asks for an offer for the selected words. An eager person goes on typing.
func (r *Reader) ask(eager bool) {
	s := r.body.words()
	if s.Start >= s.End || r.article.ReadOnly || r.OnWords == nil {
		return
	}
	r.eager = eager
	r.OnWords(s.Start, s.End)
}

// Ask does so from the keys or a menu.
func (r *Reader) Ask() { r.ask(true) }

// Offer shows what can be made of the selected words; an offer for other words
// comes too late.
func (r *Reader) Offer(o Offer) {
	if r.body.words() != o.Span || r.body.pressed {
		return
	}
	r.bar.ask(o)
	if r.eager {
		r.give(r.bar.field)
	}
}

// give gives something the keys.
func (r *Reader) give(to fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil {
		c.Focus(to)
	}
}

// takeBack gives the text the keys, where the bar had them.
func (r *Reader) takeBack(b *bar) {
	c := fyne.CurrentApp().Driver().CanvasForObject(r)
	if c == nil {
		return
	}
	has := c.Focused()
	if has == fyne.Focusable(b.field) {
		c.Focus(r.body)
		return
	}
	for _, button := range b.buttons {
		if has == fyne.Focusable(button) {
			c.Focus(r.body)
		}
	}
}
