package reading

import "strings"

// parenthesis gives the token before the comma that opens what the comma at j
// closes, or -1.
func (p *clauseParser) parenthesis(j int) int {
	if k := max(p.includingList(j), p.doneByList(j)); k >= 0 {
		return k
	}
	for k := j - 1; k > p.s.from; k-- {
		t := p.tok(k)
		if t.is(sComma) && !t.is(sDash) || t.is(sDash) {
			if q := p.beforeSeat(k - 1); q >= 0 {
				return q
			}
			if o := p.at[max(k-1, p.s.from)-p.s.from]; k > p.s.from && p.tok(k-1).is(sWord|sPossess|sClose|sAside) && (o == 0 || p.el[o-1].form == vNominal) && j-k < 25 {
				return k - 1
			}
			return -1
		}
		if t.is(sBreak) {
			return -1
		}
	}
	return -1
}

// includingList gives the token before a list of examples that the comma at j
// closes, whatever commas it has: "workers, including A, B and C,", "workers, with
// A, B and C among them,", or -1.
func (p *clauseParser) includingList(j int) int {
	if !p.tok(j).is(sComma) || p.tok(j).is(sDash) {
		return -1
	}
	among := j-2 > p.s.from && p.tok(j-2).has(cPrep) && p.tok(j-1).has(cThey) && !p.tok(j-1).has(cPossessive)
	for k := j - 1; k > p.s.from+1 && j-k < 30; k-- {
		if e := p.at[k-p.s.from]; e != 0 && p.el[e-1].form == vFinite || p.tok(k).is(sBreak|sStop) {
			return -1
		}
		if (p.tok(k).has(cIncluding) || among && p.tok(k).has(cWith)) && p.tok(k-1).is(sComma) {
			return k - 2
		}
	}
	return -1
}

// beforeParentheses gives the token before the short parentheses that end with token
// j; j itself if none do.
func (p *clauseParser) beforeParentheses(j int) int {
	k := j
	if t := p.tok(j); !t.is(sAside) || p.a.text[t.start] != ')' {
		return j
	}
	for k > p.s.from && p.tok(k).is(sAside) {
		k--
	}
	if j-k != 3 || !p.tok(j-1).is(sAllCaps) {
		return j
	}
	return k
}

// itemEnding gives the noun phrase of a list whose last word is token j, or the name
// which short parentheses that end there follow: "the Dockers' Union (DU)".
func (p *clauseParser) itemEnding(j int) subject {
	k := p.beforeParentheses(j)
	np := p.phraseEnding(k)
	if k == j {
		return np
	}
	if np.hi != k+1 || np.mention == 0 {
		return subject{}
	}
	np.hi = j + 1
	return np
}

// opensAside reports a comma at token j before phrases that end with a clause: "X, with
// the backing of Y, who is there, wants".
func (p *clauseParser) opensAside(j int) bool {
	return p.tok(j).is(sComma) && j+1 < p.s.to && p.onlyPrep(j+1)
}

// pastParentheses gives the token after the short parentheses that begin at token i; i
// itself if none do.
func (p *clauseParser) pastParentheses(i int) int {
	for i < p.s.to && p.tok(i).is(sAside) {
		i++
	}
	return i
}

// doneByList gives the token before a participle after a comma, of which a list of those
// who do it ends with the comma at j: "X, backed by Y, Z and others, wants"; -1 if there
// is none.
func (p *clauseParser) doneByList(j int) int {
	for i := range p.el {
		e := &p.el[i]
		if e.first >= j {
			break
		}
		if e.form == vPassivePart && e.subj.hi == j && e.subj.lo >= e.last && e.first-2 >= p.s.from && p.tok(e.first-1).is(sComma) {
			return e.first - 2
		}
	}
	return -1
}

// beforeSeat gives the token before the comma which opens the letter and seat of a member
// that end with token i: "Moor, R-Ky., an ally of the governor,"; -1 if there is none.
func (p *clauseParser) beforeSeat(i int) int {
	if i > p.s.from && p.tok(i).is(sStop) {
		i--
	}
	if i-3 < p.s.from || !p.tok(i).is(sJoined) || !p.tok(i-1).is(sJoins) || !p.tok(i-2).is(sComma) {
		return -1
	}
	if _, ok := p.a.e.tags[p.a.word(i-1)]; !ok {
		return -1
	}
	return i - 3
}

// atOwned gives the token before a phrase with a preposition in which somebody's thing is
// named, and which ends with np: "dockers at Norby's Halm Lines want"; -1 if it is none.
func (p *clauseParser) atOwned(np *subject) int {
	if np.lo-3 < p.s.from || !p.tok(np.lo-1).is(sPossess) {
		return -1
	}
	b := p.nounStart(np.lo) - 1
	if b-1 < p.s.from || p.at[b-p.s.from] != 0 || !p.onlyPrep(b) || p.tok(b).has(cFrom|cFor) || !p.endsNoun(b-1) {
		return -1
	}
	return b - 1
}

// oneOfThem reports an "of" at token b after which of several is meant: "the larger of the
// two unions", "the biggest of the groups".
func (p *clauseParser) oneOfThem(b int) bool {
	if b-2 < p.s.from || !p.tok(b).has(cFrom) || !p.tok(b-2).has(cArticle) {
		return false
	}
	if w := p.a.word(b - 1); len(w) > 5 && strings.HasSuffix(w, "est") && !strings.HasSuffix(w, "west") && p.a.lex[b-1].noun == 0 && p.a.lex[b-1].verb == 0 {
		return true
	}
	w := p.tok(b - 1).word
	return w != 0 && (p.a.e.vocab.words[w].more || p.a.e.vocab.words[w].less)
}

// andBy adds to those who do something, named after the "by" at token by, whom another
// "by" adds: "opposed by X and by Y", "signed by the shops, led by Z, and by Y".
func (p *clauseParser) andBy(np subject, by int) subject {
	for j := np.hi; j+2 < p.s.to && j < np.hi+9; j++ {
		t := p.tok(j)
		if t.has(cAnd) && p.tok(j+1).word == p.tok(by).word {
			o := p.andFrom(p.phraseFrom(j + 2))
			switch {
			case o.mention == 0 || p.a.mentions[o.mention-1].possessive:
			case np.mention == 0:
				return o
			case np.first == 0 && o.first == 0:
				np.first, np.mention, np.hi = np.mention, o.mention, o.hi
			}
			return np
		}
		if t.is(sStop|sBreak) || t.has(cAnd|cBut|cThat|cRelative|cSubord&^cPrep) && !t.has(cBy) || p.at[j-p.s.from] != 0 && p.el[p.at[j-p.s.from]-1].form == vFinite {
			return np
		}
	}
	return np
}

// afterOthers gives the party that ends a list of people who are no party, which begins with
// np: "by bakers, fishermen and some of Norby's envoys"; np itself if there is none.
func (p *clauseParser) afterOthers(np subject) subject {
	for hi, n := np.hi, 0; hi+1 < p.s.to && n < 4 && p.a.plural(hi-1); n++ {
		next := hi
		if p.tok(next).is(sComma) && !p.tok(next).is(sDash) {
			next++
		}
		and := p.tok(next).has(cAnd) && next == hi // ", and" may begin a clause
		if and {
			next++
		}
		o := p.phraseFrom(next)
		if next == hi || o.hi == o.lo || o.hi > next+6 {
			return np
		}
		if hi = o.hi; o.mention == 0 {
			if and {
				return np
			}
			continue
		}
		mm := &p.a.mentions[o.mention-1]
		if !and || mm.possessive || mm.modifier || hi < p.s.to && p.at[hi-p.s.from] != 0 && p.el[p.at[hi-p.s.from]-1].form == vFinite {
			return np
		}
		return o
	}
	return np
}
