package export

import (
	"fmt"
	"slices"
	"strings"

	"standpoint/app/dossier"
)

// sourcePages lists the sources.
func (b *brief) sourcePages() {
	b.newPage(false)
	b.bookmark("Sources", 0, 0)
	b.anchor("sources", 0)
	b.heading("Sources", 15, 20)
	b.y += 1
	b.running = "Sources"
	if len(b.report.Sources) == 0 {
		b.flow(b.text("The dossier has no sources yet.", plain, 9.5, b.width, ink), 0)
	}
	count := map[dossier.ID]int{}
	for _, p := range b.report.Passages {
		count[p.Source]++
	}
	for _, words := range b.notListed() {
		b.flow(b.text(words, italic, 9, b.width, grey), 0)
		b.y += 2.5
	}
	for _, s := range b.listed() {
		b.source(s, count[s.ID])
	}
	b.running = ""
}

// source draws an entry of the list.
func (b *brief) source(s dossier.Source, passages int) {
	const indent = 13.0
	width := b.width - indent
	title := b.text(b.sourceTitle(s), bold, 9.5, width, ink)
	facts := append(sourceFacts(s), number(passages, "passage", "passages"))
	l := b.text(strings.Join(facts, " · "), plain, 8.5, width, grey)
	b.room(title.tall() + l.tall() + 4)
	b.anchor(sourceLink(s.ID), b.y)
	b.one("["+b.sourceMark(s.ID)+"]", bold, 9.5, linkTo).draw(b, b.left, b.y)
	b.flow(title, indent)
	b.flow(l, indent)
	if to, ok := webAddress(s.Address); ok {
		address := b.fitted(s.Address, plain, 8.5, width, linkTo)
		b.room(address.leading)
		address.draw(b, b.left+indent, b.y)
		b.pdf.LinkString(b.left+indent, b.y, address.wide(b), address.leading, to)
		b.y += address.leading
	}
	b.y += 2.5
}

// methodPage says how positions are drawn, what was the machine and what people,
// and what the reader must know about this document.
func (b *brief) methodPage() {
	b.room(90)
	b.y += 4
	b.bookmark("How positions are drawn", 0, b.y)
	b.heading("How positions are drawn", 15, 20)
	b.y += 1
	for _, words := range methodWords() {
		b.flow(b.text(words, plain, 9, b.width, ink), 0)
		b.y += 1.6
	}
	for _, f := range definitionWords() {
		b.flow(b.text(f.head+". "+f.words, plain, 9, b.width, ink), 0)
		b.y += 1.6
	}
	b.list("By machine and by people", b.madeByWords(), ink)
	b.list("Quotations", []string{b.checkedWords()}, ink)
	if left := b.leftOut(); len(left) > 0 {
		b.list("What this document leaves out", left, ink)
	}
	if len(b.warnings) > 0 {
		b.list("Warnings", b.warnings, alarm)
	}
	if words := b.cutWords(); words != "" {
		b.list("Texts cut short", []string{words}, ink)
	}
	if missing := missingWords(b.missing); len(missing) > 0 {
		b.list("Characters that could not be printed", append([]string{
			"The typeface of this document lacks these characters. They are printed as another sign; the workbook, the web page and the Word document have them as they are.",
		}, missing...), ink)
	}
}

// cutWords names the texts that did not fit into their place, or is empty.
func (b *brief) cutWords() string {
	if len(b.cuts) == 0 {
		return ""
	}
	texts := make([]string, len(b.cuts))
	for i, text := range b.cuts {
		texts[i] = inQuotes(firstWords(text, 40))
	}
	return number(len(b.cuts), "text is", "texts are") + " cut short where there is no room for more, with “…” at the end: " + some(texts) + ". The web page and the Word document have them in full."
}

// list draws a heading and paragraphs.
func (b *brief) list(head string, paragraphs []string, c colour) {
	b.y += 3
	b.heading(head, 11, 14)
	for _, p := range paragraphs {
		b.flow(b.text(p, plain, 9, b.width, c), 0)
		b.y += 1
	}
}

// missingWords name characters that the typeface lacks, with how often they
// stand in texts, some on a line.
func missingWords(missing map[rune]int) []string {
	var runes []rune
	for r := range missing {
		runes = append(runes, r)
	}
	slices.Sort(runes)
	var lines []string
	for chunk := range slices.Chunk(runes, 8) {
		var words []string
		for _, r := range chunk {
			words = append(words, fmt.Sprintf("U+%04X (%d)", r, missing[r]))
		}
		lines = append(lines, strings.Join(words, ", "))
	}
	return lines
}

// faults are what the reader must know about the document, in sentences.
func (b *brief) faults() []string {
	faults := slices.Clone(b.warnings)
	if missing := missingWords(b.missing); len(missing) > 0 {
		faults = append(faults, "The typeface lacks some characters, which are printed as another sign: "+strings.Join(missing, ", ")+". The workbook, Word and the web page have them as they are.")
	}
	if words := b.cutWords(); words != "" {
		faults = append(faults, words)
	}
	return faults
}
