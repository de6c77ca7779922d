package views

import (
	"context"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// splitPassage asks where a passage that holds two stands is to be cut, and what each
// part shows.
func (w *Window) splitPassage(id dossier.ID) {
	w.asked(id, func(p dossier.Passage) {
		starts := wordStarts(p.Quote)
		if len(starts) == 0 {
			w.status.say(lang.L("One word cannot be split."))
			return
		}
		f := &splitForm{window: w, passage: p, starts: starts, at: likelyCut(p.Quote, starts)}
		for i := range f.parts {
			f.parts[i] = dossier.Part{Party: p.Party, Issue: p.Issue, Stance: p.Stance}
		}
		f.show()
	})
}

// wordStarts are where a cut can be: before each word but the first.
func wordStarts(text string) []int {
	var starts []int
	space := false
	for i, r := range text {
		if unicode.IsSpace(r) {
			space = true
			continue
		}
		if space && i > 0 && strings.TrimSpace(text[:i]) != "" {
			starts = append(starts, i)
		}
		space = false
	}
	return starts
}

// likelyCut is the place, among starts, at which a sentence most likely turns
// from one stand to another: after a full stop or semicolon, before a
// conjunction after a comma, after a comma, before a conjunction; of equals the
// one nearest to the middle.
func likelyCut(text string, starts []int) int {
	best, bestScore := 0, -1
	for i, start := range starts {
		before, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(text[:start], unicode.IsSpace))
		word, _, _ := strings.Cut(text[start:], " ")
		score := 0
		switch before {
		case '.', '!', '?', ';':
			score = 4
		case ',', '–', '—':
			score = 2
		}
		switch strings.ToLower(word) {
		case "but", "while", "whereas", "although", "though":
			score += 2
		case "and", "or", "yet":
			score++
		}
		score = score*10000 - max(start-len(text)/2, len(text)/2-start)
		if i == 0 || score > bestScore {
			best, bestScore = i, score
		}
	}
	return best
}

// splitForm is the dialog at work. It has the keys itself: arrows move the cut,
// up and down choose the part that P, I and 1 to 5 are for.
type splitForm struct {
	widget.BaseWidget
	window  *Window
	passage dossier.Passage
	starts  []int
	at      int // the cut, among starts
	parts   [2]dossier.Part
	active  int

	dialog *ui.Dialog
	text   *ui.Prose
	heads  [2]*ui.Prose
	words  [2]*ui.Prose
	rings  [2]*canvas.Rectangle
	steps  [2][5]*ui.Button
	others []*ui.Button
	body   *fyne.Container
}

var (
	_ fyne.Focusable = (*splitForm)(nil)
	_ fyne.Tappable  = (*splitForm)(nil)
	_ ui.Tall        = (*splitForm)(nil)
)

const splitWidth = 560

func (f *splitForm) show() {
	w := f.window
	f.active = 1 // the second is what the machine did not see
	f.text = ui.NewProse(w.kit.Body, ui.ColorInk, "")
	hint := ui.NewProse(w.kit.Small, ui.ColorMuted, lang.L("Left and right move the cut, or click a word. Up and down choose the part; P, I and 1 to 5 say what it shows. Enter splits."))
	earlier := w.kit.Button("←", func() { f.move(-1) }).Explain(lang.L("Cut one word earlier (left)"))
	later := w.kit.Button("→", func() { f.move(1) }).Explain(lang.L("Cut one word later (right)"))
	earlier.Name, later.Name = "cut earlier", "cut later"
	f.others = []*ui.Button{earlier, later}
	f.body = ui.NewColumn(9, f.text, ui.NewFlow(6, earlier, later), hint, f.part(0), f.part(1))
	f.ExtendBaseWidget(f)
	f.refresh()
	ok := w.kit.Button(lang.L("Split"), f.save).With(ui.First)
	cancel := w.kit.Button(lang.L("Cancel"), func() { f.dialog.Close() })
	f.dialog = w.dialogs.Show(ui.Spec{Title: lang.L("Split into two passages"), Body: f, Width: splitWidth, Buttons: []*ui.Button{ok, cancel}, Focus: f})
	f.dialog.Places = func(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
		places := buttonPlaces(f.others, origin)
		for i := range f.words {
			places = append(places, ui.Place{Name: "part:" + strconv.Itoa(i+1), Text: f.heads[i].Text() + "\n" + f.words[i].Text(), At: origin(f.rings[i]), Size: f.rings[i].Size()})
		}
		return places
	}
	for _, b := range append(f.others, ok, cancel) {
		b.OnKey = f.TypedKey
	}
}

// part is what one of the two shows: its party and issue, its words, its stance.
func (f *splitForm) part(i int) fyne.CanvasObject {
	k := f.window.kit
	f.heads[i], f.words[i] = ui.NewProse(k.Bold, ui.ColorInk, ""), ui.NewProse(k.Cell, ui.ColorMuted, "").Limit(2)
	f.rings[i] = canvas.NewRectangle(nil)
	f.rings[i].CornerRadius = ui.Radius
	button := func(label, hint, name string, do func()) *ui.Button {
		b := k.Button(label, func() {
			f.active = i
			do()
			f.refresh()
		}).Key(hint)
		b.Name, b.OnKey = name+strconv.Itoa(i+1), f.TypedKey
		f.others = append(f.others, b)
		return b
	}
	row := ui.NewFlow(6, button(lang.L("Party"), "P", "split party", f.askParty), button(lang.L("Issue"), "I", "split issue", f.askIssue))
	for n := range f.steps[i] {
		key := strconv.Itoa(n + 1)
		f.steps[i][n] = button(compare.Sign(n-2), key, "split stance"+key+":", func() { f.parts[f.active].Stance = n - 2 })
		row.Add(f.steps[i][n])
	}
	return ui.NewCard(f.rings[i], 6, 10, f.heads[i], f.words[i], row)
}

// cut gives the bytes of both parts in the quote.
func (f *splitForm) cut() (firstEnd, secondStart int) {
	start := f.starts[f.at]
	return len(strings.TrimRightFunc(f.passage.Quote[:start], unicode.IsSpace)), start
}

func (f *splitForm) refresh() {
	quote := strings.ReplaceAll(f.passage.Quote, "\n", " ")
	end, start := f.cut()
	f.text.Set(quote, ui.Span{Start: 0, End: end, Color: ui.MarkOf(f.parts[0].Stance)}, ui.Span{Start: start, End: len(quote), Color: ui.MarkOf(f.parts[1].Stance)},
		ui.Span{Start: start, End: len(quote), Color: ui.ColorAccent, Rule: ui.SolidRule})
	names := [2]string{lang.L("First part"), lang.L("Second part")}
	for i, words := range [2]string{quote[:end], quote[start:]} {
		p := f.parts[i]
		cell := cellName(f.window.desk.state.codebook, dossier.Passage{Party: p.Party, Issue: p.Issue})
		f.heads[i].Set(names[i] + ": " + cell + " · " + compare.Sign(p.Stance))
		f.words[i].Set(words)
		f.rings[i].FillColor, f.rings[i].StrokeColor, f.rings[i].StrokeWidth = ui.Color(ui.ColorPaper), ui.Color(ui.ColorLine), 1
		if i == f.active {
			f.rings[i].StrokeColor, f.rings[i].StrokeWidth = ui.Color(ui.ColorRing), 2
		}
		f.rings[i].Refresh()
		for n, b := range f.steps[i] {
			b.Chosen = p.Stance == n-2
			b.Refresh()
		}
	}
	f.body.Refresh()
}

func (f *splitForm) move(by int) {
	f.at = min(max(f.at+by, 0), len(f.starts)-1)
	f.refresh()
}

func (f *splitForm) askParty() {
	f.window.work.Show(func() {
		f.window.pickParty(lang.L("Whose stand is it?"), f.parts[f.active].Party, func(p dossier.Party) {
			f.parts[f.active].Party = p.ID
			f.refresh()
		})
	})
}

func (f *splitForm) askIssue() {
	f.window.work.Show(func() {
		f.window.pickIssue(lang.L("What is it about?"), f.parts[f.active].Issue, func(i dossier.Issue) {
			f.parts[f.active].Issue = i.ID
			f.refresh()
		})
	})
}

// save makes the two passages, and the same two in other prints of the story.
func (f *splitForm) save() {
	end, start := f.cut()
	head, rest := f.passage.Quote[:end], f.passage.Quote[start:]
	parts := f.parts
	f.dialog.Close()
	d := f.window.desk
	f.window.decideOn(f.passage.ID, lang.L("Two passages now, both accepted. Ctrl+Z undoes it."), func(ctx context.Context, ids []dossier.ID) error {
		prints, err := d.PassagesByID(ctx, ids...)
		if err != nil {
			return err
		}
		var cuts []dossier.Cut
		for _, p := range prints {
			if at := sameCut(p.Quote, head, rest); at > 0 {
				cuts = append(cuts, cutAt(p, at, parts))
			}
		}
		_, err = d.SplitAll(ctx, cuts...)
		return err
	})
}

// sameCut is where the second part of a passage begins in another print of it,
// 0 where an editor changed both parts.
func sameCut(quote, head, rest string) int {
	if at := strings.LastIndex(quote, rest); at > 0 {
		return at
	}
	if after, ok := strings.CutPrefix(quote, head); ok && strings.TrimSpace(after) != "" {
		return len(quote) - len(strings.TrimLeftFunc(after, unicode.IsSpace))
	}
	return 0
}

func cutAt(p dossier.Passage, at int, parts [2]dossier.Part) dossier.Cut {
	parts[0].Start, parts[0].End = p.Start, p.Start+len(strings.TrimRightFunc(p.Quote[:at], unicode.IsSpace))
	parts[1].Start, parts[1].End = p.Start+at, p.End
	return dossier.Cut{Passage: p.ID, First: parts[0], Second: parts[1]}
}

// TypedKey moves the cut and says what a part shows.
func (f *splitForm) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft:
		f.move(-1)
	case fyne.KeyRight:
		f.move(1)
	case fyne.KeyUp:
		f.active = 0
	case fyne.KeyDown:
		f.active = 1
	case fyne.KeyP, fyne.KeyF2:
		f.askParty()
	case fyne.KeyI, fyne.KeyF3:
		f.askIssue()
	case fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5:
		n, _ := strconv.Atoi(string(ev.Name))
		f.parts[f.active].Stance = n - 3
	default:
		f.dialog.Key(ev)
		return
	}
	f.refresh()
}

// TypedRune is not used: keys come as TypedKey.
func (f *splitForm) TypedRune(rune) {}

// FocusGained is part of having the keys.
func (f *splitForm) FocusGained() {}

// FocusLost is part of having the keys.
func (f *splitForm) FocusLost() {}

// Tapped cuts before the word that was clicked.
func (f *splitForm) Tapped(ev *fyne.PointEvent) {
	at := f.text.At(ev.Position.Subtract(f.text.Position()))
	for i, start := range f.starts {
		if start <= at {
			f.at = i
		}
	}
	f.refresh()
}

// HeightFor is that of all parts.
func (f *splitForm) HeightFor(width float32) float32 { return ui.HeightOf(f.body, width) }

// MinSize is narrow: the height is known only with the width.
func (f *splitForm) MinSize() fyne.Size {
	f.ExtendBaseWidget(f)
	return fyne.NewSize(300, 0)
}

// CreateRenderer is Fyne's way to draw it.
func (f *splitForm) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(f.body))
}
