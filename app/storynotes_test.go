package app_test

import (
	"database/sql"
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"standpoint/app"
	"standpoint/app/dossier"
	"standpoint/app/duplicates"
)

// shelved is a dossier of more than a thousand articles, with what a test knows of
// them.
type shelved struct {
	*app.Desk
	t         *testing.T
	random    *rand.Rand
	sentences []string
	written   int
	hidden    []dossier.ID // removed by hand
}

func shelf(t *testing.T, seed uint64) *shelved {
	s := &shelved{Desk: straitDesk(t), t: t, random: rand.New(rand.NewPCG(seed, 9))}
	for range 200 {
		words := make([]string, 10)
		for i := range words {
			words[i] = fmt.Sprintf("w%d", s.random.IntN(900))
		}
		s.sentences = append(s.sentences, strings.Join(words, " "))
	}
	s.add(1100)
	return s
}

// add imports articles: some print what another did, many have a sentence in common.
func (s *shelved) add(n int) {
	s.t.Helper()
	var items []dossier.Incoming
	for range n {
		s.written++
		text := fmt.Sprintf("Report %d.", s.written)
		at := s.random.IntN(len(s.sentences))
		for i := range 2 + s.random.IntN(4) {
			text += " " + s.sentences[(at+i)%len(s.sentences)]
		}
		text += " " + s.sentences[min(s.random.IntN(200), s.random.IntN(200))]
		items = append(items, dossier.Incoming{Source: dossier.Source{Title: fmt.Sprint("Article ", s.written), Text: text}})
	}
	_, err := s.AddSources(s.t.Context(), "Import", items, nil)
	s.must(err)
}

func (s *shelved) must(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}

// reopen closes the dossier and opens it again, its file changed meanwhile.
func (s *shelved) reopen(change string) {
	s.t.Helper()
	path := s.Path()
	s.must(s.Close())
	if change != "" {
		file, err := sql.Open("sqlite", "file:"+path)
		s.must(err)
		_, err = file.Exec(change)
		s.must(err)
		s.must(file.Close())
	}
	var err error
	s.Desk, err = app.Open(s.t.Context(), path)
	s.must(err)
}

// anew gives each source that prints a story with others the number of one of
// them, found without anything known from before.
func (s *shelved) anew(sources []dossier.Source) map[dossier.ID]dossier.ID {
	s.t.Helper()
	items := make([]duplicates.Item, len(sources))
	for i, source := range sources {
		whole, err := s.Source(s.t.Context(), source.ID)
		s.must(err)
		items[i] = duplicates.Item{Key: source.TextSHA256, Sketch: duplicates.NewSketch(whole.Text), Apart: source.Apart}
	}
	stories := map[dossier.ID]dossier.ID{}
	for _, group := range duplicates.Groups(items) {
		for _, at := range group {
			stories[sources[at].ID] = sources[group[0]].ID
		}
	}
	return stories
}

// together are the sources by story, whatever the stories' numbers are.
func together(stories map[dossier.ID]dossier.ID) [][]dossier.ID {
	by := map[dossier.ID][]dossier.ID{}
	for _, id := range slices.Sorted(maps.Keys(stories)) {
		by[stories[id]] = append(by[stories[id]], id)
	}
	return slices.SortedFunc(maps.Values(by), slices.Compare)
}

// TestStoriesOfALargeDossierAreThoseFoundAnew imports, removes, restores, takes
// apart, undoes and opens again at random; now and then what the file keeps of the
// texts is spoilt or gone.
func TestStoriesOfALargeDossierAreThoseFoundAnew(t *testing.T) {
	ctx := t.Context()
	for seed := range uint64(2) {
		s := shelf(t, seed)
		for round := range 24 {
			in, err := s.Input(ctx)
			s.must(err)
			if got, want := together(in.Stories), together(s.anew(in.Sources)); !reflect.DeepEqual(got, want) || len(want) == 0 {
				t.Fatalf("seed %d, round %d: %d stories, want %d, or others", seed, round, len(got), len(want))
			}
			some := func() dossier.ID { return in.Sources[s.random.IntN(len(in.Sources))].ID }
			switch s.random.IntN(9) {
			case 0, 1:
				s.add(1 + s.random.IntN(60))
			case 2:
				gone := []dossier.ID{some(), some(), some()}
				slices.Sort(gone)
				gone = slices.Compact(gone)
				s.must(s.RemoveSources(ctx, gone...))
				s.hidden = append(s.hidden, gone...)
			case 3:
				if n := len(s.hidden); n > 0 {
					_ = s.RestoreSources(ctx, s.hidden[n-1]) // it may be back by an undo
					s.hidden = s.hidden[:n-1]
				}
			case 4:
				s.must(s.Separate(ctx, slices.Min(slices.Collect(maps.Keys(in.Stories)))))
			case 5, 6:
				_, err := s.Undo(ctx)
				s.must(err)
			case 7:
				_, _ = s.Redo(ctx) // there may be nothing to do again
			default:
				s.reopen([]string{
					"", "DELETE FROM meta WHERE key='story-texts:00000000'", "UPDATE meta SET value='x' WHERE key='story-last'",
					"UPDATE meta SET value=replace(value,'A','B') WHERE key GLOB 'story-texts:*'", "DELETE FROM meta WHERE key GLOB 'stor*'",
				}[s.random.IntN(5)])
			}
		}
	}
}
