package codebook

import "strings"

// The TOML library reports lines for errors of syntax only. To name the line
// of a missing pole or a doubled name, the text is walked once more: lines of
// tables, of keys, and of the strings in each key's value. The text is known
// to be valid TOML by then.

// place is a table of the file, or the file's top level, with its lines.
type place struct {
	path string // "party", "party.person"; empty at the top
	line int
	keys map[string]keyLines
}

type keyLines struct {
	line  int
	items []int // line of each string of the value, in order
}

// lineOf is the line of a key, or of the table where the key is missing.
func (p *place) lineOf(key string) int {
	if k, ok := p.keys[key]; ok {
		return k.line
	}
	return p.line
}

// lineOfItem is the line of the nth string of a key's list.
func (p *place) lineOfItem(key string, n int) int {
	k, ok := p.keys[key]
	if !ok || n >= len(k.items) {
		return p.lineOf(key)
	}
	return k.items[n]
}

func findPlaces(text string) []*place {
	w := &walker{text: text, line: 1}
	w.open("", 1)
	for w.pos < len(w.text) {
		w.statement()
	}
	return w.places
}

type walker struct {
	text   string
	pos    int
	line   int
	places []*place
}

// open begins a table. It counts as a key of the table that it is in.
func (w *walker) open(path string, line int) {
	parent, name := "", path
	if dot := strings.LastIndexByte(path, '.'); dot >= 0 {
		parent, name = path[:dot], path[dot+1:]
	}
	for i := len(w.places) - 1; i >= 0; i-- {
		if p := w.places[i]; p.path == parent {
			if _, ok := p.keys[name]; !ok {
				p.keys[name] = keyLines{line: line}
			}
			break
		}
	}
	w.places = append(w.places, &place{path: path, line: line, keys: map[string]keyLines{}})
}

// statement reads a blank line, a comment, a table header or a key with its
// value, up to the next line.
func (w *walker) statement() {
	w.skipBlank()
	switch {
	case w.pos >= len(w.text):
	case w.text[w.pos] == '#':
		w.skipLine()
	case w.text[w.pos] == '[':
		line := w.line
		header := w.restOfLine()
		if end := strings.IndexByte(header, ']'); end >= 0 {
			header = header[:end]
		}
		w.open(bareKey(strings.Trim(header, "[]")), line)
		w.skipLine()
	default:
		w.keyValue()
	}
}

func (w *walker) keyValue() {
	line := w.line
	rest := w.restOfLine()
	eq := strings.IndexByte(rest, '=')
	if eq < 0 {
		w.skipLine()
		return
	}
	key := bareKey(rest[:eq])
	w.pos += eq + 1
	table := w.places[len(w.places)-1]
	table.keys[key] = keyLines{line: line, items: w.value()}
}

// value reads to the end of a value, over the lines of lists and long strings,
// and returns the lines on which its strings begin.
func (w *walker) value() []int {
	var items []int
	depth := 0
	for w.pos < len(w.text) {
		switch c := w.text[w.pos]; c {
		case '"', '\'':
			items = append(items, w.line)
			w.skipString()
			continue
		case '[', '{':
			depth++
		case ']', '}':
			depth--
		case '#':
			w.skipComment()
			continue
		case '\n':
			w.line++
			if depth <= 0 {
				w.pos++
				return items
			}
		}
		w.pos++
	}
	return items
}

func (w *walker) skipString() {
	quote := w.text[w.pos]
	long := strings.Repeat(string(quote), 3)
	end := string(quote)
	if strings.HasPrefix(w.text[w.pos:], long) {
		end = long
	}
	w.pos += len(end)
	for w.pos < len(w.text) {
		switch {
		case strings.HasPrefix(w.text[w.pos:], end):
			w.pos += len(end)
			// A long string may end in one or two quotes of its own.
			for end == long && w.pos < len(w.text) && w.text[w.pos] == quote {
				w.pos++
			}
			return
		case w.text[w.pos] == '\n':
			w.line++
			w.pos++
		case w.text[w.pos] == '\\' && quote == '"' && w.pos+1 < len(w.text) && w.text[w.pos+1] != '\n':
			w.pos += 2
		default:
			w.pos++
		}
	}
}

func (w *walker) skipBlank() {
	for w.pos < len(w.text) {
		switch w.text[w.pos] {
		case '\n':
			w.line++
		case ' ', '\t', '\r':
		default:
			return
		}
		w.pos++
	}
}

func (w *walker) skipComment() {
	for w.pos < len(w.text) && w.text[w.pos] != '\n' {
		w.pos++
	}
}

func (w *walker) skipLine() {
	w.skipComment()
	if w.pos < len(w.text) {
		w.pos++
		w.line++
	}
}

func (w *walker) restOfLine() string {
	rest := w.text[w.pos:]
	if end := strings.IndexByte(rest, '\n'); end >= 0 {
		return rest[:end]
	}
	return rest
}

// bareKey takes the quotation marks and blanks off a key or a dotted key.
func bareKey(s string) string {
	parts := strings.Split(s, ".")
	for i, p := range parts {
		parts[i] = strings.Trim(strings.TrimSpace(p), `"'`)
	}
	return strings.Join(parts, ".")
}
