package intake

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// head is what the lines above and at the start of an article's text say.
type head struct {
	title    string
	author   string
	agencies []string
	outlets  []string
	place    string
	address  string

	day         day
	hasDay      bool
	dayIsLoose  bool   // only one weak sign that it is the day of publication
	dayIsUpdate bool   // it is the day of a later change
	dayWhy      string // what sign

	lead string // the text's first sentence and perhaps more
}

// headLines is how many lines may stand above the text.
const headLines = 14

// readHead reads line by line until the text has begun.
func readHead(text string) head {
	var h head
	lines := headOf(text)
	for i, l := range lines {
		if h.takeMeta(l.text) {
			continue
		}
		d, ok := parseDateline(l.text)
		if ok && h.title == "" && d.isPlaceOnly() && isHeadline(lines, i) {
			ok = false // "Oslo - Riga talks fail"
		}
		if ok && !isSpeakerLabel(text, l.text) {
			h.takeDateline(d)
			if h.takeDayLine(d.rest) {
				continue // "Reuters - May 5, 2025", and the text follows
			}
			h.lead = paragraph(d.rest, lines[i+1:])
			return h
		}
		if h.title == "" && h.lead == "" && isHeadline(lines, i) {
			h.takeTitle(l.text)
			continue
		}
		if !isProse(l.text) && !goesOn(lines, i) {
			h.takeLooseDay(l.text)
			continue
		}
		if h.lead == "" {
			h.lead = paragraph(l.text, lines[i+1:])
		}
		// A summary in bullets may stand above the dateline.
		if !isBullet(l.text) {
			return h
		}
	}
	if h.lead == "" && len(lines) > 0 {
		h.lead = lines[0].text
	}
	return h
}

// line is a line of the head.
type line struct {
	text     string
	afterGap bool // a blank line stands before it
}

func headOf(text string) []line {
	var out []line
	gap := true
	for len(text) > 0 && len(out) < headLines {
		var s string
		s, text, _ = strings.Cut(text, "\n")
		if s = strings.TrimSpace(s); s == "" {
			gap = true
			continue
		}
		out = append(out, line{text: cutBytes(s, 600), afterGap: gap})
		gap = false
	}
	return out
}

// paragraph joins the lines of a paragraph that was wrapped by hand.
func paragraph(first string, rest []line) string {
	for _, l := range rest {
		if l.afterGap || len(first) > 300 || endsSentence(first) {
			break
		}
		first += " " + l.text
	}
	return first
}

var (
	label   = regexp.MustCompile(`^([A-Za-z]{2,12}(?: [a-z]{2,12})?)\s*:\s*(\S.*)$`)
	address = regexp.MustCompile(`^https?://\S{4,500}$`)
	byline  = regexp.MustCompile(`^(?:By|BY|by)\s+(\p{Lu}.{2,90})$`)
)

// takeMeta takes a line that is wholly about the article.
func (h *head) takeMeta(s string) bool {
	if m := label.FindStringSubmatch(s); m != nil && h.takeLabel(strings.ToLower(m[1]), m[2]) {
		return true
	}
	if address.MatchString(s) {
		h.takeAddress(s)
		return true
	}
	if m := byline.FindStringSubmatch(s); m != nil && h.takeByline(m[1]) {
		return true
	}
	if agencies, outlets, ok := pressOf(s); ok {
		h.agencies, h.outlets = append(h.agencies, agencies...), append(h.outlets, outlets...)
		return true
	}
	return h.takeDayLine(s)
}

// takeLabel takes "Title: ...", as databases of newspapers write it.
func (h *head) takeLabel(name, value string) bool {
	switch name {
	case "title", "headline":
		h.takeTitle(value)
	case "date", "published", "publication date", "published on", "first published":
		return h.takeDay(value, false, "")
	case "updated", "last updated":
		return h.takeUpdate(value)
	case "author", "byline":
		h.author = value
	case "source", "outlet", "publication":
		agencies, outlets, ok := pressOf(value)
		if !ok {
			outlets = []string{value}
		}
		h.agencies, h.outlets = append(h.agencies, agencies...), append(h.outlets, outlets...)
	case "url", "link", "address":
		if !address.MatchString(value) {
			return false
		}
		h.takeAddress(value)
	case "place", "location":
		h.place = value
	default:
		return false
	}
	return true
}

func (h *head) takeAddress(s string) {
	h.address = s
	if !h.hasDay {
		h.takeDay(s, true, "the article's address holds this date")
	}
}

// takeByline takes "By Jane Doe, Associated Press | 18 August 2025".
func (h *head) takeByline(s string) bool {
	if days := findDays(s); len(days) > 0 {
		if !h.hasDay && days[0].year > 0 {
			h.day, h.hasDay = days[0], true
		}
		s = s[:days[0].start]
	}
	return h.takeNames(s)
}

func (h *head) takeDateline(d dateline) {
	h.place = d.place
	h.agencies = append(h.agencies, d.agencies...)
	h.outlets = append(h.outlets, d.outlets...)
	if d.hasDay && (!h.hasDay || h.day.year == 0 || h.dayIsLoose || h.dayIsUpdate && d.day.year > 0) {
		h.day, h.hasDay, h.dayIsLoose, h.dayIsUpdate, h.dayWhy = d.day, true, false, false, ""
	}
}

var (
	clock     = regexp.MustCompile(`(?i)\b\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z\b|\s?[+-]\d{2}:?\d{2}\b)?\s*(?:[ap]\.?m\b\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?`)
	updated   = regexp.MustCompile(`(?i)^\W*(?:last )?(?:updated|modified)\b`)
	dateWords = regexp.MustCompile(`(?i)\b(?:published|posted|updated|last|modified|first|issued|released|date|on|at|gmt|utc|est|edt|et|cet|cest|bst|ist|msk|eet|eest|pst|pdt|pt|` + weekdayPattern + `)\b`)
)

// takeDayLine takes a line that holds a day and nothing else but times and
// words like "published".
func (h *head) takeDayLine(s string) bool {
	if len(s) > 120 {
		return false
	}
	left := s
	for _, d := range findDays(s) {
		left = strings.Replace(left, s[d.start:d.end], " ", 1)
	}
	left = monthAndYear.ReplaceAllString(left, " ")
	if left == s {
		return false
	}
	left = dateWords.ReplaceAllString(clock.ReplaceAllString(left, " "), " ")
	if strings.IndexFunc(left, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0 {
		return false
	}
	if updated.MatchString(s) {
		return h.takeUpdate(s)
	}
	if h.hasDay && !h.dayIsUpdate {
		return true
	}
	return h.takeDay(s, false, "") || h.hasDay
}

// takeUpdate takes the day of the last change, where no day of publication is
// known.
func (h *head) takeUpdate(s string) bool {
	if h.hasDay {
		return true
	}
	h.dayIsUpdate = h.takeDay(s, false, `the line "updated" says so`)
	return h.dayIsUpdate
}

// takeLooseDay takes a full date in a line above the text that has other words
// too: "Jane Doe | World | 18 August 2025".
func (h *head) takeLooseDay(s string) {
	if !h.hasDay && len(s) <= 120 {
		h.takeDay(s, true, "a line above the text holds this date")
	}
}

// takeDay takes the first full date of s, or a month with its year.
func (h *head) takeDay(s string, loose bool, why string) bool {
	for _, d := range findDays(s) {
		if d.year > 0 {
			h.day, h.hasDay, h.dayIsLoose, h.dayIsUpdate, h.dayWhy = d, true, loose, false, why
			return true
		}
	}
	m := monthAndYear.FindStringSubmatchIndex(s)
	if m == nil || loose {
		return false
	}
	found := day{month: monthOf(s[m[2]:m[3]]), weekday: -1}
	for _, c := range s[m[4]:m[5]] {
		found.year = found.year*10 + int(c-'0')
	}
	h.day, h.hasDay, h.dayIsLoose, h.dayIsUpdate, h.dayWhy = found, true, false, false, why
	return true
}

// isProse says whether a line is a sentence or more of the article itself.
func isProse(s string) bool {
	return endsSentence(s) || utf8.RuneCountInString(s) > 160
}

func isBullet(s string) bool {
	return strings.HasPrefix(s, "- ") || strings.HasPrefix(s, "* ") || strings.HasPrefix(s, "• ") || strings.HasPrefix(s, "– ")
}

// isSpeakerLabel tells a transcript's "MOOR: ..." from a dateline's "ROME: ...":
// a speaker speaks more than once.
func isSpeakerLabel(text, s string) bool {
	name, _, ok := strings.Cut(s, ":")
	return ok && len(name) < 40 && strings.Count("\n"+text, "\n"+name+":") > 1
}
