package reading

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"standpoint/app/codebook"
)

// sample is what one dossier reads: texts with the reader of its codebook.
type sample struct {
	reader *Reader
	texts  []string
}

// ownArticles are the own-word articles, each topic's several times with its
// codebook, as a dossier reads many articles one after the other.
func ownArticles(t testing.TB) []sample {
	t.Helper()
	books, err := filepath.Glob("testdata/gold/*.codebook.toml")
	if err != nil || len(books) == 0 {
		t.Fatal("no codebooks of own-word articles: ", err)
	}
	var out []sample
	for _, book := range books {
		cb, err := codebook.Load(book)
		if err != nil {
			t.Fatal(err)
		}
		reader, err := New(cb)
		if err != nil {
			t.Fatal(err)
		}
		topic := strings.TrimSuffix(filepath.Base(book), ".codebook.toml")
		texts, err := filepath.Glob("testdata/gold/articles/" + topic + "*.txt")
		if err != nil || len(texts) == 0 {
			t.Fatal("no articles on ", topic, err)
		}
		s := sample{reader: reader}
		for _, path := range texts {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			s.texts = append(s.texts, string(data))
		}
		s.texts = slices.Repeat(s.texts, 8)
		out = append(out, s)
	}
	return out
}

// constructionsText is where nearly every sentence takes a stand, in all the
// ways that the tests know: the hardest text to read fast.
func constructionsText(t testing.TB) []sample {
	return []sample{{newTestReader(t), []string{strings.Repeat(story(), 10)}}}
}

// BenchmarkRead prints MB/s of the whole pipeline, BenchmarkScan those of the
// automaton alone, with the same patterns over the same texts.
func BenchmarkRead(b *testing.B) {
	eachText(b, func(b *testing.B, samples []sample) {
		for b.Loop() {
			for _, s := range samples {
				for _, text := range s.texts {
					s.reader.Read(Article{Text: text})
				}
			}
		}
	})
}

func BenchmarkScan(b *testing.B) {
	eachText(b, func(b *testing.B, samples []sample) {
		var tokens []token
		var hits []hit
		for b.Loop() {
			for _, s := range samples {
				for _, text := range s.texts {
					tokens = s.reader.e.vocab.tokenise(text, tokens[:0])
					for i := range tokens {
						hits = s.reader.e.auto.match(tokens, i, len(tokens), hits[:0])
					}
				}
			}
		}
	})
}

func eachText(b *testing.B, run func(*testing.B, []sample)) {
	for _, kind := range []struct {
		name    string
		samples []sample
	}{{"articles", ownArticles(b)}, {"constructions", constructionsText(b)}} {
		size := 0
		for _, s := range kind.samples {
			for _, text := range s.texts {
				size += len(text)
			}
		}
		b.Run(kind.name, func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			run(b, kind.samples)
		})
	}
}

func BenchmarkNew(b *testing.B) {
	cb := testCodebook()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := New(cb); err != nil {
			b.Fatal(err)
		}
	}
}
