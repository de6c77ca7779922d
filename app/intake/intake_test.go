package intake

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"standpoint/app/dossier"
)

func TestPlainTextKeepsItsOffsets(t *testing.T) {
	for _, c := range []struct {
		name, file, text, note string
	}{
		{"as it is", "One “two” — three.\n\tFour é e\u0301.\n", "One “two” — three.\n\tFour é e\u0301.\n", ""},
		{"Windows lines", "One.\r\nTwo.\r\n", "One.\nTwo.\n", ""},
		{"old Macintosh lines", "One.\rTwo.", "One.\nTwo.", ""},
		{"mixed lines", "One.\r\r\nTwo.\n\rThree.", "One.\n\nTwo.\n\nThree.", ""},
		{"byte order mark", "\uFEFFOne.", "One.", ""},
		{"mark inside", "One.\uFEFFTwo.", "One.\uFFFDTwo.", "1 control character was replaced"},
		{"NUL and others", "A\x00B\x07C\x1bD. Enough words follow here to show that it is a text.", "A\uFFFDB\uFFFDC\uFFFDD. Enough words follow here to show that it is a text.", "3 control characters were replaced"},
		{"direction overrides", "A\u202Eevil\u202C and \u2066more\u2069.", "A\uFFFDevil\uFFFD and \uFFFDmore\uFFFD.", "4 control characters"},
		{"right-to-left text stays", "שלום\u200F עולם.", "שלום\u200F עולם.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := read(t, c.file, "")
			if s.Text != c.text {
				t.Errorf("got %q, want %q", s.Text, c.text)
			}
			if c.note == "" && s.Note != "" || !strings.Contains(s.Note, c.note) {
				t.Errorf("note %q, want %q", s.Note, c.note)
			}
		})
	}
}

func TestSameTextHasTheSameHash(t *testing.T) {
	const text = "The harbour council of Ålesund met. “Nothing,” it said – it always does.\n"
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	plain := read(t, text, "")
	for name, data := range map[string]string{
		"Windows lines": strings.ReplaceAll(text, "\n", "\r\n"), "byte order mark": "\uFEFF" + text, "UTF-16": utf16,
	} {
		s := read(t, data, "")
		if s.TextSHA256 != plain.TextSHA256 || s.FileSHA256 == plain.FileSHA256 {
			t.Errorf("%s: text %q", name, s.Text)
		}
	}
}

// Texts in their own languages, long enough for letter frequencies to tell.
const (
	english   = "The harbour council met at the café. “Nothing was decided,” it said – and that wasn’t new. The naïve mayor went home, and the dues stayed as they were for another year."
	french    = "Le conseil du port s’est réuni à l’hôtel de ville. Après des débats très animés, les délégués ont été invités à présenter leurs idées sur la fiscalité portuaire à l’échelle de la côte entière, où l’été a été mauvais pour la pêche."
	german    = "Der Hafenrat tagte im Rathaus über die Gebühren. Die Abgeordneten hörten zunächst die Fischer, die über höhere Kosten klagten, später äußerten sich die Bürgermeister der Küstenstädte und wünschten eine gemeinsame Lösung für die nächsten Jahre."
	russian   = "Совет порта собрался в ратуше. Депутаты долго спорили о том, кто должен платить за маяк, и разошлись без решения. Мэр сказал, что переговоры продолжатся на следующей неделе, когда вернутся рыбаки."
	greek     = "Το συμβούλιο του λιμανιού συνεδρίασε στο δημαρχείο. Οι αντιπρόσωποι συζήτησαν για πολλή ώρα ποιος θα πληρώσει για τον φάρο και έφυγαν χωρίς απόφαση. Ο δήμαρχος είπε ότι οι συνομιλίες θα συνεχιστούν."
	hebrew    = "מועצת הנמל התכנסה בבית העירייה. הנציגים דנו במשך שעות ארוכות בשאלה מי ישלם עבור המגדלור והתפזרו ללא החלטה. ראש העיר אמר כי השיחות יימשכו בשבוע הבא כאשר הדייגים יחזרו הביתה."
	arabic    = "اجتمع مجلس الميناء في مبنى البلدية. ناقش المندوبون لساعات طويلة من سيدفع ثمن المنارة ثم تفرقوا دون قرار. وقال رئيس البلدية إن المحادثات ستستمر في الأسبوع المقبل عندما يعود الصيادون."
	japanese_ = "港湾評議会は市庁舎で会合を開いた。代表たちは灯台の費用を誰が払うのかを長い間話し合ったが、決まらないまま解散した。市長は来週も話し合いを続けると述べた。"
	korean_   = "항만 위원회가 시청에서 회의를 열었다. 대표들은 등대 비용을 누가 낼 것인지 오랫동안 논의했지만 결정을 내리지 못하고 헤어졌다. 시장은 다음 주에도 회담이 계속될 것이라고 말했다."
	chinese   = "港口委员会在市政厅开会。代表们讨论了很长时间谁来支付灯塔的费用，但没有作出决定就散会了。市长说，下周渔民回来以后，会谈还会继续。我们希望大家都能参加。"
	taiwan    = "港口委員會在市政廳開會。代表們討論了很長時間誰來支付燈塔的費用，但沒有作出決定就散會了。市長說，下週漁民回來以後，會談還會繼續。我們希望大家都能參加。"
	polish    = "Rada portu zebrała się w ratuszu. Delegaci długo spierali się o to, kto zapłaci za latarnię morską, i rozeszli się bez żadnej decyzji. Burmistrz powiedział, że rozmowy będą się toczyć w przyszłym tygodniu."
	turkish   = "Liman meclisi belediye binasında toplandı. Temsilciler deniz feneri için kimin ödeyeceğini uzun süre tartıştı ve karar almadan dağıldı. Başkan görüşmelerin gelecek hafta süreceğini söyledi."
	ukrainian = "Рада порту зібралася в ратуші. Депутати довго сперечалися про те, хто має платити за маяк, і розійшлися без рішення. Мер сказав, що перемовини продовжаться наступного тижня."
)

func TestEncodings(t *testing.T) {
	for _, c := range []struct {
		name, text string
		enc        encoding.Encoding
	}{
		{"UTF-8", english, unicode.UTF8},
		{"UTF-8 with mark", russian, unicode.UTF8BOM},
		{"UTF-16LE with mark", russian, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)},
		{"UTF-16BE with mark", chinese, unicode.UTF16(unicode.BigEndian, unicode.UseBOM)},
		{"UTF-16LE bare", english, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
		{"UTF-16BE bare", german, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
		{"UTF-32LE with mark", french, utf32.UTF32(utf32.LittleEndian, utf32.UseBOM)},
		{"UTF-32BE with mark", french, utf32.UTF32(utf32.BigEndian, utf32.UseBOM)},
		{"windows-1252 English", english, charmap.Windows1252},
		{"windows-1252 French", french, charmap.Windows1252},
		{"ISO-8859-1 German", german, charmap.ISO8859_1},
		{"windows-1251", russian, charmap.Windows1251},
		{"windows-1251 Ukrainian", ukrainian, charmap.Windows1251},
		{"KOI8-R", russian, charmap.KOI8R},
		{"ISO-8859-5", russian, charmap.ISO8859_5},
		{"cp866", russian, charmap.CodePage866},
		{"windows-1253", greek, charmap.Windows1253},
		{"ISO-8859-7", greek, charmap.ISO8859_7},
		{"windows-1255", hebrew, charmap.Windows1255},
		{"windows-1256", arabic, charmap.Windows1256},
		{"ISO-8859-6", arabic, charmap.ISO8859_6},
		{"Shift_JIS", japanese_, japanese.ShiftJIS},
		{"EUC-JP", japanese_, japanese.EUCJP},
		{"ISO-2022-JP", japanese_, japanese.ISO2022JP},
		{"EUC-KR", korean_, korean.EUCKR},
		{"GB18030", chinese, simplifiedchinese.GB18030},
		{"Big5", taiwan, traditionalchinese.Big5},
		{"windows-1250", polish, charmap.Windows1250},
		{"ISO-8859-2", polish, charmap.ISO8859_2},
		{"windows-1254", turkish, charmap.Windows1254},
	} {
		t.Run(c.name, func(t *testing.T) {
			data, err := c.enc.NewEncoder().String(c.text)
			if err != nil {
				t.Fatal(err)
			}
			s, err := Bytes("a.txt", []byte(data), "")
			if err != nil {
				t.Fatal(err)
			}
			if s.Text != c.text {
				t.Errorf("%s\n%s", s.Text, s.Note)
			}
		})
	}
}

func TestDecodedTextIsComposed(t *testing.T) {
	data, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String("cafe\u0301 in the harbour")
	if err != nil {
		t.Fatal(err)
	}
	if s := read(t, data, ""); s.Text != "café in the harbour" {
		t.Errorf("got %q", s.Text)
	}
}

func TestWhatIsNoArticleIsRefused(t *testing.T) {
	for _, c := range []struct {
		name, data, what string
	}{
		{"empty", "", "is empty"},
		{"blank", " \n\t\u00A0\n", "holds no text"},
		{"only a mark", "\uFEFF", "holds no text"},
		{"only rubbish", "\x00\x00\x00", "is not a text file"},
		{"stump of a PDF", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "is damaged"},
		{"zip", "PK\x03\x04\x14\x00\x00\x00a.txt", "is a zip archive"},
		{"old Word", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest", "is an old Word or Excel file"},
		{"picture", "\x89PNG\r\n\x1A\nrest", "is a picture"},
		{"photo", "\xFF\xD8\xFF\xE0rest", "is a picture"},
		{"program", "\x7FELF\x02\x01\x01\x00", "is a program"},
		{"dossier", "SQLite format 3\x00rest", "is a database"},
		{"noise", strings.Repeat("\x01\x80\xFE\x02ab", 200), "is not a text"},
		{"a few bytes of a program", "\x00\x00binary", "is not a text file"},
		{"zeros among bytes", strings.Repeat("\x00\x01\x02\x03\x04\x05\x06abcd", 200), "is not a text file"},
		{"too much text", strings.Repeat("word ", 1_100_000), "5.2 MB of text"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, err := Bytes("folder/a.bin", []byte(c.data), "")
			var e *Error
			if !errors.As(err, &e) {
				t.Fatalf("got %v, %+v", err, s)
			}
			if e.Name != "a.bin" || !strings.Contains(e.What, c.what) || !strings.HasSuffix(e.Do, ".") {
				t.Errorf("got %q", e)
			}
			if !reflect.DeepEqual(s, dossier.Source{}) {
				t.Error("a source came with the error")
			}
		})
	}
}

func TestFilesThatCannotBeRead(t *testing.T) {
	dir := t.TempDir()
	large := filepath.Join(dir, "large.txt")
	f, err := os.Create(large)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(f.Truncate(maxFile+1), f.Close()); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		path, what string
	}{
		{filepath.Join(dir, "absent.txt"), "is not there"},
		{dir, "is a folder"},
		{large, "larger than 64 MB"},
		{os.DevNull, "is not an ordinary file"},
		{filepath.Join(dir, "talks.standpoint"), "is a dossier"},
	} {
		_, err := File(c.path, "")
		var e *Error
		if !errors.As(err, &e) || !strings.Contains(e.What, c.what) || e.Name != filepath.Base(c.path) {
			t.Errorf("%s: got %v", c.path, err)
		}
	}
	if _, err := File(filepath.Join(dir, "absent.txt"), ""); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the cause is lost: %v", err)
	}
}

func TestFileReadsAsBytesDo(t *testing.T) {
	path := filepath.Join(t.TempDir(), "odd ?#%41 name 😀.txt")
	data := []byte("Harbour talks end\n\nThe council went home.")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	fromFile, err := File(path, "")
	if err != nil {
		t.Fatal(err)
	}
	fromMemory, err := Bytes(filepath.Base(path), data, "")
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(fromFile, fromMemory) || fromFile.FileName != filepath.Base(path) {
		t.Errorf("got  %+v\nwant %+v", fromFile, fromMemory)
	}
}

func TestLongLineIsRead(t *testing.T) {
	text := "Harbour talks end\nThe " + strings.Repeat("word ", maxText/5-10)
	s := read(t, text, "")
	if s.Text != text || s.Title != "Harbour talks end" {
		t.Errorf("title %q, %d bytes", s.Title, len(s.Text))
	}
}

func TestLanguage(t *testing.T) {
	for text, want := range map[string]string{
		english: "en", french: "", german: "", russian: "", chinese: "", polish: "", "Oslo 1 2 3": "",
		"The council of the port said that it was not for sale.": "en",
	} {
		if got := read(t, text, "").Lang; got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestTextsThatBeginLikeOtherFormatsAreTexts(t *testing.T) {
	filler := strings.Repeat("The harbour council met again and parted. ", 20)
	for name, text := range map[string]string{
		"sound":   "FOURTH  WAVE of strikes hits the harbour.\n" + filler,
		"picture": "See the WEBPage of the council.\n" + filler,
		"film":    "The ftyp of the council.\n" + filler,
		"archive": filler[:256] + "mustard was served. " + filler,
		"packed":  "BZh is how the harbour's code begins.\n" + filler,
	} {
		if _, err := Bytes("a.txt", []byte(text), ""); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestFileThatCannotBeReadSaysWhy(t *testing.T) {
	loop := filepath.Join(t.TempDir(), "loop.txt")
	if err := os.Symlink(loop, loop); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	if _, err := File(loop, ""); err == nil || !strings.Contains(err.Error(), "loop.txt could not be read (too many") {
		t.Errorf("got %v", err)
	}
}
