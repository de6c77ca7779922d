package reading

// outspoken reports a cue in the subject of a verb of which a cue of the other pole
// tells what it is or would do: "such a truce would be a gift to the aggressor" shows
// what is thought of the truce, which is only named.
func (f *framer) outspoken(ev evidence) bool {
	if !ev.cue || ev.soft || len(f.evidence) < 2 {
		return false
	}
	for k := range f.evidence {
		o := &f.evidence[k]
		if o.issue != ev.issue || !o.cue || o.soft || o.from < ev.to || o.value*ev.value >= 0 {
			continue
		}
		for i := range f.el {
			e := &f.el[i]
			lo, hi := e.subj.lo, e.subj.hi
			if e.passive {
				lo, hi = e.gapLo, e.gapHi
			}
			if e.form != vFinite || e.link == lRelative || e.neg && (e.negAt < o.from || e.negAt >= o.to) || ev.from < lo || ev.from >= hi {
				continue
			}
			if o.from >= e.first && f.predicates(e, o.from) {
				return true
			}
		}
	}
	return false
}

// predicates reports that what stands at token at belongs to what the verb e tells of
// its subject, and to no other finite verb, with nothing that turns it before.
func (f *framer) predicates(e *element, at int) bool {
	if !e.passive && e.subj.speaker.known() || e.sign < 0 || at-e.last > 6 {
		return false
	}
	for j := e.last; j < at; j++ {
		if t := &f.a.tokens[j]; t.is(sComma|sBreak) || t.has(cNegator|cBut|cRelative) {
			return false
		}
		if n := f.a.elementAt[j]; n > 0 && f.el[n-1].form == vFinite {
			return false
		}
	}
	return true
}
