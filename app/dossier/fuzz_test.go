package dossier_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"standpoint/app/dossier"
)

// FuzzOpen opens dossiers some of whose bytes were changed, that were cut off,
// or beside which something lies that says it is their log. No crash, no hang;
// and what is read without a finding fits together.
func FuzzOpen(f *testing.F) {
	d := create(f)
	add(f, d, articles(0, 3)...)
	must(f, d.SetStance(f.Context(), 1, -2))
	must(f, d.Close())
	whole, err := os.ReadFile(d.Path())
	must(f, err)
	f.Add(uint(0), []byte("SQLite format 3"), uint(0), []byte{}, false)
	f.Add(uint(18), []byte{2, 2}, uint(0), []byte("\x37\x7f\x06\x82\x00\x2d\xe2\x18\x00\x00\x10\x00"), true)
	f.Add(uint(100), []byte{13, 0, 0, 0, 1}, uint(5000), []byte("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7\x00\x00\x00\x01"), false)
	f.Add(uint(bytes.Index(whole, []byte("CREATE TABLE passage"))), []byte("CREATE VIEW  passage"), uint(0), []byte{}, false)
	f.Fuzz(func(t *testing.T, at uint, patch []byte, cut uint, beside []byte, isLog bool) {
		data := bytes.Clone(whole)
		copy(data[at%uint(len(data)):], patch)
		data = data[:uint(len(data))-cut%uint(len(data))]
		path := filepath.Join(t.TempDir(), "damaged.standpoint")
		must(t, os.WriteFile(path, data, 0o600))
		if len(beside) > 0 {
			name := path + "-journal"
			if isLog {
				name = path + "-wal"
			}
			must(t, os.WriteFile(name, beside, 0o600))
		}
		if look(t.Context(), path) {
			return
		}
		d := open(t, path)
		w, err := d.Whole(t.Context())
		must(t, err)
		texts := map[dossier.ID]string{}
		for _, s := range w.Sources {
			texts[s.ID] = s.Text
		}
		for _, p := range w.Passages {
			if text := texts[p.Source]; p.Start < 0 || p.End > len(text) || p.Start >= p.End || text[p.Start:p.End] != p.Quote {
				t.Errorf("passage %+v", p)
			}
		}
		must(t, d.Close())
	})
}
