package refi

import (
	"fmt"
	"strings"
)

// notes are what the person who reads a file in should know: what was not
// taken, and what was repaired, each kind once with what it is true of.
type notes struct {
	kinds []string
	of    map[string]*tally
}

type tally struct {
	names []string
	more  int
}

// named is how many are named of one kind.
const named = 12

// each notes one thing of a kind.
func (n *notes) each(kind, name string) {
	if n.of == nil {
		n.of = map[string]*tally{}
	}
	t := n.of[kind]
	if t == nil {
		t = &tally{}
		n.of[kind] = t
		n.kinds = append(n.kinds, kind)
	}
	if name = shortened(name); len(t.names) < named {
		t.names = append(t.names, name)
		return
	}
	t.more++
}

// say notes what is true of the file as a whole.
func (n *notes) say(sentence string) {
	n.kinds = append(n.kinds, sentence)
}

// lines are the notes, in the order in which they came up.
func (n *notes) lines() []string {
	var all []string
	for _, kind := range n.kinds {
		t := n.of[kind]
		if t == nil {
			all = append(all, kind)
			continue
		}
		line := fmt.Sprintf("%s (%d): %s", kind, len(t.names)+t.more, strings.Join(t.names, "; "))
		if t.more > 0 {
			line += fmt.Sprintf("; and %d more", t.more)
		}
		all = append(all, line)
	}
	return all
}

// shortened is a name or quotation, short enough for a list.
func shortened(s string) string {
	const most = 60
	s = oneLine(s)
	if s == "" {
		return "(no name)"
	}
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return s
}
