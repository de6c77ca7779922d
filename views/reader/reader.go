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

	kit     *ui.Kit
	face    *ui.Face
	article Article
	current dossier.ID
	focused bool
	wanted  bool // the current passage is to be brought into sight
	// wantedPlace says the same of what is selected.
	wantedPlace bool

	title, facts *ui.Prose
	place        *ui.Prose // "passage 3 of 12"
	back         *ui.Button
	earlier      *ui.Button
	later        *ui.Button
	details      *ui.Button
	head         *fyne.Container
	rule         *canvas.Rectangle
	body         *body
	scroll       *container.Scroll
}

// textSize is larger than elsewhere: this is read, not looked up.
const textSize float32 = 14

// New makes a reader that shows nothing yet.
func New(kit *ui.Kit) *Reader {
	r := &Reader{kit: kit, face: ui.NewFace(textSize*kit.Zoom, false)}
	r.title = ui.NewProse(kit.Title, ui.ColorInk, "")
	r.facts = ui.NewProse(kit.Small, ui.ColorMuted, "")
	r.place = ui.NewProse(kit.Small, ui.ColorMuted, "")
	r.back = kit.Button(lang.L("Back"), func() { r.leave() }).Key("Esc").Explain(lang.L("Back to where you came from"))
	r.back.Icon = theme.NavigateBackIcon()
	r.earlier = kit.Button(lang.L("Previous"), r.Previous).Key("P").Explain(lang.L("Previous passage in this article"))
	r.later = kit.Button(lang.L("Next"), r.Next).Key("N").Explain(lang.L("Next passage in this article"))
	r.details = kit.Button(lang.L("Details"), r.edit).Key("E").Explain(lang.L("Correct date, title and outlet"))
	bar := ui.NewFlow(6, r.back, r.earlier, r.later, r.details, container.New(ui.Fixed{Width: 130, Height: r.back.MinSize().Height}, container.NewCenter(container.New(ui.Fixed{Width: 126}, r.place))))
	r.head = container.New(ui.Column{Gap: 6, Pad: 12}, bar, r.title, r.facts)
	r.rule = canvas.NewRectangle(ui.Color(ui.ColorLine))
	r.body = newBody(r)
	r.scroll = container.NewVScroll(r.body)
	r.scroll.OnScrolled = func(fyne.Position) { r.body.Refresh() }
	for _, b := range []*ui.Button{r.back, r.earlier, r.later, r.details} {
		b.OnKey = r.body.TypedKey
	}
	r.ExtendBaseWidget(r)
	return r
}

// Set draws an article, from its beginning if it is another one.
func (r *Reader) Set(a Article) {
	same := a.Source == r.article.Source && a.Text == r.article.Text
	r.article = a
	r.title.Set(a.Title)
	r.facts.Set(a.Facts)
	r.body.width, r.body.over = -1, -1
	if !same {
		r.body.anchor, r.body.caret = 0, 0
		r.scroll.Offset = fyne.Position{}
	}
	r.update()
}

// Source is the article shown.
func (r *Reader) Source() dossier.ID { return r.article.Source }

// Focusable is what has the reader's keys.
func (r *Reader) Focusable() fyne.Focusable { return r.body }

// Current is the passage chosen, 0 for none.
func (r *Reader) Current() dossier.ID { return r.current }

// SetCurrent chooses a passage and brings it into sight, without calling
// OnMark.
func (r *Reader) SetCurrent(id dossier.ID) {
	r.current = id
	r.wanted = true
	r.update()
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
	return []*ui.Button{r.back, r.earlier, r.later, r.details}
}

// Reveal selects a stretch of the text, in bytes, and brings it into sight.
func (r *Reader) Reveal(start, end int) {
	n := len(r.article.Text)
	r.body.anchor, r.body.caret = min(max(start, 0), n), min(max(end, 0), n)
	r.wantedPlace = true
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
	r.body.Refresh()
}

func (r *Reader) setFocus(has bool) {
	r.focused = has
	r.paintRule()
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

func markName(id dossier.ID) string { return "mark:" + strconv.FormatInt(int64(id), 10) }

// CreateRenderer is Fyne's way to draw it.
func (r *Reader) CreateRenderer() fyne.WidgetRenderer {
	back := canvas.NewRectangle(ui.Color(ui.ColorPaper))
	return &renderer{reader: r, back: back, objects: []fyne.CanvasObject{back, r.head, r.rule, r.scroll}}
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
}

func (r *renderer) Refresh() {
	r.back.FillColor = ui.Color(ui.ColorPaper)
	r.reader.paintRule()
	r.Layout(r.reader.Size())
	canvas.Refresh(r.reader)
}
