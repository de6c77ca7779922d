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

// TestPolesThatDescribe: a pole of one word shows itself before the thing and
// after it.
func TestPolesThatDescribe(t *testing.T) {
	nights := codebook.Issue{Name: "Night work", Question: "Is night work compulsory?", PoleA: "Voluntary", PoleB: "Compulsory", Keywords: []string{"night work", "overnight shift*"}}
	reader, err := New(dockBook(nights))
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, []wording{
		{"before it", "The dockers want voluntary night work.", []string{"Dockers|Night work|-"}, []string{"Dockers|Night work|+"}},
		{"made so", "Dock bosses agreed to make night work voluntary.", []string{"Dock bosses|Night work|-"}, []string{"Dock bosses|Night work|+"}},
		{"to stay so", "Dock bosses insist that overnight shifts must stay compulsory.", []string{"Dock bosses|Night work|+"}, []string{"Dock bosses|Night work|-"}},
		{"undone by a day", "The dockers want compulsory night work scrapped by Friday.", []string{"Dockers|Night work|-"}, []string{"Dockers|Night work|+"}},
	})
}

// TestWaysToAPole shows sides that the wording of a codebook gives.
func TestWaysToAPole(t *testing.T) {
	reader, err := New(dockBook(
		codebook.Issue{Name: "Diesel cranes", Question: "Are diesel cranes phased out?", PoleA: "No, or fewer only", PoleB: "Phased out", Keywords: []string{"diesel"}},
		codebook.Issue{Name: "East quay", Question: "When does the east quay close?", PoleA: "Soon", PoleB: "Late or never", Keywords: []string{"east quay"}},
		codebook.Issue{Name: "Retirement age", Question: "Does the retirement age rise?", PoleA: "Stays at 62", PoleB: "Raised", Keywords: []string{"retirement age"}},
		codebook.Issue{Name: "Crew size", Question: "How big are the crews?", PoleA: "Smaller", PoleB: "Bigger", Keywords: []string{"crew*"}},
	))
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, []wording{
		{"against what is to be phased out", "The dockers want an end to diesel.", []string{"Dockers|Diesel cranes|+"}, []string{"Dockers|Diesel cranes|-"}},
		{"for what is to be phased out", "Dock bosses defended diesel.", []string{"Dock bosses|Diesel cranes|-"}, []string{"Dock bosses|Diesel cranes|+"}},
		{"asked when", "Dock bosses agreed to close the east quay.", []string{"Dock bosses|East quay|-"}, []string{"Dock bosses|East quay|+"}},
		{"a pole's own verb", "The dockers oppose raising the retirement age.", []string{"Dockers|Retirement age|-"}, []string{"Dockers|Retirement age|+"}},
		{"less of it", "Dock bosses insist on smaller crews.", []string{"Dock bosses|Crew size|-"}, []string{"Dock bosses|Crew size|+"}},
		{"blamed", "The dockers blamed Dock bosses for the smaller crews.", []string{"Dockers|Crew size|+"}, []string{"Dockers|Crew size|-"}},
	})
}
