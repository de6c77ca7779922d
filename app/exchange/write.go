package exchange

import (
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf8"

	"standpoint/app/codebook"
	"standpoint/app/dossier"
)

// Write writes a dossier as JSON, indented, in UTF-8.
func Write(w io.Writer, d dossier.Whole, maker string) error {
	f, err := fileOf(d, maker)
	if err != nil {
		return fmt.Errorf("write the dossier as JSON: %w", err)
	}
	return f.write(w)
}

// WriteBeside writes a dossier as Write does but for the texts of its sources,
// which stand in files beside it. ReadBeside puts them together again.
func WriteBeside(w io.Writer, d dossier.Whole, maker string) error {
	f, err := fileOf(d, maker)
	if err != nil {
		return fmt.Errorf("write the dossier as JSON: %w", err)
	}
	for i := range f.Sources {
		f.Sources[i].Text = ""
	}
	return f.write(w)
}

func (f file) write(w io.Writer) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", " ")
	if err := out.Encode(f); err != nil {
		return fmt.Errorf("write the dossier as JSON: %w", err)
	}
	return nil
}

// uids are the names that the parts of a dossier go by in a file.
type uids map[dossier.ID]string

func fileOf(d dossier.Whole, maker string) (file, error) {
	f := file{
		Format: formName, Version: formVersion, Maker: maker, Title: d.Codebook.Title,
		Parties: []party{}, Issues: []issue{}, Sources: []source{}, Passages: []passage{}, Positions: []position{}, Saliences: []salience{},
	}
	parties, issues, sources := uids{}, uids{}, uids{}
	for _, p := range d.Codebook.Parties {
		parties[p.ID] = p.UID
		f.Parties = append(f.Parties, partyOf(p))
	}
	for _, i := range d.Codebook.Issues {
		issues[i.ID] = i.UID
		f.Issues = append(f.Issues, issueOf(i))
	}
	texts := map[dossier.ID]string{}
	for _, s := range d.Sources {
		sources[s.ID], texts[s.ID] = s.UID, s.Text
		f.Sources = append(f.Sources, sourceOf(s))
	}
	for _, p := range d.Passages {
		text := texts[p.Source]
		if p.Start < 0 || p.Start > p.End || p.End > len(text) {
			return f, fmt.Errorf("the passage %.60q does not stand in its source; see “Check dossier”", p.Quote)
		}
		start := utf8.RuneCountInString(text[:p.Start])
		f.Passages = append(f.Passages, passage{
			UID: p.UID(), Source: sources[p.Source], Start: start, End: start + utf8.RuneCountInString(text[p.Start:p.End]), Quote: p.Quote,
			Party: parties[p.Party], Issue: issues[p.Issue], Stance: p.Stance, Voice: p.Voice.String(), Speaker: p.Speaker,
			ClaimedBy: parties[p.ClaimedBy], Status: p.Status.String(), Origin: p.Origin.String(),
			Confidence: p.Confidence, Why: p.Why(), Engine: p.Engine(), AsSuggested: raw(p.AsSuggested()), Note: p.Note,
		})
	}
	for _, p := range d.Positions {
		f.Positions = append(f.Positions, position{parties[p.Party], issues[p.Issue], p.Stance, p.Summary, p.Note})
	}
	for _, s := range d.Saliences {
		f.Saliences = append(f.Saliences, salience{parties[s.Party], issues[s.Issue], s.Value})
	}
	return f, nil
}

// raw is JSON that stands in the dossier already.
func raw(s string) json.RawMessage {
	if s == "" || !json.Valid([]byte(s)) {
		return nil
	}
	return json.RawMessage(s)
}

func partyOf(p dossier.Party) party {
	out := party{
		UID: p.UID, Name: p.Name, Short: p.Short, Colour: p.Colour, Note: p.Note,
		Aliases: p.Aliases, AliasesExact: p.AliasesExact, Adjectives: p.Adjectives, Groups: p.Groups,
	}
	for _, o := range p.Persons {
		out.Persons = append(out.Persons, person(o))
	}
	return out
}

func (p party) plain() codebook.Party {
	out := codebook.Party{
		Name: p.Name, Short: p.Short, Colour: p.Colour, Note: p.Note,
		Aliases: p.Aliases, AliasesExact: p.AliasesExact, Adjectives: p.Adjectives, Groups: p.Groups,
	}
	for _, o := range p.Persons {
		out.Persons = append(out.Persons, codebook.Person(o))
	}
	return out
}

func issueOf(i dossier.Issue) issue {
	return issue{
		UID: i.UID, Name: i.Name, Question: i.Question, PoleA: i.PoleA, PoleB: i.PoleB, Affirmative: i.Affirmative, Note: i.Note,
		Keywords: i.Keywords, CuesA: i.CuesA, CuesB: i.CuesB, Exclude: i.Exclude,
	}
}

func (i issue) plain() codebook.Issue {
	return codebook.Issue{
		Name: i.Name, Question: i.Question, PoleA: i.PoleA, PoleB: i.PoleB, Affirmative: i.Affirmative, Note: i.Note,
		Keywords: i.Keywords, CuesA: i.CuesA, CuesB: i.CuesB, Exclude: i.Exclude,
	}
}

func sourceOf(s dossier.Source) source {
	return source{
		UID: s.UID, Title: s.Title, TitleHow: string(s.TitleHow), Outlet: s.Outlet, Agency: s.Agency, Author: s.Author, Place: s.Place,
		Address: s.Address, Lang: s.Lang, Published: string(s.Published), PublishedHow: string(s.PublishedHow), PublishedWhy: s.PublishedWhy,
		FileName: s.FileName, FileSHA256: s.FileSHA256, Note: s.Note, Apart: s.Apart, TextSHA256: s.TextSHA256, Text: s.Text,
	}
}

func (s source) plain(id dossier.ID) dossier.Source {
	return dossier.Source{
		ID: id, UID: s.UID, Title: s.Title, TitleHow: dossier.How(s.TitleHow), Outlet: s.Outlet, Agency: s.Agency, Author: s.Author, Place: s.Place,
		Address: s.Address, Lang: s.Lang, Published: dossier.Date(s.Published), PublishedHow: dossier.How(s.PublishedHow), PublishedWhy: s.PublishedWhy,
		FileName: s.FileName, FileSHA256: s.FileSHA256, Note: s.Note, Apart: s.Apart, TextSHA256: s.TextSHA256, Text: s.Text,
	}
}
