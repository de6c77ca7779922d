package compare_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"standpoint/app/codebook"
	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// assembly is a random dossier of five parties, four issues and five sources.
func assembly(r *rand.Rand) compare.Input {
	in := talks()
	in.Codebook.Parties, in.Codebook.Issues = nil, nil
	for n := range 5 {
		in.Codebook.Parties = append(in.Codebook.Parties, dossier.Party{ID: dossier.ID(n + 1), Party: codebook.Party{Name: string(rune('A' + n))}})
	}
	for n := range 4 {
		in.Codebook.Issues = append(in.Codebook.Issues, dossier.Issue{ID: dossier.ID(n + 1), Issue: codebook.Issue{Name: string(rune('P' + n))}})
	}
	in.Sources = append(in.Sources, dossier.Source{ID: may, Title: "May", Published: "2025-05-02"})
	for range 1 + r.IntN(25) {
		for _, p := range randomPassages(r)[:1] {
			p.ID = dossier.ID(len(in.Passages) + 1)
			p.Party, p.Issue = dossier.ID(1+r.IntN(5)), dossier.ID(1+r.IntN(4))
			in.Passages = append(in.Passages, &p)
		}
	}
	for range r.IntN(4) {
		in.Salience = append(in.Salience, dossier.Salience{Party: dossier.ID(1 + r.IntN(5)), Issue: dossier.ID(1 + r.IntN(4)), Value: r.IntN(101)})
	}
	return in
}

func measured(in compare.Input) *compare.Measures {
	return compare.Measure(compare.NewMatrix(in, compare.Options{}), compare.BySalience)
}

func TestDistancesAreSymmetricNoneWithItselfAndAtMostOne(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 16))
	for range 300 {
		s := measured(assembly(r))
		for a, row := range s.Distances() {
			for b, d := range row {
				if d != s.Distance(b, a) || d.Value < 0 || d.Value > 1 || d.Coverage() < 0 || d.Coverage() > 1 || a == b && d.Value != 0 {
					t.Fatalf("from %d to %d %+v, back %+v", a, b, d, s.Distance(b, a))
				}
				if a == b && d.Known != matters(s, a) {
					t.Fatalf("from %d to itself %+v", a, d)
				}
				if !d.Known && d.Value != 0 || d.Known && d.Shared == 0 {
					t.Fatalf("from %d to %d %+v", a, b, d)
				}
				least, _ := s.Band(a, b).Least()
				if most, _ := s.Band(a, b).Most(); least > d.Value || most < d.Value || least < 0 || most > 1 {
					t.Fatalf("band %v to %v of %v", least, most, d.Value)
				}
			}
		}
		for j := range s.Matrix.Issues {
			if c := s.Contention(j); c.Value < 0 || c.Value > 1 || c.Known != (c.On > 1) {
				t.Fatalf("contention %+v", c)
			}
		}
	}
}

// matters reports whether a party has a position on anything that matters to it.
func matters(s *compare.Measures, party int) bool {
	for j := range s.Matrix.Issues {
		if s.Matrix.Cells[party][j].Known && s.Salience(party, j).Value > 0 {
			return true
		}
	}
	return false
}

// Silence must not pull anything towards the middle: a party that is never
// heard, and an issue on which nobody is, change no number of the others.
func TestSilenceChangesNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(17, 18))
	for range 200 {
		in := assembly(r)
		before := measured(in)
		in.Codebook.Parties = append(slices.Clone(in.Codebook.Parties), dossier.Party{ID: 77})
		in.Codebook.Issues = append(slices.Clone(in.Codebook.Issues), dossier.Issue{ID: 77})
		after := measured(in)
		silent, unheard := len(in.Codebook.Parties)-1, len(in.Codebook.Issues)-1
		for a := range silent {
			if d := after.Distance(a, silent); d.Known || d.Shared != 0 {
				t.Fatalf("distance to a silent party: %+v", d)
			}
			for b := range silent {
				old, now := before.Distance(a, b), after.Distance(a, b)
				if now.Issues--; now != old {
					t.Fatalf("distance %+v, with an issue of which nobody spoke %+v", old, now)
				}
			}
		}
		for j := range unheard {
			if before.Contention(j) != after.Contention(j) || !reflect.DeepEqual(before.Bridge(j, 90), after.Bridge(j, 90)) {
				t.Fatalf("on issue %d a silent party counts", j)
			}
		}
		if after.Contention(unheard).Known || after.Bridge(unheard, 90).On != 0 || after.Acceptable(silent, 0, 90).Known {
			t.Fatal("there is something where nobody spoke")
		}
		for _, g := range after.Groups(0, 1) {
			if slices.Contains(g.Parties, silent) && len(g.Parties) > 1 {
				t.Fatalf("a silent party stands with %v", g.Parties)
			}
		}
	}
}

func TestPassageChangesOnlyTheDistancesOfItsParty(t *testing.T) {
	r := rand.New(rand.NewPCG(19, 20))
	for range 200 {
		in := assembly(r)
		before := measured(in)
		added := randomPassages(r)[0]
		added.ID, added.Party, added.Issue = 1000, dossier.ID(1+r.IntN(5)), dossier.ID(1+r.IntN(4))
		in.Passages = append(slices.Clone(in.Passages), &added)
		after := measured(in)
		for a := range in.Codebook.Parties {
			for b := range in.Codebook.Parties {
				if in.Codebook.Parties[a].ID != added.Party && in.Codebook.Parties[b].ID != added.Party && before.Distance(a, b) != after.Distance(a, b) {
					t.Fatalf("a passage of party %d changed the distance of %d and %d", added.Party, a, b)
				}
			}
		}
		for j, issue := range in.Codebook.Issues {
			if issue.ID != added.Issue && before.Contention(j) != after.Contention(j) {
				t.Fatalf("a passage on issue %d changed the contention of %d", added.Issue, issue.ID)
			}
		}
	}
}

// A passage changes its own cell, and how much each issue matters to its party;
// nothing of other cells, of other parties, or of where others could meet.
func TestPassageLeavesOtherCellsAsTheyAre(t *testing.T) {
	r := rand.New(rand.NewPCG(25, 26))
	for range 200 {
		in := assembly(r)
		before := measured(in)
		added := randomPassages(r)[0]
		added.ID, added.Party, added.Issue = 1000, dossier.ID(1+r.IntN(5)), dossier.ID(1+r.IntN(4))
		in.Passages = append(slices.Clone(in.Passages), &added)
		after := measured(in)
		at, on := int(added.Party)-1, int(added.Issue)-1
		for p := range in.Codebook.Parties {
			if p != at && !reflect.DeepEqual(before.Coherence(p), after.Coherence(p)) {
				t.Fatalf("the coherence of party %d changed with a passage of %d", p, at)
			}
			for j := range in.Codebook.Issues {
				if p != at && before.Salience(p, j) != after.Salience(p, j) {
					t.Fatalf("salience of %d to party %d changed with a passage of %d", j, p, at)
				}
				if p == at && j == on {
					continue
				}
				old, _ := before.Strength(p, j)
				now, _ := after.Strength(p, j)
				if old != now || !reflect.DeepEqual(before.Acceptable(p, j, 90), after.Acceptable(p, j, 90)) {
					t.Fatalf("party %d on issue %d changed with a passage of %d on %d", p, j, at, on)
				}
			}
		}
		for j := range in.Codebook.Issues {
			old, now := before.Bridge(j, 90), after.Bridge(j, 90)
			old.Weighted, now.Weighted = compare.Meeting{}, compare.Meeting{} // it is weighted by what matters to the party
			if j != on && !reflect.DeepEqual(old, now) {
				t.Fatalf("where they meet on issue %d changed with a passage on %d", j, on)
			}
		}
	}
}

func TestPositionLiesInItsRange(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 22))
	for range 300 {
		s := measured(assembly(r))
		for p := range s.Matrix.Parties {
			for j := range s.Matrix.Issues {
				c := &s.Matrix.Cells[p][j]
				got := s.Acceptable(p, j, r.IntN(200))
				if got.Known != c.Known || got.Known && (got.Lo > c.Stance || got.Hi < c.Stance) {
					t.Fatalf("position %+v, range %+v", c, got)
				}
				strength, known := s.Strength(p, j)
				if known != c.Known || strength.Score() < 0 || strength.Score() > 1 {
					t.Fatalf("strength %+v of %+v", strength, c)
				}
			}
		}
	}
}

// numbers are all measures of a dossier, in words that can be compared.
func numbers(s *compare.Measures) []any {
	all := []any{s.Distances(), s.Pairs(0), s.Groups(0, compare.GroupCut), s.AllTrades(99), s.Agenda(90)}
	for a := range s.Matrix.Parties {
		all = append(all, s.Coherence(a), s.Band(a, 0))
		for j := range s.Matrix.Issues {
			strength, _ := s.Strength(a, j)
			all = append(all, strength, s.Acceptable(a, j, 90))
		}
	}
	for j := range s.Matrix.Issues {
		all = append(all, s.Bridge(j, 90))
	}
	return all
}

func TestMeasuresDoNotDependOnTheOrderOfImport(t *testing.T) {
	r := rand.New(rand.NewPCG(23, 24))
	for range 100 {
		in := assembly(r)
		want := numbers(measured(in))
		in.Passages, in.Sources = slices.Clone(in.Passages), slices.Clone(in.Sources)
		r.Shuffle(len(in.Passages), func(i, j int) { in.Passages[i], in.Passages[j] = in.Passages[j], in.Passages[i] })
		r.Shuffle(len(in.Sources), func(i, j int) { in.Sources[i], in.Sources[j] = in.Sources[j], in.Sources[i] })
		if got := numbers(measured(in)); !reflect.DeepEqual(got, want) {
			t.Fatalf("in another order\n%+v\nwant\n%+v", got, want)
		}
	}
}

// Sources get their ids as they are imported, and passages with them: the same
// articles in another order have other ids.
func TestMeasuresDoNotDependOnWhichSourceCameFirst(t *testing.T) {
	r := rand.New(rand.NewPCG(27, 28))
	for range 100 {
		in := assembly(r)
		for i, p := range in.Passages {
			p.Start = i // no two begin at one place of an article
		}
		one := measured(in)
		source := map[dossier.ID]dossier.ID{}
		for i, n := range r.Perm(len(in.Sources)) {
			source[in.Sources[i].ID] = dossier.ID(100 + n)
		}
		in.Sources, in.Passages = slices.Clone(in.Sources), slices.Clone(in.Passages)
		for i := range in.Sources {
			in.Sources[i].ID = source[in.Sources[i].ID]
		}
		for i, n := range r.Perm(len(in.Passages)) {
			p := *in.Passages[i]
			p.ID, p.Source = dossier.ID(1000+n), source[p.Source]
			in.Passages[i] = &p
		}
		two := measured(in)
		for _, pair := range [][2]any{
			{one.Distances(), two.Distances()},
			{one.Groups(0, compare.GroupCut), two.Groups(0, compare.GroupCut)},
			{one.AllTrades(99), two.AllTrades(99)},
			{one.Agenda(90), two.Agenda(90)},
		} {
			if !reflect.DeepEqual(pair[0], pair[1]) {
				t.Fatalf("%+v, with other ids %+v", pair[0], pair[1])
			}
		}
		for a := range one.Matrix.Parties {
			least, _ := one.Band(a, 0).Least()
			if now, _ := two.Band(a, 0).Least(); now != least {
				t.Fatalf("without one source %v, with other ids %v", least, now)
			}
			for j := range one.Matrix.Issues {
				old, _ := one.Strength(a, j)
				now, _ := two.Strength(a, j)
				x, y := one.Acceptable(a, j, 90), two.Acceptable(a, j, 90)
				if old != now || x.Lo != y.Lo || x.Hi != y.Hi || x.Day != y.Day || !reflect.DeepEqual(one.Bridge(j, 90), two.Bridge(j, 90)) {
					t.Fatalf("party %d on issue %d depends on ids", a, j)
				}
			}
		}
	}
}
