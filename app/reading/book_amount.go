package reading

import (
	"fmt"
	"strconv"
	"strings"

	"standpoint/app/codebook"
)

// amounts are the words of amounts of a language pack.
type amounts struct {
	number, times, days map[string]int
}

func newAmounts() amounts {
	return amounts{map[string]int{}, map[string]int{}, map[string]int{}}
}

// add enters a row of amounts.tsv: word, kind, value.
func (a amounts) add(row []string) error {
	into, ok := map[string]map[string]int{"number": a.number, "times": a.times, "days": a.days}[row[1]]
	if !ok {
		return fmt.Errorf("unknown kind %q", row[1])
	}
	n, err := strconv.Atoi(row[2])
	into[row[0]] = n
	return err
}

// amount is the first number of a text, in days where it is a time.
type amount struct {
	value float64
	time  bool
	year  bool // it may be a year: 2031
	found bool
}

// in finds the first number of a text.
func (a amounts) in(text string) amount {
	var out amount
	for _, w := range strings.FieldsFunc(foldText(text), func(r rune) bool { return strings.ContainsRune(" -$%;:()/", r) || r >= 0x80 }) {
		w = strings.Trim(w, ".,")
		switch {
		case !out.found:
			if n, err := strconv.ParseFloat(strings.ReplaceAll(w, ",", ""), 64); err == nil {
				out = amount{value: n, found: true, year: len(w) == 4 && n >= 1900 && n < 2200}
			} else if n := a.number[w]; n > 0 {
				out = amount{value: float64(n), found: true}
			}
		case a.times[w] > 0:
			out.value, out.year = out.value*float64(a.times[w]), false
		case a.days[w] > 0:
			out.value, out.time, out.year = out.value*float64(a.days[w]), true, false
			return out
		default:
			return out
		}
	}
	return out
}

// larger compares the amounts that the poles name: it gives a word for what the
// one has over the other, and that one: "Two years" is longer than "Six months",
// and 2030 sooner than 2040. The pole is 0 if there is nothing to compare.
func (e *engine) larger(is codebook.Issue) (word string, pole int) {
	a, b := e.pack.amounts.in(is.PoleA), e.pack.amounts.in(is.PoleB)
	if !a.found || !b.found || a.time != b.time || a.value == b.value || a.year != b.year {
		return "", 0
	}
	pole = 1
	if a.value > b.value {
		pole = -1
	}
	switch {
	case a.year:
		return "sooner", -pole
	case e.takesAway(is.PoleA) && e.takesAway(is.PoleB):
		return "more", -pole
	case a.time:
		return "longer", pole
	}
	return "more", pole
}

// takesAway reports a pole that makes less of a thing, by more or less.
func (e *engine) takesAway(pole string) bool {
	p := e.analysePhrase(pole)
	for _, o := range p.pairs {
		if o.kind == pairUndo && o.side < 0 {
			return true
		}
	}
	return false
}

// weighAmounts lets the amounts that the poles name speak for more or less, and
// for sooner or later.
func (o *orienter) weighAmounts(e *engine, is codebook.Issue) {
	word, pole := e.larger(is)
	p := e.analysePhrase(word)
	for _, at := range p.pairs {
		o.pairs[at.pair] += pole * at.side
	}
}
