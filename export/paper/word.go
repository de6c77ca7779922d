package paper

import (
	"archive/zip"
	"bytes"
	"embed"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"time"
)

// The parts of a Word file that are the same in every document.
//
//go:embed word
var wordParts embed.FS

const (
	xmlHead  = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	wordXML  = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
)

// Word writes a paper as an Office Open XML document (ECMA-376), with real
// footnotes, an outline, links, rows of headings that repeat on each page, and
// "page x of y". Word counts the pages when it opens the file.
func Word(w io.Writer, p *Paper) error {
	text := &wordText{paper: p, links: newLinks(), marks: map[string]int{}}
	text.body()
	notes := text.footnotes()
	parts := []struct{ name, body string }{
		{"[Content_Types].xml", fixed("content_types.xml")},
		{"_rels/.rels", fixed("relationships.xml")},
		{"docProps/app.xml", xmlHead + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>` + escapeXML(p.Maker) + `</Application></Properties>`},
		{"docProps/core.xml", coreProperties(p)},
		{"word/document.xml", text.out.String()},
		{"word/_rels/document.xml.rels", text.links.xml(true)},
		{"word/styles.xml", fixed("styles.xml")},
		{"word/numbering.xml", fixed("numbering.xml")},
		{"word/settings.xml", fixed("settings.xml")},
		{"word/footnotes.xml", notes.out.String()},
		{"word/_rels/footnotes.xml.rels", notes.links.xml(false)},
		{"word/footer1.xml", footer(p)},
	}
	file := zip.NewWriter(w)
	for _, part := range parts {
		if err := addPart(file, part.name, part.body); err != nil {
			return fmt.Errorf("write %s of the Word document: %w", part.name, err)
		}
	}
	if err := file.Close(); err != nil {
		return fmt.Errorf("write the Word document: %w", err)
	}
	return nil
}

// addPart adds a part with a time that is the same for all documents.
func addPart(file *zip.Writer, name, body string) error {
	w, err := file.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)})
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, body)
	return err
}

func fixed(name string) string {
	data, err := wordParts.ReadFile("word/" + name)
	if err != nil {
		panic(err) // it is part of the program
	}
	return string(data)
}

func coreProperties(p *Paper) string {
	var s strings.Builder
	s.WriteString(xmlHead + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`)
	fmt.Fprintf(&s, `<dc:title>%s</dc:title><dc:subject>%s</dc:subject><dc:creator>%s</dc:creator>`, escapeXML(p.Title), escapeXML(p.Subject), escapeXML(p.Maker))
	day := p.Day.UTC().Format(time.RFC3339)
	fmt.Fprintf(&s, `<dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">%s</dcterms:modified>`, day, day)
	fmt.Fprintf(&s, `<dc:language>%s</dc:language></cp:coreProperties>`, escapeXML(p.Language))
	return s.String()
}

// footer is what stands at the foot of each page.
func footer(p *Paper) string {
	field := func(name string) string {
		return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ` + name + ` </w:instrText></w:r>` +
			`<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
	}
	return xmlHead + `<w:ftr ` + wordXML + `><w:p><w:pPr><w:pStyle w:val="Footer"/><w:jc w:val="center"/></w:pPr>` +
		`<w:r><w:t xml:space="preserve">` + escapeXML(p.Running) + ` · page </w:t></w:r>` + field("PAGE") +
		`<w:r><w:t xml:space="preserve"> of </w:t></w:r>` + field("NUMPAGES") + `</w:p></w:ftr>`
}

// links are the web addresses that a part of the document leads to. Word keeps
// them in a file beside the part.
type links struct {
	number map[string]int
	order  []string
}

func newLinks() *links { return &links{number: map[string]int{}} }

// id is the name of an address within the part.
func (l *links) id(address string) string {
	n, known := l.number[address]
	if !known {
		l.order = append(l.order, address)
		n = len(l.order)
		l.number[address] = n
	}
	return fmt.Sprintf("link%d", n)
}

// xml lists the links, and for the document itself the parts it is made of.
func (l *links) xml(document bool) string {
	var s strings.Builder
	s.WriteString(xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	if document {
		for _, part := range []string{"styles", "numbering", "settings", "footnotes"} {
			fmt.Fprintf(&s, `<Relationship Id="%s" Type="%s%s" Target="%s.xml"/>`, part, relation, part, part)
		}
		fmt.Fprintf(&s, `<Relationship Id="footer" Type="%sfooter" Target="footer1.xml"/>`, relation)
	}
	for i, address := range l.order {
		fmt.Fprintf(&s, `<Relationship Id="link%d" Type="%shyperlink" Target="%s" TargetMode="External"/>`, i+1, relation, escapeXML(address))
	}
	return s.String() + `</Relationships>`
}

// escapeXML writes a text as the content or an attribute of an element. What
// XML cannot hold becomes U+FFFD.
func escapeXML(s string) string {
	var out bytes.Buffer
	if err := xml.EscapeText(&out, []byte(s)); err != nil {
		panic(err) // a buffer takes everything
	}
	return out.String()
}
