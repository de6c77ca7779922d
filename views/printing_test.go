package views

import (
	"context"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"standpoint/app/outside"
)

// printer is what was printed, and on which printers one could have.
type printer struct {
	queues []outside.Queue
	order  outside.Order
	file   []byte
	err    error
}

func (p *printer) printing() Printing {
	return Printing{
		Printers: func(context.Context) ([]outside.Queue, error) {
			if len(p.queues) == 0 {
				return nil, outside.ErrNoPrinter
			}
			return p.queues, nil
		},
		Print: func(_ context.Context, o outside.Order) error {
			p.order = o
			p.file, _ = os.ReadFile(o.File)
			return p.err
		},
	}
}

func TestPrintAsksForThePrinterAndPrints(t *testing.T) {
	p := &printer{queues: []outside.Queue{{Name: "Hall"}, {Name: "Office", Default: true}}}
	e := &exported{}
	o := openSample(t, Options{Formats: []string{".pdf"}, Export: e.write, Printing: p.printing()})
	o.act("Print the brief …")
	o.typed("3")
	for _, name := range []string{"two sides", "grey", "paper Letter"} {
		o.tap(name)
	}
	o.dialogs.Top().Buttons[0].Tapped(nil)
	file := p.order.File
	p.order.File = ""
	want := outside.Order{Title: e.r.Title, Queue: "Office", Copies: 3, Paper: "Letter", TwoSided: true, Grey: true}
	if p.order != want || string(p.file) != "document" || !strings.HasSuffix(file, "Sample.pdf") || o.dialog() != "" {
		t.Errorf("ordered %+v of %s (%q); dialog %q", p.order, file, p.file, o.dialog())
	}
	p.err = errors.New("lp: the printer is on fire")
	o.act("Print the brief …")
	o.tap("printer:Hall")
	o.dialogs.Top().Buttons[0].Tapped(nil)
	if p.order.Queue != "Hall" || o.dialog() != "The brief was not handed on" || !slices.Contains(wordsOf(o), p.err.Error()) {
		t.Errorf("on %s; dialog %q says %q", p.order.Queue, o.dialog(), wordsOf(o))
	}
}

func TestPrintSaysWhatIsWrong(t *testing.T) {
	p := &printer{}
	e := &exported{}
	var viewed string
	o := openSample(t, Options{Formats: []string{".pdf"}, Export: e.write, Printing: p.printing(), OpenFile: func(_ context.Context, path string) error {
		viewed = path
		return nil
	}})
	o.act("Print the brief …")
	if !o.dialogs.Top().Buttons[0].Disabled() || !slices.Contains(wordsOf(o), outside.ErrNoPrinter.Error()) {
		t.Errorf("without a printer the dialog says %q", wordsOf(o))
	}
	o.dialogs.Top().Buttons[1].Tapped(nil)
	if !strings.HasSuffix(viewed, ".pdf") || viewed != e.path || o.dialog() != "" {
		t.Errorf("viewed %q, written %q, dialog %q", viewed, e.path, o.dialog())
	}
	p.queues = []outside.Queue{{Name: "Hall"}}
	o.act("Print the brief …")
	o.typed("none")
	o.press(fyne.KeyReturn)
	if p.order.File != "" || !slices.Contains(wordsOf(o), "Copies are a number from 1 to 999.") {
		t.Errorf("%q copies: printed %+v; the dialog says %q", "none", p.order, wordsOf(o))
	}
}
