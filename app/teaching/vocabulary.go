package teaching

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"standpoint/app/dossier"
	"standpoint/app/reading"
)

// Missing is a word that the codebook may be missing.
type Missing struct {
	Kind  Kind   // AddAlias, AddKeyword or AddCue
	Word  string // as the codebook would write it
	Party string // of an alias: the party that the texts give it; empty where they give none
	Issue string // of a keyword or cue: the issue spoken of around it; empty likewise
	Count int    // places
	// Sources counts the sources that have it.
	Sources int
	// Wanted and Refused count, of a keyword or cue, who wants and refuses it.
	Wanted, Refused int
	Why             string // of the first example, for a person to read
	Examples        []Example
}

// Example is a place where a missing word stands.
type Example struct {
	Source     dossier.ID
	Start, End int    // bytes of the word
	Sentence   string // the sentence around it
	From       int    // byte where the sentence begins
}

// Edit is the change that adds the word: to its party or issue, or to the one
// that the user chose in its place. Pole is that of a cue.
func (m Missing) Edit(party, issue string, pole int) Edit {
	if m.Kind == AddAlias {
		return Edit{Kind: AddAlias, Party: party, Word: m.Word}
	}
	e := Edit{Kind: m.Kind, Issue: issue, Word: m.Word}
	if m.Kind == AddCue {
		e.Pole = pole
	}
	return e
}

// How often a word must stand to be worth a look, and how many are shown.
const (
	leastPlaces = 2
	maxExamples = 3
	maxMissing  = 100 // of each kind
)

// Vocabulary lists who speaks in the articles and is no alias, and what is
// wanted or refused and belongs to no issue: the most frequent first, aliases
// before keywords before cues. IDs are those of the sources, in the order of
// the articles. progress may be nil; calls to it do not overlap.
func Vocabulary(ctx context.Context, reader *reading.Reader, ids []dossier.ID, load func(i int) (reading.Article, error), progress func(done, total int)) ([]Missing, error) {
	finds := make([][]sighting, len(ids))
	err := eachArticle(ctx, len(ids), load, progress, func(i int, a reading.Article) {
		for _, f := range reader.Discover(a) {
			finds[i] = append(finds[i], sighting{f, Example{ids[i], f.Start, f.End, a.Text[f.From:f.To], f.From}})
		}
	})
	if err != nil {
		return nil, err
	}
	all := slices.Concat(finds...)
	return slices.Concat(missingNames(all), missingThings(all)), nil
}

type sighting struct {
	reading.Find
	at Example
}

// group is all sightings of one word.
type group struct {
	key  string
	all  []sighting
	kind Kind
	word string
}

// grouped gathers sightings by a key, in the order in which keys come first.
func grouped(all []sighting, key func(sighting) string) []*group {
	byKey := map[string]*group{}
	var order []*group
	for _, s := range all {
		k := key(s)
		if k == "" {
			continue
		}
		g := byKey[k]
		if g == nil {
			g = &group{key: k}
			byKey[k] = g
			order = append(order, g)
		}
		g.all = append(g.all, s)
	}
	return order
}

// missingNames brings "Ada Moor" and "Moor" together under the last name.
func missingNames(all []sighting) []Missing {
	bearer := bearers(all)
	groups := grouped(all, func(s sighting) string {
		switch last := lastName(s.Word); {
		case s.Kind != reading.FoundName:
			return ""
		case bearer[last] == s.Word:
			return last
		}
		return s.Word
	})
	var out []Missing
	for _, g := range groups {
		g.kind, g.word = AddAlias, g.key
		if !slices.ContainsFunc(g.all, func(s sighting) bool { return s.Word == g.key }) {
			g.word = g.all[0].Word // only ever written in full
		}
		m := g.missing()
		m.Party = most(g.all, func(s sighting) string { return s.Party })
		if m.Count >= leastPlaces || m.Party != "" {
			out = append(out, m)
		}
	}
	return sorted(out)
}

// bearers gives the full name that a last name stands for, where one stands far
// before any other that shares it.
func bearers(all []sighting) map[string]string {
	full, shared := map[string]int{}, map[string]int{}
	for _, s := range all {
		if s.Kind == reading.FoundName && strings.Contains(s.Word, " ") {
			full[s.Word]++
			shared[lastName(s.Word)]++
		}
	}
	bearer := map[string]string{}
	for name, n := range full {
		if last := lastName(name); n*4 > shared[last]*3 {
			bearer[last] = name
		}
	}
	return bearer
}

func lastName(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

// missingThings makes a cue of a thing with which nearly always the same is to
// be done, and a keyword of any other.
func missingThings(all []sighting) []Missing {
	names := map[string]bool{}
	for _, s := range all {
		if s.Kind == reading.FoundName {
			names[lastName(s.Word)] = true
		}
	}
	groups := grouped(all, func(s sighting) string {
		if s.Kind != reading.FoundThing || slices.ContainsFunc(strings.Fields(s.Word), func(w string) bool { return names[w] }) {
			return ""
		}
		return singular(strings.ToLower(s.Word))
	})
	var keywords, cues []Missing
	for _, g := range groups {
		if len(g.all) < leastPlaces {
			continue
		}
		g.kind, g.word = AddKeyword, g.shortest()
		m := g.missing()
		m.Issue = most(g.all, func(s sighting) string { return s.Issue })
		for _, s := range g.all {
			if s.Wanted > 0 {
				m.Wanted++
			} else {
				m.Refused++
			}
		}
		keywords = append(keywords, m)
		if verb := g.verb(); verb != "" {
			m.Kind, m.Word = AddCue, verb+" * "+m.Word
			cues = append(cues, m)
		}
	}
	return slices.Concat(sorted(keywords), sorted(cues))
}

// singular folds the plural of a phrase's last word.
func singular(phrase string) string {
	switch {
	case strings.HasSuffix(phrase, "ies") && len(phrase) > 5:
		return phrase[:len(phrase)-3] + "y"
	case strings.HasSuffix(phrase, "s") && !strings.HasSuffix(phrase, "ss") && len(phrase) > 4:
		return phrase[:len(phrase)-1]
	}
	return phrase
}

// shortest is the shortest way in which the word stands; the matcher knows its
// other forms.
func (g *group) shortest() string {
	best := ""
	for _, s := range g.all {
		w := s.Word
		if strings.ToLower(w) != w && strings.ToUpper(w[:1]) == w[:1] && !strings.Contains(w, " ") {
			w = strings.ToLower(w)
		}
		if best == "" || len(w) < len(best) || len(w) == len(best) && w < best {
			best = w
		}
	}
	return best
}

// verb is what is to be done with the thing in most places, and in two at
// least; else it is empty.
func (g *group) verb() string {
	verb, n := most(g.all, func(s sighting) string { return s.Verb }), 0
	for _, s := range g.all {
		if s.Verb == verb {
			n++
		}
	}
	if n < leastPlaces {
		return ""
	}
	return verb
}

// most gives what more than half of the sightings say that say anything, and
// at least two fifths of all; else it is empty.
func most(all []sighting, what func(sighting) string) string {
	counts, said := map[string]int{}, 0
	best := ""
	for _, s := range all {
		w := what(s)
		if w == "" {
			continue
		}
		said++
		counts[w]++
		if counts[w] > counts[best] || counts[w] == counts[best] && w < best {
			best = w
		}
	}
	if counts[best]*2 <= said || said*5 < len(all)*2 {
		return ""
	}
	return best
}

func (g *group) missing() Missing {
	m := Missing{Kind: g.kind, Word: g.word, Count: len(g.all), Why: g.all[0].Why}
	seen := map[dossier.ID]bool{}
	for _, s := range g.all {
		if !seen[s.at.Source] {
			seen[s.at.Source] = true
			m.Sources++
			if len(m.Examples) < maxExamples {
				m.Examples = append(m.Examples, s.at)
			}
		}
	}
	for _, s := range g.all {
		if len(m.Examples) < maxExamples && !slices.Contains(m.Examples, s.at) {
			m.Examples = append(m.Examples, s.at)
		}
	}
	return m
}

func sorted(all []Missing) []Missing {
	slices.SortStableFunc(all, func(a, b Missing) int {
		return cmp.Or(b.Count-a.Count, b.Sources-a.Sources, strings.Compare(a.Word, b.Word))
	})
	return head(all, maxMissing)
}
