package teaching

import (
	"fmt"
	"slices"
	"strings"

	"standpoint/app/codebook"
)

// Kind says what an edit does to a codebook.
type Kind string

// The kinds of edits.
const (
	AddAlias    Kind = "add alias"
	DropAlias   Kind = "drop alias"
	AddKeyword  Kind = "add keyword"
	DropKeyword Kind = "drop keyword"
	AddCue      Kind = "add cue"
	DropCue     Kind = "drop cue"
	AddExclude  Kind = "add exclusion"
	Support     Kind = "support" // plain support for the thing itself means Pole
)

// Edit is one small change of a codebook.
type Edit struct {
	Kind  Kind
	Party string // whose alias
	Issue string // whose word
	Pole  int    // of a cue, or that support means: -1 A, +1 B
	Word  string // as the codebook writes it
}

// Apply gives the codebook with the edits made. The given one stays as it is.
// The error names a party or issue that is not there.
func Apply(cb codebook.Codebook, edits []Edit) (codebook.Codebook, error) {
	out := clone(cb)
	for _, e := range edits {
		if err := e.apply(&out); err != nil {
			return codebook.Codebook{}, err
		}
	}
	return out, nil
}

func (e Edit) apply(cb *codebook.Codebook) error {
	if e.Kind == AddAlias || e.Kind == DropAlias {
		at := slices.IndexFunc(cb.Parties, func(p codebook.Party) bool { return p.Name == e.Party })
		if at < 0 {
			return fmt.Errorf("the codebook has no party %q", e.Party)
		}
		p := &cb.Parties[at]
		if e.Kind == AddAlias {
			insert(&p.Aliases, e.Word)
			return nil
		}
		for _, list := range []*[]string{&p.Aliases, &p.AliasesExact, &p.Adjectives, &p.Groups} {
			remove(list, e.Word)
		}
		return nil
	}
	at := slices.IndexFunc(cb.Issues, func(i codebook.Issue) bool { return i.Name == e.Issue })
	if at < 0 {
		return fmt.Errorf("the codebook has no issue %q", e.Issue)
	}
	e.applyTo(&cb.Issues[at])
	return nil
}

func (e Edit) applyTo(i *codebook.Issue) {
	cues := &i.CuesA
	if e.Pole > 0 {
		cues = &i.CuesB
	}
	switch e.Kind {
	case AddKeyword:
		insert(&i.Keywords, e.Word)
	case DropKeyword:
		remove(&i.Keywords, e.Word)
	case AddCue:
		insert(cues, e.Word)
	case DropCue:
		remove(cues, e.Word)
	case AddExclude:
		insert(&i.Exclude, e.Word)
	case Support:
		i.Affirmative = "a"
		if e.Pole > 0 {
			i.Affirmative = "b"
		}
	}
}

func insert(list *[]string, word string) {
	if !contains(*list, word) {
		*list = append(*list, word)
	}
}

func remove(list *[]string, word string) {
	*list = slices.DeleteFunc(*list, func(w string) bool { return strings.EqualFold(w, word) })
}

func contains(list []string, word string) bool {
	return slices.ContainsFunc(list, func(w string) bool { return strings.EqualFold(w, word) })
}

// clone copies a codebook with the lists that edits change.
func clone(cb codebook.Codebook) codebook.Codebook {
	cb.Parties = slices.Clone(cb.Parties)
	for i := range cb.Parties {
		p := &cb.Parties[i]
		for _, list := range []*[]string{&p.Aliases, &p.AliasesExact, &p.Adjectives, &p.Groups} {
			*list = slices.Clone(*list)
		}
	}
	cb.Issues = slices.Clone(cb.Issues)
	for i := range cb.Issues {
		s := &cb.Issues[i]
		for _, list := range []*[]string{&s.Keywords, &s.CuesA, &s.CuesB, &s.Exclude} {
			*list = slices.Clone(*list)
		}
	}
	return cb
}

// Label names the edits as one step of the history: "Add alias “Moor” to
// Norland".
func Label(edits []Edit) string {
	if len(edits) == 0 {
		return "Read again"
	}
	parts := make([]string, len(edits))
	for n, e := range edits {
		parts[n] = e.label()
		if n > 0 {
			parts[n] = strings.ToLower(parts[n][:1]) + parts[n][1:]
		}
	}
	if len(parts) > 3 {
		return fmt.Sprintf("%s, and %d more changes", parts[0], len(parts)-1)
	}
	return strings.Join(parts, ", ")
}

func (e Edit) label() string {
	switch e.Kind {
	case AddAlias:
		return fmt.Sprintf("Add alias “%s” to %s", brief(e.Word), e.Party)
	case DropAlias:
		return fmt.Sprintf("Drop alias “%s” from %s", brief(e.Word), e.Party)
	case AddKeyword:
		return fmt.Sprintf("Add keyword “%s” to %s", brief(e.Word), e.Issue)
	case DropKeyword:
		return fmt.Sprintf("Drop keyword “%s” from %s", brief(e.Word), e.Issue)
	case AddCue:
		return fmt.Sprintf("Add cue “%s” for %s of %s", brief(e.Word), poleName(e.Pole), e.Issue)
	case DropCue:
		return fmt.Sprintf("Drop cue “%s” for %s of %s", brief(e.Word), poleName(e.Pole), e.Issue)
	case AddExclude:
		return fmt.Sprintf("Exclude “%s” from %s", brief(e.Word), e.Issue)
	case Support:
		return fmt.Sprintf("Take support for %s as %s", e.Issue, poleName(e.Pole))
	}
	return string(e.Kind)
}

func poleName(pole int) string {
	if pole < 0 {
		return "pole A"
	}
	return "pole B"
}
