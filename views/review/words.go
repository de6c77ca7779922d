package review

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

func voiceName(v dossier.Voice) string {
	switch v {
	case dossier.Quote:
		return lang.L("quote")
	case dossier.Paraphrase:
		return lang.L("paraphrase")
	default:
		return lang.L("report")
	}
}

func stanceName(stance int) string {
	return [...]string{lang.L("firmly A"), lang.L("leans to A"), lang.L("between"), lang.L("leans to B"), lang.L("firmly B")}[min(max(stance, -2), 2)+2]
}

// standing says who holds to a passage, and how sure the machine was of it.
func standing(p dossier.Passage) string {
	n := map[string]any{"N": p.Confidence}
	switch p.Status {
	case dossier.Accepted:
		return lang.L("accepted by you · suggested {{.N}} %", n)
	case dossier.Rejected:
		return lang.L("rejected by you · suggested {{.N}} %", n)
	default:
		return lang.L("suggested · {{.N}} %", n)
	}
}

// facts is who says it in what voice, when and where.
func (p *Review) facts(q dossier.Passage) string {
	var parts []string
	if q.Speaker != "" {
		parts = append(parts, q.Speaker)
	}
	s := p.sources[q.Source]
	parts = append(parts, voiceName(q.Voice), ui.Day(string(s.Published)))
	name := s.Title
	if s.Outlet != "" {
		name = s.Outlet + ": " + name
	}
	return strings.Join(append(parts, name), " · ")
}

// changed says what the machine had suggested where a person changed it; empty
// where nothing was.
func (p *Review) changed(q dossier.Passage) string {
	read, ok := q.AsRead(p.book)
	if !ok {
		return lang.L("The machine suggested it for a party or issue that the codebook no longer has.")
	}
	var was []string
	if read.Party != q.Party {
		was = append(was, p.party(read.Party).Name)
	}
	if read.Issue != q.Issue {
		was = append(was, p.issue(read.Issue).Name)
	}
	if read.Stance != q.Stance {
		was = append(was, compare.Sign(read.Stance)+" "+stanceName(read.Stance))
	}
	if read.Voice != q.Voice {
		was = append(was, voiceName(read.Voice))
	}
	if read.Speaker != q.Speaker {
		was = append(was, lang.L("speaker “{{.Speaker}}”", map[string]any{"Speaker": read.Speaker}))
	}
	if read.ClaimedBy != q.ClaimedBy {
		was = append(was, p.claimed(read.ClaimedBy))
	}
	if read.Start != q.Start || read.End != q.End {
		was = append(was, lang.L("a longer passage"))
	}
	if len(was) == 0 {
		return ""
	}
	return lang.L("The machine suggested: {{.What}}. You changed it.", map[string]any{"What": strings.Join(was, " · ")})
}

// claimed says who claims a passage.
func (p *Review) claimed(by dossier.ID) string {
	if by == 0 {
		return lang.L("their own word")
	}
	return lang.L("claimed by {{.Who}}", map[string]any{"Who": p.party(by).Name})
}
