package app

import (
	"context"

	"standpoint/app/codebook"
	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/app/reading"
	"standpoint/app/teaching"
)

// Propose gives the smallest changes of the codebook that would have avoided a
// suggestion that a person rejected or corrected, or found a passage that a
// person added, best first. reason says why a suggestion was rejected; it may
// be empty where the passage itself shows what was wrong. There may be none.
func (k *Desk) Propose(ctx context.Context, id dossier.ID, reason teaching.Mistake) ([]teaching.Proposal, error) {
	book, err := k.Codebook(ctx)
	if err != nil {
		return nil, err
	}
	p, err := k.Passage(ctx, id)
	if err != nil {
		return nil, err
	}
	lesson, ok := lessonOf(book, p, reason)
	if !ok {
		return nil, nil
	}
	source, err := k.Source(ctx, p.Source)
	if err != nil {
		return nil, err
	}
	lesson.Article = reading.Article{Text: source.Text, Published: source.Published}
	if err := k.elsewhere(ctx, book, &lesson, p); err != nil {
		return nil, err
	}
	return teaching.Propose(ctx, book.Plain(), lesson)
}

// lessonOf says what there is to learn from a passage; false if nothing.
func lessonOf(book dossier.Codebook, p dossier.Passage, reason teaching.Mistake) (teaching.Lesson, bool) {
	party, issue := namedBy(book)
	l := teaching.Lesson{Start: p.Start, End: p.End, Speaker: p.Speaker, RightParty: party[p.Party], RightIssue: issue[p.Issue], RightStance: p.Stance}
	if p.Origin == dossier.ByAnalyst {
		l.Mistake = teaching.Missed
		return l, p.Status == dossier.Accepted
	}
	read, ok := p.AsRead(book)
	if !ok {
		return l, false
	}
	l.Party, l.Issue, l.Stance, l.Speaker = party[read.Party], issue[read.Issue], read.Stance, read.Speaker
	if reason == "" {
		reason = mistakeIn(read, p)
	}
	l.Mistake = reason
	if l.RightParty == l.Party {
		l.RightParty = ""
	}
	if l.RightIssue == l.Issue {
		l.RightIssue = ""
	}
	switch {
	case reason == teaching.WrongSide && p.Stance == read.Stance:
		l.RightStance = -read.Stance
	case reason != teaching.WrongSide && p.Status == dossier.Rejected:
		l.RightStance = 0
	}
	return l, reason != ""
}

// mistakeIn tells what a person corrected; empty if nothing.
func mistakeIn(read, now dossier.Passage) teaching.Mistake {
	switch {
	case now.Status == dossier.Rejected:
		return teaching.NoStand
	case now.Party != read.Party:
		return teaching.WrongParty
	case now.Issue != read.Issue:
		return teaching.WrongIssue
	case now.Stance*read.Stance < 0:
		return teaching.WrongSide
	}
	return ""
}

// maxOthers is how many other articles proposals are tried on.
const maxOthers = 30

// elsewhere gives a lesson the accepted passages on its issue, and the other
// articles that speak of it.
func (k *Desk) elsewhere(ctx context.Context, book dossier.Codebook, l *teaching.Lesson, p dossier.Passage) error {
	n := namesOf(book)
	id := n.issue[l.Issue]
	if id == 0 {
		id = n.issue[l.RightIssue]
	}
	all, err := k.Passages(ctx, dossier.Filter{Issue: id})
	if err != nil {
		return err
	}
	seen := map[dossier.ID]bool{p.Source: true}
	for _, o := range all {
		if o.Status == dossier.Accepted && o.ID != p.ID {
			l.Elsewhere = append(l.Elsewhere, o.Quote)
		}
		if seen[o.Source] || len(l.Others) == maxOthers {
			continue
		}
		seen[o.Source] = true
		s, err := k.Source(ctx, o.Source)
		if err != nil {
			return err
		}
		l.Others = append(l.Others, reading.Article{Text: s.Text, Published: s.Published})
	}
	return nil
}

// Edited is the dossier's codebook with edits made, for Preview.
func (k *Desk) Edited(ctx context.Context, edits []teaching.Edit) (codebook.Codebook, error) {
	book, err := k.Codebook(ctx)
	if err != nil {
		return codebook.Codebook{}, err
	}
	return teaching.Apply(book.Plain(), edits)
}

// Teach makes edits in the codebook as it stands and reads all sources again,
// as one action that is named after the edits; see ReadAgain. progress may be
// nil.
func (k *Desk) Teach(ctx context.Context, edits []teaching.Edit, progress func(Progress)) (dossier.Renewed, error) {
	cb, err := k.Edited(ctx, edits)
	if err != nil {
		return dossier.Renewed{}, err
	}
	return k.ReadAgainWith(ctx, teaching.Label(edits), cb, progress)
}

// Vocabulary lists who speaks in the sources and is no alias, and what is
// wanted or refused and belongs to no issue. progress may be nil.
func (k *Desk) Vocabulary(ctx context.Context, progress func(Progress)) ([]teaching.Missing, error) {
	book, err := k.Codebook(ctx)
	if err != nil {
		return nil, err
	}
	reader, err := readerFor(book.Plain())
	if err != nil {
		return nil, err
	}
	sources, err := k.Sources(ctx)
	if err != nil {
		return nil, err
	}
	return teaching.Vocabulary(ctx, reader, idsOf(sources), k.articleOf(ctx, sources), told(progress))
}

// Vocabulary lists the words that a codebook is missing for sources that have
// their texts; see Desk.Vocabulary.
func Vocabulary(ctx context.Context, in compare.Input) ([]teaching.Missing, error) {
	reader, err := readerFor(in.Codebook.Plain())
	if err != nil {
		return nil, err
	}
	load := func(i int) (reading.Article, error) {
		return reading.Article{Text: in.Sources[i].Text, Published: in.Sources[i].Published}, nil
	}
	return teaching.Vocabulary(ctx, reader, idsOf(in.Sources), load, nil)
}

func idsOf(sources []dossier.Source) []dossier.ID {
	ids := make([]dossier.ID, len(sources))
	for i, s := range sources {
		ids[i] = s.ID
	}
	return ids
}

// namedBy gives the names of parties and issues by their ids.
func namedBy(book dossier.Codebook) (party, issue map[dossier.ID]string) {
	party, issue = map[dossier.ID]string{}, map[dossier.ID]string{}
	for _, p := range book.Parties {
		party[p.ID] = p.Name
	}
	for _, i := range book.Issues {
		issue[i.ID] = i.Name
	}
	return party, issue
}
