package views

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/app/compare"
	"standpoint/views/matrix"
	"standpoint/views/ui"
)

// matrixHead is the title above the matrix, what can be done with it, and the
// legend of its colours; and, in a strip that always has its place, what is
// filtered or hidden.
type matrixHead struct {
	window  *Window
	box     *fyne.Container
	title   *ui.Prose
	facts   *ui.Prose
	filter  *ui.Button
	sort    *ui.Button
	density *ui.Button
	legend  *fyne.Container
	strip   *fyne.Container
	notes   [3]*stripNote
	buttons []*ui.Button
}

// stripNote is a line of the strip with the button that ends what it says.
type stripNote struct {
	words  *ui.Prose
	button *ui.Button
	box    *fyne.Container
}

func newMatrixHead(w *Window) *matrixHead {
	h := &matrixHead{window: w}
	k := w.kit
	h.title = ui.NewProse(k.Title, ui.ColorInk, "").Limit(1)
	h.facts = ui.NewProse(k.Small, ui.ColorMuted, "").Limit(2)
	h.filter = h.button(lang.L("Filter …"), "Filter", w.chooseFilter).Explain(lang.L("Choose which passages count (Ctrl+Shift+L)"))
	h.sort = h.button("", "Sort", func() { w.chooseOf(h.sort, w.sortActions()) }).Explain(lang.L("Sort what is shown; the codebook keeps its order"))
	turn := h.button(lang.L("Turn"), "Turn", w.transpose).Explain(lang.L("Turn rows and columns (Ctrl+Shift+R)"))
	h.density = h.button("", "Density", func() { w.chooseOf(h.density, w.densityActions()) }).Explain(lang.L("How much a cell says"))
	tools := ui.NewFlow(6, h.filter, h.sort, turn, h.density)
	h.legend = legend(k)
	h.box = container.New(ui.Column{Gap: 4, Pad: 14}, h.title, h.facts, tools, h.legend)
	h.notes = [3]*stripNote{
		h.note(lang.L("Clear"), "Clear filter", w.clearFilter),
		h.note(lang.L("Show all"), "Show all", w.showAll),
		h.note(lang.L("Show all names"), "Show all names", func() { w.grid.Type(""); w.focusView() }),
	}
	h.strip = container.New(ui.Column{Gap: 2})
	for _, n := range h.notes {
		h.strip.Add(n.box)
	}
	h.strip.Hide()
	return h
}

func (h *matrixHead) button(label, name string, do func()) *ui.Button {
	b := h.window.kit.Button(label, do)
	b.Name, b.OnKey = name, h.window.key
	h.buttons = append(h.buttons, b)
	return b
}

func (h *matrixHead) note(label, name string, do func()) *stripNote {
	n := &stripNote{words: ui.NewProse(h.window.kit.Bold, ui.ColorInk, ""), button: h.button(label, name, do)}
	row := container.New(besideButton{}, n.words, n.button)
	n.box = container.New(ui.Column{Back: true}, ui.NewBackdrop(ui.ColorSoft), row)
	return n
}

// say shows a line of the strip; nothing to say hides it.
func (n *stripNote) say(text string) bool {
	n.words.Set(text)
	n.box.Hidden = text == ""
	n.button.Hidden = text == ""
	return text != ""
}

// refresh says how large the matrix is, how much of it is known, and what is not
// shown of it.
func (h *matrixHead) refresh() {
	d := h.window.desk
	m := d.state.matrix
	if m == nil {
		return
	}
	before := h.height()
	h.title.Set(d.state.title)
	text := lang.L("{{.Parties}} parties × {{.Issues}} issues, {{.Filled}} of {{.All}} cells with a statement", map[string]any{
		"Parties": len(m.Parties), "Issues": len(m.Issues), "Filled": m.Filled(), "All": len(m.Parties) * len(m.Issues),
	})
	if m.First != "" {
		text += " · " + lang.L("sources {{.Period}}", map[string]any{"Period": ui.Period(string(m.First), string(m.Last))})
	}
	h.facts.Set(text)
	h.sort.Label = lang.L("Sort: {{.Order}}", map[string]any{"Order": h.window.orderName()})
	h.density.Label = h.window.densityName()
	h.filter.Chosen = app.Filters(d.options)
	for _, b := range h.buttons {
		b.Refresh()
	}
	h.refreshStrip()
	h.box.Refresh()
	if h.height() != before {
		h.window.relayout()
	}
}

// height is how much room it takes.
func (h *matrixHead) height() float32 {
	return need(h.box, h.box.Size().Width).Height + need(h.strip, h.box.Size().Width).Height
}

func (h *matrixHead) refreshStrip() {
	said := false
	for i, text := range h.leftOut() {
		said = h.notes[i].say(text) || said
	}
	h.strip.Hidden = !said
	h.strip.Refresh()
}

func (h *matrixHead) filterNote() string {
	if words := h.window.filterWords(h.window.desk.options); words != "" {
		return lang.L("Filter: {{.What}}", map[string]any{"What": words})
	}
	return ""
}

// leftOut says what the matrix leaves out, a sentence each, empty where it leaves out nothing.
func (h *matrixHead) leftOut() []string {
	return []string{h.filterNote(), h.hiddenNote(), h.typedNote()}
}

// hiddenNote names what is hidden; what is there no more is not.
func (h *matrixHead) hiddenNote() string {
	var names []string
	v := h.window.grid.View()
	for _, id := range v.Parties {
		names = append(names, h.window.headName(matrix.Head{Party: id}))
	}
	for _, id := range v.Issues {
		names = append(names, h.window.headName(matrix.Head{Issue: id}))
	}
	names = slices.DeleteFunc(names, func(name string) bool { return name == "" })
	if len(names) == 0 {
		return ""
	}
	return lang.L("Hidden, but counted: {{.Names}}", map[string]any{"Names": strings.Join(names, ", ")})
}

// typedNote says what the typed letters leave.
func (h *matrixHead) typedNote() string {
	typed, parties, issues := h.window.grid.Typed()
	switch {
	case typed == "":
		return ""
	case !h.window.grid.Names():
		return lang.L("Nothing is named “{{.Typed}}”. Esc ends it.", map[string]any{"Typed": typed})
	default:
		return lang.L("Named “{{.Typed}}”. Parties shown: {{.Parties}}, issues: {{.Issues}}. Esc shows all.", map[string]any{"Typed": typed, "Parties": parties, "Issues": issues})
	}
}

// chooseOf offers actions below a button.
func (w *Window) chooseOf(b *ui.Button, actions []action) {
	var items []*fyne.MenuItem
	for _, a := range actions {
		items = append(items, w.menuItem(a))
	}
	w.popUp(w.app.Driver().AbsolutePositionForObject(b).AddXY(0, b.Size().Height), items...)
}

// besideButton puts a button at the right of a text.
type besideButton struct{}

// HeightFor is that of the higher one.
func (besideButton) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	b := objects[1].MinSize()
	return max(ui.HeightOf(objects[0], width-b.Width-stripPad*3)+8, b.Height+4)
}

const stripPad float32 = 14

// Layout places both.
func (besideButton) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	b := objects[1].MinSize()
	room := size.Width - b.Width - stripPad*3
	h := ui.HeightOf(objects[0], room)
	put(objects[0], stripPad, (size.Height-h)/2, room, h)
	put(objects[1], size.Width-b.Width-stripPad, (size.Height-b.Height)/2, b.Width, b.Height)
}

// MinSize is narrow: the height is known only with the width.
func (besideButton) MinSize(objects []fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 0) }

// legend explains the colours, the dashes and the tick.
func legend(k *ui.Kit) *fyne.Container {
	words := []string{lang.L("firmly A"), lang.L("leans to A"), lang.L("between"), lang.L("leans to B"), lang.L("firmly B")}
	row := ui.NewFlow(8)
	for i, word := range words {
		stance := i - 2
		row.Add(legendItem(&chip{kit: k, fill: ui.FillOf(stance), ink: ui.OnFillOf(stance), sign: compare.Sign(stance)}, word))
	}
	row.Add(legendItem(&chip{kit: k, fill: ui.ColorDesk, ink: ui.ColorMuted, dashed: true}, lang.L("only suggested")))
	row.Add(legendItem(&chip{kit: k, fill: ui.ColorDesk, ink: ui.ColorInk, tick: true}, lang.L("reviewed")))
	row.Add(legendItem(&chip{kit: k, fill: ui.ColorDesk, ink: ui.ColorInk, sign: matrix.TwoVoices}, lang.L("two voices")))
	row.Add(legendItem(&chip{kit: k, fill: ui.ColorDesk, ink: ui.ColorInk, moved: true}, lang.L("moved")))
	return row
}

func legendItem(c *chip, word string) fyne.CanvasObject {
	c.ExtendBaseWidget(c)
	face := c.kit.Small
	box := container.New(ui.Fixed{Width: 21, Height: face.Line + 1}, c)
	text := container.New(ui.Fixed{Width: face.Width(word) + 4, Height: face.Line}, ui.NewProse(face, ui.ColorMuted, word))
	return container.New(tightRow{}, box, text)
}

// tightRow puts two objects beside each other, closer than Fyne's own row.
type tightRow struct{}

const tightGap float32 = 5

// Layout places the objects.
func (tightRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	var x float32
	for _, o := range objects {
		s := o.MinSize()
		o.Move(fyne.NewPos(x, (size.Height-s.Height)/2))
		o.Resize(s)
		x += s.Width + tightGap
	}
}

// MinSize is all of them beside each other.
func (tightRow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, o := range objects {
		m := o.MinSize()
		s = fyne.NewSize(s.Width+m.Width+tightGap, max(s.Height, m.Height))
	}
	return s.SubtractWidthHeight(tightGap, 0)
}
