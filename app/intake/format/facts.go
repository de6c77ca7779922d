package format

import (
	"cmp"
	"encoding/json"
	"net/url"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// facts are what a page states of its article, each as a list of what several
// places say.
type facts struct {
	titles    []string
	authors   []string
	outlets   []string
	addresses []string
	language  string
	days      []stamp
	body      string            // the article's text as data, where the page has it
	data      int               // bytes of data that were seen
	names     map[string]string // in the data, by what refers to them
	written   []string          // what refers to the author there
}

// stamp is a day that a page states, at one of the places below.
type stamp struct {
	day   string
	place int
}

// The places where a page states when it appeared, the best first.
const (
	inData = iota
	inMeta
	inItem
	inTime
	inAddress
	inMargin
)

var placeNames = []string{"its data for search engines", "its meta tags", "a mark in its text", "a time shown on it", "its address", "a line beside its text"}

func readFacts(doc *html.Node, address string) *facts {
	f := &facts{addresses: []string{address}}
	var title, headline string
	times := 0
	seen := &sight{lines: map[string]bool{}}
	for n := range doc.Descendants() {
		if n.Type == html.TextNode && len(n.Data) < 300 && !dropped[n.Parent.DataAtom] && n.Parent.DataAtom != atom.Title {
			seen.take(n)
		}
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Html:
			f.language = attribute(n, "lang")
		case atom.Title:
			title = cmp.Or(title, bare(n))
		case atom.H1:
			headline = cmp.Or(headline, words(n))
		case atom.Img:
			seen.logos = append(seen.logos, attribute(n, "alt"))
		case atom.Meta:
			f.takeMeta(n)
		case atom.Link:
			if attribute(n, "rel") == "canonical" {
				f.addresses = append(f.addresses, attribute(n, "href"))
			}
		case atom.Script:
			if attribute(n, "type") == "application/ld+json" && f.hasRoom(n) {
				f.takeData(bare(n))
			}
		case atom.Time:
			if times++; times == 1 {
				f.takeDay(cmp.Or(attribute(n, "datetime"), words(n)), inTime)
			}
		}
		f.takeItem(n)
	}
	if isPrinted.MatchString(title) && headline == "" {
		f.outlets = append(f.outlets, isPrinted.ReplaceAllString(title, ""))
		headline, title = large(doc), ""
	}
	headed, site := partsOf(title, seen.lines)
	f.titles = append(f.titles, withoutSite(headline, ""), headed, withoutSite(title, firstOf(f.outlets)))
	f.outlets = append(f.outlets, site, logoIn(title, seen.logos, f.titles), seen.owner())
	f.addresses = append(f.addresses, seen.address)
	for _, id := range f.written {
		f.authors = append(f.authors, f.names[id])
	}
	f.authors = append(f.authors, seen.author)
	for _, a := range f.addresses {
		f.takeDay(dayInAddress(a), inAddress)
	}
	if len(seen.days) == 1 {
		f.takeDay(seen.days[0], inMargin)
	}
	return f
}

// hasRoom counts a script's bytes against what all of a page's data may have.
func (f *facts) hasRoom(script *html.Node) bool {
	f.data += len(bare(script))
	return f.data <= maxData
}

// bare is the raw text in an element.
func bare(n *html.Node) string {
	if n.FirstChild == nil {
		return ""
	}
	return strings.TrimSpace(n.FirstChild.Data)
}

func (f *facts) takeDay(s string, place int) {
	if day := dayOf(s); day != "" {
		f.days = append(f.days, stamp{day, place})
	}
}

func (f *facts) takeMeta(n *html.Node) {
	name := strings.ToLower(cmp.Or(attribute(n, "property"), attribute(n, "name")))
	value := attribute(n, "content")
	switch name {
	case "article:published_time", "og:article:published_time", "og:published_time", "date", "pubdate", "publishdate", "publish-date", "publication_date", "dc.date", "dc.date.issued", "dcterms.date",
		"dcterms.created", "dcterms.issued", "sailthru.date", "parsely-pub-date", "article.published", "datepublished", "citation_publication_date", "cxenseparse:recs:publishtime":
		f.takeDay(value, inMeta)
	case "og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title":
		f.titles = append(f.titles, value)
	case "author", "article:author", "dc.creator", "parsely-author", "byl", "sailthru.author":
		f.addAuthor(value)
	case "og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher":
		if !strings.HasPrefix(value, "@") {
			f.outlets = append(f.outlets, value)
		}
	case "og:url", "parsely-link":
		f.addresses = append(f.addresses, value)
	case "language", "dc.language", "og:locale":
		f.language = cmp.Or(f.language, strings.ReplaceAll(value, "_", "-"))
	}
}

func (f *facts) takeItem(n *html.Node) {
	switch attribute(n, "itemprop") {
	case "datePublished":
		f.takeDay(cmp.Or(attribute(n, "content"), attribute(n, "datetime"), words(n)), inItem)
	case "headline":
		f.titles = append(f.titles, cmp.Or(attribute(n, "content"), words(n)))
	case "author":
		f.addAuthor(cmp.Or(attribute(n, "content"), words(n)))
	}
}

// addAuthor takes names only: some sites put an address there.
func (f *facts) addAuthor(s string) {
	s = strings.TrimSpace(s)
	if len(s) > 3 && strings.EqualFold(s[:3], "by ") {
		s = strings.TrimSpace(s[3:])
	}
	if s != "" && len(s) < 200 && !strings.Contains(s, "://") && !strings.HasPrefix(s, "@") {
		f.authors = append(f.authors, s)
	}
}

// takeData reads JSON-LD: one thing, a list of things, or a graph of them.
func (f *facts) takeData(s string) {
	var any any
	if json.Unmarshal([]byte(s), &any) == nil {
		f.takeThing(any, 0)
	}
}

func (f *facts) takeThing(thing any, depth int) {
	if depth > 6 {
		return
	}
	switch t := thing.(type) {
	case []any:
		for _, one := range t {
			f.takeThing(one, depth+1)
		}
	case map[string]any:
		f.learnName(t)
		f.takeThing(t["@graph"], depth+1)
		f.takeThing(t["mainEntity"], depth+1)
		if isArticle(t["@type"]) {
			f.takeArticle(t)
		}
	}
}

// learnName keeps the name of a thing that others only refer to.
func (f *facts) learnName(t map[string]any) {
	id, _ := t["@id"].(string)
	name, _ := t["name"].(string)
	if id == "" || name == "" {
		return
	}
	if f.names == nil {
		f.names = map[string]string{}
	}
	f.names[id] = name
}

func isArticle(kind any) bool {
	for _, k := range namesIn(kind) {
		if strings.HasSuffix(k, "Article") || strings.HasSuffix(k, "Posting") || k == "Report" || k == "VideoObject" {
			return true
		}
	}
	return false
}

func (f *facts) takeArticle(t map[string]any) {
	text := func(key string) string { s, _ := t[key].(string); return s }
	f.takeDay(cmp.Or(text("datePublished"), text("uploadDate")), inData)
	f.titles = append([]string{html.UnescapeString(cmp.Or(text("headline"), text("name")))}, f.titles...)
	if authors := namesIn(t["author"]); len(authors) > 0 {
		f.authors = append([]string{authors[len(authors)-1]}, f.authors...)
	}
	if by, ok := t["author"].(map[string]any); ok && by["name"] == nil {
		id, _ := by["@id"].(string)
		f.written = append(f.written, id)
	}
	f.outlets = append(namesIn(t["publisher"]), f.outlets...)
	f.language = cmp.Or(f.language, text("inLanguage"))
	if a := text("url"); a != "" {
		f.addresses = append(f.addresses, a)
	}
	if f.body == "" {
		f.body = lines(text("articleBody"))
	}
}

// lines are the paragraphs of a text that holds line ends.
func lines(s string) string {
	var p prose
	p.writeLines(html.UnescapeString(s))
	return p.String()
}

// namesIn are the names in a text, a thing with a name, or a list of these.
func namesIn(v any) []string {
	var out []string
	switch t := v.(type) {
	case string:
		if !strings.Contains(t, "://") {
			out = append(out, t)
		}
	case map[string]any:
		if s, ok := t["name"].(string); ok {
			out = append(out, s)
		}
	case []any:
		var all []string
		for _, one := range t {
			all = append(all, namesIn(one)...)
		}
		if len(all) > 0 {
			out = append(out, strings.Join(all, ", "))
			if len(all) > 1 {
				return append(all, out...)
			}
		}
	}
	return out
}

func firstOf(list []string) string {
	for _, s := range list {
		if s = strings.Join(strings.Fields(s), " "); s != "" {
			return s
		}
	}
	return ""
}

func (f *facts) document() Document {
	d := Document{Firm: true, Title: firstOf(f.titles), Author: firstOf(f.authors), Outlet: firstOf(f.outlets), Language: f.language, Published: f.published()}
	for _, a := range f.addresses {
		if a = webAddress(a); a != "" {
			d.Address = a
			break
		}
	}
	if d.Outlet == "" && d.Address != "" {
		if u, err := url.Parse(d.Address); err == nil {
			d.Outlet = strings.TrimPrefix(u.Hostname(), "www.")
		}
	}
	if d.Title != "" {
		d.Title = withoutSite(d.Title, d.Outlet)
	}
	return d
}

// published takes the best place. A day that two places give, or that the page
// gives as data, is stated; a lone time or address is only likely, and so is
// one that another place contradicts.
func (f *facts) published() Date {
	if len(f.days) == 0 {
		return Date{}
	}
	slices.SortStableFunc(f.days, func(a, b stamp) int { return cmp.Compare(a.place, b.place) })
	best := f.days[0]
	agrees, differs := -1, -1
	for _, s := range f.days {
		switch {
		case s.place == best.place:
		case isNear(s.day, best.day):
			agrees = s.place
		case s.place != inTime: // which may be that of a change, or of another article
			differs = s.place
		}
	}
	d := Date{Day: best.day, Why: "the page gives it in " + placeNames[best.place]}
	switch {
	case agrees >= 0:
		d.Why += " and in " + placeNames[agrees]
	case differs >= 0:
		d.Likely = true
		d.Why += "; " + placeNames[differs] + " gives another"
	case best.place >= inTime:
		d.Likely = true
		d.Why += " only"
	}
	return d
}

// isNear says whether two days are the same or neighbours: one place may write
// the day where the paper is, another that of Greenwich.
func isNear(a, b string) bool {
	x, errX := time.Parse(time.DateOnly, a)
	y, errY := time.Parse(time.DateOnly, b)
	return errX == nil && errY == nil && x.Sub(y).Abs() <= 24*time.Hour
}
