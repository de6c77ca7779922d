package reading

// Whom thankedFor gives where it names no mention.
const (
	nobodyThanked = -1
	someoneElse   = -2
)

// thankedFor gives the mention whose deed or attitude element i names, where
// somebody is thanked or blamed for it: "X thanked Y for his effort to". It is
// someoneElse where a pronoun stands for them, and nobodyThanked where element i
// names nothing that somebody is thanked for. sub is the pronoun that owns
// element i.
func (a *analysis) thankedFor(el []element, i int, sub *subject) int {
	g, at := el[i].parent, sub.lo
	if el[i].form != vNominal || g < 0 || at <= el[g].last || !a.tokens[at-1].has(cFor) || el[g].form == vNominal {
		return nobodyThanked
	}
	switch el[g].kind {
	case kPraise, kAccuse, kRefuse:
	default:
		return nobodyThanked
	}
	if m := a.clauseMention(el[g].last, at-1); m >= 0 {
		if a.fits(sub.pronoun, a.mentionSpeaker(m)) {
			return m
		}
		return nobodyThanked
	}
	if t := &a.tokens[el[g].last]; t.has(cHe|cShe|cThey) && !t.has(cPossessive) {
		return someoneElse
	}
	return nobodyThanked
}
