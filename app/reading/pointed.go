package reading

import "strings"

// Role is what some words of a passage were taken for.
type Role string

// The roles that words can have in what led to a suggestion.
const (
	HolderWords  Role = "holder"  // whose stand it is
	IssueWords   Role = "issue"   // what it is about
	SideWords    Role = "side"    // which way it goes
	ClaimerWords Role = "claimer" // who says it of another
)

// Pointed are the words that one step of a suggestion names.
type Pointed struct {
	Role  Role
	Words string
	// Start and End are where they stand in the text, in bytes; both 0 where
	// they were not found: a step may name words in another sentence.
	Start, End int
}

// Point finds in a passage's text the words that the steps of its suggestion
// name. It takes the steps as Suggestion.Why has them.
func (r *Reader) Point(text string, why []string) []Pointed {
	var all []Pointed
	words := r.Trace(Article{Text: text}, 0, len(text)).Words
	from := 0 // the holder mostly stands before the rest
	for _, step := range why {
		for _, p := range Named(step) {
			p.Start, p.End = find(text, words, p.Words, from)
			if p.End == 0 && from > 0 {
				p.Start, p.End = find(text, words, p.Words, 0)
			}
			if p.Role == HolderWords {
				from = p.End
			}
			all = append(all, p)
		}
	}
	return all
}

// Named are the words that a step names, by the forms of stepWords. Where they
// stand is not known.
func Named(step string) []Pointed {
	head, rest, _ := strings.Cut(step, ": ")
	switch {
	case strings.HasPrefix(step, "=>") || head == "goes on about":
		return nil
	case head == "holder":
		if at := strings.LastIndex(rest, " ("); at >= 0 {
			rest = rest[:at]
		}
		return []Pointed{{Role: HolderWords, Words: rest}}
	case head == "claimed by":
		return []Pointed{{Role: ClaimerWords, Words: rest}}
	case head == "issue":
		if inner := inMarks(rest); len(inner) > 0 {
			return []Pointed{{Role: IssueWords, Words: inner[0]}}
		}
		return nil
	}
	var all []Pointed
	for _, w := range inMarks(step) {
		all = append(all, Pointed{Role: SideWords, Words: strings.TrimPrefix(w, "not ")})
	}
	return all
}

// inMarks are the texts of a step in “these” or "these" marks.
func inMarks(step string) []string {
	var all []string
	for step != "" {
		open := strings.IndexAny(step, "“\"")
		if open < 0 {
			break
		}
		mark, end := "“", "”"
		if step[open] == '"' {
			mark, end = "\"", "\""
		}
		step = step[open+len(mark):]
		inner, after, ok := strings.Cut(step, end)
		if !ok {
			break
		}
		all, step = append(all, inner), after
	}
	return all
}

// find looks for words as they are written, then for any of their forms.
func find(text string, words []Word, wanted string, from int) (start, end int) {
	for i, w := range words {
		if w.Start < from || !strings.HasPrefix(strings.ToLower(text[w.Start:]), strings.ToLower(wanted)) {
			continue
		}
		stop := w.Start + len(wanted)
		for _, last := range words[i:] {
			if last.End >= stop || last.Start >= stop {
				if last.End == stop || last.Start >= stop {
					return w.Start, stop
				}
				break // it goes on in the word
			}
		}
	}
	parts := strings.Fields(strings.ToLower(wanted))
	for i := range words {
		if words[i].Start < from {
			continue
		}
		if last := follow(text, words[i:], parts); last >= 0 && len(parts) > 0 {
			return words[i].Start, words[i+last].End
		}
	}
	return 0, 0
}

// follow tells which of the words ends the phrase that begins with the first
// of them, -1 where none does. A lone * stands for up to four words.
func follow(text string, words []Word, phrase []string) int {
	const gap = 4
	at, free := 0, 0
	for i, part := range phrase {
		if part == "*" {
			free = gap
			continue
		}
		found := false
		for skipped := 0; at < len(words) && skipped <= free; at, skipped = at+1, skipped+1 {
			if isForm(words[at], text, part) {
				found = true
				break
			}
			if i == 0 {
				return -1
			}
		}
		if !found {
			return -1
		}
		at, free = at+1, 1 // "ruled it out"
	}
	return at - 1
}

func isForm(w Word, text, part string) bool {
	written := strings.ToLower(text[w.Start:w.End])
	for form := range strings.SplitSeq(part, "|") {
		if form == w.Lemma || form == written {
			return true
		}
	}
	return false
}
