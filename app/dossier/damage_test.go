package dossier_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"standpoint/app/dossier"
)

// look opens a file and looks at everything in it. It reports whether any of
// that gave an error or a finding.
func look(ctx context.Context, path string) (noticed bool) {
	d, err := dossier.Open(ctx, path)
	if err != nil {
		return true
	}
	defer d.Close()
	faults, err := d.Check(ctx, nil)
	noticed = err != nil || len(faults) > 0
	for _, ask := range []func() error{
		func() error { _, err := d.Codebook(ctx); return err },
		func() error { _, err := d.Sources(ctx); return err },
		func() error { _, err := d.Source(ctx, 1); return err },
		func() error { _, err := d.Passages(ctx, dossier.Filter{WithRejected: true}); return err },
		func() error { _, err := d.Positions(ctx); return err },
		func() error { _, err := d.Search(ctx, "toll bridge", 9); return err },
		func() error { _, err := d.History(ctx); return err },
		func() error { return d.SetStance(ctx, 1, -2) },
		func() error { _, err := d.Undo(ctx); return err },
		func() error { _, err := d.Undo(ctx); return err },
		func() error { _, err := d.Redo(ctx); return err },
	} {
		if ask() != nil {
			noticed = true
		}
	}
	return noticed
}

// inUse finds a place that is not mostly empty.
func inUse(random *rand.Rand, whole []byte) int {
	for {
		at := random.IntN(len(whole) - 16)
		if bytes.Count(whole[at:at+16], []byte{0}) <= 8 {
			return at
		}
	}
}

// flipped is a file with other bytes from a place on.
func flipped(random *rand.Rand, whole []byte, at, n int) []byte {
	damaged := bytes.Clone(whole)
	for i := range n {
		damaged[at+i] ^= byte(1 + random.IntN(255))
	}
	return damaged
}

func TestDamagedFilesNeverCrashTheApp(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 5))
	path := filepath.Join(t.TempDir(), "damaged.standpoint")
	d := open(t, stored(t, 30))
	must(t, d.SaveCopy(t.Context(), path))
	must(t, d.Close())
	whole, err := os.ReadFile(path)
	must(t, err)
	if look(t.Context(), path) {
		t.Fatal("something is wrong with the sound file")
	}
	noticed := 0
	files := *damagedFiles
	for n := range files {
		at := inUse(random, whole)
		if n%4 == 0 {
			at = random.IntN(84) // the header
		}
		must(t, os.WriteFile(path, flipped(random, whole, at, 16), 0o600))
		if look(t.Context(), path) {
			noticed++
		}
	}
	if noticed < files/2 {
		t.Errorf("of %d damaged files only %d were noticed", files, noticed)
	}
	t.Logf("of %d damaged files %d were noticed", files, noticed)
}

func TestEveryDamagedTextIsFound(t *testing.T) {
	path := stored(t, 30)
	whole, err := os.ReadFile(path)
	must(t, err)
	for n := range 30 {
		text := []byte(article(n).Source.Text)
		at := bytes.LastIndex(whole, text)
		if at < 0 {
			t.Fatalf("text %d is not in the file in one piece", n)
		}
		damaged := bytes.Clone(whole)
		damaged[at+len(text)-3]++
		must(t, os.WriteFile(path, damaged, 0o600))
		d := open(t, path)
		faults, err := d.Check(t.Context(), nil)
		must(t, err)
		if len(faults) == 0 {
			t.Errorf("the damage of text %d was not found", n)
		}
		must(t, d.Close())
	}
}

// stock makes a dossier with work of every kind in it, closed.
func stock(t *testing.T) string {
	t.Helper()
	d := create(t)
	ctx := t.Context()
	add(t, d, articles(0, 20)...)
	must(t, d.SetStance(ctx, 1, -2))
	must(t, d.Reject(ctx, 2))
	note := "as the chair told us"
	must(t, d.EditPassage(ctx, 3, dossier.PassageEdit{Note: &note}))
	must(t, d.SetSalience(ctx, dossier.Salience{Party: 1, Issue: 1, Value: 80}))
	must(t, d.RemoveSources(ctx, 5, 6))
	must(t, d.Accept(ctx, 4))
	_, err := d.Undo(ctx)
	must(t, err)
	must(t, d.Close())
	return d.Path()
}

// contents is everything that a dossier's file says, whoever reads it; empty
// if it cannot be read.
func contents(t *testing.T, path string) string {
	t.Helper()
	var all strings.Builder
	db := raw(t, path)
	defer db.Close()
	for _, table := range []string{
		"meta WHERE key NOT IN('session','opened')", "coder", "dossier", "intake", "issue", "issue_word", "party", "party_alias",
		"passage", "person", "position", "salience", "source", "step_row",
	} {
		rows, err := db.Query("SELECT * FROM " + table + " ORDER BY 1")
		if err != nil {
			return ""
		}
		names, err := rows.Columns()
		must(t, err)
		values := make([]any, len(names))
		for i := range values {
			values[i] = new(any)
		}
		for rows.Next() {
			must(t, rows.Scan(values...))
			for _, v := range values {
				fmt.Fprintf(&all, "%v|", *v.(*any))
			}
		}
		if rows.Err() != nil {
			return ""
		}
	}
	return all.String()
}

func TestEveryDamageIsReportedOrHarmless(t *testing.T) {
	random := rand.New(rand.NewPCG(27, 27))
	path := stock(t)
	d := open(t, path)
	wantHits, err := d.Search(t.Context(), "lorries bridge", 99)
	must(t, err)
	must(t, d.Close())
	want := contents(t, path)
	whole, err := os.ReadFile(path)
	must(t, err)
	harmless := 0
	for n := range 300 {
		at, length := inUse(random, whole), 1
		if n%2 == 0 {
			length = 16
		}
		must(t, os.WriteFile(path, flipped(random, whole, at, length), 0o600))
		if reported(t, path, wantHits) {
			continue
		}
		harmless++
		if contents(t, path) != want {
			t.Errorf("%d bytes at %d (of page %d): not reported, and not harmless", length, at, at/4096+1)
		}
	}
	t.Logf("of 300 damages %d were reported, %d changed nothing that is read", 300-harmless, harmless)
}

// reported opens and checks a dossier; whether it was refused, or anything
// was found. If not, a search must find what it should.
func reported(t *testing.T, path string, wantHits []dossier.Hit) bool {
	t.Helper()
	d, err := dossier.Open(t.Context(), path)
	if err != nil {
		return true
	}
	defer d.Close()
	if found, err := d.Check(t.Context(), nil); err != nil || len(found) > 0 {
		return true
	}
	hits, err := d.Search(t.Context(), "lorries bridge", 99)
	if err != nil || !reflect.DeepEqual(hits, wantHits) {
		t.Errorf("a search finds %v: %v", hits, err)
	}
	return false
}

func TestDamageStaysReportedHoweverMuchIsDoneAfterIt(t *testing.T) {
	path := stock(t)
	meddle(t, path, `UPDATE source SET title='Artacle 1' WHERE id=2`, `UPDATE passage SET note='as the chain told us' WHERE id=3`)
	for range 3 {
		d := open(t, path)
		must(t, d.SetStance(t.Context(), 3, 2))
		must(t, d.SetStance(t.Context(), 3, 1))
		must(t, d.RemoveSources(t.Context(), 2))
		_, err := d.Undo(t.Context())
		must(t, err)
		found, err := d.Check(t.Context(), nil)
		must(t, err)
		if len(found) != 2 || !strings.Contains(strings.Join(found, "\n"), "facts of the articles") {
			t.Errorf("check: %q", found)
		}
		must(t, d.Close())
	}
}
