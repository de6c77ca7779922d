package web

import (
	"bufio"
	"bytes"
	"errors"
	"net/http"
	"net/url"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// replying answers each request with the next piece of what a server sent, as it
// came over the line.
func replying(sent []byte) func(*http.Request, bool) (*http.Response, error) {
	pieces := bytes.Split(sent, []byte("\n===\n"))
	return func(req *http.Request, _ bool) (*http.Response, error) {
		if len(pieces) == 0 {
			return nil, errors.New("nobody answers")
		}
		piece := pieces[0]
		pieces = pieces[1:]
		return http.ReadResponse(bufio.NewReader(bytes.NewReader(piece)), req)
	}
}

// answers are what servers send: pages, packed and in pieces, and ways onward.
var answers = []string{
	"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1251\r\nContent-Length: 6\r\n\r\n\xcf\xee\xf0\xf2\xfb!",
	"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>Ta\r\n3\r\nlks\r\n0\r\n\r\n",
	"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Type: text/plain\r\n\r\n\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff\x2b\x49\xcc\xc9\x2e\x06\x00\x5b\x9b\x8b\x8a\x05\x00\x00\x00",
	"HTTP/1.1 301 Moved\r\nLocation: /b\r\n\r\n\n===\nHTTP/1.1 302 Found\r\nLocation: //other.example/%0Ac%2Fd?e#f\r\n\r\n\n===\nHTTP/1.0 200 OK\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.4",
	"HTTP/1.1 307 On\r\nLocation: http://a.example/\r\n\r\n",
	"HTTP/1.1 308 On\r\nLocation: https://user:word@a.example/\r\n\r\n",
	"HTTP/1.1 303 On\r\nLocation: file:///etc/passwd\r\n\r\n",
	"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\nContent-Type: text/html\r\n\r\n<p>",
	"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG",
	"HTTP/1.1 404 Not Found\r\n\r\n",
	"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-2022-jp\r\nContent-Encoding: br\r\n\r\n\x1b$B",
}

// FuzzAnswer fetches from a server that sends anything. What comes of it is a page
// within the bounds or an *Error that says what to do; the way there is one that a
// person could have asked for, and never leads from a safe connection to an unsafe
// one.
func FuzzAnswer(f *testing.F) {
	for _, a := range answers {
		f.Add("https://a.example/a", []byte(a))
	}
	f.Add("http://[::1%25eth0]:80/x y", []byte(answers[0]))
	f.Fuzz(func(t *testing.T, address string, sent []byte) {
		run := func() (Page, error) {
			u, err := Parse(address)
			if err != nil {
				return Page{}, err
			}
			way := &fetch{send: replying(sent)}
			page, err := way.run(t.Context(), u)
			if len(way.hops) > MaxRedirects+1 {
				t.Errorf("asked %d addresses", len(way.hops))
			}
			for i, at := range way.hops {
				soundHop(t, way.hops[:i], at)
			}
			if err != nil {
				return Page{}, explain(err, way.at, Patience)
			}
			return page, nil
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		page, err := run()
		runtime.ReadMemStats(&after)
		if took := (after.TotalAlloc - before.TotalAlloc) >> 20; took > 256 {
			t.Errorf("%d bytes took %d MB", len(sent), took)
		}
		if err != nil {
			e, ok := errors.AsType[*Error](err)
			if !ok || e.What == "" || !strings.HasSuffix(e.Do, ".") {
				t.Errorf("not an *Error that says what to do: %v", err)
			}
			return
		}
		if again, err := run(); err != nil || !reflect.DeepEqual(page, again) {
			t.Errorf("asked twice, it differs: %v", err)
		}
		soundPage(t, page)
	})
}

func soundHop(t *testing.T, before []string, at string) {
	t.Helper()
	u, err := url.Parse(at)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.User != nil || u.Fragment != "" {
		t.Errorf("asked %q: %v", at, err)
		return
	}
	if len(before) > 0 && strings.HasPrefix(before[len(before)-1], "https:") && u.Scheme == "http" {
		t.Errorf("from %s to %s", before[len(before)-1], at)
	}
}

func soundPage(t *testing.T, p Page) {
	t.Helper()
	if _, known := kinds[p.Type]; !known || len(p.Data) == 0 || len(p.Data) > 4*MaxPage || p.Address != p.Hops[len(p.Hops)-1] {
		t.Errorf("a page of %d bytes, %q, at %s after %q", len(p.Data), p.Type, p.Address, p.Hops)
	}
	name := p.Name()
	if name == "" || len(name) > 255 || !utf8.ValidString(name) || strings.ContainsAny(name, `/\`) || strings.ContainsFunc(name, unicode.IsControl) || !strings.HasSuffix(strings.ToLower(name), kinds[p.Type]) {
		t.Errorf("a file called %q of %s", name, p.Address)
	}
}
