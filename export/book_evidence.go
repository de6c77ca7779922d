package export

import (
	"fmt"
	"strconv"
	"strings"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// orderedPassages lists each passage once and gives it its row on the Evidence
// sheet: cell by cell, the newest first, and after them those that stand in no
// cell.
func (b *book) orderedPassages() []*dossier.Passage {
	passages := make([]*dossier.Passage, 0, len(b.report.Passages))
	add := func(p *dossier.Passage) {
		if _, seen := b.rows[p.ID]; !seen {
			passages = append(passages, p)
			b.rows[p.ID] = len(passages) + 1
		}
	}
	b.eachCell(func(_ dossier.Party, _ dossier.Issue, cell *compare.Cell) {
		for _, e := range cell.Evidence {
			add(e.Passage)
		}
	})
	for i := range b.report.Passages {
		add(&b.report.Passages[i])
	}
	return passages
}

// evidenceMark is how the workbook names a passage: "E12".
func (b *book) evidenceMark(id dossier.ID) string { return "E" + strconv.Itoa(b.rows[id]-1) }

// evidence fills the Evidence sheet: every passage, word for word.
func (b *book) evidence() {
	columns := []column{
		short("No.", 7), wide("Issue", 16), wide("Party", 18), short("Stance", 8).with(signedFormat),
		wide("Passage, word for word", 64), wide("Speaker, as written", 18), wide("Voice", 14), wide("Claimed by", 14),
		short("Status", 11), short("Date", 12).with(dayFormat), short("Source", 8),
		wide("Title of the source", 30), wide("Outlet", 16), short("Starts at", 9), short("Ends at", 9),
		wide("Origin", 16), short("Confidence, %", 11), short("In the position", 11), wide("Why it was suggested", 64), wide("Note", 24),
		wide("Check against the source", 20),
	}
	basis := b.basis()
	counted := b.countedWith()
	row := make([]any, len(columns))
	b.table(table{
		sheet: evidenceSheet, name: "tblEvidence", pagesWide: 2, fixed: 1, columns: columns, count: len(b.passages),
		rows: func(yield func([]any) bool) {
			for _, p := range b.passages {
				used := "no"
				switch first := counted[p.ID]; {
				case basis[p.ID]:
					used = "yes"
				case first != 0:
					used = "counted once, with " + b.evidenceMark(first)
				}
				b.evidenceRow(row, p, used)
				if !yield(row) {
					return
				}
			}
		},
	})
}

// basis are the passages that positions are drawn from.
func (b *book) basis() map[dossier.ID]bool {
	basis := map[dossier.ID]bool{}
	b.eachCell(func(_ dossier.Party, _ dossier.Issue, cell *compare.Cell) {
		for _, id := range cell.Basis {
			basis[id] = true
		}
	})
	return basis
}

// countedWith finds the passages that are the same words as another one in a
// copy of its story, which count once with it.
func (b *book) countedWith() map[dossier.ID]dossier.ID {
	first := map[dossier.ID]dossier.ID{}
	b.eachCell(func(_ dossier.Party, _ dossier.Issue, cell *compare.Cell) {
		for _, e := range cell.Evidence {
			for _, c := range e.Copies() {
				first[c.Passage.ID] = e.Passage.ID
			}
		}
	})
	return first
}

// evidenceRow puts the values of a passage into row.
func (b *book) evidenceRow(row []any, p *dossier.Passage, used string) {
	source := b.sourceOf[p.Source]
	var start, end, confidence, claimedBy any
	if from, to, known := b.codePoints(p); known {
		start, end = from, to
	}
	if p.Origin == dossier.Machine {
		confidence = p.Confidence
	}
	if p.ClaimedBy != 0 && p.ClaimedBy != p.Party {
		claimedBy = oneLine(b.partyName(p.ClaimedBy))
	}
	check := "word for word"
	if b.faulty[p.ID] {
		check = "DOES NOT STAND THERE"
	}
	copy(row, []any{
		b.evidenceMark(p.ID), oneLine(b.issueName(p.Issue)), oneLine(b.partyName(p.Party)),
		coloured{p.Stance, p.Stance},
		p.Quote, p.Speaker, voiceWords(p.Voice), claimedBy, p.Status.String(), day(source.Published), b.toSource(p.Source),
		b.sourceTitle(source), source.Outlet, start, end,
		originWords(p.Origin), confidence, used, strings.Join(p.Why(), " · "), p.Note, check,
	})
}

func (b *book) toSource(id dossier.ID) any {
	n, found := b.numbers[id]
	if !found {
		return nil
	}
	return target{text: b.sourceMark(id), to: fmt.Sprintf("%s!A%d", sourcesSheet, n+1)}
}
