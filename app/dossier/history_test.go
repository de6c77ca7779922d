package dossier_test

import (
	"errors"
	"strings"
	"testing"

	"standpoint/app/codebook"
	"standpoint/app/dossier"
)

func labels(t *testing.T, d *dossier.Dossier) string {
	t.Helper()
	steps, err := d.History(t.Context())
	must(t, err)
	var all []string
	for _, s := range steps {
		label := s.Label
		if s.Undone {
			label = "(" + label + ")"
		}
		all = append(all, label)
	}
	return strings.Join(all, ", ")
}

func TestHistoryIsInTheWordsOfTheUser(t *testing.T) {
	d := create(t)
	add(t, d, articles(1, 3)...)
	all := passages(t, d)
	must(t, d.Accept(t.Context(), all[0].ID))
	must(t, d.Reject(t.Context(), all[0].ID, all[1].ID))
	must(t, d.Reopen(t.Context(), all[1].ID))
	must(t, d.SetStance(t.Context(), all[1].ID, -2))
	must(t, d.RemoveSources(t.Context(), all[0].Source))
	_, err := d.Undo(t.Context())
	must(t, err)
	want := "Change codebook, Import 2 articles, Accept passage: Northland · Toll, Reject 2 passages, Reopen passage: Southland · Toll, Set stance to -2: Southland · Toll, (Remove source)"
	if got := labels(t, d); got != want {
		t.Errorf("history %s, want %s", got, want)
	}
	d = reopen(t, d)
	if got := labels(t, d); got != want {
		t.Errorf("history after reopening %s, want %s", got, want)
	}
}

func TestUndoGoesOnAfterReopening(t *testing.T) {
	d := create(t)
	add(t, d, article(1))
	before := digest(t, d)
	must(t, d.Accept(t.Context(), 1))
	after := digest(t, d)
	d = reopen(t, d)
	step, err := d.Undo(t.Context())
	must(t, err)
	if step.Label != "Accept passage: Northland · Toll" || digest(t, d) != before {
		t.Errorf("undo of %q did not give the state before", step.Label)
	}
	d = reopen(t, d)
	if step, err = d.Redo(t.Context()); err != nil || step.Undone || digest(t, d) != after {
		t.Errorf("redo of %+v did not give the state after: %v", step, err)
	}
}

func TestNewActionDropsWhatWasUndone(t *testing.T) {
	d := create(t)
	add(t, d, article(1))
	must(t, d.Accept(t.Context(), 1))
	for range 2 {
		_, err := d.Undo(t.Context())
		must(t, err)
	}
	add(t, d, article(2))
	if _, err := d.Redo(t.Context()); !errors.Is(err, dossier.ErrNothingToRedo) {
		t.Errorf("redo after a new action: %v", err)
	}
	if got, want := labels(t, d), "Change codebook, Import 1 articles"; got != want {
		t.Errorf("history %s, want %s", got, want)
	}
	if n := countRows(t, d, "source"); n != 2 {
		t.Errorf("%d texts in the file before reopening, want 2", n)
	}
	d = reopen(t, d)
	if n := countRows(t, d, "source"); n != 1 {
		t.Errorf("%d texts in the file, want 1: the other can never be shown again", n)
	}
	faults, err := d.Check(t.Context(), nil)
	must(t, err)
	if len(faults) > 0 {
		t.Errorf("check: %q", faults)
	}
}

func TestNothingToUndoOrRedo(t *testing.T) {
	d := create(t)
	if _, err := d.Redo(t.Context()); !errors.Is(err, dossier.ErrNothingToRedo) {
		t.Errorf("redo: %v", err)
	}
	_, err := d.Undo(t.Context())
	must(t, err)
	if _, err := d.Undo(t.Context()); !errors.Is(err, dossier.ErrNothingToUndo) {
		t.Errorf("undo: %v", err)
	}
}

func TestActionThatFailsOrChangesNothingLeavesNoStep(t *testing.T) {
	d := create(t)
	add(t, d, article(1))
	must(t, d.Accept(t.Context(), 1))
	must(t, d.SetStance(t.Context(), 1, 2))
	_, err := d.Undo(t.Context()) // so that there is something to redo, which must stay
	must(t, err)
	want, state := labels(t, d), digest(t, d)
	party, nobody, voice, same := dossier.ID(2), dossier.ID(99), dossier.Voice(9), "the chair"
	for name, do := range map[string]func() error{
		"unknown passage": func() error { return d.Accept(t.Context(), 1, 99) },
		"unknown party":   func() error { return d.EditPassage(t.Context(), 1, dossier.PassageEdit{Party: &nobody}) },
		"unknown voice":   func() error { return d.EditPassage(t.Context(), 1, dossier.PassageEdit{Party: &party, Voice: &voice}) },
		"stance":          func() error { return d.SetStance(t.Context(), 1, 3) },
		"date": func() error {
			date := dossier.Date("yesterday")
			return d.EditSource(t.Context(), 1, dossier.SourceEdit{Published: &date})
		},
		"no such position": func() error { return d.SetPosition(t.Context(), dossier.Position{Party: 99, Issue: 1, Note: "n"}) },
		"no such source":   func() error { return d.RemoveSources(t.Context(), 1, 99) },
		"two of a name": func() error {
			return d.SetCodebook(t.Context(), codebook.Codebook{Parties: []codebook.Party{{Name: "A"}, {Name: "A"}}})
		},
	} {
		if do() == nil {
			t.Errorf("%s: no error", name)
		}
	}
	for name, do := range map[string]func() error{
		"accepted already": func() error { return d.Accept(t.Context(), 1) },
		"same codebook":    func() error { return d.SetCodebook(t.Context(), book()) },
		"same speaker":     func() error { return d.EditPassage(t.Context(), 1, dossier.PassageEdit{Speaker: &same}) },
		"known article": func() error {
			_, err := d.AddSources(t.Context(), "Import", []dossier.Incoming{article(1)}, nil)
			return err
		},
		"no passages": func() error { return d.Reject(t.Context()) },
	} {
		if err := do(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if got := labels(t, d); got != want {
		t.Errorf("history %s, want %s", got, want)
	}
	if got := digest(t, d); got != state {
		t.Errorf("the dossier changed from\n%s\nto\n%s", state, got)
	}
	_, err = d.Redo(t.Context())
	must(t, err)
}

func TestForgedHistoryIsRefusedAndNothingOfItRun(t *testing.T) {
	for name, forgery := range map[string]string{
		"table":          `UPDATE step_row SET tbl='meta' WHERE step_id=4`,
		"schema":         `UPDATE step_row SET tbl='sqlite_schema' WHERE step_id=4`,
		"SQL as a table": `UPDATE step_row SET tbl='passage; DELETE FROM passage' WHERE step_id=4`,
		"SQL as a value": `UPDATE step_row SET old='{"status":"accepted''); DELETE FROM passage; --"}' WHERE step_id=4`,
		"type":           `UPDATE step_row SET old='{"stance":"far"}' WHERE step_id=4`,
		"range":          `UPDATE step_row SET old='{"stance":9}' WHERE step_id=4`,
		"not JSON":       `UPDATE step_row SET old='{"stance":' WHERE step_id=4`,
		"no such row":    `UPDATE step_row SET row=99 WHERE step_id=4`,
		"no image":       `UPDATE step_row SET old=NULL, new=NULL WHERE step_id=4`,
		"new row":        `UPDATE step_row SET old='{"id":7}', new=NULL WHERE step_id=4`,
		"text":           `UPDATE step_row SET tbl='source', row=1, new=NULL, old='{"id":2,"text":"forged"}' WHERE step_id=4`,
	} {
		t.Run(name, func(t *testing.T) {
			d := create(t)
			add(t, d, article(1))
			must(t, d.Accept(t.Context(), 1))
			want := digest(t, d)
			must(t, d.Close())
			meddle(t, d.Path(), forgery)
			d = open(t, d.Path())
			if _, err := d.Undo(t.Context()); !errors.Is(err, dossier.ErrDamaged) {
				t.Errorf("undo of a forged step: %v", err)
			}
			if got := digest(t, d); got != want {
				t.Errorf("the dossier changed from\n%s\nto\n%s", want, got)
			}
		})
	}
}

func TestForgedImageCannotRewriteWhatIsFixed(t *testing.T) {
	d := create(t)
	add(t, d, article(1))
	must(t, d.Accept(t.Context(), 1))
	must(t, d.Close())
	meddle(t, d.Path(), `UPDATE step_row SET old=json_set(old,'$.confidence',100,'$.why','forged','$.unknown',1) WHERE step_id=4`)
	d = open(t, d.Path())
	_, err := d.Undo(t.Context())
	must(t, err)
	p, err := d.Passage(t.Context(), 1)
	must(t, err)
	if p.Status != dossier.Suggested || p.Confidence != 70 || p.Why()[0] != "party: named" {
		t.Errorf("after undoing the forged step: %+v", p)
	}
}

func TestNoActionCanRewriteWhatIsWrittenOnce(t *testing.T) {
	d := create(t)
	add(t, d, article(1))
	want := digest(t, d)
	for _, statement := range []string{
		`UPDATE source SET text='forged', text_sha256=text_sha256`,
		`UPDATE source SET text_sha256=upper(text_sha256)`,
		`UPDATE source SET file_name='forged'`,
		`UPDATE passage SET confidence=100`,
		`UPDATE passage SET why='forged'`,
		`UPDATE passage SET engine='forged'`,
		`UPDATE passage SET as_suggested='{}'`,
		`UPDATE passage SET origin='analyst', confidence=NULL, as_suggested=NULL, status='accepted'`,
		`UPDATE passage SET quote='forged'`,
		`UPDATE passage SET start=start+1`,
		`UPDATE passage SET "end"="end"-1`,
		`UPDATE passage SET uid='00000000-0000-0000-0000-000000000000' WHERE id=1`,
		`UPDATE passage SET id=id+100`,
	} {
		if err := d.Exec(statement); err == nil || !strings.Contains(err.Error(), "written once") {
			t.Errorf("%s: %v", statement, err)
		}
	}
	if got := digest(t, d); got != want {
		t.Errorf("changed from\n%s\nto\n%s", want, got)
	}
}

func TestListenersHearOfEveryChange(t *testing.T) {
	d := create(t)
	var heard []dossier.Change
	cancel := d.Subscribe(func(c dossier.Change) {
		heard = append(heard, c)
		if _, err := d.History(t.Context()); err != nil { // a listener may ask at once
			t.Error(err)
		}
	})
	add(t, d, article(1))
	must(t, d.Accept(t.Context(), 1, 2))
	_, err := d.Undo(t.Context())
	must(t, err)
	_, err = d.Redo(t.Context())
	must(t, err)
	must(t, d.SetCodebook(t.Context(), codebook.Codebook{Title: "Other", Parties: book().Parties}))
	stance := 1
	if err := d.SetPosition(t.Context(), dossier.Position{Party: 1, Issue: 1, Stance: &stance}); err == nil {
		t.Error("a position on an issue that is gone")
	}
	cancel()
	_, err = d.Undo(t.Context())
	must(t, err)
	if len(heard) != 5 {
		t.Fatalf("heard %d changes, want 5: %+v", len(heard), heard)
	}
	if c := heard[0]; !c.Sources || len(c.Passages) != 2 || c.Codebook || c.Undo {
		t.Errorf("import: %+v", c)
	}
	if c := heard[1]; c.Sources || len(c.Passages) != 2 || c.Step.Label != "Accept 2 passages" {
		t.Errorf("decision: %+v", c)
	}
	if c := heard[2]; !c.Undo || c.Redo || len(c.Passages) != 2 {
		t.Errorf("undo: %+v", c)
	}
	if c := heard[3]; c.Undo || !c.Redo || len(c.Passages) != 2 {
		t.Errorf("redo: %+v", c)
	}
	if c := heard[4]; !c.Codebook || len(c.Passages) != 2 {
		t.Errorf("codebook: %+v", c)
	}
}
