package reading

import (
	"sort"
	"strings"
)

// FindKind says what a find may become in a codebook.
type FindKind uint8

// The kinds of finds.
const (
	FoundName  FindKind = iota // somebody who speaks or acts: an alias, or a new party
	FoundThing                 // something wanted or refused: a keyword or cue
)

// Find is a place whose words the codebook may be missing.
type Find struct {
	Kind       FindKind
	Start, End int // bytes of the words, into the article's text
	From, To   int // bytes of the sentence
	Word       string
	Verb       string // of a thing: what is to be done with it, by its base form; may be empty
	Party      string // of a name: the party that the text gives it; of a thing: who wants or refuses it; may be empty
	Issue      string // of a thing: the issue spoken of around it; may be empty
	Wanted     int    // of a thing: +1 wanted, -1 refused
	Why        string
}

// Discover finds who speaks in an article and is no party, and what is wanted
// or refused and is no issue, in the order of the text: the eighth stage.
func (r *Reader) Discover(article Article) []Find {
	a := &analysis{}
	a.begin(r.e, article)
	parsed := a.run()
	d := discovery{a: a, states: r.e.stateIndex(), known: make([]bool, len(a.tokens))}
	for i := range a.hits {
		for j := a.hits[i].from; a.hits[i].kind == pParty && j < a.hits[i].to; j++ {
			d.known[j] = true
		}
	}
	for i, s := range a.sentences {
		if a.titleCase(s) {
			continue // its capitals tell no names
		}
		d.names(s, parsed[i])
		d.things(s, parsed[i])
	}
	sort.SliceStable(d.finds, func(i, j int) bool { return d.finds[i].Start < d.finds[j].Start })
	return d.finds
}

type discovery struct {
	a      *analysis
	states map[string]stateForm
	known  []bool // by token: in a name that the codebook or the pack knows
	finds  []Find
}

// add notes a find on the tokens [lo, hi).
func (d *discovery) add(f Find, s sentence, lo, hi int) {
	f.Start, f.End, f.From, f.To = d.a.startOf(lo), d.a.endOf(hi), s.start, s.end
	for i := len(d.finds) - 1; i >= 0 && d.finds[i].From == f.From; i-- {
		if o := &d.finds[i]; o.Kind == f.Kind && o.Start == f.Start {
			return // another verb of the sentence has found it
		}
	}
	if f.Word == "" {
		f.Word = strings.Join(strings.Fields(d.a.text[f.Start:f.End]), " ")
	}
	d.finds = append(d.finds, f)
}

// names finds the runs of capitalised words that speak, or that the text
// introduces, and the common nouns that speak.
func (d *discovery) names(s sentence, el []element) {
	for i := s.from; i < s.to; {
		lo, hi := d.run(i, s)
		if hi == 0 {
			i++
			continue
		}
		i = hi
		d.name(s, el, lo, hi)
	}
	for i := range el {
		d.role(s, &el[i])
	}
}

// run gives the capitalised words at token i that name nobody known, without
// the titles before them; hi is 0 where there are none.
func (d *discovery) run(i int, s sentence) (lo, hi int) {
	for hi = i; hi < s.to && d.unnamed(hi); hi++ {
	}
	lo = i
	for j := i; j < hi; j++ {
		if d.a.tokens[j].has(cTitle | cOffice | cExpert) {
			lo = j + 1
		}
	}
	if lo == hi || hi < s.to && d.known[hi] && d.a.tokens[hi].is(sCapital) {
		return i, 0 // nothing, or the first name before a name that is known
	}
	if t := &d.a.tokens[lo]; lo == s.from && hi == lo+1 && t.word != 0 {
		return i, 0 // a capital only because the sentence begins here
	}
	return lo, hi
}

// unnamed reports a capitalised word that is part of no party's name.
func (d *discovery) unnamed(i int) bool {
	t := &d.a.tokens[i]
	if !t.is(sWord) || !t.is(sCapital) || t.has(grammar) || d.known[i] {
		return false
	}
	m := d.a.mentionAt[i]
	return m == 0 || d.a.mentions[m-1].form == fPerson && i > d.a.mentions[m-1].from
}

// name notes the run if it speaks or is introduced.
func (d *discovery) name(s sentence, el []element, lo, hi int) {
	a := d.a
	f := Find{Kind: FoundName}
	if st, ok := d.states[strings.ToLower(a.text[a.startOf(lo):a.endOf(hi)])]; ok {
		f.Word = st.state.name
	}
	if p, ok := a.people[a.text[a.tokens[hi-1].start:a.tokens[hi-1].end]]; ok {
		f.Party = a.e.parties[p].Name
	}
	f.Why = d.introduction(s, lo, hi, f.Party != "")
	if f.Why == "" {
		if f.Why = d.says(el, lo, hi, f.Word != ""); f.Why == "" {
			return
		}
	}
	d.add(f, s, lo, hi)
}

// says tells whose unknown subject the run is, or is empty. A state may also
// only describe the subject: "Norlandish officials".
func (d *discovery) says(el []element, lo, hi int, state bool) string {
	for i := range el {
		e := &el[i]
		if e.form != vFinite || !stands(e.kind) || lo < e.subj.lo || hi > e.subj.hi || !state && hi < e.subj.hi {
			continue
		}
		if sp := e.subj.speaker; !sp.known() || sp.how == ftByLearned {
			return "subject of “" + e.phrase + "”"
		}
	}
	return ""
}

// stands reports a verb whose subject can hold a position.
func stands(k kind) bool {
	switch k {
	case kSay, kThink, kWant, kWeak, kUrge, kPraise, kRefuse, kDissuade, kAccuse, kDeny, kThreat, kJudge:
		return true
	}
	return false
}

// introduction is how the text introduces a name, by a title before it or,
// where it is learned, by words of its party around it; it may be empty.
func (d *discovery) introduction(s sentence, lo, hi int, learned bool) string {
	a := d.a
	if m := a.mentionAt[lo]; m != 0 {
		return "introduced as “" + a.text[a.startOf(a.mentions[m-1].from):a.endOf(hi)] + "”"
	}
	if learned && hi+1 < s.to && a.tokens[hi].is(sComma) {
		end := hi + 1
		for end < s.to && end < hi+7 && !a.tokens[end].is(sComma|sStop|sBreak) {
			end++
		}
		if a.anyMention(hi+1, end) >= 0 {
			return "introduced as “" + a.text[a.startOf(hi+1):a.endOf(end)] + "”"
		}
	}
	from := lo
	for from > s.from && from > lo-4 && a.mentionAt[from-1] == 0 && a.tokens[from-1].has(cTitle|cPerson) {
		from--
	}
	if from == lo {
		return ""
	}
	return "introduced as “" + a.text[a.startOf(from):a.endOf(hi)] + "”"
}

// role notes a common noun that speaks: "the union rejected".
func (d *discovery) role(s sentence, e *element) {
	a := d.a
	sub := &e.subj
	if e.form != vFinite || !stands(e.kind) || sub.speaker.known() || sub.speaker.expert || sub.hi-sub.lo != 2 || sub.lo < s.from || sub.hi > s.to {
		return
	}
	the, noun := &a.tokens[sub.lo], &a.tokens[sub.lo+1]
	if !the.has(cDet) || !strings.EqualFold(a.text[the.start:the.end], "the") || !a.plain(sub.lo+1) || noun.is(sCapital) {
		return
	}
	if !noun.has(cBody|cPerson) || noun.has(cExpert|cSource) || a.verbAt[sub.lo+1] != noVerb {
		return
	}
	d.add(Find{Kind: FoundName, Why: "subject of “" + e.phrase + "”"}, s, sub.lo+1, sub.hi)
}

// thingReach is how many words after an attitude its thing may stand.
const thingReach = 12

// things finds what the sentence wants or refuses and no issue knows.
func (d *discovery) things(s sentence, el []element) {
	for i := range el {
		e := &el[i]
		switch e.kind {
		case kWant, kRefuse, kUrge, kThreat, kNeed, kDissuade, kPraise:
		default:
			continue
		}
		if e.passive || e.sign == 0 || e.form == vNominal && !e.subj.speaker.known() {
			continue
		}
		end := d.scope(s, e.last)
		if !d.spoken(e.last, end) {
			d.thing(s, e, end)
		}
	}
}

// scope gives the end of the clause that begins at token i.
func (d *discovery) scope(s sentence, i int) int {
	for end := i; end < s.to && end < i+thingReach; end++ {
		if t := &d.a.tokens[end]; t.is(sComma|sStop|sBreak) || t.has(cBut|cSubord|cRelative) && !t.has(cThat) {
			return end
		}
	}
	return min(s.to, i+thingReach)
}

// spoken reports that an issue is spoken of between two tokens.
func (d *discovery) spoken(lo, hi int) bool {
	for _, ev := range d.evidence(lo, hi) {
		if lo < ev.to {
			return true
		}
	}
	return false
}

// evidence gives the evidence that begins before token hi, and not far before
// lo.
func (d *discovery) evidence(lo, hi int) []evidence {
	all := d.a.evidence
	first := sort.Search(len(all), func(i int) bool { return all[i].from >= lo-thingReach })
	end := sort.Search(len(all), func(i int) bool { return all[i].from >= hi })
	return all[min(first, end):end]
}

// thing notes the first run of plain words after an attitude, with the verb
// before it: what is to be done with it.
func (d *discovery) thing(s sentence, e *element, end int) {
	a := d.a
	verb := ""
	for i := e.last; i < end; i++ {
		t := &a.tokens[i]
		if a.verbAt[i] != noVerb || i > s.from && a.isTo(i-1) && a.plain(i) {
			verb = a.wordAt(i).Lemma
			continue
		}
		if !d.thingWord(i) {
			if t.has(cBy|cFrom|cWhen|cPlace|cAbout) && !a.isTo(i) {
				return
			}
			continue
		}
		lo := i
		for i < end && d.thingWord(i) {
			i++
		}
		if i < end && a.plain(i) && a.mentionAt[i] == 0 && a.verbAt[i] == noVerb {
			i++ // a common noun that the words before it describe: "fishing deal"
		}
		lo = max(lo, i-3)
		if i == lo+1 && d.empty(lo) {
			return
		}
		f := Find{Kind: FoundThing, Verb: verb, Wanted: sign(e.sign), Issue: d.around(s), Why: kindWord(e.kind) + ": “" + e.phrase + "”"}
		if e.neg {
			f.Wanted = -f.Wanted
		}
		if e.subj.speaker.known() {
			f.Party = a.e.parties[e.subj.speaker.parties[0]].Name
		}
		d.add(f, s, lo, i)
		return
	}
}

// empty reports a single word that names no thing by itself: somebody's name,
// or one that can mean anything, like "deal".
func (d *discovery) empty(i int) bool {
	t := &d.a.tokens[i]
	word := foldText(d.a.text[t.start:t.end])
	return t.is(sCapital) && !t.is(sAllCaps) || d.a.e.pack.function["the "+word]&cAnaphor != 0
}

// thingWord reports a word that can name what is wanted.
func (d *discovery) thingWord(i int) bool {
	a := d.a
	t := &a.tokens[i]
	return a.plain(i) && a.mentionAt[i] == 0 && a.lex[i].noun == 0 && a.lex[i].adjective == 0 && a.verbAt[i] == noVerb &&
		!t.has(cOffice|cExpert|cTitle)
}

// aroundReach is how many words from a sentence the issue may stand that it is
// about.
const aroundReach = 100

// around gives the issue that the sentence speaks of, else the line, or "".
func (d *discovery) around(s sentence) string {
	line := ""
	for _, ev := range d.evidence(s.from-aroundReach, s.to+aroundReach) {
		o := d.a.sentenceOf(ev.from)
		switch {
		case ev.soft || o.line != s.line:
		case o.from == s.from:
			return d.a.e.issues[ev.issue].Name
		default:
			line = d.a.e.issues[ev.issue].Name
		}
	}
	return line
}
