package app_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"standpoint/app"
	"standpoint/app/dossier"
)

const (
	portTalks = "Port talks end\n\nROME, 26 April 2025 (AP) - The ministers met in the old harbour hall for the whole of the day and went home without a word to those who waited outside in the rain."
	portAgain = portTalks + "\n\nA second round is planned for the week after, the harbour council said."
	other     = "Grain prices rise\n\nFarmers in the north sold less wheat than in any of the last ten years, and bakers asked the council for help."
)

func gatherDesk(t *testing.T) *app.Desk {
	t.Helper()
	k, err := app.NewFromTemplate(t.Context(), filepath.Join(t.TempDir(), "a.standpoint"), app.DefaultTemplate)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := k.Close(); err != nil {
			t.Error(err)
		}
	})
	return k
}

func gathered(t *testing.T, k *app.Desk, files ...string) *app.Gathered {
	t.Helper()
	g, err := k.Gather(t.Context(), files, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := k.Compare(t.Context(), g); err != nil {
		t.Fatal(err)
	}
	return g
}

// russian is an article that gatheredRussian has in KOI8-R.
const russian = "Переговоры о порте\n\nСовет порта собрался в ратуше. Депутаты долго спорили о том, кто должен платить за маяк, и разошлись без решения."

// gatheredRussian gathers an article in an old Russian encoding and two in
// English.
func gatheredRussian(t *testing.T, k *app.Desk) *app.Gathered {
	t.Helper()
	data, err := charmap.KOI8R.NewEncoder().Bytes([]byte(russian))
	if err != nil {
		t.Fatal(err)
	}
	return gathered(t, k, fileOf(t, "a.txt", data), fileOf(t, "b.txt", []byte(portTalks)), fileOf(t, "c.txt", []byte(other)))
}

func fileOf(t *testing.T, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func sourcesOf(t *testing.T, k *app.Desk) []dossier.Source {
	t.Helper()
	all, err := k.Sources(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestRowsSayWhatEachFileBecomes(t *testing.T) {
	k := gatherDesk(t)
	if _, err := k.Import(t.Context(), []string{fileOf(t, "first.txt", []byte(portTalks))}, nil); err != nil {
		t.Fatal(err)
	}
	long := fileOf(t, "book.txt", []byte(strings.Repeat(other+"\n\n", 5<<20/len(other)+1)))
	page := fileOf(t, "page.html", []byte("<html><article>"+strings.Repeat("<p>"+other+"</p>\n", 5<<20/len(other)+1)))
	g := gathered(t, k, fileOf(t, "a.txt", []byte(portTalks)), fileOf(t, "b.txt", []byte(portAgain)), fileOf(t, "c.txt", []byte(other)),
		fileOf(t, "d.txt", []byte(other)), fileOf(t, "e.png", []byte("\x89PNG\r\n\x1A\n")), long, page)
	for i, want := range []app.Row{
		{Same: "Port talks end", Duplicate: true},
		{Near: "Port talks end"},
		{},
		{Same: "Grain prices rise", Duplicate: true},
		{Skipped: "is a picture"},
		{Skipped: "of text", IsLong: true},
		{Skipped: "of text", IsLong: true},
	} {
		r := g.Rows[i]
		if r.Same != want.Same || r.Near != want.Near || r.Duplicate != want.Duplicate || r.IsLong != want.IsLong ||
			(r.Skipped == "") != (want.Skipped == "") || !strings.Contains(r.Skipped, want.Skipped) || r.Asks() != want.IsLong {
			t.Errorf("row %d: same %q, near %q, duplicate %t, long %t, skipped %q", i, r.Same, r.Near, r.Duplicate, r.IsLong, r.Skipped)
		}
	}
	if r := g.Rows[2]; r.Format != "plain text" || r.Size != len(other) || r.Encoding.Name != "UTF-8" {
		t.Errorf("got %+v", r)
	}
	if n := len(sourcesOf(t, k)); n != 1 {
		t.Errorf("looking brought %d sources into the dossier", n-1)
	}
	for _, r := range g.Rows[5:] {
		again, err := g.Reread(t.Context(), r, "", true)
		if err != nil || again.Skipped != "" || len(again.Source.Text) < 5<<20 {
			t.Errorf("%s, which is meant so: %q, %v", r.File, again.Skipped, err)
		}
		if r.Format == "plain text" {
			again, err = g.Reread(t.Context(), again, "windows-1252", false)
		}
		if err != nil || again.Skipped != "" {
			t.Errorf("%s is asked about again in another encoding: %q, %v", r.File, again.Skipped, err)
		}
	}
}

func TestRowsAreCorrectedAndLeftOutBeforeTheImport(t *testing.T) {
	k := gatherDesk(t)
	g := gathered(t, k, fileOf(t, "a.txt", []byte(portTalks)), fileOf(t, "b.txt", []byte(other)))
	title, author, day := "Talks at the port", "Ada Moor", dossier.Date("2025-05-02")
	g.Rows[0].Edit = dossier.SourceEdit{Title: &title, Author: &author, Published: &day}
	g.Rows[1].LeftOut = true
	report, err := k.Take(t.Context(), g)
	if err != nil {
		t.Fatal(err)
	}
	all := sourcesOf(t, k)
	if len(all) != 1 || all[0].Title != title || all[0].TitleHow != dossier.Analyst || all[0].Author != author || all[0].Published != day || all[0].PublishedHow != dossier.Analyst {
		t.Errorf("got %+v", all)
	}
	if report.Imported() != 1 || !strings.Contains(report.Outcomes[1].Skipped, "Left out") || g.Rows[0].Source.ID != all[0].ID {
		t.Errorf("got %+v", report)
	}
}

func TestImportIsCorrectedInOneStep(t *testing.T) {
	k := gatherDesk(t)
	g := gatheredRussian(t, k)
	wrong, err := g.Reread(t.Context(), g.Rows[0], "windows-1251", false)
	if err != nil || strings.Contains(wrong.Source.Text, "порт") {
		t.Fatalf("got %q, %v", wrong.Source.Text, err)
	}
	g.Rows[0] = wrong
	if _, err := k.Take(t.Context(), g); err != nil {
		t.Fatal(err)
	}
	before := sourcesOf(t, k)

	if g.Rows[0], err = g.Reread(t.Context(), g.Rows[0], "KOI8-R", false); err != nil {
		t.Fatal(err)
	}
	outlet := "Port Post"
	g.Rows[1].Edit.Outlet, g.Rows[2].LeftOut = &outlet, true
	if err := k.Correct(t.Context(), g); err != nil {
		t.Fatal(err)
	}
	all := sourcesOf(t, k)
	if len(all) != 2 {
		t.Fatalf("got %d sources", len(all))
	}
	text, err := k.TextOf(t.Context(), g.Rows[0])
	if err != nil || text != russian {
		t.Errorf("got %q, %v", text, err)
	}
	if s, err := k.Source(t.Context(), g.Rows[1].Source.ID); err != nil || s.Outlet != outlet {
		t.Errorf("got %q, %v", s.Outlet, err)
	}
	if _, err := k.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if after := sourcesOf(t, k); len(after) != len(before) || after[0].TextSHA256 != before[0].TextSHA256 {
		t.Errorf("one undo does not take all of it back: %d sources", len(after))
	}
	if found, err := k.Check(t.Context(), nil); err != nil || len(found) > 0 {
		t.Errorf("%v, %v", found, err)
	}
}

func TestFileThatChangedIsNotReadAgain(t *testing.T) {
	k := gatherDesk(t)
	path := fileOf(t, "a.txt", []byte(portTalks))
	g := gathered(t, k, path)
	if err := os.WriteFile(path, []byte(other), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := g.Reread(t.Context(), g.Rows[0], "windows-1252", false); err == nil || !strings.Contains(err.Error(), "was changed since") {
		t.Errorf("got %v", err)
	}
}

// TestWhatUndoLeavesOfAnImportIsFound: undo and redo decide what there is to be
// corrected, and how its file was read then.
func TestWhatUndoLeavesOfAnImportIsFound(t *testing.T) {
	k := gatherDesk(t)
	g := gatheredRussian(t, k)
	var err error
	if g.Rows[0], err = g.Reread(t.Context(), g.Rows[0], "windows-1251", false); err != nil {
		t.Fatal(err)
	}
	if _, err := k.Take(t.Context(), g); err != nil {
		t.Fatal(err)
	}
	brought := g.Brought()
	work := present(t, k, brought, 3)
	for _, name := range []string{"ISO-8859-5", "KOI8-R"} { // he tries two
		if work.Rows[0], err = work.Reread(t.Context(), work.Rows[0], name, false); err != nil {
			t.Fatal(err)
		}
	}
	title := "Wheat"
	work.Rows[1].Edit.Title, work.Rows[2].LeftOut = &title, true
	if err := k.Correct(t.Context(), work); err != nil {
		t.Fatal(err)
	}
	brought = work.Brought()
	after := present(t, k, brought, 2)
	if r := after.Rows; r[0].Encoding.Name != "KOI8-R" || r[1].Source.Title != "Wheat" {
		t.Errorf("corrected: %q, %q", r[0].Encoding.Name, r[1].Source.Title)
	}
	undo(t, k)
	before := present(t, k, brought, 3)
	if r := before.Rows; r[0].Encoding.Name != "windows-1251" || r[1].Source.Title != "Port talks end" || r[2].LeftOut {
		t.Errorf("undone: %q, %q, left out %t", r[0].Encoding.Name, r[1].Source.Title, r[2].LeftOut)
	}
	undo(t, k)
	present(t, k, brought, 0)
	for range 2 {
		if _, err := k.Redo(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	again := present(t, k, brought, 2)
	again.Rows[1].Edit.Title = &portTitle
	if err := k.Correct(t.Context(), again); err != nil {
		t.Fatal(err)
	}
	if r := present(t, k, again.Brought(), 2).Rows; r[1].Source.Title != portTitle {
		t.Errorf("corrected again: %q", r[1].Source.Title)
	}
}

var portTitle = "The port"

// present is what is in the dossier of an import, n rows.
func present(t *testing.T, k *app.Desk, g *app.Gathered, n int) *app.Gathered {
	t.Helper()
	now, err := k.Present(t.Context(), g)
	if err != nil || len(now.Rows) != n {
		t.Fatalf("%d rows are there, want %d: %v", len(now.Rows), n, err)
	}
	return now
}

func undo(t *testing.T, k *app.Desk) {
	t.Helper()
	if _, err := k.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
}
