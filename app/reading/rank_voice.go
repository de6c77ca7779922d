package reading

import "standpoint/app/dossier"

// quotedWords is how many words must be quoted for a passage to be a quote.
const quotedWords = 3

// voice tells in whose words a frame is given: the party's own, the writer's
// for what was said, or the writer's for what is so.
func (a *analysis) voice(fr *frame) dossier.Voice {
	switch {
	case a.quoted(fr):
		return dossier.Quote
	case fr.said:
		return dossier.Paraphrase
	}
	return dossier.Report
}

// quoted reports that the evidence stands in a quotation that is long enough,
// or that a plain saying goes on in one.
func (a *analysis) quoted(fr *frame) bool {
	if q := a.tokens[fr.evidence.from].quote; q != 0 {
		return a.wordsQuoted(fr.sentence, q) >= quotedWords
	}
	if fr.kind != fkAssert || !a.contents[fr.sentence].quoted {
		return false
	}
	s := a.sentences[fr.sentence]
	for i := s.from; i < s.to; i++ {
		q := a.tokens[i].quote
		if q != 0 && contains(a.quotes[q].speaker.parties, fr.party) && a.wordsQuoted(fr.sentence, q) >= quotedWords {
			return true
		}
	}
	return false
}

// wordsQuoted counts the words of a sentence that stand in quotation q.
func (a *analysis) wordsQuoted(sentence int, q int32) int {
	s, words := a.sentences[sentence], 0
	for i := s.from; i < s.to; i++ {
		if t := &a.tokens[i]; t.quote == q && t.is(sWord) {
			words++
		}
	}
	return words
}

// saidToBe reports that a frame of kind k at element g is given as what
// somebody said, wrote or thinks.
func (f *framer) saidToBe(ev evidence, g int, k frameKind) bool {
	if g >= 0 && f.el[g].kind == kAccuse {
		return true
	}
	return k == fkAssert && !f.names(ev, g) || f.reported(g)
}

// reported reports that element g is part of what somebody says.
func (f *framer) reported(g int) bool {
	for n := 0; g >= 0 && n <= len(f.el); n++ {
		e := &f.el[g]
		if e.parent < 0 || e.link == lSide {
			return false
		}
		over := &f.el[e.parent]
		if inside := e.link != lAdjunct || over.attribution && e.first < over.first; inside && f.tells(over) {
			return true
		}
		g = e.parent
	}
	return false
}

// tells reports a saying of somebody who may speak for a side, which a
// newspaper does not.
func (f *framer) tells(e *element) bool {
	if e.kind != kSay && e.kind != kThink {
		return false
	}
	if e.subj.speaker.known() || e.subj.pronoun != 0 || e.subj.hi <= e.subj.lo {
		return true
	}
	for j := e.subj.lo; j < e.subj.hi; j++ {
		if f.a.tokens[j].has(cOffice) {
			return true
		}
	}
	return false
}

// names reports that the saying g only has the evidence for its object:
// "announced a truce" tells what was done, not what was said.
func (f *framer) names(ev evidence, g int) bool {
	if g < 0 || ev.cue || f.el[g].attribution || f.el[g].according {
		return false
	}
	for i := range f.el {
		if o := &f.el[i]; o.parent == g && o.first >= f.el[g].last && o.form != vNominal {
			return false
		}
	}
	for j := f.el[g].last; j < ev.from; j++ {
		if f.a.tokens[j].has(cThat | cAbout) {
			return false
		}
	}
	return true
}
