package returned

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// NewPlan compares a workbook with the matrix of today and with what the analyst
// set for it.
func NewPlan(b Book, m *compare.Matrix, set []dossier.Position) Plan {
	p := planner{
		plan: Plan{Misfits: slices.Clone(b.Misfits), Rows: len(b.Rows) + len(b.Misfits)},
		m:    m, measures: compare.Measure(m, compare.BySalience),
		parties: map[string]int{}, issues: map[string]int{}, seen: map[[2]int]int{}, notes: map[compare.Place]string{},
	}
	for _, s := range set {
		p.notes[compare.Place{Party: s.Party, Issue: s.Issue}] = s.Note
	}
	for i, party := range m.Parties {
		p.parties[party.UID] = i
	}
	for j, issue := range m.Issues {
		p.issues[issue.UID] = j
	}
	for _, r := range b.Rows {
		p.row(r)
	}
	slices.SortStableFunc(p.plan.Misfits, func(a, b Misfit) int { return a.Row - b.Row })
	return p.plan
}

type planner struct {
	plan     Plan
	m        *compare.Matrix
	measures *compare.Measures
	parties  map[string]int // places in the matrix, by UID
	issues   map[string]int
	seen     map[[2]int]int // rows, by place
	notes    map[compare.Place]string
}

// place is a cell that a row speaks of.
type place struct {
	Row
	cell  *compare.Cell
	drawn compare.Salience
	party string
	issue string
}

func (p *planner) row(r Row) {
	i, isParty := p.parties[r.Party]
	j, isIssue := p.issues[r.Issue]
	what := r.PartyName + " on " + r.IssueName
	switch {
	case !isParty:
		p.misfit(r, what, "this dossier has no such party, or none any more")
		return
	case !isIssue:
		p.misfit(r, what, "this dossier has no such issue, or none any more")
		return
	case p.seen[[2]int{i, j}] != 0:
		p.misfit(r, what, fmt.Sprintf("row %d speaks of the same party and issue already", p.seen[[2]int{i, j}]))
		return
	}
	p.seen[[2]int{i, j}] = r.Number
	at := place{r, &p.m.Cells[i][j], p.measures.Salience(i, j), p.m.Parties[i].Name, p.m.Issues[j].Name}
	p.stance(at)
	p.words(at)
	p.note(at)
	p.salience(at)
}

func (p *planner) misfit(r Row, what, reason string) {
	p.plan.Misfits = append(p.plan.Misfits, Misfit{r.Number, what, reason})
}

func (p *planner) refuse(at place, reason string) {
	p.misfit(at.Row, at.party+" on "+at.issue, reason)
}

// add adds a difference between what the dossier says and the workbook.
func (p *planner) add(at place, f Field, v Value, now, then string, clears bool) {
	d := Difference{
		Row: at.Number, Party: at.cell.Party, Issue: at.cell.Issue, PartyName: at.party, IssueName: at.issue,
		Field: f, Old: now, New: then, Clears: clears,
	}
	if v.Based && plain(v.Was) != plain(now) && (f != Words || at.cell.Known) {
		d.Moved, d.Exported = true, v.Was
	}
	p.plan.Differences = append(p.plan.Differences, d)
}

// noPassage is why a position cannot be set where nothing was said.
const noPassage = "no passage stands there, and a position needs one: add a passage in its article first"

func (p *planner) stance(at place) {
	v := at.Stance
	if !v.edited() {
		return
	}
	now := ""
	if at.cell.Known {
		now = strconv.Itoa(at.cell.Stance)
	}
	is, err := stanceOf(v.Is)
	switch {
	case err != nil:
		p.refuse(at, err.Error())
	case is == now:
	case !at.cell.Known:
		p.refuse(at, noPassage)
	case is == "" && !at.cell.Set:
		p.refuse(at, "the stance was emptied, but it comes from passages: reject them instead")
	case is == "":
		p.add(at, Stance, v, now, strconv.Itoa(at.cell.Drawn), true)
	default:
		p.add(at, Stance, v, now, is, false)
	}
}

// stanceOf reads a stance: a whole number from -2 to 2, or nothing.
func stanceOf(s string) (string, error) {
	s = strings.TrimPrefix(strings.ReplaceAll(strings.TrimSpace(s), "−", "-"), "+")
	if s == "" {
		return "", nil
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || v < -2 || v > 2 || v != float64(int(v)) {
		return "", fmt.Errorf("%s is no stance: enter a whole number from -2 to 2", quoted(s))
	}
	return strconv.Itoa(int(v)), nil
}

func (p *planner) words(at place) {
	v := at.Words
	if !v.edited() || plain(v.Is) == plain(at.cell.Summary) {
		return
	}
	switch is := strings.TrimSpace(v.Is); {
	case !at.cell.Known && !v.Based:
	case !at.cell.Known:
		p.refuse(at, "the words were changed, but "+noPassage)
	case v.Locked != "":
		p.refuse(at, v.Locked)
	case is == "" && !at.cell.SummaryByAnalyst:
		p.refuse(at, "the words were emptied, but they are those of a passage")
	case is == "":
		p.add(at, Words, v, at.cell.Summary, "", true)
	default:
		p.add(at, Words, v, at.cell.Summary, is, false)
	}
}

// note compares what the analyst noted, which needs no passage.
func (p *planner) note(at place) {
	v := at.Note
	now := p.notes[compare.Place{Party: at.cell.Party, Issue: at.cell.Issue}]
	if !v.edited() || plain(v.Is) == plain(now) {
		return
	}
	if v.Locked != "" {
		p.refuse(at, v.Locked)
		return
	}
	p.add(at, Note, v, now, strings.TrimSpace(v.Is), false)
}

// plain is a text without what only shows whose words it is, so that words are
// the same with and without quotation marks around them.
func plain(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune("“”„\"", r)
	}), " ")
}

func (p *planner) salience(at place) {
	v := at.Salience
	if !v.edited() {
		return
	}
	now := strconv.Itoa(at.drawn.Value)
	text := strings.TrimSpace(v.Is)
	if text == "" {
		if at.drawn.Set {
			p.add(at, Salience, v, now, "", true)
		}
		return
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || n < 0 || n > 100 || n != float64(int(n)) {
		p.refuse(at, quoted(text)+" is no salience: enter a whole number from 0 to 100")
		return
	}
	if is := strconv.Itoa(int(n)); is != now {
		p.add(at, Salience, v, now, is, false)
	}
}

// quoted is a text of the workbook within a sentence.
func quoted(s string) string {
	const most = 40
	if r := []rune(s); len(r) > most {
		s = string(r[:most]) + "…"
	}
	return "“" + s + "”"
}

// Apply gives what the analyst set with the chosen differences in it: the
// positions and saliences to store, and those saliences to take back.
func Apply(chosen []Difference, set []dossier.Position) Changes {
	var c Changes
	at := map[compare.Place]int{}
	position := func(d Difference) *dossier.Position {
		key := compare.Place{Party: d.Party, Issue: d.Issue}
		if _, there := at[key]; !there {
			at[key] = len(c.Positions)
			p := dossier.Position{Party: d.Party, Issue: d.Issue}
			if i := slices.IndexFunc(set, func(s dossier.Position) bool { return s.Party == d.Party && s.Issue == d.Issue }); i >= 0 {
				p = set[i]
			}
			c.Positions = append(c.Positions, p)
		}
		return &c.Positions[at[key]]
	}
	for _, d := range chosen {
		switch {
		case d.Field == Stance && d.Clears:
			position(d).Stance = nil
		case d.Field == Stance:
			v, err := strconv.Atoi(d.New)
			if err == nil {
				position(d).Stance = &v
			}
		case d.Field == Words:
			position(d).Summary = d.New
		case d.Field == Note:
			position(d).Note = d.New
		case d.Clears:
			c.Cleared = append(c.Cleared, compare.Place{Party: d.Party, Issue: d.Issue})
		default:
			if v, err := strconv.Atoi(d.New); err == nil {
				c.Saliences = append(c.Saliences, dossier.Salience{Party: d.Party, Issue: d.Issue, Value: v})
			}
		}
	}
	return c
}

// Changes are what is to be stored.
type Changes struct {
	Positions []dossier.Position
	Saliences []dossier.Salience
	Cleared   []compare.Place // whose salience is drawn from passages again
}
