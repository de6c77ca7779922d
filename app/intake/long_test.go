package intake

import (
	"fmt"
	"strings"
	"testing"
)

// longArticle is a text of more than 5 MB whose sentences differ, so that it does
// not pack like a bomb.
func longArticle() (paragraphs []string) {
	for size, n := 0, 0; size <= maxText; n++ {
		p := ""
		for range 40 {
			p += fmt.Sprintf("On day %d the council met again and parted after %x hours without a word. ", n, n*7919)
			n++
		}
		paragraphs = append(paragraphs, strings.TrimSpace(p))
		size += len(p)
	}
	return paragraphs
}

// pdfOf sets paragraphs as lines, far beyond the edge of the paper.
func pdfOf(paragraphs []string) string {
	var b strings.Builder
	b.WriteString("%PDF-1.4\n")
	var at []int
	add := func(s string) {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(at), s)
	}
	var kids strings.Builder
	const lines = 40 // on a page
	pages := (len(paragraphs) + lines - 1) / lines
	for i := range pages {
		fmt.Fprintf(&kids, "%d 0 R ", 4+2*i)
	}
	add("<< /Type /Catalog /Pages 2 0 R >>")
	add(fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids.String(), pages))
	add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding /FirstChar 0 /LastChar 255 /Widths [" + strings.Repeat("600 ", 256) + "] >>")
	for i := range pages {
		page := "BT /F1 10 Tf 12 TL 1 0 0 1 72 700 Tm "
		for _, p := range paragraphs[i*lines : min((i+1)*lines, len(paragraphs))] {
			page += "(" + p + ") Tj T* "
		}
		page += "ET"
		add(fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>", 5+2*i))
		add(fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(page), page))
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, a := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", a)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, start)
	return b.String()
}

func joinedIn(open, shut string, paragraphs []string) string {
	return open + strings.Join(paragraphs, shut+open) + shut
}

// TestLongTextIsAskedAboutInEveryFormat holds every reader to the same bound: a
// text beyond it is neither taken nor cut, and is whole where it is meant so.
func TestLongTextIsAskedAboutInEveryFormat(t *testing.T) {
	p := longArticle()
	words := len(strings.Fields(strings.Join(p, " ")))
	body := joinedIn("<p>", "</p>", p)
	for name, data := range map[string]string{
		"a.txt":   strings.Join(p, "\n\n"),
		"a.html":  "<html><head><title>Talks</title></head><body><nav><a href=x>Home</a></nav><article>" + body + "</article></body></html>",
		"b.html":  "<html>" + strings.Repeat("<div>", 2000) + body, // too deep: its text as it comes
		"a.mhtml": "Snapshot-Content-Location: http://a.example/\nMIME-Version: 1.0\nContent-Type: text/html\n\n<html><article>" + body,
		"a.eml":   "From: a\nMessage-ID: b\nContent-Type: text/html\n\n" + body,
		"a.rtf":   `{\rtf1 ` + joinedIn("", `\par `, p) + "}",
		"a.docx":  string(pack(t, "word/document.xml", "<w:document><w:body>"+joinedIn("<w:p><w:t>", "</w:t></w:p>", p)+"</w:body></w:document>")),
		"a.odt":   string(pack(t, "META-INF/manifest.xml", "<a/>", "content.xml", "<a>"+joinedIn("<text:p>", "</text:p>", p)+"</a>")),
		"a.epub":  string(pack(t, "META-INF/container.xml", `<rootfile full-path="a.opf"/>`, "a.opf", `<p><item id="a" href="a.html"/><itemref idref="a"/></p>`, "a.html", "<html>"+body+"</html>")),
		"a.pdf":   pdfOf(p),
	} {
		t.Run(name, func(t *testing.T) {
			a, _ := readBytes(name, []byte(data), Options{})
			if !IsLong(a.Err) || !strings.Contains(a.Err.Error(), "MB of text") || !strings.Contains(a.Err.Error(), "which asks") {
				t.Fatalf("not asked about: %v, text of %d bytes", a.Err, len(a.Source.Text))
			}
			a, _ = readBytes(name, []byte(data), Options{Long: true})
			if a.Err != nil {
				t.Fatal(a.Err)
			}
			if got := len(strings.Fields(a.Source.Text)); got < words || got > words+1 { // a title above it
				t.Errorf("%d words of %d", got, words)
			}
		})
	}
}

func TestTextBeyondAllBoundsIsNotAskedAbout(t *testing.T) {
	page := []byte("<html><p>" + strings.Repeat("The talks ended. ", longText/17+1))
	for _, long := range []bool{false, true} {
		a, _ := readBytes("a.html", page, Options{Long: long})
		if a.Err == nil || IsLong(a.Err) == long {
			t.Errorf("meant so %t: %v", long, a.Err)
		}
	}
}
