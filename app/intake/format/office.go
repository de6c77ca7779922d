package format

import (
	"strconv"
	"strings"
)

// readWord reads a .docx file as Word shows it: without deleted text, field
// codes and comments.
func readWord(data []byte, o Options) (Document, error) {
	p, err := unpack(data)
	if err != nil {
		return Document{}, err
	}
	body, err := p.part("word/document.xml")
	if err != nil {
		return Document{}, err
	}
	text, err := wordText(body, o)
	if err != nil {
		return Document{}, err
	}
	core, err := p.part("docProps/core.xml")
	if err != nil {
		return Document{}, err
	}
	of := properties(core)
	return Document{Text: text, Title: of["title"], Language: of["language"], Published: Created(of["created"]), Notes: named(of["creator"])}, nil
}

func wordText(body []byte, o Options) (string, error) {
	p := o.prose()
	isText := 0
	err := walk(body, visitor{
		open: func(e element) bool {
			switch e.name {
			case "t":
				isText++
			case "tab":
				p.write(" ")
			case "br", "cr":
				p.end()
			case "noBreakHyphen":
				p.write("-")
			case "del", "moveFrom", "Fallback", "instrText", "delText", "pPr", "rPr", "tblPr", "sectPr":
				return false
			}
			return true
		},
		shut: func(name string) {
			switch name {
			case "t":
				isText--
			case "p":
				p.end()
			}
		},
		text: func(s string) {
			if isText > 0 {
				p.write(s)
			}
		},
		isEnd: func() bool { return p.isFull },
	})
	if err != nil {
		return "", err
	}
	return p.done()
}

// readOpenDocument reads a text document as LibreOffice shows it: without
// changes that were taken back, comments and footnotes.
func readOpenDocument(data []byte, o Options) (Document, error) {
	p, err := unpack(data)
	if err != nil {
		return Document{}, err
	}
	manifest, err := p.part("META-INF/manifest.xml")
	if err != nil {
		return Document{}, err
	}
	if strings.Contains(string(manifest), "encryption-data") {
		return Document{}, errLocked
	}
	body, err := p.part("content.xml")
	if err != nil {
		return Document{}, err
	}
	text, err := openText(body, o)
	if err != nil {
		return Document{}, err
	}
	meta, err := p.part("meta.xml")
	if err != nil {
		return Document{}, err
	}
	return openDocument(text, meta), nil
}

func readFlatOpenDocument(data []byte, o Options) (Document, error) {
	text, err := openText(data, o)
	if err != nil {
		return Document{}, err
	}
	return openDocument(text, data), nil
}

func openDocument(text string, meta []byte) Document {
	of := properties(meta)
	by := of["initial-creator"]
	if by == "" {
		by = of["creator"]
	}
	return Document{Text: text, Title: of["title"], Language: of["language"], Published: Created(of["creation-date"]), Notes: named(by)}
}

func openText(body []byte, o Options) (string, error) {
	p := o.prose()
	inText := 0
	err := walk(body, visitor{
		open: func(e element) bool {
			switch e.name {
			case "p", "h":
				inText++
			case "s":
				n, err := strconv.Atoi(e.attr("c"))
				if err != nil {
					n = 1
				}
				p.write(strings.Repeat(" ", max(1, min(n, 100))))
			case "tab":
				p.write(" ")
			case "line-break":
				p.end()
			case "tracked-changes", "annotation", "note", "ruby-text", "styles", "automatic-styles", "master-styles", "meta", "settings", "scripts", "font-face-decls":
				return false
			}
			return true
		},
		shut: func(name string) {
			if name == "p" || name == "h" {
				inText--
				p.end()
			}
		},
		text: func(s string) {
			if inText > 0 {
				p.write(s)
			}
		},
		isEnd: func() bool { return p.isFull },
	})
	if err != nil {
		return "", err
	}
	return p.done()
}

// Created is the day on which a document was made, if that is one: a template
// may be older than the article by years, and so it is only likely.
func Created(stamp string) Date {
	day := dayOf(stamp)
	if day == "" {
		return Date{}
	}
	return Date{Day: day, Likely: true, Why: "the file says that it was made on this day"}
}

// named notes who a file says made it: a colleague who saved it as often as
// the one who wrote the article.
func named(who string) []string {
	if who == "" {
		return nil
	}
	return []string{"the file names " + strconv.Quote(who) + " as its maker"}
}
