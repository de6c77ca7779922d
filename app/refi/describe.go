package refi

import (
	"slices"
	"strings"
)

// description is a Description as we write it: lines of a key and its value,
// and before them what is written freely. Values are escaped, so that a list
// keeps its items and everything its lines.
type description struct{ lines []string }

func (d *description) text(key, value string) {
	if value != "" {
		d.lines = append(d.lines, key+": "+escaped(value))
	}
}

func (d *description) list(key string, items []string) {
	if len(items) == 0 {
		return
	}
	all := make([]string, len(items))
	for i, s := range items {
		all[i] = strings.ReplaceAll(escaped(s), ";", `\;`)
	}
	d.lines = append(d.lines, key+": "+strings.Join(all, "; "))
}

func (d *description) String() string { return strings.Join(d.lines, "\n") }

var escapes = strings.NewReplacer(`\`, `\\`, "\n", `\n`, "\r", `\r`, "\t", `\t`)

func escaped(s string) string {
	s = escapes.Replace(s)
	if strings.HasPrefix(s, " ") {
		s = `\` + s
	}
	if cut, found := strings.CutSuffix(s, " "); found {
		s = cut + `\ `
	}
	return s
}

// described is a Description that was read.
type described struct {
	values map[string][]string // as written, of each known key
	free   string              // all other lines
}

// describe reads a Description. Only lines that begin with one of the keys are
// taken for more than free text.
func describe(s string, keys ...string) described {
	d := described{values: map[string][]string{}}
	var free []string
	for line := range strings.SplitSeq(strings.ReplaceAll(s, "\r\n", "\n"), "\n") {
		key, value, found := strings.Cut(line, ": ")
		if found && slices.Contains(keys, key) {
			d.values[key] = append(d.values[key], value)
			continue
		}
		free = append(free, line)
	}
	d.free = strings.TrimSpace(strings.Join(free, "\n"))
	return d
}

func (d described) text(key string) string {
	if len(d.values[key]) == 0 {
		return ""
	}
	items := unescaped(d.values[key][0], false)
	return items[0]
}

func (d described) list(key string) []string {
	if len(d.values[key]) == 0 {
		return nil
	}
	return unescaped(d.values[key][0], true)
}

// note is what was written freely, and then under the key.
func (d described) note(key string) string {
	under := d.text(key)
	if d.free == "" || under == "" {
		return d.free + under
	}
	return d.free + "\n" + under
}

// unescaped undoes the escaping; a list is parted at its semicolons.
func unescaped(s string, parted bool) []string {
	items := []string{}
	var item strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s):
			i++
			item.WriteString(unescape(s[i]))
		case c == ';' && parted:
			items = append(items, item.String())
			item.Reset()
			if i+1 < len(s) && s[i+1] == ' ' {
				i++
			}
		default:
			item.WriteByte(c)
		}
	}
	return append(items, item.String())
}

func unescape(c byte) string {
	switch c {
	case 'n':
		return "\n"
	case 'r':
		return "\r"
	case 't':
		return "\t"
	}
	return string([]byte{c})
}
