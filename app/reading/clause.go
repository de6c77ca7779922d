package reading

import "slices"

// link says how an element hangs on its parent.
type link uint8

const (
	lTop        link = iota
	lContent         // what was said or thought
	lComplement      // what is wanted, refused, begun ...
	lRelative        // describes a noun under the parent
	lCondition       // only if, unless, once
	lAdjunct         // time, background, concession, cause
	lSide            // relative clause or participle with a holder of its own
)

// element is a verb group, or a noun or adjective that acts like one.
type element struct {
	first, head, last int // tokens [first, last), head within
	phrase            string
	sign, strength    int
	kind              kind
	form              verbForm
	link              link
	neg, passive, be  bool
	ownSubject        bool // its subject stands before it, shared with no other verb
	short             bool // an auxiliary alone: "X does not"
	according         bool
	together          bool // what only several can do: "agree on"
	attribution       bool
	question          bool
	modal             class
	subord            class // the word that makes it a subordinate clause
	subj              subject
	negAt             int // token of the negator
	agentLo, agentHi  int // what stands between it and its infinitive: "X" in "urged X to"
	parent            int
	gapLo, gapHi      int // antecedent that is its object: "the deal" in "the deal X wants"
	judged            int // 1 + token of the word by which it judges
}

// is reports an element of a kind and form, in one comparison: most elements
// have one of the two, and the processor cannot foresee which.
func (e *element) is(k kind, form verbForm) bool {
	return uint16(e.kind)<<8|uint16(e.form) == uint16(k)<<8|uint16(form)
}

// subject is the noun phrase that an element has as subject or owner.
type subject struct {
	lo, hi  int
	mention int   // 1 + index of the mention that is its head, 0 if none
	first   int   // likewise, of A in "A and B"
	also    class // the pronoun that A is
	pronoun class
	speaker speaker
}

// clauseParser builds the elements of one sentence: the fifth stage.
type clauseParser struct {
	a  *analysis
	s  sentence
	el []element
	at []int32 // by token - s.from: 1 + element that covers it
}

// elementsOf finds the elements of a sentence, which begin at some of its heads.
func (a *analysis) elementsOf(s sentence, heads []int32, into []element) []element {
	p := clauseParser{a: a, s: s, el: into, at: a.elementAt[s.from:s.to]}
	p.elements(heads)
	return p.el
}

// hang finds the subjects of the elements of a sentence, and hangs them on each
// other.
func (a *analysis) hang(s sentence, el []element) {
	p := clauseParser{a: a, s: s, el: el, at: a.elementAt[s.from:s.to]}
	for i := range p.el {
		p.findSubject(i)
	}
	for i := range p.el {
		p.attach(i)
	}
	p.describeSubjects()
	p.attributions()
}

// without gives the elements that cover the tokens of a sentence as they are
// before any is found.
func (a *analysis) without(s sentence) []int32 {
	if n := s.to - s.from; len(a.noElement) < n {
		a.noElement = make([]int32, 2*n)
	}
	return a.noElement[:s.to-s.from]
}

// pair gives two phrases of the pack with a space between them. There are
// few such pairs, so it makes each only once.
func (a *analysis) pair(one, other string) string {
	key := [2]string{one, other}
	both, ok := a.phrases[key]
	if !ok {
		both = one + " " + other
		a.phrases[key] = both
	}
	return both
}

func (p *clauseParser) tok(i int) *token { return &p.a.tokens[i] }

// elements makes an element for every verb group, attitude noun and
// predicate.
func (p *clauseParser) elements(heads []int32) {
	a, s, next := p.a, p.s, p.s.from
	for _, head := range heads {
		i := int(head)
		if i < next {
			continue
		}
		t := p.tok(i)
		if t.is(sColon | sDash) {
			if who := p.besideColon(i); who.mention != 0 {
				e := p.blank()
				e.first, e.head, e.last, e.kind, e.phrase, e.form, e.according, e.subj = i, i, i+1, kSay, ":", vFinite, true, who
				next = p.add(e)
				continue
			}
		}
		if t.has(cAccording) {
			if end := p.inView(i); end > 0 {
				next = end
				continue
			}
		}
		if end := p.verbless(i); end > 0 {
			next = end
			continue
		}
		if n := p.namedAfter(i); n > 0 {
			next = n
			continue
		}
		if end := p.stranded(i); end > 0 {
			next = end
			continue
		}
		if t.has(cBe) && !t.has(cAux) && p.links(i) {
			if p.mainVerb(i) {
				next = p.copula(i)
			}
		} else if form := a.verbHere(i, s); form != vNone && (!(t.has(cAux) && p.auxOnly(i)) || p.hasPhrase(i)) {
			next = p.verbGroup(i, form)
		} else if t.has(cBe|cHave) && !p.hasTo(i) && p.mainVerb(i) {
			next = p.copula(i)
		} else if l := &a.lex[i]; l.noun != 0 && !t.is(sJoined|sJoins) && !p.inPhrase(i) && !p.counted(i) && !p.undergo(i) && a.e.verbs[l.noun-1].kind != kGood && a.e.verbs[l.noun-1].kind != kBad {
			next = p.nominal(i, l.noun, int(l.nounEnd))
		} else if p.lifting(i) {
			next = p.deed(i)
		} else if l.adjective != 0 && p.postnominal(i) {
			next = p.nominal(i, l.adjective, int(l.adjectiveEnd))
		}
	}
}

// undergo reports a noun in the plural at i whose "to" begins what is done to it:
// "called for rights to be suspended".
func (p *clauseParser) undergo(i int) bool {
	end := int(p.a.lex[i].nounEnd)
	return end > i+1 && end < p.s.to && p.a.isTo(end-1) && p.tok(end).has(cBe) && p.a.plural(i)
}

// besideColon gives who speaks by a colon alone: "X: no truce", "X to Y: no
// truce" and "No truce: X" or "No truce – X" in headlines, and "X: “No truce.”"
// anywhere.
func (p *clauseParser) besideColon(i int) subject {
	a, s := p.a, p.s
	if i == s.from {
		return subject{}
	}
	if m := int(a.mentionAt[s.from]); m != 0 && p.tok(i).is(sColon) && i < s.from+9 && (a.headline(s) || i+1 < s.to && p.tok(i+1).is(sOpen)) {
		to := a.mentions[m-1].to
		if to == i || to+1 < i && a.isTo(to) && a.mentionAt[to+1] != 0 && a.mentions[a.mentionAt[to+1]-1].to == i {
			return subject{lo: s.from, hi: to, mention: m}
		}
	}
	if m := int(a.mentionAt[min(i+1, s.to-1)]); m != 0 && a.headline(s) && i > s.from+1 && a.mentions[m-1].to == s.to && a.mentions[m-1].speaks && (len(p.el) > 0 || p.quotedBefore(i)) {
		return subject{lo: i + 1, hi: s.to, mention: m}
	}
	return subject{}
}

// hasTo reports the "has" of "has to sign" at token i, which says what must be.
func (p *clauseParser) hasTo(i int) bool {
	if !p.tok(i).has(cMust) || i+2 >= p.s.to {
		return false
	}
	for j := i + 2; j < p.s.to; j++ {
		if t := p.tok(j); !t.light() {
			return t.has(cBe|cHave) || p.a.verbHere(j, p.s) == vInfinitive
		}
	}
	return false
}

// hasPhrase reports a "have" or "do" at i that begins a phrase of the pack which takes a
// stand: "has nothing against".
func (p *clauseParser) hasPhrase(i int) bool {
	l := &p.a.lex[i]
	return p.tok(i).has(cHave|cDo) && l.verb != 0 && int(l.verbEnd) > i+1 && p.a.e.verbs[l.verb-1].sign != 0
}

// auxOnly reports that an auxiliary is followed by the verb it helps.
func (p *clauseParser) auxOnly(i int) bool { return !p.mainVerb(i) || p.tok(i).has(cBe|cHave|cDo) }

// mainVerb reports that be or have at i is not followed by a verb it helps.
func (p *clauseParser) mainVerb(i int) bool {
	if i == p.s.from && p.tok(i).has(cHave) && i+1 < p.s.to && (p.a.mentionAt[i+1] != 0 || p.tok(i+1).has(cPronoun)) {
		return false // "Had X wanted it"
	}
	for j := i + 1; j < p.s.to; j++ {
		t := p.tok(j)
		if t.light() || t.is(sOpen) || t.is(sClose) && manner(p.tok(j-1)) || t.has(cAnd) && p.aloneBetween(j) {
			continue
		}
		if t.has(cAux|cModal) || t.has(cSame) && p.tok(i).has(cHave) {
			return false
		}
		return p.a.verbHere(j, p.s) != vFinite || p.a.surface(j) == 'b' && !(t.has(cSame) && p.tok(i).has(cBe))
	}
	return true
}

// blank gives room for the next element, which add then adds: an element is
// too large to be copied for nothing.
func (p *clauseParser) blank() *element {
	n := len(p.el)
	if n == cap(p.el) {
		p.el = slices.Grow(p.el, 1)
	}
	e := &p.el[:n+1][n]
	*e = element{}
	e.parent = -1
	return e
}

// add adds the element that blank has given, and gives its end.
func (p *clauseParser) add(e *element) int {
	p.el = p.el[:len(p.el)+1]
	if e.form != vNominal {
		p.a.verbAt[e.head] = otherVerb
	}
	if e.form == vFinite {
		p.a.verbAt[e.head] = hasVerb
		if takesClause(e.kind) {
			p.a.verbAt[e.head] = contentVerb
		}
	}
	for i := e.first; i < e.last && i < p.s.to; i++ {
		p.at[i-p.s.from] = int32(len(p.el))
	}
	return e.last
}

func (p *clauseParser) verbGroup(i int, form verbForm) int {
	lex := &p.a.lex[i]
	if v := p.a.onlyJudges(i, int(lex.verbEnd)); v != 0 {
		lex.verb, lex.verbEnd = v, int32(i+1)
	}
	e := p.blank()
	e.first, e.head, e.last, e.kind, e.strength, e.form = i, i, max(int(lex.verbEnd), i+1), kPlain, 1, form
	if lex.verb != 0 {
		en := &p.a.e.verbs[lex.verb-1]
		e.kind, e.sign, e.strength, e.phrase, e.together = en.kind, en.sign, en.strength, en.phrase, en.together
	} else {
		e.phrase = p.a.word(i)
	}
	if lex.verb != 0 && e.last > i+1 && (p.separated(i, lex) || p.tok(e.last-1).is(sJoined)) {
		e.last = i + 1
	}
	p.leftGroup(e)
	if e.form == vInfinitive && (form == vFinite || e.modal != 0) && !p.beginsWithTo(e) {
		e.form = vFinite // "is going to be lifted", "has to sign"
	}
	p.afterInverted(e)
	if e.first > p.s.from && p.a.isTo(e.first-1) && p.bareHelper(e.first) {
		e.form = vInfinitive // "appears to have agreed", whose "to" is the first verb's
	}
	if e.form == vInfinitive && len(p.el) == 0 && p.a.headline(p.s) && e.first > p.s.from && p.tok(e.first-1).is(sWord) && !p.tok(e.first-1).has(cPrep|cAdverb) {
		e.form, e.modal = vFinite, cWill
	}
	if form == vFinite && e.form == vFinite && p.noHelper(e, i) && p.a.surface(i) == 'd' && (p.describes(e) || p.announced(e)) {
		e.form, form = vPassivePart, vPassivePart
	}
	if (e.be || form == vPassivePart || p.toldTo(e)) && (p.a.surface(i) == 'd' || p.tok(i).has(cSame)) && !p.minded(i, e) {
		e.passive = true
	}
	helped := e.be && !p.beingDone(e) || e.modal != 0
	if e.passive && !helped && e.first < i && e.form == vFinite {
		e.form = vIng
	}
	e.be = false
	if e.kind == kJudge || lex.verb != 0 && p.a.e.verbs[lex.verb-1].deems && p.deems(e) {
		p.judge(e)
	}
	if e.form == vIng && e.first < i && helped {
		e.form = vFinite
	}
	return p.add(e)
}

// minded takes "is prepared to" for what its subject wants, not for a passive
// without anybody who does it.
func (p *clauseParser) minded(i int, e *element) bool {
	l := &p.a.lex[i]
	if l.adjective == 0 || !e.be {
		return false
	}
	en := &p.a.e.verbs[l.adjective-1]
	if n := int(l.adjectiveEnd); n >= p.s.to || p.tok(n).has(cBy) || en.sign == 0 {
		return false
	}
	e.kind, e.sign, e.strength, e.phrase = en.kind, en.sign, en.strength, p.a.pair("be", en.phrase)
	e.last = max(e.last, int(l.adjectiveEnd))
	return true
}

// describes reports that a past form describes the object of the verb before
// it: "levy duties on goods imported from X".
func (p *clauseParser) describes(e *element) bool {
	if len(p.el) == 0 {
		return false
	}
	g := &p.el[len(p.el)-1]
	if g.form == vNominal && len(p.el) > 1 {
		g = &p.el[len(p.el)-2]
	}
	if p.firstVerb(e) || p.partyDoes(e) || p.awaited(e) || p.actsOn(e) || p.subjectBefore(e) || takesClause(g.kind) && (g.form != vInfinitive && g.form != vIng || p.wantsToSee()) || g.form == vNominal || g.last >= e.first {
		return false
	}
	b := p.between(g.last, e.first)
	return b.words > 0 && !b.comma && !b.brk && !b.colon && !b.and && !b.but && !b.that && !b.relative && !b.subord && !p.quoteOpens(g.last, e.first) && p.tok(e.first-1).is(sWord) && !p.tok(e.first-1).has(cPronoun)
}

// wantsToSee reports that the last verb is what somebody wants to see done: "wants
// to see it lifted".
func (p *clauseParser) wantsToSee() bool {
	n := len(p.el)
	return n > 1 && p.el[n-1].kind == kJudge && p.el[n-1].form == vInfinitive && p.el[n-2].kind == kWant && p.el[n-2].form == vFinite
}

// firstVerb reports that no finite verb stands before e in its clause, so that e
// is the verb of "the move to end the strike came".
func (p *clauseParser) firstVerb(e *element) bool {
	for j := len(p.el) - 1; j >= 0; j-- {
		g := &p.el[j]
		if b := p.between(g.last, e.first); b.comma || b.brk || b.colon || b.but || b.subord || b.that || b.relative || b.and {
			return false
		}
		if g.form == vFinite {
			return false
		}
	}
	return true
}

// separated reports that more than small words stand between the words of a verb:
// "put the truce on ice", but not "dropped its opposition to".
func (p *clauseParser) separated(i int, l *lexAt) bool {
	apart := int(l.verbEnd) - i - p.a.e.verbs[l.verb-1].words
	for j := i + 1; j < int(l.verbEnd)-1 && apart > 0; j++ {
		if p.tok(j).skipped() {
			apart--
		}
	}
	return apart > 0
}

// leftGroup extends the verb group over its auxiliaries, modals, adverbs and
// negators.
func (p *clauseParser) leftGroup(e *element) {
	for j := e.first - 1; j >= p.s.from; j-- {
		t := p.tok(j)
		if p.at[j-p.s.from] != 0 {
			break
		}
		switch {
		case t.is(sAside) || t.has(cAnd) && p.aloneBetween(j):
			continue // "did not, however, sign", "has long and loudly demanded"
		case t.has(cNegator) && t.has(cQuantity):
			return // "nobody" is its subject
		case t.has(cNegator) && !t.has(cPrep):
			e.neg, e.negAt = !e.neg, j
			if t.has(cAnd) {
				return // "nor": the subject is that of the verb before it
			}
			if t.has(cDet) && !t.has(cAdverb) {
				e.neg = !e.neg
				return
			}
		case t.has(cWill|cMay) && p.a.isTo(j+1) && p.a.e.vocab.words[t.word].class&cModal != 0:
			return // "the will to sign"
		case t.has(cModal):
			e.modal |= t.class & cModal
			if e.form != vInfinitive || p.a.isTo(j+1) && p.phraseOnly(j) {
				e.form = vFinite // also "is going to sign"
			}
		case t.has(cBe):
			e.be = e.be || !t.has(cHave) || !p.shortHas(j, e)
		case t.has(cAux):
			if t.has(cHave) && p.a.surface(j) == 'g' {
				e.form = vIng // "having agreed"
			}
		case t.is(sComma) && j > p.s.from && p.tok(j-1).has(cNegator) && p.tok(j-1).class&(cDet|cPrep) == 0:
			continue // "never, ever"
		case p.a.isTo(j) && (e.form == vInfinitive || p.bareHelper(j+1)):
			e.form = vInfinitive // "to be signed", "to have agreed"
		case t.has(cAdverb) && !t.has(cSubord|cDay|cPrep|cAnd|cBut|cThat|cDet):
		case t.has(cDay) && j-1 > p.s.from && p.tok(j-1).has(cPrep) && p.tok(j-2).has(cModal):
			j-- // "will on Monday open"
			continue
		case p.setBetween(j, e) >= 0:
			j = p.negatedBetween(p.setBetween(j, e)+1, e) // "will under no circumstances sign"
		case t.has(cAdverb) && t.has(cQuantity) && p.ofSubject(j):
		case t.is(sOpen), t.is(sClose) && j > p.s.from && manner(p.tok(j-1)):
			continue
		case t.is(sClose) && p.quotedHelper(j):
			continue // "would “never” accept"
		default:
			return
		}
		e.first = j
	}
}

// phraseOnly reports a modal that is one by the words after it: "going to".
func (p *clauseParser) phraseOnly(j int) bool {
	return p.a.e.vocab.words[p.tok(j).word].class&cModal == 0
}

// shortHas reports that the 's at token j stands for "has" before the verb of
// e: "he's agreed", "it's rejected the plan", but not "it's expected".
func (p *clauseParser) shortHas(j int, e *element) bool {
	if p.a.surface(e.head) != 'd' || p.a.lex[e.head].adjective != 0 || e.last < p.s.to && p.tok(e.last).has(cBy) {
		return false
	}
	if j > p.s.from && p.tok(j-1).has(cHe|cShe|cWho) {
		return true
	}
	return e.last < p.s.to && (p.tok(e.last).has(cDet|cPossessive|cPronoun) || p.a.mentionAt[e.last] != 0)
}

// nominal makes an element of an attitude noun or adjective.
func (p *clauseParser) nominal(i int, ref int32, end int) int {
	en := &p.a.e.verbs[ref-1]
	e := p.blank()
	e.first, e.head, e.last, e.kind, e.sign, e.strength, e.phrase, e.form = i, i, end, en.kind, en.sign, en.strength, en.phrase, vNominal
	for j := i - 1; j >= p.s.from && j >= i-3; j-- {
		t := p.tok(j)
		if p.at[j-p.s.from] != 0 || !t.is(sWord) || t.has(cPrep) && !t.has(cNegator) {
			break
		}
		if t.has(cNegator) && !t.has(cPrep) && !t.is(sJoins) {
			e.neg, e.negAt = true, j
			break
		}
		if v := p.a.lex[j].verb; v != 0 && e.kind == kStart && p.a.surface(j) == 'd' && p.a.e.verbs[v-1].kind == kWant {
			e.kind, e.phrase = kWant, p.a.pair(p.a.e.verbs[v-1].phrase, e.phrase)
		}
	}
	return p.add(e)
}

// postnominal reports an attitude adjective outside a copula: "a union
// willing to".
func (p *clauseParser) postnominal(i int) bool {
	en := &p.a.e.verbs[p.a.lex[i].adjective-1]
	if en.kind != kWant && en.kind != kRefuse {
		return false
	}
	n := int(p.a.lex[i].adjectiveEnd)
	if p.tok(i).has(cPrep) && (n-i > en.words || !p.afterWhom(i)) {
		return false // "a concession in the talks", "spent weeks in talks with"
	}
	return n < p.s.to && (p.tok(n).has(cPrep) || p.tok(n-1).has(cBy) || p.a.isTo(n) || n > i+1 && p.tok(i).has(cPrep))
}

// afterWhom reports that the words at token i come right after somebody they can
// describe: "a union in favour of it", "Norland, in talks with the islands,".
func (p *clauseParser) afterWhom(i int) bool {
	if i == p.s.from {
		return true
	}
	t := p.tok(i - 1)
	return p.a.mentionAt[i-1] != 0 || t.is(sComma) || t.has(cPerson|cBody|cOffice)
}
