package app_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"standpoint/app"
	"standpoint/app/codebook"
	"standpoint/app/dossier"
	"standpoint/app/intake"
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
		source, err := intake.Bytes("pasted", []byte(text), "2026-12-31")
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

// pasted pastes a text, corrected as a person would in the table.
func pasted(t *testing.T, k *app.Desk, text string, edit dossier.SourceEdit) (*app.Gathered, app.Outcome) {
	t.Helper()
	g, err := k.GatherText(t.Context(), text)
	if err != nil || len(g.Rows) != 1 {
		t.Fatal(g, err)
	}
	g.Rows[0].Edit = edit
	report, err := k.Take(t.Context(), g)
	if err != nil {
		t.Fatal(err)
	}
	return g, report.Outcomes[0]
}

// TestPastedArticleIsTakenByTheRulesOfAnImport: what is known of it and why is
// shown before, what was entered stands, and it is found to be corrected after.
func TestPastedArticleIsTakenByTheRulesOfAnImport(t *testing.T) {
	k := newDesk(t)
	look, err := k.GatherText(t.Context(), wire)
	if err != nil || look.Asks() || look.Rows[0].Source.Published != "2025-08-18" || look.Rows[0].Source.PublishedHow != dossier.Stated || look.Rows[0].Encoding.Name != "" || len(list(t, k)) != 0 {
		t.Fatalf("before it is taken: %+v, %v", look, err)
	}
	title, outlet, date, lang := "My title", "Evening Star", dossier.Date("2025-08-19"), "DE"
	g, o := pasted(t, k, wire, dossier.SourceEdit{Title: &title, Outlet: &outlet, Published: &date, Lang: &lang})
	s := list(t, k)[0]
	if o.Passages == 0 || s.Title != title || s.TitleHow != dossier.Analyst || s.Outlet != outlet || s.Published != date || s.PublishedHow != dossier.Analyst || s.Lang != "de" || s.Suggested != o.Passages {
		t.Errorf("the dossier holds %+v, said %+v", s, o)
	}
	if past, err := k.History(t.Context()); err != nil || past[len(past)-1].Label != "Paste an article" {
		t.Errorf("the history says %+v, %v", past, err)
	}
	if _, again := pasted(t, k, wire, dossier.SourceEdit{}); !again.Duplicate || again.Source != s.ID {
		t.Errorf("pasted again: %+v", again)
	}
	now, err := k.Present(t.Context(), g.Brought())
	if err != nil || len(now.Rows) != 1 {
		t.Fatalf("to be corrected are %+v, %v", now, err)
	}
	none := dossier.Date("")
	english := "en"
	now.Rows[0].Edit = dossier.SourceEdit{Published: &none, Lang: &english}
	if err := k.Correct(t.Context(), now); err != nil {
		t.Fatal(err)
	}
	if s := list(t, k)[0]; s.Published != "" || s.PublishedHow != dossier.Unknown || s.Lang != "en" || s.Title != title {
		t.Errorf("corrected, the dossier holds %+v", s)
	}
	for range 2 {
		if _, err := k.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if left := list(t, k); len(left) != 0 {
		t.Errorf("undone, %d sources are there", len(left))
	}
	if blank, err := k.GatherText(t.Context(), "  \n"); err != nil || blank.Rows[0].Skipped == "" {
		t.Errorf("a blank text becomes %+v, %v", blank, err)
	}
	wrong := "klingon!"
	now.Rows[0].Edit = dossier.SourceEdit{Lang: &wrong}
	if err := k.Correct(t.Context(), now); err == nil {
		t.Error("anything is taken for a language")
	}
}

func TestLongPastedTextIsAskedAbout(t *testing.T) {
	k := newDesk(t)
	g, err := k.GatherText(t.Context(), strings.Repeat("The council met again and parted. ", 160_000))
	if err != nil || !g.Asks() || !g.Rows[0].IsLong {
		t.Fatalf("got %+v, %v", g, err)
	}
	r, err := g.Reread(t.Context(), g.Rows[0], "", true)
	if err != nil || r.Skipped != "" {
		t.Errorf("meant so, it is %q, %v", r.Skipped, err)
	}
}
