package revision

import (
	"encoding/json"
	"fmt"
	"slices"

	"standpoint/app/codebook"
	"standpoint/app/dossier"
)

// kept is a draft as it is kept between two starts of the app.
type kept struct {
	Base            dossier.Codebook
	Title           string
	Parties, Issues []keptEntry
}

type keptEntry struct {
	ID         dossier.ID
	Now        keptContent
	Removed    bool `json:",omitempty"`
	Into       int  `json:",omitempty"` // the place of the one it is merged into, from 1
	IntoTurned bool `json:",omitempty"`
	// What the merge did to that one.
	Before, After *keptContent `json:",omitempty"`
}

type keptContent struct {
	Party  codebook.Party
	Issue  codebook.Issue
	Turned bool
}

func keptOf(c content) keptContent { return keptContent{c.party, c.issue, c.turned} }

func (k keptContent) content() content { return content{k.Party, k.Issue, k.Turned} }

// Encode writes the draft down, to go on with it later; see Resume.
func (d *Draft) Encode() ([]byte, error) {
	text, err := json.Marshal(kept{d.base, d.Title, keptList(d.parties), keptList(d.issues)})
	if err != nil {
		return nil, fmt.Errorf("write down the changes of the codebook: %w", err)
	}
	return text, nil
}

func keptList(entries []*Entry) []keptEntry {
	all := make([]keptEntry, len(entries))
	for i, e := range entries {
		all[i] = keptEntry{ID: e.ID, Now: keptOf(e.content()), Removed: e.Removed, IntoTurned: e.IntoTurned}
		if e.Into != nil {
			before, after := keptOf(e.merged.before), keptOf(e.merged.after)
			all[i].Into, all[i].Before, all[i].After = slices.Index(entries, e.Into)+1, &before, &after
		}
	}
	return all
}

// Resume goes on with a draft that Encode wrote down, upon the codebook that the
// dossier has by now.
func Resume(text []byte, now dossier.Codebook) (*Draft, error) {
	var k kept
	if err := json.Unmarshal(text, &k); err != nil {
		return nil, fmt.Errorf("read the changes of the codebook that were kept: %w", err)
	}
	d := New(k.Base)
	d.Title = k.Title
	d.parties = resumed(Party, k.Parties, d.parties)
	d.issues = resumed(Issue, k.Issues, d.issues)
	d.Rebase(now)
	return d, nil
}

// resumed are the entries as they were kept, those that the dossier had on
// what it had.
func resumed(kind Kind, all []keptEntry, base []*Entry) []*Entry {
	entries := make([]*Entry, 0, len(all))
	for _, k := range all {
		e := &Entry{Kind: kind, ID: k.ID}
		for _, b := range base {
			if b.ID == k.ID && k.ID != 0 {
				e = b
			}
		}
		e.set(k.Now.content())
		e.Removed = k.Removed
		entries = append(entries, e)
	}
	for i, k := range all {
		if k.Into > 0 && k.Into <= len(entries) && k.Before != nil && k.After != nil {
			e := entries[i]
			e.Into, e.IntoTurned = entries[k.Into-1], k.IntoTurned
			e.merged = &mergeTrace{k.Before.content(), k.After.content()}
		}
	}
	return entries
}
