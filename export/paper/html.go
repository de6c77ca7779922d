package paper

import (
	"bufio"
	_ "embed"
	"fmt"
	"html"
	"io"
	"strings"
)

//go:embed paper.css
var styles string

// HTML writes a paper as one page that needs no other file: with headings,
// tables with captions and scopes, and notes with ways back, so that a reader
// of screens can find their way. It prints on A3 or A4 landscape.
func HTML(w io.Writer, p *Paper) error {
	h := &page{out: bufio.NewWriter(w)}
	h.printf("<!DOCTYPE html>\n<html lang=%q>\n<head>\n<meta charset=\"utf-8\">\n", html.EscapeString(p.Language))
	h.printf("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" content=\"%s\">\n", html.EscapeString(p.Maker))
	h.printf("<meta name=\"description\" content=\"%s\">\n", html.EscapeString(p.Subject))
	h.printf("<title>%s</title>\n<style>\n%s</style>\n</head>\n<body>\n<main>\n", html.EscapeString(p.Title), styles)
	for _, s := range p.Sections {
		h.printf("<section>\n")
		for _, b := range s.Blocks {
			h.block(b)
		}
		h.printf("</section>\n")
	}
	h.printf("</main>\n")
	h.endnotes()
	h.printf("</body>\n</html>\n")
	if err := h.out.Flush(); err != nil {
		return fmt.Errorf("write HTML: %w", err)
	}
	return nil
}

type page struct {
	out   *bufio.Writer
	notes [][]Run
}

func (h *page) printf(format string, all ...any) { fmt.Fprintf(h.out, format, all...) }

func (h *page) block(b Block) {
	switch b := b.(type) {
	case Heading:
		h.printf("<h%d%s dir=\"auto\">%s</h%d>\n", b.Level+1, idOf(b.ID), html.EscapeString(b.Text), b.Level+1)
	case Paragraph:
		h.paragraph(b)
	case List:
		h.printf("<ul>\n")
		for _, item := range b.Items {
			h.printf("<li dir=\"auto\">%s</li>\n", h.runs(item))
		}
		h.printf("</ul>\n")
	case Table:
		h.table(b)
	}
}

func (h *page) paragraph(p Paragraph) {
	text := h.runs(p.Runs)
	switch p.Kind {
	case Quotation:
		style := ""
		if p.Bar != "" {
			style = fmt.Sprintf(" style=\"border-color:#%s\"", p.Bar)
		}
		h.printf("<blockquote%s><p dir=\"auto\">%s</p></blockquote>\n", style, text)
	case Small:
		h.printf("<p%s class=\"small\" dir=\"auto\">%s</p>\n", idOf(p.ID), text)
	case Lead:
		h.printf("<p%s class=\"lead\" dir=\"auto\">%s</p>\n", idOf(p.ID), text)
	default:
		h.printf("<p%s dir=\"auto\">%s</p>\n", idOf(p.ID), text)
	}
}

func idOf(id string) string {
	if id == "" {
		return ""
	}
	return fmt.Sprintf(" id=%q", id)
}

func (h *page) table(t Table) {
	class := ""
	if t.Compact {
		class = " class=\"compact\""
	}
	h.printf("<div class=\"wide\" tabindex=\"0\">\n<table%s>\n", class)
	if t.Caption != "" {
		h.printf("<caption>%s</caption>\n", html.EscapeString(t.Caption))
	}
	h.printf("<thead>\n<tr>")
	for _, c := range t.Head {
		h.cell(c, "th", " scope=\"col\"")
	}
	h.printf("</tr>\n</thead>\n<tbody>\n")
	for _, row := range t.Rows {
		h.printf("<tr>")
		for _, c := range row {
			if c.Heading {
				h.cell(c, "th", " scope=\"row\"")
			} else {
				h.cell(c, "td", "")
			}
		}
		h.printf("</tr>\n")
	}
	h.printf("</tbody>\n</table>\n</div>\n")
}

func (h *page) cell(c Cell, tag, scope string) {
	var look []string
	if c.Ground != "" {
		look = append(look, "background:#"+c.Ground)
	}
	if c.Ink != "" {
		look = append(look, "color:#"+c.Ink)
	}
	if c.Bar != "" {
		look = append(look, "border-left:5px solid #"+c.Bar)
	}
	style := ""
	if len(look) > 0 {
		style = fmt.Sprintf(" style=%q", strings.Join(look, ";"))
	}
	h.printf("<%s%s%s>", tag, scope, style)
	for _, p := range c.Paragraphs {
		h.printf("<p dir=\"auto\">%s</p>", h.runs(p))
	}
	h.printf("</%s>", tag)
}

func (h *page) runs(runs []Run) string {
	var s strings.Builder
	for _, r := range runs {
		s.WriteString(h.run(r))
	}
	return s.String()
}

func (h *page) run(r Run) string {
	text := html.EscapeString(r.Text)
	for _, look := range []struct {
		on   bool
		open string
		end  string
	}{
		{r.Italic, "<em>", "</em>"},
		{r.Bold, "<strong>", "</strong>"},
		{r.Muted, "<span class=\"muted\">", "</span>"},
		{r.Alarm, "<strong class=\"alarm\">", "</strong>"},
		{r.To != "", "<a href=\"" + html.EscapeString(r.To) + "\">", "</a>"},
	} {
		if look.on && text != "" {
			text = look.open + text + look.end
		}
	}
	if r.Note == nil {
		return text
	}
	h.notes = append(h.notes, r.Note)
	n := len(h.notes)
	return text + fmt.Sprintf("<sup><a id=\"mark%d\" href=\"#note%d\" role=\"doc-noteref\">%d</a></sup>", n, n, n)
}

func (h *page) endnotes() {
	if len(h.notes) == 0 {
		return
	}
	h.printf("<section class=\"notes\" role=\"doc-endnotes\">\n<h2>Notes</h2>\n<ol>\n")
	for i, note := range h.notes {
		h.printf("<li id=\"note%d\" dir=\"auto\">%s <a href=\"#mark%d\" role=\"doc-backlink\" aria-label=\"Back to the text at note %d\">↩</a></li>\n", i+1, h.runs(note), i+1, i+1)
	}
	h.printf("</ol>\n</section>\n")
}
