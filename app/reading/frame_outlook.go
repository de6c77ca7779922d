package reading

import (
	"fmt"
	"slices"
	"strings"

	"standpoint/app/codebook"
)

// outlook are words for how talks go, whatever they are about.
type outlook struct {
	matter  map[string]bool // words that name the issue of the talks as a whole
	quarrel []string        // words for talks and quarrels over a thing, which are not it
	outcome []string        // those of them that talks come to
	hopeful []string
	bleak   []string
}

// add enters a row of outlook.tsv: kind and terms.
func (o *outlook) add(row []string) error {
	terms := split(row[1], ";")
	switch row[0] {
	case "matter":
		o.matter = map[string]bool{}
		for _, t := range terms {
			o.matter[t] = true
		}
	case "quarrel":
		o.quarrel = terms
	case "outcome":
		o.outcome = terms
	case "hopeful":
		o.hopeful = terms
	case "bleak":
		o.bleak = terms
	default:
		return fmt.Errorf("unknown kind %q", row[0])
	}
	return nil
}

// mainIssue finds the issue that the negotiation is about as a whole, and the
// word of its name that says so: the one whose name says least beside it, the
// first of several. -1 if there is none.
func (e *engine) mainIssue(cb codebook.Codebook) (issue int, word string) {
	issue, least := -1, 0
	for i, is := range cb.Issues {
		if isWellKept(is) {
			continue
		}
		words := plainWords(is.Name)
		for _, w := range words {
			if e.pack.outlook.matter[w] && (issue < 0 || len(words) < least) {
				issue, word, least = i, w, len(words)
			}
		}
	}
	return issue, word
}

// ofTalks reports an issue that is named as talks are, or what comes of them, so
// that talks over it are the issue too.
func (e *engine) ofTalks(i int, is codebook.Issue) bool {
	return i == e.main || slices.ContainsFunc(plainWords(is.Name), func(w string) bool { return e.quarrels[e.vocab.ids[w]] })
}

// addOutlook enters the words for how talks go as evidence of the issue that
// they are about.
func (e *engine) addOutlook(i int, word string, o *orienter) {
	side := e.sideOf(i, word, o)
	if side == 0 {
		return
	}
	e.addTerms(i, side, e.pack.outlook.hopeful)
	e.addTerms(i, -side, e.pack.outlook.bleak)
}

// addTerms enters words for how talks go that mean one side.
func (e *engine) addTerms(i, side int, terms []string) {
	for _, text := range terms {
		ref := int32(len(e.outlooks))
		e.outlooks = append(e.outlooks, cue{issue: i, value: side, soft: true, text: text})
		for _, syms := range e.phrase(e.stripArticles(text), false) {
			e.auto.add(syms, pattern{kind: pOutlook, ref: ref, soft: true})
		}
	}
}

// noteQuarrels looks up the words for talks and quarrels over a thing.
func (e *engine) noteQuarrels() {
	e.quarrels, e.outcomes = map[int32]bool{}, map[int32]bool{}
	for _, w := range e.pack.outlook.quarrel {
		e.quarrels[e.vocab.ids[w]] = true
	}
	for _, w := range e.pack.outlook.outcome {
		e.outcomes[e.vocab.ids[w]] = true
	}
}

// internOutlook enters the words for how talks go into the vocabulary.
func (e *engine) internOutlook() {
	for _, list := range [][]string{e.pack.outlook.hopeful, e.pack.outlook.bleak, e.pack.outlook.quarrel} {
		e.internText(strings.Join(list, " "))
	}
}

// namesIssue reports a sentence that names an issue in so many words.
func (f *framer) namesIssue() bool {
	for k := range f.evidence {
		if !f.evidence[k].soft {
			return true
		}
	}
	return false
}
