package command_test

import (
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"standpoint/app"
	"standpoint/app/command"
)

func TestExportIsNarrowedByOptions(t *testing.T) {
	path := filepath.Join(t.TempDir(), "Talks.standpoint")
	mustRun(t, "build", "-o", path, rome, whiteHouse)
	r := mustRun(t, "export", path, "-o", "one.pdf", "-parties", "russia, UA", "-parties", "United States", "-issues", "guarantees", "-us", "ukraine",
		"-from", "2025-04", "-as-of", "2025-08-18", "-since", "2025-05-01", "-reviewed", "-paper", "letter", "-layout", "four-columns", "-party-sheets", "-parties-down").exported["one.pdf"]
	var parties, issues []string
	for _, p := range r.Matrix.Parties {
		parties = append(parties, p.Name)
	}
	for _, i := range r.Matrix.Issues {
		issues = append(issues, i.Name)
	}
	slices.Sort(parties)
	if got := strings.Join(parties, ", ") + " on " + strings.Join(issues, ", "); got != "Russia, Ukraine, United States on Guarantees" {
		t.Errorf("it holds %s", got)
	}
	want := app.Selection{Options: app.DefaultOptions(), Parties: r.Parties, Issues: r.Issues, Us: r.Us}
	want.Options.From, want.Options.AsOf, want.Options.ReviewedOnly, want.Since = "2025-04", "2025-08-18", true, "2025-05-01"
	want.Paper, want.Layout, want.PartySheets, want.PartiesDown = app.Letter, app.FourColumns, true, true
	if r.Us == 0 || !slices.Contains(r.Parties, r.Us) || !reflect.DeepEqual(r.Selection, want) {
		t.Errorf("asked for %+v, not %+v", r.Selection, want)
	}
}

func TestWrongSelectionIsTold(t *testing.T) {
	path := filepath.Join(t.TempDir(), "Talks.standpoint")
	mustRun(t, "build", "-o", path, rome)
	for says, args := range map[string][]string{
		`no party "Atlantis"`:                    {"-parties", "Russia,Atlantis"},
		"it has:\n  United States (US)":          {"-parties", "Atlantis"},
		`no issue "Weather"`:                     {"-issues", "Weather"},
		"names nothing":                          {"-issues", " , "},
		`no party "me"`:                          {"-us", "me"},
		"-us Ukraine is not among -parties":      {"-us", "Ukraine", "-parties", "Russia"},
		`-since: `:                               {"-since", "yesterday"},
		"-since 2025-09 is later than -as-of":    {"-since", "2025-09", "-as-of", "2025-08"},
		"-from 2025-09-01 is later than -as-of ": {"-from", "2025-09-01", "-as-of", "2025-08-18"},
		`-paper "A5": it is A4 or Letter`:        {"-paper", "A5"},
		"it is standard or four-columns":         {"-layout", "two"},
	} {
		r := run(t, append([]string{"export", path, "-o", "x.pdf"}, args...)...)
		if r.status != command.WrongUsage || !strings.Contains(r.err, says) || len(r.exported) != 0 {
			t.Errorf("%v: status %d, says %q, not %q", args, r.status, r.err, says)
		}
	}
}
