package ui

import (
	"image/color"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// Option is one of the things that a picker offers.
type Option struct {
	Label string
	Hint  string // shown behind the label
	// Tint fills the dot before it, where it is a colour; nil: none.
	Tint color.Color
}

// PickSpec says what a picker offers.
type PickSpec struct {
	Title   string
	Options []Option
	Chosen  int // what is in force, -1 for none
	Take    func(at int)
	// Digits says that names have digits in them, so that a number is typed as a
	// part of one.
	Digits bool
}

// Pick asks for one of some things: by typing a part of its name, by its number
// where nothing was typed, by arrows and Enter, or by a click.
func (d *Dialogs) Pick(s PickSpec) *Dialog {
	hint := lang.L("Type a part of the name, or its number")
	if s.Digits {
		hint = lang.L("Type a part of the name")
	}
	p := &picker{spec: s, query: NewEntry("", hint), list: NewChoices(d.kit.Cell)}
	p.query.OnChanged = p.typed
	p.query.OnSubmitted = func(string) { p.take(p.list.Chosen()) }
	p.query.OnKey = p.key
	p.list.OnKey = p.key
	p.list.OnTake = func() { p.take(p.list.Chosen()) }
	p.rest = NewProse(d.kit.Small, ColorMuted, "")
	p.column = NewColumn(8, p.query, p.list, p.rest)
	p.refresh("")
	p.dialog = d.Show(Spec{Title: s.Title, Body: p.column, Width: pickWidth, Height: pickHeight, Focus: p.query})
	p.dialog.Places = func(origin func(fyne.CanvasObject) fyne.Position) []Place {
		return p.list.Places(func(at int) string { return "pick:" + s.Options[p.shown[at]].Label }, origin)
	}
	return p.dialog
}

const (
	pickWidth  float32 = 400
	pickHeight float32 = 470
	pickMost           = 12 // options shown at once
)

// picker is the dialog at work.
type picker struct {
	spec   PickSpec
	dialog *Dialog
	query  *Entry
	list   *Choices
	rest   *Prose
	column *fyne.Container
	shown  []int // options
}

// typed narrows the list; a number alone takes what has that number.
func (p *picker) typed(text string) {
	if n, err := strconv.Atoi(text); err == nil && !p.spec.Digits && n >= 1 && n <= min(len(p.spec.Options), 9) && len(text) == 1 {
		p.accept(n - 1)
		return
	}
	p.refresh(text)
}

func (p *picker) refresh(text string) {
	p.shown = Matching(p.spec.Options, text)
	left := len(p.shown) - pickMost
	if left > 0 {
		p.shown = p.shown[:pickMost]
	}
	labels := make([]string, len(p.shown))
	for i, at := range p.shown {
		o := p.spec.Options[at]
		if labels[i] = o.Label; at < 9 && !p.spec.Digits {
			labels[i] = strconv.Itoa(at+1) + "  " + o.Label
		}
		if o.Hint != "" {
			labels[i] += "  –  " + o.Hint
		}
	}
	p.list.Set(labels)
	for i, at := range p.shown {
		p.list.Paint(i, p.spec.Options[at].Tint)
	}
	p.list.Choose(max(slices.Index(p.shown, p.spec.Chosen), 0))
	p.rest.Set("")
	if left > 0 {
		p.rest.Set(lang.N("{{.N}} more: type to find them", left, map[string]any{"N": left}))
	}
	p.column.Refresh()
}

// Matching are those options, by their places, in whose label or hint every word typed begins a
// word, or stands in the label.
func Matching(all []Option, typed string) []int {
	words := strings.Fields(strings.ToLower(typed))
	var begin, inside []int
	for i, o := range all {
		label := strings.ToLower(o.Label)
		names := strings.Fields(label + " " + strings.ToLower(o.Hint))
		starts, holds := true, true
		for _, w := range words {
			starts = starts && slices.ContainsFunc(names, func(n string) bool { return strings.HasPrefix(n, w) })
			holds = holds && strings.Contains(label, w)
		}
		switch {
		case starts:
			begin = append(begin, i)
		case holds:
			inside = append(inside, i)
		}
	}
	return append(begin, inside...)
}

func (p *picker) key(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyUp, fyne.KeyDown:
		p.list.Step(ev.Name)
	case fyne.KeyReturn, fyne.KeyEnter:
		p.take(p.list.Chosen())
	default:
		p.dialog.Key(ev)
	}
}

func (p *picker) take(row int) {
	if row >= 0 && row < len(p.shown) {
		p.accept(p.shown[row])
	}
}

func (p *picker) accept(option int) {
	p.dialog.Close()
	p.spec.Take(option)
}
