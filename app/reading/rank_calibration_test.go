package reading

import (
	"fmt"
	"math"
	"regexp"
	"strings"
	"testing"
)

// verdict is a suggestion with its confidence, and whether it is right: a
// coder found that party's position on that issue in that sentence, on that
// side. A position found on the wrong side is not right.
type verdict struct {
	confidence int // percent
	right      bool
}

// bin gathers the verdicts of a tenth of the scale of confidence.
type bin struct {
	count      int
	confidence float64 // mean, 0 to 1
	share      float64 // right of all
}

func (b bin) gap() float64 { return b.share - b.confidence }

// inBins sorts verdicts by confidence: 0-9, 10-19, ... 90-100 percent.
func inBins(list []verdict) (bins [10]bin) {
	var sums, rights [10]int
	for _, v := range list {
		i := min(v.confidence/10, 9)
		bins[i].count++
		sums[i] += v.confidence
		if v.right {
			rights[i]++
		}
	}
	for i := range bins {
		bins[i].confidence = ratio(sums[i], bins[i].count) / 100
		bins[i].share = ratio(rights[i], bins[i].count)
	}
	return bins
}

// meanGap is the mean distance of confidence and share right over the bins,
// each as heavy as what is in it.
func meanGap(bins [10]bin) float64 {
	total, count := 0.0, 0
	for _, b := range bins {
		total += float64(b.count) * math.Abs(b.gap())
		count += b.count
	}
	if count == 0 {
		return 0
	}
	return total / float64(count)
}

// atLeast gives the verdicts on suggestions that are at least so sure.
func atLeast(list []verdict, confidence int) []verdict {
	var out []verdict
	for _, v := range list {
		if v.confidence >= confidence {
			out = append(out, v)
		}
	}
	return out
}

// verdicts judges all suggestions of an outcome but those that touch a
// borderline coding only.
func verdicts(o outcome) []verdict {
	var out []verdict
	for _, p := range o.predicted {
		if o.ignored[p] {
			continue
		}
		m := bestGold(o.gold, p)
		out = append(out, verdict{p.confidence, m != nil && sign(m.stance) == sign(p.stance)})
	}
	return out
}

// TestCalibration prints how far the confidence of suggestions can be trusted.
// The method: all gold articles are read; every suggestion, weak ones too, is
// judged as verdict says; a set's gap is the count-weighted mean over ten bins
// of the distance between the mean confidence of a bin and its share right.
// The gap of what is shown by default is measured in the same way.
func TestCalibration(t *testing.T) {
	sets := map[string][]verdict{}
	for _, o := range survey(t, goldFiles(t), regexp.MustCompile(*goldOnly), 0, ofItsSet, shippedRead(t)) {
		for _, name := range setsOf(o.file.name, o.article) {
			sets[name] = append(sets[name], verdicts(o)...)
		}
	}
	figures := map[string]map[string]float64{}
	for _, name := range sortedKeys(sets) {
		bins, shown := inBins(sets[name]), atLeast(sets[name], DefaultThreshold)
		all, some := meanGap(bins), meanGap(inBins(shown))
		if strings.HasPrefix(name, "ALL") || name == setOTuned || name == setOwn || name == setTrainA {
			t.Logf("CALIBRATION %-20s count  confidence  right    gap", name)
			printBins(t, bins)
		}
		t.Logf("CALIBRATION %-20s mean gap %.3f of %d suggestions, %.3f of the %d shown by default, of which %.2f are right", name, all, len(sets[name]), some, len(shown), shareRight(shown))
		figures[name] = map[string]float64{"calibration gap": all, "calibration gap of what is shown": some}
	}
	checkFloors(t, figures)
}

func printBins(t *testing.T, bins [10]bin) {
	t.Helper()
	for i, b := range bins {
		if b.count > 0 {
			t.Logf("    %-29s %7d  %10.3f  %5.3f  %+.3f", fmt.Sprintf("%d-%d%%", 10*i, 10*i+9+i/9), b.count, b.confidence, b.share, b.gap())
		}
	}
}

func shareRight(list []verdict) float64 {
	n := 0
	for _, v := range list {
		if v.right {
			n++
		}
	}
	return ratio(n, len(list))
}

func TestMeanGap(t *testing.T) {
	repeat := func(confidence, right, wrong int) (out []verdict) {
		for range right {
			out = append(out, verdict{confidence, true})
		}
		for range wrong {
			out = append(out, verdict{confidence, false})
		}
		return out
	}
	for _, c := range []struct {
		name string
		list []verdict
		want float64
	}{
		{"nothing", nil, 0},
		{"as right as said", repeat(75, 3, 1), 0},
		{"too sure", repeat(90, 1, 1), 0.40},
		{"not sure enough", repeat(20, 1, 1), 0.30},
		{"a heavy bin weighs more", append(repeat(80, 0, 1), repeat(50, 2, 1)...), (0.80 + 3*(2.0/3-0.50)) / 4},
		{"gaps of two bins do not cancel out", append(repeat(30, 1, 0), repeat(70, 0, 1)...), 0.70},
		{"gaps inside a bin do", append(repeat(61, 0, 1), repeat(69, 1, 0)...), 0.15},
		{"certain is in the last bin", append(repeat(100, 1, 0), repeat(92, 1, 0)...), 0.04},
	} {
		if got := meanGap(inBins(c.list)); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("%s: mean gap %.4f, want %.4f", c.name, got, c.want)
		}
	}
}

func TestBinsHoldTheirTenth(t *testing.T) {
	bins := inBins([]verdict{{0, false}, {9, false}, {10, true}, {55, true}, {59, false}, {99, true}, {100, true}})
	counts := [10]int{}
	for i, b := range bins {
		counts[i] = b.count
	}
	if want := [10]int{2, 1, 0, 0, 0, 2, 0, 0, 0, 2}; counts != want {
		t.Errorf("counts %v, want %v", counts, want)
	}
	if b := bins[5]; math.Abs(b.confidence-0.57) > 1e-9 || b.share != 0.5 {
		t.Errorf("the sixth bin is %+v", b)
	}
}
