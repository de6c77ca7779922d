package format

import (
	"bytes"
	"net/url"
	"regexp"
	"strings"
	"unicode/utf8"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
)

// readPage reads a web page: the article alone, without what stands around it.
// address is where it was, if that is known from elsewhere.
func readPage(data []byte, address string, o Options) (Document, error) {
	page, err := decodePage(data, o.Decode)
	if err != nil {
		return Document{}, err
	}
	doc, err := parse(page)
	if err != nil {
		text, err := tokens(page, o)
		return Document{Text: text, Address: webAddress(address), Notes: []string{"the page is nested too deep to find the article in it: all its text was taken"}}, err
	}
	if address == "" {
		address = savedFrom(page)
	}
	facts := readFacts(doc, address)
	d := facts.document()
	dropCode(doc)
	all, article := o.prose(), o.prose()
	render(&all, doc) // for a page whose article is not found
	around, found := mainText(&article, doc, d.Title, address)
	text, isFull := withoutMargin(article.String(), d.Author != "" && d.Published.Day != ""), article.isFull
	text = subtitled(d.Title, below(d.Title, text), around)
	switch {
	case len(facts.body) > 2*len(text):
		text, isFull = facts.body, false
	case !found || text == "":
		text, isFull = all.String(), all.isFull
		d.Notes = append(d.Notes, "no article stood out from the page: all its text was taken")
	}
	if isFull {
		return Document{}, article.tooLong()
	}
	if text == "" {
		return Document{}, &Error{"holds no text: the page may have been saved before it was there", "Open the page, wait until the article shows, and save it again; or copy the article and use Paste an article."}
	}
	d.Text = headed(d.Title, text)
	return d, nil
}

// decodePage tries a byte order mark, valid UTF-8, what the page declares, and
// then a guess.
func decodePage(data []byte, decode Decoder) (string, error) {
	hasMark := bytes.HasPrefix(data, []byte("\xFF\xFE")) || bytes.HasPrefix(data, []byte("\xFE\xFF"))
	if utf8.Valid(data) && !bytes.Contains(data, []byte("\x1B$")) {
		return string(bytes.TrimPrefix(data, []byte("\uFEFF"))), nil
	}
	if enc, _, _ := charset.DetermineEncoding(data, "text/html"); !hasMark && declared.Match(data[:min(len(data), 1024)]) {
		text, err := enc.NewDecoder().Bytes(data)
		if err == nil {
			return string(text), nil
		}
	}
	text, err := decode(data)
	if err != nil {
		return "", &Error{"is in an encoding that could not be made out", "Open it in a browser, copy the article, and use Paste an article."}
	}
	return text, nil
}

// declared is how a page says in which encoding it is.
var declared = regexp.MustCompile(`(?i)charset\s*=|encoding\s*=`)

// mainText writes the article's text, and gives all that stood around it but for
// what is never an article's; false where none stands out.
func mainText(p *prose, doc *html.Node, title, address string) (around string, found bool) {
	if isLarge(doc) {
		return "", false
	}
	drop(otherStories(doc, title))
	drop(offer(doc))
	drop(repeated(doc))
	dropClutter(doc)
	var all prose
	render(&all, doc)
	around = all.String()
	parser := readability.NewParser()
	parser.MaxElemsToParse = maxElems
	parser.DisableJSONLD = true // read by readFacts
	base, err := url.Parse(address)
	if err != nil || address == "" {
		base = &url.URL{Scheme: "http", Host: "localhost"}
	}
	article, err := parser.ParseAndMutate(doc, base)
	if err != nil || article.Node == nil {
		return around, false
	}
	trimEnd(article.Node)
	render(p, article.Node)
	return around, true
}

// dropCode takes scripts and styles out once what they state is read.
func dropCode(doc *html.Node) {
	var code []*html.Node
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Script || n.DataAtom == atom.Style {
			code = append(code, n)
		}
	}
	drop(code)
}

// drop takes elements out of a page.
func drop(elements []*html.Node) {
	for _, n := range elements {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
}

// isLarge says whether a page has more elements than any article's page.
func isLarge(doc *html.Node) bool {
	elements := 0
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode {
			elements++
		}
	}
	return elements > maxElems
}

// clutter is told by an element's class or id: what news sites put within the
// article's own element and readability leaves there.
var clutter = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:related|recommend(?:ed|ations?)?|read-?more|more-(?:on|from|stories|news)|most-(?:read|popular)|trending|newsletters?|subscribe|subscription|sign-?up|promo(?:tion|box)?|advert(?:isement|s|ising)?|ads?|sponsor(?:ed)?|outbrain|taboola|share|sharing|social|comments?|disqus|cookies?|consent|gdpr|paywall|breadcrumbs?|tags|topics|terms|taxonomy|next-story|footer|site-?footer|barrier|regwall|gateway|legal|copyright|disclaimer|imprint|author-bio|bio|about-the-author|play-?list|up-next|(?:more-)?clips|key-events|pagination|skip-link|toolbar|byline|submitted|article-meta|kicker|caption|cutline|figcaption|credit|correction-form)(?:$|[\s_-])`)

// dropClutter takes out what is never the article's text. An element that
// holds a third of the page's paragraphs or the headline is left: sites name
// things oddly too.
func dropClutter(doc *html.Node) {
	p := &pruning{paragraphs: paragraphs(doc), isGallery: isGallery(doc)}
	for n := range doc.Descendants() {
		p.articleHolds = p.articleHolds || n.DataAtom == atom.Article && first(n, atom.H1) != nil
	}
	p.look(doc)
	drop(p.gone)
}

// pruning is what is to be taken out of a page.
type pruning struct {
	paragraphs   int
	articleHolds bool // the headline is in an article element
	isGallery    bool // the captions are the article
	gone         []*html.Node
}

func (p *pruning) look(n *html.Node) {
	if n.Type == html.ElementNode && p.isClutter(n) && 3*paragraphs(n) < p.paragraphs+2 && first(n, atom.H1) == nil {
		p.gone = append(p.gone, n)
		return
	}
	for c := range n.ChildNodes() {
		p.look(c)
	}
}

func (p *pruning) isClutter(n *html.Node) bool {
	if p.isGallery && n.DataAtom == atom.Figcaption {
		return false
	}
	return isClutter(n) || isAdvert(n) || p.articleHolds && n.DataAtom == atom.Article || isList(n) || holdsRights(n)
}

// isList says whether an element is a list of links and hardly more.
func isList(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Ul, atom.Ol, atom.Div, atom.Section, atom.Aside, atom.Dl, atom.Td, atom.Font:
	default:
		return false
	}
	links, linked := 0, 0
	for c := range n.Descendants() {
		if c.DataAtom == atom.A {
			links++
			linked += len(words(c))
		}
	}
	return (links >= 3 || links == 2 && n.DataAtom == atom.Font) && 5*linked > 4*len(words(n))
}

var marked = regexp.MustCompile(`(?i)^(?:advertisement|sponsored)\b`)

// isAdvert says whether an element begins by saying that it is one.
func isAdvert(n *html.Node) bool {
	if !isBox(n.DataAtom) {
		return false
	}
	text := words(n)
	return len(text) < 400 && marked.MatchString(text)
}

var rights = regexp.MustCompile(`(?i)^(?:©|\(c\)|copyright\b).{0,120}|all rights reserved\W*$`)

// holdsRights says whether an element is the small print: one of its own
// paragraphs is about whose the page is.
func holdsRights(n *html.Node) bool {
	if n.DataAtom == atom.Body || n.DataAtom == atom.Html || n.DataAtom == atom.Article || n.DataAtom == atom.Main {
		return false
	}
	for c := range n.ChildNodes() {
		if c.DataAtom == atom.P || c.DataAtom == atom.Small || c.DataAtom == atom.Div {
			if text := words(c); len(text) < 300 && rights.MatchString(text) {
				return true
			}
		}
	}
	return false
}

func isClutter(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Nav, atom.Figcaption:
		return true
	case atom.Html, atom.Body, atom.Head, atom.Article, atom.Main, atom.H1, atom.P, atom.Meta, atom.Script, atom.Link, atom.Title, atom.Time:
		return false
	}
	return clutter.MatchString(attribute(n, "class")) || clutter.MatchString(attribute(n, "id"))
}

// paragraphs counts the pieces of running text within n, of some length,
// whatever elements the site takes for paragraphs.
func paragraphs(n *html.Node) int {
	found := 0
	for c := range n.Descendants() {
		if c.Type == html.TextNode && len(c.Data) > 60 && !dropped[c.Parent.DataAtom] && c.Parent.DataAtom != atom.A && len(strings.TrimSpace(c.Data)) > 60 {
			found++
		}
	}
	return found
}

// first is the first element of a name within n.
func first(n *html.Node, name atom.Atom) *html.Node {
	for c := range n.Descendants() {
		if c.DataAtom == name {
			return c
		}
	}
	return nil
}

// trimEnd takes headings off the end that stand over nothing.
func trimEnd(n *html.Node) {
	for range 5 {
		var last *html.Node
		for c := range n.Descendants() {
			if c.Type == html.ElementNode && !inLine[c.DataAtom] && first(c, atom.P) == nil && words(c) != "" {
				last = c
			}
		}
		if last == nil || !isHeading(last.DataAtom) {
			return
		}
		last.Parent.RemoveChild(last)
	}
}

func isHeading(a atom.Atom) bool {
	return a == atom.H1 || a == atom.H2 || a == atom.H3 || a == atom.H4 || a == atom.H5 || a == atom.H6
}

var savedMark = regexp.MustCompile(`(?i)<!-- saved from url=\(\d+\)(\S+) -->|<!--\s*Page saved with SingleFile\s+url:\s*(\S+)`)

// savedFrom is the address that browsers write into a page they save.
func savedFrom(page string) string {
	m := savedMark.FindStringSubmatch(page[:min(len(page), 4096)])
	if m == nil {
		return ""
	}
	return webAddress(m[1] + m[2])
}

// webAddress is an address if it is one on the web.
func webAddress(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" || len(s) > 2000 {
		return ""
	}
	u.User = nil
	return u.String()
}
