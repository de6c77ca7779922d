package compare_test

import (
	"testing"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

func TestStrengthKeepsItsFourMarksApart(t *testing.T) {
	for _, c := range []struct {
		name     string
		asOf     dossier.Date
		passages []dossier.Passage
		sources  int
		days     int
		marks    [4]float64 // breadth, recency, review, own
	}{
		{"a quotation of today", "", []dossier.Passage{{Source: august, Voice: dossier.Quote, Confidence: 60}}, 1, 0, [4]float64{0.5, 1, 0.6, 1}},
		{"half a year on", "2026-02-14", []dossier.Passage{{Source: august, Voice: dossier.Paraphrase, Confidence: 60}}, 1, 180, [4]float64{0.5, 0.5, 0.6, 0.75}},
		{"a year on", "2026-08-13", []dossier.Passage{{Source: august, Voice: dossier.Report, Confidence: 60}}, 1, 360, [4]float64{0.5, 0.25, 0.6, 0.5}},
		{"without a date", "", []dossier.Passage{{Source: noDate, Voice: dossier.Quote, Confidence: 60}}, 1, -1, [4]float64{0.5, 0, 0.6, 1}},
		{"accepted", "", []dossier.Passage{{Source: august, Voice: dossier.Quote, Status: dossier.Accepted, Confidence: 60}}, 1, 0, [4]float64{0.5, 1, 1, 1}},
		{"two sources, one of them twice", "", []dossier.Passage{{Source: august, Voice: dossier.Report, Confidence: 60}, {Source: august, Voice: dossier.Quote, Confidence: 40}, {Source: april, Voice: dossier.Quote}}, 2, 0, [4]float64{2.0 / 3, 1, 0.5, 1}},
		{"a claim, in quotation marks", "", []dossier.Passage{{Source: august, Voice: dossier.Quote, ClaimedBy: russia, Confidence: 60}}, 1, 0, [4]float64{0.5, 1, 0.6, 0.25}},
		{"claims add nothing to the party's own", "", []dossier.Passage{{Source: april, Voice: dossier.Quote, Confidence: 60}, {Source: august, Voice: dossier.Quote, ClaimedBy: russia}}, 1, 114, [4]float64{0.5, 0.6447, 0.6, 1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := compare.Measure(compare.NewMatrix(talks(c.passages...), compare.Options{AsOf: c.asOf}), compare.Alike)
			got, known := s.Strength(0, 0)
			marks := [4]float64{got.Breadth, got.Recency, got.Review, got.Own}
			for i := range marks {
				if d := marks[i] - c.marks[i]; d > 1e-4 || d < -1e-4 {
					t.Errorf("marks %v, want %v", marks, c.marks)
				}
			}
			if mean := (marks[0] + marks[1] + marks[2] + marks[3]) / 4; !near(got.Score(), mean) {
				t.Errorf("score %v of %v", got.Score(), marks)
			}
			if !known || got.Sources != c.sources || got.Days != c.days {
				t.Errorf("%+v", got)
			}
		})
	}
	s := compare.Measure(compare.NewMatrix(talks(), compare.Options{}), compare.Alike)
	if got, known := s.Strength(0, 0); known {
		t.Errorf("silence is as strong as %+v", got)
	}
}

func TestCoherenceShowsWhoContradictsWhom(t *testing.T) {
	in := talks(
		dossier.Passage{Source: august, Stance: 2, Speaker: "the president"},
		dossier.Passage{Source: august, Stance: -1, Speaker: "the envoy"},
		dossier.Passage{Source: august, Issue: crimea, Stance: 1},
		dossier.Passage{Source: april, Issue: crimea, Stance: -1}, // a shift, in months
		dossier.Passage{Source: august, Party: russia, Stance: 1},
		dossier.Passage{Source: august, Party: russia, Stance: -1, ClaimedBy: us},
	)
	s := compare.Measure(compare.NewMatrix(in, compare.Options{}), compare.Alike)
	got := s.Coherence(0)
	if len(got.Splits) != 1 || got.On != 2 {
		t.Fatalf("%+v", got)
	}
	if split := got.Splits[0]; split.Issue != 0 || split.A.Passage.Speaker != "the envoy" || split.B.Passage.Speaker != "the president" || !split.Persons {
		t.Errorf("%+v", split)
	}
	if share, known := got.Share(); !known || share != 0.5 {
		t.Errorf("one voice on %v, %v", share, known)
	}
	if got := s.Coherence(1); len(got.Splits) != 0 || got.On != 0 {
		t.Errorf("what others claim of Russia makes %+v", got)
	}
	if share, known := s.Coherence(1).Share(); known {
		t.Errorf("with one voice on %v of nothing", share)
	}
}
