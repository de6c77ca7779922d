package reading

import (
	"sort"

	"standpoint/app/dossier"
)

// rank merges the frames of each sentence, party and issue into one
// suggestion each, with a stance and a confidence: the last stage.
func (a *analysis) rank(frames []frame) []Suggestion {
	type key struct{ sentence, party, issue int }
	groups := map[key][]int{}
	var order []key
	for i := range frames {
		k := key{frames[i].sentence, frames[i].party, frames[i].issue}
		if _, ok := groups[k]; !ok {
			order = append(order, k)
		}
		groups[k] = append(groups[k], i)
	}
	sort.SliceStable(order, func(i, j int) bool {
		x, y := order[i], order[j]
		if x.sentence != y.sentence {
			return x.sentence < y.sentence
		}
		if x.party != y.party {
			return x.party < y.party
		}
		return x.issue < y.issue
	})
	var out []Suggestion
	for _, k := range order {
		out = append(out, a.suggest(frames, groups[k]))
	}
	return out
}

// suggest takes the best frame of a group, and lets the others confirm or
// doubt it.
func (a *analysis) suggest(frames []frame, group []int) Suggestion {
	best, bestScore := -1, 0
	total := 0
	for _, i := range group {
		score := a.score(&frames[i])
		if best < 0 || score > bestScore {
			best, bestScore = i, score
		}
		total += score * sign(frames[i].value)
	}
	fr := &frames[best]
	s := a.sentences[fr.sentence]
	g := Suggestion{
		Start: s.start, End: s.end,
		Party: a.e.parties[fr.party].Name, Issue: a.e.issues[fr.issue].Name,
		Stance: max(-2, min(2, 2*sign(fr.value))), Voice: a.voice(fr), Speaker: fr.holder.text,
		Confidence: max(1, min(99, bestScore)),
	}
	if has(fr.features, "may") || has(fr.features, "condition") || fr.kind == fkAssert && !fr.evidence.cue {
		g.Stance = sign(fr.value)
	}
	if fr.claimedBy >= 0 {
		g.ClaimedBy = a.e.parties[fr.claimedBy].Name
	}
	pole := a.e.issues[fr.issue].PoleB
	if g.Stance < 0 {
		pole = a.e.issues[fr.issue].PoleA
	}
	g.Why = append(append([]string(nil), fr.steps...), "=> "+signed2(g.Stance)+" "+pole)
	return g
}

// score adds up what speaks for and against a frame, in percent.
func (a *analysis) score(fr *frame) int {
	w := a.e.pack.weights
	total := w["base"] + w["kind-"+frameKinds[fr.kind]]
	if fr.evidence.cue {
		total += w["cue"]
	}
	if fr.evidence.soft {
		total += w["soft"]
	}
	if fr.holder.sure < 2 {
		total += w["pronoun"]
	}
	for _, f := range fr.features {
		total += w[f]
	}
	return total
}

func (a *analysis) voice(fr *frame) dossier.Voice {
	s := a.sentences[fr.sentence]
	quoted := 0
	for i := s.from; i < s.to; i++ {
		if a.tokens[i].quote != 0 && a.tokens[i].is(sWord) {
			quoted++
		}
	}
	switch {
	case quoted >= 3:
		return dossier.Quote
	case fr.kind == fkAssert:
		return dossier.Paraphrase
	}
	return dossier.Report
}

func sign(v int) int {
	switch {
	case v > 0:
		return 1
	case v < 0:
		return -1
	}
	return 0
}

func signed2(v int) string {
	return [...]string{"-2", "-1", "0", "+1", "+2"}[v+2]
}

func has(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
