package export

import (
	"fmt"
	"strings"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// sideWords says a stance in words.
func sideWords(stance int) string {
	switch {
	case stance <= -2:
		return "firmly A"
	case stance == -1:
		return "leans to A"
	case stance == 1:
		return "leans to B"
	case stance >= 2:
		return "firmly B"
	}
	return "between or unclear"
}

// foundation says what a position rests on: who reviewed it and who says it.
func (c *content) foundation(cell *compare.Cell) string {
	words := "suggested, not reviewed"
	switch {
	case cell.Set && cell.Drawn != cell.Stance:
		words = "set by the analyst; the passages say " + standing(cell.Drawn)
	case cell.Set:
		words = "set by the analyst"
	case cell.Reviewed:
		words = "reviewed"
	}
	if cell.Claimed && !cell.Set {
		words += "; " + c.claim(cell)
	}
	return words
}

// remark is what the analyst noted on a cell; empty: nothing.
func (c *content) remark(cell *compare.Cell) string {
	return c.set[compare.Place{Party: cell.Party, Issue: cell.Issue}].Note
}

// remarkHead stands before such a note.
const remarkHead = "Note by the analyst: "

// claim says who claims a position.
func (c *content) claim(cell *compare.Cell) string {
	basis := map[dossier.ID]bool{}
	for _, id := range cell.Basis {
		basis[id] = true
	}
	by := map[dossier.ID]bool{}
	for _, e := range cell.Evidence {
		if basis[e.Passage.ID] {
			by[e.Passage.ClaimedBy] = true
		}
	}
	everyone := c.report.Whole.Codebook.Parties // also those that were not chosen
	if len(everyone) == 0 {
		everyone = c.report.Matrix.Parties
	}
	var names []string
	for _, p := range everyone {
		if by[p.ID] {
			names = append(names, p.Name)
		}
	}
	if len(names) == 0 {
		return "as another party claims"
	}
	return "as claimed by " + list(names)
}

// nothingFound says what an empty cell means.
func (c *content) nothingFound() string {
	return "No statement found in " + number(c.report.Matrix.Sources, "source", "sources")
}

// standing is a sign within a sentence.
func standing(stance int) string {
	if stance == 0 {
		return "between"
	}
	return compare.Sign(stance)
}

// stoodAt is where a position that moved stood before.
func stoodAt(s compare.Shift) string {
	if s.FromClaim {
		return standing(s.From) + " as claimed"
	}
	return standing(s.From)
}

// shiftWords says how a position moved, or "" if nothing is known to compare
// it with.
func shiftWords(s compare.Shift, date func(dossier.Date) string) string {
	from := stoodAt(s)
	switch s.Kind {
	case compare.NoShift:
		return ""
	case compare.New:
		return "first heard on " + date(s.ToDate)
	case compare.Unchanged:
		return "unchanged since " + date(s.FromDate)
	case compare.GoneSilent:
		return fmt.Sprintf("gone silent since %s (%s)", date(s.FromDate), from)
	}
	return fmt.Sprintf("%s: was %s on %s", s.Kind, from, date(s.FromDate))
}

// moved reports whether a position went from one stance to another.
func moved(s compare.Shift) bool {
	return s.Kind == compare.Hardened || s.Kind == compare.Softened || s.Kind == compare.ChangedSides
}

// voiceWords says in whose words a passage shows a position.
func voiceWords(v dossier.Voice) string {
	switch v {
	case dossier.Quote:
		return "quoted"
	case dossier.Paraphrase:
		return "paraphrased"
	case dossier.Report:
		return "reported by the writer"
	}
	return v.String()
}

// originWords says who made a passage.
func originWords(o dossier.Origin) string {
	switch o {
	case dossier.Machine:
		return "suggested by the machine"
	case dossier.ByAnalyst:
		return "added by the analyst"
	}
	return o.String()
}

// howKnown says how the date of a source is known, with the reason.
func howKnown(s dossier.Source) string {
	words := map[dossier.How]string{
		dossier.Stated:   "stated in the article",
		dossier.Analyst:  "entered by the analyst",
		dossier.Likely:   "likely",
		dossier.Inferred: "inferred",
	}[s.PublishedHow]
	if s.Published == "" || words == "" {
		words = "not known"
	}
	if s.PublishedWhy != "" {
		words += ": " + strings.TrimSuffix(oneLine(s.PublishedWhy), ".")
	}
	return words
}

// legend explains the signs of a stance.
const legend = "AA firmly pole A, A leans to A, · between or unclear, B leans to B, BB firmly B."

// excerptNote says where the words in the cells come from.
const excerptNote = "Words in quotation marks stand in an article; an ellipsis shows where they were cut."

// methodWords say how positions are drawn and how a brief is read.
func methodWords() []string {
	return []string{
		compare.Rule,
		legend + " A and B are the poles that each issue names; neither is better than the other.",
		"A pale or hollow box and the word “suggested” mean that the machine found the passages and nobody has reviewed them. " +
			"A percentage is its confidence. A filled box was reviewed or set by an analyst.",
		excerptNote,
	}
}

// checkedWords say that the quotations were compared with their sources, and
// what came of it.
func (c *content) checkedWords() string {
	n, bad := len(c.checked), len(c.faulty)
	switch {
	case n == 0:
		return "There is no quotation in this document."
	case bad == 0 && n == 1:
		return "The one quotation was compared character for character with its source when this document was made. It stands there word for word."
	case bad == 0:
		return fmt.Sprintf("All %d quotations were compared character for character with their sources when this document was made. All of them stand there word for word.", n)
	}
	return fmt.Sprintf("%s compared character for character with %s when this document was made. %d %s not stand at the recorded place: see the warnings below.",
		number(n, "quotation was", "quotations were"), verb(n, "its source", "their sources"), bad, verb(bad, "does", "do"))
}

// madeByWords count what the machine suggested and what people decided.
func (c *content) madeByWords() []string {
	var open, accepted, own int
	for i := range c.report.Passages {
		switch p := &c.report.Passages[i]; {
		case p.Origin == dossier.ByAnalyst:
			own++
		case p.Status == dossier.Accepted:
			accepted++
		default:
			open++
		}
	}
	var set, reviewed, suggested, words int
	c.eachCell(func(_ dossier.Party, _ dossier.Issue, cell *compare.Cell) {
		switch {
		case cell.Set:
			set++
		case cell.Known && cell.Reviewed:
			reviewed++
		case cell.Known:
			suggested++
		}
		if cell.SummaryByAnalyst {
			words++
		}
	})
	return []string{
		fmt.Sprintf("Of %s, the machine suggested %d that nobody has reviewed and %d that a person accepted; a person added %d.",
			number(open+accepted+own, "passage", "passages"), open, accepted, own),
		fmt.Sprintf("Of %s, %d rest on suggestions only, %d on reviewed passages, and %d were set by a person. A person wrote the words of %d; all others are cut from passages.",
			number(set+reviewed+suggested, "position", "positions"), suggested, reviewed, set, words),
		"The machine works with rules and word lists. The sentences of the summary are made from the data by rules. No language model wrote or chose anything here.",
	}
}

// definitionWords define the numbers that a brief prints.
func definitionWords() []finding {
	var all []finding
	for _, d := range compare.Definitions() {
		if d.Measure == "Distance" || d.Measure == "Coverage" || d.Measure == "Salience" {
			all = append(all, finding{d.Measure, d.Means})
		}
	}
	return all
}

// unheardWords names the parties of which nothing was found on an issue, or is
// empty.
func (c *content) unheardWords(j int) string {
	m := c.report.Matrix
	var names []string
	for i, p := range m.Parties {
		if !m.Cells[i][j].Known {
			names = append(names, oneLine(p.Name))
		}
	}
	if len(names) == 0 {
		return ""
	}
	words := c.nothingFound()
	if m.First != "" {
		words += " (" + period(m.First, m.Last) + ")"
	}
	return words + ": " + list(names) + "."
}

// creditWords say of a passage who says it, when, and who vouches for it.
func (c *content) creditWords(e compare.Evidence) []string {
	p := e.Passage
	var words []string
	if s := firstWords(p.Speaker, 200); s != "" {
		words = append(words, s)
	}
	words = append(words, voiceWords(p.Voice))
	if p.ClaimedBy != 0 && p.ClaimedBy != p.Party {
		words = append(words, "claimed by "+oneLine(c.partyName(p.ClaimedBy)))
	}
	words = append(words, longDate(e.Source.Published))
	if n := e.Outlets(); n > 1 {
		words = append(words, fmt.Sprintf("reported by %d outlets", n))
		if first := e.Day(); first != e.Source.Published {
			words[len(words)-1] += ", first on " + longDate(first)
		}
	}
	return append(words, standing(p.Stance)+", "+statusWords(*p))
}

// sourceFacts are what is known of a source beside its title.
func sourceFacts(s dossier.Source) []string {
	var facts []string
	for _, fact := range []string{s.Outlet, s.Agency, s.Author, s.Place} {
		if f := oneLine(fact); f != "" {
			facts = append(facts, f)
		}
	}
	date := longDate(s.Published)
	if s.Published != "" {
		date += " (" + howKnown(s) + ")"
	}
	facts = append(facts, date)
	if s.FileName != "" {
		facts = append(facts, "file "+oneLine(s.FileName))
	}
	return facts
}
