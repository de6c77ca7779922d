package intake

import (
	"errors"
	"fmt"
	"net"
	"strings"
	"testing"
	"time"

	"standpoint/app/intake/format"
)

// TestFaultOrEndlessReadingCostsOneFile holds what stands between a reader and
// the rest of an import.
func TestFaultOrEndlessReadingCostsOneFile(t *testing.T) {
	var e *Error
	_, err := guarded("odd.docx", time.Hour, func() (format.Document, error) { panic("index out of range") })
	if !errors.As(err, &e) || e.What != "could not be read" || !strings.Contains(fmt.Sprint(e.cause), "index out of range") {
		t.Errorf("after a fault: %v", err)
	}
	end := make(chan struct{})
	defer close(end)
	_, err = guarded("endless.docx", 0, func() (format.Document, error) { <-end; return format.Document{}, nil })
	if !errors.As(err, &e) || !strings.Contains(e.What, "took longer") {
		t.Errorf("without end: %v", err)
	}
}

// TestReadingAsksNoNetwork reads files that refer to a server, and looks whether
// anybody called there.
func TestReadingAsksNoNetwork(t *testing.T) {
	server, err := net.ListenTCP("tcp", &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1)})
	if err != nil {
		t.Skip("no server can be opened here:", err)
	}
	defer server.Close()
	at := "http://" + server.Addr().String() + "/x"
	page := strings.ReplaceAll(`<html><head><base href="AT"><link rel="stylesheet" href="AT"><link rel="canonical" href="AT"><meta property="og:url" content="AT"><meta http-equiv="refresh" content="0;url=AT"><script src="AT"></script></head>
<body><img src="AT"><iframe src="AT"></iframe><object data="AT"></object><article><h1>Talks end</h1><p>The ministers went home on Friday without a word, and the harbour stayed shut for another night.</p><p><a href="AT">Read on</a></p></article></body></html>`, "AT", at)
	for name, data := range map[string]string{
		"a.html":  page,
		"a.eml":   "From: a\nMessage-ID: b\nContent-Type: text/html\n\n" + page,
		"b.eml":   "From: a\nMessage-ID: b\nContent-Type: message/external-body; access-type=URL; URL=\"" + at + "\"\n\nSubject: x\n\nThe talks ended.\n",
		"a.mhtml": "Snapshot-Content-Location: " + at + "\nMIME-Version: 1.0\nContent-Type: text/html\n\n" + page,
		"a.rtf":   `{\rtf1 {\field{\*\fldinst INCLUDEPICTURE "` + at + `"}{\fldrslt The talks ended.}}}`,
		"a.docx":  string(pack(t, "word/document.xml", `<w:d><w:p><w:t>The talks ended.</w:t></w:p></w:d>`, "word/_rels/document.xml.rels", `<R><Relationship Target="`+at+`" TargetMode="External"/></R>`)),
		"b.docx":  string(pack(t, "word/document.xml", `<!DOCTYPE a [<!ENTITY b SYSTEM "`+at+`">]><w:p><w:t>&b;</w:t></w:p>`)),
		"a.odt":   string(pack(t, "META-INF/manifest.xml", "<a/>", "content.xml", `<a><text:p>The talks ended.<draw:image xlink:href="`+at+`"/></text:p></a>`)),
		"a.epub":  string(pack(t, "META-INF/container.xml", `<rootfile full-path="a.opf"/>`, "a.opf", `<p><item id="a" href="a.html"/><item id="b" href="`+at+`"/><itemref idref="a"/><itemref idref="b"/></p>`, "a.html", page)),
	} {
		if _, err := Bytes(name, []byte(data), lastDay); err != nil && name != "b.docx" && name != "b.eml" {
			t.Errorf("%s: %v", name, err)
		}
	}
	own, err := net.Dial("tcp", server.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer own.Close()
	first, err := server.Accept()
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	if first.RemoteAddr().String() != own.LocalAddr().String() {
		t.Error("somebody called before us")
	}
}
