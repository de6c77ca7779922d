package app

import (
	"context"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"standpoint/app/dossier"
)

// Found is something that a search found: a cell by its summary, a passage, or
// a source by its title or text. What does not belong to its kind is 0.
type Found struct {
	Kind         FoundKind
	Party, Issue dossier.ID
	Passage      dossier.ID
	Source       dossier.ID
	Start, End   int    // of the first word found, in bytes of the source; both 0 where it is not in a text
	Context      string // the words around it, on one line
}

// FoundKind says what a search found.
type FoundKind string

// The kinds, in the order in which they are listed.
const (
	FoundCell    FoundKind = "cell"
	FoundPassage FoundKind = "passage"
	FoundSource  FoundKind = "source"
)

// Findings are what a search found.
type Findings struct {
	Found []Found // at most so many of each kind as were asked for
	More  bool    // there is more of one of the kinds
}

// Find looks for words in the analyst's summaries and notes, in passages with
// their speakers, and in titles and texts of sources: at most limit of each
// kind. All words must occur; in passages and summaries the beginning of a
// word will do. Case and accents do not matter.
func (k *Desk) Find(ctx context.Context, words string, limit int) (Findings, error) {
	var f Findings
	terms := strings.Fields(plainLetters(words))
	if len(terms) == 0 || limit <= 0 {
		return f, nil
	}
	in, err := k.Input(ctx)
	if err != nil {
		return f, err
	}
	near, all, err := k.SourcesWith(ctx, words, mostNear)
	if err != nil {
		return f, err
	}
	if !all {
		near = nil
	}
	f.add(findCells(in.Set, terms, limit+1), limit)
	passages, err := findPassages(ctx, in.Passages, near, terms, limit+1)
	if err != nil {
		return f, err
	}
	f.add(passages, limit)
	hits, err := k.Search(ctx, words, limit+1)
	if err != nil {
		return f, err
	}
	var sources []Found
	for _, h := range hits {
		sources = append(sources, Found{Kind: FoundSource, Source: h.Source, Start: h.Start, End: h.End, Context: h.Context})
	}
	f.add(sources, limit)
	return f, ctx.Err()
}

// add takes what was found of a kind; one more than is taken was looked for.
func (f *Findings) add(found []Found, limit int) {
	f.More = f.More || len(found) > limit
	f.Found = append(f.Found, found[:min(len(found), limit)]...)
}

func findCells(set []dossier.Position, terms []string, limit int) []Found {
	var found []Found
	for _, p := range set {
		text := strings.TrimSpace(p.Summary + "\n" + p.Note)
		if len(found) < limit && beginsAll(plainLetters(text), terms) {
			found = append(found, Found{Kind: FoundCell, Party: p.Party, Issue: p.Issue, Context: oneLine(text)})
		}
	}
	return found
}

// mostNear is in how many sources passages are looked for one source after the
// other; where the words occur in more, all passages are looked at.
const mostNear = 2000

// searched is how many passages are looked at between two looks whether the
// search is still wanted.
const searched = 4096

// findPassages looks through passages: where near is not nil, only those of
// these sources, and those of which a term may stand in what is no part of the
// text, the speaker or the note.
func findPassages(ctx context.Context, passages []*dossier.Passage, near map[dossier.ID]bool, terms []string, limit int) ([]Found, error) {
	var found []Found
	sought := lettersOf(terms)
	speakers := map[string]bool{} // whether a term is in the name
	var source dossier.ID
	is := near == nil
	for n, p := range passages {
		if n%searched == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if len(found) == limit {
			break
		}
		if near != nil && p.Source != source {
			source, is = p.Source, near[p.Source]
		}
		if !is && p.Note == "" && !named(speakers, p.Speaker, terms) {
			continue
		}
		if !mayHold(p, sought) || !beginsAll(plainLetters(p.Quote+" "+p.Speaker+" "+p.Note), terms) {
			continue
		}
		text := oneLine(p.Quote)
		if p.Speaker != "" {
			text = p.Speaker + ": " + text
		}
		found = append(found, Found{Kind: FoundPassage, Party: p.Party, Issue: p.Issue, Passage: p.ID, Source: p.Source, Start: p.Start, End: p.End, Context: text})
	}
	return found, nil
}

// named reports whether one of the terms begins a word of a speaker's name.
func named(known map[string]bool, speaker string, terms []string) bool {
	is, met := known[speaker]
	if !met {
		plain := plainLetters(speaker)
		is = slices.ContainsFunc(terms, func(term string) bool { return beginsWord(plain, term) })
		known[speaker] = is
	}
	return is
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// beginsAll reports that every term begins a word of the text.
func beginsAll(text string, terms []string) bool {
	return !slices.ContainsFunc(terms, func(term string) bool { return !beginsWord(text, term) })
}

func beginsWord(text, term string) bool {
	for from := 0; ; {
		at := strings.Index(text[from:], term)
		if at < 0 {
			return false
		}
		at += from
		if before, _ := utf8.DecodeLastRuneInString(text[:at]); !unicode.IsLetter(before) && !unicode.IsNumber(before) {
			return true
		}
		from = at + len(term)
	}
}

// plainLetters takes case and accents away, so that "Erdogan" finds “Erdoğan”.
func plainLetters(text string) string {
	out := make([]rune, 0, len(text))
	for _, r := range norm.NFD.String(text) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == '’':
			out = append(out, '\'')
		default:
			out = append(out, unicode.ToLower(r))
		}
	}
	return string(out)
}
