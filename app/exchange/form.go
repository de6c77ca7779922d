package exchange

import "encoding/json"

// The marks of a file of this form.
const (
	formName    = "standpoint-dossier"
	formVersion = 1
)

// file is a dossier as it stands in a file. What another version adds is
// passed over; what is missing is empty.
type file struct {
	Format    string     `json:"format"`
	Version   int        `json:"version"`
	Maker     string     `json:"maker,omitempty"`
	Title     string     `json:"title"`
	Parties   []party    `json:"parties"`
	Issues    []issue    `json:"issues"`
	Sources   []source   `json:"sources"`
	Passages  []passage  `json:"passages"`
	Positions []position `json:"positions"`
	Saliences []salience `json:"saliences"`
}

type party struct {
	UID          string   `json:"uid"`
	Name         string   `json:"name"`
	Short        string   `json:"short,omitempty"`
	Colour       string   `json:"colour,omitempty"`
	Note         string   `json:"note,omitempty"`
	Aliases      []string `json:"aliases,omitempty"`
	AliasesExact []string `json:"aliases_exact,omitempty"`
	Adjectives   []string `json:"adjectives,omitempty"`
	Groups       []string `json:"groups,omitempty"`
	Persons      []person `json:"persons,omitempty"`
}

type person struct {
	Name    string   `json:"name"`
	Short   string   `json:"short,omitempty"`
	Titles  []string `json:"titles,omitempty"`
	Pronoun string   `json:"pronoun,omitempty"`
	From    string   `json:"from,omitempty"`
	Until   string   `json:"until,omitempty"`
}

type issue struct {
	UID         string   `json:"uid"`
	Name        string   `json:"name"`
	Question    string   `json:"question,omitempty"`
	PoleA       string   `json:"pole_a,omitempty"`
	PoleB       string   `json:"pole_b,omitempty"`
	Affirmative string   `json:"affirmative,omitempty"`
	Note        string   `json:"note,omitempty"`
	Keywords    []string `json:"keywords,omitempty"`
	CuesA       []string `json:"cues_a,omitempty"`
	CuesB       []string `json:"cues_b,omitempty"`
	Exclude     []string `json:"exclude,omitempty"`
}

type source struct {
	UID          string `json:"uid"`
	Title        string `json:"title"`
	TitleHow     string `json:"title_how"`
	Outlet       string `json:"outlet,omitempty"`
	Agency       string `json:"agency,omitempty"`
	Author       string `json:"author,omitempty"`
	Place        string `json:"place,omitempty"`
	Address      string `json:"address,omitempty"`
	Lang         string `json:"lang,omitempty"`
	Published    string `json:"published,omitempty"`
	PublishedHow string `json:"published_how"`
	PublishedWhy string `json:"published_why,omitempty"`
	FileName     string `json:"file_name,omitempty"`
	FileSHA256   string `json:"file_sha256,omitempty"`
	Note         string `json:"note,omitempty"`
	Apart        string `json:"apart,omitempty"`
	TextSHA256   string `json:"text_sha256"`
	Text         string `json:"text"`
}

// passage refers to its source, party and issue by their uids.
type passage struct {
	UID         string          `json:"uid"`
	Source      string          `json:"source"`
	Start       int             `json:"start"`
	End         int             `json:"end"`
	Quote       string          `json:"quote"`
	Party       string          `json:"party"`
	Issue       string          `json:"issue"`
	Stance      int             `json:"stance"`
	Voice       string          `json:"voice"`
	Speaker     string          `json:"speaker,omitempty"`
	ClaimedBy   string          `json:"claimed_by,omitempty"`
	Status      string          `json:"status"`
	Origin      string          `json:"origin"`
	Confidence  int             `json:"confidence,omitempty"`
	Why         []string        `json:"why,omitempty"`
	Engine      string          `json:"engine,omitempty"`
	AsSuggested json.RawMessage `json:"as_suggested,omitempty"`
	Note        string          `json:"note,omitempty"`
}

type position struct {
	Party   string `json:"party"`
	Issue   string `json:"issue"`
	Stance  *int   `json:"stance"`
	Summary string `json:"summary,omitempty"`
	Note    string `json:"note,omitempty"`
}

type salience struct {
	Party string `json:"party"`
	Issue string `json:"issue"`
	Value int    `json:"value"`
}
