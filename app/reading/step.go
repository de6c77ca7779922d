package reading

import (
	"slices"
	"strconv"
	"strings"
)

// step is one step of what led to a frame. Each knows the one before it, so
// that walks which part share their beginning; it is put into words only
// where its frame is shown.
type step struct {
	before int32 // index of the step before it, 0 if it is the first
	form   stepForm
	value  int
	a, b   string
	c      string
}

type stepForm uint8

const (
	stepCue stepForm = iota
	stepWordFor
	stepOpposite
	stepKeyword
	stepOwned
	stepAct
	stepSaidOfIt
	stepNegated
	stepTurns
	stepTurnsNot
	stepLater
	stepNegatedBy
	stepOf
	stepSame
	stepDescribed
	stepMet
	stepGivenUp
	stepGoesOn
	stepBadLight
	stepOwnPole
	stepClaimed
	stepCondition
	stepElsewhere
	stepHolder
	stepHolderToo
	stepStance
)

// stepWords are the words of the steps: %a, %b and %c stand for their texts,
// %q for the last text in quotes, %n for their value with its sign.
var stepWords = [...]string{
	stepCue:       "issue: %a “%b” (cue %q, %n)",
	stepWordFor:   "issue: %a “%b” (word for %q, %n)",
	stepOpposite:  "issue: %a “%b” (opposite of %q, %n)",
	stepKeyword:   "issue: %a “%b” (keyword %q, %n)",
	stepOwned:     "issue: %a “%b” (%n)",
	stepAct:       "act: “%a” (-1)",
	stepSaidOfIt:  "said of it: %q (%n)",
	stepNegated:   "negated (not)",
	stepTurns:     "%a: “%b” (%n)",
	stepTurnsNot:  "%a: “not %b” (%n)",
	stepLater:     "only later: %q (-1)",
	stepNegatedBy: "negated by %q",
	stepOf:        "of “%a”",
	stepSame:      "of the same: “%a” (%n)",
	stepDescribed: "described as “%a”",
	stepMet:       "%a of “%b”: “%c” (%n)",
	stepGivenUp:   "given up: “%a” (-1)",
	stepGoesOn:    "goes on about: %a",
	stepBadLight:  "in a bad light (-1)",
	stepOwnPole:   "a pole is worded as what this party wants",
	stepClaimed:   "claimed by: %a",
	stepCondition: "condition of: %a",
	stepElsewhere: "turned, as its stands elsewhere in the article are",
	stepHolder:    "holder: %a (%b of %c)",
	stepHolderToo: "holder: %a (of %b)",
	stepStance:    "=> %a %b",
}

// write appends the words of the step.
func (s *step) write(out []byte) []byte {
	words := stepWords[s.form]
	for {
		n := strings.IndexByte(words, '%')
		if n < 0 {
			return append(out, words...)
		}
		out = append(out, words[:n]...)
		text := words[n+1]
		words = words[n+2:]
		switch text {
		case 'a':
			out = append(out, s.a...)
		case 'b':
			out = append(out, s.b...)
		case 'c':
			out = append(out, s.c...)
		case 'q':
			out = appendQuoted(out, s.c)
		case 'n':
			if s.value >= 0 {
				out = append(out, '+')
			}
			out = strconv.AppendInt(out, int64(s.value), 10)
		}
	}
}

// appendQuoted is strconv.AppendQuote, which plain words need not pass through.
func appendQuoted(out []byte, s string) []byte {
	for i := range len(s) {
		if classOf[s[i]]&bWord == 0 && s[i] != ' ' {
			return strconv.AppendQuote(out, s)
		}
	}
	return append(append(append(out, '"'), s...), '"')
}

// note adds a step after another, and gives its index.
func (a *analysis) note(before int32, s step) int32 {
	s.before = before
	a.steps = append(a.steps, s)
	return int32(len(a.steps) - 1)
}

// why puts into words what led to a frame: its holder, its steps, its stance.
func (a *analysis) why(fr *frame, stance step) {
	chain := append(a.chain[:0], stance)
	for i := fr.last; i != 0; i = a.steps[i].before {
		chain = append(chain, a.steps[i])
	}
	chain = append(chain, a.holderStep(fr))
	slices.Reverse(chain)
	for i := range chain {
		a.words = chain[i].write(a.words)
		a.ends = append(a.ends, len(a.words))
	}
	a.chain, a.told = chain, append(a.told, len(a.ends))
}

// tell gives the suggestions the steps that why has put into words. All share
// one string and one list, which is as good to them and cheaper to make.
func (a *analysis) tell(out []Suggestion) {
	text, steps, from := string(a.words), make([]string, len(a.ends)), 0
	for i, end := range a.ends {
		steps[i], from = text[from:end], end
	}
	from = 0
	for i, end := range a.told {
		out[i].Why, from = steps[from:end:end], end
	}
}

func (a *analysis) holderStep(fr *frame) step {
	party := a.e.parties[fr.party].Name
	if fr.copied {
		return step{form: stepHolderToo, a: fr.holder.text, b: party}
	}
	form := "carried over"
	if fr.holder.mention >= 0 {
		form = formWords[a.mentions[fr.holder.mention].form]
	}
	return step{form: stepHolder, a: fr.holder.text, b: form, c: party}
}
