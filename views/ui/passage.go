package ui

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// VoiceName is a voice in words.
func VoiceName(v dossier.Voice) string {
	switch v {
	case dossier.Quote:
		return lang.L("quote")
	case dossier.Paraphrase:
		return lang.L("paraphrase")
	default:
		return lang.L("report")
	}
}

// StanceName is a stance in words.
func StanceName(stance int) string {
	switch stance {
	case -2:
		return lang.L("firmly A")
	case -1:
		return lang.L("leans to A")
	case 1:
		return lang.L("leans to B")
	case 2:
		return lang.L("firmly B")
	default:
		return lang.L("between")
	}
}

// Standing says who holds to a passage, and how sure the machine was of it.
// What a person decided always says "by you".
func Standing(p dossier.Passage) string {
	n := map[string]any{"N": p.Confidence}
	switch own := p.Origin == dossier.ByAnalyst; {
	case own && p.Status == dossier.Rejected:
		return lang.L("added and rejected by you")
	case own:
		return lang.L("added by you")
	case p.Status == dossier.Accepted:
		return lang.L("accepted by you · suggested {{.N}} %", n)
	case p.Status == dossier.Rejected:
		return lang.L("rejected by you · suggested {{.N}} %", n)
	default:
		return lang.L("suggested · {{.N}} %", n)
	}
}

// Corrected says what a machine had suggested where a person changed it; empty
// where nothing was changed. party and issue give names.
func Corrected(read, now dossier.Passage, party, issue func(dossier.ID) string) string {
	var was []string
	if read.Party != now.Party {
		was = append(was, party(read.Party))
	}
	if read.Issue != now.Issue {
		was = append(was, issue(read.Issue))
	}
	if read.Stance != now.Stance {
		was = append(was, compare.Sign(read.Stance)+" "+StanceName(read.Stance))
	}
	if read.Voice != now.Voice {
		was = append(was, VoiceName(read.Voice))
	}
	if read.Speaker != now.Speaker {
		was = append(was, lang.L("speaker “{{.Speaker}}”", map[string]any{"Speaker": read.Speaker}))
	}
	switch {
	case read.ClaimedBy == now.ClaimedBy:
	case read.ClaimedBy == 0:
		was = append(was, lang.L("their own word"))
	default:
		was = append(was, lang.L("claimed by {{.Who}}", map[string]any{"Who": party(read.ClaimedBy)}))
	}
	if read.Start != now.Start || read.End != now.End {
		was = append(was, lang.L("a longer passage"))
	}
	if len(was) == 0 {
		return ""
	}
	return lang.L("The machine suggested: {{.What}}. You changed it.", map[string]any{"What": strings.Join(was, " · ")})
}
