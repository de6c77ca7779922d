package dossier_test

import (
	"bytes"
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
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
	faults, err := d.Check(ctx)
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
	const files = 60
	for n := range files {
		damaged := bytes.Clone(whole)
		at := random.IntN(len(damaged) - 16)
		for bytes.Count(damaged[at:at+16], []byte{0}) > 8 {
			at = random.IntN(len(damaged) - 16)
		}
		if n%4 == 0 {
			at = random.IntN(84) // the header
		}
		for i := range 16 {
			damaged[at+i] ^= byte(1 + random.IntN(255))
		}
		must(t, os.WriteFile(path, damaged, 0o600))
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
		faults, err := d.Check(t.Context())
		must(t, err)
		if len(faults) == 0 {
			t.Errorf("the damage of text %d was not found", n)
		}
		must(t, d.Close())
	}
}
