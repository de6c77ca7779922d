package compare

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standpoint/app/dossier"
)

// summaryLength is how many characters of a passage a cell shows at most.
const summaryLength = 90

// summary chooses the words of a passage that a cell shows. They are the
// passage's own, with white space made single and an ellipsis where it was
// cut: the stretch that has most of the words for which the passage was
// suggested, of the issue's keywords and of the party's quoted words, and reads
// best by itself. A mark of a list before them is left out.
func summary(p *dossier.Passage, issue dossier.Issue, why func(*dossier.Passage) []string) string {
	text := strings.TrimLeft(strings.Join(strings.Fields(p.Quote), " "), "-–—•*· ")
	if utf8.RuneCountInString(text) <= summaryLength {
		return text
	}
	best, most := "", math.MinInt
	keys, reasons := keysOf(issue.Keywords), phrasesIn(why(p))
	for _, start := range clauseStarts(text) {
		part := cut(text, start.at)
		score := 4*held(part, reasons) + 3*held(spaced(part), keys) + reads(part) - start.cost
		if depends(part) {
			score -= 5
		}
		if p.Voice == dossier.Quote {
			score += quotedWords(part)
		}
		if score > most {
			best, most = part, score
		}
	}
	return best
}

// reads says how well a stretch reads by itself: it does not cut a quotation
// open, begins with one, begins where the passage does or ends where it does.
func reads(part string) int {
	score := 0
	if balanced(part) {
		score += 2
	}
	if strings.HasPrefix(part, "…\"") || strings.HasPrefix(part, "…“") {
		score += 3
	}
	if !strings.HasPrefix(part, "…") {
		score++
	}
	if !strings.HasSuffix(part, "…") {
		score += 2
	}
	return score
}

// depends reports whether a stretch begins with a word that hangs on what was
// left out before it.
func depends(part string) bool {
	rest, isCut := strings.CutPrefix(part, "…")
	word, _, _ := strings.Cut(rest, " ")
	return isCut && slices.Contains([]string{
		"although", "as", "because", "despite", "even", "if", "including", "like", "or", "since", "so", "such",
		"than", "though", "unless", "until", "when", "where", "whereas", "which", "while", "who", "whose", "with", "without",
	}, word)
}

// beginning is where the words of a cell can begin, and how much speaks
// against it.
type beginning struct{ at, cost int }

// clauseStarts returns where a reader can begin: at the start, after a mark
// that ends a clause, at an opening quotation mark, and after a word that ties
// clauses together.
func clauseStarts(text string) []beginning {
	starts := []beginning{{0, 0}}
	open := false
	for i, r := range text {
		switch {
		case i == 0:
			open = r == '"'
		case r == '“' || r == '„' || r == '«' || (r == '"' && !open):
			starts = append(starts, beginning{i, 0})
			open = open || r == '"'
		case r == '"':
			open = false
		case strings.ContainsRune(",;:–—", r):
			next := i + utf8.RuneLen(r)
			if next < len(text) && text[next] == ' ' {
				starts = append(starts, beginning{next + 1 + joiner(text[next+1:]), 0})
			}
		case r == ' ' && joiner(text[i+1:]) > 0:
			cost := 3 // what stands before "and" may turn round what follows
			if strings.HasPrefix(text[i+1:], "that ") {
				cost = 0
			}
			starts = append(starts, beginning{i + 1 + joiner(text[i+1:]), cost})
		}
	}
	return starts
}

// joiner returns the length of a word that only ties a clause to the one before.
func joiner(text string) int {
	for _, word := range []string{"that ", "and ", "but "} {
		if strings.HasPrefix(text, word) {
			return len(word)
		}
	}
	return 0
}

// cut returns at most summaryLength characters of text from start on, ending
// at a word's end, with an ellipsis at each end that is not the text's own.
func cut(text string, start int) string {
	rest := text[start:]
	prefix := ""
	if start > 0 {
		prefix = "…"
	}
	room := summaryLength - utf8.RuneCountInString(prefix)
	if utf8.RuneCountInString(rest) <= room {
		return prefix + rest
	}
	end, space, seen := 0, 0, 0
	for i, r := range rest {
		if seen == room-1 {
			end = i
			break
		}
		if r == ' ' {
			space = i
		}
		seen++
	}
	if rest[end] == ' ' || space == 0 {
		space = end
	}
	return prefix + strings.TrimRight(rest[:space], " ,;:–—-") + "…"
}

// phrasesIn lists what the reasons for a suggestion name in quotation marks.
func phrasesIn(why []string) []string {
	var phrases []string
	for _, step := range why {
		for {
			_, rest, found := strings.Cut(step, "“")
			phrase, after, closed := strings.Cut(rest, "”")
			if !found || !closed {
				break
			}
			if phrase != "" {
				phrases = append(phrases, phrase)
			}
			step = after
		}
	}
	return phrases
}

// keysOf makes keywords ready to be looked for in spaced words. A * at a word's
// end stands for any ending.
func keysOf(keywords []string) []string {
	keys := make([]string, 0, len(keywords))
	for _, k := range keywords {
		stem, open := strings.CutSuffix(k, "*")
		key := spaced(stem)
		if open {
			key = strings.TrimSuffix(key, " ")
		}
		if strings.TrimSpace(key) != "" {
			keys = append(keys, key)
		}
	}
	return keys
}

// held counts the phrases that a text holds, each once.
func held(text string, phrases []string) int {
	n := 0
	for _, p := range phrases {
		if strings.Contains(text, p) {
			n++
		}
	}
	return n
}

// spaced gives the words of a text in small letters, with one space before and
// after each.
func spaced(text string) string {
	var words strings.Builder
	words.Grow(len(text) + 2)
	words.WriteByte(' ')
	gap := true
	for _, r := range text {
		if r == '’' {
			r = '\''
		}
		switch {
		case r == '\'' || unicode.IsLetter(r) || unicode.IsNumber(r):
			words.WriteRune(unicode.ToLower(r))
			gap = false
		case !gap:
			words.WriteByte(' ')
			gap = true
		}
	}
	if !gap {
		words.WriteByte(' ')
	}
	return words.String()
}

// quotedWords counts the words that stand in quotation marks.
func quotedWords(text string) int {
	if !strings.ContainsAny(text, "\"“„«") {
		return 0
	}
	n, open, inWord := 0, false, false
	for _, r := range text {
		switch {
		case r == '"':
			open, inWord = !open, false
		case strings.ContainsRune("“„«", r):
			open, inWord = true, false
		case strings.ContainsRune("”»", r):
			open, inWord = false, false
		case unicode.IsSpace(r):
			inWord = false
		case open && !inWord && unicode.IsLetter(r):
			n++
			inWord = true
		}
	}
	return n
}

// balanced reports whether no quotation was cut open.
func balanced(text string) bool {
	return strings.Count(text, "\"")%2 == 0 && strings.Count(text, "“") == strings.Count(text, "”")
}
