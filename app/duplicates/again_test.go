package duplicates_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"standpoint/app/duplicates"
)

// TestFoundAgainIsFoundAnew adds, takes out and takes apart texts in many rounds:
// what is found from what was found before is what is found without it. The texts
// share phrases, more of them one phrase than are compared with each other.
func TestFoundAgainIsFoundAnew(t *testing.T) {
	for seed := range uint64(8) {
		r := rand.New(rand.NewPCG(seed, 3))
		shelf := shelfOf(r, 90)
		var before duplicates.Found
		joined := 0
		for range 12 {
			items := pick(r, shelf)
			got := before.Again(items)
			want := duplicates.Groups(items)
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("seed %d: of %d texts after %d others the groups are\n%v\nnot\n%v", seed, len(items), len(before.Items), got, want)
			}
			joined += len(want)
			before = duplicates.Found{Items: items, Groups: got}
		}
		if joined == 0 {
			t.Fatalf("seed %d: no story was printed twice", seed)
		}
	}
}

// TestFoundAgainWhereOthersStoodBetween has a text and a longer one that holds it,
// which are compared only if not too many of a length between share their words.
func TestFoundAgainWhereOthersStoodBetween(t *testing.T) {
	own := func(n, words int) string {
		return strings.Join(strings.Fields(invented(n))[:words], " ")
	}
	shared := strings.Fields(own(1, 100))
	story := strings.Join(shared, " ")
	texts := []string{story, story + " " + own(2, 150)}
	for n := range 18 {
		half := strings.Join(shared[n%2*48:n%2*48+52], " ") // every five words stand in one of them
		texts = append(texts, half+" "+own(10+n, 70+n))
	}
	all := items(texts...)
	for _, c := range []struct {
		name        string
		before, now []duplicates.Item
		groups      int
	}{
		{"the others have gone", all, all[:2], 1},
		{"the others have come", all[:2], all, 0},
		{"one of the others has come", all[:10], all[:11], 1},
	} {
		before := duplicates.Found{Items: c.before, Groups: duplicates.Groups(c.before)}
		if got := before.Again(c.now); len(got) != c.groups || !reflect.DeepEqual(got, duplicates.Groups(c.now)) {
			t.Errorf("%s: groups %v, want %d", c.name, got, c.groups)
		}
	}
}

// shelfOf makes texts of few sentences, so that many have some of them in common.
func shelfOf(r *rand.Rand, n int) []duplicates.Item {
	sentences := make([]string, 30)
	for i := range sentences {
		words := make([]string, 12)
		for j := range words {
			words[j] = fmt.Sprintf("w%d", r.IntN(400))
		}
		sentences[i] = strings.Join(words, " ")
	}
	shelf := make([]duplicates.Item, n)
	for i := range shelf {
		text := fmt.Sprintf("number %d", i)
		for range 2 + r.IntN(5) {
			text += " " + sentences[min(r.IntN(len(sentences)), r.IntN(len(sentences)))]
		}
		shelf[i] = duplicates.Item{Key: fmt.Sprintf("%08x", r.Uint32()), Sketch: duplicates.NewSketch(text)}
	}
	return shelf
}

// pick takes some of the texts, in another order, now and then one of them apart.
func pick(r *rand.Rand, shelf []duplicates.Item) []duplicates.Item {
	var items []duplicates.Item
	share := 1 + r.IntN(9)
	for _, i := range r.Perm(len(shelf)) {
		if r.IntN(40) == 0 {
			shelf[i].Apart = []string{"", "a", "b"}[r.IntN(3)]
		}
		if r.IntN(10) < share {
			items = append(items, shelf[i])
		}
	}
	return items
}

func TestAKeptSketchIsTheSame(t *testing.T) {
	var kept []byte
	texts := []string{"", "one word", text(ferryTalks...), invented(3)}
	for _, text := range texts {
		kept = duplicates.NewSketch(text).Append(kept)
	}
	for _, text := range texts {
		var got duplicates.Sketch
		var err error
		if got, kept, err = duplicates.CutSketch(kept); err != nil || !reflect.DeepEqual(got, duplicates.NewSketch(text)) {
			t.Errorf("the sketch of %.20q comes back as another: %v", text, err)
		}
	}
	if len(kept) != 0 {
		t.Errorf("%d bytes are left", len(kept))
	}
}

func TestACutSketchIsNone(t *testing.T) {
	kept := duplicates.NewSketch(text(ferryTalks...)).Append(nil)
	for n := range kept {
		if s, _, err := duplicates.CutSketch(kept[:n]); err == nil {
			t.Fatalf("%d of %d bytes are taken for the sketch %v", n, len(kept), s)
		}
	}
}
