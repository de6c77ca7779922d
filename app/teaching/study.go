package teaching

import (
	"strings"
	"unicode"

	"standpoint/app/codebook"
	"standpoint/app/reading"
)

// reach is how many bytes before a passage its speaker may have been named.
const reach = 800

// study is what the reader saw in and around the passage of a lesson.
type study struct {
	cb     codebook.Codebook
	lesson Lesson
	reader *reading.Reader
	trace  reading.Trace // of the passage
	around reading.Trace // of the passage and what comes before it
	strays []string      // names of nobody, nearest to the passage first
}

func newStudy(cb codebook.Codebook, l Lesson, r *reading.Reader) *study {
	s := &study{cb: cb, lesson: l, reader: r}
	s.trace = r.Trace(l.Article, l.Start, l.End)
	s.around = r.Trace(l.Article, l.Start-reach, l.End)
	s.strays = s.findStrays()
	return s
}

// candidates lists the changes that may help with the lesson's mistake.
func (s *study) candidates() []candidate {
	_, _, side := s.lesson.target()
	switch s.lesson.Mistake {
	case NoStand:
		return append(s.unread(), s.dropAliases(4)...)
	case WrongIssue:
		return append(s.unread(), s.otherIssue()...)
	case WrongParty:
		return s.otherParty()
	case WrongSide:
		return s.otherSide(s.lesson.Issue, side)
	case Missed:
		return s.missing(side)
	}
	return nil
}

// findStrays lists the capitalised names that belong to nobody: of who is said
// to speak, in the passage, and before it.
func (s *study) findStrays() []string {
	var out []string
	note := func(name string) {
		if name != "" && !contains(out, name) {
			out = append(out, name)
		}
		if last := name[strings.LastIndexByte(name, ' ')+1:]; last != "" && !contains(out, last) {
			out = append(out, last)
		}
	}
	note(s.strayIn(s.lesson.Speaker))
	var before []string
	for _, f := range s.reader.Discover(s.lesson.Article) {
		switch {
		case f.Kind != reading.FoundName || f.Start >= s.lesson.End || f.End <= s.lesson.Start-reach:
		case f.Start >= s.lesson.Start:
			note(f.Word)
		default:
			before = append(before, f.Word)
		}
	}
	for i := len(before) - 1; i >= 0; i-- {
		note(before[i])
	}
	return out
}

// strayIn gives the capitalised words at the end of a speaker as written.
func (s *study) strayIn(speaker string) string {
	fields := strings.Fields(speaker)
	from := len(fields)
	for from > 0 && unicode.IsUpper([]rune(fields[from-1])[0]) && len(fields)-from < 2 {
		from--
	}
	return strings.Trim(strings.Join(fields[from:], " "), ",.;:“”\"'")
}

// words gives the range of the trace's words between two bytes.
func words(t reading.Trace, start, end int) (lo, hi int) {
	for lo < len(t.Words) && t.Words[lo].Start < start {
		lo++
	}
	for hi = lo; hi < len(t.Words) && t.Words[hi].End <= end; hi++ {
	}
	return lo, hi
}

// phrase writes the words [lo, hi) as a codebook does; empty where a mark
// stands between them.
func phrase(text string, all []reading.Word, lo, hi int) string {
	var out []string
	for i := lo; i < hi; i++ {
		if i > lo && all[i].Border {
			return ""
		}
		w := text[all[i].Start:all[i].End]
		if strings.ToUpper(w) != w || len(w) < 2 {
			w = strings.ToLower(w)
		}
		out = append(out, w)
	}
	return strings.Join(out, " ")
}

// longestPhrase is how many words a phrase may have that is left out: longer
// ones would never stand in a text again.
const longestPhrase = 4

// stretch gives the phrases that hold the words [lo, hi) and one or two of
// their neighbours: those first that end in words with a meaning of their own.
func stretch(text string, all []reading.Word, lo, hi int) []string {
	var clear, rest []string
	for _, by := range [][2]int{{1, 0}, {0, 1}, {2, 0}, {0, 2}, {1, 1}} {
		a, b := lo-by[0], hi+by[1]
		if a < 0 || b > len(all) || b-a > longestPhrase || by[0] > 0 && dull(all[a]) || by[1] > 0 && dull(all[b-1]) {
			continue
		}
		p := phrase(text, all, a, b)
		switch {
		case p == "" || contains(clear, p) || contains(rest, p):
		case (by[0] == 0 || all[a].Plain) && (by[1] == 0 || all[b-1].Plain):
			clear = append(clear, p)
		default:
			rest = append(rest, p)
		}
	}
	return append(clear, rest...)
}

// dull reports a word that makes no phrase clearer at its end.
func dull(w reading.Word) bool { return w.Small || w.Named }
