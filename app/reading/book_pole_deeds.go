package reading

import (
	"slices"
	"strings"

	"standpoint/app/codebook"
)

// deedsOfPoles makes cues of what a pole says is done and of what the issue is about:
// where the bronzes are "Kept" or "Returned", to return them is that pole, and to
// return their loan too.
func (e *engine) deedsOfPoles(i int, is codebook.Issue) {
	if isWellKept(is) {
		return
	}
	deeds := [2][]string{e.deedsIn(is.PoleA), e.deedsIn(is.PoleB)}
	for pole, text := range []string{is.PoleA, is.PoleB} {
		for _, deed := range deeds[pole] {
			if slices.Contains(deeds[1-pole], deed) {
				continue
			}
			for _, k := range is.Keywords {
				if !e.speaksOf(k, deed) {
					e.addCueOf(i, deed+" * "+strings.ToLower(k), text, 4*pole-2, false)
				}
			}
		}
	}
}

// deedsOfPairs makes cues of deeds that tell the pole whichever way the keyword
// points to which they are done: where captives are kept or freed, who speaks of
// captives speaks of keeping them, and yet who releases captives frees them.
func (e *engine) deedsOfPairs(i int, is codebook.Issue, o *orienter) {
	if isWellKept(is) {
		return
	}
	for n, pair := range e.pack.opposites {
		pole := 0
		if pair.kind == pairDeed {
			pole = o.deedSide(n)
		}
		if pole == 0 {
			continue
		}
		for _, key := range is.Keywords {
			if e.sideOf(i, key, o) != -pole {
				continue
			}
			for _, deed := range pair.sides[0] {
				if e.speaksOf(key, deed) {
					continue
				}
				verb, rest, _ := strings.Cut(deed, " *") // "let * go"
				e.addCueOf(i, verb+" * "+strings.ToLower(key)+rest, key, 2*pole, false)
			}
		}
	}
}

// deedSide gives the pole that the deeds of pair n are, as poles, cues and question
// have them, 0 if they do not tell.
func (o *orienter) deedSide(n int) int {
	total := 0
	for i := range o.phrases {
		p := &o.phrases[i]
		for k := range p.pairs {
			if at := &p.pairs[k]; at.pair == n && at.side > 0 {
				total += p.pole * p.signOfPair(at)
			}
		}
	}
	return sign(total)
}

// deedsIn gives the verbs in the past that a pole says are done, in their base form.
func (e *engine) deedsIn(pole string) []string {
	var out []string
	for _, part := range parts(pole) {
		toks := e.vocab.tokenise(part, nil)
		if p := e.analysePhrase(part); p.negated() {
			continue
		}
		for i := range toks {
			t := &toks[i]
			if !t.is(sWord) || t.class != 0 || !e.past(t) || i+1 < len(toks) && toks[i+1].has(cParticle) {
				continue
			}
			if deed := e.vocab.texts[t.lemma]; e.actsOn(toks, i) && !slices.Contains(out, deed) {
				out = append(out, deed)
			}
		}
	}
	return out
}

// actsOn reports a verb of the pack for what is done to something at token i.
func (e *engine) actsOn(toks []token, i int) bool {
	for _, h := range e.auto.match(e.vocab.words, toks, i, len(toks), nil) {
		if h.kind == pVerb && h.to == i+1 {
			k := e.verbs[h.ref].kind
			return k == kAct || k == kPlain
		}
	}
	return false
}

// speaksOf reports a keyword that has a deed among its words.
func (e *engine) speaksOf(keyword, deed string) bool {
	for _, t := range e.vocab.tokenise(keyword, nil) {
		if e.vocab.texts[t.lemma] == deed {
			return true
		}
	}
	return false
}
