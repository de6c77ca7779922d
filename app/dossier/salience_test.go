package dossier_test

import (
	"reflect"
	"testing"

	"standpoint/app/dossier"
)

func TestSalienceIsSetUndoneAndKept(t *testing.T) {
	d := create(t)
	holds := func(when string, want ...dossier.Salience) {
		t.Helper()
		got, err := d.Saliences(t.Context())
		must(t, err)
		if len(got) != len(want) || len(want) > 0 && !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v, want %v", when, got, want)
		}
		c, err := d.Contents(t.Context())
		must(t, err)
		if !reflect.DeepEqual(c.Saliences, got) {
			t.Errorf("%s: the contents hold %v", when, c.Saliences)
		}
	}
	first, other := dossier.Salience{Party: 1, Issue: 1, Value: 80}, dossier.Salience{Party: 2, Issue: 1}
	holds("nothing set")
	must(t, d.SetSalience(t.Context(), first))
	must(t, d.SetSalience(t.Context(), other))
	holds("two set, one of them 0", first, other)

	lower := first
	lower.Value = 30
	must(t, d.SetSalience(t.Context(), lower))
	holds("set again", lower, other)
	_, err := d.Undo(t.Context())
	must(t, err)
	holds("undone", first, other)
	must(t, d.ClearSalience(t.Context(), 1, 1))
	holds("cleared", other)
	d = reopen(t, d)
	holds("reopened", other)
	_, err = d.Undo(t.Context())
	must(t, err)
	holds("clearing undone", first, other)
}

func TestSalienceOutOfRangeOrOfNobodyIsRefused(t *testing.T) {
	d := create(t)
	before := labels(t, d)
	for _, s := range []dossier.Salience{{Party: 1, Issue: 1, Value: 101}, {Party: 1, Issue: 1, Value: -1}, {Party: 99, Issue: 1}, {Party: 1, Issue: 99}} {
		if d.SetSalience(t.Context(), s) == nil {
			t.Errorf("%+v was taken", s)
		}
	}
	must(t, d.ClearSalience(t.Context(), 1, 1))
	if got := labels(t, d); !reflect.DeepEqual(got, before) {
		t.Errorf("steps %q, before %q", got, before)
	}
}
