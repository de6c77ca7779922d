package review

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// head is what stands above the suggestion: how far the person is, what the
// queue holds, and what can be done with all of it.
type head struct {
	pane     *Review
	box      *fyne.Container
	progress *ui.Prose
	meter    *fyne.Container
	filter   *ui.Button
	order    *ui.Button
	clear    *ui.Button
	all      *ui.Button
	less     *ui.Button
	more     *ui.Button
}

func newHead(p *Review) *head {
	h := &head{pane: p}
	h.progress = ui.NewProse(p.kit.SmallBold, ui.ColorMuted, "")
	h.meter = newMeter()
	h.filter = p.button(lang.L("Filter"), "filter", p.askFilter).Key("F").Explain(lang.L("Choose which suggestions are gone through"))
	h.order = p.button("", "order", p.askOrder).Explain(lang.L("Choose which suggestions come first"))
	h.clear = p.button(lang.L("Show all"), "clear", p.clearFilter).Explain(lang.L("Take the filters away"))
	h.all = p.button("", "accept all", func() { p.AcceptAll() }).Explain(lang.L("Accept all suggestions shown that are this sure, as one action (Ctrl+Shift+A). One undo takes it back."))
	h.less = p.button("−", "less", func() { p.raise(-thresholdStep) }).Explain(lang.L("Less sure ones, too (-)"))
	h.more = p.button("+", "more", func() { p.raise(thresholdStep) }).Explain(lang.L("Only surer ones (+)"))
	top := container.New(besides{gap: 14}, p.named(lang.L("Review")), h.progress)
	row := ui.NewFlow(6, h.filter, h.clear, h.order, container.New(tight{}, h.less, h.all, h.more))
	h.box = container.New(ui.Column{Gap: 7, Pad: 12}, top, h.meter, row)
	return h
}

// named is a title.
func (p *Review) named(text string) fyne.CanvasObject {
	t := ui.NewProse(p.kit.Title, ui.ColorInk, text)
	return container.New(ui.Fixed{Width: p.kit.Title.Width(text) + 6}, t)
}

// button makes a button that hands its other keys to the pane, and gives the
// pane the keys when it was pressed.
func (p *Review) button(label, name string, do func()) *ui.Button {
	b := p.kit.Button(label, func() {
		do()
		p.takeKeys()
	})
	b.Name, b.OnKey = "review:"+name, p.TypedKey
	return b
}

func (h *head) show() {
	p := h.pane
	t := p.queue.tally()
	h.progress.Set(progressText(t))
	setMeter(h.meter, t)
	h.filter.Label = lang.L("Filter")
	active := p.activeFilters()
	for i, text := range active {
		if i == 0 {
			h.filter.Label += ": "
		} else {
			h.filter.Label += ", "
		}
		h.filter.Label += text
	}
	h.filter.Label = p.kit.Cell.Fit(h.filter.Label, 360)
	h.filter.Chosen = len(active) > 0
	h.clear.Hidden = len(active) == 0
	h.order.Label = lang.L("Order: {{.Order}}", map[string]any{"Order": orderName(p.queue.order)})
	n := len(p.queue.above(p.threshold))
	h.all.Label = lang.N("Accept {{.N}} of {{.Percent}} % or more", n, map[string]any{"N": n, "Percent": p.threshold})
	if n == 0 || p.readOnly {
		h.all.Disable()
	} else {
		h.all.Enable()
	}
	for _, b := range h.buttons() {
		b.Refresh()
	}
	h.box.Refresh()
}

func (h *head) buttons() []*ui.Button {
	return []*ui.Button{h.filter, h.clear, h.order, h.less, h.all, h.more}
}

func progressText(t tally) string {
	text := lang.L("{{.N}} of {{.All}} reviewed", map[string]any{"N": t.reviewed(), "All": t.all})
	if t.reviewed() > 0 {
		text += " · " + lang.L("{{.Accepted}} accepted, {{.Rejected}} rejected", map[string]any{"Accepted": t.accepted, "Rejected": t.rejected})
	}
	return text
}

// activeFilters names what is filtered by.
func (p *Review) activeFilters() []string {
	var names []string
	f := p.queue.filter
	if f.Party != 0 {
		names = append(names, p.party(f.Party).Name)
	}
	if f.Issue != 0 {
		names = append(names, p.issue(f.Issue).Name)
	}
	if f.Source != 0 {
		names = append(names, p.sources[f.Source].Title)
	}
	if f.Band != AnyBand {
		names = append(names, bandName(f.Band))
	}
	if f.Voice != 0 {
		names = append(names, ui.VoiceName(f.Voice))
	}
	if f.Claims != WithClaims {
		names = append(names, claimsName(f.Claims))
	}
	if f.Show != ShowOpen {
		names = append(names, showName(f.Show))
	}
	return names
}

// Choose sets filter and order, and begins at the first suggestion.
func (p *Review) Choose(f Filter, o Order) {
	p.queue.choose(f, o)
	p.show()
}

// Filter is what the queue holds now.
func (p *Review) Filter() Filter { return p.queue.filter }

func (p *Review) clearFilter() { p.Choose(Filter{}, p.queue.order) }

const (
	thresholdStep  = 5
	leastThreshold = 50
	mostThreshold  = 100
)

// raise changes from which confidence on all are accepted at once.
func (p *Review) raise(by int) {
	p.threshold = min(max(p.threshold+by, leastThreshold), mostThreshold)
	p.head.show()
}

// AcceptAll asks to accept all suggestions shown that are sure enough; false
// if there are none.
func (p *Review) AcceptAll() bool {
	ids := p.queue.above(p.threshold)
	if len(ids) == 0 || p.readOnly {
		return false
	}
	p.do.AcceptAll(p.queue.withCopies(ids), len(ids), p.threshold)
	return true
}

func (p *Review) askOrder() {
	var options []ui.Option
	for o := ByPlace; o <= ByCell; o++ {
		options = append(options, ui.Option{Label: orderName(o)})
	}
	p.dialogs.Pick(ui.PickSpec{Title: lang.L("Which suggestions come first?"), Options: options, Chosen: int(p.queue.order), Take: func(at int) {
		p.Choose(p.queue.filter, Order(at))
	}})
}

// choice is one kind of filter: what it is set to, and what it can be set to.
type choice struct {
	name    string
	options []string
	hints   []string
	chosen  int
	set     func(f *Filter, at int)
}

// askFilter asks by what to filter, and then for the value. A letter that asked
// for it would go into the field: so it waits until the key is over.
func (p *Review) askFilter() {
	p.kit.Work.Show(func() {
		if p.dialogs.Top() != nil {
			return
		}
		choices := p.choices()
		options := make([]ui.Option, len(choices))
		for i, c := range choices {
			options[i] = ui.Option{Label: c.name, Hint: c.options[c.chosen]}
		}
		p.dialogs.Pick(ui.PickSpec{Title: lang.L("Filter by"), Options: options, Chosen: 0, Take: func(at int) { p.askValue(choices[at]) }})
	})
}

func (p *Review) askValue(c choice) {
	options := make([]ui.Option, len(c.options))
	for i, text := range c.options {
		options[i].Label = text
		if i < len(c.hints) {
			options[i].Hint = c.hints[i]
		}
	}
	p.dialogs.Pick(ui.PickSpec{Title: c.name, Options: options, Chosen: c.chosen, Take: func(at int) {
		f := p.queue.filter
		c.set(&f, at)
		p.Choose(f, p.queue.order)
	}})
}

func (p *Review) choices() []choice {
	f := p.queue.filter
	party, issue, source := ids{}, ids{}, ids{}
	for _, x := range p.book.Parties {
		party.add(x.ID, x.Name, "")
	}
	for _, x := range p.book.Issues {
		issue.add(x.ID, x.Name, "")
	}
	open := p.openBySource()
	for _, x := range p.order {
		if n := open[x.ID]; n > 0 || x.ID == f.Source {
			source.add(x.ID, x.Title, ui.Day(string(x.Published))+" · "+strconv.Itoa(n))
		}
	}
	voice := choice{name: lang.L("Voice"), options: []string{lang.L("any")}, set: func(f *Filter, at int) {
		if f.Voice = 0; at > 0 {
			f.Voice = voices()[at-1]
		}
	}}
	for i, v := range voices() {
		voice.options = append(voice.options, ui.VoiceName(v))
		if v == f.Voice {
			voice.chosen = i + 1
		}
	}
	return []choice{
		party.choice(lang.L("Party"), f.Party, func(f *Filter, id dossier.ID) { f.Party = id }),
		issue.choice(lang.L("Issue"), f.Issue, func(f *Filter, id dossier.ID) { f.Issue = id }),
		source.choice(lang.L("Article"), f.Source, func(f *Filter, id dossier.ID) { f.Source = id }),
		numbered(lang.L("Confidence"), AnyBand, BandBelow, f.Band, bandName, func(f *Filter, b Band) { f.Band = b }),
		voice,
		numbered(lang.L("What one party says of another"), WithClaims, NoClaims, f.Claims, claimsName, func(f *Filter, c Claims) { f.Claims = c }),
		numbered(lang.L("Decision"), ShowOpen, ShowAll, f.Show, showName, func(f *Filter, s Show) { f.Show = s }),
	}
}

// openBySource counts what nobody has decided on.
func (p *Review) openBySource() map[dossier.ID]int {
	open := map[dossier.ID]int{}
	for i := range p.queue.all {
		if q := &p.queue.all[i]; q.Status == dossier.Suggested {
			open[q.Source]++
		}
	}
	return open
}

// ids are things that can be filtered by.
type ids struct {
	all          []dossier.ID
	names, hints []string
}

func (s *ids) add(id dossier.ID, name, hint string) {
	s.all, s.names, s.hints = append(s.all, id), append(s.names, name), append(s.hints, hint)
}

func (s *ids) choice(name string, now dossier.ID, set func(*Filter, dossier.ID)) choice {
	all := append([]dossier.ID{0}, s.all...)
	return choice{
		name: name, options: append([]string{lang.L("any")}, s.names...), hints: append([]string{""}, s.hints...),
		chosen: max(slices.Index(all, now), 0), set: func(f *Filter, at int) { set(f, all[at]) },
	}
}

func numbered[T ~int](name string, first, last, now T, called func(T) string, set func(*Filter, T)) choice {
	c := choice{name: name, chosen: int(now - first), set: func(f *Filter, at int) { set(f, first+T(at)) }}
	for v := first; v <= last; v++ {
		c.options = append(c.options, called(v))
	}
	return c
}

// newMeter is a bar that shows how much is accepted, rejected and open.
func newMeter() *fyne.Container {
	return container.New(meterLayout{}, canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewRectangle(nil))
}

func setMeter(m *fyne.Container, t tally) {
	for i, name := range []fyne.ThemeColorName{ui.ColorYes, ui.ColorNo, ui.ColorLine} {
		m.Objects[i].(*canvas.Rectangle).FillColor = ui.Color(name)
	}
	m.Layout = meterLayout{t}
	m.Refresh()
}

type meterLayout struct{ tally }

const meterHeight float32 = 4

// MinSize is a thin line.
func (meterLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(60, meterHeight) }

// Layout gives each part its share.
func (m meterLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	var x float32
	for i, n := range []int{m.accepted, m.rejected, m.open()} {
		w := size.Width * float32(n) / float32(max(m.all, 1))
		if m.all == 0 && i == 2 {
			w = size.Width
		}
		objects[i].Move(fyne.NewPos(x, 0))
		objects[i].Resize(fyne.NewSize(w, meterHeight))
		x += w
	}
}

// tight puts buttons close to each other that belong together.
type tight struct{}

// MinSize is all of them beside each other.
func (tight) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, o := range objects {
		m := o.MinSize()
		s = fyne.NewSize(s.Width+m.Width+2, max(s.Height, m.Height))
	}
	return s
}

// Layout places the buttons.
func (tight) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	var x float32
	for _, o := range objects {
		o.Move(fyne.NewPos(x, 0))
		o.Resize(o.MinSize())
		x += o.MinSize().Width + 2
	}
}

// besides puts a text that may wrap at the right of a narrow object.
type besides struct{ gap float32 }

// HeightFor is that of the higher one.
func (b besides) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	left := objects[0].MinSize()
	return max(left.Height, ui.HeightOf(objects[1], width-left.Width-b.gap))
}

// MinSize is narrow: the height is known only with the width.
func (b besides) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].MinSize().Width+b.gap+60, objects[0].MinSize().Height)
}

// Layout places both, in the middle of the height.
func (b besides) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := objects[0].MinSize()
	objects[0].Move(fyne.NewPos(0, (size.Height-left.Height)/2))
	objects[0].Resize(left)
	width := size.Width - left.Width - b.gap
	h := ui.HeightOf(objects[1], width)
	objects[1].Move(fyne.NewPos(left.Width+b.gap, (size.Height-h)/2))
	objects[1].Resize(fyne.NewSize(width, h))
}
