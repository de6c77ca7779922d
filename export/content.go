package export

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"standpoint/app"
	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// content is a report with what both documents look up in it.
type content struct {
	report   app.Report
	parties  map[dossier.ID]dossier.Party
	issues   map[dossier.ID]dossier.Issue
	sourceOf map[dossier.ID]dossier.Source
	numbers  map[dossier.ID]int  // of sources, from 1, in the report's order
	marks    map[dossier.ID]int  // of sources, from 1, in the dossier's order: the same whatever is chosen
	cited    map[dossier.ID]bool // sources to which the document has referred so far
	measures *compare.Measures
	checked  map[dossier.ID]bool // passages that were compared with their sources
	warnings []string            // about quotations that do not stand in their source
	faulty   map[dossier.ID]bool
	places   map[dossier.ID]*places
	set      map[compare.Place]dossier.Position // by the analyst
}

func newContent(r app.Report) (*content, error) {
	if r.Matrix == nil {
		return nil, fmt.Errorf("the report has no matrix")
	}
	c := &content{
		report:   r,
		parties:  map[dossier.ID]dossier.Party{},
		issues:   map[dossier.ID]dossier.Issue{},
		sourceOf: map[dossier.ID]dossier.Source{},
		numbers:  map[dossier.ID]int{},
		marks:    map[dossier.ID]int{},
		cited:    map[dossier.ID]bool{},
		measures: r.Measures,
		checked:  map[dossier.ID]bool{},
		faulty:   map[dossier.ID]bool{},
		places:   map[dossier.ID]*places{},
		set:      map[compare.Place]dossier.Position{},
	}
	for _, p := range r.Whole.Positions {
		c.set[compare.Place{Party: p.Party, Issue: p.Issue}] = p
	}
	if c.measures == nil {
		c.measures = compare.Measure(r.Matrix, compare.BySalience)
	}
	for _, p := range slices.Concat(r.Whole.Codebook.Parties, r.Matrix.Parties) {
		c.parties[p.ID] = p
	}
	for _, i := range slices.Concat(r.Whole.Codebook.Issues, r.Matrix.Issues) {
		c.issues[i.ID] = i
	}
	for n, s := range r.Sources {
		c.sourceOf[s.ID] = s
		c.numbers[s.ID], c.marks[s.ID] = n+1, n+1
	}
	for n, s := range r.Whole.Sources {
		c.marks[s.ID] = n + 1
	}
	for i := range r.Passages {
		c.check(&r.Passages[i])
	}
	for _, row := range r.Matrix.Cells {
		for j := range row {
			for _, e := range row[j].Evidence {
				c.check(e.Passage)
			}
		}
	}
	return c, nil
}

// check notes a warning unless the passage stands in its source, word for word.
func (c *content) check(p *dossier.Passage) {
	if c.checked[p.ID] {
		return
	}
	c.checked[p.ID] = true
	if c.stands(p) {
		return
	}
	c.faulty[p.ID] = true
	where := "a source that is not in the report"
	if s, found := c.sourceOf[p.Source]; found {
		where = fmt.Sprintf("%s, %s", c.sourceMark(p.Source), c.sourceTitle(s))
	}
	c.warnings = append(c.warnings, fmt.Sprintf(
		"The passage on %s and %s does not stand at its place in %s: %s. Look at it in the dossier before you use it.",
		c.partyName(p.Party), c.issueName(p.Issue), where, inQuotes(firstWords(p.Quote, 80))))
}

func (c *content) stands(p *dossier.Passage) bool {
	text := c.sourceOf[p.Source].Text
	return p.Start >= 0 && p.Start < p.End && p.End <= len(text) && text[p.Start:p.End] == p.Quote
}

func (c *content) partyName(id dossier.ID) string {
	if p, found := c.parties[id]; found {
		return p.Name
	}
	return "an unknown party"
}

func (c *content) issueName(id dossier.ID) string {
	if i, found := c.issues[id]; found {
		return i.Name
	}
	return "an unknown issue"
}

// shortName is what a party is called where there is little room.
func shortName(p dossier.Party) string {
	if p.Short != "" {
		return p.Short
	}
	return p.Name
}

// briefName is what a party is called in a sentence: its name, or its short
// name where that is much shorter.
func briefName(p dossier.Party) string {
	const long = 24
	if name := oneLine(p.Name); p.Short == "" || utf8.RuneCountInString(name) <= long {
		return name
	}
	return p.Short
}

// sourceMark is how documents refer to a source: "S3". It notes that they do.
func (c *content) sourceMark(id dossier.ID) string {
	c.cited[id] = true
	return fmt.Sprintf("S%d", c.marks[id])
}

// mostListed is how many sources a document for readers lists in full: of more it
// lists those to which it refers.
const mostListed = 500

// listed are the sources for the list at the end of a document for readers, which
// has referred to all that it will refer to.
func (c *content) listed() []dossier.Source {
	if len(c.report.Sources) <= mostListed {
		return c.report.Sources
	}
	var listed []dossier.Source
	for _, s := range c.report.Sources {
		if c.cited[s.ID] {
			listed = append(listed, s)
		}
	}
	return listed
}

// notListed says how many sources that list leaves out, if any.
func (c *content) notListed() []string {
	listed := len(c.listed())
	more := len(c.report.Sources) - listed
	if more == 0 {
		return nil
	}
	return []string{"Listed are the " + number(listed, "source", "sources") + " to which this document refers; " +
		number(more, "more stands", "more stand") + " in the dossier and in the workbook."}
}

func (c *content) sourceTitle(s dossier.Source) string {
	for _, title := range []string{s.Title, s.FileName} {
		if t := oneLine(title); t != "" {
			return t
		}
	}
	return "untitled"
}

// status is the day that the report speaks of; empty if no source has a date.
func (c *content) status() dossier.Date {
	if c.report.Matrix.AsOf != "" {
		return c.report.Matrix.AsOf
	}
	return c.report.Matrix.Last
}

// statusWords says of which day the report speaks, and what it leaves out.
func (c *content) statusWords() string {
	words := "Positions from sources without a date"
	if day := c.status(); day != "" {
		words = "Positions as of " + longDate(day)
	}
	o := c.report.Options
	if o.From != "" {
		words += ", from sources since " + longDate(o.From)
	}
	if n := len(o.Except); n > 0 {
		words += ", without " + number(n, "source", "sources") + " left out by the analyst"
	}
	if len(o.Voices) > 0 {
		words += ", " + voicesWords(o.Voices) + " only"
	}
	if o.OfficialOnly {
		words += ", without what one party says of another"
	}
	if o.ReviewedOnly {
		words += ", reviewed passages only"
	}
	if usual := app.DefaultOptions().MinConfidence; o.MinConfidence > usual {
		words += fmt.Sprintf(", suggestions of %d%% or more", o.MinConfidence)
	}
	if since := c.report.Since; since != "" {
		words += ", moves since " + longDate(since)
	}
	return words
}

// voicesWords names voices: "quotations and reports".
func voicesWords(voices []dossier.Voice) string {
	plural := map[dossier.Voice]string{dossier.Quote: "quotations", dossier.Paraphrase: "paraphrases", dossier.Report: "reports"}
	names := make([]string, len(voices))
	for i, v := range voices {
		names[i] = plural[v]
	}
	return strings.Join(names, " and ")
}

// title is what the document is called.
func (c *content) title() string {
	if t := oneLine(c.report.Title); t != "" {
		return t
	}
	return "Positions of the parties"
}

// extent says how much the report rests on.
func (c *content) extent() string {
	parts := c.counts()
	if m := c.report.Matrix; len(m.Parties)*len(m.Issues) > 0 {
		parts = append(parts, fmt.Sprintf("%s (%d%%)", c.filledWords(), m.Filled()*100/(len(m.Parties)*len(m.Issues))))
	}
	return strings.Join(parts, " · ")
}

// filledWords say on how many pairs of party and issue there is a position.
func (c *content) filledWords() string {
	m := c.report.Matrix
	return fmt.Sprintf("positions on %d of %s", m.Filled(), number(len(m.Parties)*len(m.Issues), "pair", "pairs"))
}

// counts says how much there is in the report.
func (c *content) counts() []string {
	m := c.report.Matrix
	passages, reviewed := 0, 0
	for _, row := range m.Cells {
		for _, cell := range row {
			passages += len(cell.Evidence)
			reviewed += cell.Accepted
		}
	}
	sources := number(m.Sources, "source", "sources")
	if m.First != "" {
		sources += ", " + period(m.First, m.Last)
	}
	return []string{
		ofAll(len(m.Parties), len(c.report.Whole.Codebook.Parties), "party", "parties"),
		ofAll(len(m.Issues), len(c.report.Whole.Codebook.Issues), "issue", "issues"),
		fmt.Sprintf("%s (%d reviewed)", number(passages, "passage", "passages"), reviewed),
		sources,
	}
}

// eachCell calls visit for every cell, issue by issue.
func (c *content) eachCell(visit func(party dossier.Party, issue dossier.Issue, cell *compare.Cell)) {
	m := c.report.Matrix
	for j, issue := range m.Issues {
		for i, party := range m.Parties {
			visit(party, issue, &m.Cells[i][j])
		}
	}
}

// firstWords cuts a text after at most n characters, at a word's end.
func firstWords(s string, n int) string {
	s = oneLine(s)
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	runes := []rune(s)[:n-1]
	text := string(runes)
	if i := strings.LastIndexByte(text, ' '); i > len(text)/2 {
		text = text[:i]
	}
	return strings.TrimRight(text, " ,;:") + "…"
}
