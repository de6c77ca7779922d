package dossier

import (
	"database/sql/driver"
	"fmt"
	"slices"
)

// A passage is of few kinds, which a file names by words. In the memory they are
// numbers: half a million passages have three of them each.

// Voice says in whose words a passage shows a position. 0: not said.
type Voice uint8

// The three voices of the coding guidelines.
const (
	Quote      Voice = iota + 1 // at least three of the words stand in quotation marks
	Paraphrase                  // what the party said, in the writer's words
	Report                      // the writer says it of the party
)

var voices = []string{"", "quote", "paraphrase", "report"}

// VoiceOf gives the voice that a file names so; 0: there is none.
func VoiceOf(word string) Voice { return Voice(numberOf(voices, word)) }

// String is how files name it.
func (v Voice) String() string { return wordOf(voices, int(v)) }

// Status is what a person decided about a passage. 0: not said.
type Status uint8

// A machine's passage begins as Suggested; an analyst's own is Accepted.
const (
	Suggested Status = iota + 1
	Accepted
	Rejected
)

var statuses = []string{"", "suggested", "accepted", "rejected"}

// StatusOf gives the status that a file names so; 0: there is none.
func StatusOf(word string) Status { return Status(numberOf(statuses, word)) }

// String is how files name it.
func (s Status) String() string { return wordOf(statuses, int(s)) }

// Origin says who made a passage. 0: not said.
type Origin uint8

// The two origins of a passage.
const (
	Machine Origin = iota + 1
	ByAnalyst
)

var origins = []string{"", "machine", "analyst"}

// OriginOf gives the origin that a file names so; 0: there is none.
func OriginOf(word string) Origin { return Origin(numberOf(origins, word)) }

// String is how files name it.
func (o Origin) String() string { return wordOf(origins, int(o)) }

// numberOf is 0 for a word that is none of them.
func numberOf(words []string, word string) int { return max(slices.Index(words, word), 0) }

func wordOf(words []string, n int) string {
	if n >= len(words) {
		return fmt.Sprint("kind ", n)
	}
	return words[n]
}

// Value is the word that SQLite keeps.
func (v Voice) Value() (driver.Value, error) { return v.String(), nil }

// Value is the word that SQLite keeps.
func (s Status) Value() (driver.Value, error) { return s.String(), nil }

// Value is the word that SQLite keeps.
func (o Origin) Value() (driver.Value, error) { return o.String(), nil }

// Scan reads the word that SQLite keeps.
func (v *Voice) Scan(value any) (err error) { return scanKind((*uint8)(v), voices, value) }

// Scan reads the word that SQLite keeps.
func (s *Status) Scan(value any) (err error) { return scanKind((*uint8)(s), statuses, value) }

// Scan reads the word that SQLite keeps.
func (o *Origin) Scan(value any) (err error) { return scanKind((*uint8)(o), origins, value) }

func scanKind(into *uint8, words []string, value any) error {
	word, is := value.(string)
	at := slices.Index(words, word)
	if !is || at < 0 {
		return fmt.Errorf("%v is none of %q: %w", value, words[1:], ErrDamaged)
	}
	*into = uint8(at)
	return nil
}

// MarshalText gives the word that stands in JSON.
func (v Voice) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText reads the word that stands in JSON; others say nothing.
func (v *Voice) UnmarshalText(text []byte) error {
	*v = VoiceOf(string(text))
	return nil
}
