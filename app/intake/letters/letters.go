// Package letters guesses in which older encoding, and in about which language,
// a plain text is written, by how often pairs of letters stand beside each other
// in texts of our own in 26 languages.
//
// It looks only at encodings in which a byte is a letter, takes no decision on
// files, and knows nothing of Unicode's own encodings.
package letters

import (
	"embed"
	"math"
	"path"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// Guess is an encoding that a text may be in.
type Guess struct {
	Encoding string // a name of Named
	Language string // in two letters
	// Margin is how much likelier this guess is than the best one that gives
	// another text, as a natural logarithm. Infinite: none gives another.
	Margin float64
	// Fit is how likely the text's pairs of letters are in this language, the mean
	// of their logarithms. Below Strange it is rubbish, or another language.
	Fit float64
}

// Strange is the Fit below which a text fits no language known here.
const Strange = -11

// IsDoubtful says whether a person should look at the text: another encoding is
// nearly as likely, or none fits.
func (g Guess) IsDoubtful() bool { return g.Margin < enough || g.Fit < Strange }

// enough is the Margin at which the tests' texts are told apart with room to
// spare. Pairs are no independent witnesses, so it is far more than chance would
// ask for.
const enough = 12

// most is how many bytes above ASCII are looked at.
const most = 8 << 10

// Best is the likeliest encoding of a text, which should hold bytes above ASCII.
func Best(data []byte) Guess {
	data = sample(data)
	type tried struct {
		Guess
		total float64
		text  string
	}
	var all []tried
	for _, c := range candidates {
		enc, _ := Named(c.name)
		raw, err := enc.NewDecoder().Bytes(data)
		if err != nil {
			continue
		}
		runes := []rune(string(raw))
		if len(runes) != len(data) {
			continue // not one letter a byte: the table of the encoding has gaps we cannot judge
		}
		for _, language := range c.languages {
			total, pairs := known()[language].weigh(runes, data)
			g := Guess{Encoding: c.name, Language: language, Fit: total / float64(max(pairs, 1))}
			all = append(all, tried{Guess: g, total: total, text: string(raw)})
		}
	}
	slices.SortStableFunc(all, func(a, b tried) int {
		switch {
		case a.total > b.total:
			return -1
		case a.total < b.total:
			return 1
		}
		return 0
	})
	best := all[0]
	best.Margin = math.Inf(1)
	for _, other := range all[1:] {
		if other.text != best.text {
			best.Margin = best.total - other.total
			break
		}
	}
	return best.Guess
}

// sample is a piece of the text with most bytes above ASCII at most.
func sample(data []byte) []byte {
	high := 0
	from := -1
	for i, b := range data {
		if b < 0x80 {
			continue
		}
		if from < 0 {
			from = max(0, i-1)
		}
		if high++; high == most {
			return data[from:i]
		}
	}
	return data[max(from, 0):]
}

//go:embed texts/*.txt
var texts embed.FS

// model is what pairs of letters a language has, of those pairs of which one at
// least is not ASCII: the others are the same in all encodings.
type model struct {
	pairs   map[[2]rune]float64
	letters map[rune]float64
	total   float64 // of pairs
	all     float64 // of letters
}

// known are the models of all languages, by their two letters.
var known = sync.OnceValue(func() map[string]*model {
	models := map[string]*model{}
	entries, err := texts.ReadDir("texts")
	if err != nil {
		panic(err) // they are part of the program
	}
	for _, e := range entries {
		text, err := texts.ReadFile("texts/" + e.Name())
		if err != nil {
			panic(err)
		}
		name := strings.TrimSuffix(e.Name(), path.Ext(e.Name()))
		models[name] = learn(inPieces(name, string(text)))
	}
	return models
})

func learn(text string) *model {
	m := &model{pairs: map[[2]rune]float64{}, letters: map[rune]float64{}}
	last := ' '
	for _, r := range text {
		now := class(r)
		if (isHigh(last) || isHigh(now)) && isLetter(last) && isLetter(now) {
			m.pairs[[2]rune{last, now}]++
			m.total++
		}
		if isLetter(now) {
			m.letters[now]++
			m.all++
		}
		last = now
	}
	return m
}

// Classes of what is no letter. Signs that stand in texts of any language are as
// good as a blank; the others are nearly never right beside letters.
const (
	blank = ' '
	mark  = '”' // quotation marks, dashes and their like
	odd   = '¤' // other signs
	never = '\x01'
)

// class is a letter in small, or one for all signs of a kind.
func class(r rune) rune {
	switch {
	case r < 0x80 && !unicode.IsLetter(r):
		return blank
	case unicode.IsLetter(r), unicode.Is(unicode.Mn, r):
		return unicode.ToLower(r)
	case strings.ContainsRune("“”‘’„‚‹›«»–—…·•\u00A0№€°§£©®¿¡", r):
		return mark
	case r == '\uFFFD', r < 0xA0, unicode.Is(unicode.Co, r):
		return never
	}
	return odd
}

func isHigh(r rune) bool   { return r >= 0x80 }
func isLetter(r rune) bool { return r != mark && r != odd && r != never }

// weigh adds up how likely the pairs are in which a byte above ASCII stands.
func (m *model) weigh(text []rune, data []byte) (total float64, pairs int) {
	last, lastWas := rune(blank), ' '
	for i, r := range text {
		now := class(r)
		if i > 0 && (data[i] >= 0x80 || data[i-1] >= 0x80) {
			total += m.likely(last, now, unicode.IsLower(lastWas) && unicode.IsUpper(r))
			pairs++
		}
		last, lastWas = now, r
	}
	return total, pairs
}

// likely is the logarithm of how often two letters stand beside each other. A
// capital after a small letter is as good as never right: that is what KOI8 and
// windows-1251 look like when taken for each other.
func (m *model) likely(a, b rune, capital bool) float64 {
	p := 0.8*m.pairs[[2]rune{a, b}]/m.total + 0.2*m.letter(a)*m.letter(b)
	if capital {
		p /= 100
	}
	return math.Log(p)
}

// letter is how often a letter stands in a text; of others, what they deserve.
func (m *model) letter(r rune) float64 {
	switch r {
	case mark:
		return 0.02
	case odd:
		return 1e-5
	case never:
		return 1e-7
	}
	if n := m.letters[r]; n > 0 {
		return n / m.all
	}
	return 1e-4
}
