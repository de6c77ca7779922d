package matrix

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"standpoint/app"
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
	sign    string   // "AA"
	voices  bool     // the party speaks with two
	shift   footLine // "A → BB changed sides", or empty
	moved   bool     // it has, since the day compared with
	summary string
	foot    []footLine // how many passages, and the latest day
}

// footLine is a line with a shorter wording for narrow columns.
type footLine struct{ long, short string }

// fit gives the longer wording if there is room for it.
func (l footLine) fit(face *ui.Face, width float32) string {
	if face.Width(l.long) < width {
		return l.long
	}
	return l.short
}

// wording puts cells into words. It remembers what it has said: looking up a
// translation takes longer than all else about a cell.
type wording struct {
	nothing string
	density Density
	foots   map[footFacts][]footLine
}

// footFacts are what the lines below a summary follow from.
type footFacts struct {
	accepted, suggested   int
	set, summary, claimed bool
	latest                dossier.Date
}

func newWording(d Density) *wording {
	return &wording{density: d, foots: map[footFacts][]footLine{}}
}

// describe puts a cell into words. moved is its shift between the days
// compared; where there is one it stands in place of the latest. Who has gone
// silent has not moved.
func (w *wording) describe(c *compare.Cell, moved compare.Shift) content {
	if !c.Known {
		if w.density == Signs {
			return content{kind: empty, summary: "–"}
		}
		return content{kind: empty, summary: w.nothing}
	}
	out := content{kind: suggested, stance: c.Stance, sign: compare.Sign(c.Stance), voices: c.TwoVoices.Any()}
	if c.Reviewed {
		out.kind = decided
	}
	out.moved = moved.Kind != compare.NoShift && moved.Kind != compare.GoneSilent
	if w.density == Signs {
		return out
	}
	out.shift, out.summary, out.foot = shiftOf(moved), c.Summary, w.foot(c)
	if latest := shiftOf(c.Shift); !out.moved && latest.long != "" {
		out.shift = latest
	}
	if best := c.Best(); w.density == Full && best != nil && !c.SummaryByAnalyst {
		out.summary = strings.Join(strings.Fields(best.Passage.Quote), " ")
	}
	return out
}

// shiftOf says how the position moved: by an arrow where it did, in a word
// where it only began or ended.
func shiftOf(s compare.Shift) footLine {
	switch word := ShiftWord(s.Kind); s.Kind {
	case compare.Hardened, compare.Softened, compare.ChangedSides:
		arrow := compare.Sign(s.From) + " → " + compare.Sign(s.To)
		return footLine{arrow + "  " + word, arrow}
	case compare.New, compare.GoneSilent:
		return footLine{word, word}
	default:
		return footLine{}
	}
}

func (w *wording) foot(c *compare.Cell) []footLine {
	facts := footFacts{c.Accepted, c.Suggested, c.Set, c.SummaryByAnalyst, c.Claimed, c.Latest}
	lines, ok := w.foots[facts]
	if !ok {
		lines = footOf(c)
		w.foots[facts] = lines
	}
	return lines
}

// Nothing is what a cell without a statement says: where only some passages
// are looked at, it must not say that there are no others.
func Nothing(m *compare.Matrix, o compare.Options) string {
	n := map[string]any{"N": m.Sources}
	switch {
	case m.Sources == 0 && !app.Filters(o):
		return lang.L("No articles yet")
	case m.Sources == 0:
		return lang.L("The filter leaves out all articles")
	case app.Filters(o) && !onlyOne(o):
		return lang.N("No statement in {{.N}} sources that the filter lets through", m.Sources, n)
	case o.ReviewedOnly:
		return lang.N("No reviewed statement in {{.N}} sources", m.Sources, n)
	case o.OfficialOnly:
		return lang.N("No statement of its own in {{.N}} sources", m.Sources, n)
	default:
		return lang.N("No statement found in {{.N}} sources", m.Sources, n)
	}
}

// onlyOne tells whether the filter is one that has words of its own.
func onlyOne(o compare.Options) bool {
	official, reviewed := o.OfficialOnly, o.ReviewedOnly
	o.OfficialOnly, o.ReviewedOnly = false, false
	return official != reviewed && !app.Filters(o)
}

// nothingFound is the same with the days of the sources.
func nothingFound(m *compare.Matrix, o compare.Options) string {
	text := Nothing(m, o)
	if m.First == "" {
		return text
	}
	return text + "\n" + ui.Period(string(m.First), string(m.Last))
}

func footOf(c *compare.Cell) []footLine {
	lines := []footLine{counts(c)}
	if c.SummaryByAnalyst {
		lines = append(lines, footLine{lang.L("summary by you"), lang.L("your words")})
	}
	if c.Claimed {
		lines = append(lines, footLine{lang.L("another party claims it"), lang.L("a claim")})
	}
	if c.Latest != "" {
		day := ui.Day(string(c.Latest))
		lines = append(lines, footLine{day, day})
	}
	return lines
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
