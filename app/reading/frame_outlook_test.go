package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// outlooks show what is read of sentences that name no issue but tell how the
// talks go.
var outlooks = []wording{
	{"progress", "Dock bosses said on Friday that progress was being made.", []string{"Dock bosses|Wage deal|+"}, nil},
	{"no progress", "The dockers said there had been no progress at all.", []string{"Dockers|Wage deal|-"}, []string{"Dockers|Wage deal|+"}},
	{"hopeful", "The dockers sounded hopeful after the meeting.", []string{"Dockers|Wage deal|+"}, nil},
	{"not hopeful", "The dockers were not optimistic.", []string{"Dockers|Wage deal|-"}, []string{"Dockers|Wage deal|+"}},
	{"far apart", "“We remain far apart,” Dock bosses said.", []string{"Dock bosses|Wage deal|-"}, nil},
	{"blamed", "The dockers accused Dock bosses of bad faith.", []string{"Dockers|Wage deal|+", "Dock bosses|Wage deal|-"}, nil},
	{"will not budge", "Dock bosses refuse to budge.", []string{"Dock bosses|Wage deal|-"}, []string{"Dock bosses|Wage deal|+"}},
	{"of another issue", "The dockers welcomed the progress on overtime.", []string{"Dockers|Overtime|+"}, []string{"Dockers|Wage deal|+", "Dockers|Wage deal|-"}},
	{"resolve the row", "Dock bosses said they wanted to resolve the row.", []string{"Dock bosses|Wage deal|+"}, nil},
	{"resolve is firmness", "“Our resolve is firm,” Dock bosses said.", nil, []string{"Dock bosses|Wage deal|+"}},
	{"a founder is no failure", "The dockers honoured the founder of the lodge.", nil, []string{"Dockers|Wage deal|+", "Dockers|Wage deal|-"}},
	{"too little of something else", "The dockers said the canteen served too little soup.", nil, []string{"Dockers|Wage deal|+", "Dockers|Wage deal|-"}},
	{"nobody's", "Progress has been slow since the spring.", nil, []string{"Dockers|Wage deal|+", "Dockers|Wage deal|-", "Dock bosses|Wage deal|+", "Dock bosses|Wage deal|-"}},
}

func dockBook(issues ...codebook.Issue) codebook.Codebook {
	return codebook.Codebook{
		Title:   "Port dispute",
		Parties: []codebook.Party{{Name: "Dock bosses"}, {Name: "Dockers"}},
		Issues:  issues,
	}
}

var overtime = codebook.Issue{Name: "Overtime", PoleA: "Cut", PoleB: "Kept", Keywords: []string{"overtime"}}

func TestHowTheTalksGo(t *testing.T) {
	deal := codebook.Issue{Name: "Wage deal", Question: "Is there a deal on wages?", PoleA: "No deal", PoleB: "A deal", Keywords: []string{"wage deal", "contract"}}
	reader, err := New(dockBook(overtime, deal))
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, outlooks)
}

// TestMainIssue finds which issue the talks are about as a whole.
func TestMainIssue(t *testing.T) {
	named := func(names ...string) (out []codebook.Issue) {
		for _, n := range names {
			out = append(out, codebook.Issue{Name: n, Keywords: []string{"overtime"}})
		}
		return out
	}
	kept := codebook.Issue{Name: "Deal", Keywords: []string{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"}}
	tests := []struct {
		name   string
		issues []codebook.Issue
		want   int
	}{
		{"by its name", named("Pay", "Deal"), 1},
		{"the one that says least beside it", named("Talks with the coast towns", "Talks", "Prisoner deal"), 1},
		{"the first of equals", named("Talks", "Deal"), 0},
		{"none", named("Pay", "Overtime"), -1},
		{"not where somebody has worked on it", []codebook.Issue{overtime, kept}, -1},
	}
	reader, err := New(dockBook(overtime))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range tests {
		if got, _ := reader.e.mainIssue(dockBook(test.issues...)); got != test.want {
			t.Errorf("%s: issue %d, want %d", test.name, got, test.want)
		}
	}
}
