package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/views/ui"
)

// matrixHead is the title above the matrix and the legend of its colours.
type matrixHead struct {
	window *Window
	box    *fyne.Container
	title  *ui.Prose
	facts  *ui.Prose
}

func newMatrixHead(w *Window) *matrixHead {
	h := &matrixHead{window: w}
	h.title = ui.NewProse(w.kit.Title, ui.ColorInk, "").Limit(1)
	h.facts = ui.NewProse(w.kit.Small, ui.ColorMuted, "").Limit(2)
	h.box = container.New(ui.Column{Gap: 4, Pad: 14}, h.title, h.facts, legend(w.kit))
	return h
}

// refresh says how large the matrix is and how much of it is known.
func (h *matrixHead) refresh() {
	d := h.window.desk
	m := d.state.matrix
	if m == nil {
		return
	}
	h.title.Set(d.state.title)
	text := lang.L("{{.Parties}} parties × {{.Issues}} issues · {{.Filled}} of {{.All}} cells have a statement", map[string]any{
		"Parties": len(m.Parties), "Issues": len(m.Issues), "Filled": m.Filled(), "All": len(m.Parties) * len(m.Issues),
	})
	if m.First != "" {
		text += " · " + lang.L("sources of {{.Period}}", map[string]any{"Period": ui.Period(string(m.First), string(m.Last))})
	}
	if d.options.OfficialOnly {
		text += " · " + lang.L("official voice only")
	}
	if d.options.ReviewedOnly {
		text += " · " + lang.L("reviewed only")
	}
	h.facts.Set(text)
	h.window.relayout()
}

// legend explains the colours, the dashes and the tick.
func legend(k *ui.Kit) *fyne.Container {
	words := []string{lang.L("firmly A"), lang.L("leans to A"), lang.L("between"), lang.L("leans to B"), lang.L("firmly B")}
	row := ui.NewFlow(12)
	for i, word := range words {
		stance := i - 2
		row.Add(legendItem(&chip{kit: k, fill: ui.FillOf(stance), ink: ui.OnFillOf(stance), sign: compare.Sign(stance)}, word))
	}
	row.Add(legendItem(&chip{kit: k, fill: ui.ColorDesk, ink: ui.ColorMuted, dashed: true}, lang.L("only suggested")))
	row.Add(legendItem(&chip{kit: k, fill: ui.ColorDesk, ink: ui.ColorInk, tick: true}, lang.L("reviewed")))
	return row
}

func legendItem(c *chip, word string) fyne.CanvasObject {
	c.ExtendBaseWidget(c)
	face := c.kit.Small
	box := container.New(ui.Fixed{Width: 24, Height: face.Line + 1}, c)
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
