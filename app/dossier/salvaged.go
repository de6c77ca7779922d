package dossier

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// orphans are the rows of which what they rest on is lost.
var orphans = [...]struct{ name, where string }{
	{"party_alias", "party_id NOT IN(SELECT id FROM party)"},
	{"person", "party_id NOT IN(SELECT id FROM party)"},
	{"issue_word", "issue_id NOT IN(SELECT id FROM issue)"},
	{"passage", `source_id NOT IN(SELECT id FROM source) OR party_id NOT IN(SELECT id FROM party) OR issue_id NOT IN(SELECT id FROM issue)
		OR claimed_by NOT IN(SELECT id FROM party)`}, // a claim whose claimer is lost would count as the party's own
	{"position", "party_id NOT IN(SELECT id FROM party) OR issue_id NOT IN(SELECT id FROM issue)"},
	{"salience", "party_id NOT IN(SELECT id FROM party) OR issue_id NOT IN(SELECT id FROM issue)"},
}

// gather reads what was taken over, without what rests on nothing, and says
// what is not as it was.
func (m *move) gather() (Salvaged, error) {
	var s Salvaged
	if err := m.compare(); err != nil {
		return s, err
	}
	dropped := map[string]int64{}
	for _, o := range orphans {
		result, err := m.to.ExecContext(m.ctx, "DELETE FROM "+o.name+" WHERE "+o.where)
		if err != nil {
			return s, err
		}
		if dropped[o.name], err = result.RowsAffected(); err != nil {
			return s, err
		}
	}
	if _, err := m.to.ExecContext(m.ctx, "INSERT OR IGNORE INTO dossier(id,uid) SELECT 1,? WHERE NOT EXISTS(SELECT 1 FROM dossier)", newUID()); err != nil {
		return s, err
	}
	var err error
	if s.Whole, err = wholeOf(m.ctx, m.to); err != nil {
		return s, err
	}
	for _, name := range salvaged {
		if m.broken[name] {
			s.Notes = append(s.Notes, "Not complete, or not as Standpoint wrote it: "+tableWords[name]+".")
		}
	}
	s.mendNames()
	s.mendSources()
	lost := int(dropped["passage"]) + s.mendPassages()
	if lost > 0 {
		s.Notes = append(s.Notes, fmt.Sprintf("Passages left out since their article, party or issue is lost, or their words are not in the article: %d.", lost))
	}
	if set := dropped["position"] + dropped["salience"]; set > 0 {
		s.Notes = append(s.Notes, fmt.Sprintf("Positions and saliences left out since their party or issue is lost: %d.", set))
	}
	return s, nil
}

// compare finds tables of which rows are lost or changed though SQLite read
// all without a fault: by the seal, if there is one.
func (m *move) compare() error {
	var value string
	want := map[string]int64{}
	err := m.from.QueryRowContext(m.ctx, "SELECT value FROM meta WHERE key='seal'").Scan(&value)
	if err != nil || json.Unmarshal([]byte(value), &want) != nil {
		return m.ctx.Err() // from before there was one, or lost
	}
	got, err := sums(m.ctx, m.to, &counter{})
	if err != nil {
		return err
	}
	for _, name := range salvaged {
		if want[name] != got[name] {
			m.broken[name] = true
		}
	}
	return nil
}

// mendNames gives every party and issue a name of its own, which a codebook
// must have.
func (s *Salvaged) mendNames() {
	parties, issues := map[string]bool{}, map[string]bool{}
	for i := range s.Codebook.Parties {
		p := &s.Codebook.Parties[i]
		p.Name = s.ownName(p.Name, "Party", i, parties)
	}
	for i := range s.Codebook.Issues {
		is := &s.Codebook.Issues[i]
		is.Name = s.ownName(is.Name, "Issue", i, issues)
	}
}

func (s *Salvaged) ownName(name, kind string, at int, taken map[string]bool) string {
	old := name
	name = strings.ToValidUTF8(name, "\uFFFD")
	if strings.TrimSpace(name) == "" {
		name = fmt.Sprintf("%s %d", kind, at+1)
	}
	for n := 2; taken[name]; n++ {
		name = fmt.Sprintf("%s (%d)", strings.ToValidUTF8(old, "\uFFFD"), n)
	}
	taken[name] = true
	if name != old {
		s.Notes = append(s.Notes, fmt.Sprintf("A name was damaged and is now %q.", name))
	}
	return name
}

// mendSources keeps what can be stored, and marks texts that are not what was
// imported.
func (s *Salvaged) mendSources() {
	var kept []Source
	for _, source := range s.Sources {
		for _, fact := range []*string{
			&source.Title, &source.Outlet, &source.Agency, &source.Author, &source.Place, &source.Address, &source.Lang,
			&source.PublishedWhy, &source.FileName, &source.FileSHA256, &source.Note, &source.Apart,
		} {
			*fact = strings.ToValidUTF8(*fact, "\uFFFD")
		}
		if source.Published.Check() != nil {
			source.Published, source.PublishedHow, source.PublishedWhy = "", Unknown, ""
			s.Notes = append(s.Notes, fmt.Sprintf("The date of %q is lost.", source.Title))
		}
		sum := sha256.Sum256([]byte(source.Text))
		if hex.EncodeToString(sum[:]) != source.TextSHA256 {
			const mark = "The file was damaged: this text is not word for word what was imported."
			source.Text = strings.ReplaceAll(strings.ToValidUTF8(source.Text, "\uFFFD"), "\x00", "\uFFFD")
			source.Note = strings.TrimSpace(source.Note + "\n" + mark)
			s.Notes = append(s.Notes, fmt.Sprintf("The text of %q is not word for word what was imported. Import it again if you can.", source.Title))
		}
		if checkText(source.Text) != nil {
			s.Notes = append(s.Notes, fmt.Sprintf("The text of %q is lost.", source.Title))
			continue
		}
		kept = append(kept, source)
	}
	s.Sources = kept
}

// mendPassages keeps the passages whose words are in their article, where they
// stood or in the one place where they stand now, and counts the others.
func (s *Salvaged) mendPassages() (lost int) {
	texts := map[ID]string{}
	for _, source := range s.Sources {
		texts[source.ID] = source.Text
	}
	var kept []Passage
	for _, p := range s.Passages {
		text := texts[p.Source]
		if p.Quote == "" || !p.fits(text) {
			at := strings.Index(text, p.Quote)
			if p.Quote == "" || !utf8.ValidString(p.Quote) || at < 0 || strings.LastIndex(text, p.Quote) != at {
				lost++
				continue
			}
			p.Start, p.End = at, at+len(p.Quote)
		}
		p.Speaker, p.Note = valid(p.Speaker), valid(p.Note)
		p.amend(func(r *Record) {
			r.Engine = valid(r.Engine)
			for i := range r.Why {
				r.Why[i] = valid(r.Why[i])
			}
		})
		kept = append(kept, p)
	}
	s.Passages = kept
	return lost
}

// valid puts a sign for what are no letters.
func valid(text string) string { return strings.ToValidUTF8(text, "\uFFFD") }

func (p Passage) fits(text string) bool { return !errors.Is(p.fit(text), ErrBadPassage) }
