package format

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
)

// zipped makes an archive.
func zipped(t testing.TB, files ...[2]string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		part, err := w.Create(f[0])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(part, f[1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func word(t testing.TB, body string) []byte {
	t.Helper()
	return zipped(t, [2]string{"word/document.xml", `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>` + body + `</w:body></w:document>`})
}

// lying is an archive whose part says that it is smaller than it is.
func lying(t testing.TB) []byte {
	t.Helper()
	data := word(t, strings.Repeat("<w:p><w:r><w:t>text</w:t></w:r></w:p>", 500_000))
	at := bytes.LastIndex(data, []byte("PK\x01\x02"))
	copy(data[at+24:], []byte{100, 0, 0, 0})
	return data
}

func manyParts(t testing.TB, n int) []byte {
	t.Helper()
	files := make([][2]string, n)
	for i := range files {
		files[i] = [2]string{fmt.Sprintf("word/%d.xml", i), ""}
	}
	return zipped(t, append(files, [2]string{"word/document.xml", "<w/>"})...)
}

func numbered(tag string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, tag, i)
	}
	return b.String()
}

func nestedMail(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
	}
	return b.String() + "\nThe talks ended.\n"
}

// TestHostileFilesAreRefusedWithinBounds is the fault tests 35, 36 and 38. The
// samples are made here. What is read may take no more memory than is stated.
func TestHostileFilesAreRefusedWithinBounds(t *testing.T) {
	const deep = 100_000
	for _, c := range []struct {
		name string
		kind Kind
		data []byte
		says string // empty: it is read
		most uint64 // MB allocated in all
	}{
		{"a part of 1 GB", Word, word(t, strings.Repeat(strings.Repeat(" ", 1<<20), 200)), "unpacks to far more", 100},
		{"12 million paragraphs", Word, word(t, strings.Repeat("<w:p/>", 12_000_000)), "unpacks to far more", 100},
		{"lying sizes", Word, lying(t), "damaged", 100},
		{"60,000 parts", Word, manyParts(t, 60_000), "more than 5,000 files", 100},
		{"document type", Word, zipped(t, [2]string{"word/document.xml", `<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c SYSTEM "file:///etc/passwd">]><a>&b;&c;</a>`}), "document type", 10},
		{"entity out of nowhere", Word, word(t, "<w:p><w:t>&b;</w:t></w:p>"), "damaged", 10},
		{"nested elements", Word, word(t, strings.Repeat("<w:p>", deep)), "unpacks to far more", 50},
		{"cut off", Word, word(t, "<w:p><w:t>Text")[:60], "damaged", 10},
		{"not shut", Word, zipped(t, [2]string{"word/document.xml", "<w:p><w:t>Text</w:t>"}), "damaged", 10},
		{"no text", Word, word(t, "<w:p/>"), "no text", 10},
		{"7 MB of text", RTF, []byte(`{\rtf1 ` + strings.Repeat("talks and ministers in the harbour ", 200_000) + "}"), "more than 5 MB of text", 200},
		{"locked", OpenDocument, zipped(t, [2]string{"META-INF/manifest.xml", "<m:encryption-data/>"}, [2]string{"content.xml", "rubbish"}), "password", 10},
		{"book that names itself", Book, zipped(t, [2]string{"META-INF/container.xml", `<rootfile full-path="META-INF/container.xml"/>`}), "no text", 10},
		{"book outside", Book, zipped(t, [2]string{"META-INF/container.xml", `<rootfile full-path="../../etc/passwd"/>`}), "no text", 10},
		{"1,000,000 nested elements", Page, []byte("<html>" + strings.Repeat("<div>", 1_000_000) + "The talks ended."), "", 100},
		{"500 nested elements around 1 MB", Page, []byte("<html>" + strings.Repeat("<div>", 500) + strings.Repeat("<p>The talks ended, and the ministers left.", 25_000)), "", 100},
		{"2,000,000 open paragraphs", Page, []byte("<html>" + strings.Repeat("<p>", 2_000_000) + "The talks ended."), "", 100},
		{"2,000,000 ends of nothing", Page, []byte("<html>" + strings.Repeat("<div>", 500) + strings.Repeat("</x>", 2_000_000) + "The talks ended."), "", 100},
		{"1,000,000 attributes", Page, []byte("<html><p " + strings.Repeat(`a="1" `, 1_000_000) + ">The talks ended."), "", 200},
		{"1,000,000 elements with an attribute", Page, []byte("<html>" + strings.Repeat(`<i id="1">x</i> `, 1_000_000)), "", 200},
		{"bodies with attributes", Page, []byte("<html>" + numbered("<body a%d=1>", 100_000) + "The talks ended."), "", 100},
		{"styles never shut", Page, []byte("<html>" + numbered("<b id=%d>", 400) + strings.Repeat("<p>x ", 50_000)), "", 100},
		{"styles never shut in a mail", Mail, []byte("From: a\nMessage-ID: b\nContent-Type: text/html\n\n" + numbered("<b id=%d>", 400) + strings.Repeat("<p>x ", 50_000)), "", 100},
		{"styles never shut in a book", Book, zipped(t, [2]string{"META-INF/container.xml", `<rootfile full-path="a.opf"/>`}, [2]string{"a.opf", `<p><item id="a" href="a.html"/><itemref idref="a"/></p>`}, [2]string{"a.html", numbered("<b id=%d>", 400) + strings.Repeat("<p>x ", 50_000)}), "unpacks to far more", 100},
		{"30 MB of text", Page, []byte("<html><p>" + strings.Repeat("The talks ended. ", 30<<20/17)), "more than 5 MB of text", 400},
		{"20 MB of script", Page, []byte("<html><p>The talks ended.<script>" + strings.Repeat("var talks = 1;  ", 20<<20/16)), "", 350},
		{"60 MB in an attribute", Page, []byte(`<html><p>The talks ended.<img src="data:` + strings.Repeat("0123456789abcdef", 60<<20/16) + `">`), "", 500},
		{"2,000,000 entities", Page, []byte("<html><p>" + strings.Repeat("&amp;", 2_000_000)), "", 200},
		{"a comment without end", Page, []byte("<html><p>The talks ended.<!--" + strings.Repeat("<!--", 2_000_000)), "", 100},
		{"data of 2,000,000 numbers", Page, []byte(`<html><script type="application/ld+json">[` + strings.Repeat("0,", 2_000_000) + `0]</script><script type="application/ld+json">[` + strings.Repeat("0,", 2_000_000) + `0]</script><p>The talks ended.`), "", 250},
		{"nested data", Page, []byte(`<html><script type="application/ld+json">` + strings.Repeat("[", deep) + `</script><p>The talks ended.`), "", 100},
		{"page of nothing", Page, []byte("<html><script>x</script>"), "no text", 10},
		{"3,000 nested parts", Mail, []byte(nestedMail(3000)), "twelve deep", 50},
		{"200,000 parts", Mail, []byte("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n" + strings.Repeat("--x\n\na\n", 200_000)), "more than 2,000 parts", 100},
		{"no boundary", Mail, []byte("MIME-Version: 1.0\nContent-Type: multipart/mixed\n\na"), "damaged", 10},
		{"100,000 open groups", RTF, []byte(`{\rtf1 ` + strings.Repeat("{", deep)), "unpacks to far more", 50},
		{"numbers without end", RTF, []byte(`{\rtf1 \uc99999999 \u99999999999999 \bin-5 \bin99999999999 x}`), "", 10},
	} {
		t.Run(c.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			d, err := Read(c.kind, c.data, Options{Decode: noGuess})
			runtime.ReadMemStats(&after)
			if mb := (after.TotalAlloc - before.TotalAlloc) >> 20; mb > c.most {
				t.Errorf("took %d MB", mb)
			}
			var e *Error
			if err != nil && (!errors.As(err, &e) || !strings.HasSuffix(e.Do, ".")) {
				t.Errorf("not an *Error that says what to do: %v", err)
			}
			if c.says == "" && err != nil || c.says != "" && (err == nil || !strings.Contains(err.Error(), c.says)) {
				t.Errorf("got %v, want %q; text of %d bytes", err, c.says, len(d.Text))
			}
		})
	}
}

func TestTheRestOfADeepPageIsText(t *testing.T) {
	d, err := Read(Page, []byte("<html><style>x{}</style>"+strings.Repeat("<div>", 2000)+"The talks<br>ended."), Options{Decode: noGuess})
	if err != nil || d.Text != "The talks\n\nended." || len(d.Notes) == 0 {
		t.Errorf("%q, %v", d.Text, err)
	}
}
