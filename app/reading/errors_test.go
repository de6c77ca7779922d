package reading

import (
	"fmt"
	"os"
	"sort"
	"strings"
	"testing"
)

// printErrors lists what was missed, what is of the wrong side and what no
// coder found, each with the steps that led to it or the stage it was lost at.
func printErrors(t *testing.T, o outcome) {
	t.Helper()
	reader, err := New(o.file.loadCodebook(t))
	if err != nil {
		t.Fatal(err)
	}
	all := reader.Read(Article{Text: o.text})
	var lines []string
	add := func(kind string, c *coding, extra, why string) {
		lines = append(lines, fmt.Sprintf("%06d %s %s | %s %+d %s\n        %s\n        why: %s", c.start, kind, c.party, c.issue, c.stance, extra,
			strings.ReplaceAll(o.text[c.start:c.end], "\n", " "), why))
	}
	for _, c := range o.gold {
		switch {
		case c.by == nil:
			add("MISSED  ", c, c.voice, lostAt(reader, o.text, all, c))
		case !c.rightSide():
			add("SIDE    ", c, fmt.Sprintf("got %+d (%d)", c.by.stance, c.by.confidence), reasons(c.by))
		}
	}
	for _, c := range o.spurious {
		add("SPURIOUS", c, strings.TrimSpace(fmt.Sprintf("(%d) %s", c.confidence, c.claimed)), reasons(c))
	}
	sort.Strings(lines)
	for _, l := range lines {
		t.Log(l)
	}
}

func reasons(c *coding) string {
	return strings.Join(c.why, " / ") + " " + fmt.Sprint(c.features)
}

// lostAt tells at which stage a missed coding was lost: no word of the issue,
// no name of the party, no frame, or one with too little confidence.
func lostAt(reader *Reader, text string, all []Suggestion, c *coding) string {
	for _, s := range all {
		if s.Party == c.party && s.Issue == c.issue && s.Start < c.end && s.End > c.start {
			return fmt.Sprintf("WEAK (%d) %+d %v %v", s.Confidence, s.Stance, s.features.names(), s.Why)
		}
	}
	trace := reader.Trace(Article{Text: text}, c.start, c.end)
	issue, party := false, false
	for _, term := range trace.Terms {
		issue = issue || term.Issue == c.issue
	}
	for _, name := range trace.Names {
		party = party || name.Party == c.party
	}
	return fmt.Sprintf("LOST issue %v, name %v", issue, party)
}

// writeFeatures appends a line for each suggestion: set, gold file, 2 if its
// coding is right, 1 if only its side is wrong, 0 if there is none, article,
// features.
func writeFeatures(t *testing.T, o outcome) {
	t.Helper()
	f, err := os.OpenFile(*featuresTo, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, p := range o.predicted {
		truth := 0
		if m := bestGold(o.gold, p); m != nil {
			truth = 1
			if sign(m.stance) == sign(p.stance) {
				truth = 2
			}
		} else if o.ignored[p] {
			continue
		}
		fmt.Fprintf(f, "%s\t%s\t%d\t%s\t%s\n", setsOf(o.file.name, o.article)[0], o.file.name, truth, o.article, strings.Join(p.features, " "))
	}
}
