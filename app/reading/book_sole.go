package reading

import (
	"slices"
	"strings"

	"standpoint/app/codebook"
)

// soleWords gives, by issue, the words of its poles and cues, and those that its keywords of
// several words end with, if the codebook words nothing else with them: where the
// scheme covers "Only cement" or "More kinds of cargo", who speaks of cargo speaks of
// that. A word of all days, such as "new" or "rules", would be found everywhere.
func (e *engine) soleWords(cb codebook.Codebook) [][]string {
	whose := map[string]int{} // by stem: the issue, or one that there is not for several or a party
	enter := func(i int, texts ...string) {
		for _, t := range texts {
			for _, w := range plainWords(t) {
				s := stem(w, e.pack.irregular)
				if o, taken := whose[s]; taken && o != i {
					whose[s] = len(cb.Issues)
				} else {
					whose[s] = i
				}
			}
		}
	}
	for _, p := range cb.Parties {
		enter(len(cb.Issues), p.Name)
		enter(len(cb.Issues), p.Aliases...)
	}
	for i, is := range cb.Issues {
		enter(i, is.Name, is.Question, is.PoleA, is.PoleB)
		enter(i, slices.Concat(is.Keywords, is.CuesA, is.CuesB)...)
	}
	out := make([][]string, len(cb.Issues))
	for i, is := range cb.Issues {
		if isWellKept(is) || len(is.Keywords) == 0 {
			continue
		}
		words := append(e.contentWords(is.PoleA), e.contentWords(is.PoleB)...)
		for _, k := range is.Keywords {
			if at := strings.LastIndexByte(k, ' '); at >= 0 {
				words = append(words, e.contentWords(k[at+1:])...)
			}
		}
		for _, c := range slices.Concat(is.CuesA, is.CuesB) {
			words = append(words, e.contentWords(c)...)
		}
		for _, w := range words {
			if w = strings.ToLower(w); whose[stem(w, e.pack.irregular)] == i && !e.isEveryday(w) {
				out[i] = append(out[i], w)
			}
		}
	}
	return out
}

// isEveryday reports a word of all days, or one that tells how much there is of a
// thing, or of its change.
func (e *engine) isEveryday(w string) bool {
	v := &e.pack.verdicts
	return e.pack.everyday[w] || v.size[w] != 0 || v.change[w] != 0
}
