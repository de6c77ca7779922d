package compare_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"standpoint/app/codebook"
	"standpoint/app/compare"
	"standpoint/app/dossier"
)

const (
	april  = dossier.ID(1)
	august = dossier.ID(2)
	noDate = dossier.ID(3)
	may    = dossier.ID(4)

	us     = dossier.ID(1)
	russia = dossier.ID(2)

	guarantees = dossier.ID(1)
	crimea     = dossier.ID(2)
)

func talks(passages ...dossier.Passage) compare.Input {
	for i := range passages {
		p := &passages[i]
		p.ID = dossier.ID(i + 1)
		if p.Status == 0 {
			p.Status, p.Origin = dossier.Suggested, dossier.Machine
		}
		if p.Confidence == 0 {
			p.Confidence = 80
		}
		if p.Party == 0 {
			p.Party = us
		}
		if p.Issue == 0 {
			p.Issue = guarantees
		}
	}
	return compare.Input{
		Codebook: dossier.Codebook{
			Title:   "Talks",
			Parties: []dossier.Party{{ID: us, Party: codebook.Party{Name: "United States"}}, {ID: russia, Party: codebook.Party{Name: "Russia"}}},
			Issues: []dossier.Issue{
				{ID: guarantees, Issue: codebook.Issue{Name: "Guarantees", Keywords: []string{"guarantee*", "security", "strait's security"}}},
				{ID: crimea, Issue: codebook.Issue{Name: "Crimea"}},
			},
		},
		Sources: []dossier.Source{
			{ID: noDate, Title: "Undated note"},
			{ID: april, Title: "Spring meeting", Published: "2025-04-26", Text: "a text"},
			{ID: august, Title: "Summer meeting", Published: "2025-08-18"},
		},
		Passages: compare.Pointers(passages),
	}
}

func TestPositionIsDrawnFromTheLatestDay(t *testing.T) {
	accepted := dossier.Passage{Status: dossier.Accepted}
	with := func(p dossier.Passage, source dossier.ID, stance int) dossier.Passage {
		p.Source, p.Stance = source, stance
		return p
	}
	said := func(source dossier.ID, stance int) dossier.Passage {
		return with(dossier.Passage{}, source, stance)
	}
	claimed := func(source dossier.ID, stance int) dossier.Passage {
		return with(dossier.Passage{ClaimedBy: russia}, source, stance)
	}
	cases := []struct {
		name     string
		passages []dossier.Passage
		options  compare.Options
		known    bool
		stance   int
		basis    int
		reviewed bool
		claimed  bool
	}{
		{name: "nothing said is unknown, not between"},
		{name: "one passage", passages: []dossier.Passage{said(april, -2)}, known: true, stance: -2, basis: 1},
		{name: "the later day", passages: []dossier.Passage{said(april, -2), said(august, 2)}, known: true, stance: 2, basis: 1},
		{name: "as of an earlier day", passages: []dossier.Passage{said(april, -2), said(august, 2)}, options: compare.Options{AsOf: "2025-05-01"}, known: true, stance: -2, basis: 1},
		{name: "as of the day itself", passages: []dossier.Passage{said(april, -2)}, options: compare.Options{AsOf: "2025-04-26"}, known: true, stance: -2, basis: 1},
		{name: "as of the month", passages: []dossier.Passage{said(april, -2)}, options: compare.Options{AsOf: "2025-04"}, known: true, stance: -2, basis: 1},
		{name: "as of before anything", passages: []dossier.Passage{said(april, -2)}, options: compare.Options{AsOf: "2025-04-25"}},
		{name: "all passages of the day", passages: []dossier.Passage{said(august, 2), said(august, 0)}, known: true, stance: 1, basis: 2},
		{name: "a slight mean keeps its side", passages: []dossier.Passage{said(august, -2), said(august, 0), said(august, 0), said(august, 0), said(august, 1), said(august, -1), said(august, 0), said(august, 0)}, known: true, stance: -1, basis: 8},
		{name: "a slighter mean is between", passages: []dossier.Passage{said(august, -1), said(august, 0), said(august, 0), said(august, 0), said(august, 0)}, known: true, stance: 0, basis: 5},
		{name: "half a step goes away from the middle", passages: []dossier.Passage{said(august, -2), said(august, -1)}, known: true, stance: -2, basis: 2},
		{name: "undated is earliest", passages: []dossier.Passage{said(noDate, 2), said(april, -1)}, known: true, stance: -1, basis: 1},
		{name: "undated alone", passages: []dossier.Passage{said(noDate, 2)}, options: compare.Options{AsOf: "2020-01-01"}, known: true, stance: 2, basis: 1},
		{name: "accepted before suggested on a day", passages: []dossier.Passage{said(august, -2), with(accepted, august, 1)}, known: true, stance: 1, basis: 1, reviewed: true},
		{name: "an older accepted passage does not hide news", passages: []dossier.Passage{said(august, 2), with(accepted, april, -2)}, known: true, stance: 2, basis: 1},
		{name: "rejected never counts", passages: []dossier.Passage{{Source: august, Stance: 2, Status: dossier.Rejected}}},
		{name: "only reviewed", passages: []dossier.Passage{said(august, 2), with(accepted, april, -2)}, options: compare.Options{ReviewedOnly: true}, known: true, stance: -2, basis: 1, reviewed: true},
		{name: "weak suggestions are out", passages: []dossier.Passage{said(august, 2)}, options: compare.Options{MinConfidence: 81}},
		{name: "weak but accepted is in", passages: []dossier.Passage{with(dossier.Passage{Status: dossier.Accepted, Confidence: 20}, august, 2)}, options: compare.Options{MinConfidence: 81}, known: true, stance: 2, basis: 1, reviewed: true},
		{name: "own words before newer claims", passages: []dossier.Passage{said(april, -2), claimed(august, 2)}, known: true, stance: -2, basis: 1},
		{name: "a claim where the party is silent", passages: []dossier.Passage{claimed(august, 2)}, known: true, stance: 2, basis: 1, claimed: true},
		{name: "a party's claim about itself is its own", passages: []dossier.Passage{with(dossier.Passage{ClaimedBy: us}, august, 2)}, options: compare.Options{OfficialOnly: true}, known: true, stance: 2, basis: 1},
		{name: "official voice only", passages: []dossier.Passage{claimed(august, 2)}, options: compare.Options{OfficialOnly: true}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			m := compare.NewMatrix(talks(c.passages...), c.options)
			cell := m.Cell(us, guarantees)
			if cell.Known != c.known || cell.Stance != c.stance || len(cell.Basis) != c.basis ||
				cell.Reviewed != c.reviewed || cell.Claimed != c.claimed {
				t.Errorf("got known %v stance %d basis %v reviewed %v claimed %v", cell.Known, cell.Stance, cell.Basis, cell.Reviewed, cell.Claimed)
			}
			if !cell.Known && !reflect.DeepEqual(*cell, compare.Cell{Party: us, Issue: guarantees}) {
				t.Errorf("an unknown cell holds something: %+v", *cell)
			}
		})
	}
}

func TestPassageWithoutItsSourceDoesNotCount(t *testing.T) {
	m := compare.NewMatrix(talks(dossier.Passage{Source: 99, Stance: 2}), compare.Options{})
	if m.Filled() != 0 {
		t.Error("a passage whose source is not in the input made a cell")
	}
}

func TestAnalystsStanceNeedsAPassage(t *testing.T) {
	minus := -1
	in := talks(dossier.Passage{Source: august, Stance: 2, Quote: "They stay."})
	in.Set = []dossier.Position{
		{Party: us, Issue: guarantees, Stance: &minus, Summary: "My words"},
		{Party: us, Issue: crimea, Stance: &minus, Summary: "My words"},
	}
	m := compare.NewMatrix(in, compare.Options{})
	c := m.Cell(us, guarantees)
	if c.Stance != -1 || !c.Set || !c.Reviewed || c.Summary != "My words" || !c.SummaryByAnalyst || c.Mean != 2 {
		t.Errorf("the analyst's position is not shown: %+v", c)
	}
	if c := m.Cell(us, crimea); c.Known || c.Summary != "" {
		t.Errorf("a position stands without a passage: %+v", c)
	}
}

func TestMatrixSaysWhatItLookedThrough(t *testing.T) {
	m := compare.NewMatrix(talks(), compare.Options{})
	if m.Sources != 3 || m.First != "2025-04-26" || m.Last != "2025-08-18" || m.Title != "Talks" {
		t.Errorf("got %d sources from %s to %s in %q", m.Sources, m.First, m.Last, m.Title)
	}
	m = compare.NewMatrix(talks(), compare.Options{AsOf: "2025-05"})
	if m.Sources != 2 || m.Last != "2025-04-26" || m.AsOf != "2025-05" {
		t.Errorf("as of May: %d sources to %s", m.Sources, m.Last)
	}
	if m.Cell(us, 77) != nil {
		t.Error("a cell of an issue that does not exist")
	}
}

func TestCellCountsItsEvidenceNewestFirst(t *testing.T) {
	m := compare.NewMatrix(talks(
		dossier.Passage{Source: april, Stance: -2, Start: 5},
		dossier.Passage{Source: noDate, Stance: 0},
		dossier.Passage{Source: august, Stance: 2, Start: 9},
		dossier.Passage{Source: august, Stance: 2, Start: 4, Status: dossier.Accepted},
		dossier.Passage{Source: august, Stance: -2, ClaimedBy: russia, Start: 20},
	), compare.Options{})
	c := m.Cell(us, guarantees)
	var order []dossier.ID
	for _, e := range c.Evidence {
		order = append(order, e.Passage.ID)
	}
	if want := []dossier.ID{4, 3, 5, 1, 2}; !reflect.DeepEqual(order, want) {
		t.Errorf("evidence in order %v, want %v", order, want)
	}
	if c.Accepted != 1 || c.Suggested != 4 || c.Claims != 1 || c.Latest != "2025-08-18" || c.Day != "2025-08-18" {
		t.Errorf("counts: %+v", c)
	}
	if c.Spread < 1.78 || c.Spread > 1.79 {
		t.Errorf("spread %f of -2 0 2 2 -2", c.Spread)
	}
}

func TestSign(t *testing.T) {
	for stance, want := range map[int]string{-3: "AA", -2: "AA", -1: "A", 0: "·", 1: "B", 2: "BB", 9: "BB"} {
		if got := compare.Sign(stance); got != want {
			t.Errorf("Sign(%d) = %q, want %q", stance, got, want)
		}
	}
}

func TestRuleIsPlainWords(t *testing.T) {
	for _, word := range []string{"latest day", "accepted", "rejected", "claim", "analyst", "no position"} {
		if !strings.Contains(compare.Rule, word) {
			t.Errorf("the rule does not speak of %q", word)
		}
	}
}

func TestOrderOfInputDoesNotMatter(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		in := talks(randomPassages(r)...)
		in.Sources = append(in.Sources, dossier.Source{ID: may, Title: "Spring meeting", Published: "2025-04-26"})
		want := compare.NewMatrix(in, compare.Options{})
		in.Passages, in.Sources = slices.Clone(in.Passages), slices.Clone(in.Sources)
		r.Shuffle(len(in.Passages), func(i, j int) { in.Passages[i], in.Passages[j] = in.Passages[j], in.Passages[i] })
		r.Shuffle(len(in.Sources), func(i, j int) { in.Sources[i], in.Sources[j] = in.Sources[j], in.Sources[i] })
		if got := compare.NewMatrix(in, compare.Options{}); !reflect.DeepEqual(got, want) {
			t.Fatalf("another order of the input gave another matrix:\n%+v\n%+v", got.Cells, want.Cells)
		}
	}
}

func TestPassageChangesOnlyItsCell(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		in := talks(randomPassages(r)...)
		before := compare.NewMatrix(in, compare.Options{})
		added := randomPassages(r)[0]
		added.ID = 1000
		in.Passages = append(in.Passages, &added)
		after := compare.NewMatrix(in, compare.Options{})
		for i := range after.Cells {
			for j := range after.Cells[i] {
				c := after.Cells[i][j]
				if c.Party == added.Party && c.Issue == added.Issue {
					continue
				}
				if !reflect.DeepEqual(c, before.Cells[i][j]) {
					t.Fatalf("a passage on %d/%d changed %d/%d", added.Party, added.Issue, c.Party, c.Issue)
				}
			}
		}
	}
}

func TestEveryKnownCellStandsOnPassages(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 200 {
		in := talks(randomPassages(r)...)
		for _, row := range compare.NewMatrix(in, compare.Options{MinConfidence: 50}).Cells {
			for _, c := range row {
				if c.Known != (len(c.Evidence) > 0) || c.Known != (len(c.Basis) > 0) {
					t.Fatalf("known %v with %d passages, %d of them its basis", c.Known, len(c.Evidence), len(c.Basis))
				}
				if (c.Mean >= 0.25 && c.Stance < 1) || (c.Mean <= -0.25 && c.Stance > -1) || c.Stance < -2 || c.Stance > 2 {
					t.Fatalf("mean %f gave stance %d", c.Mean, c.Stance)
				}
			}
		}
	}
}

func randomPassages(r *rand.Rand) []dossier.Passage {
	voices := []dossier.Voice{dossier.Quote, dossier.Paraphrase, dossier.Report}
	statuses := []dossier.Status{dossier.Suggested, dossier.Suggested, dossier.Accepted, dossier.Rejected}
	passages := make([]dossier.Passage, 1+r.IntN(12))
	for i := range passages {
		passages[i] = dossier.Passage{
			Source: dossier.ID(1 + r.IntN(4)), Party: dossier.ID(1 + r.IntN(2)), Issue: dossier.ID(1 + r.IntN(2)),
			Stance: r.IntN(5) - 2, Voice: voices[r.IntN(3)], Status: statuses[r.IntN(4)], Origin: dossier.Machine,
			Confidence: 40 + r.IntN(60), Start: r.IntN(3), ClaimedBy: dossier.ID(r.IntN(3)),
			Quote: strings.Repeat("words about security ", 1+r.IntN(9)),
		}
	}
	return passages
}

func TestSummaryIsVerbatimAndShort(t *testing.T) {
	long := "After hours of talks with reporters and officials in the capital, the minister told them, as he had the week before, that his country would never guarantee the security of its neighbour."
	quoted := "Asked about the border and about what had been agreed on that long evening, the minister said \"we will guarantee it, and gladly\", and then he left the room with his aides without another word."
	cases := []struct{ name, text, want string }{
		{"the words for which it was suggested", "The envoys walked for hours along the shore in the evening light, spoke of the weather and the boats, and of how to bring the fleets home, before the season of storms would close the way again.", "…of how to bring the fleets home, before the season of storms would close the way again."},
		{"short stays whole", "They will  not\nsign.", "They will not sign."},
		{"the clause with the keywords", long, "…his country would never guarantee the security of its neighbour."},
		{"the party's own words", quoted, "…\"we will guarantee it, and gladly\", and then he left the room with his aides without…"},
		{"a mark of a list goes", "- They will not sign.", "They will not sign."},
		{"a clause that hangs on another is no beginning", "The minister said on Monday morning in the capital that they would share in guarding the peace there for years to come, though the security of the strait was not spoken of.", "…they would share in guarding the peace there for years to come, though the security of…"},
		{"apostrophes are alike", "The envoy, tired after a night of talks with the others, and with the reporters who had waited, spoke of the strait’s security, and of nothing else, until the lamps went out.", "…spoke of the strait’s security, and of nothing else, until the lamps went out."},
		{"one endless word", strings.Repeat("ä", 200), strings.Repeat("ä", 89) + "…"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			in := talks(dossier.Passage{Source: august, Stance: 2, Quote: c.text, Voice: dossier.Quote, Record: &dossier.Record{Why: []string{"issue: Fleets “bring the fleets home” (cue)", "wants: “"}}})
			got := compare.NewMatrix(in, compare.Options{}).Cell(us, guarantees).Summary
			if got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
			flat := strings.Join(strings.Fields(c.text), " ")
			if !strings.Contains(flat, strings.Trim(got, "…")) || utf8.RuneCountInString(got) > 90 {
				t.Errorf("%q is not a short part of the passage", got)
			}
		})
	}
}

// Ids follow the order of import, which must not decide what a cell says.
func TestSourcesOfOneDayAndTitleStandInTheOrderOfTheirTexts(t *testing.T) {
	first := func(early, late dossier.ID) string {
		in := talks(
			dossier.Passage{Source: early, Quote: "It wants a guarantee.", Stance: 2},
			dossier.Passage{Source: late, Quote: "It offers a guarantee.", Stance: 2},
		)
		in.Sources = []dossier.Source{
			{ID: early, Title: "Wire report", Published: "2025-04-26", TextSHA256: "aa"},
			{ID: late, Title: "Wire report", Published: "2025-04-26", TextSHA256: "bb"},
		}
		return compare.NewMatrix(in, compare.Options{}).Cell(us, guarantees).Summary
	}
	if one, two := first(1, 2), first(2, 1); one != two {
		t.Errorf("%q, and imported the other way round %q", one, two)
	}
}
