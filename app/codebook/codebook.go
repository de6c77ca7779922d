// Package codebook holds the parties and issues of a negotiation: their types,
// the TOML files that carry them, their faults with line numbers, and the
// templates that come with the app.
//
// It knows nothing of articles, dossiers or windows.
package codebook

// Codebook says who negotiates and about what. Names of parties are unique,
// and so are names of issues; everything else refers to them by name.
type Codebook struct {
	Title   string
	Parties []Party
	Issues  []Issue
}

// Party is one side of a negotiation. Only Name is required.
type Party struct {
	Name  string
	Short string
	Note  string
	// Colour marks the party in pictures, "#rrggbb"; empty: none.
	Colour string

	// Aliases are other names: people, offices, capitals, adjectives. They
	// match whatever their case, at whole words, unless all their letters
	// are capitals.
	Aliases []string
	// AliasesExact match only in the case written ("US", not "us").
	AliasesExact []string
	// Adjectives ("American") mark unknown people of the party
	// ("American envoy N.").
	Adjectives []string
	// Groups are collectives that include the party ("the West").
	Groups []string
	// Persons are those whom a title or pronoun may mean.
	Persons []Person
}

// Person speaks for a party.
type Person struct {
	Name    string   // full name
	Short   string   // how later sentences call the person
	Titles  []string // "president": whom "the president" means
	Pronoun string   // "he", "she" or "they"; empty if not known
	From    string   // YYYY-MM-DD, inclusive; empty: always
	Until   string   // YYYY-MM-DD, inclusive; empty: still
}

// Issue is a matter in dispute with two poles. A is negative, B positive.
// Name, Question, PoleA and PoleB are required.
type Issue struct {
	Name     string
	Question string
	PoleA    string
	PoleB    string
	Note     string

	// Affirmative is the pole, "a" or "b", that plain support for the thing
	// itself means ("wants a ceasefire"); empty if neither or not known.
	Affirmative string
	// Keywords show that a sentence is about the issue. A * at a word's end
	// stands for any ending.
	Keywords []string
	// CuesA and CuesB are phrases that show a pole. "a|b" are alternatives;
	// a lone * is a gap of at most four words within a clause; words match
	// by lemma.
	CuesA []string
	CuesB []string
	// Exclude are phrases that look like the issue and are not.
	Exclude []string
}
