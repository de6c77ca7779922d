package intake

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/saintfish/chardet"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// decoded is a file's text in UTF-8.
type decoded struct {
	text  string
	plain bool   // it was UTF-8 already
	note  string // how it was decoded, where that is worth a word
}

// decode tries, in this order: byte order mark, UTF-16 by its zero bytes,
// valid UTF-8, a guess by letter frequencies. What comes out as rubbish is
// refused.
func decode(name string, data []byte) (decoded, error) {
	d, err := decodeAs(data)
	if err != nil || looksBinary(cutBytes(d.text, 1<<20)) {
		if isPlainUTF8(data) || err == nil && d.note == "" {
			return decoded{}, &Error{Name: name, What: "is not a text file", Do: needsLetter, cause: err}
		}
		return decoded{}, &Error{
			Name: name, What: "is not a text, or is in an encoding that could not be made out",
			Do: "Open it in an editor, save it as UTF-8, and import that file.", cause: err,
		}
	}
	return d, nil
}

func decodeAs(data []byte) (decoded, error) {
	if enc, label := markedEncoding(data); enc != nil {
		return decodeWith(enc, data, "read as "+label)
	}
	if order, ok := guessUTF16(data); ok {
		return decodeWith(unicode.UTF16(order, unicode.IgnoreBOM), data, "read as UTF-16, told by its zero bytes")
	}
	if isPlainUTF8(data) {
		return decoded{text: string(bytes.TrimPrefix(data, []byte("\uFEFF"))), plain: true}, nil
	}
	if fewHighBytes(data) {
		return decodeWith(charmap.Windows1252, data, "read as windows-1252, guessed from a few accents and quotation marks")
	}
	return decodeGuessed(data)
}

// markedEncoding is the encoding that a byte order mark names, other than
// UTF-8; UTF-32 first, as its mark begins like that of UTF-16.
func markedEncoding(data []byte) (encoding.Encoding, string) {
	switch {
	case hasPrefix(data, "\xFF\xFE\x00\x00"):
		return utf32.UTF32(utf32.LittleEndian, utf32.ExpectBOM), "UTF-32"
	case hasPrefix(data, "\x00\x00\xFE\xFF"):
		return utf32.UTF32(utf32.BigEndian, utf32.ExpectBOM), "UTF-32"
	case hasPrefix(data, "\xFF\xFE"), hasPrefix(data, "\xFE\xFF"):
		return unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM), "UTF-16"
	}
	return nil, ""
}

// guessUTF16 finds UTF-16 without a mark: in text of the Latin alphabet every
// other byte is zero.
func guessUTF16(data []byte) (unicode.Endianness, bool) {
	sample := data[:min(len(data), 4096)]
	var zeros [2]int
	for i, b := range sample {
		if b == 0 {
			zeros[i%2]++
		}
	}
	half := len(sample) / 2
	switch {
	case half < 4:
		return unicode.BigEndian, false
	case zeros[0]*3 > half && zeros[1]*20 < half:
		return unicode.BigEndian, true
	case zeros[1]*3 > half && zeros[0]*20 < half:
		return unicode.LittleEndian, true
	}
	return unicode.BigEndian, false
}

// isPlainUTF8 leaves out the Japanese and Korean encodings that use seven bits
// and escapes, and so are valid UTF-8 by accident.
func isPlainUTF8(data []byte) bool {
	return utf8.Valid(data) && !bytes.Contains(data, []byte("\x1B$")) && !bytes.Contains(data, []byte("\x1B("))
}

// fewHighBytes says whether a text is nearly all ASCII. The guess by letter
// frequencies then has nothing to go by, and windows-1252 is by far the most
// common: curly quotes, dashes and an accent here and there.
func fewHighBytes(data []byte) bool {
	high := 0
	for _, b := range data {
		switch {
		case b == 0x81, b == 0x8D, b == 0x8F, b == 0x90, b == 0x9D, b == 0x1B:
			return false // not in windows-1252, or an escape
		case b >= 0x80:
			high++
		}
	}
	return high*50 < len(data)
}

func decodeGuessed(data []byte) (decoded, error) {
	guesses, err := chardet.NewTextDetector().DetectAll(sampleOf(data))
	if err != nil {
		return decoded{}, fmt.Errorf("guess the encoding: %w", err)
	}
	// The library leaves equally good guesses in an order of chance.
	best := slices.MinFunc(guesses, func(a, b chardet.Result) int {
		return cmp.Or(b.Confidence-a.Confidence, strings.Compare(a.Charset, b.Charset))
	})
	label := strings.ReplaceAll(best.Charset, "GB-18030", "GB18030")
	enc, err := htmlindex.Get(label)
	if err != nil {
		return decoded{}, fmt.Errorf("decode %s: %w", best.Charset, err)
	}
	return decodeWith(enc, data, fmt.Sprintf("read as %s, a guess (%d %%); if letters look wrong, save the file as UTF-8 and import it again", label, best.Confidence))
}

// sampleOf is a piece of the text with bytes above ASCII in it; the guess
// takes seconds for a whole book.
func sampleOf(data []byte) []byte {
	const size = 64 << 10
	from := bytes.IndexFunc(data, func(r rune) bool { return r >= 0x80 || r == 0x1B })
	from = max(0, from-size/4)
	return data[from:min(len(data), from+size)]
}

func decodeWith(enc encoding.Encoding, data []byte, note string) (decoded, error) {
	text, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return decoded{}, fmt.Errorf("decode: %w", err)
	}
	if !utf8.Valid(text) {
		text = bytes.ToValidUTF8(text, []byte(string(utf8.RuneError)))
	}
	return decoded{text: strings.TrimPrefix(string(text), "\uFEFF"), note: note}, nil
}

func hasPrefix(data []byte, s string) bool { return bytes.HasPrefix(data, []byte(s)) }
