package format

import (
	"regexp"
	"slices"
	"strings"
)

// headed puts the title above the text, as the page shows it, unless it is
// there.
func headed(title, text string) string {
	first, _, _ := strings.Cut(text, "\n")
	if title == "" || alike(first, title) {
		return text
	}
	return title + "\n\n" + text
}

// alike says whether two headlines are the same but for marks and case.
func alike(a, b string) bool {
	plain := func(s string) string {
		return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
			return strings.ContainsRune(" \t.,:;!?'\"“”‘’–—-|…", r)
		}), " ")
	}
	return plain(a) == plain(b)
}

// below is the text without what stands above its headline, where that is a line
// of it and nothing above it reads like a sentence.
func below(title, text string) string {
	const most = 30 // lines above a headline
	rest := text
	for range most {
		line, after, _ := strings.Cut(rest, "\n\n")
		switch {
		case title != "" && alike(line, title):
			return after
		case len(line) > 100 || after == "" || len(line) > 40 && strings.HasSuffix(line, "."):
			return text
		}
		rest = after
	}
	return text
}

// subtitled puts the line back that stands between the headline and the article
// on the page, where the article was found without it.
func subtitled(title, text, around string) string {
	first, _, _ := strings.Cut(text, "\n\n")
	lines := strings.Split(around, "\n\n")
	const near = 8 // lines from a headline to its article
	for i, line := range lines {
		if title == "" || !alike(line, title) {
			continue
		}
		rest := lines[i+1 : min(len(lines), i+near)]
		if len(rest) > 1 && isSubtitle(rest[0]) && slices.Contains(rest[1:], first) {
			return rest[0] + "\n\n" + text
		}
	}
	return text
}

var aYear = regexp.MustCompile(`(?:19|20)\d\d`)

func isSubtitle(line string) bool {
	return len(line) > 30 && len(line) < 250 && !offers.MatchString(line) && !marginal.MatchString(line) && !factual.MatchString(line) &&
		writer(line) == "" && !aYear.MatchString(line) && !strings.ContainsAny(line, "|·•:")
}

// offers are lines in which a site speaks for itself.
var offers = regexp.MustCompile(`(?i)^(?:(?:read|see|watch|listen)(?: also| more| next)?\s*:.*|also read\b.*|read more\b.*|advertisement|ad|sponsored|share(?: this.*)?|(?:sign up|subscribe)\b.{0,160}|(?:follow|find|like) us on .*|(?:copyright|©).*all rights reserved.*|all rights reserved.*|loading.*|click here .*|print|email|comments?(?: \(\d+\))?|\d+ comments?|(?:story|article) continues below.*|most read|more (?:on this story|from .{2,40})|related (?:stories|articles|topics|news)\b.*|recommended(?: stories| for you)?|skip to .{2,40}|tags?\s*:.*)$`)

// marginal are lines that a site sets around an article: what it refers to, and
// whose it is.
var marginal = regexp.MustCompile(`(?i)^(?:.{0,120}\b\d+ min(?:ute)?s?(?: to)? read|links?(?: in this article)?:?|(?:\[\d+\]\s*)?https?://\S+|(?:copyright (?:©|\(c\))?\s*|©.{0,60}?)(?:19|20)\d\d.{0,400})$`)

// factual are lines that say who wrote the article, and when. Where the page does
// not state both in another place they are read from the text.
var factual = regexp.MustCompile(`(?i)^(?:by\b.{2,60}[|·].{0,120}|(?:published|updated|posted|created|last (?:updated|modified)|author)\s*:.{0,120})$`)

// withoutMargin is the text without the lines in which the site speaks; isKnown
// says that author and day are known without them.
func withoutMargin(text string, isKnown bool) string {
	var kept []string
	for line := range strings.SplitSeq(text, "\n\n") {
		if !offers.MatchString(line) && !marginal.MatchString(line) && !(isKnown && factual.MatchString(line)) {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n\n")
}
