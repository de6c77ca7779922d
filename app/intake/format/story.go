package format

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// otherStories are the blocks of a page that hold another article below the
// one it is about: those with a headline of their own, where the headline's own
// block holds running text.
func otherStories(doc *html.Node, title string) []*html.Node {
	var headlines []*html.Node
	for n := range doc.Descendants() {
		if n.DataAtom == atom.H1 && words(n) != "" {
			headlines = append(headlines, n)
		}
	}
	if len(headlines) < 2 {
		return nil
	}
	own := headlines[0]
	for _, h := range headlines {
		if alike(words(h), title) {
			own = h
			break
		}
	}
	var others []*html.Node
	for _, h := range headlines {
		if h == own {
			continue
		}
		mine, others2 := parted(own, h)
		if mine != nil && paragraphs(mine) >= 2 && paragraphs(others2) > 0 {
			others = append(others, others2)
		}
	}
	return others
}

// parted are the largest blocks around two elements that do not hold the other.
func parted(a, b *html.Node) (ofA, ofB *html.Node) {
	around := map[*html.Node]*html.Node{} // what is around a, and its child towards a
	for n, child := a.Parent, a; n != nil; n, child = n.Parent, n {
		around[n] = child
	}
	for n, child := b.Parent, b; n != nil; n, child = n.Parent, n {
		if towards, ok := around[n]; ok {
			return towards, child
		}
	}
	return nil, nil
}

var pulled = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:pull-?quotes?|pq|quotes?|call-?outs?)(?:$|[\s_-])`)

// repeated are the quotations that are set large beside the paragraph in which
// they stand already.
func repeated(doc *html.Node) []*html.Node {
	var quotes []*html.Node
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Blockquote || n.DataAtom == atom.Aside || n.Type == html.ElementNode && n.DataAtom != atom.Body && pulled.MatchString(attribute(n, "class")) {
			quotes = append(quotes, n)
		}
	}
	const most = 50 // an article has a handful
	if len(quotes) == 0 || len(quotes) > most {
		return nil
	}
	all := letters(words(doc))
	var gone []*html.Node
	for _, q := range quotes {
		if s := letters(words(q)); len(s) > 12 && len(s) < 600 && strings.Count(all, s) > 1 {
			gone = append(gone, q)
			all = strings.Replace(all, s, " ", 1)
		}
	}
	return gone
}

// letters is a text without blanks and marks.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

var selling = regexp.MustCompile(`(?i)already (?:a|an) (?:subscriber|member)\b|\b(?:continue reading|read on|keep reading)\b.{0,60}\b(?:subscription|subscribe|account)\b|\bsubscribe (?:now )?to (?:read|continue|keep)\b|\b(?:register|sign up|sign in|log in|subscribe|create (?:a|an|your) (?:free )?account) (?:now |here |for free )?to (?:read|continue|keep|unlock)\b|\bdo you have an account\b|\b(?:reached|used) (?:your|all of your|all your) .{0,20}\bfree (?:articles|stories)\b|\b(?:article|story|content) is (?:only )?(?:for|reserved for|exclusive to|available to) (?:our |paying |registered )?(?:subscribers|members|readers)\b|\byou are receiving this (?:e-?mail|newsletter)\b`)

// offer is the block in which a site sells what follows, as the first with one
// that is not most of the page.
func offer(doc *html.Node) []*html.Node {
	if first(doc, atom.H1) == nil {
		return nil
	}
	all := len(words(doc))
	var found []*html.Node
	var look func(n *html.Node)
	look = func(n *html.Node) {
		if n.Type == html.ElementNode && isBox(n.DataAtom) && first(n, atom.H1) == nil {
			if text := words(n); len(text) < 2000 && 5*len(text) < 4*all && selling.MatchString(text) {
				found = append(found, n)
				return
			}
		}
		for c := range n.ChildNodes() {
			look(c)
		}
	}
	look(doc)
	return found
}

func isBox(a atom.Atom) bool {
	switch a {
	case atom.Div, atom.Section, atom.Aside, atom.Form, atom.Table, atom.Td:
		return true
	}
	return false
}

// isGallery says whether the captions of a page hold more than its paragraphs:
// there they are the article.
func isGallery(doc *html.Node) bool {
	captions, running := 0, 0
	for n := range doc.Descendants() {
		if n.Type != html.TextNode {
			continue
		}
		switch size := len(strings.TrimSpace(n.Data)); {
		case isWithin(n, atom.Figcaption):
			captions += size
		case size > 60 && !dropped[n.Parent.DataAtom] && !isWithin(n, atom.A):
			running += size
		}
	}
	return captions > running
}

func isWithin(n *html.Node, name atom.Atom) bool {
	for ; n != nil; n = n.Parent {
		if n.DataAtom == name {
			return true
		}
	}
	return false
}
