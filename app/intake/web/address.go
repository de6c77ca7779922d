package web

import (
	"net/netip"
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/idna"
)

// Error says why a page was not fetched, and what the user can do.
type Error struct {
	What string // a sentence
	Do   string // a sentence
	// Private is the host where it is this computer or one in the network around
	// it, which a person may allow; else empty.
	Private string

	cause error
}

// Error gives both sentences.
func (e *Error) Error() string { return e.What + " " + e.Do }

// Unwrap gives the error behind it, if there is one.
func (e *Error) Unwrap() error { return e.cause }

// Parse reads an address as people type it: without "https://" too. The error is
// *Error.
func Parse(typed string) (*url.URL, error) {
	typed = strings.TrimSpace(typed)
	if typed == "" {
		return nil, &Error{What: "There is no address.", Do: "Copy it from the browser's address line."}
	}
	if !strings.Contains(typed, "://") {
		if before, _, ok := strings.Cut(typed, ":"); ok && !strings.ContainsAny(before, ".[/") && before != "localhost" {
			return nil, notWeb(before)
		}
		typed = "https://" + typed
	}
	u, err := url.Parse(typed)
	switch {
	case err != nil || u.Opaque != "":
		return nil, &Error{What: "This is no web address.", Do: "Copy it from the browser's address line.", cause: err}
	case !isWeb(u):
		return nil, notWeb(u.Scheme)
	case u.Hostname() == "":
		return nil, &Error{What: "The address names no site.", Do: "Copy it from the browser's address line."}
	case u.User != nil:
		return nil, &Error{What: "The address holds a name or a password.", Do: "Leave them out; pages that need them can be saved from the browser and imported as files."}
	}
	_, err = idna.Lookup.ToASCII(u.Hostname())
	if host := u.Hostname(); err != nil && !strings.Contains(host, ":") || !utf8.ValidString(host) || strings.Contains(host, "%") {
		return nil, &Error{What: "The address names no site that can be.", Do: "Copy it from the browser's address line.", cause: err}
	}
	u.Fragment, u.RawFragment = "", ""
	return u, nil
}

func isWeb(u *url.URL) bool { return u.Scheme == "http" || u.Scheme == "https" }

func notWeb(scheme string) error {
	return &Error{What: "Addresses that begin with “" + scheme + ":” are not fetched.", Do: "Only http and https are; files are imported with Import."}
}

// private are the networks that are not the public Internet, besides those that
// netip knows.
var private = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"),
	netip.MustParsePrefix("100.64.0.0/10"), // of providers
	netip.MustParsePrefix("192.0.0.0/24"),
	netip.MustParsePrefix("198.18.0.0/15"), // for tests
	netip.MustParsePrefix("240.0.0.0/4"),
	netip.MustParsePrefix("64:ff9b:1::/48"),
}

// translated are networks of IPv6 addresses that stand for one of IPv4, with the
// byte at which that begins.
var translated = []struct {
	net netip.Prefix
	at  int
}{{netip.MustParsePrefix("64:ff9b::/96"), 12}, {netip.MustParsePrefix("2002::/16"), 2}}

// IsPrivate reports whether an address is of this computer or the network around
// it: what a link in a mail should not make Standpoint ask.
func IsPrivate(ip netip.Addr) bool {
	ip = ip.Unmap().WithZone("")
	if !ip.IsValid() || ip.IsLoopback() || ip.IsPrivate() || ip.IsLinkLocalUnicast() || ip.IsMulticast() || ip.IsUnspecified() {
		return true
	}
	for _, net := range private {
		if net.Contains(ip) {
			return true
		}
	}
	for _, t := range translated {
		if t.net.Contains(ip) {
			raw := ip.As16()
			return IsPrivate(netip.AddrFrom4([4]byte(raw[t.at : t.at+4])))
		}
	}
	return false
}
