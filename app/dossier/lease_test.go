package dossier_test

import (
	"strings"
	"testing"

	"standpoint/app/dossier"
)

func TestDriveWithoutLocksIsTold(t *testing.T) {
	path := stored(t, 1)
	d, err := dossier.OpenWithoutLocks(t.Context(), path)
	must(t, err)
	defer d.Close()
	if n := d.Notices(); len(n) != 1 || !strings.Contains(n[0], "one computer at a time") || d.ReadOnly() {
		t.Errorf("notices %q, read-only %v", n, d.ReadOnly())
	}
	must(t, d.Accept(t.Context(), 1))
	must(t, d.SaveCopy(t.Context(), path+".copy"))
}
