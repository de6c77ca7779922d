package dossier

import "standpoint/app/codebook"

// ID numbers a row of one dossier file. It means nothing outside that file.
type ID int64

// How says how a fact about a source is known.
type How string

// The ways in which a fact can be known, best first.
const (
	Stated   How = "stated"   // the article says so
	Analyst  How = "analyst"  // a person entered it
	Likely   How = "likely"   // one weak statement (dates only)
	Inferred How = "inferred" // worked out; the reason is kept (dates only)
	Derived  How = "derived"  // made from the text (titles only)
	Unknown  How = "unknown"
)

// Source is one article. Its text never changes once it is stored.
type Source struct {
	ID  ID
	UID string

	Title    string
	TitleHow How
	Outlet   string
	Agency   string
	Author   string
	Place    string
	Address  string
	Lang     string

	Published    Date
	PublishedHow How
	PublishedWhy string // the reason, in words, where it is inferred or likely

	FileName   string // base name of the file it came from
	FileSHA256 string
	Note       string

	// Apart is empty, or a mark: sources with different marks are never taken
	// for the same story. See Separate.
	Apart string

	Text       string // empty where only the facts about sources were asked for
	TextSHA256 string

	Passages int // how many passages stand on it that are not rejected
}

// Party is a party of the codebook as it stands in a dossier.
type Party struct {
	ID  ID
	UID string
	codebook.Party
}

// Issue is an issue of the codebook as it stands in a dossier.
type Issue struct {
	ID  ID
	UID string
	codebook.Issue
}

// Codebook is a dossier's codebook, with ids, in the analyst's order.
type Codebook struct {
	Title   string
	Parties []Party
	Issues  []Issue
}

// Plain is the codebook without its IDs, as readers and files want it.
func (c Codebook) Plain() codebook.Codebook {
	out := codebook.Codebook{Title: c.Title}
	for _, p := range c.Parties {
		out.Parties = append(out.Parties, p.Party)
	}
	for _, i := range c.Issues {
		out.Issues = append(out.Issues, i.Issue)
	}
	return out
}

// Passage is a verbatim span of a source that shows where one party stands on
// one issue.
type Passage struct {
	ID     ID
	Source ID
	Start  int // bytes into the source's text, on a rune's border
	End    int
	Quote  string // Text[Start:End], kept so that it can be checked

	Party  ID
	Issue  ID
	Stance int // -2 firmly A ... +2 firmly B
	Voice  Voice

	Speaker   string // as written in the article; may be empty
	ClaimedBy ID     // the party that says this of Party; 0: nobody, it is Party's own or the writer's report

	Status     Status
	Origin     Origin
	Confidence int // of a machine's suggestion, in whole percent; kept for ever

	Note   string
	Record *Record // nil: it has none yet, or the passage is bare
}

// Record is what of a passage is seldom looked at: half a million of them would
// fill the memory. It is kept for ever.
type Record struct {
	UID string

	// Of a machine's suggestion:
	Why         []string // the steps that led to it, for a person to read
	Engine      string   // version of engine, language pack and codebook
	AsSuggested string   // JSON: span, party, issue, stance, voice, speaker as the machine gave them
}

// UID is that of the record; empty where there is none.
func (p Passage) UID() string { return p.record().UID }

// Why are the steps that led to a suggestion.
func (p Passage) Why() []string { return p.record().Why }

// Engine is the version of engine, language pack and codebook that made a
// suggestion.
func (p Passage) Engine() string { return p.record().Engine }

// AsSuggested is JSON of what the machine said.
func (p Passage) AsSuggested() string { return p.record().AsSuggested }

// amend changes the record of this passage, and not that of those it was copied
// from.
func (p *Passage) amend(change func(*Record)) {
	r := p.record()
	change(&r)
	p.Record = &r
}

func (p Passage) record() Record {
	if p.Record == nil {
		return Record{}
	}
	return *p.Record
}

// Position is what the analyst set for a cell by hand.
type Position struct {
	Party   ID
	Issue   ID
	Stance  *int   // nil: drawn from passages
	Summary string // empty: drawn from passages
	Note    string
}

// Step is one action in the history of a dossier.
type Step struct {
	ID     int64
	Label  string // "Accept passage"
	At     string // RFC 3339, UTC
	Undone bool
}
