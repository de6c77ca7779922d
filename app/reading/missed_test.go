package reading

import "fmt"

// noteMissed tells at which stage each missed coding was lost: no word of the
// issue, no name of the party, no frame, or one with too little confidence.
func noteMissed(reader *Reader, text string, gold []*coding) {
	all := reader.Read(Article{Text: text})
	for _, c := range gold {
		if !c.met {
			c.why = []string{lostAt(reader, text, all, c)}
		}
	}
}

func lostAt(reader *Reader, text string, all []Suggestion, c *coding) string {
	for _, s := range all {
		if s.Party == c.party && s.Issue == c.issue && s.Start < c.end && s.End > c.start {
			return fmt.Sprintf("WEAK (%d) %+d %v %v", s.Confidence, s.Stance, s.features, s.Why)
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
