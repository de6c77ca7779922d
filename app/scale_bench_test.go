package app_test

import (
	"flag"
	"io"
	"os"
	"path/filepath"
	"testing"

	"standpoint/app"
	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/app/specimen"
)

// made is a dossier that `make scale` wrote before, so that not each package has
// to make one of its own.
var made = flag.String("specimen", "", "a dossier of 20,000 articles and 500,000 passages; none: it is made")

// full gives the path of a dossier of the size that Standpoint promises to bear.
func full(b *testing.B) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "Full"+app.Ending)
	if *made == "" {
		if err := specimen.Write(b.Context(), path, specimen.Full, nil); err != nil {
			b.Fatal(err)
		}
		return path
	}
	from, err := os.Open(*made)
	if err != nil {
		b.Fatal(err)
	}
	defer from.Close()
	to, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	if _, err := io.Copy(to, from); err != nil {
		b.Fatal(err)
	}
	if err := to.Close(); err != nil {
		b.Fatal(err)
	}
	return path
}

// BenchmarkScale holds the figures promised for 20,000 articles and 500,000
// passages; docs/scale.md has them.
func BenchmarkScale(b *testing.B) {
	path, ctx := full(b), b.Context()
	var k *app.Desk
	b.Cleanup(func() { _ = k.Close() })
	fail := func(err error) {
		if err != nil {
			b.Fatal(err)
		}
	}
	measure := func(name string, do func(n int)) {
		b.Run(name, func(b *testing.B) {
			n, since := 0, processor()
			for b.Loop() {
				n++
				do(n)
			}
			reportProcessor(b, since)
		})
	}
	measure("open", func(n int) {
		if k != nil {
			fail(k.Close())
		}
		var err error
		k, err = app.Open(ctx, path)
		fail(err)
		_, _, err = k.Matrix(ctx, app.DefaultOptions())
		fail(err)
	})
	in, err := k.Input(ctx)
	fail(err)
	measure("matrix", func(int) { compare.NewMatrix(in, app.DefaultOptions()) })
	measure("another day", func(n int) {
		line, err := k.Timeline(ctx, app.DefaultOptions())
		fail(err)
		dates := line.Dates()
		line.AsOf(dates[len(dates)-1-n%len(dates)])
	})
	measure("decision", func(n int) {
		fail(k.SetStance(ctx, dossier.ID(1+n*37%500_000), n%5-2))
		_, _, err := k.Matrix(ctx, app.DefaultOptions())
		fail(err)
		_, err = k.Timeline(ctx, app.DefaultOptions())
		fail(err)
	})
	measure("undo", func(int) {
		_, err := k.Undo(ctx)
		fail(err)
		_, _, err = k.Matrix(ctx, app.DefaultOptions())
		fail(err)
	})
	for _, words := range []string{"d", "do", "dov", "dovria would con", "grask", "talks", "harvest in marbeck", "zzz"} {
		measure("search "+words, func(int) {
			_, err := k.Find(ctx, words, 50)
			fail(err)
		})
	}
	measure("sources", func(int) {
		_, err := k.List(ctx)
		fail(err)
	})
	articles, err := specimen.Articles(b.TempDir(), specimen.Full.Sources, 500)
	fail(err)
	measure("import of 500 articles and its undo", func(int) {
		_, err := k.Import(ctx, articles, nil)
		fail(err)
		_, _, err = k.Matrix(ctx, app.DefaultOptions())
		fail(err)
		_, err = k.Undo(ctx)
		fail(err)
		_, _, err = k.Matrix(ctx, app.DefaultOptions())
		fail(err)
	})
}
