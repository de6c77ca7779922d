package paper

import (
	"fmt"
	"strings"

	"golang.org/x/text/unicode/bidi"
)

// Sizes of pages, in twentieths of a point.
const (
	pageEdge     = 1020 // 18 mm
	footEdge     = 560
	a4Width      = 11906
	a4Height     = 16838
	letterWidth  = 12240
	letterHeight = 15840
)

// wordText writes the text of a part: the document or its footnotes.
type wordText struct {
	paper *Paper
	out   strings.Builder
	links *links
	notes [][]Run
	marks map[string]int // of headings that links lead to
	wide  int            // of the text on the page
}

func (t *wordText) print(s string)                    { t.out.WriteString(s) }
func (t *wordText) printf(format string, args ...any) { fmt.Fprintf(&t.out, format, args...) }

func (t *wordText) body() {
	t.print(xmlHead + `<w:document ` + wordXML + `><w:body>`)
	for i, s := range t.paper.Sections {
		width, height := t.page(s.Landscape)
		t.wide = width - 2*pageEdge
		for _, b := range s.Blocks {
			t.block(b)
		}
		turned := ""
		if s.Landscape {
			turned = ` w:orient="landscape"`
		}
		end := fmt.Sprintf(`<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:type w:val="nextPage"/><w:pgSz w:w="%d" w:h="%d"%s/>`+
			`<w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="%d" w:footer="%d" w:gutter="0"/></w:sectPr>`,
			width, height, turned, pageEdge, pageEdge, pageEdge, pageEdge, footEdge, footEdge)
		if i < len(t.paper.Sections)-1 {
			end = `<w:p><w:pPr><w:pStyle w:val="CellText"/>` + end + `</w:pPr></w:p>`
		}
		t.print(end)
	}
	t.print(`</w:body></w:document>`)
}

func (t *wordText) page(landscape bool) (width, height int) {
	width, height = a4Width, a4Height
	if t.paper.Letter {
		width, height = letterWidth, letterHeight
	}
	if landscape {
		return height, width
	}
	return width, height
}

func (t *wordText) block(b Block) {
	switch b := b.(type) {
	case Heading:
		style := "Title"
		if b.Level > 0 {
			style = fmt.Sprintf("Heading%d", b.Level)
		}
		t.bookmarked(b.ID, func() { t.paragraph(style, "", Plain(b.Text)) })
	case Paragraph:
		style := map[Kind]string{Body: "Normal", Quotation: "Quote", Small: "Facts", Lead: "Subtitle"}[b.Kind]
		look := ""
		if b.Keep {
			look = `<w:keepNext/>`
		}
		if b.Bar != "" {
			look += `<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="` + b.Bar + `"/></w:pBdr>`
		}
		t.bookmarked(b.ID, func() { t.paragraph(style, look, b.Runs) })
	case List:
		for _, item := range b.Items {
			t.paragraph("ListBullet", "", item)
		}
	case Table:
		t.table(b)
	}
}

// bookmarked makes links lead to what write writes.
func (t *wordText) bookmarked(id string, write func()) {
	if id == "" {
		write()
		return
	}
	t.marks[id] = len(t.marks) + 1
	t.printf(`<w:bookmarkStart w:id="%d" w:name="%s"/>`, t.marks[id], escapeXML(id))
	write()
	t.printf(`<w:bookmarkEnd w:id="%d"/>`, t.marks[id])
}

func (t *wordText) paragraph(style, look string, runs []Run) {
	t.printf(`<w:p><w:pPr><w:pStyle w:val="%s"/>%s`, style, look)
	if runsLeft(runs) {
		t.print(`<w:bidi/>`)
	}
	t.print(`</w:pPr>`)
	for _, r := range runs {
		t.run(r, "")
	}
	t.print(`</w:p>`)
}

// runsLeft reports whether a text is one of a script that runs from right to
// left: by its first letter, as the Unicode algorithm has it.
func runsLeft(runs []Run) bool {
	for _, r := range runs {
		for _, letter := range r.Text {
			p, _ := bidi.LookupRune(letter)
			switch p.Class() {
			case bidi.L:
				return false
			case bidi.R, bidi.AL:
				return true
			}
		}
	}
	return false
}

func (t *wordText) run(r Run, ink string) {
	end := ""
	switch {
	case strings.HasPrefix(r.To, "#"):
		t.printf(`<w:hyperlink w:anchor="%s">`, escapeXML(r.To[1:]))
		end = `</w:hyperlink>`
	case r.To != "":
		t.printf(`<w:hyperlink r:id="%s">`, t.links.id(r.To))
		end = `</w:hyperlink>`
	}
	if r.Text != "" {
		t.print(`<w:r>` + runLook(r, ink) + wordLetters(r.Text) + `</w:r>`)
	}
	t.print(end)
	if r.Note != nil {
		t.notes = append(t.notes, r.Note)
		t.printf(`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="%d"/></w:r>`, len(t.notes))
	}
}

// runLook says how a run looks, in the order that the schema asks for.
func runLook(r Run, ink string) string {
	look := ""
	if r.To != "" {
		look += `<w:rStyle w:val="Hyperlink"/>`
	}
	if r.Bold || r.Alarm {
		look += `<w:b/><w:bCs/>`
	}
	if r.Italic {
		look += `<w:i/><w:iCs/>`
	}
	switch {
	case r.Alarm:
		look += `<w:color w:val="9C1C1C"/>`
	case ink != "":
		look += `<w:color w:val="` + ink + `"/>`
	case r.Muted:
		look += `<w:color w:val="5E5E68"/>`
	}
	if runsLeft([]Run{r}) {
		look += `<w:rtl/>`
	}
	if look == "" {
		return ""
	}
	return `<w:rPr>` + look + `</w:rPr>`
}

// wordLetters writes text with its line breaks and tabs.
func wordLetters(s string) string {
	var out strings.Builder
	for i, line := range strings.Split(s, "\n") {
		if i > 0 {
			out.WriteString(`<w:br/>`)
		}
		for j, piece := range strings.Split(line, "\t") {
			if j > 0 {
				out.WriteString(`<w:tab/>`)
			}
			if piece != "" {
				out.WriteString(`<w:t xml:space="preserve">` + escapeXML(piece) + `</w:t>`)
			}
		}
	}
	return out.String()
}

// footnotes writes the part with the notes of the document.
func (t *wordText) footnotes() *wordText {
	n := &wordText{paper: t.paper, links: newLinks(), marks: map[string]int{}}
	n.print(xmlHead + `<w:footnotes ` + wordXML + `>` +
		`<w:footnote w:type="separator" w:id="-1"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:separator/></w:r></w:p></w:footnote>` +
		`<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>`)
	for i, note := range t.notes {
		n.printf(`<w:footnote w:id="%d"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>`, i+1)
		n.print(`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>`)
		for _, r := range note {
			n.run(r, "")
		}
		n.print(`</w:p></w:footnote>`)
	}
	n.print(`</w:footnotes>`)
	return n
}
