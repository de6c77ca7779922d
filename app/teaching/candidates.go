package teaching

import (
	"slices"
	"strings"

	"standpoint/app/codebook"
	"standpoint/app/reading"
)

// unread lists the ways not to read the passage as the suggested issue: leave
// out a phrase, narrow a word or drop it.
func (s *study) unread() []candidate {
	var out []candidate
	var each [][]candidate // exclusions, by term
	for _, t := range s.terms(s.lesson.Issue) {
		var excluded []candidate
		lo, hi := words(s.trace, t.Start, t.End)
		all := stretch(s.lesson.Article.Text, s.trace.Words, lo, hi)
		if own := phrase(s.lesson.Article.Text, s.trace.Words, lo, hi); hi-lo > 1 && hi-lo <= longestPhrase && own != "" && !strings.EqualFold(own, t.Word) {
			all = append(all, own)
		}
		for n, p := range all {
			excluded = append(excluded, candidate{[]Edit{{Kind: AddExclude, Issue: t.Issue, Word: p}}, 10 + n})
		}
		each = append(each, excluded)
		out = append(out, excluded...)
		out = append(out, s.narrow(t)...)
		if e, ok := s.drop(t); ok {
			out = append(out, candidate{[]Edit{e}, 30})
		}
	}
	return append(out, together(each)...)
}

// together excludes a phrase of each of two terms at once.
func together(each [][]candidate) []candidate {
	var out []candidate
	for i := range each {
		for j := range i {
			for _, a := range head(each[j], 2) {
				for _, b := range head(each[i], 2) {
					out = append(out, candidate{append(slices.Clone(a.edits), b.edits...), a.cost + b.cost})
				}
			}
		}
	}
	return head(out, 8)
}

func head[T any](list []T, n int) []T { return list[:min(n, len(list))] }

// terms lists the places in the passage that speak of an issue, each word of
// the codebook once.
func (s *study) terms(issue string) []reading.Term {
	var out []reading.Term
	for _, t := range s.trace.Terms {
		again := func(o reading.Term) bool { return o.Start == t.Start && o.End == t.End }
		if t.Issue == issue && !slices.ContainsFunc(out, again) {
			out = append(out, t)
		}
	}
	return out
}

// drop takes a word out of its issue; what was derived cannot be dropped.
func (s *study) drop(t reading.Term) (Edit, bool) {
	for _, i := range s.cb.Issues {
		switch {
		case i.Name != t.Issue || t.Derived:
		case t.Pole < 0:
			return Edit{Kind: DropCue, Issue: t.Issue, Pole: -1, Word: t.Word}, contains(i.CuesA, t.Word)
		case t.Pole > 0:
			return Edit{Kind: DropCue, Issue: t.Issue, Pole: 1, Word: t.Word}, contains(i.CuesB, t.Word)
		default:
			return Edit{Kind: DropKeyword, Issue: t.Issue, Word: t.Word}, contains(i.Keywords, t.Word)
		}
	}
	return Edit{}, false
}

// narrow puts in a keyword's place the two-word phrases with which it stands
// in most other passages on the issue.
func (s *study) narrow(t reading.Term) []candidate {
	dropped, ok := s.drop(t)
	if !ok || t.Pole != 0 {
		return nil
	}
	phrases, places := map[string]int{}, 0
	var order []string
	for _, quote := range head(s.lesson.Elsewhere, 60) {
		trace := s.reader.Trace(reading.Article{Text: quote}, 0, len(quote))
		for _, o := range trace.Terms {
			if o.Issue != t.Issue || o.Word != t.Word {
				continue
			}
			places++
			lo, hi := words(trace, o.Start, o.End)
			for _, p := range head(stretch(quote, trace.Words, lo, hi), 2) {
				if phrases[p]++; phrases[p] == 1 {
					order = append(order, p)
				}
			}
		}
	}
	slices.SortStableFunc(order, func(a, b string) int { return phrases[b] - phrases[a] })
	edits, covered := []Edit{dropped}, 0
	for _, p := range head(order, 3) {
		if phrases[p] > 1 {
			edits = append(edits, Edit{Kind: AddKeyword, Issue: t.Issue, Word: p})
			covered += phrases[p]
		}
	}
	if len(edits) == 1 || covered*2 < places {
		return nil
	}
	return []candidate{{edits, 20 + len(edits)}}
}

// otherIssue lists the ways to read the passage as another issue than it was.
func (s *study) otherIssue() []candidate {
	right := s.lesson.RightIssue
	if right == "" {
		return nil
	}
	var out []candidate
	for _, t := range s.terms(s.lesson.Issue) {
		if e, ok := s.drop(t); ok && t.Pole == 0 {
			out = append(out, candidate{[]Edit{e, {Kind: AddKeyword, Issue: right, Word: t.Word}}, 18})
		}
		lo, hi := words(s.trace, t.Start, t.End)
		for n, p := range stretch(s.lesson.Article.Text, s.trace.Words, lo, hi) {
			out = append(out, candidate{[]Edit{{Kind: AddExclude, Issue: t.Issue, Word: p}, {Kind: AddKeyword, Issue: right, Word: p}}, 14 + n})
		}
	}
	return out
}

// otherParty lists the ways to take who speaks for somebody else.
func (s *study) otherParty() []candidate {
	right := s.lesson.RightParty
	var out []candidate
	if right != "" {
		for n, name := range s.longer() {
			out = append(out, candidate{[]Edit{{Kind: AddAlias, Party: right, Word: name}}, 8 + n})
		}
		for n, name := range head(s.strays, 8) {
			out = append(out, candidate{[]Edit{{Kind: AddAlias, Party: right, Word: name}}, 10 + n})
		}
		for _, c := range s.dropAliases(4) {
			moved := Edit{Kind: AddAlias, Party: right, Word: c.edits[0].Word}
			out = append(out, candidate{append(slices.Clone(c.edits), moved), c.cost - 8})
		}
	}
	return append(out, s.dropAliases(4)...)
}

// longer lists the names of the wrong party in the passage with the
// capitalised words around them: "Ben Moor" where "Moor" is an alias.
func (s *study) longer() []string {
	var out []string
	for _, n := range s.trace.Names {
		lo, hi := words(s.trace, n.Start, n.End)
		a, b := lo, hi
		for a > 0 && ofName(s.trace.Words[a-1]) && !s.trace.Words[a].Border {
			a--
		}
		for b < len(s.trace.Words) && ofName(s.trace.Words[b]) && !s.trace.Words[b].Border {
			b++
		}
		if n.Party == s.lesson.Party && (a < lo || b > hi) {
			out = append(out, s.lesson.Article.Text[s.trace.Words[a].Start:s.trace.Words[b-1].End])
		}
	}
	return out
}

// telling reports a word that can show an issue or a side: one with a meaning
// that is nobody's name.
func telling(w reading.Word) bool { return w.Plain && !w.Named && !ofName(w) }

func ofName(w reading.Word) bool { return w.Capital && w.Plain && !w.Known }

// dropAliases takes away the aliases by which the wrong party was named, the
// nearest first.
func (s *study) dropAliases(most int) []candidate {
	var out []candidate
	at := slices.IndexFunc(s.cb.Parties, func(p codebook.Party) bool { return p.Name == s.lesson.Party })
	if at < 0 {
		return nil
	}
	p := s.cb.Parties[at]
	for i := len(s.around.Names) - 1; i >= 0 && len(out) < most; i-- {
		n := s.around.Names[i]
		if n.Party != p.Name || !contains(slices.Concat(p.Aliases, p.AliasesExact, p.Adjectives, p.Groups), n.Word) {
			continue
		}
		out = append(out, candidate{[]Edit{{Kind: DropAlias, Party: p.Name, Word: n.Word}}, 34 + len(out)})
	}
	return out
}

// otherSide lists the ways to read the passage as the other side of its issue.
func (s *study) otherSide(issue string, side int) []candidate {
	out := s.cues(issue, side)
	for _, t := range s.terms(issue) {
		if t.Pole == 0 {
			continue
		}
		if e, ok := s.drop(t); ok {
			moved := Edit{Kind: AddCue, Issue: issue, Pole: -t.Pole, Word: t.Word}
			out = append(out, candidate{[]Edit{e, moved}, 36}, candidate{[]Edit{e}, 40})
		}
	}
	for _, i := range s.cb.Issues {
		if i.Name == issue && i.Affirmative == "" {
			out = append(out, candidate{[]Edit{{Kind: Support, Issue: issue, Pole: side}}, 40}, candidate{[]Edit{{Kind: Support, Issue: issue, Pole: -side}}, 41})
		}
	}
	return out
}

// cueReach is how many words may stand between the two words of a cue.
const cueReach = 4

// cues lists the phrases around the words of the issue that may show a side:
// "leave * alliance".
func (s *study) cues(issue string, side int) []candidate {
	var out []candidate
	note := func(word string, cost int) {
		out = append(out, candidate{[]Edit{{Kind: AddCue, Issue: issue, Pole: side, Word: word}}, cost})
	}
	all := s.trace.Words
	for _, t := range s.terms(issue) {
		lo, hi := words(s.trace, t.Start, t.End)
		own := phrase(s.lesson.Article.Text, all, lo, hi)
		if own == "" {
			continue
		}
		for i := lo - 1; i >= 0 && i >= lo-1-cueReach && !all[i+1].Border; i-- {
			if telling(all[i]) {
				note(s.form(all[i])+gap(lo-i-1)+own, 10+lo-i)
			}
		}
		for i := hi; i < len(all) && i <= hi+cueReach && !all[i].Border; i++ {
			if telling(all[i]) {
				note(own+gap(i-hi)+s.form(all[i]), 13+i-hi)
			}
		}
	}
	return out
}

// form is a word as a cue has it: verbs by their base form.
func (s *study) form(w reading.Word) string {
	if w.Verb {
		return w.Lemma
	}
	return strings.ToLower(s.lesson.Article.Text[w.Start:w.End])
}

func gap(n int) string {
	if n == 0 {
		return " "
	}
	return " * "
}

// missing lists the ways to find a passage that was missed.
func (s *study) missing(side int) []candidate {
	party, issue, _ := s.lesson.target()
	aliases := make([]candidate, 0, len(s.strays))
	for n, name := range head(s.strays, 6) {
		aliases = append(aliases, candidate{[]Edit{{Kind: AddAlias, Party: party, Word: name}}, 10 + n})
	}
	subject := slices.Concat(head(s.keywords(issue), 8), head(s.cues(issue, side), 6), head(s.actions(issue, side), 6))
	out := append(slices.Clone(aliases), subject...)
	for _, a := range head(aliases, 3) {
		for _, k := range head(subject, 5) {
			out = append(out, candidate{append(slices.Clone(a.edits), k.edits...), a.cost + k.cost + 20})
		}
	}
	return out
}

// keywords lists the words of the passage that may name the issue: those that
// nobody knows first, with the common noun that they describe.
func (s *study) keywords(issue string) []candidate {
	all, text := s.trace.Words, s.lesson.Article.Text
	var out []candidate
	for i, w := range all {
		if !telling(w) || w.Verb {
			continue
		}
		cost, alone := 12, 13
		if w.Known {
			cost, alone = 18, 30 // a common word is rarely about one issue only
		}
		note := func(hi, cost int) {
			if p := phrase(text, all, i, hi); p != "" {
				out = append(out, candidate{[]Edit{{Kind: AddKeyword, Issue: issue, Word: p}}, cost})
			}
		}
		if !w.Vague {
			note(i+1, alone)
		}
		if i+1 < len(all) && all[i+1].Plain && !all[i+1].Named && !all[i+1].Verb && !all[i+1].Border {
			note(i+2, cost)
		}
	}
	slices.SortStableFunc(out, func(a, b candidate) int { return a.cost - b.cost })
	return out
}

// actions lists what is done to what in the passage: "lease * harbour".
func (s *study) actions(issue string, side int) []candidate {
	all := s.trace.Words
	var out []candidate
	for i, v := range all {
		if !v.Verb || !telling(v) {
			continue
		}
		for j := i + 1; j < len(all) && j <= i+1+cueReach && !all[j].Border; j++ {
			if w := all[j]; telling(w) && !w.Verb {
				cue := v.Lemma + gap(j-i-1) + s.form(w)
				out = append(out, candidate{[]Edit{{Kind: AddCue, Issue: issue, Pole: side, Word: cue}}, 16 + j - i})
				break
			}
		}
	}
	return out
}
