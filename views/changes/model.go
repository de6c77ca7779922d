package changes

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// Model is what moved between two days.
type Model struct {
	Parties []dossier.Party
	Issues  []dossier.Issue
	Then    dossier.Date // empty: no source is earlier than Now
	Now     dossier.Date
	Changes []Change // in the order of parties and issues
	Same    int      // how many positions were said again and have not moved
	Undated int      // how many sources have no date
}

// Change is a position that moved, with the passages that show it.
type Change struct {
	compare.Move
	Before, After Passage // that of a new position, or of one gone silent, is missing
}

// Passage is a passage with its source, as far as it is there.
type Passage struct {
	*dossier.Passage
	Source *dossier.Source
}

// NewModel finds the passages that show each move in the later of the two
// matrices, which counts those of the earlier one too.
func NewModel(later *compare.Matrix, then, now dossier.Date, moves []compare.Move) Model {
	m := Model{Parties: later.Parties, Issues: later.Issues, Then: then, Now: now}
	cells := map[compare.Place]*compare.Cell{}
	for i := range later.Cells {
		for j := range later.Cells[i] {
			c := &later.Cells[i][j]
			cells[compare.Place{Party: c.Party, Issue: c.Issue}] = c
		}
	}
	for _, v := range moves {
		if v.Kind == compare.Unchanged {
			m.Same++
			continue
		}
		c := cells[compare.Place{Party: v.Party, Issue: v.Issue}]
		m.Changes = append(m.Changes, Change{Move: v, Before: find(c, v.Before), After: find(c, v.After)})
	}
	return m
}

// find looks for a passage among those of a cell and their copies.
func find(c *compare.Cell, id dossier.ID) Passage {
	if c == nil || id == 0 {
		return Passage{}
	}
	for _, e := range c.Evidence {
		if e.Passage.ID == id {
			return Passage{e.Passage, e.Source}
		}
		for _, o := range e.Copies() {
			if o.Passage.ID == id {
				return Passage{o.Passage, o.Source}
			}
		}
	}
	return Passage{}
}

// kinds are those of a change, the plainest first.
func kinds() []compare.ShiftKind {
	return []compare.ShiftKind{compare.ChangedSides, compare.Hardened, compare.Softened, compare.New, compare.GoneSilent}
}

// kindName is a kind as a heading.
func kindName(k compare.ShiftKind) string {
	switch k {
	case compare.ChangedSides:
		return lang.L("Changed sides")
	case compare.Hardened:
		return lang.L("Hardened")
	case compare.Softened:
		return lang.L("Softened")
	case compare.New:
		return lang.L("New")
	default:
		return lang.L("Gone silent")
	}
}

// kindWords says how many changes are of a kind.
func kindWords(k compare.ShiftKind, n int) string {
	data := map[string]any{"N": n}
	switch k {
	case compare.ChangedSides:
		return lang.N("{{.N}} positions changed sides", n, data)
	case compare.Hardened:
		return lang.N("{{.N}} positions hardened", n, data)
	case compare.Softened:
		return lang.N("{{.N}} positions softened", n, data)
	case compare.New:
		return lang.N("{{.N}} positions are new", n, data)
	default:
		return lang.N("{{.N}} positions have gone silent", n, data)
	}
}

// choice is what of a model is shown.
type choice struct {
	kind         compare.ShiftKind // NoShift: all
	party, issue dossier.ID        // 0: all
}

// pick gives the changes that a choice lets through, by kind.
func (m Model) pick(c choice) []Change {
	var all []Change
	for _, k := range kinds() {
		if c.kind != compare.NoShift && c.kind != k {
			continue
		}
		for _, v := range m.Changes {
			if v.Kind == k && (c.party == 0 || c.party == v.Party) && (c.issue == 0 || c.issue == v.Issue) {
				all = append(all, v)
			}
		}
	}
	return all
}

// count is how many changes are of a kind.
func (m Model) count(k compare.ShiftKind) int {
	n := 0
	for _, v := range m.Changes {
		if v.Kind == k {
			n++
		}
	}
	return n
}

// days names the two days.
func (m Model) days() map[string]any {
	return map[string]any{"Then": ui.Day(string(m.Then)), "Now": ui.Day(string(m.Now))}
}

// summary says in words what moved.
func (m Model) summary() string {
	var parts []string
	switch {
	case m.Now == "":
		return lang.L("No article has a date, so nobody knows what came first. Give the articles their dates under Sources.")
	case m.Then == "":
		return lang.L("No article is earlier than {{.Now}}: there is nothing to compare with. Move the round handle of the slider to a later day, or import earlier articles.", m.days())
	case len(m.Changes) == 0:
		parts = append(parts, lang.L("Nothing moved from {{.Then}} to {{.Now}}", m.days()))
	default:
		var counts []string
		for _, k := range kinds() {
			if n := m.count(k); n > 0 {
				counts = append(counts, kindWords(k, n))
			}
		}
		parts = append(parts, lang.L("From {{.Then}} to {{.Now}}", m.days())+": "+strings.Join(counts, ", "))
	}
	if m.Same > 0 {
		parts = append(parts, lang.N("{{.N}} positions were said again and have not moved", m.Same, map[string]any{"N": m.Same}))
	}
	if m.Undated > 0 {
		parts = append(parts, lang.N("{{.N}} sources without a date show no change: nobody knows when they appeared", m.Undated, map[string]any{"N": m.Undated}))
	}
	return strings.Join(parts, ". ") + "."
}

func (m Model) party(id dossier.ID) string {
	if i := slices.IndexFunc(m.Parties, func(p dossier.Party) bool { return p.ID == id }); i >= 0 {
		return m.Parties[i].Name
	}
	return ""
}

func (m Model) issue(id dossier.ID) string {
	if i := slices.IndexFunc(m.Issues, func(i dossier.Issue) bool { return i.ID == id }); i >= 0 {
		return m.Issues[i].Name
	}
	return ""
}

// facts are when, where and in whose words a passage stands.
func (m Model) facts(p Passage) string {
	parts := []string{ui.Day(string(p.Source.Published))}
	if p.Source.Outlet != "" {
		parts = append(parts, p.Source.Outlet)
	}
	parts = append(parts, p.Source.Title)
	if p.Speaker != "" {
		parts = append(parts, p.Speaker)
	}
	parts = append(parts, ui.VoiceName(p.Voice))
	if p.ClaimedBy != 0 && p.ClaimedBy != p.Party {
		parts = append(parts, lang.L("claimed by {{.Party}}", map[string]any{"Party": m.party(p.ClaimedBy)}))
	}
	return strings.Join(append(parts, ui.Standing(*p.Passage)), " · ")
}

// missing says why a change has no passage of one of the days. It names no day,
// so that a card is as high on each.
func missing(c Change) string {
	if c.Kind == compare.New {
		return lang.L("No statement found until then.")
	}
	return lang.L("No statement found since, though the party is heard on other issues. Silence is no position: the last one known stays as it was.")
}

// table is what is shown as text that spreadsheets paste as a table.
func (m Model) table(all []Change) string {
	lines := [][]string{{
		lang.L("Change"), lang.L("Party"), lang.L("Issue"), lang.L("From"), lang.L("To"),
		lang.L("Day then"), lang.L("Outlet then"), lang.L("Passage then"), lang.L("Day now"), lang.L("Outlet now"), lang.L("Passage now"),
	}}
	for _, c := range all {
		line := []string{kindName(c.Kind), m.party(c.Party), m.issue(c.Issue), sign(c.From, c.Before), sign(c.To, c.After)}
		for _, p := range []Passage{c.Before, c.After} {
			if p.Passage == nil {
				line = append(line, "", "", "")
				continue
			}
			line = append(line, string(p.Source.Published), p.Source.Outlet, p.Quote)
		}
		lines = append(lines, line)
	}
	var out strings.Builder
	for _, line := range lines {
		for i := range line {
			line[i] = ui.TableCell(line[i])
		}
		out.WriteString(strings.Join(line, "\t") + "\n")
	}
	return out.String()
}

// sign is that of a stance, nothing where no passage shows one.
func sign(stance int, by Passage) string {
	if by.Passage == nil {
		return ""
	}
	return compare.Sign(stance)
}
