package matrix

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// tipLength is how many characters of a passage a tooltip quotes at most.
const tipLength = 320

// tip says of a cell what it has no room for: where it stands, the passage that
// shows it best, and who says so.
func (g *Grid) tip(c *compare.Cell) string {
	head := g.name(Head{Party: c.Party}) + " · " + g.name(Head{Issue: c.Issue})
	best := c.Best()
	if best == nil {
		return head + "\n" + nothingFound(g.matrix, g.options)
	}
	lines := []string{head, compare.Sign(c.Stance) + "  " + ui.StanceName(c.Stance)}
	if c.Set {
		lines[1] += " · " + lang.L("set by you")
	}
	if c.SummaryByAnalyst {
		lines = append(lines, c.Summary+" ("+lang.L("summary by you")+")")
	}
	if moved := g.moveOf(c); moved.Kind != compare.NoShift {
		lines = append(lines, lang.L("Since {{.Day}}: {{.Shift}}", map[string]any{"Day": ui.Day(string(g.since)), "Shift": shiftOf(moved).long}))
	}
	lines = append(lines, "“"+shortened(best.Passage.Quote)+"”", g.facts(best))
	if c.TwoVoices.Any() {
		lines = append(lines, TwoVoices+"  "+VoicesWords(c.TwoVoices))
	}
	return strings.Join(lines, "\n")
}

// facts are who says it, when and where.
func (g *Grid) facts(e *compare.Evidence) string {
	var parts []string
	if e.Passage.Speaker != "" {
		parts = append(parts, e.Passage.Speaker)
	}
	if e.Passage.ClaimedBy != 0 {
		parts = append(parts, lang.L("claimed by {{.Who}}", map[string]any{"Who": g.name(Head{Party: e.Passage.ClaimedBy})}))
	}
	parts = append(parts, ui.Day(string(e.Source.Published)))
	if e.Source.Outlet != "" {
		parts = append(parts, e.Source.Outlet)
	} else {
		parts = append(parts, e.Source.Title)
	}
	if e.Passage.Status == dossier.Suggested {
		parts = append(parts, lang.L("only suggested"))
	}
	return strings.Join(parts, " · ")
}

// VoicesWords says that a party speaks with two voices, and how sure that is.
func VoicesWords(t compare.TwoVoices) string {
	if t.Reviewed {
		return lang.L("It speaks with two voices: passages of its own on both sides, at most {{.N}} days apart.", map[string]any{"N": compare.SameTime})
	}
	return lang.L("It may speak with two voices: passages of its own on both sides, at most {{.N}} days apart. Not both are reviewed.", map[string]any{"N": compare.SameTime})
}

func shortened(quote string) string {
	quote = strings.Join(strings.Fields(quote), " ")
	if utf8.RuneCountInString(quote) <= tipLength {
		return quote
	}
	cut := string([]rune(quote)[:tipLength])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return cut + " …"
}
