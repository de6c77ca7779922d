package intake

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	stdunicode "unicode"
	"unicode/utf8"

	"github.com/saintfish/chardet"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"standpoint/app/intake/letters"
)

// decoded is a file's text in UTF-8.
type decoded struct {
	text  string
	plain bool   // it was UTF-8 already
	note  string // how it was decoded, where that is worth a word
	Encoding
}

// Encoding is how a plain text was decoded.
type Encoding struct {
	Name     string // one of Encodings
	Doubtful bool   // guessed, and another one may be right: a person should look
}

// Encodings are those that a plain text can be read in.
func Encodings() []string { return letters.Names() }

// decode reads a text as the encoding that is asked for. Where none is, it tries,
// in this order: byte order mark, UTF-16 by the bytes that letters share, valid
// UTF-8, a guess by letters. What comes out as rubbish is refused.
func decode(name string, data []byte, as string) (decoded, error) {
	var d decoded
	var err error
	if as == "" {
		d, err = decodeAs(data)
	} else {
		d, err = decodeAsked(data, as)
	}
	if err != nil || looksBinary(cutBytes(d.text, 1<<20)) {
		switch {
		case as != "":
			return decoded{}, &Error{Name: name, What: "is not a text in " + as, Do: "Choose another encoding.", cause: err}
		case isPlainUTF8(data) || err == nil && d.note == "":
			return decoded{}, &Error{Name: name, What: "is not a text file", Do: needsLetter, cause: err}
		}
		return decoded{}, &Error{
			Name: name, What: "is not a text, or is in an encoding that could not be made out",
			Do: "Open it in an editor, save it as UTF-8, and import that file.", cause: err,
		}
	}
	return d, nil
}

// decodeAsked reads a text in an encoding that a person chose.
func decodeAsked(data []byte, as string) (decoded, error) {
	enc, known := letters.Named(as)
	if !known {
		return decoded{}, fmt.Errorf("there is no encoding %s", as)
	}
	if found, err := decodeAs(data); err == nil && found.Name == as && !found.Doubtful {
		return found, nil
	}
	d, err := decodeWith(enc, data, "read as "+as+", chosen by hand")
	d.Name = as
	return d, err
}

func decodeAs(data []byte) (decoded, error) {
	if enc, label := markedEncoding(data); enc != nil {
		d, err := decodeWith(enc, data, "read as "+label)
		d.Name = label
		return d, err
	}
	if order, ok := guessUTF16(data); ok {
		d, err := decodeWith(unicode.UTF16(order, unicode.IgnoreBOM), data, "read as UTF-16, told by the bytes that letters share")
		if d.Name = "UTF-16BE"; order == unicode.LittleEndian {
			d.Name = "UTF-16LE"
		}
		return d, err
	}
	if isPlainUTF8(data) {
		return decoded{text: string(bytes.TrimPrefix(data, []byte("\uFEFF"))), plain: true, Encoding: Encoding{Name: "UTF-8"}}, nil
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
	case hasPrefix(data, "\xFF\xFE"):
		return unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM), "UTF-16LE"
	case hasPrefix(data, "\xFE\xFF"):
		return unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM), "UTF-16BE"
	}
	return nil, ""
}

// guessUTF16 finds UTF-16 without a mark: in text of an alphabet every other byte
// is that of its block, 0 for Latin letters, 4 for Cyrillic ones.
func guessUTF16(data []byte) (unicode.Endianness, bool) {
	const lastBlock = 6 // Arabic
	sample := data[:min(len(data), 4096)]
	var zeros [2]int
	for i, b := range sample {
		if b <= lastBlock {
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

// fewHighBytes says whether a text is nearly all ASCII, and what is not may be
// windows-1252: curly quotes, dashes and an accent here and there.
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
	return high*20 < len(data)
}

// decodeGuessed guesses an encoding by its letters: first those with several
// bytes a letter, which other texts hardly ever are by accident.
func decodeGuessed(data []byte) (decoded, error) {
	if d, ok := decodeEastern(data); ok {
		return d, nil
	}
	best := letters.Best(data)
	if best.IsDoubtful() && fewHighBytes(data) {
		d, err := decodeWith(charmap.Windows1252, data, "read as windows-1252, guessed from a few accents and quotation marks")
		d.Name = "windows-1252"
		return d, err
	}
	enc, _ := letters.Named(best.Encoding)
	d, err := decodeWith(enc, data, guessNote(best.Encoding, best.IsDoubtful()))
	d.Encoding = Encoding{Name: best.Encoding, Doubtful: best.IsDoubtful()}
	return d, err
}

// guessNote says how an encoding was found.
func guessNote(name string, doubtful bool) string {
	note := "read as " + name + ", guessed from its letters"
	if doubtful {
		note += "; if some look wrong, import the file again and choose another encoding"
	}
	return note
}

// eastern are the encodings with several bytes a letter, by the names that the
// guesser has for them.
var eastern = map[string]string{
	"Shift_JIS": "Shift_JIS", "EUC-JP": "EUC-JP", "ISO-2022-JP": "ISO-2022-JP", "GB-18030": "GB18030", "Big5": "Big5", "EUC-KR": "EUC-KR",
}

// decodeEastern reads a text in Japanese, Chinese or Korean; false where it is none.
func decodeEastern(data []byte) (decoded, bool) {
	guesses, err := chardet.NewTextDetector().DetectAll(sampleOf(data))
	if err != nil {
		return decoded{}, false // nothing seemed likely
	}
	// The library leaves equally good guesses in an order of chance.
	slices.SortFunc(guesses, func(a, b chardet.Result) int {
		return cmp.Or(b.Confidence-a.Confidence, strings.Compare(a.Charset, b.Charset))
	})
	var best decoded
	sure := 0 // the confidence of the best
	for _, g := range guesses {
		name, ok := eastern[g.Charset]
		if !ok {
			continue
		}
		enc, _ := letters.Named(name)
		d, err := decodeWith(enc, data, guessNote(name, false))
		switch {
		case err != nil || !isEastern(d.text):
		case best.Name == "":
			best, sure = d, g.Confidence
			best.Name = name
		case sure-g.Confidence < closeBy:
			best.Doubtful = true
			best.note = guessNote(best.Name, true)
		}
	}
	return best, best.Name != ""
}

// closeBy is by how many hundredths a guess must be better to be in no doubt.
const closeBy = 10

// isEastern says whether what is not ASCII in a text is nearly all Japanese,
// Chinese or Korean and stands together, and hardly anything could not be
// decoded. In Shift_JIS other alphabets look like katakana of half the width; in
// the others an accented letter takes the next one with it.
func isEastern(text string) bool {
	high, fits, broken, beside := 0, 0, 0, 0
	last := ' '
	for _, r := range text {
		if r >= 0x80 {
			high++
			if last >= 0x80 {
				beside++
			}
		}
		switch {
		case r == utf8.RuneError:
			broken++
		case r >= 0x3000 && r < 0x3400, r >= 0xFF01 && r <= 0xFF5E, r >= 0x2010 && r <= 0x2027,
			stdunicode.Is(stdunicode.Han, r), stdunicode.Is(stdunicode.Hangul, r):
			fits++
		}
		last = r
	}
	return fits >= 8 && fits*10 >= high*9 && beside*3 >= high && broken*200 <= high
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
