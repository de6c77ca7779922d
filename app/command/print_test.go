package command_test

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/app"
	"standpoint/app/command"
	"standpoint/app/outside"
)

func TestPrintHandsTheBriefToThePrinter(t *testing.T) {
	path := filepath.Join(t.TempDir(), "Łódź talks.standpoint")
	mustRun(t, "build", "-o", path, rome, whiteHouse)
	var order outside.Order
	var fault error
	var report app.Report
	do := func(args ...string) (int, string) {
		var out, errs bytes.Buffer
		return command.Run(t.Context(), command.Env{
			Out: &out, Err: &errs,
			Export: func(_ context.Context, _ string, r app.Report) ([]string, error) {
				report = r
				return nil, nil
			},
			Print: func(_ context.Context, o outside.Order) error {
				order = o
				return fault
			},
		}, append([]string{"print", path}, args...)), errs.String()
	}
	if status, says := do("-printer", "Office", "-copies", "2", "-paper", "Letter", "-two-sided", "-grey", "-parties", "Russia,Ukraine"); status != command.Done {
		t.Fatalf("status %d: %s", status, says)
	}
	file := order.File
	order.File = ""
	want := outside.Order{Title: report.Title, Queue: "Office", Copies: 2, Paper: "Letter", TwoSided: true, Grey: true}
	if order != want || filepath.Base(file) != "Łódź talks.pdf" || len(report.Matrix.Parties) != 2 {
		t.Errorf("ordered %+v of %s with %d parties", order, file, len(report.Matrix.Parties))
	}
	fault = errors.New("lp: No default destination")
	if status, says := do(); status != command.Failed || !strings.Contains(says, "No default destination") {
		t.Errorf("status %d: %s", status, says)
	}
	for _, args := range [][]string{{"-copies", "0"}, {"-paper", "A5"}, {"another"}} {
		if status, says := do(args...); status != command.WrongUsage {
			t.Errorf("%q: status %d: %s", args, status, says)
		}
	}
}
