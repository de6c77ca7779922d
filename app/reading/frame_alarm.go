package reading

// alarm is the strength of a saying that warns of what it tells: who warns that a
// truce would let others regroup is against it, though nothing bad is said of it.
const alarm = 3

// brings reports a verb that tells what its subject would lead to: "would let
// others regroup".
func (f *framer) brings(e *element) bool {
	if e.form != vFinite || e.passive || e.neg || e.modal&(cWill|cMay) == 0 {
		return false
	}
	if e.be && e.phrase != "have" {
		return e.sign > 0 // "would be a gift to others"
	}
	switch e.kind {
	case kPlain, kCause, kGood, kUrge, kWant, kPraise:
	case kAct:
		if e.sign < 0 {
			return f.undone(e) // "would collapse"
		}
	default:
		return false
	}
	if f.ends(e.last) {
		return false
	}
	t := &f.a.tokens[e.last]
	return f.a.isTo(e.last) || !t.has(cPrep|cAdverb|cDay|cSubord|cAnd|cBut)
}

// warned turns what evidence is warned to lead to against it.
func (w *walk) warned(e *element) {
	if w.brings && e.strength == alarm && e.kind == kSay {
		w.value, w.acted = -w.value, true
	}
}
