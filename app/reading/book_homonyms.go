package reading

import (
	"slices"
	"strings"

	"standpoint/app/codebook"
)

// homonym is a word with the turns of phrase in which it means something else than
// what is negotiated about: no strike is struck with a bargain.
type homonym struct {
	word    string
	phrases []string
}

func (p *pack) addHomonym(c []string) error {
	p.homonyms = append(p.homonyms, homonym{c[0], split(c[1], ";")})
	return nil
}

// homonymsOf gives, by issue, the phrases in which a keyword of it means something
// else. Those that another word of the issue stands in are about it all the same.
func (p *pack) homonymsOf(cb codebook.Codebook) [][]string {
	out := make([][]string, len(cb.Issues))
	for i, is := range cb.Issues {
		own := p.stemsOf(is)
		if isWellKept(is) {
			continue // the codebook says itself what is no evidence
		}
		for _, h := range p.homonyms {
			word := stem(h.word, p.irregular)
			if !slices.Contains(own, word) {
				continue
			}
			for _, phrase := range h.phrases {
				if !p.ofIssue(phrase, word, own) {
					out[i] = append(out[i], phrase)
				}
			}
		}
	}
	return out
}

// stemsOf gives the stems of the words that an issue has as keywords by themselves
// or in its cues.
func (p *pack) stemsOf(is codebook.Issue) []string {
	var out []string
	for _, list := range [][]string{is.Keywords, is.CuesA, is.CuesB} {
		for _, k := range list {
			for _, w := range strings.FieldsFunc(strings.ToLower(k), func(r rune) bool { return r == ' ' || r == '|' }) {
				out = append(out, stem(w, p.irregular))
			}
		}
	}
	return out
}

// ofIssue reports that a phrase holds a word of an issue besides one.
func (p *pack) ofIssue(phrase, besides string, own []string) bool {
	for _, w := range strings.FieldsFunc(phrase, func(r rune) bool { return r == ' ' || r == '|' }) {
		if s := stem(w, p.irregular); s != besides && p.function[w] == 0 && slices.Contains(own, s) {
			return true
		}
	}
	return false
}

// addHomonyms enters those of an issue into the automaton.
func (e *engine) addHomonyms(i int) {
	for _, phrase := range e.homonyms[i] {
		asWritten, exact := strings.CutPrefix(phrase, "=")
		for _, syms := range e.phrase(asWritten, exact) {
			e.auto.add(syms, pattern{kind: pExclude, ref: int32(i)})
		}
	}
}
