package reading

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/app/codebook"
)

// sample is a text with the reader of its codebook.
type sample struct {
	reader *Reader
	text   string
}

func (s sample) read() { s.reader.Read(Article{Text: s.text}) }

// scan runs the automaton alone over the text.
func (s sample) scan(tokens []token, hits []hit) ([]token, []hit) {
	tokens = s.reader.e.vocab.tokenise(s.text, tokens[:0])
	for i := range tokens {
		hits = s.reader.e.auto.match(tokens, i, len(tokens), hits[:0])
	}
	return tokens, hits
}

// articles are the own-word articles, each with the codebook of its topic.
func articles(t testing.TB) []sample {
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
		for _, path := range texts {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, sample{reader, string(data)})
		}
	}
	return out
}

// constructionsText is where nearly every sentence takes a stand, in all the
// ways that the tests know: the hardest text to read fast.
func constructionsText(t testing.TB) []sample {
	return []sample{{newTestReader(t), strings.Repeat(story(), 10)}}
}

// BenchmarkRead prints MB/s of the whole pipeline, BenchmarkScan those of the
// automaton alone, with the same patterns over the same texts.
func BenchmarkRead(b *testing.B) {
	eachText(b, func(b *testing.B, samples []sample) {
		for b.Loop() {
			for _, s := range samples {
				s.read()
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
				tokens, hits = s.scan(tokens, hits)
			}
		}
	})
}

func eachText(b *testing.B, run func(*testing.B, []sample)) {
	for _, kind := range []struct {
		name    string
		samples []sample
	}{{"articles", articles(b)}, {"constructions", constructionsText(b)}} {
		size := 0
		for _, s := range kind.samples {
			size += len(s.text)
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
