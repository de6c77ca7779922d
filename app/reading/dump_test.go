package reading

import (
	"flag"
	"regexp"
	"testing"

	"standpoint/app/codebook"
)

var dumpMatch = flag.String("dump", "", "print the clause structure of the sentences of the gold articles that match this expression")

var dumpText = flag.String("say", "", "print how this text is read with the template of the talks")

// TestDump shows how sentences are parsed; it is a lens, not a check.
func TestDump(t *testing.T) {
	if *dumpText != "" {
		cb, _ := codebook.Template(templateOfTalks)
		r, err := New(cb)
		if err != nil {
			t.Fatal(err)
		}
		dump(t, r.e, *dumpText, regexp.MustCompile(""))
	}
	if *dumpMatch == "" {
		t.Skip("nothing to dump: give -dump or -say")
	}
	re := regexp.MustCompile(*dumpMatch)
	for _, g := range goldFiles(t) {
		var texts []string
		for _, article := range g.articles() {
			if !unread(g.name, article) && re.MatchString(g.text(t, article)) {
				texts = append(texts, g.text(t, article))
			}
		}
		if len(texts) == 0 {
			continue
		}
		r, err := New(g.loadCodebook(t))
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range texts {
			dump(t, r.e, text, re)
		}
	}
}

func dump(t *testing.T, e *engine, text string, re *regexp.Regexp) {
	a := &analysis{}
	a.begin(e, Article{Text: text})
	parsed := a.run()
	for i, s := range a.sentences {
		if !re.MatchString(text[s.start:s.end]) {
			continue
		}
		t.Logf("--- %s", text[s.start:s.end])
		for _, m := range a.mentions {
			if m.from >= s.from && m.from < s.to {
				t.Logf("   M [%s] %s form=%d poss=%v mod=%v speaks=%v", text[a.tokens[m.from].start:a.tokens[m.to-1].end], e.parties[m.party].Name, m.form, m.possessive, m.modifier, m.speaks)
			}
		}
		for k, el := range parsed[i] {
			sub := ""
			if el.subj.hi > el.subj.lo {
				sub = text[a.tokens[el.subj.lo].start:a.tokens[el.subj.hi-1].end]
			}
			gap := ""
			if el.gapHi > el.gapLo {
				gap = " gap=[" + text[a.tokens[el.gapLo].start:a.tokens[el.gapHi-1].end] + "]"
			}
			t.Logf("   E%d [%s] %s sign=%d form=%d neg=%v pass=%v attr=%v subj=[%s]%v parent=%d link=%d%s", k, text[a.tokens[el.first].start:a.tokens[el.last-1].end], kindNames[el.kind], el.sign, el.form, el.neg, el.passive, el.attribution, sub, el.subj.speaker.parties, el.parent, el.link, gap)
		}
		for _, ev := range a.evidence {
			if ev.from >= s.from && ev.from < s.to {
				t.Logf("   I %s [%s] %+d cue=%v soft=%v", e.issues[ev.issue].Name, text[a.tokens[ev.from].start:a.tokens[ev.to-1].end], ev.value, ev.cue, ev.soft)
			}
		}
		for _, fr := range a.frames(i, parsed[i], nil) {
			t.Logf("   F %s | %s %+d %s score=%d %v", e.parties[fr.party].Name, e.issues[fr.issue].Name, fr.value, frameKinds[fr.kind], a.score(&fr), fr.features.names())
		}
		q := map[int32]bool{}
		for j := s.from; j < s.to; j++ {
			if n := a.tokens[j].quote; n != 0 && !q[n] {
				q[n] = true
				t.Logf("   Q%d %v %s", n, a.quotes[n].speaker.parties, a.quotes[n].speaker.text)
			}
		}
	}
}
