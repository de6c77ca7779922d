package web

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"path"
	"slices"
	"strings"
	"syscall"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// Bounds of a fetch.
const (
	MaxPage      = 20 << 20 // bytes, unpacked
	MaxRedirects = 5
	Patience     = 30 * time.Second // for all of it
)

// Options say how a page is fetched.
type Options struct {
	// Private is a host that may be asked although it is this computer, or one in
	// the network around it; no other such host may.
	Private string
	// OnHop is called before each request with the address that is asked; nil:
	// nobody wants to know.
	OnHop func(address string)
	// Patience is how long all of it may take; 0: Patience.
	Patience time.Duration
}

// Page is what was fetched.
type Page struct {
	Address string   // where it came from in the end
	Hops    []string // the addresses that were asked, one after another
	Type    string   // text/html, say
	Data    []byte   // a text in UTF-8, where the site says in which encoding it is
}

// kinds are the types of what is fetched, with the ending of a file of each.
var kinds = map[string]string{
	"text/html": ".html", "application/xhtml+xml": ".xhtml", "text/plain": ".txt", "application/pdf": ".pdf",
	"multipart/related": ".mhtml", "application/rtf": ".rtf", "text/rtf": ".rtf",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
	"application/vnd.oasis.opendocument.text":                                 ".odt",
	"application/epub+zip":                                                    ".epub",
}

// Name is a name for a file of the page.
func (p Page) Name() string {
	u, err := url.Parse(p.Address)
	if err != nil {
		return "page" + kinds[p.Type]
	}
	name := path.Base(u.Path)
	if name == "/" || name == "." || name == "" {
		name = u.Hostname()
	}
	const most = 200 // bytes
	name = strings.ToValidUTF8(strings.Map(plain, name[:min(len(name), most)]), "_")
	if ending := kinds[p.Type]; !strings.HasSuffix(strings.ToLower(name), ending) {
		name += ending
	}
	return name
}

// plain is a character that a file's name may hold.
func plain(r rune) rune {
	if unicode.IsControl(r) || r == utf8.RuneError || r == '/' || r == '\\' {
		return '_'
	}
	return r
}

// Fetch asks for a page, and goes on where the site sends it, five times at most.
// The error is *Error, or that of ctx where it was cancelled.
func Fetch(ctx context.Context, typed string, o Options) (Page, error) {
	u, err := Parse(typed)
	if err != nil {
		return Page{}, err
	}
	if o.Patience == 0 {
		o.Patience = Patience
	}
	within, stop := context.WithTimeout(ctx, o.Patience)
	defer stop()
	f := &fetch{options: o, send: send}
	page, err := f.run(within, u)
	switch {
	case err == nil:
		return page, nil
	case ctx.Err() != nil:
		return Page{}, ctx.Err()
	}
	return Page{}, explain(err, f.at, o.Patience)
}

// fetch is one page on its way.
type fetch struct {
	options Options
	hops    []string
	at      *url.URL
	// send makes a request; it may ask a private address where mayBePrivate.
	send func(req *http.Request, mayBePrivate bool) (*http.Response, error)
}

// send asks the network.
func send(req *http.Request, mayBePrivate bool) (*http.Response, error) {
	return client(mayBePrivate).Do(req)
}

// client makes one request, to a public address only unless it may ask a private
// one. What a name leads to is looked at when the connection is made, not before:
// a name may lead elsewhere the second time. No proxy is asked, as it would not be
// known where it leads.
func client(mayBePrivate bool) *http.Client {
	dialer := &net.Dialer{
		Timeout: 10 * time.Second,
		Control: func(_, address string, _ syscall.RawConn) error {
			at, err := netip.ParseAddrPort(address)
			if err == nil && IsPrivate(at.Addr()) && !mayBePrivate {
				err = errPrivate
			}
			return err
		},
	}
	return &http.Client{
		Transport: &http.Transport{
			DialContext: dialer.DialContext, DisableKeepAlives: true, DisableCompression: true, ForceAttemptHTTP2: true,
			TLSHandshakeTimeout: 10 * time.Second, MaxResponseHeaderBytes: 64 << 10,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

var errPrivate = errors.New("a private address")

// run follows the site from address to address to the page.
func (f *fetch) run(ctx context.Context, u *url.URL) (Page, error) {
	for {
		f.at = u
		if slices.Contains(f.hops, u.String()) {
			return Page{}, &Error{What: "The site sends one round in a circle.", Do: "Open the page in a browser, save it, and import that file."}
		}
		if len(f.hops) > MaxRedirects {
			return Page{}, &Error{What: "The site sends one on more than five times.", Do: "Open the page in a browser, and copy the address that it has in the end."}
		}
		f.hops = append(f.hops, u.String())
		if f.options.OnHop != nil {
			f.options.OnHop(u.String())
		}
		next, page, err := f.ask(ctx, u)
		if err != nil || next == nil {
			return page, err
		}
		u = next
	}
}

// ask makes one request: next is where the site sends one on to.
func (f *fetch) ask(ctx context.Context, u *url.URL) (next *url.URL, page Page, err error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, Page{}, err
	}
	req.Header.Set("User-Agent", "Standpoint/1 (reads one article on a person's request)")
	req.Header.Set("Accept", "text/html,application/xhtml+xml,text/plain,application/pdf;q=0.9,*/*;q=0.1")
	req.Header.Set("Accept-Encoding", "gzip")
	answer, err := f.send(req, u.Hostname() == f.options.Private)
	if err != nil {
		return nil, Page{}, err
	}
	defer answer.Body.Close()
	switch answer.StatusCode {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		next, err := onward(u, answer.Header.Get("Location"))
		return next, Page{}, err
	case http.StatusOK:
		page, err := take(answer)
		page.Address, page.Hops = u.String(), f.hops
		return nil, page, err
	}
	return nil, Page{}, refused(answer.StatusCode)
}

// onward is where a site sends one on to. It does not lead from https to http,
// which anybody on the way could have read and changed.
func onward(from *url.URL, location string) (*url.URL, error) {
	to, err := from.Parse(location)
	if err != nil || location == "" {
		return nil, &Error{What: "The site sends one on to an address that is none.", Do: "Open the page in a browser, save it, and import that file."}
	}
	if from.Scheme == "https" && to.Scheme == "http" {
		return nil, &Error{What: "The site sends one from a safe connection to an unsafe one.", Do: "Open the page in a browser, save it, and import that file."}
	}
	return Parse(to.String())
}

// take reads a page, as large as one may be.
func take(answer *http.Response) (Page, error) {
	kind, of, err := mime.ParseMediaType(answer.Header.Get("Content-Type"))
	if err != nil || kind == "" {
		kind = "text/html" // what a browser would take it for; intake looks at what is in it
	}
	if _, known := kinds[kind]; !known {
		return Page{}, &Error{What: "The address leads to no article (" + kind + ").", Do: "Give the address of the article's own page."}
	}
	if answer.ContentLength > MaxPage {
		return Page{}, errLarge
	}
	body := io.Reader(io.LimitReader(answer.Body, MaxPage+1))
	switch encoding := strings.ToLower(answer.Header.Get("Content-Encoding")); encoding {
	case "", "identity":
	case "gzip", "x-gzip":
		if body, err = gzip.NewReader(body); err != nil {
			return Page{}, fmt.Errorf("%w: %w", errBroken, err)
		}
	default:
		return Page{}, &Error{What: "The site packs its pages in a way that was not asked for (" + encoding + ").", Do: "Open the page in a browser, save it, and import that file."}
	}
	data, err := io.ReadAll(io.LimitReader(body, MaxPage+1))
	switch {
	case len(data) > MaxPage:
		return Page{}, errLarge
	case err != nil:
		return Page{}, fmt.Errorf("%w: %w", errBroken, err)
	case len(data) == 0:
		return Page{}, &Error{What: "The site sent an empty page.", Do: "Open the page in a browser, save it, and import that file."}
	}
	return Page{Type: kind, Data: asUTF8(kind, of["charset"], data)}, nil
}

// asUTF8 decodes a text as the site says that it is written: what the page itself
// says of it comes after that.
func asUTF8(kind, label string, data []byte) []byte {
	if !strings.HasPrefix(kind, "text/") && kind != "application/xhtml+xml" || label == "" {
		return data
	}
	enc, _ := charset.Lookup(label)
	if enc == nil || utf8.Valid(data) && !bytes.Contains(data, []byte("\x1B")) {
		return data
	}
	text, err := enc.NewDecoder().Bytes(data)
	if err != nil || len(text) == 0 {
		return data
	}
	return text
}

var (
	errLarge  = &Error{What: fmt.Sprintf("The page is larger than %d MB.", MaxPage>>20), Do: "Save it from the browser, and import that file."}
	errBroken = errors.New("the page did not come whole")
)
