package reading

import "standpoint/app/codebook"

// betweenWhom gives the two parties that a question about talks asks of: "Do X and Y
// negotiate with each other?"
func (e *engine) betweenWhom(is codebook.Issue) (two [2]int, ok bool) {
	toks := e.vocab.tokenise(is.Question, nil)
	at, first := -1, -1
	for i := range toks {
		for _, h := range e.auto.match(e.vocab.words, toks, i, len(toks), nil) {
			if h.kind != pParty || h.from < at {
				continue
			}
			p := e.names[h.ref].party
			if first >= 0 && at+1 == h.from && toks[at].has(cAnd) {
				return [2]int{first, p}, first != p
			}
			first, at = p, h.to
		}
	}
	return two, false
}

// withAnother reports evidence that is not of talks between the two whom the issue asks
// of, as it names one of them alone and the sentence does not name the other: where it
// is asked whether X and Y talk, "Z will meet X" is no matter.
func (f *framer) withAnother(ev *evidence, party int) bool {
	is := &f.a.e.issues[ev.issue]
	if !is.paired {
		return false
	}
	var named [2]bool
	for k := f.a.mentionsBefore(ev.from); k < len(f.a.mentions) && f.a.mentions[k].from < ev.to; k++ {
		for n, p := range is.pair {
			named[n] = named[n] || f.a.mentions[k].party == p
		}
	}
	if named[0] == named[1] {
		return false
	}
	other := is.pair[0]
	if named[0] {
		other = is.pair[1]
	}
	return party != other && (!f.speaksOf(other) || f.meetsItself(ev, party))
}

// meetsItself reports evidence whose own verb has the party, who is neither of the two,
// for its subject: "Z met X to speak of Y".
func (f *framer) meetsItself(ev *evidence, party int) bool {
	is := &f.a.e.issues[ev.issue]
	if party == is.pair[0] || party == is.pair[1] {
		return false
	}
	for i := range f.el {
		if e := &f.el[i]; e.head >= ev.from && e.head < ev.to && e.agentHi <= e.agentLo && len(e.subj.speaker.parties) == 1 && e.subj.speaker.parties[0] == party {
			return true
		}
	}
	return false
}

// speaksOf reports a sentence that names a party, and not only as where or about what a
// thing is, or has it for the subject of a verb.
func (f *framer) speaksOf(party int) bool {
	for k := f.a.mentionsBefore(f.s.from); k < len(f.a.mentions) && f.a.mentions[k].from < f.s.to; k++ {
		m := &f.a.mentions[k]
		if m.from > f.s.from && f.a.tokens[m.from-1].has(cPlace|cAbout) && (m.to >= f.s.to || !f.a.isTo(m.to)) {
			continue // "the war in Y", but "pressed on Y to"
		}
		if m.party == party || contains(m.parties, party) {
			return true
		}
	}
	for i := range f.el {
		if contains(f.el[i].subj.speaker.parties, party) {
			return true
		}
	}
	return false
}
