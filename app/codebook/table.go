package codebook

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// table gives the fields of one TOML table by type, and remembers which were
// asked for.
type table struct {
	r     *reader
	raw   map[string]any
	at    *place
	asked map[string]bool
}

// take returns a field's value and whether it is there.
func (t *table) take(key string) (any, bool) {
	t.asked[key] = true
	v, ok := t.raw[key]
	return v, ok
}

// string is a field as it is written, empty where it is missing.
func (t *table) string(key string) string {
	v, ok := t.take(key)
	s, isString := v.(string)
	if ok && !isString {
		t.r.fault(t.at.lineOf(key), `%s must be a text in quotation marks`, key)
	}
	return s
}

// word is an optional one-line string, blanks trimmed and collapsed.
func (t *table) word(key string) string {
	return t.clean(key, t.string(key), t.at.lineOf(key), maxName)
}

// text is an optional string of several sentences; it may have several lines.
func (t *table) text(key string) string {
	lines := strings.Split(strings.ReplaceAll(t.string(key), "\r\n", "\n"), "\n")
	for i, line := range lines {
		lines[i] = t.clean(key, line, t.at.lineOf(key), maxText)
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

func (t *table) required(key string) string { return t.must(key, t.word) }

func (t *table) requiredText(key string) string { return t.must(key, t.text) }

// must reads a field that has to be there. A field with another fault is not
// called empty too.
func (t *table) must(key string, read func(key string) string) string {
	before := len(t.r.faults)
	s := read(key)
	_, there := t.raw[key]
	switch {
	case s != "" || len(t.r.faults) > before:
	case there:
		t.r.fault(t.at.lineOf(key), "%s%s is empty", t.called(), key)
	default:
		t.r.fault(t.at.line, `%s%s is missing; add %s = "..."`, t.called(), key, key)
	}
	return s
}

// called is what a fault calls the table: its name, where it has one.
func (t *table) called() string {
	name, _ := t.raw["name"].(string)
	if name = strings.TrimSpace(name); name == "" || utf8.RuneCountInString(name) > maxName {
		return ""
	}
	return name + ": "
}

// words is an optional list of one-line strings without doubles.
func (t *table) words(key string) []string {
	v, ok := t.take(key)
	if !ok {
		return nil
	}
	list, ok := v.([]any)
	if !ok {
		t.r.fault(t.at.lineOf(key), `%s must be a list, as in %s = ["one", "two"]`, key, key)
		return nil
	}
	if len(list) > maxWords {
		t.r.fault(t.at.lineOf(key), "%s has %d entries; at most %d are allowed", key, len(list), maxWords)
		return nil
	}
	var out []string
	seen := map[string]bool{}
	for i, item := range list {
		line := t.at.lineOfItem(key, i)
		s, ok := item.(string)
		if !ok {
			t.r.fault(line, "entry %d of %s must be a text in quotation marks", i+1, key)
			continue
		}
		if strings.TrimSpace(s) == "" {
			t.r.warn(line, "entry %d of %s is empty", i+1, key)
			continue
		}
		s = t.clean(key, s, line, maxWord)
		switch {
		case s == "":
		case seen[s]:
			t.r.warn(line, "%q stands twice in %s", s, key)
		default:
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}

// patterns checks the stars and bars of a list of keywords or cues that words
// has already read.
func (t *table) patterns(key string) {
	list, _ := t.raw[key].([]any)
	for i, item := range list {
		s, _ := item.(string)
		words := strings.Fields(s)
		if len(words) == 0 {
			continue
		}
		line := t.at.lineOfItem(key, i)
		if strings.Trim(s, "*| ") == "" {
			t.r.fault(line, "%q in %s would match every sentence", s, key)
			continue
		}
		if words[0] == "*" || words[len(words)-1] == "*" {
			t.r.warn(line, "%q in %s: a * at the begin or the end of a phrase has no effect", s, key)
		}
		for _, w := range words {
			if strings.Contains(w, "|") && slices.Contains(strings.Split(w, "|"), "") {
				t.r.warn(line, "%q in %s: nothing stands on one side of a |; write a|b without blanks", s, key)
			}
		}
	}
}

// date is an optional day, "YYYY-MM-DD", written as a TOML date or a string.
func (t *table) date(key string) string {
	v, ok := t.take(key)
	if !ok {
		return ""
	}
	switch v := v.(type) {
	case time.Time:
		// The TOML library tells a day from a time of day, whose year is 0, by
		// the name of its zone.
		if v.Location().String() == "date-local" {
			return v.Format(time.DateOnly)
		}
	case string:
		if d, err := time.Parse(time.DateOnly, v); err == nil {
			return d.Format(time.DateOnly)
		}
	}
	t.r.fault(t.at.lineOf(key), "%s must be a day, as in %s = 2025-01-20", key, key)
	return ""
}

// tables is a list of tables, with the places of their lines.
func (t *table) tables(key string, places []*place) []*table {
	v, ok := t.take(key)
	if !ok {
		return nil
	}
	line := t.at.lineOf(key)
	var raws []map[string]any
	switch v := v.(type) {
	case []map[string]any:
		raws = v
	case []any:
		for i, item := range v {
			m, isTable := item.(map[string]any)
			if !isTable {
				t.r.fault(line, `entry %d of %s must be a table, as in {name = "..."}`, i+1, key)
				return nil
			}
			raws = append(raws, m)
		}
	}
	if raws == nil {
		t.r.fault(line, "%s must be written with double brackets, [[%s]]", key, key)
		return nil
	}
	if len(raws) > maxTables {
		t.r.fault(line, "%d times [[%s]]; at most %d are allowed", len(raws), key, maxTables)
		return nil
	}
	out := make([]*table, len(raws))
	for i, raw := range raws {
		at := placeAt(places, i)
		if at.line == 0 {
			at.line = line
		}
		out[i] = &table{r: t.r, raw: raw, at: at, asked: map[string]bool{}}
	}
	return out
}

// unknown warns of fields that nothing asked for, most likely misspelt.
func (t *table) unknown() {
	var keys []string
	for key := range t.raw {
		if !t.asked[key] {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	for _, key := range keys {
		t.r.warn(t.at.lineOf(key), "%sunknown field %q is left out; is it misspelt?", t.called(), key)
	}
}

// clean trims and collapses blanks, and faults what does not belong into a
// line of text.
func (t *table) clean(key, s string, line, most int) string {
	if i := strings.IndexFunc(s, forbidden); i >= 0 {
		r, _ := utf8.DecodeRuneInString(s[i:])
		t.r.fault(line, "%s holds the control character U+%04X; delete it", key, r)
		return ""
	}
	s = strings.Join(strings.Fields(s), " ")
	if n := utf8.RuneCountInString(s); n > most {
		t.r.fault(line, "%s is %d characters long; at most %d are allowed", key, n, most)
		return ""
	}
	return s
}

// forbidden are control characters but tab, and the marks that turn the
// direction of text round without being seen.
func forbidden(r rune) bool {
	switch {
	case r == '\t':
		return false
	case unicode.IsControl(r), r == '\uFEFF', r == utf8.RuneError:
		return true
	case r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
		return true
	}
	return false
}
