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

// Find looks for words in the analyst's summaries and notes, in passages with
// their speakers, and in titles and texts of sources: at most limit of each
// kind. All words must occur; in passages and summaries the beginning of a
// word will do. Case and accents do not matter.
func (k *Desk) Find(ctx context.Context, words string, limit int) ([]Found, error) {
	terms := strings.Fields(plainLetters(words))
	if len(terms) == 0 || limit <= 0 {
		return nil, nil
	}
	in, err := k.Input(ctx)
	if err != nil {
		return nil, err
	}
	near, all, err := k.SourcesWith(ctx, words, mostNear)
	if err != nil {
		return nil, err
	}
	if !all {
		near = nil
	}
	passages, err := findPassages(ctx, in.Passages, near, terms, limit)
	if err != nil {
		return nil, err
	}
	found := append(findCells(in.Set, terms, limit), passages...)
	hits, err := k.Search(ctx, words, limit)
	if err != nil {
		return nil, err
	}
	for _, h := range hits {
		found = append(found, Found{Kind: FoundSource, Source: h.Source, Start: h.Start, End: h.End, Context: h.Context})
	}
	return found, ctx.Err()
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
		if !mayHold(p, terms) || !beginsAll(plainLetters(p.Quote+" "+p.Speaker+" "+p.Note), terms) {
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

// mayHold is false of most passages that do not hold a term, and costs less than
// to look closely.
func mayHold(p *dossier.Passage, terms []string) bool {
	return !slices.ContainsFunc(terms, func(term string) bool {
		return p.Note == "" && !holdsFold(p.Quote, term) && !holdsFold(p.Speaker, term)
	})
}

// holdsFold reports whether a text holds a term in small letters, whatever the
// case; of other letters than those of ASCII it takes it that it may.
func holdsFold(text, term string) bool {
	first := term[0]
	if first >= utf8.RuneSelf {
		return true
	}
	for i := range len(text) {
		c := text[i]
		if c >= 0xC3 && c != 0xE2 { // a letter, not “, ” or –
			return true
		}
		if (c == first || c|0x20 == first) && i+len(term) <= len(text) && strings.EqualFold(text[i:i+len(term)], term) {
			return true
		}
	}
	return strings.ContainsRune(term, '\'') // may stand for ’
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
