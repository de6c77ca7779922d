package export_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/app"
	"standpoint/app/codebook"
	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/export"
)

// statement is a passage of a test, found in its article by its words.
type statement struct {
	source, party, issue int // from 1
	stance               int
	words                string
	with                 dossier.Passage // what else there is to it
}

// options are those with which everything counts.
func options() compare.Options { return compare.Options{} }

// reportOf builds a report from articles and statements, as the app would.
func reportOf(t testing.TB, cb dossier.Codebook, sources []dossier.Source, statements []statement, o compare.Options) app.Report {
	t.Helper()
	for i := range cb.Parties {
		cb.Parties[i].ID = dossier.ID(i + 1)
	}
	for i := range cb.Issues {
		cb.Issues[i].ID = dossier.ID(i + 1)
	}
	for i := range sources {
		sources[i].ID = dossier.ID(i + 1)
	}
	var passages []dossier.Passage
	for i, s := range statements {
		text := sources[s.source-1].Text
		start := strings.Index(text, s.words)
		if start < 0 {
			t.Fatalf("%q does not stand in source %d", s.words, s.source)
		}
		p := s.with
		p.ID, p.Source = dossier.ID(i+1), dossier.ID(s.source)
		p.Start, p.End, p.Quote = start, start+len(s.words), s.words
		p.Party, p.Issue, p.Stance = dossier.ID(s.party), dossier.ID(s.issue), s.stance
		if p.Status == 0 {
			p.Status = dossier.Suggested
		}
		if p.Origin == 0 {
			p.Origin = dossier.Machine
		}
		if p.Voice == 0 {
			p.Voice = dossier.Report
		}
		if p.Confidence == 0 && p.Origin == dossier.Machine {
			p.Confidence = 72
		}
		passages = append(passages, p)
	}
	m := compare.NewMatrix(compare.Input{Codebook: cb, Sources: sources, Passages: compare.Pointers(passages)}, o)
	return app.Report{Title: cb.Title, Matrix: m, Codebook: cb, Sources: sources, Passages: passages, Version: "0.1.0"}
}

const april = "Envoys met in the old town hall on Saturday. Marrow will keep the harbour, its envoy said, whatever the price. " +
	"“We will never send soldiers to the strait,” the minister of Veldria told the press. " +
	"An adviser from Marrow claimed that Veldria wants no talks before the spring. " +
	"The Łódź office of the Commonwealth of Ås-Østerby hopes that the harbour stays with the islanders."

const august = "The second round ended late. Veldria is now ready to guard the strait with its own ships, her spokesman promised. " +
	"“We are ready to sit down with them tomorrow, without any condition,” the minister of Veldria said. " +
	"Marrow insists on the harbour. Its neighbours call for a pause in the fishing at once."

// talks is a small report: two meetings, four parties, four issues, a change
// of sides, a claim, passages reviewed and not.
func talks(t testing.TB) app.Report {
	cb := dossier.Codebook{
		Title: "Talks on the strait",
		Parties: []dossier.Party{
			{Party: codebook.Party{Name: "Republic of Veldria", Short: "Veldria", Aliases: []string{"Port Veld", "=cmd"}}},
			{Party: codebook.Party{Name: "Marrow"}},
			{Party: codebook.Party{Name: "Commonwealth of Ås-Østerby", Short: "ÅØB"}},
			{Party: codebook.Party{Name: "Neighbouring coastal states"}},
		},
		Issues: []dossier.Issue{
			{Issue: codebook.Issue{Name: "Harbour", Question: "To whom does the old harbour belong?", PoleA: "it goes to Marrow", PoleB: "it stays with the islanders", Keywords: []string{"harbour"}}},
			{Issue: codebook.Issue{Name: "Guard", Question: "Who guards the strait once there is a treaty?", PoleA: "nobody from abroad", PoleB: "foreign ships, bound by the treaty", Keywords: []string{"strait", "soldiers", "ships"}}},
			{Issue: codebook.Issue{Name: "Fishing", Question: "Is there a pause in the fishing?", PoleA: "after a treaty", PoleB: "at once"}},
			{Issue: codebook.Issue{Name: "Direct talks", Question: "Do the two sides meet without a go-between?", PoleA: "only on conditions", PoleB: "now, without conditions"}},
		},
	}
	sources := []dossier.Source{
		{Title: "A Saturday in the town hall", Outlet: "The Coastal Post", Place: "Łódź", Published: "2025-04-26", PublishedHow: dossier.Stated, Text: april, TextSHA256: strings.Repeat("ab", 32), Address: "https://example.org/april", FileName: "april.txt"},
		{Title: "Second round ends late", Published: "2025-08-18", PublishedHow: dossier.Inferred, PublishedWhy: "“Monday” in a text about the 18th.", Text: august, FileName: "august.txt"},
	}
	return reportOf(t, cb, sources, []statement{
		{1, 2, 1, -2, "Marrow will keep the harbour, its envoy said, whatever the price.", dossier.Passage{Voice: dossier.Paraphrase, Speaker: "its envoy", Confidence: 81, Record: &dossier.Record{Why: []string{"Marrow [party]", "“will keep the harbour” (A)"}}}},
		{1, 1, 2, -2, "“We will never send soldiers to the strait,” the minister of Veldria told the press.", dossier.Passage{Voice: dossier.Quote, Speaker: "the minister of Veldria", Status: dossier.Accepted, Confidence: 90}},
		{1, 1, 4, -1, "An adviser from Marrow claimed that Veldria wants no talks before the spring.", dossier.Passage{ClaimedBy: 2, Speaker: "An adviser from Marrow", Confidence: 64}},
		{1, 3, 1, 1, "The Łódź office of the Commonwealth of Ås-Østerby hopes that the harbour stays with the islanders.", dossier.Passage{Confidence: 58}},
		{2, 1, 2, 2, "Veldria is now ready to guard the strait with its own ships, her spokesman promised.", dossier.Passage{Voice: dossier.Paraphrase, Speaker: "her spokesman", Confidence: 88}},
		{2, 1, 4, 2, "“We are ready to sit down with them tomorrow, without any condition,” the minister of Veldria said.", dossier.Passage{Voice: dossier.Quote, Speaker: "the minister of Veldria", Status: dossier.Accepted, Origin: dossier.ByAnalyst}},
		{2, 2, 1, -2, "Marrow insists on the harbour.", dossier.Passage{Status: dossier.Accepted, Confidence: 93}},
		{2, 4, 3, 2, "Its neighbours call for a pause in the fishing at once.", dossier.Passage{Confidence: 61}},
	}, options())
}

// large is a report of 12 parties, 16 issues, 40 sources and 400 passages with
// names and words from several alphabets.
func large(t testing.TB) app.Report {
	r := rand.New(rand.NewPCG(7, 7))
	parties := []string{
		"European Maritime Union and its member states", "Republic of Northmark", "Union of Island States", "Federation of Veldria",
		"Kingdom of Ås-Østerby", "Δημοκρατία Θαλασσίας", "Республика Заречье", "League of Southern Producers",
		"Commonwealth of Marrow", "São Brás e Príncipe", "Łódź–Říčany Compact", "Civil-society observers",
	}
	issues := []string{
		"Global cap on production", "Listing of additives", "Financial mechanism", "Design standards", "Trade with others", "Extended responsibility",
		"Decision-making", "Reporting and transparency", "Fair transition", "Entry into force", "Legacy of the past", "Transfer of technology",
		"Compliance committee", "Small particles", "Subsidies", "Reservations",
	}
	phrases := []string{
		"The delegation said that the text in brackets went too far, and asked that it be deleted in its entirety.",
		"“We would be flexible on the date if the fund is agreed,” the head of delegation said — “a package is the word.”",
		"Zażółć gęślą jaźń: delegacja prosi o doprecyzowanie paragrafu czwartego przed następną sesją plenarną.",
		"Мы поддерживаем этот подход при условии, что финансирование будет предсказуемым и достаточным для всех.",
		"Nous ne pouvons pas souscrire à un texte dépourvu d’engagements ; le « plus petit dénominateur » ne suffit pas.",
		"Η αντιπροσωπεία ζητεί σαφές χρονοδιάγραμμα.",
	}
	var cb dossier.Codebook
	cb.Title = "Treaty on the seas: fifth session"
	for i, name := range parties {
		cb.Parties = append(cb.Parties, dossier.Party{Party: codebook.Party{Name: name, Short: []string{"EMU", "NMK", "UIS", "VEL", "ÅØB", "ΘΑΛ", "ЗАР", "LSP", "MAR", "SBP", "ŁRC", ""}[i]}})
	}
	for _, name := range issues {
		cb.Issues = append(cb.Issues, dossier.Issue{Issue: codebook.Issue{
			Name: name, Question: "How far does the treaty go on " + strings.ToLower(name) + "?",
			PoleA: "left to each country as before", PoleB: "a common and binding rule with a timetable",
		}})
	}
	sources := make([]dossier.Source, 40)
	texts := make([]strings.Builder, len(sources))
	var statements []statement
	for i := range 400 {
		at := r.IntN(len(sources))
		words := fmt.Sprintf("%s (%d)", phrases[r.IntN(len(phrases))], i)
		texts[at].WriteString(words + "\n")
		p := dossier.Passage{Speaker: []string{"Г-н Иванов", "the minister", "", "Ms O’Neill–García"}[r.IntN(4)], Confidence: 50 + r.IntN(50)}
		p.Voice = []dossier.Voice{dossier.Quote, dossier.Paraphrase, dossier.Report}[r.IntN(3)]
		p.Status = []dossier.Status{dossier.Suggested, dossier.Suggested, dossier.Accepted}[r.IntN(3)]
		if r.IntN(9) == 0 {
			p.ClaimedBy = dossier.ID(1 + r.IntN(len(parties)))
		}
		statements = append(statements, statement{at + 1, 1 + r.IntN(len(parties)), 1 + r.IntN(len(issues)), r.IntN(5) - 2, words, p})
	}
	for i := range sources {
		sources[i] = dossier.Source{
			Title: fmt.Sprintf("Report on day %d of the talks", i+1), Outlet: "Gazette of the Seas", Text: texts[i].String(), Place: "Genève",
			Published: dossier.Date(fmt.Sprintf("2026-%02d-%02d", 1+i/4, 3+5*(i%4))), PublishedHow: dossier.Stated,
		}
	}
	return reportOf(t, cb, sources, statements, options())
}

// sampleDesk is the sample dossier.
func sampleDesk(t *testing.T) *app.Desk {
	t.Helper()
	k, err := app.NewFromTemplate(t.Context(), filepath.Join(t.TempDir(), "Sample.standpoint"), app.DefaultTemplate)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := k.Close(); err != nil {
			t.Error(err)
		}
	})
	if _, err := k.Import(t.Context(), []string{"../assets/sample"}, nil); err != nil {
		t.Fatal(err)
	}
	return k
}

// selected is the report of a selection with the usual options.
func selected(t *testing.T, k *app.Desk, s app.Selection) app.Report {
	t.Helper()
	s.Options.MinConfidence = app.DefaultOptions().MinConfidence
	r, err := k.Report(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// written is the text of an exported file.
func written(t *testing.T, path string, r app.Report) string {
	t.Helper()
	if _, err := export.File(t.Context(), path, r, nil); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
