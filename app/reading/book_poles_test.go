package reading

import (
	"testing"

	"standpoint/app/codebook"
)

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

// TestPolesThatNameWhoActs: where a pole tells who decides, that is no demand of
// theirs; where it tells what they ask, it is.
func TestPolesThatNameWhoActs(t *testing.T) {
	reader, err := New(dockBook(
		codebook.Issue{Name: "Suspensions", Question: "Who looks at suspensions?", PoleA: "Dock bosses decide", PoleB: "Outside referee", Keywords: []string{"referee"}},
		codebook.Issue{Name: "Walkout", Question: "Do the dockers walk out?", PoleA: "They work", PoleB: "They strike", Keywords: []string{"strike", "replacement crews"}},
		codebook.Issue{Name: "Heat", Question: "Does work stop in the heat?", PoleA: "It goes on", PoleB: "Work stops at 34 degrees", Keywords: []string{"degrees"}},
	))
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, []wording{
		{"who decides", "Dock bosses agreed to a referee.", []string{"Dock bosses|Suspensions|+"}, []string{"Dock bosses|Suspensions|-"}},
		{"a strike is not reached", "The dockers reached the quay on Sunday.", nil, []string{"Dockers|Walkout|+"}},
		{"what is headed off", "Dock bosses hope to head off the strike.", []string{"Dock bosses|Walkout|-"}, []string{"Dock bosses|Walkout|+"}},
		{"what is nipped in the bud", "The dockers do not want the strike nipped in the bud.", []string{"Dockers|Walkout|+"}, []string{"Dockers|Walkout|-"}},
		{"who takes the place of strikers", "Dock bosses want replacement crews.", []string{"Dock bosses|Walkout|-"}, []string{"Dock bosses|Walkout|+"}},
		{"a figure at which it stops", "The dockers demanded 32 degrees.", []string{"Dockers|Heat|+"}, []string{"Dockers|Heat|-"}},
	})
}
