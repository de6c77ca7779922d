package format

import (
	"strings"
)

// prose collects paragraphs. In each, blanks and line ends are single blanks.
type prose struct {
	text   strings.Builder
	line   strings.Builder
	total  int  // bytes taken, of blanks too
	isLong bool // it may have LongText
	isFull bool // there was more than it may have
}

// write adds to the paragraph.
func (p *prose) write(s string) {
	if p.isFull {
		return
	}
	most := MaxText
	if p.isLong {
		most = LongText
	}
	p.total += len(s)
	if p.isFull = p.total > 4*most || p.text.Len()+p.line.Len()+len(s) > most; !p.isFull {
		p.line.WriteString(s)
	}
}

// end ends the paragraph, if there is one.
func (p *prose) end() {
	if p.line.Len() == 0 {
		return
	}
	s := strings.Join(strings.Fields(unseen.Replace(p.line.String())), " ")
	p.line.Reset()
	if s == "" {
		return
	}
	if p.text.Len() > 0 {
		p.text.WriteString("\n\n")
	}
	p.text.WriteString(s)
}

// unseen takes out the marks where a word may be parted at the end of a line.
var unseen = strings.NewReplacer("\u00AD", "", "\u200B", "", "\uFEFF", "")

// writeLines takes each line as a paragraph.
func (p *prose) writeLines(text string) {
	for line := range strings.Lines(text) {
		p.write(line)
		p.end()
	}
}

// tooLong is why a text that is full is not taken.
func (p *prose) tooLong() error {
	if p.isLong {
		return errTooLong
	}
	return errLong
}

// String is all paragraphs.
func (p *prose) String() string {
	p.end()
	return p.text.String()
}

// done is the document's text, or why there is none.
func (p *prose) done() (string, error) {
	text := p.String()
	switch {
	case p.isFull:
		return "", p.tooLong()
	case text == "":
		return "", errNoText
	}
	return text, nil
}
