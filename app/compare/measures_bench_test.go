package compare_test

import (
	"testing"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// BenchmarkMeasures measures every number at once with 30 parties, 40 issues
// and 50,000 passages.
func BenchmarkMeasures(b *testing.B) {
	m := compare.NewMatrix(crowd(), compare.Options{MinConfidence: 35})
	s := compare.Measure(m, compare.BySalience)
	for name, work := range map[string]func(){
		"distances": func() { s.Distances() },
		"pairs":     func() { s.Pairs(compare.LeastCoverage) },
		"groups":    func() { s.Groups(compare.LeastCoverage, 1) },
		"band":      func() { s.Band(0, 1) },
		"agenda":    func() { s.Agenda(compare.RecentDays) },
		"bridge":    func() { s.Bridge(0, compare.RecentDays) },
		"trades":    func() { s.AllTrades(20) },
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				work()
			}
		})
	}
}

// BenchmarkAsOfWithCopies is BenchmarkAsOf where every source is one of five
// prints of a story.
func BenchmarkAsOfWithCopies(b *testing.B) {
	in := crowd()
	in.Stories = map[dossier.ID]dossier.ID{}
	for _, s := range in.Sources {
		in.Stories[s.ID] = 1 + s.ID/5
	}
	benchmarkDays(b, in)
}
