package dossier_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"standpoint/app/dossier"
)

// stored makes a dossier with some articles, closed.
func stored(t *testing.T, n int) string {
	t.Helper()
	d := create(t)
	add(t, d, articles(0, n)...)
	must(t, d.Close())
	return d.Path()
}

// sound opens a dossier after a crash and looks it through.
func sound(t *testing.T, path string) *dossier.Dossier {
	t.Helper()
	d := open(t, path)
	if n := d.Notices(); len(n) > 0 {
		t.Errorf("notices after a plain crash: %q", n)
	}
	faults, err := d.Check(t.Context(), nil)
	must(t, err)
	if len(faults) > 0 {
		t.Errorf("check after a crash: %q", faults)
	}
	return d
}

func TestNoAcknowledgedEditIsLostByKilling(t *testing.T) {
	for _, role := range []string{"edit", "journal-edit"} {
		t.Run(role, func(t *testing.T) {
			random := rand.New(rand.NewPCG(1, 1))
			path := stored(t, 5)
			for range *rounds {
				p := start(t, role, path)
				p.until("open")
				last := ""
				for range random.IntN(40) {
					last = p.line()
				}
				if rest := p.kill(); len(rest) > 0 {
					last = rest[len(rest)-1]
				}
				d := sound(t, path)
				kept, err := d.Passage(t.Context(), 1)
				must(t, err)
				acknowledged, _ := strconv.Atoi(last)
				if n, _ := strconv.Atoi(kept.Note); n < acknowledged {
					t.Errorf("edit %d was acknowledged, %d is in the file", acknowledged, n)
				}
				must(t, d.Close())
			}
		})
	}
}

// The test above is worth something only if it fails where it should: at an
// edit that was acknowledged before it was made.
func TestEditAcknowledgedTooEarlyIsLostByKilling(t *testing.T) {
	path := stored(t, 5)
	p := start(t, "early", path)
	p.until("open")
	acknowledged, _ := strconv.Atoi(p.line())
	p.kill()
	d := sound(t, path)
	kept, err := d.Passage(t.Context(), 1)
	must(t, err)
	if n, _ := strconv.Atoi(kept.Note); n >= acknowledged {
		t.Errorf("edit %d was never made, and %d is in the file: the harness sees no loss", acknowledged, n)
	}
}

func TestKillingInUndoLeavesBeforeOrAfter(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 2))
	d := open(t, stored(t, 3))
	add(t, d, articles(10, 40)...)
	after := digest(t, d)
	_, err := d.Undo(t.Context())
	must(t, err)
	before := digest(t, d)
	_, err = d.Redo(t.Context())
	must(t, err)
	must(t, d.Close())
	for range *rounds {
		p := start(t, "travel", d.Path())
		p.until("open")
		for range random.IntN(20) {
			p.line()
		}
		p.kill()
		d := sound(t, d.Path())
		got := digest(t, d)
		if got != before && got != after {
			t.Error("the dossier is neither as before the undo nor as after it")
		}
		if got == before {
			_, err := d.Redo(t.Context())
			must(t, err)
		}
		must(t, d.Close())
	}
}

func TestKillingAnImportLeavesAllOrNothing(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 3))
	var path string
	for round := range *rounds {
		if round%10 == 0 {
			path = stored(t, 0) // else a thousand rounds would fill it with a hundred thousand articles
		}
		p := start(t, "import", path)
		p.until("open")
		shown := 0
		note := func(line string) {
			if n, ok := strings.CutPrefix(line, "shown "); ok {
				shown, _ = strconv.Atoi(n)
			}
		}
		for range random.IntN(6) {
			note(p.line())
		}
		for _, line := range p.kill() {
			note(line)
		}
		d := sound(t, path)
		sources, err := d.Sources(t.Context())
		must(t, err)
		if len(sources)%120 != 0 || len(sources) < shown {
			t.Errorf("%d sources; imports are of 120, and %d were acknowledged", len(sources), shown)
		}
		if hidden := countRows(t, d, "source") - len(sources); hidden != 0 {
			t.Errorf("%d texts of the killed import are left in the file", hidden)
		}
		must(t, d.Close())
	}
}

func TestKillingInOpenOrCloseHarmsNothing(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 4))
	path := stored(t, 5)
	d := open(t, path)
	want := digest(t, d)
	must(t, d.Close())
	for range *rounds {
		p := start(t, "openclose", path)
		for range random.IntN(9) {
			p.line()
		}
		p.kill()
		d := sound(t, path)
		if got := digest(t, d); got != want {
			t.Error("the dossier is not as it was")
		}
		must(t, d.Close())
	}
}

func TestKillingBeforeTheFileItselfIsSignedHarmsNothing(t *testing.T) {
	path := stored(t, 5)
	p := start(t, "sign", path)
	p.until("signed")
	p.kill()
	d := sound(t, path)
	if n := len(passages(t, d)); n != 10 {
		t.Errorf("%d passages", n)
	}
}

func TestSidecarOfAnotherVersionIsSetAside(t *testing.T) {
	for _, role := range []string{"edit", "journal-half"} {
		t.Run(role, func(t *testing.T) {
			for round := range *rounds {
				path := stored(t, 5+round%20*7)
				yesterday, err := os.ReadFile(path)
				must(t, err)
				d := open(t, path)
				want := digest(t, d)
				add(t, d, articles(1000, 1020)...)
				must(t, d.Close())

				p := start(t, role, path)
				p.until("open")
				if role == "journal-half" {
					p.until("half")
				} else {
					p.line()
				}
				p.kill()
				ending := "-wal"
				if role == "journal-half" {
					ending = "-journal"
				}
				if !hasContent(path + ending) {
					t.Fatalf("the crash left no %s", ending)
				}
				must(t, os.WriteFile(path, yesterday, 0o600))

				d = open(t, path)
				if got := digest(t, d); got != want {
					t.Error("the restored backup was changed by what lay beside it")
				}
				if n := d.Notices(); len(n) != 1 || !strings.Contains(n[0], "set aside") {
					t.Errorf("notices %q", n)
				}
				faults, err := d.Check(t.Context(), nil)
				must(t, err)
				if len(faults) > 0 {
					t.Errorf("check: %q", faults)
				}
				must(t, d.Close())
				if !hasContent(path + ".recover" + ending) {
					t.Error("what was set aside is not there")
				}
			}
		})
	}
}

func TestHalfWrittenFileIsMendedByItsJournal(t *testing.T) {
	path := stored(t, 40)
	d := open(t, path)
	want := digest(t, d)
	must(t, d.Close())
	for range *rounds {
		p := start(t, "journal-half", path)
		p.until("half")
		p.kill()
		if !hasContent(path + "-journal") {
			t.Fatal("the crash left no journal")
		}
		d := sound(t, path)
		if got := digest(t, d); got != want {
			t.Error("the dossier is not as it was before the action that was cut off")
		}
		must(t, d.Close())
	}
}

func TestCrashedFileIsReadWholeWhereItCannotBeWritten(t *testing.T) {
	path := stored(t, 5)
	p := start(t, "edit", path)
	p.until("7")
	p.kill()
	before := files(t, path)
	must(t, os.Chmod(path, 0o444))
	d := open(t, path)
	if !d.ReadOnly() {
		t.Error("a write-protected file is open for writing")
	}
	kept, err := d.Passage(t.Context(), 1)
	must(t, err)
	if n, _ := strconv.Atoi(kept.Note); n < 7 {
		t.Errorf("edit 7 was acknowledged, %q is shown", kept.Note)
	}
	must(t, d.Close())
	if after := files(t, path); after != before {
		t.Errorf("reading changed the files\n%s\nto\n%s", before, after)
	}
}

func TestSidecarOfAnotherVersionIsNotReadWhereNothingCanBeWritten(t *testing.T) {
	path := stored(t, 5)
	yesterday, err := os.ReadFile(path)
	must(t, err)
	d := open(t, path)
	want := digest(t, d)
	add(t, d, articles(1000, 1020)...)
	must(t, d.Close())
	p := start(t, "edit", path)
	p.until("3")
	p.kill()
	must(t, os.WriteFile(path, yesterday, 0o600))
	must(t, os.Chmod(path, 0o444))
	before := files(t, path)
	d = open(t, path)
	if got := digest(t, d); got != want || len(d.Notices()) != 1 {
		t.Errorf("the contents are as stored: %v; notices %q", got == want, d.Notices())
	}
	must(t, d.Close())
	if after := files(t, path); after != before {
		t.Errorf("reading changed the files\n%s\nto\n%s", before, after)
	}
}

func TestLeaseOutlivesReadersAndEndsWithItsProcess(t *testing.T) {
	path := stored(t, 1)
	p := start(t, "edit", path)
	p.until("1")
	if _, err := dossier.Open(t.Context(), path); !isInUse(err) {
		t.Errorf("opening beside another process: %v", err)
	}
	p.kill()
	d := open(t, path)

	// Any code of this process may read the file; the locks must stay.
	f, err := os.Open(path)
	must(t, err)
	must(t, f.Close())
	must(t, d.Accept(t.Context(), 1))
	if got := start(t, "try", path).line(); got != "in use" {
		t.Errorf("another process could open the dossier: %s", got)
	}
	must(t, d.Close())
	if got := start(t, "try", path).line(); got != "opened" {
		t.Errorf("after closing, another process says %q", got)
	}
}

func TestLocksHoldWhileOwnProcessReadsTheFile(t *testing.T) {
	d, err := dossier.OpenWithJournal(t.Context(), stored(t, 1))
	must(t, err)
	defer d.Close()
	err = d.WriteHalf(func() {
		f, err := os.Open(d.Path())
		must(t, err)
		must(t, f.Close())
		if got := start(t, "meddle", d.Path()).line(); got != "refused" {
			t.Errorf("in the middle of an action, another program %s", got)
		}
	})
	must(t, err)
}

func hasContent(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Size() > 0
}

// files lists a dossier's folder, with the contents' lengths and times.
func files(t testing.TB, path string) string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	must(t, err)
	var all strings.Builder
	for _, e := range entries {
		info, err := e.Info()
		must(t, err)
		content, err := os.ReadFile(filepath.Join(filepath.Dir(path), e.Name()))
		must(t, err)
		fmt.Fprintf(&all, "%s %s %x\n", e.Name(), info.ModTime(), hash(content))
	}
	return all.String()
}
