package app

import (
	"context"
	"slices"
	"strings"

	"standpoint/app/dossier"
	"standpoint/app/reading"
)

// Proposer has read one article, and proposes for any words of it what a
// passage there would most likely show. Only the one who asked for it uses it.
type Proposer struct {
	source   dossier.ID
	text     string
	book     dossier.Codebook
	names    names
	found    []dossier.Passage // what the machine reads there, weak ones too
	trace    reading.Trace
	lastUsed [2]dossier.ID // party and issue of the analyst's own newest passage
}

// Proposer reads an article with the dossier's codebook.
func (k *Desk) Proposer(ctx context.Context, source dossier.ID) (*Proposer, error) {
	in, err := k.Input(ctx)
	if err != nil {
		return nil, err
	}
	s, err := k.Source(ctx, source)
	if err != nil {
		return nil, err
	}
	reader, err := readerFor(in.Codebook.Plain())
	if err != nil {
		return nil, err
	}
	p := &Proposer{source: source, text: s.Text, book: in.Codebook, names: namesOf(in.Codebook)}
	article := reading.Article{Text: s.Text, Published: s.Published}
	p.found = p.names.passages(s.Text, reader.Read(article), reader.Version())
	p.trace = reader.Trace(article, 0, len(s.Text))
	newest := dossier.ID(0)
	for _, own := range in.Passages {
		if own.Origin == dossier.ByAnalyst && own.ID > newest {
			newest = own.ID
			p.Used(own.Party, own.Issue)
		}
	}
	return p, ctx.Err()
}

// Used notes for which party and issue a person made a passage last.
func (p *Proposer) Used(party, issue dossier.ID) { p.lastUsed = [2]dossier.ID{party, issue} }

// Sentences are those of the article, in its order.
func (p *Proposer) Sentences() []reading.Sentence { return p.trace.Sentences }

// How much speaks for a party or issue. What the machine reads in the words
// counts before what is only named there, that before what stands around them.
const (
	readHere    = 4000 // and a percent's confidence
	namedHere   = 3000
	readNear    = 2000
	namedNear   = 1000
	usedLast    = 900
	mostByCount = 500
)

// Parties lists all parties, the likeliest for these words first.
func (p *Proposer) Parties(start, end int) []dossier.ID {
	score := map[dossier.ID]int{p.lastUsed[0]: usedLast}
	for _, f := range p.found {
		raise(score, f.Party, p.heard(f, start, end))
	}
	counts := map[dossier.ID]int{}
	for _, n := range p.trace.Names {
		id := p.names.party[n.Party]
		counts[id]++
		raise(score, id, max(p.named(n.Start, n.End, start, end), min(counts[id], mostByCount)))
	}
	ids := make([]dossier.ID, len(p.book.Parties))
	for i, party := range p.book.Parties {
		ids[i] = party.ID
	}
	return byScore(ids, score)
}

// Issues lists all issues, the likeliest for these words and a party first.
func (p *Proposer) Issues(start, end int, party dossier.ID) []dossier.ID {
	score := map[dossier.ID]int{p.lastUsed[1]: usedLast}
	for _, f := range p.found {
		s := p.heard(f, start, end)
		if s >= readHere && f.Party == party {
			s += readHere
		}
		raise(score, f.Issue, s)
	}
	counts := map[dossier.ID]int{}
	for _, term := range p.trace.Terms {
		id := p.names.issue[term.Issue]
		counts[id]++
		s := p.named(term.Start, term.End, start, end)
		if term.Derived {
			s /= 2 // a word of the issue's question says less than a keyword
		}
		raise(score, id, max(s, min(counts[id], mostByCount)))
	}
	ids := make([]dossier.ID, len(p.book.Issues))
	for i, issue := range p.book.Issues {
		ids[i] = issue.ID
	}
	return byScore(ids, score)
}

func raise(score map[dossier.ID]int, id dossier.ID, to int) { score[id] = max(score[id], to) }

// byScore puts the highest first; equals stay in the codebook's order.
func byScore(ids []dossier.ID, score map[dossier.ID]int) []dossier.ID {
	slices.SortStableFunc(ids, func(a, b dossier.ID) int { return score[b] - score[a] })
	return ids
}

// heard is how much a suggestion speaks for being meant by these words.
func (p *Proposer) heard(f dossier.Passage, start, end int) int {
	switch {
	case f.Start < end && start < f.End:
		return readHere + f.Confidence
	case p.near(f.Start, f.End, start, end):
		return readNear + f.Confidence
	}
	return 0
}

func (p *Proposer) named(from, to, start, end int) int {
	switch {
	case from < end && start < to:
		return namedHere
	case p.near(from, to, start, end):
		return namedNear
	}
	return 0
}

// near reports that two stretches that share nothing stand in one line of the
// text.
func (p *Proposer) near(from, to, start, end int) bool {
	return !strings.Contains(p.text[min(to, end):max(from, start)], "\n")
}

// Passage is what these words most likely show of a party and issue: its
// stance, voice, speaker and claimer. It is nowhere stored yet.
func (p *Proposer) Passage(start, end int, party, issue dossier.ID) dossier.Passage {
	out := dossier.Passage{
		Source: p.source, Start: start, End: end, Quote: p.text[start:end],
		Party: party, Issue: issue, Voice: dossier.Report,
	}
	stance, voice := 0, 0
	for _, f := range p.found {
		if f.Start >= end || start >= f.End {
			continue
		}
		s := agreement(f, party, issue)
		if f.Issue == issue && s > stance {
			stance, out.Stance = s, f.Stance
		}
		if f.Party == party && s > voice {
			voice, out.Voice, out.Speaker, out.ClaimedBy = s, f.Voice, f.Speaker, f.ClaimedBy
		}
	}
	switch {
	case p.quoted(start, end) >= quotedWords:
		out.Voice = dossier.Quote
	case out.Voice == dossier.Quote:
		out.Voice = dossier.Paraphrase // the sentence quotes them, these words do not
	}
	return out
}

// quotedWords is how many words must be quoted for a passage to be a quote.
const quotedWords = 3

// agreement is how well a suggestion fits a cell: that it names both counts
// before the confidence.
func agreement(f dossier.Passage, party, issue dossier.ID) int {
	score := 1 + f.Confidence
	if f.Issue == issue {
		score += 200
	}
	if f.Party == party {
		score += 200
	}
	return score
}

func (p *Proposer) quoted(start, end int) int {
	n := 0
	for _, w := range p.trace.Words {
		if w.Quoted && w.Start < end && start < w.End {
			n++
		}
	}
	return n
}

// Keep stores a passage that a person made, accepted. Where the same words are
// a passage of the same party and issue already, suggested or rejected, that
// one is accepted. It returns the passage's number.
func (k *Desk) Keep(ctx context.Context, p dossier.Passage) (dossier.ID, error) {
	there, err := k.Passages(ctx, dossier.Filter{Source: p.Source, Party: p.Party, Issue: p.Issue, WithRejected: true})
	if err != nil {
		return 0, err
	}
	for _, old := range there {
		if old.Start == p.Start && old.End == p.End {
			return old.ID, k.Accept(ctx, old.ID)
		}
	}
	return k.AddPassage(ctx, p)
}
