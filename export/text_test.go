package export

import (
	"testing"

	"standpoint/app"
	"standpoint/app/compare"
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

func TestDocumentSaysWhatItLeavesOut(t *testing.T) {
	m := &compare.Matrix{Last: "2025-08-18"}
	for want, o := range map[string]compare.Options{
		"Positions as of 18 August 2025":                                                                         {},
		"Positions as of 18 August 2025, without what one party says of another":                                 {OfficialOnly: true},
		"Positions as of 18 August 2025, reviewed passages only":                                                 {ReviewedOnly: true},
		"Positions as of 18 August 2025, without what one party says of another, reviewed passages only":         {OfficialOnly: true, ReviewedOnly: true},
		"Positions as of 18 August 2025, from sources since May 2025, without 2 sources left out by the analyst": {From: "2025-05", Except: []dossier.ID{1, 2}},
		"Positions as of 18 August 2025, quotations and reports only, suggestions of 80% or more":                {Voices: []dossier.Voice{dossier.Quote, dossier.Report}, MinConfidence: 80},
	} {
		c, err := newContent(app.Report{Matrix: m, Selection: app.Selection{Options: o}})
		if err != nil {
			t.Fatal(err)
		}
		if got := c.statusWords(); got != want {
			t.Errorf("%+v: %q, want %q", o, got, want)
		}
	}
}
