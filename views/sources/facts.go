package sources

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// Facts says in a line what is known of a source.
func Facts(s dossier.Source) string {
	day := lang.L("date unknown")
	if s.Published != "" {
		day = ui.Day(string(s.Published))
		switch s.PublishedHow {
		case dossier.Inferred:
			day += " " + lang.L("(inferred)")
		case dossier.Likely:
			day += " " + lang.L("(likely)")
		case dossier.Analyst:
			day += " " + lang.L("(set by you)")
		}
	}
	return joined(s.Outlet, s.Agency, s.Author, s.Place, day, s.FileName)
}

// joined puts what is there into one line.
func joined(parts ...string) string {
	var there []string
	for _, p := range parts {
		if p != "" {
			there = append(there, p)
		}
	}
	return strings.Join(there, " · ")
}

// How says in a word or two how the date of a source is known.
func How(s dossier.Source) string { return ui.HowKnown(s) }

// State says in a word how far the work on a source is.
func State(s app.State) string {
	switch s {
	case app.InReview:
		return lang.L("in review")
	case app.Done:
		return lang.L("done")
	case app.NoPassage:
		return lang.L("nothing found")
	case app.Copy:
		return lang.L("duplicate")
	default:
		return lang.L("new")
	}
}

// reviewed says how many of its passages a person has decided on.
func reviewed(l app.Listed) string {
	if all(l.Tally) == 0 {
		return "–"
	}
	return lang.L("{{.Done}} of {{.All}}", map[string]any{"Done": l.Accepted + l.Rejected, "All": l.Accepted + l.Rejected + l.Suggested})
}

// outletOf is who printed it, as far as is known.
func outletOf(s dossier.Source) string {
	if s.Outlet == "" {
		return s.Agency
	}
	return s.Outlet
}
