package reading

import (
	"cmp"
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
			side := cmp.Or(e.sideOf(i, key, o), 1)
			for _, deed := range pair.sides[0] {
				verb, rest, _ := strings.Cut(deed, " *") // "let * go"
				if side*e.signOfVerb(verb) == pole || e.speaksOf(key, deed) {
					continue
				}
				e.addCueOf(i, verb+" * "+strings.ToLower(key)+rest, key, 2*pole, false)
			}
		}
	}
}

// imperative is a deed that a pole asks for, and what it is to be done to: the base of
// a noun, or 0 where that is "it" or "them".
type imperative struct {
	verb   string
	sign   int
	object int32
}

// deedsAsked makes cues of what a pole asks to be done to what the issue is about, where
// the deed alone would not tell that pole: where the borders are to be kept or the
// other pole is "Redraw them", to redraw borders is that pole.
func (e *engine) deedsAsked(i int, is codebook.Issue, o *orienter) {
	if isWellKept(is) {
		return
	}
	asked := [2][]imperative{e.imperativesIn(is.PoleA), e.imperativesIn(is.PoleB)}
	for pole, text := range []string{is.PoleA, is.PoleB} {
		for _, do := range asked[pole] {
			if slices.ContainsFunc(asked[1-pole], func(other imperative) bool { return other.verb == do.verb }) {
				continue
			}
			for _, key := range is.Keywords {
				k := e.analysePhrase(key)
				if o.isAbout(&k, do.object) && !k.negated() && e.conceptWhole(i, key) == 0 && e.sideOf(i, key, o)*do.sign != 2*pole-1 && !e.speaksOf(key, do.verb) {
					e.addCueOf(i, do.verb+" * "+strings.ToLower(key), text, 4*pole-2, false)
				}
			}
		}
	}
}

// isAbout reports a keyword that ends with a word, or with what the issue is called if
// that is 0.
func (o *orienter) isAbout(k *phrase, object int32) bool {
	key := k.bases(false)
	if len(key) > 0 && object != 0 {
		return key[len(key)-1] == object
	}
	return len(key) > 0 && len(o.name) > 0 && key[len(key)-1] == o.name[len(o.name)-1]
}

// imperativesIn gives the deeds that a pole begins with: "Suspend or undo it", "Extend
// the limit".
func (e *engine) imperativesIn(pole string) []imperative {
	var out []imperative
	for _, part := range parts(pole) {
		toks := slices.DeleteFunc(e.vocab.tokenise(part, nil), func(t token) bool { return !t.is(sWord) })
		var verbs []imperative
		i := 0
		for ; i+1 < len(toks); i++ {
			sign, ok := e.askedFor(toks, i)
			if !ok {
				break
			}
			verbs = append(verbs, imperative{verb: e.vocab.texts[toks[i].word], sign: sign})
			if !toks[i+1].has(cAnd | cOr) {
				i++
				break
			}
			i++
		}
		object, ok := e.objectOf(toks[i:])
		for _, v := range verbs {
			if v.object = object; ok {
				out = append(out, v)
			}
		}
	}
	return out
}

// askedFor reports a verb in its plain form at a token, with its sign.
func (e *engine) askedFor(toks []token, i int) (sign int, ok bool) {
	t := &toks[i]
	if t.class != 0 || t.lemma != 0 && t.lemma != t.word {
		return 0, false
	}
	known := false
	for _, h := range e.auto.match(e.vocab.words, toks, i, len(toks), nil) {
		known = known || h.kind == pNoun || h.kind == pAdjective
		if h.kind == pVerb && h.to == i+1 {
			return max(-1, cmp.Or(e.verbs[h.ref].sign, 1)), true
		}
		if h.kind == pVerb {
			return 0, false // "leave them alone"
		}
	}
	return 1, !known && toks[i+1].has(cDet|cThey) // "redraw the map", "redraw them"
}

// objectOf gives what a deed is done to, as imperative has it, if that is all that
// follows.
func (e *engine) objectOf(toks []token) (base int32, ok bool) {
	if len(toks) == 0 || slices.ContainsFunc(toks, func(t token) bool { return t.has(cPrep | cParticle | cNegator | cAnd | cOr) }) {
		return 0, false
	}
	last := &toks[len(toks)-1]
	if last.has(cThey) {
		return 0, len(toks) == 1
	}
	return e.vocab.words[last.word].base, last.class == 0
}

// signOfVerb gives what the pack says a verb does to its object: -1 where it undoes it.
func (e *engine) signOfVerb(verb string) int {
	toks := e.vocab.tokenise(verb, nil)
	for _, h := range e.auto.match(e.vocab.words, toks, 0, len(toks), nil) {
		if h.kind == pVerb && e.verbs[h.ref].sign < 0 {
			return -1
		}
	}
	return 1
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
