package reading

// parenthesis gives the token before the comma that opens what the comma at j
// closes, or -1.
func (p *clauseParser) parenthesis(j int) int {
	if k := p.includingList(j); k >= 0 {
		return k
	}
	for k := j - 1; k > p.s.from; k-- {
		t := p.tok(k)
		if t.is(sComma) && !t.is(sDash) || t.is(sDash) {
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
