package intake

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// signature tells a format by bytes at a place in the file.
type signature struct {
	at    int
	bytes string
	what  string
	do    string
}

const (
	saveAsText  = "Open it, choose Save as and plain text (.txt), and import that file."
	copyText    = "Open it, copy the article's text into a text file (.txt), and import that file."
	needsLetter = "Import the article itself, or type what matters and use Paste an article."
	unpack      = "Unpack it and import the files inside."
)

// signatures are formats that are not text, most telling first.
var signatures = []signature{
	{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "is an old Word or Excel file, or one with a password, which this version cannot read", "Open it, save it as .docx without a password, and import that file."},
	{0, "SQLite format 3\x00", "is a database, not an article", "If it is a dossier, open it with Open dossier."},
	{0, "\x1F\x8B", "is a compressed file", unpack},
	{0, "BZh", "is a compressed file", unpack},
	{0, "\xFD7zXZ\x00", "is a compressed file", unpack},
	{0, "7z\xBC\xAF\x27\x1C", "is a compressed file", unpack},
	{0, "Rar!\x1A\x07", "is a compressed file", unpack},
	{0, "\x28\xB5\x2F\xFD", "is a compressed file", unpack},
	{257, "ustar", "is an archive of files", unpack},
	{0, "\x89PNG\r\n\x1A\n", "is a picture", needsLetter},
	{0, "\xFF\xD8\xFF", "is a picture", needsLetter},
	{0, "GIF87a", "is a picture", needsLetter},
	{0, "GIF89a", "is a picture", needsLetter},
	{0, "II*\x00", "is a picture", needsLetter},
	{0, "MM\x00*", "is a picture", needsLetter},
	{8, "WEBP", "is a picture", needsLetter},
	{8, "WAVE", "is a sound file", needsLetter},
	{0, "ID3\x03", "is a sound file", needsLetter},
	{0, "OggS", "is a sound or film file", needsLetter},
	{4, "ftyp", "is a sound, film or picture file", needsLetter},
	{0, "\x1A\x45\xDF\xA3", "is a film file", needsLetter},
	{0, "\x7FELF", "is a program", needsLetter},
	{0, "MZ\x90\x00", "is a program", needsLetter},
	{0, "\xCF\xFA\xED\xFE", "is a program", needsLetter},
	{0, "\xCA\xFE\xBA\xBE", "is a program", needsLetter},
	{0, "\x00asm", "is a program", needsLetter},
	{0, "bplist00", "is a settings file or a saved web page", needsLetter},
}

// zipped are the formats that are zip archives inside, told by a name in them.
var zipped = []struct{ part, what, do string }{
	{"xl/", "is an Excel workbook", copyText},
	{"ppt/", "is a PowerPoint file", copyText},
	{"application/vnd.oasis.opendocument", "is a table or drawing, not a text", copyText},
}

// refuse returns an *Error for what is known not to be plain text.
func refuse(name string, data []byte) error {
	if len(data) == 0 {
		return &Error{Name: name, What: "is empty", Do: "Nothing was imported from it; check that it was saved in full."}
	}
	if startsAsText(data) {
		return refuseMarkup(name, data)
	}
	for _, s := range signatures {
		if len(data) > s.at && bytes.HasPrefix(data[s.at:], []byte(s.bytes)) {
			return &Error{Name: name, What: s.what, Do: s.do}
		}
	}
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return refuseZip(name, data)
	}
	return refuseMarkup(name, data)
}

// startsAsText says whether a file begins like an article: with UTF-8 and no
// control characters. Some signatures are letters that an article can have
// there too, "A SECOND WAVE" for one.
func startsAsText(data []byte) bool {
	start := cutBytes(string(data[:min(len(data), 4096+utf8.UTFMax)]), 4096)
	return utf8.ValidString(start) && !strings.ContainsFunc(start, func(r rune) bool {
		return r < 0x20 && !strings.ContainsRune("\t\n\r\f", r)
	})
}

func refuseZip(name string, data []byte) error {
	for _, z := range zipped {
		if bytes.Contains(data, []byte(z.part)) {
			return &Error{Name: name, What: z.what, Do: z.do}
		}
	}
	return &Error{Name: name, What: "is a zip archive", Do: unpack}
}

// refuseMarkup refuses text formats whose text is not the article's text.
func refuseMarkup(name string, data []byte) error {
	start := strings.ToLower(string(bytes.TrimLeft(data[:min(len(data), 4096)], "\uFEFF \t\r\n")))
	switch {
	case strings.HasPrefix(start, "<?xml"):
		return &Error{Name: name, What: "is data (XML), not an article", Do: copyText}
	}
	return nil
}
