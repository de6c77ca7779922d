package paper_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"standpoint/export/paper"
)

// nasty are texts that try to break out of their place.
var nasty = []string{
	"<script>alert(1)</script> & co", `"quoted" 'twice'`, "]]> --> {{.}}", "| pipe | in a table", "*stars* _lines_ `ticks` [x](y) # no heading",
	"1. no list", "- no point", "😀 𝔘", "שלום עולם", "line\nbreak\tand tab", strings.Repeat("long ", 9000), "", "a\u0000b\uFFFEc",
}

// all has every kind of block and run.
func all() *paper.Paper {
	p := &paper.Paper{Title: "Talks & <more>", Subject: "As of today", Language: "en", Maker: "Standpoint 1", Day: time.Date(2025, 8, 18, 0, 0, 0, 0, time.UTC), Running: "Talks"}
	first := paper.Section{Blocks: []paper.Block{
		paper.Heading{Text: "Talks & <more>", ID: "top"},
		paper.Heading{Level: 1, Text: "Harbour", ID: "issue_1"},
		paper.Paragraph{Kind: paper.Lead, Runs: paper.Plain("Below the title")},
		paper.Paragraph{Kind: paper.Quotation, Bar: "5E3C99", Runs: []paper.Run{{Text: "“Never,” he said.", Note: []paper.Run{{Text: "The minister, "}, {Text: "S1", To: "#source_1"}}}}},
		paper.Paragraph{Runs: []paper.Run{{Text: "Bold", Bold: true}, {Text: " and "}, {Text: "slanted", Italic: true}, {Text: " to ", Muted: true}, {Text: "a page", To: "https://example.org/a(b)?c=<d>&e"}}},
		paper.List{Items: [][]paper.Run{paper.Plain("One"), {{Text: "Two", To: "#issue_1"}}}},
	}}
	second := paper.Section{Landscape: true, Blocks: []paper.Block{paper.Table{
		Caption: "Who wants what", Widths: []float64{2, 1},
		Head: []paper.Cell{{Paragraphs: [][]paper.Run{paper.Plain("Issue")}}, {Paragraphs: [][]paper.Run{paper.Plain("Marrow")}}},
		Rows: [][]paper.Cell{{{Heading: true, Paragraphs: [][]paper.Run{paper.Plain("Harbour")}}, {Ground: "E66101", Ink: "1C1C24", Bar: "5E3C99", Paragraphs: [][]paper.Run{paper.Plain("AA"), paper.Plain("two lines")}}}},
	}}}
	third := paper.Section{Blocks: []paper.Block{paper.Paragraph{ID: "source_1", Runs: []paper.Run{{Text: "S1", Bold: true}}}}}
	for _, s := range nasty {
		third.Blocks = append(third.Blocks, paper.Paragraph{Runs: []paper.Run{{Text: s}, {Text: s, Bold: true, Note: paper.Plain(s)}}})
	}
	p.Sections = []paper.Section{first, second, third}
	return p
}

func written(t *testing.T, write func(io.Writer, *paper.Paper) error, p *paper.Paper) string {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out, p); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestSameBytesEachTime(t *testing.T) {
	for name, write := range map[string]func(io.Writer, *paper.Paper) error{"Word": paper.Word, "HTML": paper.HTML, "Markdown": paper.Markdown} {
		first, second := written(t, write, all()), written(t, write, all())
		if first != second {
			t.Errorf("%s differs", name)
		}
	}
}

func TestMarkdown(t *testing.T) {
	text := func(s string) paper.Paragraph { return paper.Paragraph{Runs: paper.Plain(s)} }
	for name, c := range map[string]struct {
		block paper.Block
		want  string
	}{
		"heading":       {paper.Heading{Level: 1, Text: "A #1 *issue*"}, `## A #1 \*issue\*`},
		"anchor":        {paper.Heading{Level: 2, Text: "Harbour", ID: "issue_3"}, `### <a id="issue_3"></a>Harbour`},
		"quotation":     {paper.Paragraph{Kind: paper.Quotation, Runs: paper.Plain("“Never.”")}, `> “Never.”`},
		"note":          {paper.Paragraph{Runs: []paper.Run{{Text: "Said", Note: paper.Plain("Where")}}}, "Said[^1]\n\n[^1]: Where"},
		"bold at edges": {paper.Paragraph{Runs: []paper.Run{{Text: "a"}, {Text: " b ", Bold: true}, {Text: "c"}}}, `a **b** c`},
		"list":          {paper.List{Items: [][]paper.Run{paper.Plain("one"), paper.Plain("two")}}, "- one\n- two"},
		"link":          {paper.Paragraph{Runs: []paper.Run{{Text: "here", To: "https://example.org/a (b)"}}}, `[here](https://example.org/a%20%28b%29)`},
		"no list":       {text("12. August"), `12\. August`},
		"no heading":    {text("# 1"), `\# 1`},
		"no tag":        {text("<b>"), `\<b\>`},
		"one line":      {text("one\ntwo"), `one two`},
		"table": {
			paper.Table{Head: []paper.Cell{{Paragraphs: [][]paper.Run{paper.Plain("a|b")}}}, Rows: [][]paper.Cell{{{Paragraphs: [][]paper.Run{paper.Plain("x"), paper.Plain("y")}}}}},
			"| a\\|b |\n| --- |\n| x<br>y |",
		},
	} {
		got := written(t, paper.Markdown, &paper.Paper{Sections: []paper.Section{{Blocks: []paper.Block{c.block}}}})
		if strings.TrimSpace(got) != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// TestPageCanBeRead holds the page to what readers of screens need, and to
// links that lead somewhere.
func TestPageCanBeRead(t *testing.T) {
	page := written(t, paper.HTML, all())
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	ids, count, links := map[string]bool{}, map[string]int{}, []string{}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		count[n.Data]++
		for _, a := range n.Attr {
			switch {
			case a.Key == "id" && ids[a.Val]:
				t.Errorf("two places are called %s", a.Val)
			case a.Key == "id":
				ids[a.Val] = true
			case a.Key == "href" && strings.HasPrefix(a.Val, "#"):
				links = append(links, a.Val[1:])
			case n.Data == "html" && a.Key == "lang", n.Data == "th" && a.Key == "scope":
				count[n.Data+" "+a.Key]++
			}
		}
	}
	for _, to := range links {
		if !ids[to] {
			t.Errorf("a link leads to %s, which is not there", to)
		}
	}
	if count["script"] > 0 || count["img"] > 0 || count["link"] > 0 {
		t.Errorf("the page runs or loads something: %v", count)
	}
	if count["html lang"] != 1 || count["h1"] != 1 || count["title"] != 1 || count["caption"] != 1 || count["th scope"] != count["th"] || count["th"] != 3 {
		t.Errorf("the page lacks what readers of screens need: %v", count)
	}
	if strings.Contains(page, "http://") {
		t.Error("the page names an address that is not in the paper")
	}
}

func wordFile(t *testing.T, p *paper.Paper) map[string]string {
	t.Helper()
	document := written(t, paper.Word, p)
	z, err := zip.NewReader(strings.NewReader(document), int64(len(document)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(data)
	}
	return parts
}

// TestWordFileHoldsTogether checks what Word refuses or repairs: parts that
// are no XML, links and notes that lead nowhere, names given twice.
func TestWordFileHoldsTogether(t *testing.T) {
	parts := wordFile(t, all())
	for name, data := range parts {
		d := xml.NewDecoder(strings.NewReader(data))
		for {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
		}
	}
	find := func(part, pattern string) []string {
		var found []string
		for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(parts[part], -1) {
			found = append(found, m[1])
		}
		return found
	}
	within := func(what string, used, defined []string) {
		t.Helper()
		known := map[string]int{}
		for _, d := range defined {
			known[d]++
			if known[d] > 1 {
				t.Errorf("%s: %s is there twice", what, d)
			}
		}
		if len(used) == 0 {
			t.Errorf("%s: none is used", what)
		}
		for _, u := range used {
			if known[u] == 0 {
				t.Errorf("%s: %s is not there", what, u)
			}
		}
	}
	const document = "word/document.xml"
	within("relationships", find(document, `r:id="([^"]*)"`), find("word/_rels/document.xml.rels", ` Id="([^"]*)"`))
	within("bookmarks", find(document, `w:anchor="([^"]*)"`), find(document, `<w:bookmarkStart w:id="\d+" w:name="([^"]*)"`))
	within("notes", find(document, `<w:footnoteReference w:id="([^"]*)"`), find("word/footnotes.xml", `<w:footnote (?:w:type="\w+" )?w:id="([^"]*)"`))
	within("styles", append(find(document, `<w:(?:p|r)Style w:val="([^"]*)"`), find("word/footnotes.xml", `<w:(?:p|r)Style w:val="([^"]*)"`)...), find("word/styles.xml", `w:styleId="([^"]*)"`))
	for _, override := range find("[Content_Types].xml", `PartName="/([^"]*)"`) {
		if parts[override] == "" {
			t.Errorf("%s is announced and not there", override)
		}
	}
	for _, want := range []string{`w:orient="landscape"`, `<w:tblHeader/>`, `<w:bidi/>`, `w:fill="E66101"`} {
		if !strings.Contains(parts[document], want) {
			t.Errorf("the document has no %s", want)
		}
	}
}

func TestWordTakesTheSizeOfPaperThatIsAskedFor(t *testing.T) {
	p := all()
	p.Letter = true
	if !strings.Contains(wordFile(t, p)["word/document.xml"], `w:w="12240" w:h="15840"`) {
		t.Error("no page is of the size Letter")
	}
}
