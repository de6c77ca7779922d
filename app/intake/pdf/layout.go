package pdf

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	pageNumber = regexp.MustCompile(`^(?:(?i:page|p\.)\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?$`)
	digits     = regexp.MustCompile(`\d+`)
)

// withoutMargins takes out page numbers, and the lines at the top and bottom
// that are the same on most pages but for their numbers.
func withoutMargins(pages [][]row) []row {
	seen := map[string]int{}
	key := func(r row) string { return digits.ReplaceAllString(r.text, "0") }
	for _, rows := range pages {
		for _, r := range slices.Concat(rows[:min(2, len(rows))], rows[max(len(rows)-2, min(2, len(rows))):]) {
			seen[key(r)]++
		}
	}
	var out []row
	for _, rows := range pages {
		for i, r := range rows {
			isEdge := i < 2 || i >= len(rows)-2
			if isPrinted(r, rows) || isEdge && (pageNumber.MatchString(r.text) && len(rows) > 2 || len(pages) > 2 && 2*seen[key(r)] > len(pages)) {
				continue
			}
			out = append(out, r)
		}
	}
	return out
}

// printed is what browsers write at the edges of a page they print: the time,
// and the address.
var printed = regexp.MustCompile(`^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d\d|^(?:https?|file)://\S+(?: \d+/\d+)?$`)

// isPrinted says whether a line is one of these or beside one, above or below
// all else.
func isPrinted(r row, rows []row) bool {
	above, below, isMarked := 0, 0, false
	for _, other := range rows {
		if math.Abs(other.y-r.y) <= 1 {
			isMarked = isMarked || printed.MatchString(other.text)
		} else if other.y > r.y+1 {
			above++
		} else if other.y < r.y-1 {
			below++
		}
	}
	return isMarked && (above == 0 || below == 0)
}

// paragraphs joins lines to paragraphs: one ends where there is more room below
// it, where letters change in size, or with a short line at the end of a
// sentence.
func paragraphs(rows []row) string {
	room := usualRoom(rows)
	right := map[int]float64{} // of the lines that begin at about the same place
	column := func(r row) int { return int(math.Round(r.x0 / 36)) }
	for _, r := range rows {
		right[column(r)] = max(right[column(r)], r.x1)
	}
	var b strings.Builder
	for i, r := range rows {
		if i > 0 {
			last := rows[i-1]
			isShort := last.x1 < right[column(last)]-0.15*(right[column(last)]-last.x0)
			b.WriteString(between(last, r, room, isShort))
		}
		text := r.text
		if i+1 < len(rows) && isParted(r, rows[i+1], room) {
			text = strings.TrimSuffix(text, "-")
		}
		b.WriteString(text)
	}
	return b.String()
}

// between is what comes between two lines: a blank, nothing within a word that
// was parted, or the end of a paragraph.
func between(last, r row, room float64, isShort bool) string {
	const end = "\n\n"
	down := last.y - r.y
	switch {
	case math.Abs(last.size-r.size) > 0.1*last.size:
		return end
	case down < 0 || down > 12*r.size: // on the next page or column
		if endsSentence(last.text) || isShort {
			return end
		}
	case down > 1.3*room*last.size:
		return end
	case isShort && endsSentence(last.text):
		return end
	case r.x0 > last.x0+0.8*r.size && r.x0 < last.x0+5*r.size && endsSentence(last.text):
		return end
	}
	if isParted(last, r, room) {
		return ""
	}
	return " "
}

// isParted says whether a word goes on in the next line after its hyphen.
func isParted(last, r row, room float64) bool {
	before := strings.TrimSuffix(last.text, "-")
	if before == last.text || math.Abs(last.size-r.size) > 0.1*last.size || last.y-r.y > 1.3*room*last.size {
		return false
	}
	a, _ := utf8.DecodeLastRuneInString(before)
	z, _ := utf8.DecodeRuneInString(r.text)
	return unicode.IsLower(a) && unicode.IsLower(z)
}

func endsSentence(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, `"”’')]»`))
	return strings.ContainsRune(".!?…:", last)
}

// usualRoom is from line to line, as a multiple of the size of letters: the
// one that is most frequent.
func usualRoom(rows []row) float64 {
	count := map[int]int{}
	for i := 1; i < len(rows); i++ {
		if down := rows[i-1].y - rows[i].y; down > 0 && rows[i].size > 0 && rows[i-1].size == rows[i].size {
			count[int(math.Round(20*down/rows[i].size))]++
		}
	}
	best, most := 24, 0
	for at, n := range count {
		if n > most || n == most && at < best {
			best, most = at, n
		}
	}
	return max(1, min(2.5, float64(best)/20))
}
