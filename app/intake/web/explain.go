package web

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"time"
)

const tryAgain = "Check the connection and the address, and try again."

// explain puts what went wrong at an address into words.
func explain(err error, at *url.URL, patience time.Duration) error {
	if e, ok := errors.AsType[*Error](err); ok {
		return e
	}
	host := at.Hostname()
	say := func(what, do string) error { return &Error{What: what, Do: do, cause: err} }
	if errors.Is(err, errPrivate) {
		return &Error{
			What: fmt.Sprintf("%s is this computer, or one in the network around it, and not on the Internet.", host),
			Do:   "It was not asked. Allow it only if you know the page.", Private: host, cause: err,
		}
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return say(fmt.Sprintf("%s did not send the page within %s.", host, patience), "Try again later, or save the page from a browser and import that file.")
	}
	if unknown, ok := errors.AsType[*net.DNSError](err); ok {
		if unknown.IsNotFound {
			return say(fmt.Sprintf("There is no site %s.", host), "Check the spelling of the address.")
		}
		return say(fmt.Sprintf("The name %s could not be looked up.", host), tryAgain)
	}
	_, badCertificate := errors.AsType[*tls.CertificateVerificationError](err)
	_, badAuthority := errors.AsType[x509.UnknownAuthorityError](err)
	if badCertificate || badAuthority {
		return say(fmt.Sprintf("%s cannot prove that it is the site that it says.", host), "Nothing was taken from it. Open the address in a browser to see why.")
	}
	if errors.Is(err, errBroken) {
		return say("The page did not come whole.", tryAgain)
	}
	if _, ok := errors.AsType[*net.OpError](err); ok {
		return say(fmt.Sprintf("%s cannot be reached.", host), tryAgain)
	}
	return say(fmt.Sprintf("%s did not answer as a web site does.", host), tryAgain)
}

// refused says what an answer other than a page means.
func refused(status int) error {
	const save = "Open the page in a browser, save it, and import that file."
	switch status {
	case http.StatusNotFound, http.StatusGone:
		return &Error{What: "There is no such page on the site.", Do: "Check the address; it may have been moved."}
	case http.StatusUnauthorized, http.StatusForbidden, http.StatusPaymentRequired, http.StatusUnavailableForLegalReasons:
		return &Error{What: "The site does not give this page to everybody.", Do: save}
	case http.StatusTooManyRequests:
		return &Error{What: "The site was asked too often.", Do: "Wait some minutes and try again."}
	}
	if status >= 500 {
		return &Error{What: fmt.Sprintf("The site has a fault (%d).", status), Do: "Try again later."}
	}
	return &Error{What: fmt.Sprintf("The site answered with %d %s.", status, http.StatusText(status)), Do: save}
}
