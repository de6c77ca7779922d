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
	stepOutlook
	stepOwned
	stepAct
	stepSaidOfIt
	stepNegated
	stepTurns
	stepTurnsNot
	stepWantsMore
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
	stepOnTerms
	stepElsewhere
	stepHolder
	stepHolderToo
	stepStandsFor
	stepOtherArticles
	stepStance
)

// stepWords are the words of the steps: %a, %b and %c stand for their texts,
// %q for the last text in quotes, %n for their value with its sign.
var stepWords = [...]string{
	stepCue:           "issue: %a “%b” (cue %q, %n)",
	stepWordFor:       "issue: %a “%b” (word for %q, %n)",
	stepOpposite:      "issue: %a “%b” (opposite of %q, %n)",
	stepKeyword:       "issue: %a “%b” (keyword %q, %n)",
	stepOutlook:       "issue: %a “%b” (how the talks go, %n)",
	stepOwned:         "issue: %a “%b” (%n)",
	stepAct:           "act: “%a” (-1)",
	stepSaidOfIt:      "said of it: %q (%n)",
	stepNegated:       "negated (not)",
	stepTurns:         "%a: “%b” (%n)",
	stepTurnsNot:      "%a: “not %b” (%n)",
	stepWantsMore:     "%a, as too little: “%b” (%n)",
	stepLater:         "only later: %q (-1)",
	stepNegatedBy:     "negated by %q",
	stepOf:            "of “%a”",
	stepSame:          "of the same: “%a” (%n)",
	stepDescribed:     "described as “%a”",
	stepMet:           "%a of “%b”: “%c” (%n)",
	stepGivenUp:       "given up: “%a” (-1)",
	stepGoesOn:        "goes on about: %a",
	stepBadLight:      "in a bad light (-1)",
	stepOwnPole:       "a pole is worded as what this party wants",
	stepClaimed:       "claimed by: %a",
	stepCondition:     "condition of: %a",
	stepOnTerms:       "only once terms are met",
	stepElsewhere:     "turned, as its stands elsewhere in the article are",
	stepHolder:        "holder: %a (%b %c)",
	stepHolderToo:     "holder: %a (of %b)",
	stepStandsFor:     "holder: %a (that is %b, of %c)",
	stepOtherArticles: "in other articles: %a to the same effect, %b to the contrary",
	stepStance:        "=> %a %b",
}

// stepParts are the words of the steps, taken apart once: each part is what
// stands before a text and the letter of that text, 0 at the end.
var stepParts = func() (parts [len(stepWords)][]stepPart) {
	for form, words := range stepWords {
		before, rest, found := strings.Cut(words, "%")
		for ; found; before, rest, found = strings.Cut(rest[1:], "%") {
			parts[form] = append(parts[form], stepPart{before, rest[0]})
		}
		parts[form] = append(parts[form], stepPart{before: before})
	}
	return parts
}()

type stepPart struct {
	before string
	text   byte
}

// write appends the words of the step.
func (s *step) write(out []byte) []byte {
	for _, part := range stepParts[s.form] {
		out = append(out, part.before...)
		switch part.text {
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
	return out
}

// appendQuoted is strconv.AppendQuote, which printable ASCII need not pass
// through where nothing in it is to be escaped.
func appendQuoted(out []byte, s string) []byte {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == '"' || c == '\\' {
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
	holder, chain := a.holderStep(fr), a.chain[:0]
	for i := fr.last; i != 0; i = a.steps[i].before {
		chain = append(chain, i)
	}
	a.say(&holder)
	for _, i := range slices.Backward(chain) {
		a.say(&a.steps[i])
	}
	a.say(&stance)
	a.chain, a.told = chain, append(a.told, len(a.ends))
}

// say puts a step into words, after those that are there.
func (a *analysis) say(s *step) {
	a.words = s.write(a.words)
	a.ends = append(a.ends, len(a.words))
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
	if who := fr.holder.stands; who != "" && !strings.EqualFold(who, fr.holder.text) && !strings.Contains(who, " (") {
		if strings.EqualFold(who, party) {
			return step{form: stepHolder, a: fr.holder.text, b: "that is", c: party}
		}
		return step{form: stepStandsFor, a: fr.holder.text, b: who, c: party}
	}
	form := "understood as"
	if fr.holder.mention >= 0 {
		form = formWords[a.mentions[fr.holder.mention].form]
	}
	return step{form: stepHolder, a: fr.holder.text, b: form, c: party}
}
