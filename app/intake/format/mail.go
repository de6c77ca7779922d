package format

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// letter is a mail, or a web page saved as one, while it is read.
type letter struct {
	options Options
	isPage  bool
	parts   int
	chosen  []piece // what is read: of alternatives one, of a page the first
	carried []File  // attachments that may be articles
	beside  int     // those that are none, a picture for one
}

// piece is a part that holds text.
type piece struct {
	isHTML   bool
	isFlowed bool
	data     []byte // UTF-8 where the part says its encoding
	place    string // of a saved page: where it was
}

// readMail reads a mail's text, or the article on a page that was saved as MHTML.
func readMail(data []byte, isPage bool, o Options) (Document, error) {
	if rest, ok := bytes.CutPrefix(data, []byte("From ")); ok {
		_, data, _ = bytes.Cut(rest, []byte("\n"))
	}
	m, err := mail.ReadMessage(bytes.NewReader(bytes.TrimLeft(data, "\uFEFF\r\n")))
	if err != nil {
		return Document{}, errDamaged
	}
	l := &letter{options: o, isPage: isPage}
	if err := l.take(m.Header, m.Body, 0); err != nil {
		return Document{}, err
	}
	if isPage {
		return l.page(m.Header)
	}
	return l.mail(m.Header)
}

// fields are those above a part; mail.Header and MIME's are alike.
type fields interface{ Get(name string) string }

// take reads a part and those in it.
func (l *letter) take(h fields, body io.Reader, depth int) error {
	if l.parts++; l.parts > maxParts {
		return &Error{"has more than 2,000 parts", "Copy the article's text and use Paste an article."}
	}
	if depth > maxNesting {
		return &Error{"holds mails within mails, more than twelve deep", "Copy the article's text and use Paste an article."}
	}
	kind, of, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil || kind == "" {
		kind = "text/plain"
	}
	disposition, _, _ := mime.ParseMediaType(h.Get("Content-Disposition")) // none: shown
	switch {
	case strings.HasPrefix(kind, "multipart/"):
		return l.takeParts(kind, of["boundary"], body, depth)
	case disposition == "attachment" && !l.isPage:
		return l.attach(h, kind, of, body)
	case kind == "message/rfc822":
		m, err := mail.ReadMessage(decoded(h, body))
		if err != nil {
			return nil // a stump of a forwarded mail: the rest counts
		}
		return l.take(m.Header, m.Body, depth+1)
	case kind == "text/plain", kind == "text/html", kind == "application/xhtml+xml":
		return l.takeText(h, body, kind != "text/plain", of)
	}
	if !l.isPage && !strings.HasPrefix(kind, "image/") {
		return l.attach(h, kind, of, body)
	}
	return nil
}

func (l *letter) takeText(h fields, body io.Reader, isHTML bool, of map[string]string) error {
	if l.isPage && (len(l.chosen) > 0 || !isHTML) {
		return nil // frames of the page
	}
	data, ok := content(h, of["charset"], body)
	if !ok {
		return nil
	}
	l.chosen = append(l.chosen, piece{isHTML: isHTML, isFlowed: strings.EqualFold(of["format"], "flowed"), data: data, place: h.Get("Content-Location")})
	return nil
}

// content is what a part holds: text in UTF-8 where the part says its encoding.
func content(h fields, label string, body io.Reader) ([]byte, bool) {
	data, err := io.ReadAll(io.LimitReader(decoded(h, body), maxPart))
	if err != nil && len(data) == 0 {
		return nil, false
	}
	if label == "" {
		return data, true
	}
	if enc, _ := charset.Lookup(label); enc != nil {
		if text, err := enc.NewDecoder().Bytes(data); err == nil {
			data = text
		}
	}
	return data, true
}

func (l *letter) takeParts(kind, boundary string, body io.Reader, depth int) error {
	if boundary == "" {
		return errDamaged
	}
	before := len(l.chosen)
	parts := multipart.NewReader(body, boundary)
	for {
		p, err := parts.NextRawPart()
		if err != nil { // the end, or the file was cut off: what came counts
			break
		}
		if err := l.take(p.Header, p, depth+1); err != nil {
			return err
		}
	}
	if kind == "multipart/alternative" && len(l.chosen) > before+1 {
		l.chosen = append(l.chosen[:before], best(l.chosen[before:]))
	}
	return nil
}

// best of the same text in several forms is the last HTML: there paragraphs are
// whole, where plain text is wrapped.
func best(pieces []piece) piece {
	chosen := pieces[0]
	for _, p := range pieces {
		if p.isHTML {
			chosen = p
		}
	}
	return chosen
}

// decoded undoes the encoding in which a part travelled.
func decoded(h fields, body io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(h.Get("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		return quotedprintable.NewReader(body)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, body)
	}
	return body
}

func (l *letter) page(h mail.Header) (Document, error) {
	if len(l.chosen) == 0 {
		return Document{}, errNoText
	}
	address := webAddress(h.Get("Snapshot-Content-Location"))
	if address == "" {
		address = webAddress(l.chosen[0].place)
	}
	d, err := readPage(l.chosen[0].data, address, l.options)
	if err == nil && d.Title == "" {
		d.Title = header(h, "Subject")
	}
	return d, err
}

func (l *letter) mail(h mail.Header) (Document, error) {
	p := l.options.prose()
	for _, c := range l.chosen {
		if err := l.write(&p, c); err != nil {
			return Document{Carried: l.carried, Published: sent(h)}, err
		}
		p.end()
	}
	d := Document{Title: subject(header(h, "Subject")), Published: sent(h), Carried: l.carried}
	var err error
	if d.Text, err = p.done(); err != nil {
		return d, err
	}
	if from := header(h, "From"); from != "" {
		d.Notes = append(d.Notes, "a mail from "+strings.Join(strings.Fields(from), " "))
	}
	if len(l.carried) > 0 {
		d.Notes = append(d.Notes, fmt.Sprintf("attachments read as articles of their own: %d", len(l.carried)))
	}
	if l.beside > 0 {
		d.Notes = append(d.Notes, fmt.Sprintf("attachments that were not read: %d", l.beside))
	}
	return d, nil
}

// sent is the day on which a mail was sent.
func sent(h mail.Header) Date {
	day := dayOf(h.Get("Date"))
	if day == "" {
		return Date{}
	}
	return Date{Day: day, Likely: true, Why: "the mail was sent on this day"}
}

func (l *letter) write(p *prose, c piece) error {
	text, err := decodePage(c.data, l.options.Decode)
	if err != nil {
		return err
	}
	if c.isHTML {
		doc, err := parse(text)
		if err != nil {
			text, err = tokens(text, l.options)
			p.write(text)
			return err
		}
		render(p, doc)
		return nil
	}
	if c.isFlowed {
		p.writeLines(flow.ReplaceAllString(text, " "))
		return nil
	}
	unwrap(p, text)
	return nil
}

// flow is a line end that a mail program put into a paragraph (RFC 3676).
var flow = regexp.MustCompile(` \r?\n(?:>* ?)`)

// unwrap writes text that was wrapped for narrow screens: a line goes on with
// the next where that one's first word would not have fitted. Text with long
// lines was not wrapped.
func unwrap(p *prose, text string) {
	width := 0
	rows := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	for i, row := range rows {
		rows[i] = strings.TrimSpace(row)
		width = max(width, utf8.RuneCountInString(rows[i]))
	}
	for i, row := range rows {
		p.write(row)
		if i+1 == len(rows) || row == "" || width < narrowestWrapped || width > widestWrapped || !isWrapped(row, rows[i+1], width) {
			p.end()
		}
		p.write(" ")
	}
}

// Mail programs wrap lines within these numbers of characters.
const narrowestWrapped, widestWrapped = 50, 82

func isWrapped(row, next string, width int) bool {
	word, _, _ := strings.Cut(next, " ")
	return word != "" && utf8.RuneCountInString(row)+1+utf8.RuneCountInString(word) > width
}

// subject is what a mail is about, without what replying and forwarding add.
func subject(s string) string {
	for {
		head, rest, ok := strings.Cut(s, ":")
		switch strings.ToLower(strings.TrimSpace(head)) {
		case "re", "fwd", "fw", "aw", "wg", "tr":
			if ok {
				s = strings.TrimSpace(rest)
				continue
			}
		}
		return s
	}
}

// header is a field with the words in it decoded.
func header(h mail.Header, name string) string {
	words := mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	s, err := words.DecodeHeader(h.Get(name))
	if err != nil {
		return h.Get(name)
	}
	return s
}
