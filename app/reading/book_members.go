package reading

import (
	"strings"

	"standpoint/app/codebook"
)

// mainParties is how many of a codebook's first parties a dispute is between: whose
// workers articles speak of if a union is not among them, nobody knows.
const mainParties = 2

// addMembers adds those who join in a union or an association as names for it: of
// the "Miners' Union" the miners, and its workers, where one party alone is a union
// of workers.
func (e *engine) addMembers(cb codebook.Codebook, c *nameCollector) {
	e.union = -1
	trades, union := map[string]int{}, -1
	for i, p := range cb.Parties {
		organised := false
		for _, n := range append([]string{p.Name}, p.Aliases...) {
			organised = organised || e.organised(n) || e.trade(n) != "" && e.pack.members[strings.ToLower(lastWord(n))] == "union"
			trade := e.trade(n)
			if trade == "" {
				continue
			}
			if owner, ok := trades[trade]; ok && owner != i {
				trades[trade] = -1
			} else {
				trades[trade] = i
			}
		}
		switch {
		case organised && union == -1:
			union = i
		case organised:
			union = mainParties // whose workers is anybody's guess
		}
	}
	for _, trade := range sortedKeys(trades) {
		if i := trades[trade]; i >= 0 {
			c.add(name{text: trade, party: i, form: fName, plural: true})
		}
	}
	if union < 0 || union >= mainParties {
		return
	}
	e.union = union
	for _, w := range sortedKeys(e.pack.members) {
		if kind := e.pack.members[w]; kind == "any" || kind == "bare" {
			c.add(name{text: w, party: union, form: fGroup, plural: true, bare: kind == "bare"})
		}
	}
}

// organised reports workers by themselves: "the strikers". Those of a trade may as
// well be owners.
func (e *engine) organised(n string) bool {
	switch e.pack.members[strings.ToLower(n)] {
	case "union", "any":
		return true
	}
	return false
}

// trade gives the plural noun before what an organisation is, in small letters, for
// those who join in it: "miners" of "National Miners' Union", "pilots" of
// "Association of Pilots".
func (e *engine) trade(n string) string {
	words := strings.Fields(n)
	if len(words) < 2 {
		return ""
	}
	last, before := strings.ToLower(words[len(words)-1]), strings.ToLower(words[len(words)-2])
	if e.pack.organisations[last] || e.pack.offices[last] == cBody {
		who := strings.TrimRight(before, "'’")
		if e.pack.members[who] == "trade" || who != before && strings.HasSuffix(who, "s") {
			return who
		}
		return ""
	}
	first := strings.ToLower(words[0])
	if e.pack.members[last] == "trade" && (e.pack.organisations[first] || e.pack.offices[first] == cBody) {
		return last
	}
	return ""
}

// strikeInHeadline reports what a union does as the subject of a headline, which says
// no more of who does it: "Ferry strike to go ahead".
func (a *analysis) strikeInHeadline(s sentence, sub *subject, e *element) bool {
	return a.e.union >= 0 && e.form == vFinite && a.headline(s) && a.e.pack.members[a.e.vocab.texts[a.tokens[sub.hi-1].lemma]] == "action"
}

// ofNobody reports a name at h that nothing before or after it makes somebody else's:
// "Members voted", but not "council members" or "members of parliament".
func (a *analysis) ofNobody(h *hit) bool {
	if h.to < len(a.tokens) && a.tokens[h.to].has(cFrom) {
		return false
	}
	b := h.from - 1
	return b < 0 || a.tokens[b].is(sNumber) || a.bareBefore(b, h)
}
