package reading

// wordKey is a folded word of up to sixteen bytes, filled up with zeros. To
// compare and hash two numbers is several times faster than to do so with a
// string, and nearly all words are that short.
type wordKey struct{ low, high uint64 }

// longestKey is how many bytes a wordKey holds.
const longestKey = 16

// asciiLower is, for eight bytes, the bit that makes an ASCII letter small;
// digits have it too.
const asciiLower = 0x2020202020202020

// keyOf makes the key of text[start:end], a word of ASCII letters, digits and
// signs.
func keyOf(text string, start, end int) wordKey {
	if start+longestKey > len(text) {
		var padded [longestKey]byte
		copy(padded[:], text[start:end])
		return folded(string(padded[:]), end-start)
	}
	return folded(text[start:start+longestKey], end-start)
}

// folded makes the key of the first n of sixteen bytes.
func folded(s string, n int) wordKey {
	k := wordKey{eightBytes(s[:8]) | asciiLower, eightBytes(s[8:16]) | asciiLower}
	if n <= 8 {
		return wordKey{low: k.low & (1<<(8*n) - 1)}
	}
	k.high &= 1<<(8*(n-8)) - 1
	return k
}

// lettersBefore masks the bytes before the first that is no letter, of eight of
// which nonLetters tells that.
func lettersBefore(others uint64) uint64 { return (others&-others)>>7 - 1 }

// nonLetters sets the highest bit of each of eight bytes that is no ASCII
// letter. The highest bit of a byte of a sum tells whether it has reached 'a',
// or passed 'z'.
func nonLetters(bytes uint64) uint64 {
	const each, highest = 0x0101010101010101, 0x8080808080808080
	small := bytes&^highest | asciiLower
	return (^(small + (0x80-'a')*each) | (small + (0x7f-'z')*each) | bytes) & highest
}

// eightBytes reads a number as the compiler can in one instruction.
func eightBytes(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// wordTable finds words by their keys: the ids of a vocabulary's words, with
// open addressing, at most half full.
type wordTable struct {
	ids  []int32 // 0 where free
	used int
}

func newWordTable() wordTable { return wordTable{ids: make([]int32, 1<<16)} }

func (w *wordTable) add(words []word, id int32) {
	if w.used++; 2*w.used > len(w.ids) {
		old := w.ids
		w.ids = make([]int32, 2*len(old))
		for _, o := range old {
			if o != 0 {
				w.ids[w.place(words, words[o].key)] = o
			}
		}
	}
	w.ids[w.place(words, words[id].key)] = id
}

// place is the slot of a key, or the free one where it belongs.
func (w *wordTable) place(words []word, key wordKey) int {
	last := len(w.ids) - 1
	i := int((key.low^key.high*0x9FB21C651E98DF25)*0x9E3779B97F4A7C15>>32) & last
	for w.ids[i] != 0 && words[w.ids[i]].key != key {
		i = (i + 1) & last
	}
	return i
}

// find gives the id of a key, 0 if it has none.
func (w *wordTable) find(words []word, key wordKey) int32 { return w.ids[w.place(words, key)] }
