package intake

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// dateline is what stands before an agency report's first sentence: "ROME,
// Apr. 26 (dpa) - ". Every part but one may be missing.
type dateline struct {
	place    string
	capitals bool // the place was written in capitals
	day      day
	hasDay   bool
	agencies []string
	outlets  []string
	rest     string // the line after it
}

const (
	placePattern = `\p{Lu}[\p{L}\p{M}.'’]*(?:[ /-][\p{L}\p{M}'’][\p{L}\p{M}.'’]*){0,5}?`
	dayPattern   = `(?:` + weekdayPattern + `,? )?(?:\d{1,2}(?:st|nd|rd|th)? ` + monthPattern + `|` + monthPattern + ` ?\d{1,2}(?:st|nd|rd|th)?|` + yearPattern + `-\d\d-\d\d)(?:,? ` + yearPattern + `)?`
)

// The two forms of a dateline: with an agency in brackets or slashes, after
// which any mark may stand or none; and without, where a dash or colon must.
var (
	withAgency    = regexp.MustCompile(`^(?P<place>` + placePattern + `(?:, ` + placePattern + `){0,2}?)?(?:[,.]? ?(?P<day>` + dayPattern + `))?[,.]*\s*(?:\((?P<agency>[^()]{2,40})\)|/(?P<slash>[^/\s][^/]{1,30})/)\s*[.,]?\s*(?:[-–—―]{1,2}|:)?\s*`)
	withoutAgency = regexp.MustCompile(`^(?P<place>` + placePattern + `(?:, ` + placePattern + `){0,2}?)?(?:[,.]? ?(?P<day>` + dayPattern + `))?[,.]?(?:\s+[-–—―]{1,2}\s+|[–—―]{1,2}|\.-\s+|:\s+)`)
)

// notPlaces begin a line as a place would.
var notPlaces = []string{"on", "in", "by", "since", "from", "until", "updated", "published", "posted", "last updated", "first published", "breaking", "analysis", "watch", "live"}

func parseDateline(line string) (dateline, bool) {
	if d, agency, ok := matchDateline(withAgency, line); ok {
		var isKnown bool
		d.agencies, d.outlets, isKnown = pressOf(agency)
		if !isKnown {
			d.agencies = []string{agency}
		}
		isNamed := strings.ContainsFunc(agency, unicode.IsLetter)
		return d, isKnown || isNamed && (d.hasDay && d.place != "" || d.capitals)
	}
	d, _, ok := matchDateline(withoutAgency, line)
	if !ok {
		return dateline{}, false
	}
	if agencies, outlets, isPress := pressOf(d.place); isPress {
		d.place, d.agencies, d.outlets = "", agencies, outlets
		return d, true
	}
	d.takeAgencyAfter()
	if d.hasDay {
		return d, d.place != "" || d.day.year > 0
	}
	_, isKnown := known().places[strings.ToUpper(firstPart(d.place))]
	hasColon := strings.HasSuffix(strings.TrimSpace(strings.TrimSuffix(line, d.rest)), ":")
	return d, isKnown && (d.capitals || !hasColon) && !beginsSmall(d.rest)
}

// takeAgencyAfter takes the agency that follows as a sentence of its own:
// "MOSCOW, Apr. 26 - RIA Novosti. ".
func (d *dateline) takeAgencyAfter() {
	name, rest, found := strings.Cut(d.rest, ". ")
	if agencies, outlets, ok := pressOf(name); found && ok {
		d.agencies, d.outlets, d.rest = agencies, outlets, strings.TrimSpace(rest)
	}
}

// isPlaceOnly says whether nothing but a place makes it a dateline.
func (d *dateline) isPlaceOnly() bool {
	return !d.hasDay && len(d.agencies)+len(d.outlets) == 0
}

// matchDateline applies one form. The agency is returned as written.
func matchDateline(form *regexp.Regexp, line string) (dateline, string, bool) {
	at := form.FindStringSubmatchIndex(line)
	if at == nil || at[1] > 140 {
		return dateline{}, "", false
	}
	group := func(name string) string {
		i := form.SubexpIndex(name)
		if i < 0 || at[2*i] < 0 {
			return ""
		}
		return line[at[2*i]:at[2*i+1]]
	}
	d := dateline{place: properPlace(group("place")), capitals: isCapitals(firstPart(group("place"))), rest: strings.TrimSpace(line[at[1]:])}
	if d.rest == "" || slices.Contains(notPlaces, strings.ToLower(group("place"))) {
		return dateline{}, "", false
	}
	if days := findDays(group("day")); len(days) == 1 {
		d.day, d.hasDay = days[0], true
	}
	agency := group("agency") + group("slash")
	if _, isDay := onlyDay(agency); isDay {
		return dateline{}, "", false
	}
	return d, agency, d.place != "" || d.hasDay || agency != ""
}

// onlyDay reads a text that is a day and nothing else.
func onlyDay(s string) (day, bool) {
	days := findDays(s)
	if len(days) != 1 || days[0].start != 0 || days[0].end != len(s) {
		return day{}, false
	}
	return days[0], true
}

func firstPart(place string) string {
	first, _, _ := strings.Cut(place, ",")
	return first
}

// isCapitals says whether a name is written in capitals and long enough to be
// no abbreviation.
func isCapitals(name string) bool {
	letters := 0
	for _, r := range name {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters >= 4
}

// properPlace spells a place in capitals as a name: "NEW DELHI" as New Delhi.
func properPlace(place string) string {
	parts := strings.Split(place, ", ")
	for i, part := range parts {
		if isCapitals(part) {
			parts[i] = properName(strings.TrimSuffix(part, "."))
		}
	}
	return strings.Join(parts, ", ")
}

func properName(name string) string {
	if spelled, ok := known().places[name]; ok {
		return spelled
	}
	var b strings.Builder
	begins := true
	for _, r := range name {
		if begins {
			b.WriteRune(r)
		} else {
			b.WriteRune(unicode.ToLower(r))
		}
		begins = !unicode.IsLetter(r) && r != '\'' && r != '’'
	}
	return b.String()
}
