package format

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

// rich reads RTF: groups in braces, control words, and bytes of code pages.
type rich struct {
	data  []byte
	at    int
	text  prose
	group group
	outer []group

	page    encoding.Encoding // the document's code page
	fonts   map[int]encoding.Encoding
	bytes   []byte // of a code page, not decoded yet
	skip    int    // how many characters stand in for a Unicode one that was read
	high    rune   // the first half of a Unicode character in two
	facts   map[string]string
	created [3]int // year, month, day
}

// group is what holds until the brace shuts.
type group struct {
	dest string // "": the text; else what it is for
	font int
	uc   int // how many characters stand in for a Unicode one
	gone bool
}

// ignored are groups that are not text of the document.
var ignored = map[string]bool{
	"colortbl": true, "stylesheet": true, "pict": true, "object": true, "header": true, "headerl": true, "headerr": true, "headerf": true,
	"footer": true, "footerl": true, "footerr": true, "footerf": true, "footnote": true, "annotation": true, "fldinst": true, "xe": true, "tc": true, "rxe": true,
	"listtable": true, "revtbl": true, "rsidtbl": true, "themedata": true, "info": true, "nonshppict": true, "listtext": true, "pntext": true, "bkmkstart": true, "bkmkend": true,
	"filetbl": true, "private": true, "template": true, "keywords": true, "comment": true, "doccomm": true, "operator": true, "company": true, "revtim": true, "printim": true, "buptim": true,
}

func readRTF(data []byte, o Options) (Document, error) {
	r := &rich{
		data: data, page: charmap.Windows1252, group: group{uc: 1}, fonts: map[int]encoding.Encoding{}, facts: map[string]string{}, text: o.prose(),
		at: max(0, bytes.IndexByte(data[:min(len(data), 64)], '{')),
	}
	if err := r.read(); err != nil {
		return Document{}, err
	}
	text, err := r.text.done()
	if err != nil {
		return Document{}, err
	}
	d := Document{Text: text, Title: r.facts["title"], Notes: named(r.facts["author"])}
	if r.created[0] > 0 {
		d.Published = Created(fmt.Sprintf("%04d-%02d-%02d", r.created[0], r.created[1], r.created[2]))
	}
	return d, nil
}

func (r *rich) read() error {
	for r.at < len(r.data) && !r.text.isFull {
		c := r.data[r.at]
		r.at++
		switch c {
		case '{':
			r.flush()
			r.outer = append(r.outer, r.group)
			if len(r.outer) > 10_000 {
				return errHuge
			}
		case '}':
			r.flush()
			if len(r.outer) == 0 {
				return nil
			}
			r.group, r.outer = r.outer[len(r.outer)-1], r.outer[:len(r.outer)-1]
			if len(r.outer) == 0 {
				return nil
			}
		case '\\':
			r.control()
		case '\r', '\n', 0:
		default:
			r.add(c)
		}
	}
	r.flush()
	return nil
}

// add takes a byte of text.
func (r *rich) add(c byte) {
	if r.skip > 0 {
		r.skip--
		return
	}
	r.bytes = append(r.bytes, c)
}

// flush decodes the bytes that were taken.
func (r *rich) flush() {
	r.skip = 0
	if len(r.bytes) == 0 {
		return
	}
	enc := r.page
	if f := r.fonts[r.group.font]; f != nil {
		enc = f
	}
	text, err := enc.NewDecoder().Bytes(r.bytes)
	if err == nil {
		r.say(string(text))
	}
	r.bytes = r.bytes[:0]
}

// say writes text to where the group belongs.
func (r *rich) say(s string) {
	switch {
	case r.group.gone:
	case r.group.dest == "":
		r.text.write(s)
	case r.group.dest == "title" || r.group.dest == "author":
		if len(r.facts[r.group.dest]) < 500 {
			r.facts[r.group.dest] += s
		}
	}
}

// control reads what follows a backslash.
func (r *rich) control() {
	if r.at >= len(r.data) {
		return
	}
	start := r.at
	for r.at < len(r.data) && isLetter(r.data[r.at]) && r.at-start < 32 {
		r.at++
	}
	if r.at == start {
		r.symbol()
		return
	}
	word := string(r.data[start:r.at])
	start = r.at
	if r.at < len(r.data) && r.data[r.at] == '-' {
		r.at++
	}
	for r.at < len(r.data) && r.data[r.at] >= '0' && r.data[r.at] <= '9' && r.at-start < 11 {
		r.at++
	}
	n, err := strconv.Atoi(string(r.data[start:r.at]))
	if r.at < len(r.data) && r.data[r.at] == ' ' {
		r.at++
	}
	r.word(word, n, err == nil)
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func (r *rich) symbol() {
	c := r.data[r.at]
	r.at++
	switch c {
	case '\'':
		if r.at+2 > len(r.data) {
			return
		}
		n, err := strconv.ParseUint(string(r.data[r.at:r.at+2]), 16, 8)
		r.at += 2
		if err == nil {
			r.add(byte(n))
		}
	case '\\', '{', '}':
		r.add(c)
	case '*':
		r.group.dest = "*" // until the next word names what it is for
	case '~':
		r.put(" ")
	case '_':
		r.put("-")
	case '\r', '\n':
		r.put("")
		r.endLine()
	}
}

// put writes a character that is not one of a code page.
func (r *rich) put(s string) {
	if r.skip > 0 {
		r.skip--
		return
	}
	r.flush()
	r.say(s)
}

func (r *rich) endLine() {
	r.flush()
	if r.group.dest == "" && !r.group.gone {
		r.text.end()
	}
}

// marks are the control words that stand for text.
var marks = map[string]string{
	"tab": " ", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
	"emspace": " ", "enspace": " ", "qmspace": " ", "cell": " ", "nestcell": " ",
}

func (r *rich) word(word string, n int, hasNumber bool) {
	if s, ok := marks[word]; ok {
		r.put(s)
		return
	}
	if r.group.dest == "*" && word != "shppict" {
		r.group.dest = "ignored"
	}
	switch word {
	case "par", "line", "sect", "page", "row", "nestrow", "column":
		r.endLine()
	case "u":
		r.unicode(rune(uint16(n)))
	case "uc":
		r.group.uc = max(0, min(n, 100))
	case "bin":
		r.flush()
		r.at = min(len(r.data), r.at+max(0, n))
	case "v", "deleted":
		r.flush()
		r.group.gone = !hasNumber || n != 0
	case "plain":
		r.flush()
		r.group.gone = false
	case "f":
		r.flush()
		r.group.font = n
	case "title", "author":
		if r.group.dest == "ignored" || r.group.dest == "info" {
			r.group.dest = word
		}
	default:
		r.setting(word, n)
	}
}

func (r *rich) setting(word string, n int) {
	switch word {
	case "ansicpg":
		r.page = pageOf(n, r.page)
	case "mac":
		r.page = charmap.Macintosh
	case "fonttbl":
		r.group.dest = word
	case "fcharset":
		if r.group.dest == "fonttbl" {
			if cp, ok := charsets[n]; ok {
				r.fonts[r.group.font] = pageOf(cp, nil)
			}
		}
	case "creatim":
		r.group.dest = word
	case "yr", "mo", "dy":
		if r.group.dest == "creatim" {
			r.created[strings.Index("yrmody", word)/2] = max(0, min(n, 9999))
		}
	default:
		if ignored[word] {
			r.flush()
			r.group.dest = word
		}
	}
}

// unicode takes a character of 16 bits; some need two. What stands in for it
// in old programs is passed over.
func (r *rich) unicode(c rune) {
	r.flush()
	switch {
	case utf16.IsSurrogate(c) && r.high == 0:
		r.high = c
	case r.high != 0:
		r.say(string(utf16.DecodeRune(r.high, c)))
		r.high = 0
	default:
		r.say(string(c))
	}
	r.skip = r.group.uc
}

// charsets are the code pages of the numbers that fonts give.
var charsets = map[int]int{77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250}

func pageOf(n int, otherwise encoding.Encoding) encoding.Encoding {
	label := map[int]string{932: "shift_jis", 936: "gbk", 949: "euc-kr", 950: "big5", 10000: "macintosh", 866: "ibm866", 65001: "utf-8"}[n]
	if label == "" {
		label = "windows-" + strconv.Itoa(n)
	}
	enc, err := htmlindex.Get(label)
	if err != nil {
		return otherwise
	}
	return enc
}
