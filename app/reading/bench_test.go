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

// talks are own-word articles on one negotiation, none of them twice, with the
// template that is shipped for it: what one dossier holds. Few of their
// sentences take a stand.
func talks(t testing.TB) []sample {
	t.Helper()
	cb, err := codebook.Template(templateOfTalks)
	if err != nil {
		t.Fatal(err)
	}
	reader, err := New(cb)
	if err != nil {
		t.Fatal(err)
	}
	s := sample{reader: reader}
	for _, topic := range []string{"ukraine", "sparse"} {
		texts, err := filepath.Glob("testdata/train/articles/" + topic + "_*.txt")
		if err != nil || len(texts) == 0 {
			t.Fatal("no articles on ", topic, err)
		}
		for _, path := range texts {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			s.texts = append(s.texts, string(data))
		}
	}
	return []sample{s}
}

// oneOfTalks is a single one of the talks, read again and again. The processor
// soon foresees every branch that this takes, and so reads it more than twice as
// fast as it reads the talks in turn: what that costs is mostly branches which it
// does not foresee, not instructions and not memory.
func oneOfTalks(t testing.TB) []sample {
	s := talks(t)[0]
	return []sample{{s.reader, s.texts[:1]}}
}

// BenchmarkRead prints MB/s of the whole pipeline, BenchmarkScan those of the
// automaton alone, with the same patterns over the same texts.
func BenchmarkRead(b *testing.B) {
	eachText(b, func(b *testing.B, samples []sample) {
		for b.Loop() {
			for _, s := range samples {
				for _, text := range s.texts {
					s.reader.ReadFrom(Article{Text: text}, DefaultThreshold)
				}
			}
		}
	})
}

func BenchmarkScan(b *testing.B) {
	eachText(b, func(b *testing.B, samples []sample) {
		a := &analysis{}
		for b.Loop() {
			for _, s := range samples {
				for _, text := range s.texts {
					a.begin(s.reader.e, Article{Text: text})
					a.tokens = a.e.vocab.tokenise(text, a.tokens[:0])
					n := len(a.tokens)
					a.lex, a.groupAt, a.partyAt = cleared(a.lex, n), cleared(a.groupAt, n), cleared(a.partyAt, n)
					a.matchIn(sentence{to: n})
				}
			}
		}
	})
}

func eachText(b *testing.B, run func(*testing.B, []sample)) {
	for _, kind := range []struct {
		name    string
		samples []sample
	}{{"articles", ownArticles(b)}, {"constructions", constructionsText(b)}, {"talks", talks(b)}, {"again", oneOfTalks(b)}} {
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
