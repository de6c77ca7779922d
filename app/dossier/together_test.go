package dossier_test

import (
	"fmt"
	"sync"
	"testing"

	"standpoint/app/dossier"
)

func TestSeveralGoroutinesWorkAtOnce(t *testing.T) {
	d := create(t)
	add(t, d, articles(0, 30)...)
	var wg sync.WaitGroup
	work := func(name string, do func(n int) error) {
		wg.Go(func() {
			for n := range *actions {
				if err := do(n); err != nil {
					t.Errorf("%s: %v", name, err)
					return
				}
			}
		})
	}
	ctx := t.Context()
	var heard sync.Map
	d.Subscribe(func(c dossier.Change) { heard.Store(c.Step.ID, true) })
	work("stance", func(n int) error { return d.SetStance(ctx, dossier.ID(1+n%20), n%5-2) })
	work("note", func(n int) error {
		note := fmt.Sprint(n)
		return d.EditPassage(ctx, 60, dossier.PassageEdit{Note: &note})
	})
	work("import", func(n int) error {
		_, err := d.AddSources(ctx, "Import", articles(100+n, 103+n), nil)
		return err
	})
	work("matrix", func(int) error {
		c, err := d.Contents(ctx)
		with := map[dossier.ID]bool{}
		for _, p := range c.Passages {
			with[p.Source] = true
		}
		if len(with) != len(c.Sources) {
			t.Errorf("%d sources, the passages stand in %d: an import was seen in part", len(c.Sources), len(with))
		}
		return err
	})
	work("passages", func(int) error {
		_, err := d.Passages(ctx, dossier.Filter{})
		return err
	})
	work("sources", func(int) error { _, err := d.Sources(ctx); return err })
	work("search", func(int) error { _, err := d.Search(ctx, "toll bridge", 5); return err })
	work("listen", func(int) error { d.Subscribe(func(dossier.Change) {})(); return nil })
	wg.Wait()
	steps, err := d.History(ctx)
	must(t, err)
	sources, err := d.Sources(ctx)
	must(t, err)
	if len(sources) != 30+*actions+2 {
		t.Errorf("%d sources, want %d", len(sources), 30+*actions+2)
	}
	for _, s := range steps[2:] {
		if _, ok := heard.Load(s.ID); !ok {
			t.Errorf("nobody heard of step %+v", s)
		}
	}
	faults, err := d.Check(ctx, nil)
	must(t, err)
	if len(faults) > 0 {
		t.Errorf("check: %q", faults)
	}
}
