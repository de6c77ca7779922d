package dossier_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"standpoint/app/dossier"
)

// whole is all that a sound dossier holds.
func whole(t *testing.T, path string) dossier.Whole {
	t.Helper()
	d := open(t, path)
	defer d.Close()
	w, err := d.Whole(t.Context())
	must(t, err)
	return w
}

// saved makes a dossier of what was salvaged, which must be sound.
func saved(t *testing.T, s dossier.Salvaged) *dossier.Dossier {
	t.Helper()
	d, err := dossier.Create(t.Context(), filepath.Join(t.TempDir(), "saved.standpoint"))
	must(t, err)
	t.Cleanup(func() { _ = d.Close() })
	must(t, d.Restore(t.Context(), "Save", s.Whole, nil))
	faults, err := d.Check(t.Context(), nil)
	must(t, err)
	if len(faults) > 0 {
		t.Errorf("the dossier made of it: %q", faults)
	}
	return d
}

func salvage(t *testing.T, path string) dossier.Salvaged {
	t.Helper()
	before := files(t, path)
	s, err := dossier.Salvage(t.Context(), path, nil)
	must(t, err)
	if after := files(t, path); after != before {
		t.Errorf("the folder changed from\n%s\nto\n%s", before, after)
	}
	return s
}

func TestSoundDossierIsSalvagedWhole(t *testing.T) {
	path := stock(t)
	want := whole(t, path)
	s := salvage(t, path)
	if !reflect.DeepEqual(s.Whole, want) || len(s.Notes) > 0 {
		t.Errorf("salvaged\n%+v\nof\n%+v\nnotes %q", s.Whole, want, s.Notes)
	}
	saved(t, s)
}

func TestDamagedFilesAreSavedAsFarAsTheyCanBeRead(t *testing.T) {
	random := rand.New(rand.NewPCG(50, 50))
	path := stored(t, 200)
	want := whole(t, path)
	sound, err := os.ReadFile(path)
	must(t, err)
	pages := len(sound) / 4096
	all, of := 0, 0
	for _, c := range []struct {
		name   string
		damage func([]byte)
	}{
		{"a page of zeros", func(b []byte) { clear(page(b, 1+random.IntN(pages-1))) }},
		{"sixteen bytes", func(b []byte) { copy(b[inUse(random, b):], flipped(random, make([]byte, 16), 0, 16)) }},
		{"a page of noise", func(b []byte) { p := page(b, 1+random.IntN(pages-1)); copy(p, flipped(random, p, 0, len(p))) }},
		{"three lost pages", func(b []byte) {
			for range 3 {
				clear(page(b, 1+random.IntN(pages-1)))
			}
		}},
		{"the header", func(b []byte) { clear(b[:random.IntN(100)]) }},
	} {
		passages, nothing, files := 0, 0, max(4, *damagedFiles/50)
		for range files {
			damaged := bytes.Clone(sound)
			c.damage(damaged)
			must(t, os.WriteFile(path, damaged, 0o600))
			s, err := dossier.Salvage(t.Context(), path, nil)
			if errors.Is(err, dossier.ErrDamaged) {
				nothing++
				continue
			}
			must(t, err)
			saved(t, s)
			if !reflect.DeepEqual(s.Whole, want) && len(s.Notes) == 0 {
				t.Errorf("%s: something is missing or changed, and nothing says so", c.name)
			}
			passages += len(s.Passages)
		}
		t.Logf("%s: of %d files nothing could be saved of %d; of all passages %.1f %% were saved", c.name, files, nothing, float64(passages)*100/float64(files*len(want.Passages)))
		all, of = all+passages, of+files*len(want.Passages)
	}
	if all*2 < of {
		t.Errorf("of %d passages only %d were saved", of, all)
	}
}

// page is the nth page of a file, counted from 0.
func page(b []byte, n int) []byte { return b[n*4096 : (n+1)*4096] }

func TestWhatACrashLeftIsSalvagedToo(t *testing.T) {
	path := stored(t, 40)
	p := start(t, "edit", path)
	p.until("9")
	p.kill()
	if !hasContent(path + "-wal") {
		t.Fatal("the crash left no log")
	}
	b, err := os.ReadFile(path)
	must(t, err)
	clear(page(b, len(b)/4096-1))
	must(t, os.WriteFile(path, b, 0o600))
	s := salvage(t, path)
	saved(t, s)
	for _, p := range s.Passages {
		if p.ID == 1 && p.Note != "" {
			return
		}
	}
	t.Error("the edits in the log are lost")
}

func TestNothingPlantedIsRunInSalvage(t *testing.T) {
	path := stored(t, 3)
	meddle(t, path, `PRAGMA writable_schema=1`, `ALTER TABLE passage RENAME TO hidden`,
		`CREATE VIEW passage AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT i AS id, h.* FROM n, hidden h`)
	s := salvage(t, path)
	if len(s.Passages) != 0 || len(s.Sources) != 3 || !strings.Contains(strings.Join(s.Notes, "\n"), "passages") {
		t.Errorf("%d sources, %d passages, notes %q", len(s.Sources), len(s.Passages), s.Notes)
	}
}

func TestNamesAndTextsThatBrokeAreMarked(t *testing.T) {
	path := stored(t, 3)
	b, err := os.ReadFile(path)
	must(t, err)
	text := []byte(article(1).Source.Text)
	at := bytes.LastIndex(b, text)
	if at < 0 {
		t.Fatal("the text is not in the file in one piece")
	}
	b[at+len(text)-3] = 0xff
	must(t, os.WriteFile(path, b, 0o600))
	meddle(t, path, `UPDATE party SET name='' WHERE id=2`, `UPDATE source SET published='2025-77-99' WHERE id=1`)
	s := salvage(t, path)
	d := saved(t, s)
	notes := strings.Join(s.Notes, "\n")
	for _, word := range []string{`The text of "Article 1"`, `The date of "Article 0"`, `"Party 2"`, "parties"} {
		if !strings.Contains(notes, word) {
			t.Errorf("the notes do not say %q: %s", word, notes)
		}
	}
	if all := sources(t, d); len(all) != 3 || len(passages(t, d)) != 6 || !strings.Contains(fmt.Sprint(all), "not word for word") {
		t.Errorf("saved %+v with %d passages", all, len(passages(t, d)))
	}
}

func TestWhatHoldsNothingIsSaidToHoldNothing(t *testing.T) {
	for name, content := range map[string][]byte{"empty": nil, "zeros": make([]byte, 50_000), "text": []byte(strings.Repeat("Words. ", 5000))} {
		path := filepath.Join(t.TempDir(), "odd.standpoint")
		must(t, os.WriteFile(path, content, 0o600))
		if _, err := dossier.Salvage(t.Context(), path, nil); !errors.Is(err, dossier.ErrDamaged) || !strings.Contains(err.Error(), "odd.standpoint") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := dossier.Salvage(t.Context(), filepath.Join(t.TempDir(), "none.standpoint"), nil); !errors.Is(err, dossier.ErrMissing) {
		t.Errorf("a file that is not there: %v", err)
	}
}

// TestRowsAreFoundWithoutTheListOfTables: where the list of tables is lost SQLite
// reads nothing, and the rows are read off the pages.
func TestRowsAreFoundWithoutTheListOfTables(t *testing.T) {
	path := stored(t, 200)
	want := whole(t, path)
	sound, err := os.ReadFile(path)
	must(t, err)
	random := rand.New(rand.NewPCG(7, 7))
	for _, c := range []struct {
		name   string
		damage func([]byte)
	}{
		{"the first page is lost but for its header", func(b []byte) { clear(b[100:4096]) }},
		{"the first page is lost", func(b []byte) { clear(page(b, 0)) }},
		{"the first page is noise", func(b []byte) { copy(b, flipped(random, b[:4096], 0, 4096)) }},
		{"a further page of the list is lost", func(b []byte) {
			at := bytes.Index(b[4096:], []byte("CREATE TABLE passage(")) + 4096
			clear(page(b, at/4096))
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			damaged := bytes.Clone(sound)
			c.damage(damaged)
			must(t, os.WriteFile(path, damaged, 0o600))
			s := salvage(t, path)
			if !reflect.DeepEqual(s.Sources, want.Sources) || !reflect.DeepEqual(s.Passages, want.Passages) || !reflect.DeepEqual(s.Codebook, want.Codebook) {
				t.Errorf("%d of %d sources, %d of %d passages, %d of %d parties", len(s.Sources), len(want.Sources), len(s.Passages), len(want.Passages), len(s.Codebook.Parties), len(want.Codebook.Parties))
			}
			if len(s.Notes) == 0 {
				t.Error("nothing says that something may be missing")
			}
			saved(t, s)
		})
	}
}

// TestDeletedRowsDoNotComeBack: what stands on pages that are free is no work.
func TestDeletedRowsDoNotComeBack(t *testing.T) {
	path := stored(t, 200)
	d := open(t, path)
	var own []dossier.ID
	for n := range 100 {
		id, err := d.AddPassage(t.Context(), dossier.Passage{Source: dossier.ID(n + 1), Start: 3, End: 30, Party: 1, Issue: 2, Stance: 1, Voice: dossier.Quote})
		must(t, err)
		own = append(own, id)
	}
	for _, id := range own {
		must(t, d.DeletePassage(t.Context(), id))
	}
	must(t, d.Close())
	want := whole(t, path)
	b, err := os.ReadFile(path)
	must(t, err)
	clear(b[100:4096])
	must(t, os.WriteFile(path, b, 0o600))
	s := salvage(t, path)
	if len(s.Passages) != len(want.Passages) || len(s.Codebook.Parties) != len(want.Codebook.Parties) {
		t.Errorf("%d of %d passages, %d of %d parties", len(s.Passages), len(want.Passages), len(s.Codebook.Parties), len(want.Codebook.Parties))
	}
}
