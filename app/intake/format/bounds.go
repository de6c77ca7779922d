package format

import (
	"errors"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Bounds of the work that a page may ask for. They are counted in one pass over
// its tags before a tree is made of it: a clock would make the same page read
// well on one computer and badly on another. Past one of them the page's text
// is taken as it comes.
const (
	maxTags    = 250_000   // that open or shut an element
	maxAttrs   = 500_000   // on all elements
	maxRebuilt = 1_000_000 // elements that HTML's rules have made again
	maxCarried = 64 << 20  // bytes of text, each times the elements around it
	maxData    = 4 << 20   // bytes of all JSON-LD
	maxAttr    = 16 << 10  // bytes of an attribute that is looked at
)

var errWork = errors.New("more work than an article's page asks for")

// work is what a page asks for.
type work struct {
	tags, attrs, rebuilt, carried int

	depth  int               // of open elements that nest
	styles map[atom.Atom]int // open elements that only style, by name
	open   int               // how many of these there are
	over   atom.Atom         // the script or the like that is passed over
}

// isStyle are the elements that HTML opens again in the next paragraph when
// they were not shut: unshut ones times paragraphs is how a small page becomes
// a huge tree.
var isStyle = map[atom.Atom]bool{
	atom.A: true, atom.B: true, atom.Big: true, atom.Code: true, atom.Em: true, atom.Font: true, atom.I: true,
	atom.Nobr: true, atom.S: true, atom.Small: true, atom.Strike: true, atom.Strong: true, atom.Tt: true, atom.U: true,
}

// isFlat are the elements that do not nest in themselves, or hold nothing:
// pages may leave their ends out.
var isFlat = map[atom.Atom]bool{
	atom.P: true, atom.Li: true, atom.Dt: true, atom.Dd: true, atom.Tr: true, atom.Td: true, atom.Th: true, atom.Tbody: true,
	atom.Thead: true, atom.Tfoot: true, atom.Option: true, atom.Optgroup: true, atom.Colgroup: true, atom.Html: true, atom.Head: true, atom.Body: true,
	atom.Area: true, atom.Base: true, atom.Br: true, atom.Col: true, atom.Embed: true, atom.Hr: true, atom.Img: true, atom.Input: true,
	atom.Link: true, atom.Meta: true, atom.Source: true, atom.Track: true, atom.Wbr: true, atom.Param: true,
}

// fits says whether a page keeps to the bounds.
func fits(page string) bool {
	w := work{styles: map[atom.Atom]int{}}
	z := html.NewTokenizer(strings.NewReader(page))
	for !w.isOver() {
		switch z.Next() {
		case html.ErrorToken:
			return true
		case html.TextToken:
			if w.over == 0 {
				w.carried += len(z.Raw()) * (w.depth + 1)
			}
		case html.StartTagToken:
			w.opened(z)
		case html.SelfClosingTagToken:
			w.tags++
			w.count(z)
		case html.EndTagToken:
			w.shut(z)
		}
	}
	return false
}

func (w *work) isOver() bool {
	return w.tags > maxTags || w.attrs > maxAttrs || w.rebuilt > maxRebuilt || w.carried > maxCarried
}

func (w *work) opened(z *html.Tokenizer) {
	w.tags++
	tag := w.count(z)
	switch {
	case isStyle[tag]:
		w.styles[tag]++
		w.open++
	case tag == atom.Script || tag == atom.Style || tag == atom.Noscript:
		w.over = tag
	default:
		w.rebuilt += w.open
	}
	if !isFlat[tag] {
		w.depth++
	}
}

// count counts a tag's attributes. Those of a second body or html are compared
// with all that the first has.
func (w *work) count(z *html.Tokenizer) atom.Atom {
	name, more := z.TagName()
	tag := atom.Lookup(name)
	if more && (tag == atom.Body || tag == atom.Html) {
		w.rebuilt += w.attrs
	}
	for more {
		_, _, more = z.TagAttr()
		w.attrs++
	}
	return tag
}

func (w *work) shut(z *html.Tokenizer) {
	w.tags++
	name, _ := z.TagName()
	tag := atom.Lookup(name)
	if w.styles[tag] > 0 {
		w.styles[tag]--
		w.open--
	}
	if w.over == tag {
		w.over = 0
	}
	if !isFlat[tag] {
		w.depth = max(0, w.depth-1)
	}
}
