package reading

import (
	"slices"
	"strings"

	"standpoint/app/codebook"
)

// mark tells that an issue is worded with a word, and which pole alone: -1 A,
// +1 B, 0 both or neither.
type mark struct {
	issue int32
	pole  int8
	cue   int8 // likewise, where only cues have it, and they are few
	sole  int8 // likewise, where it is the one word of a cue that says something
}

// worded counts the different words of an issue in one sentence.
type worded struct {
	all  int
	lean int // those that pole B alone has less those that pole A alone has
	cues int // likewise, those of cues
	sole int // likewise, those that are all that a cue says
}

// wordUse tells for what an issue is worded with a word.
type wordUse uint8

const (
	useA wordUse = 1 << iota
	useB
	usePlain // in more than a cue

	useSole = 3 // by how much those are shifted where it is all that a cue says
)

// side gives the pole whose word it is alone.
func (u wordUse) side() int8 {
	return [...]int8{0, useA: -1, useB: 1, useA | useB: 0}[u&(useA|useB)]
}

// markWords notes which words the issues are worded with: their names,
// questions, poles, keywords and cues. Names of parties and words with a
// grammatical role only tell nothing.
func (e *engine) markWords(cb codebook.Codebook, names []name) {
	skip := map[int32]bool{}
	for _, n := range names {
		e.eachWord(n.text, func(id int32) { skip[id] = true })
	}
	e.marks = make([][]mark, len(e.vocab.words))
	for i, is := range cb.Issues {
		uses := map[int32]wordUse{}
		note := func(as wordUse, texts ...string) {
			for _, text := range texts {
				words, last := 0, int32(0)
				e.eachWord(text, func(id int32) {
					if !skip[id] {
						uses[id] |= as
						words, last = words+1, id
					}
				})
				if words == 1 && as&usePlain == 0 {
					uses[last] |= as << useSole
				}
			}
		}
		note(usePlain, is.Name, is.Question)
		note(usePlain, is.Keywords...)
		note(usePlain|useA, is.PoleA)
		note(usePlain|useB, is.PoleB)
		note(useA, is.CuesA...)
		note(useB, is.CuesB...)
		few := len(is.CuesA)+len(is.CuesB) < manyCues
		for id, as := range uses {
			m := mark{issue: int32(i), pole: as.side(), sole: (as >> useSole).side()}
			if few && as&usePlain == 0 {
				m.cue = m.pole
			}
			e.marks[id] = append(e.marks[id], m)
		}
	}
	for id := range e.vocab.words {
		w := &e.vocab.words[id]
		w.marked = len(e.marks[w.base]) > 0
	}
}

// eachWord calls do for every word of a text that says something: its base, or
// the wildcard that it is.
func (e *engine) eachWord(text string, do func(id int32)) {
	for _, field := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '|' }) {
		if stem, ok := strings.CutSuffix(field, "*"); ok && stem != "" {
			if id, ok := e.vocab.ids[foldText(stem)+"*"]; ok {
				do(id)
			}
			continue
		}
		for _, t := range e.vocab.tokenise(field, nil) {
			if base := e.vocab.words[t.word].base; t.is(sWord) && base != 0 && t.class == 0 && t.end-t.start > 2 {
				do(base)
			}
		}
	}
}

// countWording counts the words of each issue in a sentence.
func (a *analysis) countWording(sentence int) {
	if a.wordingOf == sentence+1 {
		return
	}
	a.wordingOf = sentence + 1
	a.wording = cleared(a.wording, len(a.e.issues))
	s := a.sentences[sentence]
	from, _ := slices.BinarySearch(a.telling, int32(s.from))
	for n, at := range a.telling[from:] {
		j := int(at)
		if j >= s.to {
			break
		}
		if a.mentionAt[j] != 0 {
			continue // who it is tells nothing of the matter
		}
		for _, id := range [...]int32{a.base(j), a.tokens[j].prefix} {
			if id == 0 || len(a.e.marks[id]) == 0 || a.said(a.telling[from:from+n], id) {
				continue
			}
			for _, m := range a.e.marks[id] {
				a.wording[m.issue].all++
				a.wording[m.issue].lean += int(m.pole)
				a.wording[m.issue].cues += int(m.cue)
				a.wording[m.issue].sole += int(m.sole)
			}
		}
	}
}

// base gives the base of the word at token i.
func (a *analysis) base(i int) int32 { return a.e.vocab.words[a.tokens[i].word].base }

// said reports that a word is one of some tokens.
func (a *analysis) said(tokens []int32, id int32) bool {
	for _, j := range tokens {
		if t := &a.tokens[j]; t.prefix == id || t.marked && a.base(int(j)) == id {
			return true
		}
	}
	return false
}

// issueWords names how much of the wording of an issue a sentence has.
func (a *analysis) issueWords(fr *frame, to *featureSet) {
	a.countWording(fr.sentence)
	own, others := a.wording[fr.issue].all, 0
	for i := range a.wording {
		if i != fr.issue {
			others = max(others, a.wording[i].all)
		}
	}
	for n, ft := range [...]feature{2: ftWords2, 3: ftWords3, 4: ftWords4} {
		if n >= 2 && own >= n {
			to.add(ft)
		}
	}
	switch {
	case own > others:
		to.add(ftMostWords)
	case own < others:
		to.add(ftFewerWords)
	}
}

// poleWords names whether a sentence has words of the pole that a suggestion is
// for, or of the other one.
func (a *analysis) poleWords(fr *frame, stance int, to *featureSet) {
	a.countWording(fr.sentence)
	to.remove(ftPoleWord)
	to.remove(ftPoleWords)
	to.remove(ftOtherWord)
	to.remove(ftOtherWords)
	to.remove(ftOutworded)
	a.cueWords(fr, stance, to)
	switch lean := sign(stance) * a.wording[fr.issue].lean; {
	case lean >= 2:
		to.add(ftPoleWords)
		fallthrough
	case lean == 1:
		to.add(ftPoleWord)
	case lean <= -2:
		to.add(ftOtherWords)
		fallthrough
	case lean == -1:
		to.add(ftOtherWord)
	}
	told := to.has(ftCarried) && to.has(ftKinds+feature(fkAssert)) // "he said it would keep the island"
	if to.has(ftFewerWords) && (told || to.has(ftContested) && !to.has(ftPoleWord) && !to.has(ftCue)) {
		to.add(ftOutworded)
	}
	if to.has(ftCarried) && to.has(ftPoleWord) {
		to.add(ftCarriedWord)
	}
}

// cueWords names which words of cues a sentence has that are not all there. A cue of one
// word that says something, as in "cannot afford", may stand there in another guise.
func (a *analysis) cueWords(fr *frame, stance int, to *featureSet) {
	to.remove(ftCarriedWord)
	to.remove(ftSoleWord)
	to.remove(ftCueWord)
	to.remove(ftCueOtherWord)
	w := &a.wording[fr.issue]
	switch lean := sign(stance) * w.cues; {
	case lean > 0:
		to.add(ftCueWord)
	case lean < 0:
		to.add(ftCueOtherWord)
	}
	if sign(stance)*w.sole > 0 && !to.has(ftCue) {
		to.add(ftSoleWord)
	}
}
