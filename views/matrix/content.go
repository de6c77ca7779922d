package matrix

import (
	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// kind is how much a cell rests on.
type kind int

const (
	empty     kind = iota // no statement found
	suggested             // only a machine says so
	decided               // a person accepted a passage or set the position
)

// content is what a cell says, in words.
type content struct {
	kind    kind
	stance  int
	sign    string // "AA"
	shift   string // "A → BB", or empty
	summary string
	foot    []footLine
}

// footLine is a line below the summary, with a shorter wording for narrow
// columns; each may have several lines.
type footLine struct{ long, short string }

// wording puts cells into words. It remembers what it has said: looking up a
// translation takes longer than all else about a cell.
type wording struct {
	nothing string
	foots   map[footFacts][]footLine
}

// footFacts are what the lines below a summary follow from.
type footFacts struct {
	accepted, suggested int
	set                 bool
	latest              dossier.Date
	shift               compare.ShiftKind
}

func newWording(m *compare.Matrix) *wording {
	return &wording{nothing: nothingFound(m), foots: map[footFacts][]footLine{}}
}

// describe puts a cell into words.
func (w *wording) describe(c *compare.Cell) content {
	if !c.Known {
		return content{kind: empty, summary: w.nothing}
	}
	out := content{
		kind: suggested, stance: c.Stance, sign: compare.Sign(c.Stance),
		summary: c.Summary, foot: w.foot(c),
	}
	if c.Reviewed {
		out.kind = decided
	}
	if moved(c.Shift.Kind) {
		out.shift = compare.Sign(c.Shift.From) + " → " + compare.Sign(c.Shift.To)
	}
	return out
}

func (w *wording) foot(c *compare.Cell) []footLine {
	facts := footFacts{c.Accepted, c.Suggested, c.Set, c.Latest, c.Shift.Kind}
	lines, ok := w.foots[facts]
	if !ok {
		lines = footOf(c)
		w.foots[facts] = lines
	}
	return lines
}

func nothingFound(m *compare.Matrix) string {
	text := lang.N("No statement found in {{.N}} sources", m.Sources, map[string]any{"N": m.Sources})
	if m.First == "" {
		return text
	}
	return text + "\n" + ui.Period(string(m.First), string(m.Last))
}

func moved(k compare.ShiftKind) bool {
	return k == compare.Hardened || k == compare.Softened || k == compare.ChangedSides
}

func footOf(c *compare.Cell) []footLine {
	lines := []footLine{counts(c)}
	word := ""
	if c.Shift.Kind != compare.Unchanged {
		word = ShiftWord(c.Shift.Kind)
	}
	day := ""
	if c.Latest != "" {
		day = ui.Day(string(c.Latest))
	}
	switch {
	case word == "" && day == "":
		return lines
	case word == "" || day == "":
		return append(lines, footLine{day + word, day + word})
	default:
		return append(lines, footLine{day + " · " + word, day + "\n" + word})
	}
}

// counts says how many passages a cell has and how many a person has seen.
func counts(c *compare.Cell) footLine {
	n := c.Accepted + c.Suggested
	passages := lang.N("{{.N}} passages", n, map[string]any{"N": n})
	switch {
	case c.Set:
		return footLine{
			lang.L("{{.Passages}}, set by you", map[string]any{"Passages": passages}),
			lang.L("{{.N}}, set by you", map[string]any{"N": n}),
		}
	case c.Accepted == 0:
		return footLine{
			lang.L("{{.Passages}}, suggested", map[string]any{"Passages": passages}),
			lang.L("{{.N}} suggested", map[string]any{"N": n}),
		}
	default:
		return footLine{
			lang.L("{{.Passages}}, {{.N}} reviewed", map[string]any{"Passages": passages, "N": c.Accepted}),
			lang.L("{{.N}} of {{.All}} reviewed", map[string]any{"All": n, "N": c.Accepted}),
		}
	}
}

// ShiftWord is a kind of shift as the user reads it.
func ShiftWord(k compare.ShiftKind) string {
	switch k {
	case compare.New:
		return lang.L("new")
	case compare.Hardened:
		return lang.L("hardened")
	case compare.Softened:
		return lang.L("softened")
	case compare.ChangedSides:
		return lang.L("changed sides")
	case compare.Unchanged:
		return lang.L("unchanged")
	case compare.GoneSilent:
		return lang.L("gone silent")
	default:
		return ""
	}
}
