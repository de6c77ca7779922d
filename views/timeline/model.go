package timeline

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/app/figure"
	"standpoint/views/ui"
)

// Model is what the timeline shows.
type Model struct {
	Title    string
	Parties  []dossier.Party
	Issues   []dossier.Issue
	Evidence [][]compare.Evidence // of each cell, as the matrix has it: it is not changed
}

// NewModel takes the passages that a matrix counts.
func NewModel(m *compare.Matrix) Model {
	model := Model{Title: m.Title, Parties: m.Parties, Issues: m.Issues}
	for _, row := range m.Cells {
		for i := range row {
			model.Evidence = append(model.Evidence, row[i].Evidence)
		}
	}
	return model
}

// choice is what of a model is shown, and how.
type choice struct {
	byIssue      bool       // a lane for each issue, not for each party
	party, issue dossier.ID // only theirs; 0: all
}

// content is a model made ready to be laid out.
type content struct {
	line     *figure.Timeline
	passages shown
	undated  int
	silent   []string      // lanes without a mark
	whole    figure.Period // of all passages, also those not chosen
	dates    []dossier.Date
}

// shown finds passages by the keys of their marks. A large dossier has half a
// million of them: it leads to what the matrix holds.
type shown map[dossier.ID]*compare.Evidence

func (s shown) at(key string) (compare.Evidence, bool) {
	id, err := strconv.ParseInt(key, 10, 64)
	if e := s[dossier.ID(id)]; err == nil && e != nil {
		return *e, true
	}
	return compare.Evidence{}, false
}

func keyOf(id dossier.ID) string { return strconv.FormatInt(int64(id), 10) }

// prepare sorts the marks into lanes.
func prepare(m Model, c choice) content {
	out := content{line: &figure.Timeline{Words: words()}, passages: make(shown, m.count(c))}
	lanes := map[dossier.ID]int{}
	add := func(id, only dossier.ID, name, colour string) {
		if only == 0 || only == id {
			lanes[id] = len(out.line.Lanes)
			out.line.Lanes = append(out.line.Lanes, figure.Lane{Name: name, Colour: figure.FromHex(colour)})
		}
	}
	if c.byIssue {
		for _, i := range m.Issues {
			add(i.ID, c.issue, i.Name, "")
		}
	} else {
		for _, p := range m.Parties {
			add(p.ID, c.party, p.Name, p.Colour)
		}
	}
	of := make([][][]compare.Evidence, len(out.line.Lanes)) // cells, by lane
	for _, cell := range m.Evidence {
		if len(cell) == 0 || !c.takes(cell[0].Passage) {
			continue
		}
		at := cell[0].Passage.Party
		if c.byIssue {
			at = cell[0].Passage.Issue
		}
		if lane, ok := lanes[at]; ok {
			of[lane] = append(of[lane], cell)
		}
	}
	for lane, cells := range of {
		out.add(&out.line.Lanes[lane], cells)
	}
	for _, lane := range out.line.Lanes {
		figure.SortMarks(lane.Marks)
		if len(lane.Marks) == 0 {
			out.silent = append(out.silent, lane.Name)
		}
	}
	out.dates = datesOf(m)
	out.whole = wholeOf(out.dates)
	out.line.Note = func(keys []string) string { return note(m, out.passages, keys) }
	return out
}

// takes reports whether a passage is chosen.
func (c choice) takes(p *dossier.Passage) bool {
	return (c.party == 0 || c.party == p.Party) && (c.issue == 0 || c.issue == p.Issue)
}

// count counts the passages that are chosen.
func (m Model) count(c choice) int {
	n := 0
	for _, cell := range m.Evidence {
		if len(cell) > 0 && c.takes(cell[0].Passage) {
			n += len(cell)
		}
	}
	return n
}

// add puts the marks of cells into their lane.
func (out *content) add(lane *figure.Lane, cells [][]compare.Evidence) {
	n := 0
	for _, cell := range cells {
		n += len(cell)
	}
	lane.Marks = make([]figure.Mark, 0, n)
	for _, cell := range cells {
		for i := range cell {
			mark := markOf(cell[i])
			if !mark.Dated {
				out.undated++
			}
			out.passages[cell[i].Passage.ID] = &cell[i]
			lane.Marks = append(lane.Marks, mark)
		}
	}
}

// datesOf are those of the sources of all passages, each once, the earliest
// first.
func datesOf(m Model) []dossier.Date {
	known := map[dossier.Date]bool{}
	for _, cell := range m.Evidence {
		for i := range cell {
			if day := cell[i].Source.Published; day != "" {
				known[day] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(known))
}

// wholeOf is the period that dates reach over.
func wholeOf(dates []dossier.Date) figure.Period {
	var line figure.Timeline
	line.Lanes = []figure.Lane{{}}
	for _, date := range dates {
		if first, last, dated := date.Days(); dated {
			line.Lanes[0].Marks = append(line.Lanes[0].Marks, figure.Mark{Dated: true, From: first, To: last})
		}
	}
	return line.Whole()
}

// markOf is how a passage is shown.
func markOf(e compare.Evidence) figure.Mark {
	p := e.Passage
	m := figure.Mark{Key: keyOf(p.ID), Stance: p.Stance, Hollow: p.Status != dossier.Accepted}
	m.From, m.To, m.Dated = e.Source.Published.Days()
	switch {
	case p.ClaimedBy != 0 && p.ClaimedBy != p.Party:
		m.Form = figure.Triangle
	case p.Voice == dossier.Paraphrase:
		m.Form = figure.Square
	case p.Voice == dossier.Report:
		m.Form = figure.Diamond
	}
	return m
}

func words() figure.TimelineWords {
	w := figure.TimelineWords{
		Undated: lang.L("no date"),
		Forms:   [4]string{ui.VoiceName(dossier.Quote), ui.VoiceName(dossier.Paraphrase), ui.VoiceName(dossier.Report), lang.L("another party claims it")},
		Hollow:  lang.L("hollow: only suggested"), Several: lang.L("several, from A to B"),
	}
	for stance := -2; stance <= 2; stance++ {
		w.Stances[stance+2] = ui.StanceName(stance)
	}
	for m := range w.Months {
		w.Months[m] = ui.Month(time.Month(m + 1))
	}
	return w
}

// note says what a mark stands for.
func note(m Model, passages shown, keys []string) string {
	if len(keys) > 1 {
		return several(passages, keys)
	}
	e, ok := passages.at(keys[0])
	if !ok {
		return ""
	}
	p := e.Passage
	lines := []string{
		m.party(p.Party) + " · " + m.issue(p.Issue) + ": " + compare.Sign(p.Stance) + " " + ui.StanceName(p.Stance),
		"“" + p.Quote + "”",
	}
	facts := []string{ui.VoiceName(p.Voice)}
	if p.Speaker != "" {
		facts = append(facts, p.Speaker)
	}
	if p.ClaimedBy != 0 && p.ClaimedBy != p.Party {
		facts = append(facts, lang.L("claimed by {{.Party}}", map[string]any{"Party": m.party(p.ClaimedBy)}))
	}
	facts = append(facts, ui.Day(string(e.Source.Published)), e.Source.Title, ui.Standing(*p))
	return strings.Join(append(lines, strings.Join(facts, " · ")), "\n")
}

// several counts the stances of passages that are shown as one mark.
func several(passages shown, keys []string) string {
	var stances [5]int
	first, last := dossier.Date(""), dossier.Date("")
	for _, key := range keys {
		e, _ := passages.at(key)
		stances[e.Passage.Stance+2]++
		if d := e.Source.Published; first == "" || d < first {
			first = d
		}
		last = max(last, e.Source.Published)
	}
	text := lang.N("{{.N}} passages", len(keys), map[string]any{"N": len(keys)}) + ", " + ui.Period(string(first), string(last))
	for i, n := range stances {
		if n > 0 {
			text += "\n" + compare.Sign(i-2) + " " + ui.StanceName(i-2) + ": " + strconv.Itoa(n)
		}
	}
	return text + "\n" + lang.L("Click or press Enter to see them one by one.")
}

func (m Model) party(id dossier.ID) string {
	for _, p := range m.Parties {
		if p.ID == id {
			return p.Name
		}
	}
	return ""
}

func (m Model) issue(id dossier.ID) string {
	for _, i := range m.Issues {
		if i.ID == id {
			return i.Name
		}
	}
	return ""
}
