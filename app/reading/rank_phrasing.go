package reading

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"standpoint/app/codebook"
)

// wordStem is the first six letters of a word, small: enough to know it and its
// inflections again.
type wordStem uint64

// stemLetters is how many letters a stem has at most.
const stemLetters = 6

// phrasing tells how much likelier, in thousandths of a logit, a word is in what those
// say who are for a pole that is worded with another word. So it knows that who
// "cannot afford" something is for "Keep the cap", whatever it is about.
type phrasing struct {
	of   map[wordStem][]phrased // by a word of a pole
	same int                    // the weight of a pole's own word
}

func newPhrasing() *phrasing { return &phrasing{of: map[wordStem][]phrased{}} }

type phrased struct {
	word   wordStem
	weight int
}

// sameWord stands in phrasing.tsv for any word, as both of a pair: a pole's own word.
const sameWord = "*"

// add reads a row of phrasing.tsv: a word of a pole, one of a passage, a weight.
func (p *phrasing) add(c []string) error {
	weight, err := strconv.Atoi(c[2])
	if c[0] == sameWord {
		p.same = weight
		return err
	}
	pole := stemOf(c[0])
	p.of[pole] = append(p.of[pole], phrased{stemOf(c[1]), weight})
	return err
}

func stemOf(word string) (out wordStem) {
	eachStem(word, func(s wordStem) { out = s })
	return out
}

// String writes a stem's letters.
func (s wordStem) String() string {
	var out []byte
	for ; s != 0; s >>= 8 {
		out = append(out, byte(s))
	}
	return string(out)
}

// eachStem calls do for every word of two letters or more. An apostrophe is a letter,
// but for the first.
func eachStem(text string, do func(wordStem)) {
	var now wordStem
	n := 0
	end := func() {
		if n > 1 {
			do(now)
		}
		now, n = 0, 0
	}
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		case c >= 'a' && c <= 'z', c == '\'' && n > 0:
		case c == 0xE2 && n > 0 && i+2 < len(text) && text[i:i+3] == "’":
			c, i = '\'', i+2
		default:
			end()
			continue
		}
		if n < stemLetters {
			now |= wordStem(c) << (8 * n)
		}
		n++
	}
	end()
}

// phrasings is what the phrasing of the pack comes to for a codebook.
type phrasings struct {
	rows    map[wordStem]int // of a word: 1 + its row in weights, silent if it tells nothing
	weights []int            // row by row, one for each issue: of pole B, less those of pole A
	poles   []int            // by issue: how many different words its poles have
}

// silent is the row of words that tell nothing.
const silent = -1

// phrasingsOf adds up what the words of each issue's poles and cues tell. What both
// poles are worded with, words that only join, and names of parties tell nothing.
func (p *pack) phrasingsOf(cb codebook.Codebook) *phrasings {
	out := &phrasings{rows: map[wordStem]int{}, poles: make([]int, len(cb.Issues))}
	for s := range p.silentFor(cb.Parties) {
		out.rows[s] = silent
	}
	for i, is := range cb.Issues {
		words := p.poleStems(is)
		out.poles[i] = len(words)
		for _, w := range words {
			for _, x := range p.phrasing.of[w.word] {
				out.add(x.word, i, w.weight*x.weight, len(cb.Issues))
			}
			out.add(w.word, i, w.weight*p.phrasing.same, len(cb.Issues))
		}
	}
	return out
}

func (p *phrasings) add(word wordStem, issue, weight, issues int) {
	row := p.rows[word]
	switch row {
	case silent:
		return
	case 0:
		p.weights = append(p.weights, make([]int, issues)...)
		row = len(p.weights) / issues
		p.rows[word] = row
	}
	p.weights[(row-1)*issues+issue] += weight
}

// silentFor gives the words that tell nothing beside a codebook.
func (p *pack) silentFor(parties []codebook.Party) map[wordStem]bool {
	out := map[wordStem]bool{}
	note := func(s wordStem) { out[s] = true }
	for w := range p.joining {
		eachStem(w, note)
	}
	for _, party := range parties {
		eachStem(party.Name, note)
		for _, alias := range party.Aliases {
			eachStem(alias, note)
		}
	}
	return out
}

// poleStems gives the words that one pole of an issue alone is worded with, its cues
// among them: a weight of 1 for those of pole B, -1 for those of pole A.
func (p *pack) poleStems(is codebook.Issue) []phrased {
	const a, b = 1, 2
	in := map[wordStem]int{}
	note := func(pole int, texts ...string) {
		for _, text := range texts {
			eachStem(text, func(s wordStem) { in[s] |= pole })
		}
	}
	note(a, append(slices.Clone(is.CuesA), is.PoleA)...)
	note(b, append(slices.Clone(is.CuesB), is.PoleB)...)
	for w := range p.joining {
		delete(in, stemOf(w))
	}
	var out []phrased
	for s, poles := range in {
		if poles != a|b {
			out = append(out, phrased{s, 2*poles - 3})
		}
	}
	slices.SortFunc(out, func(x, y phrased) int { return cmp.Compare(x.word, y.word) })
	return out
}

// phrasedFrom part how much a sentence is worded as by those who are for a pole, in
// hundredths of a logit.
var phrasedFrom = [...]int{-75, -25, 0, 40, 80, 120, 180}

// phrasingScale makes the sum of the weights of so many words, each with so many words
// of poles, a number of the size of logits. Few words tell less than they seem to.
func phrasingScale(words, poles int) float64 {
	const scale, few = 3, 5
	return scale / math.Sqrt(float64((words+few)*max(1, poles)))
}

// countPhrasing adds up what the words of a sentence tell of each issue.
func (a *analysis) countPhrasing(sentence int) {
	if a.phrasedOf == sentence+1 {
		return
	}
	a.phrasedOf = sentence + 1
	p, issues := a.e.phrasings, len(a.e.issues)
	a.phrased, a.stems = cleared(a.phrased, issues), a.stems[:0]
	s := a.sentences[sentence]
	eachStem(a.text[s.start:s.end], func(word wordStem) {
		row := p.rows[word]
		if row == silent || slices.Contains(a.stems, word) {
			return
		}
		a.stems = append(a.stems, word)
		if row == 0 {
			return
		}
		for i, weight := range p.weights[(row-1)*issues : row*issues] {
			a.phrased[i] += weight
		}
	})
}

// phrase names how much a sentence is worded as by those who are for the pole that a
// suggestion is for.
func (a *analysis) phrase(fr *frame, stance int, to *featureSet) {
	a.countPhrasing(fr.sentence)
	side := sign(stance) * int(math.Round(phrasingScale(len(a.stems), a.e.phrasings.poles[fr.issue])*float64(a.phrased[fr.issue])/10))
	for k := range phrasedFrom {
		if to.remove(ftPhrased + feature(k)); side >= phrasedFrom[k] {
			to.add(ftPhrased + feature(k))
		}
	}
}
