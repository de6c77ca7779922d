package intake

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"standpoint/app/intake/letters"
)

// writtenIn is for each encoding a language that was written in it, by the names
// of texts of our own in letters/testdata.
var writtenIn = map[string]string{
	"UTF-8": "pl", "UTF-16LE": "ru", "UTF-16BE": "el",
	"windows-1250": "cs", "windows-1251": "bg", "windows-1252": "fr", "windows-1253": "el", "windows-1254": "tr",
	"windows-1255": "he", "windows-1256": "ar", "windows-1257": "lt", "windows-1258": "vi", "windows-874": "th",
	"ISO-8859-1": "de", "ISO-8859-2": "pl", "ISO-8859-5": "sr", "ISO-8859-6": "ar", "ISO-8859-7": "el", "ISO-8859-15": "es",
	"KOI8-R": "ru", "KOI8-U": "uk", "IBM850": "pt", "IBM852": "hu", "IBM866": "ru", "Macintosh": "it", "Mac Cyrillic": "ru",
	"Shift_JIS": "ja", "EUC-JP": "ja", "ISO-2022-JP": "ja", "GB18030": "zh", "Big5": "tw", "EUC-KR": "ko",
}

// asStored is a text as intake has it: composed, with plain quotation marks, as
// old encodings have no others.
func asStored(t *testing.T, language string) string {
	t.Helper()
	text, err := os.ReadFile("letters/testdata/" + language + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	plain := strings.NewReplacer("„", `"`, "“", `"`, "”", `"`, "’", "'", "–", "-", "«", `"`, "»", `"`)
	return norm.NFC.String(plain.Replace(string(text)))
}

// bytesIn writes a text in an encoding. That of Vietnamese has the tones apart
// from their letters.
func bytesIn(t *testing.T, text, name string) []byte {
	t.Helper()
	enc, _ := letters.Named(name)
	if name == "windows-1258" {
		text = toned(text)
	}
	data, err := enc.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return data
}

func toned(text string) string {
	var out strings.Builder
	for _, r := range text {
		var base, tones string
		for _, part := range norm.NFD.String(string(r)) {
			if strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", part) {
				tones += string(part)
			} else {
				base += string(part)
			}
		}
		out.WriteString(norm.NFC.String(base) + tones)
	}
	return out.String()
}

func TestEveryEncodingIsFoundOutOrAskedAbout(t *testing.T) {
	if n := len(Encodings()); n != len(writtenIn) || n < 26 {
		t.Fatalf("%d encodings, %d with a text", n, len(writtenIn))
	}
	for _, name := range Encodings() {
		t.Run(name, func(t *testing.T) {
			text := asStored(t, writtenIn[name])
			a, _ := readBytes("a.txt", bytesIn(t, text, name), Options{})
			if a.Err != nil {
				t.Fatal(a.Err)
			}
			if a.Source.Text != text || a.Encoding.Doubtful {
				t.Errorf("read as %+v (%s): %.200s", a.Encoding, a.Source.Note, a.Source.Text)
			}
		})
	}
}

func TestChosenEncodingGoesBeforeTheGuess(t *testing.T) {
	data := bytesIn(t, asStored(t, "ru"), "windows-1251")
	for _, name := range []string{"windows-1251", "KOI8-R", "IBM866", "Mac Cyrillic", "ISO-8859-7"} {
		enc, _ := letters.Named(name)
		want, err := enc.NewDecoder().Bytes(data)
		if err != nil {
			t.Fatal(err)
		}
		a, _ := readBytes("a.txt", data, Options{Encoding: name})
		if a.Err != nil || a.Source.Text != norm.NFC.String(string(want)) || a.Encoding != (Encoding{Name: name}) {
			t.Errorf("%s: %+v, %v: %.100s", name, a.Encoding, a.Err, a.Source.Text)
		}
	}
	for _, as := range []string{"windows-9999", "ISO-8859-1"} {
		if a, _ := readBytes("a.txt", []byte("\x01\x02\x01\x02\x01\x02"), Options{Encoding: as}); a.Err == nil || !strings.Contains(a.Err.Error(), "Choose another encoding.") {
			t.Errorf("%s: got %v", as, a.Err)
		}
	}
}

func TestTooFewLettersAreInDoubt(t *testing.T) {
	data := bytesIn(t, "Čaša", "ISO-8859-2")
	a, _ := readBytes("a.txt", data, Options{})
	if a.Err != nil || !a.Encoding.Doubtful || !strings.Contains(a.Source.Note, "choose another encoding") {
		t.Errorf("four letters are taken for %+v without doubt (%q), %v", a.Encoding, a.Source.Note, a.Err)
	}
	a, _ = readBytes("a.txt", data, Options{Encoding: "ISO-8859-2"})
	if a.Source.Text != "Čaša" || a.Encoding.Doubtful || strings.Contains(a.Source.Note, "choose another") {
		t.Errorf("got %q, %q, %v", a.Source.Text, a.Source.Note, a.Err)
	}
}

func TestFewAccentsInEnglishAreNotAskedAbout(t *testing.T) {
	for _, text := range []string{
		"The minister met “old friends” at the café – and said that it was naïve to hope for more than a short truce in the harbour this winter.",
		"It was the firm’s third offer since the strike began; the union said “no” to £300 a month and went home.",
		"The envoy met José Muñoz in the harbour hall, and both went home without a word to those who had waited for them all day long.",
	} {
		a, _ := readBytes("a.txt", bytesIn(t, text, "windows-1252"), Options{})
		if a.Err != nil || a.Source.Text != text || a.Encoding.Doubtful {
			t.Errorf("read as %+v: %q, %v", a.Encoding, a.Source.Text, a.Err)
		}
	}
}
