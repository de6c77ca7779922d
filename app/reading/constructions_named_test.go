package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// TestHowArticlesNameOrganisations: by the last word of their names, by a plural
// that the codebook writes small, and by how many of them there are.
func TestHowArticlesNameOrganisations(t *testing.T) {
	reader, err := New(codebook.Codebook{
		Title: "School dispute",
		Parties: []codebook.Party{
			{Name: "Parents", Aliases: []string{"parents"}},
			{Name: "Owners", Aliases: []string{"Hill School Proprietors Association"}},
			{Name: "Teachers", Aliases: []string{"teachers' federation", "Larkin"}},
		},
		Issues: []codebook.Issue{{Name: "Merger", Question: "Are the schools merged?", PoleA: "Kept apart", PoleB: "Merged", Keywords: []string{"merger"}, CuesA: []string{"keep them apart"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, []wording{
		{"the last word of its name", "The association demanded a merger.", []string{"Owners|Merger|+"}, nil},
		{"the last word of a name written small", "The federation rejected the merger.", []string{"Teachers|Merger|-"}, []string{"Teachers|Merger|+"}},
		{"another one", "An association demanded a merger.", nil, []string{"Owners|Merger|+"}},
		{"it goes on about another", "The association said its plan was fair and called on parents to accept the merger.", []string{"Owners|Merger|+"}, []string{"Parents|Merger|+"}},
		{"a plural written small", "On Monday parents rejected the merger.", []string{"Parents|Merger|-"}, []string{"Parents|Merger|+"}},
		{"how many object", "The merger was approved over the objections of hundreds of parents.", []string{"Parents|Merger|-"}, []string{"Parents|Merger|+"}},
		{"how many want it", "The demands of 300 members of the federation for a merger were heard.", []string{"Teachers|Merger|+"}, nil},
		{"better is no verb", "Larkin wants a better merger plan.", []string{"Teachers|Merger|+"}, []string{"Teachers|Merger|-"}},
		{"something else instead", "Parents demanded a merger. The association offered a shared bus instead.", []string{"Parents|Merger|+", "Owners|Merger|-"}, []string{"Owners|Merger|+"}},
		{"instead of something", "Parents demanded a merger. The association offered a bus instead of a tram.", nil, []string{"Owners|Merger|-"}},
		{"would not back down", "Parents rejected the merger. The association said it would not back down.", []string{"Owners|Merger|+"}, []string{"Owners|Merger|-"}},
		{"backed down", "Parents rejected the merger. The association backed down.", nil, []string{"Owners|Merger|+"}},
		{"voted to", "Parents voted on Friday to oppose the merger.", []string{"Parents|Merger|-"}, []string{"Parents|Merger|+"}},
	})
}

// TestKeywordsInTheirOwnForm: a keyword that ends in -ing is a noun, unless it is
// done to something.
func TestKeywordsInTheirOwnForm(t *testing.T) {
	reader, err := New(codebook.Codebook{
		Title:   "Ward",
		Parties: []codebook.Party{{Name: "Nurses", Aliases: []string{"nurses"}}, {Name: "Hospital", Aliases: []string{"hospital"}}},
		Issues:  []codebook.Issue{{Name: "Staffing", Question: "Are there more nurses?", PoleA: "As it is", PoleB: "More staff", Affirmative: "b", Keywords: []string{"staffing"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, []wording{
		{"after and", "The nurses want better pay and staffing.", []string{"Nurses|Staffing|+"}, nil},
		{"before a noun", "The hospital rejected new staffing rules.", []string{"Hospital|Staffing|-"}, nil},
		{"done to something", "The hospital is staffing the ward.", nil, []string{"Hospital|Staffing|-"}},
	})
}
