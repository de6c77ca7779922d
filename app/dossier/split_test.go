package dossier_test

import (
	"errors"
	"strings"
	"testing"

	"standpoint/app/dossier"
)

// TestSplitMakesTwoPassagesOfOne keeps what the machine said with the part that
// stays in the cell, also where that is the second one.
func TestSplitMakesTwoPassagesOfOne(t *testing.T) {
	for name, keepsFirst := range map[string]bool{"first stays": true, "second stays": false} {
		t.Run(name, func(t *testing.T) {
			d := create(t)
			add(t, d, article(1))
			before, whole := digest(t, d), passages(t, d)[0]
			at := whole.Start + strings.Index(whole.Quote, " said")
			first := dossier.Part{Start: whole.Start, End: at, Party: whole.Party, Issue: whole.Issue, Stance: -1}
			second := dossier.Part{Start: at + 1, End: whole.End, Party: 2, Issue: 2, Stance: 2}
			if !keepsFirst {
				first.Party, first.Issue, second.Party, second.Issue = 2, 2, whole.Party, whole.Issue
			}
			added, err := d.Split(t.Context(), whole.ID, first, second)
			must(t, err)
			kept, err := d.Passage(t.Context(), whole.ID)
			must(t, err)
			own, err := d.Passage(t.Context(), added)
			must(t, err)
			if !keepsFirst {
				first, second = second, first
			}
			if kept.Start != first.Start || kept.End != first.End || kept.Stance != first.Stance || kept.Party != whole.Party ||
				kept.Status != dossier.Accepted || kept.AsSuggested() != whole.AsSuggested() || kept.Confidence != whole.Confidence || len(kept.Why()) != len(whole.Why()) {
				t.Errorf("kept %+v", kept)
			}
			if own.Start != second.Start || own.Party != 2 || own.Issue != 2 || own.Origin != dossier.ByAnalyst || own.Status != dossier.Accepted || own.AsSuggested() != "" {
				t.Errorf("own %+v", own)
			}
			faults, err := d.Check(t.Context(), nil)
			must(t, err)
			if len(faults) > 0 {
				t.Errorf("check found %q", faults)
			}
			after := digest(t, d)
			_, err = d.Undo(t.Context())
			must(t, err)
			if got := digest(t, d); got != before {
				t.Errorf("after undo\n%s\nwant\n%s", got, before)
			}
			_, err = d.Redo(t.Context())
			must(t, err)
			if got := digest(t, d); got != after {
				t.Errorf("after redo\n%s\nwant\n%s", got, after)
			}
		})
	}
}

func TestSplitRefusesWhatIsNoPart(t *testing.T) {
	d := create(t)
	add(t, d, article(1))
	before, p := digest(t, d), passages(t, d)[0]
	part := func(start, end int) dossier.Part {
		return dossier.Part{Start: start, End: end, Party: p.Party, Issue: p.Issue}
	}
	for name, parts := range map[string][2]dossier.Part{
		"before the passage": {part(p.Start-1, p.Start+3), part(p.Start+4, p.End)},
		"after the passage":  {part(p.Start, p.Start+3), part(p.Start+4, p.End+1)},
		"over each other":    {part(p.Start, p.Start+5), part(p.Start+4, p.End)},
		"empty":              {part(p.Start, p.Start), part(p.Start, p.End)},
	} {
		if _, err := d.Split(t.Context(), p.ID, parts[0], parts[1]); !errors.Is(err, dossier.ErrBadPassage) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if got := digest(t, d); got != before {
		t.Error("a refused split left something")
	}
}

func TestEditMayAcceptAndNamesItself(t *testing.T) {
	d := create(t)
	add(t, d, article(1))
	p := passages(t, d)[0]
	other, voice, speaker := dossier.ID(2), dossier.Paraphrase, "the envoy"
	if p.Voice == voice {
		voice = dossier.Quote
	}
	for _, c := range []struct {
		edit   dossier.PassageEdit
		label  string
		status dossier.Status
	}{
		{dossier.PassageEdit{Voice: &voice}, "Set voice to " + voice.String() + ": Northland · Toll", dossier.Suggested},
		{dossier.PassageEdit{Speaker: &speaker}, "Correct the speaker: Northland · Toll", dossier.Suggested},
		{dossier.PassageEdit{Party: &other, Accept: true}, "Move passage to another party: Southland · Toll", dossier.Accepted},
		{dossier.PassageEdit{Issue: &other, Accept: true}, "Move passage to another issue: Southland · Ferry", dossier.Accepted},
	} {
		must(t, d.EditPassage(t.Context(), p.ID, c.edit))
		now, err := d.Passage(t.Context(), p.ID)
		must(t, err)
		steps, err := d.History(t.Context())
		must(t, err)
		if label := steps[len(steps)-1].Label; label != c.label || now.Status != c.status {
			t.Errorf("label %q, status %s; want %q, %s", label, now.Status, c.label, c.status)
		}
	}
}
