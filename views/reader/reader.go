package reader

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// Article is what the reader shows.
type Article struct {
	Source dossier.ID
	Title  string
	Facts  string // outlet, date and so on, in a line
	Text   string
	Marks  []Mark // by start
	// ReadOnly says that nothing can be added or moved.
	ReadOnly bool
}

// Reader shows an article. Create it with New.
type Reader struct {
	widget.BaseWidget

	// OnMark is called when the person chose another passage.
	OnMark func(dossier.ID)
	// OnBack is called to leave the article.
	OnBack func()
	// OnDetails is called to correct what is known of the article.
	OnDetails func()
	// OnKey gets the keys that the reader has no use for.
	OnKey func(*fyne.KeyEvent)
	// OnWords is called when a person selected words: to Offer what can be made
	// of them.
	OnWords func(start, end int)
	// OnAdd is called to make a passage.
	OnAdd func(start, end int, party, issue dossier.ID)
	// OnMove is called when the ends of a passage were moved; nil: they cannot
	// be. Call Settle when that is done, or failed.
	OnMove func(id dossier.ID, start, end int)

	kit       *ui.Kit
	face      *ui.Face
	article   Article // of its marks only those that are shown
	marks     []Mark  // all
	sentences []Span
	current   dossier.ID
	fresh     dossier.ID // just made: the bar tells of it
	making    bool       // a passage is made and not shown yet
	early     []*fyne.KeyEvent
	held      held
	focused   bool
	rejected  bool // the rejected passages are shown
	wanted    bool // the current passage is to be brought into sight
	// wantedPlace says the same of what is selected.
	wantedPlace bool
	revealed    bool // what is selected was not selected by a person
	eager       bool // the bar is to have the keys when the offer comes

	title, facts *ui.Prose
	place        *ui.Prose // "passage 3 of 12"
	back         *ui.Button
	earlier      *ui.Button
	later        *ui.Button
	details      *ui.Button
	search       *ui.Button
	unfold       *ui.Button // shows the rejected passages
	find         *finder
	bar          *bar
	head, row    *fyne.Container
	rule         *canvas.Rectangle
	body         *body
	scroll       *container.Scroll
}

// textSize is larger than elsewhere: this is read, not looked up.
const textSize float32 = 14

// placeWidth is the room for "Passage 112 of 300".
const placeWidth float32 = 130

// New makes a reader that shows nothing yet.
func New(kit *ui.Kit) *Reader {
	r := &Reader{kit: kit, face: ui.NewFace(textSize*kit.Zoom, false)}
	r.title = ui.NewProse(kit.Title, ui.ColorInk, "")
	r.facts = ui.NewProse(kit.Small, ui.ColorMuted, "")
	r.place = ui.NewProse(kit.Small, ui.ColorMuted, "")
	r.back = kit.Button(lang.L("Back"), func() { r.leave() }).Key("Esc").Explain(lang.L("Back to where you came from"))
	r.back.Icon = theme.NavigateBackIcon()
	r.earlier = kit.Button(lang.L("Previous"), r.Previous).Key("B").Explain(lang.L("Previous passage in this article"))
	r.later = kit.Button(lang.L("Next"), r.Next).Key("N").Explain(lang.L("Next passage in this article"))
	r.details = kit.Button(lang.L("Details"), r.edit).Key("E").Explain(lang.L("Correct date, title and outlet"))
	r.search = kit.Icon(theme.SearchIcon(), "find", lang.L("Find in this article (Ctrl+F)"), r.Find)
	r.unfold = kit.Button("", r.ToggleRejected).With(ui.Quiet).Explain(lang.L("Rejected passages count no more"))
	r.unfold.Name = "rejected in article"
	r.find = newFinder(r)
	place := container.New(ui.Fixed{Width: placeWidth * kit.Zoom, Height: r.back.MinSize().Height}, container.NewCenter(container.New(ui.Fixed{Width: placeWidth*kit.Zoom - 4}, r.place)))
	r.row = ui.NewFlow(6, r.back, r.earlier, r.later, r.details, r.search, place, r.unfold)
	r.head = container.New(ui.Column{Gap: 6, Pad: 12}, r.row, r.title, r.facts, r.find.row)
	r.rule = canvas.NewRectangle(ui.Color(ui.ColorLine))
	r.body = newBody(r)
	r.bar = newBar(r)
	r.scroll = container.NewVScroll(r.body)
	r.scroll.OnScrolled = func(fyne.Position) { r.scrolled() }
	for _, b := range []*ui.Button{r.back, r.earlier, r.later, r.details, r.search, r.unfold} {
		b.OnKey = r.body.TypedKey
	}
	r.ExtendBaseWidget(r)
	return r
}

// Set draws an article, from its beginning if it is another one.
func (r *Reader) Set(a Article) {
	same := a.Source == r.article.Source && a.Text == r.article.Text
	r.article, r.marks = a, a.Marks
	r.title.Set(a.Title)
	r.facts.Set(a.Facts)
	r.body.over = -1
	if !same {
		r.body.width = -1
		r.body.anchor, r.body.caret = 0, 0
		r.scroll.Offset = fyne.Position{}
		r.sentences, r.held = nil, held{}
		r.bar.hide()
	}
	r.sift()
	r.find.again()
	r.update()
	r.tell()
	r.settle()
}

// SetSentences says where the sentences of the article are, which a triple
// click selects; without them it selects a paragraph.
func (r *Reader) SetSentences(all []Span) { r.sentences = all }

// sift leaves out the passages that are not to be shown.
func (r *Reader) sift() {
	shown, hidden := make([]Mark, 0, len(r.marks)), 0
	for _, m := range r.marks {
		if m.Rejected {
			hidden++
		}
		if !m.Rejected || r.rejected || m.ID == r.current {
			shown = append(shown, m)
		}
	}
	r.article.Marks = shown
	if h := r.held; h.id != 0 {
		if at := r.index(); at < 0 || shown[at].Start == h.Start && shown[at].End == h.End {
			r.held = held{}
		}
	}
	r.unfold.Hidden = hidden == 0
	r.unfold.Label = lang.N("Show {{.N}} rejected", hidden, map[string]any{"N": hidden})
	if r.rejected {
		r.unfold.Label = lang.L("Hide rejected")
	}
	r.row.Refresh()
	r.body.marked()
}

// ToggleRejected shows the rejected passages, or hides them again.
func (r *Reader) ToggleRejected() {
	r.rejected = !r.rejected
	r.sift()
	r.update()
}

// ShowsRejected tells which.
func (r *Reader) ShowsRejected() bool { return r.rejected }

// Source is the article shown.
func (r *Reader) Source() dossier.ID { return r.article.Source }

// Focusable is what has the reader's keys.
func (r *Reader) Focusable() fyne.Focusable { return r.body }

// Current is the passage chosen, 0 for none.
func (r *Reader) Current() dossier.ID { return r.current }

// SetCurrent chooses a passage and brings it into sight, without calling
// OnMark.
func (r *Reader) SetCurrent(id dossier.ID) {
	if id != r.current {
		r.held = held{}
		if r.bar.stage == addedStage {
			r.bar.hide()
		}
		r.current = id
		r.sift()
		if at := r.index(); at >= 0 && !r.hasSelection() {
			r.body.anchor, r.body.caret = r.article.Marks[at].Start, r.article.Marks[at].Start
		}
	}
	r.wanted = true
	r.update()
}

// Mark is the current passage as it is shown; false if there is none.
func (r *Reader) Mark() (Mark, bool) {
	if at := r.index(); at >= 0 {
		return r.article.Marks[at], true
	}
	return Mark{}, false
}

// key passes on what is done with the current passage. What is meant for one
// that is being made waits until it is shown.
func (r *Reader) key(ev *fyne.KeyEvent) {
	switch {
	case r.making && ev.Name != fyne.KeyEscape:
		r.early = append(r.early, ev)
	case r.OnKey != nil:
		r.OnKey(ev)
	}
}

// Selection is what is selected, in bytes of the text; start == end: nothing.
func (r *Reader) Selection() (start, end int) { return r.body.selection() }

// Next chooses the passage after the current one.
func (r *Reader) Next() { r.step(1) }

// Previous chooses the passage before the current one.
func (r *Reader) Previous() { r.step(-1) }

func (r *Reader) step(by int) {
	marks := r.article.Marks
	if len(marks) == 0 {
		return
	}
	at := r.index() + by
	if r.index() < 0 && by < 0 {
		at = len(marks) - 1
	}
	r.choose(min(max(at, 0), len(marks)-1))
}

// index is where the current passage stands among the marks, -1 for nowhere.
func (r *Reader) index() int {
	for i, m := range r.article.Marks {
		if m.ID == r.current {
			return i
		}
	}
	return -1
}

func (r *Reader) choose(mark int) {
	id := r.article.Marks[mark].ID
	if id == r.current {
		r.SetCurrent(id)
		return
	}
	r.SetCurrent(id)
	if r.OnMark != nil {
		r.OnMark(id)
	}
}

func (r *Reader) leave() {
	if r.OnBack != nil {
		r.OnBack()
	}
}

func (r *Reader) edit() {
	if r.OnDetails != nil {
		r.OnDetails()
	}
}

// Buttons are those above the article.
func (r *Reader) Buttons() []*ui.Button {
	all := []*ui.Button{r.back, r.earlier, r.later, r.details, r.search, r.unfold}
	if r.find.open {
		all = append(all, r.find.buttons...)
	}
	if r.bar.Visible() {
		all = append(all, r.bar.buttons...)
	}
	return all
}

// Reveal selects a stretch of the text, in bytes, and brings it into sight.
func (r *Reader) Reveal(start, end int) {
	n := len(r.article.Text)
	r.body.anchor, r.body.caret = min(max(start, 0), n), min(max(end, 0), n)
	r.wantedPlace, r.revealed = true, true
	r.bar.hide()
	r.update()
}

// reveal brings what is wanted into sight.
func (r *Reader) reveal() {
	if r.body.width <= 0 || r.scroll.Size().Height <= 0 {
		return
	}
	if r.wantedPlace {
		r.wanted, r.wantedPlace = false, false
		r.bring(r.body.text.lineOf(r.body.anchor))
		return
	}
	r.revealCurrent()
}

// bring scrolls a line to a third from the top, unless it is in sight already.
func (r *Reader) bring(line int) {
	y, view := topPad+r.body.text.tops[line], r.scroll.Size().Height
	if y > r.scroll.Offset.Y+topPad && y < r.scroll.Offset.Y+view-3*r.face.Line {
		return
	}
	r.scroll.ScrollToOffset(fyne.NewPos(0, max(y-view/3, 0)))
	r.placeBar()
}

func (r *Reader) scrolled() {
	r.body.Refresh()
	r.placeBar()
}

// revealCurrent brings the current passage into sight.
func (r *Reader) revealCurrent() {
	i := r.body.currentLine(r.current)
	if !r.wanted || i < 0 {
		return
	}
	r.wanted = false
	r.bring(i)
}

func (r *Reader) scrollBy(dy float32) {
	end := r.body.MinSize().Height - r.scroll.Size().Height
	r.scroll.ScrollToOffset(fyne.NewPos(0, min(max(r.scroll.Offset.Y+dy, 0), max(end, 0))))
	r.scrolled()
}

func (r *Reader) setFocus(has bool) {
	r.focused = has
	r.paintRule()
	r.body.Refresh()
}

// paintRule shows whether the article has the keys.
func (r *Reader) paintRule() {
	r.rule.FillColor = ui.Color(ui.ColorLine)
	if r.focused {
		r.rule.FillColor = ui.Color(ui.ColorAccent)
	}
	r.rule.Refresh()
}

// update breaks the text if need be and draws all.
func (r *Reader) update() {
	r.body.layout(r.Size().Width)
	r.place.Set(r.where())
	if len(r.article.Marks) == 0 {
		r.earlier.Disable()
		r.later.Disable()
	} else {
		r.earlier.Enable()
		r.later.Enable()
	}
	r.Refresh()
}

func (r *Reader) where() string {
	n := len(r.article.Marks)
	if at := r.index(); at >= 0 {
		return lang.L("Passage {{.I}} of {{.N}}", map[string]any{"I": at + 1, "N": n})
	}
	return lang.N("{{.N}} passages", n, map[string]any{"N": n})
}

func markName(id dossier.ID) string { return "mark:" + number(id) }

func number(id dossier.ID) string { return strconv.FormatInt(int64(id), 10) }

// lowPane is how low the pane is that leaves the room of its head to the text.
const lowPane float32 = 330

// compact shows the title alone, in one line.
func (r *Reader) compact(low bool) {
	r.facts.Hidden = low
	if low {
		r.title.Limit(1)
		return
	}
	r.title.Limit(0)
}

// CreateRenderer is Fyne's way to draw it.
func (r *Reader) CreateRenderer() fyne.WidgetRenderer {
	back := canvas.NewRectangle(ui.Color(ui.ColorPaper))
	return &renderer{reader: r, back: back, objects: []fyne.CanvasObject{back, r.head, r.rule, r.scroll, r.bar}}
}

type renderer struct {
	reader  *Reader
	back    *canvas.Rectangle
	objects []fyne.CanvasObject
}

func (r *renderer) Destroy()                     {}
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) MinSize() fyne.Size           { return fyne.NewSize(minText+2*sidePad, 200) }

func (r *renderer) Layout(size fyne.Size) {
	p := r.reader
	p.body.layout(size.Width)
	p.compact(size.Height < lowPane*p.kit.Zoom)
	r.back.Resize(size)
	head := ui.HeightOf(p.head, size.Width)
	p.head.Resize(fyne.NewSize(size.Width, head))
	p.rule.Move(fyne.NewPos(0, head))
	p.rule.Resize(fyne.NewSize(size.Width, 1))
	p.scroll.Move(fyne.NewPos(0, head+1))
	p.scroll.Resize(fyne.NewSize(size.Width, max(size.Height-head-1, 0)))
	p.scroll.Refresh()
	p.reveal()
	p.body.Refresh()
	p.placeBar()
}

func (r *renderer) Refresh() {
	r.back.FillColor = ui.Color(ui.ColorPaper)
	r.reader.paintRule()
	r.Layout(r.reader.Size())
	canvas.Refresh(r.reader)
}
