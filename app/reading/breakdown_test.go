package reading

import (
	"strings"
	"testing"
)

// part is a share of the outcomes: one construction, one voice.
type part struct{ gold, shown, met, right int }

// breakdown sorts what the outcomes came to by one of their traits.
type breakdown map[string]*part

func (b breakdown) at(name string) *part {
	if b[name] == nil {
		b[name] = &part{}
	}
	return b[name]
}

// byConstruction counts the suggestions of each kind of frame. Gold codings
// have none.
func byConstruction(outcomes []outcome) breakdown {
	b := breakdown{}
	eachShown(outcomes, func(_ outcome, p, gold *coding) {
		k := b.at(construction(p))
		k.shown++
		if gold != nil {
			k.met++
			if gold.rightSide() {
				k.right++
			}
		}
	})
	return b
}

// construction names the kind of frame that a suggestion rests on.
func construction(p *coding) string {
	for _, f := range p.features {
		if kind, ok := strings.CutPrefix(f, "kind-"); ok {
			return kind
		}
	}
	return "none"
}

// byCues counts codings by whether the codebook has cues for their issue.
func byCues(outcomes []outcome) breakdown {
	b := breakdown{}
	name := map[bool]string{true: "with cues", false: "without cues"}
	for _, o := range outcomes {
		for _, g := range o.gold {
			b.at(name[o.cued[g.issue]]).gold++
		}
	}
	eachShown(outcomes, func(o outcome, p, gold *coding) {
		k := b.at(name[o.cued[p.issue]])
		k.shown++
		if gold != nil {
			k.met++
			if gold.rightSide() {
				k.right++
			}
		}
	})
	return b
}

// eachShown calls do for every suggestion that counts, with the gold coding
// that it met, or nil.
func eachShown(outcomes []outcome, do func(o outcome, p, gold *coding)) {
	for _, o := range outcomes {
		for _, g := range o.gold {
			if g.by != nil {
				do(o, g.by, g)
			}
		}
		for _, p := range o.spurious {
			do(o, p, nil)
		}
	}
}

var voices = []string{"quote", "paraphrase", "report"}

// byVoice counts gold codings by their voice, and what voice the suggestions
// that met them have: gold voice, then ours.
func byVoice(outcomes []outcome) (breakdown, map[[2]string]int) {
	b, confusion := breakdown{}, map[[2]string]int{}
	for _, o := range outcomes {
		for _, g := range o.gold {
			if g.voice == "" {
				continue // retold news says nothing of it
			}
			k := b.at(g.voice)
			k.gold++
			if g.by == nil {
				continue
			}
			k.met++
			if g.rightSide() {
				k.right++
			}
			confusion[[2]string{g.voice, g.by.voice}]++
		}
	}
	return b, confusion
}

// rightVoice is the share of met codings whose voice is that of the coder.
func rightVoice(outcomes []outcome) float64 {
	met, same := 0, 0
	_, confusion := byVoice(outcomes)
	for pair, n := range confusion {
		met += n
		if pair[0] == pair[1] {
			same += n
		}
	}
	return ratio(same, met)
}

// some gives the outcomes of a set.
func some(outcomes []outcome, set string) []outcome {
	var out []outcome
	for _, o := range outcomes {
		if has(setsOf(o.file.name, o.article), set) {
			out = append(out, o)
		}
	}
	return out
}

// printBreakdowns prints the outcomes of the sets that were developed on and
// of those that were not by construction, voice and kind of codebook.
func printBreakdowns(t *testing.T, outcomes []outcome) {
	t.Helper()
	for _, set := range []string{setsDeveloped, setOTuned, setsUnseen, setOwn, setTrainA} {
		of := some(outcomes, set)
		if len(of) == 0 {
			continue
		}
		printByConstruction(t, set, byConstruction(of))
		b, confusion := byVoice(of)
		printByVoice(t, set, b, confusion, rightVoice(of))
		printByCues(t, set, byCues(of))
	}
}

func printByConstruction(t *testing.T, set string, b breakdown) {
	t.Helper()
	t.Logf("BY CONSTRUCTION %-14s shown   met right    P  side  P-side", set)
	for _, kind := range append(frameKinds[:], "none") {
		if k := b[kind]; k != nil {
			t.Logf("    %-26s %5d %5d %5d %.2f  %.2f    %.2f", kind, k.shown, k.met, k.right, ratio(k.met, k.shown), ratio(k.right, k.met), ratio(k.right, k.shown))
		}
	}
}

func printByVoice(t *testing.T, set string, b breakdown, confusion map[[2]string]int, right float64) {
	t.Helper()
	t.Logf("BY VOICE %-21s  gold   met right    R  side | ours: quote paraphrase report, right voice", set)
	for _, v := range voices {
		k := b.at(v)
		t.Logf("    %-26s %5d %5d %5d %.2f  %.2f | %11d %10d %6d  %.2f", v, k.gold, k.met, k.right, ratio(k.met, k.gold), ratio(k.right, k.met),
			confusion[[2]string{v, voices[0]}], confusion[[2]string{v, voices[1]}], confusion[[2]string{v, voices[2]}], ratio(confusion[[2]string{v, v}], k.met))
	}
	t.Logf("    %-66s right voice %.2f", "all", right)
}

func printByCues(t *testing.T, set string, b breakdown) {
	t.Helper()
	t.Logf("BY CODEBOOK %-18s  gold shown   met right    P    R  side  F1-side", set)
	for _, name := range []string{"with cues", "without cues"} {
		k := b.at(name)
		t.Logf("    %-26s %5d %5d %5d %5d %.2f %.2f  %.2f  %.3f", name, k.gold, k.shown, k.met, k.right,
			ratio(k.met, k.shown), ratio(k.met, k.gold), ratio(k.right, k.met), f1(k.right, k.gold, k.shown))
	}
}
