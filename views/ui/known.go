package ui

import (
	"fyne.io/fyne/v2/lang"

	"standpoint/app/dossier"
)

// HowKnown says in a word or two how the date of a source is known.
func HowKnown(s dossier.Source) string {
	if s.Published == "" {
		return lang.L("unknown")
	}
	switch s.PublishedHow {
	case dossier.Stated:
		return lang.L("stated")
	case dossier.Inferred:
		return lang.L("inferred")
	case dossier.Likely:
		return lang.L("likely")
	case dossier.Analyst:
		return lang.L("set by you")
	default:
		return lang.L("unknown")
	}
}
