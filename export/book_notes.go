package export

import (
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"standpoint/app/compare"
)

// A note beside a cell of the matrix quotes the passages that show the position
// best, and the best of those that speak against it. The Evidence sheet has all
// of them in full.
const (
	noted     = 3   // passages
	noteWords = 300 // characters of a passage
)

// note puts a note to a cell of the matrix.
func (b *book) note(name string, cell *compare.Cell) {
	best := b.best(cell)
	var lines []string
	for _, e := range best {
		lines = append(lines, b.noteOn(e))
	}
	if more := len(cell.Evidence) - len(best); more > 0 {
		lines = append(lines, number(more, "more passage", "more passages")+" on the sheet Evidence.")
	}
	if words := oneLine(b.remark(cell)); words != "" {
		lines = append([]string{remarkHead + words}, lines...)
	}
	text := b.text(strings.Join(lines, "\n\n"))
	const width, letters = 380, 58
	tall := 12.0
	for _, paragraph := range strings.Split(text, "\n") {
		tall += 15 * float64(1+len([]rune(paragraph))/letters)
	}
	b.do(b.file.AddComment(matrixSheet, excelize.Comment{
		Cell: name, Author: "Standpoint", Width: width, Height: uint(tall),
		Paragraph: []excelize.RichTextRun{{Text: text, Font: &excelize.Font{Family: fontName, Size: 9, Color: ink.hex()}}},
	}))
}

// best are the passages of a note: those that the position is drawn from, the
// most telling first, then the newest, but one that speaks against it if there
// is any.
func (b *book) best(cell *compare.Cell) []compare.Evidence {
	var best []compare.Evidence
	add := func(e compare.Evidence) {
		chosen := func(c compare.Evidence) bool { return c.Passage.ID == e.Passage.ID }
		if len(best) < noted && !slices.ContainsFunc(best, chosen) {
			best = append(best, e)
		}
	}
	for _, id := range cell.Basis[:min(noted, len(cell.Basis))] {
		if i := slices.IndexFunc(cell.Evidence, func(e compare.Evidence) bool { return e.Passage.ID == id }); i >= 0 {
			add(cell.Evidence[i])
		}
	}
	for _, e := range cell.Evidence[:min(2*noted, len(cell.Evidence))] {
		add(e)
	}
	against := func(e compare.Evidence) bool { return e.Passage.Stance*cell.Stance < 0 }
	if i := slices.IndexFunc(cell.Evidence, against); i >= 0 && !slices.ContainsFunc(best, against) {
		best[len(best)-1] = cell.Evidence[i]
	}
	return best
}

// noteOn is a passage in a note.
func (b *book) noteOn(e compare.Evidence) string {
	p := e.Passage
	words := inQuotes(firstWords(p.Quote, noteWords))
	by := []string{firstWords(voiceWords(p.Voice), 40)}
	if p.Speaker != "" {
		by = append(by, firstWords(p.Speaker, 80))
	}
	if p.ClaimedBy != 0 && p.ClaimedBy != p.Party {
		by = append(by, "claimed by "+firstWords(b.partyName(p.ClaimedBy), 80))
	}
	if e.Source.Published != "" {
		by = append(by, shortDate(e.Source.Published))
	}
	by = append(by, b.sourceMark(p.Source), p.Status.String())
	return compare.Sign(p.Stance) + "  " + words + "\n" + strings.Join(by, ", ") + " [" + b.evidenceMark(p.ID) + "]"
}
