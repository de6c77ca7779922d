package duplicates

import (
	"slices"
	"strings"
	"unicode"
)

const (
	shingleWords = 5
	sketchLength = 256

	sameResemblance = 0.4
	sameContainment = 0.8
	leastShare      = 1.0 / 3 // of the longer text, for containment to count
)

// Sketch stands for the shingles of a text. The zero Sketch is that of a text
// without words, which is like no other.
type Sketch struct {
	size  int      // how many shingles the text has
	least []uint32 // the smallest hashes of them, in order
}

// NewSketch makes the sketch of a text.
func NewSketch(text string) Sketch {
	words := wordsOf(text)
	if len(words) == 0 {
		return Sketch{}
	}
	hashed := make([]uint64, len(words))
	for i, w := range words {
		hashed[i] = hashOf(w)
	}
	run := min(shingleWords, len(words))
	all := make([]uint32, 0, len(words)-run+1)
	for i := 0; i+run <= len(hashed); i++ {
		var h uint64
		for _, w := range hashed[i : i+run] {
			h = mixed(h*prime + w)
		}
		all = append(all, uint32(h>>32))
	}
	slices.Sort(all)
	all = slices.Compact(all)
	return Sketch{size: len(all), least: slices.Clone(all[:min(len(all), sketchLength)])}
}

// Resemblance estimates what part of the shingles of both texts stands in
// both, from 0 to 1.
func (s Sketch) Resemblance(o Sketch) float64 { return s.resemblance(o, 0) }

// glance is after how many hashes two texts with less than few of them in common
// are taken for different, where it only matters whether they are one story:
// that would have a quarter in common at least.
const (
	glance = 64
	few    = 3
)

// resemblance gives 0 where less than few of the first hashes are in both.
func (s Sketch) resemblance(o Sketch, few int) float64 {
	if s.size == 0 || o.size == 0 {
		return 0
	}
	looked, both := 0, 0
	for i, j := 0, 0; (i < len(s.least) || j < len(o.least)) && looked < sketchLength; looked++ {
		if looked == glance && both < few {
			return 0
		}
		switch {
		case j == len(o.least) || i < len(s.least) && s.least[i] < o.least[j]:
			i++
		case i == len(s.least) || o.least[j] < s.least[i]:
			j++
		default:
			i, j, both = i+1, j+1, both+1
		}
	}
	return float64(both) / float64(looked)
}

// Containment estimates what part of the shorter text stands in the longer
// one, from 0 to 1.
func (s Sketch) Containment(o Sketch) float64 { return s.containment(o, s.Resemblance(o)) }

func (s Sketch) containment(o Sketch, resemblance float64) float64 {
	if resemblance == 0 {
		return 0
	}
	common := resemblance / (1 + resemblance) * float64(s.size+o.size)
	return min(common/float64(min(s.size, o.size)), 1)
}

// SameStory reports whether two texts print the same story.
func (s Sketch) SameStory(o Sketch) bool {
	r := s.resemblance(o, few)
	if r >= sameResemblance {
		return true
	}
	share := float64(min(s.size, o.size)) / float64(max(s.size, o.size, 1))
	return share >= leastShare && s.containment(o, r) >= sameContainment
}

// wordsOf are the words of a text, without case. An apostrophe ends a word, so
// that it does not matter which one was typed.
func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// prime and offset are those of the hash FNV-1a of 64 bits.
const (
	prime  uint64 = 1099511628211
	offset uint64 = 14695981039346656037
)

func hashOf(word string) uint64 {
	h := offset
	for i := range len(word) {
		h = (h ^ uint64(word[i])) * prime
	}
	return h
}

// mixed spreads a hash over all bits: the last step of SplitMix64.
func mixed(h uint64) uint64 {
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}
