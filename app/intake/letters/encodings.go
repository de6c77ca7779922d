package letters

import (
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"
)

// candidate is an encoding with a byte for each letter, and the languages that
// were written in it.
type candidate struct {
	name      string
	languages []string
}

var (
	western  = []string{"fr", "de", "es", "pt", "it", "sv", "da"}
	central  = []string{"pl", "cs", "hu", "ro", "hr"}
	cyrillic = []string{"ru", "uk", "bg", "sr"}
)

// candidates, of equally likely ones the commonest first.
var candidates = []candidate{
	{"windows-1252", western},
	{"windows-1250", central},
	{"windows-1251", cyrillic},
	{"windows-1253", []string{"el"}},
	{"windows-1254", []string{"tr"}},
	{"windows-1255", []string{"he"}},
	{"windows-1256", []string{"ar"}},
	{"windows-1257", []string{"lt", "lv", "et"}},
	{"windows-1258", []string{"vi"}},
	{"windows-874", []string{"th"}},
	{"ISO-8859-1", western},
	{"ISO-8859-15", western},
	{"ISO-8859-2", central},
	{"ISO-8859-5", cyrillic},
	{"ISO-8859-6", []string{"ar"}},
	{"ISO-8859-7", []string{"el"}},
	{"KOI8-R", []string{"ru", "bg"}},
	{"KOI8-U", []string{"uk"}},
	{"IBM866", []string{"ru", "bg", "uk"}},
	{"IBM852", central},
	{"IBM850", western},
	{"Macintosh", western},
	{"Mac Cyrillic", cyrillic},
}

// named are the encodings of Names, by their names.
var named = []struct {
	name     string
	encoding encoding.Encoding
}{
	{"UTF-8", unicode.UTF8},
	{"UTF-16LE", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
	{"UTF-16BE", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
	{"windows-1252", charmap.Windows1252},
	{"windows-1250", charmap.Windows1250},
	{"windows-1251", charmap.Windows1251},
	{"windows-1253", charmap.Windows1253},
	{"windows-1254", charmap.Windows1254},
	{"windows-1255", charmap.Windows1255},
	{"windows-1256", charmap.Windows1256},
	{"windows-1257", charmap.Windows1257},
	{"windows-1258", charmap.Windows1258},
	{"windows-874", charmap.Windows874},
	{"ISO-8859-1", charmap.ISO8859_1},
	{"ISO-8859-2", charmap.ISO8859_2},
	{"ISO-8859-5", charmap.ISO8859_5},
	{"ISO-8859-6", charmap.ISO8859_6},
	{"ISO-8859-7", charmap.ISO8859_7},
	{"ISO-8859-15", charmap.ISO8859_15},
	{"KOI8-R", charmap.KOI8R},
	{"KOI8-U", charmap.KOI8U},
	{"IBM850", charmap.CodePage850},
	{"IBM852", charmap.CodePage852},
	{"IBM866", charmap.CodePage866},
	{"Macintosh", charmap.Macintosh},
	{"Mac Cyrillic", charmap.MacintoshCyrillic},
	{"Shift_JIS", japanese.ShiftJIS},
	{"EUC-JP", japanese.EUCJP},
	{"ISO-2022-JP", japanese.ISO2022JP},
	{"GB18030", simplifiedchinese.GB18030},
	{"Big5", traditionalchinese.Big5},
	{"EUC-KR", korean.EUCKR},
}

// Names are the encodings that a text can be read in, Unicode first, then by
// where they were used.
func Names() []string {
	names := make([]string, len(named))
	for i, n := range named {
		names[i] = n.name
	}
	return names
}

// Named gives an encoding by its name, whatever the case of its letters.
func Named(name string) (encoding.Encoding, bool) {
	for _, n := range named {
		if strings.EqualFold(n.name, name) {
			return n.encoding, true
		}
	}
	return nil, false
}

// inPieces is a text as its encoding writes it: that of Vietnamese has tone marks
// as letters of their own.
func inPieces(language, text string) string {
	if language != "vi" {
		return text
	}
	var b strings.Builder
	for _, r := range norm.NFC.String(text) {
		b.WriteString(apart([]rune(norm.NFD.String(string(r)))))
	}
	return b.String()
}

// apart puts the marks that are part of a letter back on it, and leaves the tone
// after it.
func apart(parts []rune) string {
	var base, tones []rune
	for _, r := range parts {
		if isTone(r) {
			tones = append(tones, r)
		} else {
			base = append(base, r)
		}
	}
	return norm.NFC.String(string(base)) + string(tones)
}

func isTone(r rune) bool { return strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", r) }
