package reading

import "strings"

// compelled gives a passive of compulsion to whom it befalls: who was forced into
// a truce has accepted it, who will not be forced into one or to accept one
// refuses it. With a "by" it tells of who forces them.
func (p *clauseParser) compelled(e *element) {
	if e.kind != kCause || e.sign <= 0 || e.subj.hi > e.subj.lo || e.gapHi <= e.gapLo {
		return
	}
	into := strings.HasSuffix(e.phrase, " into")
	refuses := e.neg && e.modal != 0 && (into || e.last < p.s.to && p.a.isTo(e.last))
	if !refuses && (!into || e.neg || e.modal != 0) {
		return
	}
	e.subj = subject{lo: e.gapLo, hi: e.gapHi}
	if np := p.phraseEnding(e.gapHi - 1); np.hi > np.lo {
		e.subj = p.compound(np)
	}
	e.kind, e.passive, e.gapLo, e.gapHi = kWant, false, 0, 0
}

// showing is the strength of a plain verb that shows or makes the attitude which
// its object names: "mount", "stage".
const showing = 2

// shown gives an attitude noun to whoever shows it: "X mounted a campaign against
// it", "X has shown no willingness to do it".
func (p *clauseParser) shown(e, g *element) {
	if g.kind != kPlain || g.strength != showing || g.form != vFinite || g.passive || g.modal != 0 || g.neg || e.subj.hi > e.subj.lo || e.kind != kWant && e.kind != kRefuse {
		return
	}
	if b := p.between(g.last, e.first); !b.prep && !b.comma && !b.and && b.words < 4 {
		e.subj = g.subj
	}
}

// mustShow makes what somebody has to show something that they have to be: "X must
// show that it is ready for it".
func (a *analysis) mustShow(el []element) {
	for i := range el {
		g := &el[i]
		if g.modal&cMust == 0 || g.neg || g.passive || g.kind != kSay && (g.kind != kPlain || g.strength != showing) || i+1 >= len(el) {
			continue
		}
		e := &el[i+1]
		if e.form == vFinite && e.subj.pronoun&^cWe != 0 && e.subj.speaker.known() && g.subj.speaker.known() && e.subj.speaker.parties[0] == g.subj.speaker.parties[0] && e.subj.lo-g.last < 2 {
			e.modal |= cMust
		}
	}
}

// heldAmong gives "there is little support for it in X" to X.
func (p *clauseParser) heldAmong(e *element) {
	if !e.be || e.kind != kWant && e.kind != kRefuse {
		return
	}
	for j := e.last; j+1 < p.s.to && j < e.last+9; j++ {
		t := p.tok(j)
		if t.is(sComma|sStop|sBreak) || p.at[j-p.s.from] != 0 {
			return
		}
		if t.class&(cPlace|cFrom) == 0 {
			continue
		}
		if m := p.a.clauseMention(j+1, min(j+3, p.s.to)); m >= 0 && !p.a.mentions[p.a.owned(int32(m+1))-1].possessive {
			e.subj = p.phraseFrom(j + 1)
			return
		}
	}
}
