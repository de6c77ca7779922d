package reading

import (
	"slices"
	"strings"

	"standpoint/app/codebook"
)

// opposite is a word of a pair of opposites of the pack.
type opposite struct {
	pair, side int // side is +1 for the first of the pair, -1 for the second
	kind       pairKind
	bases      []int32
	last       bool // only at the end of a phrase: "it goes", but not "it goes up"
}

// pairAt is a word of a pair of opposites at the words [from, to) of a phrase.
type pairAt struct {
	opposite
	from, to int
}

// votes reports a pair of which a pole or cue that has one side speaks for it.
// What restraints are put on may be named by whoever wants them, and what is
// much of one thing is little of another.
func (o *opposite) votes() bool {
	return o.kind != pairFlow && o.kind != pairAgainst && o.kind != pairDegree && o.kind != pairDeed
}

// addOpposites looks up the words of the pairs of opposites.
func (e *engine) addOpposites() {
	e.opposites = map[int32][]opposite{}
	rein := slices.IndexFunc(e.pack.opposites, func(o opposites) bool { return o.kind == pairRein })
	for n, pair := range e.pack.opposites {
		if pair.kind == pairFlow {
			n = rein
		}
		for i, side := range pair.sides {
			for _, text := range side {
				o := opposite{pair: n, side: 1 - 2*i, kind: pair.kind, last: strings.HasSuffix(text, ".")}
				for _, t := range e.vocab.tokenise(text, nil) {
					if t.is(sWord) {
						o.bases = append(o.bases, e.vocab.words[t.word].base)
					}
				}
				same := func(p opposite) bool { return p.pair == o.pair && p.side == o.side && slices.Equal(p.bases, o.bases) }
				if first := o.bases[0]; !slices.ContainsFunc(e.opposites[first], same) { // "kept" is "keep", told twice
					e.opposites[first] = append(e.opposites[first], o)
				}
			}
		}
	}
}

// pairsIn finds the words that are one of a pair of opposites. The end "of"
// something is a time, and no end. A home office is no office: the longest counts.
func (e *engine) pairsIn(words []phraseWord) []pairAt {
	var out []pairAt
	for i := range words {
		for _, o := range e.opposites[words[i].base] {
			end := i + len(o.bases)
			if n := i + words[i].span; n > end && n <= len(words) && len(o.bases) == 2 && words[n-1].base == o.bases[1] {
				out = append(out, pairAt{o, i, n}) // "leave the tolls alone"
				continue
			}
			if end < len(words) && o.kind == pairUndo && o.side > 0 && keptOff(words[end:]) {
				continue
			}
			if end > len(words) || o.last && end < len(words) || end < len(words) && words[end].from && !words[i].done && o.kind != pairRein {
				continue
			}
			same := true
			for j, b := range o.bases {
				same = same && words[i+j].base == b && !words[i+j].doer
			}
			if same {
				out = append(out, pairAt{o, i, end})
			}
		}
	}
	all := slices.Clone(out)
	return slices.DeleteFunc(out, func(p pairAt) bool {
		return p.kind == pairNone || slices.ContainsFunc(all, func(o pairAt) bool { return o.from <= p.from && p.to <= o.to && o.to-o.from > p.to-p.from })
	})
}

// keptOff reports words after "keep" of which the last tells where the thing is kept:
// "keep them off", "keep prices down" keep no more than that.
func keptOff(rest []phraseWord) bool {
	return len(rest) < 4 && rest[len(rest)-1].particle
}

// signOfPair gives what a phrase makes of one of a pair of opposites in it.
// Acts are turned by negators, and by what undoes them as a verb: in "end the
// freeze" and "freeze lifted" the freeze is undone, and the end is not.
func (p *phrase) signOfPair(o *pairAt) int {
	switch o.kind {
	case pairThing:
		return o.side * p.signOn(o.from, o.to)
	case pairRein:
		return o.side * p.signBefore(o)
	}
	sign := o.side
	for i, w := range p.words {
		if w.negates && (i < o.from || i >= o.to) && (!w.prefix || o.from == i+1) {
			sign = -sign
		}
	}
	for i := range p.pairs {
		if u := &p.pairs[i]; u.kind == pairUndo && u.side < 0 && (u.to <= o.from && u.from == 0 && !p.parted(u.to, o.from+1) && !p.doneSo(u, o) || u.from >= o.to && p.words[u.from].done) {
			sign = -sign
		}
	}
	return sign
}

// doneSo reports a manner that ends a clause with its object, and so tells how the act u
// is done, which does not undo it: "end it now" is now.
func (p *phrase) doneSo(u, o *pairAt) bool {
	return o.kind == pairHow && o.from == u.to+1 && p.words[u.to].them
}

// signBefore is signOn for a restraint or the freedom from it, which the
// restraints after it do not turn: strict limits are strict.
func (p *phrase) signBefore(o *pairAt) int {
	sign := 1
	for i := range p.words {
		if p.turns(i, o.from, o.to) && (i < o.to || !p.reinAt(i)) {
			sign = -sign
		}
	}
	return sign
}

// plainActs leaves in a phrase the signs of negators, of acts that undo a thing
// and of restraints that are put on one: other words of a question may mean
// anything.
func (p *phrase) plainActs() {
	late := make([]bool, len(p.words))
	for i := range p.words {
		if w := &p.words[i]; !w.negates {
			w.backward = w.sign < 0 && p.reinAt(i)
			late[i] = w.sign < 0 && !w.noun
			w.sign = 0
		}
	}
	for i := range p.pairs {
		o := &p.pairs[i]
		undoes := o.side < 0 && (o.kind == pairUndo || o.kind == pairHow && late[o.from])
		if w := &p.words[o.from]; !w.negates && (undoes && !w.backward || p.restrains(o)) {
			w.sign, w.span = -1, o.to-o.from
			w.onward = !undoes && !w.done
			w.backward = false
		}
	}
	for i := range p.words {
		if p.words[i].backward {
			p.words[i].sign = -1
		}
	}
}

// restrainOnward lets the names of restraints act on what these are put on: in "lift
// sanctions on wool" nothing is undone that is done to the wool but the sanctions.
func (p *phrase) restrainOnward() {
	for i := range p.pairs {
		o := &p.pairs[i]
		if w := &p.words[o.from]; w.sign == 0 && !w.done && p.restrains(o) && p.words[o.to].onto {
			w.sign, w.span, w.onward = -1, o.to-o.from, true
		}
	}
}

// restrains reports that a restraint is put on the rest of a phrase: "are boats
// barred", "a cap on rents".
func (p *phrase) restrains(o *pairAt) bool {
	if o.kind != pairRein || o.side < 0 {
		return false
	}
	return p.words[o.from].done || o.to < len(p.words) && (p.words[o.to].onto || p.words[o.to].to)
}

// head is the end of what a phrase is about: "limits" of "limits on exports".
func (p *phrase) head() int {
	for i := 1; i < len(p.words); i++ {
		if p.words[i].small {
			return i
		}
	}
	return len(p.words)
}

// headIs reports that what a phrase is about is of the first side of a kind of
// pair.
func (p *phrase) headIs(k pairKind) bool {
	head := p.head()
	return slices.ContainsFunc(p.pairs, func(o pairAt) bool { return o.kind == k && o.side > 0 && o.to == head })
}

// degrees lets what makes little of the thing at issue count as a no to it:
// "Little help" where the issue is called help, "Small crews" where the other
// pole is "Big crews".
func (e *engine) degrees(is codebook.Issue, poles []phrase) {
	about, greater := e.analysePhrase(is.Name), e.greater(is)
	for i := range poles {
		p := &poles[i]
		for _, o := range p.pairs {
			if o.kind != pairDegree || o.side > 0 || p.words[o.from].sign < 0 || o.to >= len(p.words) || p.listed(o.from) {
				continue
			}
			next := o.to
			if p.words[next].and && next+2 < len(p.words) && !p.words[next+1].negates {
				next += 2 // "few and small boats"
			}
			less, thing := p.words[o.from].base, p.words[next].base
			if p.pole == -greater || about.plainly(thing, less) || slices.ContainsFunc(poles, func(q phrase) bool { return q.pole != p.pole && q.plainly(thing, less) }) {
				p.words[o.from].sign = -1
			}
		}
	}
}

// plainly reports that a phrase has a thing without a word that makes little of
// it.
func (p *phrase) plainly(thing, less int32) bool {
	has := func(base int32) bool {
		return slices.ContainsFunc(p.words, func(w phraseWord) bool { return w.base == base })
	}
	return has(thing) && !has(less)
}

// listed reports a word next to an "or" with a negator: in "no or little help", it is
// denied once.
func (p *phrase) listed(i int) bool {
	return i > 0 && p.words[i-1].and || i+2 < len(p.words) && p.words[i+1].and && p.words[i+2].negates
}

// reinAt reports a restraint at a word.
func (p *phrase) reinAt(i int) bool {
	return slices.ContainsFunc(p.pairs, func(o pairAt) bool { return o.kind == pairRein && o.side > 0 && o.from == i })
}
