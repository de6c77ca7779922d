package reading

import (
	"strings"

	"standpoint/app/codebook"
)

// relative is a word of the family of a keyword: "verify" of "verification".
type relative struct{ word, keyword string }

// families gives the words that are made from one verb, with it, by the stem of
// each. Who does the deed is none of them, a negotiator no talks, nor is a verb
// that tells a stand by itself, such as "agree", which says so of anything.
func (p *pack) families() map[string][]string {
	stands := map[string]bool{}
	for _, v := range p.verbs {
		stands[v.phrase] = v.kind != kAct && v.kind != kPlain
	}
	members := map[string][]string{}
	for _, word := range sortedKeys(p.derived) {
		base := p.derived[word]
		if stands[base] || strings.HasSuffix(word, "er") || strings.HasSuffix(word, "or") || strings.HasSuffix(word, "ee") {
			continue
		}
		if len(members[base]) == 0 {
			members[base] = []string{base}
		}
		members[base] = append(members[base], word)
	}
	out := map[string][]string{}
	for _, base := range sortedKeys(members) {
		for _, w := range members[base] {
			out[stem(w, p.irregular)] = members[base]
		}
	}
	return out
}

// relativesOf gives, by issue, the words of the families of its keywords, without
// those that are keywords themselves: who wants the sites verified speaks of their
// verification.
func (p *pack) relativesOf(cb codebook.Codebook) [][]relative {
	own := map[string]bool{}
	for _, is := range cb.Issues {
		for _, k := range is.Keywords {
			own[stem(strings.ToLower(k), p.irregular)] = true
		}
	}
	all, out := p.families(), make([][]relative, len(cb.Issues))
	for i, is := range cb.Issues {
		if isWellKept(is) {
			continue
		}
		for _, k := range is.Keywords {
			for _, w := range all[stem(strings.ToLower(k), p.irregular)] {
				if !own[stem(w, p.irregular)] {
					out[i] = append(out[i], relative{w, k})
				}
			}
		}
	}
	return out
}

// internRelatives enters the relatives of keywords into the vocabulary.
func (e *engine) internRelatives() {
	for _, list := range e.relatives {
		for _, r := range list {
			e.internText(r.word)
		}
	}
}

// addRelatives enters the relatives of an issue's keywords as words for them.
func (e *engine) addRelatives(i int, o *orienter) {
	for _, r := range e.relatives[i] {
		side, told := e.sideTold(i, r.word, o)
		p := pattern{kind: pKeyword, ref: int32(len(e.keywords))}
		e.keywords = append(e.keywords, keyword{i, side, false, r.keyword, 1, !told, 0})
		for _, syms := range e.phrase(r.word, false) {
			e.auto.add(syms, p)
		}
	}
}
