package reading

// Whom thankedFor gives where it names no mention.
const (
	nobodyThanked = -1
	someoneElse   = -2
)

// thankedFor gives the mention whose deed or attitude element i names, where
// somebody is thanked or blamed for it: "X thanked Y for his effort to". It is
// someoneElse where a pronoun stands for them, and nobodyThanked where element i
// names nothing that somebody is thanked for. at is the token of the pronoun
// that owns element i.
func (a *analysis) thankedFor(el []element, i, at int) int {
	g := el[i].parent
	if g < 0 || at <= el[g].last || !a.tokens[at-1].has(cFor) || el[g].form == vNominal {
		return nobodyThanked
	}
	switch el[g].kind {
	case kPraise, kAccuse, kRefuse:
	default:
		return nobodyThanked
	}
	if m := a.clauseMention(el[g].last, at-1); m >= 0 {
		return m
	}
	if t := &a.tokens[el[g].last]; t.has(cHe|cShe|cThey) && !t.has(cPossessive) {
		return someoneElse
	}
	return nobodyThanked
}
