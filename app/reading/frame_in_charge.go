package reading

// inTitle reports a keyword that only says what somebody is in charge of, or what
// is talked or quarrelled about: the trade minister has not spoken of trade, and
// who is tired of the quota talks may want the quota. hits are the one that it is made
// of and those after it.
func (a *analysis) inTitle(ev *evidence, hits []hit) bool {
	if ev.cue || ev.to >= len(a.tokens) {
		return false
	}
	next := &a.tokens[ev.to]
	if next.is(sLineStart) {
		return false
	}
	return next.has(cPerson) && !next.is(sPossess) || a.e.quarrels[next.word] && (!a.e.issues[ev.issue].talks || a.e.ofAnother(ev, hits))
}

// ofAnother reports that the word after a keyword is one of another issue, and of that
// alone: where it is at issue whether they talk, who left the truce talks has not
// refused a truce.
func (e *engine) ofAnother(ev *evidence, hits []hit) bool {
	another := false
	for i := range hits {
		h := &hits[i]
		if h.from > ev.to {
			break
		}
		if h.from == ev.to && h.kind == pKeyword {
			if k := &e.keywords[h.ref]; k.issue == ev.issue {
				return false
			} else if !k.soft {
				another = true
			}
		}
	}
	return another
}

// matterOf reports a keyword that only says what talks or a quarrel are about: who
// "started talks on the quota" or wants "to end the row over the quota" has not told
// which way.
func (f *framer) matterOf(ev evidence) bool {
	if ev.cue && f.a.takesSide(ev.from, ev.to) || f.a.e.issues[ev.issue].talks {
		return false
	}
	for j := ev.from - 1; j > f.s.from && j > ev.from-7; j-- {
		t := &f.a.tokens[j]
		if t.has(cPrep) && t.has(cAbout) {
			w := f.a.tokens[j-1].word
			return f.a.e.quarrels[w] && !f.a.e.outcomes[w]
		}
		if !t.is(sWord|sPossess) || t.has(cPrep|cThat|cRelative|cAux|cModal|cSubord) && !t.has(cDet|cAnd) || f.a.verbAt[j] != noVerb {
			return false
		}
	}
	return false
}
