package export

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// methods fills the Methods sheet: what was made by machine and what by people,
// how far it reaches, and how each number is made.
func (b *book) methods() {
	const topicWidth, textWidth = 30, 105
	b.do(b.file.SetColWidth(methodsSheet, "A", "A", topicWidth))
	b.do(b.file.SetColWidth(methodsSheet, "B", "B", textWidth))
	b.put(methodsSheet, 1, 1, "Methods", look{size: 16, bold: true})
	b.do(b.file.SetRowHeight(methodsSheet, 1, 24))
	row := 1
	for _, group := range b.methodGroups() {
		row++
		head := headLook()
		head.indent = true
		b.put(methodsSheet, 1, row, group.head, head)
		b.put(methodsSheet, 2, row, nil, head)
		b.do(b.file.SetRowHeight(methodsSheet, row, 18))
		for _, m := range group.methods {
			row++
			topic, text := cellLook(), cellLook()
			topic.bold, topic.fill = true, pale
			if group.alarm {
				text.ink = alarm
			}
			b.put(methodsSheet, 1, row, m.topic, topic)
			b.put(methodsSheet, 2, row, m.text, text)
			b.do(b.file.SetRowHeight(methodsSheet, row, rowHeight(max(b.height(m.topic, topicWidth, 9, true), b.height(m.text, textWidth, 9, false)))))
		}
	}
	show := false
	b.do(b.file.SetSheetView(methodsSheet, 0, &excelize.ViewOptions{ShowGridLines: &show}))
	b.print(methodsSheet, 1, methodsSheet+"!$1:$1", fmt.Sprintf("%s!$A$1:$B$%d", methodsSheet, row))
}

// method is a row of the Methods sheet.
type method struct{ topic, text string }

// methodGroup is some of them under a heading.
type methodGroup struct {
	head    string
	methods []method
	alarm   bool
}

func (b *book) methodGroups() []methodGroup {
	groups := []methodGroup{
		{head: "What this workbook is", methods: b.whatItIs()},
		{head: "By machine and by people", methods: b.whoMadeIt()},
		{head: "How positions and numbers are made", methods: b.howItIsMade()},
		{head: "Changing it", methods: []method{
			{"What follows a change", "Change a stance or a salience on the sheet Positions: its signs and words, and the whole sheet Compare with its charts, are calculated anew. The sheets Matrix and Evidence stay as they were written."},
			{"Reading it back", "Save the workbook and choose File, Read a workbook back, in Standpoint (or: standpoint apply DOSSIER WORKBOOK). It shows what differs in stance, words, salience and note, and applies what you choose as one step that can be undone. Rows may be sorted, filtered and removed; leave the headings, the IDs and the sheet Codebook as they are."},
			{"What is not read back", "Anything else, and a stance where no passage stands: a position needs a passage. An empty stance gives the position back to its passages where it had been set by hand."},
		}},
	}
	if notices := b.notices(); len(notices) > 0 {
		g := methodGroup{head: "Warnings", alarm: true}
		for _, n := range notices {
			g.methods = append(g.methods, method{"Warning", n})
		}
		groups = append(groups, g)
	}
	return groups
}

func (b *book) whatItIs() []method {
	all := []method{
		{"Dossier", b.title()},
		{"Status", b.statusWords() + "."},
		{"Extent", b.extent() + "."},
		{"Not known", b.gapsSentence()},
	}
	if words := b.leftOut(); len(words) > 0 {
		all = append(all, method{"Left out", strings.Join(words, " ")})
	}
	m := b.report.Matrix
	if m.First != "" {
		all = append(all, method{"Dates of the sources", period(m.First, m.Last) + "."})
	}
	all = append(all, method{"Dates that are not known", strings.Join(append(b.datesUnknown(), "A date worked out by the app says so, with the reason, on the sheet Sources."), " ")})
	return append(all, method{"Made by", strings.TrimSpace("Standpoint "+b.report.Version) + ". No clock is in this file: the same dossier gives the same workbook."})
}

// whoMadeIt counts what the machine suggested and what people decided.
func (b *book) whoMadeIt() []method {
	var suggested, accepted, own, claims int
	engines := map[string]bool{}
	for _, p := range b.passages {
		switch {
		case p.Origin == dossier.ByAnalyst:
			own++
		case p.Status == dossier.Accepted:
			accepted++
		default:
			suggested++
		}
		if p.ClaimedBy != 0 && p.ClaimedBy != p.Party {
			claims++
		}
		if p.Engine() != "" {
			engines[p.Engine()] = true
		}
	}
	var set, reviewed, open, words int
	b.eachCell(func(_ dossier.Party, _ dossier.Issue, cell *compare.Cell) {
		switch {
		case cell.Set:
			set++
		case cell.Known && cell.Reviewed:
			reviewed++
		case cell.Known:
			open++
		}
		if cell.SummaryByAnalyst {
			words++
		}
	})
	all := []method{
		{"Passages", fmt.Sprintf("%d in all: %d suggested by the machine and not reviewed, %d suggested and accepted by a person, %d added by a person. %d of them are what one party says of another.",
			len(b.passages), suggested, accepted, own, claims)},
		{"Positions", fmt.Sprintf("%d in all: %d rest on suggestions that nobody has reviewed, %d on accepted passages, %d were set by the analyst. The words of %d are the analyst's; all others are cut from passages.",
			set+reviewed+open, open, reviewed, set, words)},
		{"Salience", fmt.Sprintf("%s by the analyst; all others are drawn from how much a party says.", number(len(b.report.Matrix.Salience), "was set", "were set"))},
		{"The machine", "Passages are suggested by rules and word lists, each with its reasons on the sheet Evidence, and a confidence in percent. No language model wrote or chose anything in this workbook."},
		{"Quotations", "Every passage was compared with the text of its source, character for character, when this workbook was made. " + excerptNote},
	}
	if len(engines) > 0 {
		var names []string
		for e := range engines {
			names = append(names, e)
		}
		slices.Sort(names)
		all = append(all, method{"Versions that suggested", some(names)})
	}
	return all
}

func (b *book) howItIsMade() []method {
	all := []method{{"Position", compare.Rule}, {"All numbers", compare.Caution}}
	shown := []string{"Spread", "Salience", "Distance", "Coverage", "Contention"}
	for _, d := range compare.Definitions() {
		if !slices.Contains(shown, d.Measure) {
			continue
		}
		text := d.Means
		if d.Source != "" {
			text += " (" + d.Source + ")"
		}
		all = append(all, method{d.Measure, text})
	}
	return all
}
