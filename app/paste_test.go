package app_test

import (
	"testing"
	"unicode/utf8"

	"standpoint/app"
	"standpoint/app/codebook"
	"standpoint/app/reading"
)

// FuzzPaste pastes anything: the text is taken as it is typed, and each
// suggestion stands on whole characters of it.
func FuzzPaste(f *testing.F) {
	reader, err := reading.New(codebook.Codebook{
		Title:   "t",
		Parties: []codebook.Party{{Name: "Varda", Aliases: []string{"Sool"}}, {Name: "Ostrel"}},
		Issues:  []codebook.Issue{{Name: "Islands", Question: "Whose?", PoleA: "Varda's", PoleB: "Ostrel's", Keywords: []string{"islands"}, CuesA: []string{"keep the islands"}}},
	})
	if err != nil {
		f.Fatal(err)
	}
	f.Add("Varda will keep the islands\n\nPORT ELLEN, 3 May 2025 (Meridian) - Varda wants to keep the islands, Sool said.")
	f.Add("“Never,” said Sool.\r\nOstrel rejects Varda's claim to the islands\u00A0… 𝄞")
	f.Fuzz(func(t *testing.T, text string) {
		source, err := app.Described(text)
		if err != nil {
			return
		}
		if !utf8.ValidString(source.Text) || source.Title == "" || source.Published.Check() != nil {
			t.Errorf("%+v", source)
		}
		for _, s := range reader.Read(reading.Article{Text: source.Text, Published: source.Published}) {
			if s.Start < 0 || s.End <= s.Start || s.End > len(source.Text) || !utf8.ValidString(source.Text[s.Start:s.End]) || !utf8.ValidString(source.Text[:s.Start]) {
				t.Errorf("%d to %d of %d bytes", s.Start, s.End, len(source.Text))
			}
		}
	})
}
