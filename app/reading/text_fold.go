package reading

import (
	"unicode"
	"unicode/utf8"
)

// lookup folds the token's text to lower case and finds it in the vocabulary.
func (v *vocabulary) lookup(t *token, text string, fold *[64]byte) {
	s := text[t.start:t.end]
	n, caps, letters := 0, true, 0
	v.set(t, 0)
	t.prefix = 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, w := utf8.DecodeRuneInString(s[i:])
			i += w
			c = foldRune(r)
			caps = caps && unicode.IsUpper(r)
			letters++
			if c == 0 {
				if n+w > len(fold) {
					return
				}
				n += utf8.EncodeRune(fold[n:], unicode.ToLower(r))
				continue
			}
		} else {
			i++
			switch {
			case capital(c):
				c |= 0x20
				letters++
			case c == '.':
				continue
			case !digit(c):
				letters++
				caps = false
			}
		}
		if n >= len(fold)-4 {
			return
		}
		fold[n] = c
		n++
	}
	if caps && letters >= 2 {
		t.shape |= sAllCaps
		if id, ok := v.upper[string(fold[:n])]; ok {
			v.set(t, id)
			t.inflected = inflection(s, t.word, t.lemma)
			return
		}
	}
	v.set(t, v.ids[string(fold[:n])])
	t.inflected = inflection(s, t.word, t.lemma)
	if t.word == 0 {
		t.class = v.suffixClass(fold[:n])
	}
	v.setPrefix(t, v.prefixOf(fold[:n]))
}

// guess tells the class of an unknown word of ASCII letters by its ending, and
// the wildcard that any such word matches.
func (v *vocabulary) guess(t *token, text string, fold *[64]byte) {
	if t.word != 0 && len(v.prefixes[text[t.start]|0x20]) == 0 {
		return
	}
	n := 0
	for _, c := range []byte(text[t.start:t.end]) {
		fold[n] = c | 0x20
		n++
	}
	if t.word == 0 {
		t.class = v.suffixClass(fold[:n])
		t.inflected = inflection(text[t.start:t.end], 0, 0)
	}
	v.setPrefix(t, v.prefixOf(fold[:n]))
}

// suffixClass guesses the class of an unknown word by its ending.
func (v *vocabulary) suffixClass(folded []byte) class {
	for _, s := range v.suffixes {
		if len(folded) > len(s.ending)+2 && string(folded[len(folded)-len(s.ending):]) == s.ending {
			return s.class
		}
	}
	return 0
}

func (v *vocabulary) set(t *token, id int32) {
	w := &v.words[id]
	t.word, t.lemma, t.class, t.lead, t.marked, t.inflected = id, w.lemma, w.class, w.lead, w.marked, w.inflected
}

// setPrefix notes the wildcard that a token matches, if any.
func (v *vocabulary) setPrefix(t *token, id int32) {
	t.prefix = id
	if id != 0 {
		t.lead |= leadBit(symbol(id, byPrefix))
	}
}

// foldRune gives the plain letter of an accented Latin one, or 0.
func foldRune(r rune) byte {
	const from = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝšžčćđłğşıŠŽČĆĐŁĞŞİ"
	const to = "aaaaaaceeeeiiiinoooooouuuuyyaaaaaaceeeeiiiinoooooouuuuyszccdlgsiszccdlgsi"
	i := 0
	for _, f := range from {
		if f == r {
			return to[i]
		}
		i++
	}
	return 0
}

// foldText folds a word of the pack or the codebook as lookup does.
func foldText(s string) string { return string(appendFolded(make([]byte, 0, 32), s)) }

// appendFolded appends a word as foldText gives it.
func appendFolded(out []byte, s string) []byte {
	for _, r := range s {
		switch {
		case r == '.':
		case r == '’':
			out = append(out, '\'')
		case r < utf8.RuneSelf && capital(byte(r)):
			out = append(out, byte(r)|0x20)
		case r < utf8.RuneSelf:
			out = append(out, byte(r))
		default:
			if c := foldRune(r); c != 0 {
				out = append(out, c)
				continue
			}
			out = utf8.AppendRune(out, unicode.ToLower(r))
		}
	}
	return out
}
