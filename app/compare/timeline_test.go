package compare_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"standpoint/app/codebook"
	"standpoint/app/compare"
	"standpoint/app/dossier"
)

func TestTimelineIsTheMatrixOfEachDay(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	days := []dossier.Date{"", "1990", "2025", "2025-04", "2025-04-25", "2025-04-26", "2025-05-01", "2025-08", "2025-08-18", "2030-01-01"}
	minus := -1
	for range 200 {
		in := talks(randomPassages(r)...)
		in.Sources = append(in.Sources, dossier.Source{ID: may, Title: "Of the month", Published: "2025-05"})
		in.Set = []dossier.Position{{Party: us, Issue: crimea, Stance: &minus}}
		in.Salience = []dossier.Salience{{Party: us, Issue: crimea, Value: 10}}
		in.Stories = map[dossier.ID]dossier.ID{april: 1, august: 1, may: 1}
		o := compare.Options{MinConfidence: 50}
		switch r.IntN(4) {
		case 0:
			o.From = "2025-04-26"
		case 1:
			o.Except = []dossier.ID{april}
		}
		line := compare.NewTimeline(in, o)
		if r.IntN(2) == 0 {
			if err := line.Prepare(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		for range 10 {
			o.AsOf = days[r.IntN(len(days))]
			if got, want := line.AsOf(o.AsOf), compare.NewMatrix(in, o); !reflect.DeepEqual(got, want) {
				t.Fatalf("as of %q:\n%+v\nwant\n%+v", o.AsOf, got, want)
			}
		}
	}
}

func TestTimelineShowsTheShiftsOfTwoDays(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 14))
	minus := -1
	for range 200 {
		in := talks(randomPassages(r)...)
		in.Sources = append(in.Sources, dossier.Source{ID: may, Published: "2025-05-02"})
		in.Set = []dossier.Position{{Party: us, Issue: guarantees, Stance: &minus}}
		line := compare.NewTimeline(in, compare.Options{})
		for _, days := range [][2]dossier.Date{{"2025-04-26", ""}, {"2025-04-26", "2025-05-02"}, {"2025-05", "2025-08-18"}} {
			got, want := line.Shifts(days[0], days[1]), compare.Shifts(in, compare.Options{}, days[0], days[1])
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("%v:\n%+v\nwant\n%+v", days, got, want)
			}
		}
	}
}

func TestPreparingCanBeStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	line := compare.NewTimeline(talks(dossier.Passage{Source: april, Stance: 2}), compare.Options{})
	if err := line.Prepare(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped with %v", err)
	}
	if m := line.AsOf(""); m.Filled() != 1 {
		t.Errorf("%d cells after that", m.Filled())
	}
}

func TestTimelineHasADateForEachDayOfSources(t *testing.T) {
	in := talks()
	in.Sources = append(in.Sources, dossier.Source{ID: may, Published: "2025-04-26"})
	got := compare.NewTimeline(in, compare.Options{}).Dates()
	if want := []dossier.Date{"2025-04-26", "2025-08-18"}; !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// BenchmarkAsOf measures one step of the slider with 30 parties, 40 issues and
// 50,000 passages in 2,000 sources of 700 days: the matrix of a day and all
// distances. "first" is the first day asked for, on which every cell is drawn,
// "step" a day next to the one before and not seen before, "again" any day after
// that.
func BenchmarkAsOf(b *testing.B) { benchmarkDays(b, crowd()) }

func benchmarkDays(b *testing.B, in compare.Input) {
	b.Helper()
	fresh := func() *compare.Timeline { return compare.NewTimeline(in, compare.Options{MinConfidence: 35}) }
	show := func(line *compare.Timeline, day dossier.Date) {
		compare.Measure(line.AsOf(day), compare.BySalience).Distances()
	}
	line := fresh()
	dates := line.Dates()
	b.Run("first", func(b *testing.B) {
		for b.Loop() {
			b.StopTimer()
			line := fresh()
			b.StartTimer()
			show(line, dates[len(dates)-1])
		}
	})
	b.Run("step", func(b *testing.B) {
		at := len(dates)
		for b.Loop() {
			if at == len(dates) {
				b.StopTimer()
				line, at = fresh(), len(dates)/2
				show(line, dates[at-1])
				b.StartTimer()
			}
			show(line, dates[at])
			at++
		}
	})
	b.Run("again", func(b *testing.B) {
		if err := line.Prepare(b.Context()); err != nil {
			b.Fatal(err)
		}
		n := 0
		for b.Loop() {
			n += 257
			show(line, dates[n%len(dates)])
		}
	})
}

func BenchmarkNewTimeline(b *testing.B) {
	in := crowd()
	for b.Loop() {
		compare.NewTimeline(in, compare.Options{MinConfidence: 35})
	}
}

func crowd() compare.Input {
	const parties, issues, sources, each, days = 30, 40, 2000, 25, 700
	r := rand.New(rand.NewPCG(9, 10))
	var in compare.Input
	for n := range parties {
		in.Codebook.Parties = append(in.Codebook.Parties, dossier.Party{ID: dossier.ID(n + 1), Party: codebook.Party{Name: fmt.Sprint("Party ", n)}})
	}
	for n := range issues {
		in.Codebook.Issues = append(in.Codebook.Issues, dossier.Issue{ID: dossier.ID(n + 1), Issue: codebook.Issue{Name: fmt.Sprint("Issue ", n), Keywords: []string{"security", "guarantee*", "ceasefire", "frontline"}}})
	}
	var all []dossier.Passage
	for n := range sources {
		day := n * days / sources
		in.Sources = append(in.Sources, dossier.Source{
			ID: dossier.ID(n + 1), Title: fmt.Sprint("Article ", n),
			Published: dossier.Date(fmt.Sprintf("20%02d-%02d-%02d", 20+day/336, 1+day/28%12, 1+day%28)),
		})
		for range each {
			all = append(all, dossier.Passage{
				ID: dossier.ID(len(all) + 1), Source: dossier.ID(n + 1),
				Party: dossier.ID(1 + r.IntN(parties)), Issue: dossier.ID(1 + r.IntN(issues)), Stance: r.IntN(5) - 2,
				Status: dossier.Suggested, Origin: dossier.Machine, Voice: dossier.Quote, Confidence: 40 + r.IntN(60),
				Quote:  "A spokesman said on that day, " + strings.Repeat("as they had the week before, ", r.IntN(5)) + "that it would guarantee the security of the others, if they came to the table as well.",
				Record: &dossier.Record{Why: []string{"holder: a spokesman", "wants: “guarantee” (+1)"}},
			})
		}
	}
	in.Passages = compare.Pointers(all)
	return in
}
