package app

import (
	"context"
	"slices"

	"standpoint/app/dossier"
	"standpoint/app/reading"
)

// company is what articles are weighed beside: what the dossier has already.
type company struct {
	stands []reading.Stand
	texts  map[string]bool // by TextSHA256
}

// weigh gives the suggestions on articles that are at least as sure as least
// (percent) beside each other and in a company. The same text counts once; one
// that the company has is left as sure as it is alone, for it will not come in.
func weigh(reader *reading.Reader, articles []article, beside company, least int) [][]reading.Suggestion {
	var readings []reading.Reading
	at, known := make([]int, len(articles)), map[string]int{}
	for i, a := range articles {
		text := a.Source.TextSHA256
		n, there := known[text]
		if !there || text == "" {
			n = len(readings)
			known[text] = n
			readings = append(readings, reading.Reading{Text: a.Source.Text})
			if !beside.texts[text] {
				readings[n].Suggestions = a.suggestions
			}
		}
		at[i] = n
	}
	weighed := reader.Weigh(readings, beside.stands)
	out := make([][]reading.Suggestion, len(articles))
	for i, n := range at {
		list := weighed[n]
		if beside.texts[articles[i].Source.TextSHA256] {
			list = articles[i].suggestions
		}
		for _, s := range list {
			if s.Confidence >= least {
				out[i] = append(out[i], s)
			}
		}
	}
	return out
}

// company is what the dossier has, but for some sources.
func (k *Desk) company(ctx context.Context, except ...dossier.ID) (company, error) {
	book, err := k.Codebook(ctx)
	if err != nil {
		return company{}, err
	}
	stands, err := k.Stands(ctx, except...)
	if err != nil {
		return company{}, err
	}
	sources, err := k.Sources(ctx)
	if err != nil {
		return company{}, err
	}
	c := company{stands: standsOf(book, stands), texts: map[string]bool{}}
	for _, s := range sources {
		if !slices.Contains(except, s.ID) {
			c.texts[s.TextSHA256] = true
		}
	}
	return c, nil
}

// decided gives what persons have decided in each of the sources.
func (k *Desk) decided(ctx context.Context, sources []dossier.Source) ([][]reading.Stand, error) {
	book, err := k.Codebook(ctx)
	if err != nil {
		return nil, err
	}
	all, err := k.Decided(ctx)
	if err != nil {
		return nil, err
	}
	out := make([][]reading.Stand, len(sources))
	for i, s := range sources {
		out[i] = standsOf(book, all[s.ID])
	}
	return out, nil
}

// standsOf gives stands as a reader knows them.
func standsOf(book dossier.Codebook, all []dossier.Stand) []reading.Stand {
	party, issue := map[dossier.ID]string{}, map[dossier.ID]string{}
	for _, p := range book.Parties {
		party[p.ID] = p.Name
	}
	for _, is := range book.Issues {
		issue[is.ID] = is.Name
	}
	out := make([]reading.Stand, len(all))
	for i, s := range all {
		out[i] = reading.Stand{Party: party[s.Party], Issue: issue[s.Issue], Side: s.Side, Sure: s.Confidence, Times: s.Times}
		if s.Status == dossier.Accepted {
			out[i].Sure = reading.Settled
		}
	}
	return out
}
