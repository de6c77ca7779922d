package dossier_test

import (
	"testing"

	"standpoint/app/dossier"
)

func TestStandsAreCounted(t *testing.T) {
	d := create(t)
	add(t, d, articles(0, 4)...)
	must(t, d.Accept(t.Context(), 1))
	must(t, d.Reject(t.Context(), 2))
	must(t, d.RemoveSources(t.Context(), 4))
	count := func(except ...dossier.ID) (suggested, accepted int) {
		t.Helper()
		all, err := d.Stands(t.Context(), except...)
		must(t, err)
		for _, s := range all {
			switch {
			case s.Status == dossier.Accepted && s.Confidence == 0:
				accepted += s.Times
			case s.Status == dossier.Suggested && s.Confidence > 0:
				suggested += s.Times
			default:
				t.Errorf("counted: %+v", s)
			}
		}
		return suggested, accepted
	}
	if suggested, accepted := count(); suggested != 3 || accepted != 1 {
		t.Errorf("%d suggested and %d accepted; two sources have two each, of which one sentence is in both; one has one accepted and one rejected, one is removed", suggested, accepted)
	}
	if suggested, accepted := count(1, 2); suggested != 2 || accepted != 0 {
		t.Errorf("%d suggested and %d accepted in the third source", suggested, accepted)
	}
	decided, err := d.Decided(t.Context())
	must(t, err)
	if len(decided) != 1 || len(decided[1]) != 2 {
		t.Errorf("decided: %+v", decided)
	}
}
