package export

import (
	"testing"

	"standpoint/app/dossier"
)

func TestQuotationMarksArePaired(t *testing.T) {
	for words, want := range map[string]string{
		"They stay.":                  "“They stay.”",
		"“They stay,” she said.":      "“They stay,” she said.",
		"“They stay.":                 "“They stay.”",
		"\"They stay.":                "\"They stay.\"",
		"\"They stay,\" she\n  said.": "\"They stay,\" she said.",
		"She said “they stay”.":       "“She said “they stay”.”",
	} {
		if got := inQuotes(words); got != want {
			t.Errorf("%q is quoted as %q, want %q", words, got, want)
		}
	}
}

func TestDatesAreWrittenAsFarAsTheyAreKnown(t *testing.T) {
	for date, want := range map[dossier.Date][2]string{
		"2025-08-05": {"5 August 2025", "5 Aug 2025"},
		"2025-05":    {"May 2025", "May 2025"},
		"2025":       {"2025", "2025"},
		"":           {"no date", "no date"},
		"2025-13-01": {"2025-13-01", "2025-13-01"},
	} {
		if long, short := longDate(date), shortDate(date); long != want[0] || short != want[1] {
			t.Errorf("%q is written %q and %q", date, long, short)
		}
	}
}
