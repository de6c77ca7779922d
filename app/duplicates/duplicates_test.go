package duplicates_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"standpoint/app/duplicates"
)

func text(paragraphs ...string) string { return strings.Join(paragraphs, "\n\n") }

// with is a story with another headline.
func headed(headline string, story []string) []string {
	return append([]string{headline}, story[1:]...)
}

// edited changes every nth word, as an editor might.
func edited(story []string, n int) string {
	words := strings.Fields(text(story...))
	for i := n; i < len(words); i += n {
		words[i] = "otherwise"
	}
	return strings.Join(words, " ")
}

// versions are what papers print of the talks, and whether it is that story.
var versions = []struct {
	name string
	text string
	same bool
}{
	{"the text itself", text(ferryTalks...), true},
	{"another headline", text(headed("Varga draws a line as envoys gather in Port Mara", ferryTalks)...), true},
	{"capitals and typographers' quotes", strings.ToUpper(strings.ReplaceAll(text(ferryTalks...), "\"", "”")), true},
	{"no paragraphs", strings.Join(ferryTalks, " "), true},
	{"without its last paragraphs", text(ferryTalks[:5]...), true},
	{"the first half only", text(ferryTalks[:4]...), true},
	{"a paragraph of the paper's own", text(slices.Insert(slices.Clone(ferryTalks), 4, budget[4])...), true},
	{"half as long again", text(append(slices.Clone(ferryTalks), budget[1:4]...)...), true},
	{"paragraphs in another order", text(ferryTalks[0], ferryTalks[1], ferryTalks[4], ferryTalks[2], ferryTalks[3], ferryTalks[6], ferryTalks[5]), true},
	{"a word changed in every fifteen", edited(ferryTalks, 15), true},
	{"credits of another agency", text(ferryTalks...) + "\n\n(Reporting by A. Bell; editing by C. Dorn)", true},

	{"another event, one paragraph of background the same", text(ferryStrike...), false},
	{"the same event in another reporter's words, one quotation the same", text(ferryOther...), false},
	{"another topic", text(budget...), false},
	{"its first sentence only, as a headline list has it", ferryTalks[1][:120], false},
	{"a round-up of four stories that has a paragraph of it", text(budget[1], ferryStrike[2], ferryOther[4], ferryTalks[2]), false},
	{"nothing", "", false},
}

func TestVersionsOfOneStoryAndOtherStories(t *testing.T) {
	wire := duplicates.NewSketch(text(ferryTalks...))
	for _, v := range versions {
		s := duplicates.NewSketch(v.text)
		if got := wire.SameStory(s); got != v.same || s.SameStory(wire) != got {
			t.Errorf("%s: same story %v, want %v (resemblance %.2f, containment %.2f)", v.name, got, v.same, wire.Resemblance(s), wire.Containment(s))
		}
		t.Logf("%-70s resemblance %.2f  containment %.2f", v.name, wire.Resemblance(s), wire.Containment(s))
	}
}

func items(texts ...string) []duplicates.Item {
	all := make([]duplicates.Item, len(texts))
	for i, text := range texts {
		all[i] = duplicates.Item{Key: fmt.Sprintf("%x", text), Sketch: duplicates.NewSketch(text)}
	}
	return all
}

// keys are the groups by the keys of their items.
func keys(all []duplicates.Item) [][]string {
	var out [][]string
	for _, group := range duplicates.Groups(all) {
		var names []string
		for _, i := range group {
			names = append(names, all[i].Key)
		}
		out = append(out, names)
	}
	return out
}

func TestGroupsDoNotDependOnTheOrderOfImport(t *testing.T) {
	var texts []string
	for _, v := range versions {
		texts = append(texts, v.text)
	}
	all := items(append(texts, edited(budget, 20), edited(ferryStrike, 25))...)
	want := keys(all)
	if len(want) != 3 {
		t.Fatalf("%d groups, want the talks, the strike and the budget", len(want))
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		if got := keys(all); !reflect.DeepEqual(got, want) {
			t.Fatalf("in another order the groups are\n%v\nnot\n%v", got, want)
		}
	}
}

func TestWhatWasTakenApartStaysApart(t *testing.T) {
	all := items(text(ferryTalks...), edited(ferryTalks, 30), edited(ferryTalks, 40), edited(ferryTalks, 35))
	if got := duplicates.Groups(all); len(got) != 1 || len(got[0]) != 4 {
		t.Fatalf("groups %v, want one of four", got)
	}
	all[1].Apart, all[2].Apart = "other", "other"
	got := duplicates.Groups(all)
	if len(got) != 2 || len(got[0]) != 2 || len(got[1]) != 2 {
		t.Errorf("groups %v, want two of two", got)
	}
	all[2].Apart = "third"
	if got := duplicates.Groups(all); len(got) != 1 || len(got[0]) != 2 {
		t.Errorf("groups %v, want one of two", got)
	}
}

// TestManyStoriesWithTheSameEnding: a signature that thousands of texts share
// joins none of them.
func TestManyStoriesWithTheSameEnding(t *testing.T) {
	const ending = "\nThis article was first published by the press service of the Island League and may be used free of charge if the source is named in full."
	texts := make([]string, 0, 600)
	for n := range 300 {
		story := invented(n)
		texts = append(texts, story+ending, "Update: "+story+ending)
	}
	groups := duplicates.Groups(items(texts...))
	if len(groups) != 300 {
		t.Fatalf("%d groups, want 300 stories printed twice", len(groups))
	}
	for _, g := range groups {
		if a, b := min(g[0], g[1]), max(g[0], g[1]); len(g) != 2 || b != a+1 || a%2 != 0 {
			t.Errorf("group %v is not a story and its update", g)
		}
	}
}

// invented is a text of 200 words that no other number has.
func invented(n int) string {
	r := rand.New(rand.NewPCG(uint64(n), 7))
	words := make([]string, 200)
	for i := range words {
		words[i] = fmt.Sprintf("w%d", r.IntN(3000))
	}
	return strings.Join(words, " ")
}

func TestQuotationsThatAreTheSameWords(t *testing.T) {
	const said = "would accept no toll of any kind on ships that carry food or fuel"
	for _, c := range []struct {
		name, other string
		same        bool
	}{
		{"the same", said, true},
		{"other marks and capitals", "“Would accept no toll — of any kind — on ships that carry food or fuel.”", true},
		{"the beginning longer", "Varga said her country would accept no toll of any kind on ships that carry food or fuel", true},
		{"the end cut", "would accept no toll of any kind on ships", true},
		{"a word changed", "would accept no toll of any sort on ships that carry food or fuel", true},
		{"only its last words", "food or fuel", false},
		{"another statement", "was ready to lower the charge for small boats", false},
		{"some words the same", "would accept a toll on ships that leave the strait by night", false},
		{"nothing", "", false},
	} {
		if got := duplicates.SameWords(said, c.other); got != c.same || duplicates.SameWords(c.other, said) != got {
			t.Errorf("%s: %v, want %v", c.name, got, c.same)
		}
	}
}

func BenchmarkSketch(b *testing.B) {
	story := text(ferryTalks...)
	b.SetBytes(int64(len(story)))
	for b.Loop() {
		duplicates.NewSketch(story)
	}
}

func BenchmarkGroups20000(b *testing.B) {
	texts := make([]string, 0, 20000)
	for n := range 16000 {
		texts = append(texts, invented(n))
	}
	for n := range 4000 {
		texts = append(texts, "Update: "+invented(n%1000)+fmt.Sprint(" edition ", n))
	}
	all := items(texts...)
	for b.Loop() {
		duplicates.Groups(all)
	}
}
