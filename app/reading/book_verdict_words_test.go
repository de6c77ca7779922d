package reading

import (
	"slices"
	"testing"

	"standpoint/app/codebook"
)

// TestAmounts: where the poles are amounts, too little wants more.
func TestAmounts(t *testing.T) {
	reader, err := New(dockBook(
		codebook.Issue{Name: "Bonus", Question: "How high is the bonus?", PoleA: "Low", PoleB: "High", Keywords: []string{"bonus", "payment*", "offer"}},
		codebook.Issue{Name: "Soot target", Question: "How deep do soot cuts go?", PoleA: "Deep cuts", PoleB: "Shallow cuts", Keywords: []string{"soot cuts"}},
		codebook.Issue{Name: "Levy", Question: "How much is the harbour levy?", PoleA: "2 million crowns", PoleB: "1.5 billion crowns", Keywords: []string{"levy"}},
		codebook.Issue{Name: "Ration", Question: "How big is the ration?", PoleA: "Small", PoleB: "Large", Keywords: []string{"ration", "tender"}, CuesA: []string{"final tender"}},
	))
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, []wording{
		{"not enough", "The dockers said the bonus was nowhere near enough.", []string{"Dockers|Bonus|+"}, []string{"Dockers|Bonus|-"}},
		{"too small, which is no pole", "The dockers said the payments were far too low.", []string{"Dockers|Bonus|+"}, []string{"Dockers|Bonus|-"}},
		{"too much", "Dock bosses said the bonus was excessive.", []string{"Dock bosses|Bonus|-"}, []string{"Dock bosses|Bonus|+"}},
		{"called generous by who gives it", "Dock bosses called the bonus generous.", []string{"Dock bosses|Bonus|-"}, []string{"Dock bosses|Bonus|+"}},
		{"generous, and wanted so", "The dockers want a generous bonus.", []string{"Dockers|Bonus|+"}, []string{"Dockers|Bonus|-"}},
		{"called scant", "The dockers called the payments derisory.", []string{"Dockers|Bonus|+"}, []string{"Dockers|Bonus|-"}},
		{"rejected as scant", "The dockers rejected the bonus as insufficient.", []string{"Dockers|Bonus|+"}, []string{"Dockers|Bonus|-"}},
		{"falls short", "The dockers complained that the bonus fell far short.", []string{"Dockers|Bonus|+"}, []string{"Dockers|Bonus|-"}},
		{"wants less of it", "Dock bosses want to hand out less bonus.", []string{"Dock bosses|Bonus|-"}, []string{"Dock bosses|Bonus|+"}},
		{"no less than is no less", "The dockers demanded no less than a full bonus.", []string{"Dockers|Bonus|+"}, []string{"Dockers|Bonus|-"}},
		{"what both poles are amounts of", "The dockers want bigger soot cuts.", []string{"Dockers|Soot target|-"}, []string{"Dockers|Soot target|+"}},
		{"told by figures", "Dock bosses said the levy was too high.", []string{"Dock bosses|Levy|-"}, []string{"Dock bosses|Levy|+"}},
		{"who turns down an offer", "The dockers turned down the offer.", []string{"Dockers|Bonus|+"}, []string{"Dockers|Bonus|-"}},
		{"named by what it offers", "The dockers turned down the latest bonus offer.", []string{"Dockers|Bonus|+"}, []string{"Dockers|Bonus|-"}},
		{"what is turned down has been offered", "The dockers turned down a bonus of 40 crowns.", []string{"Dockers|Bonus|+"}, []string{"Dockers|Bonus|-"}},
		{"a demand that is turned down", "Dock bosses turned down a demand for a bonus.", []string{"Dock bosses|Bonus|-"}, []string{"Dock bosses|Bonus|+"}},
		{"more that is turned down", "Dock bosses turned down a higher bonus.", []string{"Dock bosses|Bonus|-"}, []string{"Dock bosses|Bonus|+"}},
		{"who does not accept it", "The dockers will not accept an offer of a small bonus.", []string{"Dockers|Bonus|+"}, []string{"Dockers|Bonus|-"}},
		{"what is offered of it", "The dockers rejected an offer of a bonus for all.", []string{"Dockers|Bonus|+"}, []string{"Dockers|Bonus|-"}},
		{"who takes the offer back", "Dock bosses withdrew their offer.", []string{"Dock bosses|Bonus|-"}, []string{"Dock bosses|Bonus|+"}},
		{"a better offer", "The dockers called for a better offer.", []string{"Dockers|Bonus|+"}, []string{"Dockers|Bonus|-"}},
		{"an offer that is not enough", "The dockers rejected the tender as insufficient.", []string{"Dockers|Ration|+"}, []string{"Dockers|Ration|-"}},
		{"not an amount", "The dockers said the truce was not enough.", nil, []string{"Dockers|Bonus|+"}},
	})
}

// TestTermUndone: a noun after the word for a concept may take the thing away.
func TestTermUndone(t *testing.T) {
	reader, err := New(dockBook(codebook.Issue{Name: "Ceasefire", Question: "Is there a truce?", PoleA: "War goes on", PoleB: "Ceasefire", Keywords: []string{"truce", "truce violation"}}))
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range reader.e.keywords {
		if k.text == "truce violation" && k.orient != -1 {
			t.Errorf("truce violation points %+d", k.orient)
		}
	}
}

// TestWhoTurnsDownAnOfferIsToldToWantMore: the side is not that of the refused
// offer, so the reason says why.
func TestWhoTurnsDownAnOfferIsToldToWantMore(t *testing.T) {
	reader, err := New(dockBook(codebook.Issue{Name: "Bonus", Question: "How high is the bonus?", PoleA: "Low", PoleB: "High", Keywords: []string{"bonus", "offer"}}))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range reader.Read(Article{Text: "The dockers turned down the offer."}) {
		if s.Issue == "Bonus" && slices.Contains(s.Why, "refuses, as too little: “turn down” (+1)") {
			return
		}
	}
	t.Error("the reason does not say that the offer is refused as too little")
}
