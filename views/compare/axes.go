package compare

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/app/figure"
	"standpoint/views/ui"
)

// axes puts all positions into a picture: an axis for each issue.
func (c *content) axes(m Model) *figure.Axes {
	a := &figure.Axes{Words: figure.AxesWords{
		Hollow: lang.L("hollow: only suggested"),
		Faded:  lang.L("pale: last heard more than {{.N}} days before, or no date", map[string]any{"N": compare.RecentDays}),
		Spread: lang.L("how far its passages differ"),
		Claim:  lang.L("only another party says so"),
	}}
	if m.Then != nil {
		since := map[string]any{"Day": day(m.Since)}
		a.Words.Move = lang.L("moved since {{.Day}}", since)
		a.Words.New = lang.L("new since {{.Day}}", since)
	}
	for _, j := range c.issues {
		a.Axes = append(a.Axes, c.axis(m, j))
	}
	a.Note = func(text string) string { return c.axisNote(m, text) }
	return a
}

func (c *content) axis(m Model, j int) figure.Axis {
	issue := c.Matrix.Issues[j]
	out := figure.Axis{
		Name: issue.Name, PoleA: issue.PoleA, PoleB: issue.PoleB,
		Facts: c.contentionWords(j) + "  ?", FactsKey: key(whyKey, "Contention", issue.ID),
	}
	var silent []string
	for _, i := range c.parties {
		cell := &c.Matrix.Cells[i][j]
		if !cell.Known {
			silent = append(silent, c.name(i))
			continue
		}
		out.Marks = append(out.Marks, c.mark(m, i, j))
	}
	switch {
	case len(out.Marks) == 0:
		out.Silent = lang.L("No statement found of any party.")
	case len(silent) > 0:
		out.Silent = lang.L("No statement found: {{.Who}}", map[string]any{"Who": strings.Join(silent, ", ")})
	}
	return out
}

func (c *content) mark(m Model, i, j int) figure.AxisMark {
	cell := &c.Matrix.Cells[i][j]
	out := figure.AxisMark{
		Key: key(markKey, cell.Party, cell.Issue), Name: c.name(i), Short: c.short(i), Stance: cell.Stance,
		Spread: cell.Spread, Hollow: !cell.Reviewed, Faded: c.old(i, j),
	}
	if cell.Claimed {
		out.Form = figure.Triangle
	}
	switch then := c.then(m, i, j); {
	case then == nil:
	case then.Known:
		out.Then, out.Moved = then.Stance, then.Stance != cell.Stance
	case !unknowable(cell):
		out.Name, out.Short = out.Name+" +", out.Short+" +"
	}
	return out
}

// unknowable tells of a position whose passages have no date: nobody knows
// whether it is new.
func unknowable(cell *compare.Cell) bool { return cell.Day == "" }

// old tells whether a party was last heard on an issue long before the day
// shown, or nobody knows when.
func (c *content) old(i, j int) bool {
	days := c.Age(i, j)
	return days < 0 || days > compare.RecentDays
}

func (c *content) contentionWords(j int) string {
	v, all := c.Contention(j), len(c.Matrix.Parties)
	if !v.Known {
		return lang.L("contention not known: {{.N}} of {{.All}} parties have spoken", map[string]any{"N": v.On, "All": all})
	}
	return lang.L("contention {{.V}} · {{.N}} of {{.All}} parties", map[string]any{"V": figure.Number(v.Value), "N": v.On, "All": all})
}

// axisNote says where a party stands, since when, and what shows it.
func (c *content) axisNote(m Model, text string) string {
	if measure, ok := whyOf(text); ok {
		d, _ := compare.Define(measure)
		return lang.L(d.Measure) + ": " + lang.L(d.Means)
	}
	i, j, ok := c.at(text)
	if !ok {
		return ""
	}
	cell := &c.Matrix.Cells[i][j]
	lines := []string{m.party(cell.Party) + " · " + m.issue(cell.Issue) + ": " + compare.Sign(cell.Stance) + " " + standWords(cell)}
	if then := c.then(m, i, j); then != nil && then.Known && then.Stance != cell.Stance {
		lines = append(lines, lang.L("{{.Day}}: {{.Stance}}", map[string]any{"Day": day(m.Since), "Stance": compare.Sign(then.Stance) + " " + ui.StanceName(then.Stance)}))
	}
	if cell.Spread > 0 {
		lines = append(lines, lang.L("its passages differ by {{.N}} steps", map[string]any{"N": figure.Number(cell.Spread)}))
	}
	if e := cell.Best(); e != nil {
		lines = append(lines, "“"+e.Passage.Quote+"”", under(e))
	}
	return strings.Join(lines, "\n")
}

// whyOf is the measure that a key leads to.
func whyOf(text string) (string, bool) {
	kind, rest, _ := strings.Cut(text, ":")
	measure, _, _ := strings.Cut(rest, "/")
	return measure, kind == whyKey
}

// at finds party and issue of a mark by their places.
func (c *content) at(text string) (i, j int, ok bool) {
	_, all := ids(text)
	if len(all) < 2 {
		return 0, 0, false
	}
	i = slices.IndexFunc(c.Matrix.Parties, func(p dossier.Party) bool { return p.ID == all[0] })
	j = slices.IndexFunc(c.Matrix.Issues, func(is dossier.Issue) bool { return is.ID == all[1] })
	return i, j, i >= 0 && j >= 0
}

// standWords say a position and how sure it is.
func standWords(cell *compare.Cell) string {
	text := ui.StanceName(cell.Stance)
	switch {
	case cell.Set:
		return text + " · " + lang.L("set by you")
	case cell.Claimed:
		return text + " · " + lang.L("another party says so")
	case !cell.Reviewed:
		return text + " · " + lang.L("only suggested")
	default:
		return text + " · " + lang.L("reviewed")
	}
}

// under says where a passage stands.
func under(e *compare.Evidence) string {
	facts := []string{ui.VoiceName(e.Passage.Voice)}
	if e.Passage.Speaker != "" {
		facts = append(facts, e.Passage.Speaker)
	}
	facts = append(facts, day(e.Day()))
	if e.Source.Outlet != "" {
		facts = append(facts, e.Source.Outlet)
	} else {
		facts = append(facts, e.Source.Title)
	}
	return strings.Join(facts, " · ")
}

func (m Model) party(id dossier.ID) string {
	for _, p := range m.Matrix.Parties {
		if p.ID == id {
			return p.Name
		}
	}
	return ""
}

func (m Model) issue(id dossier.ID) string {
	for _, i := range m.Matrix.Issues {
		if i.ID == id {
			return i.Name
		}
	}
	return ""
}
