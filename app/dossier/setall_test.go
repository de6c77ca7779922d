package dossier_test

import (
	"testing"

	"standpoint/app/dossier"
)

func TestSetAllIsOneStepOrNone(t *testing.T) {
	d := create(t)
	book, err := d.Codebook(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	party, issue, stance, far := book.Parties[0].ID, book.Issues[0].ID, 1, 3
	good := dossier.Position{Party: party, Issue: issue, Stance: &stance, Summary: "mine"}
	bad := dossier.Position{Party: party, Issue: book.Issues[1].ID, Stance: &far}
	if err := d.SetAll(t.Context(), "Read", []dossier.Position{good, bad}, nil, nil); err == nil {
		t.Error("a stance beyond the axis is taken")
	}
	if set, err := d.Positions(t.Context()); err != nil || len(set) != 0 {
		t.Errorf("half of it was done: %+v, %v", set, err)
	}
	salience := dossier.Salience{Party: party, Issue: issue, Value: 40}
	if err := d.SetAll(t.Context(), "Read", []dossier.Position{good}, []dossier.Salience{salience}, nil); err != nil {
		t.Fatal(err)
	}
	if step, err := d.Undo(t.Context()); err != nil || step.Label != "Read" {
		t.Errorf("undid %+v, %v", step, err)
	}
	set, err := d.Positions(t.Context())
	weights, err2 := d.Saliences(t.Context())
	if err != nil || err2 != nil || len(set)+len(weights) != 0 {
		t.Errorf("one undo left %+v and %+v", set, weights)
	}
}
