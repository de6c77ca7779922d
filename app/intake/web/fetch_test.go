package web

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"
)

const host = "127.0.0.1" // of the tests' sites

// site answers each path by what is written for it.
func site(t *testing.T, answers map[string]http.HandlerFunc) string {
	t.Helper()
	mux := http.NewServeMux()
	for path, answer := range answers {
		mux.HandleFunc(path, answer)
	}
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s.URL
}

func typed(kind string, data []byte, headers ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", kind)
		for i := 0; i < len(headers); i += 2 {
			w.Header().Set(headers[i], headers[i+1])
		}
		w.Write(data) // the one who asks may hang up
	}
}

func onTo(address string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, address, http.StatusFound) }
}

func packed(t *testing.T, data []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestFetchBringsAPage(t *testing.T) {
	const page = "<html><title>Talks</title><p>The talks ended."
	var asked http.Header
	base := site(t, map[string]http.HandlerFunc{
		"/plain": func(w http.ResponseWriter, r *http.Request) {
			asked = r.Header.Clone()
			typed("text/html; charset=utf-8", []byte(page), "Set-Cookie", "who=me")(w, r)
		},
		"/packed":   typed("text/html", packed(t, []byte(page)), "Content-Encoding", "gzip"),
		"/once":     onTo("/twice?x=1"),
		"/twice":    func(w http.ResponseWriter, r *http.Request) { asked = r.Header.Clone(); onTo("plain")(w, r) },
		"/koi8":     typed("text/html; charset=koi8-r", []byte("<p>\xED\xC9\xD2")),
		"/untyped":  typed("", []byte(page)),
		"/talks.md": typed("text/plain", []byte("The talks ended.")),
	})
	for _, c := range []struct {
		path, data, name string
		hops             []string
	}{
		{"/plain", page, "plain.html", []string{"/plain"}},
		{"/plain#part", page, "plain.html", []string{"/plain"}},
		{"/packed", page, "packed.html", []string{"/packed"}},
		{"/once", page, "plain.html", []string{"/once", "/twice?x=1", "/plain"}},
		{"/koi8", "<p>Мир", "koi8.html", []string{"/koi8"}},
		{"/untyped", page, "untyped.html", []string{"/untyped"}},
		{"/talks.md", "The talks ended.", "talks.md.txt", []string{"/talks.md"}},
	} {
		t.Run(c.path, func(t *testing.T) {
			var told []string
			p, err := Fetch(t.Context(), base+c.path, Options{Private: host, OnHop: func(a string) { told = append(told, strings.TrimPrefix(a, base)) }})
			if err != nil {
				t.Fatal(err)
			}
			if string(p.Data) != c.data || p.Name() != c.name || !slices.Equal(told, c.hops) || p.Address != base+c.hops[len(c.hops)-1] {
				t.Errorf("got %q, named %s, from %s by %v", p.Data, p.Name(), p.Address, told)
			}
			for _, name := range []string{"Cookie", "Referer", "Authorization", "From"} {
				if asked.Get(name) != "" {
					t.Errorf("%s was sent: %s", name, asked.Get(name))
				}
			}
		})
	}
}

func TestFetchRefusesWithAWordOnWhatToDo(t *testing.T) {
	release := make(chan struct{})
	base := site(t, map[string]http.HandlerFunc{
		"/loop":  onTo("/loop2"),
		"/loop2": onTo("/loop"),
		"/far/":  func(w http.ResponseWriter, r *http.Request) { onTo(r.URL.Path+"x")(w, r) },
		"/file":  onTo("file:///etc/passwd"),
		"/none":  func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusFound) },
		"/slow": func(w http.ResponseWriter, r *http.Request) {
			select {
			case <-release:
			case <-r.Context().Done():
			}
		},
		"/drip": func(w http.ResponseWriter, r *http.Request) {
			typed("text/html", []byte("<p>"))(w, r)
			w.(http.Flusher).Flush()
			select {
			case <-release:
			case <-r.Context().Done():
			}
		},
		"/huge":   typed("text/html", bytes.Repeat([]byte("x"), MaxPage+1)),
		"/bomb":   typed("text/html", packed(t, make([]byte, 4*MaxPage)), "Content-Encoding", "gzip"),
		"/broken": typed("text/html", packed(t, []byte("<p>text that is long enough"))[:20], "Content-Encoding", "gzip"),
		"/brotli": typed("text/html", []byte("x"), "Content-Encoding", "br"),
		"/cut":    typed("text/html", []byte("<p>"), "Content-Length", "100"),
		"/film":   typed("video/mp4", []byte("x")),
		"/empty":  typed("text/html", nil),
		"/gone":   func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusGone) },
		"/pay":    func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusForbidden) },
		"/fault":  func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusBadGateway) },
		"/often":  func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusTooManyRequests) },
	})
	defer close(release)
	safe := httptest.NewTLSServer(http.NotFoundHandler())
	safe.Config.ErrorLog = nil
	defer safe.Close()
	gone := httptest.NewServer(http.NotFoundHandler())
	gone.Close()
	for _, c := range []struct{ address, what string }{
		{base + "/loop", "in a circle"},
		{base + "/far/", "more than five times"},
		{base + "/file", "begin with “file:”"},
		{base + "/none", "an address that is none"},
		{base + "/slow", "did not send the page within"},
		{base + "/drip", "did not send the page within"},
		{base + "/huge", "larger than 20 MB"},
		{base + "/bomb", "larger than 20 MB"},
		{base + "/broken", "did not come whole"},
		{base + "/brotli", "packs its pages"},
		{base + "/cut", "did not come whole"},
		{base + "/film", "no article (video/mp4)"},
		{base + "/empty", "an empty page"},
		{base + "/gone", "no such page"},
		{base + "/pay", "not give this page to everybody"},
		{base + "/fault", "has a fault (502)"},
		{base + "/often", "asked too often"},
		{safe.URL, "cannot prove"},
		{gone.URL, "cannot be reached"},
		{"", "no address"},
		{"ftp://x.example/a", "begin with “ftp:”"},
		{"file:///etc/passwd", "begin with “file:”"},
		{"javascript:alert(1)", "begin with “javascript:”"},
		{"http://", "names no site"},
		{"http://me:secret@x.example/", "a name or a password"},
		{"http://x.example:port/", "no web address"},
	} {
		t.Run(c.address+" "+c.what, func(t *testing.T) {
			o := Options{Private: host}
			if strings.Contains(c.what, "within") {
				o.Patience = time.Second
			}
			_, err := Fetch(t.Context(), c.address, o)
			e, ok := errors.AsType[*Error](err)
			if !ok || !strings.Contains(e.What, c.what) || !strings.HasSuffix(e.Do, ".") || e.Private != "" {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestFetchIsCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	base := site(t, map[string]http.HandlerFunc{"/": func(_ http.ResponseWriter, r *http.Request) {
		cancel()
		<-r.Context().Done()
	}})
	if _, err := Fetch(ctx, base, Options{Private: host}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestPrivateAddressesAreNotAskedUnlessAllowed(t *testing.T) {
	asked := 0
	base := site(t, map[string]http.HandlerFunc{"/": func(http.ResponseWriter, *http.Request) { asked++ }})
	at, err := url.Parse(base)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ address, allowed string }{
		{base, ""},
		{base, "localhost"},
		{"http://localhost:" + at.Port(), ""},
		{"http://[::ffff:127.0.0.1]:" + at.Port(), ""},
		{"http://0.0.0.0:" + at.Port(), ""},
	} {
		_, err := Fetch(t.Context(), c.address, Options{Private: c.allowed})
		if e, ok := errors.AsType[*Error](err); !ok || e.Private == "" {
			t.Errorf("%s, %q allowed: got %v", c.address, c.allowed, err)
		}
	}
	if asked > 0 {
		t.Errorf("asked %d times", asked)
	}
}

func TestIsPrivate(t *testing.T) {
	for address, want := range map[string]bool{
		"127.0.0.1": true, "127.9.9.9": true, "10.1.2.3": true, "172.16.0.1": true, "172.32.0.1": false, "192.168.1.1": true, "169.254.169.254": true,
		"100.64.0.1": true, "0.0.0.0": true, "224.0.0.1": true, "255.255.255.255": true, "198.18.0.1": true, "8.8.8.8": false, "93.184.216.34": false,
		"::1": true, "::": true, "fc00::1": true, "fd12::1": true, "fe80::1%eth0": true, "ff02::1": true, "2606:2800::1": false,
		"::ffff:10.0.0.1": true, "::ffff:8.8.8.8": false, "64:ff9b::a00:1": true, "64:ff9b::808:808": false, "2002:a00:1::": true, "2002:808:808::": false,
	} {
		if got := IsPrivate(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s: got %t", address, got)
		}
	}
}

func TestOnwardLeadsNotFromSafeToUnsafe(t *testing.T) {
	from := func(s string) *url.URL {
		u, err := Parse(s)
		if err != nil {
			t.Fatal(err)
		}
		return u
	}
	if _, err := onward(from("x.example/a"), "http://x.example/b"); err == nil || !strings.Contains(err.Error(), "unsafe") {
		t.Errorf("got %v", err)
	}
	for location, want := range map[string]string{"/b": "https://x.example/b", "//y.example/c": "https://y.example/c", "b?q": "https://x.example/b?q"} {
		if u, err := onward(from("x.example/a"), location); err != nil || u.String() != want {
			t.Errorf("%s: got %v, %v", location, u, err)
		}
	}
}

func TestParseTakesWhatPeopleType(t *testing.T) {
	for in, want := range map[string]string{
		" x.example/a ": "https://x.example/a", "http://x.example": "http://x.example", "localhost:8080/a": "https://localhost:8080/a",
		"x.example:8080": "https://x.example:8080", "HTTPS://X.example/Ä": "https://X.example/%C3%84", "[::1]:80/a": "https://[::1]:80/a",
	} {
		if u, err := Parse(in); err != nil || fmt.Sprint(u) != want {
			t.Errorf("%q: got %v, %v", in, u, err)
		}
	}
}
