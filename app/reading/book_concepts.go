package reading

import (
	"cmp"
	"slices"
	"strings"

	"standpoint/app/codebook"
)

// derived is a concept that an issue of the codebook names.
type derived struct {
	concept *concept
	trigger string // the codebook's word for it
	sign    int    // -1: that word is for its opposite
	weight  int    // how much of the codebook's wording speaks for it
	terms   []term // those that no other issue claims
	side    int    // the pole that the poles and cues make of it, 0 if unknown
}

// wellKept is how many keywords or cues show that somebody has worked on an
// issue: what its author left out is meant to be out.
const wellKept = 12

func isWellKept(is codebook.Issue) bool {
	return len(is.Keywords) >= wellKept || len(is.CuesA)+len(is.CuesB) >= wellKept
}

// leastWeight is how much of an issue's wording must name a concept: its name,
// or a keyword and something more.
const leastWeight = 3

// source is a piece of an issue's wording that can name a concept.
type source struct {
	text   string
	weight int
	pole   bool // it only adds to what others name
}

func sourcesOf(is codebook.Issue) []source {
	out := []source{{is.Name, 3, false}}
	for _, k := range is.Keywords {
		out = append(out, source{k, 2, false})
	}
	for _, p := range []string{is.PoleA, is.PoleB} {
		out = append(out, source{p, 1, true})
	}
	return out
}

// conceptsOf works out, for each issue, which concepts its wording names and
// which of their terms may stand for it.
func (p *pack) conceptsOf(cb codebook.Codebook) [][]derived {
	out := make([][]derived, len(cb.Issues))
	best := map[*concept]int{}
	for i, is := range cb.Issues {
		out[i] = p.named(is)
		for _, d := range out[i] {
			best[d.concept] = max(best[d.concept], d.weight)
		}
	}
	holders := map[*concept]int{}
	for _, list := range out {
		for _, d := range list {
			if d.weight == best[d.concept] {
				holders[d.concept]++
			}
		}
	}
	taken := p.ownWords(cb)
	claims := map[string]int{}
	for i := range out {
		out[i] = slices.DeleteFunc(out[i], func(d derived) bool { return d.weight < best[d.concept] || holders[d.concept] > 1 })
		for key := range p.claimed(out[i]) {
			claims[key]++
		}
	}
	for _, list := range out {
		for j := range list {
			for _, m := range list[j].concept.terms {
				if key := pathKey(m.path); m.use == useNarrow && !taken[key] && claims[key] == 1 {
					list[j].terms = append(list[j].terms, m)
				}
			}
		}
	}
	return out
}

// claimed are the terms that an issue could take.
func (p *pack) claimed(list []derived) map[string]bool {
	out := map[string]bool{}
	for _, d := range list {
		for _, m := range d.concept.terms {
			if m.use == useNarrow {
				out[pathKey(m.path)] = true
			}
		}
	}
	return out
}

// vote is what an issue's wording says for a concept.
type vote struct {
	refs   []termRef    // the term by which each source names it, by source; -1 if none
	broad  map[int]bool // the sources that name it by a broad term
	poled  bool         // a pole is worded with it
	weight int
}

// named finds the concepts that an issue names: by a narrow term, or by two
// broad ones if a pole is worded with it. Where one word names several, the one that more of the issue's
// wording names is meant.
func (p *pack) named(is codebook.Issue) []derived {
	if isWellKept(is) {
		return nil
	}
	sources := sourcesOf(is)
	votes, order := p.votes(sources)
	var out []derived
	for s, src := range sources {
		if src.pole {
			continue
		}
		most := 0
		for _, c := range order {
			if v := votes[c]; v.refs[s].term >= 0 {
				most = max(most, v.weight)
			}
		}
		for _, c := range order {
			if v := votes[c]; v.refs[s].term >= 0 && v.weight == most {
				out = appendConcept(out, derived{concept: &p.concepts.concepts[c], trigger: src.text, sign: p.concepts.at(v.refs[s]).sign, weight: v.weight})
			}
		}
	}
	most := 0
	for _, d := range out {
		most = max(most, d.weight)
	}
	for _, c := range order {
		if v := votes[c]; len(v.broad) > 1 {
			text, sign := p.firstBroad(sources, c)
			weight := v.weight
			if v.poled {
				weight = max(weight, leastWeight, (most+1)/2) // "Contract talks" that end in "Keep talking" are talks too
			}
			out = appendConcept(out, derived{concept: &p.concepts.concepts[c], trigger: text, sign: sign, weight: weight})
		}
	}
	for _, d := range out {
		most = max(most, d.weight)
	}
	return slices.DeleteFunc(out, func(d derived) bool { return d.weight < leastWeight || 2*d.weight < most })
}

// votes counts what names which concept, and gives the concepts in the order
// of their first naming.
func (p *pack) votes(sources []source) (map[int32]*vote, []int32) {
	votes := map[int32]*vote{}
	var order []int32
	for s, src := range sources {
		stems := p.concepts.stemsOf(src.text, p.irregular)
		p.concepts.find(stems, func(ref termRef) {
			m := p.concepts.at(ref)
			if m.use == usePole && !src.pole || m.use == useBroad && src.pole {
				return
			}
			v := votes[ref.concept]
			if v == nil {
				v = &vote{refs: slices.Repeat([]termRef{{term: -1}}, len(sources)), broad: map[int]bool{}}
				votes[ref.concept] = v
				order = append(order, ref.concept)
			}
			switch old := v.refs[s]; {
			case m.names() && old.term < 0:
				v.weight += src.weight
				v.refs[s] = ref
			case m.names() && len(p.concepts.at(old).path) < len(m.path):
				v.refs[s] = ref
			case m.use == useBroad && len(m.path) == len(stems):
				v.broad[s] = true
			}
			if src.pole {
				v.poled = true
			}
		})
	}
	for _, v := range votes {
		v.weight += len(v.broad)
	}
	return votes, order
}

// firstBroad gives the first wording that names a concept by a broad term.
func (p *pack) firstBroad(sources []source, c int32) (text string, sign int) {
	for _, src := range sources {
		p.concepts.find(p.concepts.stemsOf(src.text, p.irregular), func(ref termRef) {
			if ref.concept == c && sign == 0 && !src.pole {
				text, sign = src.text, p.concepts.at(ref).sign
			}
		})
	}
	return text, sign
}

func appendConcept(list []derived, d derived) []derived {
	for _, o := range list {
		if o.concept == d.concept {
			return list
		}
	}
	return append(list, d)
}

// ownWords are the words of the codebook itself, which nothing derived may
// take: keywords, cues and the names of parties.
func (p *pack) ownWords(cb codebook.Codebook) map[string]bool {
	out := map[string]bool{}
	add := func(list ...string) {
		for _, text := range list {
			path := p.concepts.stemsOf(text, p.irregular)
			if !slices.Contains(path, 0) {
				out[pathKey(path)] = true
			}
		}
	}
	for _, is := range cb.Issues {
		add(is.Keywords...)
		add(is.CuesA...)
		add(is.CuesB...)
		add(is.Exclude...)
	}
	for _, party := range cb.Parties {
		add(party.Name)
		add(party.Aliases...)
	}
	return out
}

func pathKey(path []int32) string {
	var b strings.Builder
	for _, s := range path {
		if s != gapSymbol {
			b.WriteRune(rune(s))
		}
	}
	return b.String()
}

// takeSides works out which pole each concept of an issue is, from what its
// poles and cues call it.
func (e *engine) takeSides(i int, is codebook.Issue) {
	parts := poleParts(is)
	for j := range e.derived[i] {
		d, total := &e.derived[i][j], 0
		for _, part := range parts {
			total += e.sideIn(d.concept, part)
		}
		d.side = sign(total)
	}
}

// sideOf gives the side that wanting a keyword of an issue means: as the poles
// word it, as they word the concept that it names, or as the issue is put.
func (e *engine) sideOf(i int, text string, o *orienter) int {
	side, _ := e.sideTold(i, text, o)
	return side
}

// sideTold is sideOf, and whether the codebook's wording speaks of the keyword: a
// day or a town that it only lists points where the issue as a whole does.
func (e *engine) sideTold(i int, text string, o *orienter) (side int, told bool) {
	k := e.analysePhrase(text)
	if s := o.whole(&k); s != 0 {
		return s, true
	}
	if s := e.conceptWhole(i, text); s != 0 {
		return s, true // to lay down arms is not to want arms
	}
	if s := o.ofHead(&k); s != 0 {
		return s, true
	}
	if s := e.conceptSide(i, text); s != 0 && !k.headIs(pairAgainst) {
		return s, true
	}
	return o.side(&k), false
}

// conceptSide gives the side that wanting a word of an issue means, as the
// concept that it names has one, 0 if that is unknown.
func (e *engine) conceptSide(i int, text string) int {
	for _, d := range e.derived[i] {
		if d.side == 0 {
			continue
		}
		if m := e.longestTerm(d.concept, text); m != nil {
			return d.side * m.sign * e.undoneTerm(d.concept, m, text)
		}
	}
	return 0
}

// conceptWhole is conceptSide for a keyword of several words that is a term of the
// concept as it stands.
func (e *engine) conceptWhole(i int, text string) int {
	path := e.pack.concepts.stemsOf(text, e.pack.irregular)
	for _, d := range e.derived[i] {
		if m := e.longestTerm(d.concept, text); m != nil && d.side != 0 && m.act && len(path) > 1 && pathKey(m.path) == pathKey(path) {
			return d.side * m.sign
		}
	}
	return 0
}

// undoneTerm is -1 where a keyword is a term of a concept with a noun after it that
// takes the thing away: "emission cuts", "ceasefire violation".
func (e *engine) undoneTerm(c *concept, m *term, text string) int {
	at := strings.LastIndexByte(text, ' ')
	if at < 0 || e.longestTerm(c, text[:at]) != m {
		return 1
	}
	if last := e.analysePhrase(text[at+1:]); len(last.words) == 1 && last.words[0].sign < 0 {
		return -1
	}
	return 1
}

// longestTerm gives the longest term of a concept in a text but for those of
// some uses, nil if there is none.
func (e *engine) longestTerm(c *concept, text string, but ...termUse) *term {
	var longest *term
	th := e.pack.concepts
	th.find(th.stemsOf(text, e.pack.irregular), func(ref termRef) {
		if &th.concepts[ref.concept] != c {
			return
		}
		if m := &c.terms[ref.term]; !slices.Contains(but, m.use) && (longest == nil || len(m.path) > len(longest.path)) {
			longest = m
		}
	})
	return longest
}

// polePart is a piece of a pole, or a cue.
type polePart struct {
	text string
	pole int
	cue  bool
}

func poleParts(is codebook.Issue) []polePart {
	var out []polePart
	for pole, list := range [][]string{is.CuesA, is.CuesB} {
		for _, c := range list {
			out = append(out, polePart{strings.NewReplacer("|", " ", "*", " ").Replace(c), 2*pole - 1, true})
		}
	}
	for pole, text := range []string{is.PoleA, is.PoleB} {
		for _, part := range parts(text) {
			out = append(out, polePart{part, 2*pole - 1, false})
		}
	}
	return out
}

// sideIn gives the pole that a piece of wording makes of a concept by the
// longest term in it, 0 if there is none.
func (e *engine) sideIn(c *concept, part polePart) int {
	but := []termUse{useBroad}
	if part.cue {
		but = append(but, usePole)
	}
	longest := e.longestTerm(c, part.text, but...)
	if longest == nil {
		return 0
	}
	words := e.analysePhrase(part.text)
	key := e.analysePhrase(strings.ReplaceAll(longest.text, "*", " "))
	if lo, hi := words.find(key.bases(false)); hi > 0 {
		return part.pole * words.signOn(lo, words.reach(lo, hi)) * longest.sign
	}
	return part.pole * longest.sign
}

// addConcepts enters the words for the concepts that an issue names. The one that the
// issue is called by means what the poles make of it, whichever way the concept goes.
func (e *engine) addConcepts(i int, o *orienter) {
	called, name := pathKey(e.pack.concepts.stemsOf(e.issues[i].Name, e.pack.irregular)), e.analysePhrase(e.issues[i].Name)
	for _, d := range e.derived[i] {
		side := e.askedSide(d.concept, i, o)
		if side == 0 {
			side = d.side
		}
		if side == 0 {
			trigger := e.analysePhrase(d.trigger)
			side = d.sign * o.side(&trigger)
		}
		for _, m := range d.terms {
			value := side * m.sign
			if pole := e.poleOfVerb(i, m); pole != 0 {
				value = pole
			} else if pathKey(m.path) == called {
				value = cmp.Or(o.worded(&name), value)
			}
			p := pattern{kind: pKeyword, ref: int32(len(e.keywords))}
			if m.act && value != 0 {
				p.kind, p.ref = pCue, int32(len(e.cues))
				e.cues = append(e.cues, cue{i, 2 * value, false, d.trigger, d.sign * m.sign})
			} else {
				e.keywords = append(e.keywords, keyword{i, value, false, d.trigger, d.sign * m.sign, false, 0})
			}
			for _, syms := range e.phrase(m.text, false) {
				p.plain = p.kind == pCue && !e.denies(syms)
				e.auto.add(syms, p)
			}
		}
	}
}

// poleOfVerb gives the pole that alone begins with the verb of a term: where it is
// "Raised", to raise the retirement age is that pole, whatever else it is. It is
// 0 if there is none.
func (e *engine) poleOfVerb(i int, m term) int {
	if !m.act {
		return 0
	}
	verb, total := e.analysePhrase(m.text).words, 0
	for pole, text := range []string{e.issues[i].PoleA, e.issues[i].PoleB} {
		p := e.analysePhrase(text)
		if len(p.words) > 0 && p.words[0].base == verb[0].base && !p.negated() && !otherParticle(p.words, verb) {
			total += 2*pole - 1
		}
	}
	return total
}

// askedSide gives the pole that a concept is where the question is about its
// opposite: "Is the pension reform stopped?" tells who is for the reform. It
// is 0 where the question is about anything else.
func (e *engine) askedSide(c *concept, i int, o *orienter) int {
	asked := e.longestTerm(c, e.issues[i].Question, useBroad, usePole)
	if asked == nil || asked.sign > 0 || asked.act {
		return 0
	}
	words := e.analysePhrase(asked.text)
	return asked.sign * o.side(&words)
}

// internConcepts enters the words of derived terms into the vocabulary.
func (e *engine) internConcepts() {
	for _, list := range e.derived {
		for _, d := range list {
			for _, m := range d.terms {
				e.internText(m.text)
			}
		}
	}
}

// otherParticle reports a pole whose verb has a particle that a term does not have:
// to call out the crews is not what "Called off" says.
func otherParticle(pole, term []phraseWord) bool {
	if len(pole) < 2 || !pole[1].particle {
		return false
	}
	return !slices.ContainsFunc(term[1:], func(w phraseWord) bool { return w.base == pole[1].base })
}
