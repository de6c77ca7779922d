package bridging

import (
	"math"
	"strconv"
	"strings"

	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/app/figure"
	"standpoint/views/ui"
)

// outcome says where the parties could meet, and what it asks of whom.
func (m Model) outcome(issue int, known []int) string {
	b := m.bridges[issue]
	switch {
	case b.On == 0:
		return lang.L("Not known: no party has a position.")
	case b.On == 1:
		return lang.L("Not known: only {{.Party}} has a position.", map[string]any{"Party": m.names(known)[0]})
	}
	var said []string
	if o := b.Overlap; o.Any() {
		said = append(said, lang.L("Acceptable to all {{.N}} that have a position: {{.Range}}.", map[string]any{"N": b.On, "Range": span(o.Lo, o.Hi)}))
	}
	meeting := m.meeting(issue)
	if meeting.Movers == 0 {
		return strings.Join(append(said, lang.L("Nobody has to move.")), " ")
	}
	said = append(said, wayName(m.choice.Way)+": "+m.moves(meeting, 6)+".", lang.L("They meet {{.At}}.", map[string]any{"At": at(meeting.At)}))
	if meeting.Lo < meeting.Hi && m.choice.Way != Mean {
		said = append(said, lang.L("The total is the same anywhere {{.Range}}.", map[string]any{"Range": span(int(meeting.Lo), int(meeting.Hi))}))
	}
	return strings.Join(said, " ")
}

// wayName says what is least.
func wayName(w Way) string {
	switch w {
	case Median:
		return lang.L("Least total of moves from the positions")
	case Weighted:
		return lang.L("Least total of moves, each by how much it matters")
	case Mean:
		return lang.L("The burden shared")
	default:
		return lang.L("Smallest set of moves")
	}
}

// moves lists who would have to move how far.
func (m Model) moves(meeting compare.Meeting, most int) string {
	var all []string
	for _, v := range meeting.Moves {
		if v.By != 0 {
			all = append(all, m.matrix().Parties[v.Party].Name+" "+move(v))
		}
	}
	return some(all, most)
}

func move(v compare.MoveTo) string {
	n := map[string]any{"Steps": steps(math.Abs(v.By) * 4)}
	if v.By < 0 {
		return lang.L("{{.Steps}} towards A", n)
	}
	return lang.L("{{.Steps}} towards B", n)
}

// steps is a number of steps, of which there may be a part.
func steps(n float64) string {
	if n == 1 {
		return lang.L("1 step")
	}
	return lang.L("{{.N}} steps", map[string]any{"N": strconv.FormatFloat(math.Round(n*100)/100, 'f', -1, 64)})
}

// span is a range of stances in words.
func span(lo, hi int) string {
	if lo == hi {
		return stanceName(lo)
	}
	return lang.L("from {{.From}} to {{.To}}", map[string]any{"From": stanceName(lo), "To": stanceName(hi)})
}

// at is a place on the axis in words.
func at(stance float64) string {
	if stance == math.Trunc(stance) {
		return lang.L("at {{.Stance}}", map[string]any{"Stance": stanceName(int(stance))})
	}
	lo := int(math.Floor(stance))
	return lang.L("between {{.From}} and {{.To}}", map[string]any{"From": stanceName(lo), "To": stanceName(lo + 1)})
}

// trade says who gives way on what.
func (m Model) trade(n int) string {
	t, x := m.trades[n], m.matrix()
	return lang.L("{{.A}} gives way on {{.IssueA}}, {{.B}} on {{.IssueB}}: against meeting halfway on both they gain {{.GainA}} and {{.GainB}}.", map[string]any{
		"A": x.Parties[t.A].Name, "B": x.Parties[t.B].Name, "IssueA": x.Issues[t.GivesA].Name, "IssueB": x.Issues[t.GivesB].Name,
		"GainA": figure.Number(t.GainA), "GainB": figure.Number(t.GainB),
	})
}

// note says what a mark stands for.
func (m Model) note(targets map[string]target, keys []string) string {
	if len(keys) > 1 {
		names := make([]string, len(keys))
		for i, key := range keys {
			names[i] = m.matrix().Parties[targets[key].party].Name
		}
		return strings.Join(names, ", ") + "\n" + lang.L("Click or press Enter to choose one.")
	}
	t := targets[keys[0]]
	switch t.kind {
	case cellMark:
		return m.cellNote(t)
	case weightMark:
		return m.weightNote(t)
	case orderMark:
		return definition("Order of issues")
	case meetingMark:
		if b := m.bridges[t.issue]; b.Overlap.Any() {
			return definition("Acceptable range")
		}
		return definition("Meeting")
	default:
		return definition("Trade")
	}
}

func definition(measure string) string {
	d, _ := compare.Define(measure)
	return lang.L(d.Measure) + ": " + lang.L(d.Means)
}

func (m Model) cellNote(t target) string {
	x := m.matrix()
	cell, r := &x.Cells[t.party][t.issue], m.measures.Acceptable(t.party, t.issue, m.choice.days())
	said := []string{x.Parties[t.party].Name + " · " + x.Issues[t.issue].Name + ": " + compare.Sign(cell.Stance) + " " + ui.StanceName(cell.Stance)}
	switch {
	case cell.Set:
		said = append(said, lang.L("Set by you, so no range is drawn from passages."))
	case r.Since == "":
		said = append(said, lang.L("Accepts {{.Range}}, by what it said on one day ({{.Day}}).", map[string]any{"Range": span(r.Lo, r.Hi), "Day": ui.Day(string(r.Day))}))
	default:
		said = append(said, lang.L("Accepts {{.Range}}, by what it said from {{.Since}} to {{.Day}}.", map[string]any{
			"Range": span(r.Lo, r.Hi), "Since": ui.Day(string(r.Since)), "Day": ui.Day(string(r.Day)),
		}))
	}
	if m.bridges[t.issue].On > 1 {
		for _, v := range m.meeting(t.issue).Moves {
			if v.Party == t.party && v.By != 0 {
				said = append(said, lang.L("Would have to move: {{.Move}}.", map[string]any{"Move": move(v)}))
			}
		}
	}
	return strings.Join(said, "\n")
}

func (m Model) weightNote(t target) string {
	x, s := m.matrix(), m.measures.Salience(t.party, t.issue)
	said := lang.L("How much {{.Issue}} matters to {{.Party}}: {{.Value}} of 100.", map[string]any{
		"Issue": x.Issues[t.issue].Name, "Party": x.Parties[t.party].Name, "Value": s.Value,
	}) + "\n"
	if s.Set {
		return said + lang.L("Set by you; by how much it says of it: {{.Value}}.", map[string]any{"Value": m.said.Salience(t.party, t.issue).Value})
	}
	return said + lang.L("By how much it says of it. Click, or press S, to set it.")
}

// cell is the party and the issue of a mark.
func (m Model) cell(t target) (party, issue dossier.ID) {
	return m.matrix().Parties[t.party].ID, m.matrix().Issues[t.issue].ID
}
