package format

import (
	"strings"
	"testing"
)

func TestWhatAPageStatesOfItself(t *testing.T) {
	const text = `<body><article><h1>Talks end</h1><p>The ministers went home on Friday without a word to the press, and the harbour stayed shut for another night.</p></article></body>`
	for _, c := range []struct {
		name, head string
		want       Document
	}{
		{"nothing", `<title>Talks end</title>`, Document{Title: "Talks end"}},
		{
			"data alone", `<script type="application/ld+json">[{"@type":"NewsArticle","headline":"Talks end","datePublished":"2025-08-18T23:30:00-04:00","author":[{"name":"Ann Bell"},{"name":"Cy Dorn"}],"publisher":{"name":"The Post"}}]</script>`,
			Document{Title: "Talks end", Author: "Ann Bell, Cy Dorn", Outlet: "The Post", Published: Date{"2025-08-18", false, "the page gives it in its data for search engines"}},
		},
		{
			"a neighbouring day agrees", `<meta property="article:published_time" content="2025-08-19T03:30:00Z"><link rel="canonical" href="https://www.post.example/2025/08/18/talks">`,
			Document{Title: "Talks end", Outlet: "post.example", Address: "https://www.post.example/2025/08/18/talks", Published: Date{"2025-08-19", false, "the page gives it in its meta tags and in its address"}},
		},
		{
			"two that differ", `<meta name="date" content="2025-08-19"><link rel="canonical" href="https://post.example/2024/01/02/talks">`,
			Document{Title: "Talks end", Outlet: "post.example", Address: "https://post.example/2024/01/02/talks", Published: Date{"2025-08-19", true, "the page gives it in its meta tags; its address gives another"}},
		},
		{
			"a lone time", `<title>x</title></head><time datetime="2025-08-18">Monday</time>`,
			Document{Title: "Talks end", Published: Date{"2025-08-18", true, "the page gives it in a time shown on it only"}},
		},
		{"a date that can be read in two ways is none", `<meta name="date" content="03/04/2025">`, Document{Title: "Talks end"}},
		{"a broken date is none", `<meta name="date" content="2025-02-31">`, Document{Title: "Talks end"}},
		{"the date of a comment's data does not count", `<script type="application/ld+json">{"@type":"Comment","datePublished":"2020-01-01"}</script>`, Document{Title: "Talks end"}},
		{"broken data", `<script type="application/ld+json">{"@type":"NewsArticle",</script>`, Document{Title: "Talks end"}},
		{"an address that is no author", `<meta name="author" content="https://post.example/ann"><meta property="og:site_name" content="The Post">`, Document{Title: "Talks end", Outlet: "The Post"}},
		{"by-line", `<meta name="author" content="By Ann Bell">`, Document{Title: "Talks end", Author: "Ann Bell"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := Read(Page, []byte("<!DOCTYPE html><html lang=de><head>"+c.head+text), Options{Decode: noGuess})
			if err != nil {
				t.Fatal(err)
			}
			if d.Title != c.want.Title || d.Author != c.want.Author || d.Outlet != c.want.Outlet || d.Address != c.want.Address || d.Published != c.want.Published || d.Language != "de" {
				t.Errorf("got  %+v\nwant %+v", d, c.want)
			}
		})
	}
}

func TestPageSaysWhereItWasSavedFrom(t *testing.T) {
	for _, mark := range []string{
		"<!-- saved from url=(0042)https://post.example/talks -->",
		"<!--\n Page saved with SingleFile \n url: https://post.example/talks \n saved date: Mon Aug 18 2025\n-->",
	} {
		d, err := Read(Page, []byte("<!DOCTYPE html>\n"+mark+"<html><p>The talks ended."), Options{Decode: noGuess})
		if err != nil || d.Address != "https://post.example/talks" {
			t.Errorf("%s: %q, %v", mark, d.Address, err)
		}
	}
}

func TestFormatIsToldByWhatIsInTheFile(t *testing.T) {
	for _, c := range []struct {
		name, data string
		want       Kind
	}{
		{"a.txt", "<!DOCTYPE html><p>x", Page},
		{"a.txt", "\uFEFF <!-- saved --> <html>", Page},
		{"a.html", "<p>An article</p>", Page},
		{"a.txt", "<p>An article about HTML</p>", None},
		{"a.doc", `{\rtf1 x}`, RTF},
		{"a.txt", "From: Ann\nSubject: x\nMessage-ID: <1@x>\n\nText", Mail},
		{"a.eml", "From: Ann\nSubject: x\n\nText", Mail},
		{"a.txt", "From: our correspondent\nDate: 3 May 2025\n\nThe talks ended.", None},
		{"a.txt", "Received: a letter from the harbour.", Mail},
		{"a.txt", "MIME-Version: 1.0\nSnapshot-Content-Location: https://x.example/\n\n", SavedPage},
		{"a.txt", "The ministers met: nothing came of it.\n", None},
		{"a.xml", `<?xml version="1.0"?><office:document>`, FlatOpenDocument},
		{"a.docx", "PK\x03\x04rubbish", Archive},
		{"", "", None},
	} {
		if got := Sniff(c.name, []byte(c.data)); got != c.want {
			t.Errorf("%s %q: got %d, want %d", c.name, c.data, got, c.want)
		}
	}
}

func TestRTF(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"paragraphs and marks", `{\rtf1\ansi One \emdash  two\~three\par Four\_five\line six}`, "One — two three\n\nFour-five\n\nsix"},
		{"code page", `{\rtf1\ansi\ansicpg1251 \'cc\'ee\'f1\'ea\'e2\'e0}`, "Москва"},
		{"font's code page", `{\rtf1\ansi{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}\f1 \'cc\'e8\'f0\f0  \'e9t\'e9}`, "Мир été"},
		{"Unicode with what stands in for it", `{\rtf1\uc1 \u1052?\u1080?\u1088\'3f and {\uc2 \u8364\'80\'80}x {\uc0 \u8211}y}`, "Мир and €x –y"},
		{"Unicode in two halves", `{\rtf1 \u-10179?\u-8704?}`, "😀"},
		{"what is not text", `{\rtf1{\fonttbl{\f0 Times;}}{\*\generator X;}{\info{\title T}{\author A}}{\header head}Text{\footnote foot}{\pict 00ff}{\field{\*\fldinst HYPERLINK "x"}{\fldrslt link}}}`, "Textlink"},
		{"bytes that are no text", "{\\rtf1 a{\\bin5 }}}}}b}", "ab"},
		{"hidden and deleted", `{\rtf1 a{\v hidden}b{\deleted gone}c}`, "abc"},
		{"cut off", `{\rtf1 {{One \b two`, "One two"},
	} {
		d, err := Read(RTF, []byte(c.data), Options{Decode: noGuess})
		if err != nil || d.Text != c.want {
			t.Errorf("%s: got %q, %v, want %q", c.name, d.Text, err, c.want)
		}
	}
}

func TestMail(t *testing.T) {
	for _, c := range []struct{ name, data, want, title string }{
		{"no charset", "From: a\nSubject: =?utf-8?q?Talks_=C3=A9?=\nMIME-Version: 1.0\n\nThe talks ended.\n", "The talks ended.", "Talks é"},
		{"old charset", "MIME-Version: 1.0\nSubject: Re: FW: Talks\nContent-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: base64\n\n7cnS\n", "Мир", "Talks"},
		{"flowed", "MIME-Version: 1.0\nContent-Type: text/plain; format=flowed\n\nThe talks \nended.\nGood.\n", "The talks ended.\n\nGood.", ""},
		{"cut off", "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nThe talks en", "The talks en", ""},
		{"forwarded whole", "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nSee below.\n--x\nContent-Type: message/rfc822\n\nFrom: b\n\nThe talks ended.\n--x--\n", "See below.\n\nThe talks ended.", ""},
		{"from a mailbox", "From ann Mon Aug 18\nFrom: a\nMIME-Version: 1.0\n\nThe talks ended.\n", "The talks ended.", ""},
	} {
		d, err := Read(Mail, []byte(c.data), Options{Decode: noGuess})
		if err != nil || d.Text != c.want || d.Title != c.title {
			t.Errorf("%s: got %q, title %q, %v", c.name, d.Text, d.Title, err)
		}
	}
	d, err := Read(Mail, []byte("From: Ann <a@x.example>\nDate: Mon, 18 Aug 2025 23:00:00 -0400\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nText.\n--x\nContent-Disposition: attachment\nContent-Type: text/plain\n\nBeside.\n--x--\n"), Options{Decode: noGuess})
	if err != nil || d.Text != "Text." || d.Published.Day != "2025-08-18" || !d.Published.Likely || !strings.Contains(strings.Join(d.Notes, "; "), "attachments read as articles of their own: 1") || len(d.Carried) != 1 || string(d.Carried[0].Data) != "Beside." {
		t.Errorf("got %+v, %v", d, err)
	}
}
