package outgoing

import (
	"context"
	"regexp"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/app/outside"
	"standpoint/views/ui"
)

// Print is what a print asks for, with a look at its pages.
type Print struct {
	Object fyne.CanvasObject
	// Order is what is filled in now, but for file and title.
	Order outside.Order
	// First has the keys when the form is shown.
	First *ui.Entry

	kit      *ui.Kit
	preview  func(context.Context, app.Paper) (app.Preview, error)
	dialog   *ui.Dialog
	printers *fyne.Container
	queues   []*ui.Button
	said     *ui.Prose
	switches []option
	copies   *ui.Entry
	pages    *ui.Entry
	fields   *fyne.Container
	look     *look
}

// option is a button of a print that is on or off.
type option struct {
	button *ui.Button
	on     func(outside.Order) bool
}

const printWide, printLookWide, printLookTall float32 = 340, 300, 400

// NewPrint makes a form that begins with an order; preview, where it is not nil,
// shows the pages on a paper.
func NewPrint(kit *ui.Kit, o outside.Order, preview func(context.Context, app.Paper) (app.Preview, error), done func()) *Print {
	p := &Print{kit: kit, Order: o, preview: preview}
	p.said = ui.NewProse(kit.Small, ui.ColorMuted, lang.L("Looking for printers …"))
	p.printers = ui.NewColumn(4, p.said)
	p.copies, p.pages = ui.NewEntry(strconv.Itoa(max(o.Copies, 1)), "1"), ui.NewEntry(o.Pages, lang.L("all, or 1-3, 7"))
	p.First = p.copies
	for _, e := range []*ui.Entry{p.copies, p.pages} {
		e.OnKey, e.OnSubmitted = p.key, func(string) { done() }
	}
	p.fields = ui.NewColumn(9)
	p.add(lang.L("Printer"), p.printers)
	p.add(lang.L("Copies"), p.copies)
	p.add(lang.L("Pages"), p.pages)
	p.add(lang.L("Paper"), ui.NewFlow(6, p.paper(app.A4), p.paper(app.Letter)))
	p.add(lang.L("On"), ui.NewFlow(6,
		p.option(lang.L("One side"), "one side", func(o outside.Order) bool { return !o.TwoSided }, func(o *outside.Order) { o.TwoSided = false }),
		p.option(lang.L("Both sides"), "two sides", func(o outside.Order) bool { return o.TwoSided }, func(o *outside.Order) { o.TwoSided = true })))
	p.add(lang.L("Ink"), ui.NewFlow(6,
		p.option(lang.L("In colour"), "colour", func(o outside.Order) bool { return !o.Grey }, func(o *outside.Order) { o.Grey = false }),
		p.option(lang.L("Grey"), "grey", func(o outside.Order) bool { return o.Grey }, func(o *outside.Order) { o.Grey = true })))
	room := container.New(ui.Fixed{Width: 1, Height: printLookTall}) // for the printers, which are still being looked for
	row := ui.NewFlow(0, container.New(ui.Fixed{Width: printWide * kit.Zoom}, p.fields), room)
	if preview != nil {
		p.look = newLook(kit, printLookWide, printLookTall, true)
		row.Layout = ui.Flow{Gap: columnGap / 2}
		row.Add(container.New(ui.Fixed{Width: printLookWide}, p.look.object))
	}
	p.Object = row
	p.refresh()
	p.show()
	return p
}

// Width is how wide the form wants to be.
func (p *Print) Width() float32 {
	width := printWide*p.kit.Zoom + 1
	if p.look != nil {
		width += columnGap + printLookWide
	}
	return width + 1
}

// In tells the form which dialog it is in.
func (p *Print) In(d *ui.Dialog) {
	p.dialog = d
	d.Places = p.places
}

// Stop ends what is done for the form in the background.
func (p *Print) Stop() {
	if p.look != nil {
		p.look.stop()
	}
}

// Offer shows the printers that there are, the usual one chosen, or why there
// are none.
func (p *Print) Offer(queues []outside.Queue, err error) {
	p.printers.RemoveAll()
	p.queues = nil
	if err != nil {
		p.Say(err.Error())
		p.printers.Add(p.said)
	}
	for _, q := range queues {
		label := q.Name
		if q.Default {
			label = lang.L("{{.Printer}} (the usual one)", map[string]any{"Printer": q.Name})
		}
		if p.Order.Queue == "" && q.Default {
			p.Order.Queue = q.Name
		}
		b := p.option(label, "printer:"+q.Name, func(o outside.Order) bool { return o.Queue == q.Name }, func(o *outside.Order) { o.Queue = q.Name })
		b.Wide = true
		p.queues = append(p.queues, b)
		p.printers.Add(b)
	}
	if len(queues) > 0 && p.Order.Queue == "" {
		p.Order.Queue = queues[0].Name
	}
	p.refresh()
}

// Say shows what is wrong.
func (p *Print) Say(words string) {
	p.said.Paint(ui.ColorNo)
	p.said.Set(words)
	if len(p.queues) > 0 && len(p.printers.Objects) == len(p.queues) {
		p.printers.Add(p.said)
	}
	p.fields.Refresh()
}

func (p *Print) add(name string, o fyne.CanvasObject) {
	p.fields.Add(container.New(named{70 * p.kit.Zoom}, ui.NewProse(p.kit.Body, ui.ColorMuted, name), o))
}

func (p *Print) option(label, name string, on func(outside.Order) bool, turn func(*outside.Order)) *ui.Button {
	b := p.kit.Button(label, func() {
		turn(&p.Order)
		p.refresh()
	})
	b.Name, b.OnKey = name, p.key
	p.switches = append(p.switches, option{b, on})
	return b
}

func (p *Print) paper(size app.Paper) *ui.Button {
	return p.option(string(size), "paper "+string(size), func(o outside.Order) bool { return o.Paper == string(size) }, func(o *outside.Order) {
		if o.Paper == string(size) {
			return
		}
		o.Paper = string(size)
		p.show()
	})
}

func (p *Print) key(ev *fyne.KeyEvent) { p.dialog.Key(ev) }

func (p *Print) refresh() {
	for _, s := range p.switches {
		mark(s.button, s.on(p.Order))
	}
	p.fields.Refresh()
	if p.dialog != nil {
		p.dialog.Relayout()
	}
}

// show looks at the pages anew.
func (p *Print) show() {
	if p.look == nil {
		return
	}
	size := app.Paper(p.Order.Paper)
	p.look.of(func(ctx context.Context) (app.Preview, error) { return p.preview(ctx, size) })
}

// pageList is how lp wants pages to be named.
var pageList = regexp.MustCompile(`^\d+(-\d+)?(,\d+(-\d+)?)*$`)

// Trouble takes what was typed into the order, and is why it cannot be; empty:
// it can.
func (p *Print) Trouble() string {
	n, err := strconv.Atoi(strings.TrimSpace(p.copies.Text))
	if err != nil || n < 1 || n > 999 {
		return lang.L("Copies are a number from 1 to 999.")
	}
	pages := strings.Join(strings.Fields(p.pages.Text), "")
	if pages != "" && !pageList.MatchString(pages) {
		return lang.L("Pages are written 1-3, 7.")
	}
	p.Order.Copies, p.Order.Pages = n, pages
	return ""
}

// places names what can be clicked in the form, for tests of the real window.
func (p *Print) places(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	var buttons []*ui.Button
	for _, s := range p.switches {
		buttons = append(buttons, s.button)
	}
	places := placesOf(buttons, origin)
	if p.look != nil {
		places = append(places, placesOf([]*ui.Button{p.look.back, p.look.forth}, origin)...)
		places = append(places, p.look.place(origin))
	}
	return append(places, ui.Place{Name: "said", Text: p.said.Text(), At: origin(p.said), Size: p.said.Size()})
}
