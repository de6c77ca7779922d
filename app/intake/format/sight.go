package format

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// sight is what the lines that a page shows say of its article, where its data
// say nothing.
type sight struct {
	lines   map[string]bool
	author  string
	address string   // shown above the article
	days    []string // in lines that are no sentences
	owners  []string // whose the page says it is
	logos   []string // what stands for pictures
	begun   bool     // the article's text has
}

// take looks at a line.
func (s *sight) take(n *html.Node) {
	line := strings.Join(strings.Fields(n.Data), " ")
	s.lines[line] = true
	s.author = cmp.Or(s.author, writer(line))
	if m := owned.FindStringSubmatch(line); m != nil {
		s.owners = append(s.owners, m[1])
	}
	if !s.begun {
		s.address = cmp.Or(s.address, webAddress(line))
	}
	const paragraph = 100
	s.begun = s.begun || len(line) > paragraph
	if day := dayInLine(line); day != "" && !isWithin(n, atom.A) && !slices.Contains(s.days, day) {
		s.days = append(s.days, day)
	}
}

// owned is the line that says whose a page is: "© The Harbour Post 1998-2024".
var owned = regexp.MustCompile(`©\s*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?,?\s*)?(\p{Lu}[\p{L}&'’ -]{3,50}?)\s*(?:(?:19|20)\d\d|[.,|]|$)`)

// owner is whose the page is, if it shows the name by itself too: the company of
// that line is not the paper.
func (s *sight) owner() string {
	for _, name := range s.owners {
		if s.lines[name] {
			return name
		}
	}
	return ""
}

// isPrinted finds what a page for printing has as its title instead of a headline.
var isPrinted = regexp.MustCompile(`(?i)^print(?:er|able)?[ -](?:friendly|this|version|view|page)\b[\p{L} ]*(?: [-|–—:]+ )?|(?: [-|–—:]+ )?\bprint(?:er|able)?[ -](?:friendly|this|version|view|page)\b[\p{L} ]*$`)

var headlined = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:hed|head|headline|title|(?:article|story)title)(?:$|[\s_-])`)

// large is the first text that is set or called like a headline.
func large(doc *html.Node) string {
	for n := range doc.Descendants() {
		size := attribute(n, "size")
		if n.DataAtom == atom.H2 || n.DataAtom == atom.Font && (size >= "4" && size <= "7" || size == "+2" || size == "+3") ||
			n.Type == html.ElementNode && n.DataAtom != atom.Title && headlined.MatchString(attribute(n, "class")) {
			if text := words(n); len(text) >= 15 && len(text) < 200 {
				return text
			}
		}
	}
	return ""
}

// logoIn is the name on a picture that the page's title has too, beside the
// headline: the outlet's.
func logoIn(title string, logos, headlines []string) string {
	for _, name := range logos {
		isHeadline := slices.ContainsFunc(headlines, func(h string) bool { return alike(h, name) })
		if name = strings.Join(strings.Fields(name), " "); len(name) > 4 && len(name) < 60 && strings.Contains(title, name) && !isHeadline {
			return name
		}
	}
	return ""
}

var byName = regexp.MustCompile(`^(?:Interview |Written |Reported |Submitted |Posted )?(?i:by) ((?:\p{Lu}[\p{L}.'’-]*)(?: \p{Lu}[\p{L}.'’-]*){1,3})(?:, \p{Ll}[\p{Ll} ]{3,40}| on .{0,12}\d{4}.{0,20})?$`)

// writer is who a line on the page names as the article's author.
func writer(line string) string {
	m := byName.FindStringSubmatch(strings.TrimRight(line, ".,| "))
	if m == nil {
		return ""
	}
	return m[1]
}

// partsOf finds the headline and the outlet in a page's title: the part that is
// shown on the page is the headline, and the other the outlet if it is shown
// too.
func partsOf(title string, shown map[string]bool) (headline, site string) {
	const least = 15 // bytes of a headline
	for _, bar := range []string{" | ", " :: ", " - ", " – ", " — ", ": "} {
		for at := 0; ; {
			next := strings.Index(title[at:], bar)
			if next < 0 {
				break
			}
			left, right := strings.TrimSpace(title[:at+next]), strings.TrimSpace(title[at+next+len(bar):])
			at += next + len(bar)
			switch {
			case len(left) >= least && shown[left] && !(shown[right] && len(right) > len(left)):
				headline, site = left, right
			case len(right) >= least && shown[right]:
				headline, site = right, left
			default:
				continue
			}
			if !shown[site] {
				site = ""
			}
			return headline, site
		}
	}
	return "", ""
}

// withoutSite takes the outlet off the end of a page's title: "Talks end | The
// Harbour Post".
func withoutSite(title, outlet string) string {
	for _, bar := range []string{" | ", " - ", " – ", " — ", " :: "} {
		at := strings.LastIndex(title, bar)
		if at > 0 && (outlet != "" && alike(title[at+len(bar):], outlet) || bar == " | ") {
			return title[:at]
		}
	}
	return title
}
