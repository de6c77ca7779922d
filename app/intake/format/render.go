package format

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// parse reads HTML, without attributes such as whole pictures, which cost
// minutes to look through. The error is that it is nested too deep, or too much.
func parse(page string) (*html.Node, error) {
	if !fits(page) {
		return nil, errWork
	}
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return nil, err
	}
	for n := range doc.Descendants() {
		n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return len(a.Val) > maxAttr })
	}
	return doc, nil
}

// dropped hold no text of an article.
var dropped = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Svg: true, atom.Math: true,
	atom.Button: true, atom.Select: true, atom.Textarea: true, atom.Input: true, atom.Iframe: true, atom.Object: true,
	atom.Audio: true, atom.Video: true, atom.Canvas: true, atom.Head: true, atom.Rt: true, atom.Rp: true, atom.Dialog: true,
}

// inLine stand within a paragraph.
var inLine = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.B: true, atom.Bdi: true, atom.Bdo: true, atom.Big: true, atom.Cite: true, atom.Code: true,
	atom.Data: true, atom.Del: true, atom.Dfn: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Img: true, atom.Ins: true,
	atom.Kbd: true, atom.Label: true, atom.Map: true, atom.Mark: true, atom.Nobr: true, atom.Q: true, atom.Ruby: true, atom.S: true,
	atom.Samp: true, atom.Small: true, atom.Span: true, atom.Strike: true, atom.Strong: true, atom.Sub: true, atom.Sup: true,
	atom.Time: true, atom.Tt: true, atom.U: true, atom.Var: true, atom.Wbr: true, atom.Picture: true, atom.Source: true,
}

// render writes the text that a reader of the page sees.
func render(p *prose, n *html.Node) {
	switch {
	case p.isFull:
		return
	case n.Type == html.TextNode:
		p.write(n.Data)
		return
	case n.Type == html.ElementNode && (dropped[n.DataAtom] || isHidden(n)):
		return
	}
	if n.DataAtom == atom.Pre {
		p.end()
		writeSet(p, raw(n))
		return
	}
	isBlock := n.Type == html.ElementNode && !inLine[n.DataAtom] && !strings.Contains(n.Data, "-")
	if isBlock {
		p.end()
	}
	for c := range n.ChildNodes() {
		render(p, c)
	}
	if isBlock {
		p.end()
	}
}

// raw is all text within n as it is set.
func raw(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		} else if c.DataAtom == atom.Br {
			b.WriteString("\n")
		}
	}
	return b.String()
}

// writeSet writes text that was set with blanks and line ends, as agencies do:
// a paragraph begins after an empty line, or with a line set in from the others.
func writeSet(p *prose, text string) {
	left := len(text)
	for line := range strings.Lines(text) {
		if rest := strings.TrimLeft(line, " \t"); strings.TrimSpace(rest) != "" {
			left = min(left, len(line)-len(rest))
		}
	}
	for line := range strings.Lines(text) {
		rest := strings.TrimLeft(line, " \t")
		if strings.TrimSpace(rest) == "" || len(line)-len(rest) > left+1 {
			p.end()
		}
		p.write(line + " ")
	}
	p.end()
}

func isHidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			if a.Val == "true" {
				return true
			}
		case "style":
			style := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}

// tokens is the text of a page that is nested too deep to be read as a tree.
func tokens(page string, o Options) (string, error) {
	p := o.prose()
	z := html.NewTokenizer(strings.NewReader(page))
	over := atom.Atom(0)
	for !p.isFull {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		if kind == html.TextToken && over == 0 {
			p.write(string(z.Text()))
			continue
		}
		if kind == html.CommentToken || kind == html.TextToken {
			continue
		}
		name, _ := z.TagName()
		tag := atom.Lookup(name)
		switch {
		case kind == html.StartTagToken && over == 0 && dropped[tag] && tag != atom.Input && tag != atom.Head:
			over = tag
		case kind == html.EndTagToken && tag == over:
			over = 0
		}
		if !inLine[tag] {
			p.end()
		}
	}
	return p.done()
}

// attribute is an attribute's value, trimmed.
func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

// words is an element's text on one line.
func words(n *html.Node) string {
	var p prose
	render(&p, n)
	return strings.ReplaceAll(p.String(), "\n\n", " ")
}
