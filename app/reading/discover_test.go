package reading_test

import (
	"reflect"
	"strings"
	"testing"

	"standpoint/app/codebook"
	"standpoint/app/reading"
)

var ferryBook = codebook.Codebook{
	Title:   "Ferry talks",
	Parties: []codebook.Party{{Name: "Norland", Aliases: []string{"Ada Berg"}}, {Name: "France"}},
	Issues: []codebook.Issue{{
		Name: "Ferry", Question: "Does the ferry go on?", PoleA: "It stops", PoleB: "It goes on", Keywords: []string{"ferry", "crossing*"},
		CuesA: []string{"scrap * crossing"}, Exclude: []string{"ferry tale"},
	}},
}

func ferryReader(t testing.TB) *reading.Reader {
	t.Helper()
	r, err := reading.New(ferryBook)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestDiscover(t *testing.T) {
	r := ferryReader(t)
	for _, c := range []struct {
		text string
		want string // kind, word, party, wanted; one a line
	}{
		{"Norland's minister Lena Varga arrived in the rain.", "name Lena Varga|Norland"},
		{"Lena Varga, the Norlandish envoy, said nothing.", "name Lena Varga|"},
		{"Lena Varga, the French envoy, said nothing.", "name Lena Varga|France"},
		{"Deputy Minister Ivo Kern said that all was well.", "name Ivo Kern|"},
		{"The union rejected the plan.", "name union|"},
		{"Peruvian officials said that they would come.", "name Peru|"},
		{"Ada Berg said that all was well.", ""},
		{"She met Ivo Kern in the rain.", ""},
		{"On Monday Norland demanded a pilot service.", "thing pilot service|Norland|+"},
		{"Norland rejected a pilot service.", "thing pilot service|Norland|-"},
		{"Norland demanded a ferry.", ""},
		{"Analysts said that it would rain.", ""},
	} {
		var got []string
		for _, f := range r.Discover(reading.Article{Text: c.text}) {
			if f.Kind == reading.FoundName {
				got = append(got, "name "+f.Word+"|"+f.Party)
			} else {
				got = append(got, "thing "+f.Word+"|"+f.Party+"|"+map[int]string{1: "+", -1: "-"}[f.Wanted])
			}
			if f.Why == "" || f.From > f.Start || f.Start >= f.End || f.End > f.To {
				t.Errorf("%s: %+v", c.text, f)
			}
		}
		if s := strings.Join(got, "\n"); s != c.want {
			t.Errorf("%s\n found %q, want %q", c.text, s, c.want)
		}
	}
}

func TestTraceSaysWhatASuggestionRestsOn(t *testing.T) {
	text := "Nobody spoke.\nNorland wants to scrap the night crossing."
	start := strings.Index(text, "Norland")
	got := ferryReader(t).Trace(reading.Article{Text: text}, start, len(text))
	if len(got.Terms) != 1 || got.Terms[0].Word != "scrap * crossing" || got.Terms[0].Pole != -1 || text[got.Terms[0].Start:got.Terms[0].End] != "scrap the night crossing" {
		t.Errorf("terms %+v", got.Terms)
	}
	if len(got.Names) != 1 || got.Names[0].Party != "Norland" {
		t.Errorf("names %+v", got.Names)
	}
	var plain []string
	for _, w := range got.Words {
		if w.Plain && !w.Named {
			plain = append(plain, w.Lemma)
		}
	}
	if want := []string{"want", "scrap", "night", "cross"}; !reflect.DeepEqual(plain, want) {
		t.Errorf("plain words %q, want %q", plain, want)
	}
}

func FuzzDiscover(f *testing.F) {
	r := ferryReader(f)
	f.Add("“Norland's” minister, Ada Berg’s aide (R-Peru): said Lena Varga, who wants to scrap the pilot service — ferry.", 3, 40)
	f.Add("THE UNION SAID. Deputy\nMinister Kern\n\nrejected — ‘a toll’", 0, 9)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		a := reading.Article{Text: text}
		for _, find := range r.Discover(a) {
			if find.Start < 0 || find.Start >= find.End || find.End > len(text) || find.Word == "" {
				t.Fatalf("%+v in a text of %d bytes", find, len(text))
			}
		}
		for _, w := range r.Trace(a, start, end).Words {
			if w.Start < start || w.End > end || w.Start >= w.End {
				t.Fatalf("%+v is not between %d and %d", w, start, end)
			}
		}
	})
}
