package format

import (
	"net/url"
	"path"
	"regexp"
	"strings"
)

// readBook reads an e-book's chapters in their order.
func readBook(data []byte, o Options) (Document, error) {
	p, err := unpack(data)
	if err != nil {
		return Document{}, err
	}
	container, err := p.part("META-INF/container.xml")
	if err != nil {
		return Document{}, err
	}
	root := ""
	err = walk(container, visitor{
		open: func(e element) bool {
			if e.name == "rootfile" && root == "" {
				root = e.attr("full-path")
			}
			return true
		},
		shut: func(string) {}, text: func(string) {}, isEnd: func() bool { return false },
	})
	if err != nil {
		return Document{}, err
	}
	opf, err := p.part(root)
	if err != nil {
		return Document{}, err
	}
	chapters, err := spine(opf, path.Dir(root))
	if err != nil {
		return Document{}, err
	}
	locked, err := p.part("META-INF/encryption.xml")
	if err != nil {
		return Document{}, err
	}
	text := o.prose()
	for _, name := range chapters {
		if strings.Contains(string(locked), name) {
			return Document{}, &Error{"is locked by its seller", "Copy the article's text from your reading program into a text file (.txt), and import that."}
		}
		if err := addChapter(&text, p, name); err != nil {
			return Document{}, err
		}
	}
	all, err := text.done()
	if err != nil {
		return Document{}, err
	}
	of := properties(opf)
	d := Document{Text: all, Firm: true, Title: of["title"], Author: of["creator"], Outlet: of["publisher"], Language: of["language"]}
	if day := dayOf(of["date"]); day != "" {
		d.Published = Date{Day: day, Likely: true, Why: "the e-book gives this date"}
	}
	return d, nil
}

// emptyElement is one that XML allows to be shut at once. To HTML it would be
// open for all that follows.
var emptyElement = regexp.MustCompile(`(?i)<(title|script|style|a|div|span|p|i|b|em|iframe)(\s[^<>]*?)?/>`)

func addChapter(text *prose, p *Packed, name string) error {
	chapter, err := p.part(name)
	if err != nil {
		return err
	}
	doc, err := parse(emptyElement.ReplaceAllString(string(chapter), "<$1$2></$1>"))
	if err != nil {
		return errHuge
	}
	render(text, doc)
	text.end()
	if text.isFull {
		return text.tooLong()
	}
	return nil
}

// spine lists the parts that hold the chapters.
func spine(opf []byte, folder string) ([]string, error) {
	parts := map[string]string{}
	var order []string
	err := walk(opf, visitor{
		open: func(e element) bool {
			switch e.name {
			case "item":
				href, err := url.PathUnescape(e.attr("href"))
				if err == nil {
					parts[e.attr("id")] = path.Join(folder, href)
				}
			case "itemref":
				order = append(order, e.attr("idref"))
			}
			return true
		},
		shut: func(string) {}, text: func(string) {}, isEnd: func() bool { return false },
	})
	if err != nil {
		return nil, err
	}
	var chapters []string
	for _, id := range order {
		if name, ok := parts[id]; ok {
			chapters = append(chapters, name)
		}
	}
	return chapters, nil
}
