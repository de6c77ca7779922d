package intake

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"

	"standpoint/app/dossier"
)

const lastDay = "2026-12-31"

// allowance is how many bytes reading a small file may allocate in all, and
// what each byte of it may add.
const (
	allowance = 64 << 20
	perByte   = 4 << 10
)

// sound reads a file and holds what comes out to what every importer promises:
// text or an *Error, never a fault; the same when read again; a text that can
// be stored, in proportion to what came in; facts of one line, no day after the
// last; memory within bounds. unpacked is the size of what the file holds.
func sound(t *testing.T, name string, data []byte, unpacked int) {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	s, err := Bytes(name, data, lastDay)
	runtime.ReadMemStats(&after)
	if took := after.TotalAlloc - before.TotalAlloc; took > allowance+perByte*uint64(unpacked) {
		t.Errorf("%d bytes took %d MB", unpacked, took>>20)
	}
	if err != nil {
		soundError(t, err)
		return
	}
	again, err := Bytes(name, data, lastDay)
	if err != nil || !reflect.DeepEqual(s, again) {
		t.Errorf("read twice, it differs: %v\n%+v\n%+v", err, s, again)
	}
	soundSource(t, s)
	if len(s.Text) > 4*unpacked+64 {
		t.Errorf("%d bytes became a text of %d", unpacked, len(s.Text))
	}
}

func soundError(t *testing.T, err error) {
	t.Helper()
	var e *Error
	switch {
	case !errors.As(err, &e):
		t.Errorf("not an *Error: %v", err)
	case e.cause != nil && strings.Contains(e.cause.Error(), "a fault in Standpoint"):
		t.Errorf("%v", e.cause)
	case strings.Contains(e.What, "took longer"), e.What == "", !strings.HasSuffix(e.Do, "."):
		t.Errorf("%v", e)
	}
}

func soundSource(t *testing.T, s dossier.Source) {
	t.Helper()
	if s.Text == "" || !utf8.ValidString(s.Text) || strings.IndexFunc(s.Text, forbidden) >= 0 || s.TextSHA256 != hash([]byte(s.Text)) {
		t.Errorf("text %q", s.Text)
	}
	if facts := s.Title + s.Place + s.Agency + s.Outlet + s.Author + s.Address + s.Lang; s.Title == "" || strings.ContainsAny(facts, "\n\r\x00") || !utf8.ValidString(facts+s.Note+s.PublishedWhy) {
		t.Errorf("facts %q %+v", facts, s)
	}
	if len(s.Title) > 600 || len(s.Author) > 600 || len(s.Outlet) > 600 || len(s.Address) > 4096 || len(s.Note) > 4096 {
		t.Errorf("endless facts: %+v", s)
	}
	if (s.Published == "") != (s.PublishedHow == dossier.Unknown) || s.Published.Check() != nil || isAfter(s.Published, lastDay) {
		t.Errorf("published %q (%s)", s.Published, s.PublishedHow)
	}
}

// same adds the article that there is in every format.
func same(f *testing.F, name string) []byte {
	f.Helper()
	data, err := os.ReadFile("testdata/same/" + name)
	if err != nil {
		f.Fatal(err)
	}
	return data
}

// FuzzText reads plain text in any encoding; its offsets are those of the file.
func FuzzText(f *testing.F) {
	for _, text := range []string{english, russian, "ROME, April 26 (AP) — They met on Saturday, April 26.", "By A\n\nDate: 26.04.2025\n(c) AP"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		sound(t, "a.txt", data, len(data))
		if text, _, _, err := readText("a.txt", data, Options{}); err == nil && isPlainUTF8(data) {
			want := bytes.ReplaceAll(bytes.TrimPrefix(data, []byte("\uFEFF")), []byte("\r\n"), []byte("\n"))
			if d, err := decodeAs(data); err == nil && d.plain && utf8.RuneCountInString(text) != utf8.RuneCount(want) {
				t.Error("offsets have moved")
			}
		}
	})
}

// FuzzPage reads web pages.
func FuzzPage(f *testing.F) {
	f.Add(same(f, "article.html"))
	pages, err := filepath.Glob("testdata/pages/*.html")
	if err != nil {
		f.Fatal(err)
	}
	for _, page := range pages {
		data, err := os.ReadFile(page)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) { sound(t, "a.html", data, len(data)) })
}

// FuzzSavedPage reads pages saved as MHTML.
func FuzzSavedPage(f *testing.F) {
	f.Add(same(f, "article.mhtml"))
	f.Add([]byte("Snapshot-Content-Location: https://x.example/\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\n<p>a\n--x--\n"))
	f.Fuzz(func(t *testing.T, data []byte) { sound(t, "a.mhtml", data, len(data)) })
}

// FuzzMail reads mails.
func FuzzMail(f *testing.F) {
	f.Add(same(f, "article.eml"))
	f.Add(same(f, "wrapped.eml"))
	f.Add([]byte("From: a\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x\n\n--x\n\na\n--x\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>=C3=A9\n--x--\n"))
	f.Fuzz(func(t *testing.T, data []byte) { sound(t, "a.eml", data, len(data)) })
}

// FuzzRTF reads RTF.
func FuzzRTF(f *testing.F) {
	f.Add(same(f, "article.rtf"))
	f.Add([]byte(`{\rtf1\ansi\ansicpg1251{\fonttbl{\f1\fcharset204 B;}}\f1 \'cc\u1080?{\*\x y}\bin3 abc\par}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		data = append([]byte(`{\rtf`), data...)
		sound(t, "a.rtf", data, len(data))
	})
}

// pack makes a zip of parts, name after contents.
func pack(t testing.TB, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		part, err := w.CreateHeader(&zip.FileHeader{Name: parts[i], Method: zip.Store})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(part, parts[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// part is what is in a part of a zip.
func part(f *testing.F, data []byte, name string) string {
	f.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		f.Fatal(err)
	}
	p, err := z.Open(name)
	if err != nil {
		f.Fatal(err)
	}
	defer p.Close()
	text, err := io.ReadAll(p)
	if err != nil {
		f.Fatal(err)
	}
	return string(text)
}

// FuzzWord reads Word files whose parts are changed.
func FuzzWord(f *testing.F) {
	data := same(f, "article.docx")
	f.Add(part(f, data, "word/document.xml"), part(f, data, "docProps/core.xml"))
	f.Add(`<w:d><w:p><w:r><w:t>Text</w:t><w:tab/></w:r><w:del><w:t>x</w:t></w:del></w:p></w:d>`, `<a><title>T</title><created>2025-01-02T00:00:00Z</created></a>`)
	f.Fuzz(func(t *testing.T, body, core string) {
		sound(t, "a.docx", pack(t, "word/document.xml", body, "docProps/core.xml", core), len(body)+len(core))
	})
}

// FuzzOpenDocument reads OpenDocument files whose parts are changed, as a zip
// and as one XML file.
func FuzzOpenDocument(f *testing.F) {
	data := same(f, "article.odt")
	f.Add(part(f, data, "content.xml"), part(f, data, "meta.xml"))
	f.Add(`<a><text:p>a<text:s text:c="3"/>b</text:p></a>`, `<a><title>T</title><creation-date>2025-01-02</creation-date></a>`)
	f.Fuzz(func(t *testing.T, body, meta string) {
		const spaces = 20 // that one byte may stand for: <text:s c="99"/>
		sound(t, "a.odt", pack(t, "content.xml", body, "META-INF/manifest.xml", "<a/>", "meta.xml", meta), spaces*len(body)+len(meta))
		sound(t, "a.fodt", []byte(`<?xml version="1.0"?><office:document>`+body+meta+`</office:document>`), spaces*len(body)+len(meta)+60)
	})
}

// FuzzBook reads e-books whose parts are changed. A chapter may be listed any
// number of times.
func FuzzBook(f *testing.F) {
	f.Add(`<rootfile full-path="a.opf"/>`, `<p><title>B</title><date>2025-01-02</date><item id="a" href="a.html"/><itemref idref="a"/></p>`, "<p>Text", "")
	f.Fuzz(func(t *testing.T, container, opf, chapter, locked string) {
		data := pack(t, "META-INF/container.xml", container, "a.opf", opf, "a.html", chapter, "META-INF/encryption.xml", locked)
		sound(t, "a.epub", data, len(container)+len(opf)+(1+strings.Count(opf, "itemref"))*(len(chapter)+len(opf)))
	})
}

// FuzzZip reads archives of any bytes: as a document, and as an archive of
// articles.
func FuzzZip(f *testing.F) {
	f.Add(pack(f, "a.txt", english, "b/c.html", "<html><p>They met.", "../d", "x"))
	f.Add(pack(f, "mimetype", "application/epub+zip", "META-INF/container.xml", `<rootfile full-path="a.opf"/>`))
	f.Add(pack(f, "word/document.xml", `<w:p><w:t>Text</w:t></w:p>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		const most = 200 // times as much may come out as went in, over 1 MB a part
		sound(t, "a.docx", data, most*len(data)+3<<20)
		path := filepath.Join(t.TempDir(), "a.zip")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		a := OpenZip(path)
		if a == nil {
			return
		}
		defer a.Close()
		for _, name := range a.Files() {
			for _, found := range a.Articles(t.Context(), name, Options{Latest: lastDay}) {
				if found.Err != nil {
					soundError(t, found.Err)
					continue
				}
				soundSource(t, found.Source)
				if strings.ContainsAny(found.Source.FileName, "/") {
					t.Errorf("file name %q", found.Source.FileName)
				}
			}
		}
	})
}
