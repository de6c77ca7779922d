package bridging

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/app/figure"
	"standpoint/views/ui"
)

// mostLanes is up to how many parties on an issue each has a lane of its own;
// where there are more, those that accept the same share one.
const mostLanes = 8

// target is what a mark stands for.
type target struct {
	kind         kind
	party, issue int // places
	trade        int
}

// kind is the kind of a mark.
type kind int

const (
	cellMark     kind = iota // a party on an issue
	weightMark               // how much the issue matters to it
	orderMark                // why the issue stands where it does
	meetingMark              // who would have to move
	exchangeMark             // a pair of issues to trade
)

func (t target) key() string {
	return fmt.Sprintf("%d/%d/%d/%d", t.kind, t.party, t.issue, t.trade)
}

// content is a model made ready to be laid out.
type content struct {
	ranges  *figure.Ranges
	targets map[string]target
}

// prepare puts a model into words and lanes.
func prepare(m Model) Model {
	c := content{targets: map[string]target{}, ranges: &figure.Ranges{Words: words()}}
	for n, item := range m.agenda {
		c.ranges.Issues = append(c.ranges.Issues, c.issue(m, n, item))
	}
	if len(m.matrix().Parties) > 1 {
		c.ranges.FindingsTitle = lang.L("Pairs of issues on which each side gives where it cares least")
		c.ranges.Findings = c.trades(m)
	}
	c.ranges.Note = func(keys []string) string { return m.note(c.targets, keys) }
	m.content = c
	return m
}

func words() figure.RangesWords {
	return figure.RangesWords{
		Range:  lang.L("accepts, by what it said lately"),
		Meets:  lang.L("acceptable to all"),
		Move:   lang.L("would have to move"),
		Hollow: lang.L("only suggested"),
		Claim:  lang.L("another party claims it"),
		Weight: lang.L("how much it matters to it, 0 to 100"),
	}
}

// mark remembers what a key stands for.
func (c *content) mark(t target) string {
	key := t.key()
	c.targets[key] = t
	return key
}

func (c *content) issue(m Model, n int, item compare.Item) figure.RangeIssue {
	issue, b := m.matrix().Issues[item.Issue], m.bridges[item.Issue]
	known, silent := m.known(item.Issue)
	out := figure.RangeIssue{
		Name:  strconv.Itoa(n+1) + "  " + issue.Name,
		PoleA: issue.PoleA, PoleB: issue.PoleB,
		Facts:   figure.Finding{Key: c.mark(target{kind: orderMark, issue: item.Issue}), Text: facts(item)},
		Lanes:   c.lanes(m, item.Issue, known),
		Outcome: figure.Finding{Key: c.mark(target{kind: meetingMark, issue: item.Issue}), Text: m.outcome(item.Issue, known)},
		Meets:   b.Overlap.Any(), Lo: b.Overlap.Lo, Hi: b.Overlap.Hi,
	}
	if meeting := m.meeting(item.Issue); b.On > 1 {
		out.Meeting, out.At = meeting.Movers > 0, meeting.At
	}
	if len(silent) > 0 && len(known) > 0 {
		out.Aside = lang.L("No statement found, so left out: {{.Parties}}", map[string]any{"Parties": some(m.names(silent), 6)})
	}
	return out
}

// facts say why an issue stands where it does.
func facts(i compare.Item) string {
	if !i.Contention.Known {
		return lang.L("last, as nobody knows how hard it is: fewer than two have a position")
	}
	gap := lang.L("common ground")
	if n := i.Overlap.Lo - i.Overlap.Hi; n > 0 {
		gap = lang.N("a gap of {{.N}} steps", n, map[string]any{"N": n})
	}
	return gap + " · " + lang.L("contention {{.Value}}", map[string]any{"Value": figure.Number(i.Contention.Value)}) +
		" · " + lang.L("salience {{.Value}} on average", map[string]any{"Value": strconv.Itoa(int(i.Salience + 0.5))})
}

// lanes are what the parties accept. Where there are many they stand from pole A
// to pole B, and those that accept the same share a lane, which then says
// nothing of how much it matters to each.
func (c *content) lanes(m Model, issue int, parties []int) []figure.RangeLane {
	moves := map[int]compare.MoveTo{}
	if m.bridges[issue].On > 1 {
		for _, v := range m.meeting(issue).Moves {
			moves[v.Party] = v
		}
	}
	var lanes []figure.RangeLane
	for _, p := range parties {
		cell, r := &m.matrix().Cells[p][issue], m.measures.Acceptable(p, issue, m.choice.days())
		lane := figure.RangeLane{
			Keys: []string{c.mark(target{kind: cellMark, party: p, issue: issue})}, Name: m.matrix().Parties[p].Name,
			Lo: r.Lo, Hi: r.Hi, Stance: cell.Stance, Hollow: !cell.Reviewed,
		}
		if cell.Claimed {
			lane.Form = figure.Triangle
		}
		if v := moves[p]; v.By != 0 {
			lane.Moves, lane.From, lane.To = true, float64(v.From), m.meeting(issue).At
		}
		at := slices.IndexFunc(lanes, func(l figure.RangeLane) bool { return alike(l, lane) })
		if len(parties) <= mostLanes || at < 0 {
			lane.Weight = figure.Finding{Key: c.mark(target{kind: weightMark, party: p, issue: issue}), Text: weight(m.measures.Salience(p, issue))}
			lanes = append(lanes, lane)
			continue
		}
		lanes[at].Keys = append(lanes[at].Keys, lane.Keys...)
		lanes[at].Weight = figure.Finding{}
	}
	if len(parties) > mostLanes {
		slices.SortStableFunc(lanes, func(a, b figure.RangeLane) int {
			return cmp.Or(cmp.Compare(a.Stance, b.Stance), cmp.Compare(a.Lo+a.Hi, b.Lo+b.Hi))
		})
	}
	for i, l := range lanes {
		if len(l.Keys) > 1 {
			lanes[i].Name = lang.N("{{.N}} parties", len(l.Keys), map[string]any{"N": len(l.Keys)}) + ": " + strings.Join(c.named(m, l.Keys), ", ")
		}
	}
	return lanes
}

func alike(a, b figure.RangeLane) bool {
	return a.Lo == b.Lo && a.Hi == b.Hi && a.Stance == b.Stance && a.Hollow == b.Hollow && a.Form == b.Form
}

// named are the parties of some keys, by their short names where they have one.
func (c *content) named(m Model, keys []string) []string {
	all := make([]string, len(keys))
	for i, key := range keys {
		p := m.matrix().Parties[c.targets[key].party]
		if all[i] = p.Short; p.Short == "" {
			all[i] = p.Name
		}
	}
	return all
}

func weight(s compare.Salience) string {
	if s.Set {
		return lang.L("{{.Value}} set", map[string]any{"Value": s.Value})
	}
	return strconv.Itoa(s.Value)
}

func (c *content) trades(m Model) []figure.Finding {
	if len(m.trades) == 0 {
		return []figure.Finding{{Text: lang.L("None: there are no two issues on which two parties would both fare better by a trade than by meeting halfway on both.")}}
	}
	all := make([]figure.Finding, len(m.trades))
	for i := range m.trades {
		all[i] = figure.Finding{Key: c.mark(target{kind: exchangeMark, trade: i}), Text: m.trade(i)}
	}
	return all
}

// some joins texts, and says how many more there are than so many.
func some(all []string, most int) string {
	if len(all) <= most {
		return strings.Join(all, ", ")
	}
	left := len(all) - most
	return strings.Join(all[:most], ", ") + " " + lang.N("and {{.N}} more", left, map[string]any{"N": left})
}

// stanceName is a stance in quotation marks.
func stanceName(stance int) string { return "“" + ui.StanceName(stance) + "”" }
